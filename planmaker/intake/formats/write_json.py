"""A dossier as JSON, for programs: numbers as numbers, ja and nee as true and false, dates as 2027-01-31."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.values import Bedrag
from planmaker.intake.formats.json import LONGEST_NUMBER
from planmaker.intake.formats.written import euros, said, typed


def write(dossier: Dossier) -> str:
    """Return `dossier` as JSON; reading it gives the same dossier, and writing that the same text."""
    return "".join(_written(dossier, "\n")) + "\n"


def _written(value: object, line: str) -> Iterator[str]:
    """Yield the pieces of a value; `line` is a line end with the indentation of what it stands in."""
    if isinstance(value, Part):
        yield from _between("{}", [(f"{json.dumps(name)}: ", below) for name, below in said(value).items()], line)
    elif isinstance(value, tuple):
        yield from _between("[]", [("", below) for below in value], line)
    else:
        yield _leaf(value)


def _between(brackets: str, items: list[tuple[str, object]], line: str) -> Iterator[str]:
    yield brackets[0]
    for number, (name, value) in enumerate(items):
        yield f"{',' if number else ''}{line}  {name}"
        yield from _written(value, f"{line}  ")
    yield line + brackets[1] if items else brackets[1]


def _leaf(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal() | Bedrag():
            number = euros(value) if isinstance(value, Bedrag) else Decimal(value)
            plain = f"{number:f}"
            # A longer number would not be read as one.
            return plain if len(plain) <= LONGEST_NUMBER else json.dumps(typed(value))
        case datetime.date():
            return json.dumps(value.isoformat())
    return json.dumps(typed(value), ensure_ascii=False)
