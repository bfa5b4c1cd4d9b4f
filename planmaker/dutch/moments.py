"""When something happens, as part of a sentence, made of what a person typed in a field for it."""

from __future__ import annotations

import datetime
import re

from planmaker.dutch.dates import datum, parse_datum

Eenmaal = tuple[datetime.date, datetime.date]
"""The first and last day of a document that lasts no longer than a year: nothing in it comes back."""

_MONTH = r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_SEASON = r"voorjaar|zomer|najaar|winter|lente|herfst"
_BARE_MONTH = re.compile(rf"(?:de maand )?((?:{_MONTH})(?: [0-9]{{4}})?)", re.IGNORECASE)
_BARE_YEAR = re.compile(r"[0-9]{4}")
_BARE_SEASON = re.compile(rf"(?:(?:het|de|in) )*({_SEASON})(?: (?:van )?([0-9]{{4}}))?", re.IGNORECASE)
_QUARTER = re.compile(r"(?:het )?((?:eerste|tweede|derde|vierde) (?:kwartaal|helft))(?: (?:van )?([0-9]{4}))?", re.I)
_DAY = re.compile(rf"[0-9]{{1,2}} (?:{_MONTH})(?: [0-9]{{4}})?", re.IGNORECASE)
_YEARLY = re.compile(r"(?:\s*,?\s*\b(?:ieder|elk) jaar\b,?|\s*\bjaarlijks\b)", re.IGNORECASE)
_DAY_OR_MONTH = re.compile(rf"(?:([0-9]{{1,2}}) )?({_MONTH})", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\bper (?:half)?jaar|(?:ieder|elk) (?:school|half|voor|na)|\bkeer\b", re.IGNORECASE)
_YEAR = re.compile(r"\b[0-9]{4}\b")
_DE_SEASONS = {"zomer", "winter", "lente", "herfst"}


def wanneer(text: str, eenmaal: Eenmaal | None = None) -> str:
    """Return a moment as it stands inside a sentence, with the preposition that it needs and no full stop.

    "oktober" gives "in oktober", "najaar 2027" gives "in het najaar van 2027", "1 april" gives "op 1 april". A text
    that is none of these is taken to have its own words ("aan het eind van ieder schooljaar") and only loses its
    capital and its full stop. With `eenmaal` what comes back every year comes once.
    """
    if eenmaal is not None and _YEARLY.search(text):
        return ieder_jaar(text, eenmaal)
    plain = " ".join(text.split()).rstrip(" .;,")
    if match := _BARE_MONTH.fullmatch(plain):
        return f"in {match[1].lower()}"
    if _BARE_YEAR.fullmatch(plain):
        return f"in {plain}"
    if match := _BARE_SEASON.fullmatch(plain):
        season = match[1].lower()
        article = "de" if season in _DE_SEASONS else "het"
        return f"in {article} {season}" + (f" van {match[2]}" if match[2] else "")
    if match := _QUARTER.fullmatch(plain):
        part = match[1].lower()
        article = "het" if part.endswith("kwartaal") else "de"
        return f"in {article} {part}" + (f" van {match[2]}" if match[2] else "")
    if _DAY.fullmatch(plain):
        return f"op {plain.lower()}"
    try:
        return f"op {datum(parse_datum(plain))}"
    except ValueError:
        first, _, rest = plain.partition(" ")
        return f"{first[:1].lower()}{first[1:]} {rest}".rstrip() if first[1:].islower() or len(first) == 1 else plain


def zonder_ieder_jaar(text: str) -> str:
    """Return a moment without the words that say it comes back every year: "in oktober"."""
    return _YEARLY.sub("", text).strip(" ,")


def ieder_jaar(text: str = "", eenmaal: Eenmaal | None = None) -> str:
    """Return a moment that comes back every year: "ieder jaar in oktober"; "ieder jaar" when none is said.

    With `eenmaal` it comes once, and has its year: "in oktober 2027". A moment that says itself how often ("twee keer
    per jaar"), or in which year, keeps to its own words.
    """
    moment = zonder_ieder_jaar(text)
    when = wanneer(moment) if moment else ""
    if _HOW_OFTEN.search(when) or _YEAR.search(when):
        return when
    if eenmaal is None:
        return f"ieder jaar {when}".rstrip()
    preposition, _, rest = when.partition(" ")
    return f"{preposition} {_in_year(rest, eenmaal[0])}" if rest else "eenmaal"


def ieder_jaar_voor(dag: str, eenmaal: Eenmaal | None = None, *, achteraf: bool = False) -> str:
    """Return a day before which something is done every year: "ieder jaar vóór 1 april".

    With `eenmaal` it is done once, "vóór 1 april 2028": in that term, or after it for what looks back (`achteraf`).
    """
    day = re.sub(r"\Av[oó][oó]r\s+", "", zonder_ieder_jaar(dag).rstrip(" ."), flags=re.IGNORECASE)
    if eenmaal is None:
        return f"ieder jaar vóór {day}"
    return f"vóór {_in_year(day, eenmaal[1] if achteraf else eenmaal[0])}"


def _in_year(moment: str, start: datetime.date) -> str:
    """Return a day or month with the year in which it first comes from `start` on; another moment as it is."""
    match = _DAY_OR_MONTH.fullmatch(moment)
    if match is None:
        return moment
    month = 1 + _MONTH.split("|").index(match[2].lower())
    later = (month, int(match[1] or 31)) < (start.month, start.day)
    return f"{moment.lower()} {start.year + later}"
