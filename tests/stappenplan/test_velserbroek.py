"""The plan of the example: what a reader who sees only the pages can answer."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

import planmaker
from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.pipeline import Made
from tests.stappenplan.build import DATE
from tests.support import Checkers, SecondOpinion, text_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _tables(data: bytes) -> list[list[list[str]]]:
    """Every table that is not inside another, as rows of cell texts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return [
        [["".join(t.text or "" for t in cell.iter(f"{_W}t")).replace("\u00a0", " ") for cell in row.iter(f"{_W}tc")]
         for row in table.iter(f"{_W}tr")]
        for table in body.iter(f"{_W}tbl")
    ]  # fmt: skip


def _table(data: bytes, *head: str) -> list[list[str]]:
    """The rows below the head of the one table with this head."""
    (found,) = [table[1:] for table in _tables(data) if table[0] == list(head)]
    return found


def _cents(amount: str) -> int:
    return dutch.parse_bedrag(amount)


def test_everything_the_dossier_says_stands_in_the_plan_and_nothing_is_open(plan: Made) -> None:
    assert {f.message.split("`")[1] for f in plan.findings} == {"samenwerking.fase", "risicos[1].soort"}  # see examples


def test_the_definitive_plan_can_be_made_and_does_not_call_itself_a_concept(velserbroek: Dossier) -> None:
    found = " ".join(text_of(planmaker.make("stappenplan-mfa", velserbroek, date=DATE, definitief=True).data))
    assert "CONCEPT" not in found
    assert "Definitief · versie 1.0" in found


def test_the_plan_is_sound_for_word_and_for_a_screen_reader(plan: Made, tmp_path: Path, checkers: Checkers) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(plan.data)
    assert checkers.errors(path) == []


def test_the_plan_is_sound_for_the_open_xml_sdk(plan: Made, tmp_path: Path, second_opinion: SecondOpinion) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(plan.data)
    assert second_opinion.errors(path) == []


def test_the_same_dossier_and_date_give_the_same_bytes(plan: Made, velserbroek: Dossier) -> None:
    assert planmaker.make("stappenplan-mfa", velserbroek, date=DATE).data == plan.data


def test_what_is_meant_for_the_own_organisation_is_nowhere_in_the_file(plan: Made, velserbroek: Dossier) -> None:
    assert velserbroek.mfa is not None
    secrets = [velserbroek.mfa.stadia[0].intern, *(i.standpunt for p in velserbroek.partijen for i in p.belangen)]
    with zipfile.ZipFile(io.BytesIO(plan.data)) as package:
        parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
    hidden = [secret for secret in secrets if secret]
    assert len(hidden) >= 2
    assert not [secret for secret in hidden for part in parts if secret in part]
    assert not [part for part in parts if "105.000" in part]


def test_the_summary_says_what_is_decided_next_by_whom_and_when(lines: list[str]) -> None:
    at = lines.index("Wat is het volgende besluit?")
    assert lines[at + 1] == (
        "De samenwerkingsovereenkomst aangaan, op 10 december 2026. "
        "Besluit: het college van burgemeester en wethouders en de besturen van de partners."
    )


def test_the_summary_says_what_it_costs_and_who_pays(lines: list[str]) -> None:
    costs = lines[lines.index("Wat kost het gebouw per jaar?") + 1]
    assert costs == "€ 420.600: € 181.800 voor de eigenaar en € 238.800 voor de gebruikers."
    assert "Gemeente € 181.800; Bibliotheek € 100.296;" in lines[lines.index("Wie betaalt dat?") + 1]


def test_the_summary_says_what_happens_next_week(plan: Made) -> None:
    rows = _table(plan.data, "Wanneer", "Wat", "Wie", "Resultaat")
    assert rows[2] == [
        "16-11-2026 – 11-12-2026",
        "Rooster van de gedeelde ruimten maken",
        "De programmacoördinator",
        "Rooster voor 2027",
    ]
    assert len(rows) == 10


def test_another_date_gives_another_next_week(velserbroek: Dossier) -> None:
    later = planmaker.make("stappenplan-mfa", velserbroek, date=datetime.date(2028, 10, 1))
    rows = _table(later.data, "Wanneer", "Wat", "Wie", "Resultaat")
    assert rows[0][1] == "Tussentijds evalueren door een onafhankelijke deskundige"
    # A decision that nobody wrote an outcome for stays on the list of open ones, but it is not what comes next.
    assert rows[1][1] == "Besluit: verder gaan na de tussentijdse evaluatie"


def test_every_decision_has_somebody_who_takes_it_and_a_day(plan: Made) -> None:
    rows = _table(plan.data, "Datum", "Besluit", "Wie besluit", "Hoort bij", "Uitkomst")
    assert len(rows) == 12
    assert rows[0] == [
        "18-06-2025",
        "Het koersplan vaststellen en de gesprekken met partners openen",
        "De directeur-bestuurder, na goedkeuring door de raad van toezicht",
        "Stadium 0, Intern voorwerk",
        "Go",
    ]
    assert rows[4][2:] == ["De projectgroep", "Stadium 3, Ontwerp", "Go, met voorwaarden"]
    assert all(re.fullmatch(r"\d\d-\d\d-\d{4}", row[0]) and row[2] for row in rows)


def test_costs_end_with_a_total_and_each_side_with_a_subtotal(plan: Made) -> None:
    rows = _table(plan.data, "Kostenpost", "Sleutel", "Hoe het bedrag is opgebouwd", "Bedrag (€)")
    amounts = [(row[0], _cents(row[3])) for row in rows]
    parts = [cents for name, cents in amounts if name not in ("Subtotaal", "Totaal")]
    assert [row for row in amounts if row[0] in ("Subtotaal", "Totaal")] == [
        ("Subtotaal", 18_180_000),
        ("Subtotaal", 23_880_000),
        ("Totaal", 42_060_000),
    ]
    assert sum(parts) == 42_060_000


def test_the_share_of_a_user_can_be_followed_by_hand_from_rooms_to_bill(plan: Made) -> None:
    """KunstForm: 120 own, 15 + 15 shared, a quarter on top; 70% × 187,5/1.750 + 30% × 15/90 = 7,5% + 5%."""
    space = _table(plan.data, "Gebruiker", "Eigen m²", "Gedeeld m²", "Algemeen m²", "Samen m²", "Uren per week")
    assert ["KunstForm", "120,00", "30,00", "37,50", "187,50", "15,00"] in space
    assert space[-1] == ["Totaal", "1.200,00", "200,00", "350,00", "1.750,00", "90,00"]
    keys = [
        row
        for table in _tables(plan.data)
        if table[0][0] == "Gebruiker" and table[0][1] == "Berekening"
        for row in table
    ]
    assert ["KunstForm", "70% × 187,5 ÷ 1.750 m² + 30% × 15 ÷ 90 uur", "12,50"] in keys
    shares = _table(plan.data, "Partij", "Aandeel (%)", "Bedrag per jaar (€)")
    # Of € 238.800 it pays an eighth; of the whole € 420.600 that is 7,10%.
    assert ["KunstForm", "7,10", "29.850,00"] in shares
    bills = [table for table in _tables(plan.data) if table[0][:2] == ["Kostenpost", "Sleutel"] and len(table[0]) == 5]
    (bill,) = [table for table in bills if table[-1][-1] == "29.850,00"]
    assert bill[1] == ["Beheer en ontvangst", "70% oppervlakte, 30% gebruiksuren", "96.000,00", "12,50", "12.000,00"]
    assert sum(_cents(row[-1]) for row in bill[1:-1]) == _cents(bill[-1][-1])


def test_every_table_of_amounts_adds_up_to_its_total_to_the_cent(plan: Made) -> None:
    checked = 0
    for table in _tables(plan.data):
        if table[-1][0] != "Totaal" or "(€)" not in table[0][-1]:
            continue
        parts = [_cents(row[-1]) for row in table[1:-1] if row[0] != "Subtotaal"]
        assert sum(parts) == _cents(table[-1][-1]), table[0]
        checked += 1
    assert checked >= 12


def test_the_shares_are_those_of_the_convenant(velserbroek: Dossier) -> None:
    """One dossier, two documents: the building costs of the users are the same money in both."""
    assert velserbroek.begroting is not None
    assert velserbroek.mfa is not None
    bills = {bill.partij: bill.totaal for bill in velserbroek.mfa.rekeningen if bill.partij != "gemeente"}
    assert bills == {share.partij: share.bedrag for share in velserbroek.begroting.aandelen}
    paid = {line.partij: line.bedrag for line in velserbroek.begroting.dekking if line.soort == "bijdrage"}
    assert bills == paid


def test_scenarios_are_compared_per_user_and_cost_the_same_altogether(plan: Made) -> None:
    found = [
        table
        for table in _tables(plan.data)
        if table[0] == ["Partij", "Gekozen (€)", "Dit scenario (€)", "Verschil (€)"]
    ]
    assert len(found) == 3
    assert all(table[-1] == ["Totaal", "420.600,00", "420.600,00", "0,00"] for table in found)
    # All by floor space: the Volksuniversiteit has 75 of 1.750 m², 4,2857…% of € 238.800.
    assert ["Volksuniversiteit", "19.104,00", "10.234,30", "-8.869,70"] in found[0]


def test_the_six_stages_each_have_questions_steps_decisions_results_and_risks(lines: list[str]) -> None:
    headings = [line for line in lines if line.startswith("Stadium ") and ":" in line]
    assert list(dict.fromkeys(headings))[:6] == [
        "Stadium 0: Intern voorwerk",
        "Stadium 1: Initiatief",
        "Stadium 2: Definitie",
        "Stadium 3: Ontwerp",
        "Stadium 4: Voorbereiding en realisatie",
        "Stadium 5: Gebruik, beheer en exploitatie",
    ]
    for part in ("Vragen", "Stappen", "Besluiten: go of no-go", "Resultaten", "Risico’s in dit stadium"):
        assert lines.count(part) == 6


def test_the_chosen_models_are_marked_with_a_word(plan: Made) -> None:
    owners = _table(plan.data, "Eigenaar", "Wat het betekent", "Waar u op let")
    assert [row[0] for row in owners if "(gekozen)" in row[0]] == ["De gemeente (gekozen)"]
    managers = _table(plan.data, "Beheer", "Wat het betekent", "Waar u op let")
    assert [row[0] for row in managers if "(gekozen)" in row[0]] == ["Ondergebracht (gekozen)"]


def test_references_show_the_number_of_the_chapter(lines: list[str]) -> None:
    assert "Dit loopt nu of komt hierna, in volgorde van begin. De hele lijst staat in hoofdstuk 3." in lines
    assert any("staat in bijlage 1." in line for line in lines)


@pytest.mark.parametrize("name", ["planning", "overleggen"])
def test_the_figures_say_in_words_what_they_show(plan: Made, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(plan.data)) as package:
        document = package.read("word/document.xml").decode()
    said = {
        "planning": "Stadium 0, Intern voorwerk: 6 januari 2025 tot en met 27 juni 2025",
        "overleggen": "De projectgroep doet verslag aan de stuurgroep",
    }
    assert said[name] in document
