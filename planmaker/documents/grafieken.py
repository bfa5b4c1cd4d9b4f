"""The figures that a document may show, made from the dossier: what is in them, and in words what they show."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.agenda import stage_name
from planmaker.dossier.exploitatie import Uitwerking
from planmaker.dossier.governance import Overleg
from planmaker.dossier.values import Bedrag
from planmaker.figures.registry import Figures, Printable
from planmaker.figures.values import BarChart, Figure, Matrix, Moment, Node, Risk, Series, Span, Timeline, Tree

_MONTHS_AHEAD = 12


def grafieken(dossier: Dossier, figures: Figures, *, date: datetime.date, intern: bool = False) -> dict[str, Printable]:
    """Return the figures by the name that templates use; one that has nothing to show counts as false.

    `planning` has the stages and phases with their milestones and decisions, `planning_stappen` every step below its
    stage or phase, `planning_jaar` all of that for the twelve months from `date`; `overleggen` who reports to whom;
    `risicomatrix` chance against impact, risks by their number in the list; `aandelen` what each user pays for the
    building, `scenarios` the same per scenario, of the users for whom it differs.
    """
    spans, moments = tuple(_spans(dossier)), tuple(_moments(dossier))
    phases = tuple(span for span in spans if span.kind == "fase")
    steps = len(spans) > len(phases)
    first = date.replace(day=1)
    last = _months_later(first, _MONTHS_AHEAD) - datetime.timedelta(days=1)
    worked = dossier.mfa.verdeling if dossier.mfa else None
    made: dict[str, Figure] = {
        "planning": Timeline("Planning op hoofdlijnen", _alt(phases, moments), phases, moments),
        "planning_stappen": Timeline("Planning van alle stappen", _alt(spans, ()), spans if steps else ()),
        "planning_jaar": _window(spans, moments, first, last),
        "overleggen": _bodies(dossier),
        "risicomatrix": _risks(dossier, intern),
        "aandelen": _shares(dossier, worked),
        "scenarios": _scenarios(dossier, worked),
    }
    return {name: figures.of(figure) for name, figure in made.items()}


def _months_later(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


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


def _window(spans: Sequence[Span], moments: Sequence[Moment], first: datetime.date, last: datetime.date) -> Timeline:
    """Return the part of the planning between two days, spans cut off at both."""
    within = tuple(
        Span(one.label, max(one.start, first), min(one.end, last), one.group, one.kind)
        for one in spans
        if one.start <= last and one.end >= first
    )
    soon = tuple(one for one in moments if first <= one.date <= last)
    return Timeline("Planning van de komende twaalf maanden", _alt(within, soon), within, soon, "maand")


def _alt(spans: Sequence[Span], moments: Sequence[Moment]) -> str:
    phases = [f"{one.label}: {dutch.periode(one.start, one.end)}" for one in spans if one.kind == "fase"]
    points = [f"{one.label}: {dutch.datum(one.date)}" for one in sorted(moments, key=lambda one: one.date)]
    return "Planning. " + "; ".join([*phases, *points]) + "."


def _bodies(dossier: Dossier) -> Tree:
    bodies = dossier.governance.overleggen if dossier.governance else ()
    known = {body.id for body in bodies}

    def node(body: Overleg, seen: frozenset[str]) -> Node:
        below = [one for one in bodies if one.rapporteert_aan == body.id and one.id not in seen]
        often = f"{body.frequentie} keer per jaar" if body.frequentie else ""
        children = tuple(node(one, seen | {one.id}) for one in below)
        name = dutch.hoofdletter(dutch.zonder_lidwoord(body.naam or body.id))
        return Node(name, ", ".join(filter(None, (body.voorzitter and f"voorzitter: {body.voorzitter}", often))),
                    children, body.niveau or "")  # fmt: skip

    roots = tuple(node(one, frozenset({one.id})) for one in bodies if one.rapporteert_aan not in known)
    names = {body.id: body.naam or body.id for body in bodies}
    lines = [
        f"{body.naam or body.id} doet verslag aan {names[body.rapporteert_aan]}"
        for body in bodies
        if body.rapporteert_aan in names
    ]
    alt = f"De overleggen: {dutch.opsomming(list(names.values()))}." if names else ""
    return Tree("Overleggen", alt + (f" {dutch.hoofdletter('; '.join(lines))}." if lines else ""), roots)


def _risks(dossier: Dossier, intern: bool) -> Matrix:
    shown = [risk for risk in dossier.risicos if intern or not risk.only_intern]
    risks = tuple(
        Risk(str(at), risk.kans, risk.impact)
        for at, risk in enumerate(shown, 1)
        if risk.kans is not None and risk.impact is not None
    )
    lines = [
        f"risico {at}, {risk.naam}: kans {risk.kans}, impact {risk.impact}"
        for at, risk in enumerate(shown, 1)
        if risk.kans is not None and risk.impact is not None
    ]
    return Matrix("Risicomatrix", f"Kans tegen impact. {dutch.hoofdletter('; '.join(lines))}.", risks)


def _shares(dossier: Dossier, worked: Uitwerking | None) -> BarChart:
    """Return what each user pays; nothing to show while no cost has a key."""
    totals = [share for share in worked.totalen if share.bedrag] if worked else []
    names = tuple(_name(dossier, share.partij) for share in totals)
    lines = [f"{name} {share.bedrag}" for name, share in zip(names, totals, strict=True)]
    series = (Series("Bedrag per jaar", tuple(_euros(share.bedrag) for share in totals if share.bedrag)),)
    return BarChart(
        "Aandeel per partij", f"Bedrag per jaar per partij: {dutch.opsomming(lines)}." if lines else "", names,
        series if names else (), horizontal=True, number_format="#,##0", unit="euro per jaar",
    )  # fmt: skip


def _scenarios(dossier: Dossier, worked: Uitwerking | None) -> BarChart:
    every = [worked, *(dossier.mfa.vergelijking if dossier.mfa else ())] if worked else []
    found = [{share.partij: _euros(share.bedrag) for share in one.totalen if share.bedrag} for one in every]
    # Who pays the same in every scenario only makes the differences of the others hard to see.
    parties = tuple(p for p in dict.fromkeys(chain(*found)) if len({amounts.get(p) for amounts in found}) > 1)
    names = tuple(_name(dossier, party) for party in parties)
    series = []
    for one, amounts in zip(every, found, strict=True):
        series.append(Series(one.scenario or "gekozen sleutels", tuple(amounts.get(party, 0) for party in parties)))
    lines = [
        [f"{name} {dutch.getal(value or 0)}" for name, value in zip(names, one.values, strict=True)] for one in series
    ]
    alt = "; ".join(f"{one.name}: {dutch.opsomming(line)}" for one, line in zip(series, lines, strict=True))
    compared = len(series) > 1 and bool(names)
    return BarChart(
        "Scenario’s naast elkaar", f"Bedrag per jaar in euro, per scenario. {dutch.hoofdletter(alt)}.",
        names if compared else (), tuple(series) if compared else (), horizontal=True, unit="euro per jaar",
    )  # fmt: skip


def _euros(amount: Bedrag) -> Decimal:
    return Decimal(amount.cents) / 100


def _name(dossier: Dossier, party: str) -> str:
    own = dossier.partij(party)
    return own.kort or own.naam or party
