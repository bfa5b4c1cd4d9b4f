"""Several texts in one cell: each on a line of its own; with dashes when a text has lines of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DASH = re.compile(r"[-–•][ \t]")


def in_one_cell(texts: Sequence[str]) -> str:
    """Return `texts` as one text; `from_one_cell` gives them back."""
    if any("\n" in text or _DASH.match(text) for text in texts):
        return "\n".join("- " + text.replace("\n", "\n  ") for text in texts)
    return "\n".join(texts)


def from_one_cell(text: str) -> list[str]:
    """Return the texts that a cell holds: its lines; where the first begins with a dash, from dash to dash."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if not filled or not _DASH.match(filled[0]):
        return [line.strip() for line in filled]
    found: list[list[str]] = []
    for line in lines:
        dash = _DASH.match(line)
        if dash:
            found.append([line[dash.end() :]])
        elif found:
            found[-1].append(line.removeprefix("  "))
    return ["\n".join(item).strip() for item in found]
