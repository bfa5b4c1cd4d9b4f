"""What may be typed after a command or an option, and what is said when it is something else."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planmaker.cli.usage import similar_to

if TYPE_CHECKING:
    from planmaker.dossier.parts.samenwerking import Vorm


def known_as(text: str, words: Iterable[str]) -> str:
    """Return the one of `words` that `text` is but for capitals, spaces and underscores; else `text` itself."""

    def plain(word: str) -> str:
        return "-".join(word.replace("_", " ").casefold().split())

    return next((word for word in words if plain(word) == plain(text)), text)


class Choice(click.Choice[str]):
    """One of a few words; capitals make no difference."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word that was typed."""
        return super().convert(known_as(value, self.choices) if isinstance(value, str) else value, param, ctx)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Return what is said of a word that is none of them."""
        return f'"{value}" kan hier niet; kies uit {", ".join(self.choices)}{similar_to(str(value), self.choices)}'


def in_forms(*more: str) -> Callable[[Any], Any]:
    """Return the option of a command whose result a person or a program may read: as text, JSON or one of `more`."""
    forms = ["text", "json", *more]
    return click.option(
        "--format",
        "form",
        metavar="VORM",
        type=Choice(forms),
        default="text",
        help=f"In welke vorm: {', '.join(forms[:-1])} of {forms[-1]}. Als u niets opgeeft: text.",
    )


def kind_name(text: str) -> str:
    """Return the name of a document kind. Raises BadParameter when there is none of that name."""
    from planmaker.documents.catalogue import names

    known = names()
    name = known_as(text, known)
    if name not in known:
        near = similar_to(text, known)
        raise click.BadParameter(f'planmaker kent geen document "{text}"; kies uit {", ".join(known)}{near}')
    return name


def vorm_name(text: str) -> Vorm:
    """Return the form of a collaboration. Raises BadParameter when planmaker knows none of that name."""
    from planmaker.dossier.first.forms import FORMS, known_form

    known = (*FORMS, "anders")
    found = known_form(known_as(text, known))
    if found is None:
        raise click.BadParameter(f'"{text}" kan hier niet; kies uit {", ".join(known)}{similar_to(text, known)}')
    return found


def part_name(text: str) -> str:
    """Return the name of a part of a dossier. Raises BadParameter when there is none of that name."""
    from planmaker.dossier import Dossier
    from planmaker.dossier.model.fields import shapes

    parts = [shape.name for shape in shapes(Dossier) if shape.part]
    name = known_as(text, parts)
    if name not in parts:
        raise click.BadParameter(f'"{text}" kan hier niet; kies uit {", ".join(parts)}{similar_to(text, parts)}')
    return name


def day(text: str) -> datetime.date:
    """Return the date that was typed, as the Dutch write it or as 2027-01-31. Raises BadParameter for anything else."""
    from planmaker.dutch.dates import parse_datum

    try:
        return parse_datum(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


_FILE = re.compile(r"(.*)\.[a-z][a-z0-9]{1,4}", re.ASCII | re.IGNORECASE | re.DOTALL)
"""A name that ends as the names of files do."""


def destination(text: str) -> str:
    """Return where documents go: a folder, or a .docx file. Raises BadParameter for what looks like another file."""
    other_file = _FILE.fullmatch(Path(text).name) and not text.lower().endswith((".docx", "/", os.sep))
    if other_file and not Path(text).is_dir():
        raise click.BadParameter(
            f'"{text}" lijkt een bestand, maar geen .docx; kies een naam die op .docx eindigt, '
            "of zet er een / achter als het een map is"
        )
    return text


def today() -> datetime.date:
    """Return the date of a document that was given none. Raises UsageError when the environment asks for nonsense."""
    from planmaker import clock

    try:
        return clock.today()
    except ValueError as error:
        raise click.UsageError(str(error), click.get_current_context()) from error
