"""A Word file as text that a person reads and git compares: style and text of every paragraph, and what else there is.

    # planmaker outline 1
    == word/document.xml
    [heading 1] Looptijd
    [Normal] Dit convenant loopt tot {{ einddatum }}.
    <tabel>
      <rij>
        <cel>
          [Normal] Kosten
    == andere onderdelen
    word/styles.xml sha256:3f5a…

Tabs, line breaks and page breaks are `\\t`, `\\n` and `\\f`; what is no text stands between ⟦ and ⟧.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import PPR, SDT, TBL, TC, TR, Element, P, R, T, val, w

HEAD = "# planmaker outline 1"
OTHERS = "== andere onderdelen"
_INDENT = "  "
_TEXT_BOX = w("txbxContent")
_SKIPPED = frozenset(
    w(name) for name in ("pPr", "rPr", "proofErr", "lastRenderedPageBreak", "bookmarkEnd", "tcPr", "trPr", "tblPr", "tblGrid", "sdtPr")
)
_SIGNS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_NOTED = frozenset(w(name) for name in ("hyperlink", "ins", "del", "smartTag", "sdt", "sdtContent", "fldSimple"))


@dataclass(frozen=True, slots=True)
class Atom:
    """One sign of a paragraph: a character of a text, or a `token` for something that is no text."""

    sign: str
    holder: Element
    token: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an outline: the part and depth it belongs to, its text, and the paragraph it shows, if any."""

    depth: int
    text: str
    paragraph: Element | None = None
    style: str = ""


def outline(data: bytes, file: str = "document.docx") -> str:
    """Return the outline of a Word file. Raises TemplateError when it cannot be opened. Same content, same text."""
    package = Package.open(data, file)
    out = [HEAD]
    stories = package.stories()
    for name in stories:
        out.append(f"== {name}")
        out += [f"{_INDENT * line.depth}{line.text}" for line in lines(package, name)]
    out.append(OTHERS)
    for name in sorted(set(package.names) - set(stories)):
        out.append(f"{name} sha256:{hashlib.sha256(package.read(name)).hexdigest()[:16]}")
    return "\n".join(out) + "\n"


def lines(package: Package, story: str) -> list[Line]:
    """Return the lines of one story, in order."""
    root = package.tree(story)
    body = root.find(w("body"))
    return list(_blocks(root if body is None else body, 0, Styles(package)))


def _blocks(parent: Element, depth: int, styles: Styles) -> Iterator[Line]:
    for child in parent:
        if child.tag == P:
            yield from _paragraph(child, depth, styles)
        elif child.tag == TBL:
            yield Line(depth, "<tabel>")
            yield from _blocks(child, depth + 1, styles)
        elif child.tag == TR:
            yield Line(depth, "<rij>")
            yield from _blocks(child, depth + 1, styles)
        elif child.tag == TC:
            span = val(child, "tcPr/gridSpan")
            yield Line(depth, f"<cel {span} kolommen>" if span else "<cel>")
            yield from _blocks(child, depth + 1, styles)
        elif child.tag == SDT:
            tag = val(child, "sdtPr/tag")
            yield Line(depth, f"<veld {tag}>" if tag else "<veld>")
            content = child.find(w("sdtContent"))
            if content is not None:
                yield from _blocks(content, depth + 1, styles)
        elif child.tag in (w("footnote"), w("endnote"), w("comment")):
            kind = {"footnote": "voetnoot", "endnote": "eindnoot", "comment": "opmerking"}[str(child.tag).rpartition("}")[2]]
            yield Line(depth, f"<{kind} {child.get(w('id'))}>")
            yield from _blocks(child, depth + 1, styles)
        elif child.tag == w("sectPr"):
            yield Line(depth, "<sectie>")


def _paragraph(paragraph: Element, depth: int, styles: Styles) -> Iterator[Line]:
    name = styles.name(styles.of(paragraph)) or "Normal"
    yield Line(depth, f"[{name}] {shown(atoms(paragraph))}".rstrip(" "), paragraph, name)
    for box in paragraph.iter(_TEXT_BOX):
        if next(box.iterancestors(P), None) is paragraph and not _is_fallback(box):
            yield Line(depth + 1, "<tekstvak>")
            yield from _blocks(box, depth + 2, styles)
    if paragraph.find(f"{PPR}/{w('sectPr')}") is not None:
        yield Line(depth, "<sectie>")


def _is_fallback(element: Element) -> bool:
    return any(str(ancestor.tag).endswith("}Fallback") for ancestor in element.iterancestors())


def atoms(paragraph: Element) -> list[Atom]:
    """Return the signs of a paragraph in order."""
    return list(_atoms(paragraph))


def _atoms(parent: Element) -> Iterator[Atom]:
    for child in parent:
        tag = child.tag
        if tag == T:
            yield from (Atom(sign, child) for sign in child.text or "")
        elif tag == R:
            yield from _atoms(child)
        elif tag == w("br"):
            yield Atom("\f" if child.get(w("type")) == "page" else "\n", child, token=True)
        elif tag in _SIGNS:
            yield Atom(_SIGNS[tag], child, token=True)
        elif tag in _NOTED:
            name = str(tag).rpartition("}")[2]
            yield Atom(f"⟦{name}⟧", child, token=True)
            yield from _atoms(child)
            yield Atom(f"⟦/{name}⟧", child, token=True)
        elif tag not in _SKIPPED:
            yield Atom(_token(child), child, token=True)


def _token(element: Element) -> str:
    name = str(element.tag).rpartition("}")[2]
    if name == "instrText":
        return f"⟦{' '.join((element.text or '').split())}⟧"
    if name == "fldChar":
        return f"⟦veld {element.get(w('fldCharType'))}⟧"
    if name == "bookmarkStart":
        return f"⟦bladwijzer {element.get(w('name'))}⟧"
    if name in ("footnoteReference", "endnoteReference", "commentReference", "commentRangeStart", "commentRangeEnd"):
        return f"⟦{name} {element.get(w('id'))}⟧"
    digest = ""
    alt = next((one.get("descr") for one in element.iter() if one.get("descr")), None)
    if alt:
        digest = f" {alt}"
    return f"⟦{name}{digest}⟧"


_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\f": "\\f", "⟦": "\\⟦", "⟧": "\\⟧"}
_READ = re.compile(r"⟦(?:\\.|[^⟧])*⟧|\\.|.", re.DOTALL)
_UNESCAPES = {"t": "\t", "n": "\n", "f": "\f"}


def shown(signs: list[Atom]) -> str:
    """Return the signs of a paragraph as one line."""
    return "".join(
        atom.sign if atom.token and len(atom.sign) > 1 else _ESCAPES.get(atom.sign, atom.sign) for atom in signs
    )


def read_line(text: str) -> list[tuple[str, bool]]:
    """Return the signs of a line as it was written: each with whether it stands for something that is no text."""
    out: list[tuple[str, bool]] = []
    for match in _READ.finditer(text):
        piece = match.group()
        if piece.startswith("⟦"):
            out.append((piece, True))
        elif piece.startswith("\\") and len(piece) == 2:
            sign = _UNESCAPES.get(piece[1], piece[1])
            out.append((sign, piece[1] in _UNESCAPES))
        else:
            out.append((piece, piece == "\u2011"))
    return out


__all__ = ["HEAD", "OTHERS", "Atom", "Line", "atoms", "lines", "outline", "read_line", "shown"]
