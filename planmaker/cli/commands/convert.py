"""`planmaker convert`: a dossier from one kind of file to another."""

from __future__ import annotations

from pathlib import Path

import click

from planmaker.cli.files import STDIO, dossier_at
from planmaker.cli.group import Command
from planmaker.cli.screen import result, result_bytes, show, tell
from planmaker.intake import WRITTEN


def _written(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    if str(value) != STDIO and value.suffix.lower() not in WRITTEN:
        raise click.BadParameter(
            f'"{value}" zegt niet welk soort bestand het wordt; laat de naam eindigen op .yaml, .json of .xlsx'
        )
    return value


@click.command("convert", cls=Command, short_help="Zet een dossier om naar YAML, JSON of Excel.")
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.argument("target", metavar="BESTAND", type=click.Path(path_type=Path), callback=_written)
@click.option("--beside", is_flag=True, help="Laat staan wat er al is en zet het nieuwe bestand ernaast.")
def command(dossier: Path, target: Path, beside: bool) -> None:
    """Zet een dossier om: van YAML, JSON of Excel naar YAML, JSON of Excel.

    DOSSIER is het bestand dat u hebt. BESTAND is het bestand dat u wilt; aan het eind van de naam ziet planmaker wat
    het wordt: .yaml, .json of .xlsx. Met - leest planmaker van de standaardinvoer, of schrijft het YAML naar de
    standaarduitvoer. Alle gegevens gaan mee. Opmerkingen in YAML (na een #) gaan niet mee.

    Wat er al staat, wordt nooit overschreven.
    """
    from planmaker.dossier.model.identity import numbered
    from planmaker.intake import has_comments, read_with_remarks, written_as
    from planmaker.output.write import write_new

    whole, remarks = read_with_remarks(dossier_at(dossier))
    data = written_as(numbered(whole), target.suffix.lower())
    if str(target) == STDIO:
        show(remarks, err=True)
        result_bytes(data)
        return
    path = write_new(
        target,
        data,
        beside=beside,
        hint="geef --beside mee, dan komt het nieuwe bestand ernaast; of kies een andere naam",
    )
    show(remarks, err=True)
    if str(dossier) != STDIO and has_comments(dossier):
        tell(f"de opmerkingen (na een #) in {dossier} zijn niet meegegaan; de gegevens wel")
    result(str(path))
