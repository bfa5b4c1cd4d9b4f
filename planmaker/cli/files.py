"""Reading a file that somebody named on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from planmaker.findings import Finding, InputError, Place

STDIO = "-"
"""What is typed in the place of a file for standard input or output."""


def dossier_at(path: Path) -> Path | bytes:
    """Return the path of a dossier, or what standard input holds when that was asked for."""
    if str(path) != STDIO:
        return path
    return sys.stdin.buffer.read()


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
