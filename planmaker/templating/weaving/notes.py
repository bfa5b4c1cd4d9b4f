"""Footnotes, endnotes and comments that the text calls for in a condition or loop.

Word keeps notes in parts of their own. Printed there, a note would know nothing of the loop its call stands in, and one
note would serve all turns. So when any call stands in a block, the notes of that kind are printed from the place where
the text calls them, each turn its own, and put back into their part in that order; a note that nothing calls is gone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from planmaker.word.names import NOTES

HOLDER = "pm:note"
"""The element in which a note stands in the text while it is being woven. No file has it: its prefix means nothing."""

CALLS = {"w:footnoteReference": "f", "w:endnoteReference": "e"}
"""The family of the number with which the text calls a note, where it has no other use in the text."""

OPENS = frozenset(("if", "for", "macro", "call", "filter", "with", "set", "block"))
"""The statements that begin a block."""

_STEP = re.compile(
    r"\{%.*?@(\d+)@.*?%\}|\{%(.*?)%\}|<w:(footnote|endnote|comment)Reference (?:[^<>]*? )?w:id=\"(\d+)\"[^<>]*>",
    re.DOTALL,
)


def called_in_blocks(text: str, words: Mapping[int, str]) -> set[str]:
    """Return the parts with notes that the cleaned `text` calls for inside a block. `words` are those of the tags."""
    parts: set[str] = set()
    depth = 0
    for number, bare, kind, _ in _STEP.findall(text):
        if kind:
            parts |= {NOTES[kind]} if depth else set()
            continue
        word = words.get(int(number), "") if number else bare.strip(" -").split(" ")[0]
        depth += (word in OPENS) - word.startswith("end")
    return parts


def gather(text: str, parts: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return the text with each note before its call, in a `HOLDER`, and the `parts` without these notes."""
    notes = {
        (kind, number): note
        for kind, part in NOTES.items()
        if part in parts
        for note, number in re.findall(
            rf'(<w:{kind} (?![^<>]*w:type=)(?:[^<>]*? )?w:id="(\d+)"[^<>]*>.*?</w:{kind}>)', parts[part], re.DOTALL
        )
    }

    def brought(match: re.Match[str]) -> str:
        kind, number = match.group(3), match.group(4)
        note = notes.get((kind, number)) if kind else None
        if note is None:
            return match.group()
        return f'<{HOLDER} part="{NOTES[kind]}">{note}</{HOLDER}>{match.group()}'

    left = dict(parts)
    for (kind, _), note in notes.items():
        left[NOTES[kind]] = left[NOTES[kind]].replace(note, "", 1)
    return _STEP.sub(brought, text), left
