"""Long text in a document: each mark `("prose", text)` becomes paragraphs, lists and emphasis.

A template prints a long text as any other value. One paragraph without emphasis is just text; the rest comes as a mark,
because one value cannot be several paragraphs. Call this before `repair`.
"""

from __future__ import annotations

import copy
import html
from collections.abc import Iterator, Sequence

from planmaker.dossier.prose import Blok, Loop, Prose
from planmaker.word.marks import Mark, find_marks, mark
from planmaker.word.names import PPR, SECTION, TC, T, w
from planmaker.word.package import Package
from planmaker.word.resolve import replace_marks
from planmaker.word.styles import Styles
from planmaker.word.xml import (
    Element,
    element,
    paragraph_of,
    properties_of,
    remove,
    run_of,
    set_style,
    text_element,
    visible_text,
)

_KIND = "prose"
_LISTS = {"opsomming": ("List Bullet", "– "), "genummerd": ("List Number", "")}
_TABLE_LIST = "Tabel opsomming"
_BEFORE_BOLD = frozenset((w("rStyle"), w("rFonts")))


def prose_mark(prose: Prose) -> str:
    """Return what a template prints for `prose`: its text when that says it all, otherwise a mark."""
    return str(prose) if prose.eenvoudig else mark(_KIND, prose.bron)


class PrintedProse(Prose):
    """A long text as a template gets it: printed, it gives its mark; a filter gets its plain text."""

    def __html__(self) -> str:
        """Return the mark, escaped as the engine wants what it does not escape itself."""
        return html.escape(prose_mark(self), quote=False)


def insert_prose(package: Package) -> int:
    """Replace each mark by its paragraphs; return how many marks there were.

    A mark alone in a paragraph gives paragraphs formatted like it; items of a list get the style `List Bullet` or
    `List Number` (deeper: `List Bullet 2`), in a table `Tabel opsomming`. Beside other text they become lines.
    """
    count = 0
    styles = Styles(package)
    for story in package.stories():
        marked = [text for text in package.tree(story).iter(T) if any(_prose_marks(text))]
        for paragraph in dict.fromkeys(paragraph_of(text) for text in marked):
            if paragraph is not None:
                count += _insert(paragraph, styles)
    return count


def _prose_marks(text: Element) -> Iterator[Mark]:
    return (found for found in find_marks(text.text or "") if found.kind == _KIND)


def _insert(paragraph: Element, styles: Styles) -> int:
    found = [one for text in paragraph.iter(T) for one in _prose_marks(text)]
    alone = len(found) == 1 and find_marks(visible_text(paragraph).strip())[:1] == [
        Mark(_KIND, found[0].args, 0, len(visible_text(paragraph).strip()))
    ]
    blocks = _blocks(found[0])
    if not alone or not blocks:
        return replace_marks(paragraph, {_KIND}, lambda one, rpr: list(_lines(_blocks(one), rpr)))
    kept: list[Element | None] = []

    def first(_: Mark, rpr: Element | None) -> list[Element]:
        kept.append(rpr)
        return list(_runs(blocks[0], rpr))

    count = replace_marks(paragraph, {_KIND}, first)
    last = paragraph
    for block in blocks[1:]:
        made = element("p", *_runs(block, kept[0]))
        own = paragraph.find(PPR)
        if own is not None:
            made.insert(0, copy.deepcopy(own))
        last.addnext(made)
        _dress(made, block, styles)
        last = made
    _dress(paragraph, blocks[0], styles)
    section = paragraph.find(f"{PPR}/{SECTION}")
    if section is not None and last is not paragraph:  # a section ends with its last paragraph
        for one in last.findall(f"{PPR}/{SECTION}"):
            remove(one)
        properties_of(last).append(section)
    return count


def _blocks(found: Mark) -> Sequence[Blok]:
    return Prose(found.args[0]).blokken if found.args else ()


def _dress(paragraph: Element, block: Blok, styles: Styles) -> None:
    """Give an item of a list its style; where the document has none, a sign of its own."""
    if block.soort == "alinea":
        return
    name, sign = _LISTS[block.soort]
    deeper = [f"{name} {block.niveau + 1}"] if block.niveau else []
    in_table = [_TABLE_LIST] if next(paragraph.iterancestors(TC), None) is not None else []
    style = next((found for one in (*in_table, *deeper, name) if (found := styles.find(one))), None)
    if style is not None:
        set_style(paragraph, style)
    elif sign:
        paragraph.insert(1 if paragraph.find(PPR) is not None else 0, run_of(text_element(sign)))


def _lines(blocks: Sequence[Blok], rpr: Element | None) -> Iterator[Element]:
    for at, block in enumerate(blocks):
        if at:
            yield run_of(element("br"), rpr=copy.deepcopy(rpr))
        yield from _runs(block, rpr)


def _runs(block: Blok, rpr: Element | None) -> Iterator[Element]:
    for loop in block.lopen:
        for at, line in enumerate(loop.tekst.split("\n")):
            if at:
                yield run_of(element("br"), rpr=copy.deepcopy(rpr))
            if line:
                yield run_of(text_element(line), rpr=_look(loop, rpr))


def _look(loop: Loop, rpr: Element | None) -> Element | None:
    if not (loop.vet or loop.cursief):
        return copy.deepcopy(rpr)
    made = element("rPr") if rpr is None else copy.deepcopy(rpr)
    at = sum(child.tag in _BEFORE_BOLD for child in made)
    names = [*(("b", "bCs") if loop.vet else ()), *(("i", "iCs") if loop.cursief else ())]
    for name in names:
        for old in made.findall(w(name)):
            made.remove(old)
    made[at:at] = [element(name) for name in names]
    return made
