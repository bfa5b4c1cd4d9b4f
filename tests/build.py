"""Word files for tests, small and made in the test itself, so that a test shows all that matters to it.

`docx` takes literal XML, which `p`, `run`, `table` and `style` write; `docx_of` takes text, and is python-docx's file;
`docx_from` puts XML in that. `part`, `xml_of`, `members` and `found` look inside; `with_part` and `edited` change it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from docx import Document
from docx.table import Table
from lxml import etree

from planmaker.output.provenance import seal
from planmaker.templating import Template
from tests.support import text_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'  # noqa: E501

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def p(text: str = "", style: str = "", label: str = "", properties: str = "", runs: str = "") -> str:
    """A paragraph; `label` puts a bookmark round its text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    ppr = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    content = runs or (run(text) if text else "")
    if label:
        number = sum(map(ord, label))
        content = f'<w:bookmarkStart w:id="{number}" w:name="{label}"/>{content}<w:bookmarkEnd w:id="{number}"/>'
    return f"<w:p>{ppr}{content}</w:p>"


def table(*rows: list[str]) -> str:
    """A table; each cell is the XML of its blocks."""
    width = max(map(len, rows), default=0)
    grid = "<w:tblGrid>" + '<w:gridCol w:w="1000"/>' * width + "</w:tblGrid>"
    body = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{body}</w:tbl>'


def style(
    style_id: str, name: str = "", *, num: int | None = None, level: int = 0, outline: int | None = None, left: int = 0
) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if num is not None else ""
    indent = f'<w:ind w:left="{left}"/>' if left else ""
    heading = f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>'
        f'<w:basedOn w:val="Standaard"/><w:pPr>{numbering}{indent}{heading}</w:pPr></w:style>'
    )


def level(at: int, text: str, format: str = "decimal", bound: str = "", extra: str = "", start: int = 1) -> str:
    """A list level; `extra` is XML for between the number format and the style."""
    linked = f'<w:pStyle w:val="{bound}"/>' if bound else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{extra}{linked}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(number: int, *levels: str, name: str = "") -> str:
    named = f'<w:name w:val="{name}"/>' if name else ""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{named}{"".join(levels)}'
        "</w:abstractNum>"
    )


def num(number: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


BASE_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
)

ARTICLE_STYLES = (
    style("Artikel", num=1, outline=0)
    + style("Lid", num=1, level=1)
    + style("Onderdeel", num=1, level=2, left=1000)
    + style("Artikeltekst")
    + style("Bijlage", num=2, outline=0)
    + style("Opsomming", "Opsomming a", num=3, left=1000)
)
ARTICLE_NUMBERING = (
    abstract(
        0,
        level(0, "Artikel %1", bound="Artikel"),
        level(1, "%1.%2", bound="Lid"),
        level(2, "%3.", "lowerLetter", "Onderdeel"),
        name="artikelen",
    )
    + abstract(1, level(0, "%1", "upperLetter"), level(1, "%2."), level(2, "%3.", "lowerLetter"), name="letters")
    + abstract(2, level(0, "", "none"), level(1, "%2."), level(2, "%3.", "lowerLetter"), name="kopjes")
    + abstract(3, level(0, "Bijlage %1", bound="Bijlage"))
    + abstract(4, level(0, "%1.", "lowerLetter", "Opsomming"))
    + num(1, 0)
    + num(2, 3)
    + num(3, 4)
)


def docx(
    *body: str,
    styles: str = ARTICLE_STYLES,
    numbering: str = ARTICLE_NUMBERING,
    settings: str = "",
    headers: tuple[str, ...] = (),
    parts: Mapping[str, tuple[str, str, str]] | None = None,
) -> bytes:
    """A Word file. `headers` are header parts; `parts` maps a name to (XML, content type, short relationship type)."""
    relationships = {"word/styles.xml": "styles", "word/numbering.xml": "numbering", "word/settings.xml": "settings"}
    content = {
        "word/styles.xml": f"<w:styles {NAMESPACES}>{BASE_STYLES}{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
        "word/settings.xml": f"<w:settings {NAMESPACES}>{settings}</w:settings>",
    }
    types = {name: f"{_WORD}.{kind}+xml" for name, kind in relationships.items()}
    section = SECTION
    for at, header in enumerate(headers, 1):
        name = f"word/header{at}.xml"
        content[name] = f"<w:hdr {NAMESPACES}>{header}</w:hdr>"
        relationships[name], types[name] = "header", f"{_WORD}.header+xml"
        kind = ("default", "first", "even")[at - 1]
        section = section.replace(
            "<w:pgSz", f'<w:headerReference w:type="{kind}" r:id="rId{len(relationships)}"/><w:pgSz', 1
        )
    for name, (xml, content_type, kind) in (parts or {}).items():
        content[name], types[name], relationships[name] = xml, content_type, kind
    content["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{''.join(body)}{section}</w:body></w:document>"
    types["word/document.xml"] = f"{_WORD}.document.main+xml"
    bonds = "".join(
        f'<Relationship Id="rId{at}" Type="{kind if ":" in kind else f"{_OFFICE}/{kind}"}" '
        f'Target="{name.removeprefix("word/")}"/>'
        for at, (name, kind) in enumerate(relationships.items(), 1)
    )
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    content["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_RELS}">{bonds}</Relationships>'
    content["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    content["[Content_Types].xml"] = (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )
    return zipped(content)


# -- looking inside


def members(data: bytes) -> dict[str, bytes]:
    """What a zip file holds, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(content: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file that holds `content`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """The root of one part of a file."""
    return etree.fromstring(members(data)[name])


def names(data: bytes) -> list[str]:
    return list(members(data))


def found(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements at an XPath with the prefixes w, r, wp, mc."""
    spaces = {
        "w": W,
        "r": _OFFICE,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }
    answer = root.xpath(path, namespaces=spaces)
    assert isinstance(answer, list)
    return [item for item in answer if isinstance(item, etree._Element)]


def values(root: etree._Element, path: str, name: str = "val") -> list[str]:
    """The attribute `w:name` of the elements at an XPath."""
    return [item.get(f"{{{W}}}{name}", "") for item in found(root, path)]


# -- files of python-docx

Block = str | tuple[str, str] | list[list[str]]
"""A paragraph, a paragraph with its style, or the rows of a table."""


def docx_of(*blocks: Block) -> bytes:
    """Return a Word file with these blocks."""
    document = Document()
    document.core_properties.title = "Proef"
    for block in blocks:
        if isinstance(block, list):
            _docx_table(document.add_table(rows=0, cols=len(block[0])), block)
        elif isinstance(block, tuple):
            document.add_paragraph(block[1], style=block[0])
        else:
            document.add_paragraph(block)
    document.save(out := io.BytesIO())
    return out.getvalue()


def _docx_table(table: Table, rows: Sequence[Sequence[str]]) -> None:
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(other)


def made(context: Mapping[str, Any], *blocks: Block) -> list[str]:
    """Return the text of the document that these blocks give with `context`, paragraph by paragraph."""
    return text_of(Template(docx_of(*blocks)).render(context))


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


def xml_of(data: bytes, name: str = "word/document.xml") -> str:
    """Return one part of a Word file as text."""
    return members(data)[name].decode()


def with_part(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return a Word file in which `old` became `new` in one part."""
    content = members(data)
    text = content[name].decode()
    assert old in text, f"{old} is not in {name}"
    return zipped({**content, name: text.replace(old, new).encode()})


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


# -- XML in a file of python-docx

_RAW = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "header": "hdr", "footer": "ftr"}


def _typed(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str, after: str = "", before: str = "") -> str:
    """Return a paragraph as XML: its text in one run, with XML after and before it."""
    return f"<w:p>{before}{_typed(text)}{after}</w:p>"


def paras(*texts: str) -> str:
    """Return paragraphs as XML."""
    return "".join(map(para, texts))


def cell(content: str, properties: str = "") -> str:
    """Return a cell; `content` is XML, or the text of its only paragraph."""
    inner = content if content.startswith("<") else para(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def rows_of(*rows: Sequence[str]) -> str:
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
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{middle}{_typed("x")}{end}'


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
        bonds += f'<Relationship Id="rIdT{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{name}+xml"/>'
        if name in ("header", "footer"):
            uses += f'<w:{name}Reference w:type="default" r:id="rIdT{name}"/>'
    data = with_part(data, "word/_rels/document.xml.rels", "</Relationships>", f"{bonds}</Relationships>")
    data = with_part(data, "[Content_Types].xml", "</Types>", f"{types}</Types>")
    data = with_part(data, "word/document.xml", "<w:pgSz", f"{uses}<w:pgSz")
    with zipfile.ZipFile(out := io.BytesIO(data), "a") as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{_ROOTS[name]} {_RAW}>{content}</w:{_ROOTS[name]}>")
    return out.getvalue()
