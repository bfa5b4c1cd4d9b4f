"""A dossier as a workbook: the sheets of `layout`, filled; or empty, for somebody to begin."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.targets import SOORTEN
from planmaker.dossier.values import Bedrag
from planmaker.findings import Finding, OutputError, column_name
from planmaker.intake import guide, layout
from planmaker.intake.layout import Column, Path, Sheet
from planmaker.intake.lists import in_one_cell
from planmaker.intake.written import Sort, euros, said, typed
from planmaker.intake.xlsx_package import Choice, Grid, Style, reference, to_bytes

FIRST_ROW = 4
"""The first row of a table that counts; above it stand the heading, the explanation and the example."""

LAST_ROW = 1000
"""The last row with drop-down lists."""

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
    Sort.DATE: Style.DATE,
    Sort.AMOUNT: Style.AMOUNT,
    Sort.PERCENTAGE: Style.PERCENTAGE,
    Sort.WHOLE: Style.WHOLE,
    Sort.NUMBER: Style.NUMBER,
}
_WIDTHS = {Sort.TEXT: 42.0, Sort.CHOICE: 22.0, Sort.ID: 22.0, None: 14.0}
_NARROW = 18.0
_COLOURS = ("FF1B4257", "FF8A3A12", "FF4F6228", "FF5F497A", "FF31859B", "FF7F6000")


@dataclass(slots=True)
class _Row:
    """What one row of a table, or a whole form, says: a value per column, and to which row it belongs."""

    owner: str = ""
    values: dict[Path, Any] = field(default_factory=dict)
    present: set[Path] = field(default_factory=set)
    source: dict[Path, tuple[Part, str]] = field(default_factory=dict)


def write(dossier: Dossier, uses: Callable[[Path], bool] | None = None) -> bytes:
    """Return `dossier` as a workbook; reading it gives the same dossier, and writing that the same bytes.

    `uses` tells of the path of a part or a field whether it is needed; what is not needed and holds nothing is left
    out. Everything has a place when `uses` is absent.

    Raises:
        OutputError: a text is longer than a cell can be.
    """
    rows: dict[Path, list[_Row]] = {sheet.path: [] for sheet in layout.sheets()}
    for sheet in layout.sheets():
        if not sheet.table:
            rows[sheet.path].append(_Row())
    _spread(dossier, (), (), rows, rows.get((), [_Row()])[0])
    chosen = list(_chosen(rows, uses or (lambda path: True)))
    findings: list[Finding] = []
    lists = _Lists(chosen)
    grids = [_grid(sheet, rows[sheet.path], lists, findings) for sheet in chosen]
    if findings:
        raise OutputError(findings)
    colours = {name: _COLOURS[at % len(_COLOURS)] for at, name in enumerate(dict.fromkeys(s.path[:1] for s in chosen))}
    for sheet, grid in zip(chosen, grids, strict=True):
        grid.colour = colours[sheet.path[:1]]
    start = guide.start_sheet([(sheet.name, sheet.explanation) for sheet in chosen])
    title = dossier.samenwerking.naam or "Dossier"
    return to_bytes([start, *grids, lists.grid], title)


def _chosen(rows: dict[Path, list[_Row]], uses: Callable[[Path], bool]) -> Iterator[Sheet]:
    """Yield the sheets to make, each with the columns to make."""
    left_out: set[Path] = set()
    for sheet in layout.sheets():
        here = rows[sheet.path]
        filled = {path for row in here for path in (*row.values, *row.present)}
        columns = tuple(c for c in sheet.columns if c.path in filled or uses((*sheet.path, *c.path)))
        needed = columns and uses(sheet.path) and not (sheet.owner and sheet.owner.path in left_out)
        if filled or needed or (sheet.table and here):
            yield replace(sheet, columns=columns)
        else:
            left_out.add(sheet.path)


def _spread(part: Part, path: Path, inside: Path, rows: dict[Path, list[_Row]], row: _Row) -> None:
    """Put what `part` says in the rows of the sheets.

    `path` leads to `part` through the model; `inside` is the part of it that lies within `row`.
    """
    for name, value in said(part).items():
        way, own = (*path, name), (*inside, name)
        if isinstance(value, Part) and way in rows:
            form = rows[way][0]
            form.present.add(())
            _spread(value, way, (), rows, form)
            continue
        _say(row, own)
        if isinstance(value, Part):
            row.present.add(own)
            _spread(value, way, own, rows, row)
        elif isinstance(value, tuple) and isinstance(value[0], Part):
            owner = _owner(way)
            for item in value:
                below = _Row(owner=_name(owner, rows) if owner else "", present={()})
                rows[way].append(below)
                _spread(item, way, (), rows, below)
        else:
            row.values[own] = value
            row.source[own] = (part, name)


def _say(row: _Row, path: Path) -> None:
    """Let no part around `path` say besides that it is there: what stands in it says so."""
    for length in range(len(path)):
        row.present.discard(path[:length])


def _owner(way: Path) -> Sheet | None:
    return layout.by_path()[way].owner


def _name(owner: Sheet, rows: dict[Path, list[_Row]]) -> str:
    """Return how the last row of `owner` is named by the rows that belong to it."""
    last = rows[owner.path][-1]
    if owner.by_id and owner.id_column:
        return str(last.values[owner.id_column.path])
    return str(len(rows[owner.path]))


def _grid(sheet: Sheet, rows: list[_Row], lists: _Lists, findings: list[Finding]) -> Grid:
    return _table(sheet, rows, lists, findings) if sheet.table else _form(sheet, rows[0], lists, findings)


def _table(sheet: Sheet, rows: list[_Row], lists: _Lists, findings: list[Finding]) -> Grid:
    """Return the grid of a list: headings, explanations, an example, and a row for each part."""
    grid = Grid(sheet.name)
    needed = set().union(*(row.present for row in rows)) if rows else set()
    columns = [column for column in sheet.columns if column.sort is not None]
    # Last, so that every other column has one place.
    columns += [column for column in sheet.columns if column.sort is None and column.path in needed]
    grid.columns = [(7.0, Style.ROW_NUMBER)]
    grid.put(1, 1, layout.NUMBER, Style.HEADING)
    grid.put(2, 1, layout.EXPLANATION, Style.EXPLANATION)
    grid.put(3, 1, layout.EXAMPLE, Style.EXAMPLE)
    first = 2
    if sheet.owner:
        first = 3
        _owner_column(grid, sheet.owner, lists)
    for at, column in enumerate(columns, first):
        _column(grid, at, column, lists)
        for number, row in enumerate(rows, FIRST_ROW):
            _put(grid, number, at, column, row, findings)
    if sheet.owner:
        for number, row in enumerate(rows, FIRST_ROW):
            grid.put(number, 2, row.owner)
    for number in range(max(NUMBERED, len(rows) + 5)):
        grid.put(FIRST_ROW + number, 1, number + 1, Style.ROW_NUMBER)
    last = column_name(first + len(columns) - 1)
    for at in [at for at, column in enumerate(columns, first) if _required(column)] + ([2] if sheet.owner else []):
        letter = column_name(at)
        filled = f"COUNTA($B{FIRST_ROW}:${last}{FIRST_ROW})>0"
        grid.wanted.append((f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}", f'AND({filled},${letter}{FIRST_ROW}="")'))
    grid.frozen = (2, first)
    return grid


def _owner_column(grid: Grid, owner: Sheet, lists: _Lists) -> None:
    grid.columns = [*grid.columns, (_WIDTHS[Sort.ID], Style.TEXT)]
    grid.put(1, 2, f"{layout.OWNER} *", Style.REQUIRED)
    what = "het id" if owner.by_id else "het nummer van de rij"
    grid.put(2, 2, f"Bij welke regel van het blad ‘{owner.name}’ dit hoort: {what}.", Style.EXPLANATION)
    example = owner.id_column.example if owner.by_id and owner.id_column else None
    grid.put(3, 2, str(example or 1), Style.EXAMPLE)
    at = lists.column_of(owner, owner.id_column) if owner.by_id and owner.id_column else 1
    grid.choices.append(Choice(_down(2), lists.of_column(owner, at)))


def _column(grid: Grid, at: int, column: Column, lists: _Lists) -> None:
    """Write the head of a column, and the list that its cells offer."""
    grid.columns = [*grid.columns, (_width(column), _style(column))]
    star = " *" if _required(column) else ""
    grid.put(1, at, column.heading + star, Style.REQUIRED if star else Style.HEADING)
    grid.put(2, at, explanation(column), Style.EXPLANATION)
    if text := example(column):
        grid.put(3, at, text, Style.EXAMPLE)
    if choice := lists.choice(column, _down(at)):
        grid.choices.append(choice)


def _form(sheet: Sheet, row: _Row, lists: _Lists, findings: list[Finding]) -> Grid:
    """Return the grid of a single part: a row for each field."""
    grid = Grid(sheet.name)
    grid.columns = [(38.0, Style.LABEL), (60.0, Style.TEXT), (60.0, Style.EXPLANATION), (36.0, Style.EXAMPLE)]
    for at, text in enumerate((layout.FIELD, layout.VALUE, "Uitleg", "Voorbeeld"), 1):
        grid.put(1, at, text, Style.HEADING)
    for number, column in enumerate(sheet.columns, 2):
        is_part = column.sort is None
        star = " *" if _required(column) else ""
        grid.put(number, 1, column.heading + star, Style.SECTION if is_part else Style.LABEL)
        grid.put(number, 2, "", Style.TEXT if is_part else _style(column))
        grid.put(number, 3, explanation(column), Style.SECTION if is_part else Style.EXPLANATION)
        grid.put(number, 4, example(column), Style.SECTION if is_part else Style.EXAMPLE)
        _put(grid, number, 2, column, row, findings)
        if choice := lists.choice(column, f"B{number}"):
            grid.choices.append(choice)
    grid.frozen = (1, 1)
    return grid


def _put(grid: Grid, number: int, at: int, column: Column, row: _Row, findings: list[Finding]) -> None:
    """Write what `row` says in a column."""
    if column.sort is None:
        if column.path in row.present:
            grid.put(number, at, "ja")
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
    grid.put(number, at, shown, style)


def cell_of(value: Any, column: Column) -> tuple[str | int | Decimal, Style]:
    """Return what a cell shows of a value, and how; as text where a workbook would not keep it exactly."""
    assert column.sort is not None
    if column.many:
        return in_one_cell([typed(item, column.sort) for item in value]), Style.TEXT
    style = _style(column)
    if column.sort is Sort.DATE:
        return ((value - _DAY_ZERO).days, style) if value >= _FIRST_DAY else (typed(value), Style.TEXT)
    if column.sort.counts:
        number = euros(value) if isinstance(value, Bedrag) else Decimal(value)
        if column.sort is Sort.PERCENTAGE:
            number = number.scaleb(-2)
        number = _short(number)
        if len(number.as_tuple().digits) <= _DIGITS and abs(number.adjusted()) <= _DIGITS:
            return number, style
        return typed(value, column.sort), Style.TEXT
    return typed(value, column.sort), style


def _short(number: Decimal) -> Decimal:
    """Return the same number without needless digits."""
    return number.normalize() if number else Decimal(0)


def explanation(column: Column) -> str:
    """Return what stands below the heading of a column."""
    text = column.explanation
    if column.many:
        text += " Elk op een eigen regel in de cel (Alt+Enter)."
    if column.intern:
        text += " Intern: komt nooit in een document voor partners."
    return text


def example(column: Column) -> str:
    """Return what stands in the example row; nothing when the model gives no example."""
    if isinstance(column.example, list):
        return in_one_cell([typed(item) for item in column.example])
    return "" if column.example is None else typed(column.example)


def _required(column: Column) -> bool:
    """Tell whether every row must have this. In a part inside it only counts when that part is there."""
    return column.required and len(column.path) == 1


def _style(column: Column) -> Style:
    return Style.TEXT if column.many or column.sort is None else _STYLES.get(column.sort, Style.TEXT)


def _width(column: Column) -> float:
    return _WIDTHS.get(column.sort, _NARROW)


def _down(at: int) -> str:
    letter = column_name(at)
    return f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"


class _Lists:
    """The sheet with the words of the drop-down lists, and where each list stands."""

    def __init__(self, chosen: list[Sheet]) -> None:
        self.grid = Grid(layout.LISTS, hidden=True)
        self._chosen = {sheet.path: sheet for sheet in chosen}
        self._known: dict[tuple[str, ...], str] = {}

    def choice(self, column: Column, cells: str) -> Choice | None:
        """Return the list that the cells of a column offer; None when anything may be typed there."""
        if column.refers_to:
            return self._references(column, cells)
        words = ("ja",) if column.sort is None else ("ja", "nee") if column.sort is Sort.YES_NO else column.choices
        return Choice(cells, self._words(words), strict=not column.many) if words else None

    def _references(self, column: Column, cells: str) -> Choice | None:
        kind = SOORTEN[str(column.refers_to)]
        sheets = [self._chosen[path] for path in kind.paths if path in self._chosen]
        if not sheets or sheets[0].id_column is None:
            return None
        source = self.of_column(sheets[0], self.column_of(sheets[0], sheets[0].id_column))
        where = " of ".join(f"‘{sheet.name}’" for sheet in sheets)
        several = " Meer? Elk op een eigen regel (Alt+Enter)." if column.many else ""
        return Choice(
            cells,
            source,
            strict=not column.many and len(kind.paths) == 1,
            help=f"Een id van het blad {where}.{several}",
        )

    def column_of(self, sheet: Sheet, column: Column) -> int:
        """Return where a column stands on its sheet, when no column says whether a part is there."""
        shown = [one for one in self._chosen[sheet.path].columns if one.sort is not None]
        return shown.index(column) + (3 if sheet.owner else 2)

    def of_column(self, sheet: Sheet, at: int) -> str:
        """Return a formula for the filled cells of a column: as many as are filled, from the first row that counts."""
        letter = column_name(at)
        cells = reference(sheet.name, f"${letter}${FIRST_ROW}:${letter}${LAST_ROW}")
        top = reference(sheet.name, f"${letter}${FIRST_ROW}")
        return f"OFFSET({top},0,0,MAX(1,COUNTA({cells})),1)"

    def _words(self, words: tuple[str, ...]) -> str:
        if words not in self._known:
            at = len(self._known) + 1
            for number, word in enumerate(words, 1):
                self.grid.put(number, at, word, Style.PLAIN)
            letter = column_name(at)
            self._known[words] = reference(layout.LISTS, f"${letter}$1:${letter}${len(words)}")
        return self._known[words]
