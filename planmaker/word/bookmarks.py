"""Bookmarks: the labels that references go to. A label is the name of a bookmark in the paragraph it names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cached_property

from planmaker.word.marks import Mark
from planmaker.word.names import BOOKMARK_END, BOOKMARK_START, ID, MAX_BOOKMARK, NAME, PPR, P, numbered
from planmaker.word.package import Package
from planmaker.word.resolve import replace_marks
from planmaker.word.xml import Element, element, paragraph_of

_NOT_IN_A_NAME = re.compile(r"\W")


def bookmark_name(label: str) -> str:
    """Return `label` as a name that Word accepts: letters, digits and _, not a digit first, at most 40 characters."""
    name = _NOT_IN_A_NAME.sub("_", label)
    return (name if name[:1].isalpha() or name.startswith("_") else f"_{name}")[:MAX_BOOKMARK]


def place_labels(package: Package) -> int:
    """Turn each mark `("label", name)` into a bookmark round the text of its paragraph; return how many there were.

    A label that a loop gives again gets a number behind its name: references lead to the first.
    """
    next_id = _next_id(package)
    nodes = (node for story in package.stories() for node in package.tree(story).iter(BOOKMARK_START))
    taken = {node.get(NAME, "").lower(): 1 for node in nodes}
    count = 0
    for story in package.stories():
        found: list[tuple[Element, str]] = []

        def here(mark: Mark, rpr: Element | None, found: list[tuple[Element, str]] = found) -> list[Element]:
            spot = element("bookmarkStart")
            found.append((spot, mark.args[0] if mark.args else ""))
            return [spot]

        replace_marks(package.tree(story), {"label"}, here)
        for spot, label in found:
            paragraph = paragraph_of(spot)
            parent = spot.getparent()
            assert paragraph is not None
            assert parent is not None
            parent.remove(spot)
            wrap(paragraph, _free(bookmark_name(label), taken), str(next_id + count))
            count += 1
    return count


def _free(name: str, taken: dict[str, int]) -> str:
    """Return `name`, or with a number that makes it new, and take it; `taken` tells how often each was asked for."""
    found = name
    while found.lower() in taken:
        taken[name.lower()] += 1
        found = numbered(name, taken[name.lower()])
    taken[found.lower()] = 1
    return found


def wrap(paragraph: Element, name: str, number: str) -> None:
    """Put a bookmark round all text of a paragraph."""
    properties = paragraph.find(PPR)
    paragraph.insert(0 if properties is None else 1, element("bookmarkStart", id=number, name=name))
    paragraph.append(element("bookmarkEnd", id=number))


class Bookmarks:
    """The bookmarks of the body of a document, by name, each with the paragraph it begins in."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._starts: dict[str, Element] = {}
        for start in package.body.iter(BOOKMARK_START):
            self._starts.setdefault(start.get(NAME, "").lower(), start)

    @cached_property
    def _ids(self) -> Iterator[int]:
        """The ids that no bookmark has; most who look up a bookmark add none."""
        return itertools.count(_next_id(self._package))

    @property
    def names(self) -> list[str]:
        """The names in the order of the text, without those that Word makes for itself."""
        names = (start.get(NAME, "") for start in self._starts.values())
        return [name for name in names if not name.startswith("_")]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._starts

    def paragraph(self, name: str) -> Element | None:
        """Return the paragraph in which a bookmark begins; Word does not tell capitals apart in names."""
        start = self._starts.get(name.lower())
        if start is None:
            return None
        return paragraph_of(start) if paragraph_of(start) is not None else next(start.itersiblings(P), None)

    def name(self, name: str) -> str:
        """Return the name of an existing bookmark as it is written in the document."""
        return self._starts[name.lower()].get(NAME, "")

    def round_text(self, name: str, other: str) -> str:
        """Return the name of a bookmark that holds exactly the text of the paragraph where `name` begins.

        That is `name` itself when it ends in the same paragraph, stretched if need be; otherwise a new one, `other`.
        """
        start, paragraph = self._starts[name.lower()], self.paragraph(name)
        assert paragraph is not None
        ends = (end for end in paragraph.iter(BOOKMARK_END) if end.get(ID) == start.get(ID))
        end = next(ends, None)
        if end is None or paragraph_of(start) is not paragraph:
            if other not in self:
                self.add(paragraph, other)
            return self.name(other)
        paragraph.insert(0 if paragraph.find(PPR) is None else 1, start)
        paragraph.append(end)
        return self.name(name)

    def add(self, paragraph: Element, name: str) -> None:
        """Put a new bookmark round the text of `paragraph`."""
        wrap(paragraph, name, str(next(self._ids)))
        self._starts[name.lower()] = next(
            start for start in paragraph.iterchildren(BOOKMARK_START) if start.get(NAME) == name
        )


def _next_id(package: Package) -> int:
    numbers = (node.get(ID, "") for story in package.stories() for node in package.tree(story).iter(BOOKMARK_START))
    return max((int(number) for number in numbers if number.isdigit()), default=-1) + 1
