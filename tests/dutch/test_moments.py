"""Moments as people type them in a field, and how they stand in a sentence."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import ieder_jaar, ieder_jaar_voor, wanneer

YEAR = (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))
SCHOOL_YEAR = (datetime.date(2027, 8, 1), datetime.date(2028, 7, 31))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("oktober", "in oktober"),
        ("Oktober 2027.", "in oktober 2027"),
        ("de maand mei", "in mei"),
        ("najaar 2024", "in het najaar van 2024"),
        ("zomer", "in de zomer"),
        ("In het voorjaar", "in het voorjaar"),
        ("2027", "in 2027"),
        ("eerste kwartaal 2028", "in het eerste kwartaal van 2028"),
        ("tweede helft van 2028", "in de tweede helft van 2028"),
        ("1 april", "op 1 april"),
        ("1-4-2027", "op 1 april 2027"),
        ("eind 2027", "eind 2027"),
        ("Aan het eind van het project", "aan het eind van het project"),
        ("ieder jaar in oktober", "ieder jaar in oktober"),
        ("MT-vergadering in mei", "MT-vergadering in mei"),
    ],
)
def test_a_moment_gets_the_preposition_that_it_needs(typed: str, said: str) -> None:
    assert wanneer(typed) == said


@pytest.mark.parametrize(
    ("typed", "said", "once"),
    [
        ("", "ieder jaar", "eenmaal"),
        ("oktober", "ieder jaar in oktober", "in oktober 2027"),
        ("ieder jaar in oktober", "ieder jaar in oktober", "in oktober 2027"),
        ("Jaarlijks in oktober", "ieder jaar in oktober", "in oktober 2027"),
        ("in oktober, ieder jaar", "ieder jaar in oktober", "in oktober 2027"),
        ("het najaar", "ieder jaar in het najaar", "in het najaar"),
        ("twee keer per jaar", "twee keer per jaar", "twee keer per jaar"),
        ("aan het eind van ieder schooljaar", "aan het eind van ieder schooljaar", "aan het eind van ieder schooljaar"),
        ("ieder voorjaar", "ieder voorjaar", "ieder voorjaar"),
        ("najaar 2024", "in het najaar van 2024", "in het najaar van 2024"),
    ],
)
def test_what_comes_back_every_year_is_said_so_once_and_not_in_a_document_of_one_year(
    typed: str, said: str, once: str
) -> None:
    assert ieder_jaar(typed) == said
    assert ieder_jaar(typed, YEAR) == once


@given(st.text(alphabet="abcdefghij 12.,"))
def test_ieder_jaar_never_stands_in_a_sentence_twice(typed: str) -> None:
    assert ieder_jaar(f"ieder jaar {typed}").count("ieder jaar") <= 1


@pytest.mark.parametrize(
    ("day", "term", "within", "afterwards"),
    [
        ("1 april", YEAR, "vóór 1 april 2027", "vóór 1 april 2028"),
        ("vóór 1 april", YEAR, "vóór 1 april 2027", "vóór 1 april 2028"),
        ("1 april", SCHOOL_YEAR, "vóór 1 april 2028", "vóór 1 april 2029"),
        ("1 oktober", SCHOOL_YEAR, "vóór 1 oktober 2027", "vóór 1 oktober 2028"),
        ("1 april", None, "ieder jaar vóór 1 april", "ieder jaar vóór 1 april"),
    ],
)
def test_a_day_of_every_year_has_its_own_year_where_it_comes_once(
    day: str, term: tuple[datetime.date, datetime.date] | None, within: str, afterwards: str
) -> None:
    assert ieder_jaar_voor(day, term) == within
    assert ieder_jaar_voor(day, term, achteraf=True) == afterwards
