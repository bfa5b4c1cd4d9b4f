"""Quantities with a unit of their own: floor space and hours."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planmaker import dutch
from planmaker.dossier.values import TenMinste, read_as


@dataclass(frozen=True, slots=True, order=True)
class Hoeveelheid(ABC):
    """A number with a unit that its class knows. Never below zero."""

    waarde: Decimal

    eenheid: ClassVar[str]
    _unit: ClassVar[str]
    """A pattern for the unit as people type it."""

    def __add__(self, other: Self) -> Self:
        return type(self)(self.waarde + other.waarde)

    def __str__(self) -> str:
        said = f"{dutch.getal(self.waarde)} {self.eenheid}"
        return f"ten minste {said}" if isinstance(self.waarde, TenMinste) else said

    @classmethod
    def sum(cls, values: Iterable[Self | None]) -> Self:
        """Return the total of `values`, which says so when some are missing; nothing at all gives zero."""
        return cls(TenMinste.sum(value.waarde if value is not None else None for value in values))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quantity typed as `text`, with or without its unit; raises ValueError with a Dutch sentence."""
        number = re.sub(rf"\s*(?:{cls._unit})\Z", "", text, flags=re.IGNORECASE)
        value = dutch.parse_getal(number)
        if value < 0:
            raise ValueError(f'"{text}" is minder dan nul')
        return cls(value)

    @classmethod
    @abstractmethod
    def read(cls, typed: object) -> Self:
        """Return the quantity that somebody typed; raises the mistake that says what belongs there."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def convert(value: object) -> Any:
            if isinstance(value, cls):
                return value
            if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
                return cls.read(f"{Decimal(str(value)):f}".replace(".", ","))
            return cls.read(value)

        return core_schema.no_info_plain_validator_function(
            convert, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": ["string", "number"]}


class Oppervlakte(Hoeveelheid):
    """Floor space in square metres: "120 m²"."""

    __slots__ = ()
    eenheid = "m²"
    _unit = r"m2|m²|m\^2|vierkante\s+meter"

    @classmethod
    def read(cls, typed: object) -> Self:
        """Return the floor space that somebody typed; raises the mistake that says what belongs there."""
        hint = "schrijf bijvoorbeeld 120 of 120,5 m²"
        found: Self = read_as(typed, "een oppervlakte", "geen-oppervlakte", cls.parse, hint)
        return found


class Uren(Hoeveelheid):
    """A number of hours: "24 uur"."""

    __slots__ = ()
    eenheid = "uur"
    _unit = r"uur|uren|u\.?"

    @classmethod
    def read(cls, typed: object) -> Self:
        """Return the hours that somebody typed; raises the mistake that says what belongs there."""
        found: Self = read_as(typed, "een aantal uren", "geen-uren", cls.parse, "schrijf bijvoorbeeld 24 of 7,5 uur")
        return found
