"""What Word asks of the inside of a document, and what counts as empty. Names are as in the file: `w:p`."""

from __future__ import annotations

from typing import Final

STORIES: Final = ("w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent")
"""What must hold a paragraph, beside a cell."""

CONTENT: Final = frozenset(
    (
        "w:br", "w:tab", "w:sym", "w:drawing", "w:pict", "w:object", "w:fldChar", "w:instrText", "w:footnoteReference",
        "w:ptab", "w:endnoteReference", "w:commentReference", "w:noBreakHyphen", "w:softHyphen", "w:cr", "m:oMath",
        "w:sdt", "w:fldSimple", "mc:AlternateContent", "w:pgNum", "w:footnoteRef", "w:annotationRef", "w:endnoteRef",
        "w:sectPr",
    )
)  # fmt: skip
"""What makes a paragraph more than empty, beside text."""

THIN_PARAGRAPH: Final = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""A paragraph of one point: it keeps two tables apart, which Word would join."""
