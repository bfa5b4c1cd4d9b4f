"""The context of a document: the view of the dossier, and what the kind adds to it."""

from __future__ import annotations

import datetime
from typing import Any

from planmaker import dutch
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.grafieken import grafieken
from planmaker.documents.kinds import Kind
from planmaker.documents.view import View, present
from planmaker.dossier import Dossier
from planmaker.figures.registry import Figures
from planmaker.templating import evaluate

LONG = 9_000
"""A dossier with more text than this, in characters, gives a document that wants a cover and a contents page:
about five pages, by the examples."""


def context(
    dossier: Dossier, kind: Kind, points: OpenPoints, figures: Figures, *, date: datetime.date, definitief: bool
) -> View:
    """Return all that the template of `kind` may use.

    Beside the parts of the dossier: `eigen` (the own fields for this kind), `stuk` (what the document is called),
    `onderwerp`, `datum`, `definitief`,
    `verplicht` and `heeft` (which articles and annexes stand in it), `bijlagen`, `grafieken` (see there), `omslag` and
    `inhoudsopgave`.
    """
    view = present(dossier, points, intern=kind.intern)
    sort = kind.sort(dossier)
    subject = view["afspraken"]["onderwerp"] or view["samenwerking"]["naam"]
    view["onderwerp"] = subject
    view["datum"] = date
    view["eigen"] = {own["naam"]: own["tekst"] for own in view["extra"] if not own["stuk"] or own["stuk"] == kind.name}
    view["definitief"] = definitief
    view["stuk"] = {
        "soort": sort.naam,
        "naam": sort.naam,
        "dit": dutch.deze_dit(sort.naam),
        "brug": sort.brug,
        "titel": f"{dutch.hoofdletter(sort.naam)} {subject}",
    }
    view["verplicht"] = {label: label in sort.verplicht for each in kind.soorten for label in each.verplicht}
    annexes = [{"id": a.id, "titel": a.titel} for a in kind.bijlagen if evaluate(a.als, view)]
    view["heeft"] = {a.id: any(b["id"] == a.id for b in annexes) for a in kind.bijlagen}
    view["bijlagen"] = [*annexes, *view["afspraken"]["bijlagen"]]
    view["grafieken"] = grafieken(dossier, figures, date=date, intern=kind.intern)
    long = _size(dossier.model_dump(exclude_defaults=True, include=set(kind.onderdelen))) > LONG
    for wish in ("omslag", "inhoudsopgave"):
        view[wish] = long if view["document"][wish] == "auto" else view["document"][wish] == "ja"
    return view


def _size(value: Any) -> int:
    """Return how many characters of text there are below `value`."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    if isinstance(value, (list, tuple)):
        return sum(map(_size, value))
    return 0
