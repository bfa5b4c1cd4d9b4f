"""Another Word file as part of this document: its text, in our styles, with its lists, pictures and links.

A file with footnotes or endnotes is refused.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from planmaker.findings import TemplateError
from planmaker.office.archive import Member
from planmaker.templating.compiled import Compiled
from planmaker.templating.opening import open_template
from planmaker.templating.printing.faults import ValueFault
from planmaker.templating.printing.run import Attachment
from planmaker.word.lists.changes import own_lists
from planmaker.word.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    DRAWING,
    ID,
    NAME,
    R_NS,
    SECTION,
    TBL,
    VAL,
    P,
    numbered,
    w,
)
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element, element, remove

SPOT = "urn:planmaker:include"
"""Marks where an included document comes: the `w:uri` of an element that no value can make."""

_STYLE_USES = (w("pStyle"), w("rStyle"), w("tblStyle"))
_STYLE_LINKS = (w("basedOn"), w("next"), w("link"))
_RELATED = (
    f"{{{R_NS}}}id",
    f"{{{R_NS}}}embed",
    f"{{{R_NS}}}link",
    f"{{{R_NS}}}pict",
    f"{{{R_NS}}}dm",
    f"{{{R_NS}}}lo",
    f"{{{R_NS}}}qs",
    f"{{{R_NS}}}cs",
)
_LEFT_OUT = tuple(
    map(
        w,
        (
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "headerReference",
            "footerReference",
            "permStart",
            "permEnd",
        ),
    )
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def opened(data: bytes, file: str) -> Package:
    """Return the Word file to take in; ValueFault, which tells the tag that asks for it, when that cannot be."""
    try:
        package, _ = open_template(data, file)
    except TemplateError as error:
        first = error.findings[0]
        raise ValueFault(first.code, f"{file}: {first.message}", first.hint) from error
    if next(package.body.iter(w("footnoteReference"), w("endnoteReference")), None) is not None:
        message = f"{file} heeft voetnoten of eindnoten; die gaan niet mee"
        raise ValueFault("invoegen-kan-niet", message, "zet de noten in de tekst van dat document")
    return package


def include(compiled: Compiled, members: Mapping[str, bytes], attachments: Sequence[Attachment]) -> dict[str, bytes]:
    """Return the members of the document with each marked spot replaced by the content of its file."""
    fresh = {name: Member.of(name, data) for name, data in members.items()}
    package = Package.of([*{**compiled.members, **fresh}.values()], compiled.file)
    spots = {spot.get(w("element")): spot for spot in package.body.iter(w("customXml")) if spot.get(w("uri")) == SPOT}
    for attachment in attachments:
        blocks = _Inclusion(package, attachment.package).blocks()
        spot = spots[attachment.rid]
        before, after = spot.getprevious(), spot.getnext()
        if blocks and blocks[0].tag == TBL and before is not None and before.tag == TBL:
            spot.addprevious(element("p"))  # Word would join the two tables
        for block in blocks:
            spot.addprevious(block)
        if (not blocks or blocks[-1].tag != P) and (after is None or after.tag != P):
            spot.addprevious(element("p"))  # a table needs a paragraph after it
        remove(spot)
    return {
        name: package.read(name)
        for name in package.names
        if name not in compiled.members or package.read(name) != compiled.members[name].unpack()
    }


class _Inclusion:
    """One file being taken into a document."""

    def __init__(self, target: Package, source: Package) -> None:
        self.target, self.source = target, source
        self.styles = Styles(target)
        self.style_ids: dict[str, str] = {}
        self.nums: dict[str, str] = {}

    def blocks(self) -> list[Element]:
        """Return the content, ready to be put in the target."""
        blocks = [child for child in self.source.body if child.tag not in (SECTION, *_LEFT_OUT)]
        for block in blocks:
            for gone in list(block.iter(*_LEFT_OUT)):
                remove(gone)
        self._take_styles(blocks)
        self._take_numbering(blocks)
        self._take_related(blocks)
        self._renumber(blocks)
        own_lists(self.target, blocks)
        return blocks

    def _take_styles(self, blocks: Iterable[Element]) -> None:
        parts = self.source.related("styles")
        own = (
            {style.get(w("styleId"), ""): style for style in self.source.tree(parts[0]).iter(w("style"))}
            if parts
            else {}
        )
        for block in blocks:
            for use in block.iter(*_STYLE_USES):
                use.set(VAL, self._style(use.get(VAL, ""), own))

    def _style(self, identifier: str, own: Mapping[str, Element]) -> str:
        """Return the id in the target of a style of the source; it is copied when the target has none of that name."""
        if identifier in self.style_ids or identifier not in own:
            return self.style_ids.get(identifier, identifier)
        style = own[identifier]
        name = style.find(w("name"))
        kind = style.get(w("type"), "paragraph")
        found = self.styles.find(name.get(VAL, "") if name is not None else identifier, kind)
        if found is not None:
            self.style_ids[identifier] = found
            return found
        self.style_ids[identifier] = identifier
        if style.get(w("default")) is not None:
            del style.attrib[w("default")]
        for number in style.iter(w("numId")):
            number.set(VAL, self._num(number.get(VAL, "0")))
        made = self.styles.ensure(style)
        self.style_ids[identifier] = made
        for link in style.iter(*_STYLE_LINKS):
            link.set(VAL, self._style(link.get(VAL, ""), own))
        return made

    def _take_numbering(self, blocks: Iterable[Element]) -> None:
        for block in blocks:
            for number in block.iter(w("numId")):
                number.set(VAL, self._num(number.get(VAL, "0")))

    def _num(self, number: str) -> str:
        """Return the number in the target of a list of the source, copied with all its levels."""
        parts = self.source.related("numbering")
        if number == "0" or not parts:
            return number
        if number in self.nums:
            return self.nums[number]
        theirs = self.source.tree(parts[0])
        num = next((one for one in theirs.iter(w("num")) if one.get(w("numId")) == number), None)
        bond = num.find(w("abstractNumId")) if num is not None else None
        abstract = next(
            (
                a
                for a in theirs.iter(w("abstractNum"))
                if bond is not None and a.get(w("abstractNumId")) == bond.get(VAL)
            ),
            None,
        )
        if num is None or bond is None or abstract is None:
            return "0"
        ours = self._numbering()
        free = str(1 + max((int(a.get(w("abstractNumId"), "0")) for a in ours.iter(w("abstractNum"))), default=-1))
        fresh = str(1 + max((int(n.get(w("numId"), "0")) for n in ours.iter(w("num"))), default=0))
        self.nums[number] = fresh
        copied = etree.fromstring(etree.tostring(abstract))
        copied.set(w("abstractNumId"), free)
        for gone in [*copied.iter(w("nsid"), w("numStyleLink"), w("styleLink"), w("pStyle"), w("lvlPicBulletId"))]:
            remove(gone)
        first = ours.find(w("num"))
        if first is not None:
            first.addprevious(copied)
        else:
            ours.append(copied)
        made = etree.fromstring(etree.tostring(num))
        made.set(w("numId"), fresh)
        for reference in made.iter(w("abstractNumId")):
            reference.set(VAL, free)
        last = ours.findall(w("num"))
        last[-1].addnext(made) if last else ours.append(made)
        return fresh

    def _numbering(self) -> Element:
        parts = self.target.related("numbering")
        if not parts:
            empty = etree.tostring(element("numbering"))
            self.target.add_part("word/numbering.xml", empty, _NUMBERING_TYPE, _TYPE + "numbering")
            parts = ["word/numbering.xml"]
        return self.target.tree(parts[0])

    def _take_related(self, blocks: Iterable[Element]) -> None:
        known = {bond.id: bond for bond in self.source.relationships()}
        taken: dict[str, str] = {}
        for block in blocks:
            for node in block.iter(etree.Element):
                for attribute in _RELATED:
                    rid = node.get(attribute)
                    if rid not in known:
                        continue
                    if rid not in taken:
                        bond = known[rid]
                        taken[rid] = (
                            self.target.relate_outside(bond.target, _TYPE + bond.kind)
                            if bond.external
                            else self._part(bond.target, _TYPE + bond.kind, None)
                        )
                    node.set(attribute, taken[rid])

    def _part(self, name: str, kind: str, owner: str | None) -> str:
        """Copy a part with all it needs; return the relationship that leads to it."""
        stem, dot, suffix = name.rpartition(".")
        free = self.target.free_name(posixpath.join(posixpath.dirname(stem), "planmaker%d") + dot + suffix)
        rid = self.target.add_part(free, self.source.read(name), self.source.content_type(name), kind, owner)
        for bond in self.source.relationships(name):
            made = (
                self.target.relate_outside(bond.target, _TYPE + bond.kind, free)
                if bond.external
                else self._part(bond.target, _TYPE + bond.kind, free)
            )
            if made != bond.id:
                self.target.replace(free, self.target.read(free).replace(f'"{bond.id}"'.encode(), f'"{made}"'.encode()))
        return rid

    def _renumber(self, blocks: Sequence[Element]) -> None:
        stories = [self.target.tree(name) for name in self.target.stories()]
        drawing = 1 + max((int(d.get("id", "0")) for story in stories for d in story.iter(DRAWING)), default=0)
        mark = 1 + max((int(b.get(ID, "0")) for story in stories for b in story.iter(BOOKMARK_START)), default=0)
        names = {b.get(NAME, "").lower() for story in stories for b in story.iter(BOOKMARK_START)}
        ids: dict[str, str] = {}
        renamed: dict[str, str] = {}
        for block in blocks:
            for node in block.iter(DRAWING, BOOKMARK_START, BOOKMARK_END):
                if node.tag == DRAWING:
                    node.set("id", str(drawing))
                    drawing += 1
                    continue
                old = node.get(ID, "")
                if old not in ids:
                    ids[old], mark = str(mark), mark + 1
                node.set(ID, ids[old])
                name = node.get(NAME)
                if name is not None:
                    fresh, turn = name, 1
                    while fresh.lower() in names:
                        turn += 1
                        fresh = numbered(name, turn)
                    names.add(fresh.lower())
                    renamed[name] = fresh
                    node.set(NAME, fresh)
            for control in block.iter(w("sdtPr")):
                for own in control.findall(ID):
                    control.remove(own)  # Word gives it a new one
        for block in blocks:
            for link in block.iter(w("hyperlink")):
                anchor = link.get(w("anchor"), "")
                if anchor in renamed:
                    link.set(w("anchor"), renamed[anchor])
            for code in block.iter(w("instrText")):
                words = (code.text or "").split(" ")
                code.text = " ".join(renamed.get(word, word) for word in words)
