"""Values that are not there, and the turns of the loops around them, while a failed rendering is explained."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar

from jinja2.runtime import Undefined

from planmaker.templating.bounds import Helper

_PATH = re.compile(r"\w+(?:\.\w+|\[\d+\])*")
_LOOP = re.compile(r"for\s+(.+?)\s+in\s+(.+?)(?:\s+if\s+.*|\s+recursive)?$", re.DOTALL)


class Journal(Helper, ABC):
    """Where gaps note themselves, and which loops are turning."""

    nothing: ClassVar[object] = object()

    def __init__(self) -> None:
        self.tag = -1
        self.turns: list[Turn] = []
        self.fresh: list[Hole] = []

    @abstractmethod
    def missing(self, name: object, owner: object, tag: int) -> None:
        """Note a value that is not there; `owner` is `nothing` for a name at the top."""

    @abstractmethod
    def path(self, value: object, typed: str) -> str:
        """Return where in the data `value` is, "" when that is unknown; `typed` is how the template came to it."""

    def loop_names(self) -> list[str]:
        """Return the names that the loops around the present spot give."""
        return [name.strip() for turn in self.turns for name in turn.target.split(",")]

    def turn_names(self) -> list[str]:
        """Return the loops around the present spot with their turn, counted from 1: `partijen[3]`."""
        return [self._turn_name(index) for index in range(len(self.turns))]

    def _turn_name(self, index: int) -> str:
        turn = self.turns[index]
        source = self.full(turn.source, before=index)
        typed = f"{source}[{turn.count}]"
        return self.path(turn.item, typed) or (typed if _PATH.fullmatch(source) else f"{source}, ronde {turn.count}")

    def full(self, path: str, before: int | None = None) -> str:
        """Return `path` with a loop's own name replaced by what it goes through: `p.naam` → `partijen[3].naam`."""
        match = re.match(r"[A-Za-z_]\w*", path)
        for index in range(len(self.turns) - 1 if before is None else before - 1, -1, -1):
            if match and match.group() == self.turns[index].target:
                return f"{self._turn_name(index)}{path[match.end() :]}"
        return path

    def path_of(self, name: str, body: str) -> str:
        """Return the path of the missing `name` as the tag with `body` asks for it."""
        match = re.search(rf"(?<![\w.])([A-Za-z_][\w.\[\]]*\.)?{re.escape(name)}(?!\w)", counted(body))
        return self.full(match.group() if match else name)


class Turn:
    """A loop that is turning: the name it gives, what it goes through as typed, and its turn, counted from 1."""

    __slots__ = ("count", "item", "source", "target")

    def __init__(self, target: str, source: str) -> None:
        self.target, self.source, self.count = target, source, 0
        self.item: object = None


class Turns:
    """The items of a loop, telling each turn."""

    def __init__(self, notes: Journal, items: Any, target: str, source: str) -> None:
        self._notes, self._items, self._target, self._source = notes, items, target, source

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Any]:
        turn = Turn(self._target, self._source)
        depth = len(self._notes.turns)
        self._notes.turns.append(turn)
        try:
            for item in self._items:
                turn.count, turn.item = turn.count + 1, item
                yield item
        finally:
            del self._notes.turns[depth:]


def counted(typed: str) -> str:
    """Return an expression with its steps as paths have them: items counted from 1, names behind a dot."""
    typed = re.sub(r"\[(\d{1,9})\]", lambda match: f"[{int(match[1]) + 1}]", typed)
    return re.sub(r"\[\s*(['\"])(\w+)\1\s*\]", r".\2", typed)


def loop_parts(body: str) -> tuple[str, str]:
    """Return the name and the source of a loop: `for p in partijen` gives `p` and `partijen`."""
    match = _LOOP.match(body)
    return (match.group(1), counted(match.group(2).strip())) if match else ("", body)


class Hole(Undefined):
    """A value that is not there. Whoever needs it notes it, once, and goes on with nothing."""

    __slots__ = ("_pm_noted", "_pm_tag")
    notes_to: ClassVar[Journal]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._pm_tag = self.notes_to.tag
        self._pm_noted = False
        self.notes_to.fresh.append(self)

    def silence(self) -> None:
        """Never note this gap: its cause is known."""
        self._pm_noted = True

    def note(self) -> None:
        """Note this gap."""
        if not self._pm_noted:
            self._pm_noted = True
            from jinja2.utils import missing

            owner = self.notes_to.nothing if self._undefined_obj is missing else self._undefined_obj
            name = self._undefined_message if self._undefined_name is None else self._undefined_name
            self.notes_to.missing(name, owner, self._pm_tag)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self.note()
        return self

    def __getitem__(self, key: Any) -> Any:
        self.note()
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Note the gap; what it would return is not there either."""
        self.note()
        return self

    def __str__(self) -> str:
        self.note()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self.note()
        return iter(())

    def __len__(self) -> int:
        self.note()
        return 0

    def __bool__(self) -> bool:
        self.note()
        return False

    def __index__(self) -> int:
        self.note()
        return 0

    def __float__(self) -> float:  # type: ignore[override]
        self.note()
        return 0.0

    __int__ = __index__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        self.note()
        return False

    def __ne__(self, other: object) -> bool:
        self.note()
        return True

    __hash__ = Undefined.__hash__

    def _nothing(self, *_: Any) -> Any:
        self.note()
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _nothing
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = __neg__ = __pos__ = _nothing

    def _never(self, *_: Any) -> bool:
        self.note()
        return False

    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = _never  # type: ignore[assignment]
