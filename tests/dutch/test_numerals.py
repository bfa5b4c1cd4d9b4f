from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import aantal, keer, rangtelwoord, voluit, voud

numbers = st.integers(0, 999_999_999)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nul"),
        (1, "één"),
        (2, "twee"),
        (8, "acht"),
        (14, "veertien"),
        (21, "eenentwintig"),
        (22, "tweeëntwintig"),
        (33, "drieëndertig"),
        (84, "vierentachtig"),
        (100, "honderd"),
        (101, "honderdeen"),
        (121, "honderdeenentwintig"),
        (999, "negenhonderdnegenennegentig"),
        (1000, "duizend"),
        (1001, "duizend een"),
        (1100, "duizend honderd"),
        (2026, "tweeduizend zesentwintig"),
        (12_500, "twaalfduizend vijfhonderd"),
        (100_000, "honderdduizend"),
        (101_000, "honderdeenduizend"),
        (271_850, "tweehonderdeenenzeventigduizend achthonderdvijftig"),
        (1_000_000, "één miljoen"),
        (1_000_001, "één miljoen een"),
        (3_000_000, "drie miljoen"),
        (584_730_226, "vijfhonderdvierentachtig miljoen zevenhonderddertigduizend tweehonderdzesentwintig"),
        (5_200_000_000, "vijf miljard tweehonderd miljoen"),
        (-5, "min vijf"),
    ],
)
def test_a_number_in_words_is_spelled_as_the_woordenlijst_wants_it(n: int, words: str) -> None:
    assert voluit(n) == words


@given(st.sets(numbers, min_size=2, max_size=50))
def test_different_numbers_have_different_words(sample: set[int]) -> None:
    assert len({voluit(n) for n in sample}) == len({rangtelwoord(n + 1) for n in sample}) == len(sample)


@given(numbers)
def test_only_the_first_word_can_have_accents(n: int) -> None:
    assert "é" not in voluit(n).removeprefix("één")


@given(numbers)
def test_spaces_stand_after_duizend_and_around_miljoen_and_nowhere_else(n: int) -> None:
    words = voluit(n)
    assert re.fullmatch(r"\w+( miljoen)?( \w*duizend)?( \w+)?", words)
    assert "duizend" not in re.sub(r"duizend(?= |$)", "", words)
    assert "miljoen" not in re.sub(r"(?<= )miljoen(?= |$)", "", words)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "eerste"),
        (2, "tweede"),
        (3, "derde"),
        (4, "vierde"),
        (8, "achtste"),
        (11, "elfde"),
        (12, "twaalfde"),
        (13, "dertiende"),
        (20, "twintigste"),
        (21, "eenentwintigste"),
        (32, "tweeëndertigste"),
        (100, "honderdste"),
        (101, "honderdeerste"),
        (108, "honderdachtste"),
        (1000, "duizendste"),
        (1001, "duizend eerste"),
        (2026, "tweeduizend zesentwintigste"),
        (3220, "drieduizend tweehonderdtwintigste"),
        (1_000_000, "miljoenste"),
        (1_000_001, "één miljoen eerste"),
        (4_000_000, "vier miljoenste"),
        (4_400_000, "vier miljoen vierhonderdduizendste"),
    ],
)
def test_an_ordinal_is_spelled_as_the_woordenlijst_wants_it(n: int, words: str) -> None:
    assert rangtelwoord(n) == words


def test_there_is_no_ordinal_below_first() -> None:
    with pytest.raises(ValueError, match="een rangtelwoord begint bij eerste; 0 heeft er geen"):
        rangtelwoord(0)


def test_a_number_of_thirteen_digits_is_refused() -> None:
    for words in (voluit, rangtelwoord):
        with pytest.raises(ValueError, match=r"1\.000\.000\.000\.000 is te groot om in woorden te schrijven"):
            words(10**12)
    assert voluit(10**12 - 1).startswith("negenhonderdnegenennegentig miljard ")


def test_up_to_three_times_is_one_word() -> None:
    assert [keer(n) for n in (1, 2, 3, 4, 12, 24)] == [
        "eenmaal",
        "tweemaal",
        "driemaal",
        "vier keer",
        "twaalf keer",
        "24 keer",
    ]


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "nul maanden"),
        (1, "één maand"),
        (6, "zes maanden"),
        (13, "dertien maanden"),
        (20, "twintig maanden"),
        (21, "21 maanden"),
        (24, "24 maanden"),
        (90, "negentig maanden"),
        (100, "honderd maanden"),
        (110, "110 maanden"),
        (300, "driehonderd maanden"),
        (2000, "tweeduizend maanden"),
        (1250, "1.250 maanden"),
        (10_000, "tienduizend maanden"),
        (20_000, "20.000 maanden"),
    ],
)
def test_small_and_round_numbers_are_in_words_before_a_noun(n: int, text: str) -> None:
    assert aantal(n, "maand") == text


@pytest.mark.parametrize(
    ("noun", "text"),
    [
        ("dag", "twee dagen"),
        ("werkdag", "twee werkdagen"),
        ("week", "twee weken"),
        ("maand", "twee maanden"),
        ("kwartaal", "twee kwartalen"),
        ("jaar", "twee jaar"),
        ("begrotingsjaar", "twee begrotingsjaren"),
        ("uur", "twee uur"),
        ("keer", "twee keer"),
        ("exemplaar", "twee exemplaren"),
        ("partij", "twee partijen"),
        ("Partij", "twee Partijen"),
    ],
)
def test_the_usual_nouns_have_their_plural(noun: str, text: str) -> None:
    assert aantal(2, noun) == text


def test_one_takes_the_singular_and_another_plural_can_be_given() -> None:
    assert aantal(1, "Partij") == "één Partij"
    assert aantal(1, "lid") == "één lid"
    assert aantal(3, "lid", "leden") == "drie leden"


def test_an_unknown_plural_is_asked_for() -> None:
    with pytest.raises(ValueError, match='het meervoud van "lid" is niet bekend; geef het erbij'):
        aantal(3, "lid")


def test_the_number_of_signed_copies_is_one_word() -> None:
    assert [voud(n) for n in (1, 2, 3, 8, 12, 20, 24, 30, 200)] == [
        "enkelvoud",
        "tweevoud",
        "drievoud",
        "achtvoud",
        "twaalfvoud",
        "twintigvoud",
        "24-voud",
        "dertigvoud",
        "200-voud",
    ]


def test_no_copies_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="minstens één exemplaar"):
        voud(0)
