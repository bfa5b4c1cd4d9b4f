"""Findings stand as a person mends them: by party, by subject, the worst first, a cause before what follows from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planmaker
from planmaker.checks import order
from planmaker.checks.order import in_order
from planmaker.dossier import Dossier
from planmaker.findings import Finding, Place, Severity
from planmaker.intake import read_text

DOSSIER = Dossier.model_validate({"partijen": [{"id": "welzijn"}, {"id": "bieb", "kortnaam": "Bibliotheek"}]})


def finding(code: str, weight: Severity, spot: str = "") -> Finding:
    return Finding(code, "wat", Place("d.yaml", 1, 1, spot), "hoe", weight)


def shown(*findings: Finding) -> list[tuple[str, str]]:
    return [(one.group, one.code) for one in in_order(findings, DOSSIER)]


def test_a_party_has_a_group_a_subject_has_one_and_the_worst_comes_first() -> None:
    found = shown(
        finding("kosten-en-dekking-verschillen", Severity.WARNING),
        finding("naam-ontbreekt", Severity.OPEN, "partijen[2].naam"),
        finding("partij-zonder-bijdrage", Severity.WARNING, "partijen[1].id"),
        finding("verlenging-zonder-einde", Severity.ERROR),
        finding("titel-ontbreekt", Severity.OPEN, "koersplan.titel"),
        finding("hekje-in-tekst", Severity.WARNING),
    )

    assert found == [
        ("Recht", "verlenging-zonder-einde"),
        ("Partij Bibliotheek", "naam-ontbreekt"),
        ("Koersplan", "titel-ontbreekt"),
        ("Het bestand", "hekje-in-tekst"),
        ("Partij welzijn", "partij-zonder-bijdrage"),
        ("Geld", "kosten-en-dekking-verschillen"),
    ]


def test_what_follows_from_something_stands_behind_it_even_when_it_is_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    at, one = order._RULES["verlenging-zonder-einde"]
    monkeypatch.setitem(order._RULES, one.code, (at, replace(one, causes=("verouderde-wet",))))

    found = shown(
        finding("boete-niet-afdwingbaar", Severity.ERROR),
        finding("verlenging-zonder-einde", Severity.ERROR),
        finding("verouderde-wet", Severity.WARNING),
        finding("verouderde-wet", Severity.WARNING),
        finding("andere-naam-voor-het-stuk", Severity.WARNING),
    )

    assert [code for _, code in found] == [
        "boete-niet-afdwingbaar",
        "verouderde-wet",
        "verouderde-wet",
        "verlenging-zonder-einde",
        "andere-naam-voor-het-stuk",
    ]


CODES = [*order._RULES, "naam-ontbreekt", "niet-in-document"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CODES),
            st.sampled_from(list(Severity)),
            st.sampled_from(["", "partijen[1].naam", "begroting.kosten[3]", "zomaar[1]"]),
        ),
        max_size=12,
    )
)
def test_no_finding_is_ever_lost_and_no_group_is_ever_torn_apart(typed: list[tuple[str, Severity, str]]) -> None:
    findings = [finding(*one) for one in typed]

    found = in_order(findings, DOSSIER)

    assert sorted(map(str, found)) == sorted(map(str, findings))
    groups = [one.group for one in found]
    assert all(groups)
    assert sorted(set(groups), key=groups.index) == [g for at, g in enumerate(groups) if g not in groups[:at]]
    assert len([at for at, g in enumerate(groups) if not at or groups[at - 1] != g]) == len(set(groups))


def test_check_gives_every_finding_a_group_and_its_way_in_the_dossier() -> None:
    text = "partijen: [{id: bieb, rechtsvorm: geen}]\nbijdragen: [{tekst: x, soort: resultaat}]\n"
    text += "afspraken: {afdwingbaarheid: {keuze: geen}}"

    found = {one.code: one for one in planmaker.check(read_text(text, "d.yaml"))}

    assert found["partij-zonder-rechtspersoonlijkheid"].group == "Partij bieb"
    assert found["partij-zonder-rechtspersoonlijkheid"].place.spot == "partijen[1].rechtsvorm"
    assert found["resultaat-niet-afdwingbaar"].group == "Recht"
    assert found["naam-ontbreekt"].place.spot == "samenwerking.naam"
    assert all(one.group for one in found.values())
