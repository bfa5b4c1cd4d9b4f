"""Ways through the model: what stands at a path, where a field is at home, which values it may have."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from planmaker.dossier.base import Part
from planmaker.dossier.model.shape import shape_map, shapes

Path = tuple[str | int, ...]
"""Names of fields and numbers of items (from 0) that lead from the dossier to a spot in it."""


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


def choices(annotation: Any) -> tuple[str, ...]:
    """Return the values that a field, or each item of its list, may have when those are listed; else nothing."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return arguments
    if origin in (Annotated, tuple):
        return choices(arguments[0])
    if origin in (Union, types.UnionType):
        return tuple(choice for argument in arguments for choice in choices(argument))
    return ()
