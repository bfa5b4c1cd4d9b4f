"""The rows and cells of a table, as Word counts them."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.word.names import SDT, TC, TR, w
from planmaker.word.xml import Element, val

_AROUND = (SDT, w("sdtContent"), w("customXml"))


def rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, also those in content controls, not those of tables inside it."""
    return _own(table, TR)


def cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, also those in content controls."""
    return _own(row, TC)


def columns_of(cell: Element) -> int:
    """Return how many columns a cell covers."""
    text = val(cell, "tcPr/gridSpan") or "1"
    return max(1, int(text)) if text.isdecimal() else 1


def _own(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _AROUND:
            yield from _own(child, tag)
