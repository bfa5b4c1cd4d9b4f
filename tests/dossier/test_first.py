"""What a first dossier begins with, cut to the form of the collaboration and filled with what somebody answered."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.first.forms import FORMS, add_partners, first_dossier, new_id
from planmaker.dossier.first.start import Tree, fill, start
from planmaker.dossier.model.fields import part_at
from planmaker.dossier.parts.samenwerking import Vorm
from planmaker.dossier.values import ILLEGAL
from planmaker.intake import new_yaml, read_text
from tests.dossier.editor import SKELETON, with_all_examples


def test_without_a_form_it_is_the_whole() -> None:
    assert new_yaml(first_dossier()) == new_yaml(first_dossier("anders"))
    assert first_dossier().uses(("plan", "spuk"))


@pytest.mark.parametrize("vorm", FORMS)
def test_every_form_is_a_dossier_as_it_is_and_with_all_its_examples(vorm: Vorm) -> None:
    text = new_yaml(first_dossier(vorm))

    assert read_text(text, "d.yaml").samenwerking.vorm == vorm
    assert read_text(with_all_examples(text), "d.yaml")
    assert len(text) < len(SKELETON)
    assert not re.search(r"\n# -+\n[^\n]*\n# -+\n\n*# -", text), "a title without anything under it"


@pytest.mark.parametrize("vorm", FORMS)
def test_what_a_form_names_is_in_the_model(vorm: Vorm) -> None:
    choice = FORMS[vorm]
    named = [tuple(path.split(".")) for path in (*choice.parts, *choice.values, *choice.without)]

    for path in named:
        above = part_at(Dossier, path[:-1])
        assert above is not None
        assert path[-1] in above.model_fields, path


def test_what_a_form_never_uses_is_not_in_its_text_and_the_rest_is() -> None:
    text = new_yaml(first_dossier("ido"))

    assert "\nrisicos:" in text
    assert "\nmfa:" not in text
    assert "pluspakketten" not in text
    assert "verdeelsleutel" in text


@pytest.mark.parametrize("path", ["samenwerking.name", "partijen[0].nam", "ambities.belofte"])
def test_a_field_that_is_not_there_is_an_error(path: str) -> None:
    with pytest.raises(KeyError):
        fill(start(), path, "x")


def test_two_first_dossiers_share_nothing() -> None:
    fill(first_dossier().tree, "samenwerking.naam", "Een")

    assert first_dossier().tree["samenwerking"]["naam"] is None


@given(st.text().filter(lambda text: text.strip() and not ILLEGAL.search(text)))
def test_whatever_is_filled_in_is_read_back(value: str) -> None:
    first = first_dossier("taalhuis")
    fill(first.tree, "samenwerking.naam", value)

    read = read_text(new_yaml(first), "d.yaml").samenwerking.naam
    assert read == value.replace("\r\n", "\n").strip()


def test_partners_come_after_the_parties_that_are_there_with_ids_of_their_own() -> None:
    first = first_dossier()
    add_partners(first.tree, [("anders", "Gemeente", "", "anders"), ("anders", "Café Ålesund", "", "anders")])

    dossier = read_text(new_yaml(first), "d.yaml")
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


def test_what_is_there_from_the_start_is_named_as_in_the_model() -> None:
    def unknown(part: type[Part], tree: Tree, path: tuple[str, ...]) -> list[str]:
        found = [".".join((*path, name)) for name in tree if name not in part.model_fields]
        for name, value in tree.items():
            below = part_at(part, (name,))
            for item in value if isinstance(value, list) else [value]:
                if below and isinstance(item, dict):
                    found += unknown(below, item, (*path, name))
        return found

    assert unknown(Dossier, start(), ()) == []
