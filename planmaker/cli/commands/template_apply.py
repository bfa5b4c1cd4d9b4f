"""`planmaker template apply`: text that was changed in an outline goes back into the Word file."""

from __future__ import annotations

from pathlib import Path

import click

from planmaker.cli.files import read
from planmaker.cli.group import Command
from planmaker.cli.screen import result, tell
from planmaker.findings import Finding, InputError, Place


@click.command("apply", cls=Command, short_help="Zet veranderde tekst uit een outline terug in een sjabloon.")
@click.argument("file", metavar="SJABLOON", type=click.Path(path_type=Path))
@click.argument("outline", metavar="OUTLINE", type=click.Path(path_type=Path))
def command(file: Path, outline: Path) -> None:
    """Zet de tekst die u in een outline hebt veranderd terug in het Word-bestand.

    Stijlen en opmaak blijven. De outline maakt u met `planmaker outline`. U kunt regels veranderen, toevoegen en
    weghalen. Tabellen, velden, afbeeldingen en bladwijzers verandert u in Word: vraagt de outline daarom, dan blijft
    het bestand zoals het was.
    """
    from planmaker.office.archive import MAX_FILE
    from planmaker.output.files import look, put_over
    from planmaker.output.reasons import in_dutch
    from planmaker.word.outlines.reapply import reapply

    text = _text(outline)
    data = read(file)
    changed, count = reapply(data, text, file.name, outline.name)
    if count:
        with in_dutch(file):
            seen = look(file, MAX_FILE)
            if seen is None or seen.data != data or not put_over(file, changed, seen):
                raise OSError("iemand anders heeft het bestand intussen veranderd")
    tell(f"veranderde alinea's: {count}")
    result(str(file))


def _text(outline: Path) -> str:
    """Return what an outline says, also as Windows saves it; InputError when its letters cannot be told."""
    data = read(outline)
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        message = "de outline is niet te lezen: zij is niet als UTF-8 bewaard"
        hint = "kies in uw editor bij Opslaan als de codering UTF-8"
        raise InputError([Finding("bestand-onleesbaar", message, Place(str(outline)), hint)]) from error
