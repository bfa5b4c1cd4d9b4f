"""Every combination of people, grounds, terms and numbers gives a correct sentence."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.convenant import build
from tests.convenant.build import LIBRARY, TOWN, Tree
from tests.convenant.cases import seen
from tests.convenant.cases_parties import COLLEGE
from tests.convenant.reading import faults_of_dutch, lines, page, shown

DECISION = {"orgaan": "de raad", "datum": "1 mei 2026", "kenmerk": "K-1"}
TOWN_DECISION = ("artikel-171", "artikel-171-lid-2", "artikel-176", "artikel-176-lid-2")
PEOPLE = (
    ({"naam": "A.B. de Vries", "functie": "voorzitter"}, "A.B. de Vries, voorzitter"),
    ({"aanhef": "mevrouw", "naam": "mr. drs. C. Dam", "functie": "secretaris"}, "mevrouw mr. drs. C. Dam, secretaris"),
    ({"aanhef": "de heer", "naam": "E. Es MSc", "functie": "penningmeester"}, "de heer E. Es MSc, penningmeester"),
)
GROUNDS = {
    "statuten": ", daartoe bevoegd op grond van de statuten",
    "artikel-171": ", op grond van artikel 171, eerste lid, van de Gemeentewet en handelend ter uitvoering van",
    "artikel-171-lid-2": ", daartoe aangewezen door de burgemeester op grond van artikel 171, tweede lid, van de "
    "Gemeentewet, handelend ter uitvoering van",
    "artikel-176": ", op grond van artikel 176, eerste lid, van de Provinciewet en handelend ter uitvoering van",
    "artikel-176-lid-2": ", daartoe aangewezen door de commissaris van de Koning op grond van artikel 176, tweede lid, "
    "van de Provinciewet, handelend ter uitvoering van",
    "volmacht": ", daartoe gevolmachtigd bij",
    "mandaat": ", daartoe gemandateerd bij",
    "machtiging": ", daartoe gemachtigd bij",
}
TERMS = ("de Bibliotheek", "het College", "KunstForm")


def _party(number: int, ground: str, capacity: str, people: int, jointly: bool, term: str) -> tuple[Tree, str]:
    """A party and the sentence that introduces it formally."""
    form = {"artikel-171": "gemeente", "artikel-176": "provincie"}.get(ground.removesuffix("-lid-2"), "stichting")
    signing: Tree = {
        "personen": [person for person, _ in PEOPLE[:people]],
        "gezamenlijk": "ja" if jointly else "nee",
        "grondslag": ground,
    }
    if ground != "statuten":
        signing["besluit"] = DECISION
    name = {"gemeente": "gemeente Veen", "provincie": "provincie Zand", "stichting": "Stichting Lezen"}[
        form
    ] + f" {number}"
    party: Tree = {
        "id": f"p{number}",
        "naam": name,
        "aanduiding": f"{term} {number}",
        "rechtsvorm": form,
        "hoedanigheid": capacity,
        "kvk": f"{number:08}",
        "zetel": "Waterveen",
        "vertegenwoordiging": signing,
    }
    if capacity == "bestuursorgaan":
        party["orgaan"] = "het dagelijks bestuur"

    body = "het dagelijks bestuur van " if capacity == "bestuursorgaan" else ""
    called = name if form == "stichting" else f"de {name}"
    # A public body has a seat, not articles; a foundation that acts as one stands nowhere in "statuten" either.
    seat = "zetelend" if form != "stichting" else "gevestigd" if body else "statutair gevestigd"
    lawfully = "rechtsgeldig " if capacity == "rechtspersoon" else ""
    who = [text for _, text in PEOPLE[:people]]
    named = who[0] if people == 1 else ", ".join(who[:-1]) + f", en {who[-1]}"
    jointly_said = ", gezamenlijk handelend" if jointly else ""
    besluit = ""
    if ground in TOWN_DECISION:
        besluit = " het besluit van de raad van 1 mei 2026, kenmerk K-1"
    elif ground != "statuten":
        besluit = " besluit van de raad van 1 mei 2026, kenmerk K-1"
    sentence = (
        f"{body}{called}, {seat} te Waterveen, ingeschreven in het handelsregister onder nummer {number:08}, ten deze "
        f"{lawfully}vertegenwoordigd door {named}{jointly_said}{GROUNDS[ground]}{besluit}, hierna te noemen: "
        f"‘{term} {number}’;"
    )
    return party, sentence


COMBINATIONS = [
    _party(number, *combination)
    for number, combination in enumerate(
        (
            (ground, capacity, people, people > 1 and people % 2 == 0, TERMS[(people + len(ground)) % 3])
            for ground, capacity, people in itertools.product(GROUNDS, ("rechtspersoon", "bestuursorgaan"), (1, 2, 3))
            if (ground, capacity) != ("statuten", "bestuursorgaan")
        ),
        1,
    )
]


@pytest.mark.parametrize("register", ["formeel", "zakelijk"])
def test_every_ground_capacity_and_number_of_signatories_gives_a_whole_sentence(register: str) -> None:
    parties = [party for party, _ in COMBINATIONS]
    data = build.make({"partijen": parties, "document.register": register}).data
    expected = [sentence for _, sentence in COMBINATIONS]
    if register == "zakelijk":
        expected = [sentence.replace("ten deze", "hierbij") for sentence in expected]

    assert len(COMBINATIONS) == 45
    assert [each.text for each in shown(data) if each.style == "Partij"] == expected
    assert faults_of_dutch(data) == []


def _everywhere(term: str) -> dict[str, Any]:
    """A dossier in which one party does all that one party can do."""
    return {
        "partijen.0.aanduiding": term,
        "partijen.2": TOWN,
        "bijdragen": [
            {"partijen": ["bibliotheek"], "tekst": "te lezen"},
            {"partijen": ["bibliotheek"], "soort": "resultaat", "tekst": "leest voor"},
            {"partijen": ["bibliotheek", "welzijn"], "soort": "resultaat", "tekst": "zingt mee"},
        ],
        "governance.regie": "bibliotheek",
        "governance.penvoerder": "bibliotheek",
        "governance.overleggen.0.secretariaat": "bibliotheek",
        "communicatie": {"woordvoerder": "bibliotheek"},
        "afspraken.personeel": {"vrijwilligers": "bibliotheek"},
        "afspraken.privacy": {"aanspreekpunt": "bibliotheek"},
        "afspraken.openbaarheid": {"partij": "bibliotheek", "weken": "1", "kanaal": "het gemeenteblad"},
        "afspraken.werkafspraken": [{"onderwerp": "intake", "afspraak": "een gesprek", "partij": "bibliotheek"}],
        "afspraken.onderzoek": {"doel": "het kan", "opdrachtgever": "bibliotheek", "besluit": "1 mei 2027"},
        "monitoring.rapportage": {"partij": "bibliotheek", "voor": "1 april"},
        "begroting": {
            "verantwoording": {"partij": "bibliotheek", "voor": "1 april"},
            "betaling": {"aan": "bibliotheek"},
        },
        "koersplan": {"titel": "Samen", "organisatie": "bibliotheek"},
    }


@pytest.mark.parametrize(
    ("term", "start", "pronoun"),
    [
        ("de Bibliotheek", "De Bibliotheek", "zij"),
        ("het College", "Het College", "het"),
        ("KunstForm", "KunstForm", "zij"),
        ("’t Huis", "’t Huis", "het"),
        ("de IJsclub", "De IJsclub", "zij"),
    ],
)
def test_a_term_has_its_article_and_its_capital_wherever_it_stands(term: str, start: str, pronoun: str) -> None:
    data = build.make(_everywhere(term)).data
    text = page(data)

    for sentence in (
        f"…hierna te noemen: ‘{term}’;",
        f"{start} spant zich in om te lezen.\n{start} leest voor.",
        f"Ieder van de volgende Partijen zingt mee: {term} en Welzijn Waterveen.",
        f"{start} heeft de regie over de samenwerking.\n{start} is penvoerder.",
        f"…{start} voert het secretariaat.…",
        f"{start} voert namens Partijen het woord over de samenwerking.",
        f"{start} begeleidt de vrijwilligers en zorgt dat zij verzekerd zijn.",
        f"Betrokkenen kunnen met vragen en verzoeken terecht bij {term}.",
        f"Binnen één week na ondertekening maakt {term} de tekst van dit convenant openbaar via het gemeenteblad.",
        f"Voor intake geldt het volgende. Een gesprek. Aanspreekpunt is {term}.",
        f"{start} is opdrachtgever van het onderzoek.",
        f"{start} rapporteert ieder jaar vóór 1 april over de voortgang aan de overige Partijen.",
        f"{start} verantwoordt de inkomsten en uitgaven ieder jaar vóór 1 april.",
        f"De overige Partijen betalen hun bijdrage aan {term}.",
        f"{term} in het koersplan ‘Samen’ doelen heeft vastgelegd waaraan Partijen gezamenlijk willen werken;",
    ):
        assert seen(sentence, text), sentence
    assert faults_of_dutch(data) == []


@pytest.mark.parametrize(
    ("count", "copies", "others"),
    [
        (2, "tweevoud", "de andere Partij"),
        (3, "drievoud", "de overige Partijen"),
        (20, "twintigvoud", "de overige Partijen"),
    ],
)
def test_the_number_of_parties_shows_in_copies_and_in_the_others(count: int, copies: str, others: str) -> None:
    parties = [
        {**LIBRARY, "id": f"p{n}", "naam": f"Stichting {n}", "aanduiding": f"Partner {n}", "soort": "anders"}
        for n in range(1, count + 1)
    ]
    data = build.make(
        {
            "partijen": parties,
            "afspraken.geschillen": {"slot": "geen"},
            "afspraken.aansprakelijkheid": {"regeling": "beperkt", "maximum": "100"},
            "afspraken.afdwingbaarheid.keuze": "geheel",
        }
    ).data
    text = page(data)

    for sentence in (
        f"Aldus overeengekomen en in {copies} ondertekend,",
        f"Er is een geschil als een Partij dat schriftelijk aan {others} meldt.",
        f"De aansprakelijkheid van een Partij tegenover {others} is beperkt tot € 100 per gebeurtenis. Deze beperking "
        "geldt niet bij opzet of bewuste roekeloosheid.",
        f"Voor {others} blijft dit convenant in stand, voor zover de inhoud en strekking zich daartegen niet "
        f"verzetten.",
    ):
        assert seen(sentence, text), sentence
    assert [line for line in lines(data) if line == "Handtekening:"] == ["Handtekening:"] * count


def test_one_party_has_nobody_to_be_together_with() -> None:
    text = page(build.make({"partijen": [LIBRARY]}).data)

    assert "gezamenlijk" not in text
    assert "de overige Partijen" not in text


def test_the_plan_of_two_libraries_is_theirs() -> None:
    data = build.make({"partijen.1.soort": "bibliotheek", "koersplan": {"titel": "Samen"}}).data

    assert seen("de Bibliotheek en Welzijn Waterveen in het koersplan ‘Samen’ doelen hebben vastgelegd…", page(data))


def test_an_administrative_body_signs_by_its_own_name() -> None:
    data = build.make({"partijen.2": COLLEGE}).data

    assert seen("Het college van burgemeester en wethouders van de gemeente Waterveen\nPlaats:\n…", page(data))


LENGTHS = {
    "1 dag": "één dag",
    "5 dagen": "vijf dagen",
    "1 week": "één week",
    "2 weken": "twee weken",
    "1 maand": "één maand",
    "18 maanden": "achttien maanden",
    "1 jaar": "één jaar",
    "3 jaar": "drie jaar",
}


def test_a_length_of_time_is_read_in_words() -> None:
    steps = [{"naar": "het bestuur", "termijn": typed} for typed in LENGTHS]
    data = build.make({"governance.escalatie": steps}).data
    signs = ";" * (len(LENGTHS) - 1) + "."

    expected = [f"het bestuur, binnen {read}{sign}" for read, sign in zip(LENGTHS.values(), signs, strict=True)]
    assert [line for line in lines(data) if line.startswith("het bestuur")] == expected


def test_amounts_and_references_never_break_over_a_line() -> None:
    from tests.support import text_of

    data = build.make(
        {"begroting": {"btw": "inclusief", "kosten": [{"omschrijving": "alles", "bedrag": "12500"}]}}
    ).data
    text = "\n".join(text_of(data))

    assert "begroot op €\u00a012.500 per jaar, inclusief btw" in text
    assert "staan in bijlage\u00a02." in text
    assert "€ " not in text
