"""What docxtpl makes of a template, as the authority on the dialect and as the peer that has the wounds."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docxtpl
from docx.shared import Cm

from planmaker.templating import Include, Link, List, PageBreak, Picture, RichText


def docxtpl_makes(template: bytes, context: Mapping[str, Any], **options: Any) -> bytes:
    """Return the document that docxtpl makes; values of our own types become its objects for the same thing.

    `options` go to docxtpl's `render`. It escapes values only when asked: `autoescape=True`.
    """
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    document.init_docx()
    document.render({name: _theirs(value, document) for name, value in context.items()}, **options)
    document.save(out := io.BytesIO())
    return out.getvalue()


def _theirs(value: Any, document: docxtpl.DocxTemplate) -> Any:
    match value:
        case dict():
            return {key: _theirs(each, document) for key, each in value.items()}
        case list():
            return [_theirs(each, document) for each in value]
        case Picture():
            width = None if value.width_cm is None else Cm(value.width_cm)
            return docxtpl.InlineImage(document, _stream(value), width=width)
        case Include():
            return document.new_subdoc(_stream(value))
        case List():
            paragraphs = docxtpl.RichTextParagraph()
            for item in value.items:
                paragraphs.add(_theirs(item, document), parastyle=value.style)
            return paragraphs
        case RichText():
            return _rich(value, document)
        case Link():
            return _rich(RichText().add(str(value), url=value.url), document)
        case PageBreak():
            return docxtpl.RichText("\f")
    return value


def _stream(value: Picture | Include) -> io.BytesIO:
    return io.BytesIO(value.source if isinstance(value.source, bytes) else Path(value.source).read_bytes())


def _rich(value: RichText, document: docxtpl.DocxTemplate) -> docxtpl.RichText:
    made = docxtpl.RichText()
    for piece in value.pieces:
        made.add(
            piece.text,
            style=piece.style,
            color=piece.color,
            highlight=piece.highlight,
            size=round(piece.size * 2) if piece.size else None,
            subscript=piece.subscript,
            superscript=piece.superscript,
            bold=piece.bold,
            italic=piece.italic,
            underline=piece.underline,
            strike=piece.strike,
            font=piece.font,
            url_id=document.build_url_id(piece.url) if piece.url else None,
            lang=piece.lang,
        )
    return made
