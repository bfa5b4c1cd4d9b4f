"""`planmaker template fields`: what a template asks for."""

from __future__ import annotations

import json
from pathlib import Path

import click

from planmaker.cli.files import read
from planmaker.cli.group import Command
from planmaker.cli.screen import result
from planmaker.cli.types import in_forms


@click.command("fields", cls=Command, short_help="Toont welke velden een sjabloon vraagt.")
@click.argument("file", metavar="SJABLOON", type=click.Path(path_type=Path))
@in_forms()
def command(file: Path, form: str) -> None:
    """Toont welke velden een sjabloon vraagt, met de plek waar ze staan.

    partijen[].naam betekent: van elke partij de naam. Achter een lijst die het sjabloon langsgaat staat (lus).
    """
    from planmaker.templating import Template

    fields = Template(read(file), file.name).fields()
    if form == "json":
        rows = [{"path": field.path, "loop": field.loop, "places": list(field.places)} for field in fields]
        result(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(field.path) for field in fields), default=0)
    for field in fields:
        more = f" (en nog {len(field.places) - 1})" if len(field.places) > 1 else ""
        loop = " (lus)" if field.loop else "      "
        result(f"{field.path:{width}}{loop}  {field.places[0] if field.places else ''}{more}")
