"""A dossier as YAML that a person likes to go on with: fields below each other, long text in blocks, few quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.intake.formats.written import Sort, said, sort_of, typed
from planmaker.intake.invisible import SIGNS
from planmaker.intake.tree import NULLS

WIDTH = 110
"""How long a line may be before its text is folded."""

_NARROWEST = 40
"""How many characters a folded line has at least, however deep it lies."""

# What a plain scalar cannot begin with, hold, or end in (YAML 1.2, 7.3.3), a little stricter than need be.
_NOT_PLAIN = re.compile(
    r"\A[\s,\[\]{}#&*!|>'\"%@`]|\A[-?:](?![^\s:])|: |:\Z| #|\s\Z|\A(?:---|\.\.\.)|\A<<\Z|\t"
    rf"|:[{SIGNS}]|[{SIGNS}]:|\A[{SIGNS}]"
)
# Text that editors would take for a number, a date, a time or a truth (YAML 1.2 core, and 1.1 for older ones).
_NO_TEXT = re.compile(
    r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)(?:e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+"
    r"|[-+]?\.(?:inf|nan)|\.nan|true|false|yes|no|on|off|y|n"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|=",
    re.IGNORECASE,
)
# What may stand in YAML as it is; everything else needs an escape.
_PRINTABLE = re.compile("[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*")
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def write(dossier: Dossier) -> str:
    """Return `dossier` as YAML; reading it gives the same dossier, and writing that the same text."""
    parts = ["\n".join(_field(Dossier, name, value, "")) for name, value in said(dossier).items()]
    return "\n\n".join(parts) + "\n" if parts else "{}\n"


def _field(part: type[Part], name: str, value: object, indent: str) -> Iterator[str]:
    """Yield the lines of a field."""
    sort = sort_of(part, name)
    if isinstance(value, Part):
        below = list(_fields(value, f"{indent}  "))
        yield f"{indent}{name}:" + ("" if below else " {}")
        yield from below
    elif isinstance(value, tuple):
        yield f"{indent}{name}:"
        for item in value:
            if isinstance(item, Part):
                yield from _item(item, f"{indent}  ")
            else:
                yield from leaf(f"{indent}  - ", item, sort, f"{indent}    ")
    else:
        yield from leaf(f"{indent}{name}: ", value, sort, f"{indent}  ")


def _fields(part: Part, indent: str) -> Iterator[str]:
    for name, value in said(part).items():
        yield from _field(type(part), name, value, indent)


def _item(part: Part, indent: str) -> Iterator[str]:
    """Yield the lines of a part in a list: a dash before its first field."""
    lines = list(_fields(part, f"{indent}  "))
    if not lines:
        yield f"{indent}- {{}}"
        return
    yield f"{indent}- {lines[0].removeprefix(f'{indent}  ')}"
    yield from lines[1:]


def leaf(lead: str, value: object, sort: Sort, indent: str) -> Iterator[str]:
    """Yield the lines of a single value behind `lead`; `indent` is that of its block, when it needs one."""
    text = typed(value, sort)
    printable = _PRINTABLE.fullmatch(text) is not None
    if printable and "\n" in text:
        yield f"{lead}|-"
        yield from (f"{indent}{line}" if line else "" for line in text.split("\n"))
    elif printable and len(lead) + len(text) > WIDTH and _folds(text):
        yield f"{lead}>-"
        yield from (f"{indent}{line}" for line in _folded(text, max(WIDTH - len(indent), _NARROWEST)))
    else:
        yield lead + _scalar(text, printable=printable, is_text=isinstance(value, str) and not sort.counts)


def _folds(text: str) -> bool:
    """Tell whether line breaks between words read back as the single spaces that they replace."""
    return "  " not in text and "\t" not in text


def _folded(text: str, width: int) -> Iterator[str]:
    """Yield lines of at most `width` characters where words allow it. Only ordinary spaces are places to break."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _scalar(text: str, *, printable: bool, is_text: bool) -> str:
    doubtful = text in NULLS or (is_text and _NO_TEXT.fullmatch(text) is not None)
    if printable and not doubtful and not _NOT_PLAIN.search(text):
        return text
    if printable and ('"' in text or "\\" in text) and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(sign: str) -> str:
    if sign in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[sign]
    if _PRINTABLE.fullmatch(sign):
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
