"""The ids by which a dossier refers to the articles of a document: do they exist, and only once?"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dutch import meest_lijkend
from planmaker.findings import Finding
from planmaker.word.bookmarks import bookmark_name


def labels_fit(dossier: Dossier, present: Collection[str]) -> list[Finding]:
    """Return what does not fit between the ids of the dossier and `present`, the articles of this document."""
    own = {bookmark_name(a.id) for a in dossier.afspraken.artikelen}
    known = {name for name in present if not name.startswith("bijlage_")} | own
    return [
        *(
            Finding(
                "id-bezet",
                f'het eigen artikel "{artikel.id}" heeft hetzelfde id als een artikel van planmaker',
                artikel.place("id"),
                f"kies een ander id, bijvoorbeeld eigen-{artikel.id}",
            )
            for artikel in dossier.afspraken.artikelen
            if bookmark_name(artikel.id) in present
        ),
        *(
            Finding(
                "artikel-ontbreekt",
                f'hier staat "{label}", maar zo\'n artikel staat niet in dit document',
                part.place(field),
                _hint(label, known),
            )
            for label, part, field in _named(dossier)
            if bookmark_name(label) not in known
        ),
    ]


def _named(dossier: Dossier) -> Iterator[tuple[str, Part, str]]:
    for artikel in dossier.afspraken.artikelen:
        if artikel.na:
            yield artikel.na, artikel, "na"
    choice = dossier.afspraken.afdwingbaarheid
    if choice is not None:
        for i, label in enumerate(choice.niet_afdwingbaar):
            yield label, choice, f"niet_afdwingbaar[{i}]"


def _hint(label: str, known: Collection[str]) -> str:
    ids = sorted(name.replace("_", "-") for name in known)
    near = meest_lijkend(label, ids)
    return f"bedoelde je {near}?" if near else f"kies uit: {', '.join(ids)}"
