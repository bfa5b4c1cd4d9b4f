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
