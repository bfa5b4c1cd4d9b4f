"""The figures about a project, its goals and its money: what stands in them is derived from the dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.koersplan import Doel
from planmaker.dossier.meerjaren import Groep, Jaarblok, inbreng, meerjarenbegroting
from planmaker.dossier.values import Bedrag
from planmaker.figures.registry import Figures, Printable
from planmaker.figures.values import BarChart, Figure, Moment, Node, Series, Span, Timeline, Tree

MOST_PIECES = 6
"""The most pieces in one bar that a reader can tell apart; the rest goes together."""

_Piece = tuple[str, tuple[Bedrag, ...]]


def figures(dossier: Dossier, printed: Figures) -> dict[str, Printable]:
    """Return the figures about a project by the name that templates use; one with nothing to show counts as false.

    `planning_project` has phases, activities, milestones and decisions; `doelenboom` leads from task to goal to
    indicator; `kosten` and `dekking` are bars per year (`dekking` per source while no years are known), `inbreng` what
    each partner puts in.
    """
    return {name: printed.of(make(dossier)) for name, make in _MAKERS.items()}


def _doelenboom(dossier: Dossier) -> Tree:
    goals = dossier.koersplan.doelen if dossier.koersplan else ()
    tasks = dict.fromkeys(goal.opgave or "" for goal in goals)
    roots = tuple(
        node
        for task in tasks
        for node in _task(task, tuple(_goal(goal) for goal in goals if (goal.opgave or "") == task))
    )
    count = sum(len(goal.indicatoren) for goal in goals)
    goals_said = dutch.aantal(len(goals), "doel", "doelen")
    indicators_said = dutch.aantal(count, "indicator", "indicatoren")
    alt = f"Van opgave naar doel naar indicator: {goals_said} en {indicators_said}."
    return Tree("Doelenboom", alt if goals else "", roots)


def _task(name: str, goals: tuple[Node, ...]) -> tuple[Node, ...]:
    return (Node(name, children=goals, kind="opgave"),) if name else goals


def _goal(goal: Doel) -> Node:
    measured = tuple(
        Node(dutch.hoofdletter(one.naam), note=_from_to(one.nulmeting, one.streefwaarde), kind="indicator")
        for one in goal.indicatoren
        if one.naam
    )
    return Node(goal.tekst or goal.id, children=measured, kind="doel")


def _from_to(now: str | None, then: str | None) -> str:
    return f"van {now} naar {then}" if now and then and len(now) + len(then) <= 40 else ""


def _kosten(dossier: Dossier) -> BarChart:
    blocks = meerjarenbegroting(dossier)
    return _per_year("Kosten per jaar", blocks, [_pieces(block.kosten) for block in blocks])


def _dekking(dossier: Dossier) -> BarChart:
    blocks = meerjarenbegroting(dossier)
    if blocks:
        return _per_year("Dekking per jaar", blocks, [_pieces(block.dekking) for block in blocks])
    lines = [line for line in (dossier.begroting.dekking if dossier.begroting else ()) if line.geheel]
    amounts = tuple(line.geheel or Bedrag(0) for line in lines)
    return _chart(
        "Dekking naar bron",
        tuple(dutch.hoofdletter(line.bron or "") for line in lines),
        [("Dekking", amounts)],
        lying=True,
    )


def _inbreng(dossier: Dossier) -> BarChart:
    rows = inbreng(dossier)
    pieces = [("Geld", tuple(row.geld for row in rows)), ("In natura", tuple(row.natura for row in rows))]
    return _chart("Inbreng per partij", tuple(row.partij for row in rows), pieces, lying=True)


def _pieces(groups: Sequence[Groep]) -> list[_Piece]:
    """Return what bars are made of: the groups when there are several, otherwise the lines."""
    lines = [line for group in groups for line in group.regels]
    if len(groups) > 1:
        return [(group.naam or "Overig", _all(group.subtotaal.bedragen)) for group in groups]
    return [(dutch.hoofdletter(line.naam), _all(line.bedragen)) for line in lines]


def _all(amounts: Iterable[Bedrag | None]) -> tuple[Bedrag, ...]:
    return tuple(amount or Bedrag(0) for amount in amounts)


def _per_year(title: str, blocks: Sequence[Jaarblok], pieces: Sequence[Sequence[_Piece]]) -> BarChart:
    """Return one chart over the years of all blocks, which have the same pieces in the same order."""
    joined = [
        (row[0][0], tuple(amount for _, amounts in row for amount in amounts)) for row in zip(*pieces, strict=True)
    ]
    return _chart(title, tuple(year for block in blocks for year in block.jaren), joined)


def _chart(title: str, names: tuple[str, ...], pieces: Sequence[_Piece], *, lying: bool = False) -> BarChart:
    """Return stacked bars of amounts in whole euros; nothing when there is no money in it."""
    rows = [(name, amounts) for name, amounts in pieces if any(amount.cents for amount in amounts)]
    if not rows:
        return BarChart(title, "", (), ())
    if len(rows) > MOST_PIECES:
        kept, rest = rows[: MOST_PIECES - 1], rows[MOST_PIECES - 1 :]
        together = tuple(Bedrag.sum(column) for column in zip(*(amounts for _, amounts in rest), strict=True))
        rows = [*kept, ("Overig", together)]
    totals = [Bedrag.sum(column) for column in zip(*(amounts for _, amounts in rows), strict=True)]
    said = dutch.opsomming([f"{name} {total}" for name, total in zip(names, totals, strict=True)])
    series = tuple(Series(name, tuple(Decimal(a.cents) / 100 for a in amounts)) for name, amounts in rows)
    return BarChart(title, f"{title}: {said}.", names, series, stacked=True, horizontal=lying, unit="euro")


def _planning(dossier: Dossier) -> Timeline:
    """Return phases with their activities, milestones and decisions, each with the days that follow from the whole."""
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


_MAKERS: dict[str, Callable[[Dossier], Figure]] = {
    "planning_project": _planning,
    "doelenboom": _doelenboom,
    "kosten": _kosten,
    "dekking": _dekking,
    "inbreng": _inbreng,
}
