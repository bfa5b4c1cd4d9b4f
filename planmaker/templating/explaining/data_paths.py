"""Where values are in the data: however a template came to one, through macros, filters or names of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

_MOST = 200_000  # values looked at: a context of millions of rows is not walked through to explain one gap
_PATHS = 16  # kept of one value: the same party is in many places
_SCALARS = (str, bytes, int, float, complex, type(None))


class Whereabouts:
    """The paths of what is in a context: of its mappings, lists and objects. Counted from 1: `partijen[2].adres`."""

    def __init__(self, context: Mapping[str, object]) -> None:
        self._context = context
        self._paths: dict[int, list[str]] | None = None

    def of(self, value: object, typed: str) -> str:
        """Return the path of `value`: `typed` when that leads there, else the shortest; "" when it is not known."""
        if isinstance(value, _SCALARS):
            return ""
        if self._paths is None:
            self._paths = self._walk()
        found = self._paths.get(id(value), [])
        return typed if typed in found else found[0] if found else ""

    def _walk(self) -> dict[int, list[str]]:
        paths: dict[int, list[str]] = {}
        todo: deque[tuple[str, Any]] = deque((str(name), value) for name, value in self._context.items())
        while todo and len(paths) < _MOST:
            path, value = todo.popleft()
            if isinstance(value, _SCALARS):
                continue
            known = paths.setdefault(id(value), [])
            if len(known) < _PATHS:
                known.append(path)
            if len(known) > 1:
                continue  # what is in it is known by its shortest path
            if isinstance(value, Mapping):
                todo.extend((f"{path}.{key}", inner) for key, inner in value.items())
            elif isinstance(value, (list, tuple)):
                todo.extend((f"{path}[{at}]", inner) for at, inner in enumerate(value, 1))
        return paths
