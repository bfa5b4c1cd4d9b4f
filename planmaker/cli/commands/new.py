"""`planmaker new`: a first dossier, with an explanation of each field, cut to the form of the collaboration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result, show, tell
from planmaker.cli.types import part_name, vorm_name
from planmaker.findings import as_typed

if TYPE_CHECKING:
    from planmaker.dossier.parts.samenwerking import Vorm

SCHEMA = "dossier.schema.json"
"""The name of the schema beside a dossier; the first line of the dossier points editors to it."""


def _workbook_name(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    """Return the name of a workbook. Raises BadParameter when it is that of something else."""
    if value is not None and value.suffix.lower() != ".xlsx":
        raise click.BadParameter(f'"{value}" is geen naam van een werkmap; laat hem eindigen op .xlsx')
    return value


@click.command("new", cls=Command, short_help="Begint een nieuw dossier.")
@click.argument("folder", metavar="[MAP]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--excel",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    callback=_workbook_name,
    help="Schrijft in plaats daarvan een werkmap om in Excel in te vullen, bijvoorbeeld taalhuis.xlsx.",
)
@click.option(
    "--erbij",
    metavar="ONDERDEEL",
    multiple=True,
    type=part_name,
    help="Bij --excel: voegt aan een werkmap die er al is de bladen van een onderdeel toe, bijvoorbeeld plan of mfa.",
)
@click.option(
    "--vorm",
    metavar="VORM",
    type=vorm_name,
    help="Alleen wat bij deze samenwerking hoort: mfa, mfo, taalhuis, bibliotheek-op-school, boekstart, ido, netwerk "
    "of community. Als u niets opgeeft: alles.",
)
@click.option(
    "--interview",
    is_flag=True,
    help="Stelt eerst tien vragen en vult de antwoorden in. Stopt u tussendoor, dan gaat u later verder.",
)
@click.pass_context
def command(
    context: click.Context,
    folder: Path | None,
    excel: Path | None,
    erbij: tuple[str, ...],
    vorm: Vorm | None,
    interview: bool,
) -> None:
    """Begint een nieuw dossier: schrijft MAP/dossier.yaml, met uitleg bij elk veld.

    Ernaast komt dossier.schema.json: daarmee helpt een editor bij het invullen. U kunt er meteen een concept van maken.
    Werkt u liever in Excel? Geef dan geen MAP maar --excel. Wat er al staat, wordt nooit overschreven.
    """
    from planmaker.dossier.first.forms import first_dossier
    from planmaker.dossier.first.start import fill
    from planmaker.dossier.model.identity import new_number
    from planmaker.intake import new_workbook, new_yaml
    from planmaker.output.write import refuse_taken, write_new

    if folder is not None and excel is not None:
        raise click.UsageError("geef een MAP of --excel, niet allebei", context)
    target = excel or (folder / "dossier.yaml" if folder else None)
    if target is None:
        raise click.UsageError("geef een MAP, of --excel met de naam van een werkmap", context)
    if erbij:
        if not excel or vorm or interview:
            raise click.UsageError("--erbij hoort bij --excel met uw werkmap, zonder andere opties", context)
        _add_sheets(excel, erbij)
        return
    refuse_taken(target)  # before anybody answers ten questions
    questions = None
    if interview:
        from planmaker.cli.interview import Interview
        from planmaker.dossier.first.questions import answered

        questions = Interview(target, vorm)
        again = f"planmaker new {f'--excel {as_typed(target)}' if excel else as_typed(target.parent)} --interview"
        told = f"gestopt; uw antwoorden zijn bewaard. Verder gaan: {again}"
        try:
            finished = questions.ask()
        except click.Abort:  # Ctrl+C
            tell(f"\n{told}")
            raise
        if not finished:
            tell(told)
            return
        first = answered(questions.answers)
    else:
        first = first_dossier(vorm)
    fill(first.tree, "samenwerking.dossiernummer", new_number())
    if excel:
        path = write_new(target, new_workbook(first))
    else:
        path = write_new(target, f"# yaml-language-server: $schema={SCHEMA}\n{new_yaml(first)}".encode())
        _add_schema(target.parent / SCHEMA)
    if questions:
        questions.done()
    tell(f"nieuw dossier gemaakt; vul het in en typ daarna: planmaker make convenant {as_typed(path)}")
    result(str(path))


def _add_sheets(book: Path, parts: tuple[str, ...]) -> None:
    """Write a workbook beside `book` that holds the same, and has the sheets of `parts` as well."""
    from planmaker.intake import with_sheets
    from planmaker.output.write import write_new

    data, findings = with_sheets(book, parts)
    show(findings, err=True)
    path = write_new(book, data, beside=True)
    tell(f"ga verder in deze werkmap; {book} blijft zoals zij is. Bladen van uzelf zijn niet meegegaan")
    result(str(path))


def _add_schema(path: Path) -> None:
    """Write the schema by which an editor helps, unless something has that name."""
    import json
    import os

    from planmaker.dossier.model.schema import schema
    from planmaker.output.write import write_new

    if not os.path.lexists(path):
        write_new(path, (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode())
