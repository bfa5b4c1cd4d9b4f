"""`planmaker make`: a document from a dossier."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace as changed
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planmaker.cli.files import STDIO, dossier_at
from planmaker.cli.group import Command
from planmaker.cli.screen import as_rows, json_of, result, result_bytes, show, tally, tell
from planmaker.cli.types import day, destination, in_forms, kind_name, known_as, today
from planmaker.findings import PlanmakerError, standing

if TYPE_CHECKING:
    from planmaker.findings import Finding
    from planmaker.output.write import Target
    from planmaker.pipeline import Made

ALL = "all"
"""What is typed in the place of a kind for every document that the dossier has enough for."""


def kind_or_all(text: str) -> str:
    """Return the name of a document kind, or `ALL`. Raises BadParameter for anything else."""
    return ALL if known_as(text, [ALL]) == ALL else kind_name(text)


@click.command("make", cls=Command, short_help="Maakt een document van een dossier.")
@click.argument("kind", metavar="KIND", type=kind_or_all)
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="MAP_OF_BESTAND",
    type=destination,
    help="Waar het document komt: een bestand (naam.docx) of een map. Als u niets opgeeft: naast het dossier.",
)
@click.option("--definitief", is_flag=True, help="Maakt geen concept; weigert zolang er iets ontbreekt of fout is.")
@click.option(
    "--date",
    metavar="DATUM",
    type=day,
    help="De datum van het document, zoals 3-12-2026. Als u niets opgeeft: vandaag.",
)
@click.option(
    "--dump-context",
    "dump",
    metavar="BESTAND.json",
    type=click.Path(path_type=Path),
    help="Schrijf ook wat het sjabloon van het dossier te zien krijgt, als JSON.",
)
@click.option(
    "--verantwoording",
    is_flag=True,
    help="Schrijf naast het document ook een tabel: welk veld waar terechtkwam, of waarom niet.",
)
@click.option("--beside", is_flag=True, help="Laat staan wat er al is en zet de nieuwe versie ernaast.")
@click.option("--replace", is_flag=True, help="Vervangt ook een definitief document, als niemand het heeft veranderd.")
@in_forms()
def command(
    kind: str,
    dossier: Path,
    output: str | None,
    definitief: bool,
    date: datetime.date | None,
    beside: bool,
    replace: bool,
    dump: Path | None,
    verantwoording: bool,
    form: str,
) -> int:
    """Maakt een document in Word van een dossier.

    KIND is het soort document, bijvoorbeeld convenant; `planmaker kinds` toont ze allemaal. Met all maakt planmaker
    alle documenten waarvoor het dossier genoeg zegt. DOSSIER is het bestand, bijvoorbeeld taalhuis/dossier.yaml.
    Met - leest planmaker het dossier van de standaardinvoer; met -o - gaat het document naar de standaarduitvoer.

    Een document dat iemand in Word heeft veranderd, wordt nooit overschreven, en dat van een ander dossier ook niet.
    """
    _refuse_together(kind, output, dump, verantwoording, form)
    day = date or today()
    try:
        if kind == ALL:
            _make_all(dossier, output, definitief, day, beside, replace, verantwoording, form)
        else:
            _make(kind, dossier, output, definitief, day, beside, replace, dump, verantwoording, form)
    except PlanmakerError as error:
        if form == "json":
            result(json_of({"documents": [], "left_out": {}, "findings": as_rows(error.findings)}))
            return error.exit_code
        raise
    return 0


def _refuse_together(kind: str, output: str | None, dump: Path | None, verantwoording: bool, form: str) -> None:
    """Raise UsageError for options that cannot be given together."""
    context = click.get_current_context()
    if kind == ALL and dump is not None:
        raise click.UsageError("--dump-context hoort bij één soort document, niet bij all", context)
    if output == STDIO and (kind == ALL or verantwoording or form == "json"):
        raise click.UsageError("met -o - komt er één document op de standaarduitvoer, en niets anders", context)


def _make(
    kind: str,
    dossier: Path,
    output: str | None,
    definitief: bool,
    date: datetime.date,
    beside: bool,
    replace: bool,
    dump: Path | None,
    verantwoording: bool,
    form: str,
) -> None:
    from planmaker import pipeline
    from planmaker.output.write import folder_of, resolve, snapshot, write

    given = dossier_at(dossier)
    before = snapshot(folder_of(output, dossier))
    if dump is not None:
        context = pipeline.plain_context(kind, given, definitief=definitief, date=date)
        _dump(dump, context, beside)

    def make(versie: str | None = None) -> Made:
        return pipeline.make(kind, given, definitief=definitief, date=date, versie=versie)

    made = make()
    if output == STDIO:
        show(sorted(standing(made.findings), key=lambda finding: -finding.severity.rank), err=True)
        result_bytes(made.data)
        return
    target = changed(resolve(output, made.filename, dossier), before=before)
    if beside:
        made = _next_version(made, target, make)
    path = write(target, made.data, beside=beside, replace=replace)
    found = standing(made.findings)
    if form == "text":
        show(sorted(found, key=lambda finding: -finding.severity.rank), err=True)
    done = "document" if definitief else "concept"
    if path.name in before and before == snapshot(path.parent):
        tell(f"dit {done} staat er al, precies zo; er is niets geschreven")
    else:
        tell(f"{done} gemaakt: {tally(found) or 'geen open punten'}")
    _tell_result({kind: (path, made)}, verantwoording, form, found, {})


def _tell_result(
    made: dict[str, tuple[Path, Made]],
    verantwoording: bool,
    form: str,
    findings: Sequence[Finding],
    left_out: dict[str, tuple[Finding, ...]],
) -> None:
    """Print where the documents stand, and their tables of fields when those were asked for."""
    written = {kind: [path, *([_account(path, one)] if verantwoording else [])] for kind, (path, one) in made.items()}
    if form == "json":
        documents = [
            {"kind": kind, "path": str(path), "verantwoording": str(table[0]) if table else None}
            for kind, (path, *table) in written.items()
        ]
        reasons = {kind: as_rows(why) for kind, why in left_out.items()}
        result(json_of({"documents": documents, "left_out": reasons, "findings": as_rows(findings)}))
        return
    for path in (path for paths in written.values() for path in paths):
        result(str(path))


def _account(document: Path, made: Made) -> Path:
    """Write beside a document which field went where; a table that we wrote before makes way for the new one."""
    from planmaker.documents.verantwoording import TITLE
    from planmaker.output.write import write_new

    target = document.with_name(f"{document.stem}.verantwoording.md")
    if target.is_file() and target.read_bytes().startswith(TITLE.encode()):
        target.unlink()
    return write_new(target, made.verantwoording.encode())


def _next_version(made: Made, target: Target, make: Callable[[str], Made]) -> Made:
    """Return the document as it may lie beside earlier ones: with a higher version, or one that is there already."""
    from planmaker.output.versions import next_version
    from planmaker.output.write import is_there, known_versions

    versions = known_versions(target, made.data)
    if not versions or is_there(target, made.data):
        return made
    for versie in dict.fromkeys(versions):
        if versie and is_there(target, (again := make(versie)).data):
            return again
    versie = next_version(made.versie, versions)
    if versie == made.versie:
        return made
    tell(f"dit wordt versie {versie}; zet dat ook in het dossier, bij document.versie")
    return make(versie)


def _dump(target: Path, context: dict[str, object], beside: bool) -> None:
    import json

    from planmaker.output.write import write_new

    path = write_new(target, (json.dumps(context, ensure_ascii=False, indent=2) + "\n").encode(), beside=beside)
    tell(f"wat het sjabloon te zien krijgt: {path}")


def _make_all(
    dossier: Path,
    output: str | None,
    definitief: bool,
    date: datetime.date,
    beside: bool,
    replace: bool,
    verantwoording: bool,
    form: str,
) -> None:
    """Write every document that the dossier has enough for: all of them, or none when one may not be written."""
    if output is not None and output.lower().endswith(".docx"):
        raise click.UsageError("met all hoort bij -o een map, geen bestand", click.get_current_context())
    from planmaker import pipeline
    from planmaker.output.write import folder_of, may_write, resolve, snapshot, write

    before = snapshot(folder_of(output, dossier))
    given = dossier_at(dossier)
    whole = pipeline.make_all(given, definitief=definitief, date=date)
    made = {
        kind: (changed(resolve(output, one.filename, dossier), before=before), one) for kind, one in whole.made.items()
    }
    if beside:
        for kind, (target, one) in made.items():

            def make(versie: str, kind: str = kind) -> Made:
                return pipeline.make(kind, given, definitief=definitief, date=date, versie=versie)

            made[kind] = target, _next_version(one, target, make)
    for target, one in made.values():
        may_write(target, one.data, beside=beside, replace=replace)
    paths = [write(target, one.data, beside=beside, replace=replace) for target, one in made.values()]
    found = standing(whole.findings)
    if form == "text":
        show(sorted(found, key=lambda finding: -finding.severity.rank), err=True)
    for name, why in whole.left_out.items():
        tell(f"{name}: weggelaten; {'; '.join(finding.message for finding in why)}")
    one_word, more = ("document", "documenten") if definitief else ("concept", "concepten")
    tell(f"{len(paths)} {one_word if len(paths) == 1 else more} gemaakt: {tally(found) or 'geen open punten'}")
    pairs = {kind: (path, one) for path, (kind, (_, one)) in zip(paths, made.items(), strict=True)}
    _tell_result(pairs, verantwoording, form, found, whole.left_out)
