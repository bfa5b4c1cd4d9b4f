"""The fields of a story: begin, code, result, end (ISO/IEC 29500-1 §17.16.18)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from planmaker.word.names import FIELD_CHAR, INSTRUCTION, T, w
from planmaker.word.xml import Element

_TYPE = w("fldCharType")
SIMPLE = w("fldSimple")
"""A field written as one element, which is then both its begin and its end."""

_WORD = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(slots=True)
class WordField:
    """One field: its code, the elements that bound it, and the texts that show its result.

    Those of a field inside another one inside another one are not told to the one in between.
    """

    code: str
    begin: Element
    end: Element | None = None
    shows: bool = False
    texts: list[Element] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """The code in words, quotes taken off: ["TOC", "\\\\o", "1-3", "\\\\h"]."""
        return [quoted or plain for quoted, plain in _WORD.findall(self.code)]

    @property
    def kind(self) -> str:
        """The first word of the code in capitals: "REF", "TOC", "PAGE"; "" for a field without code."""
        words = self.words
        return words[0].upper() if words else ""


class FieldReader:
    """Collects fields while somebody walks over a story: `feed` each `w:fldChar` and `w:instrText` in order."""

    def __init__(self) -> None:
        self.fields: list[WordField] = []
        self.loose: list[Element] = []
        self._open: list[WordField] = []

    @property
    def unfinished(self) -> list[WordField]:
        """The fields that begin and do not end."""
        return self._open

    @property
    def in_code(self) -> bool:
        """Whether what comes now belongs to the code of a field, not to what it shows."""
        return any(not one.shows for one in self._open)

    def feed(self, node: Element) -> None:
        """Take the next `w:fldChar`, `w:instrText` or `w:t`; a separator or end without begin goes to `loose`."""
        if node.tag == T:
            for at in {0, len(self._open) - 1} if self._open else ():
                if self._open[at].shows:
                    self._open[at].texts.append(node)
            return
        kind = node.get(_TYPE) if node.tag == FIELD_CHAR else ""
        if kind == "begin":
            self._open.append(WordField("", node))
            self.fields.append(self._open[-1])
        elif not self._open:
            self.loose.append(node)
        elif kind == "separate":
            self._open[-1].shows = True
        elif kind == "end":
            self._open.pop().end = node
        elif not self._open[-1].shows:
            self._open[-1].code += node.text or ""


def fields_of(story: Element) -> list[WordField]:
    """Return the fields of a story that begin and end, simple ones too, in the order in which they begin."""
    reader = FieldReader()
    for node in story.iter(FIELD_CHAR, INSTRUCTION, T, SIMPLE):
        if node.tag == SIMPLE:
            reader.fields.append(WordField(node.get(w("instr"), ""), node, node, True, list(node.iter(T))))
        else:
            reader.feed(node)
    return [one for one in reader.fields if one.end is not None]
