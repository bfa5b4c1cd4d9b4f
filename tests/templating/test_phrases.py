"""Named phrases: each in all its forms, of one and of several, of a person, a body and a group, of what is missing."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from planmaker.findings import PlanmakerError
from planmaker.templating.gap import Gap
from tests.build import made


class Hole(Gap):
    """A value that the dossier lacks."""

    def __html__(self) -> str:
        return "[gat]"


DE = {"term": "de Bibliotheek"}
HET = {"term": "het College"}
NAME = {"term": "KunstForm"}
SEVERAL = {"term": "de Gemeenten"}
LOST = {"term": Hole()}


def said(tag: str, **context: Any) -> str:
    return made(context, tag)[0]


WHO = [
    (DE, "de Bibliotheek betaalt", "betaalt de Bibliotheek", "zij", "haar", "haar"),
    ([DE], "de Bibliotheek betaalt", "betaalt de Bibliotheek", "zij", "haar", "haar"),
    (HET, "het College betaalt", "betaalt het College", "het", "zijn", "het"),
    (NAME, "KunstForm betaalt", "betaalt KunstForm", "zij", "haar", "haar"),
    (SEVERAL, "de Gemeenten betalen", "betalen de Gemeenten", "zij", "hun", "hen"),
    ([SEVERAL], "de Gemeenten betalen", "betalen de Gemeenten", "zij", "hun", "hen"),
    ([DE, HET], "de Bibliotheek en het College betalen", "betalen de Bibliotheek en het College", "zij", "hun", "hen"),
    (
        [DE, HET, NAME],
        "de Bibliotheek, het College en KunstForm betalen",
        "betalen de Bibliotheek, het College en KunstForm",
        "zij",
        "hun",
        "hen",
    ),
    ({"naam": "de stuurgroep"}, "de stuurgroep betaalt", "betaalt de stuurgroep", "zij", "haar", "haar"),
    ({"functie": "de coördinator"}, "de coördinator betaalt", "betaalt de coördinator", "hij", "zijn", "hem"),
    ("Partijen", "Partijen betalen", "betalen Partijen", "zij", "hun", "hen"),
    ("de overige Partijen", "de overige Partijen betalen", "betalen de overige Partijen", "zij", "hun", "hen"),
    ("de andere Partij", "de andere Partij betaalt", "betaalt de andere Partij", "zij", "haar", "haar"),
    (LOST, "[gat] betaalt", "betaalt [gat]", "zij", "haar", "haar"),
    ([DE, LOST], "de Bibliotheek en [gat] betalen", "betalen de Bibliotheek en [gat]", "zij", "hun", "hen"),
]


@pytest.mark.parametrize(("who", "does", "verb_first", "zij", "haar", "hen"), WHO)
def test_who_does_it_agrees_in_number_and_gender(
    who: Any, does: str, verb_first: str, zij: str, haar: str, hen: str
) -> None:
    assert said('{{ x|wie("betalen") }}', x=who) == does
    assert said('{{ x|doet("betalen") }}', x=who) == verb_first
    assert said('{{ x|wie }} {{ x|werkwoord("betalen") }}', x=who) == does
    assert said("{{ x|zij }} {{ x|haar }} {{ x|hen }}", x=who) == f"{zij} {haar} {hen}"


def test_a_selection_of_a_list_counts_as_that_list() -> None:
    packages = [{"partij": DE}, {"partij": HET}]

    assert said('{{ p|map(attribute="partij")|doet("kiezen") }}', p=packages) == "kiezen de Bibliotheek en het College"


def test_a_verb_that_nobody_knows_is_said_of_the_template() -> None:
    with pytest.raises(PlanmakerError, match="betalenn"):
        said('{{ x|wie("betalenn") }}', x=DE)


@pytest.mark.parametrize(("things", "words"), [(["a"], "het doel"), (["a", "b"], "de doelen"), ([], "de doelen")])
def test_a_noun_has_the_number_of_what_it_names(things: list[str], words: str) -> None:
    assert said('{{ x|naar_aantal("het doel", "de doelen") }}', x=things) == words
    assert said('{{ x|length|naar_aantal("het doel", "de doelen") }}', x=things) == words


@pytest.mark.parametrize("absent", [Hole(), None, "", []])
def test_a_cell_without_a_value_has_a_dash_or_other_words(absent: Any) -> None:
    assert said("{{ x|of_streep }}", x=absent) == "–"
    assert said('{{ x|of("nog te plannen") }}', x=absent) == "nog te plannen"
    assert said('{{ x|of(y)|of("nog te plannen") }}', x=absent, y="maandag") == "maandag"


@pytest.mark.parametrize("value", ["tekst", 0, 7])
def test_a_cell_with_a_value_has_that_value_also_when_it_is_nought(value: Any) -> None:
    assert said("{{ x|of_streep }}", x=value) == str(value)


def test_a_gap_behind_a_form_is_still_a_gap() -> None:
    assert said("{{ x|datum_kort|of_streep }} {{ y|datum_kort|of_streep }}", x=Hole(), y=None) == "– –"


def test_a_gap_as_other_value_is_printed_as_a_gap() -> None:
    assert said("{{ x|of(y) }}", x=None, y=Hole()) == "[gat]"


@pytest.mark.parametrize(
    ("begin", "end", "cell"),
    [
        (datetime.date(2027, 2, 1), datetime.date(2027, 3, 1), "01-02-2027 – 01-03-2027"),
        (datetime.date(2027, 2, 1), datetime.date(2027, 2, 1), "01-02-2027"),
        (None, datetime.date(2027, 2, 1), "01-02-2027"),
        (Hole(), datetime.date(2027, 2, 1), "01-02-2027"),
        (datetime.date(2027, 2, 1), Hole(), "vanaf 01-02-2027"),
        (None, None, "nog te plannen"),
    ],
)
def test_a_period_in_a_cell_says_what_is_known_of_it(begin: Any, end: Any, cell: str) -> None:
    assert said('{{ x|tijdvak|of("nog te plannen") }}', x={"begin": begin, "einde": end}) == cell


def test_a_choice_is_said_in_the_words_of_its_table_and_otherwise_in_its_own() -> None:
    table = {"no-go": "Stoppen"}

    assert said("{{ x|in_woorden(t) }}", x="no-go", t=table) == "Stoppen"
    assert said("{{ x|in_woorden(t) }}", x="gelijke-delen", t=table) == "gelijke delen"
    assert said("{{ x|in_woorden(t) }}", x=Hole(), t=table) == "[gat]"


def test_items_in_a_cell_are_parted_by_semicolons() -> None:
    assert said("{{ x|puntkommas }}", x=["brood en beleg", "thee"]) == "brood en beleg; thee"


def test_a_moment_has_its_preposition_and_its_year_when_it_comes_once() -> None:
    term = (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))

    assert said("{{ x|wanneer }}", x="oktober") == "in oktober"
    assert said("{{ x|ieder_jaar(t) }}", x="oktober", t=None) == "ieder jaar in oktober"
    assert said("{{ x|ieder_jaar(t) }}", x="oktober", t=term) == "in oktober 2027"
    assert said("{{ x|ieder_jaar_voor(t, achteraf=true) }}", x="1 april", t=term) == "vóór 1 april 2028"
