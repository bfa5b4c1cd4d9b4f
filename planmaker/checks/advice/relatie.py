"""Rules about people: that they meet, talk before they fight, and do what they promised each other."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import avc, conditie
from planmaker.dossier.parts.afspraken import Geschillen
from planmaker.dossier.parts.analyse import Oordeel, Reflectieafspraak
from planmaker.dossier.parts.governance import Governance

SUBJECT = "Relatie"


@rule(
    "niemand-ziet-elkaar",
    TIP,
    "Staat er hoe vaak mensen elkaar spreken?",
    why="Een band tussen mensen vraagt tijd en ontmoeting; wat niet gepland is, gaat niet door.",
    source=conditie("relatie"),
    mend="Vul bij ten minste één overleg `frequentie` in.",
    breaks="governance: {overleggen: [{id: stuurgroep, taken: [bewaakt de doelen]}]}",
    keeps="governance: {overleggen: [{id: stuurgroep, taken: [bewaakt de doelen], frequentie: 4}]}",
)
def people_meet(governance: Governance) -> Iterator[Fault]:
    """At least one body that was thought through says how often it meets."""
    bodies = governance.overleggen
    if any(body.taken for body in bodies) and not any(body.frequentie for body in bodies):
        yield (
            governance.place("overleggen"),
            "van geen enkel overleg staat er hoe vaak het bijeenkomt",
            "vul bij een overleg `frequentie` in: hoe vaak per jaar",
        )


@rule(
    "meteen-naar-de-rechter",
    WARNING,
    "Praat u eerst, voordat een ander beslist?",
    why="Een geschil dat meteen bij een rechter komt, kost geld, tijd en de samenwerking.",
    source=avc("afdwingbaarheid"),
    mend="Vul bij `geschillen` een termijn voor overleg in, of kies mediation.",
    breaks="afspraken: {geschillen: {slot: rechter}}",
    keeps="afspraken: {geschillen: {slot: rechter, overleg: 4 weken}}",
)
def talk_comes_first(dispute: Geschillen) -> Iterator[Fault]:
    """Who ends with a judge or arbiter, begins with talking."""
    talks = dispute.overleg or dispute.bestuurlijk or dispute.mediation
    if dispute.slot not in (None, "geen") and not talks:
        yield (
            dispute.place("slot"),
            f"een geschil gaat meteen naar {dispute.slot}, zonder gesprek vooraf",
            "vul `overleg` in: hoe lang u het zelf probeert",
        )


@rule(
    "lage-score-zonder-actie",
    TIP,
    "Doet u iets aan wat het slechtst gaat?",
    why="Een scan waar niets op volgt, maakt mensen cynisch.",
    source=conditie("relatie"),
    mend="Vul bij het oordeel `actie` en `eigenaar` in.",
    breaks="analyse: {scans: [{oordelen: [{voorwaarde: belangen, score: 2}]}]}",
    keeps="analyse: {scans: [{oordelen: [{voorwaarde: belangen, score: 2, actie: een middag over belangen}]}]}",
)
def low_score_is_acted_upon(judgement: Oordeel) -> Iterator[Fault]:
    """A condition that scores low gets an action."""
    if judgement.score is not None and judgement.score <= 2 and not judgement.actie:
        yield (
            judgement.place("score"),
            f"deze voorwaarde scoort {judgement.score}, maar er staat niet wat u eraan doet",
            "vul bij dit oordeel `actie` in",
        )


@rule(
    "reflectie-zonder-vervolg",
    TIP,
    "Is van iedere afspraak uit een reflectie bekend wie haar doet, en wanneer?",
    why="Vertrouwen groeit door te doen wat u zegt.",
    source=conditie("relatie"),
    mend="Vul bij de afspraak `eigenaar` en `datum` in.",
    breaks="analyse: {reflecties: [{afspraken: [{tekst: Wij bellen vaker.}]}]}",
    keeps="""
partijen: [{id: bibliotheek}]
analyse: {reflecties: [{afspraken: [{tekst: Wij bellen vaker., eigenaar: bibliotheek, datum: 1 mei 2027}]}]}
""",
)
def reflection_is_followed_up(one: Reflectieafspraak) -> Iterator[Fault]:
    """What was agreed in a reflection has somebody who does it, on a day."""
    if one.tekst and not (one.eigenaar and one.datum):
        field = "datum" if one.eigenaar else "eigenaar"
        yield one.place("tekst"), f"bij deze afspraak staat geen {field}", f"vul bij deze afspraak `{field}` in"
