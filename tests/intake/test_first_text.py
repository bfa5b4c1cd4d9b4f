"""The dossier that `planmaker new` writes: whole, explained, right as it is and right with any example in use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from planmaker.checks import check_dossier
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.dossier.first.forms import first_dossier
from planmaker.dossier.model.fields import shapes
from planmaker.findings import Severity
from planmaker.intake import new_yaml, read_text

SKELETON = new_yaml(first_dossier())
LINES = SKELETON.splitlines()
# The convention that the file explains at its top: a # that sticks to what follows is an example, any other explains.
EXAMPLE = re.compile(r"^( *)#(?=[^\s#])")
EXPLANATION = re.compile(r"^ *# ")
FIELD = re.compile(r"^ *#?(?:- )?(\w+):")


def with_examples(*numbers: int) -> str:
    """The skeleton with the # taken from these lines, counted from 0."""
    return "\n".join(EXAMPLE.sub(r"\1", line) if at in numbers else line for at, line in enumerate(LINES))


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def examples() -> Iterator[tuple[int, ...]]:
    """Every example that stands on its own: a line, with the example lines that belong under it."""
    at = 0
    while at < len(LINES):
        if not EXAMPLE.match(LINES[at]):
            at += 1
            continue
        block, end = [at], at + 1
        while (
            end < len(LINES) and indent(LINES[end]) > indent(LINES[at]) and "#" in LINES[end][: indent(LINES[end]) + 1]
        ):
            block += [end] if EXAMPLE.match(LINES[end]) else []
            end += 1
        yield tuple(block)
        at = end


ALL = with_examples(*range(len(LINES)))


def test_the_skeleton_is_a_dossier_with_two_parties() -> None:
    dossier = read_text(SKELETON, "dossier.yaml")

    assert [partij.id for partij in dossier.partijen] == ["bibliotheek", "gemeente"]
    assert dossier.partijen[0].naam is None


def test_all_examples_together_make_a_dossier() -> None:
    dossier = read_text(ALL, "dossier.yaml")
    findings = check_dossier(dossier)

    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert [partij.id for partij in dossier.partijen] == ["bibliotheek", "gemeente", "nog-een-partij"]


@pytest.mark.parametrize("block", list(examples()), ids=lambda block: f"{block[0] + 1}: {LINES[block[0]].strip()[:30]}")
def test_each_example_can_be_used_on_its_own(block: tuple[int, ...]) -> None:
    dossier = read_text(with_examples(*block), "dossier.yaml")

    places = [place for _, part in parts(dossier) for place in (part._place, *part._places.values())]
    assert block[0] + 1 in {place.line for place in places}


def test_every_field_of_the_model_is_in_the_skeleton_at_its_own_place() -> None:
    written: dict[type[Part], set[str]] = {}
    for _, part in parts(read_text(ALL, "dossier.yaml")):
        written.setdefault(type(part), set()).update(part._places)

    known = [(part, field) for part in every_part(Dossier) for field in part.model_fields]
    assert [f"{part.__name__}.{field}" for part, field in known if field not in written.get(part, set())] == []


def every_part(part: type[Part]) -> Iterator[type[Part]]:
    """`part` and every part that its fields can hold."""
    yield part
    for shape in shapes(part):
        if shape.part:
            yield from every_part(shape.part)


def test_every_field_is_explained_where_it_first_stands() -> None:
    unexplained: dict[str, int] = {}
    explained: set[str] = set()
    for at, name in fields():
        if "  # " in LINES[at] or EXPLANATION.match(LINES[at - 1]):
            explained.add(name)
        elif name not in explained:
            unexplained[name] = at + 1

    assert unexplained == {}


def fields() -> Iterator[tuple[int, str]]:
    """Every line with a field, counted from 0, and the name of that field; examples too."""
    for at, line in enumerate(LINES):
        field = FIELD.match(line)
        if field and not EXPLANATION.match(line):
            yield at, field[1]


def test_every_choice_is_named_with_all_its_words() -> None:
    missing = [
        f"{part.__name__}.{name}: {word}"
        for part in every_part(Dossier)
        for name, field in part.model_fields.items()
        for word in words_of(field.annotation)
        if not any(word in told for told in explanations_of(name))
    ]

    assert missing == []


def words_of(annotation: Any) -> Iterator[str]:
    """The words that a field lets choose from."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from words_of(inner)


def explanations_of(name: str) -> Iterator[str]:
    """What the skeleton tells at each field of this name: the comment behind it, and the one above it."""
    for at, field in fields():
        if field == name:
            above = at
            while EXPLANATION.match(LINES[above - 1]):
                above -= 1
            yield " ".join([*LINES[above:at], LINES[at]])


def test_no_line_is_too_long_to_read() -> None:
    assert [at for at, line in enumerate(LINES, 1) if len(line) > 120] == []
