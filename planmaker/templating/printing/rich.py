"""Values that are more than text, as XML: pictures, formatted text, lists, links, page breaks, included documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planmaker.templating.inserts import Include, Link, List, PageBreak, Picture, Piece, RichText
from planmaker.templating.limits import MAX_PICTURE
from planmaker.templating.printing.faults import ValueFault, legal
from planmaker.templating.printing.pictures import PictureFault, measure_picture
from planmaker.templating.printing.run import Attachment, Run
from planmaker.templating.printing.wording import ESCAPE_ATTRIBUTE, Site, escape, run_text
from planmaker.word.names import MAIN

if TYPE_CHECKING:
    from collections.abc import Callable

_OPEN = '<w:t xml:space="preserve">'
_EMU_PER_CM = 360_000
_TWIPS = 2


def rich_xml(run: Run, value: Any, site: Site) -> str:
    """Return the XML of a value for its site; ValueFault when it cannot stand there."""
    if isinstance(value, Piece):
        value = RichText().add(value.text) if value.text else RichText()
    if isinstance(value, Include):
        return _include(run, value, site)
    if isinstance(value, List):
        return _list(run, value, site)
    runs = _WRITERS[type(value)](run, value, site)
    if site.kind == "text":
        return f"</w:t></w:r>{runs}<w:r>{site.run}{_OPEN}"
    if site.kind == "run":
        return runs
    return f"<w:p>{site.paragraph}{runs}</w:p>"


def _attach(run: Run, kind: str, data: bytes = b"", suffix: str = "", url: str = "") -> str:
    for known in run.attachments:
        if (known.part, known.kind, known.data, known.url) == (run.part, kind, data, url) and kind != "include":
            return str(known.rid)
    rid = f"rIdPm{len(run.attachments) + 1}"
    run.attachments.append(Attachment(run.part, kind, rid, data, suffix, url))
    return rid


def _picture(run: Run, value: Picture, site: Site) -> str:
    try:
        data = value.read()
        if len(data) > MAX_PICTURE:
            raise PictureFault(f"de afbeelding is groter dan {MAX_PICTURE // 2**20} MB")
        suffix, width, height = measure_picture(data)
    except (OSError, PictureFault) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ValueFault(
            "afbeelding-onleesbaar",
            f"de afbeelding is niet te gebruiken: {reason}",
            "gebruik een PNG-, JPEG- of GIF-bestand",
        ) from error
    if value.width_cm is not None:
        width, height = (
            round(value.width_cm * _EMU_PER_CM),
            max(1, round(height * value.width_cm * _EMU_PER_CM / width)),
        )
    rid = _attach(run, "picture", data, suffix)
    number = run.next["d"]
    run.next["d"] += 1
    alt = escape(legal(value.alt)).translate(ESCAPE_ATTRIBUTE)
    decorative = (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    properties = f'<wp:docPr id="{number}" name="Afbeelding {number}" descr="{alt}"' + (
        "/>" if alt else f">{decorative}</wp:docPr>"
    )
    return (
        f"<w:r>{site.run}<w:drawing>"
        '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>{properties}'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Afbeelding {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _page_break(run: Run, value: PageBreak, site: Site) -> str:
    return f'<w:r>{site.run}<w:br w:type="page"/></w:r>'


def _link(run: Run, value: Link, site: Site) -> str:
    return _pieces(run, RichText().add(str(value), url=value.url), site)


def _pieces(run: Run, value: RichText, site: Site) -> str:
    out: list[str] = []
    for piece in value.pieces:
        run.weigh(len(piece.text))
        looks = looks_with(site.run, piece)
        run.weigh_breaks(piece.text, len(looks) + len(site.paragraph))
        text = run_text(legal(piece.text), looks, site.paragraph, site.splits and not piece.url)
        run.printed.append("")
        xml = f"<w:r>{looks}{_OPEN}{text}</w:t></w:r>"
        if piece.url:
            rid = _attach(run, "link", url=legal(piece.url))
            space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            xml = f'<w:hyperlink xmlns:r="{space}" r:id="{rid}" w:history="1">{xml}</w:hyperlink>'
        out.append(xml)
    return "".join(out)


def _list(run: Run, value: List, site: Site) -> str:
    if value.style:
        style = f'<w:pStyle w:val="{escape(legal(value.style)).translate(ESCAPE_ATTRIBUTE)}"/>'
        site = site._replace(paragraph=f"<w:pPr>{style}</w:pPr>")
    if site.kind == "block":
        return "".join(f"<w:p>{site.paragraph}{_item(run, item, site)}</w:p>" for item in value.items)
    if site.kind == "run" or not site.splits:
        joined = f"<w:r>{site.run}<w:br/></w:r>".join(_item(run, item, site) for item in value.items)
    else:
        joined = f"</w:p><w:p>{site.paragraph}".join(_item(run, item, site) for item in value.items)
    return joined if site.kind == "run" else f"</w:t></w:r>{joined}<w:r>{site.run}{_OPEN}"


def _item(run: Run, item: str | RichText, site: Site) -> str:
    return _pieces(run, item if isinstance(item, RichText) else RichText(str(item)), site)


def _include(run: Run, value: Include, site: Site) -> str:
    if site.kind != "block" or run.part != MAIN:
        raise ValueFault(
            "invoegen-kan-hier-niet",
            "een document invoegen kan alleen in een eigen alinea van de hoofdtekst",
            "schrijf {{p … }}, alleen in een alinea",
        )
    try:
        data = value.read()
    except OSError as error:
        raise ValueFault(
            "bestand-onleesbaar", f"het document is niet te lezen: {error.strerror}", "controleer het pad"
        ) from error
    from planmaker.templating.printing.included_documents import opened

    rid = _attach(run, "include", data)
    run.attachments[-1] = run.attachments[-1]._replace(package=opened(data, value.name))
    return f'<w:customXml w:uri="urn:planmaker:include" w:element="{rid}"/>'


_WRITERS: dict[type, Callable[[Run, Any, Site], str]] = {
    Picture: _picture,
    PageBreak: _page_break,
    Link: _link,
    RichText: _pieces,
}

_ORDER = (
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
)


def looks_with(run: str, piece: Piece) -> str:
    """Return the formatting `run` changed by what `piece` asks for, in the order Word wants."""
    import re

    found = dict(
        re.findall(
            r"(?s)(?=<w:(\w+))(<w:\w+[^>]*/>|<w:(?:\w+)[^>]*>.*?</w:\w+>)",
            run.removeprefix("<w:rPr>").removesuffix("</w:rPr>"),
        )
    )
    for name, switch in (("b", piece.bold), ("i", piece.italic), ("strike", piece.strike)):
        if switch is not None:
            found[name] = f"<w:{name}/>" if switch else f'<w:{name} w:val="0"/>'
    if piece.underline is not None:
        found["u"] = f'<w:u w:val="{"single" if piece.underline else "none"}"/>'
    for name, value in (("color", piece.color), ("rStyle", piece.style), ("lang", piece.lang)):
        if value:
            found[name] = f'<w:{name} w:val="{_attribute(value.lstrip("#"))}"/>'
    if piece.highlight:
        found["shd"] = f'<w:shd w:val="clear" w:color="auto" w:fill="{_attribute(piece.highlight.lstrip("#"))}"/>'
    if piece.size:
        found["sz"], found["szCs"] = (f'<w:{n} w:val="{round(piece.size * _TWIPS)}"/>' for n in ("sz", "szCs"))
    if piece.font:
        font = _attribute(piece.font)
        found["rFonts"] = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    if piece.superscript or piece.subscript:
        found["vertAlign"] = f'<w:vertAlign w:val="{"superscript" if piece.superscript else "subscript"}"/>'
    if not found:
        return ""
    order = {name: index for index, name in enumerate(_ORDER)}
    return f"<w:rPr>{''.join(found[name] for name in sorted(found, key=lambda name: order.get(name, 99)))}</w:rPr>"


def _attribute(text: str) -> str:
    return escape(legal(text)).translate(ESCAPE_ATTRIBUTE)
