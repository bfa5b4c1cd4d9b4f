"""`planmaker make`: a document from a dossier."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result, show, tally, tell
from planmaker.cli.types import day, kind_name, today

ALL = "all"
"""What is typed in the place of a kind for every document that the dossier has enough for."""


def kind_or_all(text: str) -> str:
    """Return the name of a document kind, or `ALL`. Raises BadParameter for anything else."""
    return text if text == ALL else kind_name(text)


@click.command("make", cls=Command, short_help="Maakt een document van een dossier.")
@click.argument("kind", metavar="KIND", type=kind_or_all)
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

    KIND is het soort document, bijvoorbeeld convenant; `planmaker kinds` toont ze allemaal. Met all maakt planmaker
    alle documenten waarvoor het dossier genoeg zegt. DOSSIER is het bestand, bijvoorbeeld taalhuis/dossier.yaml.

    Een document dat iemand in Word heeft veranderd, wordt nooit overschreven.
    """
    if kind == ALL:
        if dump is not None:
            raise click.UsageError(
                "--dump-context hoort bij één soort document, niet bij all", click.get_current_context()
            )
        _make_all(dossier, output, definitief, date or today(), beside)
        return
    from planmaker import pipeline
    from planmaker.output.write import resolve, write

    if dump is not None:
        context = pipeline.plain_context(kind, dossier, definitief=definitief, date=date or today())
        _dump(dump, context, beside)
    made = pipeline.make(kind, dossier, definitief=definitief, date=date or today())
    path = write(resolve(output, made.filename, dossier), made.data, beside=beside)
    show(sorted(made.findings, key=lambda finding: -finding.severity.rank), err=True)
    done = "document" if definitief else "concept"
    tell(f"{done} gemaakt: {tally(made.findings) or 'geen open punten'}")
    result(str(path))


def _dump(target: Path, context: dict[str, object], beside: bool) -> None:
    import json

    from planmaker.output.write import write_new

    path = write_new(target, (json.dumps(context, ensure_ascii=False, indent=2) + "\n").encode(), beside=beside)
    tell(f"wat het sjabloon te zien krijgt: {path}")


def _make_all(dossier: Path, output: str | None, definitief: bool, date: datetime.date, beside: bool) -> None:
    """Write every document that the dossier has enough for: all of them, or none when one may not be written."""
    if output is not None and output.lower().endswith(".docx"):
        raise click.UsageError("met all hoort bij -o een map, geen bestand", click.get_current_context())
    from planmaker import pipeline
    from planmaker.output.write import may_write, resolve, write

    whole = pipeline.make_all(dossier, definitief=definitief, date=date)
    targets = [(resolve(output, made.filename, dossier), made.data) for made in whole.made.values()]
    if not beside:
        for target, data in targets:
            may_write(target, data)
    paths = [write(target, data, beside=beside) for target, data in targets]
    found = list(dict.fromkeys(finding for made in whole.made.values() for finding in made.findings))
    show(sorted(found, key=lambda finding: -finding.severity.rank), err=True)
    for name, why in whole.left_out.items():
        tell(f"{name}: weggelaten; {'; '.join(finding.message for finding in why)}")
    one, more = ("document", "documenten") if definitief else ("concept", "concepten")
    tell(f"{len(paths)} {one if len(paths) == 1 else more} gemaakt: {tally(found) or 'geen open punten'}")
    for path in paths:
        result(str(path))
