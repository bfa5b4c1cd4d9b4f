"""Walk through a cleaned part once, and weave in all that a document needs while it is being printed.

This proves that every way through the tags gives well-formed XML, tells where each value will land, and marks what can
only be judged afterwards: paragraphs and tables that may come out empty. Marks are control characters, which XML cannot
hold, so that no value can ever look like one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from planmaker.templating.mend import P_END, P_START, ROWS_START, TABLE_END, TABLE_START
from planmaker.templating.survey import unguard

Site = Literal["text", "run", "block", "attr", "url", "code", "other"]

_TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NUMBER = re.compile(r"@(\d+)@")
_MARKUP = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"</?([\w:.-]+)")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_PARA_ID = re.compile(r' w14:(?:paraId|textId)="[^"]*"')
_BLOCK_HOLDERS = frozenset(
    ("w:body", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent", "w:sdtContent", "w:docPartBody")
)
_CONTENT = frozenset(
    (
        "w:br", "w:tab", "w:sym", "w:drawing", "w:pict", "w:object", "w:fldChar", "w:instrText", "w:footnoteReference", "w:ptab",
        "w:endnoteReference", "w:commentReference", "w:noBreakHyphen", "w:softHyphen", "w:cr", "m:oMath", "w:sdt", "w:fldSimple",
        "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "mc:AlternateContent", "w:pgNum", "w:footnoteRef",
        "w:annotationRef", "w:endnoteRef", "w:sectPr",
    )
)  # fmt: skip
_OPENS = frozenset(("if", "for", "macro", "call", "filter", "with", "set", "block"))
_REPEATS = frozenset(("for", "macro", "call", "block"))
_PAIRED = {"w:bookmarkStart": "b", "w:bookmarkEnd": "b", "w:commentRangeStart": "c", "w:commentRangeEnd": "c", "w:commentReference": "c",
           "w:permStart": "p", "w:permEnd": "p"}  # fmt: skip


@dataclass(slots=True)
class Hook:
    """A spot whose text is decided later in the walk."""

    text: str = ""


@dataclass(slots=True)
class Put:
    """A call that prints something of ours, such as a fresh number."""

    source: str


@dataclass(slots=True)
class Stand:
    """A tag: `number` is that of the author's tag, -1 for one that the clean-up made itself; `source` then tells it."""

    kind: str
    number: int
    source: str
    dashes: tuple[str, str] = ("", "")


Piece = str | Hook | Put | Stand


@dataclass(slots=True)
class _Block:
    word: str
    number: int
    stack: tuple[str, ...]
    turn: Hook
    first: int
    keys: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Paragraph:
    start: Hook
    lowest: int
    content: int = 99
    blocks: bool = False


@dataclass(slots=True)
class _Table:
    start: Hook
    depth: int
    rows: Hook | None = None
    headers: int = 0
    before: int = 0
    after: int = 0
    keep: bool = False


@dataclass(slots=True)
class Woven:
    """A part ready to become a program: its pieces in order, the site of each tag, and what to mend afterwards."""

    pieces: list[Piece] = field(default_factory=list)
    sites: dict[int, Site] = field(default_factory=dict)
    crossed: list[tuple[int, int]] = field(default_factory=list)
    mends: set[str] = field(default_factory=set)
    words: dict[int, str] = field(default_factory=dict)


class _Walk:
    def __init__(self, words: dict[int, str], keeps: frozenset[int]) -> None:
        self.out = Woven(words=words)
        self.words = words
        self.keeps = keeps
        self.stack: list[str] = []
        self.blocks: list[_Block] = []
        self.paragraphs: list[_Paragraph] = []
        self.tables: list[_Table] = []
        self.partial = ""

    # -- text and markup ---------------------------------------------------------------------------------------------

    def static(self, text: str) -> None:
        if self.partial:
            head, closing, text = text.partition(">")
            self.emit(head + closing)
            if not closing:
                return
            markup, self.partial = self.partial + head + ">", ""
            self.markup(markup, printed=True)
        position = 0
        for match in _MARKUP.finditer(text):
            self.words_between(text[position : match.start()])
            self.markup(match.group(), printed=False)
            position = match.end()
        rest = text[position:]
        opening = rest.rfind("<")
        if opening >= 0:
            self.words_between(rest[:opening])
            self.partial = rest[opening:]
            self.emit(self.partial)
        else:
            self.words_between(rest)

    def emit(self, piece: Piece) -> None:
        pieces = self.out.pieces
        if isinstance(piece, str) and pieces and isinstance(pieces[-1], str):
            pieces[-1] += piece
        elif piece != "":
            pieces.append(piece)

    def words_between(self, text: str) -> None:
        if text and self.stack and self.stack[-1] in ("w:t", "m:t"):
            self.content()
        self.emit(text)

    def content(self) -> None:
        if self.paragraphs:
            paragraph = self.paragraphs[-1]
            paragraph.content = min(paragraph.content, len(self.blocks))

    def markup(self, markup: str, printed: bool) -> None:
        if markup[1] in "?!":
            self.emit(markup) if not printed else None
            return
        match = _NAME.match(markup)
        name = match.group(1) if match else ""
        if markup[1] == "/":
            self.close(name, markup)
            return
        self.open(name, markup, printed)
        if not markup.endswith("/>"):
            self.stack.append(name)
        elif name == "w:p":
            self.paragraphs.pop()

    def open(self, name: str, markup: str, printed: bool) -> None:
        if name in _CONTENT:
            self.content()
        if name == "w:p":
            hook = Hook()
            self.emit(hook)
            self.paragraphs.append(_Paragraph(hook, len(self.blocks)))
        elif name == "w:tbl":
            hook = Hook()
            self.emit(hook)
            self.tables.append(_Table(hook, len(self.blocks)))
        elif name == "w:tr" and self.tables and len(self.blocks) == self.tables[-1].depth:
            table = self.tables[-1]
            table.before, table.after = (table.before + 1, table.after) if table.rows is None else (table.before, table.after + 1)
        elif name == "w:tblHeader" and self.tables and self.tables[-1].rows is None:
            self.tables[-1].headers += 1
        if printed:
            if name == "w:gridSpan":
                self.out.mends.add("grid")
            return
        if any(block.word in _REPEATS for block in self.blocks):
            self.unique(name, _PARA_ID.sub("", markup))
        else:
            self.emit(markup)

    def close(self, name: str, markup: str) -> None:
        if name == "w:tbl" and self.tables:
            self.close_table(self.tables.pop())
        if self.stack and self.stack[-1] == name:
            self.stack.pop()
        self.emit(markup)
        if name == "w:p" and self.paragraphs:
            paragraph = self.paragraphs.pop()
            paragraph.lowest = min(paragraph.lowest, len(self.blocks))
            if paragraph.blocks and paragraph.content > paragraph.lowest:
                paragraph.start.text = P_START
                self.emit(P_END)
                self.out.mends.add("paragraphs")
                if self.stack and self.stack[-1] == "w:tc":
                    self.out.mends.add("cells")

    def close_table(self, table: _Table) -> None:
        if table.rows is not None and not table.after and table.before <= max(1, table.headers) and not table.keep:
            table.start.text, table.rows.text = TABLE_START, ROWS_START
            self.emit(TABLE_END)
            self.out.mends |= {"tables", "cells"} if "w:tc" in self.stack else {"tables"}

    # -- numbers that must stay unique when a piece is repeated ------------------------------------------------------

    def unique(self, name: str, markup: str) -> None:
        family = _PAIRED.get(name)
        wanted = {"w:id": family} if family else {"id": "d"} if name == "wp:docPr" else {}
        if name == "w:id" and "w:sdtPr" in self.stack[-1:]:
            wanted = {"w:val": "s"}
        position = 0
        for match in _ATTRIBUTE.finditer(markup):
            attribute, value = match.groups()
            call = ""
            if attribute in wanted and "@" not in value:
                call = f"_pm_id({wanted[attribute]!r}, {value!r})"
                self.key(f"{wanted[attribute]}{value}")
            elif name == "w:bookmarkStart" and attribute == "w:name":
                call = f"_pm_name({value!r})"
                self.key(f"n{value}")
                self.blocks[-1].names.append(value)
            if call:
                self.emit(markup[position : match.start(2)])
                self.emit(Put(call))
                position = match.end(2)
        self.emit(markup[position:])

    def key(self, key: str) -> None:
        for block in self.blocks:
            if block.word in _REPEATS:
                block.keys.append(key)

    # -- tags --------------------------------------------------------------------------------------------------------

    def tag(self, token: str) -> None:
        kind = token[:2]
        if self.stack[-1:] == ["w:tr"] and not self.partial:
            self.out.mends |= {"rows", "grid"}
        match = _NUMBER.search(token)
        number = int(match.group(1)) if match else -1
        inner = token[2:-2]
        dashes = ("-" if inner.startswith("-") else "", "-" if inner.endswith("-") else "")
        if kind == "{#" or number in self.keeps:
            if number in self.keeps and self.tables:
                self.tables[-1].keep = True
            return
        word = self.words.get(number, "") if number >= 0 else inner.split()[0] if kind == "{%" else ""
        if kind == "{{":
            self.value(number)
        elif word in _OPENS:
            self.begin(word, number)
        elif word.startswith("end") or word in ("else", "elif"):
            self.compare(number)
            if word.startswith("end"):
                self.finish()
        self.emit(Stand(kind, number, inner.strip(" -"), dashes))
        if word in _OPENS:
            self.emit(self.blocks[-1].turn)

    def value(self, number: int) -> None:
        if self.partial:
            site: Site = "attr"
        else:
            top = self.stack[-1] if self.stack else ""
            inside = next((name for name in reversed(self.stack) if name == "w:p" or name in _BLOCK_HOLDERS), "")
            site = "text" if top == "w:t" else "code" if top == "w:instrText" else "other"
            if site == "other" and top.startswith("w:") and top != "w:r":
                site = "run" if inside == "w:p" else "block" if top in _BLOCK_HOLDERS else "other"
            self.content()
        self.out.sites.setdefault(number, site)

    def begin(self, word: str, number: int) -> None:
        if word in ("macro", "call", "filter", "set", "block"):
            self.out.mends.add("prove")
        for paragraph in self.paragraphs[-1:]:
            paragraph.blocks = True
        top = self.stack[-1] if self.stack else ""
        if top == "w:tc":
            self.out.mends.add("cells")
        elif top == "w:tbl" and self.tables and self.tables[-1].rows is None:
            self.tables[-1].rows = Hook()
            self.emit(self.tables[-1].rows)
        self.blocks.append(_Block(word, number, (*self.stack, self.partial), Hook(), len(self.out.pieces)))

    def compare(self, number: int) -> None:
        if self.blocks and self.blocks[-1].stack != (*self.stack, self.partial):
            self.out.crossed.append((self.blocks[-1].number, number))
            self.stack = list(self.blocks[-1].stack[:-1])

    def finish(self) -> None:
        if not self.blocks:
            return
        block = self.blocks.pop()
        for paragraph in self.paragraphs[-1:]:
            paragraph.lowest = min(paragraph.lowest, len(self.blocks))
            paragraph.blocks = True
        if block.keys and block.word in _REPEATS:
            keys = ", ".join(repr(key) for key in dict.fromkeys(block.keys))
            block.turn.text = f"_pm_turn({keys})"
        if block.names:
            self.follow(block)

    def follow(self, block: _Block) -> None:
        """Let references inside a repeated block lead to the bookmark of the same turn."""
        names = "|".join(map(re.escape, dict.fromkeys(block.names)))
        pattern = re.compile(rf'(?:(?:PAGE|NOTE)?REF |w:anchor=")({names})(?!\w)')
        pieces = self.out.pieces
        out: list[Piece] = []
        for piece in pieces[block.first :]:
            if not isinstance(piece, str):
                out.append(piece)
                continue
            position = 0
            for match in pattern.finditer(piece):
                out += (piece[position : match.start(1)], Put(f"_pm_name({match.group(1)!r})"))
                position = match.end(1)
            out.append(piece[position:])
        pieces[block.first :] = out


def weave(xml: str, words: dict[int, str], keeps: frozenset[int]) -> Woven:
    """Return a cleaned part woven: `words` gives the statement of each tag, `keeps` the tags that keep an empty table."""
    walk = _Walk(words, keeps)
    position = 0
    for match in _TOKEN.finditer(xml):
        walk.static(xml[position : match.start()])
        walk.tag(match.group())
        position = match.end()
    walk.static(xml[position:])
    return walk.out


def source_of(woven: Woven, bodies: dict[int, str]) -> tuple[str, dict[int, int]]:
    """Return the Jinja source of a woven part, and for each of its lines the number of the tag that stands there.

    Each tag begins a line of its own, inside its marks, so that a line number in an error tells the tag.
    """
    out: list[str] = []
    lines: dict[int, int] = {}
    line = 1
    last = -1
    for piece in woven.pieces:
        if isinstance(piece, str):
            text = _literal(unguard(piece))
        elif isinstance(piece, Hook):
            text = f"{{{{\n{piece.text} }}}}" if piece.text.startswith("_pm_") else piece.text
        elif isinstance(piece, Put):
            text = f"{{{{\n{piece.source} }}}}"
        else:
            last = piece.number if piece.number >= 0 else last
            body = " ".join(_NUMBER.sub(lambda m: bodies[int(m.group(1))], piece.source).split("\n"))
            opening, closing = ("{{", "}}") if piece.kind == "{{" else ("{%", "%}")
            text = f"{opening}{piece.dashes[0]}\n{body} {piece.dashes[1]}{closing}"
        out.append(text)
        count = text.count("\n")
        if not isinstance(piece, str) and count:
            lines[line + 1] = last
        line += count
    return "".join(out), lines


def _literal(text: str) -> str:
    """Return static text so that Jinja prints it as it is."""
    return re.sub(r"\{(?=[{%#])", "{{ '{' }}", text)
