"""Why something could not be written, in Dutch: the border where the system's errors become ours."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planmaker.findings import Finding, OutputError, Place

_ELSEWHERE = "kies een andere map of een andere naam; bij `planmaker make` doet u dat met -o"
_RIGHTS = ("u hebt daar geen schrijfrechten", f"sluit het bestand als het open staat in Word, of {_ELSEWHERE}")
_FULL = ("de schijf is vol", f"maak ruimte vrij, of {_ELSEWHERE}")
_REASONS = {
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: ("die schijf is alleen-lezen", _ELSEWHERE),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: ("uw ruimte op die schijf is op", f"maak ruimte vrij, of {_ELSEWHERE}"),
    errno.EFBIG: ("het bestand is te groot voor die schijf", _ELSEWHERE),
    errno.EIO: ("de schijf geeft een fout", _ELSEWHERE),
    errno.EISDIR: ("daar staat een map met die naam", _ELSEWHERE),
    errno.ENOTDIR: ("een deel van het pad is een bestand en geen map", _ELSEWHERE),
    errno.EEXIST: ("daar staat een bestand en geen map", _ELSEWHERE),
    errno.ENOENT: ("die map bestaat niet", _ELSEWHERE),
    errno.ENAMETOOLONG: ("de naam is te lang", _ELSEWHERE),
    errno.ELOOP: ("de koppeling wijst naar zichzelf", _ELSEWHERE),
    errno.EINVAL: ("de naam kan op die schijf niet", _ELSEWHERE),
    errno.EBUSY: ("het bestand is in gebruik", "sluit het bestand en probeer het opnieuw"),
    errno.ENXIO: ("dat is geen gewoon bestand", _ELSEWHERE),
}


def refusal(path: Path, reason: str, hint: str = _ELSEWHERE) -> OutputError:
    """Return the error that says why nothing was written at `path`."""
    message = f"hier kan niet worden geschreven: {reason}"
    return OutputError([Finding("niet-geschreven", message, Place(str(path)), hint)])


def reason_of(error: OSError) -> str:
    """Return why the system refused, in Dutch when we have words for it."""
    known = _REASONS.get(error.errno or 0)
    return known[0] if known else f"{error.strerror or error}"


@contextmanager
def in_dutch(path: Path) -> Iterator[None]:
    """Turn what the system has against writing at `path` into an OutputError with the reason."""
    try:
        yield
    except OSError as error:
        hint = _REASONS.get(error.errno or 0, ("", _ELSEWHERE))[1]
        raise refusal(path, reason_of(error), hint) from error
    except ValueError as error:  # a NUL in the name: Python refuses before the system is asked
        raise refusal(path, *_REASONS[errno.EINVAL]) from error
