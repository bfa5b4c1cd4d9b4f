"""Tiny Word files for tests, written as literal XML, so that a test shows all that matters to it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

from lxml import etree

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
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in content.items():
            archive.writestr(name, xml)
    return out.getvalue()


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """The root of one part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


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
