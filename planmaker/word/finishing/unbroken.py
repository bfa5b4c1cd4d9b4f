"""What stays on one line: a day with its month, initials with their surname, a reference number with its parts."""

from __future__ import annotations

import re

from planmaker.word.names import T, w
from planmaker.word.package import Package
from planmaker.word.xml import Element, element, text_element

_NBSP = "\u00a0"
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAY = re.compile(rf"\b([0-9]{{1,2}}) (?=(?:{_MONTH})\b)")
_INITIALS = re.compile(r"(?<!\w)((?:[A-Z][a-z]?\.)+) (?=\w)")
_NUMBER = re.compile(
    r"\b[A-Z][A-Za-z]{0,5}[0-9]{0,4}(?:-[0-9A-Z][0-9A-Za-z]*)*-[0-9][0-9A-Za-z]*(?:-[0-9A-Z][0-9A-Za-z]*)*\b"
)


def keep_unbroken(package: Package) -> None:
    """Put no-break spaces and no-break hyphens where a line must not end, in everything that a reader sees.

    A hyphen becomes `w:noBreakHyphen`: fonts often lack the character for it.
    """
    for story in package.stories():
        for node in list(package.tree(story).iter(T)):
            text = node.text or ""
            kept = _INITIALS.sub(rf"\1{_NBSP}", _DAY.sub(rf"\1{_NBSP}", text))
            if kept != text:
                node.text = kept
            if _NUMBER.search(kept):
                _part_at_hyphens(node)


def _part_at_hyphens(node: Element) -> None:
    """Put the hyphens of the numbers in a text between texts of their own, within the same run."""
    run = node.getparent()
    if run is None or run.tag != w("r"):
        return
    text, made, done = node.text or "", [], 0
    for found in _NUMBER.finditer(text):
        for hyphen in (found.start() + i for i, sign in enumerate(found[0]) if sign == "-"):
            made += [text_element(text[done:hyphen]), element("noBreakHyphen")]
            done = hyphen + 1
    made.append(text_element(text[done:]))
    at = run.index(node)
    run[at : at + 1] = [one for one in made if one.tag != T or one.text]
