"""Marks: short notes to ourselves in rendered text, made of private-use characters, that become real Word elements.

A template function cannot put a field or a comment in the text that it returns; it puts a mark there. After
rendering, each mark is found inside its `w:t` and replaced. A mark never spans two `w:t`: it came out of one value.
"""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from planmaker.word.xml import RPR, Element, R, T, run_of, text_element

START, END = "\ue000", "\ue001"

_OURS = f"{int.from_bytes(os.urandom(5)):013d}"
"""Ends every mark of this process, so that nothing a person types is one. Digits: no filter for text changes them."""

# The signs of a mark itself, and those that the template engine makes breaks of.
_ESCAPES = {"%": "%25", "|": "%7C", START: "%E000", END: "%E001", "\n": "%0A", "\t": "%09"}
_UNSAFE = re.compile(f"[%|\n\t{START}{END}]")
_ESCAPED = re.compile("%(?:25|7C|E000|E001|0A|09)")
_MEANT = {escape: sign for sign, escape in _ESCAPES.items()}
MARK = re.compile(f"{START}([A-Za-z][A-Za-z-]*)((?:\\|[^|{START}{END}]*)*)\\|{_OURS}{END}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what it asks for, its arguments, and where it stands in the text it was found in."""

    kind: str
    args: tuple[str, ...]
    start: int = 0
    end: int = 0


Maker = Callable[[Mark, "Element | None"], "list[Element]"]
"""Makes the elements that replace a mark; gets a copy of the formatting (`w:rPr`) of the run it stood in, or None."""


def mark(kind: str, *args: str) -> str:
    """Return the text of a mark. `kind` is letters and hyphens; `args` may be any text."""
    safe = (_UNSAFE.sub(lambda found: _ESCAPES[found[0]], arg) for arg in args)
    return START + "|".join((kind, *safe, _OURS)) + END


FIGURE = "figure"
"""The kind of mark that stands for a chart or a drawing."""


def figure_mark(number: int) -> str:
    """Return the mark for the figure with this number, counted from 0."""
    return mark(FIGURE, str(number))


def find_marks(text: str) -> list[Mark]:
    """Return the marks in `text`, in order; anything else that has their characters is just text."""
    if START not in text:
        return []
    return [
        Mark(found[1], tuple(map(_unescape, found[2].split("|")[1:])), found.start(), found.end())
        for found in MARK.finditer(text)
    ]


def holds_mark(text: str) -> bool:
    """Tell whether a mark of this process stands in `text`, also one that a filter for text has changed."""
    return _OURS in text


def broken_mark(text: str) -> bool:
    """Tell whether `text` has what is left of a mark after a filter changed it."""
    return _OURS in text and _OURS in MARK.sub("", text)


def replace_marks(root: Element, kinds: Collection[str], make: Maker) -> int:
    """Replace each mark of `kinds` below `root` by what `make` returns, and return how many there were.

    The run around a mark is split there; every piece keeps the formatting of that run. Other marks, and text that only
    looks like one, stay as they are.
    """
    count = 0
    for text in [text for text in root.iter(T) if START in (text.text or "")]:
        marks = [found for found in find_marks(text.text or "") if found.kind in kinds]
        parent = text.getparent()
        if marks and parent is not None and parent.tag == R:
            _split(parent, text, marks, make)
            count += len(marks)
    return count


def _split(run: Element, text: Element, marks: list[Mark], make: Maker) -> None:
    """Replace `text` in `run` by runs and made elements; what stood after it goes on in a run of its own."""
    rpr = run.find(RPR)
    after = list(text.itersiblings())
    content = text.text or ""
    pieces: list[Element] = []
    position = 0
    for found in marks:
        pieces += _run_with(run, rpr, content[position : found.start])
        pieces += make(found, copy.deepcopy(rpr))
        position = found.end
    pieces += _run_with(run, rpr, content[position:], after)

    parent = run.getparent()
    assert parent is not None
    place = parent.index(run) + 1
    parent[place:place] = pieces
    run.remove(text)
    if all(child is rpr for child in run):
        parent.remove(run)


def _run_with(run: Element, rpr: Element | None, text: str, after: Collection[Element] = ()) -> Iterator[Element]:
    """Yield a run like `run` with `text` and the elements `after`, or nothing when it would be empty."""
    children = [text_element(text)] if text else []
    children += after
    if not children:
        return
    made = run_of(*children, rpr=rpr)
    for name, value in run.attrib.items():
        made.set(name, value)
    yield made


def _unescape(arg: str) -> str:
    return _ESCAPED.sub(lambda found: _MEANT[found[0]], arg)
