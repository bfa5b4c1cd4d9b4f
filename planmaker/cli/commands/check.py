"""`planmaker check`: what is wrong with a dossier, and what it still lacks."""

from __future__ import annotations

from pathlib import Path

import click

from planmaker.cli.files import dossier_at
from planmaker.cli.group import Command
from planmaker.cli.screen import as_json, result, show, slug, tally, tell
from planmaker.cli.types import Choice, in_form, kind_name, today
from planmaker.findings import PlanmakerError, Severity

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
@in_form
def command(dossier: Path, kind: str | None, fail_on: str, form: str) -> int:
    """Kijkt een dossier na en toont wat er fout is, wat er nog ontbreekt en wat aandacht vraagt.

    DOSSIER is het bestand, bijvoorbeeld taalhuis/dossier.yaml; met - leest planmaker het van de standaardinvoer.
    """
    from planmaker import pipeline

    today()  # so that nobody who asks for it below meets a SOURCE_DATE_EPOCH that is no moment
    try:
        findings = pipeline.check(dossier_at(dossier), kind=kind)
    except PlanmakerError as error:
        if form == "json":
            result(as_json(error.findings))
            return error.exit_code
        raise
    if form == "json":
        result(as_json(findings))
    else:
        show(findings, err=False)
    tell(f"{dossier}: {tally(findings) or 'geen bevindingen'}")
    return int(any(finding.severity.rank >= _WEIGHTS[fail_on].rank for finding in findings))
