"""`planmaker new`: a first dossier, with an explanation of each field."""

from __future__ import annotations

from pathlib import Path

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result, tell


@click.command("new", cls=Command, short_help="Begint een nieuw dossier.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Begint een nieuw dossier: schrijft MAP/dossier.yaml, met uitleg bij elk veld.

    U kunt er meteen een concept van maken. Wat er al staat, wordt nooit overschreven.
    """
    from importlib import resources

    from planmaker.output.write import write_new

    skeleton = resources.files("planmaker").joinpath("dossier", "skeleton.yaml")
    path = write_new(folder / "dossier.yaml", skeleton.read_bytes())
    tell(f"nieuw dossier gemaakt; vul het in en typ daarna: planmaker make convenant {path}")
    result(str(path))
