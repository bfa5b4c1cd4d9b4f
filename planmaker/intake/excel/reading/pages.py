"""Which sheet of a workbook is which of a dossier, also when somebody renamed or copied one; where its headings are.

A sheet is known by its name, else by its headings, when no other sheet of the dossier has those.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from planmaker import dutch
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Path, Sheet, key
from planmaker.intake.excel.reading.unpacking import Page
from planmaker.intake.lines import shown

_HEADINGS_WITHIN = 20
"""In which of the first rows of a sheet its headings are looked for."""

_ALIKE = 3
"""How many headings two sheets share at least before one is taken for the other."""


@dataclass(slots=True)
class Pages:
    """The sheets of a workbook by what they are in a dossier; and what there is to say of others, with what to do."""

    known: dict[Path, Page] = field(default_factory=dict)
    renamed: list[tuple[Page, Sheet]] = field(default_factory=list)
    loose: list[tuple[Page, str, str]] = field(default_factory=list)


def sort_out(pages: list[Page]) -> Pages:
    """Return which page is which sheet."""
    found = Pages()
    known = {key(sheet.name): sheet for sheet in layout.sheets()}
    left: list[Page] = []
    for page in pages:
        sheet = known.get(key(page.name))
        if sheet and sheet.path not in found.known:
            found.known[sheet.path] = page
        elif page.cells and key(page.name) not in (key(layout.START), key(layout.LISTS)):
            left.append(page)
    for page in left:
        alike = list(_alike(page))
        absent = [sheet for sheet in alike if sheet.path not in found.known]
        sheet = absent[0] if len(absent) == 1 else _nearest(page, absent)
        if sheet:
            found.known[sheet.path] = page
            found.renamed.append((page, sheet))
        else:
            found.loose.append((page, *_not_read(page, alike, absent)))
    return found


def _not_read(page: Page, alike: list[Sheet], absent: list[Sheet]) -> tuple[str, str]:
    """Return why a page is not read, and what to do when it should be."""
    name = shown(page.name)
    if absent:
        names = dutch.opsomming([f"‘{sheet.name}’" for sheet in absent[:3]], "of")
        return f"het blad ‘{name}’ is niet gelezen: het kan {names} zijn", "geef het de naam van het blad dat het is"
    original = _nearest(page, alike) or (alike[0] if alike else None)
    if original:
        message = f"het blad ‘{name}’ is niet gelezen: het lijkt een kopie van ‘{original.name}’, en dat blad is er ook"
        return message, f"zet wat mee moet tellen op het blad ‘{original.name}’, en gooi de kopie weg"
    near = _nearest(page, list(layout.sheets()))
    hint = (
        f"bedoelt u het blad ‘{near.name}’? Geef het dan die naam, en zet de koppen terug"
        if near
        else "staat er iets in dat mee moet tellen, zet dat dan op een van de andere bladen"
    )
    return f"het blad ‘{name}’ hoort niet bij een dossier en is niet gelezen", hint


def _nearest(page: Page, sheets: list[Sheet]) -> Sheet | None:
    """Return the sheet whose name is most like that of `page`; None when none is."""
    near = dutch.meest_lijkend(page.name, [sheet.name for sheet in sheets])
    return next((sheet for sheet in sheets if sheet.name == near), None)


def _alike(page: Page) -> Iterator[Sheet]:
    """Yield the sheets whose headings `page` has: those with most of them."""
    counts: dict[Path, int] = {}
    for sheet in layout.sheets():
        wanted = {heading for heading, _ in sheet.fields()}
        if sheet.table:
            top = table_headings(sheet, page)
            there = {key(cell.text) for (row, _), cell in page.cells.items() if row == top}
            hits = len(wanted & there) + (sheet.owner is not None and key(layout.OWNER) in there)
            whole = len(there - {"", key(layout.NUMBER)})
        else:
            form = form_headings(page)
            there = {key(cell.text) for (_, column), cell in page.cells.items() if form and column == form[1]}
            hits, whole = len(wanted & there), len(there - {"", key(layout.FIELD)})
        if hits >= _ALIKE and hits * 4 >= whole * 3:
            counts[sheet.path] = hits
    most = max(counts.values(), default=0)
    yield from (layout.by_path()[path] for path, hits in counts.items() if hits == most)


def examples_in(pages: list[Page]) -> set[str]:
    """Return the examples that a workbook was made with, as its sheet of words keeps them."""
    for page in pages:
        if key(page.name) == key(layout.LISTS):
            columns = {column for (row, column), cell in page.cells.items() if (row, cell.text) == (1, layout.EXAMPLES)}
            return {cell.text.strip() for (_, column), cell in page.cells.items() if column in columns}
    return set()


def table_headings(sheet: Sheet, page: Page) -> int | None:
    """Return the row with the headings of a table: the one that has most of them."""
    wanted = {heading for heading, _ in sheet.fields()} | {key(layout.NUMBER), key(layout.OWNER)}
    counts = dict.fromkeys(range(1, _HEADINGS_WITHIN + 1), 0)
    for (row, _), cell in page.cells.items():
        if row in counts and key(cell.text) in wanted:
            counts[row] += 1
    best = max(counts, key=lambda row: counts[row])
    return best if counts[best] else None


def form_headings(page: Page) -> tuple[int, int, int] | None:
    """Return the row of the headings of a form, and the columns of the names and the values of its fields."""
    for row in range(1, _HEADINGS_WITHIN + 1):
        at = {key(cell.text): column for (number, column), cell in page.cells.items() if number == row}
        if key(layout.FIELD) in at and key(layout.VALUE) in at:
            return row, at[key(layout.FIELD)], at[key(layout.VALUE)]
    return None
