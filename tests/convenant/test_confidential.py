"""What is internal never reaches a document for partners, by no way whatever."""

from __future__ import annotations

from typing import Any

import planmaker
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.view import present
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.dossier.model.fields import shapes
from tests.convenant.build import DATE, dossier, make
from tests.convenant.conftest import Example
from tests.convenant.reading import all_xml

SECRET = {
    "partijen.0.belangen": [
        {"laag": "organisatie", "tekst": "een openbaar belang", "standpunt": "GEHEIM-standpunt"},
        {"laag": "persoonlijk", "tekst": "GEHEIM-persoonlijk", "standpunt": "GEHEIM-beide"},
        {"laag": "collectief", "tekst": "een gedeeld belang", "standpunt": "GEHEIM-collectief"},
    ],
    "partijen.1.belangen": [{"laag": "persoonlijk", "tekst": "GEHEIM-alleen"}],
}


def _texts(value: Any, seen: set[int] | None = None) -> set[str]:
    """Every text below a view, whatever holds it."""
    seen = set() if seen is None else seen
    if isinstance(value, str):
        return {value}
    if id(value) in seen or isinstance(value, Part):
        return {str(value)} if isinstance(value, Part) else set()
    seen.add(id(value))
    below = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    return set().union(*(_texts(one, seen) for one in below))


def test_positions_and_personal_interests_stand_nowhere_in_the_package() -> None:
    data = make(SECRET).data

    assert "een openbaar belang; een gedeeld belang" in all_xml(data)
    assert "GEHEIM" not in all_xml(data)


def test_the_view_of_a_document_for_partners_does_not_hold_them() -> None:
    extern = _texts(present(dossier(SECRET), OpenPoints(), intern=False))
    intern = _texts(present(dossier(SECRET), OpenPoints(), intern=True))

    assert "een openbaar belang" in extern
    assert not any("GEHEIM" in text for text in extern)
    assert {"GEHEIM-standpunt", "GEHEIM-persoonlijk", "GEHEIM-beide", "GEHEIM-collectief", "GEHEIM-alleen"} <= intern


def test_a_party_with_only_personal_interests_is_not_in_the_annex() -> None:
    text = all_xml(make({**SECRET, "partijen.0.belangen": [], "partijen.0.brengt": []}).data)

    assert "Belangen, brengen en halen" not in text


def test_nothing_internal_of_an_example_is_in_its_document(example: Example) -> None:
    secrets = {
        getattr(one, shape.name)
        for _, one in parts(example.dossier)
        for shape in shapes(type(one))
        if isinstance(getattr(one, shape.name), str) and (shape.intern or one.only_intern)
        if not (shape.choice or shape.identifier or shape.refers_to)
    }
    whole = all_xml(example.concept.data) + all_xml(example.definitief.data)

    assert [secret for secret in secrets if secret in whole] == []


def test_the_examples_hold_something_to_keep_inside(made_examples: dict[str, Example]) -> None:
    assert any("standpunt" in str(example.tree) for example in made_examples.values())


def test_what_stays_inside_changes_nothing_but_the_hash() -> None:
    open_only = {
        "partijen.0.belangen": [
            {"laag": "organisatie", "tekst": "een openbaar belang"},
            {"laag": "collectief", "tekst": "een gedeeld belang"},
        ]
    }
    first, second = (planmaker.make("convenant", dossier(overrides), date=DATE) for overrides in (SECRET, open_only))

    assert _without_properties(first.data) == _without_properties(second.data)


def _without_properties(data: bytes) -> str:
    return all_xml(data).partition("<property ")[0]


def test_a_dossier_is_never_handed_to_a_template_as_it_is() -> None:
    view = present(Dossier.model_validate({"partijen": [{"id": "een"}]}), OpenPoints(), intern=False)

    assert not any(isinstance(value, Part) for value in view.values())
    assert not any(isinstance(party, Part) for party in view["partijen"])
