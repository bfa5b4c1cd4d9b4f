"""The questions for a first dossier as data: what may be answered follows from the field."""

from __future__ import annotations

import pytest

from planmaker.dossier.first.questions import QUESTIONS, Answers, Question, answered, problem, standing
from planmaker.intake import new_yaml, read_text


def question(path: str) -> Question:
    return next(one for one in QUESTIONS if one.path == path)


def test_there_are_ten_and_each_fills_a_field_that_is_there_from_the_start() -> None:
    assert len({one.path for one in QUESTIONS}) == len(QUESTIONS) == 10
    everything: Answers = {one.path: one.example or "taalhuis" for one in QUESTIONS if not one.several}
    everything["partijen"] = ["Stichting Welzijn"]

    dossier = read_text(new_yaml(answered(everything)), "dossier.yaml")

    assert dossier.samenwerking.naam == "Taalhuis Waterveen"
    assert [partij.naam for partij in dossier.partijen][1:] == ["gemeente Waterveen", "Stichting Welzijn"]


def test_every_example_is_an_answer_that_can_stand() -> None:
    assert [one.path for one in QUESTIONS if one.example and problem(one, one.example, {})] == []
    assert [one.path for one in QUESTIONS if not one.example and not one.choices] == []


def test_every_choice_says_what_it_means() -> None:
    assert [word for one in QUESTIONS for word, meaning in one.choices.items() if not meaning] == []


@pytest.mark.parametrize(
    ("path", "typed", "told"),
    [
        ("samenwerking.vorm", "talhuis", '"talhuis" staat er niet bij; bedoelt u taalhuis?'),
        ("samenwerking.looptijd.ingang", "ooit", '"ooit" is geen datum'),
        ("samenwerking.naam", "a\x07", "de tekst bevat een teken dat Word niet kan bewaren"),
        ("partijen", "a\x07", "de tekst bevat een teken dat Word niet kan bewaren"),
        ("samenwerking.naam", "Taalhuis", ""),
    ],
)
def test_what_cannot_stand_is_told(path: str, typed: str, told: str) -> None:
    found = problem(question(path), typed, {})

    assert found.startswith(told) if told else found == ""


def test_what_was_kept_counts_only_where_it_can_stand() -> None:
    kept = {"samenwerking.naam": "Zuid", "samenwerking.vorm": "kerk", "partijen": ["A", ""], "niets": "x", "ambitie": 1}

    assert standing(kept) == {"samenwerking.naam": "Zuid"}
    assert standing(["x"]) == {}
