"""Figures that are Word tables: the planning chart and the risk matrix. Text in cells, so that anyone can change them.

What shading tells is always also told by a sign or a word.
"""

from __future__ import annotations

from dataclasses import dataclass

from planmaker.figures import matrix, timeline
from planmaker.figures.values import Matrix, Timeline
from planmaker.huisstijl.palette import ACCENT, BLACK, PALE, TINT, WHITE
from planmaker.word.graphics.table_xml import TableCell, TableRow, Words, table
from planmaker.word.xml import Element, element, run


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a kind of cell is shown: its sign, size and colour, and the colour of the cell."""

    sign: str
    size: int
    colour: str
    fill: str


_SIGNS = {
    "fase": _Sign("▬", 6, WHITE, ACCENT),
    "activiteit": _Sign("■", 6, BLACK, TINT),
    "mijlpaal": _Sign("◆", 10, BLACK, ""),
    "besluit": _Sign("●", 12, BLACK, ""),
}
_SEVERITIES = {"laag": ("", BLACK), "midden": (TINT, BLACK), "hoog": (ACCENT, WHITE)}
_INDENT = 170
_ROW, _SHORT = 300, 15  # the height of a row; with so many rows a planning stays on one page
_FIRST = 1700  # the column with the names of the chances
_HEAD, _SQUARE = 560, 850  # the heights of the rows of the matrix
_SMALL, _LARGE = 8, 11


def timeline_table(figure: Timeline, width: int, style: str) -> list[Element]:
    """Return the planning chart as a table of this width in twips, and the paragraph below it that explains the signs.

    Paragraphs have the paragraph style `style`. The head repeats on every page; no row is cut by a page.
    """
    grid = timeline.lay_out(figure, width)
    starts = {0}
    for _, count in grid.years:
        starts.add(max(starts) + count)
    rows = []
    if grid.years:
        years = (TableCell((Words(name, WHITE, bold=True),), ACCENT, count, rule=True) for name, count in grid.years)
        rows.append(
            TableRow(
                (TableCell((Words("Jaar", WHITE, bold=True),), ACCENT, left=True), *years), _ROW, head=True, keep=True
            )
        )
    names = (TableCell((Words(name, size=_SMALL),), PALE, rule=at in starts) for at, name in enumerate(grid.columns))
    rows.append(
        TableRow((TableCell((Words(grid.head, bold=True),), PALE, left=True), *names), _ROW, head=True, keep=True)
    )
    for each in grid.rows:
        label = TableCell((Words(each.label, bold=each.level == 0, indent=each.level * _INDENT),), left=True)
        cells = (_time_cell(kind, at in starts) for at, kind in enumerate(each.cells))
        last = each is grid.rows[-1]  # the legend comes next
        rows.append(TableRow((label, *cells), _ROW, keep=last or each.leads or len(grid.rows) <= _SHORT))
    widths = [grid.label_width, *[grid.column_width] * len(grid.columns)]
    return [table(figure.title, figure.alt, widths, rows, style), _legend(grid, style)]


def matrix_table(figure: Matrix, width: int, style: str) -> list[Element]:
    """Return the risk matrix as a table of this width in twips; its paragraphs have the paragraph style `style`."""
    column = (width - _FIRST) // len(matrix.LEVELS)
    widths = [width - column * len(matrix.LEVELS), *[column] * len(matrix.LEVELS)]
    levels = (
        TableCell((Words(f"Impact {level}", WHITE, bold=True), Words(name, WHITE)), ACCENT, rule=True)
        for level, name in enumerate(matrix.LEVELS, 1)
    )
    rows = [
        TableRow(
            (TableCell((Words(matrix.CORNER, WHITE, bold=True),), ACCENT, left=True), *levels),
            _HEAD,
            head=True,
            keep=True,
        )
    ]
    for level, cells in matrix.lay_out(figure):
        name = TableCell((Words(f"Kans {level}", bold=True), Words(matrix.LEVELS[level - 1])), PALE, left=True)
        rows.append(TableRow((name, *map(_risk_cell, cells)), _SQUARE, keep=level > 1))
    return [table(figure.title, figure.alt, widths, rows, style)]


def _time_cell(kind: str, rule: bool) -> TableCell:
    if not kind:
        return TableCell(rule=rule)
    look = _SIGNS[kind]
    return TableCell((Words(look.sign, look.colour, size=look.size),), look.fill, rule=rule)


def _legend(grid: timeline.TimeGrid, style: str) -> Element:
    used = {kind for each in grid.rows for kind in each.cells}
    words = ", ".join(f"{look.sign} {kind}" for kind, look in _SIGNS.items() if kind in used)
    spacing = element("spacing", before="60", after="120")
    return element("p", element("pPr", element("pStyle", val=style), spacing), run(f"Legenda: {words}."))


def _risk_cell(cell: matrix.Square) -> TableCell:
    fill, colour = _SEVERITIES[cell.severity]
    risks = (Words(cell.risks, colour, bold=True, size=_LARGE),) if cell.risks else ()
    return TableCell((*risks, Words(cell.severity, colour, size=_SMALL)), fill, rule=True)
