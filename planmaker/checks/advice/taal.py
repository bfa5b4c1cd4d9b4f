"""Rules about language: words that everybody knows, one thing in a sentence. Tips only; they claim no level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import ERROR, OPEN, TIP, Fault, rule
from planmaker.checks.sources import TAAL
from planmaker.checks.texts import texts
from planmaker.dossier import Dossier
from planmaker.dossier.base import parts, spot

SUBJECT = "Taal"

LONG = 40
"""Words after which a reader begins a sentence again."""

_PLAIN = {
    "teneinde": "om",
    "alsmede": "en ook",
    "derhalve": "daarom",
    "middels": "met",
    "inzake": "over",
    "aangaande": "over",
    "ten behoeve van": "voor",
    "ten aanzien van": "over",
    "met betrekking tot": "over",
    "indien en voor zover": "als",
    "zorg dragen voor": "zorgen voor",
    "draagt zorg voor": "zorgt voor",
    "desalniettemin": "toch",
    "dientengevolge": "daardoor",
    "thans": "nu",
    "voornoemde": "deze",
    "bovengenoemde": "deze",
    "integrale aanpak": "wat u samen doet",
    "faciliteren": "helpen met",
    "implementeren": "invoeren",
    "stakeholders": "betrokkenen",
}
_OFFICIAL = re.compile(rf"\b(?:{'|'.join(sorted(_PLAIN, key=len, reverse=True))})\b", re.IGNORECASE)
_EITHER = re.compile(r"\ben/of\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?;:\n]+")


_EXAMPLES = {
    "infinitief": "schrijf een zinsdeel met ‘te’ en een werkwoord, zoals “inwoners door te verwijzen”",
    "gezegde": "begin met het werkwoord, zoals “stelt een ruimte beschikbaar”",
    "bijzin": "schrijf een bijzin met het werkwoord achteraan, zoals “de gemeente de kosten betaalt”",
    "deel": "schrijf één zinsdeel, zonder punt en zonder hoofdletter",
}


@rule(
    "past-niet-in-zin",
    OPEN,
    "Past elke tekst in de zin van het document waar zij op volgt?",
    why="Wat u invult, wordt de rest van een zin; past het niet, dan staat er een kromme zin in het stuk.",
    source=TAAL,
    mend="Neem het voorstel over dat de melding doet.",
    breaks="bijdragen: [{tekst: Wij verwijzen inwoners door.}]",
    keeps="bijdragen: [{tekst: inwoners door te verwijzen}]",
)
def text_fits_its_sentence(dossier: Dossier) -> Iterator[Fault]:
    """A text that goes on with a sentence can do so; where it cannot, there is a proposal."""
    for path, part in parts(dossier):
        for field in type(part).model_fields:
            joins = part.aansluiting(field)
            value = getattr(part, field)
            if joins is None or not value:
                continue
            for index, text in enumerate(value if isinstance(value, tuple) else (value,)):
                wrong = dutch.misfit(text, joins)
                if wrong is None:
                    continue
                item = index if isinstance(value, tuple) else None
                where = (*path, field) if item is None else (*path, field, item)
                hint = f"schrijf: {wrong.proposal}" if wrong.proposal else _EXAMPLES[joins]
                yield part.place(field, item), f"`{spot(where)}`: {wrong.message}", hint


@rule(
    "ambtelijk-woord",
    TIP,
    "Kan het met een woord dat iedereen kent?",
    why="Een woord dat alleen op kantoor leeft, sluit lezers buiten.",
    source=TAAL,
    mend="Gebruik het woord dat de melding noemt.",
    breaks="afspraken: {kwaliteit: [Partijen overleggen teneinde de kwaliteit te bewaken.]}",
    keeps="afspraken: {kwaliteit: [Partijen overleggen om de kwaliteit te bewaken.]}",
)
def words_are_plain(dossier: Dossier) -> Iterator[Fault]:
    """No text has a word of the office for which everybody knows another."""
    for part, field, text in texts(dossier):
        found = _OFFICIAL.search(text)
        if found:
            yield part.place(field), f"“{found[0]}” is een ambtelijk woord", f"schrijf: {_PLAIN[found[0].casefold()]}"


@rule(
    "en-of",
    TIP,
    "Is duidelijk of het ‘en’ is of ‘of’?",
    why="Met ‘en/of’ staat er alles en dus niets; een jurist leest het anders dan u.",
    source=TAAL,
    mend="Schrijf ‘of’, of ‘… of allebei’.",
    breaks="afspraken: {kwaliteit: [Partijen bellen en/of mailen elkaar.]}",
    keeps="afspraken: {kwaliteit: [Partijen bellen of mailen elkaar.]}",
)
def either_is_said(dossier: Dossier) -> Iterator[Fault]:
    """No text says and/or."""
    for part, field, text in texts(dossier):
        if _EITHER.search(text):
            yield part.place(field), "hier staat ‘en/of’", "schrijf ‘of’, of ‘of allebei’"


@rule(
    "lange-zin",
    TIP,
    "Staat in iedere zin één ding?",
    why="Na veertig woorden is een lezer het begin kwijt.",
    source=TAAL,
    mend="Maak er twee zinnen van.",
    breaks="""
samenwerking:
  aanleiding: >-
    Inwoners die moeite hebben met lezen en schrijven vinden nu de weg naar hulp niet omdat het aanbod over veel
    plaatsen is verdeeld en omdat de organisaties die hen kennen niet van elkaar weten wat zij doen en wanneer zij
    dat doen en voor wie
""",
    keeps="samenwerking: {aanleiding: Inwoners met een taalvraag vinden nu de weg naar hulp niet.}",
)
def sentences_are_short(dossier: Dossier) -> Iterator[Fault]:
    """No sentence is longer than a reader can hold."""
    for part, field, text in texts(dossier):
        if len(text) > LONG * 4:
            longest = max((len(one.split()) for one in _SENTENCE.findall(text)), default=0)
            if longest > LONG:
                yield part.place(field), f"hier staat een zin van {longest} woorden", "maak er twee zinnen van"


@rule(
    "ieder-is-een-het-woord",
    ERROR,
    "Past de naam voor één van de partijen in de zinnen van de tekst?",
    why="De tekst zegt ‘iedere Partij’ en ‘zij’; met een het-woord leest dat niet.",
    mend="Kies een de-woord, zoals Partij, Partner of Deelnemer.",
    breaks="afspraken: {ieder: Lid}",
    keeps="afspraken: {ieder: Partner}",
)
def name_of_one_is_a_de_word(dossier: Dossier) -> Iterator[Fault]:
    """The text says "iedere Partij" and "zij": the name for one of the parties is a de-word."""
    name = dossier.afspraken.ieder
    if dutch.lidwoord(name.lower()) == "het":
        yield (
            dossier.afspraken.place("ieder"),
            f'"{name}" is een het-woord; dan leest de tekst niet goed',
            "kies een de-woord, zoals Partij, Partner of Deelnemer",
        )
