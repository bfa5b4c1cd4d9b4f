"""From a path to what a file holds. The only module of planmaker that opens a dossier."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

from planmaker import dutch
from planmaker.findings import Finding, InputError, Place, as_typed
from planmaker.intake.limits import LARGEST
from planmaker.intake.lines import Lines

TEXTS = (".yaml", ".yml", ".json")
"""How the name of a text file that can be read ends."""

WORKBOOKS = (".xlsx", ".xlsm")
"""How the name of a workbook that can be read ends."""

SUFFIXES = (*TEXTS, *WORKBOOKS)
"""How the name of a file that can be read ends."""

_UTF8 = (
    "sla het bestand op als UTF-8: in Kladblok onder Bestand, Opslaan als, Codering; "
    "in Visual Studio Code rechtsonder in de statusbalk"
)
_AS_FILE = "sla het dossier op als gewoon bestand, bijvoorbeeld dossier.yaml, en geef dat"
_KINDS = (
    (stat.S_ISFIFO, "een pipe"),
    (stat.S_ISSOCK, "een socket"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)
_REASONS = {
    errno.ELOOP: "het is een koppeling die naar zichzelf verwijst",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf geeft een leesfout",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What to do with files that people take for a workbook.
_INSTEAD = {
    ".xls": "open het bestand in Excel en sla het op als Excel-werkmap (.xlsx)",
    ".ods": "sla het bestand in LibreOffice op als Excel-werkmap (.xlsx)",
    ".csv": "vul de werkmap in die `planmaker new --excel` maakt",
}
# How files begin that people take for a dossier.
_OTHERS = (
    (b"PK\x03\x04", "een Word- of Excel-bestand of een zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Word- of Excel-bestand"),
    (b"%PDF", "een pdf-bestand"),
)


def read_bytes(file: str, limit: int = LARGEST) -> bytes:
    """Return the content of a regular file of at most `limit` bytes; nothing else is ever opened.

    Raises:
        InputError: there is no such file, it is something else, too large, or of a kind that is not read.
    """
    try:
        found = os.stat(file)  # noqa: PTH116 - the name stays a text as it was given
        if stat.S_ISDIR(found.st_mode):
            raise _folder(file)
        if not stat.S_ISREG(found.st_mode):
            what = next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), "iets anders")
            raise _refuse(file, "geen-bestand", f"dit is geen gewoon bestand maar {what}", _AS_FILE)
        if not file.lower().endswith(SUFFIXES):
            raise _suffix(file)
        with open(file, "rb") as stream:  # noqa: PTH123 - idem
            content = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise _unreachable(file, error) from error
    if len(content) > limit:
        is_more = "dit bestand is" if limit == LARGEST else "alle bestanden van dit dossier zijn samen"
        raise _refuse(
            file,
            "te-groot",
            f"{is_more} groter dan {LARGEST // 1_000_000} MB",
            "een dossier is zelden groter dan 1 MB; is dit het goede bestand?",
        )
    return content


def decode(content: bytes, file: str) -> str:
    """Return the text that `content` is in UTF-8, without a byte order mark.

    Raises:
        InputError: at the first byte that is no text.
    """
    if content.startswith(_UTF16):
        raise _refuse(file, "geen-utf-8", "dit bestand is opgeslagen als UTF-16 (Unicode), niet als UTF-8", _UTF8)
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error.start, file) from error
    if "\0" in text:
        place = Lines(file, text).place(text.index("\0"))
        finding = Finding("geen-tekst", "dit is geen tekstbestand: hier staat een nulteken", place, hint=_UTF8)
        raise InputError([finding])
    return text


def _not_utf8(content: bytes, at: int, file: str) -> InputError:
    """Return the error for the first byte that is no UTF-8, with the line as a Windows program meant it."""
    before = content[:at].decode("utf-8")
    end = re.compile(rb"[\r\n]|\Z").search(content, at)
    assert end is not None
    lines = Lines(file, before + content[at : end.start()].decode("cp1252", "replace"))
    other = next((name for start, name in _OTHERS if content.startswith(start)), None)
    if other:
        return InputError(
            [Finding("geen-tekst", f"dit is geen tekstbestand maar {other}", lines.place(len(before)), hint=_AS_FILE)]
        )
    meant = content[at : at + 1].decode("cp1252", "replace")
    as_read = f", waarschijnlijk bedoeld als {meant}" if meant.isprintable() and meant != "\ufffd" else ""
    return InputError(
        [
            Finding(
                "geen-utf-8",
                f"dit bestand is niet opgeslagen als UTF-8: hier staat byte {content[at]:02X}{as_read}",
                lines.place(len(before)),
                hint=_UTF8,
            )
        ]
    )


def _folder(file: str) -> InputError:
    """Return the error for a folder; its hint names the file to give."""
    folder = Path(file)
    inside = folder / "dossier.yaml"
    if not inside.is_file():
        others = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())
        if not others:
            new = f"planmaker new {as_typed(file)}"
            hint = f"geef het dossier zelf, een bestand zoals {inside}; maak er een met `{new}`"
            return _refuse(file, "map", "dit is een map, en er staat geen dossier in", hint)
        inside = others[0]
    return _refuse(file, "map", "dit is een map, geen dossier", f"geef het bestand zelf: {inside}")


def _suffix(file: str) -> InputError:
    ending = Path(file).suffix or "zonder achtervoegsel"
    return _refuse(
        file,
        "ander-bestandstype",
        f"een bestand {ending} wordt niet gelezen als dossier",
        f"planmaker leest {dutch.opsomming(SUFFIXES)}; {_INSTEAD.get(ending.lower(), 'geef het dossier zelf')}",
    )


def _unreachable(file: str, error: OSError | ValueError) -> InputError:
    if isinstance(error, PermissionError):
        return _refuse(
            file,
            "niet-leesbaar",
            "dit bestand mag niet gelezen worden",
            "kijk naar de rechten van het bestand en de map",
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return _refuse(file, "niet-gevonden", "dit bestand bestaat niet", _nearby(file))
    reason = _REASONS.get(error.errno or 0, f"foutnummer {error.errno} van het besturingssysteem")
    return _refuse(
        file, "niet-leesbaar", f"dit bestand is niet te lezen: {reason}", "geef het pad van een ander bestand"
    )


def _nearby(file: str) -> str:
    """Return what to give instead of a file that is not there."""
    path = Path(file)
    try:
        beside = [other.name for other in path.parent.iterdir() if other.suffix.lower() in SUFFIXES]
    except (OSError, ValueError):
        beside = []
    near = dutch.meest_lijkend(path.name, sorted(beside))
    if near:
        return f"bedoelt u {path.parent / near}?"
    return "kijk naar de naam en de map; `planmaker new` maakt een nieuw dossier"


def _refuse(file: str, code: str, message: str, hint: str) -> InputError:
    # A file that could not be opened has no line to show; its first is where a reader would begin.
    return InputError([Finding(code, message, Place(file, 1, 1), hint)])
