"""An opened .docx in memory: parts by name, trees parsed once, saved as the same bytes for the same content.

The container follows ISO/IEC 29500-2 (Open Packaging Conventions): `[Content_Types].xml` says what each part is,
`.rels` parts say which part needs which.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from planmaker.findings import Finding, Place, TemplateError
from planmaker.office.archive import EPOCH_STAMP, ArchiveError, Member, Stamp, read_members, write_members
from planmaker.word.names import CONTENT_TYPES, w
from planmaker.word.xml import Element, PartError, parse, remove, serialise

ROOT = ""
"""The source of the relationships that belong to the file as a whole."""

_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_REL = f"{{{_REL_NS}}}Relationship"
_NO_RELATIONSHIPS = f'<Relationships xmlns="{_REL_NS}"/>'.encode()
_WORD_TYPES = ("wordprocessingml", "application/vnd.ms-word")
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_NO_WORD = "geen-word-bestand"
_STORY_TYPES = ("header", "footer", "footnotes", "endnotes", "comments")


@dataclass(frozen=True, slots=True)
class Relationship:
    """What one part needs: `kind` is the last word of its type ("styles"), `target` a part name or an address."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """An opened .docx. Ask for bytes with `read`, for a tree to change with `tree`; `to_bytes` writes it all.

    `file` is what findings call this file. Not for use by two threads at once.
    """

    def __init__(self, members: list[Member], file: str) -> None:
        self.file = file
        self._members: dict[str, Member | bytes] = {member.name: member for member in members}
        self._trees: dict[str, Element] = {}
        self._as_parsed: dict[str, bytes] = {}  # a digest of each tree as it was, to see whether somebody changed it
        self._main = ""

    @classmethod
    def open(cls, data: bytes, file: str = "document.docx") -> Package:
        """Open the bytes of a .docx, .dotx, .docm or .dotm. Raises TemplateError when Word could not open it."""
        try:
            members = read_members(data)
        except ArchiveError as error:
            code = "sjabloon-te-groot" if error.too_large else _NO_WORD
            raise _unreadable(file, str(error), code) from error
        return cls.of(members, file)

    @classmethod
    def of(cls, members: list[Member], file: str = "document.docx") -> Package:
        """Return the file that these members make. Raises TemplateError when Word could not open it."""
        package = cls(members, file)
        package._main = package._find_main()
        return package

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order in which they are written."""
        first = [name for name in (CONTENT_TYPES, "_rels/.rels") if name in self._members]
        return first + [name for name in self._members if name not in first]

    @property
    def main(self) -> str:
        """The name of the part with the text of the document, mostly `word/document.xml`."""
        return self._main

    @property
    def body(self) -> Element:
        """The body of the document. Raises TemplateError when there is none."""
        body = self.tree(self.main).find(w("body"))
        if body is None:
            raise _unreadable(self.file, "het document heeft geen tekstgedeelte")
        return body

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return the content of a part as it would be written now. Raises KeyError when it is not there."""
        held = self._held(name)
        if isinstance(held, bytes):
            return held
        try:
            return held.unpack()
        except ArchiveError as error:
            raise _unreadable(self.file, str(error)) from error

    def tree(self, name: str) -> Element:
        """Return the root element of an XML part, parsed once; changes to it are written by `to_bytes`.

        Raises KeyError when the part is not there, TemplateError when it is no well-formed XML.
        """
        if name not in self._trees:
            try:
                root = parse(self.read(name))
            except PartError as error:
                raise _unreadable(self.file, f"het onderdeel {name} is niet te lezen: {error}", error.code) from error
            self._as_parsed[name] = _digest(serialise(root))
            self._trees[name] = root
        return self._trees[name]

    def replace(self, name: str, data: bytes) -> None:
        """Put `data` in the place of an existing part's content. Raises KeyError when the part is not there."""
        if name not in self._members:
            raise KeyError(name)
        self._trees.pop(name, None)
        self._members[name] = data

    def add_part(
        self, name: str, data: bytes, content_type: str, relationship_type: str, source: str | None = None
    ) -> str:
        """Add a part that `source` (the document; `ROOT` for the file as a whole) needs; return the rId of that bond.

        Raises ValueError when there is a part of that name already; `free_name` finds one that is free.
        """
        if name.lower() in {known.lower() for known in self._members}:
            raise ValueError(f"there is a part {name} already")
        self._members[name] = data
        types = self.tree(CONTENT_TYPES)
        extension = name.rpartition(".")[2].lower()
        default = next((d for d in types.iter(_CT + "Default") if d.get("Extension", "").lower() == extension), None)
        if default is None or default.get("ContentType") != content_type:
            etree.SubElement(types, _CT + "Override", {"PartName": f"/{name}", "ContentType": content_type})
        return self._relate(self.main if source is None else source, name, relationship_type)

    def relate_outside(self, address: str, relationship_type: str, source: str | None = None) -> str:
        """Add a bond from `source` (the document) to an address outside the file; return its rId."""
        owner = self.main if source is None else source
        rid = self._relate(owner, address, relationship_type)
        bond = next(one for one in self.tree(_rels_name(owner)).iter(_REL) if one.get("Id") == rid)
        bond.set("Target", address)
        bond.set("TargetMode", "External")
        return rid

    def rename(self, old: str, new: str) -> None:
        """Give a part another name; every relationship and content type follows. A part of that name is dropped."""
        if new == old:
            return
        if new in self._members:
            self.drop_part(new)
        aims = {source: self.relationships(source) for source in self.sources()}
        names = {old: new, _rels_name(old): _rels_name(new)}
        for name in [one for one in names if one in self._members]:
            held = self._members[name]
            self._members[name] = held if isinstance(held, bytes) else replace(held, name=names[name])
        self._members = {names.get(name, name): held for name, held in self._members.items()}
        self._trees = {names.get(name, name): tree for name, tree in self._trees.items()}
        self._as_parsed = {names.get(name, name): digest for name, digest in self._as_parsed.items()}
        self._main = new if self._main == old else self._main
        for override in self.tree(CONTENT_TYPES).iter(_CT + "Override"):
            if override.get("PartName", "").lower() == f"/{old}".lower():
                override.set("PartName", f"/{new}")
        for source, bonds in aims.items():
            moved = new if source == old else source
            for bond, node in zip(bonds, self.tree(_rels_name(moved)).iter(_REL), strict=True):
                if not bond.external and (source == old or bond.target == old):
                    node.set("Target", _relative(moved, names.get(bond.target, bond.target)))

    def drop_part(self, name: str) -> None:
        """Remove a part with its content type, its own relationships and every relationship that leads to it."""
        own = _rels_name(name)
        for gone in (name, own):
            self._members.pop(gone, None)
            self._trees.pop(gone, None)
        for override in list(self.tree(CONTENT_TYPES).iter(_CT + "Override")):
            if override.get("PartName", "").lower() == f"/{name}".lower():
                remove(override)
        for source in list(self.sources()):
            for bond in self.relationships(source):
                if bond.target == name and not bond.external:
                    self.drop_relationship(source, bond.id)

    def drop_relationship(self, source: str, *rids: str) -> None:
        """Remove relationships of the part `source`; what they lead to stays."""
        gone = frozenset(rids)
        for bond in list(self.tree(_rels_name(source)).iter(_REL)):
            if bond.get("Id") in gone:
                remove(bond)

    def relationships(self, source: str | None = None) -> list[Relationship]:
        """Return what `source` (the document; `ROOT` for the file as a whole) needs, in the order of its .rels part."""
        source = self.main if source is None else source
        name = _rels_name(source)
        if name not in self._members:
            return []
        base = posixpath.dirname(source)
        found = []
        for bond in self.tree(name).iter(_REL):
            external = bond.get("TargetMode") == "External"
            target = bond.get("Target", "")
            where = target if external else posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
            found.append(Relationship(bond.get("Id", ""), bond.get("Type", "").rpartition("/")[2], where, external))
        return found

    def related(self, type: str, source: str | None = None) -> list[str]:
        """Return the parts that `source` (the document) needs in the role `type`: "styles", or the whole type URI."""
        kind = type.rpartition("/")[2]
        return [target for role, target in self._inside(source) if role == kind]

    def _inside(self, source: str | None = None) -> list[tuple[str, str]]:
        """Return the parts of this file that `source` needs, each behind its role."""
        inside = (bond for bond in self.relationships(source) if not bond.external)
        return [(bond.kind, bond.target) for bond in inside if bond.target in self._members]

    def stories(self) -> list[str]:
        """Return the parts with text: the document, its headers and footers, notes and comments."""
        inside = self._inside()
        return list(
            dict.fromkeys([self.main, *(name for kind in _STORY_TYPES for role, name in inside if role == kind)])
        )

    def content_type(self, name: str) -> str:
        """Return the content type of a part, "" when none is given."""
        types = self.tree(CONTENT_TYPES)
        for override in types.iter(_CT + "Override"):
            if override.get("PartName", "").lstrip("/").lower() == name.lower():
                return override.get("ContentType", "")
        extension = name.rpartition(".")[2].lower()
        for default in types.iter(_CT + "Default"):
            if default.get("Extension", "").lower() == extension:
                return default.get("ContentType", "")
        return ""

    def free_name(self, pattern: str) -> str:
        """Return the first name of `pattern` ("word/header%d.xml") that no part has, counting from 1."""
        taken = {name.lower() for name in self._members}
        number = 1
        while (pattern % number).lower() in taken:
            number += 1
        return pattern % number

    def to_bytes(self, stamp: Stamp = EPOCH_STAMP) -> bytes:
        """Return the file. Same parts, same bytes: fixed order, one date; untouched parts lie as they came."""
        return write_members(self.members(), stamp)

    def members(self) -> Iterator[Member]:
        """Yield the parts as members of a zip, in the order in which they are written."""
        return map(self._packed, self.names)

    def _packed(self, name: str) -> Member:
        held = self._held(name)
        return Member.of(name, held) if isinstance(held, bytes) else held

    def _held(self, name: str) -> Member | bytes:
        """Return the content of a part: new bytes, or what it was when nobody changed its tree."""
        if name in self._trees:
            now = serialise(self._trees[name])
            if _digest(now) != self._as_parsed[name]:
                return now
        return self._members[name]

    def sources(self) -> Iterator[str]:
        """Yield every part that has relationships, `ROOT` for the file as a whole."""
        for name in self._members:
            found = re.fullmatch(r"(.*?)_rels/([^/]*)\.rels", name)
            if found:
                yield found[1] + found[2]

    def _relate(self, source: str, target: str, relationship_type: str) -> str:
        name = _rels_name(source)
        self._members.setdefault(name, _NO_RELATIONSHIPS)
        bonds = self.tree(name)
        taken = {bond.get("Id") for bond in bonds.iter(_REL)}
        number = len(taken) + 1
        while f"rId{number}" in taken:
            number += 1
        rid = f"rId{number}"
        etree.SubElement(bonds, _REL, {"Id": rid, "Type": relationship_type, "Target": _relative(source, target)})
        return rid

    def _find_main(self) -> str:
        if CONTENT_TYPES not in self._members:
            raise _unreadable(self.file, "dit is geen Word-bestand (.docx)")
        if _rels_name(ROOT) in self._members and _STRICT in self.read(_rels_name(ROOT)):
            message = "dit bestand is bewaard als “Strict Open XML-document”; dat leest planmaker niet"
            hint = "kies in Word Opslaan als, en bij Opslaan als type: Word-document (*.docx)"
            raise TemplateError([Finding(_NO_WORD, message, Place(self.file), hint)])
        found = self.related("officeDocument", ROOT)
        if not found or not any(word in self.content_type(found[0]) for word in _WORD_TYPES):
            raise _unreadable(self.file, "dit is geen Word-bestand (.docx)")
        return found[0]


def _relative(source: str, target: str) -> str:
    return posixpath.relpath(f"/{target}", f"/{posixpath.dirname(source)}")


def _rels_name(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _unreadable(file: str, message: str, code: str = _NO_WORD) -> TemplateError:
    hint = "open het bestand in Word en sla het opnieuw op als Word-document (.docx), zonder wachtwoord"
    return TemplateError([Finding(code, message, Place(file), hint)])
