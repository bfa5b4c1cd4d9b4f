"""Open a template, which can come from outside: within limits, and brought to the form in which it is kept.

That form is a plain document (.docx) without macros and without what ties a file to the computer of its maker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from planmaker.findings import Finding, Place, Severity, TemplateError
from planmaker.templating import limits
from planmaker.word.names import CONTENT_TYPES, MAIN, NOTES, R_NS
from planmaker.word.origins import drop_origins
from planmaker.word.package import Package
from planmaker.word.xml import PartError, remove
from planmaker.word.xml import parse as parsed

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAINS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_MACRO_PART = re.compile(
    r"word/(vbaProject|vbaData).*|word/_rels/vbaProject.*|word/activeX/.*|customUI/.*|userCustomization/.*"
)
_MACRO_KINDS = frozenset(("vbaProject", "wordVbaData", "extensibility", "keyMapCustomizations", "attachedToolbars"))
_TAGGED = re.compile(
    r"word/(document|header|footer|footnotes|endnotes|comments)\d*\.xml|docProps/(core|app|custom)\.xml|"
    r"word/_rels/(document|header|footer|footnotes|endnotes|comments)\d*\.xml\.rels|word/(charts/chart|diagrams/data|diagrams/drawing)\d*\.xml"
)
_DATA = re.compile(r"customXml/item\d+\.xml")
_STORE = re.compile(rb'itemID="(\{[^"]*\})"')
_BOUND = re.compile(rb'w:storeItemID="(\{[^"]*\})"')
_MARKS = re.compile(rb"\{\{|\{%|\{#|\{(?:<[^>]*>)+[{%#]|%7[bB]%7[bB]|%7[bB]%25|[%}](?:<[^>]*>)*\}|\{[ _]")
_REVISION = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|(?:rPr|pPr|tblPr|trPr|tcPr|sectPr)Change|cellIns|cellDel) ")
_ENCODED_TAG = re.compile(r"%7[bB]%7[bB].*?%7[dD]%7[dD]|%7[bB]%25.*?%25%7[dD]|\{\{.*?\}\}")


def open_template(data: bytes, file: str) -> tuple[Package, list[Finding]]:
    """Return the template in the form in which it is kept, and what was left out of it. TemplateError when it is none.

    `file` is what findings call it.
    """
    package = Package.open(data, file)
    _usual_names(package)
    for override in package.tree(CONTENT_TYPES):
        if override.get("ContentType", "") in _OTHER_MAINS:
            override.set("ContentType", _MAIN)
    drop_origins(package)
    return package, [*_drop_macros(package), *_drop_signatures(package)]


def _usual_names(package: Package) -> None:
    """Give the parts with text, and the lists, the names that Word on a computer gives: on the web it counts on."""
    package.rename(package.main, MAIN)
    for kind, usual in (("numbering", "word/numbering.xml"), *((f"{kind}s", name) for kind, name in NOTES.items())):
        for name in package.related(kind)[:1]:
            package.rename(name, usual)
    for kind in ("header", "footer"):
        for name in package.related(kind):
            if not _TAGGED.fullmatch(name):
                package.rename(name, package.free_name(f"word/{kind}%d.xml"))


def _drop_macros(package: Package) -> Iterator[Finding]:
    gone = {name for name in package.names if _MACRO_PART.fullmatch(name)}
    controls = any("/activeX/" in name for name in gone)
    for source in package.sources():
        bonds = package.relationships(source)
        gone |= {bond.target for bond in bonds if bond.kind in _MACRO_KINDS}
        _drop_uses(package, source, {bond.id for bond in bonds if bond.target in gone and not bond.external})
    for name in sorted(gone):
        package.drop_part(name)
    if controls:
        yield Finding(
            "macros-weggelaten",
            "het sjabloon heeft besturingselementen met code (ActiveX); die komen niet in het document",
            Place(package.file),
            "gebruik in Word een selectievakje of invulveld van Ontwikkelaars > Besturingselementen voor inhoud",
            Severity.WARNING,
        )
    elif gone:
        yield Finding(
            "macros-weggelaten",
            "het sjabloon bevat macro's; die komen niet in het document",
            Place(package.file),
            "bewaar het sjabloon als .docx of .dotx als de macro's niet nodig zijn",
            Severity.WARNING,
        )


def _drop_uses(package: Package, source: str, rids: set[str]) -> None:
    """Take out of a part what asks for one of these relationships: without it Word would not open the file."""
    if not rids or not source.endswith(".xml"):
        return
    for node in list(package.tree(source).iter(etree.Element)):
        if any(value in rids for key, value in node.attrib.items() if str(key).startswith(f"{{{R_NS}}}")):
            remove(node)


def _drop_signatures(package: Package) -> Iterator[Finding]:
    gone = [name for name in package.names if name.startswith("_xmlsignatures/")]
    for name in gone:
        package.drop_part(name)
    if gone:
        yield Finding(
            "handtekening-weggelaten",
            "het sjabloon is digitaal ondertekend; die handtekening geldt niet voor een document en gaat niet mee",
            Place(package.file),
            "haal de handtekening weg in Word: Bestand > Info > Handtekeningen weergeven",
            Severity.WARNING,
        )


def parse(data: bytes, name: str, file: str) -> etree._Element:
    """Return the tree of one part; TemplateError when it is too large, not well-formed, or defines entities."""
    try:
        return parsed(data, limits.MAX_PART)
    except PartError as error:
        hint = "bewaar het sjabloon opnieuw in Word als .docx"
        raise TemplateError([Finding(error.code, f"{name}: {error}", Place(file), hint)]) from error


def _holds_data(package: Package, name: str) -> bool:
    """Tell whether a part holds what fields and controls in the text show: variables, or data they are bound to."""
    if name in package.related("settings"):
        return b"<w:docVar " in package.read(name)
    if not _DATA.fullmatch(name):
        return False
    told = b"".join(package.read(one) for one in package.related("customXmlProps", name))
    bound = {found.lower() for story in package.stories() for found in _BOUND.findall(package.read(story))}
    return any(found.lower() in bound for found in _STORE.findall(told))


def tagged_parts(package: Package) -> list[tuple[str, bytes]]:
    """Return the parts with anything that looks like a tag or an open change, and the notes.

    The main text comes first, then all as they lie in the file.
    """
    found = []
    for name in sorted(package.names, key=lambda name: name != MAIN):
        if _TAGGED.fullmatch(name) or _holds_data(package, name):
            data = package.read(name)
            if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
                data = data.decode("utf-16").replace('encoding="UTF-16"', 'encoding="UTF-8"').encode()
            if name == MAIN or name in NOTES.values() or _MARKS.search(data) or _REVISION.search(data):
                found.append((name, data))
    return found


def decode_targets(root: etree._Element) -> None:
    """Write tags in addresses as they were typed: Word saves `{{ x }}` there as `%7b%7b%20x%20%7d%7d`."""
    for rel in root:
        if rel.get("TargetMode") == "External":
            rel.set("Target", decoded(rel.get("Target", "")))


def decoded(address: str) -> str:
    """Return an address with its tags as they were typed."""
    return _ENCODED_TAG.sub(lambda match: unquote(match.group()), address)
