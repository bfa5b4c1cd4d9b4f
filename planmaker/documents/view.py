"""From the dossier to what a template may see: plain values, references followed, gaps that know their place.

What is internal does not enter the view of a document for partners, so no template can show it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planmaker import dutch
from planmaker.documents.gaps import Missing, OpenPoints
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, shape_map, shapes
from planmaker.dossier.model.referents import REFERENTS, items_at
from planmaker.dossier.parts.partijen import Partij
from planmaker.word.finishing.printed_prose import PrintedProse

View = dict[str, Any]


def present(dossier: Dossier, points: OpenPoints, *, intern: bool, owners: dict[int, Part] | None = None) -> View:
    """Return the dossier as nested dicts and lists, with its derived values.

    Keys are the field names of the dossier. A reference to a partij becomes that partij; one to anything else becomes
    its `id` and the field that names it, and to a betrokkene its `id` and `naam`. A long text is a `Prose`. What was
    left out is what follows from the other fields, otherwise a `Missing` that enters `points` when a template prints
    it. Internal fields are there only when `intern` is true. `owners` gets the part that each dict shows, by the
    identity of the dict.
    """
    presenter = _Presenter(dossier, points, intern, {} if owners is None else owners)
    return presenter.whole()


def _names_said(dossier: Dossier) -> frozenset[str]:
    """Return the names and terms of the dossier that keep their capital wherever they stand."""
    parties = [name for p in dossier.partijen for name in (p.naam, p.kortnaam, p.aanduiding)]
    terms = [one.term for one in dossier.afspraken.begrippen]
    said = [*parties, *terms, dossier.afspraken.samen, dossier.afspraken.ieder, dossier.samenwerking.naam]
    return frozenset(dutch.zonder_lidwoord(name) for name in said if name)


class _Presenter:
    def __init__(self, dossier: Dossier, points: OpenPoints, intern: bool, owners: dict[int, Part]) -> None:
        self._dossier, self._points, self._intern, self._owners = dossier, points, intern, owners
        self._known: dict[str, Mapping[str, View]] = {}
        self._made: dict[int, tuple[Part, View]] = {}
        self._names_said = _names_said(dossier)

    def whole(self) -> View:
        dossier = self._dossier
        # Things may refer to each other and to parties; what refers to them needs only their name.
        self._known = {soort: self._names(soort) for soort in REFERENTS}
        self._known["partij"] = {p.id: self._part(p, f"partijen[{i}]") for i, p in enumerate(dossier.partijen, 1)}
        return self._part(dossier, "")

    def _names(self, soort: str) -> dict[str, View]:
        found: dict[str, View] = {}
        for path in REFERENTS[soort].paths:
            for i, item in enumerate(items_at(self._dossier, path), 1):
                id = getattr(item, "id", None)
                if id is not None and id not in found and (self._intern or not item.only_intern):
                    where = f"{'.'.join(path)}[{i}]"
                    found[id] = {"id": id, REFERENTS[soort].veld: self._named(item, where, REFERENTS[soort].veld)}
        return found

    def _named(self, item: Part, path: str, field: str) -> Any:
        """Return what a reader calls `item`: of a partij its short name."""
        short = item.kort if isinstance(item, Partij) else None
        return short or self._field(item, path, shape_map(type(item))[field])

    def _part(self, part: Part, path: str) -> View:
        # A derived value holds parts of the dossier itself: they keep the path where a person wrote them.
        if id(part) not in self._made:
            made = self._new(part, path)
            self._made[id(part)] = part, made
            self._owners[id(made)] = part
        return self._made[id(part)][1]

    def _new(self, part: Part, path: str) -> View:
        view = {
            shape.name: self._field(part, path, shape)
            for shape in shapes(type(part))
            if self._intern or not shape.intern
        }
        for name in type(part).derived_names():
            value = getattr(part, name)
            view[name] = (
                self._lacking(part, name, view)
                if value is None
                else self._value(value, f"{path}.{type(part).mirrors.get(name, name)}".lstrip("."), None)
            )
        return view

    def _lacking(self, part: Part, name: str, view: View) -> Any:
        """Return the gap that a derived value which is absent leaves: that of a field it is made from."""
        sources = [view[source] for source in (*type(part).needs.get(name, ()), "naam") if source in view]
        return next((source for source in sources if isinstance(source, Missing)), None)

    def _field(self, part: Part, path: str, shape: Shape) -> Any:
        value = getattr(part, shape.name)
        own_path = f"{path}.{shape.name}".lstrip(".")
        if value is None or value == ():
            value = part.follows(shape.name)
        if value is None or value == ():
            return Missing(self._points, part, own_path, shape)
        if shape.prose:
            return PrintedProse(value)
        if joins := part.aansluiting(shape.name):
            many = [dutch.inpassen(one, joins, self._names_said) for one in (value if shape.many else (value,))]
            return many if shape.many else many[0]
        if shape.refers_to and not shape.many and value not in self._known[shape.refers_to]:
            return Missing(self._points, part, own_path, shape)  # it refers to what stays inside
        return self._value(value, own_path, shape.refers_to)

    def _value(self, value: Any, path: str, refers_to: str | None) -> Any:
        if isinstance(value, Part):
            return self._part(value, path)
        if isinstance(value, tuple):
            shown = [v for v in value if self._may_show(v, refers_to)]
            return [self._value(v, f"{path}[{i}]", refers_to) for i, v in enumerate(shown, 1)]
        return self._known[refers_to][value] if refers_to else value

    def _may_show(self, item: Any, refers_to: str | None) -> bool:
        """Tell whether an item of a list may enter: not what is internal, nor a reference to it."""
        if refers_to:
            return item in self._known[refers_to]
        return self._intern or not (isinstance(item, Part) and item.only_intern)
