"""The formatting around a tag, as XML that can be repeated for a value."""

from __future__ import annotations

import copy
import re

from lxml import etree

from planmaker.word.names import SECTION, P, R, T, w

_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')
_QUIET = (w("lang"), w("noProof"), w("proofErr"))


def looks_of(text: etree._Element) -> tuple[str, str, bool]:
    """Return the formatting of the run and the paragraph around a text, and whether the paragraph can split there."""
    run = text.getparent()
    if run is None or text.tag != T or run.tag != R:
        return "", "", False
    paragraph = next(run.iterancestors(P), None)
    if paragraph is None:
        return "", "", False
    run_looks = _xml(run.find(w("rPr")), ())
    paragraph_looks = _xml(paragraph.find(w("pPr")), (SECTION,))
    return run_looks, paragraph_looks, run.getparent() is paragraph


def visible_looks(text: etree._Element) -> str:
    """Return the formatting of a run without what nobody sees, for comparing two runs."""
    run = text.getparent()
    return _xml(run.find(w("rPr")), _QUIET) if run is not None and run.tag == R else ""


def _xml(element: etree._Element | None, without: tuple[str, ...]) -> str:
    if element is None:
        return ""
    if any(child.tag in without for child in element):
        element = copy.deepcopy(element)
        for child in list(element):
            if child.tag in without:
                element.remove(child)
    if len(element) == 0:
        return ""
    return _NAMESPACES.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
