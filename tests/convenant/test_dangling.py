"""Nothing in a document refers to what is not there, and no heading stands alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from tests.convenant import build
from tests.convenant.build import REMOVE, TOWN
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


ALONE_YET = {"Financiën", "Communicatie", "Medewerkers en vrijwilligers"}


def _rows(names: Iterable[str], yet: Collection[str], reason: str) -> list[ParameterSet]:
    """A row for each name; those in `yet` are known to fail."""
    fails = pytest.mark.xfail(strict=True, reason=reason)
    return [pytest.param(name, marks=[fails] if name in yet else [], id=name.replace(" ", "-")) for name in names]


@pytest.mark.parametrize("title", _rows(EMPTY, ALONE_YET, "er komt een kop te staan met niets eronder"))
def test_an_article_with_nothing_in_it_is_left_out(title: str) -> None:
    data = build.make(EMPTY[title]).data

    assert without_content(data) == []
    assert title not in page(data).splitlines()
    assert faults_of_dutch(data) == []


DANGLING: dict[str, tuple[dict[str, Any], str]] = {
    "this report, without a report": (
        {"monitoring.indicatoren": [{"naam": "leden"}]},
        "die voor deze rapportage nodig zijn",
    ),
    "these goals, without goals": ({"monitoring.indicatoren": [{"naam": "leden"}]}, "bij deze doelen"),
    "it, without a sentence before": ({"samenwerking.themas": ["taal", "rekenen"]}, "Zij richt zich op"),
    "that article, of a law that was not named": (
        {
            "partijen.0.soort": "anders",
            "koersplan": {"doelen": [{"id": "lezen", "tekst": "lezen", "wsob": ["lezen", "kunst"]}]},
        },
        "uit dat artikel",
    ),
    "that law, that was not named": ({"partijen.0.soort": "anders", "partijen.2": TOWN}, "van die wet"),
    "the end date, of what has no end": (
        {
            "samenwerking.looptijd": {"ingang": "1 januari 2027", "onbepaald": "ja"},
            "afspraken.verlenging": {"wijze": "geen", "overleg": "6 maanden"},
        },
        "voor de einddatum",
    ),
    "the key, that is not there": (
        {"monitoring.evaluaties.0.kosten": "volgens-sleutel"},
        "volgens de verdeelsleutel",
    ),
    "the surplus by a key that is not there": (
        {"begroting": {"overschot_tekort": "volgens-sleutel"}},
        "volgens de verdeelsleutel",
    ),
    "the penvoerder, whom nobody named": ({"begroting": {"overschot_tekort": "penvoerder"}}, "de penvoerder."),
    "the penvoerder who pays, whom nobody named": (
        {"monitoring.evaluaties.0.kosten": "penvoerder"},
        "De kosten draagt de penvoerder.",
    ),
}


DANGLING_YET = set(DANGLING) - {"that law, that was not named"}


@pytest.mark.parametrize(
    "what", _rows(DANGLING, DANGLING_YET, "de tekst noemt iets dat er niet is, en niets meldt het")
)
def test_a_text_refers_only_to_what_is_there_or_planmaker_says_so(what: str) -> None:
    overrides, words = DANGLING[what]
    made = build.make(overrides)

    assert words not in page(made.data) or made.findings != ()


@pytest.mark.xfail(strict=True, reason="Dossier.overheden kijkt alleen naar soort; rechtsvorm gemeente telt niet mee")
def test_a_municipality_is_a_public_body_by_its_legal_form() -> None:
    data = build.make({"partijen.2": {**TOWN, "soort": "anders"}, "begroting": {"begrotingsvoorbehoud": "ja"}}).data

    assert "Publieke bevoegdheden" in page(data)
    assert "onder het voorbehoud dat de gemeenteraad" in page(data)


@pytest.mark.xfail(
    strict=True, reason="zonder persoon staat bij ondertekening het kale woord ‘functie’, zonder markering"
)
def test_a_place_to_sign_for_somebody_unknown_has_a_mark_for_the_function_too() -> None:
    data = build.make({"partijen.0.vertegenwoordiging.personen": REMOVE}).data

    assert "functie" not in page(data).splitlines()
