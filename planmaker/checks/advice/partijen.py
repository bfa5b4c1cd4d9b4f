"""Rules about the parties: may they sign, do they contribute, are their interests known, does somebody decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from planmaker.checks.rule import ERROR, WARNING, Fault, rule
from planmaker.checks.sources import avc
from planmaker.dossier import Dossier
from planmaker.dossier.parts.partijen import Bijdrage, Partij

SUBJECT = "Partijen"

_ONLY_FOR = {
    "artikel-171": "gemeente",
    "artikel-171-lid-2": "gemeente",
    "artikel-176": "provincie",
    "artikel-176-lid-2": "provincie",
}


@rule(
    "te-weinig-partijen",
    WARNING,
    "Zijn er ten minste twee partijen?",
    why="Niemand maakt een afspraak met zichzelf.",
    source=avc("partijen"),
    mend="Voeg onder `partijen` de andere partij toe.",
    breaks="partijen: [{id: bibliotheek}]",
    keeps="partijen: [{id: bibliotheek}, {id: gemeente}]",
)
def agreement_has_two_sides(dossier: Dossier) -> Iterator[Fault]:
    """Nobody agrees with himself."""
    alone = dossier.plan is not None and not dossier.bijdragen  # a plan may be of one organisation
    if len(dossier.partijen) == 1 and not alone:
        yield (
            dossier.place("partijen"),
            "er is maar één partij; voor een afspraak zijn er ten minste twee nodig",
            "voeg onder `partijen` de andere partij toe",
        )


@rule(
    "grondslag-past-niet",
    ERROR,
    "Kan iedere partij tekenen op de grondslag die er staat?",
    why="Wie op een verkeerde grondslag tekent, bindt zijn organisatie misschien niet.",
    source="Gemeentewet artikel 171, Provinciewet artikel 176, Burgerlijk Wetboek artikel 2:292",
    mend=(
        "Kies voor een gemeente artikel-171 of artikel-171-lid-2, voor een provincie artikel-176 of "
        "`artikel-176-lid-2`, voor een stichting of vereniging statuten of volmacht."
    ),
    breaks="partijen: [{id: gemeente, rechtsvorm: gemeente, vertegenwoordiging: {grondslag: statuten}}]",
    keeps="partijen: [{id: gemeente, rechtsvorm: gemeente, vertegenwoordiging: {grondslag: artikel-171}}]",
)
def ground_fits_party(dossier: Dossier) -> Iterator[Fault]:
    """The ground for signing exists for this kind of party."""
    for partij in dossier.partijen:
        signing = partij.vertegenwoordiging
        if signing is None or signing.grondslag is None or partij.rechtsvorm is None:
            continue
        only = _ONLY_FOR.get(signing.grondslag)
        wrong = only is not None and partij.rechtsvorm != only
        wrong |= signing.grondslag == "statuten" and partij.rechtsvorm in ("gemeente", "provincie")
        if wrong:
            yield (
                signing.place("grondslag"),
                f'partij "{partij.id}" is een {partij.rechtsvorm} en kan niet tekenen op grond van {signing.grondslag}',
                "kies voor een gemeente artikel-171 of artikel-171-lid-2, voor een provincie artikel-176 of "
                "artikel-176-lid-2, voor een stichting of vereniging statuten of volmacht",
            )


@rule(
    "dubbele-aanduiding",
    ERROR,
    "Heeft iedere partij in de tekst een eigen naam?",
    why="Als twee partijen hetzelfde heten, weet niemand wie bedoeld is.",
    source=avc("plichten"),
    mend="Geef elke partij een eigen `aanduiding`.",
    breaks="partijen: [{id: noord, aanduiding: de Bibliotheek}, {id: zuid, aanduiding: de Bibliotheek}]",
    keeps="partijen: [{id: noord, aanduiding: Bibliotheek Noord}, {id: zuid, aanduiding: Bibliotheek Zuid}]",
)
def term_is_unique(dossier: Dossier) -> Iterator[Fault]:
    """No two parties bear the same defined name: nobody could tell them apart in the text."""
    counts = Counter(p.term for p in dossier.partijen if p.term)
    for partij in dossier.partijen:
        if partij.term and counts[partij.term] > 1:
            yield (
                partij.place("aanduiding"),
                f'{counts[partij.term]} partijen heten in de tekst "{partij.term}"',
                f'geef partij "{partij.id}" een eigen `aanduiding`',
            )


@rule(
    "gezamenlijk-maar-alleen",
    WARNING,
    "Tekent wie alleen samen bevoegd is, ook met een ander?",
    why="De handtekening van één bindt niet, als alleen twee samen mogen tekenen.",
    source="Burgerlijk Wetboek artikel 2:292",
    mend="Voeg de ander toe, of haal `gezamenlijk: ja` weg.",
    breaks="partijen: [{id: welzijn, vertegenwoordiging: {personen: [{naam: A. Bos}], gezamenlijk: ja}}]",
    keeps="""
partijen: [{id: welzijn, vertegenwoordiging: {personen: [{naam: A. Bos}, {naam: B. Vos}], gezamenlijk: ja}}]
""",
)
def joint_means_several(dossier: Dossier) -> Iterator[Fault]:
    """Who may only sign jointly, signs with at least one other."""
    for partij in dossier.partijen:
        signing = partij.vertegenwoordiging
        if signing and signing.gezamenlijk and len(signing.personen) == 1:
            yield (
                signing.place("gezamenlijk"),
                f'bij partij "{partij.id}" zijn de vertegenwoordigers alleen samen bevoegd, maar er staat er één',
                "voeg de andere persoon toe, of haal `gezamenlijk: ja` weg",
            )


@rule(
    "partij-zonder-rechtspersoonlijkheid",
    WARNING,
    "Kan iedere partij zichzelf binden?",
    why="Een netwerk of projectgroep kan zichzelf niet binden; de leden kunnen dat wel.",
    source=avc("partijen"),
    mend="Neem de leden zelf op, of laat één van hen tekenen met een volmacht.",
    breaks="partijen: [{id: wijknetwerk, rechtsvorm: geen}]",
    keeps="partijen: [{id: wijknetwerk, rechtsvorm: vereniging}]",
)
def network_cannot_bind_itself(dossier: Dossier) -> Iterator[Fault]:
    """A network without legal personality cannot be bound; its members can."""
    for partij in dossier.partijen:
        if partij.rechtsvorm == "geen":
            yield (
                partij.place("rechtsvorm"),
                f'partij "{partij.id}" is geen rechtspersoon en kan zichzelf niet binden',
                "neem de leden zelf als partij op, of laat een van hen namens de anderen tekenen met een volmacht",
            )


def _otherwise(dossier: Dossier) -> Iterator[str | None]:
    """Yield the parties that put something in elsewhere: money, commitment, an action, work agreed on."""
    budget, ambition, choices = dossier.begroting, dossier.ambitie, dossier.afspraken
    if budget:
        yield from (line.partij for line in budget.dekking)
        yield from (line.partij for line in budget.in_kind)
    if ambition:
        yield from (one.partij for one in ambition.commitment)
        yield from (one.partij for one in ambition.doen)
    yield from (one.partij for one in choices.werkafspraken)
    yield choices.uitvoering.subsidieontvanger if choices.uitvoering else None


@rule(
    "partij-zonder-bijdrage",
    WARNING,
    "Draagt iedere partij iets bij?",
    why="Het stuk zegt wie wat doet, en wanneer. Wie niets doet, is geen partij bij de afspraak.",
    source=avc("plichten"),
    mend="Voeg een bijdrage toe, hoe klein ook.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen: [{partijen: [bibliotheek], tekst: lessen te geven}]
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen:
  - {partijen: [bibliotheek], tekst: lessen te geven}
  - {partijen: [gemeente], tekst: inwoners te verwijzen}
""",
)
def everyone_contributes(dossier: Dossier) -> Iterator[Fault]:
    """Every party does something for the collaboration."""
    if not dossier.bijdragen or any(not b.partijen for b in dossier.bijdragen):
        return
    contributing = {id for b in dossier.bijdragen for id in b.partijen} | set(_otherwise(dossier))
    for partij in dossier.partijen:
        if partij.id not in contributing:
            yield (
                partij.place("id"),
                f'partij "{partij.id}" draagt volgens dit dossier niets bij',
                "voeg onder `bijdragen` een bijdrage van deze partij toe",
            )


@rule(
    "mandaat-voor-contract",
    WARNING,
    "Tekent wie een rechtspersoon bindt, met een volmacht?",
    why="Mandaat is voor besluiten. Wie een contract tekent voor een rechtspersoon, heeft een volmacht nodig.",
    source="Algemene wet bestuursrecht, artikelen 10:1 en 10:12",
    mend="Kies als grondslag een volmacht.",
    breaks="partijen: [{id: welzijn, rechtsvorm: stichting, vertegenwoordiging: {grondslag: mandaat}}]",
    keeps="partijen: [{id: welzijn, rechtsvorm: stichting, vertegenwoordiging: {grondslag: volmacht}}]",
)
def contracts_need_power_of_attorney(party: Partij) -> Iterator[Fault]:
    """Mandate is for decisions of a public body."""
    signing = party.vertegenwoordiging
    if signing and signing.grondslag == "mandaat" and party.hoedanigheid == "rechtspersoon" and party.rechtsvorm:
        yield (
            signing.place("grondslag"),
            f'partij "{party.id}" doet mee als rechtspersoon, maar tekent met een mandaat',
            "kies `grondslag: volmacht`",
        )


@rule(
    "school-tekent-zelf",
    WARNING,
    "Tekent voor een school haar bestuur?",
    why="Een school is geen rechtspersoon; alleen het schoolbestuur kan haar binden.",
    source="Wet op het primair onderwijs artikel 55; " + avc("partijen"),
    mend="Neem het schoolbestuur op als partij, of laat de directeur tekenen met een volmacht.",
    breaks="""
partijen: [{id: school, soort: school, vertegenwoordiging: {personen: [{naam: A. Bos}], grondslag: statuten}}]
""",
    keeps="""
partijen: [{id: school, soort: school, vertegenwoordiging: {personen: [{naam: A. Bos}], grondslag: volmacht}}]
""",
)
def school_board_signs(party: Partij) -> Iterator[Fault]:
    """Somebody signs for a school by the power that its board gave."""
    signing = party.vertegenwoordiging
    if party.soort == "school" and signing and signing.grondslag == "statuten":
        yield (
            signing.place("grondslag"),
            f'partij "{party.id}" is een school en kan niet tekenen op grond van statuten',
            "neem het schoolbestuur op als partij, of kies `grondslag: volmacht`",
        )


_POWER = re.compile(
    r"\bsubsidie (?:te )?verlen|\bverleent .*(?:subsidie|vergunning)|\bvergunning (?:te )?verlen", re.IGNORECASE
)


@rule(
    "bevoegdheid-van-rechtspersoon",
    WARNING,
    "Belooft het orgaan zelf wat alleen een bestuursorgaan kan?",
    why="Subsidie en vergunning verleent het college, niet de gemeente als rechtspersoon.",
    source=avc("partijen", "geld"),
    mend="Schrijf ‘bevordert dat het college …’, of laat het college als bestuursorgaan meedoen.",
    breaks="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
bijdragen: [{partijen: [gemeente], soort: resultaat, tekst: verleent ieder jaar subsidie}]
""",
    keeps="""
partijen: [{id: gemeente, rechtsvorm: gemeente, hoedanigheid: bestuursorgaan}]
bijdragen: [{partijen: [gemeente], soort: resultaat, tekst: verleent ieder jaar subsidie}]
""",
)
def powers_are_of_the_body(promise: Bijdrage, dossier: Dossier) -> Iterator[Fault]:
    """A legal person does not promise what only a public body may do."""
    if not promise.tekst or not _POWER.search(promise.tekst):
        return
    for party in dossier.overheden:
        if party.id in promise.partijen and party.hoedanigheid == "rechtspersoon":
            yield (
                promise.place("tekst"),
                f'"{party.id}" doet mee als rechtspersoon, maar dit kan alleen een bestuursorgaan',
                "laat het orgaan zelf meedoen (`hoedanigheid: bestuursorgaan`), of beloof dat het wordt bevorderd",
            )
