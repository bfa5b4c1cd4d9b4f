"""Make the grid of a table agree with what its rows hold, after cells were repeated, left out or merged by data."""

from __future__ import annotations

from lxml import etree

from planmaker.word.names import MOST_COLUMNS, TBL, w
from planmaker.word.tables import cells, columns_of, rows


class TooWideError(ValueError):
    """A table has more columns than Word opens."""

    def __init__(self, columns: int) -> None:
        super().__init__(columns)
        self.columns = columns


def fit(xml: bytes) -> bytes:
    """Return the part with, in each table, as many grid columns as its widest row spans and every row that wide.

    Cells merged downwards, of which the first was left out, get a first cell again.
    """
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
    for table in root.iter(TBL):
        own = list(rows(table))
        _fit_table(table, own)
        _begin_merges(own)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def _fit_table(table: etree._Element, rows: list[etree._Element]) -> None:
    grid = table.find(w("tblGrid"))
    if grid is None or not rows:
        return
    for span in (span for row in rows for span in row.iter(w("gridSpan")) if span.get(w("val")) == "0"):
        span.set(w("val"), "1")  # a cell over no columns at all still has its text
    widths = [sum(columns_of(cell) for cell in cells(row)) + _skipped(row) for row in rows]
    needed = max(widths)
    columns = grid.findall(w("gridCol"))
    if not needed:
        return
    if needed > MOST_COLUMNS:
        raise TooWideError(needed)
    for row, width in zip(rows, widths, strict=True):
        if width < needed:
            _skip_after(row, needed - width)
    if needed == len(columns):
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


def _skip_after(row: etree._Element, columns: int) -> None:
    """Let a row leave this many columns free at its end."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(0 if row.find(w("tblPrEx")) is None else 1, properties)
    found = properties.find(w("gridAfter"))
    if found is None:
        found = etree.SubElement(properties, w("gridAfter"), {w("val"): "0"})
    found.set(w("val"), str(int(found.get(w("val"), "0")) + columns))


def _begin_merges(rows: list[etree._Element]) -> None:
    """Let a cell that goes on downwards begin when no cell above it in the same columns is merged."""
    above: set[tuple[int, int]] = set()
    for row in rows:
        merged = set()
        position = _before(row)
        for cell in cells(row):
            columns = position, columns_of(cell)
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            if merge is not None:
                merged.add(columns)
                if merge.get(w("val"), "continue") == "continue" and columns not in above:
                    merge.set(w("val"), "restart")
            position += columns[1]
        above = merged


def _before(row: etree._Element) -> int:
    found = row.find(f"{w('trPr')}/{w('gridBefore')}")
    return int(found.get(w("val"), "0")) if found is not None else 0


def _fit_widths(row: etree._Element, columns: list[etree._Element]) -> None:
    position = _before(row)
    for cell in cells(row):
        span = columns_of(cell)
        width = cell.find(f"{w('tcPr')}/{w('tcW')}")
        if width is not None and width.get(w("type")) == "dxa":
            width.set(w("w"), str(sum(_width(column) for column in columns[position : position + span])))
        position += span


def _skipped(row: etree._Element) -> int:
    found = (row.find(f"{w('trPr')}/{w(name)}") for name in ("gridBefore", "gridAfter"))
    return sum(int(element.get(w("val"), "0")) for element in found if element is not None)


def _width(column: etree._Element) -> int:
    value = column.get(w("w"), "0")
    return int(float(value)) if value.replace(".", "", 1).isdigit() else 0
