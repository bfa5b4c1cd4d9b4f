"""A tree as a vector drawing: one group of shapes in the line of text, with real text in each box.

Word draws groups of shapes since 2010; an older program is given the words of the alternative text instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from planmaker.figures.tree import PAD, Box, Drawing, Line
from planmaker.huisstijl.palette import ACCENT, BLACK, GREY, PALE, WHITE
from planmaker.word.graphics.drawing import EMU, WPG_NS, inline, node, outline, solid
from planmaker.word.names import MC_NS
from planmaker.word.xml import Element, element, run, text_element

_MC = f"{{{MC_NS}}}"


@dataclass(frozen=True, slots=True)
class ShapeLook:
    """The ids of the paragraph styles in a box: of its text, and of the small print above and below that."""

    text: str
    small: str


def tree_drawing(drawing: Drawing, title: str, alt: str, look: ShapeLook, next_id: Callable[[], int]) -> Element:
    """Return the element for in a run that shows `drawing`; `next_id` gives ids for the shapes in it."""
    width, height = drawing.width * EMU, drawing.height * EMU
    zero, whole = {"x": 0, "y": 0}, {"cx": width, "cy": height}
    group = node(
        "wpg:wgp",
        node("wpg:cNvGrpSpPr"),
        node(
            "wpg:grpSpPr",
            node(
                "a:xfrm",
                node("a:off", **zero),
                node("a:ext", **whole),
                node("a:chOff", **zero),
                node("a:chExt", **whole),
            ),
        ),
        *(_line(line, next_id()) for line in drawing.lines),
        *(_box(box, look, drawing.centred, next_id()) for box in drawing.boxes),
    )
    choice = etree.Element(f"{_MC}Choice", {"Requires": "wpg"}, nsmap={"mc": MC_NS, "wpg": WPG_NS})
    choice.append(inline(group, WPG_NS, drawing.width, drawing.height, title, alt))
    fallback = etree.Element(f"{_MC}Fallback", nsmap={"mc": MC_NS})
    fallback.append(text_element(alt))
    made = etree.Element(f"{_MC}AlternateContent", nsmap={"mc": MC_NS})
    made.extend((choice, fallback))
    return made


def _line(line: Line, number: int) -> Element:
    return node(
        "wps:wsp",
        node("wps:cNvPr", id=number, name=f"Lijn {number}"),
        node("wps:cNvCnPr"),
        node(
            "wps:spPr",
            _place(line.x1, line.y1, line.x2 - line.x1, line.y2 - line.y1),
            node("a:prstGeom", node("a:avLst"), prst="line"),
            outline(GREY, 1),
        ),
        node("wps:bodyPr"),
    )


def _box(box: Box, look: ShapeLook, centred: bool, number: int) -> Element:
    """Return a box: dark for the first generation, pale for the second, white with an edge for the others."""
    fill, letters = ((ACCENT, WHITE), (PALE, BLACK), (WHITE, BLACK))[min(box.depth, 2)]
    texts = ((box.kind, look.small), (box.text, look.text), (box.note, look.small))
    content = element("txbxContent", *(_paragraph(*one, letters, fill, centred) for one in texts if one[0]))
    side, top = PAD * EMU, PAD * EMU // 2
    return node(
        "wps:wsp",
        node("wps:cNvPr", id=number, name=f"Vak {number}"),
        node("wps:cNvSpPr"),
        node(
            "wps:spPr",
            _place(box.x, box.y, box.width, box.height),
            node("a:prstGeom", node("a:avLst"), prst="rect"),
            solid(fill),
            outline(ACCENT, 1),
        ),
        node("wps:txbx", content),
        node("wps:bodyPr", node("a:noAutofit"), wrap="square", lIns=side, tIns=top, rIns=side, bIns=top, anchor="ctr"),
    )


def _paragraph(text: str, style: str, colour: str, fill: str, centred: bool) -> Element:
    # The colour behind the letters is said again: who ignores shapes would see white on white.
    looks = element("rPr", element("color", val=colour), element("shd", val="clear", color="auto", fill=fill))
    side = element("jc", val="center" if centred else "left")
    return element("p", element("pPr", element("pStyle", val=style), side), run(text, looks))


def _place(x: int, y: int, width: int, height: int) -> Element:
    return node("a:xfrm", node("a:off", x=x * EMU, y=y * EMU), node("a:ext", cx=width * EMU, cy=height * EMU))
