"""Say where in a template something stands, in words that a person can follow in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from planmaker.word.names import BOX, SECTION, TBL, TC, TR, VAL, P, T, w
from planmaker.word.package import Package
from planmaker.word.sections import headers
from planmaker.word.styles import Styles
from planmaker.word.xml import below, val

_PARTS = (
    (re.compile(r"word/document\d*\.xml"), "hoofdtekst"),
    (re.compile(r"word/footnotes\d*\.xml"), "voetnoten"),
    (re.compile(r"word/endnotes\d*\.xml"), "eindnoten"),
    (re.compile(r"word/comments\d*\.xml"), "opmerkingen"),
    (re.compile(r"word/settings\.xml"), "variabelen van het document"),
    (re.compile(r"customXml/.*"), "gegevens bij de invulvelden"),
    (re.compile(r"docProps/.*"), "eigenschappen van het bestand"),
    (re.compile(r"word/charts/chart(\d*)\.xml"), "grafiek {}"),
    (re.compile(r"word/diagrams/.*"), "diagram"),
)
_NOTES = {w("footnote"): "voetnoot", w("endnote"): "eindnoot", w("comment"): "opmerking"}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_MC}Choice", f"{_MC}Fallback"
_QUOTED = 60


def part_name(package: Package, part: str) -> str:
    """Return what a person calls the part, such as `koptekst, eerste pagina`."""
    if "_rels/" in part:
        return "adres van een koppeling in " + part_name(package, part.replace("_rels/", "").removesuffix(".rels"))
    many = len(list(package.body.iter(SECTION))) > 1
    for title, number, use, name in headers(package):
        if name == part:
            return f"{title}, sectie {number}{use}" if many else f"{title}{use}"
    for pattern, name in _PARTS:
        if match := pattern.fullmatch(part):
            return name.format(*(group or "1" for group in match.groups()))
    return part


def own(paragraph: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Yield the elements with one of `tags` in `paragraph`, but not those of a text box inside it."""
    for element in paragraph.iter(*tags):
        if next(element.iterancestors(P), None) is paragraph:
            yield element


def text_of(paragraph: etree._Element) -> str:
    """Return the text of one paragraph as typed, without that of text boxes in it."""
    return "".join(element.text or "" for element in own(paragraph, T))


class Locator:
    """Knows the headings of one part, called `part`, and can tell the place of any element in it.

    Paragraphs are counted as a person counts them: in a cell, a note or a text box from its own beginning, elsewhere
    without those. What Word writes twice for older versions of itself has one place.
    """

    def __init__(self, part: str, root: etree._Element, headings: frozenset[str]) -> None:
        self.part = part
        self._above: dict[etree._Element, str] = {}
        self._number: dict[etree._Element, int] = {}
        self._holders: dict[etree._Element, int] = {}
        self._spots: dict[etree._Element, str] = {}
        self._number_holders(root)
        heading = ""
        counts: dict[etree._Element | None, int] = {}
        for paragraph in root.iter(P):
            holder = next(paragraph.iterancestors(TC, BOX, *_NOTES), None)
            self._number[paragraph] = counts[holder] = counts.get(holder, 0) + 1
            self._above[paragraph] = heading
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            if style is not None and style.get(VAL) in headings:
                heading = text_of(paragraph).strip() or heading

    def _number_holders(self, root: etree._Element) -> None:
        """Number tables, text boxes and notes; the older form of a text box has the number of the newer one."""
        counts: dict[str, int] = {}
        for holder in root.iter(TBL, BOX, *_NOTES):
            choice = next(holder.iterancestors(_FALLBACK), None)
            if choice is None and holder.get(w("type")) is None:
                counts[str(holder.tag)] = self._holders[holder] = counts.get(str(holder.tag), 0) + 1
        for choice in root.iter(_FALLBACK):
            newer = next(choice.itersiblings(_CHOICE, preceding=True), None)
            for tag in (TBL, BOX):
                twins = list(newer.iter(tag)) if newer is not None else []
                for holder, twin in zip(choice.iter(tag), twins, strict=False):
                    self._holders[holder] = self._holders.get(twin, 1)

    def spot(self, element: etree._Element) -> str:
        """Return the place of `element`: part, heading above, table, row and cell, paragraph."""
        paragraph = element if element.tag == P else next(element.iterancestors(P), None)
        if paragraph is None:
            paragraph = next(element.iter(P), None)
        known = element if paragraph is None else paragraph
        if known not in self._spots:
            self._spots[known] = self._describe(element, paragraph)
        return self._spots[known]

    def _describe(self, element: etree._Element, paragraph: etree._Element | None) -> str:
        note = next((one for one in (element, *element.iterancestors()) if one.tag in _NOTES), None)
        steps = [f"{_NOTES[str(note.tag)]} {self._holders[note]}" if note in self._holders else self.part]
        if paragraph is not None and self._above.get(paragraph):
            steps.append(f"onder “{shorten(self._above[paragraph])}”")
        steps += self._inside(element)
        if paragraph is not None:
            steps.append(f"alinea {self._number[paragraph]} “{shorten(text_of(paragraph))}”")
        return " › ".join(steps)

    def _inside(self, element: etree._Element) -> list[str]:
        """Return the tables, text boxes and controls around `element`, the outermost first."""
        steps: list[str] = []
        row = cell = 0
        for ancestor in (element, *element.iterancestors()):
            if ancestor.tag == TC:
                cell = 1 + sum(1 for _ in ancestor.itersiblings(TC, preceding=True))
            elif ancestor.tag == TR:
                row = 1 + sum(1 for _ in ancestor.itersiblings(TR, preceding=True))
            elif ancestor.tag == TBL:
                parts = [f"tabel {self._holders.get(ancestor, 1)}"]
                parts += [f"rij {row}"] if row else []
                parts += [f"cel {cell}"] if cell else []
                steps.insert(0, ", ".join(parts))
                row = cell = 0
            elif ancestor.tag == BOX:
                steps.insert(0, f"tekstvak {self._holders.get(ancestor, 1)}")
            elif ancestor.tag == w("sdt") and (named := _title(ancestor)):
                steps.insert(0, f"invulveld “{shorten(named)}”")
        return steps


def _title(control: etree._Element) -> str:
    """Return what a person sees above a content control."""
    alias = control.find(f"{w('sdtPr')}/{w('alias')}")
    return (alias.get(VAL) or "") if alias is not None else ""


def shorten(text: str, size: int = _QUOTED) -> str:
    """Return `text` on one line, cut at `size` characters."""
    text = " ".join(text.split())
    return text if len(text) <= size else text[: size - 1] + "…"


def heading_styles(package: Package) -> frozenset[str]:
    """Return the ids of the paragraph styles that make a heading: named so, with an outline level, or based on one."""
    styles = Styles(package)
    return frozenset(style for style in styles.ids if any(map(_makes_heading, styles.chain(style))))


def _makes_heading(style: etree._Element) -> bool:
    named = re.fullmatch(r"heading \d|title", (val(style, "name") or "").lower())
    return bool(named) or below(style, "pPr/outlineLvl") is not None
