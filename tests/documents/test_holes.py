"""A dossier with holes gives a concept or a finding, never a fault of ours: whatever is left out, of every kind."""

from __future__ import annotations

import copy
import datetime
import os
import random
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from planmaker import pipeline
from planmaker.documents.catalogue import kinds
from planmaker.dossier import Dossier
from planmaker.dossier.model.referents import REFERENTS
from planmaker.findings import CheckError, InputError
from planmaker.intake import read_with_remarks
from tests.support import ROOT

DAY = datetime.date(2026, 11, 27)
EXAMPLES = tuple(sorted(path.parent.name for path in (ROOT / "examples").glob("*/dossier.yaml")))
KINDS = tuple(kind.name for kind in kinds())
SEEDS = int(os.environ.get("HOLES", "3"))
"""How many dossiers with a tenth left out are tried of every example; HOLES=200 tries them all, for half an hour."""

Path = tuple[str | int, ...]


@cache
def _whole(example: str) -> dict[str, Any]:
    dossier, _ = read_with_remarks(ROOT / "examples" / example / "dossier.yaml")
    plain: dict[str, Any] = _plain(dossier.model_dump(exclude_unset=True))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, (list, tuple)) else value


@cache
def _paths(example: str) -> tuple[Path, ...]:
    """Return where something may be left out: every field and every item of a list."""
    found: list[Path] = []
    todo: list[tuple[Path, Any]] = [((), _whole(example))]
    while todo:
        path, value = todo.pop()
        for step, below in value.items() if isinstance(value, dict) else enumerate(value):
            found.append((*path, step))
            if isinstance(below, (dict, list)):
                todo.append(((*path, step), below))
    return tuple(sorted(found, key=repr))


def _without(example: str, paths: list[Path]) -> dict[str, Any]:
    """Return the example without what stands at `paths`; lists lose their last items first, so that places stay."""
    made = copy.deepcopy(_whole(example))
    for path in sorted(paths, key=lambda path: [str(step).zfill(6) for step in path], reverse=True):
        owner: Any = made
        for step in path[:-1]:
            owner = owner[step]
        del owner[path[-1]]
    return made


def _try(plain: dict[str, Any]) -> int:
    """Make every kind of document of this dossier; return how many there were. What is no finding is raised."""
    try:
        dossier = Dossier.model_validate(plain)
    except ValidationError:
        return 0  # a field that may never go
    made = 0
    for kind in KINDS:
        try:
            made += bool(pipeline.make(kind, dossier, date=DAY).data)
        except (CheckError, InputError):
            continue  # findings
    return made


@st.composite
def _holes(draw: st.DrawFn) -> tuple[str, list[Path]]:
    example = draw(st.sampled_from(EXAMPLES))
    return example, draw(st.lists(st.sampled_from(_paths(example)), min_size=1, max_size=2, unique=True))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(_holes())
def test_any_one_or_two_fields_may_be_left_out(holes: tuple[str, list[Path]]) -> None:
    example, paths = holes
    # Of two of which one lies inside the other, the outer one is enough.
    outer = [path for path in paths if not any(path[: len(other)] == other for other in paths if other != path)]

    _try(_without(example, outer))


def _needed(path: Path) -> bool:
    """Tell whether a dossier that lacks this is refused at once: an id, a stage's number, or what holds ids."""
    names = tuple(step for step in path if isinstance(step, str))
    holds = (whole[: len(names)] == names for one in REFERENTS.values() for whole in one.paths)
    return path[-1] in ("id", "nummer") or any(holds)


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_tenth_of_all_fields_may_be_left_out(example: str) -> None:
    made = 0
    for seed in range(SEEDS):
        chance = random.Random(seed)
        fields = [path for path in _paths(example) if isinstance(path[-1], str) and not _needed(path)]
        paths = [path for path in fields if chance.random() < 0.1]
        outer = [path for path in paths if not any(path[:size] in paths for size in range(1, len(path)))]
        made += _try(_without(example, outer))

    assert made > SEEDS / 2  # most dossiers with holes still give a document; the others are told why not


PARTY = {"id": "bieb"}
EMPTY: dict[str, dict[str, Any]] = {
    "nothing at all": {},
    "no parties": {"partijen": []},
    "parties without a name": {"partijen": [PARTY, {"id": "gemeente", "rechtsvorm": "gemeente"}]},
    "parties that sign without anybody": {"partijen": [{**PARTY, "vertegenwoordiging": {}}, {"id": "b"}]},
    "a budget without lines": {"begroting": {"kosten": [], "dekking": []}},
    "a budget of empty lines": {"begroting": {"kosten": [{}], "dekking": [{}], "in_kind": [{}], "pluspakketten": [{}]}},
    "a package without prices": {
        "begroting": {"basispakket": {"bedrag_per_inwoner": 1, "inwoners": [{}, {"aantal": 3}]}}
    },
    "a key without values": {"begroting": {"kosten": [{"bedrag": 1}], "verdeelsleutel": {"grondslagen": [{}]}}},
    "one activity": {"activiteiten": [{"id": "a"}]},
    "one activity with empty RASCI": {"activiteiten": [{"id": "a", "rasci": {}}], "rollen": [{"id": "r"}]},
    "somebody without a name who does it": {
        "activiteiten": [{"id": "a", "naam": "werven", "rasci": {"uitvoerend": ["r"], "ondersteunend": ["r"]}}],
        "rollen": [{"id": "r"}],
    },
    "a milestone without a day": {"mijlpalen": [{"id": "m", "besluit": {}}]},
    "a phase without anything": {"fasen": [{"id": "f", "besluit": {}}]},
    "goals without a text": {"koersplan": {"doelen": [{"id": "d", "indicatoren": [{}], "partijen": ["bieb"]}]}},
    "a body without anything": {"governance": {"overleggen": [{"id": "o", "besluitvorming": {}}], "escalatie": [{}]}},
    "a building without rooms": {
        "mfa": {"gebouw": {}, "sleutels": [{"id": "s"}], "exploitatie": [{}], "tarieven": [{}]}
    },
    "empty rooms": {
        "mfa": {"ruimtestaat": [{"gebruikers": [{}]}], "scenarios": [{"id": "s"}], "exploitatie": [{"bedrag": 1}]}
    },
    "stages without steps": {"mfa": {"stadia": [{"nummer": 2, "stappen": [{}], "besluiten": [{}], "producten": [{}]}]}},
    "empty promises": {"bijdragen": [{}, {"partijen": ["bieb"]}]},
    "empty choices": {"afspraken": {"privacy": {"gegevensstromen": [{}]}, "geschillen": {}, "bijlagen": [{"id": "b"}]}},
    "an own article without text": {"afspraken": {"artikelen": [{"id": "a"}], "begrippen": [{}], "overwegingen": [{}]}},
    "an own chapter without text": {"hoofdstukken": [{"id": "h", "tabellen": [{"id": "t", "rijen": [[]]}]}]},
    "a plan without anything": {"plan": {}},
    "a plan of empty lists": {
        "plan": {"probleem": {"cijfers": [{}]}, "resultaten": [{}], "doelgroepen": [{}], "spuk": {}},
    },
    "risks, talk and follow-up without anything": {
        "risicos": [{}],
        "communicatie": {"acties": [{}]},
        "monitoring": {"evaluaties": [{}], "indicatoren": [{}]},
    },
}
"""What people begin with, beside two parties where it names none."""

# What a kind cannot do without, so that it is not refused for that.
NEEDS: dict[str, Any] = {
    "partijen": [{"id": "bieb", "naam": "Bibliotheek"}],
    "koersplan": {"titel": "Lezen"},
    "plan": {"titel": "Lezen"},
    "activiteiten": [{"id": "eerste", "naam": "lezen"}],
    "mfa": {"visie": "Samen."},
}


@pytest.mark.parametrize("name", EMPTY)
def test_what_people_begin_with_gives_documents_or_findings(name: str) -> None:
    whole = {part: EMPTY[name].get(part, NEEDS.get(part)) for part in {**EMPTY[name], **NEEDS}}

    assert Dossier.model_validate(EMPTY[name])  # nothing is wrong with what is there
    _try(EMPTY[name])
    assert _try(whole) + (not whole.get("partijen")) > 0
