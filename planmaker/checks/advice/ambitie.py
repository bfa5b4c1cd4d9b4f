"""Rules about the ambition: a promise, what everybody puts in, and what is done first."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import TIP, Fault, rule
from planmaker.checks.sources import LONKEND, VELSEN, conditie
from planmaker.checks.term import months
from planmaker.dossier import Dossier
from planmaker.dossier.parts.koersplan import Actie

SUBJECT = "Ambitie"


@rule(
    "ambitie-met-een-nul",
    TIP,
    "Staan belofte, commitment en eerste acties alle drie in het dossier?",
    why="Ambitie is belofte × commitment × doen. Is een van de drie nul, dan is de uitkomst nul.",
    source=LONKEND,
    mend="Vul onder `ambitie` aan wat de melding noemt.",
    breaks="ambitie: {belofte: iedereen leert lezen}",
    keeps="""
ambitie:
  belofte: iedereen leert lezen
  commitment: [{tekst: ieder levert een mens}]
  doen: [{tekst: een spreekuur openen}]
""",
)
def ambition_has_no_zero(dossier: Dossier) -> Iterator[Fault]:
    """An ambition that somebody began with has a promise, commitment and first actions."""
    ambition = dossier.ambitie
    if ambition is None or dossier.afspraken.soort == "intentieverklaring":
        return
    there = {"belofte": ambition.belofte, "commitment": ambition.commitment, "doen": ambition.doen}
    lacks = [name for name, value in there.items() if not value]
    if lacks and len(lacks) < len(there):
        words = dutch.opsomming(f"`{name}`" for name in lacks)
        yield ambition.place(), f"in de ambitie ontbreekt {words}", f"vul {words} in onder `ambitie`"


@rule(
    "partij-zonder-commitment",
    TIP,
    "Zet iedere partij iets in voor de ambitie?",
    why="Een partij die niets inzet terwijl anderen dat wel doen, is toeschouwer.",
    source=conditie("ambitie"),
    mend="Vraag de partij wat zij inzet: een besluit, geld of een mens.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
ambitie: {commitment: [{partij: bibliotheek, tekst: een coördinator}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
ambitie: {commitment: [{partij: bibliotheek, tekst: een coördinator}, {partij: gemeente, tekst: geld}]}
""",
)
def every_party_commits(dossier: Dossier) -> Iterator[Fault]:
    """When parties say one by one what they put in, all do."""
    said = dossier.ambitie.commitment if dossier.ambitie else ()
    named = {one.partij for one in said}
    if not said or None in named:
        return
    for partij in dossier.partijen:
        if partij.id not in named and partij.uitgetreden is None:
            yield (
                partij.place("id"),
                f'partij "{partij.id}" zet volgens de ambitie niets in',
                "zet onder `ambitie.commitment` wat deze partij inzet",
            )


@rule(
    "actie-zonder-wie-of-wanneer",
    TIP,
    "Is van iedere eerste actie bekend wie haar doet, en wanneer?",
    why="Doen begint met een naam en een dag.",
    source=LONKEND,
    mend="Vul bij de actie `partij` en `datum` in.",
    breaks="ambitie: {doen: [{tekst: een spreekuur openen}]}",
    keeps="""
partijen: [{id: bibliotheek}]
ambitie: {doen: [{tekst: een spreekuur openen, partij: bibliotheek, datum: 1 maart 2027}]}
""",
)
def first_actions_have_who_and_when(action: Actie) -> Iterator[Fault]:
    """Somebody does a first action, on a day."""
    if action.tekst and not (action.partij and action.datum):
        lacks = "wanneer" if action.partij else "wie"
        field = "datum" if action.partij else "partij"
        yield (
            action.place("tekst"),
            f"bij deze actie staat niet {lacks} haar doet"
            if lacks == "wie"
            else ("bij deze actie staat niet wanneer zij klaar is"),
            f"vul bij deze actie `{field}` in",
        )


@rule(
    "ambitie-nooit-herijkt",
    TIP,
    "Kijkt u in de looptijd nog eens of de ambitie klopt?",
    why="In jaren verandert wie er om de tafel zit en wat er nodig is; een ambitie die niemand herijkt, wordt papier.",
    source=conditie("ambitie"),
    mend="Vul `ambitie.herijking` in, of plan een gesprek bij `monitoring.reflectie`.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
ambitie: {belofte: iedereen leert lezen}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
ambitie: {belofte: iedereen leert lezen, herijking: ieder najaar}
""",
)
def ambition_is_recalibrated(dossier: Dossier) -> Iterator[Fault]:
    """A promise for more than two years is looked at again."""
    ambition, monitoring = dossier.ambitie, dossier.monitoring
    planned = ambition and (ambition.herijking or (monitoring and monitoring.reflectie))
    if ambition and ambition.belofte and not planned and months(dossier) > 24:
        yield (
            ambition.place("belofte"),
            "nergens staat wanneer u kijkt of deze belofte nog klopt",
            "vul `herijking` in, of plan een gesprek bij `monitoring.reflectie`",
        )


@rule(
    "belofte-aan-niemand",
    TIP,
    "Staat er voor wie de belofte is?",
    why="Een belofte is aan iemand. Noem ook de gewone inwoner, als die meedoet.",
    source=VELSEN,
    mend="Vul `samenwerking.doelgroepen` in, of `doelgroep` bij een doel.",
    breaks="ambitie: {belofte: meer te lezen}",
    keeps="""
samenwerking: {doelgroepen: [volwassenen die moeite hebben met lezen]}
ambitie: {belofte: meer te lezen}
""",
)
def promise_is_to_somebody(dossier: Dossier) -> Iterator[Fault]:
    """A promise has people whom it is made to."""
    goals = dossier.koersplan.doelen if dossier.koersplan else ()
    told = dossier.samenwerking.doelgroepen or (dossier.plan and dossier.plan.doelgroepen)
    intention = dossier.afspraken.soort == "intentieverklaring"
    aimed = told or intention or any(goal.doelgroep for goal in goals)
    if dossier.ambitie and dossier.ambitie.belofte and not aimed:
        yield (
            dossier.ambitie.place("belofte"),
            "er staat niet voor wie deze belofte is",
            "vul `samenwerking.doelgroepen` in",
        )
