"""What must stay unique when a loop repeats it: numbers of bookmarks, comments, drawings and controls, and names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planmaker.templating.pieces import Piece, Put

_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_PAIRED = {
    "w:bookmarkStart": "b",
    "w:bookmarkEnd": "b",
    "w:commentRangeStart": "c",
    "w:commentRangeEnd": "c",
    "w:commentReference": "c",
    "w:permStart": "p",
    "w:permEnd": "p",
}


def fresh_numbers(name: str, markup: str, parent: str) -> tuple[list[Piece], list[str], list[str]]:
    """Return a start tag whose numbers are asked for while printing, the keys of these, and names of bookmarks in it.

    `name` is that of the element, `parent` that of the one around it.
    """
    family = _PAIRED.get(name)
    wanted = {"w:id": family} if family else {"id": "d"} if name == "wp:docPr" else {}
    if name == "w:id" and parent == "w:sdtPr":
        wanted = {"w:val": "s"}
    pieces: list[Piece] = []
    keys: list[str] = []
    names: list[str] = []
    position = 0
    for match in _ATTRIBUTE.finditer(markup):
        attribute, value = match.groups()
        if attribute in wanted and "@" not in value:
            call = f"_pm_id({wanted[attribute]!r}, {value!r})"
            keys.append(f"{wanted[attribute]}{value}")
        elif name == "w:bookmarkStart" and attribute == "w:name":
            call = f"_pm_name({value!r})"
            keys.append(f"n{value}")
            names.append(value)
        else:
            continue
        pieces += (markup[position : match.start(2)], Put(call))
        position = match.end(2)
    return [*pieces, markup[position:]], keys, names


def follow_bookmarks(pieces: list[Piece], first: int, names: Sequence[str]) -> None:
    """Let references in `pieces[first:]`, a repeated block, lead to the bookmark `names` of the same turn."""
    wanted = "|".join(map(re.escape, dict.fromkeys(names)))
    pattern = re.compile(rf'(?:(?:PAGE|NOTE)?REF |w:anchor=")({wanted})(?!\w)')
    out: list[Piece] = []
    for piece in pieces[first:]:
        if not isinstance(piece, str):
            out.append(piece)
            continue
        position = 0
        for match in pattern.finditer(piece):
            out += (piece[position : match.start(1)], Put(f"_pm_name({match.group(1)!r})"))
            position = match.end(1)
        out.append(piece[position:])
    pieces[first:] = out
