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
from planmaker.word.names import CONTENT_TYPES, MAIN, NOTES
from planmaker.word.origins import drop_origins
from planmaker.word.package import Package
from planmaker.word.xml import PartError
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
_MARKS = re.compile(rb"\{\{|\{%|\{#|\{(?:<[^>]*>)+[{%#]|%7[bB]%7[bB]|%7[bB]%25|[%}](?:<[^>]*>)*\}|\{[ _]")
_REVISION = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|(?:rPr|pPr|tblPr|trPr|tcPr|sectPr)Change|cellIns|cellDel) ")
_ENCODED_TAG = re.compile(r"%7[bB]%7[bB].*?%7[dD]%7[dD]|%7[bB]%25.*?%25%7[dD]|\{\{.*?\}\}")


def open_template(data: bytes, file: str) -> tuple[Package, list[Finding]]:
    """Return the template in the form in which it is kept, and what was left out of it. TemplateError when it is none.

    `file` is what findings call it.
    """
    package = Package.open(data, file)
    if MAIN not in package:
        hint = "open het bestand in Word en bewaar het opnieuw als .docx"
        message = "in dit bestand ontbreekt de hoofdtekst van een Word-document"
        raise TemplateError([Finding("geen-word-bestand", message, Place(file), hint)])
    for override in package.tree(CONTENT_TYPES):
        if override.get("ContentType", "") in _OTHER_MAINS:
            override.set("ContentType", _MAIN)
    drop_origins(package)
    return package, list(_drop_macros(package))


def _drop_macros(package: Package) -> Iterator[Finding]:
    gone = [name for name in package.names if _MACRO_PART.fullmatch(name)]
    for source in package.sources():
        for bond in package.relationships(source):
            if bond.kind in _MACRO_KINDS:
                package.drop_relationship(source, bond.id)
                gone.append(bond.target)
    for name in gone:
        package.drop_part(name)
    if gone:
        yield Finding(
            "macros-weggelaten",
            "het sjabloon bevat macro's; die komen niet in het document",
            Place(package.file),
            "bewaar het sjabloon als .docx of .dotx als de macro's niet nodig zijn",
            Severity.WARNING,
        )


def parse(data: bytes, name: str, file: str) -> etree._Element:
    """Return the tree of one part; TemplateError when it is too large, not well-formed, or defines entities."""
    try:
        return parsed(data, limits.MAX_PART)
    except PartError as error:
        hint = "bewaar het sjabloon opnieuw in Word als .docx"
        raise TemplateError([Finding(error.code, f"{name}: {error}", Place(file), hint)]) from error


def tagged_parts(package: Package) -> list[tuple[str, bytes]]:
    """Return the parts with anything that looks like a tag or an open change, and the notes.

    The main text comes first, then all as they lie in the file.
    """
    found = []
    for name in sorted(package.names, key=lambda name: name != MAIN):
        if _TAGGED.fullmatch(name):
            data = package.read(name)
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
