"""Dates as Dutch text, and Dutch text as dates."""

from __future__ import annotations

import calendar
import functools
import re
from datetime import date

from planmaker.dutch.sentences import bereik
from planmaker.dutch.similar import meest_lijkend

_NBSP = "\u00a0"
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_DIGITS = re.compile(r"(?P<day>[0-9]{1,2})(?P<mark>[-/])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]+)")
_WORDS = re.compile(r"(?P<day>[0-9]{1,2}) (?P<month>[a-z]+)\.? (?P<year>[0-9]+)")
_YEAR = re.compile(r"[1-9][0-9]{3}")


def datum(d: date) -> str:
    """Return `d` for running text: "1 januari 2026", without leading zero, month in lower case."""
    return _formatted(d, "d MMMM yyyy")


def datum_kort(d: date) -> str:
    """Return `d` for a table cell: "01-01-2026"."""
    return _formatted(d, "dd-MM-yyyy")


def maand_jaar(d: date) -> str:
    """Return the month and year of `d`: "januari 2026"."""
    return _formatted(d, "MMMM yyyy")


def dd(d: date) -> str:
    """Return `d` for a formal reference: "d.d. 1 januari 2026", with a non-breaking space after "d.d."."""
    return f"d.d.{_NBSP}{datum(d)}"


def periode(van: date | int, tot: date | int) -> str:
    """Return a period that includes both ends: "1 januari 2026 tot en met 31 december 2029".

    Whole years are given as numbers: "2026 tot en met 2029". A period of one day or one year is just that
    day or year. The year is said twice on purpose: in an agreement each date must stand on its own.

    Raises:
        ValueError: the end lies before the start, or one end is a year and the other a date.
    """
    if isinstance(van, int) and isinstance(tot, int):
        return bereik(van, tot)
    if isinstance(van, int) or isinstance(tot, int):
        raise ValueError("een periode loopt van datum tot datum of van jaar tot jaar, niet gemengd")
    if tot < van:
        raise ValueError(f"de periode eindigt ({datum(tot)}) voordat zij begint ({datum(van)})")
    return bereik(datum(van), datum(tot))


def parse_datum(text: str) -> date:
    """Return the date that `text` names, with the day before the month as the Dutch write it.

    Reads "2026-01-01", "1-1-2026", "01/01/2026", "1 januari 2026" and "1 jan. 2026". The year has four
    digits. Beside the abbreviations of babel it knows "sept.".

    Raises:
        ValueError: `text` is no date in one of these forms, or a day that does not exist; the Dutch
            message says which.
    """
    plain = " ".join(text.split()).lower()
    match = _ISO.fullmatch(plain) or _DIGITS.fullmatch(plain) or _WORDS.fullmatch(plain)
    if match is None:
        raise ValueError(f'"{text}" is geen datum; schrijf bijvoorbeeld 1 januari 2026 of 1-1-2026')
    if not _YEAR.fullmatch(match["year"]):
        raise ValueError(f'in "{text}" is het jaar niet duidelijk; schrijf het jaar met vier cijfers')
    year, month, day = int(match["year"]), _month(match["month"], text), int(match["day"])
    if not 1 <= month <= 12:
        raise ValueError(f'"{text}" is geen bestaande datum: maand {month} bestaat niet')
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        name = maand_jaar(date(year, month, 1))
        raise ValueError(f'"{text}" is geen bestaande datum: {name} heeft {days} dagen')
    return date(year, month, day)


def _month(word: str, text: str) -> int:
    """Return the number of a month that is written in digits or as a Dutch name."""
    if word.isdigit():
        return int(word)
    months = _months()
    if word in months:
        return months[word]
    near = meest_lijkend(word, list(months)[:12])
    hint = f'; lijkt op "{near}"' if near else ""
    raise ValueError(f'"{word}" in "{text}" is geen maand{hint}')


@functools.cache
def _months() -> dict[str, int]:
    """Return the number of each month by its name and by its abbreviation, whole names first."""
    from babel.dates import get_month_names

    full, short = get_month_names("wide", locale="nl"), get_month_names("abbreviated", locale="nl")
    names = {name: number for number, name in full.items()}
    return names | {name.rstrip("."): number for number, name in short.items()} | {"sept": 9}


def _formatted(d: date, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(d, pattern, locale="nl")
