"""A tree as a vector drawing: one group of shapes in the line of text, with real text in each box.

Word draws groups of shapes since 2010; an older program is given the words of the alternative text instead.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from planmaker.figures.tree import KIND_SIZE, NOTE_SIZE, PAD, TEXT_SIZE, Box, Drawing, Line
from planmaker.word.drawing import ACCENT, EMU, PALE, WPG_NS, inline, node, outline, solid
from planmaker.word.xml import MC_NS, Element, element, run, text_element

_WHITE, _BLACK = "FFFFFF", "262626"
_LINKS = "595959"
_MC = f"{{{MC_NS}}}"


def tree_drawing(drawing: Drawing, title: str, alt: str, style: str, next_id: Callable[[], int]) -> Element:
    """Return the element for in a run that shows `drawing`; its texts have the paragraph style `style`."""
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
        *(_box(box, style, next_id()) for box in drawing.boxes),
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
            outline(_LINKS, 1),
        ),
        node("wps:bodyPr"),
    )


def _box(box: Box, style: str, number: int) -> Element:
    """Return a box: dark for the first generation, pale for the second, white with an edge for the others."""
    fill, letters = ((ACCENT, _WHITE), (PALE, _BLACK), (_WHITE, _BLACK))[min(box.depth, 2)]
    texts = ((box.kind, KIND_SIZE, False), (box.text, TEXT_SIZE, True), (box.note, NOTE_SIZE, False))
    content = element("txbxContent", *(_paragraph(*text, letters, style) for text in texts if text[0]))
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


def _paragraph(text: str, size: int, bold: bool, colour: str, style: str) -> Element:
    looks = element("rPr")
    if bold:
        looks.extend((element("b"), element("bCs")))
    looks.extend((element("color", val=colour), *(element(name, val=str(size * 2)) for name in ("sz", "szCs"))))
    return element("p", element("pPr", element("pStyle", val=style), element("jc", val="center")), run(text, looks))


def _place(x: int, y: int, width: int, height: int) -> Element:
    return node("a:xfrm", node("a:off", x=x * EMU, y=y * EMU), node("a:ext", cx=width * EMU, cy=height * EMU))
