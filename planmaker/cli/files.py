"""Reading a file that somebody named on the command line."""

from __future__ import annotations

from pathlib import Path

from planmaker.findings import Finding, InputError, Place


def read(path: Path) -> bytes:
    """Return the bytes of a file; InputError, in Dutch, when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        reasons = {
            "FileNotFoundError": "het bestand bestaat niet",
            "IsADirectoryError": "dit is een map",
            "PermissionError": "u mag het niet lezen",
        }
        reason = reasons.get(type(error).__name__, error.strerror or "onbekende oorzaak")
        raise InputError(
            [Finding("bestand-onleesbaar", reason, Place(str(path)), "controleer het pad en de rechten")]
        ) from error
