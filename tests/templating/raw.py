"""Word files made from XML in the test itself: for what python-docx cannot make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from tests.templating.build import docx_of, with_part

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "header": "hdr", "footer": "ftr"}


def run(text: str) -> str:
    """Return a run as XML."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str, after: str = "", before: str = "") -> str:
    """Return a paragraph as XML: its text in one run, with XML after and before it."""
    return f"<w:p>{before}{run(text)}{after}</w:p>"


def paras(*texts: str) -> str:
    """Return paragraphs as XML."""
    return "".join(map(para, texts))


def cell(content: str, properties: str = "") -> str:
    """Return a cell; `content` is XML, or the text of its only paragraph."""
    inner = content if content.startswith("<") else para(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def table(*rows: Sequence[str]) -> str:
    """Return a table of rows of cells; a cell is what `cell` returned, or its text."""
    columns = '<w:gridCol w:w="2000"/>' * len(rows[0])
    body = "".join(f"<w:tr>{''.join(c if c.startswith('<w:tc>') else cell(c) for c in row)}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>'


def call(kind: str, number: int) -> str:
    """Return the run that calls a footnote, an endnote or a comment."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note(kind: str, number: int, content: str) -> str:
    """Return a footnote, endnote or comment with `content`, XML."""
    more = ' w:author="x" w:initials="x"' if kind == "comment" else ""
    return f'<w:{kind} w:id="{number}"{more}>{content}</w:{kind}>'


def bookmark(text: str, name: str = "plek", number: int = 3) -> str:
    """Return a paragraph with a bookmark round its text."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return para(text, f'<w:bookmarkEnd w:id="{number}"/>', start)


def field(code: str) -> str:
    """Return the runs of a field of Word that shows `x`."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{middle}{run("x")}{end}'


def control(content: str) -> str:
    """Return a content control round blocks or rows."""
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def text_box(content: str) -> str:
    """Return the run of a text box in VML, as Word has written them since 1999."""
    return (
        '<w:r><w:pict><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,xe"/>'
        '<v:shape id="Tekstvak 1" o:spid="_x0000_s1026" type="#_x0000_t202" style="width:90pt;height:20pt">'
        f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def docx_from(body: str, **parts: str) -> bytes:
    """Return a Word file with `body` and `parts` (`footnotes`, `endnotes`, `comments`, `header`, `footer`), all XML."""
    data = with_part(docx_of("@"), "word/document.xml", "<w:p><w:r><w:t>@</w:t></w:r></w:p>", body)
    bonds = types = uses = ""
    for name in parts:
        bonds += f'<Relationship Id="rIdT{name}" Type="{_KIND}{name}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}{name}+xml"/>'
        if name in ("header", "footer"):
            uses += f'<w:{name}Reference w:type="default" r:id="rIdT{name}"/>'
    data = with_part(data, "word/_rels/document.xml.rels", "</Relationships>", f"{bonds}</Relationships>")
    data = with_part(data, "[Content_Types].xml", "</Types>", f"{types}</Types>")
    data = with_part(data, "word/document.xml", "<w:pgSz", f"{uses}<w:pgSz")
    with zipfile.ZipFile(out := io.BytesIO(data), "a") as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{_ROOTS[name]} {_W}>{content}</w:{_ROOTS[name]}>")
    return out.getvalue()
