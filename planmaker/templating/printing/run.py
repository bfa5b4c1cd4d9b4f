"""All that one rendering remembers: its limits, its fresh numbers and names, its notes, its pictures and links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from planmaker.templating import limits
from planmaker.templating.bounds import Helper, LimitError, keep
from planmaker.templating.printing.fragments import Fragment
from planmaker.word.names import numbered

_BREAK = 100  # characters, at most, of the XML of a break


@dataclass(slots=True)
class _List:
    """A numbered list while it is printed: its number since it last began anew ("" for that of the template), whether
    it has an item, and whether a new turn and something that is not of it came since the last one."""

    fresh: str = ""
    begun: bool = False
    turned: bool = False
    broken: bool = False


class Attachment(NamedTuple):
    """What a part needs beside its XML: `kind` is `picture`, `link` or `include`; `rid` names the relationship."""

    part: str
    kind: str
    rid: str
    data: bytes
    suffix: str = ""
    url: str = ""
    package: Any = None


class Run(Helper):
    """All that one rendering remembers: its limits, its fresh numbers, its pictures and links."""

    def __init__(self, next_numbers: Mapping[str, int], names: Collection[str]) -> None:
        self.turns, self.most, self.size = 0, limits.MAX_TURNS, 0
        self.printed: list[str] = []
        self.shown: list[Any] = []
        self.part = ""
        self.next = dict(next_numbers)
        self.names = set(names)
        self.used: set[str] = set()
        self.current: dict[str, str] = {}
        self.notes: dict[str, list[str]] = {}
        self.noting: tuple[str, int] = ("", 0)
        self.attachments: list[Attachment] = []
        self.starts_lists = True
        self.restarts: list[tuple[str, str, int]] = []
        self.lists: defaultdict[str, _List] = defaultdict(_List)

    def charge(self, count: int) -> None:
        """Count `count` turns or calls; LimitError when there are too many."""
        self.turns += count
        if self.turns > self.most:
            raise LimitError(f"de lussen in dit sjabloon draaien samen vaker dan {self.most} keer")

    def weigh(self, size: int) -> None:
        """Count the characters of a long value; LimitError when the document becomes too long."""
        self.size += size
        if self.size > limits.MAX_OUTPUT:
            raise LimitError(f"het document wordt langer dan {limits.MAX_OUTPUT} tekens")

    def weigh_breaks(self, text: str, each: int) -> None:
        """Count what the line ends and tabs in `text` become: each takes the formatting, `each` characters, again."""
        self.weigh(sum(map(text.count, "\n\t\a\f\r")) * (each + _BREAK))

    def loop(self, items: Any, tag: int) -> Any:
        """Return what a loop goes through, after charging its turns."""
        try:
            count = len(items)
        except TypeError:
            return self._counted(items)
        self.charge(count + 1)
        return items

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.charge(1)
            yield item

    def unique_id(self, family: str, original: str) -> str:
        """Return the number of an element that a loop repeats: its own the first time, a fresh one each next turn."""
        key = family + original
        if key not in self.current:
            number = original
            if key in self.used or family in "fe":
                number = str(self.next[family])
                self.next[family] += 1
            self.used.add(key)
            self.current[key] = number
        number = self.current[key]
        if family in "ds":  # these come alone: the next one is another
            del self.current[key]
        return number

    def unique_name(self, original: str) -> str:
        """Return the name of a bookmark or shape that a loop repeats: its own the first time, then with a number."""
        key = "n" + original
        if key not in self.current:
            count = self.next.get(key, 0) + 1
            while count > 1 and numbered(original, count).lower() in self.names:
                count += 1
            name = original if count == 1 else numbered(original, count)
            self.next[key] = count
            self.names.add(name.lower())
            self.current[key] = name
        return self.current[key]

    def called(self, family: str, original: str) -> str:
        """Return the number of the note that was printed last for a call of `original`."""
        return self.current.pop(family + original)

    def begin_note(self, part: str) -> str:
        """Go and print a note, which lies in `part`, from the place in the text where it is called for."""
        self.noting = (self.part, len(self.printed))
        self.part = part
        return ""

    def end_note(self, xml: str) -> str:
        """Keep the printed note `xml` for its part, and go on with the text."""
        self.weigh(len(xml))
        self.notes.setdefault(self.part, []).append(xml)
        self.part, first = self.noting
        del self.printed[first:]  # what follows compares them with the text, where a note is not
        return ""

    def with_notes(self, xml: bytes) -> bytes:
        """Return the present part with the notes printed from the text: in the order in which the text calls them."""
        end = xml.rindex(b"</")
        return b"".join((xml[:end], *(note.encode() for note in self.notes[self.part]), xml[end:]))

    def turn(self, *keys: str) -> str:
        """Begin a new turn of a loop: the numbers named by `keys` are fresh again."""
        for key in keys:
            self.current.pop(key, None)
        return ""

    def list_turn(self, number: str, first: bool) -> str:
        """Begin what makes a list of its own: a loop, or a turn of one that is not its `first`."""
        self.lists[number].turned |= not first
        return ""

    def list_break(self, number: str) -> str:
        """Note that something stands between the items of a list."""
        self.lists[number].broken = True
        return ""

    def list_item(self, number: str, level: int, direct: bool) -> Fragment:
        """Return the numbering of the next item of a list, a fresh one where the list starts anew.

        `direct` tells that the paragraph has a number of its own in the template, not only through its style.
        """
        state = self.lists[number]
        if state.begun and state.turned and state.broken and self.starts_lists:
            state.fresh = str(self.next["num"])
            self.next["num"] += 1
            self.restarts.append((state.fresh, number, level))
        state.begun, state.turned, state.broken = True, False, False
        if not state.fresh and not direct:
            return Fragment("")
        return Fragment(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{state.fresh or number}"/></w:numPr>')

    def helpers(self) -> dict[str, Any]:
        """Return what compiled programs call, by name."""
        return {
            "_pm_loop": self.loop,
            "_pm_keep": keep,
            "_pm_id": self.unique_id,
            "_pm_name": self.unique_name,
            "_pm_called": self.called,
            "_pm_note": self.begin_note,
            "_pm_noted": self.end_note,
            "_pm_turn": self.turn,
            "_pm_list_turn": self.list_turn,
            "_pm_list_break": self.list_break,
            "_pm_list_item": self.list_item,
        }
