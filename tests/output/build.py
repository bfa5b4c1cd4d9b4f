"""Documents for tests of output: real Word files, with or without planmaker's seal."""

from __future__ import annotations

import io
import zipfile

from docx import Document

from planmaker.output.provenance import seal


def docx_of(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs, as python-docx makes it."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(out := io.BytesIO())
    return out.getvalue()


def sealed(*paragraphs: str) -> bytes:
    """A document of planmaker's."""
    return seal(docx_of(*paragraphs))


def edited(data: bytes, *more: str) -> bytes:
    """The document after a person opened it, typed `more` and saved it."""
    document = Document(io.BytesIO(data))
    for text in more:
        document.add_paragraph(text)
    document.save(out := io.BytesIO())
    return out.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """What a zip file holds, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(content: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file that holds `content`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()
