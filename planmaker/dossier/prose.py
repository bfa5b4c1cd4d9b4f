"""Long text as people type it, as paragraphs and lists with emphasis: what Word needs to set it well.

A little Markdown, the part that people use without thinking: an empty line between paragraphs, "- " or "1. " before an
item, two spaces deeper for an item below it, **bold** and *italic*. Everything else is text, and stays as typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Soort = Literal["alinea", "opsomming", "genummerd"]

_ITEM = re.compile(r"(?P<indent> *)(?:(?P<dash>[-*•])|(?P<number>[0-9]{1,3})[.)]) +(?P<text>\S.*)")
# A mark opens before a sign and closes behind one: 2 * 3 * 4 and snake_case are no emphasis.
_EMPHASIS = re.compile(
    r"\\(?P<plain>[*_\\])"
    r"|(?<![*\w])\*\*\*(?=\S)(?P<both>(?:\\.|[^*\\])+?)(?<=\S)\*\*\*(?![*\w])"
    r"|(?<![*\w])\*\*(?=\S)(?P<bold>(?:\\.|[^*\\]|(?<!\*)\*(?!\*))+?)(?<=\S)\*\*(?!\*)"
    r"|(?<![*\w])\*(?=\S)(?P<italic>(?:\\.|[^*\\])+?)(?<=\S)\*(?![*\w])"
    r"|(?<![_\w])_(?=\S)(?P<under>(?:\\.|[^_\\])+?)(?<=\S)_(?![_\w])"
)
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Loop:
    """A piece of text in one look."""

    tekst: str
    vet: bool = False
    cursief: bool = False


@dataclass(frozen=True, slots=True)
class Blok:
    """A paragraph, or an item of a list.

    `niveau` is the depth of an item, from 0. `begin` says that a numbered item starts its list, so that Word counts
    from 1 again. Line ends in `lopen` are breaks within the paragraph.
    """

    soort: Soort
    lopen: tuple[Loop, ...]
    niveau: int = 0
    begin: bool = False

    @property
    def tekst(self) -> str:
        """The text without its looks."""
        return "".join(loop.tekst for loop in self.lopen)


@dataclass(frozen=True)
class Prose:
    """A long text. As a string it is what a person reads, without the marks; empty text has no blocks."""

    bron: str

    @cached_property
    def blokken(self) -> tuple[Blok, ...]:
        """The paragraphs and items, in order."""
        return tuple(_marked(_blocks(self.bron)))

    @property
    def eenvoudig(self) -> bool:
        """Whether this is one paragraph without emphasis, which any spot in a sentence can hold."""
        return len(self.blokken) <= 1 and all(
            blok.soort == "alinea" and len(blok.lopen) == 1 and blok.lopen[0] == Loop(blok.tekst)
            for blok in self.blokken
        )

    def __str__(self) -> str:
        return "\n".join(blok.tekst for blok in self.blokken)

    def __bool__(self) -> bool:
        return bool(self.bron)


def runs(text: str, *, vet: bool = False, cursief: bool = False) -> tuple[Loop, ...]:
    """Return `text` as pieces by look, without the marks; pieces of the same look are one."""
    found: list[Loop] = []
    for loop in _runs(text, vet, cursief):
        if found and (found[-1].vet, found[-1].cursief) == (loop.vet, loop.cursief):
            found[-1] = Loop(found[-1].tekst + loop.tekst, loop.vet, loop.cursief)
        elif loop.tekst:
            found.append(loop)
    return tuple(found)


def _runs(text: str, vet: bool, cursief: bool) -> Iterator[Loop]:
    at = 0
    for match in _EMPHASIS.finditer(text):
        yield Loop(text[at : match.start()], vet, cursief)
        at = match.end()
        if match["plain"]:
            yield Loop(match["plain"], vet, cursief)
        elif match["both"]:
            yield from _runs(match["both"], True, True)
        elif match["bold"]:
            yield from _runs(match["bold"], True, cursief)
        else:
            yield from _runs(match["italic"] or match["under"], vet, True)
    yield Loop(text[at:], vet, cursief)


@dataclass(slots=True)
class _Raw:
    """A block while its lines come in."""

    soort: Soort
    indent: int
    lines: list[str]


def _blocks(text: str) -> Iterator[_Raw]:
    current: _Raw | None = None
    gap = True
    for line in text.replace("\r\n", "\n").split("\n"):
        if not line.strip():
            gap = True
            continue
        item = _ITEM.fullmatch(line.rstrip())
        ending = line[len(line.rstrip()) :]
        if item and (gap or current is None or current.soort != "alinea" or item["dash"] or item["number"] == "1"):
            if current:
                yield current
            kind: Soort = "opsomming" if item["dash"] else "genummerd"
            current = _Raw(kind, len(item["indent"]), [item["text"] + ending])
        elif current is None or (gap and not (current.soort != "alinea" and line.startswith(" "))):
            if current:
                yield current
            current = _Raw("alinea", 0, [line.lstrip()])
        else:
            current.lines.append(line.lstrip())
        gap = False
    if current:
        yield current


def _marked(blocks: Iterator[_Raw]) -> Iterator[Blok]:
    """Give items their depth, and tell where a numbered list begins."""
    open_lists: list[tuple[int, Soort]] = []
    for raw in blocks:
        lopen = runs(_joined(raw))
        if raw.soort == "alinea":
            open_lists.clear()
            yield Blok("alinea", lopen)
            continue
        while open_lists and open_lists[-1][0] > raw.indent:
            open_lists.pop()
        begins = not open_lists or open_lists[-1][0] < raw.indent or open_lists[-1][1] != raw.soort
        if open_lists and open_lists[-1][0] == raw.indent:
            open_lists[-1] = (raw.indent, raw.soort)
        elif not open_lists or open_lists[-1][0] < raw.indent:
            open_lists.append((raw.indent, raw.soort))
        yield Blok(raw.soort, lopen, min(len(open_lists) - 1, _DEEPEST), begins and raw.soort == "genummerd")


def _joined(raw: _Raw) -> str:
    """Return the lines of a block as one text. A line end is a space, after two spaces or a backslash it is a break."""
    text = ""
    for line in raw.lines:
        broken = line.endswith(("  ", "\\"))
        text += line.rstrip().removesuffix("\\").rstrip() + ("\n" if broken else " ")
    return text.strip()
