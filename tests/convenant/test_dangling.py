"""Nothing in a document refers to what is not there, and no heading stands alone."""

from __future__ import annotations

from typing import Any

import pytest

from planmaker.findings import Severity
from tests.convenant import build
from tests.convenant.build import REMOVE, TOWN
from tests.convenant.cases import seen
from tests.convenant.reading import faults_of_dutch, page, without_content

EMPTY: dict[str, dict[str, Any]] = {
    "Financiën": {"begroting": {"btw": "inclusief"}},
    "Communicatie": {"communicatie": {"afstemmen": "nee"}},
    "Medewerkers en vrijwilligers": {"afspraken.personeel": {"werkgever_blijft": "nee"}},
    "Kwaliteit": {"afspraken.kwaliteit": []},
    "Geheimhouding": {"afspraken.geheimhouding": {"geldt": "nee"}},
    "Slotbepalingen": {"partijen.0.brengt": REMOVE},
    "Besluitvorming": {"governance.overleggen.0.besluitvorming": REMOVE},
    "Reflectie en vieren": {"monitoring.vieren": []},
    "Werkafspraken": {"afspraken.werkafspraken": []},
}


@pytest.mark.parametrize("title", EMPTY)
def test_an_article_with_nothing_in_it_is_left_out(title: str) -> None:
    data = build.make(EMPTY[title]).data

    assert without_content(data) == []
    assert title not in page(data).splitlines()
    assert faults_of_dutch(data) == []


INDICATORS = {"monitoring.indicatoren": [{"naam": "leden"}]}
NOTHING_NAMED: dict[str, tuple[dict[str, Any], str, str]] = {
    "this report, without a report": (INDICATORS, "rapportage", "De indicatoren staan in bijlage 1."),
    "these goals, without goals": (INDICATORS, "deze doelen", "De indicatoren staan in bijlage 1."),
    "it, without a sentence before": (
        {"samenwerking.themas": ["taal", "rekenen"]},
        "Zij richt zich op",
        "Partijen werken samen om iedereen te leren lezen.\n"
        "De samenwerking richt zich op de volgende thema’s: taal en rekenen.",
    ),
    "that article, of a law that was not named": (
        {
            "partijen.0.soort": "anders",
            "koersplan": {"doelen": [{"id": "lezen", "tekst": "lezen", "wsob": ["lezen", "kunst"]}]},
        },
        "dat artikel",
        "Partijen overwegen dat:\ndeze samenwerking de volgende functies uit artikel 5 van de Wet stelsel openbare "
        "bibliotheekvoorzieningen ten goede komt: het bevorderen van lezen en het laten kennismaken met literatuur, "
        "en het laten kennismaken met kunst en cultuur;",
    ),
    "that law, that was not named": (
        {"partijen.0.soort": "anders", "partijen.2": TOWN},
        "die wet",
        "Partijen overwegen dat:\nPartijen hun afspraken in dit convenant vastleggen.",
    ),
}


@pytest.mark.parametrize("what", NOTHING_NAMED)
def test_a_text_refers_only_to_what_is_there(what: str) -> None:
    overrides, dangling, sentence = NOTHING_NAMED[what]
    data = build.make(overrides).data

    assert dangling not in page(data)
    assert seen(sentence, page(data))
    assert faults_of_dutch(data) == []


STILL_OPEN: dict[str, tuple[dict[str, Any], str, str]] = {
    "the key by which an evaluation is paid": (
        {"monitoring.evaluaties.0.kosten": "volgens-sleutel"},
        "De kosten daarvan dragen Partijen volgens [verdeelsleutel begroting].",
        "verdeelsleutel-ontbreekt",
    ),
    "the key by which a surplus is divided": (
        {"begroting": {"overschot_tekort": "volgens-sleutel"}},
        "Partijen verrekenen een overschot of tekort na afloop van het jaar volgens [verdeelsleutel begroting].",
        "verdeelsleutel-ontbreekt",
    ),
    "the penvoerder who keeps a surplus": (
        {"begroting": {"overschot_tekort": "penvoerder"}},
        "Een overschot of tekort komt ten gunste of ten laste van [penvoerder governance].",
        "penvoerder-ontbreekt",
    ),
    "the penvoerder who pays for an evaluation": (
        {"monitoring.evaluaties.0.kosten": "penvoerder"},
        "De kosten daarvan draagt [penvoerder governance].",
        "penvoerder-ontbreekt",
    ),
}


@pytest.mark.parametrize("what", STILL_OPEN)
def test_what_a_choice_asks_for_and_is_not_there_is_an_open_point(what: str) -> None:
    overrides, sentence, code = STILL_OPEN[what]
    made = build.make(overrides)

    assert seen(sentence, page(made.data))
    assert [(each.code, each.severity) for each in made.findings] == [(code, Severity.OPEN)]


def test_a_municipality_is_a_public_body_by_its_legal_form() -> None:
    data = build.make({"partijen.2": {**TOWN, "soort": "anders"}, "begroting": {"begrotingsvoorbehoud": "ja"}}).data

    assert "Publieke bevoegdheden" in page(data)
    assert "onder het voorbehoud dat de gemeenteraad" in page(data)


def test_a_place_to_sign_for_somebody_unknown_has_a_mark_for_the_function_too() -> None:
    data = build.make({"partijen.0.vertegenwoordiging.personen": REMOVE}).data

    assert "functie" not in page(data).splitlines()
