"""Risks, by chance and impact."""

from __future__ import annotations

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.figures.values import Matrix, Risk


def risicomatrix(dossier: Dossier, intern: bool) -> Matrix:
    """Return chance against impact; risks have their number in the list. `intern` ones only when asked for."""
    shown = [risk for risk in dossier.risicos if intern or not risk.only_intern]
    risks, lines = [], []
    for at, risk in enumerate(shown, 1):
        if risk.kans is not None and risk.impact is not None:
            risks.append(Risk(str(at), risk.kans, risk.impact))
            lines.append(f"risico {at}, {risk.naam}: kans {risk.kans}, impact {risk.impact}")
    return Matrix("Risicomatrix", f"Kans tegen impact. {dutch.hoofdletter('; '.join(lines))}.", tuple(risks))
