"""What the fields of a part are made of: read once from the model's annotations."""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from planmaker.dossier.base import Part, is_intern
from planmaker.dossier.values import Identifier, Opmaak, Verwijzing


@dataclass(frozen=True, slots=True)
class Shape:
    """One field: the part it holds (if any), the thing it refers to (if any), and whether it holds many,
    and whether it is a choice (one of a few words, or ja or nee), an id, or text with paragraphs and lists."""

    name: str
    part: type[Part] | None
    refers_to: str | None
    many: bool
    choice: bool
    identifier: bool
    prose: bool
    intern: bool
    description: str


@cache
def shapes(part: type[Part]) -> tuple[Shape, ...]:
    """Return the fields of `part` in order of definition."""
    return tuple(_shape(part, name) for name in part.model_fields)


@cache
def shape_map(part: type[Part]) -> dict[str, Shape]:
    """Return the fields of `part` by name."""
    return {shape.name: shape for shape in shapes(part)}


def _shape(part: type[Part], name: str) -> Shape:
    field = part.model_fields[name]
    annotation: Any = field.annotation
    for extra in field.metadata:
        annotation = Annotated[annotation, extra]
    found = list(_leaves(annotation))
    return Shape(
        name=name,
        part=next((leaf for leaf in found if isinstance(leaf, type) and issubclass(leaf, Part)), None),
        refers_to=next((leaf.soort for leaf in found if isinstance(leaf, Verwijzing)), None),
        many=any(leaf is tuple for leaf in found),
        identifier=any(isinstance(leaf, Identifier) for leaf in found),
        prose=any(isinstance(leaf, Opmaak) for leaf in found),
        choice=any(get_origin(leaf) is Literal or leaf is bool for leaf in found),
        intern=is_intern(part, name),
        description=field.description or "",
    )


def _leaves(annotation: Any) -> typing.Iterator[Any]:
    """Yield every type and every piece of metadata in an annotation, outermost first."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _leaves(get_args(annotation)[0])
        yield from annotation.__metadata__
    elif origin is tuple:
        yield tuple
        yield from _leaves(get_args(annotation)[0])
    elif origin in (typing.Union, types.UnionType):
        for option in get_args(annotation):
            yield from _leaves(option)
    else:
        yield annotation
