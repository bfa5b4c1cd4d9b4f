"""The grammatical gender of the nouns that name organisations, bodies and documents in collaboration documents.

Source of the rules and of each noun: the gender marks of the Woordenlijst Nederlandse Taal (woordenlijst.org). Where
it allows both masculine and feminine for a de-word, as with groep, school, club and bank, organisations are
feminine here, like gemeente and stichting.
"""

from __future__ import annotations

import re
from typing import Literal

Gender = Literal["m", "v", "o", "mv"]
"""Mannelijk (masculine), vrouwelijk (feminine), onzijdig (neuter) or meervoud (plural)."""

# Nouns also count as the last part of a compound: "bestuur" in "schoolbestuur". The longest that fits wins.
_NEUTER = """
    agentschap akkoord archief atelier bedrijf beheer belang beraad besluit bestuur bisdom bondgenootschap budget
    bureau burgerschap centrum collectief college comité contract convenant departement document dorpshuis erfgoed
    festival fonds gebouw geding genootschap gerecht gesprek gezelschap gezin gilde gymnasium huis initiatief
    instituut kabinet kantoor klooster koor landschap lichaam lidmaatschap lokaal loket lyceum magazijn mandaat
    manifest ministerie museum netwerk onderwijs orgaan orkest overleg parlement partnerschap plan platform plein
    programma project protocol punt rapport recreatieschap reglement samenwerkingsverband secretariaat steunpunt
    team theater verband verdrag verslag voorstel waterschap werk ziekenhuis
"""
_MASCULINE = """
    aanbieder aanvrager ambtenaar beheerder bestuurder boekhandel bond brief burgemeester coördinator deelnemer
    dienst directeur eigenaar exploitant factsheet gebruiker huurder kring leverancier omroep opdrachtgever
    opdrachtnemer opvang partner penvoerder raad scan schouwburg secretaris staf trekker uitvoerder verhuurder
    verzekeraar voorzitter werkgever wethouder winkel winkelier
"""
_FEMININE = """
    agenda analyse bank brandweer club fabriek gemeente groep kamer kerk kliniek matrix nota overeenkomst partij
    praktijk school speelzaal tabel unie
"""
_PLURAL = """
    aanbieders bedrijven besturen bibliotheken bonden centra colleges corporaties coöperaties deelnemers diensten
    fondsen gebruikers gemeenten groepen huurders instellingen kerken leden ondernemingen organisaties partijen partners
    provincies raden scholen staten stichtingen verenigingen verzekeraars waterschappen werkgevers wethouders winkels
"""
_GENDERS: dict[str, Gender] = {
    **dict.fromkeys(_NEUTER.split(), "o"),
    **dict.fromkeys(_MASCULINE.split(), "m"),
    **dict.fromkeys(_FEMININE.split(), "v"),
    **dict.fromkeys(_PLURAL.split(), "mv"),
}
# Too short, or too often the end of another word ("kansrijk", "compact"), to count inside a compound.
_GENDERS_ALONE: dict[str, Gender] = {"lid": "o", "pact": "o", "rijk": "o", "schap": "o"}
_ENDINGS: tuple[tuple[Gender, tuple[str, ...]], ...] = (
    ("o", ("aarschap", "erschap", "isme", "ment", "um")),
    ("v", ("age", "arij", "erij", "heid", "ie", "ing", "komst", "nis", "pij", "schap", "teit", "theek", "tuur")),
)
# Shorter words have such an ending by accident: drie, kring, vrij.
_LETTERS_BEFORE = 3
# A word that begins a modifier of the noun before it: "college van burgemeester en wethouders".
_PREPOSITIONS = {"aan", "bij", "der", "in", "met", "op", "te", "ten", "ter", "tot", "van", "voor"}
_CONJUNCTIONS = {"en", "of"}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*-?")


def gender(term: str) -> Gender | None:
    """Return the gender of the noun that `term` is about, or None when it holds no known noun.

    `term` is a noun or a name without its article: "gemeente", "Schoolbestuur Velsen", "openbaar lichaam". Its first
    known noun decides; what follows a preposition does not count, nor does a part that is shared ("Kunst- en
    Cultuurcentrum" is a centrum).
    """
    shared_part = False
    for word in _WORD.findall(term.lower()):
        if word.endswith("-"):
            shared_part = True
        elif word in _PREPOSITIONS or (word in _CONJUNCTIONS and not shared_part):
            return None
        elif found := _of_word(word):
            return found
    return None


def is_noun(word: str) -> bool:
    """Tell whether `word`, in lower case, is one of the nouns listed here, whole or as the end of a compound."""
    return any(word[start:] in _GENDERS for start in (0, *range(_LETTERS_BEFORE, len(word))))


def _of_word(word: str) -> Gender | None:
    if word in _GENDERS_ALONE:
        return _GENDERS_ALONE[word]
    for start in (0, *range(_LETTERS_BEFORE, len(word))):
        if word[start:] in _GENDERS:
            return _GENDERS[word[start:]]
        # "bestuurders", "directeuren"; plurals in which the noun itself changes are listed.
        if any(word[start:].removesuffix(ending) in _GENDERS for ending in ("s", "en") if word.endswith(ending)):
            return "mv"
    for found, endings in _ENDINGS:
        if any(word.endswith(ending) and len(word) >= len(ending) + _LETTERS_BEFORE for ending in endings):
            return found
    return None
