"""An example of every field: the one that the model gives, otherwise one that follows from what belongs there."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic_core import PydanticUndefined

from planmaker.dossier.base import Part
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.model.fields import part_at, shape_map
from planmaker.dossier.model.referents import REFERENTS


@cache
def example(part: type[Part], name: str) -> Any:
    """Return an example of a field that holds no parts, or of a list; None when there is none.

    A reference has the id that is the example of what it points to, a choice what holds when it is left out.
    """
    field, shape = part.model_fields[name], shape_map(part)[name]
    if field.examples:
        return field.examples[0]
    if shape.part:
        return None
    found: Any = None
    if shape.refers_to:
        target = part_at(Dossier, REFERENTS[shape.refers_to].paths[0])
        assert target is not None
        found = example(target, "id")
    elif not field.is_required():
        default = field.get_default(call_default_factory=True)
        found = None if default in ((), PydanticUndefined) else default
    if found is None:
        found = next(iter(shape.choices), None)
    return [found] if shape.many and found is not None else found
