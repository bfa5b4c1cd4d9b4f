"""The one door to docxtpl: its clean-up of a part, run once when a template is compiled."""

from __future__ import annotations

import re

from lxml import etree

_NO_TEXT = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?(?:></w:t>|/>)</w:r>", re.DOTALL
)

_CELL = re.compile(r"<w:tcPr>((?:(?!</w:tcPr>).)*[{](?:(?!</w:tcPr>).)*)</w:tcPr>", re.DOTALL)
_PROPERTY = re.compile(r"<w:(\w+)(?: [^>]*)?(?:/>|>.*?</w:\1>)", re.DOTALL)
_ORDER = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar")
"""The order that Word wants in the properties of a cell (CT_TcPr), as far as the clean-up adds to it."""


def clean(root: etree._Element) -> str:
    """Return a surveyed part as text in which row, paragraph and cell tags have taken the place of what held them."""
    from docxtpl import DocxTemplate

    xml = etree.tostring(root, encoding="unicode")
    # The clean-up reads nothing of the object, so none has to be opened.
    cleaned: str = DocxTemplate.patch_xml(object.__new__(DocxTemplate), xml)
    return _CELL.sub(_in_order, _NO_TEXT.sub("", cleaned))


def _in_order(match: re.Match[str]) -> str:
    """Return the properties of a cell in Word's order: the clean-up puts what a tag asks for first or last."""
    found = {one.group(1): one.group() for one in _PROPERTY.finditer(match.group(1))}
    order = {name: index for index, name in enumerate(_ORDER)}
    return f"<w:tcPr>{''.join(found[name] for name in sorted(found, key=lambda name: order.get(name, 99)))}</w:tcPr>"
