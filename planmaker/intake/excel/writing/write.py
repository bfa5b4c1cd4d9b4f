"""A dossier as a workbook: the sheets of `layout`, filled; or empty, for somebody to begin."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.values import Bedrag
from planmaker.findings import Finding, OutputError, column_name
from planmaker.huisstijl.palette import INK, SUBJECTS
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Column, Path, Sheet, example, explanation
from planmaker.intake.excel.texts_in_cell import in_one_cell
from planmaker.intake.excel.writing import looks
from planmaker.intake.excel.writing.dossier_to_rows import Said, chosen_sheets, spread
from planmaker.intake.excel.writing.dropdowns import FIRST_ROW, LAST_ROW, DropDowns
from planmaker.intake.excel.writing.start_sheet import start_sheet
from planmaker.intake.formats.written import Sort, euros, typed
from planmaker.office.workbook import DropDown, Look, Tab, to_bytes

NUMBERED = 25
"""How many rows of a table have a number from the start."""

LONGEST_CELL = 32_767
"""How many characters a cell can hold, in Excel; a sign beyond the first 65,536 of Unicode counts for two."""

_DAY_ZERO = datetime.date(1899, 12, 30)
_FIRST_DAY = datetime.date(1900, 3, 1)
"""Before this day programs do not agree on day numbers: Lotus 1-2-3 took 1900 for a leap year."""

_DIGITS = 15
"""How many digits of a number a workbook keeps."""

_STYLES = {
    Sort.DATE: looks.DATE,
    Sort.AMOUNT: looks.AMOUNT,
    Sort.PERCENTAGE: looks.PERCENTAGE,
    Sort.WHOLE: looks.WHOLE,
    Sort.NUMBER: looks.NUMBER,
}
_WIDTHS = {Sort.TEXT: 42.0, Sort.CHOICE: 22.0, Sort.ID: 22.0, None: 14.0}
_NARROW = 18.0


def write(dossier: Dossier, uses: Callable[[Path], bool] | None = None) -> bytes:
    """Return `dossier` as a workbook; reading it gives the same dossier, and writing that the same bytes.

    `uses` tells of the path of a part or a field whether it is needed; what is not needed and holds nothing is left
    out. Everything has a place when `uses` is absent.

    Raises:
        OutputError: a text is longer than a cell can be.
    """
    rows = spread(dossier)
    chosen = list(chosen_sheets(rows, uses or (lambda path: True)))
    findings: list[Finding] = []
    lists = DropDowns(chosen)
    tabs = [_tab(sheet, rows[sheet.path], lists, findings) for sheet in chosen]
    if findings:
        raise OutputError(findings)
    colours = {name: SUBJECTS[at % len(SUBJECTS)] for at, name in enumerate(dict.fromkeys(s.path[:1] for s in chosen))}
    for sheet, tab in zip(chosen, tabs, strict=True):
        tab.colour = INK if sheet.intern else colours[sheet.path[:1]]
    start = start_sheet([(sheet.name, sheet.about) for sheet in chosen])
    title = dossier.samenwerking.naam or "Dossier"
    return to_bytes([start, *tabs, lists.tab()], title)


def _tab(sheet: Sheet, rows: list[Said], lists: DropDowns, findings: list[Finding]) -> Tab:
    return _table(sheet, rows, lists, findings) if sheet.table else _form(sheet, rows[0], lists, findings)


def _table(sheet: Sheet, rows: list[Said], lists: DropDowns, findings: list[Finding]) -> Tab:
    """Return the tab of a list: headings, explanations, an example, and a row for each part."""
    tab = Tab(sheet.name)
    needed = set().union(*(row.present for row in rows)) if rows else set()
    columns = [column for column in sheet.columns if column.sort is not None]
    # Last, so that every other column has one place.
    columns += [column for column in sheet.columns if column.sort is None and column.path in needed]
    tab.columns = [(7.0, looks.ROW_NUMBER)]
    tab.put(1, 1, layout.NUMBER, looks.HEADING)
    tab.put(2, 1, layout.EXPLANATION, looks.EXPLANATION)
    tab.put(3, 1, layout.EXAMPLE, looks.EXAMPLE)
    first = 2
    if sheet.owner:
        first = 3
        _owner_column(tab, sheet.owner, lists)
    for at, column in enumerate(columns, first):
        _column(tab, at, column, lists)
        for number, row in enumerate(rows, FIRST_ROW):
            _put(tab, number, at, column, row, findings)
    if sheet.owner:
        for number, row in enumerate(rows, FIRST_ROW):
            tab.put(number, 2, row.owner, looks.TEXT)
    for number in range(max(NUMBERED, len(rows) + 5)):
        tab.put(FIRST_ROW + number, 1, number + 1, looks.ROW_NUMBER)
    last = column_name(first + len(columns) - 1)
    for at in [at for at, column in enumerate(columns, first) if _required(column)] + ([2] if sheet.owner else []):
        letter = column_name(at)
        filled = f"COUNTA($B{FIRST_ROW}:${last}{FIRST_ROW})>0"
        tab.wanted.append((f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}", f'AND({filled},${letter}{FIRST_ROW}="")'))
    tab.frozen = (2, first)
    return tab


def _owner_column(tab: Tab, owner: Sheet, lists: DropDowns) -> None:
    tab.columns = [*tab.columns, (_WIDTHS[Sort.ID], looks.TEXT)]
    tab.put(1, 2, f"{layout.OWNER} *", looks.REQUIRED)
    what = "het id" if owner.by_id else "het nummer van de rij"
    tab.put(2, 2, f"Bij welke regel van het blad ‘{owner.name}’ dit hoort: {what}.", looks.EXPLANATION)
    example = owner.id_column.example if owner.by_id and owner.id_column else None
    tab.put(3, 2, str(example or 1), looks.EXAMPLE)
    at = lists.column_of(owner, owner.id_column) if owner.by_id and owner.id_column else 1
    tab.drop_downs.append(DropDown(_down(2), lists.of_column(owner, at)))


def _column(tab: Tab, at: int, column: Column, lists: DropDowns) -> None:
    """Write the head of a column, and the list that its cells offer."""
    tab.columns = [*tab.columns, (_width(column), _style(column))]
    star = " *" if _required(column) else ""
    tab.put(1, at, column.heading + star, looks.REQUIRED if star else looks.HEADING)
    tab.put(2, at, explanation(column), looks.EXPLANATION)
    if text := example(column):
        tab.put(3, at, text, looks.EXAMPLE)
        lists.examples.append(text)
    if choice := lists.choice(column, _down(at)):
        tab.drop_downs.append(choice)


def _form(sheet: Sheet, row: Said, lists: DropDowns, findings: list[Finding]) -> Tab:
    """Return the tab of a single part: a row for each field."""
    tab = Tab(sheet.name)
    tab.columns = [(38.0, looks.LABEL), (60.0, looks.TEXT), (60.0, looks.EXPLANATION), (36.0, looks.EXAMPLE)]
    for at, text in enumerate((layout.FIELD, layout.VALUE, "Uitleg", "Voorbeeld"), 1):
        tab.put(1, at, text, looks.HEADING)
    for number, column in enumerate(sorted(sheet.columns, key=lambda column: not column.path), 2):
        is_part = column.sort is None
        star = " *" if _required(column) else ""
        tab.put(number, 1, column.heading + star, looks.SECTION if is_part else looks.LABEL)
        tab.put(number, 2, "", looks.TEXT if is_part else _style(column))
        tab.put(number, 3, explanation(column), looks.SECTION if is_part else looks.EXPLANATION)
        tab.put(number, 4, example(column), looks.SECTION if is_part else looks.EXAMPLE)
        _put(tab, number, 2, column, row, findings)
        if choice := lists.choice(column, f"B{number}"):
            tab.drop_downs.append(choice)
    tab.frozen = (1, 1)
    return tab


def _put(tab: Tab, number: int, at: int, column: Column, row: Said, findings: list[Finding]) -> None:
    """Write what `row` says in a column."""
    if column.sort is None:
        if column.path in row.present:
            tab.put(number, at, "ja", looks.TEXT)
        return
    value = row.values.get(column.path)
    if value is None:
        return
    shown, style = cell_of(value, column)
    if isinstance(shown, str) and len(shown.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_CELL:
        part, name = row.source[column.path]
        findings.append(
            Finding(
                "te-lang-voor-excel",
                f"`{name}` is te lang voor een cel in Excel: {len(shown)} tekens, en er passen er {LONGEST_CELL}",
                part.place(name),
                "maak de tekst korter of verdeel hem, of bewaar dit dossier als YAML of JSON",
            )
        )
        return
    tab.put(number, at, shown, style)


def cell_of(value: Any, column: Column) -> tuple[str | int | Decimal, Look]:
    """Return what a cell shows of a value, and how; as text where a workbook would not keep it exactly."""
    assert column.sort is not None
    if column.many:
        return in_one_cell([typed(item, column.sort) for item in value]), looks.TEXT
    style = _style(column)
    if column.sort is Sort.DATE:
        return ((value - _DAY_ZERO).days, style) if value >= _FIRST_DAY else (typed(value), looks.TEXT)
    if column.sort.counts:
        number = euros(value) if isinstance(value, Bedrag) else Decimal(value)
        if column.sort is Sort.PERCENTAGE:
            number = number.scaleb(-2)
        number = _short(number)
        if len(number.as_tuple().digits) <= _DIGITS and abs(number.adjusted()) <= _DIGITS:
            return number, style
        return typed(value, column.sort), looks.TEXT
    return typed(value, column.sort), style


def _short(number: Decimal) -> Decimal:
    """Return the same number without needless digits."""
    return number.normalize() if number else Decimal(0)


def _required(column: Column) -> bool:
    """Tell whether every row must have this. In a part inside it only counts when that part is there."""
    return column.required and len(column.path) == 1


def _style(column: Column) -> Look:
    return looks.TEXT if column.many or column.sort is None else _STYLES.get(column.sort, looks.TEXT)


def _width(column: Column) -> float:
    return _WIDTHS.get(column.sort, _NARROW)


def _down(at: int) -> str:
    letter = column_name(at)
    return f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"
