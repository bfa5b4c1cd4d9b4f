from __future__ import annotations

import pytest

from planmaker.dutch import deze_dit, lidwoord, verwijswoord, zonder_lidwoord

FEMININE = """
    gemeente provincie stichting vereniging coöperatie bibliotheek school organisatie instelling universiteit
    corporatie woningcorporatie volksuniversiteit hogeschool maatschappij onderneming vennootschap maatschap
    gemeenschap bank zorginstelling welzijnsorganisatie basisschool stuurgroep werkgroep projectgroep commissie
    directie afdeling partij overheid federatie unie parochie sportclub kerk politie brandweer gevangenis
    huisartsenpraktijk muziekschool dorpsvereniging
"""
NEUTER = """
    college bestuur schoolbestuur gemeentebestuur schap waterschap genootschap bondgenootschap samenwerkingsverband
    bureau centrum kindcentrum museum theater huis taalhuis buurthuis ziekenhuis bedrijf werkbedrijf netwerk
    jongerenwerk fonds instituut ministerie comité platform collectief orkest koor gymnasium archief loket
    informatiepunt overleg team wijkteam secretariaat lid rijk consortium agentschap
"""
MASCULINE = """
    raad gemeenteraad dorpsraad ouderenraad wmo-raad bond vakbond dienst gezondheidsdienst kring boekhandel
    schouwburg omroep kinderopvang penvoerder beheerder exploitant zorgverzekeraar werkgever wethouder staf
"""
PLURAL = "partijen gemeenten scholen bibliotheken stichtingen schoolbesturen woningcorporaties taalpartners"


@pytest.mark.parametrize("noun", FEMININE.split())
def test_a_feminine_noun_gets_zij_and_haar(noun: str) -> None:
    for term in (noun, f"de {noun.capitalize()}", f"De {noun} Velsen"):
        assert pronouns(term) == ("zij", "haar", "haar"), term
    assert (lidwoord(noun), deze_dit(noun)) == ("de", f"deze {noun}")


@pytest.mark.parametrize("noun", NEUTER.split())
def test_a_neuter_noun_gets_het_and_zijn(noun: str) -> None:
    for term in (noun, f"het {noun.capitalize()}", f"Het {noun} Velsen", f"{noun.capitalize()} Velsen"):
        assert pronouns(term) == ("het", "zijn", "het"), term
    assert (lidwoord(noun), deze_dit(noun)) == ("het", f"dit {noun}")


@pytest.mark.parametrize("noun", MASCULINE.split())
def test_a_masculine_noun_gets_hij_and_zijn(noun: str) -> None:
    for term in (noun, f"de {noun.capitalize()}", f"De {noun} Velsen"):
        assert pronouns(term) == ("hij", "zijn", "hem"), term
    assert (lidwoord(noun), deze_dit(noun)) == ("de", f"deze {noun}")


@pytest.mark.parametrize("noun", PLURAL.split())
def test_several_organisations_get_zij_and_hun(noun: str) -> None:
    for term in (noun, noun.capitalize(), f"de {noun.capitalize()}"):
        assert pronouns(term) == ("zij", "hun", "hen"), term
    assert (lidwoord(noun), deze_dit(noun.capitalize())) == ("de", f"deze {noun.capitalize()}")


@pytest.mark.parametrize(
    "name", ["KunstForm", "Socius", "UWV", "Impact", "Kansrijk", "Compact", "Bibliotheken Mar en Fean"]
)
def test_a_name_without_article_or_noun_is_an_organisation(name: str) -> None:
    assert lidwoord(name) == ""
    assert pronouns(name) == ("zij", "haar", "haar")


@pytest.mark.parametrize(
    ("term", "subject"), [("het UWV", "het"), ("Het Kompas", "het"), ("de GGD", "zij"), ("De Meent", "zij")]
)
def test_of_an_unknown_name_the_article_decides(term: str, subject: str) -> None:
    assert verwijswoord(term, "onderwerp") == subject


def test_the_article_overrules_what_the_noun_seems_to_be() -> None:
    assert pronouns("de Huiskamer van het Werk") == ("zij", "haar", "haar")
    assert pronouns("de Netwerk") == ("zij", "haar", "haar")
    assert pronouns("het Stichtinkje") == pronouns("het Regiegroep") == ("het", "zijn", "het")


@pytest.mark.parametrize(
    ("term", "possessive"),
    [
        ("college van burgemeester en wethouders", "zijn"),
        ("gemeente Bergen op Zoom", "haar"),
        ("Vereniging van Nederlandse Gemeenten", "haar"),
        ("Stichting Het Buurthuis", "haar"),
        ("Kunst- en Cultuurcentrum Velsen", "zijn"),
        ("Regionaal Opleidingencentrum", "zijn"),
        ("Samen voor het Museum", "haar"),
        ("Lezen en Museum", "haar"),
    ],
)
def test_the_first_noun_of_a_longer_name_decides(term: str, possessive: str) -> None:
    assert verwijswoord(term, "bezittelijk") == possessive


@pytest.mark.parametrize(
    ("term", "article", "rest"),
    [
        ("de Bibliotheek", "de", "Bibliotheek"),
        ("De Bibliotheek", "de", "Bibliotheek"),
        ("het College", "het", "College"),
        ("de\u00a0Gemeente", "de", "Gemeente"),
        ("KunstForm", "", "KunstForm"),
        ("Partijen", "", "Partijen"),
        ("Desta", "", "Desta"),
        ("Hetty", "", "Hetty"),
        ("de", "", "de"),
        ("gemeente Velsen", "de", "gemeente Velsen"),
        ("dingsigheid", "de", "dingsigheid"),
        ("kwartet", "", "kwartet"),
        ("drie", "", "drie"),
        ("", "", ""),
    ],
)
def test_a_term_is_taken_apart_into_its_article_and_the_rest(term: str, article: str, rest: str) -> None:
    assert lidwoord(term) == article
    assert zonder_lidwoord(term) == rest


@pytest.mark.parametrize(
    "text",
    [
        "deze samenwerkingsovereenkomst",
        "deze intentieovereenkomst",
        "deze intentieverklaring",
        "deze uitvoeringsovereenkomst",
        "deze gemeenschappelijke regeling",
        "deze begroting",
        "deze bijlage",
        "deze krachtenanalyse",
        "deze afwegingstabel",
        "deze doelenmatrix",
        "deze samenwerkingsscan",
        "deze samenwerkingsstrategie",
        "deze factsheet",
        "dit convenant",
        "dit samenwerkingsprotocol",
        "dit manifest",
        "dit taalakkoord",
        "dit contract",
        "dit koersplan",
        "dit plan van aanpak",
        "dit stappenplan",
        "dit reglement",
        "dit document",
        "dit reflectiegesprek",
        "dit addendum",
    ],
)
def test_a_document_refers_to_itself_with_deze_or_dit(text: str) -> None:
    demonstrative, _, noun = text.partition(" ")

    assert deze_dit(noun) == text
    assert deze_dit(noun.capitalize()) == f"{demonstrative} {noun.capitalize()}"


def test_the_demonstrative_takes_the_place_of_the_article() -> None:
    assert deze_dit("het Convenant") == "dit Convenant"
    assert deze_dit("De Meent") == "deze Meent"


def test_a_word_of_unknown_gender_needs_its_article_for_deze_or_dit() -> None:
    with pytest.raises(ValueError, match='het lidwoord van "KunstForm" is niet bekend; schrijf er "de" of "het" voor'):
        deze_dit("KunstForm")


def test_an_unknown_form_of_pronoun_is_refused() -> None:
    with pytest.raises(ValueError, match='"meewerkend" is geen vorm van een verwijswoord; kies onderwerp,'):
        verwijswoord("de Gemeente", "meewerkend")  # type: ignore[arg-type]


def pronouns(term: str) -> tuple[str, str, str]:
    return verwijswoord(term, "onderwerp"), verwijswoord(term, "bezittelijk"), verwijswoord(term, "lijdend")
