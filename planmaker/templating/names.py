"""The names of parts of a Word file, and those that WordprocessingML gives its elements, as lxml writes them."""

from __future__ import annotations

from typing import Final

W_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Return the full name of an element or attribute in the namespace of Word."""
    return f"{{{W_NS}}}{name}"


MAIN: Final = "word/document.xml"
CONTENT_TYPES: Final = "[Content_Types].xml"

P: Final = w("p")
R: Final = w("r")
T: Final = w("t")
TBL: Final = w("tbl")
TR: Final = w("tr")
TC: Final = w("tc")
BOX: Final = w("txbxContent")
STYLE_ID: Final = w("val")
INSTR: Final = w("instrText")
SECT: Final = w("sectPr")

REVISIONS: Final = tuple(
    map(
        w,
        (
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "sectPrChange",
            "tblGridChange",
            "numberingChange",
            "cellIns",
            "cellDel",
            "cellMerge",
            "delText",
        ),
    )
)
RANGE_MARKS: Final = tuple(
    map(w, ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"))
)
SOLID: Final = tuple(map(w, ("drawing", "pict", "object", "footnoteReference", "endnoteReference")))
