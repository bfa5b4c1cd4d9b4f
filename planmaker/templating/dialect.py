"""The one door to docxtpl: its clean-up of a part, run once when a template is compiled."""

from __future__ import annotations

import re

from lxml import etree

_NO_TEXT = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?(?:></w:t>|/>)</w:r>", re.DOTALL
)


def clean(root: etree._Element) -> str:
    """Return a surveyed part as text in which row, paragraph and cell tags have taken the place of what held them."""
    from docxtpl import DocxTemplate

    xml = etree.tostring(root, encoding="unicode")
    # The clean-up reads nothing of the object, so none has to be opened.
    cleaned: str = DocxTemplate.patch_xml(object.__new__(DocxTemplate), xml)
    return _NO_TEXT.sub("", cleaned)
