"""What a row of the tables of variants says: a dossier, and the sentences of its document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.convenant.build import BASE, Tree


@dataclass(frozen=True)
class Case:
    """A change of the minimal dossier, what a reader must see then, and what must not be there.

    A text in `sees` is a paragraph, or several under each other, as they stand in the document; a text that begins or
    ends with `…` is a piece of one. A text in `misses` stands nowhere. `faults` are sentences that a reader should see
    and does not yet, each with what is wrong.
    """

    name: str
    overrides: Mapping[str, Any]
    sees: tuple[str, ...]
    misses: tuple[str, ...] = ()
    base: Tree = field(default_factory=lambda: BASE)
    faults: tuple[tuple[str, str], ...] = ()


def seen(text: str, page: str) -> bool:
    """Tell whether `text` stands in the document as `Case` says."""
    piece = text.strip("…")
    if not text.startswith("…"):
        piece = "\n" + piece
    if not text.endswith("…"):
        piece += "\n"
    return piece in f"\n{page}\n"
