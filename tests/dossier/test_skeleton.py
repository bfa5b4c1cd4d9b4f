"""Cutting and filling the first dossier."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier.model.skeleton import FORMS, fill, new_id, skeleton, with_partners
from planmaker.dossier.values import ILLEGAL
from planmaker.intake import read_text
from tests.dossier.editor import SKELETON, with_all_examples


def test_without_a_form_it_is_the_whole() -> None:
    assert skeleton(SKELETON) == skeleton(SKELETON, "anders") == SKELETON


@pytest.mark.parametrize("vorm", FORMS)
def test_every_form_is_a_dossier_as_it_is_and_with_all_its_examples(vorm: str) -> None:
    text = skeleton(SKELETON, vorm)  # type: ignore[arg-type]

    assert read_text(text, "d.yaml").samenwerking.vorm == vorm
    assert read_text(with_all_examples(text), "d.yaml")
    assert len(text) < len(SKELETON)
    assert not re.search(r"\n# -+\n[^\n]*\n# -+\n\n*# -", text), "a title without anything under it"


def test_a_field_is_filled_in_with_any_text_in_the_place_of_its_explanation() -> None:
    text = fill("a:\n  - b:  # uitleg\n    c: x  # ook\n", "a[0].b", 'zeg "ja": nee # nee')

    assert text == 'a:\n  - b: "zeg \\"ja\\": nee # nee"\n    c: x  # ook\n'


def test_a_choice_is_filled_in_bare_and_keeps_its_explanation() -> None:
    assert fill("a:\n  b: x  # kies\n", "a.b", "y", quoted=False) == "a:\n  b: y  # kies\n"


def test_a_field_that_is_not_there_is_an_error_and_an_example_is_not_there() -> None:
    with pytest.raises(KeyError):
        fill("a:\n  #b: x\n", "a.b", "y")


@given(st.text().filter(lambda text: text.strip() and not ILLEGAL.search(text)))
def test_whatever_is_filled_in_is_read_back(value: str) -> None:
    text = fill(SKELETON, "samenwerking.naam", value)

    assert read_text(text, "d.yaml").samenwerking.naam == value.strip()


def test_partners_come_after_the_parties_that_are_there_with_ids_of_their_own() -> None:
    text = with_partners(SKELETON, [("anders", "Gemeente", "", "anders"), ("anders", "Café Ålesund", "", "anders")])

    dossier = read_text(text, "d.yaml")
    assert [(p.id, p.naam) for p in dossier.partijen] == [
        ("bibliotheek", None),
        ("gemeente", None),
        ("gemeente-2", "Gemeente"),
        ("cafe-alesund", "Café Ålesund"),
    ]


@pytest.mark.parametrize(
    ("name", "id"), [("Stichting Welzijn!", "stichting-welzijn"), ("漢字", "partij"), ("a" * 60, "a" * 40)]
)
def test_an_id_is_made_from_a_name(name: str, id: str) -> None:
    taken: set[str] = set()

    assert new_id(name, taken) == id
    assert new_id(name, taken) == f"{id}-2"
