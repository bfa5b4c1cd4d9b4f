"""The fields of the model, read from its annotations: the one reader for all that is made from the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic.fields import FieldInfo

from planmaker.dossier.base import Kort, Part, is_intern, meanings
from planmaker.dossier.values import Identifier, Opmaak, Verwijzing

T = TypeVar("T")

Path = tuple[str | int, ...]
"""Names of fields and numbers of items (from 0) that lead from the dossier to a spot in it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One field: what it holds, or what each item of its list holds when it has `many`.

    `annotation` is its type as it was written. It holds a `part`, which a bare value of the type `bare` may stand for;
    or it `refers_to` something else in the dossier; or a value: one of the words in `choices`, an id (`identifier`),
    text with paragraphs and lists (`prose`), or whatever else. A `choice` is one of a few words, or ja or nee. What the
    words of `choices` mean is in `meanings`, where that was told. The `label` is what people call the field.
    """

    name: str
    label: str
    annotation: Any
    part: type[Part] | None
    bare: type | None
    refers_to: str | None
    many: bool
    choices: tuple[str, ...]
    choice: bool
    identifier: bool
    prose: bool
    intern: bool
    description: str
    meanings: Mapping[str, str] = field(hash=False)


@cache
def shapes(part: type[Part]) -> tuple[Shape, ...]:
    """Return the fields of `part` in order of definition."""
    return tuple(_shape(part, name, field) for name, field in part.model_fields.items())


@cache
def shape_map(part: type[Part]) -> dict[str, Shape]:
    """Return the fields of `part` by name."""
    return {shape.name: shape for shape in shapes(part)}


def _shape(part: type[Part], name: str, field: FieldInfo) -> Shape:
    annotation = _written(part, name)
    if any(isinstance(one, str) for one in inside(annotation)):
        annotation = field.annotation  # a part that holds itself
    found = list(inside(annotation))
    words = choices(annotation)
    return Shape(
        name=name,
        label=field.title or name.replace("_", " ").capitalize(),
        annotation=annotation,
        part=next((one for one in found if isinstance(one, type) and issubclass(one, Part)), None),
        bare=next((one.bare for one in found if isinstance(one, Kort)), None),
        refers_to=next((one.soort for one in found if isinstance(one, Verwijzing)), None),
        many=any(get_origin(one) is tuple for one in found),
        choices=words,
        choice=bool(words) or bool in found,
        identifier=any(isinstance(one, Identifier) for one in found),
        prose=any(isinstance(one, Opmaak) for one in found),
        intern=is_intern(part, name),
        description=field.description or "",
        meanings=meanings(part, name),
    )


def _written(part: type[Part], name: str) -> Any:
    """Return the type of a field as it was written.

    Not by get_type_hints, which would evaluate what pydantic says of itself for every part anew.
    """
    return next(base.__annotations__[name] for base in part.__mro__ if name in base.__annotations__)


def inside(annotation: Any) -> Iterator[Any]:
    """Yield an annotation, what was added to it, and all that it is made of, outermost first."""
    yield annotation
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
        yield from inside(get_args(annotation)[0])
    elif get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from inside(inner)


def choices(annotation: Any) -> tuple[str, ...]:
    """Return the values that a field, or each item of its list, may have when those are listed; else nothing."""
    return tuple(word for one in inside(annotation) if get_origin(one) is Literal for word in get_args(one))


def look_up(annotation: Any, table: Sequence[tuple[Any, T]]) -> T:
    """Return what `table` has for the type of value in this annotation. Raises TypeError when it has nothing."""
    for one in inside(annotation):
        for kind, found in table:
            if one == kind:
                return found
    raise TypeError(f"nothing for the values of {annotation}")


def field_at(root: type[Part], path: Path) -> FieldInfo | None:
    """Return the field that `path` ends in, or in an item of; None when the model has no such field."""
    names = [step for step in path if isinstance(step, str)]
    part = part_at(root, tuple(names[:-1]))
    return part.model_fields.get(names[-1]) if part and names else None


def part_at(root: type[Part], path: Path) -> type[Part] | None:
    """Return the part at `path`, or the one its list holds; None when there are values, or nothing at all."""
    part: type[Part] | None = root
    for step in path:
        if isinstance(step, str) and part is not None:
            shape = shape_map(part).get(step)
            part = shape.part if shape else None
    return part


@cache
def homes(root: type[Part]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return for the name of each field below `root` the paths of the parts that have it, nearest the root first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    todo: list[tuple[tuple[str, ...], tuple[type[Part], ...]]] = [((), (root,))]
    for path, above in todo:
        for shape in shapes(above[-1]):
            found.setdefault(shape.name, []).append(path)
            if shape.part and shape.part not in above:
                todo.append(((*path, shape.name), (*above, shape.part)))
    return {name: tuple(paths) for name, paths in found.items()}
