"""What a person or a program reads: results on stdout, everything else on stderr."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import click

from planmaker.findings import Finding, OutputError, Place, Severity, standing

_COLOURS = {Severity.ERROR: "red", Severity.OPEN: "yellow", Severity.WARNING: "cyan", Severity.TIP: "green"}
_COUNTED = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.OPEN: ("open punt", "open punten"),
    Severity.WARNING: ("aandachtspunt", "aandachtspunten"),
    Severity.TIP: ("tip", "tips"),
}
# A dossier may hold signs that make a terminal do things; a reader sees that they are there.
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


class ClosedPipeError(Exception):
    """Whoever read our output stopped reading, as `head` does. Nobody is to blame."""


def result(text: str) -> None:
    """Print a result on stdout."""
    _print(text, err=False)


def result_bytes(data: bytes) -> None:
    """Write a file on stdout."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise ClosedPipeError from error


def tell(text: str) -> None:
    """Print on stderr what is no result."""
    _print(text, err=True)


def show(findings: Iterable[Finding], *, err: bool) -> None:
    """Print findings one after another; the word for the weight has a colour on a terminal."""
    for finding in findings:
        text = str(finding).translate(_CONTROLS)
        weight = finding.severity.value
        coloured = click.style(weight, fg=_COLOURS[finding.severity], bold=True)
        _print(text.replace(f": {weight}: ", f": {coloured}: ", 1), err=err)


def show_groups(findings: Sequence[Finding]) -> None:
    """Print findings as a result under the name of the group each belongs to, and those that were accepted at the end.

    One group needs no name.
    """
    left = [replace(finding, group="Aanvaard") for finding in findings if finding.accepted]
    groups: dict[str, list[Finding]] = {}
    for finding in (*standing(findings), *left):
        groups.setdefault(finding.group, []).append(finding)
    for at, (name, those) in enumerate(groups.items()):
        if len(groups) > 1 or left:
            _print(f"{chr(10) if at else ''}{click.style(name, bold=True)}", err=False)
        show(those, err=False)


def as_json(findings: Iterable[Finding]) -> str:
    """Return findings as a JSON array, for programs."""
    return json_of(as_rows(findings))


def json_of(value: object) -> str:
    """Return plain data as JSON."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def as_rows(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return findings as plain data; `severity` is one of the values of `--fail-on`."""
    return [
        {
            "code": finding.code,
            "severity": slug(finding.severity),
            "message": finding.message,
            "hint": finding.hint,
            "file": finding.place.file,
            "line": finding.place.line,
            "column": finding.place.column,
            "sheet": finding.place.sheet,
            "cell": finding.place.cell,
            "label": finding.place.label,
            "spot": finding.place.spot,
            "accepted": finding.accepted,
            "group": finding.group,
        }
        for finding in findings
    ]


def slug(severity: Severity) -> str:
    """Return how a weight is typed: "open-punt"."""
    return severity.value.replace(" ", "-")


def tally(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each weight, the worst first: "1 fout, 3 open punten"."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(
        f"{counts[weight]} {names[counts[weight] > 1]}" for weight, names in _COUNTED.items() if counts[weight]
    )


def _print(text: str, *, err: bool) -> None:
    try:
        click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)
    except OSError as error:
        if err:
            return  # nobody to tell it to; what was asked for goes on
        if isinstance(error, BrokenPipeError):
            raise ClosedPipeError from error
        from planmaker.output.reasons import reason_of

        message = f"de uitvoer van deze opdracht kan nergens heen: {reason_of(error)}"
        hint = "stuur de uitvoer ergens anders heen"
        raise OutputError([Finding("uitvoer-mislukt", message, Place("standaarduitvoer"), hint)]) from error
