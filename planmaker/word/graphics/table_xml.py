"""Tables that show something: cells with a colour and a short text, made from plain descriptions of them."""

from __future__ import annotations

import copy
import functools
from collections.abc import Sequence
from dataclasses import dataclass

from planmaker.huisstijl.palette import BLACK, EDGE
from planmaker.word.xml import Element, element, run

_PADDING, _ABOVE = 70, 20


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph in a cell. `size` in points, 0 for that of the style; `indent` in twips."""

    text: str
    colour: str = BLACK
    bold: bool = False
    size: int = 0
    indent: int = 0


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell with its paragraphs. `fill` is six hexadecimal digits, "" for none; `span` is how many columns it covers.

    `rule` draws a line at its left side; `left` lets the texts begin there, with some room, in place of the middle.
    """

    words: tuple[Words, ...] = ()
    fill: str = ""
    span: int = 1
    rule: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row, at least `height` twips high; `head` repeats it on every page, `keep` holds it with what comes next."""

    cells: tuple[TableCell, ...]
    height: int
    head: bool = False
    keep: bool = False


def table(title: str, alt: str, widths: Sequence[int], rows: Sequence[TableRow], style: str) -> Element:
    """Return a table with columns of these widths, in twips; its paragraphs have the paragraph style `style`."""
    borders = element("tblBorders", *(_border(side) for side in ("top", "left", "bottom", "right", "insideH")))
    room = {"top": _ABOVE, "left": 0, "bottom": _ABOVE, "right": 0}
    margins = element("tblCellMar", *(element(side, w=str(width), type="dxa") for side, width in room.items()))
    bands = dict.fromkeys(("lastRow", "firstColumn", "lastColumn"), "0") | {"noHBand": "1", "noVBand": "1"}
    properties = element(
        "tblPr",
        element("tblW", w=str(sum(widths)), type="dxa"),
        borders,
        element("tblLayout", type="fixed"),
        margins,
        element("tblLook", val="0620", firstRow="1", **bands),
        element("tblCaption", val=title),
        element("tblDescription", val=alt),
    )
    columns = element("tblGrid", *(element("gridCol", w=str(one)) for one in widths))
    return element("tbl", properties, columns, *(_row(row, widths, style) for row in rows))


def _row(row: TableRow, widths: Sequence[int], style: str) -> Element:
    properties = element("trPr", element("cantSplit"), element("trHeight", val=str(row.height), hRule="atLeast"))
    if row.head:
        properties.append(element("tblHeader"))
    made = element("tr", properties)
    at = 0
    for cell in row.cells:
        made.append(copy.deepcopy(_cell(cell, sum(widths[at : at + cell.span]), style, row.keep)))
        at += cell.span
    return made


@functools.lru_cache(maxsize=256)  # most cells of a chart say nothing, or the same sign
def _cell(cell: TableCell, width: int, style: str, keep: bool) -> Element:
    properties = element("tcPr", element("tcW", w=str(width), type="dxa"))
    if cell.span > 1:
        properties.append(element("gridSpan", val=str(cell.span)))
    if cell.rule:
        properties.append(element("tcBorders", _border("left")))
    if cell.fill:
        properties.append(element("shd", val="clear", color="auto", fill=cell.fill))
    if cell.left:
        properties.append(element("tcMar", *(element(side, w=str(_PADDING), type="dxa") for side in ("left", "right"))))
    properties.append(element("vAlign", val="center"))
    return element("tc", properties, *(_paragraph(one, style, cell.left, keep) for one in cell.words or (Words(""),)))


def _paragraph(words: Words, style: str, left: bool, keep: bool) -> Element:
    properties = element("pPr", element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if words.indent:
        properties.append(element("ind", left=str(words.indent)))
    properties.append(element("jc", val="left" if left else "center"))
    if not words.text:
        return element("p", properties)
    looks = element("rPr", *(element(name) for name in ("b", "bCs") if words.bold), element("color", val=words.colour))
    looks.extend(element(name, val=str(words.size * 2)) for name in ("sz", "szCs") if words.size)
    return element("p", properties, run(words.text, looks))


def _border(side: str) -> Element:
    return element(side, val="single", sz="4", space="0", color=EDGE)
