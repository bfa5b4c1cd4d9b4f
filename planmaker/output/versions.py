"""Version numbers of documents: which one comes after those that are there."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBERS = re.compile(r"\d+(?:\.\d+)*", re.ASCII)
FIRST = "0.1"
"""The version of a first concept that says none."""


def next_version(versie: str, earlier: Iterable[str]) -> str:
    """Return the version of a document beside those with the versions `earlier`; a document without one counts as 0.1.

    That is `versie` itself when it is higher than theirs, and else the highest of all with its last number raised:
    0.9 gives 0.10. What is no row of numbers, such as "tweede lezing", is left as it is.
    """
    rows = [_row(one or FIRST) for one in earlier]
    own = _row(versie or FIRST)
    highest = max([row for row in rows if row], default=())
    if not own or own > highest:
        return versie
    return ".".join(map(str, (*highest[:-1], highest[-1] + 1)))


def _row(versie: str) -> tuple[int, ...]:
    return tuple(map(int, versie.split("."))) if _NUMBERS.fullmatch(versie) else ()
