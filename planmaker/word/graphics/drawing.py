"""DrawingML in small words: elements of its namespaces, and the inline drawing that carries a picture's alt text."""

from __future__ import annotations

from lxml import etree

from planmaker.word.names import R_NS, WP_NS, w
from planmaker.word.xml import Element

A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WPG_NS = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPS_NS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

EMU = 635
"""English Metric Units in a twip."""

_NAMESPACES = {"a": A_NS, "c": C_NS, "wpg": WPG_NS, "wps": WPS_NS, "wp": WP_NS, "r": R_NS}
_EDGE = 6350  # half of a line of 1 point, which lies outside the shape it goes round
_LONGEST = 250  # characters of a name


def node(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """Return the element `name` ("a:off") with attributes without a namespace; children that are None are left out."""
    prefix, _, local = name.partition(":")
    made = etree.Element(
        f"{{{_NAMESPACES[prefix]}}}{local}",
        {key: str(value) for key, value in attributes.items()},
        nsmap={prefix: _NAMESPACES[prefix]},
    )
    made.extend(child for child in children if child is not None)
    return made


def leaf(name: str, text: str) -> Element:
    """Return the element `name` with text."""
    made = node(name)
    made.text = text
    return made


def solid(colour: str) -> Element:
    """Return a fill of one colour, six hexadecimal digits."""
    return node("a:solidFill", node("a:srgbClr", val=colour))


def outline(colour: str, points: float) -> Element:
    """Return a line round a shape."""
    return node("a:ln", solid(colour), w=round(points * 12700))


def inline(content: Element, uri: str, width: int, height: int, title: str, alt: str) -> Element:
    """Return a `w:drawing` that stands in the line of text; `width` and `height` are twips. Its id is still 0."""
    frame = node(
        "wp:inline",
        node("wp:extent", cx=width * EMU, cy=height * EMU),
        node("wp:effectExtent", l=_EDGE, t=_EDGE, r=_EDGE, b=_EDGE),
        node("wp:docPr", id=0, name=title[:_LONGEST], descr=alt),
        node("wp:cNvGraphicFramePr"),
        node("a:graphic", node("a:graphicData", content, uri=uri)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    made = etree.Element(w("drawing"))
    made.append(frame)
    return made
