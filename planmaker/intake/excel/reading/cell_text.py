"""What a person sees in a cell, as the text that they would have typed in a dossier."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from planmaker import dutch
from planmaker.intake.excel.reading.cells import SheetCell
from planmaker.intake.formats.written import Sort

_LARGEST = 20
"""How many digits a number may have before or behind the comma to be read as one."""

_DECORATION = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', re.IGNORECASE)
_DAY = re.compile(r"[dy]|mmm", re.IGNORECASE)
_TIME = re.compile(r"[hs]|\[m", re.IGNORECASE)
_ZEROS = re.compile(r"0+")
_DECIMALS = re.compile(r"[#,0]*0\.(0+)")


def text_of(cell: SheetCell, sort: Sort | None, *, from_1904: bool) -> str:
    """Return the text of a cell for a field of this sort.

    A number is written as Dutch readers type it; in a field for text, with the decimals and zeros that the cell shows.
    A date is "1 januari 2027", a truth "ja" or "nee".
    """
    if cell.truth is not None:
        return "ja" if cell.truth else "nee"
    number = cell.number
    if number is None:
        return cell.text
    code = _DECORATION.sub("", cell.format.split(";")[0])
    if _DAY.search(code) or _TIME.search(code):
        moment = _moment(number, code, from_1904)
        if moment:
            return moment
    if abs(number.adjusted()) > _LARGEST:
        return str(number)
    if "%" in code:
        return f"{_comma(number.scaleb(2))}%"
    if sort is Sort.KVK and number == number.to_integral_value() and number >= 0:
        return f"{int(number):08d}"
    if sort is not None and sort.counts:
        return _comma(number)
    return _shown(number, code.strip())


def lost_zeros(cell: SheetCell, sort: Sort | None) -> bool:
    """Tell whether a number stands where a code belongs, so that zeros in front may have been lost."""
    return sort is Sort.KVK and cell.number is not None and len(_comma(cell.number)) < 8


def _comma(number: Decimal) -> str:
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _shown(number: Decimal, code: str) -> str:
    """Return a number in a field for text: as the cell shows it, when that is by zeros alone."""
    if _ZEROS.fullmatch(code) and number == number.to_integral_value():
        return f"{int(number):0{len(code)}d}"
    decimals = _DECIMALS.fullmatch(code)
    if decimals:
        exact = f"{number:.{len(decimals[1])}f}"
        if Decimal(exact) == number:
            return exact.replace(".", ",")
    return _comma(number)


def _moment(number: Decimal, code: str, from_1904: bool) -> str | None:
    """Return a day, a time or both; None when the number stands for no moment."""
    if not 0 <= number < 2_958_466:
        return None
    days = int(number)
    minutes = round((number - days) * 24 * 60)
    time = f"{minutes // 60 % 24}:{minutes % 60:02d}"
    if not _DAY.search(code):
        return time
    if from_1904:
        first = datetime.date(1904, 1, 1)
    elif days == 60:
        return "29 februari 1900"  # which never was; Excel keeps it because Lotus 1-2-3 had it
    else:
        first = datetime.date(1899, 12, 31) if days < 60 else datetime.date(1899, 12, 30)
    try:
        day = dutch.datum(first + datetime.timedelta(days=days))
    except OverflowError:
        return None
    return f"{day} {time}" if minutes else day
