"""The risk matrix as a grid of texts: chance from high to low, impact from low to high."""

from __future__ import annotations

from dataclasses import dataclass

from planmaker.figures.values import HIGHEST, Matrix

CORNER = "Kans ↓  Impact →"
"""What the first cell says: which way each axis runs."""

LEVELS = ("zeer klein", "klein", "gemiddeld", "groot", "zeer groot")
"""The names of the chances and of the impacts, from 1."""


@dataclass(frozen=True, slots=True)
class Square:
    """A cell: how serious what stands in it is ("laag", "midden", "hoog"), and the numbers of the risks."""

    severity: str
    risks: str


def severity(chance: int, impact: int) -> str:
    """Return how serious a risk is: chance times impact is at least 12, at least 6, or less, as in the dossier."""
    score = chance * impact
    return "hoog" if score >= 12 else "midden" if score >= 6 else "laag"


def lay_out(matrix: Matrix) -> list[tuple[int, list[Square]]]:
    """Return the rows from the highest chance down: the chance, and the cells by impact."""
    return [
        (chance, [_cell(matrix, chance, impact) for impact in range(1, HIGHEST + 1)])
        for chance in range(HIGHEST, 0, -1)
    ]


def _cell(matrix: Matrix, chance: int, impact: int) -> Square:
    here = [risk.number for risk in matrix.risks if (risk.chance, risk.impact) == (chance, impact)]
    return Square(severity(chance, impact), ", ".join(here))
