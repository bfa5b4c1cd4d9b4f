"""The lines of a text, and the place of each character in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

from planmaker.findings import Place

SHOWN = 200
"""How many characters of a line a finding shows: two lines of a wide screen. A file may be one line of megabytes."""

_LINE_END = re.compile(r"\r\n|\r|\n")
# What steers a screen instead of standing on it: control characters, other line ends, changes of direction.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def printable(text: str) -> str:
    """Return `text` with a replacement character for all that would upset a screen or cannot be written at all."""
    return _STEERING.sub("\ufffd", text)


def shown(text: str) -> str:
    """Return a text as a finding shows it: not endless, on one line, and without characters that upset a screen."""
    cut = text if len(text) <= SHOWN else text[:SHOWN] + " …"
    return printable(cut.replace("\n", " "))


def beginning(text: str, most: int = 60) -> str:
    """Return the first `most` characters of a text, with "…" behind them when there are more."""
    return text if len(text) <= most else text[:most] + "…"


def excerpt(text: str) -> str:
    """Return what somebody typed as a sentence quotes it: its beginning, on one line."""
    return beginning(" ".join(text.split()))


class Lines:
    """A text that can tell the line and column of each of its characters, both counted from 1, as editors do."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text
        # Four bytes a line: ten megabytes of empty lines must not cost a gigabyte.
        self._starts = array("I", [0])
        self._starts.extend(match.end() for match in _LINE_END.finditer(text))
        self._shown: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._starts)

    def raw(self, line: int) -> str:
        """Return a line without its line end; nothing when there is no such line."""
        if not 1 <= line <= len(self._starts):
            return ""
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[self._starts[line - 1] : end].rstrip("\r\n")

    def shown(self, line: int) -> str:
        """Return a line as a finding shows it: not endless, and fit for a screen."""
        if line not in self._shown:
            self._shown[line] = shown(self.raw(line))
        return self._shown[line]

    def place(self, index: int) -> Place:
        """Return the place of the character at `index`, counted from 0."""
        line = bisect_right(self._starts, index)
        return self.at(line, index - self._starts[line - 1] + 1)

    def at(self, line: int, column: int = 1) -> Place:
        """Return a place in this text, with its line."""
        return Place(self.file, line, column, text=self.shown(line))
