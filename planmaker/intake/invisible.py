"""Signs that nobody sees and that come along with what is pasted: which there are, and what to call them."""

from __future__ import annotations

import re

_NAMES = {
    "\xa0": "harde spatie", "\u202f": "smalle harde spatie", "\u2007": "spatie zo breed als een cijfer",
    "\u200b": "spatie zonder breedte", "\u200c": "scheidingsteken zonder breedte",
    "\u200d": "verbindingsteken zonder breedte", "\u2060": "verbindingsteken zonder breedte",
    "\ufeff": "verbindingsteken zonder breedte", "\xad": "zacht afbreekteken", "\u200e": "teken voor de leesrichting",
    "\u200f": "teken voor de leesrichting", "\u2028": "regeleinde van een ander programma",
    "\u2029": "alinea-einde van een ander programma",
}  # fmt: skip

SIGNS = "".join(_NAMES)
"""All of them, for in a regular expression between brackets."""

_ANY = re.compile(f"[{SIGNS}]")


def name_of(sign: str) -> str:
    """Return how a sentence calls an invisible sign: "harde spatie (U+00A0)"."""
    return f"{_NAMES[sign]} (U+{ord(sign):04X})"


def hidden_in(text: str) -> str:
    """Return the first invisible sign in a text, in words, with where it stands; nothing when there is none."""
    found = _ANY.search(text)
    return f"teken {found.start() + 1} is een onzichtbaar teken: {name_of(found[0])}" if found else ""
