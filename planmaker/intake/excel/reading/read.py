"""A filled workbook to the tree of a dossier: each value with its sheet and cell.

What `layout` says of the sheets, this reads back. Rows and columns may be moved, added and left empty; what is found
where nobody looks for it is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Readable
from dataclasses import replace

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.findings import Finding, Place, Severity
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Column, Path, Sheet, example, explanation, key
from planmaker.intake.excel.reading.cell_text import lost_zeros, text_of
from planmaker.intake.excel.reading.cells import SheetCell
from planmaker.intake.excel.reading.rows_to_tree import SheetRow, mapping
from planmaker.intake.excel.reading.unpacking import Page, open_workbook
from planmaker.intake.excel.texts_in_cell import from_one_cell
from planmaker.intake.formats.written import Sort
from planmaker.intake.limits import Budget
from planmaker.intake.lines import shown
from planmaker.intake.refusal import refusal
from planmaker.intake.tree import Absent, Mapping, Scalar, Sequence

_HEADINGS_WITHIN = 20
"""In which of the first rows of a sheet its headings are looked for."""

SPOTS = 300_000
"""How many cells, filled or not, may have a place in a dossier. A large one has fifteen thousand."""

_YES, _NO = {"ja", "x", "true", "waar"}, {"nee", "false", "onwaar"}
_SEVERAL = re.compile(r"[\n,;]")


def parse(content: bytes, file: str) -> tuple[Mapping, tuple[Finding, ...]]:
    """Return the tree of a workbook, and what is wrong in it but did not stop the reading, or is worth knowing.

    Raises:
        InputError: it cannot be read as a workbook, or none of its sheets is one of a dossier.
    """
    return _Reader(content, file).tree()


class _Reader:
    """Reads the sheets in the order of the layout, so that a row is known before those that belong to it."""

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        self._budget = Budget(values=SPOTS)
        self._book = open_workbook(content, file)
        self._findings = self._book.findings
        self._pages: dict[Path, Page] = {}
        self._hidden = {shown(page.name) for page in self._book.pages if page.hidden}
        first = self._book.pages[0].name if self._book.pages else ""
        self._root = SheetRow(Place(file, 1, 1, sheet=first))
        # Per sheet its rows by what others call them.
        self._known: dict[Path, dict[str, SheetRow]] = {}

    def tree(self) -> tuple[Mapping, tuple[Finding, ...]]:
        """Return the tree, and the findings."""
        self._sort_pages()
        for sheet in layout.sheets():
            page = self._pages.get(sheet.path)
            if page is None:
                continue
            if sheet.table:
                self._table(sheet, page)
            else:
                self._form(sheet, page)
        heads = {path: replace(self._at(page, 1, 1), text="") for path, page in self._pages.items()}
        return mapping(self._root, Dossier, heads), tuple(self._findings)

    def _sort_pages(self) -> None:
        """Find out which sheet of the layout each sheet of the workbook is."""
        known = {key(sheet.name): sheet for sheet in layout.sheets()}
        loose: list[Page] = []
        for page in self._book.pages:
            name = key(page.name)
            if name in (key(layout.START), key(layout.LISTS)):
                continue
            sheet = known.get(name)
            if sheet and sheet.path not in self._pages:
                self._pages[sheet.path] = page
            elif page.cells:
                loose.append(page)
        if not self._pages:
            message = "in deze werkmap staat geen enkel blad van een dossier"
            hint = (
                "vul de werkmap in die `planmaker new --excel dossier.xlsx` maakt, en laat de namen van de bladen staan"
            )
            raise refusal(self._findings, [Finding("geen-dossier", message, self._root.place, hint)])
        for page in loose:
            near = dutch.meest_lijkend(page.name, [sheet.name for sheet in known.values()])
            hint = (
                f"bedoelde je het blad ‘{near}’? Geef het dan die naam"
                if near
                else "staat er iets in dat mee moet tellen, zet dat dan op een van de andere bladen"
            )
            self._remark(
                "blad-niet-gelezen",
                f"het blad ‘{shown(page.name)}’ hoort niet bij een dossier en is niet gelezen",
                self._at(page, 1, 1),
                hint,
            )

    # Forms: a row for each field.

    def _form(self, sheet: Sheet, page: Page) -> None:
        found = self._form_columns(page)
        if found is None:
            if page.cells:
                self._no_headings(page, f"{layout.FIELD} en {layout.VALUE}")
            return
        top, labels, values = found
        columns = dict(sheet.fields())
        seen: dict[str, Place] = {}
        self._root.places[sheet.path] = self._at(page, 1, 1)
        for row in range(top + 1, max((row for row, _ in page.cells), default=top) + 1):
            label = self._text(page, row, labels).strip()
            cell = page.cells.get((row, values), SheetCell())
            place = self._at(page, row, values)
            column = columns.get(key(label))
            if column is None:
                if not cell.empty:
                    self._no_field(sheet, label, place, self._at(page, row, labels))
                continue
            if key(label) in seen and not cell.empty:
                message = f"`{shown(label)}` staat hier twee keer: ook in rij {seen[key(label)].line}"
                self._error("dubbele-sleutel", message, self._at(page, row, labels), "houd er één over")
                continue
            seen[key(label)] = place
            self._say(self._root, sheet.path + column.path, column, cell, place)
        self._beside(page, top, {column for (row, column) in page.cells if row == top})

    def _form_columns(self, page: Page) -> tuple[int, int, int] | None:
        """Return the row of the headings, and the columns of the names and the values of the fields."""
        for row in range(1, _HEADINGS_WITHIN + 1):
            at = {key(cell.text): column for (number, column), cell in page.cells.items() if number == row}
            if key(layout.FIELD) in at and key(layout.VALUE) in at:
                return row, at[key(layout.FIELD)], at[key(layout.VALUE)]
        return None

    def _no_field(self, sheet: Sheet, label: str, place: Place, at: Place) -> None:
        if not label:
            message = "deze waarde staat achter geen enkel veld, en is niet gelezen"
            self._remark("waarde-zonder-veld", message, place, "zet haar achter het veld waar zij bij hoort")
            return
        near = dutch.meest_lijkend(label, [column.heading for column in sheet.columns])
        hint = f"bedoelde je ‘{near}’?" if near else "haal deze rij weg, of zet de naam van het veld terug"
        self._error("onbekende-sleutel", f"‘{shown(label)}’ is geen veld van het blad ‘{sheet.name}’", at, hint)

    # Tables: a column for each field.

    def _table(self, sheet: Sheet, page: Page) -> None:
        top = self._top(sheet, page)
        if top is None:
            if page.cells:
                self._no_headings(page, ", ".join([layout.NUMBER, *(c.heading for c in sheet.columns if c.sort)][:3]))
            return
        headings = {column: key(cell.text) for (row, column), cell in sorted(page.cells.items()) if row == top}
        number = next((column for column, heading in headings.items() if heading == key(layout.NUMBER)), None)
        owner = next((column for column, heading in headings.items() if heading == key(layout.OWNER)), None)
        columns = self._columns(sheet, page, top, headings)
        if sheet.owner and owner is None:
            message = f"op dit blad ontbreekt de kolom ‘{layout.OWNER}’"
            hint = f"zet die terug, met in elke rij bij welke regel van ‘{sheet.owner.name}’ zij hoort"
            self._error("kop-ontbreekt", message, self._at(page, top, 1), hint)
            return
        self._beside(page, top, set(headings))
        self._tell_merged(page, top, owner)
        rows = self._known.setdefault(sheet.path, {})
        for row in sorted({row for row, _ in page.cells if row > top}):
            if self._is_help(sheet, page, row, number, columns):
                continue
            found = SheetRow(self._at(page, row, min(columns, default=1)))
            for at, column in columns.items() if any((row, at) in page.cells for at in columns) else ():
                self._say(found, column.path, column, page.cells.get((row, at), SheetCell()), self._at(page, row, at))
            for name in self._names(sheet, page, row, number, found):
                rows.setdefault(name, found)
            self._attach(sheet, page, row, owner, found)

    def _top(self, sheet: Sheet, page: Page) -> int | None:
        """Return the row with the headings: the one that has most of them."""
        wanted = {heading for heading, _ in sheet.fields()} | {key(layout.NUMBER), key(layout.OWNER)}
        counts = {
            row: sum(key(cell.text) in wanted for (number, _), cell in page.cells.items() if number == row)
            for row in range(1, _HEADINGS_WITHIN + 1)
        }
        best = max(counts, key=lambda row: counts[row])
        return best if counts[best] else None

    def _columns(self, sheet: Sheet, page: Page, top: int, headings: Readable[int, str]) -> dict[int, Column]:
        """Return the field that each column is for; what has another heading is told."""
        known = dict(sheet.fields())
        found: dict[int, Column] = {}
        for at, heading in headings.items():
            column = known.get(heading)
            place = self._at(page, top, at)
            if column and column not in found.values():
                found[at] = column
            elif heading in (key(layout.NUMBER), key(layout.OWNER)) or not self._filled_below(page, top, at):
                continue
            elif column:
                self._error(
                    "dubbele-sleutel", f"de kolom ‘{column.heading}’ staat hier twee keer", place, "houd er één over"
                )
            else:
                near = dutch.meest_lijkend(page.cells[top, at].text, [c.heading for c in sheet.columns])
                hint = f"bedoelde je ‘{near}’?" if near else "haal deze kolom weg, of zet de oude kop terug"
                message = f"‘{shown(page.cells[top, at].text)}’ is geen kolom van het blad ‘{sheet.name}’"
                self._error("onbekende-sleutel", message, place, hint)
        return found

    def _is_help(self, sheet: Sheet, page: Page, row: int, number: int | None, columns: Readable[int, Column]) -> bool:
        """Tell whether a row is the explanation or the example; an example that somebody changed is told."""
        mark = key(self._text(page, row, number)) if number else ""
        texts = {at: self._text(page, row, at).strip() for at in columns}
        if mark == layout.EXAMPLE:
            for at, column in columns.items():
                if texts[at] and texts[at] != example(column).strip():
                    message = "in de voorbeeldrij is iets ingevuld; deze rij telt niet mee"
                    hint = (
                        f"zet uw eigen gegevens in een rij daaronder, of haal ‘{layout.EXAMPLE}’ in de eerste kolom weg"
                    )
                    self._remark("voorbeeld-gewijzigd", message, self._at(page, row, at), hint)
                    break
            return True
        filled = {at: text for at, text in texts.items() if text}
        return mark == layout.EXPLANATION or bool(
            filled
            and number is None
            and all(
                text in (explanation(columns[at]).strip(), example(columns[at]).strip()) for at, text in filled.items()
            )
        )

    def _names(self, sheet: Sheet, page: Page, row: int, number: int | None, found: SheetRow) -> list[str]:
        """Return what rows of other sheets may call this row: its id, or its number."""
        if sheet.by_id and sheet.id_column:
            node = found.values.get(sheet.id_column.path)
            return [node.text.strip()] if isinstance(node, Scalar) else []
        typed = self._text(page, row, number).strip() if number else ""
        return [typed] if typed else []

    def _attach(self, sheet: Sheet, page: Page, row: int, at: int | None, found: SheetRow) -> None:
        """Give a row to the row that it belongs to, and tell when there is none."""
        if sheet.owner is None:
            self._root.lists.setdefault(sheet.path, []).append(found)
            return
        assert at is not None
        cell = self._owner_cell(page, row, at)
        typed = text_of(cell, None, from_1904=self._book.from_1904).strip()
        owners = self._known.get(sheet.owner.path, {})
        if typed in owners:
            owners[typed].lists.setdefault(sheet.below, []).append(found)
            return
        if not typed and not found.says(()):
            return
        place = self._at(page, row, at)
        if not typed:
            message = f"bij welke regel van het blad ‘{sheet.owner.name}’ hoort dit?"
            self._error("hoort-bij-ontbreekt", message, place, self._owners(sheet.owner, owners))
        elif found.says(()):
            near = dutch.meest_lijkend(typed, owners)
            question = f"bedoelde je {near}? " if near else ""
            message = f'"{shown(typed)}" staat niet op het blad ‘{sheet.owner.name}’'
            self._error("verwijst-naar-niets", message, place, question + self._owners(sheet.owner, owners))

    def _owners(self, owner: Sheet, owners: Readable[str, SheetRow]) -> str:
        if not owners:
            return f"vul eerst een rij in op het blad ‘{owner.name}’"
        names = list(owners)
        return f"kies uit: {dutch.opsomming([*names[:12], 'meer'] if len(names) > 12 else names, 'of')}"

    def _owner_cell(self, page: Page, row: int, at: int) -> SheetCell:
        """Return the cell that says to what a row belongs; merged cells say it for all their rows."""
        cell = page.cells.get((row, at))
        if cell is None:
            for top, left, bottom, right in page.merged:
                if top <= row <= bottom and left <= at <= right:
                    return page.cells.get((top, left), SheetCell())
        return cell or SheetCell()

    # What forms and tables have in common.

    def _say(self, row: SheetRow, path: Path, column: Column, cell: SheetCell, place: Place) -> None:
        """Put what a cell says in `row`."""
        if finding := self._budget.spend(1, 0, place):
            raise refusal(self._findings, [finding])
        row.places[path] = place
        text = self._value(column, cell, place)
        if text.strip() and place.sheet in self._hidden:
            self._hidden.remove(place.sheet)
            message = f"het blad ‘{place.sheet}’ is verborgen, maar wat erop staat telt wel mee"
            self._remark("verborgen-blad", message, place, "maak het blad zichtbaar en kijk het na, of maak het leeg")
        if column.sort is None:
            answer = text.strip().casefold()
            if answer in _YES:
                row.present[path] = place
            elif answer and answer not in _NO:
                self._error(
                    "geen-ja-of-nee", f'"{shown(text)}" is geen ja of nee', place, "schrijf ja, of laat de cel leeg"
                )
            return
        if not text.strip():
            row.values[path] = Absent(place)
        elif column.many:
            loose = column.sort in (Sort.CHOICE, Sort.ID)
            texts = [item.strip() for item in _SEVERAL.split(text) if item.strip()] if loose else from_one_cell(text)
            row.values[path] = Sequence(tuple(Scalar(item, place, True) for item in texts if item), place)
        else:
            row.values[path] = Scalar(text, place, quoted=True)

    def _value(self, column: Column, cell: SheetCell, place: Place) -> str:
        """Return the text of a cell; nothing, and a finding, when it has none."""
        if cell.fault == "formule":
            message = "de uitkomst van deze formule staat niet in het bestand"
            hint = "open de werkmap in Excel, bewaar haar en probeer het opnieuw; of zet de waarde zelf in de cel"
            self._error("formule-zonder-waarde", message, place, hint)
            return ""
        if cell.fault:
            message = f"in deze cel staat een fout ({shown(cell.text)})" if cell.text else "deze cel is niet te lezen"
            self._error("cel-met-fout", message, place, "herstel de formule, of zet de waarde zelf in de cel")
            return ""
        text = text_of(cell, column.sort, from_1904=self._book.from_1904)
        if lost_zeros(cell, column.sort):
            message = f"Excel maakte van dit nummer een getal; nullen vooraan zijn weg. Gelezen als {text}"
            hint = "kijk na of dat klopt, en zet er een ' voor: '" + text
            self._remark("nullen-vooraan", message, place, hint)
        return text

    def _beside(self, page: Page, top: int, headed: set[int]) -> None:
        """Tell once that something stands in a column without a heading."""
        loose = [at for at in page.cells if at[0] > top and at[1] not in headed]
        if loose:
            message = "hier staat iets in een kolom zonder kop; dat is niet gelezen"
            hint = "zet aantekeningen op een eigen blad; hoort het bij het dossier, zet het dan onder een kop"
            self._remark("kolom-zonder-kop", message, self._at(page, *min(loose)), hint)

    def _tell_merged(self, page: Page, top: int, owner: int | None) -> None:
        for first, left, last, _ in page.merged:
            if last > max(first, top) and left != owner and (first, left) in page.cells:
                message = "deze cellen zijn samengevoegd; de waarde telt alleen in de eerste rij"
                hint = "hef de samenvoeging op, en vul elke rij apart in"
                self._remark("samengevoegde-cellen", message, self._at(page, first, left), hint)

    def _filled_below(self, page: Page, top: int, at: int) -> bool:
        return any(row > top and column == at for row, column in page.cells)

    def _no_headings(self, page: Page, wanted: str) -> None:
        message = f"op dit blad ontbreekt de rij met koppen: {wanted}"
        hint = "zet de koppen terug zoals ze waren; een nieuwe werkmap maakt u met `planmaker new --excel`"
        self._error("kop-ontbreekt", message, self._at(page, 1, 1), hint)

    def _text(self, page: Page, row: int, column: int | None) -> str:
        cell = page.cells.get((row, column)) if column else None
        return text_of(cell, None, from_1904=self._book.from_1904) if cell else ""

    def _at(self, page: Page, row: int, column: int) -> Place:
        cell = page.cells.get((row, column))
        text = shown(text_of(cell, None, from_1904=self._book.from_1904)) if cell else ""
        return Place(self._file, row, column, text=text, sheet=shown(page.name))

    def _error(self, code: str, message: str, place: Place, hint: str) -> None:
        self._findings.append(Finding(code, message, place, hint))

    def _remark(self, code: str, message: str, place: Place, hint: str = "") -> None:
        self._findings.append(Finding(code, message, place, hint, Severity.WARNING))
