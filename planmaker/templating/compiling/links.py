"""References of Word itself, fields and links to a bookmark, that a condition or an empty loop left without a goal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from planmaker.findings import Finding, Place
from planmaker.word.names import INSTRUCTION, P, w

if TYPE_CHECKING:
    from planmaker.templating.compiled import Compiled
    from planmaker.templating.surveying.found import Survey

_FIELD = re.compile(r'(?:PAGE|NOTE)?REF\s+"?(\w+)', re.IGNORECASE)
_CODE = re.compile(r'<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"')
_ANCHOR = re.compile(r'w:anchor="(\w+)"')
_NAME = re.compile(r'<w:bookmarkStart [^>]*w:name="(\w+)"')
_TURN = re.compile(r"_\d+\Z")
_OF_THE_CONTENTS = "_toc"


def links(surveys: Iterable[Survey]) -> Iterator[tuple[str, str, str]]:
    """Yield each reference to a bookmark that may go: its name in lower case, the part that refers, and the place.

    Without those of the contents page, which is made anew, and those to a part that is never printed anew.
    """
    parts = list(surveys)
    may_go = {
        mark.get(w("name"), "").lower() for one in parts if one.touched for mark in one.root.iter(w("bookmarkStart"))
    }
    for one in parts:
        for paragraph in one.root.iter(P):
            codes = "".join(code.text or "" for code in paragraph.iter(INSTRUCTION))
            codes += " ".join(field.get(w("instr"), "") for field in paragraph.iter(w("fldSimple")))
            names = _FIELD.findall(codes) + [link.get(w("anchor"), "") for link in paragraph.iter(w("hyperlink"))]
            for name in dict.fromkeys(map(str.lower, names)):
                if name in may_go and not name.startswith(_OF_THE_CONTENTS):
                    yield name, one.part, one.locator.spot(paragraph)


def left_out(compiled: Compiled, printed: Mapping[str, bytes]) -> list[Finding]:
    """Return a finding, with both places, for each field or link that leads to a bookmark the printed parts lack."""
    names = {name for name, _, _ in compiled.links}
    texts = {part: xml.decode() for part, xml in printed.items()}
    there = {name.lower() for text in texts.values() for name in _NAME.findall(text)}
    gone = {part: {_of_template(goal, names) for goal in _goals(text) - there} for part, text in texts.items()}
    return [
        Finding(
            "verwijzing-naar-niets",
            f'hier verwijst een veld of een link naar "{name}", maar dat is weggelaten; '
            f"in het sjabloon staat het bij {compiled.bookmarks[name]}",
            Place(compiled.file, spot=spot),
            "zet de verwijzing onder dezelfde voorwaarde of in dezelfde lus, of haal haar weg",
        )
        for name, part, spot in compiled.links
        if name in gone.get(part, names - there)
    ]


def _goals(text: str) -> set[str]:
    """Return the names, in lower case, that a printed part refers to. A code may lie in several pieces."""
    codes = "".join(code or (simple and f" {simple} ") or "" for code, simple in _CODE.findall(text))
    return {name.lower() for name in (*_FIELD.findall(codes), *_ANCHOR.findall(text))}


def _of_template(goal: str, names: set[str]) -> str:
    """Return what a bookmark is called in the template: a later turn of a loop gives it a number."""
    return goal if goal in names else _TURN.sub("", goal)
