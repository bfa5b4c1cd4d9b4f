"""Marks: short notes to ourselves in rendered text, made of private-use characters, that become real Word elements.

A template function cannot put a field or a comment in the text that it returns; it puts a mark there. After
rendering, each mark is found inside its `w:t` and replaced. A mark never spans two `w:t`: it came out of one value.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

START, END = "\ue000", "\ue001"

_OURS = f"{int.from_bytes(os.urandom(5)):013d}"
"""Ends every mark of this process, so that nothing a person types is one. Digits: no filter for text changes them."""

# The signs of a mark itself, and those that the template engine makes breaks of.
_ESCAPES = {"%": "%25", "|": "%7C", START: "%E000", END: "%E001", "\n": "%0A", "\t": "%09"}
_UNSAFE = re.compile(f"[%|\n\t{START}{END}]")
_ESCAPED = re.compile("%(?:25|7C|E000|E001|0A|09)")
_MEANT = {escape: sign for sign, escape in _ESCAPES.items()}
MARK = re.compile(f"{START}([A-Za-z][A-Za-z-]*)((?:\\|[^|{START}{END}]*)*)\\|{_OURS}{END}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what it asks for, its arguments, and where it stands in the text it was found in."""

    kind: str
    args: tuple[str, ...]
    start: int = 0
    end: int = 0


def mark(kind: str, *args: str) -> str:
    """Return the text of a mark. `kind` is letters and hyphens; `args` may be any text."""
    safe = (_UNSAFE.sub(lambda found: _ESCAPES[found[0]], arg) for arg in args)
    return START + "|".join((kind, *safe, _OURS)) + END


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What a document still lacks: `label` is shown in the text between square brackets, `note` says what to do.

    A mark `("open", "n")` stands for the n-th of a document.
    """

    label: str
    note: str


FIGURE = "figure"
"""The kind of mark that stands for a chart or a drawing."""


def figure_mark(number: int) -> str:
    """Return the mark for the figure with this number, counted from 0."""
    return mark(FIGURE, str(number))


def find_marks(text: str) -> list[Mark]:
    """Return the marks in `text`, in order; anything else that has their characters is just text."""
    if START not in text:
        return []
    return [
        Mark(found[1], tuple(map(_unescape, found[2].split("|")[1:])), found.start(), found.end())
        for found in MARK.finditer(text)
    ]


def holds_mark(text: str) -> bool:
    """Tell whether a mark of this process stands in `text`, also one that a filter for text has changed."""
    return _OURS in text


def broken_mark(text: str) -> bool:
    """Tell whether `text` has what is left of a mark after a filter changed it."""
    return _OURS in text and _OURS in MARK.sub("", text)


def _unescape(arg: str) -> str:
    return _ESCAPED.sub(lambda found: _MEANT[found[0]], arg)
