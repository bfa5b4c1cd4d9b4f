"""Numbers and percentages as Dutch digits, and back."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

# Thousands have dots and decimals a comma. One dot with one or two digits behind it cannot be a thousands dot,
# so it is read as the decimal point that spreadsheets and JSON write.
_NUMBER = re.compile(
    r"(?P<minus>-?) ?(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)"
    r"(?:,(?P<decimals>[0-9]+)|\.(?P<point>[0-9]{1,2}))?"
)
_DUTCH_MARKS = str.maketrans(",.", ".,")
# A minus sign, or the dash that a word processor makes of a hyphen.
_MINUS = str.maketrans("−–—", "---")


def getal(n: int | Decimal, decimalen: int | None = None) -> str:
    """Return `n` with a dot between thousands and a decimal comma: "1.234", "0,5".

    `decimalen` is the number of decimals; None shows those that `n` has, without zeros at the end.

    Nothing is rounded unless `decimalen` asks for it, and then halves go away from zero, as in Dutch
    bookkeeping. Zero has no sign.

    Raises:
        ValueError: `n` is not a finite number.
    """
    value = Decimal(n)
    if not value.is_finite():
        raise ValueError(f"{n} is geen getal dat te schrijven is")
    with localcontext() as context:
        # Room for each digit before and behind the comma.
        _, digits, exponent = value.as_tuple()
        context.prec = max(28, len(digits) + abs(int(exponent)) + (decimalen or 0) + 1)
        if decimalen is not None:
            value = value.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)
        text = f"{value + 0:,f}"  # `+ 0` turns -0 into 0
    if decimalen is None and "." in text:
        text = text.rstrip("0").removesuffix(".")
    return text.translate(_DUTCH_MARKS)


def procent(x: Decimal | int, decimalen: int | None = None) -> str:
    """Return `x`, counted in percent (33.3 is a third), without a space: "33,3%". `decimalen` as in `getal`."""
    return f"{getal(x, decimalen)}%"


def parse_getal(text: str) -> Decimal:
    """Return the number that `text` holds in Dutch notation: "1.234" is 1234, "0,5" a half.

    "7.5" and "7.25" are read as decimals, since a thousands dot has three digits after it.

    Raises:
        ValueError: `text` is no number, or its dots and commas can be read in two ways.
    """
    match = _NUMBER.fullmatch(plain_number(text))
    if match is None or (match["point"] and "." in match["whole"]):
        raise ValueError(
            f'"{text}" is geen duidelijk getal; schrijf een punt tussen duizendtallen en een komma voor '
            "decimalen, bijvoorbeeld 1.234,5"
        )
    decimals = match["decimals"] or match["point"]
    value = Decimal(match["minus"] + match["whole"].replace(".", "") + (f".{decimals}" if decimals else ""))
    return value if value else abs(value)


def plain_number(text: str) -> str:
    """Return `text` with single ordinary spaces and each kind of minus sign or dash as a hyphen."""
    return " ".join(text.split()).translate(_MINUS)
