"""What a person typed in an example stands in its document: nothing disappears."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from planmaker.documents.catalogue import find
from planmaker.documents.landed import OF_THE_FILE
from planmaker.findings import Severity
from tests.convenant import build
from tests.convenant.conftest import Example
from tests.convenant.reading import faults_of_dutch, page

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
AMOUNTS = {
    "bedrag", "eenmalig", "waarde", "kosten", "maximum", "te_verdelen", "boete", "reserve_maximum",
    "bedrag_per_inwoner",
}  # fmt: skip
DATE = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})|(\d{{4}})-(\d{{2}})-(\d{{2}})")


def _scalars(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every value in the file with the names above it; what stays inside is left out."""
    if isinstance(node, dict):
        if node.get("laag") != "persoonlijk":
            for name, below in node.items():
                if name != "standpunt":
                    yield from _scalars(below, (*path, name))
    elif isinstance(node, list):
        for below in node:
            yield from _scalars(below, path)
    else:
        yield path, node


def _dates(text: str) -> Iterator[set[str]]:
    """The ways to write each date that a value is."""
    found = DATE.fullmatch(text)
    if found:
        day, month, year = (
            (int(found[1]), MONTHS.index(found[2]) + 1, found[3])
            if found[1]
            else (int(found[6]), int(found[5]), found[4])
        )
        yield {f"{day} {MONTHS[month - 1]} {year}", f"{day:02}-{month:02}-{year}"}


def _amounts(text: str) -> Iterator[set[str]]:
    """The ways to write an amount that was typed as 12500, 12.500 or 12.500,50."""
    whole, _, cents = re.sub(r"[€\s]", "", text).partition(",")
    digits = f"{int(whole.replace('.', '')):,}".replace(",", ".")
    yield {f"€ {digits},{cents}", f"{digits},{cents}"} if cents.strip("0") else {f"€ {digits}", f"{digits},00"}


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _is_of_the_convenant(where: str) -> bool:
    """Other parts of a dossier are for other documents."""
    kind = find("convenant")
    elsewhere = any(f"{where}.".startswith(f"{field}.") for field in (*OF_THE_FILE, *kind.stuurt, *kind.niet_afgedrukt))
    return where.partition(".")[0] in kind.onderdelen and not elsewhere


def _must_stand(tree: Any) -> Iterator[tuple[str, set[str]]]:
    for path, text in _scalars(tree):
        where = ".".join(path)
        if not _is_of_the_convenant(where):
            continue
        if path[:1] == ("partijen",) and path[-1] in ("naam", "functie"):
            yield where, {_squeezed(text)}
        elif path[-1] == "straat":
            yield where, {text}
        elif path[-1] in AMOUNTS and re.fullmatch(r"[€\s]*-?[\d.]+(,\d\d)?", text) and "waarden" not in path:
            yield from ((where, forms) for forms in _amounts(text))
        else:
            yield from ((where, forms) for forms in _dates(text))


def test_each_party_person_amount_and_date_stands_in_the_document(example: Example) -> None:
    text = _squeezed(page(example.concept.data))
    wanted = list(_must_stand(example.tree))

    lost = [(where, forms) for where, forms in wanted if not any(form in text for form in forms)]

    assert len(wanted) >= 9
    assert lost == []


def test_planmaker_itself_finds_nothing_lost_or_open_in_an_example(example: Example) -> None:
    found = [f for f in example.concept.findings if f.code == "niet-in-document" or f.severity is not Severity.WARNING]

    assert found == []


def test_an_example_reads_well(example: Example) -> None:
    assert faults_of_dutch(example.concept.data) == []


@pytest.mark.parametrize(
    ("overrides", "lost"),
    [
        ({"begroting": {"overschot_tekort": "overleg", "reserve_maximum": "5000"}}, "begroting.reserve_maximum"),
        ({"partijen.0.orgaan": "de raad van toezicht"}, "partijen[1].orgaan"),
        ({"afspraken.naleving": {"wijze": "overleg", "boete": "250"}}, "afspraken.naleving.boete"),
        ({"afspraken.geschillen": {"slot": "geen", "rechtbank": "Den Haag"}}, "afspraken.geschillen.rechtbank"),
        ({"governance.regie_taken": ["roept iedereen bijeen"]}, "governance.regie_taken"),
        ({"afspraken.verlenging": {"wijze": "geen", "duur": "77 weken"}}, "afspraken.verlenging.duur"),
    ],
)
def test_a_value_that_the_document_has_no_place_for_is_reported(overrides: dict[str, Any], lost: str) -> None:
    found = [f for f in build.make(overrides).findings if f.code == "niet-in-document"]

    assert [f.message.split("`")[1] for f in found] == [lost]
    assert found[0].severity is Severity.WARNING
    assert found[0].place.line is not None
    assert found[0].hint
