"""Numbers that must be unique in a document: what is in use, and which come next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from planmaker.word.names import DRAWING, w
from planmaker.word.package import Package

_PATTERNS = {
    "b": re.compile(rb'<w:bookmarkStart [^>]*w:id="(\d+)"'),
    "c": re.compile(rb'<w:comment [^>]*w:id="(\d+)"'),
    "p": re.compile(rb'<w:permStart [^>]*w:id="(\d+)"'),
    "d": re.compile(rb'<wp:docPr [^>]*?\bid="(\d+)"'),
    "s": re.compile(rb'<w:id w:val="(\d+)"'),
    "num": re.compile(rb'<w:num [^>]*w:numId="(\d+)"'),
}

_NOTES = {"f": "footnote", "e": "endnote"}


def next_numbers(package: Package, roots: Sequence[etree._Element]) -> dict[str, int]:
    """Return, for each family of numbers, one above the highest in use anywhere in the template.

    Notes that are printed from the text get new numbers in the order of the text, from the lowest on, as Word does it:
    LibreOffice relies on that order.
    """
    highest = dict.fromkeys(_PATTERNS, 0)
    texts = [package.read(name) for name in package.names if re.fullmatch(r"word/[a-z]+\d*\.xml", name)]
    texts += [etree.tostring(root) for root in roots]
    for text in texts:
        for family, pattern in _PATTERNS.items():
            highest[family] = max([highest[family], *(int(n) for n in pattern.findall(text) if int(n) < 2**31 - 10**6)])
    return {family: number + 1 for family, number in highest.items()} | {
        family: min(
            (
                int(note.get(w("id"), "1"))
                for root in roots
                for note in root.iterchildren(w(kind))
                if note.get(w("type")) is None
            ),
            default=1,
        )
        for family, kind in _NOTES.items()
    }


def unique_drawings(roots: Sequence[etree._Element]) -> None:
    """Give each drawing of a template a number of its own: Word itself sometimes writes the same one twice."""
    seen: set[str] = set()
    highest = max(
        (int(e.get("id", "0")) for root in roots for e in root.iter(DRAWING) if e.get("id", "").isdigit()), default=0
    )
    for root in roots:
        for drawing in root.iter(DRAWING):
            if drawing.get("id") in seen:
                highest += 1
                drawing.set("id", str(highest))
            seen.add(drawing.get("id", ""))
