"""Rows that are no data: people add up in a sheet, and such a sum must not count as one more item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from planmaker import dutch
from planmaker.intake.excel.reading.cells import SheetCell

# What people write before a sum, alone or with what was summed.
_TOTAL = re.compile(
    r"(?:sub|eind|generaal )?tota(?:al|len)(?:generaal)?"
    r"(?: (?:van )?(?:de |het |alle )?(?:kosten|lasten|uitgaven|dekking|baten|inkomsten|begroting|bedrag(?:en)?|uren|"
    r"generaal|per jaar|m2|m²|oppervlakte?|looptijd|jaren|posten|in kind|[0-9]{4}))?"
)


def is_total(text: str) -> bool:
    """Tell whether a row that `text` names is a sum of others."""
    return _TOTAL.fullmatch(" ".join(text.casefold().replace(":", " ").replace("=", " ").split())) is not None


def differs(total: Sequence[SheetCell], rows: Sequence[Sequence[SheetCell]]) -> str:
    """Return what is wrong with a total, in words: a number that is the sum of no rows just above it; else nothing."""
    for at, cell in enumerate(total):
        if cell.number is None:
            continue
        added, sums = Decimal(0), set()
        for row in reversed(rows):
            added += row[at].number or 0
            sums.add(added)
        if cell.number not in sums:
            return f"er staat {dutch.getal(cell.number)}, en de rijen erboven zijn samen {dutch.getal(added)}"
    return ""
