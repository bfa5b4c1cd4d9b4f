"""The package around the parts: which parts may hold tags, and the normal form in which a template is kept.

A template is brought to this form once: a plain document (.docx) without macros, without a link to its own template.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from lxml import etree

from planmaker.findings import Finding, Place, Severity, TemplateError
from planmaker.office.archive import Member
from planmaker.templating import limits
from planmaker.templating.archive import unpacked
from planmaker.word.names import CONTENT_TYPES, MAIN, NOTES

_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAINS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": "",
    "application/vnd.ms-word.document.macroEnabled.main+xml": "macro",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": "macro",
}
_MACRO_PART = re.compile(
    r"word/(vbaProject|vbaData).*|word/_rels/vbaProject.*|word/activeX/.*|customUI/.*|userCustomization/.*"
)
_MACRO_KINDS = re.compile(
    r"/(vbaProject|wordVbaData|extensibility|keyMapCustomizations|attachedToolbars|attachedTemplate)$"
)
_TAGGED = re.compile(
    r"word/(document|header|footer|footnotes|endnotes|comments)\d*\.xml|docProps/(core|app|custom)\.xml|"
    r"word/_rels/(document|header|footer|footnotes|endnotes|comments)\d*\.xml\.rels|word/(charts/chart|diagrams/data|diagrams/drawing)\d*\.xml"
)
_MARKS = re.compile(rb"\{\{|\{%|\{#|\{(?:<[^>]*>)+[{%#]|%7[bB]%7[bB]|%7[bB]%25|[%}](?:<[^>]*>)*\}|\{[ _]")
_REVISION = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|(?:rPr|pPr|tblPr|trPr|tcPr|sectPr)Change|cellIns|cellDel) ")
_ENCODED_TAG = re.compile(r"%7[bB]%7[bB].*?%7[dD]%7[dD]|%7[bB]%25.*?%25%7[dD]|\{\{.*?\}\}")


def parse(data: bytes, name: str, file: str) -> etree._Element:
    """Return the tree of one part; TemplateError when it is too large, not well-formed, or defines entities."""
    if len(data) > limits.MAX_PART:
        raise _fault(file, "sjabloon-te-groot", f"{name} is groter dan {limits.MAX_PART // 2**20} MB")
    head = data[:1000].replace(b"\0", b"")
    if b"<!DOCTYPE" in data or b"<!DOCTYPE" in head or b"<!ENTITY" in data:
        raise _fault(file, "sjabloon-onveilig", f"{name} bevat een DTD; die hoort niet in een Word-bestand")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _fault(file, "geen-word-bestand", f"{name} is beschadigd: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _fault(file, "sjabloon-onveilig", f"{name} bevat een DTD; die hoort niet in een Word-bestand")
    return root


def _fault(file: str, code: str, message: str) -> TemplateError:
    return TemplateError([Finding(code, message, Place(file), "bewaar het sjabloon opnieuw in Word als .docx")])


def serialise(root: etree._Element) -> bytes:
    """Return a tree as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def normalise(members: dict[str, Member], file: str) -> tuple[dict[str, Member], list[Finding]]:
    """Return the members of a plain document, and what was left out of the template."""
    if CONTENT_TYPES not in members or MAIN not in members:
        raise _fault(file, "geen-word-bestand", "in dit bestand ontbreekt de hoofdtekst van een Word-document")
    types = parse(unpacked(members, CONTENT_TYPES, file), CONTENT_TYPES, file)
    dropped = [name for name in members if _MACRO_PART.fullmatch(name)]
    changed = bool(dropped)
    for override in list(types.iter(f"{{{_TYPES_NS}}}Override")):
        kind = override.get("ContentType", "")
        if kind in _OTHER_MAINS:
            override.set("ContentType", _MAIN)
            changed = True
        elif (override.get("PartName") or "").lstrip("/") in dropped:
            types.remove(override)
    kept = {name: member for name, member in members.items() if name not in dropped}
    if changed:
        kept[CONTENT_TYPES] = Member.of(CONTENT_TYPES, serialise(types))
    for name in [name for name in kept if name.endswith(".rels")]:
        _drop_relationships(kept, name, file)
    findings = []
    if dropped:
        findings.append(
            Finding(
                "macros-weggelaten",
                "het sjabloon bevat macro's; die komen niet in het document",
                Place(file),
                "bewaar het sjabloon als .docx of .dotx als de macro's niet nodig zijn",
                Severity.WARNING,
            )
        )
    return kept, findings


def _drop_relationships(members: dict[str, Member], name: str, file: str) -> None:
    data = unpacked(members, name, file)
    if not re.search(rb"vbaProject|wordVbaData|extensibility|keyMap|attachedT", data):
        return
    root = parse(data, name, file)
    gone = [rel for rel in root if _MACRO_KINDS.search(rel.get("Type", ""))]
    for rel in gone:
        root.remove(rel)
    members[name] = Member.of(name, serialise(root))
    if name == "word/_rels/settings.xml.rels" and "word/settings.xml" in members:
        settings = unpacked(members, "word/settings.xml", file)
        settings = re.sub(rb"<w:attachedTemplate [^>]*/>", b"", settings)
        members["word/settings.xml"] = Member.of("word/settings.xml", settings)


def tagged_parts(members: dict[str, Member], file: str) -> list[tuple[str, bytes]]:
    """Return the parts with anything that looks like a tag or an open change, and the notes.

    The main text comes first, then all as they lie in the file.
    """
    found = []
    for name in sorted(members, key=lambda name: name != MAIN):
        if _TAGGED.fullmatch(name):
            data = unpacked(members, name, file)
            if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
                data = data.decode("utf-16").replace('encoding="UTF-16"', 'encoding="UTF-8"').encode()
            if name == MAIN or name in NOTES.values() or _MARKS.search(data) or _REVISION.search(data):
                found.append((name, data))
    return found


def decode_targets(root: etree._Element) -> None:
    """Write tags in addresses as they were typed: Word saves `{{ x }}` there as `%7b%7b%20x%20%7d%7d`."""
    for rel in root:
        target = rel.get("Target", "")
        if rel.get("TargetMode") == "External" and _ENCODED_TAG.search(target):
            rel.set("Target", _ENCODED_TAG.sub(lambda match: unquote(match.group()), target))
