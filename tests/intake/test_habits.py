"""What people do in a workbook: add up, filter, hide, copy, rename and tick; nothing is lost and nothing is silent."""

from __future__ import annotations

from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.dossier.values import Bedrag
from planmaker.findings import Finding
from planmaker.intake.excel.layout import Column, sheets
from planmaker.intake.excel.reading.totals import is_total
from planmaker.intake.excel.texts_in_cell import from_one_cell, in_one_cell
from planmaker.intake.formats.written import Sort
from tests.intake.test_xlsx import ONE, TWO, cell, told
from tests.intake.workbook import Cells, dossier_of, filled, findings_of


def only(data: bytes, code: str) -> Finding:
    (finding,) = [finding for finding in findings_of(data) if finding.code == code]
    return finding


def costs(*rows: tuple[str, float | None]) -> Cells:
    """Return rows of costs from row 4 on: what it is, and the amount."""
    found: dict[str, Any] = {}
    for at, (text, amount) in enumerate(rows, 4):
        found |= {cell("Begroting kosten", "Omschrijving", at): text, cell("Begroting kosten", "Bedrag", at): amount}
    return {"Begroting kosten": found}


# --- rows that are no data -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["Totaal", "TOTAAL:", "Subtotaal", "totaal kosten", "Eindtotaal", "Totaal 2027"])
def test_a_sum_below_the_rows_is_no_row(word: str) -> None:
    data = filled(costs(("huur", 1000), ("zaal", 250), (word, 1250)))

    begroting = dossier_of(data).begroting
    assert begroting is not None
    assert [one.bedrag for one in begroting.kosten] == [Bedrag(100_000), Bedrag(25_000)]
    finding = only(data, "totaalrij")
    assert (finding.place.cell, finding.severity.value) == (cell("Begroting kosten", "Omschrijving", 6), "let op")
    assert "samen" not in finding.message


def test_a_sum_named_in_the_first_column_is_no_row() -> None:
    rows = costs(("huur", 1000), ("", 1000))["Begroting kosten"]
    data = filled({"Begroting kosten": {**rows, "A5": "Totaal"}})

    begroting = dossier_of(data).begroting
    assert begroting is not None
    assert len(begroting.kosten) == 1
    assert only(data, "totaalrij").place.cell == "A5"


def test_a_sum_that_is_wrong_is_told_with_the_right_one() -> None:
    data = filled(costs(("huur", 1000), ("zaal", 250), ("Totaal", 1520)))

    assert only(data, "totaalrij").message.endswith("er staat 1.520, en de rijen erboven zijn samen 1.250")


def test_a_subtotal_is_of_the_rows_just_above_it() -> None:
    data = filled(
        costs(("huur", 1000), ("Subtotaal", 1000), ("zaal", 250), ("gas", 50), ("Subtotaal", 300), ("Totaal", 1300))
    )

    assert [code for code, _ in told(data)] == ["totaalrij"] * 3
    assert not any("samen" in finding.message for finding in findings_of(data))


@pytest.mark.parametrize("name", ["Totaalonderhoud van de liften", "totale inzet van vrijwilligers", "Totaal plaatje"])
def test_an_item_that_only_begins_so_is_an_item(name: str) -> None:
    data = filled(costs((name, 1000)))

    begroting = dossier_of(data).begroting
    assert begroting is not None
    assert [one.omschrijving for one in begroting.kosten] == [name]
    assert told(data) == []


def test_a_party_may_be_called_total() -> None:
    assert dossier_of(filled({"Partijen": ONE | {"C4": "Totaal"}})).partijen[0].naam == "Totaal"


@given(st.text(max_size=30))
def test_a_row_is_never_taken_for_a_sum_without_the_word(text: str) -> None:
    assert not is_total(text.replace("tota", ""))


# --- what nobody sees ------------------------------------------------------------------------------------------------


def test_rows_behind_a_filter_count_and_are_told_once() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        for row in (2, 5, 6, 20):  # the explanation and an empty row: nothing to tell
            book["Begroting kosten"].row_dimensions[row].hidden = True

    data = filled(costs(("huur", 1000), ("zaal", 250), ("gas", 50)), hide)

    begroting = dossier_of(data).begroting
    assert begroting is not None
    assert len(begroting.kosten) == 3
    finding = only(data, "verborgen-rij")
    assert finding.message == "rij 5 en 6 zijn verborgen, maar tellen wel mee"
    assert finding.place.line == 5


def test_a_hidden_column_counts_and_is_told() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        book["Partijen"].column_dimensions["C"].hidden = True
        book["Partijen"].column_dimensions["D"].hidden = True  # nothing in it: nothing to tell

    data = filled({"Partijen": ONE | {"C4": "Bibliotheek"}}, hide)

    assert told(data) == [("verborgen-kolom", "d.xlsx:Partijen!C4")]
    assert dossier_of(data).partijen[0].naam == "Bibliotheek"


# --- sheets that are called otherwise, are there twice, or are gone ---------------------------------------------------


def test_a_renamed_sheet_is_known_by_its_headings_and_told_first() -> None:
    def rename(book: openpyxl.Workbook) -> None:
        book["Partijen"].title = "Deelnemers"

    data = filled(
        {"Partijen": TWO, "Partijen personen": {"B4": "bieb", cell("Partijen personen", "Naam"): "A. Jansen"}}, rename
    )

    assert [party.id for party in dossier_of(data).partijen] == ["bieb", "gemeente"]
    assert [code for code, _ in told(data)] == ["blad-hernoemd"]
    assert "‘Partijen’" in findings_of(data)[0].hint


def test_a_copy_beside_the_original_is_not_read_and_told_before_what_follows_from_it() -> None:
    def copy(book: openpyxl.Workbook) -> None:
        double = book.copy_worksheet(book["Partijen"])
        double.title = "Partijen (2)"
        double["B5"] = "gemeente"

    data = filled({"Partijen": ONE, "Bijdragen": {"B4": "gemeente", "D4": "zet zich in"}}, copy)

    findings = findings_of(data)
    assert findings[0].code == "blad-niet-gelezen"
    assert "kopie van ‘Partijen’" in findings[0].message
    assert "verwijst-naar-niets" in {finding.code for finding in findings[1:]}


def test_a_copy_whose_original_is_gone_is_read() -> None:
    def keep_the_copy(book: openpyxl.Workbook) -> None:
        book.copy_worksheet(book["Partijen"]).title = "Partijen (2)"
        del book["Partijen"]

    assert [party.id for party in dossier_of(filled({"Partijen": ONE}, keep_the_copy)).partijen] == ["bieb"]


def test_a_deleted_sheet_is_named_once_and_before_all_that_leaned_on_it() -> None:
    def delete(book: openpyxl.Workbook) -> None:
        del book["Partijen"]

    people = {f"{column}{row}": "bieb" for row in range(4, 40) for column in "BC"}
    data = filled({"Partijen personen": people, "Governance": {"B2": "bieb"}}, delete)

    findings = findings_of(data)
    assert [finding.code for finding in findings].count("blad-ontbreekt") == 1
    assert findings[0].code == "blad-ontbreekt"
    assert "‘Partijen’" in findings[0].message
    assert len(findings) < 5


def test_a_sheet_that_could_be_two_is_not_read_and_asked_about() -> None:
    """What cannot be sure is asked, not guessed."""
    twins = [sheet for sheet in sheets() if sheet.name in ("Kosten jaren", "Dekking jaren")]

    def rename(book: openpyxl.Workbook) -> None:
        book["Kosten jaren"].title = "Per jaar"
        del book["Dekking jaren"]

    data = filled({"Kosten jaren": {"B4": 1, "C4": 2027}}, rename)

    assert len(twins) == 2
    finding = only(data, "blad-niet-gelezen")
    assert all(f"‘{sheet.name}’" in finding.message for sheet in twins)


# --- how people answer -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("x", True), ("X", True), ("✓", True), ("☒", True), ("Ja", True), ("j", True), ("n", False), ("☐", False)],
)
def test_a_tick_is_an_answer(typed: str, answer: bool) -> None:
    data = filled({"Samenwerking": {cell("Samenwerking", "Looptijd: onbepaald"): typed}})

    looptijd = dossier_of(data).samenwerking.looptijd
    assert looptijd is not None
    assert looptijd.onbepaald is answer


@pytest.mark.parametrize("typed", ["Gemeente", "GEMEENTE", " gemeente "])
def test_a_choice_may_have_capitals(typed: str) -> None:
    data = filled({"Partijen": ONE | {cell("Partijen", "Soort"): typed}})

    assert dossier_of(data).partijen[0].soort == "gemeente"


def test_a_choice_may_have_spaces_for_dashes() -> None:
    data = filled({"Partijen": ONE | {cell("Partijen", "Soort"): "Maatschappelijk werk"}})

    assert dossier_of(data).partijen[0].soort == "maatschappelijk-werk"


def choices() -> list[Column]:
    return [column for sheet in sheets() for column in sheet.columns if column.sort is Sort.CHOICE]


def test_no_two_choices_differ_in_capitals_spaces_and_dashes_only() -> None:
    for column in choices():
        plain = {word.casefold().replace("-", " ").replace("_", " ") for word in column.choices}
        assert len(plain) == len(column.choices), column.heading


def shares(first: Any, second: Any) -> Cells:
    return {
        "Begroting grondslagen": {
            cell("Begroting grondslagen", "Maatstaf"): "gelijke-delen",
            cell("Begroting grondslagen", "Gewicht"): first,
            cell("Begroting grondslagen", "Maatstaf", 5): "m2",
            cell("Begroting grondslagen", "Gewicht", 5): second,
        }
    }


def test_a_share_without_its_sign_is_a_percentage_and_told() -> None:
    data = filled(shares((0.7, "General"), (0.3, "0%")))

    begroting = dossier_of(data).begroting
    assert begroting is not None
    assert begroting.verdeelsleutel is not None
    assert [int(one.gewicht) for one in begroting.verdeelsleutel.grondslagen] == [70, 30]
    finding = only(data, "percentage-zonder-teken")
    assert (finding.place.cell, finding.place.label) == (cell("Begroting grondslagen", "Gewicht"), "Gewicht")
    assert "gelezen als 70%" in finding.message
    assert "0,7%" in finding.hint


def test_one_without_a_sign_stays_one_and_the_other_reading_is_named() -> None:
    finding = only(filled(shares((1, "General"), (99, "General"))), "percentage-zonder-teken")

    assert "gelezen als 1%" in finding.message
    assert "100%" in finding.hint


# --- lists -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("1. een plek\n2. een ruimte", ["een plek", "een ruimte"]),
        ("1)\teen plek\n2)\teen ruimte", ["een plek", "een ruimte"]),
        ("1. een plek", ["een plek"]),
        ("1. een plek\nmet koffie\n2. een ruimte", ["een plek\nmet koffie", "een ruimte"]),
        ("·\teen plek\n·\teen ruimte", ["een plek", "een ruimte"]),
        ("\uf0b7\teen plek\n\uf0b7\teen ruimte", ["een plek", "een ruimte"]),
        ("o\teen plek\no\teen ruimte", ["een plek", "een ruimte"]),
        ("2 lokalen\n1 zaal", ["2 lokalen", "1 zaal"]),
        ("2. lokalen\n1. zaal", ["2. lokalen", "1. zaal"]),
        ("12. december\n13. januari", ["12. december", "13. januari"]),
    ],
)
def test_a_list_pasted_from_word_has_no_numbers_or_signs(typed: str, texts: list[str]) -> None:
    assert from_one_cell(typed) == texts
    assert dossier_of(filled({"Partijen": ONE | {cell("Partijen", "Haalt"): typed}})).partijen[0].haalt == tuple(texts)


LINE = st.from_regex(r"([0-9]{1,2}[.)] |[-•*] |o\t)?[a-z]{1,3}( [a-z]{1,3})?", fullmatch=True)


@settings(max_examples=300)
@given(st.lists(st.lists(LINE, min_size=1, max_size=2).map("\n".join), min_size=1, max_size=4))
def test_any_texts_come_back_from_one_cell_numbers_and_signs_too(texts: list[str]) -> None:
    assert from_one_cell(in_one_cell(texts)) == texts


def test_what_is_shown_of_a_cell_names_its_label() -> None:
    finding = only(filled({"Partijen": {"B4": "bieb", cell("Partijen", "KvK-nummer"): "12"}}), "geen-kvk-nummer")

    assert "‘KvK-nummer’ | 12" in str(finding)


def test_an_example_of_an_earlier_planmaker_is_nobodys_change() -> None:
    """The words of an example may be others in the next version; only what a person typed is told."""

    def age(book: openpyxl.Workbook) -> None:
        old, new = book["Partijen"]["C3"].value, "Stichting Voorbeeld van Vroeger"
        assert old
        for sheet in book:
            for row in sheet.iter_rows():
                for one in row:
                    one.value = new if one.value == old else one.value

    assert told(filled({"Partijen": ONE}, age)) == []
    assert told(filled({"Partijen": ONE | {"D3": "iets van mij"}}, age)) == [
        ("voorbeeld-gewijzigd", "d.xlsx:Partijen!D3")
    ]
