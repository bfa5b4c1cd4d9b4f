"""`planmaker outline`: a Word file as text."""

from __future__ import annotations

from pathlib import Path

import click

from planmaker.cli.files import read
from planmaker.cli.group import Command
from planmaker.cli.screen import result


@click.command("outline", cls=Command, short_help="Toont een Word-bestand als leesbare tekst.")
@click.argument("file", metavar="BESTAND.docx", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Toont een Word-bestand als tekst: per alinea de stijl en de tekst, en van elk ander onderdeel een kenmerk.

    De tekst is stabiel, zodat u hem naast het sjabloon kunt bewaren en twee versies kunt vergelijken.
    """
    from planmaker.word.outlines.outline import outline

    result(outline(read(file)).rstrip("\n"))
