"""WordprocessingML in small words: parsing that is safe, reading, and making elements."""

from __future__ import annotations

import copy
import functools
from collections.abc import Iterator

from lxml import etree

from planmaker.word.names import FALLBACK, PPR, RPR, SDT, TBL, VAL, W_NS, XML_SPACE, P, T, w

Element = etree._Element
"""The type of every node of a tree."""

MAX_XML = 100 * 1024 * 1024
"""Largest part that is parsed, in bytes: a tree takes some five times as much memory."""


_SDT_CONTENT, _CUSTOM_XML = w("sdtContent"), w("customXml")
_DTD = "een DTD hoort niet in een Word-bestand"

# What stands beside the blocks of a story without being one.
_MARKERS = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart", "permEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
)  # fmt: skip
# The order of the children of paragraph properties, as far as we insert any (CT_PPr).
_BEFORE_NUMBERING = frozenset(
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


class PartError(ValueError):
    """A part that we do not want to read; the text is Dutch, `code` that of the finding."""

    def __init__(self, message: str, code: str = "geen-word-bestand") -> None:
        super().__init__(message)
        self.code = code


def parse(data: bytes, most: int = MAX_XML) -> Element:
    """Return the root of an XML part. No entities, no network, no DTD, no comments.

    Raises PartError, with what the parser has to say, for what is not well-formed, asks for more, or is larger than
    `most` bytes.
    """
    if len(data) > most:
        raise PartError(f"groter dan {most // 2**20} MB", "sjabloon-te-groot")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<!DOCTYPE" in data[:1000].replace(b"\0", b""):
        raise PartError(_DTD, "sjabloon-onveilig")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PartError(error.msg) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PartError(_DTD, "sjabloon-onveilig")
    return root


def serialise(root: Element) -> bytes:
    """Return the bytes of an XML part, with the declaration Word writes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """Return `<w:name w:attribute="…">children</w:name>`."""
    made = copy.copy(_bare(name))
    for key, value in attributes.items():
        made.set(w(key), value)
    made.extend(children)
    return made


@functools.cache
def _bare(name: str) -> Element:
    """Return an element to copy, which takes lxml a third of the time of making one."""
    return etree.Element(w(name), nsmap={"w": W_NS})


def text_element(text: str, name: str = "t") -> Element:
    """Return a `w:t` (or `w:instrText`) that keeps the spaces at its ends."""
    made = element(name)
    made.text = text
    if text != text.strip():
        made.set(XML_SPACE, "preserve")
    return made


def run(text: str, rpr: Element | None = None) -> Element:
    """Return a run with `text`, in the formatting of a copy of `rpr`."""
    return run_of(text_element(text), rpr=rpr)


def run_of(*children: Element, rpr: Element | None = None) -> Element:
    """Return a run with `children`, in the formatting of a copy of `rpr`."""
    made = element("r")
    if rpr is not None:
        made.append(copy.deepcopy(rpr))
    made.extend(children)
    return made


def field(instruction: str, result: list[Element], rpr: Element | None = None) -> list[Element]:
    """Return the runs of a complex field: `instruction` and the runs that show its result, if any."""
    return nested_field(instruction, [], result, rpr)


def nested_field(instruction: str, inner: list[Element], result: list[Element], rpr: Element | None) -> list[Element]:
    """Return the runs of a complex field whose instruction ends with the field `inner`."""
    separator = [run_of(element("fldChar", fldCharType="separate"), rpr=rpr)] if result else []
    return [
        run_of(element("fldChar", fldCharType="begin"), rpr=rpr),
        run_of(text_element(f" {instruction} ", "instrText"), rpr=rpr),
        *inner,
        *separator,
        *result,
        run_of(element("fldChar", fldCharType="end"), rpr=rpr),
    ]


def below(parent: Element | None, path: str) -> Element | None:
    """Return the first descendant at `path` ("pPr/numPr"), None when it is not there."""
    if parent is None:
        return None
    for tag in _tags(path):
        for child in parent:  # a plain loop: what is asked for stands in front, and lxml takes longer to begin a search
            if child.tag == tag:
                parent = child
                break
        else:
            return None
    return parent


def val(parent: Element | None, path: str) -> str | None:
    """Return the `w:val` of the descendant at `path` ("pPr/pStyle"), None when it is not there."""
    found = below(parent, path)
    return None if found is None else found.get(VAL)


@functools.cache
def _tags(path: str) -> tuple[str, ...]:
    return tuple(w(name) for name in path.split("/"))


def is_on(parent: Element | None, path: str) -> bool:
    """Return whether the on/off property at `path` is there and not switched off."""
    if parent is None:
        return False
    found = parent.find("/".join(w(name) for name in path.split("/")))
    return found is not None and found.get(VAL, "1") not in ("0", "false", "off")


def blocks(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables directly in a story or cell, those in content controls included."""
    for child in parent:
        if child.tag in (P, TBL):
            yield child
        elif child.tag == SDT:
            content = child.find(_SDT_CONTENT)
            if content is not None:
                yield from blocks(content)
        elif child.tag == _CUSTOM_XML:
            yield from blocks(child)


def is_marker(child: Element) -> bool:
    """Return whether `child` only marks a spot between blocks (a bookmark's start or end, …)."""
    return child.tag in _MARKERS


def paragraph_of(node: Element) -> Element | None:
    """Return the nearest paragraph around `node`."""
    return next(node.iterancestors(P), None)


def properties_of(paragraph: Element) -> Element:
    """Return the `w:pPr` of a paragraph, made when absent."""
    found = paragraph.find(PPR)
    if found is None:
        found = element("pPr")
        paragraph.insert(0, found)
    return found


def remove(child: Element) -> None:
    """Take an element out of its tree."""
    parent = child.getparent()
    if parent is not None:
        parent.remove(child)


def set_style(paragraph: Element, style_id: str) -> None:
    """Give a paragraph the style `style_id`."""
    ppr = properties_of(paragraph)
    found = ppr.find(w("pStyle"))
    if found is None:
        found = element("pStyle")
        ppr.insert(0, found)
    found.set(VAL, style_id)


def set_numbering(paragraph: Element, num_id: str, level: int) -> None:
    """Give a paragraph its own `w:numPr`, in place of the one it had."""
    ppr = properties_of(paragraph)
    old = ppr.find(w("numPr"))
    if old is not None:
        ppr.remove(old)
    place = sum(1 for child in ppr if child.tag in _BEFORE_NUMBERING)
    ppr.insert(place, element("numPr", element("ilvl", val=str(level)), element("numId", val=num_id)))


def visible_text(parent: Element) -> str:
    """Return the text a reader sees below `parent`: results of fields, but not their codes; no deleted text.

    Tabs and breaks are `\\t` and `\\n`. Text boxes inside a paragraph have paragraphs of their own and are left out.
    """
    pieces: list[str] = []
    _collect(parent, pieces)
    return "".join(pieces)


_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("ptab"): "\t"}
_UNSEEN = frozenset((PPR, RPR, w("del"), w("moveFrom"), w("instrText"), w("delText"), FALLBACK, w("sdtPr")))


def _collect(parent: Element, pieces: list[str]) -> None:
    for child in parent:
        tag = child.tag
        if tag == T:
            pieces.append(child.text or "")
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif tag != P and tag not in _UNSEEN:
            _collect(child, pieces)
