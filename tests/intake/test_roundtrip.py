"""Whatever a dossier says comes back the same from YAML, JSON and a workbook, and is written the same again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from planmaker.dossier import Dossier
from planmaker.intake import bind, binding, read_dossier, read_text
from planmaker.intake.excel.reading import read as xlsx
from planmaker.intake.excel.writing import write as write_xlsx
from planmaker.intake.formats import write_json, write_yaml
from planmaker.intake.source import Source
from tests.intake.instances import dossiers
from tests.support import ROOT

EXAMPLES = sorted(ROOT.glob("examples/*/dossier.yaml"))
ANY = settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True, scope="module")
def senseless() -> Iterator[None]:
    """Let a dossier contradict itself: what comes back must be the same, sense or no sense."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(binding, "incoherent", lambda dossier: iter(()))
        patch.setattr(xlsx._Reader, "_tell_absent", lambda *_: None)
        yield


def through_yaml(dossier: Dossier) -> Dossier:
    text = write_yaml.write(dossier)
    found = read_text(text, "d.yaml")
    assert write_yaml.write(found) == text
    return found


def through_json(dossier: Dossier) -> Dossier:
    text = write_json.write(dossier)
    found = read_text(text, "d.json")
    assert write_json.write(found) == text
    return found


def through_a_workbook(dossier: Dossier) -> Dossier:
    data = write_xlsx.write(dossier, lambda path: False)
    root, findings = xlsx.parse(data, "d.xlsx") if dossier != Dossier() else xlsx.parse(write_xlsx.write(dossier), "d")
    assert findings == ()
    found = bind(Source("d.xlsx", root, findings))
    assert write_xlsx.write(found, lambda path: False) == data
    return found


@ANY
@given(dossiers())
def test_any_dossier_comes_back_from_yaml(dossier: Dossier) -> None:
    assert through_yaml(dossier) == dossier


@ANY
@given(dossiers())
def test_any_dossier_comes_back_from_json(dossier: Dossier) -> None:
    assert through_json(dossier) == dossier


@ANY
@given(dossiers())
def test_any_dossier_comes_back_from_a_workbook(dossier: Dossier) -> None:
    assert through_a_workbook(dossier) == dossier


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_goes_round_all_three_and_comes_back_the_same(path: object) -> None:
    dossier = read_dossier(str(path))

    assert through_a_workbook(through_json(through_yaml(dossier))) == dossier
