"""What Word keeps in a file beside what the author typed: results of fields, prompts of controls, addresses of links.

Word copies headings with their tags into these. Run before tags are looked for, so that no copy is taken for a tag.
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from lxml import etree

from planmaker.findings import Finding
from planmaker.templating.limits import MAX_DEPTH
from planmaker.templating.opening import decoded
from planmaker.templating.places import own
from planmaker.templating.surveying.found import Survey
from planmaker.templating.surveying.scan import NO_BREAK_HYPHEN
from planmaker.word.fields import fields_of
from planmaker.word.names import BOOKMARK_START, NAME, REL_ID, SDT, VAL, P, T, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import field, paragraph_of, remove, text_element

_MADE_ANEW = frozenset(("TOC", "INDEX", "TOA"))
_FOLLOWS = "STYLEREF"
_TAG = re.compile(r"\{[{%]")
_LOOP = re.compile(r"\{%[-+]?\s{0,9}(?:(?:p|tr|tc|r)\s{1,9})?for\s{1,9}([\w\s,()]{1,200}?)\s{1,9}in\s")
_STAND_IN = re.compile(r"@\d+@")
_VML = "{urn:schemas-microsoft-com:vml}"
_HYPHEN = w("noBreakHyphen")
_PROMPT = w("showingPlcHdr")
_PROMPT_STYLE = "Placeholder Text"


def names_of_loops(roots: Iterable[etree._Element]) -> frozenset[str]:
    """Return the names that the loops of a template give: they mean nothing outside."""
    texts = ("".join(text.text or "" for text in own(paragraph, T)) for root in roots for paragraph in root.iter(P))
    return frozenset(name for text in texts for names in _LOOP.findall(text) for name in re.findall(r"\w+", names))


def forget_results(root: etree._Element, of_loops: Set[str]) -> None:
    """Take out the results that Word or we make anew: contents pages, and headings in headers that a loop names."""
    for found in fields_of(root):
        shown = "".join(text.text or "" for text in found.texts)
        follows = found.kind == _FOLLOWS and not of_loops.isdisjoint(re.findall(r"\w+", shown))
        if _TAG.search(shown) and (found.kind in _MADE_ANEW or follows):
            for text in found.texts:
                text.text = ""


def drop_prompts(root: etree._Element, styles: Styles) -> None:
    """Let what a tag prints in a control be its content: Word takes a prompt away at the first click."""
    look = styles.find(_PROMPT_STYLE, "character")
    for control in root.iter(SDT):
        prompt = control.find(f"{w('sdtPr')}/{_PROMPT}")
        texts = list(control.iter(T))
        if prompt is None or not _TAG.search("".join(text.text or "" for text in texts)):
            continue
        remove(prompt)
        for style in list(control.iter(w("rStyle"))):
            if look is not None and style.get(VAL) == look:
                remove(style)


def hyphens_in_tags(root: etree._Element) -> None:
    """Make text of the hyphens at which no line may break, where they stand in a tag: a minus, or part of a text."""
    for paragraph in root.iter(P):
        inside, last = False, ""
        for node in list(own(paragraph, T, _HYPHEN)):
            text = last + (node.text or "")
            if node.tag == T:
                opened, closed = (max(map(text.rfind, marks)) for marks in (("{{", "{%"), ("}}", "%}")))
                inside, last = opened > closed or (inside and opened == closed), text[-1:]
            elif inside:
                node.addprevious(text_element(NO_BREAK_HYPHEN))
                remove(node)


def types_beside_shapes(root: etree._Element) -> None:
    """Put the type of a drawing in VML beside each shape of it: Word writes it once, where a condition may drop it."""
    types = {found.get("id", ""): found for found in root.iter(f"{_VML}shapetype")}
    homes = {(name, _drawing(found)) for name, found in types.items()}
    for shape in list(root.iter(f"{_VML}shape")):
        name = shape.get("type", "").removeprefix("#")
        if name in types and (name, _drawing(shape)) not in homes:
            homes.add((name, _drawing(shape)))
            shape.addprevious(copy.deepcopy(types[name]))


def _drawing(node: etree._Element) -> etree._Element | None:
    return next(node.iterancestors(w("pict"), w("object")), None)


def links_as_fields(package: Package, part: str, root: etree._Element, of_loops: Set[str]) -> None:
    """Make fields of the links whose address names something of a loop: an address of its own each turn.

    The address of a link lies outside the text, where no loop turns; the code of a field stands in the text.
    """
    links: dict[str, list[etree._Element]] = defaultdict(list)
    for link in root.iter(w("hyperlink")):
        links[link.get(REL_ID, "")].append(link)
    gone: list[str] = []
    for bond in package.relationships(part):
        address = decoded(bond.target)
        named = not of_loops.isdisjoint(re.findall(r"\w+", address))
        if not (bond.external and links[bond.id] and named and _TAG.search(address)):
            continue
        for link in links[bond.id]:
            for made in field(f'HYPERLINK "{address}"', list(link)):
                link.addprevious(made)
            remove(link)
        gone.append(bond.id)
    if gone:
        package.drop_relationship(part, *gone)


def doubtful_references(surveys: Iterable[Survey]) -> Iterator[Finding]:
    """Yield a finding for each cross-reference that quotes a tag of a loop it stands outside: which turn is meant?"""
    for one in surveys:
        loops = _Loops(one)
        marks = {mark.get(NAME, "").lower(): mark for mark in one.root.iter(BOOKMARK_START)}
        for found in fields_of(one.root):
            mark = marks.get(found.words[1].lower()) if found.kind == "REF" and len(found.words) > 1 else None
            if mark is None or not any(_STAND_IN.search(text.text or "") for text in found.texts):
                continue
            there, here = (loops.around(paragraph_of(node)) for node in (mark, found.begin))
            if here[: len(there)] != there:
                step = one.steps[there[-1]]
                yield Finding(
                    "verwijzing-naar-lus",
                    f"hier verwijst een veld naar tekst in de lus {step.typed}; welke ronde, is niet te weten",
                    one.place(found.begin),
                    "zet de verwijzing in dezelfde lus, of verwijs naar tekst buiten de lus",
                )


class _Loops:
    """The loops around each paragraph of a part, by the numbers of the steps that begin them."""

    def __init__(self, one: Survey) -> None:
        self._one = one
        self._known: dict[int, tuple[int, ...]] = {}
        around: list[int] = []
        for at, step in enumerate(one.steps):
            self._known[at] = tuple(around[:MAX_DEPTH])
            if step.word == "for":
                around.append(at)
            elif step.word == "endfor" and around:
                around.pop()
        self._known[len(one.steps)] = tuple(around[:MAX_DEPTH])

    def around(self, paragraph: etree._Element | None) -> tuple[int, ...]:
        """Return the loops in which a paragraph begins."""
        at = self._one.begins.get(paragraph) if paragraph is not None else None
        return self._known.get(at, ()) if at is not None else ()
