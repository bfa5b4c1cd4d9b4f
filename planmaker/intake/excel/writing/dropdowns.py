"""The drop-down lists of a workbook: words to choose from, and ids of rows on other sheets."""

from __future__ import annotations

from planmaker.dossier.model.referents import REFERENTS
from planmaker.findings import column_name
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Column, Sheet
from planmaker.intake.excel.writing import looks
from planmaker.intake.formats.written import Sort
from planmaker.office.workbook import DropDown, Tab, reference

FIRST_ROW = 4
"""The first row of a table that counts; above it stand the heading, the explanation and the example."""

LAST_ROW = 1000
"""The last row with drop-down lists."""


class DropDowns:
    """The sheet with the words of the drop-down lists, and where each list stands."""

    def __init__(self, chosen: list[Sheet]) -> None:
        self.examples: list[str] = []
        self._tab = Tab(layout.LISTS, hidden=True)
        self._chosen = {sheet.path: sheet for sheet in chosen}
        self._known: dict[tuple[str, ...], str] = {}

    def tab(self) -> Tab:
        """Return the sheet, with the examples that the others show behind the words."""
        for row, text in enumerate((layout.EXAMPLES, *dict.fromkeys(self.examples)), 1):
            self._tab.put(row, len(self._known) + 1, text, looks.PLAIN)
        return self._tab

    def choice(self, column: Column, cells: str) -> DropDown | None:
        """Return the list that the cells of a column offer; None when anything may be typed there."""
        if column.refers_to:
            return self._references(column, cells)
        words = ("ja",) if column.sort is None else ("ja", "nee") if column.sort is Sort.YES_NO else column.choices
        return DropDown(cells, self._words(words), strict=not column.many) if words else None

    def _references(self, column: Column, cells: str) -> DropDown | None:
        kind = REFERENTS[str(column.refers_to)]
        sheets = [self._chosen[path] for path in kind.paths if path in self._chosen]
        if not sheets or sheets[0].id_column is None:
            return None
        source = self.of_column(sheets[0], self.column_of(sheets[0], sheets[0].id_column))
        where = " of ".join(f"‘{sheet.name}’" for sheet in sheets)
        several = " Meer? Elk op een eigen regel (Alt+Enter)." if column.many else ""
        return DropDown(
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
                self._tab.put(number, at, word, looks.PLAIN)
            letter = column_name(at)
            self._known[words] = reference(layout.LISTS, f"${letter}$1:${letter}${len(words)}")
        return self._known[words]
