"""A dossier in whatever a program has it: a path, a text, bytes, a stream, or fields in a mapping.

A text cannot include files, whatever it comes in: it may come from anywhere. Only a file can.
"""

from __future__ import annotations

import datetime
import math
import os
import re
from collections.abc import Mapping as Fields
from decimal import Decimal
from typing import Any

from planmaker.dossier.base import Part, spot
from planmaker.dossier.model.fields import Path
from planmaker.findings import Finding, InputError, Place
from planmaker.intake.files import decode
from planmaker.intake.limits import LARGEST, Budget, too_deep
from planmaker.intake.refusal import refusal
from planmaker.intake.source import Source, read, read_source
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Scalar, Sequence, leaf

NAME = "dossier"
"""What stands for the file in messages when there is none."""

_ZIP = b"PK\x03\x04"
_JSON = re.compile(r'\s*\{\s*["}]')
_WAYS = "geef een pad, een tekst, bytes, een geopend bestand, een dict met velden of een Dossier"


def source_of(given: object, name: str = NAME) -> Source:
    """Return what is given as a dossier, as typed.

    A text is one that goes on over more than one line, or begins with an accolade (JSON); any other str is a path.
    Bytes are those of a text or a workbook. `name` stands for a file in messages.

    Raises:
        InputError: it cannot be read as a dossier, or is nothing that could be one.
    """
    if isinstance(given, str) and ("\n" in given or given.lstrip().startswith("{")):
        return _text(given, name)
    if isinstance(given, (str, os.PathLike)):
        path = os.fspath(given)
        return read(path) if isinstance(path, str) else read(os.fsdecode(path))
    if isinstance(given, (bytes, bytearray, memoryview)):
        return _bytes(bytes(given), name)
    if isinstance(given, Fields):
        return _fields(given, name)
    if callable(getattr(given, "read", None)):
        return _stream(given, name)
    raise _refused(f"dit is geen dossier maar {_kind(given)}", Place(name), _WAYS)


def _text(text: str, name: str) -> Source:
    # Numbers are written otherwise in JSON than in Dutch: its reader must know which of the two this is.
    is_json = _JSON.match(text) and not name.lower().endswith(".json")
    return read_source(text, f"{name}.json" if is_json else name)


def _bytes(content: bytes, name: str) -> Source:
    if len(content) > LARGEST:
        message = f"dit is groter dan {LARGEST // 1_000_000} MB"
        raise _refused(message, Place(name), "een dossier is zelden groter dan 1 MB; is dit het goede bestand?")
    if content.startswith(_ZIP):
        from planmaker.intake.excel.reading import read as xlsx

        return Source(name, *xlsx.parse(content, name))
    return _text(decode(content, name), name)


def _stream(stream: Any, name: str) -> Source:
    called = getattr(stream, "name", name)
    name = called if isinstance(called, str) else name
    try:
        content = stream.read(LARGEST + 1)
    except (OSError, ValueError, TypeError) as error:
        raise _refused(f"dit is niet te lezen ({type(error).__name__})", Place(name), _WAYS) from error
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    if not isinstance(content, bytes):
        raise _refused(f"hier komt geen tekst uit maar {_kind(content)}", Place(name), _WAYS)
    return _bytes(content, name)


def _fields(fields: Fields[Any, Any], name: str) -> Source:
    root = _Reader(name).node(fields, ())
    assert isinstance(root, Mapping)
    return Source(name, root)


class _Reader:
    """Turns what a program holds into the tree that every reader gives."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._budget = Budget()

    def node(self, value: Any, path: Path) -> Node:
        """Return the node of a value at `path`."""
        place = Place(self._name, spot=spot(path))
        text = value if isinstance(value, str) else ""
        finding = self._budget.spend(1, len(text), place) or too_deep(len(path) + 1, place)
        if finding:
            raise InputError([finding])
        if value is None:
            return Absent(place)
        if isinstance(value, Part):
            value = {name: getattr(value, name) for name in type(value).model_fields if name in value.model_fields_set}
        if isinstance(value, Fields):
            return Mapping({self._key(key, place): self._entry(key, one, path) for key, one in value.items()}, place)
        if isinstance(value, (list, tuple)):
            return Sequence(tuple(self.node(one, (*path, at)) for at, one in enumerate(value)), place)
        if isinstance(value, str):
            return leaf(value, place, quoted=True)
        if isinstance(value, bool):
            return Scalar("ja" if value else "nee", place)
        if isinstance(value, (int, Decimal)):
            return Scalar(str(value), place, number=value)
        if isinstance(value, float) and math.isfinite(value):
            return Scalar(repr(value), place, number=Decimal(repr(value)))
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return Scalar(value.isoformat(), place)
        if type(value).__module__.startswith("planmaker."):
            return Scalar(str(value), place)  # an amount, a term: it reads as it is written
        hint = "geef een tekst, een getal, een datum, ja of nee (bool), een lijst of een dict"
        raise _refused(f"hier kan geen {type(value).__name__} staan", place, hint)

    def _key(self, key: Any, place: Place) -> str:
        if not isinstance(key, str):
            raise _refused("de naam van een veld is een tekst", place, "gebruik de namen uit de handleiding")
        return key

    def _entry(self, key: str, value: Any, path: Path) -> Entry:
        node = self.node(value, (*path, key))
        return Entry(node.place, node)


def _kind(value: object) -> str:
    return "niets (None)" if value is None else f"een {type(value).__name__}"


def _refused(message: str, place: Place, hint: str) -> InputError:
    return refusal([Finding("geen-dossier", message, place, hint)])
