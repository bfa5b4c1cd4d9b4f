"""`planmaker new`: a first dossier, with an explanation of each field, cut to the form of the collaboration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result, tell
from planmaker.cli.types import vorm_name

if TYPE_CHECKING:
    from planmaker.dossier.samenwerking import Vorm

SCHEMA = "dossier.schema.json"
"""The name of the schema beside a dossier; the first line of the dossier points editors to it."""


@click.command("new", cls=Command, short_help="Begint een nieuw dossier.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path))
@click.option(
    "--vorm",
    metavar="VORM",
    type=vorm_name,
    help="Alleen wat bij deze samenwerking hoort: mfa, mfo, taalhuis, bibliotheek-op-school, boekstart, ido, netwerk "
    "of community. Als u niets opgeeft: alles.",
)
@click.option("--interview", is_flag=True, help="Stelt eerst tien vragen, en vult de antwoorden in.")
def command(folder: Path, vorm: Vorm | None, interview: bool) -> None:
    """Begint een nieuw dossier: schrijft MAP/dossier.yaml, met uitleg bij elk veld.

    Ernaast komt dossier.schema.json: daarmee helpt een editor bij het invullen. U kunt er meteen een concept van maken.
    Wat er al staat, wordt nooit overschreven.
    """
    import json
    import os
    from importlib import resources

    from planmaker.dossier.schema import schema
    from planmaker.dossier.skeleton import skeleton
    from planmaker.output.write import refuse_taken, write_new

    target = folder / "dossier.yaml"
    refuse_taken(target)  # before anybody answers ten questions
    whole = resources.files("planmaker").joinpath("dossier", "skeleton.yaml").read_text(encoding="utf-8")
    if interview:
        from planmaker.cli.interview import ask, filled

        text = filled(whole, ask(vorm))
    else:
        text = skeleton(whole, vorm)
    path = write_new(target, f"# yaml-language-server: $schema={SCHEMA}\n{text}".encode())
    beside = folder / SCHEMA
    if not os.path.lexists(beside):
        write_new(beside, (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode())
    tell(f"nieuw dossier gemaakt; vul het in en typ daarna: planmaker make convenant {path}")
    result(str(path))
