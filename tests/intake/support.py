"""A dossier with its faults marked: the tests state the text, with a mark where the message must point."""

from __future__ import annotations

from planmaker.findings import Finding, InputError
from planmaker.intake import read_text

MARK = "‸"
"""Stands in a text right before the character that a finding must point to."""


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without marks, and the line and column of each mark."""
    places = []
    lines = marked.split("\n")
    for number, line in enumerate(lines, 1):
        while MARK in line:
            places.append((number, line.index(MARK) + 1))
            line = line.replace(MARK, "", 1)
        lines[number - 1] = line
    return "\n".join(lines), places


def findings_of(text: str) -> tuple[Finding, ...]:
    """Return what stops `text` from being read as a dossier; nothing when it is one."""
    try:
        read_text(text, "dossier.yaml")
    except InputError as error:
        return error.findings
    return ()


def places_of(findings: tuple[Finding, ...]) -> list[tuple[int | None, int | None]]:
    """Return line and column of each finding."""
    return [(finding.place.line, finding.place.column) for finding in findings]


def quoted(text: str) -> str:
    """Return any text as a YAML scalar in double quotes, all but letters and digits escaped."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08X}" for c in text) + '"'
