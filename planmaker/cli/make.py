"""`planmaker make`: a document from a dossier."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result, show, tally, tell
from planmaker.cli.types import day, kind_name, today


@click.command("make", cls=Command, short_help="Maakt een document van een dossier.")
@click.argument("kind", metavar="KIND", type=kind_name)
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="MAP_OF_BESTAND",
    help="Waar het document komt: een bestand (naam.docx) of een map. Als u niets opgeeft: naast het dossier.",
)
@click.option("--definitief", is_flag=True, help="Maakt geen concept; weigert zolang er iets ontbreekt of fout is.")
@click.option("--date", metavar="JJJJ-MM-DD", type=day, help="De datum van het document. Als u niets opgeeft: vandaag.")
@click.option(
    "--dump-context",
    "dump",
    metavar="BESTAND.json",
    type=click.Path(path_type=Path),
    help="Schrijf ook wat het sjabloon van het dossier te zien krijgt, als JSON.",
)
@click.option("--beside", is_flag=True, help="Laat staan wat er al is en zet de nieuwe versie ernaast.")
def command(
    kind: str,
    dossier: Path,
    output: str | None,
    definitief: bool,
    date: datetime.date | None,
    beside: bool,
    dump: Path | None,
) -> None:
    """Maakt een document in Word van een dossier.

    KIND is het soort document, bijvoorbeeld convenant; `planmaker kinds` toont ze allemaal. DOSSIER is het bestand,
    bijvoorbeeld taalhuis/dossier.yaml.

    Een document dat iemand in Word heeft veranderd, wordt nooit overschreven.
    """
    from planmaker import pipeline
    from planmaker.output.write import resolve, write

    if dump is not None:
        _dump(dump, pipeline.plain_context(kind, dossier, definitief=definitief, date=date or today()))
    made = pipeline.make(kind, dossier, definitief=definitief, date=date or today())
    path = write(resolve(output, made.filename, dossier), made.data, beside=beside)
    show(sorted(made.findings, key=lambda finding: -finding.severity.rank), err=True)
    done = "document" if definitief else "concept"
    tell(f"{done} gemaakt: {tally(made.findings) or 'geen open punten'}")
    result(str(path))


def _dump(target: Path, context: dict[str, object]) -> None:
    import json

    from planmaker.output.reasons import in_dutch

    with in_dutch(target):
        target.write_text(json.dumps(context, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
