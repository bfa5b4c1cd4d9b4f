"""Our own check of what we made: whatever a reader would stumble over, or Word would refuse.

Runs on every document before it is written, and so looks once at each element. A finding here is a fault of the
template or of planmaker, never of the dossier.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import cast

from lxml import etree

from planmaker.findings import Finding, Place, TemplateError
from planmaker.word.fields import SIMPLE, FieldReader, WordField
from planmaker.word.lists.definitions import Definitions
from planmaker.word.marks import MARK, find_marks
from planmaker.word.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    CONTENT_TYPES,
    DRAWING,
    FALLBACK,
    FIELD_CHAR,
    ID,
    INSTRUCTION,
    NAME,
    R_NS,
    TBL,
    TC,
    TR,
    VAL,
    P,
    T,
    w,
)
from planmaker.word.package import Package
from planmaker.word.whereabouts import Spots
from planmaker.word.xml import Element, blocks, paragraph_of, visible_text

_LEFTOVER = "tag-over"
_TAG = re.compile(r"\{[{%#]")
_RAW_TAG = re.compile(rb"\{[{%#]|%7[Bb](?:%7[Bb]|%25|%23)")
_RAW_MARK = re.compile(MARK.pattern.encode())
_RELATED = etree.XPath("//*[@r:*]", namespaces={"r": R_NS})
_LINK, _SIMPLE_FIELD = w("hyperlink"), SIMPLE
_TEXTS = frozenset((T, w("delText"), INSTRUCTION))
_STYLES = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_RANGE_START, _RANGE_END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_NUM, _COMMENT, _CONTROL = w("numId"), w("comment"), w("sdtPr")
_READ = ("header", "footer", "footnotes", "endnotes")
_BY_US = "dit is een fout in het sjabloon of in planmaker zelf; meld het met het sjabloon erbij"


def inspect(package: Package, *, own_braces: bool = False) -> list[Finding]:
    """Return what is wrong with a finished document, each as an error with the place where it stands.

    With `own_braces` the values themselves hold signs such as `{{`: those are no tags left over.
    """
    found = _Inspector(package).run()
    return [finding for finding in found if not (own_braces and finding.code == _LEFTOVER)]


def texts(package: Package) -> list[str]:
    """Return the text of every paragraph a reader sees: body with tables, headers, footers, notes, in that order.

    Results of fields count, their codes do not; tabs and line breaks are `\\t` and `\\n`.
    """
    stories = [package.main, *(name for kind in _READ for name in package.related(kind))]
    return [
        visible_text(paragraph)
        for story in dict.fromkeys(stories)
        for paragraph in package.tree(story).iter(P)
        if next(paragraph.iterancestors(FALLBACK), None) is None
    ]


class _Inspector:
    """Walks over the stories of one document; what can only be judged at the end is kept till then."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._findings: list[Finding] = []
        self._spots: Spots | None = None
        self._definitions: Definitions
        self._bookmarks: set[str] = set()
        self._targets: list[tuple[str, Element]] = []
        self._ids: Counter[tuple[str, str]] = Counter()
        self._reader = FieldReader()
        self._texts: dict[Element | None, list[str]] = {}
        self._open: dict[tuple[str, str], Element] = {}
        self._looks: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys(_TEXTS, self._text),
            **dict.fromkeys(_STYLES, self._style),
            FIELD_CHAR: self._field_char,
            _SIMPLE_FIELD: self._simple_field,
            _LINK: self._link,
            BOOKMARK_START: self._bookmark_start,
            BOOKMARK_END: self._range_end,
            _RANGE_START: self._range_start,
            _RANGE_END: self._range_end,
            _REFERENCE: self._comment_reference,
            _COMMENT: self._comment,
            DRAWING: self._drawing,
            _CONTROL: self._control,
            _NUM: self._num,
            TC: self._cell,
            TR: self._row,
            TBL: self._table,
        }

    def run(self) -> list[Finding]:
        unreadable = [finding for name in self._package.names for finding in self._unreadable(name)]
        if unreadable:
            return unreadable
        self._definitions = Definitions(self._package)
        for name in self._package.stories():
            self._story(name)
        for name in self._package.names:
            if _is_xml(name):
                self._raw(name)
        for target, node in self._targets:
            if target.lower() not in self._bookmarks:
                message = f'hier wordt verwezen naar bladwijzer "{target}", die er niet is'
                self._add("verwijzing-zonder-doel", message, node)
        return self._findings

    def _unreadable(self, name: str) -> Iterator[Finding]:
        if _is_xml(name):
            try:
                self._package.tree(name)
            except TemplateError as error:
                message = f"het onderdeel {name} is geen goede XML: {error.findings[0].message}"
                yield Finding("onderdeel-onleesbaar", message, Place(self._package.file, spot=name), _BY_US)

    def _story(self, name: str) -> None:
        """Look at every element of one story that can be wrong."""
        self._texts.clear()
        self._open.clear()
        self._reader = FieldReader()
        story = self._package.tree(name)
        for node in story.iter(*self._looks):
            self._looks[node.tag](node)
        self._tags()
        for field in self._reader.fields:
            self._field(field)
        for node in (*(field.begin for field in self._reader.unfinished), *self._reader.loose):
            self._add("veld-niet-heel", "een veld begint zonder te eindigen, of eindigt zonder te beginnen", node)
        for (kind, _), node in self._open.items():
            what = "bladwijzer" if kind == BOOKMARK_END else "opmerking"
            self._add(f"{what}-niet-heel", f"een {what} begint hier en eindigt nergens", node)
        known = {bond.id for bond in self._package.relationships(name)}
        for node in cast("list[Element]", _RELATED(story)):
            for attribute, value in node.attrib.items():
                if str(attribute).startswith(f"{{{R_NS}}}") and value and value not in known:
                    self._add("koppeling-ontbreekt", f"dit verwijst naar onderdeel {value!r}, dat er niet is", node)

    # -- one method per kind of element

    def _text(self, node: Element) -> None:
        if node.tag == INSTRUCTION:
            self._reader.feed(node)
        if node.text:
            self._texts.setdefault(paragraph_of(node), []).append(node.text)

    def _field_char(self, node: Element) -> None:
        self._reader.feed(node)

    def _style(self, node: Element) -> None:
        style = node.get(VAL, "")
        if self._definitions.styles.kind(style) != _STYLES[node.tag]:
            self._add("stijl-ontbreekt", f'de stijl "{style}" bestaat niet in dit document', node)

    def _simple_field(self, node: Element) -> None:
        self._field(WordField(node.get(w("instr"), ""), node))

    def _field(self, field: WordField) -> None:
        words = field.words
        if field.kind in ("REF", "PAGEREF", "NOTEREF") and len(words) > 1:
            self._targets.append((words[1], field.begin))
        elif field.kind == "HYPERLINK" and "\\l" in words[:-1]:
            self._targets.append((words[words.index("\\l") + 1], field.begin))

    def _link(self, node: Element) -> None:
        anchor = node.get(w("anchor"))
        if anchor and anchor != "_top" and node.get(f"{{{R_NS}}}id") is None:
            self._targets.append((anchor, node))

    def _bookmark_start(self, node: Element) -> None:
        name = node.get(NAME, "")
        if name.lower() in self._bookmarks:
            self._add("dubbel-id", f'twee bladwijzers heten "{name}"', node)
        self._bookmarks.add(name.lower())
        self._once("bladwijzer", node.get(ID, ""), node)
        self._open[(BOOKMARK_END, node.get(ID, ""))] = node

    def _range_start(self, node: Element) -> None:
        self._open[(_RANGE_END, node.get(ID, ""))] = node

    def _range_end(self, node: Element) -> None:
        if self._open.pop((node.tag, node.get(ID, "")), None) is None:
            what = "bladwijzer" if node.tag == BOOKMARK_END else "opmerking"
            self._add(f"{what}-niet-heel", f"een {what} eindigt hier en begint nergens", node)

    def _comment(self, node: Element) -> None:
        self._once("opmerking", node.get(ID, ""), node)

    def _comment_reference(self, node: Element) -> None:
        parts = self._package.related("comments")
        number = node.get(ID)
        if not any(one.get(ID) == number for part in parts for one in self._package.tree(part)):
            self._add("opmerking-niet-heel", f"hier staat een teken voor opmerking {number}, die er niet is", node)

    def _drawing(self, node: Element) -> None:
        self._once("afbeelding", node.get("id", ""), node)

    def _control(self, node: Element) -> None:
        number = node.find(ID)
        if number is not None:
            self._once("invulvak", number.get(VAL, ""), node)

    def _num(self, node: Element) -> None:
        number = node.get(VAL, "")
        if number != "0" and number not in self._definitions.nums:
            self._add("nummering-ontbreekt", f"lijst {number} is niet gedefinieerd", node)

    def _cell(self, node: Element) -> None:
        last = next(reversed(list(blocks(node))), None)
        if last is None or last.tag != P:
            self._add("cel-zonder-alinea", "deze tabelcel eindigt niet met een alinea; Word weigert dat", node)

    def _row(self, node: Element) -> None:
        if next(node.iter(TC), None) is None:
            self._add("rij-zonder-cellen", "deze tabelrij heeft geen cellen; Word weigert dat", node)

    def _table(self, node: Element) -> None:
        if next(node.iter(TR), None) is None:
            self._add("rij-zonder-cellen", "deze tabel heeft geen rijen; Word weigert dat", node)

    # -- what is left of the template

    def _tags(self) -> None:
        """Look for marks and tags in whole paragraphs: Word may have split them over runs."""
        for paragraph, pieces in self._texts.items():
            text = "".join(pieces)
            if find_marks(text):
                self._add("merkteken-over", "hier staat nog een merkteken van planmaker", paragraph)
            tag = _TAG.search(text)
            if tag:
                shown = text[tag.start() : tag.start() + 40]
                self._add(_LEFTOVER, f"hier staat nog een sjabloontag: {shown}", paragraph)

    def _raw(self, name: str) -> None:
        """Look for what is not text: attributes, addresses, properties. One finding a part that has none yet."""
        data = self._package.read(name)
        for code, pattern, what in (
            (_LEFTOVER, _RAW_TAG, "een sjabloontag"),
            ("merkteken-over", _RAW_MARK, "een merkteken van planmaker"),
        ):
            seen = any(finding.code == code for finding in self._findings) and name in self._package.stories()
            if not seen and pattern.search(data):
                place = Place(self._package.file, spot=name)
                self._findings.append(Finding(code, f"in het onderdeel {name} staat nog {what}", place, _BY_US))

    def _once(self, what: str, number: str, node: Element) -> None:
        self._ids[what, number] += 1
        if self._ids[what, number] == 2:
            self._add("dubbel-id", f"twee onderdelen ({what}) hebben hetzelfde nummer {number}", node)

    def _add(self, code: str, message: str, node: Element | None) -> None:
        if self._spots is None:
            self._spots = Spots(self._package)
        place = self._spots.place(node) if node is not None else Place(self._package.file)
        self._findings.append(Finding(code, message, place, _BY_US))


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels")) or name == CONTENT_TYPES
