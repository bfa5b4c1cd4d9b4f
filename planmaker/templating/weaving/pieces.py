"""A part in pieces: text, tags and calls, in the order in which they are printed; and the Jinja source they make."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from planmaker.templating.surveying.placeholders import unguard

SiteKind = Literal["text", "run", "block", "attr", "fill", "span", "url", "code", "other"]
"""Where a tag prints: in a text, among runs, among paragraphs, in an attribute, an address, a field code, elsewhere."""

_NUMBER = re.compile(r"@(\d+)@")


@dataclass(slots=True)
class Hook:
    """A spot whose text is decided later in the walk."""

    text: str = ""


@dataclass(slots=True)
class Put:
    """A call that prints something of ours, such as a fresh number."""

    source: str


@dataclass(slots=True)
class Stand:
    """A tag: `number` is that of the author's tag, -1 for one that the clean-up made itself; `source` then tells it."""

    kind: str
    number: int
    source: str
    dashes: tuple[str, str] = ("", "")


Piece = str | Hook | Put | Stand


@dataclass(slots=True)
class Woven:
    """A part ready to become a program: its pieces in order, the site of each tag, and what to mend afterwards."""

    pieces: list[Piece] = field(default_factory=list)
    sites: dict[int, SiteKind] = field(default_factory=dict)
    crossed: list[tuple[int, int]] = field(default_factory=list)
    mends: set[str] = field(default_factory=set)
    noted: dict[str, set[str]] = field(default_factory=dict)
    """What to mend in the notes of each part, when the text prints them."""
    words: dict[int, str] = field(default_factory=dict)


def source_of(woven: Woven, bodies: dict[int, str]) -> tuple[str, dict[int, int]]:
    """Return the Jinja source of a woven part, and for each of its lines the number of the tag that stands there.

    Each tag begins a line of its own, inside its marks, so that a line number in an error tells the tag.
    """
    out: list[str] = []
    lines: dict[int, int] = {}
    line = 1
    last = -1
    for piece in woven.pieces:
        if isinstance(piece, str):
            text = _literal(unguard(piece))
        elif isinstance(piece, Hook):
            text = f"{{{{\n{piece.text} }}}}" if piece.text.startswith("_pm_") else piece.text
        elif isinstance(piece, Put):
            text = f"{{{{\n{piece.source} }}}}"
        else:
            last = piece.number if piece.number >= 0 else last
            body = " ".join(_NUMBER.sub(lambda m: bodies[int(m.group(1))], piece.source).split("\n"))
            opening, closing = ("{{", "}}") if piece.kind == "{{" else ("{%", "%}")
            text = f"{opening}{piece.dashes[0]}\n{body} {piece.dashes[1]}{closing}"
        out.append(text)
        count = text.count("\n")
        if not isinstance(piece, str) and count:
            lines[line + 1] = last
        line += count
    return "".join(out), lines


def _literal(text: str) -> str:
    """Return static text so that Jinja prints it as it is."""
    return re.sub(r"\{(?=[{%#])", "{{ '{' }}", text)
