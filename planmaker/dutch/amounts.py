"""Amounts of money, counted in whole cents, as Dutch text, and back.

Running text leaves out decimals that are zero, tables have them always; the sign stands between the euro
sign and the digits. Source: taaladvies.net, "Euro: komma en streepje in de notatie van hele bedragen".
"""

from __future__ import annotations

import re
from decimal import Decimal

from planmaker.dutch.numbers import getal, plain_number

_NBSP = "\u00a0"
_AMOUNT = re.compile(
    r"(?P<before>-?) ?(?:€|eur)? ?(?P<after>-?) ?"
    r"(?P<whole>0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})"
    r"(?:,(?P<decimals>[0-9]{1,2})|,-{1,2}|\.(?P<point>[0-9]{2}))?"
    r"(?: euro)?",
    re.IGNORECASE,
)
_DIGITS_AND_MARKS = re.compile(r"[-€ .,0-9]*[0-9][-€ .,0-9]*")


def bedrag(cents: int, decimalen: bool | None = None) -> str:
    """Return an amount for running text: "€ 12.500", with a non-breaking space after the euro sign.

    `decimalen`: None shows cents only when there are any, True always ("€ 12.500,00"), False never: the
    amount is then rounded to whole euros, halves away from zero.
    """
    if decimalen is None:
        decimalen = cents % 100 != 0
    return f"€{_NBSP}{getal(_euros(cents), 2 if decimalen else 0)}"


def bedrag_getal(cents: int) -> str:
    """Return an amount for a table cell: two decimals and no euro sign, "12.500,00"."""
    return getal(_euros(cents), 2)


def parse_bedrag(text: str) -> int:
    """Return the amount that `text` names, in cents.

    Reads "12500", "12.500", "12.500,50", "12500,5", "€ 12.500,-", "€ 12.500,--" and "12.500 euro"; "12500.50"
    too, since one dot with two digits after it can only be a decimal point. A minus may stand before or
    after the euro sign.

    Raises:
        ValueError: `text` is no amount, or its dots and commas can be read in two ways ("1.5", "12,345").
    """
    plain = plain_number(text)
    match = _AMOUNT.fullmatch(plain)
    if match and not (match["before"] and match["after"]) and not (match["point"] and "." in match["whole"]):
        decimals = (match["decimals"] or match["point"] or "").ljust(2, "0")
        cents = int(match["whole"].replace(".", "") + decimals)
        return -cents if match["before"] or match["after"] else cents
    if _DIGITS_AND_MARKS.fullmatch(plain):
        raise ValueError(
            f'"{text}" is geen duidelijk bedrag; schrijf een punt tussen duizendtallen en twee cijfers na de komma, '
            "bijvoorbeeld 12.500 of 12.500,50"
        )
    raise ValueError(f'"{text}" is geen bedrag; schrijf bijvoorbeeld 12.500 of 12.500,50')


def _euros(cents: int) -> Decimal:
    return Decimal((cents < 0, tuple(map(int, str(abs(cents)))), -2))
