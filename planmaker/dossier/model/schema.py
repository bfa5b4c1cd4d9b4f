"""The JSON Schema (2020-12) of a dossier, made from the model, for editors that help while somebody types.

It describes a dossier as an editor reads it: YAML 1.2 (core schema) with includes resolved, or JSON. An editor sees the
number 12.5 where a person typed 12.500, so numbers are judged more mildly than by planmaker itself.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from planmaker import dutch
from planmaker.dossier import values
from planmaker.dossier.base import INTERN, Part
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.measures import Oppervlakte, Uren
from planmaker.dossier.model.fields import Shape, look_up, shapes
from planmaker.dossier.model.referents import REFERENTS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_BLANK = r"^\s*$"
_WHOLE = r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)"
_NUMBER = rf"[-−–—]? ?{_WHOLE}(?:,[0-9]+|\.[0-9]{{1,2}})?"
_NATURAL = rf"{_WHOLE}(?:,0+|\.0{{1,2}})?"


def _any_case(*words: str) -> str:
    """Return a pattern for these words in small letters or capitals; JSON Schema has no other way to say so."""
    spelled = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else re.escape(c) for c in word) for word in words)
    return f"(?:{'|'.join(spelled)})"


def _typed(pattern: str, *more: str, **limits: Any) -> Schema:
    """Return what belongs where a value is typed as text in this pattern, or read as one of the types `more`."""
    text = rf"^\s*{pattern}\s*$"
    return {"type": ["string", *more], "pattern": text, "maxLength": values.LONGEST, **limits}


def _whole(least: int, most: int) -> Schema:
    """Return what belongs where a whole number is typed: 12.500 may have become 12.5."""
    if most < 10:
        return _typed(rf"[{least}-{most}](?:,0+|\.0{{1,2}})?", "integer", minimum=least, maximum=most)
    return _typed(_NATURAL, "number", minimum=min(least, 1), maximum=most)


_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_ID = _typed("[a-z0-9]+(?:[-_][a-z0-9]+)*", "integer", "boolean", minimum=0)
_UNIT = _any_case(*values.UNITS)
_DUTCH_DATE = r"[0-9]{1,2}\s+[A-Za-z]+\.?\s+[1-9][0-9]{3}"
_DAY = rf"(?:[1-9][0-9]{{3}}-[0-9]{{1,2}}-[0-9]{{1,2}}|[0-9]{{1,2}}([-/])[0-9]{{1,2}}\1[1-9][0-9]{{3}}|{_DUTCH_DATE})"
_EUROS = (
    r"[-−–—]? ?(?:€|[eE][uU][rR])?\s?[-−–—]? ?" + _WHOLE + r"(?:,[0-9]{1,2}|,[-−–—]{1,2}|\.[0-9]{2})?"
    r"(?:\s[eE][uU][rR][oO])?"
)

_TEXT_HERE: Schema = {"$ref": "#/$defs/tekst"}
_BARE: dict[type, Schema] = {str: _TEXT_HERE, list: {"type": "array", "items": _TEXT_HERE}}
"""What may stand for a part, by the type of it."""

_KINDS: tuple[tuple[Any, tuple[str, Schema]], ...] = (
    (values.Tekst, ("tekst", _TEXT)),
    (values.LangeTekst, ("lange-tekst", _TEXT)),
    (values.JaNee, ("ja-of-nee", _typed(_any_case("ja", "nee", "true", "false", "waar", "onwaar"), "boolean"))),
    (values.Formaat, ("versie", _whole(values.FORMAT, values.FORMAT))),
    (values.Aantal, ("heel-getal", _whole(0, 1_000_000_000))),
    (values.Score, ("score", _whole(1, 5))),
    (values.Stadiumnummer, ("stadium", _whole(0, 5))),
    (values.Jaar, ("jaar", _whole(1900, 2200))),
    (values.Getal, ("getal", _typed(_NUMBER, "number"))),
    (
        values.Percentage,
        ("percentage", _typed(rf"{_WHOLE}(?:,[0-9]+|\.[0-9]{{1,2}})?\s*%?", "number", minimum=0, maximum=100)),
    ),
    (values.Bedrag, ("bedrag", _typed(_EUROS, "number"))),
    (Oppervlakte, ("oppervlakte", _typed(rf"{_NUMBER}\s*(?:[mM](?:2|²|\^2)|vierkante\s+meter)?", "number", minimum=0))),
    (Uren, ("uren", _typed(rf"{_NUMBER}\s*(?:{_any_case('uur', 'uren', 'u')}\.?)?", "number", minimum=0))),
    (values.Duur, ("tijdsduur", _typed(rf"(?!0+\s*[A-Za-z])[0-9]{{1,4}}\s*{_UNIT}"))),
    (values.Datum, ("datum", _typed(_DAY))),
    (values.Kvk, ("kvk-nummer", _typed(r"(?:[0-9][\s.]*){8}", "integer", minimum=0, maximum=99_999_999))),
    (values.Postcode, ("postcode", _typed(r"[1-9][0-9]{3}\s*(?![sS][aAdDsS])[A-Za-z]{2}"))),
    (values.Iban, ("iban", _typed(r"[A-Za-z]{2}[\s.-]*[0-9][\s.-]*[0-9](?:[\s.-]*[A-Za-z0-9]){11,30}"))),
    (values.Artikelverwijzing, ("artikelverwijzing", _typed(rf"{_any_case('artikel', 'art')}\.?\s+[0-9].*"))),
)
"""What belongs where each type of value is typed, with the name of its definition. Ids come apart."""


def schema() -> Schema:
    """Return the schema of a whole dossier."""
    return schema_of(Dossier, "Dossier van planmaker", "Eén samenwerking, waar planmaker documenten van maakt.")


def schema_of(model: type[Part], title: str, description: str) -> Schema:
    """Return the schema of a file that holds one part of type `model`."""
    definitions: dict[str, Schema] = {}
    whole = _part(model, definitions)
    return {
        "$schema": DIALECT,
        "title": title,
        "description": description,
        **whole,
        "type": "object",
        "$defs": {
            "leeg": {"title": "Nog niet ingevuld", "anyOf": [{"type": "null"}, {"type": "string", "pattern": _BLANK}]},
            "id": _ID,
            **{name: kind for _, (name, kind) in _KINDS},
            **dict(sorted(definitions.items())),
        },
    }


def _part(part: type[Part], definitions: dict[str, Schema]) -> Schema:
    fields = {shape.name: _field(part, shape, definitions) for shape in shapes(part)}
    required = [name for name, field in part.model_fields.items() if field.is_required()]
    return {
        "type": "object",
        "properties": fields,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(part: type[Part], shape: Shape, definitions: dict[str, Schema]) -> Schema:
    field = part.model_fields[shape.name]
    one = _value(shape, definitions)
    if shape.many:
        value: Schema = {"type": "array", "items": one}
        accepted = {"anyOf": [value, {"$ref": "#/$defs/leeg"}]}
    else:
        accepted = one if field.is_required() else {"anyOf": [one, {"$ref": "#/$defs/leeg"}]}
    return {
        "title": shape.label,
        "description": shape.description + _pointer(shape),
        **accepted,
        **_sample(field),
        **({INTERN: True} if shape.intern else {}),
    }


def _pointer(shape: Shape) -> str:
    """Return what an id must be the id of."""
    return f" (Het id van een {REFERENTS[shape.refers_to].naam}.)" if shape.refers_to else ""


def _value(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    """Return what one value of a field looks like, or one item of its list."""
    if shape.part:
        whole = _reference(shape.part, definitions)
        return {"anyOf": [_BARE[shape.bare], whole]} if shape.bare else whole
    if shape.choices:
        # No word of JSON Schema itself: editors show it beside each word, and everything else passes it by.
        told = [shape.meanings.get(word, "") for word in shape.choices]
        return {"enum": list(shape.choices), **({"enumDescriptions": told} if any(told) else {})}
    if shape.identifier:
        return {"$ref": "#/$defs/id"}
    name, _ = look_up(shape.annotation, _KINDS)
    return {"$ref": f"#/$defs/{name}"}


def _reference(part: type[Part], definitions: dict[str, Schema]) -> Schema:
    """Return a reference to the definition of `part`, made when it is not there yet."""
    name = part.__name__
    if name not in definitions:
        definitions[name] = {}  # taken, for a part that holds itself
        definitions[name] = {"title": name, **_part(part, definitions)}
    return {"$ref": f"#/$defs/{name}"}


def _sample(field: FieldInfo) -> Schema:
    """Return example and default, as a person types them."""
    found: Schema = {}
    if field.examples:
        found["examples"] = [_plain(example) for example in field.examples]
    default = None if field.is_required() else field.get_default(call_default_factory=True)
    if default is not PydanticUndefined and default not in (None, ()) and not isinstance(default, Part):
        found["default"] = _plain(default)
    return found


def _plain(value: object) -> Any:
    match value:
        case bool():
            return "ja" if value else "nee"
        case int() | str():
            return value
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == int(value) else dutch.getal(value)
        case list() | tuple():
            return [_plain(item) for item in value]
        case dict():
            return {name: _plain(item) for name, item in value.items()}
    return str(value)
