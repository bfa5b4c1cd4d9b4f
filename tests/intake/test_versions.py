"""Dossiers of another format: older ones are carried over, newer ones get a clear word."""

from __future__ import annotations

import pytest

from planmaker.dossier.values import FORMAT
from planmaker.intake import read_text
from planmaker.intake.versions import STEPS
from tests.intake.support import findings_of, places_of, unmark

OLD = """\
planmaker: 0
samenwerking:
  naam: Taalhuis
  periode: {van: 2027-01-01, tot_en_met: 2030-12-31}
organisaties:
- id: bieb
  vertegenwoordiger: {naam: A. Bos, functie: directeur}
  grondslag: statuten
- id: gemeente
"""
NEW = """\
planmaker: 1
samenwerking:
  naam: Taalhuis
  looptijd: {ingang: 2027-01-01, einde: 2030-12-31}
partijen:
- id: bieb
  vertegenwoordiging:
    personen: [{naam: A. Bos, functie: directeur}]
    grondslag: statuten
- id: gemeente
"""


def test_a_dossier_of_format_0_says_the_same_in_the_newest() -> None:
    assert read_text(OLD, "d.yaml") == read_text(NEW, "d.yaml")


def test_there_is_a_step_for_every_older_format() -> None:
    assert len(STEPS) == FORMAT


def test_a_dossier_without_a_format_is_of_the_newest() -> None:
    assert read_text(NEW.removeprefix("planmaker: 1\n"), "d.yaml") == read_text(NEW, "d.yaml")
    assert [finding.code for finding in findings_of(OLD.removeprefix("planmaker: 0\n"))] == ["onbekende-sleutel"] * 2


def test_what_is_wrong_in_an_old_dossier_is_told_where_it_was_typed() -> None:
    text, places = unmark(OLD.replace("tot_en_met: ", "tot_en_met: ‸").replace("2030-12-31", "2026-12-31"))

    findings = findings_of(text)

    assert [finding.code for finding in findings] == ["einde-voor-begin"]
    assert places_of(findings) == places


def test_a_field_that_stands_under_its_old_and_its_new_name_is_told() -> None:
    text, places = unmark(OLD.replace("organisaties:", "partijen: []\n‸organisaties:"))

    findings = findings_of(text)

    assert [finding.code for finding in findings] == ["onbekende-sleutel"]
    assert places_of(findings) == places


@pytest.mark.parametrize(
    ("marked", "code", "message", "hint"),
    [
        ("planmaker: ‸2", "nieuwere-versie", "heeft versie 2 van het dossierformaat", "installeer een nieuwere"),
        ("planmaker: ‸007", "nieuwere-versie", "versie 7", "nieuwere"),
        ("planmaker: ‸een", "onbekende-versie", "geen getal", "`planmaker: 1`"),
        ("planmaker: ‸-1", "onbekende-versie", "geen getal", "`planmaker: 1`"),
        ("planmaker: ‸1.0", "onbekende-versie", "geen getal", "`planmaker: 1`"),
        ("planmaker: ‸99999999999999999999", "onbekende-versie", "geen getal", "`planmaker: 1`"),
        ("‸planmaker: [1]", "onbekende-versie", "geen getal", "`planmaker: 1`"),
    ],
)
def test_a_format_that_is_not_known_gets_a_clear_word(marked: str, code: str, message: str, hint: str) -> None:
    text, places = unmark(f"samenwerking: {{naam: x}}\n{marked}\nonbekend: 1")

    findings = findings_of(text)

    assert [finding.code for finding in findings] == [code]
    assert message in findings[0].message
    assert hint in findings[0].hint
    assert places_of(findings) == places


def test_a_format_that_is_left_open_is_the_newest() -> None:
    assert read_text("planmaker:\n", "d.yaml").planmaker == FORMAT
