"""Each rule carries a small dossier that breaks it and one that keeps it; both are read here as a person typed them."""

from __future__ import annotations

import pytest

from planmaker.checks import ADVICE, CONTRADICTIONS, check_dossier
from planmaker.checks.rule import Rule, findings_of
from planmaker.documents import rules as of_documents
from planmaker.documents.catalogue import find
from planmaker.documents.rules import every_rule, leaves_out, misfits
from planmaker.dossier import Dossier
from planmaker.findings import Finding, InputError
from planmaker.intake import read_text
from planmaker.word.bookmarks import Bookmarks
from planmaker.word.package import Package

SMALL = 20
"""Lines that a person takes in at a glance."""


def found(one: Rule, text: str) -> list[Finding]:
    """What a rule says of a dossier that nothing else is wrong with."""
    try:
        dossier = read_text(text, "dossier.yaml")
    except InputError as error:
        return list(error.findings)
    return list(findings_of([one], dossier))


@pytest.mark.parametrize("one", [*ADVICE, *CONTRADICTIONS], ids=lambda one: one.name)
def test_a_rule_speaks_of_the_dossier_that_breaks_it_and_not_of_the_one_that_keeps_it(one: Rule) -> None:
    broken = found(one, one.breaks)

    assert {(finding.code, finding.severity) for finding in broken} == {(one.code, one.severity)}
    assert all(finding.place.line and finding.hint for finding in broken)
    assert found(one, one.keeps) == []


@pytest.mark.parametrize("one", every_rule(), ids=lambda one: one.name)
def test_a_rule_says_in_sentences_why_and_what_to_do_with_examples_that_are_small(one: Rule) -> None:
    assert one.subject
    for text in (one.why, one.mend):
        assert text[0].isupper()
        assert text.endswith((".", "?"))
        assert not text.startswith("`")
    for example in (one.breaks, one.keeps):
        assert 1 <= len(example.strip().splitlines()) <= SMALL
    assert one.breaks != one.keeps


@pytest.mark.parametrize("one", ADVICE, ids=lambda one: one.name)
def test_advice_says_where_it_comes_from_unless_it_is_about_what_planmaker_itself_does(one: Rule) -> None:
    assert one.source or one.name in {"totals_are_whole", "name_of_one_is_a_de_word"}


def test_no_rule_speaks_of_a_dossier_that_says_nothing() -> None:
    assert check_dossier(Dossier()) == []
    assert check_dossier(read_text("samenwerking: {naam: Taalhuis}", "dossier.yaml")) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("parts_are_there", "plan-van-aanpak"),
        ("enough_is_said", "convenant"),
        ("chapters_exist", "plan-van-aanpak"),
        ("own_ids_are_free", "convenant"),
        ("articles_exist", "convenant"),
    ],
)
def test_a_rule_about_a_document_speaks_of_the_one_and_not_of_the_other(name: str, kind: str) -> None:
    one: Rule = getattr(of_documents, name)
    asked = find(kind)
    present = Bookmarks(Package.open((asked.folder / "template.docx").read_bytes())).names

    def codes(text: str) -> set[str]:
        dossier = read_text(text, "dossier.yaml")
        return {finding.code for finding in (*leaves_out(dossier, asked), *misfits(dossier, asked, present))}

    assert one.code in codes(one.breaks)
    assert one.code not in codes(one.keeps) - ({"onderdeel-ontbreekt"} if name != "parts_are_there" else set())


def test_every_rule_about_a_document_is_tried() -> None:
    assert len(every_rule()) == len(ADVICE) + len(CONTRADICTIONS) + 5
