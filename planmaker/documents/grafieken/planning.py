"""The figures in time: stages, phases, steps and activities, with their milestones and decisions."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.derived.agenda import stage_name
from planmaker.dossier.derived.schedule import last_day
from planmaker.dossier.values import Duur
from planmaker.figures.values import Moment, Span, Timeline

_AHEAD = Duur(1, "jaar")


def planning(dossier: Dossier) -> Timeline:
    """Return the stages and phases with their milestones and decisions."""
    phases = tuple(span for span in _spans(dossier) if span.kind == "fase")
    moments = tuple(_moments(dossier))
    return Timeline("Planning op hoofdlijnen", _alt(phases, moments), phases, moments)


def planning_stappen(dossier: Dossier) -> Timeline:
    """Return every step below its stage or phase; nothing when there are only stages and phases."""
    spans = tuple(_spans(dossier))
    steps = any(span.kind != "fase" for span in spans)
    return Timeline("Planning van alle stappen", _alt(spans, ()), spans if steps else ())


def planning_jaar(dossier: Dossier, date: datetime.date) -> Timeline:
    """Return all of that for the twelve months from `date`, spans cut off at both ends."""
    first = date.replace(day=1)
    last = last_day(first, _AHEAD)
    within = tuple(
        Span(one.label, max(one.start, first), min(one.end, last), one.group, one.kind)
        for one in _spans(dossier)
        if one.start <= last and one.end >= first
    )
    soon = tuple(one for one in _moments(dossier) if first <= one.date <= last)
    return Timeline("Planning van de komende twaalf maanden", _alt(within, soon), within, soon, "maand")


def planning_project(dossier: Dossier) -> Timeline:
    """Return the phases of a project with their activities, milestones and decisions, with the days that follow."""
    phases = {phase.id: phase.naam or phase.id for phase in dossier.fasen}
    rows = [Span(phases[one.id], one.begin, one.einde, kind="fase") for one in dossier.fasen if one.begin and one.einde]
    moments = []
    for line in dossier.planning:
        label = dutch.hoofdletter(line.naam or line.id)
        if line.soort == "mijlpaal" and line.einde:
            moments.append(Moment(label, line.einde))
        elif line.begin and line.einde and line.begin <= line.einde:
            rows.append(Span(label, line.begin, line.einde, phases.get(line.fase or "", "")))
    decisions = [
        *((phase.besluit, phase.einde) for phase in dossier.fasen),
        *((stone.besluit, stone.datum) for stone in dossier.mijlpalen),
    ]
    for decision, otherwise in decisions:
        day = (decision.datum or otherwise) if decision else None
        if decision and decision.besluit and day:
            moments.append(Moment(f"Besluit: {decision.besluit}", day, "besluit"))
    moments.sort(key=lambda moment: moment.date)
    said = [f"{one.label}: {dutch.periode(one.start, one.end)}" for one in rows]
    said += [f"{one.label}: {dutch.datum(one.date)}" for one in moments]
    return Timeline(
        "Planning van het project", f"Planning. {'; '.join(said)}." if said else "", tuple(rows), tuple(moments)
    )


def _alt(spans: Sequence[Span], moments: Sequence[Moment]) -> str:
    phases = [f"{one.label}: {dutch.periode(one.start, one.end)}" for one in spans if one.kind == "fase"]
    points = [f"{one.label}: {dutch.datum(one.date)}" for one in sorted(moments, key=lambda one: one.date)]
    return "Planning. " + "; ".join([*phases, *points]) + "."


def _spans(dossier: Dossier) -> Iterator[Span]:
    for stage in dossier.stadia:
        name = stage_name(stage)
        if stage.begin and stage.einde:
            yield Span(name, stage.begin, stage.einde, kind="fase")
        for step in stage.stappen:
            first, last = step.begin or step.einde, step.einde or step.begin
            if step.wat and first and last:
                yield Span(dutch.hoofdletter(step.wat), first, last, name)
    phases = {phase.id: phase.naam or phase.id for phase in dossier.fasen}
    for phase in dossier.fasen:
        if phase.begin and phase.einde:
            yield Span(phases[phase.id], phase.begin, phase.einde, kind="fase")
    for line in dossier.planning:
        if line.soort == "activiteit" and line.naam and line.begin and line.einde and line.begin <= line.einde:
            yield Span(dutch.hoofdletter(line.naam), line.begin, line.einde, phases.get(line.fase or "", ""))


def _moments(dossier: Dossier) -> Iterator[Moment]:
    for line in dossier.planning:
        if line.soort == "mijlpaal" and line.naam and line.einde:
            yield Moment(dutch.hoofdletter(line.naam), line.einde)
    for decided in dossier.besluitenlijst:
        if decided.datum and decided.besluit.besluit:
            yield Moment(f"Besluit: {decided.besluit.besluit}", decided.datum, "besluit")
