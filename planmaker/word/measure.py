"""How wide words are on paper, near enough to lay out a table: a machine that makes documents may have no fonts."""

from __future__ import annotations

import re

# The widths of letters in hundredths of the font size: those of Calibri and of Carlito, which has the same measures.
_WIDTHS = {
    sign: width
    for width, signs in {
        24: "',.Iijl’‘", 28: ":;`", 32: "!()-J[]ft{}", 36: "r", 40: '"/\\sz“”', 44: "FLSckvxy",
        48: "#*+<=>?ETYZ^_aeg|~–", 52: "$0123456789CKPXbdhnopqu€", 56: "ABRV", 60: "D", 64: "GHNU", 68: "&OQ…",
        72: "%w", 80: "m", 84: "M", 88: "@W",
    }.items()
    for sign in signs
}  # fmt: skip
_OTHER = 52
_BOLD = 1.04
_ROOM = 1.04
"""A little more than measured: programs round differently, and another font may be somewhat wider."""

_BREAK = re.compile(r"\s+|(?<=[^\W\d])[-–]")
"""Where a line may end: at a space, and behind the hyphen of a word; no reader wants a date in two."""


def longest_word(text: str) -> str:
    """Return the longest piece of `text` that no line end should divide, by its number of letters."""
    return max(_BREAK.split(text), key=len)


def word_width(word: str, points: float, *, bold: bool = False) -> int:
    """Return about how wide `word` is in a font size of `points`, in twentieths of a point."""
    hundredths = sum(_WIDTHS.get(sign, _OTHER) for sign in word)
    return round(hundredths / 100 * points * 20 * _ROOM * (_BOLD if bold else 1))
