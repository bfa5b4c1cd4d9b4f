"""A workbook that somebody filled in: its cells are read as they look, and what is wrong is told at its cell."""

from __future__ import annotations

import datetime
import io
from typing import Any

import openpyxl
import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.values import Bedrag
from planmaker.intake import read_dossier, read_text
from planmaker.intake.excel.layout import key
from planmaker.intake.excel.writing import write as write_xlsx
from tests.intake.workbook import EMPTY, Cells, dossier_of, filled, findings_of, patched, with_member

ONE = {"B4": "bieb"}
TWO = {"B4": "bieb", "B5": "gemeente"}
BOOK = openpyxl.load_workbook(io.BytesIO(EMPTY))
HEADINGS = {sheet.title: {key(cell.value): cell.column_letter for cell in sheet[1] if cell.value} for sheet in BOOK}
FIELDS = {
    sheet.title: {key(str(cell.value)): cell.row for (cell,) in sheet.iter_rows(min_row=2, max_col=1)} for sheet in BOOK
}


def cell(sheet: str, heading: str, row: int = 4) -> str:
    """Return the cell of a column by its heading, or of a field on a form by its name."""
    if HEADINGS[sheet].get("waarde") == "B":
        return f"B{FIELDS[sheet][key(heading)]}"
    return f"{HEADINGS[sheet][key(heading)]}{row}"


def told(data: bytes) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in findings_of(data)]


def test_an_empty_workbook_is_an_empty_dossier() -> None:
    assert findings_of(EMPTY) == ()
    assert dossier_of(EMPTY) == Dossier()


def test_another_program_saves_the_same_dossier(examples: list[Any]) -> None:
    for path in examples:
        dossier = read_dossier(path)
        assert dossier_of(filled({}, base=write_xlsx.write(dossier))) == dossier


@pytest.mark.parametrize(
    ("sheet", "heading", "typed", "path", "value"),
    [
        ("Partijen", "Naam", "Gemeente", "naam", "Gemeente"),
        ("Partijen", "Naam", (2030, "General"), "naam", "2030"),
        ("Partijen", "Naam", (0.1, "0.00"), "naam", "0,10"),
        ("Partijen", "Naam", (0.1, "General"), "naam", "0,1"),
        ("Partijen", "Naam", (1234.5, "#,##0.00"), "naam", "1234,50"),
        ("Partijen", "Naam", (42, "00000"), "naam", "00042"),
        ("Partijen", "Naam", (0.7, "0%"), "naam", "70%"),
        ("Partijen", "Naam", True, "naam", "ja"),
        ("Partijen", "Naam", datetime.date(2027, 1, 1), "naam", "1 januari 2027"),
        ("Partijen", "Naam", datetime.datetime(2027, 1, 1, 12, 30), "naam", "1 januari 2027 12:30"),
        ("Partijen", "Naam", datetime.time(12, 30), "naam", "12:30"),
        ("Partijen", "Naam", "eerste regel\nen tweede", "naam", "eerste regel\nen tweede"),
        ("Partijen", "Naam", "  0123 ", "naam", "0123"),
        ("Partijen", "KvK-nummer", "01234567", "kvk", "01234567"),
        ("Partijen", "Haalt", "een\ntwee\n\n drie ", "haalt", ("een", "twee", "drie")),
        ("Partijen", "Haalt", "- een\n- twee\n  regels\n- drie", "haalt", ("een", "twee\nregels", "drie")),
        ("Partijen", "Eenheden", 5, "eenheden", ("5",)),
    ],
)  # fmt: skip
def test_a_cell_of_a_party_is_read_as_it_looks(sheet: str, heading: str, typed: Any, path: str, value: object) -> None:
    data = filled({"Partijen": ONE | {cell(sheet, heading): typed}})

    assert getattr(dossier_of(data).partijen[0], path) == value


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        (datetime.date(2027, 1, 31), datetime.date(2027, 1, 31)),
        (datetime.datetime(2027, 1, 31), datetime.date(2027, 1, 31)),
        ((46418, "dd/mm/yy"), datetime.date(2027, 1, 31)),
        ((46418, '[$-413]d\\ mmmm\\ yyyy;@'), datetime.date(2027, 1, 31)),
        ("31-1-2027", datetime.date(2027, 1, 31)),
        ("31 januari 2027", datetime.date(2027, 1, 31)),
    ],
)  # fmt: skip
def test_a_date_is_a_date_however_it_is_shown(typed: Any, date: datetime.date) -> None:
    data = filled({"Samenwerking": {cell("Samenwerking", "Looptijd: ingang"): typed}})

    looptijd = dossier_of(data).samenwerking.looptijd
    assert looptijd is not None
    assert looptijd.ingang == date


def test_days_may_count_from_1904() -> None:
    data = filled({"Samenwerking": {cell("Samenwerking", "Looptijd: ingang"): (44956, "d-m-yyyy")}})
    from_1904 = patched(data, "xl/workbook.xml", lambda xml: xml.replace("<workbookPr", '<workbookPr date1904="1"'))

    looptijd = dossier_of(from_1904).samenwerking.looptijd
    assert looptijd is not None
    assert looptijd.ingang == datetime.date(2027, 1, 31)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        (1250, 125_000),
        (1250.5, 125_050),
        (0.1 + 0.2, 30),
        ("1.250,50", 125_050),
        ("€ 1.250", 125_000),
        (1e6, 100_000_000),
    ],
)
def test_an_amount_is_exact_to_the_cent(typed: Any, amount: int) -> None:
    data = filled({"Begroting kosten": {cell("Begroting kosten", "Bedrag"): typed}})

    begroting = dossier_of(data).begroting
    assert begroting is not None
    assert begroting.kosten[0].bedrag == Bedrag(amount)


@pytest.mark.parametrize("typed", [(0.7, "0%"), (0.7, "0.00%"), (70, "General"), "70%", "70"])
def test_a_percentage_is_read_with_and_without_its_sign(typed: Any) -> None:
    key = {cell("Begroting grondslagen", "Maatstaf"): "gelijke-delen", cell("Begroting grondslagen", "Gewicht"): typed}
    rest = {
        cell("Begroting grondslagen", "Maatstaf", 5): "m2",
        cell("Begroting grondslagen", "Gewicht", 5): (0.3, "0%"),
    }

    begroting = dossier_of(filled({"Begroting grondslagen": key | rest})).begroting
    assert begroting is not None
    assert begroting.verdeelsleutel is not None
    assert [int(g.gewicht) for g in begroting.verdeelsleutel.grondslagen] == [70, 30]


def test_a_number_that_lost_its_zeros_gets_them_back_and_is_told() -> None:
    data = filled({"Partijen": ONE | {cell("Partijen", "KvK-nummer"): (1234567, "General")}})

    assert dossier_of(data).partijen[0].kvk == "01234567"
    (finding,) = findings_of(data)
    assert (finding.code, finding.severity.value) == ("nullen-vooraan", "let op")
    assert "01234567" in finding.message


def test_a_row_belongs_to_the_row_it_names() -> None:
    people = {"B4": "gemeente", "B5": "bieb", "B6": "gemeente"}
    names = {cell("Partijen personen", "Functie", row): text for row, text in zip((4, 5, 6), "abc", strict=True)}

    parties = dossier_of(filled({"Partijen": TWO, "Partijen personen": people | names})).partijen

    found = [[p.functie for p in party.vertegenwoordiging.personen] for party in parties if party.vertegenwoordiging]
    assert found == [["b"], ["a", "c"]]


def test_a_row_without_an_id_is_named_by_its_number() -> None:
    cells: Cells = {
        "Partijen": ONE,
        "Begroting grondslagen": {cell("Begroting grondslagen", "Maatstaf", 5): "m2"},
        "Begroting waarden": {
            "B4": 2,
            cell("Begroting waarden", "Partij"): "bieb",
            cell("Begroting waarden", "Waarde"): 12.5,
        },
    }

    begroting = dossier_of(filled(cells)).begroting
    assert begroting is not None
    assert begroting.verdeelsleutel is not None
    (grondslag,) = begroting.verdeelsleutel.grondslagen
    assert [(w.partij, str(w.waarde)) for w in grondslag.waarden] == [("bieb", "12.5")]


def test_merged_cells_say_to_what_all_their_rows_belong() -> None:
    names = {cell("Partijen personen", "Functie", row): "directeur" for row in (4, 5)}
    data = filled(
        {"Partijen": ONE, "Partijen personen": {"B4": "bieb"} | names},
        lambda book: book["Partijen personen"].merge_cells("B4:B5"),
    )

    signing = dossier_of(data).partijen[0].vertegenwoordiging
    assert signing is not None
    assert len(signing.personen) == 2


def test_ja_at_a_part_means_its_default_agreement() -> None:
    data = filled({"Afspraken": {cell("Afspraken", "Geheimhouding"): "ja"}})

    assert dossier_of(data) == read_text("afspraken: {geheimhouding: {}}", "d.yaml")


def test_rows_and_columns_may_be_moved_and_lost_ones_are_no_loss() -> None:
    def move(book: openpyxl.Workbook) -> None:
        sheet = book["Partijen"]
        sheet.insert_rows(1, 2)
        sheet.insert_cols(1)
        sheet.delete_cols(6)
        book.move_sheet("Partijen", 5)
        del book["Monitoring"]

    data = filled({"Partijen": {"B4": "bieb", cell("Partijen", "Zetel"): "Velsen"}}, move)

    (party,) = dossier_of(data).partijen
    assert (party.id, party.zetel) == ("bieb", "Velsen")


LOOPTIJD = cell("Samenwerking", "Looptijd")
WRONG: list[tuple[Cells, list[str]]] = [
    ({"Partijen": {"C5": "Gemeente"}}, ["verplicht-veld Partijen!B5"]),
    ({"Partijen": {"B4": "Gemeente Velsen"}}, ["geen-id Partijen!B4"]),
    ({"Partijen": {"B4": "x", "B6": "x"}}, ["dubbel-id Partijen!B6"]),
    ({"Partijen": {"B4": "x", "F4": "y"}}, ["geen-keuze Partijen!F4"]),
    ({"Partijen personen": {"C4": "x"}}, ["hoort-bij-ontbreekt Partijen personen!B4"]),
    ({"Partijen": ONE, "Partijen personen": {"B4": "biep", "D4": "x"}}, ["verwijst-naar-niets Partijen personen!B4"]),
    ({"Governance": {"B2": "biep"}, "Partijen": ONE}, ["verwijst-naar-niets Governance!B2"]),
    ({"Bijdragen": {"C4": "belofte"}}, ["geen-keuze Bijdragen!C4"]),
    ({"Partijen": {"AZ1": "Kleur", "AZ4": "rood", "B4": "x"}}, ["onbekende-sleutel Partijen!AZ1"]),
    (
        {"Partijen": {"B1": "Idd", "B4": "x", "C4": "y"}},
        ["onbekende-sleutel Partijen!B1", "verplicht-veld Partijen!C4"],
    ),
    ({"Partijen": {"C1": "Id", "B4": "x", "C4": "y"}}, ["dubbele-sleutel Partijen!C1"]),
    ({"Samenwerking": {"A4": "Namm", "B4": "x"}}, ["onbekende-sleutel Samenwerking!A4"]),
    ({"Samenwerking": {"A5": "Naam", "B2": "x", "B5": "y"}}, ["dubbele-sleutel Samenwerking!A5"]),
    ({"Samenwerking": {"A1": "", "B3": "x"}}, ["kop-ontbreekt Samenwerking!A1"]),
    ({"Samenwerking": {LOOPTIJD: "misschien"}}, [f"geen-ja-of-nee Samenwerking!{LOOPTIJD}"]),
    ({"Partijen": {"B4": "=A4"}}, ["formule-zonder-waarde Partijen!B4"]),
    ({"Partijen": {"B4": "#REF!"}}, ["cel-met-fout Partijen!B4"]),
    ({"Partijen": {"B4": "x", "C4": "a_x0000_b"}}, ["onleesbaar-teken Partijen!C4"]),
    ({"Partijen": {"B4": "x", "AZ7": "even bellen"}}, ["kolom-zonder-kop Partijen!AZ7"]),
    ({"Samenwerking": {"H7": "even bellen"}}, ["kolom-zonder-kop Samenwerking!H7"]),
    ({"Samenwerking": {"B99": "even bellen"}}, ["waarde-zonder-veld Samenwerking!B99"]),
    ({"Partijen": {"B3": "bieb"}}, ["voorbeeld-gewijzigd Partijen!B3"]),
]


@pytest.mark.parametrize(("cells", "expected"), WRONG, ids=[" ".join(expected) for _, expected in WRONG])
def test_what_is_wrong_is_told_at_its_cell(cells: Cells, expected: list[str]) -> None:
    data = filled(cells)

    assert sorted(f"{code} {place.removeprefix('d.xlsx:')}" for code, place in told(data)) == expected
    for finding in findings_of(data):
        assert finding.hint
        assert str(finding).startswith(f"{finding.place.file}:{finding.place.sheet}!{finding.place.cell}: ")


def test_a_required_cell_is_asked_for_in_the_words_of_a_workbook() -> None:
    (finding,) = findings_of(filled({"Partijen": {"C5": "Gemeente"}}))

    assert finding.hint == "vul deze cel in; bijvoorbeeld: bibliotheek"


def test_the_cell_is_shown_with_its_label_and_what_it_holds() -> None:
    (finding,) = findings_of(filled({"Partijen": {"B4": "Gemeente Velsen"}}))

    assert "\n   B4 ‘Id’ | Gemeente Velsen\n" in str(finding)


def test_a_formula_that_was_worked_out_is_read_and_never_run() -> None:
    data = filled({"Partijen": ONE, "Begroting kosten": {cell("Begroting kosten", "Bedrag"): "=1+1"}})
    name = next(f"xl/worksheets/sheet{n}.xml" for n, s in enumerate(HEADINGS, 1) if s == "Begroting kosten")
    worked_out = patched(
        data,
        name,
        lambda xml: xml.replace("<f>1+1</f><v />", "<f>1+1</f><v>99.5</v>").replace(
            "<f>1+1</f><v></v>", "<f>1+1</f><v>99.5</v>"
        ),
    )

    begroting = dossier_of(worked_out).begroting
    assert begroting is not None
    assert begroting.kosten[0].bedrag == Bedrag(9950)


def test_a_sheet_of_ones_own_is_told_not_to_count() -> None:
    def note(book: openpyxl.Workbook) -> None:
        book.create_sheet("Notities")["A1"] = "bel Jan"
        book.create_sheet("Leeg")

    assert told(filled({}, note)) == [("blad-niet-gelezen", "d.xlsx:Notities!A1")]
    assert dossier_of(filled({}, note)) == Dossier()


def test_a_hidden_sheet_counts_and_is_told() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        book["Partijen"].sheet_state = "hidden"
        book["Bijdragen"].sheet_state = "hidden"  # nothing on it: nothing to tell

    data = filled({"Partijen": ONE}, hide)

    assert told(data) == [("verborgen-blad", "d.xlsx:Partijen!B4")]
    assert dossier_of(data).partijen[0].id == "bieb"


def test_merged_cells_in_another_column_are_told() -> None:
    data = filled({"Partijen": TWO | {"C4": "x"}}, lambda book: book["Partijen"].merge_cells("C4:C5"))

    assert told(data) == [("samengevoegde-cellen", "d.xlsx:Partijen!C4")]


def test_links_to_other_files_and_macros_have_no_effect_and_are_told() -> None:
    data = with_member(
        with_member(filled({"Partijen": ONE}), "xl/externalLinks/externalLink1.xml", b"<x/>"), "xl/vbaProject.bin", b"x"
    )

    assert [code for code, _ in told(data)] == ["externe-koppeling", "macro"]
    assert dossier_of(data).partijen[0].id == "bieb"


def test_what_is_missing_points_to_the_cell_to_fill_in() -> None:
    party = dossier_of(filled({"Partijen": ONE})).partijen[0]

    assert str(party.place("naam")) == "d.xlsx:Partijen!C4"
    assert str(dossier_of(EMPTY).samenwerking.place("naam")) == f"d.xlsx:Samenwerking!{cell('Samenwerking', 'Naam')}"


def test_a_workbook_of_something_else_is_answered_with_how_to_make_one() -> None:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)

    (finding,) = findings_of(out.getvalue())
    assert finding.code == "geen-dossier"
    assert "planmaker new --excel" in finding.hint
