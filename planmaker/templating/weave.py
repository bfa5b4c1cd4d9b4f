"""Walk through a cleaned part once, and weave in all that a document needs while it is being printed.

This proves that every way through the tags gives well-formed XML, tells where each value will land, and marks what can
only be judged afterwards: paragraphs and tables that may come out empty. Marks are control characters, which XML cannot
hold, so that no value can ever look like one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from planmaker.templating.mend import P_END, P_START, ROWS_START, TABLE_END, TABLE_START
from planmaker.templating.pieces import Hook, Piece, Site, Stand, Woven
from planmaker.templating.repeats import follow_bookmarks, fresh_numbers

_TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NUMBER = re.compile(r"@(\d+)@")
_MARKUP = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"</?([\w:.-]+)")
_PARA_ID = re.compile(r' w14:(?:paraId|textId)="[^"]*"')
_BLOCK_HOLDERS = frozenset(
    (
        "w:body",
        "w:tc",
        "w:hdr",
        "w:ftr",
        "w:footnote",
        "w:endnote",
        "w:comment",
        "w:txbxContent",
        "w:sdtContent",
        "w:docPartBody",
    )
)
_CONTENT = frozenset(
    (
        "w:br",
        "w:tab",
        "w:sym",
        "w:drawing",
        "w:pict",
        "w:object",
        "w:fldChar",
        "w:instrText",
        "w:footnoteReference",
        "w:ptab",
        "w:endnoteReference",
        "w:commentReference",
        "w:noBreakHyphen",
        "w:softHyphen",
        "w:cr",
        "m:oMath",
        "w:sdt",
        "w:fldSimple",
        "w:bookmarkStart",
        "w:bookmarkEnd",
        "w:commentRangeStart",
        "w:commentRangeEnd",
        "mc:AlternateContent",
        "w:pgNum",
        "w:footnoteRef",
        "w:annotationRef",
        "w:endnoteRef",
        "w:sectPr",
    )
)
_RANGES = frozenset(("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd"))
_ID = re.compile(r'w:id="(\d+)"')
_CELL_SITES: dict[str, Site] = {' w:color="auto" w:fill="': "fill", '<w:gridSpan w:val="': "span"}
_OPENS = frozenset(("if", "for", "macro", "call", "filter", "with", "set", "block"))
_REPEATS = frozenset(("for", "macro", "call", "block"))


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
        self.ranges: dict[str, tuple[int, ...]] = {}

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
            table.before, table.after = (
                (table.before + 1, table.after) if table.rows is None else (table.before, table.after + 1)
            )
        elif name == "w:tblHeader" and self.tables and self.tables[-1].rows is None:
            self.tables[-1].headers += 1
        if name in _RANGES:
            self.note_range(name, markup)
        if printed:
            if name == "w:gridSpan":
                self.out.mends.add("grid")
            return
        if any(block.word in _REPEATS for block in self.blocks):
            self.unique(name, _PARA_ID.sub("", markup))
        else:
            self.emit(markup)

    def note_range(self, name: str, markup: str) -> None:
        """Remember in which blocks a bookmark or a comment begins and ends: in different ones it can be cut in two."""
        match = _ID.search(markup)
        key = name.removesuffix("Start").removesuffix("End") + (match.group(1) if match else "")
        blocks = tuple(map(id, self.blocks))
        if self.ranges.setdefault(key, blocks) != blocks:
            self.out.mends.add("pairs")

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
        pieces, keys, names = fresh_numbers(name, markup, self.stack[-1] if self.stack else "")
        for piece in pieces:
            self.emit(piece)
        for key in keys:
            self.key(key)
        self.blocks[-1].names += names

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
            site: Site = next((kind for end, kind in _CELL_SITES.items() if self.partial.endswith(end)), "attr")
        else:
            top = self.stack[-1] if self.stack else ""
            inside = next((name for name in reversed(self.stack) if name == "w:p" or name in _BLOCK_HOLDERS), "")
            site = "text" if top == "w:t" else "code" if top == "w:instrText" else "other"
            if site == "other" and top.startswith("w:") and top != "w:r":
                site = "run" if inside == "w:p" else "block" if top in _BLOCK_HOLDERS else "other"
            if site == "block" and top == "w:tc":
                self.out.mends.add("cells")
            self.content()
        self.out.sites.setdefault(number, site)

    def begin(self, word: str, number: int) -> None:
        if word in ("macro", "call", "filter", "set", "block"):
            self.out.mends.add("prove")
        for paragraph in self.paragraphs[-1:]:
            paragraph.blocks = True
        top = self.stack[-1] if self.stack else ""
        if top in _BLOCK_HOLDERS:
            self.out.mends.add("apart")
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
            follow_bookmarks(self.out.pieces, block.first, block.names)


def weave(xml: str, words: dict[int, str], keeps: frozenset[int]) -> Woven:
    """Return a cleaned part woven: `words` gives the statement of each tag, `keeps` the tags that keep a bare table."""
    walk = _Walk(words, keeps)
    position = 0
    for match in _TOKEN.finditer(xml):
        walk.static(xml[position : match.start()])
        walk.tag(match.group())
        position = match.end()
    walk.static(xml[position:])
    return walk.out
