"""What people type goes on with our sentences, and our sentences claim no more than the dossier carries."""

from __future__ import annotations

import pytest

from planmaker.findings import CheckError, Severity
from tests.convenant import build
from tests.convenant.build import TOWN
from tests.convenant.cases import seen
from tests.convenant.reading import faults_of_dutch, page

TYPED = {
    "ambitie": {"belofte": "Iedereen te leren lezen.", "herijking": "Oktober"},
    "samenwerking.werkgebied": "De gemeente Waterveen.",
    "samenwerking.doelgroepen": ["Kinderen.", "Ouders en verzorgers."],
    "governance.overleggen": [{"id": "kern", "naam": "Kerngroep", "taken": ["Maakt het plan.", "Deelt nieuws."]}],
    "bijdragen": [
        {"partijen": ["bibliotheek"], "tekst": "- inwoners door te verwijzen\n- Kinderen voor te lezen."},
        {"partijen": ["welzijn"], "soort": "resultaat", "tekst": "Stelt een zaal beschikbaar."},
    ],
    "afspraken.overwegingen": ["Dat lezen helpt.", "Bibliotheek en welzijn elkaar kennen."],
    "monitoring.evaluaties": [{"soort": "tussentijds", "moment": "najaar 2028", "door": "projectgroep"}],
}
SENTENCES = (
    "Partijen werken samen om iedereen te leren lezen.",
    "Partijen bespreken in oktober of de ambitie nog helder, onderscheidend en haalbaar is, en stellen haar zo nodig "
    "bij.",
    "De samenwerking heeft betrekking op de gemeente Waterveen.",
    "De samenwerking is bedoeld voor kinderen, en ouders en verzorgers.",
    "De kerngroep:\nmaakt het plan;\ndeelt nieuws.",
    "De Bibliotheek spant zich in om inwoners door te verwijzen en kinderen voor te lezen.",
    "Welzijn Waterveen stelt een zaal beschikbaar.",
    "lezen helpt;\nBibliotheek en welzijn elkaar kennen;",
    "De projectgroep evalueert dit convenant tussentijds, in het najaar van 2028.",
)


def test_what_is_typed_as_a_sentence_goes_on_with_ours() -> None:
    data = build.make(TYPED).data

    assert [sentence for sentence in SENTENCES if not seen(sentence, page(data))] == []
    assert faults_of_dutch(data) == []


@pytest.mark.parametrize(
    ("override", "hint"),
    [
        ({"ambitie.belofte": "Iedereen kan lezen."}, "schrijf: ervoor te zorgen dat iedereen kan lezen"),
        ({"bijdragen": [{"tekst": "Biedt een plek"}]}, "schrijf: een plek te bieden"),
    ],
)
def test_what_does_not_fit_is_an_open_point_that_a_definitive_document_waits_for(
    override: dict[str, object], hint: str
) -> None:
    found = [one for one in build.make(override).findings if one.code == "past-niet-in-zin"]

    assert [(one.severity, one.hint) for one in found] == [(Severity.OPEN, hint)]
    with pytest.raises(CheckError) as refused:
        build.make(override, definitief=True)
    assert "past-niet-in-zin" in {one.code for one in refused.value.findings}


def test_a_document_of_one_year_says_ieder_jaar_nowhere() -> None:
    data = build.make(
        {
            "partijen.2": TOWN,
            "samenwerking.looptijd": {"ingang": "1 januari 2027", "einde": "31 december 2027"},
            "ambitie.herijking": "ieder jaar in oktober",
            "begroting": {
                "kosten": [{"omschrijving": "alles", "bedrag": "1000"}],
                "btw": "inclusief",
                "indexatie": {"maatstaf": "de index", "per": "1 juli"},
                "betaling": {"voor": "1 februari", "aan": "bibliotheek"},
                "verantwoording": {"partij": "bibliotheek", "voor": "1 april"},
            },
            "monitoring": {
                "evaluaties": [{"soort": "jaarlijks", "moment": "november"}],
                "rapportage": {"partij": "bibliotheek", "voor": "1 maart"},
                "reflectie": {"moment": "ieder jaar in mei"},
            },
        }
    ).data
    text = page(data)

    assert "ieder jaar" not in text.lower()
    assert "jaarlijks" not in text.lower()
    assert seen("Partijen evalueren dit convenant in november 2027.", text)
    assert seen("De Bibliotheek verantwoordt de inkomsten en uitgaven vóór 1 april 2028.", text)
    assert seen("De overige Partijen betalen hun bijdrage vóór 1 februari 2027 aan de Bibliotheek.", text)


def test_parties_with_a_defined_name_for_their_group_are_called_by_it() -> None:
    second = {**TOWN, "id": "zand", "naam": "gemeente Zand", "aanduiding": "de Gemeente Zand", "groep": "Gemeenten"}
    data = build.make(
        {
            "partijen.2": {**TOWN, "groep": "Gemeenten"},
            "partijen.3": second,
            "afspraken.begrippen": [{"term": "Gemeenten", "omschrijving": "de gemeenten Waterveen en Zand"}],
            "bijdragen": [
                {"partijen": ["gemeente", "zand"], "tekst": "te verwijzen"},
                {"partijen": ["gemeente"], "tekst": "te helpen"},
            ],
        }
    ).data

    assert seen("De Gemeenten spannen zich in om te verwijzen.", page(data))
    assert seen("De Gemeente spant zich in om te helpen.", page(data))
