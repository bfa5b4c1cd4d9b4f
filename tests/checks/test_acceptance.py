"""What somebody read and left as it is stays visible, with who, when and why; what accepts nothing is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planmaker
from planmaker.checks import ADVICE, check_dossier
from planmaker.findings import Finding, Severity, errors
from planmaker.intake import written_as
from tests.convenant import build

WHY = {"reden": "Zij wil dat zo.", "door": "de stuurgroep", "datum": "1 oktober 2026"}
RESULT = "resultaat-niet-afdwingbaar"
PROMISES = [
    {"partijen": ["bibliotheek"], "soort": "resultaat", "tekst": "levert een ruimte"},
    {"partijen": ["welzijn"], "soort": "resultaat", "tekst": "levert een mens"},
]


def checked(*entries: dict[str, Any], **more: Any) -> list[Finding]:
    """What is said of two promised results with these entries under `accepteer`."""
    return check_dossier(build.dossier({"bijdragen": PROMISES, "accepteer": list(entries), **more}))


def accepted(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.place.spot, finding.accepted) for finding in findings if finding.accepted]


@pytest.mark.parametrize(
    ("place", "spots"),
    [
        (None, ["bijdragen[1].soort", "bijdragen[2].soort"]),
        ("welzijn", ["bijdragen[2].soort"]),
        ("bijdragen[1]", ["bijdragen[1].soort"]),
        ("bijdragen[2].soort", ["bijdragen[2].soort"]),
    ],
)
def test_an_acceptance_is_about_a_code_everywhere_or_at_one_place(place: str | None, spots: list[str]) -> None:
    found = checked({"code": RESULT, **WHY, **({"plaats": place} if place else {})})

    assert accepted(found) == [(spot, "Zij wil dat zo. (de stuurgroep, 1 oktober 2026)") for spot in spots]
    assert [f.code for f in found if f.code.startswith("acceptatie")] == []


@pytest.mark.parametrize(
    ("entry", "code", "message"),
    [
        ({"code": "niemand-besluit", **WHY}, "acceptatie-past-niet", 'de melding "niemand-besluit" is er niet meer'),
        (
            {"code": RESULT, "plaats": "gemeente", **WHY},
            "acceptatie-past-niet",
            f'de melding "{RESULT}" is er bij "gemeente" niet meer',
        ),
        (
            {"code": "boete-niet-afdwingbaar", **WHY},
            "acceptatie-kan-niet",
            '"boete-niet-afdwingbaar" is geen advies dat u kunt laten staan',
        ),
        (
            {"code": RESULT, "door": "de stuurgroep"},
            "acceptatie-onvolledig",
            "hier staat niet waarom en wanneer dat was; daarom telt deze acceptatie niet",
        ),
    ],
)
def test_an_acceptance_that_stands_for_nothing_is_a_finding(entry: dict[str, Any], code: str, message: str) -> None:
    [found] = [finding for finding in checked(entry) if finding.code.startswith("acceptatie")]

    assert (found.code, found.message, found.severity) == (code, message, Severity.WARNING)
    assert found.place.line
    assert found.hint
    assert accepted(checked(entry)) == []


def test_a_cell_of_a_workbook_is_a_place_too(tmp_path: Path) -> None:
    entry = {"code": RESULT, "plaats": "Bijdragen!C4", **WHY}
    file = tmp_path / "d.xlsx"
    file.write_bytes(written_as(build.dossier({"bijdragen": PROMISES, "accepteer": [entry]}), ".xlsx"))

    found = [finding for finding in planmaker.check(file) if finding.accepted]

    assert [(finding.code, finding.place.cell) for finding in found] == [(RESULT, "C4")]


def test_a_value_that_a_document_has_no_place_for_can_be_left_there() -> None:
    choice = {"afspraken.geschillen": {"slot": "geen", "rechtbank": "Den Haag"}}
    entry = {"code": "niet-in-document", "plaats": "afspraken.geschillen.rechtbank", **WHY}

    made = build.make({**choice, "accepteer": [entry]})

    assert [f.code for f in made.findings if f.accepted] == ["niet-in-document"]
    assert [f.code for f in made.findings if not f.accepted] == []


@given(st.sampled_from(sorted({one.code for one in ADVICE})))
def test_nobody_accepts_a_fault(code: str) -> None:
    overrides = {"afspraken.naleving": {"wijze": "boete"}, "afspraken.ieder": "Lid"}

    found = checked({"code": code, **WHY}, **overrides)

    assert {f.code for f in errors(found)} == {"boete-niet-afdwingbaar", "ieder-is-een-het-woord"}
    assert [f for f in errors(found) if f.accepted] == []
