"""A compiled template as plain data: what rendering needs, without the compiler."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planmaker.findings import Finding, Place, Severity
from planmaker.office.archive import Member


class Program(NamedTuple):
    """One part, compiled. All fields are plain data, so that a compiled template can lie on disk."""

    part: str
    code: bytes
    lines: dict[int, int]
    """The tag that each line of the Python code prints."""
    source: str
    source_lines: dict[int, int]
    mends: tuple[str, ...]


class Compiled(NamedTuple):
    """A template, compiled."""

    file: str
    members: dict[str, Member]
    programs: tuple[Program, ...]
    sites: tuple[tuple[str, str, str, bool], ...]
    tags: tuple[tuple[str, str, str], ...]
    """Each tag as typed, its body, and its place."""
    findings: tuple[tuple[str, ...], ...]
    numbers: dict[str, int]
    finish: bool
    """Whether the document needs the work of `finish`."""
    bookmarks: dict[str, str]
    """Where each bookmark stands in the template; names in lower case."""
    links: tuple[tuple[str, str, str], ...]
    """Fields and links typed in Word: the bookmark they lead to, in lower case, the part they stand in, the place."""


def stored_form(compiled: Compiled) -> tuple[Any, ...]:
    """Return a compiled template as plain data that `marshal` can write."""
    members = tuple((m.name, m.raw, m.method, m.crc, m.size) for m in compiled.members.values())
    return tuple(compiled._replace(members=members, programs=tuple(map(tuple, compiled.programs))))  # type: ignore[arg-type]


def from_stored(state: tuple[Any, ...]) -> Compiled:
    """Return the compiled template that `stored_form` was given."""
    compiled = Compiled(*state)
    stored: Any = compiled.members
    members = {one[0]: Member(*one) for one in stored}
    return compiled._replace(members=members, programs=tuple(Program(*program) for program in compiled.programs))


def kept(finding: Finding) -> tuple[str, ...]:
    """Return a finding as plain data."""
    return finding.code, finding.message, finding.place.file, finding.place.spot, finding.hint, finding.severity.value


def restored(stored: Sequence[str]) -> Finding:
    """Return the finding that `Compiled` keeps as plain data."""
    code, message, file, spot, hint, severity = stored
    return Finding(code, message, Place(file, spot=spot), hint, Severity(severity))
