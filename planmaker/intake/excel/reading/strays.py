"""What is on a sheet and easily overlooked: what nobody sees, what stands beside the columns, what is merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planmaker import dutch
from planmaker.findings import Finding, Place, Severity
from planmaker.intake.excel.layout import Column
from planmaker.intake.excel.reading.unpacking import Page, Workbook

_NAMED = 5
"""How many rows a message names."""


def hidden(book: Workbook, page: Page, rows: set[int], columns: Mapping[int, Column]) -> Iterator[Finding]:
    """Tell of the rows and columns that count though nobody sees them; `rows` are those that hold something."""
    out_of_sight = sorted(page.hidden_rows & rows)
    if out_of_sight:
        more = ["meer"] if len(out_of_sight) > _NAMED else []
        names = dutch.opsomming([*map(str, out_of_sight[:_NAMED]), *more])
        is_, counts = ("is", "telt") if len(out_of_sight) == 1 else ("zijn", "tellen")
        first = min(column for row, column in page.cells if row == out_of_sight[0])
        yield _remark(
            "verborgen-rij",
            f"rij {names} {is_} verborgen, maar {counts} wel mee",
            book.at(page, out_of_sight[0], first),
            "haal het filter weg of maak de rijen zichtbaar, en gooi weg wat niet mee moet tellen",
        )
    for at, column in columns.items():
        filled = next((row for row in sorted(rows) if (row, at) in page.cells), None)
        if filled and any(first <= at <= last for first, last in page.hidden_columns):
            yield _remark(
                "verborgen-kolom",
                f"de kolom ‘{column.heading}’ is verborgen, maar telt wel mee",
                book.at(page, filled, at, column.heading),
                "maak de kolom zichtbaar en kijk haar na, of maak haar leeg",
            )


def beside(book: Workbook, page: Page, top: int, headed: set[int]) -> Iterator[Finding]:
    """Tell once that something stands in a column without a heading; the headings are in row `top`."""
    loose = [at for at in page.cells if at[0] > top and at[1] not in headed]
    if loose:
        yield _remark(
            "kolom-zonder-kop",
            "hier staat iets in een kolom zonder kop; dat is niet gelezen",
            book.at(page, *min(loose)),
            "zet aantekeningen op een eigen blad; hoort het bij het dossier, zet het dan onder een kop",
        )


def merged(book: Workbook, page: Page, top: int, owner: int | None) -> Iterator[Finding]:
    """Tell of merged cells, but in the column `owner`, where one value may stand for all their rows."""
    for first, left, last, _ in page.merged:
        if last > max(first, top) and left != owner and (first, left) in page.cells:
            yield _remark(
                "samengevoegde-cellen",
                "deze cellen zijn samengevoegd; de waarde telt alleen in de eerste rij",
                book.at(page, first, left),
                "hef de samenvoeging op, en vul elke rij apart in",
            )


def _remark(code: str, message: str, place: Place, hint: str) -> Finding:
    return Finding(code, message, place, hint, Severity.WARNING)
