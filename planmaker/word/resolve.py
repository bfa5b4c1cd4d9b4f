"""Marks become what they stand for: each is found in its `w:t`, and the run around it is split there."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterator

from planmaker.word.marks import START, Mark, find_marks
from planmaker.word.names import RPR, R, T
from planmaker.word.xml import Element, run_of, text_element

Maker = Callable[[Mark, "Element | None"], "list[Element]"]
"""Makes the elements that replace a mark; gets a copy of the formatting (`w:rPr`) of the run it stood in, or None."""


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
