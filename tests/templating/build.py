"""Small Word files made in the test itself, and reading what came out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from docx import Document
from docx.table import Table

from planmaker.templating import Template
from tests.support import text_of

Block = str | tuple[str, str] | list[list[str]]
"""A paragraph, a paragraph with its style, or the rows of a table."""


def docx_of(*blocks: Block) -> bytes:
    """Return a Word file with these blocks."""
    document = Document()
    document.core_properties.title = "Proef"
    for block in blocks:
        if isinstance(block, list):
            _table(document.add_table(rows=0, cols=len(block[0])), block)
        elif isinstance(block, tuple):
            document.add_paragraph(block[1], style=block[0])
        else:
            document.add_paragraph(block)
    document.save(out := io.BytesIO())
    return out.getvalue()


def _table(table: Table, rows: Sequence[Sequence[str]]) -> None:
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(other)


def made(context: Mapping[str, Any], *blocks: Block) -> list[str]:
    """Return the text of the document that these blocks give with `context`, paragraph by paragraph."""
    return text_of(Template(docx_of(*blocks)).render(context))


def part(data: bytes, name: str = "word/document.xml") -> str:
    """Return one part of a Word file as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def with_part(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return a Word file in which `old` became `new` in one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info.filename)
            if info.filename == name:
                text = content.decode()
                assert old in text, f"{old} is not in {name}"
                content = text.replace(old, new).encode()
            target.writestr(info.filename, content)
    return out.getvalue()


_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def with_footnote(data: bytes, text: str) -> bytes:
    """Return a Word file in which the last paragraph has a footnote with this text: python-docx makes none."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    for name, end, extra in (
        ("word/document.xml", "</w:p><w:sectPr", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        (
            "word/_rels/document.xml.rels",
            "</Rel",
            f'<Relationship Id="rId90" Type="{_FOOTNOTES}" Target="footnotes.xml"/>',
        ),
        ("[Content_Types].xml", "</Types", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'),
    ):
        data = with_part(data, name, end, extra + end)
    with zipfile.ZipFile(out := io.BytesIO(data), "a") as archive:
        archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{space}">{note}</w:footnotes>')
    return out.getvalue()
