"""Which chapters a document has, and in which order: the kind proposes, the dossier decides."""

from __future__ import annotations

import itertools
from collections.abc import Collection

from planmaker.documents.manifest import Chapter, Kind
from planmaker.documents.view import View
from planmaker.dossier import Dossier
from planmaker.dossier.parts.document import Indeling
from planmaker.dossier.parts.eigen import Hoofdstuk
from planmaker.templating import evaluate


def left_out(dossier: Dossier, kind: Kind) -> tuple[Chapter, ...]:
    """Return the chapters of `kind` that the dossier does not want: named at `zonder`, or too long for a short plan."""
    layout = _layout(dossier, kind)
    without = layout.zonder if layout else ()
    return tuple(one for one in kind.hoofdstukken if one.id in without or (one.lang and _is_short(dossier)))


def shown(dossier: Dossier, kind: Kind, view: View) -> dict[str, bool]:
    """Return for each chapter of `kind` whether it stands in the document.

    It does when the dossier says something for it, or its sort may not go without, unless the dossier left it out.
    """
    gone = left_out(dossier, kind)
    must = kind.sort(dossier).verplicht
    return {one.id: one not in gone and (one.id in must or bool(evaluate(one.als, view))) for one in kind.hoofdstukken}


def own_chapters(dossier: Dossier, kind: Kind) -> tuple[Hoofdstuk, ...]:
    """Return the chapters and annexes of one's own that belong in this kind of document."""
    return tuple(one for one in dossier.hoofdstukken if not one.stukken or kind.name in one.stukken)


def moves(dossier: Dossier, kind: Kind, present: Collection[str]) -> list[tuple[str, str]]:
    """Return the moves that bring the chapters in order, for `planmaker.word.finishing.arrange`.

    First those the dossier names, then the others as the kind has them; an own chapter stands behind the one at its
    `na`, otherwise last. `present` are the ids of the chapters that the document has.
    """
    layout = _layout(dossier, kind)
    own = [one for one in own_chapters(dossier, kind) if one.plaats == "hoofdstuk"]
    named = layout.volgorde if layout else ()
    usual = [one.id for one in kind.hoofdstukken]
    order = list(dict.fromkeys([*named, *usual]))
    if not named and not any(one.na for one in own):
        return []
    for one in own:
        if one.id not in order:
            order.append(one.id)
        if one.na in order and one.id not in named:
            order.remove(one.id)
            order.insert(_behind(order, one.na, own), one.id)
    order = [id for id in order if id in present]
    return [(id, before) for before, id in itertools.pairwise(order)]


def _behind(order: list[str], id: str, own: list[Hoofdstuk]) -> int:
    """Return the place behind `id`, and behind the own chapters that already stand there."""
    at = order.index(id) + 1
    followers = {one.id for one in own if one.na == id}
    while at < len(order) and order[at] in followers:
        at += 1
    return at


def _layout(dossier: Dossier, kind: Kind) -> Indeling | None:
    return next((one for one in dossier.document.indelingen if one.stuk == kind.name), None)


def _is_short(dossier: Dossier) -> bool:
    return dossier.plan is not None and dossier.plan.vorm == "kort"
