"""Every clause variant is read in a document, as a whole sentence, and no document jars."""

from __future__ import annotations

import pytest

from tests.convenant import (
    build,
    cases_document,
    cases_law,
    cases_money,
    cases_parties,
    cases_purpose,
    cases_term,
    cases_work,
)
from tests.convenant.cases import Case, seen
from tests.convenant.reading import faults_of_dutch, page

CASES = (
    *cases_parties.CASES,
    *cases_purpose.CASES,
    *cases_work.CASES,
    *cases_money.CASES,
    *cases_term.CASES,
    *cases_law.CASES,
    *cases_document.CASES,
)


def _name(case: Case) -> str:
    return case.name.replace(" ", "-")


@pytest.mark.parametrize("case", [pytest.param(case, id=_name(case)) for case in CASES])
def test_a_variant_reads_as_it_should(case: Case) -> None:
    data = build.make(case.overrides, case.base).data
    text = page(data)

    assert [sentence for sentence in case.sees if not seen(sentence, text)] == []
    assert [sentence for sentence in case.misses if sentence in text] == []
    assert faults_of_dutch(data) == []


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        pytest.param(case, sentence, id=f"{_name(case)}-{at}", marks=pytest.mark.xfail(strict=True, reason=reason))
        for case in CASES
        for at, (sentence, reason) in enumerate(case.faults, 1)
    ],
)
def test_a_variant_that_does_not_read_as_it_should_yet(case: Case, sentence: str) -> None:
    assert seen(sentence, page(build.make(case.overrides, case.base).data))
