"""Rules about the goals: every goal measured and shared, every party working on one."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.dossier import Dossier
from planmaker.dossier.parts.koersplan import Doel
from planmaker.findings import Finding, Severity


def _goals(dossier: Dossier) -> tuple[Doel, ...]:
    return dossier.koersplan.doelen if dossier.koersplan else ()


def goal_has_indicator(dossier: Dossier) -> Iterator[Finding]:
    """When goals are measured, all are (Aanwijzingen voor convenanten, rule 14)."""
    goals = _goals(dossier)
    for doel in goals:
        if not doel.indicatoren and any(d.indicatoren for d in goals):
            yield Finding(
                "doel-zonder-indicator",
                f'aan niets is te zien of doel "{doel.id}" dichterbij komt',
                doel.place("id"),
                "voeg onder dit doel `indicatoren` toe",
                Severity.WARNING,
            )


def goal_has_party(dossier: Dossier) -> Iterator[Finding]:
    """When goals name who works on them, all do."""
    goals = _goals(dossier)
    for doel in goals:
        if not doel.partijen and any(d.partijen for d in goals):
            yield Finding(
                "doel-zonder-partij",
                f'niemand werkt volgens dit dossier aan doel "{doel.id}"',
                doel.place("id"),
                "noem onder dit doel bij `partijen` wie eraan werken",
                Severity.WARNING,
            )


def party_has_goal(dossier: Dossier) -> Iterator[Finding]:
    """When goals name who works on them, every party is among them: no flowers that nobody waters."""
    working = {id for doel in _goals(dossier) for id in doel.partijen}
    for partij in dossier.partijen:
        if working and partij.id not in working:
            yield Finding(
                "partij-zonder-doel",
                f'partij "{partij.id}" werkt volgens dit dossier aan geen enkel doel',
                partij.place("id"),
                "noem de partij bij een doel van het koersplan, of bespreek waarom zij meedoet",
                Severity.WARNING,
            )
