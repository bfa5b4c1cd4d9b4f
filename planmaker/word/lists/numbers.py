"""The numbers that Word will show, counted as Word counts them (ISO/IEC 29500-1 §17.9).

Numbers are never typed: Word makes them from the list a paragraph's style is bound to. References and the contents
page must show the same numbers in a file that Word has not opened yet, so they are counted here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planmaker.word.lists.definitions import LEVELS, Definitions, Level, Spot
from planmaker.word.names import FALLBACK, P
from planmaker.word.package import Package
from planmaker.word.xml import Element

_PLACE = re.compile("%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What a paragraph shows as its number, and the counts behind it, from the highest level to its own."""

    label: str
    number: str
    counts: tuple[int, ...]
    spot: Spot


class Numbers:
    """The number of every numbered paragraph in the body of a document, as it stands when this is made."""

    def __init__(self, package: Package) -> None:
        self.definitions = Definitions(package)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._shown: dict[Element, Shown] = {}
        for paragraph in package.body.iter(P):
            spot = self.definitions.spot(paragraph)
            if spot is not None and next(paragraph.iterancestors(FALLBACK), None) is None:
                self._shown[paragraph] = self._count(spot)

    def label(self, paragraph: Element) -> str:
        """Return the number as shown ("Artikel 7", "7.2", "a."), "" when the paragraph has none."""
        shown = self._shown.get(paragraph)
        return shown.label if shown else ""

    def number(self, paragraph: Element) -> str:
        """Return the bare number ("7", "7.2", "a"), without the words and signs around it; "" when there is none.

        It is what a field `REF bookmark \\r \\t` shows for a paragraph of the highest level.
        """
        shown = self._shown.get(paragraph)
        return shown.number if shown else ""

    def shown(self, paragraph: Element) -> Shown | None:
        """Return all that is known of the number of a paragraph, None when it stands in no list."""
        return self._shown.get(paragraph)

    def scheme(self, paragraph: Element) -> str:
        """Return the name of the list the paragraph stands in ("artikelen", "letters", …), "" when it has none."""
        shown = self._shown.get(paragraph)
        return self.definitions.name(shown.spot.abstract) if shown else ""

    def _count(self, spot: Spot) -> Shown:
        """Count one paragraph, and return what it shows."""
        levels = self.definitions.levels(spot.num)
        counts = self._counts.setdefault(spot.abstract, [None] * LEVELS)
        override = None
        if (spot.num, spot.level) not in self._begun:
            self._begun.add((spot.num, spot.level))
            override = self.definitions.start_override(spot.num, spot.level)
        before = counts[spot.level]
        if override is not None:
            counts[spot.level] = override
        else:
            counts[spot.level] = levels[spot.level].start if before is None else before + 1
        for above in range(spot.level):
            if counts[above] is None:  # a level that was skipped counts as begun
                counts[above] = levels[above].start
        for below in range(spot.level + 1, LEVELS):
            restart = levels[below].restart
            if restart is None or spot.level < restart:
                counts[below] = None
        own = tuple(count or 0 for count in counts[: spot.level + 1])
        return _shown(levels, own, spot)


def _shown(levels: list[Level], counts: tuple[int, ...], spot: Spot) -> Shown:
    level = levels[spot.level]
    if level.format == "bullet":
        return Shown("".join("•" if "\uf000" <= sign <= "\uf0ff" else sign for sign in level.text), "", counts, spot)

    def value(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at >= len(counts):
            return ""
        plain = level.legal and levels[at].format != "none"
        return formatted(counts[at], "decimal" if plain else levels[at].format)

    places = list(_PLACE.finditer(level.text))
    bare = level.text[places[0].start() : places[-1].end()] if places else ""
    number = _PLACE.sub(value, bare).strip(" .")
    return Shown(_PLACE.sub(value, level.text), number, counts, spot)


def formatted(count: int, format: str) -> str:
    """Return `count` in a number format of Word; one that Dutch documents do not use comes out as plain digits."""
    match format:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{count:02d}"
        case "ordinal":
            return f"{count}e"
        case "lowerLetter" | "upperLetter" if count > 0:
            turns, at = divmod(count - 1, 26)
            letters = chr(ord("a") + at) * (turns + 1)  # after z comes aa, then bb: Word repeats the letter
            return letters if format == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if count > 0:
            return roman(count) if format == "upperRoman" else roman(count).lower()
    return str(count)


def roman(count: int) -> str:
    """Return a positive number in Roman capitals."""
    signs = []
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        signs.append(sign * times)
    return "".join(signs)
