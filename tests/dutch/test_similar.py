from __future__ import annotations

import pytest

from planmaker.dutch import meest_lijkend

KEYS = ["partner", "partijen", "penvoerder", "looptijd", "begroting", "KvK-nummer", "m-2"]


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("parnter", "partner"),
        ("PARTIJ", "partijen"),
        ("begrotting", "begroting"),
        ("m_2", "m-2"),
        ("kvk_nummer", "KvK-nummer"),
        ("kvk nummer", "KvK-nummer"),
    ],
)
def test_the_nearest_word_is_suggested_as_it_is_written(word: str, choice: str) -> None:
    assert meest_lijkend(word, KEYS) == choice


@pytest.mark.parametrize("word", ["", "xyz", "vergadering"])
def test_nothing_is_suggested_when_nothing_comes_near(word: str) -> None:
    assert meest_lijkend(word, KEYS) is None


def test_there_is_no_suggestion_without_choices() -> None:
    assert meest_lijkend("partner", []) is None


def test_of_equal_choices_the_first_wins() -> None:
    assert meest_lijkend("naam", ["NAAM", "naam"]) == "NAAM"
