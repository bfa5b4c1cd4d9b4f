"""Where a document goes, and whether it may go there: what a person made or changed stays as it is."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from planmaker.findings import EditedError, Finding, Place
from planmaker.output.files import Seen, look, put_new, put_over
from planmaker.output.provenance import made_here, untouched
from planmaker.output.reasons import in_dutch, refusal

_LARGEST = 100 * 1024 * 1024
"""More bytes than any document of ours; what is larger is somebody else's, and is not read to the end."""

_MOVE = "kies een andere map, of verplaats eerst wat er staat"

_PATIENCE = 5
"""How often to look again when the file changes under our hands."""


def resolve(output: str | None, filename: str, dossier: Path) -> Path:
    """Return where the document goes: `output` when that names a .docx file, else `filename` in that folder.

    Without `output` the folder is that of `dossier`. Looks at the names only: nothing is read or made.
    """
    if output is None:
        return dossier.parent / filename
    if output.lower().endswith(".docx"):
        return Path(output)
    return Path(output) / filename


def write(target: Path, data: bytes, *, beside: bool = False) -> Path:
    """Write a sealed document at `target`, folders included, and return where it stands.

    A file that holds these very bytes is left alone. A document of ours that nobody touched is replaced and keeps its
    rights. With `beside` whatever is at `target` stays, and the document goes next to it under the first name that is
    free: `name-2.docx`, `name-3.docx`. A symbolic link stays a link: the document goes where it points, and `beside`
    goes next to the link.

    Raises EditedError when a file is there that planmaker did not make or that was changed since, OutputError when the
    place cannot be written. Nothing is written then, not even half.
    """
    with in_dutch(target):
        for _ in range(_PATIENCE):
            home = Path(os.path.realpath(target)) if target.is_symlink() else target
            seen = look(home, _LARGEST)
            if seen and seen.data == data:
                return target
            if seen and not beside and not untouched(seen.data):
                raise _edited(target, seen)
            target.parent.mkdir(parents=True, exist_ok=True)
            if seen and beside:
                return _write_beside(target, data)
            if put_over(home, data, seen) if seen else _is_new(home, data):
                return target
            # Somebody wrote here since we looked: it may be a person's work by now, so look again.
    raise refusal(target, "het bestand verandert steeds", "sluit wat erin schrijft en probeer het opnieuw")


def may_write(target: Path, data: bytes) -> None:
    """Raise EditedError when `write` would find somebody's work at `target`, OutputError when it cannot look there."""
    with in_dutch(target):
        seen = look(Path(os.path.realpath(target)) if target.is_symlink() else target, _LARGEST)
        if seen and seen.data != data and not untouched(seen.data):
            raise _edited(target, seen)


def write_new(target: Path, data: bytes, *, beside: bool = False, hint: str = _MOVE) -> Path:
    """Write `data` at `target`, folders included, where nothing may be yet, and return where it stands.

    With `beside` it goes next to what has that name: `name-2.xlsx`. `hint` says what to do when something is there.

    Raises EditedError when anything has that name, OutputError when the place cannot be written.
    """
    with in_dutch(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if _is_new(target, data):
            return target
        if beside:
            return _write_beside(target, data)
    raise _taken(target, hint)


def refuse_taken(target: Path) -> None:
    """Raise what `write_new` raises for a name that is taken; for whoever has questions to ask first."""
    with in_dutch(target):
        taken = os.path.lexists(target)
    if taken:
        raise _taken(target, _MOVE)


def _taken(target: Path, hint: str) -> EditedError:
    message = "hier staat al iets met deze naam; dat blijft staan"
    return EditedError([Finding("bestaat-al", message, Place(str(target)), hint)])


def _is_new(path: Path, data: bytes) -> bool:
    """Write at `path` and return True, or return False when the name is taken."""
    try:
        put_new(path, data)
    except FileExistsError:
        return False
    return True


def _write_beside(target: Path, data: bytes) -> Path:
    """Write at the first free name next to `target`; no folder holds more names than there are numbers."""
    names = (target.with_name(f"{target.stem}-{number}{target.suffix}") for number in itertools.count(2))
    return next(path for path in names if not os.path.lexists(path) and _is_new(path, data))


def _edited(target: Path, seen: Seen) -> EditedError:
    if made_here(seen.data):
        code, what = "document-bewerkt", "dit document is veranderd nadat planmaker het maakte"
    else:
        code, what = "niet-van-planmaker", "hier staat een bestand dat planmaker niet heeft gemaakt"
    hint = "geef --beside mee, dan komt de nieuwe versie ernaast; of kies met -o een andere plaats"
    return EditedError([Finding(code, f"{what}; het blijft zoals het is", Place(str(target)), hint)])
