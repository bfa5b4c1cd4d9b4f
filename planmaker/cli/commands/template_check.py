"""`planmaker template check`: what is wrong with a template, and where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planmaker.cli.files import read
from planmaker.cli.group import Command
from planmaker.cli.screen import as_json, result, show, tally, tell
from planmaker.cli.types import in_forms, kind_name, today
from planmaker.findings import Finding, TemplateError

if TYPE_CHECKING:
    from planmaker.templating.inspecting.names_of_data import Names


@click.command("check", cls=Command, short_help="Kijkt een sjabloon na.")
@click.argument("file", metavar="SJABLOON", type=click.Path(path_type=Path))
@click.option("--kind", metavar="KIND", type=kind_name, help="Kijk ook na of de velden bij dit soort document bestaan.")
@click.option(
    "--annotate",
    metavar="KOPIE.docx",
    type=click.Path(path_type=Path),
    help="Maak een kopie van het sjabloon met bij elke bevinding een opmerking.",
)
@in_forms()
def command(file: Path, kind: str | None, annotate: Path | None, form: str) -> int:
    """Kijkt een sjabloon na en toont wat er fout of twijfelachtig is, met de plek in Word.

    SJABLOON is een Word-bestand met tags, bijvoorbeeld convenant.docx. Is er iets fout, dan is de waarde bij afloop 4.
    """
    from planmaker.templating.inspecting.review import review

    data = read(file)
    findings, wrong = review(data, file.name, _known(kind))
    if annotate is not None:
        _annotate(data, file, findings, annotate)
    if form == "json":
        result(as_json(findings))
    else:
        show(findings, err=False)
    tell(f"{file}: {tally(findings) or 'geen bevindingen'}")
    return TemplateError.exit_code if wrong else 0


def _known(kind: str | None) -> Names | None:
    if kind is None:
        return None
    from planmaker.documents.names import names_of

    return names_of(kind)


def _annotate(data: bytes, file: Path, findings: list[Finding], copy: Path) -> None:
    from planmaker.output.write import write_new
    from planmaker.templating.inspecting.annotate import annotate

    write_new(copy, annotate(data, findings, today(), file.name))
    tell(f"kopie met opmerkingen: {copy}")
