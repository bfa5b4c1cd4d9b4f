"""What every way to write a dossier has in common: which fields it says, what sort of value each holds, and how a
person types that value."""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any

from planmaker import dutch
from planmaker.dossier import values
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import inside, shape_map
from planmaker.dossier.values import Bedrag, Duur

_SEVERAL = {"dag": "dagen", "week": "weken", "maand": "maanden", "jaar": "jaar"}


class Sort(Enum):
    """What sort of value a field, or each item of its list, holds."""

    TEXT = auto()
    CHOICE = auto()
    YES_NO = auto()
    DATE = auto()
    AMOUNT = auto()
    PERCENTAGE = auto()
    WHOLE = auto()
    NUMBER = auto()
    KVK = auto()
    ID = auto()

    @property
    def counts(self) -> bool:
        """Whether this is a number that one may calculate with."""
        return self in (Sort.AMOUNT, Sort.PERCENTAGE, Sort.WHOLE, Sort.NUMBER)


def said(part: Part) -> dict[str, Any]:
    """Return the fields that `part` says, by name: those that were filled in, and those beyond their default.

    A field with nothing in it says nothing, whoever wrote it down.
    """
    found: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value is None or value == ():
            continue
        default = field.get_default(call_default_factory=True)
        always = isinstance(default, Part)  # such a part is there whether or not somebody wrote its name
        if value != default or (name in part.model_fields_set and not (always and not said(value))):
            found[name] = value
    return found


def typed(value: object, sort: Sort = Sort.TEXT) -> str:
    """Return a single value as a person types it in a dossier; reading it gives the same value."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case datetime.date():
            # babel would write a year before 1000 with fewer digits than are read.
            return dutch.datum(value) if value.year >= 1000 else value.isoformat()
        case Decimal():
            return _number(value) + ("%" if sort is Sort.PERCENTAGE else "")
        case Bedrag():
            return amount(value)
        case Duur():
            return f"{value.aantal} {value.eenheid if value.aantal == 1 else _SEVERAL[value.eenheid]}"
    return str(value)


def euros(value: Bedrag) -> Decimal:
    """Return an amount in euros, exact to the cent."""
    return Decimal(value.cents).scaleb(-2)


def amount(value: Bedrag) -> str:
    """Return an amount as it is typed, without thousands dots: "12500", "12500,50"."""
    whole, cents = divmod(abs(value.cents), 100)
    return f"{'-' if value.cents < 0 else ''}{whole}" + (f",{cents:02d}" if cents else "")


def _number(value: Decimal) -> str:
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


@cache
def sort_of(part: type[Part], name: str) -> Sort:
    """Return what sort of value the field holds, or each item of its list. Free text is the sort of all the rest."""
    shape = shape_map(part)[name]
    found = list(inside(shape.annotation))
    for annotation, sort in ((values.Percentage, Sort.PERCENTAGE), (values.Kvk, Sort.KVK)):
        if annotation in found:
            return sort
    if shape.identifier:
        return Sort.ID
    if shape.choices:
        return Sort.CHOICE
    for kind, sort in (
        (bool, Sort.YES_NO),
        (datetime.date, Sort.DATE),
        (Bedrag, Sort.AMOUNT),
        (Decimal, Sort.NUMBER),
        (int, Sort.WHOLE),
    ):
        if kind in found:
            return sort
    return Sort.TEXT
