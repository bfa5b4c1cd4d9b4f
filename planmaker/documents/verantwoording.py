"""Which field went where: a table for a person who wants to see that nothing got lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from planmaker.documents.landed import ELSEWHERE, LEFT_OUT, PRINTED, Landing
from planmaker.dossier.base import spot
from planmaker.templating import Template
from planmaker.word.bookmarks import Bookmarks, bookmark_name
from planmaker.word.lists.numbers import Numbers
from planmaker.word.package import Package
from planmaker.word.xml import visible_text

TITLE = "# Verantwoording van "
"""How the table begins, by which a file that holds one is known."""

_BODY = "hoofdtekst"
_BEGIN = "het begin van het document"
_MOST = 80
"""How many characters of a value the table shows: enough to know it by."""


def verantwoording(landings: Collection[Landing], title: str, places: Sequence[str]) -> str:
    """Return a table in Markdown with a row for each field that was filled in: field, value, and where it went.

    `places` tells where in the document each tag printed.
    """
    rows = [f"| `{spot(one.path)}` | {_value(one.value)} | {_where(one, places)} |" for one in landings]
    printed = sum(one.fate == PRINTED for one in landings)
    return "\n".join(
        [
            f"{TITLE}{title}",
            "",
            f"Van de {len(landings)} ingevulde velden staan er {printed} in het document. Bij de andere staat waarom.",
            "",
            "| Veld | Wat u invulde | Waar het staat |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def places(template: Template, document: bytes) -> list[str]:
    """Return for each tag of `template` the article or chapter of `document` that it printed in."""
    package = Package.open(document)
    bookmarks, numbers = Bookmarks(package), Numbers(package)
    found: list[str] = []
    here = _BEGIN
    for part, text, bookmark in template.headings():
        paragraph = bookmarks.paragraph(bookmark_name(bookmark)) if bookmark else None
        if paragraph is not None:
            here = f"{numbers.label(paragraph)} {visible_text(paragraph)}".strip()
        if part != _BODY:
            found.append(part)
        elif paragraph is None and text and "{" not in text:
            found.append(text)
        else:
            found.append(here)
    return found


def _where(one: Landing, places: Sequence[str]) -> str:
    if one.fate == PRINTED:
        return _cell(places[one.tag] if 0 <= one.tag < len(places) else one.fate)
    if one.fate == ELSEWHERE:
        return f"hoort in {one.where}"
    return f"{one.fate}: {_cell(one.where)}" if one.fate == LEFT_OUT else one.fate


def _value(value: Any) -> str:
    many = value if isinstance(value, tuple) else (value,)
    text = ", ".join({True: "ja", False: "nee"}[one] if isinstance(one, bool) else str(one) for one in many)
    text = _cell(text)
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _cell(text: str) -> str:
    """Return a text that stays in its cell."""
    return re.sub(r"\s+", " ", text).replace("\\", "\\\\").replace("|", "\\|").strip()
