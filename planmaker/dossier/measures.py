"""Quantities with a unit of their own: floor space and hours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planmaker import dutch
from planmaker.dossier.values import mistake, read_as


@dataclass(frozen=True, slots=True, order=True)
class Hoeveelheid:
    """A number with a unit that its class knows. Never below zero."""

    waarde: Decimal

    eenheid: ClassVar[str]
    _kind: ClassVar[str]
    _code: ClassVar[str]
    _example: ClassVar[str]
    _unit: ClassVar[str]

    def __add__(self, other: Self) -> Self:
        return type(self)(self.waarde + other.waarde)

    def __str__(self) -> str:
        return f"{dutch.getal(self.waarde)} {self.eenheid}"

    @classmethod
    def sum(cls, values: Iterable[Self | None]) -> Self:
        """Return the total of `values`; nothing gives zero."""
        return cls(sum((value.waarde for value in values if value is not None), Decimal(0)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quantity typed as `text`, with or without its unit; raises ValueError with a Dutch sentence."""
        number = re.sub(rf"\s*(?:{cls._unit})\Z", "", text, flags=re.IGNORECASE)
        try:
            value = dutch.parse_getal(number)
        except ValueError as error:
            raise ValueError(f'"{text}" is geen {cls._kind}') from error
        if value < 0:
            raise ValueError(f'"{text}" is minder dan nul')
        return cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def convert(value: object) -> Any:
            if isinstance(value, cls):
                return value
            hint = f"schrijf bijvoorbeeld {cls._example}"
            if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
                number = Decimal(str(value))
                if not number.is_finite() or number < 0 or number.adjusted() > 14:
                    raise mistake(cls._code, f"{value} is geen {cls._kind}", hint)
                return cls(number)
            return read_as(value, f"een {cls._kind}", cls._code, cls.parse, hint)

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
    _kind = "oppervlakte"
    _code = "geen-oppervlakte"
    _example = "120 of 120,5 m²"
    _unit = r"m2|m²|m\^2|vierkante\s+meter"


class Uren(Hoeveelheid):
    """A number of hours: "24 uur"."""

    __slots__ = ()
    eenheid = "uur"
    _kind = "aantal uren"
    _code = "geen-uren"
    _example = "24 of 7,5 uur"
    _unit = r"uur|uren|u\.?"
