"""`planmaker check`: what is wrong with a dossier, and what it still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from planmaker.cli.files import dossier_at
from planmaker.cli.group import Command
from planmaker.cli.screen import as_json, result, show_groups, slug, tally, tell
from planmaker.cli.types import Choice, in_forms, kind_name, today
from planmaker.cli.usage import similar_to
from planmaker.findings import Finding, PlanmakerError, Severity, standing

_WEIGHTS = {slug(severity): severity for severity in Severity}


@click.command("check", cls=Command, short_help="Kijkt een dossier na.")
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "--kind",
    metavar="KIND",
    type=kind_name,
    help="Toont van de open punten alleen die van dit document, zoals convenant.",
)
@click.option(
    "--fail-on",
    metavar="GEWICHT",
    type=Choice(list(_WEIGHTS)),
    default=slug(Severity.ERROR),
    help=f"Vanaf welk gewicht de waarde bij afloop 1 is: {', '.join(_WEIGHTS)}. Als u niets opgeeft: fout.",
)
@click.option(
    "--only",
    metavar="CODE",
    multiple=True,
    help="Toont alleen meldingen met deze code; meer codes mag, elk met een eigen --only of met komma's ertussen.",
)
@in_forms("sarif")
def command(dossier: Path, kind: str | None, fail_on: str, only: tuple[str, ...], form: str) -> int:
    """Kijkt een dossier na en toont wat er fout is, wat er nog ontbreekt en wat aandacht vraagt.

    DOSSIER is het bestand, bijvoorbeeld taalhuis/dossier.yaml; met - leest planmaker het van de standaardinvoer.
    """
    from planmaker import pipeline

    today()  # so that nobody who asks for it below meets a SOURCE_DATE_EPOCH that is no moment
    codes = [code.strip(" []") for typed in only for code in typed.split(",")]
    try:
        findings = _only(codes, pipeline.check(dossier_at(dossier), kind=kind))
    except PlanmakerError as error:
        if form != "text":
            result(_told(error.findings, form))
            return error.exit_code
        raise
    if form == "text":
        show_groups(findings)
    else:
        result(_told(findings, form))
    tell(f"{dossier}: {_summary(standing(findings))}")
    return int(any(finding.severity.rank >= _WEIGHTS[fail_on].rank for finding in standing(findings)))


def _only(codes: Sequence[str], findings: list[Finding]) -> list[Finding]:
    """Return the findings with one of `codes`; all when none was asked for. Raises UsageError for what is no code."""
    if not codes:
        return findings
    from planmaker.documents.rules import every_rule

    known = {*(one.code for one in every_rule()), *(finding.code for finding in findings), "niet-in-document"}
    for code in codes:
        if code not in known and not code.endswith("-ontbreekt"):
            raise click.UsageError(f'er is geen code "{code}"{similar_to(code, known)}', click.get_current_context())
    return [finding for finding in findings if finding.code in codes]


def _told(findings: Sequence[Finding], form: str) -> str:
    if form == "json":
        return as_json(findings)
    from planmaker.cli.sarif import as_sarif
    from planmaker.documents.rules import every_rule

    return as_sarif(findings, every_rule())


def _summary(findings: Sequence[Finding]) -> str:
    """Return how many findings there are, and where to begin when they are about more than one thing."""
    first = f"; begin bij: {findings[0].group}" if len({finding.group for finding in findings}) > 1 else ""
    return f"{tally(findings) or 'geen bevindingen'}{first}"
