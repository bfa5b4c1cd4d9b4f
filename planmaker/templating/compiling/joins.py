"""Join what `{%-` and `-%}` join: the text of a tag with the text before or after it, also in another paragraph.

docxtpl's clean-up does this on text, and takes along whatever stands between: words in the same run, pictures, marks,
the end of a cell. Here paragraphs that stand next to each other become one, and nothing but their ends goes.
"""

from __future__ import annotations

import re

from lxml import etree

from planmaker.templating.places import own
from planmaker.word.names import RANGE_MARKS, SECTION, P, T, w

KEPT = "\U0010fffb"
"""Stands for a dash that only eats spaces, which is Jinja's work, so that no rule of docxtpl meets it."""

_BEGINS, _ENDS = re.compile(r"\s*\{%-"), re.compile(r"-%\}\s*\Z")
_WHOLE = re.compile(r"\{[{%#](?:p|tr|tc) @")
_BREAKS = (w("br"), w("tab"), w("cr"))


def join_texts(root: etree._Element) -> None:
    """Join the texts of a surveyed part where a tag asks for it, and hide the dashes that are left."""
    for text in [one for one in root.iter(T) if "{%-" in (one.text or "") or "-%}" in (one.text or "")]:
        if _BEGINS.match(text.text or "") and _join(_neighbour(text, -1), text):
            text.text = _BEGINS.sub("{%", text.text or "", count=1)
        if _ENDS.search(text.text or "") and _join(text, _neighbour(text, 1)):
            text.text = _ENDS.sub("%}", text.text or "")
        text.text = (text.text or "").replace("{%-", "{%" + KEPT).replace("-%}", KEPT + "%}")


def _neighbour(text: etree._Element, step: int) -> etree._Element | None:
    """Return the text before (-1) or after (1) this one: in its paragraph, or in one that nothing separates from it."""
    paragraph = next(text.iterancestors(P), None)
    if paragraph is None:
        return None
    texts = list(own(paragraph, T))
    place = texts.index(text) + step
    if 0 <= place < len(texts):
        return texts[place]
    if _ends_section(paragraph):
        return None
    for other in paragraph.itersiblings(preceding=step < 0):
        if other.tag in RANGE_MARKS:
            continue
        found = list(own(other, T)) if other.tag == P and not _ends_section(other) else None
        if found is None or any(_WHOLE.search(one.text or "") for one in found):
            return None
        if found:
            return found[-1 if step < 0 else 0]
    return None


def _ends_section(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{w('pPr')}/{SECTION}") is not None


def _join(first: etree._Element | None, second: etree._Element | None) -> bool:
    """Let two neighbouring texts stand in one paragraph without a break between; tell whether there were two."""
    if first is None or second is None:
        return False
    home = next(first.iterancestors(P))
    while next(second.iterancestors(P)) is not home:
        following = home.getnext()
        parent = home.getparent()
        assert following is not None
        assert parent is not None
        parent.remove(following)
        home.extend([following] if following.tag != P else [one for one in following if one.tag != w("pPr")])
    inside = False
    for element in list(own(home, T, *_BREAKS)):
        if element is second:
            break
        parent = element.getparent()
        assert parent is not None
        if inside and element.tag != T and element.get(w("type"), "textWrapping") == "textWrapping":
            parent.remove(element)
        inside = inside or element is first
    return True
