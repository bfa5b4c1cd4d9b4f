"""Findings: what is wrong, where, and how to mend it; and the errors that carry them.

Every stage reports all it can see at once, as a list of findings. A stage that cannot go on raises a
`PlanmakerError` with those findings; its class decides the exit code of the command line.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

_PLAIN_PATH = re.compile(r"[\w%+=:,./\\~][\w@%+=:,./\\~-]*" if os.sep == "\\" else r"[\w%+=:,./~][\w@%+=:,./~-]*")
_LOUD = set('"$`!%') if os.sep == "\\" else set('"$`!\\')
"""What a shell does something with between double quotes."""


class Severity(Enum):
    """How much a finding weighs. The value is the word that a person reads."""

    ERROR = "fout"
    OPEN = "open punt"
    WARNING = "let op"
    TIP = "tip"

    @property
    def rank(self) -> int:
        """Larger is worse."""
        return {"fout": 4, "open punt": 3, "let op": 2, "tip": 1}[self.value]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader should look: a line and column in a file, a cell of a workbook, or a spot inside a document.

    `line` and `column` count from 1. `text` is that line as it stands in the file, without its line end.
    `spot` is the way to it inside the dossier, `partijen[2].naam`, or inside a document: `Artikel 3 › tabel 1, rij 2`.
    With `sheet`, the name of a sheet of a workbook, `line` and `column` are those of a cell, and `text` is what the
    cell holds; `label` is the heading of its column, or what a form calls its field.
    """

    file: str
    line: int | None = None
    column: int | None = None
    spot: str = ""
    text: str = ""
    sheet: str = ""
    label: str = ""

    @property
    def cell(self) -> str:
        """The cell as a workbook names it, "B4"; nothing for a place outside a workbook."""
        if not (self.sheet and self.line and self.column):
            return ""
        return f"{column_name(self.column)}{self.line}"

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}:{self.sheet}!{self.cell}"
        numbers = "".join(f":{n}" for n in (self.line, self.column) if n)
        spot = f" › {self.spot}" if self.spot and not self.line else ""
        return f"{self.file}{numbers}{spot}"


def column_name(number: int) -> str:
    """Return the letters of a column of a workbook, counted from 1: "A", "Z", "AA"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should know: what, where, and how to mend it.

    `code` is stable, Dutch and kebab-case: tests, documentation and users lean on it. `accepted` says why somebody
    leaves it as it is, and who. `group` is what a person mends at once with it: a party, or a subject.
    """

    code: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR
    accepted: str = ""
    group: str = ""

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.severity.value}: {self.message} [{self.code}]"]
        if self.place.line and (self.place.text or self.place.label):
            label = f" ‘{self.place.label}’" if self.place.label else ""
            lines.append(f"{self.place.cell or self.place.line:>5}{label} | {self.place.text}".rstrip())
        if self.accepted:
            lines.append(f"  aanvaard: {self.accepted}")
        elif self.hint:
            lines.append(f"  oplossing: {self.hint}")
        return "\n".join(lines)


class PlanmakerError(Exception):
    """Base of every error raised on purpose. Carries findings, never a bare string."""

    exit_code = 70

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


class CheckError(PlanmakerError):
    """The dossier was read but is not fit for what was asked."""

    exit_code = 1


class UsageError(PlanmakerError):
    """What was asked for does not exist, such as a kind of document nobody made."""

    exit_code = 2


class InputError(PlanmakerError):
    """The input cannot be read or is not valid."""

    exit_code = 3


class TemplateError(PlanmakerError):
    """The template or the huisstijl is at fault."""

    exit_code = 4


class OutputError(PlanmakerError):
    """Rendering, the inspection of the result, or writing it failed."""

    exit_code = 5


class EditedError(PlanmakerError):
    """Going on would lose somebody's edits."""

    exit_code = 7


def standing(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that nobody accepted."""
    return [finding for finding in findings if not finding.accepted]


def errors(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that stop the work."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def as_typed(path: str | os.PathLike[str]) -> str:
    """Return a path as a person types it in a command, in quotes where a shell would take it for something else."""
    text = os.fspath(path)
    if _PLAIN_PATH.fullmatch(text):
        return text
    return shlex.quote(text) if _LOUD & set(text) else f'"{text}"'
