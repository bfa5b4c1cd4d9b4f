"""Rules about the goals: every goal measured and shared, every party working on one."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import WARNING, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.parts.koersplan import Doel


def _goals(dossier: Dossier) -> tuple[Doel, ...]:
    return dossier.koersplan.doelen if dossier.koersplan else ()


@rule(
    "doel-zonder-indicator",
    WARNING,
    "Is van ieder doel te zien of het dichterbij komt?",
    source="Aanwijzingen voor convenanten, aanwijzing 19",
)
def goal_has_indicator(dossier: Dossier) -> Iterator[Fault]:
    """When goals are measured, all are."""
    goals = _goals(dossier)
    for doel in goals:
        if not doel.indicatoren and any(d.indicatoren for d in goals):
            yield (
                doel.place("id"),
                f'aan niets is te zien of doel "{doel.id}" dichterbij komt',
                "voeg onder dit doel `indicatoren` toe",
            )


@rule("doel-zonder-partij", WARNING, "Werkt er iemand aan ieder doel?")
def goal_has_party(dossier: Dossier) -> Iterator[Fault]:
    """When goals name who works on them, all do."""
    goals = _goals(dossier)
    for doel in goals:
        if not doel.partijen and any(d.partijen for d in goals):
            yield (
                doel.place("id"),
                f'niemand werkt volgens dit dossier aan doel "{doel.id}"',
                "noem onder dit doel bij `partijen` wie eraan werken",
            )


@rule("partij-zonder-doel", WARNING, "Werkt iedere partij aan een doel?")
def party_has_goal(dossier: Dossier) -> Iterator[Fault]:
    """When goals name who works on them, every party is among them: no flowers that nobody waters."""
    working = {id for doel in _goals(dossier) for id in doel.partijen}
    for partij in dossier.partijen:
        if working and partij.id not in working:
            yield (
                partij.place("id"),
                f'partij "{partij.id}" werkt volgens dit dossier aan geen enkel doel',
                "noem de partij bij een doel van het koersplan, of bespreek waarom zij meedoet",
            )
