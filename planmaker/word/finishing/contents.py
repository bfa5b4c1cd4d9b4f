"""The contents page: filled with the headings of this document, so that nobody has to press F9 first.

The field stays a real `TOC` field that Word can update; only its result is written. Its switches say which headings
it lists: `\\o "1-3"` the built-in heading styles, `\\u` every paragraph with an outline level, `\\t "Stijl;1"` named
styles; `\\c "Tabel"` the captions of tables; `\\n` means no page numbers. Page numbers are fields too: only Word, or
LibreOffice for a PDF, lays out pages.
A `TOC` field that lists marked entries (`\\f`, `\\a`) stays as it is.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planmaker.word.bookmarks import Bookmarks
from planmaker.word.fields import SIMPLE, WordField, fields_of
from planmaker.word.finishing.captions import names_caption
from planmaker.word.lists.numbers import Numbers
from planmaker.word.names import BOOKMARK_START, BOX, NAME, PPR, SDT, SECTION, P, R, w
from planmaker.word.package import Package
from planmaker.word.sections import page
from planmaker.word.styles import Styles, new_style
from planmaker.word.whereabouts import plain_text
from planmaker.word.xml import (
    Element,
    element,
    field,
    paragraph_of,
    properties_of,
    remove,
    run,
    run_of,
    text_element,
    val,
    visible_text,
)

_HEADING = re.compile("heading ([1-9])")
_DEEPEST = 9
_LIST_OF_CAPTIONS = "table of figures"
_TITLES = ("Kopje inhoud", "TOC Heading")
"""The styles of the heading above a contents page: ours, and that of Word."""

_OTHER_LISTS = frozenset(("\\f", "\\a"))
_CAPTIONS = "\\c"
_GALLERY = "Table of Contents"
_STEP = 240  # how much further each level of entries is indented, in twentieths of a point
_NUMBER_WIDTH = 1200  # room for "Artikel 12" and the tab behind it


@dataclass(frozen=True, slots=True)
class _Block:
    """The paragraphs of a contents field, from the one where it begins to the one where it ends, and its code."""

    field: WordField
    paragraphs: list[Element]


def fill_contents(package: Package, pages: Sequence[int] = (), *, numbers: Numbers | None = None) -> int:
    """Write an entry for every heading into each contents field of the body; return how many entries there are.

    Each entry links to a bookmark `_Toc…` round its heading. `pages` gives the page of each entry, in order, where
    that is known (from a PDF); the others show none until Word updates the field. Call this when numbers are final;
    `numbers` has them when they were counted already. A document without headings loses its contents page, as it would
    be empty; a list of captions goes when its entries lead to captions that are gone.
    """
    count = 0
    for block in list(_blocks(package)):
        entries = list(_headings(package, block))
        if entries:
            _fill(package, block, entries, pages, numbers or Numbers(package))
            count += len(entries)
        elif _CAPTIONS not in block.field.words or _links(block):
            _drop(package, block)
    return count


def _drop(package: Package, block: _Block) -> None:
    """Remove a contents page: field, content control, and the heading above it.

    A paragraph right after it that holds only a page break goes along; a section break stays.
    """
    styles = Styles(package)
    titles = {styles.find(name) for name in _TITLES} - {None}
    control = _control(block)
    gone = [control] if control is not None else block.paragraphs
    above, below = gone[0].getprevious(), gone[-1].getnext()
    if above is not None and above.tag == P and styles.of(above) in titles:
        gone = [above, *gone]
    if below is not None and below.tag == P and _only_breaks_page(below):
        gone = [*gone, below]
    last = block.paragraphs[-1]
    rest = _text_of(_beside(last, block.field.end, after=True), last)
    if rest is not None:
        gone[-1].addnext(rest)
    for one in gone:
        _remove_but_section(one)


def _blocks(package: Package) -> Iterator[_Block]:
    for found in fields_of(package.body):
        first = paragraph_of(found.begin)
        last = paragraph_of(found.end) if found.end is not None else None
        lists_headings = found.kind == "TOC" and found.begin.tag != SIMPLE and _OTHER_LISTS.isdisjoint(found.words)
        if not lists_headings or first is None or last is None or first.getparent() is not last.getparent():
            continue
        paragraphs = [first]
        while paragraphs[-1] is not last:
            after = paragraphs[-1].getnext()
            assert after is not None  # the last one is a sibling further on
            paragraphs.append(after)
        yield _Block(found, paragraphs)


def _headings(package: Package, block: _Block) -> Iterator[tuple[Element, int]]:
    """Yield the paragraphs that the field lists, with their level from 1."""
    words = block.field.words
    if _CAPTIONS in words[:-1]:
        name = words[words.index(_CAPTIONS) + 1]
        captions = (paragraph_of(one.begin) for one in fields_of(package.body) if names_caption(one, name))
        yield from ((one, 1) for one in dict.fromkeys(captions) if one is not None)
        return
    styles = Styles(package)
    level_of_style, deepest, by_heading, by_outline = _switches(words[1:], styles)
    own = set(block.paragraphs)
    for paragraph in package.body.iter(P):
        style = styles.of(paragraph)
        built_in = _HEADING.fullmatch(styles.name(style).lower())
        outline = styles.outline_level(paragraph)
        level = level_of_style.get(style, 0)
        if not level and by_heading and built_in:
            level = int(built_in[1])
        if not level and by_outline and outline is not None:
            level = outline + 1
        listed = 1 <= level <= (deepest if style not in level_of_style else _DEEPEST) and paragraph not in own
        if listed and next(paragraph.iterancestors(BOX), None) is None and plain_text(paragraph):
            yield paragraph, level


def _switches(words: list[str], styles: Styles) -> tuple[dict[str, int], int, bool, bool]:
    """Return what the switches ask for: levels of named styles, deepest level, built-in headings, outline levels."""
    named: dict[str, int] = {}
    deepest, headings, outlines = _DEEPEST, False, "\\u" in words
    for at, word in enumerate(words):
        argument = words[at + 1] if at + 1 < len(words) and not words[at + 1].startswith("\\") else ""
        if word == "\\o":
            headings = True
            reach = re.fullmatch(r"\d-(\d)", argument)
            deepest = int(reach[1]) if reach else _DEEPEST
        elif word == "\\t":
            parts = [part.strip() for part in re.split("[;,]", argument)]
            for name, level in zip(parts[::2], parts[1::2], strict=False):
                style = styles.find(name)
                if style is not None and level.isdigit():
                    named[style] = int(level)
    return named, deepest, headings or not (outlines or named), outlines


def _fill(
    package: Package, block: _Block, entries: list[tuple[Element, int]], pages: Sequence[int], numbers: Numbers
) -> None:
    bookmarks, styles = Bookmarks(package), Styles(package)
    with_pages = "\\n" not in block.field.words
    made = []
    for at, (heading, level) in enumerate(entries, 1):
        anchor = _anchor(heading, bookmarks, at)
        label = numbers.label(heading)
        shown = [*([text_element(label), element("tab")] if label else []), text_element(plain_text(heading))]
        link = element("hyperlink", run_of(*shown), anchor=anchor, history="1")
        if with_pages:
            page = [run(str(pages[at - 1]))] if at <= len(pages) else []
            link.extend([run_of(element("tab")), *field(f"PAGEREF {anchor} \\h", page)])
        captions = styles.find(_LIST_OF_CAPTIONS) if _CAPTIONS in block.field.words else None
        style = captions or styles.ensure(_entry_style(package, level))
        made.append(element("p", element("pPr", element("pStyle", val=style)), link))
    _put(block, made)


def _anchor(heading: Element, bookmarks: Bookmarks, at: int) -> str:
    """Return the name of the `_Toc` bookmark of a heading, put round it when it has none."""
    for start in heading.iterchildren(BOOKMARK_START):
        if start.get(NAME, "").startswith("_Toc"):
            return start.get(NAME, "")
    name = f"_Toc{at:06d}"
    while name in bookmarks:
        name += "_"
    bookmarks.add(heading, name)
    return name


def _put(block: _Block, entries: list[Element]) -> None:
    """Put the entries in the place of the old result; what stands beside the field in its paragraphs stays."""
    first, last = block.paragraphs[0], block.paragraphs[-1]
    before = _beside(first, block.field.begin, after=False)
    title = _text_of(before, first)
    after = _beside(last, block.field.end, after=True)
    *code, _, end = field(block.field.code.strip(), [run_of()])  # the entries are the result
    at = 1  # behind the properties
    entries[0][at:at] = [*([] if title is not None else before), *code]
    # The field ends in a paragraph of its own, as Word writes it: LibreOffice mangles the last entry otherwise.
    own = properties_of(last if _show(after) else entries[-1])
    closing = element("p", copy.deepcopy(own), end, *after)
    section = last.find(f"{PPR}/{SECTION}")
    if section is not None and properties_of(closing).find(SECTION) is None:
        properties_of(closing).append(section)
    for entry in [*([title] if title is not None else []), *entries, closing]:
        first.addprevious(entry)
    for old in block.paragraphs:
        remove(old)
    control = next(entries[0].iterancestors(SDT), None)
    placeholder = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") if control is not None else None
    if placeholder is not None:
        remove(placeholder)


def _text_of(parts: list[Element], paragraph: Element) -> Element | None:
    """Return what stands beside a contents page in `paragraph` as a paragraph, None when it shows nothing."""
    if not _show(parts):
        return None
    properties = copy.deepcopy(properties_of(paragraph))
    for section in properties.findall(SECTION):
        remove(section)
    return element("p", properties, *parts)


def _links(block: _Block) -> bool:
    return any(next(paragraph.iter(w("hyperlink")), None) is not None for paragraph in block.paragraphs)


def _show(parts: list[Element]) -> bool:
    return any(visible_text(part).strip() for part in parts)


def _beside(paragraph: Element, bound: Element | None, after: bool) -> list[Element]:
    """Return what stands in a paragraph before the run where a field begins, or after the run where it ends."""
    assert bound is not None
    top = bound
    while top.getparent() is not paragraph:
        parent = top.getparent()
        assert parent is not None
        top = parent
    children = [child for child in paragraph if child.tag != PPR]
    at = children.index(top)
    return children[at + 1 :] if after else children[:at]


def _entry_style(package: Package, level: int) -> Element:
    """Return the style for entries of a level, for a template that has none."""
    indent = (level - 1) * _STEP
    tabs = element(
        "tabs",
        element("tab", val="left", pos=str(indent + _NUMBER_WIDTH)),
        element("tab", val="right", leader="dot", pos=str(page(package).width)),
    )
    properties = element("pPr", tabs, element("spacing", after="60"), element("ind", left=str(indent)))
    return new_style(f"TOC{level}", f"toc {level}", properties)


def _control(block: _Block) -> Element | None:
    """Return the content control around a contents field, when it is one for a contents page."""
    for control in block.paragraphs[0].iterancestors(SDT):
        if val(control, "sdtPr/docPartObj/docPartGallery") == _GALLERY:
            return control
    return None


def _only_breaks_page(paragraph: Element) -> bool:
    content = [child for child in paragraph if child.tag != PPR]
    return (
        len(content) == 1
        and content[0].tag == R
        and [child.tag for child in content[0]] == [w("br")]
        and content[0][0].get(w("type")) == "page"
    )


def _remove_but_section(block: Element) -> None:
    """Remove a block; a section break inside it stays, in an empty paragraph."""
    for section in list(block.iter(SECTION)):
        block.addprevious(element("p", element("pPr", section)))
    remove(block)
