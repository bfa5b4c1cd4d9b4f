"""YAML text to the tree. The only module that knows the YAML library.

Built from the events of the parser, without recursion, so that scalars stay text as typed (`0123`, `no`, `12:30`),
each node keeps its place, and what would cost endless time or memory is refused before it is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import yaml

from planmaker.findings import Finding, Place
from planmaker.intake.formats import yaml_traps as traps
from planmaker.intake.formats.yaml_faults import explain, too_deep_at
from planmaker.intake.limits import Budget, too_deep
from planmaker.intake.lines import Lines, beginning
from planmaker.intake.refusal import refusal
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Scalar, Sequence, leaf

INCLUDE = "!include"
"""The tag of a name of a file whose content stands there."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What YAML does not allow (YAML 1.1, 5.1), and the three line ends that no editor shows as such.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ONE = "zet alles in één document en haal de regel met --- weg"


@dataclass(frozen=True, slots=True)
class _Built:
    """A finished node, and what it costs to write it out: values, characters, levels."""

    node: Node
    values: int
    characters: int
    levels: int


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read; `values` and `characters` count what came before it."""

    place: Place
    anchor: str | None
    values: int
    characters: int
    items: list[Node] | None = None
    flow: bool = False
    entries: dict[str, Entry] = field(default_factory=dict)
    key: tuple[str | None, Place] | None = None
    levels: int = 0


def parse(text: str, lines: Lines, budget: Budget) -> tuple[Node, tuple[Finding, ...]]:
    """Return the tree of a text in YAML, and what is wrong in it but did not stop the reading.

    Raises:
        InputError: the text is no YAML, or grows beyond `budget`.
    """
    _refuse_unreadable(text, lines)
    builder = _Builder(lines, budget)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.YAMLError as error:
        raise refusal(builder.findings, explain(error, lines)) from error
    return builder.root(), tuple(builder.findings)


def _events(text: str) -> Iterator[yaml.Event]:
    """Yield what the parser meets, also what libyaml keeps to itself when it refuses a depth while it reads ahead.

    Without the level that it refused, it tells of the levels before; the builder knows which of them is one too many.
    """
    told = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            yield event
            told += 1
    except yaml.YAMLError as error:
        end = too_deep_at(error)
        if end is None:
            raise
        yield from islice(yaml.parse(text[:end], Loader=_LOADER), told, None)


def _refuse_unreadable(text: str, lines: Lines) -> None:
    if _UNREADABLE.search(text):
        raise refusal(_unreadable(lines.place(match.start()), match[0]) for match in _UNREADABLE.finditer(text))


def _unreadable(place: Place, sign: str) -> Finding:
    return Finding(
        "onleesbaar-teken",
        f"hier staat een onzichtbaar teken dat niet in een dossier kan (U+{ord(sign):04X})",
        place,
        hint="verwijder dat teken; het is meestal meegekomen met kopiëren en plakken",
    )


class _Builder:
    """Takes the events of the parser one by one and grows the tree."""

    def __init__(self, lines: Lines, budget: Budget) -> None:
        self.findings: list[Finding] = []
        self._budget = budget
        self._lines = lines
        self._open: list[_Open] = []
        self._anchors: dict[str, _Built | None] = {}
        self._root: Node | None = None
        self._values = 0
        self._characters = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, self._place(event))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._begin(event, self._place(event))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(str(event.anchor), self._place(event))
        elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
            self._tell("meer-documenten", "hier begint een tweede document", self._place(event), _ONE)
            raise refusal(self.findings)

    def root(self) -> Node:
        """Return the whole tree, once all events have been taken; a text without anything is an absent value."""
        return self._root or Absent(self._lines.at(1))

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        part = self._open[-1] if self._open else None
        is_key = part is not None and part.items is None and part.key is None
        include = event.tag == INCLUDE and not is_key
        if not include:
            self._check_tag(event.tag, "str", place)
        self._count(1, len(event.value), place)
        quoted = bool(event.style) or event.tag is not None
        self.findings += self._traps(event, place, is_key=is_key)
        if part and is_key:
            # The name of a field is text whatever it looks like, also `null:` and `~:`.
            part.key = (self._name(part, event.value if quoted else traps.visible(event.value), quoted, place), place)
            node: Node = Scalar(event.value, place, quoted)
        else:
            plain = not include
            node = leaf(event.value, place, quoted=quoted) if plain else Scalar(event.value, place, True, include=True)
            self._add(node)
        if event.anchor:
            self._anchors[event.anchor] = _Built(node, 1, len(event.value), 0)

    def _traps(self, event: yaml.ScalarEvent, place: Place, *, is_key: bool) -> Iterator[Finding]:
        """Yield what somebody surely or maybe meant otherwise than YAML read it."""
        begin, end = event.start_mark, event.end_mark
        assert begin is not None  # every event of the parser has both
        assert end is not None
        assert place.line
        if event.style in ("'", '"') and begin.line != end.line:
            yield from traps.runs_on(event.style, self._lines, begin.index, end.index)
        if not event.style:
            if is_key:
                yield from traps.in_name(event.value, self._lines, place)
            else:
                if not event.value.isascii():
                    yield from traps.no_spaces(self._lines, place.line, place.line)
                behind = self._lines.raw(end.line + 1)[end.column :]
                yield from traps.hash_behind(event.value, behind, self._lines.place(end.index))

    def _begin(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent, place: Place) -> None:
        a_list = isinstance(event, yaml.SequenceStartEvent)
        self._check_tag(event.tag, "seq" if a_list else "map", place)
        flow = a_list and bool(event.flow_style)
        self._open.append(_Open(place, event.anchor, self._values, self._characters, [] if a_list else None, flow))
        self._count(1, 0, place)
        self._refuse_depth(len(self._open), place)
        if event.anchor:
            self._anchors[event.anchor] = None

    def _end(self) -> None:
        part = self._open.pop()
        if part.flow and part.items:
            self.findings += traps.split_sentence(part.items, part.place)
        node: Node
        node = Mapping(part.entries, part.place) if part.items is None else Sequence(tuple(part.items), part.place)
        levels = part.levels + 1
        if part.anchor:
            values, characters = self._values - part.values, self._characters - part.characters
            self._anchors[part.anchor] = _Built(node, values, characters, levels)
        self._add(node, levels)

    def _alias(self, name: str, place: Place) -> None:
        built = self._anchors.get(name)
        if built is None:
            inside = name in self._anchors
            nowhere = "iets waar het zelf in staat" if inside else "niets"
            message = f"`*{beginning(name, 40)}` verwijst naar {nowhere}"
            self._tell(
                "onbekend-anker",
                message,
                place,
                "begint de tekst met een sterretje, zet hem dan tussen "
                "aanhalingstekens; schrijf anders voluit wat hier moet staan",
            )
            built = _Built(Absent(place), 1, 0, 0)
        self._count(built.values, built.characters, place)
        self._refuse_depth(len(self._open) + built.levels, place)
        part = self._open[-1] if self._open else None
        if part and part.items is None and part.key is None and isinstance(built.node, Scalar):
            part.key = (self._name(part, built.node.text, built.node.quoted, place), place)
        else:
            self._add(built.node, built.levels)

    def _add(self, node: Node, levels: int = 0) -> None:
        """Put a finished node in the list or mapping that is open."""
        if not self._open:
            self._root = node
            return
        part = self._open[-1]
        part.levels = max(part.levels, levels)
        if part.items is not None:
            part.items.append(node)
        elif part.key is None:
            self._tell(
                "sleutel-geen-tekst",
                "hier hoort de naam van een veld te staan",
                node.place,
                "begint de tekst met [ of {, zet hem dan tussen aanhalingstekens",
            )
            part.key = (None, node.place)
        else:
            name, key_place = part.key
            part.key = None
            if name is not None:
                part.entries[name] = Entry(key_place, node)

    def _name(self, part: _Open, name: str, quoted: bool, place: Place) -> str | None:
        """Return the name of a field, or None when what stands behind it cannot be kept."""
        if not name.strip():
            self._tell(
                "sleutel-ontbreekt",
                "hier ontbreekt de naam van een veld",
                place,
                "zet de naam van het veld voor de dubbele punt",
            )
        elif name == "<<" and not quoted:
            self._tell(
                "samenvoegsleutel",
                "velden overnemen met `<<` kan niet in een dossier",
                place,
                "schrijf de velden hier voluit",
            )
        elif name in part.entries:
            line = part.entries[name].key_place.line
            self._tell(
                "dubbele-sleutel",
                f"`{beginning(name, 40)}` staat hier twee keer: ook op regel {line}",
                place,
                "houd er één over, of zet samen wat eronder staat",
            )
        else:
            return name
        return None

    def _check_tag(self, tag: str | None, plain: str, place: Place) -> None:
        if tag not in (None, "!", f"tag:yaml.org,2002:{plain}"):
            name = str(tag).replace("tag:yaml.org,2002:", "!!")
            self._tell(
                "onbekend-label",
                f"het label `{beginning(name, 40)}` wordt niet gelezen",
                place,
                "haal het label weg; begint de tekst met een uitroepteken, zet hem dan tussen aanhalingstekens",
            )

    def _count(self, values: int, characters: int, place: Place) -> None:
        self._values += values
        self._characters += characters
        self._refuse(self._budget.spend(values, characters, place))

    def _refuse_depth(self, depth: int, place: Place) -> None:
        self._refuse(too_deep(depth, place))

    def _refuse(self, finding: Finding | None) -> None:
        if finding:
            raise refusal([*self.findings, finding])

    def _place(self, event: yaml.Event) -> Place:
        assert event.start_mark is not None  # every event of the parser has one
        return self._lines.place(event.start_mark.index)

    def _tell(self, code: str, message: str, place: Place, hint: str) -> None:
        self.findings.append(Finding(code, message, place, hint))
