"""The glossary of the domain: words that the model explains itself, and a short list of those that it only uses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, part_at, shape_map, shapes

EXPLAINED = ("samenwerking.vorm", "afspraken.soort", "governance.overleggen.besluitvorming.wijze")
"""Choices whose words are words of the domain, explained where they are chosen."""

MORE: dict[str, str] = {
    "achtje rond": "De weg van een afspraak door de lagen van de organisaties: van bestuur via management naar "
    "uitvoering en terug.",
    "AVG": "Algemene verordening gegevensbescherming: de Europese wet over persoonsgegevens.",
    "Awb": "Algemene wet bestuursrecht: regels voor besluiten van de overheid, ook over subsidies.",
    "bestuursorgaan": "Een orgaan van de overheid dat besluiten mag nemen, zoals het college of de raad.",
    "concept": "Een document waar nog iets aan ontbreekt, of dat nog niet is afgestemd; CONCEPT staat op elke pagina.",
    "dekking": "Waar het geld voor de kosten vandaan komt.",
    "documentsoort": "Wat planmaker van een dossier kan maken, zoals een convenant.",
    "dossier": "Eén bestand waarin alles staat over één samenwerking. planmaker maakt er documenten van.",
    "fte": "Een volledige arbeidsplaats.",
    "in natura": "Wat een partij inbrengt dat geen geld is, zoals uren of een ruimte.",
    "koersplan": "Het meerjarenplan van de bibliotheek, met haar doelen.",
    "laaggeletterd": "Moeite hebben met lezen, schrijven, rekenen of een computer.",
    "lid": "Een genummerde alinea van een artikel.",
    "mandaat": "De bevoegdheid om namens een ander te besluiten.",
    "MDTO": "Metagegevens voor duurzaam toegankelijke overheidsinformatie: wat een archief van een stuk wil weten.",
    "NT1, NT2": "Nederlands als moedertaal, Nederlands als tweede taal.",
    "onderdeel": "Velden van een dossier die bij elkaar horen en onder één naam staan.",
    "open punt": "Iets wat in het document moet staan en nog niet is ingevuld; in een concept een geel label.",
    "opzegtermijn": "Hoe lang vooraf een partij zegt dat zij stopt.",
    "penvoerder": "De partij die het geld en de administratie van de samenwerking beheert.",
    "POI": "Provinciale ondersteuningsinstelling: helpt de bibliotheken in een provincie.",
    "RASCI": "Wie doet het, wie is eindverantwoordelijk, wie helpt, wie geeft advies, wie hoort het.",
    "regie": "De partij die de regie heeft, bewaakt de richting en de samenhang.",
    "sjabloon": "Een Word-bestand met tags, waar planmaker een document van maakt.",
    "SPUK": "Specifieke uitkering: geld van het Rijk aan een gemeente voor één doel.",
    "stukken": "Documenten.",
    "verdeelsleutel": "De afspraak hoe u gezamenlijke kosten verdeelt.",
    "WEB-middelen": "Geld van het Rijk voor volwasseneneducatie (Wet educatie en beroepsonderwijs).",
    "Wsob": "Wet stelsel openbare bibliotheekvoorzieningen: de bibliotheekwet.",
}
"""Words that dossiers, documents and this manual use and that no field explains."""

_HEAD = """\
# Begrippen

<!-- Gemaakt uit het model en een korte lijst; wijzig deze pagina niet hier. Opnieuw maken: make renew -->

Woorden uit dossiers, documenten en deze handleiding. Zoekt u een veld? Kijk dan bij [Alle velden](velden.md).

| woord | betekenis | waar |
| --- | --- | --- |
"""


def page() -> str:
    """Return the page. Raises ValueError for a word that is explained twice."""
    rows: dict[str, str] = {}
    for word, meaning, where in (*_subjects(), *_choices(), *((w, m, "") for w, m in MORE.items())):
        if word in rows:
            raise ValueError(f"{word} is explained by the model already")
        rows[word] = f"| {word} | {meaning} | {where} |\n"
    return _HEAD + "".join(rows[word] for word in sorted(rows, key=_alphabetical))


def _subjects() -> Iterator[tuple[str, str, str]]:
    """Yield the parts of a dossier that no other row explains better."""
    for shape in shapes(Dossier):
        if shape.part and _small(shape.label) not in MORE:
            yield _small(shape.label), shape.description, _link((shape.name,))


def _choices() -> Iterator[tuple[str, str, str]]:
    for path in EXPLAINED:
        *above, name = path.split(".")
        shape = _shape(tuple(above), name)
        for word, meaning in shape.meanings.items():
            if word not in MORE and word != "anders":
                yield word.replace("-", " "), f"{meaning[:1].upper()}{meaning[1:]}.", _link((*above, name))


def _shape(above: tuple[str, ...], name: str) -> Shape:
    part: type[Part] | None = part_at(Dossier, above)
    assert part is not None
    return shape_map(part)[name]


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]


def _link(path: tuple[str, ...]) -> str:
    """Return a link to where a field is explained: its own section, or that of the part it is in."""
    part = path if len(path) == 1 else path[:-1]
    return f"[`{'.'.join(path)}`](velden.md#{''.join(part)})"


def _alphabetical(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().casefold()
