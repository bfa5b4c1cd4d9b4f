"""Which field went where: a table for a person who wants to see that nothing got lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from planmaker.documents.landed import ELSEWHERE, LEFT_OUT, PRINTED, Landing
from planmaker.dossier.base import spot

_MOST = 80
"""How many characters of a value the table shows: enough to know it by."""


def verantwoording(landings: Collection[Landing], title: str, place: Callable[[int], str]) -> str:
    """Return a table in Markdown with a row for each field that was filled in: field, value, and where it went.

    `place` tells where in the document a tag printed.
    """
    rows = [f"| `{spot(one.path)}` | {_cell(one.value)} | {_where(one, place)} |" for one in landings]
    told = sum(one.fate == PRINTED for one in landings)
    return "\n".join(
        [
            f"# Verantwoording van {title}",
            "",
            f"Van {len(landings)} ingevulde velden staan er {told} in het document; bij de andere staat waarom niet.",
            "",
            "| Veld | Wat u invulde | Waar het staat |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _where(one: Landing, place: Callable[[int], str]) -> str:
    if one.fate == PRINTED:
        return _plain(place(one.tag))
    if one.fate == ELSEWHERE:
        return f"hoort in {one.where}"
    return f"{one.fate}: {one.where}" if one.fate == LEFT_OUT else one.fate


def _cell(value: Any) -> str:
    shown = {True: "ja", False: "nee"}.get(value) if isinstance(value, bool) else None
    text = shown or (", ".join(map(str, value)) if isinstance(value, tuple) else str(value))
    text = _plain(text)
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _plain(text: str) -> str:
    """Return a text that stays in its cell."""
    return re.sub(r"\s+", " ", text).replace("\\", "\\\\").replace("|", "\\|").strip()
