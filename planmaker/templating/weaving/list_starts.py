"""Numbered lists in and beside loops: what makes a list of its own starts at one.

A loop whose turns each give one item of one list numbers on. A loop whose turns give several items starts anew in each
turn, and a loop starts anew after another of the same list, when something that is not of that list stands between.
Where that may be is known from the template; only there the number of the list is asked for while printing. Headings
number on: articles count through all chapters.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from planmaker.templating.weaving.pieces import Piece, Put, Stand, Woven
from planmaker.word.lists.changes import counts
from planmaker.word.lists.definitions import Definitions
from planmaker.word.package import Package

_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:<w:pPr>(.*?)</w:pPr>)?", re.DOTALL)
_VALUES = {name: re.compile(rf'<w:{name} w:val="([^"]*)"/>') for name in ("pStyle", "numId", "ilvl")}
_NUMPR = re.compile(r"<w:numPr>.*?</w:numPr>|<w:numPr/>", re.DOTALL)
_BEFORE = re.compile(r"(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*/>)*")


@dataclass(frozen=True, slots=True)
class NumberedLists:
    """The lists of a template: which style numbers, and which lists count at all (bullets do not)."""

    styles: dict[str, tuple[str, int]]
    counting: frozenset[str]
    headings: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Line:
    """A paragraph: where its piece stands, its list ("" for none) and level, and the loops around it."""

    at: int
    number: str
    level: int
    loops: tuple[int, ...]


@dataclass(slots=True)
class _Loop:
    at: int
    lines: list[_Line] = field(default_factory=list)


@dataclass(slots=True)
class _Edits:
    """What is printed before and after pieces, which lists a paragraph interrupts, and which paragraphs are items."""

    before: dict[int, list[str]] = field(default_factory=dict)
    after: dict[int, list[str]] = field(default_factory=dict)
    breaks: dict[int, dict[str, None]] = field(default_factory=dict)
    items: dict[int, _Line] = field(default_factory=dict)

    def watch(self, number: str, lines: Iterable[_Line]) -> None:
        """Follow a list through these paragraphs."""
        for line in lines:
            if line.number == number:
                self.items[line.at] = line
            else:
                self.breaks.setdefault(line.at, {})[number] = None


def read_lists(package: Package) -> NumberedLists:
    """Return the numbered lists that a template defines."""
    definitions = Definitions(package)
    styles = definitions.styles
    counting = frozenset(num for num in definitions.nums if counts(definitions, num))
    headings = frozenset(style for style in styles.ids if styles.outline_of(style) is not None)
    spots = {style: spot for style in styles.ids if (spot := definitions.style_spot(style))}
    return NumberedLists(spots, counting, headings)


def restart_in_loops(woven: Woven, lists: NumberedLists) -> None:
    """Let the lists in a woven part start anew where they must. Changes `woven`."""
    if not lists.counting:
        return
    lines, loops = _read(woven, lists)
    edits = _Edits()
    for loop in loops:
        for number in _restarting(loop):
            edits.after.setdefault(loop.at, []).append(f"_pm_list_turn({number!r}, loop.first)")
            edits.watch(number, loop.lines)
    for number in dict.fromkeys(line.number for line in lines if line.number and line.loops):
        for at in _apart([line for line in lines if line.number == number], lines, loops):
            edits.before.setdefault(at, []).append(f"_pm_list_turn({number!r}, False)")
            edits.watch(number, lines)
    if edits.items:
        woven.pieces = _edited(woven.pieces, edits)


def _read(woven: Woven, lists: NumberedLists) -> tuple[list[_Line], list[_Loop]]:
    """Return the paragraphs of a part, and its loops with the paragraphs in each."""
    lines: list[_Line] = []
    loops: list[_Loop] = []
    stack: list[int] = []
    aside = 0
    for at, piece in enumerate(woven.pieces):
        aside += _goes_aside(piece)
        if isinstance(piece, Stand):
            word = woven.words.get(piece.number, "") if piece.number >= 0 else ""
            if word == "for":
                loops.append(_Loop(at))
                stack.append(len(loops) - 1)
            elif word == "endfor" and stack:
                stack.pop()
        elif isinstance(piece, str) and not aside and (match := _PARAGRAPH.match(piece)):
            number, level = _numbering(match.group(1) or "", lists)
            lines.append(_Line(at, number, level, tuple(stack)))
            for index in stack:
                loops[index].lines.append(lines[-1])
    return lines, loops


def _goes_aside(piece: Piece) -> int:
    """Return how many texts beside the text begin (or, below 0, end) in a piece: those of notes and text boxes."""
    if isinstance(piece, Put):
        return piece.source.startswith("_pm_note(") - piece.source.startswith("_pm_noted(")
    if isinstance(piece, str) and "w:txbxContent>" in piece:
        return piece.count("<w:txbxContent>") - piece.count("</w:txbxContent>")
    return 0


def _numbering(properties: str, lists: NumberedLists) -> tuple[str, int]:
    found = {name: match.group(1) for name, pattern in _VALUES.items() if (match := pattern.search(properties))}
    if found.get("pStyle") in lists.headings:
        return "", 0
    number, level = lists.styles.get(found.get("pStyle", ""), ("", 0))
    number, level = found.get("numId", number), int(found.get("ilvl", level))
    return (number, level) if number in lists.counting else ("", 0)


def _restarting(loop: _Loop) -> list[str]:
    """Return the lists that start anew in each turn of `loop`."""
    found = []
    for number in dict.fromkeys(line.number for line in loop.lines if line.number):
        top = min(line.level for line in loop.lines if line.number == number)
        items = [line for line in loop.lines if line.number == number and line.level == top]
        depth = min(len(line.loops) for line in loop.lines)
        several = len(items) > 1 or any(len(line.loops) > depth for line in items)
        if several and any(line.number != number for line in loop.lines):
            found.append(number)
    return found


def _apart(items: list[_Line], lines: list[_Line], loops: list[_Loop]) -> Iterator[int]:
    """Yield before which pieces one list starts anew: where a loop begins or ends, with text since the item before.

    Two items typed one after the other number on, as the author saw them do in Word.
    """
    top = min(item.level for item in items)
    others = [line.at for line in lines if line.number != items[0].number]
    for one, other in pairwise(item for item in items if item.level == top):
        shared = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one.loops, other.loops, strict=False)))
        between = bisect(others, one.at) < bisect(others, other.at)
        if between and not len(one.loops) == len(other.loops) == shared:
            yield loops[other.loops[shared]].at if len(other.loops) > shared else other.at


def _edited(pieces: list[Piece], edits: _Edits) -> list[Piece]:
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        out += [Put(f"_pm_list_break({number!r})") for number in edits.breaks.get(at, ())]
        out += map(Put, edits.before.get(at, ()))
        if at in edits.items and isinstance(piece, str):
            out += _numbered(piece, edits.items[at])
        else:
            out.append(piece)
        out += map(Put, edits.after.get(at, ()))
    return out


def _numbered(piece: str, line: _Line) -> list[Piece]:
    match = _PARAGRAPH.match(piece)
    assert match
    tag, properties = piece[: piece.index(">") + 1], match.group(1) or ""
    direct = _NUMPR.search(properties) is not None
    properties = _NUMPR.sub("", properties)
    start = _BEFORE.match(properties)
    cut = start.end() if start else 0
    after = f"{properties[cut:]}</w:pPr>{piece[match.end() :]}"
    call = Put(f"_pm_list_item({line.number!r}, {line.level}, {direct})")
    return [f"{tag}<w:pPr>{properties[:cut]}", call, after]
