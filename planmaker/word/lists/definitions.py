"""How a document numbers: which list and level a paragraph belongs to, and what each level looks like.

Follows ISO/IEC 29500-1 §17.9: a paragraph or its style names a `w:num`, that names a `w:abstractNum`, that may stand
for another through a numbering style; a `w:num` may override levels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planmaker.word.names import PPR, VAL, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element, below, is_on, val

LEVELS = 9
"""Levels a list in Word has."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `text` is as in the file ("Artikel %1"); `restart` None means after any higher level."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    properties: Element | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands in a list: the `w:num`, the level from 0, the `w:abstractNum` that counts."""

    num: str
    level: int
    abstract: str


class Definitions:
    """The lists of one package, read from `numbering.xml` and the styles."""

    def __init__(self, package: Package, styles: Styles | None = None) -> None:
        self.styles = styles or Styles(package)
        parts = package.related("numbering")
        self.root = package.tree(parts[0]) if parts else None
        self.nums: dict[str, Element] = {}
        self.abstracts: dict[str, Element] = {}
        for child in self.root if self.root is not None else ():
            if child.tag == w("num"):
                self.nums.setdefault(child.get(w("numId"), ""), child)
            elif child.tag == w("abstractNum"):
                self.abstracts.setdefault(child.get(w("abstractNumId"), ""), child)
        self._levels: dict[str, list[Level]] = {}
        self._behind: dict[str, str] = {}
        self._style_spots: dict[str, tuple[str, int] | None] = {}

    def spot(self, paragraph: Element) -> Spot | None:
        """Return where `paragraph` stands in which list, None when it has no number."""
        own = below(paragraph, "pPr/numPr")
        num, level = val(own, "numId"), val(own, "ilvl")
        from_style = None if num is not None and level is not None else self.style_spot(self.styles.of(paragraph), num)
        if num is None:
            num = from_style[0] if from_style else None
        if num is None or num not in self.nums:  # numId 0 means: no number, and is never defined
            return None
        at = int(level) if level is not None and level.isdigit() else from_style[1] if from_style else 0
        return Spot(num, min(at, LEVELS - 1), self.abstract(num))

    def abstract(self, num: str) -> str:
        """Return the id of the `w:abstractNum` behind a `w:num`, links through numbering styles followed."""
        if num not in self._behind:
            self._behind[num] = self._abstract(num)
        return self._behind[num]

    def _abstract(self, num: str) -> str:
        seen = set[str]()
        while num in self.nums and num not in seen:
            seen.add(num)
            found = val(self.nums[num], "abstractNumId") or ""
            link = val(self.abstracts.get(found), "numStyleLink")
            onward = None
            if link is not None:
                onward = next((val(part, "pPr/numPr/numId") for part in self.styles.chain(link)), None)
            if onward is None:
                return found
            num = onward
        return ""

    def name(self, abstract: str) -> str:
        """Return the `w:name` of a `w:abstractNum`, "" when it has none."""
        return val(self.abstracts.get(abstract), "name") or ""

    def levels(self, num: str) -> list[Level]:
        """Return the nine levels of a `w:num`, its own overrides applied; a level not defined shows nothing."""
        if num not in self._levels:
            levels = [Level() for _ in range(LEVELS)]
            abstract = self.abstracts.get(self.abstract(num))
            for defined in abstract.iterchildren(w("lvl")) if abstract is not None else ():
                _put(levels, defined)
            for override in self.nums[num].iterchildren(w("lvlOverride")) if num in self.nums else ():
                own = override.find(w("lvl"))
                if own is not None:
                    _put(levels, own)
            self._levels[num] = levels
        return self._levels[num]

    def start_override(self, num: str, level: int) -> int | None:
        """Return the number at which `num` starts this level anew, None when it goes on with what was counted."""
        for override in self.nums[num].iterchildren(w("lvlOverride")):
            if override.get(w("ilvl")) == str(level):
                start = val(override, "startOverride")
                if start is not None and start.isdigit():
                    return int(start)
        return None

    def style_spot(self, style: str, num: str | None = None) -> tuple[str, int] | None:
        """Return the `w:num` (or else `num`) and level that a style gives: that of the list level bound to it."""
        if num is None and style in self._style_spots:
            return self._style_spots[style]
        chain = self.styles.chain(style)
        numbers = (val(part, "pPr/numPr/numId") for part in chain)
        found = num if num is not None else next((number for number in numbers if number is not None), None)
        answer = None if found is None else (found, self._level_of(chain, found))
        if num is None:
            self._style_spots[style] = answer
        return answer

    def _level_of(self, chain: Sequence[Element], num: str) -> int:
        bound = {level.style: at for at, level in enumerate(self.levels(num)) if level.style}
        for part in chain:
            if part.get(w("styleId")) in bound:
                return bound[part.get(w("styleId"), "")]
        levels = (val(part, "pPr/numPr/ilvl") for part in chain)
        return int(next((level for level in levels if level is not None and level.isdigit()), "0"))


def _put(levels: list[Level], defined: Element) -> None:
    at = defined.get(w("ilvl"), "")
    if at.isdigit() and int(at) < LEVELS:
        levels[int(at)] = _level(defined)


def _level(defined: Element) -> Level:
    text = defined.find(w("lvlText"))
    level = Level(
        format=val(defined, "numFmt") or "decimal",
        text=text.get(VAL, "") if text is not None else "",
        legal=is_on(defined, "isLgl"),
        style=val(defined, "pStyle") or "",
        properties=defined.find(PPR),
    )
    start, restart = val(defined, "start"), val(defined, "lvlRestart")
    return replace(
        level,
        start=int(start) if start is not None and start.isdigit() else 0,  # a level without start begins at 0
        restart=int(restart) if restart is not None and restart.isdigit() else None,
    )
