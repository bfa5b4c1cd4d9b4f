"""Cells as wide as their columns: a template that repeats or leaves out cells changes how many columns there are."""

from __future__ import annotations

from planmaker.word.package import Package
from planmaker.word.xml import TBL, TC, TR, VAL, Element, element, w

_WIDTH = w("w")


def fit_columns(package: Package) -> int:
    """Make the columns of each table of fixed layout fill its width, and its cells follow; return how many changed.

    The columns keep their proportions. A table with rows that do not fill its columns stays as it is, and so does one
    whose cells already agree with them.
    """
    return sum(_fit(table) for table in package.body.iter(TBL))


def _fit(table: Element) -> bool:
    whole = table.find(f"{w('tblPr')}/{w('tblW')}")
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    rows = [[(cell, _span(cell)) for cell in row.findall(TC)] for row in table.findall(TR)]
    if whole is None or whole.get(w("type")) != "dxa" or not columns or _layout(table) != "fixed":
        return False
    widths = [_number(column) for column in columns]
    total = _number(whole)
    if not all(widths) or not total or any(sum(span for _, span in row) != len(columns) for row in rows):
        return False
    wanted = [width * total // sum(widths) for width in widths]
    wanted[-1] += total - sum(wanted)
    need: dict[Element, int] = {}
    for row in rows:
        at = 0
        for cell, span in row:
            need[cell] = sum(wanted[at : at + span])
            at += span
    if wanted == widths and all(_cell_width(cell) == width for cell, width in need.items()):
        return False
    for column, width in zip(columns, wanted, strict=True):
        column.set(_WIDTH, str(width))
    for cell, width in need.items():
        _set_width(cell, width)
    return True


def _layout(table: Element) -> str | None:
    layout = table.find(f"{w('tblPr')}/{w('tblLayout')}")
    return layout.get(w("type")) if layout is not None else None


def _number(node: Element) -> int:
    text = node.get(_WIDTH, "")
    return int(text) if text.isdecimal() else 0


def _span(cell: Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    text = found.get(VAL, "1") if found is not None else "1"
    return int(text) if text.isdecimal() else 1


def _cell_width(cell: Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('tcW')}")
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
