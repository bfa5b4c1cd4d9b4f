"""A Word file as text, for people to review and for git to compare.

Each story (document, headers, footers, notes) is a list of lines `[Style] text`. What is no text has a sign of its own:

    {#looptijd}             a bookmark                    ⇥ ⏎            a tab, a line break
    «REF doel \\r: 7»        a field and what it shows     [^1]           a note
    <tabel: Raster>         a table, its rows and cells indented below it
    <afbeelding: …>         a picture, by its alternative text
    <pagina-einde>          a page break
    <invulvak naam: tekst>  a content control within a line
    ⟨+nieuw⟩ ⟨-oud⟩         an open tracked change: text put in, text taken out
    --- sectie …            the end of a section: page, margins, how the next one begins

Then come the comments with the words they stand at, and a short hash of each other part, so that a change of styles or
pictures shows too. Numbers that Word makes are left out. What Word changes by saving alone (ids of revisions, of
paragraphs and of relationships, dates) does not show.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from lxml import etree

from planmaker.word.names import CONTENT_TYPES, ID, PPR, SDT, SECTION, TBL, VAL, W14_NS, W_NS, P, w
from planmaker.word.outlines.paragraph_text import Notes, TextReader, control_name
from planmaker.word.package import Package
from planmaker.word.sections import headers
from planmaker.word.styles import Styles
from planmaker.word.tables import cells, rows
from planmaker.word.xml import Element, PartError, blocks, is_on, parse, val

_STEP = "  "
_TWIPS_PER_MM = 1440 / 25.4
_NOTES = {"footnotes": "voetnoten", "endnotes": "eindnoten"}
# These change with every save, or are shown in another way.
_LEFT_OUT = ("docProps/core.xml", "docProps/app.xml", "docProps/thumbnail.jpeg", CONTENT_TYPES)
_VOLATILE = tuple(w(name) for name in ("rsids", "rsid", "nsid", "tmpl", "proofState", "zoom"))


def outline(data: bytes) -> str:
    """Return the bytes of a .docx as readable text. Raises TemplateError when it cannot be read."""
    return "".join(f"{line.rstrip()}\n" for line in Outline(Package.open(data)).lines())


class Outline:
    """Writes the lines of one document; `comments` are those that it wrote, without the words they stand at."""

    reader: type[TextReader] = TextReader

    def __init__(self, package: Package) -> None:
        self._package = package
        self.styles = Styles(package)
        self._notes = Notes()
        self.comments: list[str] = []

    def lines(self) -> Iterator[str]:
        """Yield the lines, without their ends."""
        package = self._package
        yield "# document"
        yield from self._story(package.main, package.body)
        for title, name in self._headers():
            yield from ("", f"# {title}")
            yield from self._story(name, package.tree(name))
        for kind, title in _NOTES.items():
            for name in package.related(kind):
                yield from self._note_story(title, name)
        yield from self._comments()
        yield from ("", "# andere onderdelen")
        yield from self._hashes()

    def _story(self, name: str, root: Element) -> Iterator[str]:
        links = {bond.id: bond.target for bond in self._package.relationships(name) if bond.external}
        self._reader = self.reader(links, self._notes)
        yield from self._blocks(root, "")

    def _blocks(self, parent: Element, indent: str) -> Iterator[str]:
        for child in parent:
            if child.tag == P:
                yield from self.paragraph(child, indent)
            elif child.tag == TBL:
                yield from self._table(child, indent)
            elif child.tag == SDT:
                yield f"{indent}<invulvak: {control_name(child)}>"
                content = child.find(w("sdtContent"))
                if content is not None:
                    yield from self._blocks(content, indent + _STEP)
            elif child.tag == SECTION:
                yield f"{indent}--- laatste sectie: {_section(child)}"
            else:
                text = self._reader.text(child)
                if text:
                    yield indent + text

    def paragraph(self, paragraph: Element, indent: str) -> Iterator[str]:
        """Yield the line of a paragraph, and those of text boxes and a section that end in it."""
        text = self._reader.text(paragraph)
        yield f"{indent}[{self.styles.name(self.styles.of(paragraph))}] {text}".rstrip()
        for box in self._reader.take_boxes():
            yield f"{indent}{_STEP}<tekstvak>"
            yield from self._blocks(box, indent + _STEP * 2)
        section = paragraph.find(f"{PPR}/{SECTION}")
        if section is not None:
            yield f"{indent}--- sectie: {_section(section)}"

    def _table(self, table: Element, indent: str) -> Iterator[str]:
        style = val(table, "tblPr/tblStyle")
        named = f": {self.styles.name(style)}" if style else ""
        yield f"{indent}<tabel{named}>"
        for row in rows(table):
            yield f"{indent}{_STEP}<rij{', kop' if is_on(row, 'trPr/tblHeader') else ''}>"
            for cell in cells(row):
                yield f"{indent}{_STEP * 2}<cel{_merged(cell)}>"
                yield from self._blocks(cell, indent + _STEP * 3)

    def _headers(self) -> Iterator[tuple[str, str]]:
        """Yield title and part of each header and footer, by section, then those that no section uses."""
        used = {part: f"{title}, sectie {number}{use}" for title, number, use, part in headers(self._package)}
        yield from ((title, part) for part, title in used.items())
        for bond in self._package.relationships():
            if bond.kind in ("header", "footer") and bond.target not in used:
                yield "kop- of voettekst die nergens gebruikt wordt", bond.target

    def _note_story(self, title: str, name: str) -> Iterator[str]:
        notes = {note.get(ID, ""): note for note in self._package.tree(name) if note.get(w("type")) is None}
        used = [(number, notes[own]) for number, own in self._notes.of(title) if own in notes]
        if used:
            yield from ("", f"# {title}")
        for number, note in used:
            yield f"[^{number}]"
            self._reader = self.reader({}, self._notes)
            yield from self._blocks(note, _STEP)

    def _comments(self) -> Iterator[str]:
        comments = [one for name in self._package.related("comments") for one in self._package.tree(name)]
        if comments:
            yield from ("", "# opmerkingen")
        for comment in comments:
            self._reader = self.reader({}, self._notes)
            text = " / ".join(self._reader.text(block) for block in blocks(comment))
            anchor = "".join(self._notes.anchors.get(comment.get(ID, ""), []))
            self.comments.append(f"”: {text}".rstrip())
            yield f"“{anchor}”: {text}"

    def _hashes(self) -> Iterator[str]:
        shown = {*self._package.stories(), *_LEFT_OUT}
        for name in sorted(self._package.names):
            if name not in shown and not name.endswith(".rels"):
                yield f"{name} {_digest(name, self._package.read(name))}"


def _digest(name: str, data: bytes) -> str:
    """Return a short hash of a part; of XML without what a save changes, in canonical form."""
    root = _readable(name, data)
    if root is not None:
        etree.strip_elements(root, *_VOLATILE, with_tail=False)
        for node in root.iter():
            for attribute in [key for key in node.attrib if _changes(str(key))]:
                del node.attrib[attribute]
        try:
            data = etree.tostring(root, method="c14n")
        except etree.C14NError:  # a list of SharePoint names its columns by something that is no address
            data = etree.tostring(root)
    return hashlib.sha256(data).hexdigest()[:8]


def _readable(name: str, data: bytes) -> Element | None:
    """Return the tree of a part, None of one that is no XML that we read: nobody needs to understand it."""
    try:
        return parse(data) if name.endswith(".xml") else None
    except PartError:
        return None


def _changes(attribute: str) -> bool:
    return attribute.startswith((f"{{{W_NS}}}rsid", f"{{{W14_NS}}}paraId", f"{{{W14_NS}}}textId"))


def _merged(cell: Element) -> str:
    span = val(cell, "tcPr/gridSpan")
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    down = (
        ""
        if merge is None
        else ", begin van samenvoeging"
        if merge.get(VAL) == "restart"
        else ", samengevoegd met boven"
    )
    return (f", {span} breed" if span and span != "1" else "") + down


def _section(section: Element) -> str:
    """Return page and margins of a section in millimetres, and how it begins."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    words = [val(section, "type") or "nextPage"]
    if size is not None:
        words.append(f"{_mm(size, 'w')} × {_mm(size, 'h')} mm")
    if margins is not None:
        sides = (("boven", "top"), ("rechts", "right"), ("onder", "bottom"), ("links", "left"))
        words += [f"{word} {_mm(margins, side)}" for word, side in sides]
    if is_on(section, "titlePg"):
        words.append("eerste pagina anders")
    return ", ".join(words)


def _mm(node: Element, name: str) -> str:
    try:
        return f"{float(node.get(w(name), '')) / _TWIPS_PER_MM:.0f}"
    except ValueError:
        return "?"
