"""Walk through a cleaned part once, and weave in all that a document needs while it is being printed.

This proves that every way through the tags gives well-formed XML, tells where each value will land, and marks what can
only be judged afterwards: paragraphs and tables that may come out empty. Marks are control characters, which XML cannot
hold, so that no value can ever look like one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from planmaker.templating.weaving.empties import BLOCK_HOLDERS, Empties
from planmaker.templating.weaving.fresh_numbers import follow_names, fresh_numbers
from planmaker.templating.weaving.notes import CALLS, HOLDER, OPENS
from planmaker.templating.weaving.pieces import Hook, Piece, Put, SiteKind, Stand, Woven

_TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NUMBER = re.compile(r"@(\d+)@")
_MARKUP = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"</?([\w:.-]+)")
_NOT_REPEATED = re.compile(r' (?:w14:paraId|w14:textId|o:spid)="[^"]*"')
"""Numbers that Word gives again when they are not there."""
_RANGES = {
    "w:bookmarkStart": "bookmark",
    "w:bookmarkEnd": "bookmark",
    "w:permStart": "perm",
    "w:permEnd": "perm",
    "w:commentRangeStart": "comment",
    "w:commentRangeEnd": "comment",
    "w:commentReference": "comment",
}
_ID = re.compile(r'w:id="(\d+)"')
_CELL_SITES: dict[str, SiteKind] = {' w:color="auto" w:fill="': "fill", '<w:gridSpan w:val="': "span"}
_REPEATS = frozenset(("for", "macro", "call", "block"))


@dataclass(slots=True)
class _Block:
    word: str
    number: int
    layer: tuple[int, str, tuple[str, ...]]
    turn: Hook
    first: int
    keys: list[str] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)


class _Walk:
    def __init__(self, words: dict[int, str], keeps: frozenset[int]) -> None:
        self.out = Woven(words=words)
        self.words = words
        self.keeps = keeps
        self.stack: list[str] = []
        self.blocks: list[_Block] = []
        self.empties = Empties(self.out, self.emit)
        self.fields = self.tables = 0
        self.merging: tuple[int, ...] = ()
        self.noting = self.called = False
        self.mends_of_text = self.out.mends
        self.partial = ""
        self.ranges: dict[str, tuple[int, ...]] = {}

    # -- text and markup ---------------------------------------------------------------------------------------------

    def static(self, text: str) -> None:
        if self.partial:
            head, closing, text = text.partition(">")
            self.numbered(head + closing, self.partial)
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
            self.numbered(self.partial, self.partial)
        else:
            self.words_between(rest)

    def emit(self, piece: Piece) -> None:
        pieces = self.out.pieces
        if isinstance(piece, str) and pieces and isinstance(pieces[-1], str):
            pieces[-1] += piece
        elif piece != "":
            pieces.append(piece)

    def words_between(self, text: str) -> None:
        if self.stack and self.stack[-1] in ("w:t", "m:t") and text.strip(" "):
            self.empties.content(len(self.blocks))
        self.emit(text)

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
            self.empties.skip_paragraph()

    def open(self, name: str, markup: str, printed: bool) -> None:
        if name == HOLDER:
            self.begin_note(markup)
            return
        self.empties.open(name, len(self.blocks))
        if name == "w:fldChar":
            self.fields += ('"begin"' in markup) - ('"end"' in markup)
        if name in _RANGES:
            self.note_range(name, markup)
        if name == "w14:checkbox":
            self.out.mends.add("checks")
        if name == "w:tbl":  # a repeated one may come to stand against itself
            self.tables += 2 if any(block.word in _REPEATS for block in self.blocks) else 1
        if name == "w:vMerge" and not printed:
            self.note_merge(markup)
        if printed:
            if name == "w:gridSpan":
                self.out.mends.add("grid")
            return
        self.numbered(markup, markup)
        self.called = False

    def numbered(self, text: str, markup: str) -> None:
        """Print `text`, which is `markup` or a part of it, with fresh numbers where it is repeated."""
        match = _NAME.match(markup)
        name = match.group(1) if match else ""
        repeated = any(block.word in _REPEATS for block in self.blocks)
        if self.called and name in CALLS:
            pieces, keys, names = fresh_numbers(name, text, "", call="_pm_called")
        elif repeated or self.noting:
            text = _NOT_REPEATED.sub("", text) if repeated else text
            pieces, keys, names = fresh_numbers(name, text, self.stack[-1] if self.stack else "")
        else:
            self.emit(text)
            return
        for piece in pieces:
            self.emit(piece)
        loops = [block for block in self.blocks if block.word in _REPEATS]
        for block in loops:
            block.keys += keys
        for block in loops[-1:]:
            block.names += names

    def begin_note(self, markup: str) -> None:
        """Print what follows, up to the end of the element, apart: it is a note that the text calls for here."""
        part = markup.split('"')[1]
        self.emit(Put(f"_pm_note({part!r})"))
        self.emit(Hook("{% set _pm_noted_xml %}"))
        self.noting = True
        self.mends_of_text = self.out.mends
        self.out.mends = self.out.noted.setdefault(part, set())

    def end_note(self) -> None:
        """Print on in the text."""
        self.emit(Hook("{% endset %}"))
        self.emit(Put("_pm_noted(_pm_noted_xml)"))
        self.noting, self.called = False, True
        self.out.mends = self.mends_of_text

    def note_range(self, name: str, markup: str) -> None:
        """Remember in which blocks a bookmark or a comment begins and ends: in different ones it can be cut in two."""
        if self.stack and self.stack[-1] in BLOCK_HOLDERS:
            self.out.mends.add("marks")
        match = _ID.search(markup)
        key = _RANGES[name] + (match.group(1) if match else "")
        blocks = tuple(block.first for block in self.blocks)
        if self.ranges.setdefault(key, blocks) != blocks:
            self.out.mends.add("pairs")

    def note_merge(self, markup: str) -> None:
        """Remember in which blocks cells begin to merge downwards: others can be left without a first cell."""
        blocks = tuple(block.first for block in self.blocks)
        if '"restart"' in markup:
            self.merging = blocks
        elif blocks != self.merging:
            self.out.mends.add("grid")

    def close(self, name: str, markup: str) -> None:
        if name == "w:tbl":
            self.empties.close_table(self.stack)
        if self.stack and self.stack[-1] == name:
            self.stack.pop()
        if name == HOLDER:
            self.end_note()
            return
        self.emit(markup)
        if name == "w:p":
            self.empties.close_paragraph(len(self.blocks), self.stack)

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
            if number in self.keeps:
                self.empties.keep_table()
            return
        word = self.words.get(number, "") if number >= 0 else inner.split()[0] if kind == "{%" else ""
        if kind == "{{":
            self.value(number)
        elif word in OPENS:
            self.begin(word, number)
        elif word.startswith("end") or word in ("else", "elif"):
            self.compare(number)
            if word.startswith("end"):
                self.finish()
        self.emit(Stand(kind, number, inner.strip(" -"), dashes))
        if word in OPENS:
            self.emit(self.blocks[-1].turn)

    def value(self, number: int) -> None:
        if self.partial:
            site: SiteKind = next((kind for end, kind in _CELL_SITES.items() if self.partial.endswith(end)), "attr")
        else:
            top = self.stack[-1] if self.stack else ""
            inside = next((name for name in reversed(self.stack) if name == "w:p" or name in BLOCK_HOLDERS), "")
            site = "text" if top == "w:t" else "code" if top == "w:instrText" else "other"
            before = self.out.pieces[-1] if self.out.pieces else ""
            if site == "code" and isinstance(before, str) and before.endswith('HYPERLINK "'):
                site = "url"
            if site == "other" and top.startswith("w:") and top != "w:r":
                site = "run" if inside == "w:p" else "block" if top in BLOCK_HOLDERS else "other"
            if site == "block" and top == "w:tc":
                self.out.mends.add("cells")
            self.empties.content(len(self.blocks))
        self.out.sites.setdefault(number, site)

    def begin(self, word: str, number: int) -> None:
        if word in ("macro", "call", "filter", "set", "block"):
            self.out.mends.add("prove")
        self.empties.begin_block(self.stack)
        self.blocks.append(_Block(word, number, self.layer(), Hook(), len(self.out.pieces)))

    def layer(self) -> tuple[int, str, tuple[str, ...]]:
        """Return what the two ends of a block must share: the open fields, the open tag, the elements around."""
        return self.fields, self.partial, tuple(self.stack)

    def compare(self, number: int) -> None:
        if self.blocks and self.blocks[-1].layer != self.layer():
            self.out.crossed.append((self.blocks[-1].number, number))
            self.fields, _, stack = self.blocks[-1].layer
            self.stack = list(stack)

    def finish(self) -> None:
        if not self.blocks:
            return
        block = self.blocks.pop()
        self.empties.end_block(len(self.blocks))
        if block.keys and block.word in _REPEATS:
            keys = ", ".join(repr(key) for key in dict.fromkeys(block.keys))
            block.turn.text = f"_pm_turn({keys})"
        if block.names:
            follow_names(self.out.pieces, block.first, block.names)


def weave(xml: str, words: dict[int, str], keeps: frozenset[int]) -> Woven:
    """Return a cleaned part woven: `words` gives the statement of each tag, `keeps` the tags that keep a bare table."""
    walk = _Walk(words, keeps)
    position = 0
    for match in _TOKEN.finditer(xml):
        walk.static(xml[position : match.start()])
        walk.tag(match.group())
        position = match.end()
    walk.static(xml[position:])
    if walk.tables < 2 and "block" not in walk.out.sites.values():  # nothing for a table to stand against
        walk.out.mends.discard("apart")
    return walk.out
