"""A hash over what a dossier says, so that a document can tell from which content it was made."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from typing import Any

from planmaker.dossier.base import Part
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.measures import Hoeveelheid
from planmaker.dossier.values import Bedrag, Duur


def fingerprint(dossier: Dossier) -> str:
    """Return the SHA-256 of the content of `dossier`, in hexadecimal.

    The same content gives the same hash, however it was typed: comments, order of keys, quotes, places and ways to
    write a value do not count, nor does it matter whether a default was typed or left out. Order in a list counts.
    """
    canonical = json.dumps(_content(dossier), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _content(value: object) -> Any:
    """Return a value in terms of JSON. Values of different types never look alike: fields have one type each."""
    match value:
        case Part():
            return dict(_said(value))
        case tuple():
            return [_content(item) for item in value]
        case Bedrag():
            return value.cents
        case Duur():
            return [value.aantal, value.eenheid]
        case Hoeveelheid():
            return _content(value.waarde)
        case date():
            return value.isoformat()
        case Decimal():
            # 70, 70.0 and 7E+1 are one number.
            return f"{value.normalize():f}"
        case str() | bool() | int() | None:
            return value
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _said(part: Part) -> list[tuple[str, Any]]:
    """Return the fields of `part` that say something beyond their default."""
    fields = type(part).model_fields.items()
    return [
        (name, _content(getattr(part, name)))
        for name, field in fields
        if getattr(part, name) != field.get_default(call_default_factory=True)
    ]
