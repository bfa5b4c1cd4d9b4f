"""Every value of a dossier knows where it was written, so that a check can point to it."""

from __future__ import annotations

import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.base import parts
from planmaker.intake import read_text

TEXT = """\
samenwerking:
  naam: Taalhuis
  looptijd:
    ingang: 1 januari 2027
partijen:
  - id: gemeente
    haalt: [rust, ruimte]
  - id: bieb
    vertegenwoordiging: {gezamenlijk: nee, personen: []}
bijdragen:
  - partijen:
    - gemeente
    - bieb
afspraken:
  overwegingen:
    - lezen telt
    - {tekst: schrijven ook}
  begrippen:
"""


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_text(TEXT, "d.yaml")


def test_a_part_stands_where_its_name_or_its_dash_leads(dossier: Dossier) -> None:
    term, second = dossier.samenwerking.looptijd, dossier.partijen[1]
    assert term
    assert second.vertegenwoordiging

    assert str(dossier.place()) == "d.yaml:1:1"
    assert str(dossier.samenwerking.place()) == "d.yaml:1:1"
    assert str(term.place()) == "d.yaml:3:3"
    assert str(second.place()) == "d.yaml:8:5"
    assert str(second.vertegenwoordiging.place()) == "d.yaml:9:5"


def test_a_value_stands_where_it_begins_and_brings_its_line(dossier: Dossier) -> None:
    place = dossier.samenwerking.place("naam")

    assert (str(place), place.text) == ("d.yaml:2:9", "  naam: Taalhuis")


def test_a_list_stands_at_its_name_and_its_items_where_they_are(dossier: Dossier) -> None:
    given = dossier.bijdragen[0]

    assert str(given.place("partijen")) == "d.yaml:11:5"
    assert str(given.place("partijen", 1)) == "d.yaml:13:7"
    assert str(dossier.partijen[0].place("haalt", 1)) == "d.yaml:7:19"
    assert str(dossier.place("partijen", 1)) == "d.yaml:8:5"


def test_what_was_left_out_has_the_place_of_what_it_was_left_out_of(dossier: Dossier) -> None:
    assert str(dossier.partijen[1].place("naam")) == "d.yaml:8:5"
    assert str(dossier.partijen[1].place("haalt", 3)) == "d.yaml:8:5"
    assert str(dossier.document.place("versie")) == "d.yaml:1:1"


def test_an_empty_field_stands_at_its_name(dossier: Dossier) -> None:
    assert str(dossier.afspraken.place("begrippen")) == "d.yaml:18:3"


def test_a_text_that_stands_for_a_part_gives_it_its_place(dossier: Dossier) -> None:
    short, long = dossier.afspraken.overwegingen

    assert str(short.place("tekst")) == "d.yaml:16:7"
    assert str(long.place("tekst")) == "d.yaml:17:15"


def test_no_part_of_a_dossier_lacks_a_place(dossier: Dossier) -> None:
    assert [path for path, part in parts(dossier) if part.place().file != "d.yaml" or not part.place().line] == []


def test_two_dossiers_share_no_places() -> None:
    first, second = read_text("partijen: []", "een.yaml"), read_text("\n\npartijen: []", "twee.yaml")

    assert str(first.afspraken.place()) == "een.yaml:1:1"
    assert str(second.afspraken.place()) == "twee.yaml:3:1"


def test_what_an_alias_brings_stands_where_it_was_written() -> None:
    dossier = read_text("bijdragen:\n- &b\n  tekst: x\n- *b\n", "d.yaml")

    assert [str(given.place("tekst")) for given in dossier.bijdragen] == ["d.yaml:3:10", "d.yaml:3:10"]
