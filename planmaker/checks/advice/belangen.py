"""Rules about interests: what parties bring and get, and what is at stake for them."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import conditie
from planmaker.dossier import Dossier
from planmaker.dossier.parts.partijen import Belang, Partij

SUBJECT = "Belangen"


@rule(
    "belangen-niet-op-tafel",
    WARNING,
    "Is bekend wat partijen halen, brengen en van belang vinden?",
    why="Recht doen aan belangen kan pas als u ze kent. Bij een intentieverklaring mag het later.",
    source=conditie("belangen"),
    mend="Vul per partij `haalt`, `brengt` of `belangen` in.",
    breaks="partijen: [{id: bibliotheek}, {id: gemeente}]",
    keeps="""
partijen:
  - {id: bibliotheek, brengt: [een plek in het centrum]}
  - {id: gemeente, haalt: [bereik in de wijk]}
""",
)
def interests_are_on_the_table(dossier: Dossier) -> Iterator[Fault]:
    """A collaboration does justice to interests only when they are known."""
    if len(dossier.partijen) > 1 and dossier.afspraken.soort != "intentieverklaring" and not dossier.brengen_en_halen:
        yield (
            dossier.place("partijen"),
            "van geen enkele partij staat in het dossier wat zij haalt, wat zij brengt en welk belang zij heeft",
            "vul per partij `haalt`, `brengt` of `belangen` in",
        )


@rule(
    "partij-zonder-belang",
    TIP,
    "Is van iedere partij bekend wat zij haalt, brengt of van belang vindt?",
    why="Van wie u het niet weet, merkt u het pas als het misgaat.",
    source=conditie("belangen"),
    mend="Vraag het, en vul `haalt`, `brengt` of `belangen` in.",
    breaks="""
partijen:
  - {id: bibliotheek, brengt: [een plek in het centrum]}
  - {id: gemeente}
""",
    keeps="""
partijen:
  - {id: bibliotheek, brengt: [een plek in het centrum]}
  - {id: gemeente, haalt: [bereik in de wijk]}
""",
)
def every_party_has_interests(partij: Partij, dossier: Dossier) -> Iterator[Fault]:
    """When the interests of some parties are known, those of all are."""
    told = partij.brengt or partij.haalt or partij.belangen
    if dossier.brengen_en_halen and not told and partij.uitgetreden is None:
        yield (
            partij.place("id"),
            f'van partij "{partij.id}" staat er niet wat zij haalt, brengt of van belang vindt',
            "vul bij deze partij `haalt`, `brengt` of `belangen` in",
        )


@rule(
    "partij-haalt-alleen",
    TIP,
    "Brengt iedere partij die iets haalt, ook iets?",
    why="Wie alleen haalt, is klant en geen partner.",
    source=conditie("belangen"),
    mend="Vul bij de partij `brengt` in, of geef haar een bijdrage.",
    breaks="""
partijen:
  - {id: bibliotheek, brengt: [een plek], haalt: [bereik]}
  - {id: school, haalt: [boeken]}
""",
    keeps="""
partijen:
  - {id: bibliotheek, brengt: [een plek], haalt: [bereik]}
  - {id: school, haalt: [boeken], brengt: [leerlingen]}
""",
)
def who_takes_brings(partij: Partij, dossier: Dossier) -> Iterator[Fault]:
    """A party that gets something brings something too, when others say what they bring."""
    gives = partij.brengt or any(partij.id in one.partijen for one in dossier.bijdragen)
    if partij.haalt and not gives and any(other.brengt for other in dossier.partijen):
        yield (
            partij.place("haalt"),
            f'partij "{partij.id}" haalt iets, maar brengt niets',
            "vul bij deze partij `brengt` in, of bespreek wat zij inzet",
        )


@rule(
    "partij-brengt-alleen",
    TIP,
    "Haalt iedere partij die iets brengt, ook iets?",
    why="Wie alleen brengt, houdt er een keer mee op.",
    source=conditie("belangen"),
    mend="Vraag wat de partij eraan heeft, en vul `haalt` of `belangen` in.",
    breaks="""
partijen:
  - {id: bibliotheek, brengt: [een plek], haalt: [bereik]}
  - {id: school, brengt: [leerlingen]}
""",
    keeps="""
partijen:
  - {id: bibliotheek, brengt: [een plek], haalt: [bereik]}
  - {id: school, brengt: [leerlingen], haalt: [boeken]}
""",
)
def who_brings_takes(partij: Partij, dossier: Dossier) -> Iterator[Fault]:
    """A party that brings something gets something too, when others say what they get."""
    if partij.brengt and not (partij.haalt or partij.belangen) and any(other.haalt for other in dossier.partijen):
        yield (
            partij.place("brengt"),
            f'partij "{partij.id}" brengt iets, maar haalt niets',
            "vul bij deze partij `haalt` of `belangen` in",
        )


@rule(
    "standpunt-zonder-belang",
    TIP,
    "Staat achter ieder standpunt het belang?",
    why="Over standpunten onderhandelt u, over belangen komt u eruit.",
    source=conditie("belangen"),
    mend="Vraag waarom de partij dat vindt, en vul `tekst` in.",
    breaks="partijen: [{id: gemeente, belangen: [{standpunt: eerst geld}]}]",
    keeps="partijen: [{id: gemeente, belangen: [{standpunt: eerst geld, tekst: zekerheid voor jaren}]}]",
)
def standpoint_has_interest(belang: Belang) -> Iterator[Fault]:
    """Behind a standpoint lies an interest."""
    if belang.standpunt and not belang.tekst:
        yield (
            belang.place("standpunt"),
            "achter dit standpunt staat geen belang",
            "vul bij dit belang `tekst` in: wat telt er echt voor deze partij?",
        )
