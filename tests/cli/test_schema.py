"""`planmaker schema`, and a first dossier by form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planmaker.dossier.first.forms import FORMS
from planmaker.dossier.model.schema import schema
from planmaker.intake import read_dossier
from tests.cli.conftest import Run


def test_schema_prints_the_schema_as_json(run: Run) -> None:
    outcome = run("schema")

    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert json.loads(outcome.stdout) == schema()


def test_new_lays_the_schema_beside_the_dossier_and_points_the_editor_to_it(run: Run) -> None:
    run("new", "map")

    assert json.loads(Path("map/dossier.schema.json").read_text(encoding="utf-8")) == schema()
    first = Path("map/dossier.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=dossier.schema.json"


def test_new_leaves_a_schema_that_is_there_alone(run: Run) -> None:
    Path("dossier.schema.json").write_text("van een mens")

    assert run("new", ".").exit_code == 0
    assert Path("dossier.schema.json").read_text() == "van een mens"


@pytest.mark.parametrize(
    ("vorm", "parties", "has", "lacks"),
    [
        ("mfa", ["welzijn", "cultuur"], ["\nmfa:", "\nplan:", "\nanalyse:"], ["geletterdheid:"]),
        (
            "taalhuis",
            ["taalaanbieder", "welzijn"],
            ["variant: geletterdheid", "  geletterdheid:"],
            ["\nmfa:", "  spuk:"],
        ),
        ("bibliotheek-op-school", ["schoolbestuur"], ["tegen: schooljaar"], ["\nmfa:", "\nplan:", "basispakket:"]),
        ("boekstart", ["jgz", "kinderopvang"], ["\nactiviteiten:"], ["\nmfa:", "\nanalyse:"]),
    ],
)
def test_new_by_form_gives_the_parts_and_the_partners_that_fit(
    run: Run, vorm: str, parties: list[str], has: list[str], lacks: list[str]
) -> None:
    assert run("new", "map", "--vorm", vorm).exit_code == 0

    text = Path("map/dossier.yaml").read_text(encoding="utf-8")
    dossier = read_dossier("map/dossier.yaml")
    assert dossier.samenwerking.vorm == vorm
    assert [partij.id for partij in dossier.partijen] == ["bibliotheek", "gemeente", *parties]
    assert [one for one in has if one not in text] == []
    assert [one for one in lacks if one in text] == []


@pytest.mark.parametrize("vorm", [*FORMS, "anders"])
def test_a_first_dossier_of_every_form_makes_a_document(run: Run, vorm: str) -> None:
    run("new", "map", "--vorm", vorm)

    assert run("make", "convenant", "map/dossier.yaml").exit_code == 0


def test_a_form_that_does_not_exist_is_wrong_use_with_the_one_that_was_meant(run: Run) -> None:
    outcome = run("new", "map", "--vorm", "boekenstart")

    assert outcome.exit_code == 2
    assert 'bedoelt u "boekstart"?' in outcome.stderr
    assert not Path("map").exists()
