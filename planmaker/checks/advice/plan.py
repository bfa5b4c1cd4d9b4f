"""Rules about the plan: phases that join, activities inside them, somebody who answers, risks that are met."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planmaker import dutch
from planmaker.checks.rule import WARNING, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.gebouw.mfa import Stadium
from planmaker.dossier.parts.planning import Fase

_DAY = datetime.timedelta(days=1)


@rule("fasen-sluiten-niet-aan", WARNING, "Sluiten de fasen op elkaar aan?")
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


@rule("activiteit-buiten-fase", WARNING, "Valt iedere activiteit in haar fase?")
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
    source="RASCI",
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


@rule("risico-zonder-maatregel", WARNING, "Heeft ieder groot risico een maatregel en een eigenaar?")
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


@rule("cijfer-zonder-bron", WARNING, "Staat bij ieder cijfer waar het vandaan komt?")
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


@rule("resultaat-zonder-eigenaar", WARNING, "Is van ieder resultaat bekend wie het oplevert, en wanneer?")
def result_has_owner(dossier: Dossier) -> Iterator[Fault]:
    """Somebody delivers a result, on a day."""
    for result in dossier.plan.resultaten if dossier.plan else ():
        if not (result.eigenaar and result.datum):
            yield (
                result.place("tekst"),
                f"bij dit resultaat staat niet {'wanneer het er is' if result.eigenaar else 'wie het oplevert'}",
                "vul `eigenaar` en `datum` in",
            )
