"""The text of one paragraph for an outline: with signs for what is no text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from planmaker.word.fields import FieldReader
from planmaker.word.names import (
    BOOKMARK_START,
    BOX,
    FALLBACK,
    FIELD_CHAR,
    ID,
    INSTRUCTION,
    NAME,
    PPR,
    REL_ID,
    RPR,
    WP_NS,
    P,
    T,
    w,
)
from planmaker.word.xml import Element, val

_SIGNS = {w("tab"): "⇥", w("ptab"): "⇥", w("cr"): "⏎", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_BREAKS = {"page": "<pagina-einde>", "column": "<kolom-einde>"}
_UNSEEN = frozenset((PPR, RPR, FALLBACK, w("sdtPr"), w("annotationRef")))
# What these show changes with every save and layout.
_VOLATILE = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"))


def control_name(control: Element) -> str:
    """Return what a content control is called: its title, its tag or its sort."""
    names = (val(control, f"sdtPr/{name}") for name in ("alias", "tag", "docPartObj/docPartGallery"))
    return next((" ".join(name.splitlines()) for name in names if name), "zonder naam")


class Notes:
    """What a whole document shares: numbers of notes in the order of the text, and the words comments stand at."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], int] = {}
        self.anchors: dict[str, list[str]] = {}
        self.open: set[str] = set()

    def number(self, kind: str, own: str) -> int:
        """Return the number of a note: `kind` is "voetnoten" or "eindnoten"."""
        return self.numbers.setdefault((kind, own), len(self.numbers) + 1)

    def of(self, kind: str) -> list[tuple[int, str]]:
        """Return number and own id of each note of a kind that the text refers to."""
        return [(number, own) for (note, own), number in self.numbers.items() if note == kind]


class TextReader:
    """Reads the paragraphs of one story in order; a field may run over several of them."""

    def __init__(self, links: Mapping[str, str], notes: Notes) -> None:
        self._links, self._notes = links, notes
        self._fields = FieldReader()
        self._boxes: list[Element] = []
        self._readers: dict[str, Callable[[Element], Iterator[str]]] = {
            T: self._text,
            w("delText"): self._text,
            w("ins"): lambda node: self._between("⟨+", node, "⟩"),
            w("moveTo"): lambda node: self._between("⟨+", node, "⟩"),
            w("del"): lambda node: self._between("⟨-", node, "⟩"),
            w("moveFrom"): lambda node: self._between("⟨-", node, "⟩"),
            w("sdt"): lambda node: self._between(f"<invulvak {control_name(node)}: ", node, ">"),
            w("br"): self._break,
            FIELD_CHAR: self._field,
            INSTRUCTION: self._field,
            w("fldSimple"): self._simple_field,
            BOOKMARK_START: self._bookmark,
            w("hyperlink"): self._link,
            w("commentRangeStart"): self._comment_start,
            w("commentRangeEnd"): self._comment_end,
            w("footnoteReference"): lambda node: self._note("voetnoten", node),
            w("endnoteReference"): lambda node: self._note("eindnoten", node),
            f"{{{WP_NS}}}docPr": self._picture,
            BOX: self._box,
        }

    def text(self, node: Element) -> str:
        """Return the text of a paragraph, or of what stands between paragraphs."""
        return "".join(self._node(node) if node.tag != P else self._inside(node))

    def take_boxes(self) -> list[Element]:
        """Return the contents of the text boxes met since the last time, to be read as blocks."""
        boxes, self._boxes = self._boxes, []
        return boxes

    def _inside(self, parent: Element) -> Iterator[str]:
        for child in parent:
            yield from self._node(child)

    def _node(self, node: Element) -> Iterator[str]:
        if node.tag in self._readers:
            yield from self._readers[node.tag](node)
        elif node.tag in _SIGNS:
            yield from self._shown(_SIGNS[node.tag])
        elif node.tag not in _UNSEEN:
            yield from self._inside(node)

    def _shown(self, text: str) -> Iterator[str]:
        """Yield text, unless it is the changing result of a page field; give it to the comments it belongs to."""
        if not self._fields.in_code and not any(field.kind in _VOLATILE for field in self._fields.unfinished):
            for comment in self._notes.open:
                self._notes.anchors[comment].append(text)
            yield text

    def _text(self, node: Element) -> Iterator[str]:
        yield from self._shown((node.text or "").replace("\n", " "))  # as Word shows it

    def _between(self, before: str, node: Element, after: str) -> Iterator[str]:
        yield before
        yield from self._inside(node)
        yield after

    def _break(self, node: Element) -> Iterator[str]:
        yield from self._shown(_BREAKS.get(node.get(w("type"), ""), "⏎"))

    def _field(self, node: Element) -> Iterator[str]:
        """Yield `«CODE: ` where a result begins and `»` where the field ends; a field in a code is part of it."""
        field = self._fields.unfinished[-1] if self._fields.unfinished else None
        self._fields.feed(node)
        kind = node.get(w("fldCharType"))
        if field is None or kind not in ("separate", "end"):
            return
        code = "«" + " ".join(field.code.split())
        if kind == "separate":
            sign = code if field.kind in _VOLATILE else f"{code}: "
        else:
            sign = "»" if field.shows else f"{code}»"
        around = [one for one in self._fields.unfinished if one is not field and not one.shows]
        if around:
            around[-1].code += sign
        else:
            yield sign

    def _simple_field(self, node: Element) -> Iterator[str]:
        code = " ".join(node.get(w("instr"), "").split())
        shown = "".join(self._inside(node))
        yield f"«{code}»" if code.split(" ")[0].upper() in _VOLATILE else f"«{code}: {shown}»"

    def _bookmark(self, node: Element) -> Iterator[str]:
        name = node.get(NAME, "")
        if not name.startswith("_"):  # those are Word's own
            yield f"{{#{name}}}"

    def _link(self, node: Element) -> Iterator[str]:
        shown = "".join(self._inside(node))
        target = self._links.get(node.get(REL_ID, ""), "")
        anchor = node.get(w("anchor"), "")
        if anchor and not anchor.startswith("_"):
            target += f"#{anchor}"
        yield f"[{shown}]({target})" if target else shown

    def _comment_start(self, node: Element) -> Iterator[str]:
        self._notes.open.add(node.get(ID, ""))
        self._notes.anchors[node.get(ID, "")] = []
        yield from ()

    def _comment_end(self, node: Element) -> Iterator[str]:
        self._notes.open.discard(node.get(ID, ""))
        yield from ()

    def _note(self, kind: str, node: Element) -> Iterator[str]:
        yield f"[^{self._notes.number(kind, node.get(ID, ''))}]"

    def _picture(self, node: Element) -> Iterator[str]:
        alt = node.get("descr") or node.get("title") or ""
        alt = " ".join(alt.splitlines())
        yield f"<afbeelding: {alt}>" if alt else "<afbeelding zonder alternatieve tekst>"

    def _box(self, node: Element) -> Iterator[str]:
        self._boxes.append(node)
        yield from ()
