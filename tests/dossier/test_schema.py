"""The schema accepts what planmaker reads, and refuses what planmaker refuses for its shape."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from planmaker.dossier import Dossier
from planmaker.dossier.base import INTERN, Part, is_intern
from planmaker.dossier.first.forms import FORMS, first_dossier
from planmaker.dossier.model.fields import shapes
from planmaker.dossier.model.schema import schema
from planmaker.findings import InputError
from planmaker.intake import new_yaml, read_text
from tests.dossier.editor import EXAMPLES, SKELETON, as_editor, read, with_all_examples

SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# Rules that a schema cannot hold: they compare one spot with another. The handleiding lists them.
COMPARES = {
    "verwijst-naar-niets", "dubbel-id", "dubbelzinnig", "tegenspraak", "einde-voor-begin", "geen-honderd-procent",
    "negatief", "kring", "rij-past-niet",
}  # fmt: skip


def faults(dossier: Any) -> list[str]:
    return [f"{list(error.path)}: {error.message[:120]}" for error in VALIDATOR.iter_errors(dossier)]


def codes(dossier: Any) -> set[str]:
    try:
        read_text(json.dumps(dossier), "dossier.json")
    except InputError as error:
        return {finding.code for finding in error.findings}
    return set()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_example_is_accepted(example: Path) -> None:
    assert faults(as_editor(read(example))) == []


@pytest.mark.parametrize("vorm", [None, *FORMS])
def test_every_first_dossier_is_accepted_empty_and_with_its_examples(vorm: Any) -> None:
    text = new_yaml(first_dossier(vorm))

    assert faults(as_editor(text)) == []
    assert faults(as_editor(with_all_examples(text))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("partijen.0.kvk", "01234567"),
        ("partijen.0.kvk", "0123 4567"),
        ("partijen.0.vertegenwoordiging.gezamenlijk", "Ja"),
        ("partijen.0.vertegenwoordiging.gezamenlijk", True),
        ("samenwerking.naam", 2027),
        ("samenwerking.naam", ""),
        ("samenwerking.looptijd.ingang", "1-1-2027"),
        ("samenwerking.looptijd.ingang", "1 Sept. 2027"),
        ("begroting.kosten.0.bedrag", 12.5),
        ("begroting.kosten.0.bedrag", "€ 12.500,-"),
        ("begroting.kosten.0.bedrag", " -150,50 euro "),
        ("begroting.verdeelsleutel.grondslagen.0.gewicht", "60%"),
        ("afspraken.uittreding.opzegtermijn", "6 Maanden"),
        ("mfa.gebouw.oppervlakte", "1.450,5 m2"),
        ("mfa.gebouw.oppervlakte", 1450),
        ("plan.kaders.0.artikel", "art. 4 lid 2 sub b Awb"),
        ("risicos.0.kans", "5"),
        ("afspraken.overwegingen.0", "lezen belangrijk is"),
        ("mfa.ruimtestaat.0.gebruikers.0", "bibliotheek"),
        ("hoofdstukken.0.tabellen.0.rijen.0", ["Noord", "12"]),
        ("koersplan.doelen.0.wsob", None),
    ],
)
def test_what_planmaker_reads_is_accepted(path: str, value: Any) -> None:
    dossier = changed(path, value)

    assert codes(dossier) - COMPARES == set()
    assert faults(dossier) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("partijen.0.kvk", "1234567"),
        ("partijen.0.id", "Bibliotheek"),
        ("partijen.0.id", ""),
        ("partijen.0.id", None),
        ("partijen.0.soort", "bieb"),
        ("partijen.0.adres.postcode", "0123 AB"),
        ("partijen.0.iban", "NL91"),
        ("partijen", {"id": "a"}),
        ("partijen.0", "bibliotheek"),
        ("partijen.0.haalt", ["rust", ""]),
        ("samenwerking", "Taalhuis"),
        ("samenwerking.naam", ["Taalhuis"]),
        ("samenwerking.naam", {"a": "b"}),
        ("samenwerking.looptijd.ingang", "morgen"),
        ("samenwerking.looptijd.ingang", 2027),
        ("begroting.kosten.0.bedrag", "veel"),
        ("afspraken.uittreding.opzegtermijn", 6),
        ("afspraken.uittreding.opzegtermijn", "0 weken"),
        ("risicos.0.kans", 6),
        ("risicos.0.kans", "12"),
        ("mfa.stadia.0.nummer", 6),
        ("mfa.gebouw.oppervlakte", -1),
        ("plan.kaders.0.artikel", "lid 2"),
        ("planmaker", 2),
        ("onbekend", 1),
        ("samenwerking.onbekend", 1),
    ],
)
def test_what_planmaker_refuses_for_its_shape_is_refused(path: str, value: Any) -> None:
    dossier = changed(path, value)

    assert codes(dossier) - COMPARES
    assert faults(dossier)


def test_a_kvk_number_whose_zero_an_editor_drops_is_accepted() -> None:
    text = "partijen: [{id: a, kvk: 01234567}]"

    assert as_editor(text)["partijen"][0]["kvk"] == 1234567
    assert faults(as_editor(text)) == []
    assert read_text(text, "dossier.yaml").partijen[0].kvk == "01234567"


def changed(path: str, value: Any) -> Any:
    """A dossier with every field, with `value` at `path`."""
    dossier = as_editor(with_all_examples(SKELETON))
    *above, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    part = dossier
    for step in above:
        part = part[step]
    part[last] = value
    return dossier


WRONG: tuple[Any, ...] = ({"zzz": 1}, [["a"]], "%%%", True, "", [], "drop", "rename")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_mutation_that_planmaker_refuses_for_its_shape_is_refused(example: Path) -> None:
    seen, typed = as_editor(read(example)), yaml.load(read(example), yaml.BaseLoader)
    refused = 0
    for number, spot in enumerate(random.Random(3).sample(list(spots(seen)), 30)):
        wrong = WRONG[number % len(WRONG)]
        if codes(mutated(typed, spot, wrong)) - COMPARES:
            refused += 1
            assert faults(mutated(seen, spot, wrong)), (spot, wrong)

    assert codes(typed) == set()
    assert refused > 8


def spots(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for step, below in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, step)
        if isinstance(below, dict | list):
            yield from spots(below, (*path, step))


def mutated(whole: Any, spot: tuple[Any, ...], wrong: Any) -> Any:
    mutant = copy.deepcopy(whole)
    part = mutant
    for step in spot[:-1]:
        part = part[step]
    if wrong == "drop":
        del part[spot[-1]]
    elif wrong == "rename" and isinstance(part, dict):
        part[f"{spot[-1]}x"] = part.pop(spot[-1])
    else:
        part[spot[-1]] = wrong
    return mutant


def test_every_field_has_a_title_and_its_dutch_explanation_and_what_is_internal_is_marked() -> None:
    def check(part: type[Part], properties: Any, path: str) -> None:
        assert list(properties) == list(part.model_fields)
        for shape in shapes(part):
            field = properties[shape.name]
            assert field["title"], path
            assert field["description"].startswith(shape.description), path
            assert field.get(INTERN, False) is is_intern(part, shape.name), path
            if shape.part:
                check(shape.part, SCHEMA["$defs"][shape.part.__name__]["properties"], f"{path}.{shape.name}")

    check(Dossier, SCHEMA["properties"], "")


def test_no_part_lets_an_unknown_key_in_and_no_two_parts_share_a_name() -> None:
    parts: dict[str, type[Part]] = {}

    def visit(part: type[Part]) -> None:
        assert parts.setdefault(part.__name__, part) is part
        for shape in shapes(part):
            if shape.part:
                visit(shape.part)

    visit(Dossier)

    assert SCHEMA["additionalProperties"] is False
    assert all(SCHEMA["$defs"][name]["additionalProperties"] is False for name in parts if name != "Dossier")


def test_choices_examples_and_defaults_are_there_for_completion() -> None:
    party = SCHEMA["$defs"]["Partij"]["properties"]

    assert "bibliotheek" in party["soort"]["anyOf"][0]["enum"]
    assert party["soort"]["default"] == "anders"
    assert party["kvk"]["examples"] == ["01234567"]
    assert SCHEMA["$defs"]["Vertegenwoordiging"]["properties"]["gezamenlijk"]["default"] == "nee"
    assert "rol of overleg" in SCHEMA["$defs"]["Risico"]["properties"]["eigenaar"]["description"]
