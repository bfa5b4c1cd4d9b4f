"""What a reference can point to: which lists hold the ids, how that is called, and which field names the thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planmaker.dossier.base import Part
from planmaker.findings import Place

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Referent:
    """A kind of thing with ids: its lists in the dossier, its name in a message, and the field that names each."""

    paths: tuple[Path, ...]
    naam: str
    veld: str = "naam"

    @property
    def where(self) -> str:
        """The lists as a person types them: `activiteiten` of `mijlpalen`."""
        return " of ".join(f"`{'.'.join(path)}`" for path in self.paths)


_OVERLEGGEN = ("governance", "overleggen")

REFERENTS: Mapping[str, Referent] = {
    "partij": Referent((("partijen",),), "partij"),
    "doel": Referent((("koersplan", "doelen"),), "doel", "tekst"),
    "overleg": Referent((_OVERLEGGEN,), "overleg"),
    "rol": Referent((("rollen",),), "rol"),
    "fase": Referent((("fasen",),), "fase"),
    "stap": Referent((("activiteiten",), ("mijlpalen",)), "activiteit of mijlpaal"),
    "risico": Referent((("risicos",),), "risico"),
    "kostensleutel": Referent((("mfa", "sleutels"),), "kostensleutel"),
    "last": Referent((("mfa", "exploitatie"),), "kostenpost", "omschrijving"),
    "criterium": Referent((("analyse", "afweging", "criteria"),), "criterium", "tekst"),
    "betrokkene": Referent((("partijen",), ("rollen",), _OVERLEGGEN), "partij, rol of overleg"),
}
"""By the name that `Verwijzing` uses. Everything that follows references reads this: checks, view, schema, forms."""


def items_at(part: Part | None, path: Path) -> tuple[Part, ...]:
    """Return the parts in the list at `path` below `part`; nothing when a part on the way was left out."""
    for step in path[:-1]:
        part = getattr(part, step) if part is not None else None
    found = getattr(part, path[-1]) if part is not None else ()
    return tuple(found)


def ids(dossier: Part, soort: str) -> dict[str, list[Place]]:
    """Return every id that a reference to `soort` may hold, with the places where it was given."""
    found: dict[str, list[Place]] = {}
    for path in REFERENTS[soort].paths:
        for item in items_at(dossier, path):
            own = getattr(item, "id", None)
            if own is not None:
                found.setdefault(own, []).append(item.place("id"))
    return found
