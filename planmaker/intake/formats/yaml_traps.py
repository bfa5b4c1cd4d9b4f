"""What YAML reads otherwise than somebody meant: a # in a text, a comma that splits a sentence, a quote that runs on.

Nothing here stops the reading by itself; what was surely not meant is an error, what may be is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planmaker.findings import Finding, Place, Severity
from planmaker.intake.invisible import SIGNS, name_of
from planmaker.intake.lines import Lines, beginning
from planmaker.intake.tree import Node, Scalar

# An invisible sign where YAML looks for a space: in the indentation, after a dash, around the colon behind a name.
_NO_SPACE = re.compile(rf"[ \t]*(?:[{SIGNS}]|(?:- +)*(?:-[{SIGNS}]|[\w-]+(?:[{SIGNS}]+:|:[{SIGNS}])))")
_SIGN = re.compile(f"[{SIGNS}]")
_HASH = re.compile(r"\s+#(?=[^\s#!-])")
_FIELD = re.compile(r"^\s*(?:- )?[a-z_]+:(?: |$)")
# Words that begin no item of a list, unless all its items begin so.
_GOES_ON = re.compile(
    r"(?:en|of|maar|want|zodat|omdat|die|dat|te|om|waar(?:bij|in|mee|van|door|voor|aan|op)?|zoals|terwijl|namelijk)\s"
)
_SENTENCE = 4
"""How many words an item has at least before it is taken for a part of a sentence."""


def no_spaces(lines: Lines, first: int, last: int) -> Iterator[Finding]:
    """Yield where an invisible sign stands in the place of a space, in the lines from `first` to `last`."""
    for number in range(max(first, 1), last + 1):
        if _NO_SPACE.match(lines.raw(number)):
            yield from _first_in(lines, number, 0)


def in_name(name: str, lines: Lines, place: Place) -> Iterator[Finding]:
    """Tell of an invisible sign in the name of a field, which stands at `place`."""
    if place.line and place.column and _SIGN.search(name):
        yield from _first_in(lines, place.line, place.column - 1)


def visible(name: str) -> str:
    """Return the name of a field without what nobody sees."""
    return _SIGN.sub("", name).strip()


def _first_in(lines: Lines, number: int, begin: int) -> Iterator[Finding]:
    found = _SIGN.search(lines.raw(number), begin)
    if found:
        yield Finding(
            "onzichtbaar-teken",
            f"hier staat een onzichtbaar teken waar een gewone spatie hoort, of niets: {name_of(found[0])}",
            lines.at(number, found.start() + 1),
            "haal het teken weg en typ een gewone spatie; het komt mee als u plakt uit Word, Teams of een webpagina",
        )


def hash_behind(text: str, behind: str, place: Place) -> Iterator[Finding]:
    """Tell when a text ends in a # that begins no comment; `behind` is the rest of its line."""
    found = _HASH.match(behind)
    if not found:
        return
    lost = behind.strip()
    whole = beginning(f"{text} {lost}".strip().replace('"', "'"))
    yield Finding(
        "hekje-in-tekst",
        f"wat achter het hekje staat, is niet gelezen: {beginning(lost)}",
        place,
        f'hoort het bij de tekst, schrijf dan "{whole}"; is het een opmerking, zet dan een spatie achter het hekje',
        Severity.WARNING,
    )


def split_sentence(items: Sequence[Node], place: Place) -> Iterator[Finding]:
    """Tell of a list between brackets whose items look like one sentence with commas."""
    texts = [item.text for item in items if isinstance(item, Scalar) and not item.quoted]
    if len(texts) < 2 or len(texts) < len(items) or max(len(text.split()) for text in texts) < _SENTENCE:
        return
    first, *rest = texts
    goes_on = not _GOES_ON.match(first) and any(_GOES_ON.match(text) for text in rest)
    if not goes_on and not (first[:1].isupper() and all(text[:1].islower() for text in rest)):
        return
    whole = beginning(", ".join(texts).replace('"', "'"))
    yield Finding(
        "komma-in-lijst",
        f"tussen [ en ] scheidt een komma de onderdelen: hier zijn er {len(texts)} gelezen",
        place,
        f'is het één tekst, zet hem dan tussen aanhalingstekens: ["{whole}"]; anders is dit goed',
        Severity.WARNING,
    )


def runs_on(sign: str, lines: Lines, begin: int, end: int) -> Iterator[Finding]:
    """Tell of a text between quotes, from `begin` to `end`, that swallowed the fields below it."""
    place, last = lines.place(begin), lines.place(max(end - 1, begin)).line or 1
    if any(_FIELD.match(lines.raw(number)) for number in range((place.line or 1) + 1, last + 1)):
        yield open_quote(sign, lines, begin)


def open_quote(sign: str, lines: Lines, begin: int) -> Finding:
    """Return what to tell of a quote that is not closed where its text ends."""
    place = lines.place(begin)
    typed = lines.raw(place.line or 1)[(place.column or 1) - 1 :].strip()
    hint = "zet hetzelfde aanhalingsteken aan het eind van de tekst"
    if sign == "'" or not typed[1:]:
        # 's-Hertogenbosch: closing the quote would take the apostrophe away.
        whole = beginning(typed.replace('"', "'"))
        hint = f'hoort het bij de tekst, zet dan dubbele aanhalingstekens om het geheel: "{whole}"; anders: {hint}'
    return Finding("aanhalingsteken-open", "het aanhalingsteken dat hier begint, wordt nergens gesloten", place, hint)
