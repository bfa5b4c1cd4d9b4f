"""A dossier as it was typed: text in lists and fields, each with its place. The same for every file format.

Nothing is interpreted here. A number, a date and a word are all text until the model says what belongs there.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from planmaker.findings import Place

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How nothing is written without quotes (YAML 1.2, core schema)."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as text, exactly as typed; `quoted` when the writer marked it as text.

    `number` is what a format with numbers of its own, such as JSON, says that it is: 12.500 is twelve and a half there,
    and twelve thousand five hundred in Dutch. `include` marks the name of a file whose content stands here.
    """

    text: str
    place: Place
    quoted: bool = False
    number: int | Decimal | None = None
    include: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """A spot where a value could stand and nothing does."""

    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a mapping: where its name stands, and what stands behind it."""

    key_place: Place
    node: Node

    @property
    def place(self) -> Place:
        """Where a reader should look: at a single value itself, at the name of anything larger."""
        return self.node.place if isinstance(self.node, Scalar) else self.key_place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields by name, in the order in which they were typed."""

    entries: dict[str, Entry]
    place: Place


Node: TypeAlias = Scalar | Absent | Sequence | Mapping


def leaf(text: str, place: Place, *, quoted: bool) -> Scalar | Absent:
    """Return the node of a single value; white space alone is nothing, quoted or not."""
    empty = not text.strip() if quoted else text.strip() in NULLS
    return Absent(place) if empty else Scalar(text, place, quoted)
