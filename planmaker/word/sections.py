"""The room that a spot in a document has: the text of its section's pages, or of the cell it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

from planmaker.word.names import REL_ID, SECTION, TC, W_NS, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element

_A4 = {"w": 11906, "h": 16838}
_MARGIN = 1417  # 2,5 cm
_CELL_MARGINS = 230
_LEAST = 1440
_ENDS = etree.XPath("(descendant::w:sectPr | following::w:sectPr)[1]", namespaces={"w": W_NS})
_HEADERS = {w("headerReference"): "koptekst", w("footerReference"): "voettekst"}
_USES = {"default": "", "first": ", eerste pagina", "even": ", even pagina's"}


@dataclass(frozen=True, slots=True)
class Room:
    """Width and height in twips, twentieths of a point."""

    width: int
    height: int


def room(package: Package, paragraph: Element) -> Room:
    """Return the room for what stands in `paragraph`: the page of its section within the margins, or its table cell.

    Indents of the paragraph count. What a document does not say is A4 with margins of 2,5 cm.
    """
    whole = _within_margins(_section(package, paragraph))
    wide = whole.width
    cell = next(paragraph.iterancestors(TC), None)
    if cell is not None:
        own = cell.find(f"{w('tcPr')}/{w('tcW')}")
        if own is not None and own.get(w("type"), "dxa") == "dxa":
            wide = min(wide, _twips(own, "w", wide) - _CELL_MARGINS)
    return Room(max(wide - Styles(package).indent(paragraph), _LEAST), max(whole.height, _LEAST))


def headers(package: Package) -> Iterator[tuple[str, int, str, str]]:
    """Yield each header and footer in use once: what it is, the number of its section, on which pages, and its part."""
    parts = {bond.id: bond.target for bond in package.relationships() if bond.kind in ("header", "footer")}
    seen = set[str]()
    for number, section in enumerate(package.body.iter(SECTION), 1):
        for tag, title in _HEADERS.items():
            for reference in section.iterchildren(tag):
                part = parts.get(reference.get(REL_ID, ""))
                if part is not None and part not in seen:
                    seen.add(part)
                    yield title, number, _USES.get(reference.get(w("type"), "default"), ""), part


def page(package: Package) -> Room:
    """Return the room on the pages of the last section, within the margins."""
    return _within_margins(package.body.find(SECTION))


def _within_margins(section: Element | None) -> Room:
    size = section.find(w("pgSz")) if section is not None else None
    margins = section.find(w("pgMar")) if section is not None else None
    side = {name: _twips(margins, name, _MARGIN) for name in ("left", "right", "top", "bottom")}
    gutter = _twips(margins, "gutter", 0)
    wide = _twips(size, "w", _A4["w"]) - abs(side["left"]) - abs(side["right"]) - gutter
    high = _twips(size, "h", _A4["h"]) - abs(side["top"]) - abs(side["bottom"])
    return Room(wide, high)


def _section(package: Package, node: Element) -> Element | None:
    """Return the properties of the section that a paragraph stands in: the next; of the last for a header."""
    found = cast("list[Element]", _ENDS(node))
    return found[0] if found else package.body.find(SECTION)


def _twips(node: Element | None, name: str, otherwise: int) -> int:
    try:
        return int(float(node.get(w(name), otherwise))) if node is not None else otherwise
    except ValueError:
        return otherwise
