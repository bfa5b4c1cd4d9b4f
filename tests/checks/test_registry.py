"""Rules have one shape and one list; whoever adds a function under `@rule` has added a rule."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from planmaker.checks import ADVICE, CONTRADICTIONS
from planmaker.checks.rule import ERROR, WARNING, Fault, Rule, findings_of, rule, rules_of
from planmaker.documents import rules as of_documents
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.parts.begroting import Begrotingsregel, Dekkingsregel
from planmaker.findings import Severity

RULES = (*CONTRADICTIONS, *ADVICE, *rules_of(of_documents))


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.name)
def test_every_rule_asks_a_question_and_says_in_english_what_holds(one: Rule) -> None:
    assert one.question[0].isupper()
    assert one.question.endswith("?")
    assert (one.function.__doc__ or "").endswith(".")
    assert all(issubclass(part, Part) for part in one.looks_at)


def test_no_two_rules_are_the_same() -> None:
    assert len({one.question for one in RULES}) == len({one.name for one in RULES}) == len(RULES)


def test_what_contradicts_itself_is_always_an_error() -> None:
    assert {one.severity for one in CONTRADICTIONS} == {Severity.ERROR}


_TEXTS: dict[str, Any] = {"why": "Daarom.", "mend": "Zo.", "breaks": "a: b", "keeps": "c: d"}


@rule("b", WARNING, "Zijn er kosten?", **_TEXTS)
def later(line: Begrotingsregel | Dekkingsregel) -> Iterator[Fault]:
    """Something about every line of a budget."""
    yield line.place("bedrag"), "wat", "hoe"


@rule("a", ERROR, "Is er een dossier?", **_TEXTS)
def whole(dossier: Dossier) -> Iterator[Fault]:
    """Something about the dossier."""
    yield dossier.place(), "wat", "hoe"


def test_a_function_in_a_module_of_rules_is_a_rule_in_the_order_of_the_module() -> None:
    module = ModuleType("module")
    module.later, module.whole, module.other = later, whole, "no rule"  # type: ignore[attr-defined]

    assert [one.code for one in rules_of(module)] == ["b", "a"]


def test_a_rule_sees_every_part_of_the_types_that_it_looks_at() -> None:
    dossier = Dossier.model_validate({"begroting": {"kosten": [{}, {}], "dekking": [{}], "in_kind": [{}]}})

    found = list(findings_of((later, whole), dossier))

    assert [(one.code, one.message, one.hint, one.severity.value) for one in found] == [
        *[("b", "wat", "hoe", "let op")] * 3,
        ("a", "wat", "hoe", "fout"),
    ]
