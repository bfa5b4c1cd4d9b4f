"""What a condition or loop may leave empty: which paragraphs and tables these are is seen while walking through a part.

Only these get marks, and only a part with such marks is mended after printing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planmaker.templating.weaving.pieces import Hook, Piece, Woven
from planmaker.word.mending.demands import CONTENT, STORIES
from planmaker.word.mending.printed import P_END, P_START, ROWS_START, TABLE_END, TABLE_START

BLOCK_HOLDERS = frozenset((*STORIES, "w:body", "w:tc", "w:sdtContent", "w:docPartBody"))
"""What holds paragraphs and tables."""

_ROUND_ROWS = ("w:sdt", "w:sdtContent", "w:customXml")
_NEVER = 99


@dataclass(slots=True)
class _Paragraph:
    start: Hook
    lowest: int
    """In how many blocks the least deep piece of it stands, and (`content`) the least deep of what a reader sees."""
    content: int = _NEVER
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


class Empties:
    """The paragraphs and tables around the present spot of a walk. `depth` is always the number of blocks around it."""

    def __init__(self, out: Woven, emit: Callable[[Piece], None]) -> None:
        self._out, self._emit = out, emit
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[_Table] = []

    def content(self, depth: int) -> None:
        """Note that a reader sees something here."""
        if self._paragraphs:
            paragraph = self._paragraphs[-1]
            paragraph.content = min(paragraph.content, depth)

    def open(self, name: str, depth: int) -> None:
        """Note the start of an element; called before it is printed."""
        if name in CONTENT:
            self.content(depth)
        if name == "w:p":
            self._paragraphs.append(_Paragraph(self._hook(), depth))
        elif name == "w:tbl":
            self._tables.append(_Table(self._hook(), depth))
        elif name == "w:tr" and self._tables and depth == self._tables[-1].depth:
            table = self._tables[-1]
            if table.rows is None:
                table.before += 1
            else:
                table.after += 1
        elif name == "w:tblHeader" and self._tables and self._tables[-1].rows is None:
            self._tables[-1].headers += 1

    def close_paragraph(self, depth: int, around: Sequence[str]) -> None:
        """Note the end of a paragraph, after it was printed; `around` are the elements around it, the nearest last."""
        if not self._paragraphs:
            return
        paragraph = self._paragraphs.pop()
        paragraph.lowest = min(paragraph.lowest, depth)
        if paragraph.blocks and paragraph.content > paragraph.lowest:
            paragraph.start.text = P_START
            self._emit(P_END)
            self._out.mends |= {"paragraphs", "apart"}
            self.holder(around[-1] if around else "")

    def skip_paragraph(self) -> None:
        """Forget a paragraph that was opened and closed in one."""
        self._paragraphs.pop()

    def close_table(self, around: Sequence[str]) -> None:
        """Note the end of a table, before it is printed."""
        if not self._tables:
            return
        table = self._tables.pop()
        if table.rows is not None and not table.after and table.before <= max(1, table.headers) and not table.keep:
            table.start.text, table.rows.text = TABLE_START, ROWS_START
            self._emit(TABLE_END)
            self._out.mends |= {"tables", "apart"}
            self.holder(next((name for name in reversed(around) if name in BLOCK_HOLDERS), ""))

    def keep_table(self) -> None:
        """Keep the present table, even when only its header is left."""
        if self._tables:
            self._tables[-1].keep = True

    def begin_block(self, around: Sequence[str]) -> None:
        """Note that a condition or loop begins here."""
        self._touch()
        top = around[-1] if around else ""
        if top in BLOCK_HOLDERS:
            self._out.mends.add("apart")
        self.holder(top)
        within = next((name for name in reversed(around) if name not in _ROUND_ROWS), "")
        if top != "w:p" and within == "w:tbl" and self._tables and self._tables[-1].rows is None:
            self._tables[-1].rows = self._hook()

    def end_block(self, depth: int) -> None:
        """Note that a condition or loop ended, with `depth` blocks left around it."""
        self._touch()
        for paragraph in self._paragraphs[-1:]:
            paragraph.lowest = min(paragraph.lowest, depth)

    def holder(self, name: str) -> None:
        """Note that what stands directly in the element `name` can go, so that it may come out empty."""
        if name == "w:tc":
            self._out.mends.add("cells")
        elif name == "w:sdtContent":
            self._out.mends |= {"controls", "rows", "cells", "stories"}
        elif name in STORIES:
            self._out.mends.add("stories")

    def _touch(self) -> None:
        for paragraph in self._paragraphs[-1:]:
            paragraph.blocks = True

    def _hook(self) -> Hook:
        hook = Hook()
        self._emit(hook)
        return hook
