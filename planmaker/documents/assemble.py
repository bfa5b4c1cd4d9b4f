"""From a filled template to a finished document: order, numbers, references, open points, contents, properties."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from planmaker.documents import chapters
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.manifest import Kind
from planmaker.documents.rules import misfits
from planmaker.dossier import Dossier
from planmaker.findings import Finding
from planmaker.word.bookmarks import Bookmarks, bookmark_name, place_labels
from planmaker.word.finishing.arrange import arrange
from planmaker.word.finishing.captions import number_captions
from planmaker.word.finishing.contents import fill_contents
from planmaker.word.finishing.first_chapter import open_on_new_page
from planmaker.word.finishing.keeping_together import keep_lead_ins, keep_totals
from planmaker.word.finishing.open_points import insert_open_points
from planmaker.word.finishing.printed_prose import insert_prose
from planmaker.word.finishing.properties import set_properties
from planmaker.word.finishing.references import resolve_references
from planmaker.word.finishing.unbroken import keep_unbroken
from planmaker.word.finishing.widths import fit_columns
from planmaker.word.lists.changes import restart_lists, single_lid, use_scheme
from planmaker.word.lists.numbers import Numbers
from planmaker.word.mending.repair import repair
from planmaker.word.package import Package

if TYPE_CHECKING:
    from planmaker.figures.values import Figure


def assemble(
    package: Package,
    dossier: Dossier,
    kind: Kind,
    points: OpenPoints,
    figures: Sequence[Figure],
    *,
    title: str,
    category: str,
    date: datetime.date,
    custom: Mapping[str, str],
) -> list[Finding]:
    """Finish the document in place, and return what went wrong: references and places that lead to nothing."""
    findings = misfits(dossier, kind, Bookmarks(package).names)
    if findings:
        return findings
    place_labels(package)
    insert_prose(package)
    if figures:
        from planmaker.word.graphics.insert import insert_figures  # charts and drawings: most documents have none

        insert_figures(package, figures)
    repair(package)
    fit_columns(package)
    use_scheme(package, dossier.document.nummering)
    findings = arrange(package, _moves(package, dossier, kind))
    if kind.opbouw == "hoofdstukken":
        open_on_new_page(package)
    if dossier.document.nummering != "kopjes":  # there no lid has a number
        single_lid(package)
    restart_lists(package)
    keep_lead_ins(package)
    keep_totals(package)
    insert_open_points(package, points.points, date=date)
    number_captions(package)
    numbers = Numbers(package)
    findings += resolve_references(package, numbers=numbers)
    fill_contents(package, numbers=numbers)
    keep_unbroken(package)
    set_properties(
        package,
        title=title,
        subject=dossier.samenwerking.naam or "",
        keywords=", ".join(dossier.samenwerking.themas),
        created=date,
        category=category,
        custom=custom,
    )
    return findings


def _moves(package: Package, dossier: Dossier, kind: Kind) -> list[tuple[str, str]]:
    """Return which blocks go behind which: own articles, or the chapters in the order the dossier wants."""
    if kind.opbouw == "artikelen":
        return [(bookmark_name(a.id), bookmark_name(a.na)) for a in dossier.afspraken.artikelen if a.na]
    names = set(Bookmarks(package).names)
    ids = [*(one.id for one in kind.hoofdstukken), *(one.id for one in chapters.own_chapters(dossier, kind))]
    present = [id for id in ids if bookmark_name(id) in names]
    return [(bookmark_name(id), bookmark_name(after)) for id, after in chapters.moves(dossier, kind, present)]
