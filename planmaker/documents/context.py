"""The context of a document: the view of the dossier, and what the kind adds to it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any, TypedDict

from planmaker import dutch
from planmaker.checks import laws
from planmaker.checks.laws import Wet
from planmaker.documents.chapters import own_chapters, shown
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.grafieken import grafieken
from planmaker.documents.manifest import Kind
from planmaker.documents.phrases import Frasen, phrases
from planmaker.documents.view import View, present
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.derived.meerjaren import (
    Cofinanciering,
    Inbreng,
    Jaarblok,
    cofinanciering,
    inbreng,
    meerjarenbegroting,
    projectperiode,
    totale_inbreng,
)
from planmaker.dossier.parts.afspraken import Bijlage
from planmaker.dossier.parts.eigen import Hoofdstuk
from planmaker.figures.registry import Figures, Printable
from planmaker.templating import evaluate

SHOWS: dict[str, tuple[str, ...]] = {
    "meerjaren": ("begroting.kosten.jaren", "begroting.dekking.jaren"),
    "periode": ("plan.duur", "samenwerking.looptijd"),
}
"""Per name that the context adds the fields of the dossier that a reader finds in it, sums of them included."""

LONG = 9_000
"""A dossier with more text than this, in characters, gives a document that wants a cover and a contents page:
about five pages, by the examples."""


class Stuk(TypedDict):
    """What the document is called."""

    soort: str
    naam: str
    dit: str
    brug: str
    titel: str


class Projectperiode(TypedDict):
    """The term of a project, in days and in words."""

    begin: datetime.date
    einde: datetime.date
    tekst: str


class Added(TypedDict):
    """What the context of a document has beside the parts of the dossier; a part stands for how the view shows it.

    A mapping has the names that its kind of document decides, or any name. `eigen` are the own fields for this kind;
    `verplicht` and `heeft` say which articles must and which annexes do stand in it, `toon` which chapters do.
    """

    onderwerp: str
    datum: datetime.date
    eigen: dict[str, str]
    definitief: bool
    stuk: Stuk
    taal: Frasen
    verplicht: dict[str, bool]
    heeft: dict[str, bool]
    bijlagen: list[Bijlage]
    grafieken: dict[str, Printable]
    meerjaren: tuple[Jaarblok, ...]
    cofinanciering: Cofinanciering | None
    inbreng: tuple[Inbreng, ...]
    inbreng_totaal: Inbreng
    periode: Projectperiode | None
    toon: dict[str, bool]
    eigen_hoofdstukken: list[Hoofdstuk]
    eigen_bijlagen: list[Hoofdstuk]
    wetten: dict[str, Wet]
    omslag: bool
    inhoudsopgave: bool


def context(
    dossier: Dossier,
    kind: Kind,
    points: OpenPoints,
    printed: Figures,
    *,
    date: datetime.date,
    definitief: bool,
    owners: dict[int, Part] | None = None,
) -> View:
    """Return all that the template of `kind` may use: the parts of the dossier, and beside them what `Added` names.

    `printed` gets the figures that the template prints, `owners` which part each dict shows.
    """
    view = present(dossier, points, intern=kind.intern, owners=owners)
    sort = kind.sort(dossier)
    subject = view["afspraken"]["onderwerp"] or view["samenwerking"]["naam"]
    view["onderwerp"] = subject
    view["datum"] = date
    view["eigen"] = {own["naam"]: own["tekst"] for own in view["extra"] if not own["stuk"] or own["stuk"] == kind.name}
    view["definitief"] = definitief
    view["stuk"] = {
        "soort": sort.naam,
        "naam": sort.heet,
        "dit": dutch.deze_dit(sort.heet),
        "brug": sort.brug or "",
        "titel": f"{dutch.hoofdletter(sort.heet)} {subject}",
    }
    day = laws.term(dossier)[0]
    view["wetten"] = {law.id.replace("-", "_"): replace(law, geldt=law.in_force(day)) for law in laws.laws()}
    view["taal"] = phrases(dossier, avg=view["wetten"]["avg"].geldt)
    view["verplicht"] = {label: label in sort.verplicht for each in kind.soorten for label in each.verplicht}
    annexes = [{"id": a.id, "titel": a.titel} for a in kind.bijlagen if evaluate(a.als, view)]
    view["heeft"] = {a.id: any(b["id"] == a.id for b in annexes) for a in kind.bijlagen}
    view["bijlagen"] = [*annexes, *view["afspraken"]["bijlagen"]]
    view["grafieken"] = grafieken(dossier, printed, date=date, intern=kind.intern)
    view["meerjaren"], view["cofinanciering"] = meerjarenbegroting(dossier), cofinanciering(dossier)
    view["inbreng"], view["inbreng_totaal"] = inbreng(dossier), totale_inbreng(dossier)
    period = projectperiode(dossier)
    view["periode"] = {"begin": period[0], "einde": period[1], "tekst": dutch.periode(*period)} if period else None
    view["toon"] = shown(dossier, kind, view)
    own = {one.id for one in own_chapters(dossier, kind)}
    chapters = [one for one in view["hoofdstukken"] if one["id"] in own]
    view["eigen_hoofdstukken"] = [one for one in chapters if one["plaats"] == "hoofdstuk"]
    view["eigen_bijlagen"] = [one for one in chapters if one["plaats"] == "bijlage"]
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
