"""What a document tells of its own making: from which dossier, what status; and the seal that shows nobody changed it.

The custom property `planmaker.zegel` holds a SHA-256 over every member of the file, its name and what it holds, with
the seal itself read as zeros. It is there to see honest edits: Word, LibreOffice and everything else that saves the
file breaks it. It proves nothing about who made the file; whoever wants to can compute it.

Custom properties: ISO/IEC 29500-1, 22.3.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from lxml import etree

from planmaker.findings import TemplateError
from planmaker.office.archive import ArchiveError, read_members
from planmaker.word.finishing.properties import custom_properties
from planmaker.word.package import ROOT, Package

NAME = "planmaker.zegel"
_BLANK = b"0" * 64
_SEAL = re.compile(rb'name="planmaker\.zegel"[^>]*>\s*<(?:\w+:)?lpwstr>([0-9a-f]{64})</')
_PART = "docProps/custom.xml"
_PART_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_BOND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EMPTY = f'<Properties xmlns="{_NS}" xmlns:vt="{_VT}"/>'.encode()
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_PID = 2  # 0 and 1 are taken by the format


DEFINITIEF = "definitief"
"""The status of a document that nothing replaces by itself."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a document says of its own making; each field is a custom property `planmaker.` and its name.

    `dossier` is the hash of what the dossier said, `identiteit` which dossier it was, whatever it said.
    """

    kind: str = ""
    datum: str = ""
    identiteit: str = ""
    dossier: str = ""
    status: str = ""
    versie: str = ""

    def properties(self) -> dict[str, str]:
        """Return the custom properties that say this; what is not known is left out."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        return {f"planmaker.{name}": value for name, value in said.items() if value}

    def same_work(self, other: Provenance) -> bool:
        """Tell whether both are the same kind of document of the same dossier, be it at different moments."""
        return (self.kind, self.identiteit) == (other.kind, other.identiteit)


def provenance_of(data: bytes) -> Provenance:
    """Return what the bytes of a document say of its making, also when a person changed it since. Any bytes will do."""
    said = custom_properties(data)
    return Provenance(**{field.name: said.get(f"planmaker.{field.name}", "") for field in fields(Provenance)})


def seal(data: bytes) -> bytes:
    """Return the document with its seal on, made anew when it had one. Same document, same bytes.

    Raises TemplateError when `data` is no Word document.
    """
    package = Package.open(data)
    if not package.related(_BOND, ROOT):
        package.add_part(_PART, _EMPTY, _PART_TYPE, _BOND, ROOT)
    part = package.related(_BOND, ROOT)[0]
    _blank_property(package, part)

    members = _contents(package.to_bytes())
    blank = members[part]
    found = _SEAL.search(blank)
    assert found is not None
    start, end = found.span(1)
    package.replace(part, blank[:start] + _digest(members, part, blank) + blank[end:])
    return package.to_bytes()


def untouched(data: bytes) -> bool:
    """Tell whether planmaker wrote this file and nobody changed anything since. Any bytes will do."""
    members, part = _custom_part(data)
    found = _SEAL.search(members[part]) if part else None
    if found is None:
        return False
    start, end = found.span(1)
    return found[1] == _digest(members, part, members[part][:start] + _BLANK + members[part][end:])


def made_here(data: bytes) -> bool:
    """Tell whether the file began as a document of planmaker's, whatever happened to it since. Any bytes will do."""
    members, part = _custom_part(data)
    return bool(part) and NAME.encode() in members[part]


def _blank_property(package: Package, part: str) -> None:
    """Put the seal among the custom properties, in place of an earlier one, with zeros for a value."""
    properties = package.tree(part)
    for old in [entry for entry in properties if entry.get("name") == NAME]:
        properties.remove(old)
    taken = {entry.get("pid") for entry in properties}
    pid = next(number for number in itertools.count(_FIRST_PID) if str(number) not in taken)
    attributes = {"fmtid": _FORMAT_ID, "pid": str(pid), "name": NAME}
    entry = etree.SubElement(properties, f"{{{_NS}}}property", attributes)
    etree.SubElement(entry, f"{{{_VT}}}lpwstr").text = _BLANK.decode()


def _custom_part(data: bytes) -> tuple[dict[str, bytes], str]:
    """Return what a file holds and the name of its part with custom properties; nothing and "" when there is none."""
    try:
        found = Package.open(data).related(_BOND, ROOT)
        return (_contents(data), found[0]) if found else ({}, "")
    except (TemplateError, ArchiveError):
        return {}, ""


def _contents(data: bytes) -> dict[str, bytes]:
    return {member.name.lstrip("/"): member.unpack() for member in read_members(data)}


def _digest(members: Mapping[str, bytes], part: str, blank: bytes) -> bytes:
    """Return the seal of a file with these members, of which `part` reads as `blank`.

    Lengths stand before names and contents, so that no two files tell the same story.
    """
    story = hashlib.sha256()
    for name in sorted(members):
        content = blank if name == part else members[name]
        story.update(f"{len(name.encode())} {len(content)} {name}".encode() + content)
    return story.hexdigest().encode()
