"""What must stay unique when a loop repeats it: numbers of bookmarks, notes, drawings and controls, and names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planmaker.templating.weaving.pieces import Piece, Put

_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_PAIRED = {
    "w:bookmarkStart": "b",
    "w:bookmarkEnd": "b",
    "w:commentRangeStart": "c",
    "w:commentRangeEnd": "c",
    "w:commentReference": "c",
    "w:permStart": "p",
    "w:permEnd": "p",
    "w:footnote": "f",
    "w:endnote": "e",
    "w:comment": "c",
    "w:footnoteReference": "f",
    "w:endnoteReference": "e",
}
_LEADS = {
    "bookmark": '(?:PAGE|NOTE)?REF |w:anchor="',
    "shape": ' type="#| ShapeID="| w:shapeid="',
}
"""What stands before a reference to a bookmark, and to a shape or a type of shape (VML)."""
_LEAD = re.compile("|".join(_LEADS.values()))


def fresh_numbers(
    name: str, markup: str, parent: str, call: str = "_pm_id"
) -> tuple[list[Piece], list[str], list[tuple[str, str]]]:
    """Return a start tag whose numbers are asked for while printing, the keys of these, and the names in it.

    `name` is that of the element, `parent` that of the one around it; a name comes with the kind of thing it names.
    """
    family = _PAIRED.get(name)
    wanted = {"w:id": family} if family else {"id": "d"} if name == "wp:docPr" else {}
    if name == "w:id" and parent == "w:sdtPr":
        wanted = {"w:val": "s"}
    named = {"w:bookmarkStart": "w:name"}.get(name, "id" if name.startswith("v:") else "")
    kind = "shape" if named == "id" else "bookmark"
    pieces: list[Piece] = []
    keys: list[str] = []
    names: list[tuple[str, str]] = []
    position = 0
    for match in _ATTRIBUTE.finditer(markup):
        attribute, value = match.groups()
        if attribute in wanted and "@" not in value:
            source = f"{call}({wanted[attribute]!r}, {value!r})"
            keys.append(f"{wanted[attribute]}{value}")
        elif attribute == named and "@" not in value:
            source = f"_pm_name({value!r})"
            keys.append(f"n{value}")
            names.append((kind, value))
        else:
            continue
        pieces += (markup[position : match.start(2)], Put(source))
        position = match.end(2)
    return [*pieces, markup[position:]], keys, names


def follow_names(pieces: list[Piece], first: int, names: Sequence[tuple[str, str]]) -> None:
    """Let references in `pieces[first:]`, a repeated block, lead to what has one of `names` in the same turn."""
    patterns = []
    for kind, lead in _LEADS.items():
        if wanted := "|".join(re.escape(name) for one, name in dict.fromkeys(names) if one == kind):
            patterns.append(rf"(?:{lead})(?:{wanted})(?![\w-])")
    pattern = re.compile("|".join(patterns))
    out: list[Piece] = []
    for piece in pieces[first:]:
        if not isinstance(piece, str):
            out.append(piece)
            continue
        position = 0
        for match in pattern.finditer(piece):
            name = _LEAD.sub("", match.group(), count=1)
            out += (piece[position : match.end() - len(name)], Put(f"_pm_name({name!r})"))
            position = match.end()
        out.append(piece[position:])
    pieces[first:] = out
