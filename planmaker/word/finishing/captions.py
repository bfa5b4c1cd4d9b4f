"""Captions count on: Word counts the `SEQ` fields of tables and figures only when a reader asks for it (F9).

A caption in a loop has the same stored number every turn. Here each gets the number that Word would show
(ISO/IEC 29500-1 §17.16.5.56), and a cross-reference to a caption quotes it as it is then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from planmaker.word.fields import WordField, fields_of
from planmaker.word.lists.numbers import formatted
from planmaker.word.names import BOOKMARK_END, BOOKMARK_START, FALLBACK, ID, NAME, P, T
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element, paragraph_of

_ELSE = frozenset(("\\n", "\\r", "\\w", "\\p"))
"""With these a cross-reference shows something else than what the bookmark holds."""

_FORMATS = {"alphabetic": "lowerLetter", "ALPHABETIC": "upperLetter", "roman": "lowerRoman", "ROMAN": "upperRoman"}


def number_captions(package: Package) -> int:
    """Count the captions of the body, and return how many showed another number."""
    fields = fields_of(package.body)
    captions = {one.begin: one for one in fields if one.kind == "SEQ" and len(one.words) > 1}
    if not captions:
        return 0
    changed = sum(_show(one, number) for one, number in _counted(package, captions))
    if changed:
        _quote(package, [one for one in fields if len(one.words) > 1])
    return changed


def names_caption(field: WordField, name: str) -> bool:
    """Tell whether a field counts the captions of a sort: "Tabel", "Figuur"."""
    return field.kind == "SEQ" and field.words[1:2] != [] and field.words[1].lower() == name.lower()


def _counted(package: Package, captions: dict[Element, WordField]) -> list[tuple[WordField, str]]:
    styles = Styles(package)
    counts: dict[str, int] = defaultdict(int)
    since: dict[int, set[str]] = defaultdict(set)  # by level of a heading: what was counted since the last one
    found = []
    for node in package.body.iter(P, *{begin.tag for begin in captions}):
        if node.tag == P:
            level = styles.outline_level(node)
            for deeper in [one for one in since if level is not None and level < one]:
                since[deeper].clear()
        elif node in captions:
            field = captions[node]
            words = field.words
            name = words[1].lower()
            again = "\\c" in words or next(node.iterancestors(FALLBACK), None) is not None
            heading = _number(words, "\\s")
            fresh = heading is not None and name not in since[heading]
            start = _number(words, "\\r")
            counts[name] = start if start is not None else 1 if fresh else counts[name] + (not again)
            if heading is not None:
                since[heading].add(name)
            asked = words[words.index("\\*") + 1] if "\\*" in words[:-1] else ""
            found.append((field, formatted(counts[name], _FORMATS.get(asked, "decimal"))))
    return found


def _number(words: list[str], switch: str) -> int | None:
    text = words[words.index(switch) + 1] if switch in words[:-1] else ""
    return int(text) if text.isdecimal() else None


def _quote(package: Package, fields: Sequence[WordField]) -> None:
    """Let cross-references show the captions as they are now."""
    captions = {text for one in fields if one.kind == "SEQ" for text in one.texts}
    starts = {one.get(NAME, "").lower(): one for one in package.body.iter(BOOKMARK_START)}
    for one in fields:
        if (
            one.kind == "REF"
            and _ELSE.isdisjoint(one.words)
            and (start := starts.get(one.words[1].lower())) is not None
        ):
            texts = _within(start)
            if not captions.isdisjoint(texts):
                _show(one, "".join(text.text or "" for text in texts))


def _within(start: Element) -> list[Element]:
    """Return the texts in a bookmark that ends in the paragraph where it begins."""
    paragraph, inside = paragraph_of(start), False
    texts: list[Element] = []
    for node in paragraph.iter(BOOKMARK_START, BOOKMARK_END, T) if paragraph is not None else ():
        inside = inside or node is start
        if inside and node.tag == BOOKMARK_END and node.get(ID) == start.get(ID):
            return texts
        if inside and node.tag == T:
            texts.append(node)
    return []


def _show(field: WordField, result: str) -> bool:
    """Let a field show `result`, in the looks it has; return whether it showed something else. Hidden ones stay so."""
    if not field.texts or "".join(text.text or "" for text in field.texts) == result:
        return False
    for at, text in enumerate(field.texts):
        text.text = "" if at else result
    return True
