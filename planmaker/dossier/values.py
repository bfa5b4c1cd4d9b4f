"""Values that know how they are typed and what they mean: amounts, dates, terms, references.

Scalars arrive as text, exactly as typed. Each type turns that text into its value or raises a Dutch message
that says what to type instead.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from planmaker import dutch


@dataclass(frozen=True, slots=True)
class Convert:
    """Metadata of a field: `function` turns what was typed into what the type takes, or raises a Dutch message.

    Does what pydantic's BeforeValidator does, without reading the signature of the function anew for each of the
    hundreds of fields that have it: that is a tenth of the time that a first document takes.
    """

    function: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.function, handler(source))


ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, and so a Word file, cannot hold."""


FORMAT = 1
"""The version of the dossier format that the model is; `planmaker.intake.versions` carries older ones over."""

LONGEST = 200
"""How many characters a value other than free text may have. Nobody types a longer date, amount or name of a choice."""


def mistake(code: str, message: str, hint: str) -> PydanticCustomError:
    """Return an error with a stable code, a Dutch message and what to type instead."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def read_as(value: object, kind: str, code: str, parse: Callable[[str], Any], hint: str) -> Any:
    """Return what `parse` makes of text; its Dutch complaint, which may carry advice after "; ", becomes a mistake."""
    if not isinstance(value, str):
        raise mistake(code, f"hier hoort {kind} te staan", hint)
    text = value.strip()
    if len(text) > LONGEST:
        raise mistake(code, f"hier hoort {kind} te staan, geen lange tekst", hint)
    try:
        return parse(text)
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        raise mistake(code, what or advice, advice if what else hint) from error


def _from_text(kind: str, code: str, parse: Callable[[str], Any], hint: str, keep: tuple[type, ...] = ()) -> Convert:
    """Return a validator that parses text with `parse` and leaves values of the types `keep` alone."""

    def convert(value: object) -> Any:
        if isinstance(value, keep) and not (isinstance(value, bool) and bool not in keep):
            return value
        return read_as(value, kind, code, parse, hint)

    return Convert(convert)


def _text(value: object) -> Any:
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise mistake("geen-tekst", "hier hoort gewone tekst te staan", "schrijf de tekst achter de dubbele punt")
    found = ILLEGAL.search(value)
    if found:
        raise mistake(
            "onleesbaar-teken",
            f"de tekst bevat een teken dat Word niet kan bewaren (U+{ord(found[0][0]):04X}, teken {found.start() + 1})",
            "verwijder dat teken; het is meestal meegekomen met kopiëren en plakken",
        )
    return value.replace("\r\n", "\n").strip()


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text):
        raise ValueError(f'"{text}" is geen bruikbaar id')
    return text


def _yes_no(text: str) -> bool:
    answers = {"ja": True, "nee": False, "true": True, "false": False, "waar": True, "onwaar": False}
    if text.lower() not in answers:
        raise ValueError(f'"{text}" is geen ja of nee')
    return answers[text.lower()]


def _whole(text: str) -> int:
    try:
        number = dutch.parse_getal(text)
    except ValueError:
        number = None
    if number is None or number != int(number):
        raise ValueError(f'"{text}" is geen heel getal')
    return int(number)


def _percentage(text: str) -> Decimal:
    return dutch.parse_getal(text.removesuffix("%").strip())


Mate = Literal["", "ten minste", "onbekend"]
"""How much of a number is known: it is exact, at least this, or not known at all."""


class TenMinste(Decimal):
    """A total over numbers of which some are missing. Printed, it says so; sums with it are plain numbers."""

    @classmethod
    def sum(cls, numbers: Iterable[Decimal | None]) -> Decimal:
        """Return the total of `numbers`, which says so when some are missing."""
        every = list(numbers)
        total = sum((number for number in every if number is not None), Decimal(0))
        incomplete = any(number is None or isinstance(number, TenMinste) for number in every)
        return cls(total) if incomplete else total


class Onbekend:
    """What cannot be worked out while something is missing. Printed, it says so; in a condition it is false."""

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return "onbekend"


ONBEKEND = Onbekend()


@dataclass(frozen=True, slots=True, order=True)
class Bedrag:
    """An amount in euro, counted in whole cents. What was typed is exact; what was worked out may lack something.

    A total over amounts of which some are missing is "ten minste" what the others make; of which all are missing, or a
    difference with such a total, is "onbekend", with no cents. Printed, it says so.
    """

    cents: int
    mate: Mate = ""

    def __add__(self, other: Bedrag) -> Bedrag:
        return Bedrag.sum((self, other))

    def __sub__(self, other: Bedrag) -> Bedrag:
        return Bedrag(self.cents - other.cents) if self.precies and other.precies else ONBEKEND_BEDRAG

    def __mul__(self, factor: int) -> Bedrag:
        return Bedrag(self.cents * factor, self.mate)

    def __str__(self) -> str:
        return self.zeg(dutch.bedrag(self.cents))

    @property
    def precies(self) -> bool:
        """Whether this is the amount itself, with nothing missing."""
        return not self.mate

    def zeg(self, text: str) -> str:
        """Return the amount as `text` says it, with what a reader must know of what is missing."""
        return "onbekend" if self.mate == "onbekend" else f"ten minste {text}" if self.mate else text

    @classmethod
    def sum(cls, amounts: Iterable[Bedrag | None]) -> Bedrag:
        """Return the total of `amounts`, which says so when some are missing; nothing at all gives zero."""
        every = list(amounts)
        known = [a for a in every if a is not None and a.mate != "onbekend"]
        total = sum(a.cents for a in known)
        if len(known) == len(every) and all(a.precies for a in known):
            return cls(total)
        return cls(total, "ten minste") if total else ONBEKEND_BEDRAG  # at least nothing says nothing

    @classmethod
    def parse(cls, text: str) -> Bedrag:
        """Return the amount typed as `text`; raises ValueError with a Dutch sentence."""
        return cls(dutch.parse_bedrag(text))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def convert(value: object) -> Any:
            if isinstance(value, Bedrag):
                return value
            hint = "schrijf bijvoorbeeld 12500 of 12.500,50"
            if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
                euros = Decimal(str(value))
                if not euros.is_finite() or euros.adjusted() > 14 or euros * 100 % 1:
                    raise mistake("geen-bedrag", f"{value} is geen bedrag in hele centen", hint)
                return cls(int(euros * 100))
            return read_as(value, "een bedrag", "geen-bedrag", cls.parse, hint)

        return core_schema.no_info_plain_validator_function(
            convert, serialization=core_schema.plain_serializer_function_ser_schema(lambda b: b.cents / 100)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": ["string", "number"]}


ONBEKEND_BEDRAG = Bedrag(0, "onbekend")

UNITS = {
    "dag": "dag", "dagen": "dag", "week": "week", "weken": "week",
    "maand": "maand", "maanden": "maand", "jaar": "jaar", "jaren": "jaar",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duur:
    """A length of time as people agree on it: a number and a unit (dag, week, maand or jaar)."""

    aantal: int
    eenheid: str

    def __str__(self) -> str:
        return dutch.aantal(self.aantal, self.eenheid)

    @property
    def maanden(self) -> Decimal:
        """The length in months, to compare two lengths; a month counts as 30 days or 52/12 weeks."""
        months, units = {"dag": (1, 30), "week": (12, 52), "maand": (1, 1), "jaar": (12, 1)}[self.eenheid]
        return Decimal(self.aantal * months) / units

    @classmethod
    def parse(cls, text: str) -> Duur:
        """Return the length typed as `text`, such as "6 maanden"; raises ValueError with a Dutch sentence."""
        match = re.fullmatch(r"(\d{1,4})\s*([a-z]+)", text.lower())
        if not match or match[2] not in UNITS or int(match[1]) == 0:
            raise ValueError(f'"{text}" is geen tijdsduur')
        return cls(int(match[1]), UNITS[match[2]])

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def convert(value: object) -> Any:
            if isinstance(value, Duur):
                return value
            hint = "schrijf een getal en een eenheid, bijvoorbeeld 6 maanden of 4 weken"
            return read_as(value, "een tijdsduur", "geen-tijdsduur", cls.parse, hint)

        return core_schema.no_info_plain_validator_function(
            convert,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda d: f"{d.aantal} {d.eenheid}"),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Metadata of a field that holds the id of something else in the dossier, such as a partij."""

    soort: str


@dataclass(frozen=True, slots=True)
class Identifier:
    """Metadata of a field that names something for other parts of the dossier; no document prints it."""


@dataclass(frozen=True, slots=True)
class Opmaak:
    """Metadata of a text that may hold paragraphs, lists and emphasis."""


Tekst = Annotated[str, Convert(_text)]
Id = Annotated[
    str,
    _from_text(
        "een id",
        "geen-id",
        _identifier,
        "gebruik kleine letters en cijfers met streepjes ertussen, bijvoorbeeld gemeente-velsen",
    ),
    Identifier(),
]
JaNee = Annotated[bool, _from_text("ja of nee", "geen-ja-of-nee", _yes_no, "schrijf ja of nee", (bool,))]
Aantal = Annotated[
    int,
    _from_text("een heel getal", "geen-heel-getal", _whole, "schrijf een heel getal, bijvoorbeeld 4", (int,)),
    Field(ge=0, le=1_000_000_000),
]
Getal = Annotated[
    Decimal,
    _from_text(
        "een getal", "geen-getal", dutch.parse_getal, "schrijf een getal, bijvoorbeeld 1.250 of 2,5", (Decimal, int)
    ),
]
Percentage = Annotated[
    Decimal,
    _from_text(
        "een percentage",
        "geen-percentage",
        _percentage,
        "schrijf een percentage, bijvoorbeeld 70% of 33,3",
        (Decimal, int),
    ),
    Field(ge=0, le=100),
]
Datum = Annotated[
    datetime.date,
    _from_text(
        "een datum",
        "geen-datum",
        dutch.parse_datum,
        "schrijf bijvoorbeeld 2027-01-01 of 1 januari 2027",
        (datetime.date,),
    ),
]
Formaat = Annotated[
    int,
    _from_text("een versienummer", "geen-heel-getal", _whole, f"schrijf {FORMAT}", (int,)),
    Field(ge=FORMAT, le=FORMAT),
]
Score = Annotated[
    int,
    _from_text("een score", "geen-heel-getal", _whole, "schrijf een getal van 1 tot en met 5", (int,)),
    Field(ge=1, le=5),
]
Jaar = Annotated[
    int,
    _from_text("een jaartal", "geen-heel-getal", _whole, "schrijf een jaartal, bijvoorbeeld 2027", (int,)),
    Field(ge=1900, le=2200),
]
Stadiumnummer = Annotated[
    int,
    _from_text("een stadium", "geen-heel-getal", _whole, "schrijf een getal van 0 tot en met 5", (int,)),
    Field(ge=0, le=5),
]
Kvk = Annotated[
    str, _from_text("een KvK-nummer", "geen-kvk-nummer", dutch.kvk, "schrijf de acht cijfers, bijvoorbeeld 01234567")
]
Postcode = Annotated[str, _from_text("een postcode", "geen-postcode", dutch.postcode, "schrijf bijvoorbeeld 1981 AB")]
Iban = Annotated[str, _from_text("een IBAN", "geen-iban", dutch.iban, "schrijf bijvoorbeeld NL91 ABNA 0417 1643 00")]
Artikelverwijzing = Annotated[
    str,
    _from_text(
        "een artikelverwijzing",
        "geen-artikelverwijzing",
        dutch.artikelverwijzing,
        "schrijf bijvoorbeeld artikel 4, tweede lid, onder b, van de Gemeentewet",
    ),
]
LangeTekst = Annotated[Tekst, Opmaak()]
"""Text of more than a sentence: paragraphs, simple lists, emphasis (`planmaker.dossier.prose`)."""

PartijId = Annotated[Id, Verwijzing("partij")]
DoelId = Annotated[Id, Verwijzing("doel")]
OverlegId = Annotated[Id, Verwijzing("overleg")]
RolId = Annotated[Id, Verwijzing("rol")]
FaseId = Annotated[Id, Verwijzing("fase")]
StapId = Annotated[Id, Verwijzing("stap")]
RisicoId = Annotated[Id, Verwijzing("risico")]
SleutelId = Annotated[Id, Verwijzing("kostensleutel")]
LastId = Annotated[Id, Verwijzing("last")]
CriteriumId = Annotated[Id, Verwijzing("criterium")]
BetrokkeneId = Annotated[Id, Verwijzing("betrokkene")]
"""Whoever does, decides or is told something: a partij, a rol or an overleg."""
