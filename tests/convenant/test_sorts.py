"""Each sort of document has its own title, bridge and articles, and one name for itself."""

from __future__ import annotations

import re

import pytest

from planmaker.pipeline import Made
from tests.build import part
from tests.convenant import build
from tests.convenant.build import TOWN
from tests.convenant.cases_purpose import NEEDS, PLAN
from tests.convenant.reading import headings, lines, page

THIS = {
    "intentieverklaring": "deze intentieverklaring",
    "convenant": "dit convenant",
    "samenwerkingsovereenkomst": "deze samenwerkingsovereenkomst",
    "uitvoeringsovereenkomst": "deze uitvoeringsovereenkomst",
    "samenwerkingsprotocol": "dit samenwerkingsprotocol",
}
BRIDGE = {
    "intentieverklaring": "Partijen verklaren het volgende:",
    "convenant": "Partijen komen het volgende overeen:",
    "samenwerkingsovereenkomst": "Partijen komen het volgende overeen:",
    "uitvoeringsovereenkomst": "Partijen komen ter uitvoering van de subsidie het volgende overeen:",
    "samenwerkingsprotocol": "Partijen spreken de volgende werkwijze af:",
}
OWN_ARTICLES = {
    "intentieverklaring": {"Onderzoek", "Besluit over voortzetting"},
    "convenant": {"Evaluatie", "Uittreding"},
    "samenwerkingsovereenkomst": {"Financiën", "Aansprakelijkheid en verzekering", "Geschillen"},
    "uitvoeringsovereenkomst": {"Prestaties", "Financiën", "Monitoring", "Geschillen"},
    "samenwerkingsprotocol": {"Werkafspraken", "Overleg"},
}
NOUN = re.compile(r"\b\w*(?:convenant|overeenkomst|verklaring|protocol|contract)\b", re.IGNORECASE)
# What is no name of the document itself: a document still to come, one with a processor, one the law speaks of.
OTHER = (
    "vervolgovereenkomst",
    "verwerkersovereenkomst",
    "een overeenkomst sluiten",
    "een verklaring omtrent het gedrag",
)
SUBJECT = "Taal & Rekenen: één huis"
# Every clause that names the document.
EVERYTHING = {
    "afspraken.onderwerp": SUBJECT,
    "partijen.2": TOWN,
    "koersplan": PLAN,
    "afspraken.begrippen": [{"term": "lezer", "omschrijving": "wie leest"}],
    "afspraken.verlenging": {"wijze": "daarna-onbepaald", "opzegtermijn": "6 maanden"},
    "afspraken.toetreding": {"mogelijk": "ja"},
    "afspraken.uittreding": {"opzegtermijn": "6 maanden", "gevolg": "blijft-bestaan"},
    "afspraken.wijziging": {"overleg": "6 weken"},
    "afspraken.onvoorzien": {"overleg": "4 weken", "opzeggen": "ja", "opzegtermijn": "3 maanden"},
    "afspraken.naleving": {"wijze": "overleg"},
    "afspraken.privacy": {"gegevensstromen": [{"naam": "n", "doel": "d", "rol": "verwerker", "verwerker": "x"}]},
    "afspraken.geheimhouding": {"geldt": "ja", "na_afloop": "2 jaar"},
    "afspraken.personeel": {"vog": "ja"},
    "afspraken.openbaarheid": {"partij": "gemeente", "weken": "4", "kanaal": "de website"},
    "afspraken.eerdere_afspraken": [{"titel": "Taalakkoord", "datum": "1 mei 2020"}],
    "afspraken.bijlagen": [{"id": "kaart", "titel": "Kaart"}],
    "afspraken.citeertitel": "Afspraken Waterveen",
    "afspraken.afdwingbaarheid": {"keuze": "bepaalde-artikelen", "niet_afdwingbaar": ["doel"]},
    "begroting": {
        "kosten": [{"omschrijving": "alles", "bedrag": "100"}],
        "btw": "inclusief",
        "subsidieverordening": "de verordening",
    },
    "document.omslag": "ja",
}


def _everything(sort: str) -> Made:
    needs = {**NEEDS[sort], **EVERYTHING}
    return build.make(
        {**needs, "afspraken.geschillen": {"slot": "rechter", "rechtbank": "Den Haag"}, "afspraken.soort": sort}
    )


@pytest.mark.parametrize("sort", THIS)
def test_a_document_calls_itself_by_one_name_everywhere(sort: str) -> None:
    text = page(_everything(sort).data)
    for other in OTHER:
        text = text.replace(other, "")

    assert {noun.lower() for noun in NOUN.findall(text)} == {sort}
    sentences = [line.lower() for line in text.splitlines() if not line.startswith(sort.capitalize())]
    assert sum(line.count(sort) for line in sentences) == sum(line.count(THIS[sort]) for line in sentences) >= 15


@pytest.mark.parametrize("sort", THIS)
def test_a_document_has_the_title_bridge_and_articles_of_its_sort(sort: str) -> None:
    data = _everything(sort).data
    text = lines(data)
    core = {child.tag.rpartition("}")[2]: child.text for child in part(data, "docProps/core.xml")}

    assert text[:2] == (sort.capitalize(), SUBJECT)
    assert BRIDGE[sort] in text
    assert sum(bridge in text for bridge in set(BRIDGE.values())) == 1
    assert {title for _, title in headings(data)} >= OWN_ARTICLES[sort]
    assert text[-2] == f"{sort.capitalize()} {SUBJECT}\tCONCEPT"
    assert text[-1].startswith(f"{sort.capitalize()} · ")
    assert core["title"] == f"{sort.capitalize()} {SUBJECT}"
    assert core["category"] == sort


@pytest.mark.parametrize("sort", THIS)
def test_the_file_is_named_after_the_sort_and_the_subject(sort: str) -> None:
    assert _everything(sort).filename == f"{sort}-taal-rekenen-een-huis.docx"


@pytest.mark.parametrize("sort", THIS)
def test_the_minimal_dossier_of_a_sort_leaves_nothing_open(sort: str) -> None:
    made = build.make({**NEEDS[sort], "afspraken.soort": sort}, definitief=True)

    assert [f for f in made.findings if f.code.endswith("-ontbreekt") or f.code == "niet-in-document"] == []
