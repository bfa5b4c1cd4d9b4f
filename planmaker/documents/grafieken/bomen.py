"""The figures of what hangs together: goals below tasks, and who reports to whom."""

from __future__ import annotations

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.parts.governance import Overleg
from planmaker.dossier.parts.koersplan import Doel
from planmaker.figures.values import Node, Tree


def doelenboom(dossier: Dossier) -> Tree:
    """Return the goals below their tasks, each with its indicators."""
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


def overleggen(dossier: Dossier) -> Tree:
    """Return the bodies, each below the one it reports to."""
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
