"""Pieces of a sentence: enumerations, ranges, and the capital at its start.

Functions that take text also take `markupsafe.Markup`, text that is escaped already, and keep it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

_Text = TypeVar("_Text", bound=str)

# What may stand before the first letter: 's, 't, 'n, 'k or 'm as a word of its own, which never gets the capital;
# tags and entities of marked-up text; quotes and other signs. Digits may not: "24 maanden" begins with a number.
_SHORT_WORD = r"(?:['’‘`]|&#39;)[sStTnNkKmM](?!\w)"
_BEFORE_TEXT = re.compile(rf"(?:{_SHORT_WORD}|[^\w])*")
_BEFORE_MARKUP = re.compile(rf"(?:{_SHORT_WORD}|<[^>]*>|&#?\w+;|[^\w<&])*")
_COMMA = re.compile(r",\s")
_JOINED = re.compile(r"\s(?:en|of)\s")
_ARTICLE = re.compile(r"(?:De|Het|Een)(?=\s)")


def opsomming(items: Iterable[str], voegwoord: str = "en", leeg: str = "") -> str:
    """Return the items as one enumeration: "a, b en c", without a comma before the conjunction.

    An item that joins things itself stays one: "brood en beleg, en thee"; when an item has a comma, semicolons part
    them. `leeg` is the text for no items. When an item is `Markup`, the others are escaped and the result is `Markup`.
    """
    parts = list(items)
    comma, last = ", ", f" {voegwoord} "
    if any(_COMMA.search(str(part)) for part in parts):
        comma, last = "; ", f"; {voegwoord} "
    elif any(_JOINED.search(str(part)) for part in parts):
        last = f", {voegwoord} "
    if any(hasattr(part, "__html__") for part in parts):
        from markupsafe import escape

        parts = [escape(part) for part in parts]
        comma, last = escape(comma), escape(last)
    if len(parts) < 2:
        return parts[0] if parts else leeg
    return comma.join(parts[:-1]) + last + parts[-1]


def bereik(a: int | str, b: int | str) -> str:
    """Return a range that includes both ends: "3 tot en met 5". Equal ends are said once: "3".

    Raises:
        ValueError: both ends are numbers and the second is smaller.
    """
    if isinstance(a, int) and isinstance(b, int) and b < a:
        raise ValueError(f"een bereik loopt van laag naar hoog, niet van {a} tot en met {b}")
    return str(a) if a == b else f"{a} tot en met {b}"


def hoofdletter(s: _Text) -> _Text:
    """Return `s` with a capital at the start, as at the start of a sentence.

    IJ is one letter ("ijmuiden" becomes "IJmuiden"). Quotes are passed over, and so is a short word with an
    apostrophe: "'s ochtends" becomes "'s Ochtends". A name written with a small letter before a capital
    ("dBos") and text that starts with a digit stay as they are. The capital of "één" has no accent: "Eén".
    Source: Leidraad van de Woordenlijst Nederlandse Taal, hoofdletter aan het begin van een zin.
    """
    start = _start(s)
    rest = str(s)[start:]
    if not rest or not rest[0].islower() or rest[1:2].isupper():
        return s
    if rest.startswith("é") and re.match(r"één(?!\w)", rest):
        return type(s)(str(s)[:start] + "Eén" + rest[3:])
    size = 2 if rest.startswith("ij") else 1
    return type(s)(str(s)[:start] + rest[:size].upper() + rest[size:])


def kleine_letter(s: _Text) -> _Text:
    """Return `s` with its leading article in lower case, for use inside a sentence: "de Bibliotheek".

    Only "De", "Het" and "Een" change; another first word may be a name or an acronym and stays.
    """
    start = _start(s)
    text = str(s)
    if not _ARTICLE.match(text, start):
        return s
    return type(s)(text[:start] + text[start].lower() + text[start + 1 :])


def _start(s: str) -> int:
    """Return where the first word begins that may get or lose a capital."""
    match = (_BEFORE_MARKUP if hasattr(s, "__html__") else _BEFORE_TEXT).match(str(s))
    assert match is not None  # the pattern also matches nothing
    return match.end()
