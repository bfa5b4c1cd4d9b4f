"""A dossier that contradicts itself is told so, at the value that cannot stand."""

from __future__ import annotations

from datetime import date

import pytest

from planmaker.checks import incoherent
from planmaker.dossier import Dossier
from planmaker.dossier.values import Bedrag
from planmaker.findings import Severity
from tests.intake.support import findings_of, places_of, unmark

TWO = "partijen:\n- id: bieb\n- id: gemeente\n"

# A mark ‸ stands where the message must point. Each contradiction, its code, and words of message and hint.
CONTRADICTIONS = [
    # references to nothing
    (
        TWO + "governance: {regie: ‸biep}",
        "verwijst-naar-niets",
        '"biep" is geen partij',
        "bedoelt u bieb? in `partijen` staan: bieb en gemeente",
    ),
    (TWO + "governance: {penvoerder: ‸gemeentes}", "verwijst-naar-niets", '"gemeentes"', "staan: gemeente en bieb"),
    (TWO + "bijdragen:\n- partijen:\n  - bieb\n  - ‸school", "verwijst-naar-niets", '"school"', "bieb en gemeente"),
    (TWO + "koersplan: {doelen: [{id: a, partijen: [bieb, ‸biep]}]}", "verwijst-naar-niets", '"biep"', "bieb?"),
    (
        TWO + "begroting: {verdeelsleutel: {grondslagen: [{waarden: [{partij: ‸x}]}]}}",
        "verwijst-naar-niets",
        '"x"',
        "partijen",
    ),
    (
        "bijdragen: [{partijen: [‸bieb]}]",
        "verwijst-naar-niets",
        "geen partij",
        "zet in `partijen` een onderdeel met `id: bieb`",
    ),
    ("afspraken: {overwegingen: [{doel: ‸taal}]}", "verwijst-naar-niets", '"taal" is geen doel', "`koersplan.doelen`"),
    (
        "koersplan: {doelen: [{id: taal}]}\nafspraken: {overwegingen: [{doel: ‸tal}]}",
        "verwijst-naar-niets",
        '"tal"',
        "u taal?",
    ),
    (
        "governance: {overleggen: [{id: kern, rapporteert_aan: ‸kerm}]}",
        "verwijst-naar-niets",
        "geen overleg",
        "staat: kern",
    ),
    # the same id twice
    ("partijen:\n- id: a\n- id: b\n- id: ‸a", "dubbel-id", 'het id "a" staat ook op regel 2', "eigen id"),
    ("koersplan: {doelen: [{id: a}, {id: ‸a}]}", "dubbel-id", "`koersplan.doelen`", "eigen id"),
    ("governance: {overleggen: [{id: a}, {id: ‸a}]}", "dubbel-id", "`governance.overleggen`", "eigen id"),
    ("afspraken: {artikelen: [{id: a}, {id: ‸a}]}", "dubbel-id", "`afspraken.artikelen`", "eigen id"),
    ("afspraken: {bijlagen: [{id: a}, {id: ‸a}, {id: ‸a}]}", "dubbel-id", "`afspraken.bijlagen`", "eigen id"),
    # ends before beginnings
    (
        "samenwerking:\n  looptijd:\n    ingang: 1-1-2027\n    einde: ‸31-12-2026",
        "einde-voor-begin",
        "eindigt (31 december 2026) voordat zij ingaat (1 januari 2027)",
        "jaartallen",
    ),
    (
        "koersplan: {periode: {van: 2028, tot_en_met: ‸2025}}",
        "einde-voor-begin",
        "(2025) voordat zij begint (2028)",
        "jaartallen",
    ),
    # two answers to one question
    ("samenwerking: {looptijd: {einde: ‸1-1-2030, onbepaald: ja}}", "tegenspraak", "onbepaald", "`onbepaald: nee`"),
    (
        "samenwerking: {looptijd: {ingang: ‸1-1-2030, ingang_bij_ondertekening: ja}}",
        "tegenspraak",
        "bij ondertekening, en op 1 januari 2030",
        "`ingang_bij_ondertekening: nee`",
    ),
    # sums
    (
        "begroting: {verdeelsleutel: {grondslagen: [{maatstaf: m2, gewicht: 70}, {maatstaf: fte, gewicht: ‸20}]}}",
        "geen-honderd-procent",
        "samen 90%",
        "m2 70% en fte 20%",
    ),
    ("begroting: {verdeelsleutel: {grondslagen: [{gewicht: ‸50}]}}", "geen-honderd-procent", "samen 50%", "100%"),
    (
        "begroting: {verdeelsleutel: {grondslagen: [{maatstaf: m2}, ‸{maatstaf: fte}]}}",
        "geen-honderd-procent",
        "200%",
        "100%",
    ),
    (
        TWO + "begroting: {verdeelsleutel: {grondslagen: [{maatstaf: vast-percentage, "
        "‸waarden: [{partij: bieb, waarde: 60}, {partij: gemeente, waarde: 30}]}]}}",
        "geen-honderd-procent",
        "samen 90%",
        "over de partijen",
    ),
    # below zero
    ("bijdragen: [{bedrag: ‸-5}]", "negatief", "`bedrag` kan niet minder dan nul zijn (€\u00a0-5)", "minteken"),
    ("begroting: {dekking: [{bedrag: ‸-0,01}]}".replace("-0,01", '"-0,01"'), "negatief", "-0,01", "minteken"),
    (TWO + "begroting: {verdeelsleutel: {grondslagen: [{waarden: [{waarde: ‸-3}]}]}}", "negatief", "(-3)", "minteken"),
]


@pytest.mark.parametrize(
    ("marked", "code", "message", "hint"), CONTRADICTIONS, ids=[c[0][-60:] for c in CONTRADICTIONS]
)
def test_a_contradiction_is_told_at_the_value_that_cannot_stand(
    marked: str, code: str, message: str, hint: str
) -> None:
    text, places = unmark(marked)

    findings = findings_of(text)

    assert places_of(findings) == places
    assert {finding.code for finding in findings} == {code}
    assert all(message in finding.message and hint in finding.hint for finding in findings)
    assert all(finding.severity is Severity.ERROR for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "samenwerking: {looptijd: {ingang: 1-1-2027, einde: 1-1-2027}}",
        "samenwerking: {looptijd: {einde: 1-1-2027, onbepaald: nee}}",
        "koersplan: {periode: {van: 2027, tot_en_met: 2027}}",
        "koersplan: {periode: {tot_en_met: 2027}}",
        TWO + "bijdragen: [{partijen: [bieb, gemeente]}]",
        "partijen: [{id: a}]\nkoersplan: {doelen: [{id: a}]}\ngovernance: {overleggen: [{id: a}]}",
        "begroting: {verdeelsleutel: {grondslagen: [{gewicht: 33.3}, {gewicht: 33.3}, {gewicht: 33.4}]}}",
        "begroting: {verdeelsleutel: {grondslagen: [{maatstaf: m2}]}}",
        "begroting: {verdeelsleutel: {grondslagen: [{maatstaf: vast-percentage, waarden: [{waarde: 60}, {}]}]}}",
        "begroting: {kosten: [{omschrijving: korting, bedrag: -100}]}",
    ],
)
def test_what_can_be_right_is_left_alone(text: str) -> None:
    assert findings_of(text) == ()


def test_all_contradictions_are_told_at_once() -> None:
    text, places = unmark("partijen: [{id: a}, {id: ‸a}]\ngovernance: {regie: ‸b}\nbijdragen: [{bedrag: ‸-1}]\n")

    assert places_of(findings_of(text)) == places


def test_a_hint_names_a_dozen_of_many_and_the_nearest_first() -> None:
    parties = "partijen: [" + ", ".join(f"{{id: partij-{n}}}" for n in range(30)) + "]\n"

    (finding,) = findings_of(parties + "governance: {regie: partij-29x}")

    assert finding.hint.startswith("bedoelt u partij-29? in `partijen` staan: partij-29, partij-0, partij-1,")
    assert finding.hint.endswith("partij-10 en meer")


def test_a_dossier_made_in_python_is_checked_the_same() -> None:
    dossier = Dossier.model_validate(
        {
            "partijen": [{"id": "a"}, {"id": "a"}],
            "samenwerking": {"looptijd": {"ingang": date(2027, 1, 1), "einde": date(2026, 1, 1)}},
            "bijdragen": [{"bedrag": Bedrag(-1)}],
        }
    )

    findings = list(incoherent(dossier))

    assert [finding.code for finding in findings] == ["dubbel-id", "negatief", "einde-voor-begin"]
    assert findings[0].message.startswith('het id "a" staat ook in dossier')
