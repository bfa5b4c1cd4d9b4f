"""The names that data will have, known before there is any: to look up what a template asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_STEP = re.compile(r"\[\]|[^.\[\]]+")


@dataclass(slots=True, eq=False)
class Names:
    """What a template finds in a value. Values may hold each other in circles.

    `fields` are the names in it and `item` is what a turn of a loop gives; `open` means that it may have any name.
    `methods` can be asked too, but nobody needs a hint of them. `hidden` are names that this document may not see.
    `sort` is what it is in words: "een lijst", "een tekst".
    """

    sort: str = "een onderdeel"
    fields: dict[str, Names] = field(default_factory=dict)
    item: Names | None = None
    open: bool = False
    methods: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is not there: asked of `owner`, a path ("" at the top) with the names `inside`; `path` ends in it."""

    path: str
    name: str
    owner: str
    inside: Names


def unknown(root: Names, path: str) -> Unknown | None:
    """Return the first step of `path` (`partijen[].naam`) that does not exist, None when all may be there."""
    here = root
    done = ""
    for step in _STEP.findall(path):
        if here.open:
            return None
        if step == "[]":
            if here.item is None:
                return None  # a turn through a text or a part gives whatever it gives
            here, done = here.item, f"{done}[]"
            continue
        owner, done = done, f"{done}.{step}".lstrip(".")
        if step in here.fields:
            here = here.fields[step]
        else:
            return None if step in here.methods else Unknown(done, step, owner, here)
    return None


def paths_to(root: Names, name: str, most: int = 2) -> list[str]:
    """Return where a field of this name is, the shortest paths first, at most `most`."""
    found: list[str] = []
    seen = {id(root)}
    todo = [(root, "")]
    for here, path in todo:
        for step, below in here.fields.items():
            there = f"{path}.{step}".lstrip(".")
            if step == name:
                found.append(there)
                if len(found) == most:
                    return found
            inner, there = (below.item, f"{there}[]") if below.item is not None else (below, there)
            if id(inner) not in seen:
                seen.add(id(inner))
                todo.append((inner, there))
    return found
