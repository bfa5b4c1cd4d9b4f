"""The names of a Word file: its parts, and the elements of WordprocessingML as lxml writes them. Loads nothing.

Names follow ISO/IEC 29500-1 (Transitional): `w("p")` is a paragraph, `w("r")` a run, `w("t")` a text.
"""

from __future__ import annotations

from typing import Final

W_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC_NS: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14_NS: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Return the full name of an element or attribute in the namespace of Word."""
    return f"{{{W_NS}}}{name}"


MAIN: Final = "word/document.xml"
CONTENT_TYPES: Final = "[Content_Types].xml"
NOTES: Final = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml", "comment": "word/comments.xml"}
"""The part in which each kind of note lies."""

P, R, T, TBL, TR, TC, SDT = (w(name) for name in ("p", "r", "t", "tbl", "tr", "tc", "sdt"))
PPR, RPR, VAL, ID, NAME = (w(name) for name in ("pPr", "rPr", "val", "id", "name"))
BOX, SECTION, INSTRUCTION, FIELD_CHAR = (w(name) for name in ("txbxContent", "sectPr", "instrText", "fldChar"))
BOOKMARK_START, BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")
FALLBACK: Final = f"{{{MC_NS}}}Fallback"
REL_ID: Final = f"{{{R_NS}}}id"
DRAWING: Final = f"{{{WP_NS}}}docPr"
"""What numbers a drawing."""

RANGE_MARKS: Final = tuple(
    w(f"{kind}{side}") for kind in ("bookmark", "commentRange", "perm") for side in ("Start", "End")
)
"""What begins or ends a range, and so can stand between paragraphs."""

REVISIONS: Final = tuple(
    map(
        w,
        (
            "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
            "sectPrChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "delText",
        ),
    )
)  # fmt: skip
"""What Word writes for a tracked change."""

MAX_BOOKMARK: Final = 40
"""Longest name of a bookmark in Word, in characters."""


MOST_COLUMNS: Final = 63
"""Columns of the widest table that Word opens."""


def numbered(name: str, turn: int) -> str:
    """Return the name of a bookmark with a number behind it, no longer than Word allows."""
    tail = f"_{turn}"
    return name[: MAX_BOOKMARK - len(tail)] + tail
