"""The types of fields as they were written, taken apart: for whatever is made from the model."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Annotated, Any, TypeVar

from planmaker.dossier.base import Kort, Part

T = TypeVar("T")


@cache
def hints(part: type[Part]) -> dict[str, Any]:
    """Return the type of each field of `part`, with all that Annotated adds."""
    return typing.get_type_hints(part, include_extras=True)


def inside(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and all that it is made of, outermost first; what Annotated adds is left out."""
    yield annotation
    inner = typing.get_args(annotation)
    for one in inner[:1] if typing.get_origin(annotation) is Annotated else inner:
        yield from inside(one)


def bare_type(annotation: Any) -> type | None:
    """Return the type of a bare value that may stand for the part in this field, or None."""
    found = (extra for inner in inside(annotation) for extra in getattr(inner, "__metadata__", ()))
    return next((extra.bare for extra in found if isinstance(extra, Kort)), None)


def look_up(annotation: Any, table: Sequence[tuple[Any, T]]) -> T:
    """Return what `table` has for the type of value in this annotation. Raises TypeError when it has nothing."""
    for inner in inside(annotation):
        for kind, found in table:
            if inner == kind:
                return found
    raise TypeError(f"nothing for the values of {annotation}")
