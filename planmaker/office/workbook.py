"""Sheets with cells to the bytes of a workbook. Same sheets, same bytes on every machine: no clock, no user name.

The only module that knows XlsxWriter, which takes its time to load: only who makes a workbook waits for it.
"""

from __future__ import annotations

import datetime
import io
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from planmaker.huisstijl.palette import EDGE, WANTED_TINT
from planmaker.office.archive import read_members, write_members

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_EPOCH = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
"""When every workbook was made, by its own account: the first moment that a zip can tell."""

# Where to cut a text that XlsxWriter would not write to the letter: "<r>…</r>" it takes for its own notation of pieces
# of text, and of what looks like two shielded signs in one, as in _x0041_x0042_, it shields the first only.
_CUT = re.compile(r"(?<=\A<)(?=r>)|(?<=_)(?=x[0-9A-Fa-f]{4}_)")

_PAGE = 200
"""How many characters may stand beside each other on a page of A4 on its side: about two thirds of their real size."""

Value: TypeAlias = str | int | Decimal
"""What a cell can hold. No formula: nothing in a workbook of ours is worked out. A date is its day number."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, and as what it reads what is typed: `shows` is the number format, "@" for text.

    Colours are six hexadecimal digits. `wraps` shows all of a long text, below each other, from the top.
    """

    shows: str = "General"
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    size: int = 11
    colour: str = ""
    fill: str = ""
    edged: bool = False
    across: str = ""
    wraps: bool = True

    def properties(self) -> dict[str, Any]:
        """Return the same in the words of XlsxWriter."""
        found: dict[str, Any] = {
            "num_format": self.shows, "bold": self.bold, "italic": self.italic, "underline": int(self.underlined),
            "font_size": self.size, "align": self.across,
        }  # fmt: skip
        if self.wraps:
            found |= {"text_wrap": True, "valign": "top"}
        if self.colour:
            found["font_color"] = f"#{self.colour}"
        if self.fill:
            found |= {"bg_color": f"#{self.fill}"}
        if self.edged:
            found |= {"border": 1, "border_color": f"#{EDGE}"}
        return found


@dataclass(frozen=True, slots=True)
class DropDown:
    """Cells that offer a list of words: `cells` such as "C4:C1000", and a formula for where the words stand.

    With `strict` nothing else can be typed.
    """

    cells: str
    source: str
    strict: bool = True
    help: str = ""


@dataclass(slots=True)
class Tab:
    """A sheet. `rows` has the cells by row and column, both from 1; `columns` the width and look of each column."""

    name: str
    columns: Sequence[tuple[float, Look]] = ()
    rows: dict[int, dict[int, tuple[Value, Look]]] = field(default_factory=dict)
    frozen: tuple[int, int] = (0, 0)
    drop_downs: list[DropDown] = field(default_factory=list)
    wanted: list[tuple[str, str]] = field(default_factory=list)
    """Cells that show that they miss something, each with the formula that says when."""
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    """Cells that lead to a sheet, by its name."""
    colour: str = ""
    hidden: bool = False
    gridlines: bool = True

    def put(self, row: int, column: int, value: Value, look: Look) -> None:
        """Write a cell."""
        self.rows.setdefault(row, {})[column] = value, look


def reference(sheet: str, cells: str) -> str:
    """Return cells of a sheet as a formula names them; `cells` has its own dollar signs."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cells}"


def to_bytes(tabs: Sequence[Tab], title: str) -> bytes:
    """Return the workbook with these sheets, in this order. A text has at most 32,767 characters."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title, "author": "planmaker", "created": _EPOCH})
    book.set_tab_ratio(85)
    looks = _Looks(book)
    for tab in tabs:
        _fill(book.add_worksheet(tab.name), tab, looks)
    book.close()
    # Once more through our own zip: Python notes in it on which system it ran.
    return write_members(read_members(out.getvalue()))


class _Looks(dict[Look, "Format"]):
    """The looks that a workbook knows by now."""

    def __init__(self, book: Workbook) -> None:
        super().__init__()
        self._book = book
        self.wanted = book.add_format({"bg_color": f"#{WANTED_TINT}"})

    def __missing__(self, look: Look) -> Format:
        self[look] = made = self._book.add_format(look.properties())
        return made


def _fill(sheet: Worksheet, tab: Tab, looks: _Looks) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    _fit(sheet, tab)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    if tab.colour:
        sheet.set_tab_color(f"#{tab.colour}")
    if tab.hidden:
        sheet.hide()
    if not tab.gridlines:
        sheet.hide_gridlines(2)
    for at, (width, look) in enumerate(tab.columns):
        sheet.set_column(at, at, width, looks[look])
    for row, cells in sorted(tab.rows.items()):
        for column, (value, look) in sorted(cells.items()):
            _write(sheet, row - 1, column - 1, value, looks, look)
    for (row, column), name in tab.links.items():
        text, look = tab.rows[row][column]
        target = f"internal:{reference(name, 'A1')}"
        sheet.write_url(row - 1, column - 1, target, looks[look], string=str(text))
    for where, formula in tab.wanted:
        sheet.conditional_format(where, {"type": "formula", "criteria": f"={formula}", "format": looks.wanted})
    for drop_down in tab.drop_downs:
        sheet.data_validation(drop_down.cells, dict(_validation(drop_down)))
    if any(tab.frozen):
        sheet.freeze_panes(*tab.frozen)


def _fit(sheet: Worksheet, tab: Tab) -> None:
    """Let a wide sheet be printed on as many pages as keep it legible, each with what is frozen on the screen."""
    pages = math.ceil(sum(width for width, _ in tab.columns) / _PAGE) or 1
    sheet.fit_to_pages(pages, 0)
    rows, columns = tab.frozen
    if rows:
        sheet.repeat_rows(0, rows - 1)
    if columns and pages > 1:
        sheet.repeat_columns(0, columns - 1)


def _write(sheet: Worksheet, row: int, column: int, value: Value, looks: _Looks, look: Look) -> None:
    if not isinstance(value, str):
        sheet.write_number(row, column, value, looks[look])
    elif not value:
        sheet.write_blank(row, column, None, looks[look])
    elif len(pieces := _CUT.split(value)) > 1:
        between = looks[Look(wraps=False)]
        rest = (part for piece in pieces[1:] for part in (between, piece))
        sheet.write_rich_string(row, column, pieces[0], *rest, looks[look])
    else:
        sheet.write_string(row, column, value, looks[look])


def _validation(drop_down: DropDown) -> Iterator[tuple[str, Any]]:
    yield "validate", "list"
    yield "source", f"={drop_down.source}"
    yield "show_error", drop_down.strict
    if drop_down.strict:
        yield "error_title", "Kies uit de lijst"
        yield "error_message", "Kies een van de woorden uit de lijst."
    yield "show_input", bool(drop_down.help)
    if drop_down.help:
        yield "input_message", drop_down.help
