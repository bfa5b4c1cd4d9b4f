"""The template as its editors find it."""

from __future__ import annotations

import io
import re
import zipfile

from planmaker.documents.catalogue import find


def test_looks_come_from_named_styles_only() -> None:
    with zipfile.ZipFile(io.BytesIO((find("stappenplan-mfa").folder / "template.docx").read_bytes())) as package:
        document = package.read("word/document.xml").decode()
    direct = set(re.findall(r"<w:rPr>(?!<w:rStyle)", document)) | set(
        re.findall(r"<w:(?:jc|ind|spacing|numPr)\b", document)
    )
    assert direct == set()


def test_pages_on_their_side_come_back_to_upright_pages() -> None:
    with zipfile.ZipFile(io.BytesIO((find("stappenplan-mfa").folder / "template.docx").read_bytes())) as package:
        document = package.read("word/document.xml").decode()
    turned = ["landscape" in section for section in re.findall(r"<w:sectPr>.*?</w:sectPr>", document)]
    assert turned == [False, True, False, True, False]
