"""The names that the template of a kind may use, read from the model and from what the context adds to it."""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, is_typeddict

from planmaker.documents.catalogue import find
from planmaker.documents.context import Added, context
from planmaker.documents.gaps import OpenPoints
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.dossier.model.referents import REFERENTS
from planmaker.dossier.parts.partijen import Partij
from planmaker.dossier.prose import Prose
from planmaker.dossier.values import Bedrag
from planmaker.figures.registry import Figures
from planmaker.templating.inspecting.names_of_data import Names
from planmaker.word.finishing.printed_prose import PrintedProse
from planmaker.word.marks import figure_mark

_SORTS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    ((str, Prose), "een tekst"),
    (bool, "ja of nee"),
    ((int, float, Decimal), "een getal"),
    (datetime.date, "een datum"),
    (Bedrag, "een bedrag"),
)
_ANY = Names(open=True)
_GROUP = frozenset(dir(dict))
_LIST = frozenset((*dir(list), *dir(tuple)))


def names_of(kind: str) -> Names:
    """Return the names in the context of `kind`; raises UsageError when there is no such kind."""
    found = find(kind)
    empty = Dossier.model_validate({found.soort.split(".")[0]: {}} if found.soort else {})  # it says which sort it is
    day = datetime.date(2000, 1, 1)
    shown = context(empty, found, OpenPoints(), Figures(figure_mark), date=day, definitief=False)
    reader = _Model(found.intern)
    whole = reader.part(Dossier)
    added = {name: reader.value(hint, shown[name]) for name, hint in typing.get_type_hints(Added).items()}
    return Names("het dossier", {**whole.fields, **added}, hidden=whole.hidden)


class _Model:
    """Reads the model as `planmaker.documents.view` shows it to one kind of document."""

    def __init__(self, intern: bool) -> None:
        self._intern = intern
        self._parts: dict[type[Part], Names] = {}

    def part(self, part: type[Part]) -> Names:
        """Return the names of a part: its fields, references followed, and its derived values."""
        if part not in self._parts:
            made = self._parts[part] = Names(methods=_GROUP)
            made.hidden = frozenset(shape.name for shape in shapes(part) if shape.intern and not self._intern)
            for shape in shapes(part):
                if shape.name not in made.hidden:
                    made.fields[shape.name] = self._field(shape)
            for name in part.derived_names():
                made.fields[name] = self.type(_returned(part, name))
        return self._parts[part]

    def _field(self, shape: Shape) -> Names:
        if shape.refers_to == "partij":
            one = self.part(Partij)
        elif shape.refers_to:
            soort = REFERENTS[shape.refers_to]
            one = Names(fields={"id": self.type(str), soort.veld: self.type(str)}, methods=_GROUP)
        elif shape.part:
            one = self.part(shape.part)
        else:
            return self.type(PrintedProse if shape.prose else shape.annotation)
        return _many(one) if shape.many else one

    def type(self, annotation: Any) -> Names:
        """Return the names of a value with this type; what may be of several types may have any name."""
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.type(inner[0])
        if origin is Literal:
            return self.type(type(inner[0]))
        if origin in (Union, types.UnionType):
            left = [one for one in inner if one is not types.NoneType]
            return self.type(left[0]) if len(left) == 1 else _ANY
        if origin in (tuple, list, Sequence, Iterable):
            return _many(self.type(inner[0]))
        if is_typeddict(annotation):
            fields = {name: self.type(hint) for name, hint in typing.get_type_hints(annotation).items()}
            return Names(fields=fields, methods=_GROUP)
        if not isinstance(annotation, type) or origin is not None or annotation is dict:
            return _ANY
        return self.part(annotation) if issubclass(annotation, Part) else _object(self, annotation)

    def value(self, annotation: Any, value: Any) -> Names:
        """Return the names of what the context adds; those of a mapping whose keys the kind decides are its keys."""
        if get_origin(annotation) is dict and isinstance(value, Mapping) and value:
            one = self.type(get_args(annotation)[1])
            return Names(fields=dict.fromkeys(value, one), methods=_GROUP)
        return self.type(annotation)


def _many(one: Names) -> Names:
    return Names("een lijst", item=one, methods=_LIST)


@cache
def _plain(kind: type) -> Names:
    sort = next((name for kinds, name in _SORTS if issubclass(kind, kinds)), "een waarde")
    return Names(sort, methods=frozenset((*dir(kind), *getattr(kind, "__dataclass_fields__", ()))))


def _object(model: _Model, kind: type) -> Names:
    """Return the names of a value that is no part: a plain value, or a row of a table that was worked out."""
    if not hasattr(kind, "__dataclass_fields__") or any(issubclass(kind, kinds) for kinds, _ in _SORTS):
        return _plain(kind)
    fields = {name: model.type(hint) for name, hint in typing.get_type_hints(kind).items() if name[0] != "_"}
    properties = [name for name, value in vars(kind).items() if isinstance(value, property) and name[0] != "_"]
    fields |= {name: model.type(_returned(kind, name)) for name in properties}
    return Names(fields=fields, methods=frozenset(dir(kind)))


def _returned(kind: type, name: str) -> Any:
    """Return the type of a property."""
    found = next(vars(base)[name] for base in kind.__mro__ if name in vars(base))
    assert isinstance(found, property)
    return typing.get_type_hints(found.fget, include_extras=True).get("return", Any)
