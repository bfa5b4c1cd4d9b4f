"""JSON text to the tree: each value with its place, numbers and text as typed, without recursion.

The standard library reads JSON too, but forgets where each value stood and keeps the last of two equal keys.
Source: RFC 8259.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from planmaker.findings import Finding, Place
from planmaker.intake.limits import Budget, too_deep
from planmaker.intake.lines import Lines, beginning
from planmaker.intake.refusal import refusal
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Scalar, Sequence, leaf

_SPACE = re.compile(r"[ \t\n\r]*+")
_WORD = re.compile(
    r'(?P<string>"(?:[^"\\\x00-\x1f]++|\\.)*+")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)(?![\w.+-])"
    r"|(?P<word>true|false|null)(?!\w)"
    r"|(?P<mark>[{}\[\],:])"
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
LONGEST_NUMBER = 40
"""How many characters a number may have that is read as a number; a longer one stays text, for the model to refuse."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Something that is no JSON, though other notations have it: how it begins, and what to say of it."""

    code: str
    pattern: str
    message: str
    hint: str


_FAULTS = (
    _Known(
        "opmerking",
        r"//|/\*|#",
        "JSON kent geen opmerkingen",
        "haal de opmerking weg, of gebruik YAML (dossier.yaml)",
    ),
    _Known(
        "aanhalingsteken",
        r"[‘’'“”`]",
        "tekst staat in JSON tussen rechte dubbele aanhalingstekens",
        'schrijf "…"',
    ),
    _Known(
        "geen-getal",
        r"[-+]?(NaN|Infinity|inf\b)",
        "dit is geen getal dat te lezen is",
        "schrijf een getal met cijfers",
    ),
    _Known(
        "geen-json",
        r"True|False|None|ja\b|nee\b",
        "dit woord kent JSON niet",
        'schrijf true, false of null, of zet het tussen aanhalingstekens: "ja"',
    ),
    _Known(
        "geen-getal",
        r"[-+.]?[0-9]",
        "dit is geen getal zoals JSON het schrijft",
        "schrijf cijfers zonder nul vooraan en met een punt voor decimalen, of zet de waarde tussen aanhalingstekens",
    ),
)


@dataclass(slots=True)
class _Open:
    """An object or array that is still being read."""

    place: Place
    items: list[Node] | None = None
    entries: dict[str, Entry] = field(default_factory=dict)
    key: tuple[str | None, Place] | None = None


def parse(text: str, lines: Lines, budget: Budget) -> tuple[Node, tuple[Finding, ...]]:
    """Return the tree of a text in JSON, and what is wrong in it but did not stop the reading.

    Raises:
        InputError: the text is no JSON, or grows beyond `budget`.
    """
    return _Parser(text, lines, budget).parse()


class _Parser:
    """Reads words one by one; what may come next follows from what is open."""

    def __init__(self, text: str, lines: Lines, budget: Budget) -> None:
        self._text = text
        self._lines = lines
        self._budget = budget
        self._at = 0
        self._open: list[_Open] = []
        self._findings: list[Finding] = []

    def parse(self) -> tuple[Node, tuple[Finding, ...]]:
        """Return the root and the findings."""
        if self._peek() == "":
            return Absent(self._lines.at(1)), ()
        root: Node | None = None
        while root is None:
            node = self._value()
            while node is not None:
                if not self._open:
                    root = node
                    break
                self._put(node)
                node = self._after()
        if self._peek():
            raise self._wrong("hier staat nog iets na het einde van het dossier", "haal weg wat na de laatste } staat")
        return root, tuple(self._findings)

    def _value(self) -> Node | None:
        """Read a value, with the name before it in an object. Return it when it is whole; None when it was opened."""
        top = self._open[-1] if self._open else None
        if top and top.items is None:
            self._name(top)
        self._peek()
        place = self._lines.place(self._at)
        kind, word = self._word("hier hoort een waarde te staan", "schrijf een waarde, of haal de komma ervoor weg")
        if kind == "mark":
            if word not in "{[":
                self._at -= 1
                raise self._wrong("hier hoort een waarde te staan", "schrijf een waarde, of haal de komma ervoor weg")
            return self._begin(word, place)
        self._count(len(word), place)
        if kind == "string":
            return leaf(self._unescape(word, place), place, quoted=True)
        if kind == "number":
            return Scalar(word, place, number=_number(word))
        return Absent(place) if word == "null" else Scalar(word, place)

    def _begin(self, mark: str, place: Place) -> Node | None:
        self._count(0, place)
        self._refuse(too_deep(len(self._open) + 1, place))
        self._open.append(_Open(place, [] if mark == "[" else None))
        if self._peek() == ("]" if mark == "[" else "}"):
            self._at += 1
            return self._end()
        return None

    def _end(self) -> Node:
        part = self._open.pop()
        return Mapping(part.entries, part.place) if part.items is None else Sequence(tuple(part.items), part.place)

    def _put(self, node: Node) -> None:
        part = self._open[-1]
        if part.items is not None:
            part.items.append(node)
            return
        assert part.key is not None
        name, place = part.key
        part.key = None
        if name is not None:
            part.entries[name] = Entry(place, node)

    def _after(self) -> Node | None:
        """Read what follows a value in an object or array: a comma, or the end; return what the end completes."""
        a_list = self._open[-1].items is not None
        close = "]" if a_list else "}"
        sign = self._peek()
        if sign == close:
            self._at += 1
            return self._end()
        if sign != ",":
            if sign == "":
                raise self._unfinished()
            raise self._wrong("hier mist een komma", f"zet een komma tussen de onderdelen, en {close} na het laatste")
        comma = self._at
        self._at += 1
        if self._peek() == close:
            self._at = comma
            raise self._wrong(f"na deze komma komt niets meer: er volgt {close}", "haal de komma weg")
        return None

    def _name(self, part: _Open) -> None:
        """Read the name of a field and the colon behind it."""
        self._peek()
        place = self._lines.place(self._at)
        if self._at < len(self._text) and self._text[self._at] not in "\"'‘’“”/#":
            raise self._wrong("hier hoort de naam van een veld te staan", 'zet de naam tussen aanhalingstekens: "naam"')
        _, word = self._word("hier hoort de naam van een veld te staan", 'schrijf "naam": en daarachter de waarde')
        name = self._unescape(word, place)
        self._count(len(word), place)
        if self._peek() != ":":
            raise self._wrong("hier mist een dubbele punt", 'schrijf "naam": en daarachter de waarde')
        self._at += 1
        part.key = (self._kept(name, part, place), place)

    def _kept(self, name: str, part: _Open, place: Place) -> str | None:
        """Return the name of a field, or None when what stands behind it cannot be kept."""
        if not name.strip():
            hint = "zet de naam van het veld tussen de aanhalingstekens"
            self._findings.append(Finding("sleutel-ontbreekt", "hier ontbreekt de naam van een veld", place, hint))
        elif name in part.entries:
            line = part.entries[name].key_place.line
            message = f"`{beginning(name, 40)}` staat hier twee keer: ook op regel {line}"
            hint = "houd er één over, of zet samen wat eronder staat"
            self._findings.append(Finding("dubbele-sleutel", message, place, hint))
        elif name == "$schema" and len(self._open) == 1:
            pass  # by which editors know what belongs here; not a part of the dossier
        else:
            return name
        return None

    def _peek(self) -> str:
        """Go to the next sign that is no white space and return it; nothing at the end."""
        space = _SPACE.match(self._text, self._at)
        assert space is not None
        self._at = space.end()
        return self._text[self._at : self._at + 1]

    def _word(self, wanted: str, hint: str) -> tuple[str, str]:
        """Read the next word and return its kind and its text."""
        if self._peek() == "":
            raise self._unfinished()
        found = _WORD.match(self._text, self._at)
        if found is None:
            raise self._wrong(wanted, hint)
        self._at = found.end()
        assert found.lastgroup is not None
        return found.lastgroup, found[0]

    def _unescape(self, word: str, place: Place) -> str:
        """Return the text of a string with its quotes."""
        body = word[1:-1]
        if "\\" not in body:
            return body
        for match in _ESCAPE.finditer(body):
            if not match[1] and match[2] not in _ESCAPES:
                bad = self._at - len(word) + 1 + match.start()
                message = "een backslash (\\) heeft in JSON een eigen betekenis, en deze bestaat niet"
                raise refusal(
                    self._findings,
                    [Finding("backslash", message, self._lines.place(bad), "schrijf de backslash dubbel: \\\\")],
                )
        plain = _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else _ESCAPES[m[2]], body)
        return _PAIR.sub(lambda m: m[0].encode("utf-16", "surrogatepass").decode("utf-16"), plain)

    def _count(self, characters: int, place: Place) -> None:
        self._refuse(self._budget.spend(1, characters, place))

    def _refuse(self, finding: Finding | None) -> None:
        if finding:
            raise refusal(self._findings, [finding])

    def _wrong(self, message: str, hint: str) -> Exception:
        """Return the error for what stands here; a known mistake has its own words."""
        place = self._lines.place(self._at)
        rest = self._text[self._at : self._at + 20]
        whole = _WORD.match(self._text, self._at) is not None
        if rest.startswith('"') and not whole:
            return self._open_string(place)
        for known in () if whole else _FAULTS:
            if re.match(known.pattern, rest):
                return refusal(self._findings, [Finding(known.code, known.message, place, known.hint)])
        return refusal(self._findings, [Finding("geen-json", message, place, hint)])

    def _open_string(self, place: Place) -> Exception:
        """Return the error for a string that does not end, or holds a sign that it cannot hold as such."""
        control = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\.)*+').match(self._text, self._at)
        assert control is not None
        sign = self._text[control.end() : control.end() + 1]
        if sign and sign not in "\r\n":
            message = f"dit teken kan in JSON niet zomaar in een tekst staan (U+{ord(sign):04X})"
            finding = Finding("onleesbaar-teken", message, self._lines.place(control.end()), "verwijder dat teken")
        else:
            finding = Finding(
                "aanhalingsteken-open",
                "het aanhalingsteken dat hier begint, wordt op deze regel niet gesloten",
                place,
                "zet een aanhalingsteken aan het eind van de tekst; een nieuwe regel in een tekst schrijft u als \\n",
            )
        return refusal(self._findings, [finding])

    def _unfinished(self) -> Exception:
        """Return the error for a text that ends before it is whole; it points to what was left open."""
        place = self._open[-1].place if self._open else self._lines.at(1)
        close = "]" if self._open and self._open[-1].items is not None else "}"
        finding = Finding(
            "haak-open", "wat hier begint, loopt niet goed af: het bestand houdt op", place, f"zet {close} aan het eind"
        )
        return refusal(self._findings, [finding])


def _number(word: str) -> int | Decimal | None:
    """Return the number that a word writes, or None when it is too long or too large to be a value of a dossier."""
    if len(word) > LONGEST_NUMBER:
        return None
    if word.lstrip("-").isdigit():
        return int(word)
    number = Decimal(word)
    if abs(number.adjusted()) > LONGEST_NUMBER:
        return None
    return Decimal(f"{number:f}")
