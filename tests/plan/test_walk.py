"""Nothing disappears: every value of a dossier that belongs in a plan stands in it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

import planmaker
from planmaker.documents.catalogue import find
from planmaker.documents.landed import OF_THE_FILE
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.pipeline import Made
from tests.plan.build import DATE, KIND, Tree, made, tree
from tests.support import ROOT, text_of

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
EXAMPLES = ("spuk", "taalhuis")
_MARKS = re.compile(r"\*+|^ *(?:-|\d+\.) ", re.MULTILINE)


# --- the examples, read as text, by this test alone ------------------------------------------------------------------


def _scalars(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        if node.get("intern") != "ja":
            for name, below in node.items():
                yield from _scalars(below, (*path, name))
    elif isinstance(node, list):
        for below in node:
            yield from _scalars(below, path)
    elif path:
        yield ".".join(path), node


def _belongs(where: str) -> bool:
    kind = find(KIND)
    elsewhere = any(f"{where}.".startswith(f"{field}.") for field in (*OF_THE_FILE, *kind.stuurt, *kind.niet_afgedrukt))
    return where.partition(".")[0] in kind.onderdelen and not elsewhere


def _ways(value: str) -> list[str]:
    """The ways in which a document may write what was typed."""
    day = re.fullmatch(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})", value)
    if day:
        return [value, f"{int(day[1]):02}-{MONTHS.index(day[2]) + 1:02}-{day[3]}"]
    number = re.fullmatch(r"(\d[\d.]*)(,\d\d)?", value)
    if number and len(value) > 3:
        whole = f"{int(number[1].replace('.', '')):,}".replace(",", ".")
        return [f"{whole}{number[2] or ''}", f"{whole}{number[2] or ',00'}", value]
    return [value]


def _plain(text: str) -> str:
    return re.sub(r"[\s\u00a0]+", " ", text).strip(" .;").casefold()


def _pieces(value: str) -> list[str]:
    """The paragraphs and items of a long text."""
    lines = _MARKS.sub("\n", value) if "\n" in value else _MARKS.sub("", value)
    return [line for line in lines.split("\n") if line.strip()] or [value]


@pytest.fixture(scope="module", params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> tuple[Path, Made]:
    path = ROOT / "examples" / request.param / "dossier.yaml"
    return path, planmaker.make(KIND, path, date=DATE)


def test_every_value_of_an_example_that_belongs_in_the_plan_stands_in_it(example: tuple[Path, Made]) -> None:
    path, document = example
    typed = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    page = _plain(" ".join(text_of(document.data)))
    wanted = [
        (where, piece)
        for where, value in _scalars(typed)
        if _belongs(where)
        and not where.endswith(".id")
        and (" " in value or any(sign.isdigit() for sign in value))
        and len(value) > 3
        for piece in _pieces(value)
    ]

    # A phrase may be parted from its first word by the sentence round it.
    lost = [
        (where, piece)
        for where, piece in wanted
        if not any(_plain(way) in page or _plain(way.partition(" ")[2] or way) in page for way in _ways(piece))
    ]

    assert len(wanted) > 150
    assert lost == []


def test_planmaker_itself_finds_nothing_lost_or_open_in_an_example(example: tuple[Path, Made]) -> None:
    found = [f for f in example[1].findings if "samenwerking.fase" not in f.message and "].soort" not in f.message]

    assert {f.code for f in found} <= {"resultaat-niet-afdwingbaar"}


def test_what_stays_inside_is_in_no_plan(example: tuple[Path, Made]) -> None:
    page = " ".join(text_of(example[1].data))

    for secret in ("coördinator valt uit", "eerst resultaten zien", "huidige bestuurstermijn"):
        assert secret not in page


# --- every field of the model -----------------------------------------------------------------------------------------

_TRIED = ("", "nee", "1 mei 2031", "1234,50", "1 dag", "7 uur", "2031", "3", "artikel 5")
_LINKS = {"na", "rapporteert_aan"}  # they would lead in a circle
_IDS = {"doel": "doelen", "overleg": "overleggen", "fase": "fasen", "rol": "rollen", "stap": "activiteiten"}


def _filled(part: type[Part], name: str, count: Iterator[int]) -> Tree:
    """Return a part with a value in every field; texts are all different."""
    made: Tree = {}
    for shape in shapes(part):
        if shape.intern or shape.name in _LINKS or shape.name == "intern":
            continue
        value = _value(part, shape, name, count)
        if value is not None:
            made[shape.name] = [value] if shape.many else value
    return made


def _value(part: type[Part], shape: Shape, name: str, count: Iterator[int]) -> Any:
    if shape.part is not None:
        return _filled(shape.part, shape.name, count)
    if shape.refers_to:
        return "bieb" if shape.refers_to in ("partij", "betrokkene") else _IDS.get(shape.refers_to)
    if shape.identifier:
        return name
    needed = {one: "x" for one, field in part.model_fields.items() if field.is_required()}
    words = part.model_json_schema()["properties"][shape.name]
    options = [one["enum"][0] for one in [words, words.get("items", {}), *words.get("anyOf", [])] if "enum" in one]
    for tried in (*options, *_TRIED):
        typed = tried or f"eigen woorden {next(count)} van {shape.name}"
        try:
            part.model_validate({**needed, shape.name: [typed] if shape.many else typed})
        except ValidationError:
            continue
        return typed
    raise AssertionError(f"no value for {part.__name__}.{shape.name}")


PARTS = ("koersplan", "governance", "plan", "rollen", "fasen", "activiteiten", "mijlpalen", "risicos", "monitoring")


def filled(variant: str) -> Tree:
    """Return what makes a plan with a value in every field."""
    count = itertools.count(1)
    whole: Tree = {
        shape.name: [_filled(shape.part, shape.name, count)] if shape.many else _filled(shape.part, shape.name, count)
        for shape in shapes(Dossier)
        if shape.part is not None and shape.name in (*PARTS, "communicatie")
    }
    whole["plan"] |= {"variant": variant, "vorm": "lang"}
    whole["koersplan"]["doelen"][0]["id"] = "doelen"
    assert next(count) > 130
    return tree(**whole)


@pytest.mark.parametrize("variant", ["algemeen", "geletterdheid", "spuk"])
def test_every_field_that_a_plan_may_have_stands_in_it(variant: str) -> None:
    found = made(filled(variant)).findings

    lost = [f.message.partition(" ")[0].strip("`") for f in found if f.code == "niet-in-document"]
    assert lost == ["koersplan.doelen[1].prioriteit", "risicos[1].soort"]  # no document prints these
