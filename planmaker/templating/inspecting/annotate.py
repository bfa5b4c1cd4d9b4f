"""Findings as comments in a copy of the template, at the spots they are about."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from planmaker.findings import Finding
from planmaker.templating.opening import open_template
from planmaker.templating.places import Locator, heading_styles, part_name
from planmaker.templating.surveying.survey import AUTHOR
from planmaker.word.finishing.open_points import Comments
from planmaker.word.names import BOX, ID, P, R, w
from planmaker.word.package import Package
from planmaker.word.xml import Element, element, run

_MARKS = {
    "footnotes": w("footnoteReference"),
    "endnotes": w("endnoteReference"),
    "comments": w("commentReference"),
}
_ELSEWHERE = "Dit gaat over: {}. Daar laat Word geen opmerking toe, dus staat zij hier."


def annotate(data: bytes, findings: Iterable[Finding], date: datetime.date, file: str = "sjabloon") -> bytes:
    """Return a copy of a Word file with a comment for each finding, dated `date`.

    Word knows comments only in the main text. What is wrong in a note, a comment or a text box is said at the
    paragraph it belongs to, and what is wrong elsewhere at the first paragraph; the comment then begins with its place.
    """
    package, _ = open_template(data, file)
    spots = _spots(package)
    comments = Comments(package, AUTHOR, date)
    for finding in findings:
        spot = finding.place.spot
        paragraph, exact = spots.get(spot, (None, not spot))
        told = [finding.message, f"Oplossing: {finding.hint}" if finding.hint else ""]
        if not exact:
            told.insert(0, _ELSEWHERE.format(spot))
        anchor = _anchor(paragraph if paragraph is not None else _first(package))
        comments.add(anchor, "\n".join(filter(None, told)))
    return package.to_bytes()


def _spots(package: Package) -> dict[str, tuple[Element, bool]]:
    """Return for each spot the paragraph of the main text to put a comment at, and whether that is the spot itself."""
    headings = heading_styles(package)
    found: dict[str, tuple[Element, bool]] = {}
    locator = Locator(part_name(package, package.main), package.tree(package.main), headings)
    for paragraph in package.body.iter(P):
        outer = _outer(paragraph)
        found.setdefault(locator.spot(paragraph), (outer, outer is paragraph))
    for kind, mark in _MARKS.items():
        signs = {sign.get(ID): _outer(sign) for sign in package.body.iter(mark)}
        for name in package.related(kind):
            locator = Locator(part_name(package, name), package.tree(name), headings)
            for paragraph in package.tree(name).iter(P):
                note = next((one for one in paragraph.iterancestors() if one.get(ID) in signs), None)
                if note is not None:
                    found.setdefault(locator.spot(paragraph), (signs[note.get(ID)], False))
    return found


def _outer(node: Element) -> Element:
    """Return the paragraph that holds `node`; the outermost, when that stands in a text box."""
    boxes = list(node.iterancestors(BOX))
    inner = boxes[-1] if boxes else node
    return inner if inner.tag == P else next(inner.iterancestors(P))


def _first(package: Package) -> Element:
    """Return the first paragraph of the main text; one is made where there is none."""
    for paragraph in package.body.iter(P):
        return paragraph
    made = element("p")
    package.body.insert(0, made)
    return made


def _anchor(paragraph: Element) -> Element:
    """Return the first run of a paragraph; an empty one is made where there is none."""
    for found in paragraph.iterchildren(R):
        return found
    made = run("")
    paragraph.append(made)
    return made
