"""The whole dossier in time: every decision on one list, and everything that somebody has to do."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Literal

from planmaker.dossier.base import Part, veld
from planmaker.dossier.gebouw.mfa import Mfa, Stadium
from planmaker.dossier.parts.planning import Activiteit, Besluitmoment, Fase, Mijlpaal, Planregel
from planmaker.dossier.values import BetrokkeneId, Datum, OverlegId, Tekst

STADIA = (
    "Intern voorwerk", "Initiatief", "Definitie", "Ontwerp", "Voorbereiding en realisatie",
    "Gebruik, beheer en exploitatie",
)  # fmt: skip
"""How the six stages are called when the dossier gives no name of its own."""


class Besluitregel(Part):
    """A decision and where it belongs: a stage, a phase or a milestone."""

    waar: Tekst = veld("Waar het besluit bij hoort.", standaard=...)
    besluit: Besluitmoment = veld("Het besluit.", standaard=...)
    datum: Datum | None = veld("Wanneer het besluit valt.")


class Agendaregel(Part):
    """Something that somebody does, decides or reaches, with its days."""

    soort: Literal["stap", "activiteit", "mijlpaal", "besluit"] = veld("Wat voor regel dit is.", standaard=...)
    wat: Tekst = veld("Wat er gebeurt.", standaard=...)
    wie: BetrokkeneId | None = veld("Wie ervoor zorgt.")
    door: Tekst | None = veld("Wie besluit, in woorden.")
    overleg: OverlegId | None = veld("Welk overleg besluit.")
    waar: Tekst = veld("Waar het bij hoort.", standaard=...)
    resultaat: Tekst | None = veld("Wat er dan is.")
    begin: Datum = veld("De eerste dag.", standaard=...)
    einde: Datum = veld("De laatste dag.", standaard=...)


def stage_name(stage: Stadium) -> str:
    """Return what a stage is called: "Stadium 2, Definitie"."""
    return f"Stadium {stage.nummer}, {stage.naam or STADIA[stage.nummer]}"


def six_stages(mfa: Mfa) -> tuple[Stadium, ...]:
    """Return the stages 0 to 5, an empty one where the dossier has none."""
    known = {stage.nummer: stage for stage in reversed(mfa.stadia)}
    return tuple(known.get(number) or Stadium(nummer=number) for number in range(len(STADIA)))


def decisions(mfa: Mfa | None, phases: Sequence[Fase], milestones: Sequence[Mijlpaal]) -> tuple[Besluitregel, ...]:
    """Return every decision of the dossier in order of time; those without a day last, in the order of the dossier."""
    found = [
        *(
            Besluitregel(waar=stage_name(stage), besluit=decision, datum=decision.datum)
            for stage in (sorted(mfa.stadia, key=lambda stage: stage.nummer) if mfa else ())
            for decision in stage.besluiten
        ),
        *(
            Besluitregel(waar=phase.naam or phase.id, besluit=phase.besluit, datum=phase.besluit.datum or phase.einde)
            for phase in phases
            if phase.besluit
        ),
        *(
            Besluitregel(waar=one.naam or one.id, besluit=one.besluit, datum=one.besluit.datum or one.datum)
            for one in milestones
            if one.besluit
        ),
    ]
    return tuple(sorted(found, key=lambda one: one.datum or datetime.date.max))


def in_time(
    mfa: Mfa | None,
    activities: Sequence[Activiteit],
    planned: Sequence[Planregel],
    milestones: Sequence[Mijlpaal],
    decided: Sequence[Besluitregel],
) -> tuple[Agendaregel, ...]:
    """Return everything with a day in order of time: steps of stages, activities, milestones and decisions."""
    lines = [*_steps(mfa), *_planned(activities, planned, milestones), *_decided(decided)]
    return tuple(sorted(lines, key=lambda line: (line.begin, line.einde)))


def _steps(mfa: Mfa | None) -> Iterator[Agendaregel]:
    for stage in mfa.stadia if mfa else ():
        for step in stage.stappen:
            first, last = step.begin or step.einde, step.einde or step.begin
            if step.wat and first and last:
                yield Agendaregel(
                    soort="stap",
                    wat=step.wat,
                    wie=step.wie,
                    waar=stage_name(stage),
                    resultaat=step.resultaat,
                    begin=first,
                    einde=last,
                )


def _planned(
    activities: Sequence[Activiteit], planned: Sequence[Planregel], milestones: Sequence[Mijlpaal]
) -> Iterator[Agendaregel]:
    owners = {one.id: one.eigenaar for one in activities} | {one.id: one.eigenaar for one in milestones}
    results = {one.id: one.resultaat for one in activities}
    for line in planned:
        first, last = line.begin or line.einde, line.einde or line.begin
        if line.naam and first and last:
            yield Agendaregel(
                soort=line.soort,
                wat=line.naam,
                wie=owners.get(line.id),
                waar="Planning",
                resultaat=results.get(line.id),
                begin=first,
                einde=last,
            )


def _decided(decided: Sequence[Besluitregel]) -> Iterator[Agendaregel]:
    for line in decided:
        if line.datum and line.besluit.besluit and not line.besluit.uitkomst:
            yield Agendaregel(
                soort="besluit",
                wat=line.besluit.besluit,
                door=line.besluit.door,
                overleg=line.besluit.overleg,
                waar=line.waar,
                begin=line.datum,
                einde=line.datum,
            )
