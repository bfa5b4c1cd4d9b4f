"""Find the tags in a stretch of text: where each begins and ends, its kind and level, and what is not closed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from planmaker.templating.limits import MAX_TAG_LENGTH

Kind = Literal["{{", "{%", "{#"]

CLOSERS: dict[str, str] = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENER = re.compile(r"\{\{|\{%|\{#")
_LEVEL = re.compile(r"(tr|tc|p|r)\s+(?=\S)")
_STRAY = re.compile(r"%\}|\}\}")
_ESCAPED = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
NO_BREAK_HYPHEN = "\u2011"
_DOUBLE, _SINGLE = '"“”„‟', "'‘’‚‛"
_MOST_FLAWS = 5  # in one stretch of text: more of them say nothing new, and each costs a search
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag in a text.

    `start` and `end` are offsets in that text. `level` is `p`, `tr`, `tc`, `r` or empty. `body` is what stands between
    the marks, with straight quotes. `before` and `after`: whether it eats the space on that side (`{%-`, `-%}`).
    """

    start: int
    end: int
    kind: Kind
    level: str
    body: str
    typed: str
    before: bool = False
    after: bool = False

    @property
    def word(self) -> str:
        """The first word of a statement: `for`, `endif`; empty for a value or a comment."""
        match = re.match(r"[A-Za-z_]\w*", self.body) if self.kind == "{%" else None
        return match.group() if match else ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with the marks themselves: `kind` is `open` or `stray`; `typed` is the text that shows it."""

    kind: Literal["open", "stray"]
    start: int
    typed: str


def scan(text: str) -> tuple[list[Tag], list[Flaw]]:
    """Return the tags of `text` in order, and the marks that open or close nothing. Linear in the length of `text`."""
    tags: list[Tag] = []
    flaws: list[Flaw] = []
    position = raw_from = 0
    in_raw = False
    while opener := _OPENER.search(text, position):
        start = opener.start()
        kind = opener.group()
        end = _end(text, start, kind)
        if end is None:
            if not in_raw:
                flaws.append(Flaw("open", start, text[start : start + 60]))
            if len(flaws) >= _MOST_FLAWS:
                return tags, flaws
            position = start + 2
            continue
        tag = _tag(text, start, end, kind)  # type: ignore[arg-type]
        if in_raw and tag.word != "endraw":
            position = start + 2
            continue
        if not in_raw:
            flaws += _strays(text, raw_from, start)
        in_raw = tag.word == "raw"
        tags.append(tag)
        position = raw_from = end
    if not in_raw and not any(flaw.kind == "open" for flaw in flaws):
        flaws += _strays(text, raw_from, len(text))
    return tags, flaws


def plain(text: str) -> str:
    """Return literal text with docxtpl's escaped marks (`{_{`, `%_}` …) as the marks they stand for."""
    for escaped, mark in _ESCAPED.items():
        text = text.replace(escaped, mark)
    return text


def straight(body: str) -> str:
    """Return `body` with the quotes that Word curled made straight, but not an apostrophe inside double quotes.

    A hyphen at which no line may break is a minus, outside quotes.
    """
    out: list[str] = []
    inside = ""
    for character in body.replace("\u00a0", " "):
        quotes = _DOUBLE if character in _DOUBLE else _SINGLE if character in _SINGLE else ""
        if quotes and (not inside or inside == quotes):
            inside = "" if inside else quotes
            out.append(quotes[0])
        elif character == NO_BREAK_HYPHEN and not inside:
            out.append("-")
        else:
            out.append(character)
    return "".join(out)


def _tag(text: str, start: int, end: int, kind: Kind) -> Tag:
    inner = text[start + 2 : end - 2]
    before = inner.startswith(("-", "+")) and kind != "{#"
    after = inner.endswith("-") and kind != "{#"
    body = inner[1 if before else 0 : len(inner) - 1 if after else None]
    level = _LEVEL.match(body)
    if level:
        body = body[level.end() :]
    return Tag(
        start, end, kind, level.group(1) if level else "", straight(body).strip(), text[start:end], before, after
    )


def _end(text: str, start: int, kind: str) -> int | None:
    """Return where the tag that opens at `start` ends, minding texts and brackets inside it; None when it does not."""
    stop = min(len(text), start + MAX_TAG_LENGTH)
    closer = CLOSERS[kind]
    first = text.find(closer, start + 2, stop)
    if first < 0:
        return None
    following = _OPENER.search(text, start + 2, first)
    if kind == "{#":
        return first + 2
    smart = _smart_end(text, start + 2, stop, closer)
    if following and (smart is None or following.start() < smart) and not _within_quotes(text[start + 2 : first]):
        return None
    return smart if smart is not None else first + 2


def _smart_end(text: str, position: int, stop: int, closer: str) -> int | None:
    wanted: list[str] = []
    inside = ""
    while position < stop:
        character = text[position]
        if inside:
            if character in inside:
                inside = ""
        elif not wanted and text.startswith(closer, position):
            return position + 2
        elif character in _DOUBLE:
            inside = _DOUBLE
        elif character in _SINGLE:
            inside = _SINGLE
        elif character in _BRACKETS:
            wanted.append(_BRACKETS[character])
        elif wanted and character == wanted[-1]:
            wanted.pop()
        position += 1
    return None


def _within_quotes(inner: str) -> bool:
    """Tell whether a mark inside `inner` stands in a quoted text, as in `{{ "{{" }}`."""
    opener = _OPENER.search(inner)
    return bool(opener) and sum(c in _DOUBLE + _SINGLE for c in inner[: opener.start()]) % 2 == 1 if opener else False


def _strays(text: str, start: int, end: int) -> list[Flaw]:
    return [
        Flaw("stray", match.start(), text[max(start, match.start() - 30) : match.end()])
        for match in _STRAY.finditer(text, start, end)
    ]
