"""Several texts in one cell: each on a line of its own; with dashes when a text has lines of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Dashes that people type, and the signs of lists that Word and web pages leave behind; an o only before a tab.
_DASH = re.compile("(?:[-–—•·▪◦‣\uf0b7\uf0a7*][ \t\xa0]|o\t)[ \t\xa0]*")
_NUMBER = re.compile("([0-9]{1,3})[.)][ \t\xa0]+")


def in_one_cell(texts: Sequence[str]) -> str:
    """Return `texts` as one text; `from_one_cell` gives them back."""
    if any("\n" in text or _DASH.match(text) or _NUMBER.match(text) for text in texts):
        return "\n".join("- " + text.replace("\n", "\n  ") for text in texts)
    return "\n".join(texts)


def from_one_cell(text: str) -> list[str]:
    """Return the texts that a cell holds: its lines; where the first begins with a dash, from dash to dash.

    Numbers that count from 1 are no part of the texts: a list that Word numbered keeps them when it is pasted.
    """
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if filled and _DASH.match(filled[0]):
        return _from_mark_to_mark(lines, [_DASH.match(line) for line in lines])
    numbers = [_NUMBER.match(line.strip()) for line in lines]
    if filled and _NUMBER.match(filled[0].strip()) and _count([int(found[1]) for found in numbers if found]):
        return _from_mark_to_mark([line.strip() for line in lines], numbers)
    return [line.strip() for line in filled]


def _count(numbers: list[int]) -> bool:
    return numbers == list(range(1, len(numbers) + 1))


def _from_mark_to_mark(lines: list[str], marks: Sequence[re.Match[str] | None]) -> list[str]:
    found: list[list[str]] = []
    for line, mark in zip(lines, marks, strict=True):
        if mark:
            found.append([line[mark.end() :]])
        elif found:
            found[-1].append(line.removeprefix("  "))
    return ["\n".join(item).strip() for item in found]
