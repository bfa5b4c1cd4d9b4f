"""Words that go with a noun or a defined term: its article, the pronouns that refer to it, "deze" or "dit".

A defined term carries its article ("de Bibliotheek", "het College"); then the article decides between de and het.
"""

from __future__ import annotations

import re
from typing import Literal

from planmaker.dutch.genders import Gender, gender

Vorm = Literal["onderwerp", "bezittelijk", "lijdend"]

_ARTICLE = re.compile(r"(de|het)\s+(?=\S)", re.IGNORECASE)
_PRONOUNS: dict[Gender, dict[Vorm, str]] = {
    "m": {"onderwerp": "hij", "bezittelijk": "zijn", "lijdend": "hem"},
    "v": {"onderwerp": "zij", "bezittelijk": "haar", "lijdend": "haar"},
    "o": {"onderwerp": "het", "bezittelijk": "zijn", "lijdend": "het"},
    "mv": {"onderwerp": "zij", "bezittelijk": "hun", "lijdend": "hen"},
}


def lidwoord(term: str) -> str:
    """Return the article of `term`: "de", "het", or "" for a name without one.

    An article at the start is returned in lower case. A term without article is a name when it starts with a capital
    ("KunstForm", "Partijen"); in lower case it is an ordinary noun, and gets the article of its gender
    ("samenwerkingsovereenkomst": "de"), or "" when that is not known.
    """
    match = _ARTICLE.match(term)
    if match:
        return match[1].lower()
    return _article(gender(term)) if term[:1].islower() else ""


def zonder_lidwoord(term: str) -> str:
    """Return `term` without its article: "de Bibliotheek" becomes "Bibliotheek"."""
    match = _ARTICLE.match(term)
    return term[match.end() :] if match else term


def verwijswoord(term: str, vorm: Vorm) -> str:
    """Return the pronoun that refers to `term`, in lower case.

    `vorm`: "onderwerp" gives zij, hij or het; "bezittelijk" haar, zijn or hun; "lijdend" haar, hem, het or hen.

    The article comes first: a het-word gets het and zijn. Of a de-word the noun decides (`genders`). A de-word that is
    not known, and a name without article or known noun such as KunstForm, is taken for an organisation: zij and haar.

    Raises:
        ValueError: `vorm` is none of the three; a template can ask for anything.
    """
    pronouns = _PRONOUNS[_gender_with_article(term) or "v"]
    if vorm not in pronouns:
        raise ValueError(f'"{vorm}" is geen vorm van een verwijswoord; kies onderwerp, bezittelijk of lijdend')
    return pronouns[vorm]


def meervoud(term: str) -> bool:
    """Tell whether `term` names several: "Partijen", "de Gemeenten", not "Bibliotheken Mar en Fean"."""
    return _gender_with_article(term) == "mv"


def deze_dit(term: str) -> str:
    """Return `term` with its demonstrative instead of its article: "deze overeenkomst", "dit convenant".

    Raises:
        ValueError: `term` has no article and its noun is not known.
    """
    found = _gender_with_article(term)
    article = lidwoord(term) or _article(found)
    if not article:
        raise ValueError(f'het lidwoord van "{term}" is niet bekend; schrijf er "de" of "het" voor')
    return f"{'dit' if article == 'het' else 'deze'} {zonder_lidwoord(term)}"


def _gender_with_article(term: str) -> Gender | None:
    """Return the gender of `term`; its article overrules what the noun seems to be. None: not known."""
    match = _ARTICLE.match(term)
    if match is None:
        found = gender(term)
        # "Partijen" are several, but "Bibliotheken Mar en Fean" is the name of one organisation.
        one_name = not term[:1].islower() and len(term.split()) > 1
        return None if found == "mv" and one_name else found
    if match[1].lower() == "het":
        return "o"
    found = gender(term[match.end() :])
    return None if found == "o" else found


def _article(found: Gender | None) -> str:
    return {"o": "het", None: ""}.get(found, "de")
