"""The one door to docxtpl: its clean-up of a part, run once when a template is compiled."""

from __future__ import annotations

import re

from lxml import etree

from planmaker.templating.compiling.joins import KEPT, join_texts
from planmaker.word.names import TC, T, w

_NO_TEXT = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?(?:></w:t>|/>)</w:r>", re.DOTALL
)
_CELL_TAG = re.compile(r"\{%\s*(?:colspan|cellbg|vm|hm)\b")
_CELL = re.compile(r"<w:tcPr>((?:(?!</w:tcPr>).)*\{[{%].*?)</w:tcPr>", re.DOTALL)
_PROPERTY = re.compile(r"<w:(\w+)(?: [^>]*)?(?:/>|(?<!/)>.*?</w:\1>)", re.DOTALL)
_ORDER = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection")
"""The order that Word wants in the properties of a cell (CT_TcPr), as far as the clean-up adds to it."""


def clean(root: etree._Element) -> str:
    """Return a surveyed part as text in which row, paragraph and cell tags have taken the place of what held them."""
    from docxtpl import DocxTemplate

    _open_cells(root)
    join_texts(root)
    xml = etree.tostring(root, encoding="unicode")
    # The clean-up reads nothing of the object, so none has to be opened.
    cleaned: str = DocxTemplate.patch_xml(object.__new__(DocxTemplate), xml)
    return _CELL.sub(_in_order, _NO_TEXT.sub("", cleaned)).replace(KEPT, "-")


def _open_cells(root: etree._Element) -> None:
    """Give each cell with a tag for the cell itself properties for the clean-up to write in."""
    for text in root.iter(T):
        cell = next(text.iterancestors(TC), None) if _CELL_TAG.search(text.text or "") else None
        if cell is None:
            continue
        properties = cell.find(w("tcPr"))
        if properties is None:
            properties = etree.Element(w("tcPr"))
            cell.insert(0, properties)
        if not len(properties):
            etree.SubElement(properties, w("tcW"), {w("w"): "0", w("type"): "auto"})


def _in_order(cell: re.Match[str]) -> str:
    """Return the properties of a cell as Word wants them: the clean-up writes what a tag asks for first or last."""
    found = {match.group(1): match.group() for match in _PROPERTY.finditer(cell.group(1))}
    order = {name: place for place, name in enumerate(_ORDER)}
    return f"<w:tcPr>{''.join(found[name] for name in sorted(found, key=lambda n: order.get(n, 99)))}</w:tcPr>"
