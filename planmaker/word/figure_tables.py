"""Figures that are Word tables: the planning chart and the risk matrix. Text in cells, so that anyone can change them.

What shading tells is always also told by a sign or a word.
"""

from __future__ import annotations

from collections.abc import Iterable

from planmaker.figures import matrix, timeline
from planmaker.figures.values import Matrix, Timeline
from planmaker.word.drawing import ACCENT, PALE, TINT
from planmaker.word.xml import Element, element, run

_WHITE, _BLACK, _RULE = "FFFFFF", "262626", "BFBFBF"
_SIGNS = {
    "fase": ("▬", _WHITE, ACCENT, "fase"),
    "activiteit": ("■", _BLACK, TINT, "activiteit"),
    "mijlpaal": ("◆", _BLACK, "", "mijlpaal"),
    "besluit": ("●", _BLACK, "", "besluit"),
}
"""For each kind of cell its sign, the colours of sign and cell, and what the legend calls it."""

_SEVERITIES = {"laag": ("", _BLACK), "midden": (TINT, _BLACK), "hoog": (ACCENT, _WHITE)}
_UNITS = {"maand": "per maand", "kwartaal": "per kwartaal", "jaar": "per jaar"}
_INDENT = 200
_ROW = 300
_FIRST = 1700  # the column with the names of the chances
_SQUARE = 950  # the height of a row of the matrix
_SIZE = timeline.SIZE
_SMALL = _SIZE - 1


def timeline_table(figure: Timeline, width: int, style: str) -> list[Element]:
    """Return the planning chart as a table of this width in twips, and the paragraph below it that explains the signs.

    Paragraphs have the paragraph style `style`. The head repeats on every page; no row is cut by a page.
    """
    grid = timeline.lay_out(figure, width)
    starts = {0}
    for _, count in grid.years:
        starts.add(max(starts) + count)
    head = f"Fase of activiteit, {_UNITS.get(grid.unit, f'per {grid.unit}')}"
    rows = []
    if grid.years:
        years = [
            _cell(name, count * grid.column_width, style, ACCENT, _WHITE, span=count, rule=True, bold=True)
            for name, count in grid.years
        ]
        rows.append(_row([_cell("Jaar", grid.label_width, style, ACCENT, _WHITE, left=True, bold=True), *years], True))
    names = [
        _cell(name, grid.column_width, style, PALE, rule=at in starts, small=True)
        for at, name in enumerate(grid.columns)
    ]
    rows.append(_row([_cell(head, grid.label_width, style, PALE, left=True, bold=True), *names], True))
    for each in grid.rows:
        label = _cell(
            each.label, grid.label_width, style, left=True, bold=each.level == 0, indent=each.level * _INDENT,
            keep=each.level == 0,
        )  # fmt: skip
        cells = [_time_cell(kind, grid.column_width, style, at in starts) for at, kind in enumerate(each.cells)]
        rows.append(_row([label, *cells]))
    widths = [grid.label_width, *[grid.column_width] * len(grid.columns)]
    used = {kind for each in grid.rows for kind in each.cells}
    words = ", ".join(f"{sign} {name}" for kind, (sign, _, _, name) in _SIGNS.items() if kind in used)
    spacing = element("spacing", before="60", after="120")
    legend = element("p", element("pPr", element("pStyle", val=style), spacing), run(f"Legenda: {words}."))
    return [_table(figure.title, figure.alt, widths, rows), legend]


def matrix_table(figure: Matrix, width: int, style: str) -> list[Element]:
    """Return the risk matrix as a table of this width in twips; its paragraphs have the paragraph style `style`."""
    column = (width - _FIRST) // len(matrix.LEVELS)
    first = width - column * len(matrix.LEVELS)
    head = [_cell(matrix.CORNER, first, style, ACCENT, _WHITE, left=True, bold=True)]
    head += [_cell(f"Impact {name}", column, style, ACCENT, _WHITE, bold=True, rule=True) for name in matrix.LEVELS]
    rows = [_row(head, True)]
    for name, cells in matrix.lay_out(figure):
        line = [_cell(f"Kans {name}", first, style, PALE, left=True, bold=True)]
        for one in cells:
            fill, colour = _SEVERITIES[one.severity]
            word = _paragraph(one.severity, style, colour, small=True)
            risks = [_paragraph(one.risks, style, colour, bold=True, large=True)] if one.risks else []
            line.append(_framed([*risks, word], column, fill, rule=True))
        rows.append(_row(line, height=_SQUARE))
    return [_table(figure.title, figure.alt, [first, *[column] * len(matrix.LEVELS)], rows)]


def _table(title: str, alt: str, widths: list[int], rows: Iterable[Element]) -> Element:
    borders = element("tblBorders", *(_border(side) for side in ("top", "left", "bottom", "right", "insideH")))
    margins = element("tblCellMar", *(element(side, w="0", type="dxa") for side in ("left", "right")))
    properties = element(
        "tblPr",
        element("tblW", w=str(sum(widths)), type="dxa"),
        borders,
        element("tblLayout", type="fixed"),
        margins,
        element(
            "tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"
        ),
        element("tblCaption", val=title),
        element("tblDescription", val=alt),
    )
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=str(one)) for one in widths)), *rows)


def _row(cells: list[Element], head: bool = False, height: int = _ROW) -> Element:
    properties = element("trPr", element("cantSplit"), element("trHeight", val=str(height), hRule="atLeast"))
    if head:
        properties.append(element("tblHeader"))
    return element("tr", properties, *cells)


def _time_cell(kind: str, width: int, style: str, rule: bool) -> Element:
    sign, colour, fill, _ = _SIGNS.get(kind, ("", _BLACK, "", ""))
    return _cell(sign, width, style, fill, colour, rule=rule)


def _cell(
    text: str, width: int, style: str, fill: str = "", colour: str = _BLACK, *, span: int = 1, rule: bool = False,
    left: bool = False, bold: bool = False, small: bool = False, indent: int = 0, keep: bool = False,
) -> Element:  # fmt: skip
    """Return a cell with one paragraph; `rule` draws a line at its left side."""
    paragraph = _paragraph(text, style, colour, left=left, bold=bold, small=small, indent=indent, keep=keep)
    return _framed([paragraph], width, fill, span=span, rule=rule, padded=left)


def _framed(
    paragraphs: list[Element], width: int, fill: str, *, span: int = 1, rule: bool = False, padded: bool = False
) -> Element:
    properties = element("tcPr", element("tcW", w=str(width), type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=str(span)))
    if rule:
        properties.append(element("tcBorders", _border("left")))
    if fill:
        properties.append(element("shd", val="clear", color="auto", fill=fill))
    if padded:
        properties.append(element("tcMar", *(element(side, w="70", type="dxa") for side in ("left", "right"))))
    properties.append(element("vAlign", val="center"))
    return element("tc", properties, *paragraphs)


def _paragraph(
    text: str, style: str, colour: str, *, left: bool = False, bold: bool = False, small: bool = False,
    large: bool = False, indent: int = 0, keep: bool = False,
) -> Element:  # fmt: skip
    properties = element("pPr", element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if indent:
        properties.append(element("ind", left=str(indent)))
    properties.append(element("jc", val="left" if left else "center"))
    if not text:
        return element("p", properties)
    looks = element("rPr")
    if bold:
        looks.extend((element("b"), element("bCs")))
    looks.append(element("color", val=colour))
    size = _SMALL if small else _SIZE + 2 if large else 0
    if size:
        looks.extend(element(name, val=str(size * 2)) for name in ("sz", "szCs"))
    return element("p", properties, run(text, looks))


def _border(side: str) -> Element:
    return element(side, val="single", sz="4", space="0", color=_RULE)
