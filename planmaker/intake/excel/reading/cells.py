"""What stands in a cell, as a workbook stores it: text here or elsewhere, a number and its format, an outcome, a fault.

Source: ECMA-376-1, 18.3.1.4 (cells), 18.4 (shared strings), 18.8.30 (number formats).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from lxml import etree

FORMATS: dict[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00",
    44: "#,##0.00", 48: "##0.0E+0", 49: "@", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "d-m-yyyy h:mm",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
} | dict.fromkeys((14, 15, 16, 17, *range(27, 37), *range(50, 59)), "d-m-yyyy")  # fmt: skip
"""The number formats that have no code in the file, by number."""

_SHIELDED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What stands in a cell: text, a number with the format that shows it, or ja or nee.

    `fault` says why there is no value: "fout" for an error such as #REF!, "formule" for a formula that was never
    worked out.
    """

    text: str = ""
    number: Decimal | None = None
    format: str = "General"
    truth: bool | None = None
    fault: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing stands here."""
        return not (self.text.strip() or self.fault) and self.number is None and self.truth is None


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace; nothing for a comment."""
    tag = element.tag
    return _without_namespace(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=500)  # a sheet has thousands of elements and a dozen names
def _without_namespace(tag: str) -> str:
    return tag.rpartition("}")[2]


def plain(element: etree._Element) -> str:
    """Return the text of a string; how it is pronounced, for Japanese, is no part of it."""
    pieces: list[str] = []
    for child in element:
        if local(child) == "t":
            pieces.append(child.text or "")
        elif local(child) == "r":
            pieces += [inner.text or "" for inner in child if local(inner) == "t"]
    return "".join(map(_unshielded, pieces))


def _unshielded(text: str) -> str:
    """Return a piece of text with the signs that a workbook writes as _xHHHH_."""
    return _SHIELDED.sub(lambda sign: chr(int(sign[1], 16)), text) if "_x" in text else text


def cell_in(element: etree._Element, strings: list[str], formats: list[str]) -> SheetCell:
    """Return what an element `c` holds; `strings` are the shared ones, `formats` has the number format of each style.

    Raises ValueError for a number that is none.
    """
    kind = element.get("t") or "n"
    children = {local(child): child for child in element}
    if kind == "inlineStr":
        return SheetCell(plain(children["is"])) if "is" in children else SheetCell()
    shown = children["v"].text if "v" in children else None
    if shown is None or not shown.strip():
        unknown = "f" in children and kind != "str"
        return SheetCell(fault="formule" if unknown else "")
    match kind:
        case "s":
            index = whole(shown)
            return SheetCell(strings[index]) if 0 <= index < len(strings) else SheetCell(fault="fout")
        case "str" | "d":
            return SheetCell(_unshielded(shown))
        case "b":
            return SheetCell(truth=shown.strip() == "1")
        case "e":
            return SheetCell(shown.strip()[:20], fault="fout")
    style = whole(element.get("s"))
    return SheetCell(number=_number(shown), format=formats[style] if 0 <= style < len(formats) else "General")


def _number(text: str) -> Decimal:
    """Return a number as a person sees it: fifteen digits, which is what Excel shows of the seventeen that it stores.

    Raises ValueError for what is no number.
    """
    try:
        number = Decimal(text.strip())
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not number.is_finite() or abs(number.adjusted()) > 400:
        raise ValueError(text)
    digits = len(number.as_tuple().digits)
    return number if digits <= 15 else Decimal(f"{number:.14E}")


def whole(text: str | None) -> int:
    """Return a whole number; 0 when there is none. Raises ValueError for anything else."""
    return int(text) if text else 0
