"""A filled workbook to the tree of a dossier: each value with its sheet and cell.

What `layout` says of the sheets, this reads back. Rows and columns may be moved, added and left empty; what is found
where nobody looks for it is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Readable
from collections.abc import Sequence as Several
from dataclasses import replace
from decimal import Decimal

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.model.referents import REFERENTS
from planmaker.findings import Finding, Place, Severity
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Column, Path, Sheet, example, explanation, key
from planmaker.intake.excel.reading.cell_text import lost_zeros, text_of
from planmaker.intake.excel.reading.cells import SheetCell
from planmaker.intake.excel.reading.pages import examples_in, form_headings, sort_out, table_headings
from planmaker.intake.excel.reading.rows_to_tree import SheetRow, mapping
from planmaker.intake.excel.reading.strays import beside, hidden, merged
from planmaker.intake.excel.reading.totals import differs, is_total
from planmaker.intake.excel.reading.unpacking import Page, open_workbook
from planmaker.intake.excel.texts_in_cell import from_one_cell
from planmaker.intake.formats.written import Sort
from planmaker.intake.limits import Budget
from planmaker.intake.lines import shown
from planmaker.intake.refusal import refusal
from planmaker.intake.tree import Absent, Mapping, Scalar, Sequence

SPOTS = 300_000
"""How many cells, filled or not, may have a place in a dossier. A large one has fifteen thousand."""

_YES = frozenset({"ja", "j", "x", "✓", "✔", "☑", "☒", "true", "waar"})
_NO = frozenset({"nee", "n", "☐", "false", "onwaar"})
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
        self._absent: set[Path] = set()
        self._examples = examples_in(self._book.pages)

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
        heads = {path: replace(self._book.at(page, 1, 1), text="") for path, page in self._pages.items()}
        return mapping(self._root, Dossier, heads), tuple(self._findings)

    def _sort_pages(self) -> None:
        """Find out which sheet of the layout each sheet of the workbook is, and tell of those that are none."""
        found = sort_out(self._book.pages)
        self._pages = found.known
        if not self._pages:
            message = "in deze werkmap staat geen enkel blad van een dossier"
            hint = (
                "vul de werkmap in die `planmaker new --excel dossier.xlsx` maakt, en laat de namen van de bladen staan"
            )
            raise refusal(self._findings, [Finding("geen-dossier", message, self._root.place, hint)])
        for page, sheet in found.renamed:
            message = f"het blad ‘{shown(page.name)}’ heeft de koppen van ‘{sheet.name}’ en is zo gelezen"
            self._remark(
                "blad-hernoemd", message, self._book.at(page, 1, 1), f"geef het blad de naam ‘{sheet.name}’ terug"
            )
        for page, message, hint in found.loose:
            self._remark("blad-niet-gelezen", message, self._book.at(page, 1, 1), hint)

    # Forms: a row for each field.

    def _form(self, sheet: Sheet, page: Page) -> None:
        found = form_headings(page)
        if found is None:
            if page.cells:
                self._no_headings(page, f"{layout.FIELD} en {layout.VALUE}")
            return
        top, labels, values = found
        columns = dict(sheet.fields())
        seen: dict[str, Place] = {}
        self._root.places[sheet.path] = self._book.at(page, 1, 1)
        for row in range(top + 1, max((row for row, _ in page.cells), default=top) + 1):
            label = self._book.text(page, row, labels).strip()
            cell = page.cells.get((row, values), SheetCell())
            place = self._book.at(page, row, values)
            column = columns.get(key(label))
            if column is None:
                if not cell.empty:
                    self._no_field(sheet, label, place, self._book.at(page, row, labels))
                continue
            if key(label) in seen and not cell.empty:
                message = f"`{shown(label)}` staat hier twee keer: ook in rij {seen[key(label)].line}"
                self._error("dubbele-sleutel", message, self._book.at(page, row, labels), "houd er één over")
                continue
            seen[key(label)] = place
            self._say(self._root, sheet.path + column.path, column, cell, replace(place, label=column.heading))
        self._findings += hidden(self._book, page, {row for row, at in page.cells if row > top and at == values}, {})
        self._findings += beside(self._book, page, top, {column for (row, column) in page.cells if row == top})

    def _no_field(self, sheet: Sheet, label: str, place: Place, at: Place) -> None:
        if not label:
            message = "deze waarde staat achter geen enkel veld, en is niet gelezen"
            self._remark("waarde-zonder-veld", message, place, "zet haar achter het veld waar zij bij hoort")
            return
        near = dutch.meest_lijkend(label, [column.heading for column in sheet.columns])
        hint = f"bedoelt u ‘{near}’?" if near else "haal deze rij weg, of zet de naam van het veld terug"
        self._error("onbekende-sleutel", f"‘{shown(label)}’ is geen veld van het blad ‘{sheet.name}’", at, hint)

    # Tables: a column for each field.

    def _table(self, sheet: Sheet, page: Page) -> None:
        top = table_headings(sheet, page)
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
            self._error("kop-ontbreekt", message, self._book.at(page, top, 1), hint)
            return
        self._findings += beside(self._book, page, top, set(headings))
        self._findings += merged(self._book, page, top, owner)
        rows = self._known.setdefault(sheet.path, {})
        counted: list[list[SheetCell]] = []
        read: set[int] = set()
        for row in sorted({row for row, _ in page.cells if row > top}):
            if self._is_help(sheet, page, row, number, columns) or self._is_total(page, row, number, columns, counted):
                continue
            found = SheetRow(self._book.at(page, row, min(columns, default=1)))
            for at, column in columns.items() if any((row, at) in page.cells for at in columns) else ():
                read.add(row)
                place = self._book.at(page, row, at, column.heading)
                self._say(found, column.path, column, page.cells.get((row, at), SheetCell()), place)
            for name in self._names(sheet, page, row, number, found):
                rows.setdefault(name, found)
            self._attach(sheet, page, row, owner, found)
        self._findings += hidden(self._book, page, read, columns)

    def _columns(self, sheet: Sheet, page: Page, top: int, headings: Readable[int, str]) -> dict[int, Column]:
        """Return the field that each column is for; what has another heading is told."""
        known = dict(sheet.fields())
        found: dict[int, Column] = {}
        for at, heading in headings.items():
            column = known.get(heading)
            place = self._book.at(page, top, at)
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
                hint = f"bedoelt u ‘{near}’?" if near else "haal deze kolom weg, of zet de oude kop terug"
                message = f"‘{shown(page.cells[top, at].text)}’ is geen kolom van het blad ‘{sheet.name}’"
                self._error("onbekende-sleutel", message, place, hint)
        return found

    def _is_help(self, sheet: Sheet, page: Page, row: int, number: int | None, columns: Readable[int, Column]) -> bool:
        """Tell whether a row is the explanation or the example; an example that somebody changed is told."""
        mark = key(self._book.text(page, row, number)) if number else ""
        if number and mark not in (layout.EXAMPLE, layout.EXPLANATION):
            return False
        texts = {at: self._book.text(page, row, at).strip() for at in columns}
        if mark == layout.EXAMPLE:
            for at, column in columns.items():
                if texts[at] and texts[at] != example(column).strip() and texts[at] not in self._examples:
                    message = "in de voorbeeldrij is iets ingevuld; deze rij telt niet mee"
                    hint = f"zet uw gegevens in een rij daaronder, of haal ‘{layout.EXAMPLE}’ in de eerste kolom weg"
                    self._remark("voorbeeld-gewijzigd", message, self._book.at(page, row, at), hint)
                    break
            return True
        filled = {at: text for at, text in texts.items() if text}
        return mark == layout.EXPLANATION or bool(
            filled
            and all(
                text in (explanation(columns[at]).strip(), example(columns[at]).strip()) for at, text in filled.items()
            )
        )

    def _is_total(
        self,
        page: Page,
        row: int,
        number: int | None,
        columns: Readable[int, Column],
        counted: list[list[SheetCell]],
    ) -> bool:
        """Tell whether a row is the sum of those above it, whose numbers are `counted`; such a row is told."""
        counting = [at for at, column in columns.items() if column.sort and column.sort.counts]
        numbers = [page.cells.get((row, at), SheetCell()) for at in counting]
        named = [at for at in sorted(columns) if at not in counting and (row, at) in page.cells][:1]
        at = next((at for at in (number, *named) if is_total(self._book.text(page, row, at))), None)
        if not counting or at is None:
            counted.append(numbers)
            return False
        wrong = differs(numbers, counted)
        message = "deze rij is een totaal en telt niet mee: planmaker telt zelf op"
        hint = "haal deze rij weg; is het een post van uzelf, geef haar dan een andere naam"
        self._remark("totaalrij", f"{message}; {wrong}" if wrong else message, self._book.at(page, row, at), hint)
        return True

    def _names(self, sheet: Sheet, page: Page, row: int, number: int | None, found: SheetRow) -> list[str]:
        """Return what rows of other sheets may call this row: its id, or its number."""
        if sheet.by_id and sheet.id_column:
            node = found.values.get(sheet.id_column.path)
            return [node.text.strip()] if isinstance(node, Scalar) else []
        typed = self._book.text(page, row, number).strip() if number else ""
        return [typed] if typed else []

    def _attach(self, sheet: Sheet, page: Page, row: int, at: int | None, found: SheetRow) -> None:
        """Give a row to the one that it belongs to, and tell when there is none."""
        if sheet.owner is None:
            self._root.lists.setdefault(sheet.path, []).append(found)
            return
        assert at is not None
        cell = self._owner_cell(page, row, at)
        typed = text_of(cell, None, from_1904=self._book.from_1904).strip()
        owners = self._known.get(sheet.owner.path, {})
        if sheet.owner.path not in self._pages and found.says(()):
            self._tell_absent([sheet.owner], self._book.at(page, row, at, layout.OWNER))
            return
        if typed in owners:
            owners[typed].lists.setdefault(sheet.below, []).append(found)
            return
        if not typed and not found.says(()):
            return
        place = self._book.at(page, row, at, layout.OWNER)
        if not typed:
            message = f"bij welke regel van het blad ‘{sheet.owner.name}’ hoort dit?"
            self._error("hoort-bij-ontbreekt", message, place, self._owners(sheet.owner, owners))
        elif found.says(()):
            near = dutch.meest_lijkend(typed, owners)
            question = f"bedoelt u {near}? " if near else ""
            message = f'"{shown(typed)}" staat niet op het blad ‘{sheet.owner.name}’'
            self._error("verwijst-naar-niets", message, place, question + self._owners(sheet.owner, owners))

    def _tell_absent(self, sheets: Several[Sheet], place: Place) -> None:
        """Tell once that the sheet is gone that rows or cells such as the one at `place` lean on."""
        if sheets[0].path in self._absent:
            return
        self._absent.add(sheets[0].path)
        names = dutch.opsomming([f"‘{sheet.name}’" for sheet in sheets], "of")
        message = f"het blad {names} ontbreekt, terwijl andere bladen ernaar verwijzen, zoals hier"
        hint = "zet het blad terug, bijvoorbeeld uit een werkmap die `planmaker new --excel nieuw.xlsx` maakt"
        self._error("blad-ontbreekt", message, place, hint)

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
        answer = _answer(text)
        if column.sort is None:
            if answer == "ja":
                row.present[path] = place
            elif answer and answer != "nee":
                self._error(
                    "geen-ja-of-nee", f'"{shown(text)}" is geen ja of nee', place, "schrijf ja, of laat de cel leeg"
                )
            return
        if not text.strip():
            row.values[path] = Absent(place)
            return
        if column.refers_to:
            kinds = [layout.by_path()[path] for path in REFERENTS[column.refers_to].paths]
            if not any(sheet.path in self._pages for sheet in kinds):
                self._tell_absent(kinds, place)
        if column.many:
            loose = column.sort in (Sort.CHOICE, Sort.ID)
            texts = [item.strip() for item in _SEVERAL.split(text) if item.strip()] if loose else from_one_cell(text)
            items = (Scalar(_meant(item, column), place, True) for item in texts if item)
            row.values[path] = Sequence(tuple(items), place)
        else:
            typed = answer if column.sort is Sort.YES_NO else _meant(text, column)
            row.values[path] = Scalar(typed, place, quoted=True)

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
        if (
            column.sort is Sort.PERCENTAGE
            and cell.number is not None
            and "%" not in cell.format
            and 0 < cell.number <= 1
        ):
            return self._share(cell.number, text, place)
        return text

    def _share(self, number: Decimal, text: str, place: Place) -> str:
        """Return the percentage that a number from nought to one stands for, which Excel shows without its sign."""
        whole = f"{dutch.getal(number * 100)}%"
        meant, other = (f"{text}%", whole) if number == 1 else (whole, f"{text}%")
        message = f"hier staat {text} zonder procentteken; gelezen als {meant}"
        hint = f"geef de cel de opmaak Percentage en kijk of er {meant} staat; bedoelt u {other}, typ dan {other}"
        self._remark("percentage-zonder-teken", message, place, hint)
        return meant

    def _filled_below(self, page: Page, top: int, at: int) -> bool:
        return any(row > top and column == at for row, column in page.cells)

    def _no_headings(self, page: Page, wanted: str) -> None:
        message = f"op dit blad ontbreekt de rij met koppen: {wanted}"
        hint = "zet de koppen terug zoals ze waren; een nieuwe werkmap maakt u met `planmaker new --excel`"
        self._error("kop-ontbreekt", message, self._book.at(page, 1, 1), hint)

    def _error(self, code: str, message: str, place: Place, hint: str) -> None:
        self._findings.append(Finding(code, message, place, hint))

    def _remark(self, code: str, message: str, place: Place, hint: str = "") -> None:
        self._findings.append(Finding(code, message, place, hint, Severity.WARNING))


def _answer(text: str) -> str:
    """Return "ja" or "nee" for all that people put in a cell to say so; any other text as it is."""
    word = text.strip().casefold()
    return "ja" if word in _YES else "nee" if word in _NO else text


def _meant(text: str, column: Column) -> str:
    """Return the choice that differs from what was typed in capitals, spaces and dashes only; else the text."""
    return next((choice for choice in column.choices if _plain(choice) == _plain(text)), text)


def _plain(word: str) -> str:
    return key(word.replace("-", " "))
