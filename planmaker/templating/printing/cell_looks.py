"""What a value can ask of a cell: its colour and the number of columns it spans."""

from __future__ import annotations

import re

from planmaker.templating.printing.faults import ValueFault
from planmaker.word.names import MOST_COLUMNS

_COLOUR = re.compile("#?((?:[0-9A-Fa-f]{6})?|auto)")


def cell_look(text: str, kind: str) -> str:
    """Return the colour (`fill`) or the number of columns (`span`) of a cell as Word writes it.

    No colour is `auto`; a cell without columns of its own, such as above an empty list, keeps one.
    ValueFault for anything else.
    """
    if kind == "fill" and (colour := _COLOUR.fullmatch(text.strip())):
        return colour.group(1) or "auto"
    if kind == "span" and text.strip().isdecimal() and int(text) <= MOST_COLUMNS:
        return str(max(1, int(text)))
    raise ValueFault(
        "waarde-past-niet",
        f"“{text[:40]}” is geen {'kleur' if kind == 'fill' else 'aantal kolommen'} voor een cel",
        "geef zes tekens, zoals FFDD00" if kind == "fill" else f"geef een getal van 1 tot en met {MOST_COLUMNS}",
    )
