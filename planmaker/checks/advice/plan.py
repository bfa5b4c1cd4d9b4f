"""Rules about the plan: phases that join, activities inside them, somebody who answers, risks that are met."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planmaker import dutch
from planmaker.checks.rule import WARNING, Fault, rule
from planmaker.checks.sources import PLAN, RASCI
from planmaker.dossier import Dossier
from planmaker.dossier.gebouw.mfa import Stadium
from planmaker.dossier.parts.planning import Fase

SUBJECT = "Plan"

_DAY = datetime.timedelta(days=1)


@rule(
    "fasen-sluiten-niet-aan",
    WARNING,
    "Sluiten de fasen op elkaar aan?",
    why="Wie is er aan het werk in de tijd ertussen?",
    source=PLAN,
    mend="Laat de fasen aansluiten, of zeg in de tekst waarom niet.",
    breaks="""
fasen:
  - {id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}
  - {id: uitvoering, begin: 1 september 2027}
""",
    keeps="""
fasen:
  - {id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}
  - {id: uitvoering, begin: 1 juli 2027}
""",
)
def phases_join(dossier: Dossier) -> Iterator[Fault]:
    """The next phase begins the day after the last one ends: no time in which nobody is at work, none counted twice."""
    yield from _joined([(phase, f'fase "{phase.id}"') for phase in dossier.fasen])
    stages = sorted(dossier.mfa.stadia, key=lambda stage: stage.nummer) if dossier.mfa else []
    yield from _joined([(stage, f"stadium {stage.nummer}") for stage in stages])


def _joined(periods: Sequence[tuple[Fase | Stadium, str]]) -> Iterator[Fault]:
    for (before, before_name), (after, name) in pairwise(periods):
        if before.einde is None or after.begin is None or after.begin - before.einde == _DAY:
            continue
        apart = "later dan de dag na het einde van" if after.begin > before.einde else "voor het einde van"
        yield (
            after.place("begin"),
            f"{name} begint op {dutch.datum(after.begin)}: {apart} {before_name} ({dutch.datum(before.einde)})",
            "laat de fasen op elkaar aansluiten, of zeg in de tekst waarom dat niet zo is",
        )


@rule(
    "activiteit-buiten-fase",
    WARNING,
    "Valt iedere activiteit in haar fase?",
    why="Een activiteit buiten haar fase staat op een plaats in de planning waar niemand haar zoekt.",
    source=PLAN,
    mend="Kijk de datums na, of kies een andere fase.",
    breaks="""
fasen: [{id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}]
activiteiten: [{id: werven, fase: opbouw, begin: 1 mei 2027, einde: 31 juli 2027}]
""",
    keeps="""
fasen: [{id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}]
activiteiten: [{id: werven, fase: opbouw, begin: 1 mei 2027, einde: 30 juni 2027}]
""",
)
def activity_within_phase(dossier: Dossier) -> Iterator[Fault]:
    """An activity happens in the phase that it belongs to."""
    phases = {phase.id: phase for phase in dossier.fasen}
    typed = {activity.id: activity for activity in dossier.activiteiten}
    for line in dossier.planning:
        phase, activity = phases.get(line.fase or ""), typed.get(line.id)
        if phase is None or activity is None:
            continue
        early = line.begin is not None and phase.begin is not None and line.begin < phase.begin
        late = line.einde is not None and phase.einde is not None and line.einde > phase.einde
        if early or late:
            when = "begint vóór" if early else "eindigt na"
            yield (
                activity.place("fase"),
                f'activiteit "{activity.id}" {when} fase "{phase.id}", waar zij bij hoort',
                "kijk de datums na, of kies een andere fase",
            )


@rule(
    "rasci-onvolledig",
    WARNING,
    "Is van iedere activiteit bekend wie haar doet en wie erop wordt aangesproken?",
    why="Altijd één die erop wordt aangesproken, en ten minste één die het doet.",
    source=RASCI,
    mend="Vul `uitvoerend` en `eindverantwoordelijk` in.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
activiteiten: [{id: werven, rasci: {uitvoerend: [bibliotheek]}}]
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
activiteiten: [{id: werven, rasci: {uitvoerend: [bibliotheek], eindverantwoordelijk: gemeente}}]
""",
)
def somebody_answers(dossier: Dossier) -> Iterator[Fault]:
    """In a RASCI row somebody does the work and exactly one answers for it; the model keeps out a second one."""
    for activity in dossier.activiteiten:
        rasci = activity.rasci
        if rasci and not (rasci.uitvoerend and rasci.eindverantwoordelijk):
            lacks = "eindverantwoordelijk" if rasci.uitvoerend else "uitvoerend"
            yield (
                activity.place("rasci"),
                f'bij activiteit "{activity.id}" staat niet wie {lacks} is',
                f"vul onder `rasci` het veld `{lacks}` in",
            )


@rule(
    "risico-zonder-maatregel",
    WARNING,
    "Heeft ieder groot risico een maatregel en een eigenaar?",
    why=(
        "Een groot risico dat u kent (kans × impact is 12 of meer), vraagt een antwoord en iemand die het in de "
        "gaten houdt."
    ),
    source=PLAN,
    mend="Vul `maatregel` en `eigenaar` in.",
    breaks="risicos: [{naam: te weinig vrijwilligers, kans: 4, impact: 4}]",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
risicos: [{naam: te weinig vrijwilligers, kans: 4, impact: 4, maatregel: werven, eigenaar: gemeente}]
""",
)
def heavy_risk_is_met(dossier: Dossier) -> Iterator[Fault]:
    """A heavy risk has a measure and an owner."""
    for risk in dossier.risicos:
        if risk.niveau == "hoog" and not (risk.maatregel and risk.eigenaar):
            lacks = "eigenaar" if risk.maatregel else "maatregel"
            yield (
                risk.place("naam"),
                f"dit risico is groot (kans × impact is {risk.score}), maar heeft geen {lacks}",
                f"vul bij dit risico `{lacks}` in",
            )


@rule(
    "cijfer-zonder-bron",
    WARNING,
    "Staat bij ieder cijfer waar het vandaan komt?",
    why="Een cijfer zonder bron overtuigt niemand.",
    source=PLAN,
    mend="Vul `bron` en `jaar` in.",
    breaks="plan: {probleem: {cijfers: [{omschrijving: inwoners met een taalvraag, waarde: 2.400}]}}",
    keeps="""
plan: {probleem: {cijfers: [{omschrijving: inwoners met een taalvraag, waarde: 2.400, bron: CBS, jaar: 2025}]}}
""",
)
def figure_has_source(dossier: Dossier) -> Iterator[Fault]:
    """A figure without source and year convinces nobody."""
    problem = dossier.plan.probleem if dossier.plan else None
    for figure in problem.cijfers if problem else ():
        if figure.waarde and not (figure.bron and figure.jaar):
            yield (
                figure.place("waarde"),
                f"bij dit cijfer staat niet {'van welk jaar het is' if figure.bron else 'waar het vandaan komt'}",
                "vul `bron` en `jaar` in",
            )


@rule(
    "resultaat-zonder-eigenaar",
    WARNING,
    "Is van ieder resultaat bekend wie het oplevert, en wanneer?",
    why="Een resultaat van niemand komt er niet.",
    source=PLAN,
    mend="Vul `eigenaar` en `datum` in.",
    breaks="plan: {resultaten: [{tekst: een digitaal spreekuur}]}",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
plan: {resultaten: [{tekst: een digitaal spreekuur, eigenaar: bibliotheek, datum: 1 juni 2027}]}
""",
)
def result_has_owner(dossier: Dossier) -> Iterator[Fault]:
    """Somebody delivers a result, on a day."""
    for result in dossier.plan.resultaten if dossier.plan else ():
        if not (result.eigenaar and result.datum):
            yield (
                result.place("tekst"),
                f"bij dit resultaat staat niet {'wanneer het er is' if result.eigenaar else 'wie het oplevert'}",
                "vul `eigenaar` en `datum` in",
            )
