"""References to articles of a law or agreement, in the one form that official drafting asks for."""

from __future__ import annotations

import re
from functools import cache

_REFERENCE = re.compile(
    r"(?:artikel|art\.?)\s+(?P<artikel>[0-9]+[a-z]{0,2}(?:[:.][0-9]+[a-z]{0,2})*)"
    r"(?:,?\s+(?:(?P<rang>[a-zë]+)\s+lid|lid\s+(?P<lid>[0-9]{1,2})))?"
    r"(?:,?\s+(?:aanhef\s+en\s+)?(?:onder|sub)\s+(?P<onder>[a-z]{1,2})\b)?"
    r"(?:,?\s+(?:(?:onder|sub)\s+)?(?P<graad>[0-9]{1,2})°)?"
    r"(?:(?:,\s*|\s+)(?P<regeling>(?!lid\b|onder\b|sub\b).+))?",
    re.IGNORECASE,
)
_MOST = 50
"""No article has more leden than this."""


def artikelverwijzing(text: str) -> str:
    """Return a reference as rules are cited: "artikel 4, tweede lid, onder b, van de Gemeentewet".

    Reads that form, and the short one: "art. 4 lid 2 sub b Gemeentewet". Source: Aanwijzingen voor de regelgeving.

    Raises:
        ValueError: `text` does not begin with an article and its number, or names a lid that is none.
    """
    match = _REFERENCE.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(f'"{text}" is geen verwijzing; schrijf bijvoorbeeld artikel 4, tweede lid, onder b')
    steps = [f"artikel {match['artikel'].lower()}"]
    if match["rang"] and match["rang"].lower() not in _ranks().values():
        raise ValueError(f'"{match["rang"]} lid" bestaat niet; schrijf bijvoorbeeld tweede lid, of lid 2')
    if match["rang"]:
        steps.append(f"{match['rang'].lower()} lid")
    if match["lid"]:
        if int(match["lid"]) not in _ranks():
            raise ValueError(f'"lid {match["lid"]}" bestaat niet; een lid heeft een nummer van 1 tot en met {_MOST}')
        steps.append(f"{_ranks()[int(match['lid'])]} lid")
    if match["onder"]:
        steps.append(f"onder {match['onder'].lower()}")
    if match["graad"]:
        steps.append(f"{match['graad']}°" if match["onder"] else f"onder {match['graad']}°")
    if match["regeling"]:
        steps.append(match["regeling"])
    return ", ".join(steps)


@cache
def _ranks() -> dict[int, str]:
    from planmaker.dutch.numerals import rangtelwoord

    return {number: rangtelwoord(number) for number in range(1, _MOST + 1)}
