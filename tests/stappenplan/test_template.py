"""The template as its editors find it."""

from __future__ import annotations

import io
import re
import zipfile

from planmaker.documents.kinds import find
from planmaker.word.outlines.outline import outline


def test_the_outline_beside_the_template_is_fresh() -> None:
    folder = find("stappenplan-mfa").folder
    assert (folder / "template.outline.txt").read_text(encoding="utf-8") == outline(
        (folder / "template.docx").read_bytes()
    )


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
