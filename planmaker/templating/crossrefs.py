"""References of Word itself, fields and links to a bookmark, that a condition or an empty loop left without a goal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from planmaker.findings import Finding, OutputError, Place
from planmaker.templating.names import INSTR, P, w
from planmaker.templating.survey import Survey

_FIELD = re.compile(r'(?:PAGE|NOTE)?REF\s+"?(\w+)')
_CODE = re.compile(r'<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"')
_ANCHOR = re.compile(r'w:anchor="(\w+)"')
_NAME = re.compile(r'<w:bookmarkStart [^>]*w:name="(\w+)"')
_TURN = re.compile(r"_\d+$")
_OF_THE_CONTENTS = "_toc"


def references(surveys: Iterable[Survey], bookmarks: Mapping[str, str]) -> dict[str, str]:
    """Return where the template first refers to each of its `bookmarks` (names in lower case).

    Without those of the contents page: that is made anew.
    """
    found: dict[str, str] = {}
    for one in surveys:
        for paragraph in one.root.iter(P):
            codes = "".join(code.text or "" for code in paragraph.iter(INSTR))
            codes += " ".join(field.get(w("instr"), "") for field in paragraph.iter(w("fldSimple")))
            names = _FIELD.findall(codes) + [link.get(w("anchor"), "") for link in paragraph.iter(w("hyperlink"))]
            for name in map(str.lower, names):
                if name in bookmarks and not name.startswith(_OF_THE_CONTENTS) and name not in found:
                    found[name] = one.locator.spot(paragraph)
    return found


def refuse_broken(file: str, wanted: Mapping[str, str], bookmarks: Mapping[str, str], parts: Iterable[str]) -> None:
    """Raise OutputError, with both places, when the printed `parts` refer to a bookmark of the template that is gone.

    `wanted` tells where the template refers to which bookmark, `bookmarks` where each stands.
    """
    texts = list(parts)
    there = {name.lower() for text in texts for name in _NAME.findall(text)}
    gone = {name for text in texts for name in _goals(text)} - there
    findings = []
    for name in sorted({_TURN.sub("", name) if name not in wanted else name for name in gone} & set(wanted)):
        message = f'hier wordt verwezen naar de bladwijzer "{name}" ({bookmarks[name]}), maar die is weggelaten'
        hint = "zet de verwijzing in dezelfde voorwaarde of lus als de bladwijzer"
        findings.append(Finding("verwijzing-naar-niets", message, Place(file, spot=wanted[name]), hint))
    if findings:
        raise OutputError(findings)


def _goals(text: str) -> Iterator[str]:
    """Yield the names, in lower case, that a printed part refers to. A code may lie in several pieces."""
    codes = "".join(code or (simple and f" {simple} ") or "" for code, simple in _CODE.findall(text))
    yield from map(str.lower, _FIELD.findall(codes))
    yield from map(str.lower, _ANCHOR.findall(text))
