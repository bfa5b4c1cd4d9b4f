"""Make the grid of a table agree with what its rows hold, after cells were repeated, left out or merged by data."""

from __future__ import annotations

from lxml import etree

from planmaker.templating.names import TBL, TC, TR, w

MOST_COLUMNS = 63  # Word refuses tables with more


def fit(xml: str) -> str:
    """Return the part with, in each table, as many grid columns as its widest row spans and every row that wide."""
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    for table in root.iter(TBL):
        _fit_table(table)
    return etree.tostring(root, encoding="unicode")


def _fit_table(table: etree._Element) -> None:
    grid = table.find(w("tblGrid"))
    rows = [row for row in table.iter(TR) if next(row.iterancestors(TBL)) is table]
    if grid is None or not rows:
        return
    needed = max(sum(_span(cell) for cell in _cells(row)) + _skipped(row) for row in rows)
    columns = grid.findall(w("gridCol"))
    if not needed or needed == len(columns) or needed > MOST_COLUMNS:
        return
    total = sum(_width(column) for column in columns)
    while len(columns) < needed:
        columns.append(etree.SubElement(grid, w("gridCol")))
    for column in columns[needed:]:
        grid.remove(column)
    columns = columns[:needed]
    if total:
        for index, column in enumerate(columns):
            column.set(w("w"), str(total * (index + 1) // needed - total * index // needed))
        for row in rows:
            _fit_widths(row, columns)


def _fit_widths(row: etree._Element, columns: list[etree._Element]) -> None:
    position = 0
    for cell in _cells(row):
        span = _span(cell)
        width = cell.find(f"{w('tcPr')}/{w('tcW')}")
        if width is not None and width.get(w("type")) == "dxa":
            width.set(w("w"), str(sum(_width(column) for column in columns[position : position + span])))
        position += span


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row.iter(TC) if next(cell.iterancestors(TR)) is row]


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = span.get(w("val"), "1") if span is not None else "1"
    return int(value) if value.isdigit() else 1


def _skipped(row: etree._Element) -> int:
    found = (row.find(f"{w('trPr')}/{w(name)}") for name in ("gridBefore", "gridAfter"))
    return sum(int(element.get(w("val"), "0")) for element in found if element is not None)


def _width(column: etree._Element) -> int:
    value = column.get(w("w"), "0")
    return int(float(value)) if value.replace(".", "", 1).isdigit() else 0
