"""Stand-ins for tags: short, numbered, whole, so that no rule of the dialect meets an author's expression."""

from __future__ import annotations

import re
from bisect import bisect_right

from lxml import etree

from planmaker.templating.surveying.scan import Tag, plain
from planmaker.word.names import XML_SPACE, P, T

_BETWEEN = re.compile(r"\}(?:t|br|tab|cr|noBreakHyphen|softHyphen|lastRenderedPageBreak)$")
_HIDE = {ord("{"): "\U0010fffc", ord("}"): "\U0010fffd"}
_SHOW = {0x10FFFC: "{", 0x10FFFD: "}"}


def guard(text: str) -> str:
    """Return literal text with its braces hidden, so that no rule of the dialect mistakes them for a tag."""
    return text.translate(_HIDE)


def unguard(text: str) -> str:
    """Return the text that `guard` was given."""
    return text.translate(_SHOW)


def stand_in(tag: Tag, number: int) -> str:
    """Return what stands in for a tag: its marks, level and number."""
    dash = "-" if tag.before else "", "-" if tag.after else ""
    level = f"{tag.level} " if tag.level else " "
    if tag.kind == "{{":
        return f"{{{{{dash[0]}{level}@{number}@ {dash[1]}}}}}"
    if tag.kind == "{#":
        return f"{{{{ @{number}@ }}}}"
    word = f"{tag.word} " if tag.word in ("colspan", "cellbg") else ""
    body = tag.word if tag.word in ("vm", "hm") else f"{word}@{number}@"
    return f"{{%{dash[0]}{level}{body} {dash[1]}%}}"


def offsets(nodes: list[etree._Element]) -> list[int]:
    """Return where the text of each node begins in that of all."""
    starts, position = [], 0
    for node in nodes:
        starts.append(position)
        position += len(node.text or "")
    return starts


def node_at(starts: list[int], offset: int) -> int:
    """Return which node holds the character at `offset`; the last one that starts there, past empty nodes."""
    return bisect_right(starts, offset) - 1


def rewrite(nodes: list[etree._Element], starts: list[int], pieces: list[tuple[Tag, str]]) -> None:
    """Put each stand-in in the node where its tag begins, and take the rest of the tag out of the following nodes."""
    texts = [node.text or "" for node in nodes]
    ends = [start + len(text) for start, text in zip(starts, texts, strict=True)]
    parts: list[list[str]] = [[] for _ in nodes]
    position = 0
    for tag, replacement in [*pieces, (None, "")]:
        stop = tag.start if tag else ends[-1]
        for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if start < stop and end > position:
                parts[index].append(guard(plain(texts[index][max(position, start) - start : stop - start])))
        if tag is None:
            break
        here, there = node_at(starts, tag.start), node_at(starts, tag.end - 1)
        parts[here].append(replacement)
        _drop_between(nodes[here], nodes[there])
        position = tag.end
    for node, part in zip(nodes, parts, strict=True):
        node.text = "".join(part)
        if node.tag == T:
            node.set(XML_SPACE, "preserve")


def _drop_between(first: etree._Element, last: etree._Element) -> None:
    """Remove line breaks and tabs that stand inside a tag, between the texts it was cut in."""
    if first is last:
        return
    paragraph = next(first.iterancestors(P), None)
    if paragraph is None:
        return
    inside = False
    for element in list(paragraph.iter(etree.Element)):
        if element is last:
            return
        if inside and element.tag != T and _BETWEEN.search(str(element.tag)) and len(element) == 0:
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
        inside = inside or element is first
