"""Columns as wide as they should be, and cells as wide as their columns.

A template that repeats or leaves out cells changes how many columns there are, and a word that is wider than its column
would be cut in two.
"""

from __future__ import annotations

from planmaker.figures.text import widest_word
from planmaker.word.names import TBL, TC, TR, P, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.tables import columns_of
from planmaker.word.whereabouts import plain_text
from planmaker.word.xml import Element, below, element, is_on, val

_WIDTH = w("w")
_USUAL_SIZE = 22  # in half points: what a style without a size gets to be measured with
_USUAL_MARGIN = 108  # of a cell on either side, as Word has it


def fit_columns(package: Package) -> int:
    """Make the columns of each table of fixed layout fill its width, and its cells follow; return how many changed.

    The columns keep their proportions, but a column too narrow for its longest word gets what the others can spare. A
    table without a table style was laid out to measure: there words are not looked at. A table with rows that do not
    fill its columns stays as it is, and so does one in which all agrees.
    """
    words = _Words(Styles(package))
    return sum(_fit(table, words) for table in package.body.iter(TBL))


def _fit(table: Element, words: _Words) -> bool:
    whole = below(table, "tblPr/tblW")
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    rows = [[(cell, columns_of(cell)) for cell in row.findall(TC)] for row in table.findall(TR)]
    if whole is None or whole.get(w("type")) != "dxa" or not columns or _layout(table) != "fixed":
        return False
    widths = [_number(column) for column in columns]
    total = _number(whole)
    if not all(widths) or not total or any(sum(span for _, span in row) != len(columns) for row in rows):
        return False
    wanted = [width * total // sum(widths) for width in widths]
    wanted[-1] += total - sum(wanted)
    cells = [placed for row in rows for placed in _placed(row)]
    if val(table, "tblPr/tblStyle"):
        wanted = _roomy(wanted, words.least(table, cells, len(columns)))
    need = {cell: sum(wanted[at : at + span]) for cell, at, span in cells}
    if wanted == widths and all(_cell_width(cell) == width for cell, width in need.items()):
        return False
    for column, width in zip(columns, wanted, strict=True):
        column.set(_WIDTH, str(width))
    for cell, width in need.items():
        _set_width(cell, width)
    return True


_Placed = tuple[Element, int, int]
"""A cell, its first column counted from 0, and how many columns it spans."""


def _placed(row: list[tuple[Element, int]]) -> list[_Placed]:
    placed, at = [], 0
    for cell, span in row:
        placed.append((cell, at, span))
        at += span
    return placed


def _roomy(widths: list[int], least: list[int]) -> list[int]:
    """Return widths with the same sum in which each is at least `least`, as far as the others can spare it."""
    short = [max(0, need - width) for width, need in zip(widths, least, strict=True)]
    spare = [max(0, width - need) for width, need in zip(widths, least, strict=True)]
    if not any(short) or not any(spare):
        return widths
    moved = min(sum(short), sum(spare))
    roomy = [
        width + more * moved // sum(short) - less * moved // sum(spare)
        for width, more, less in zip(widths, short, spare, strict=True)
    ]
    roomy[spare.index(max(spare))] += sum(widths) - sum(roomy)
    return roomy


class _Words:
    """How wide the words in cells are, by the styles of one document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fonts: dict[str, tuple[float, bool]] = {}

    def least(self, table: Element, cells: list[_Placed], columns: int) -> list[int]:
        """Return for each column the least width, in twips, that cuts no word in it; merged cells do not count."""
        least = [0] * columns
        margins = self._margins(table)
        for cell, at, span in cells:
            if span == 1:
                least[at] = max(least[at], margins + max(map(self._widest, cell.iter(P)), default=0))
        return least

    def _widest(self, paragraph: Element) -> int:
        style = self._styles.of(paragraph)
        if style not in self._fonts:
            self._fonts[style] = self._font(style)
        points, bold = self._fonts[style]
        return widest_word(plain_text(paragraph), points, bold)

    def _font(self, style: str) -> tuple[float, bool]:
        chain = self._styles.chain(style)
        sizes = (val(part, "rPr/sz") for part in chain)
        size = next((size for size in sizes if size is not None and size.isdigit()), str(_USUAL_SIZE))
        return int(size) / 2, any(is_on(part, "rPr/b") for part in chain)

    def _margins(self, table: Element) -> int:
        """Return the room that the cells of a table keep at left and right together."""
        style = val(table, "tblPr/tblStyle") or ""
        found = [below(part, "tblPr/tblCellMar") for part in (table, *self._styles.chain(style))]
        margins = next((one for one in found if one is not None), None)
        sides = [below(margins, "left"), below(margins, "right")]
        return sum(_USUAL_MARGIN if side is None else _number(side) for side in sides)


def _layout(table: Element) -> str | None:
    layout = below(table, "tblPr/tblLayout")
    return layout.get(w("type")) if layout is not None else None


def _number(node: Element) -> int:
    text = node.get(_WIDTH, "")
    return int(text) if text.isdecimal() else 0


def _cell_width(cell: Element) -> int:
    found = below(cell, "tcPr/tcW")
    return _number(found) if found is not None else 0


def _set_width(cell: Element, width: int) -> None:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = element("tcPr")
        cell.insert(0, properties)
    old = properties.find(w("tcW"))
    if old is not None:
        properties.remove(old)
    properties.insert(0, element("tcW", w=str(width), type="dxa"))
