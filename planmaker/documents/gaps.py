"""What a dossier lacks: gaps that become open points when a document prints them."""

from __future__ import annotations

from dataclasses import replace

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, shape_map
from planmaker.dossier.model.referents import REFERENTS
from planmaker.dossier.parts.governance import Overleg
from planmaker.dossier.parts.koersplan import Doel
from planmaker.dossier.parts.partijen import Partij
from planmaker.findings import Finding, Place, Severity
from planmaker.intake.wording import where
from planmaker.templating.gap import Gap
from planmaker.word.marks import OpenPoint, mark

_REFERRED: dict[str, type[Part]] = {"partij": Partij, "doel": Doel, "overleg": Overleg}


class Missing(Gap):
    """A field of the dossier that was left out.

    Printing it puts an open point in the document; asking for a field of it gives that field's own gap.
    """

    __slots__ = ("_field", "_inside", "_owner", "_path", "_points", "_shape")

    def __init__(
        self,
        points: OpenPoints,
        owner: Part,
        path: str,
        shape: Shape,
        field: str = "",
        inside: type[Part] | None = None,
    ) -> None:
        """Stand for the field `shape` at `path`.

        `owner` is the part that was filled in, and `field` its field that was not; `inside` is the kind of part that
        the field belongs to, which may lie further inside.
        """
        self._points, self._owner, self._path, self._shape = points, owner, path, shape
        self._field = field or shape.name
        self._inside = inside or type(owner)

    def __html__(self) -> str:
        """Return a mark and remember that this gap was printed."""
        place = self._owner.place(self._field)
        return mark("open", str(self._points.number(self._path, self._shape, self._owner, self._inside, place)))

    def __getattr__(self, name: str) -> Missing:
        referred = _REFERRED.get(self._shape.refers_to or "")
        if referred and not self._shape.many and (name in shape_map(referred) or name in referred.derived_names()):
            return self  # nobody was named, so nothing is known of them
        if self._shape.refers_to and not self._shape.many and name in ("id", REFERENTS[self._shape.refers_to].veld):
            return self
        part = None if self._shape.many else self._shape.part
        if part and name in shape_map(part):
            return Missing(self._points, self._owner, f"{self._path}.{name}", shape_map(part)[name], self._field, part)
        if part and name in part.derived_names():
            return self  # what would follow from the whole, lacks the whole
        raise AttributeError(name)


class OpenPoints:
    """The gaps that one document printed, each once, in the order in which a reader meets them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._points: list[OpenPoint] = []
        self._findings: list[Finding] = []

    def number(self, path: str, shape: Shape, owner: Part, inside: type[Part], place: Place) -> int:
        """Return the number of the open point at `path`, a new one when it was not printed before."""
        if path not in self._numbers:
            self._numbers[path] = len(self._points)
            name = shape.name.replace("_", " ")
            whole = "" if inside is Dossier else f" {inside.__name__.lower()}"
            spot = where(path, place)
            there = f"Vul dit in het dossier in bij {spot}." if spot == path else f"Vul {spot} in."
            self._points.append(
                OpenPoint(label=f"{name}{whole}", note=f"Hier ontbreekt: {name}. {shape.description} {there}")
            )
            self._findings.append(
                Finding(
                    code=f"{shape.name.replace('_', '-')}-ontbreekt",
                    message=f"{_who(owner, path)} heeft geen {name}",
                    place=replace(place, spot=path),
                    hint=f"vul {spot} in: {shape.description.rstrip('.')}",
                    severity=Severity.OPEN,
                )
            )
        return self._numbers[path]

    @property
    def points(self) -> tuple[OpenPoint, ...]:
        """The open points by number, for the comments in the document."""
        return tuple(self._points)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The same as findings, for the list on the screen."""
        return tuple(self._findings)


def _who(owner: Part, path: str) -> str:
    """Return how a person would call the part that lacks something: `partij "gemeente-velsen"`, `begroting`."""
    own_id = getattr(owner, "id", None)
    if own_id:
        return f'{type(owner).__name__.lower()} "{own_id}"'
    return f"`{path.rpartition('.')[0]}`" if "." in path else "het dossier"
