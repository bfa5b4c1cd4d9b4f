"""The figures that a document may show, made from the dossier: what is in them, and in words what they show."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from planmaker.documents.grafieken import bomen, geld, planning, risicos
from planmaker.dossier import Dossier
from planmaker.figures.registry import Figures, Printable
from planmaker.figures.values import Figure


def grafieken(dossier: Dossier, figures: Figures, *, date: datetime.date, intern: bool = False) -> dict[str, Printable]:
    """Return the figures by the name that templates use; one with nothing to show counts as false.

    A figure is made when a template asks for it. `date` begins the twelve months of `planning_jaar`; with `intern` the
    risks that stay inside are there too.
    """
    makers: dict[str, Callable[[], Figure]] = {
        "planning": partial(planning.planning, dossier),
        "planning_stappen": partial(planning.planning_stappen, dossier),
        "planning_jaar": partial(planning.planning_jaar, dossier, date),
        "planning_project": partial(planning.planning_project, dossier),
        "doelenboom": partial(bomen.doelenboom, dossier),
        "overleggen": partial(bomen.overleggen, dossier),
        "risicomatrix": partial(risicos.risicomatrix, dossier, intern),
        "kosten": partial(geld.kosten, dossier),
        "dekking": partial(geld.dekking, dossier),
        "inbreng": partial(geld.inbreng, dossier),
        "aandelen": partial(geld.aandelen, dossier),
        "scenarios": partial(geld.scenarios, dossier),
    }
    return {name: figures.of(make) for name, make in makers.items()}
