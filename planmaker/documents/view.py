"""From the dossier to what a template may see: plain values, references followed, gaps that know their place.

What is internal does not enter the view of a document for partners, so no template can show it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from planmaker.documents.gaps import Missing, OpenPoints
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.governance import Overleg
from planmaker.dossier.koersplan import Doel
from planmaker.dossier.shape import Shape, shape_map, shapes

View = dict[str, Any]


def present(dossier: Dossier, points: OpenPoints, *, intern: bool) -> View:
    """Return the dossier as nested dicts and lists, with its derived values.

    Keys are the field names of the dossier. A reference to a partij becomes that partij. What was left out is a
    `Missing` that enters `points` when a template prints it. Internal fields are there only when `intern` is true.
    """
    return _Presenter(dossier, points, intern).whole()


class _Presenter:
    def __init__(self, dossier: Dossier, points: OpenPoints, intern: bool) -> None:
        self._dossier, self._points, self._intern = dossier, points, intern
        self._known: dict[str, Mapping[str, View]] = {}
        self._made: dict[int, tuple[Part, View]] = {}

    def whole(self) -> View:
        dossier = self._dossier
        goals = dossier.koersplan.doelen if dossier.koersplan else ()
        bodies = dossier.governance.overleggen if dossier.governance else ()
        # Goals and bodies may refer to each other and to parties; what refers to them needs only their name.
        self._known["doel"] = self._names(goals, "koersplan.doelen", "tekst")
        self._known["overleg"] = self._names(bodies, "governance.overleggen", "naam")
        self._known["partij"] = {p.id: self._part(p, f"partijen[{i}]") for i, p in enumerate(dossier.partijen, 1)}
        return self._part(dossier, "")

    def _names(self, items: Sequence[Doel | Overleg], path: str, field: str) -> dict[str, View]:
        return {
            item.id: {"id": item.id, field: self._field(item, f"{path}[{i}]", shape_map(type(item))[field])}
            for i, item in enumerate(items, 1)
        }

    def _part(self, part: Part, path: str) -> View:
        # A derived value holds parts of the dossier itself: they keep the path where a person wrote them.
        if id(part) not in self._made:
            self._made[id(part)] = part, self._new(part, path)
        return self._made[id(part)][1]

    def _new(self, part: Part, path: str) -> View:
        view = {
            shape.name: self._field(part, path, shape)
            for shape in shapes(type(part))
            if self._intern or not shape.intern
        }
        for name in type(part).derived_names():
            value = getattr(part, name)
            # A derived text that is absent lacks the name it is made from.
            absent = value is None and "naam" in view
            view[name] = view["naam"] if absent else self._value(value, f"{path}.{name}".lstrip("."), None)
        return view

    def _field(self, part: Part, path: str, shape: Shape) -> Any:
        value = getattr(part, shape.name)
        own_path = f"{path}.{shape.name}".lstrip(".")
        if value is None or value == ():
            return Missing(self._points, part, own_path, shape)
        return self._value(value, own_path, shape.refers_to)

    def _value(self, value: Any, path: str, refers_to: str | None) -> Any:
        if isinstance(value, Part):
            return self._part(value, path)
        if isinstance(value, tuple):
            shown = [v for v in value if self._intern or not (isinstance(v, Part) and v.only_intern)]
            return [self._value(v, f"{path}[{i}]", refers_to) for i, v in enumerate(shown, 1)]
        return self._known[refers_to][value] if refers_to else value
