"""Values of a dossier: what may be typed, what it means, and what is said when it cannot be read."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from planmaker.dossier.values import (
    Aantal,
    Bedrag,
    Datum,
    Duur,
    Getal,
    Id,
    JaNee,
    Kvk,
    Percentage,
    Postcode,
    Tekst,
)


def read(kind: Any, typed: object) -> object:
    return TypeAdapter(kind).validate_python(typed)


def refused(kind: Any, typed: object) -> dict[str, Any]:
    with pytest.raises(ValidationError) as caught:
        read(kind, typed)
    (error,) = caught.value.errors()
    return {"code": error["type"], **error.get("ctx", {})}


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Tekst, "  Café\n ", "Café"),
        (Tekst, 12, "12"),
        (Tekst, Decimal("1.50"), "1.50"),
        (Id, "gemeente-velsen", "gemeente-velsen"),
        (Id, "a_1", "a_1"),
        (JaNee, "ja", True),
        (JaNee, "Nee", False),
        (JaNee, True, True),
        (Aantal, "1.250", 1250),
        (Aantal, "0", 0),
        (Aantal, 4, 4),
        (Getal, "2,5", Decimal("2.5")),
        (Getal, "1.250", Decimal(1250)),
        (Percentage, "70%", Decimal(70)),
        (Percentage, "33,3 %", Decimal("33.3")),
        (Percentage, "0", Decimal(0)),
        (Percentage, "100", Decimal(100)),
        (Datum, "1 januari 2027", datetime.date(2027, 1, 1)),
        (Datum, "2027-01-01", datetime.date(2027, 1, 1)),
        (Datum, "1-1-2027", datetime.date(2027, 1, 1)),
        (Datum, datetime.date(2027, 1, 1), datetime.date(2027, 1, 1)),
        (Kvk, "01234567", "01234567"),
        (Postcode, "1981ab", "1981 AB"),
        (Bedrag, "€ 12.500,50", Bedrag(1_250_050)),
        (Bedrag, "12500", Bedrag(1_250_000)),
        (Bedrag, 12.5, Bedrag(1250)),
        (Bedrag, 12500, Bedrag(1_250_000)),
        (Bedrag, Decimal("0.10"), Bedrag(10)),
        (Bedrag, Bedrag(3), Bedrag(3)),
        (Duur, "6 maanden", Duur(6, "maand")),
        (Duur, "1 Jaar", Duur(1, "jaar")),
        (Duur, "4weken", Duur(4, "week")),
    ],
)
def test_a_value_means_what_was_typed(kind: Any, typed: object, value: object) -> None:
    assert read(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "typed", "code", "message", "hint"),
    [
        (Tekst, ["a"], "geen-tekst", "gewone tekst", "achter de dubbele punt"),
        (Tekst, True, "geen-tekst", "gewone tekst", "achter de dubbele punt"),
        (Tekst, "a\x0bb", "onleesbaar-teken", "U+000B, teken 2", "verwijder"),
        (Tekst, "a\ud800", "onleesbaar-teken", "U+D800", "verwijder"),
        (Id, "Velsen", "geen-id", '"Velsen" is geen bruikbaar id', "kleine letters"),
        (Id, "a--b", "geen-id", '"a--b"', "streepjes ertussen"),
        (Id, 12, "geen-id", "hier hoort een id te staan", "kleine letters"),
        (JaNee, "misschien", "geen-ja-of-nee", '"misschien" is geen ja of nee', "ja of nee"),
        (JaNee, 1, "geen-ja-of-nee", "hier hoort ja of nee te staan", "ja of nee"),
        (Aantal, "2,5", "geen-heel-getal", '"2,5" is geen heel getal', "heel getal"),
        (Aantal, True, "geen-heel-getal", "hier hoort een heel getal te staan", "heel getal"),
        (Getal, "x", "geen-getal", '"x" is geen duidelijk getal', "1.234,5"),
        (Percentage, "veel", "geen-percentage", '"veel"', "komma"),
        (Datum, "31-2-2027", "geen-datum", "februari 2027 heeft 28 dagen", "2027-01-01"),
        (Datum, "1 januarie 2027", "geen-datum", '"januarie"', "januari"),
        (Datum, 2027, "geen-datum", "hier hoort een datum te staan", "2027-01-01"),
        (Kvk, "1234567", "geen-kvk-nummer", "heeft 7 cijfers", "acht"),
        (Kvk, 1234567, "geen-kvk-nummer", "hier hoort een KvK-nummer te staan", "acht cijfers"),
        (Postcode, "0000 AB", "geen-postcode", "geen postcode", "1234 AB"),
        (Bedrag, "gratis", "geen-bedrag", '"gratis" is geen bedrag', "12.500,50"),
        (Bedrag, [1], "geen-bedrag", "hier hoort een bedrag te staan", "12500"),
        (Bedrag, 12.345, "geen-bedrag", "12.345 is geen bedrag in hele centen", "12500"),
        (Bedrag, float("nan"), "geen-bedrag", "nan is geen bedrag", "12500"),
        (Bedrag, 10**15, "geen-bedrag", "is geen bedrag", "12500"),
        (Bedrag, "9" * 500, "geen-bedrag", "geen lange tekst", "12500"),
        (Duur, "0 weken", "geen-tijdsduur", '"0 weken" is geen tijdsduur', "6 maanden"),
        (Duur, "een week", "geen-tijdsduur", '"een week"', "6 maanden"),
        (Duur, 6, "geen-tijdsduur", "hier hoort een tijdsduur te staan", "eenheid"),
    ],
)
def test_what_cannot_be_read_is_refused_in_dutch_with_what_to_type(
    kind: Any, typed: object, code: str, message: str, hint: str
) -> None:
    error = refused(kind, typed)

    assert error["code"] == code
    assert message in error["message"]
    assert hint in error["hint"]


@pytest.mark.parametrize(
    ("kind", "typed", "limit"),
    [(Percentage, "100,01", 100), (Percentage, "-1", 0), (Aantal, "-1", 0), (Aantal, "1000000001", 1_000_000_000)],
)
def test_a_number_outside_its_range_is_refused_with_the_limit(kind: Any, typed: str, limit: int) -> None:
    assert limit in refused(kind, typed).values()


def test_the_text_that_was_typed_is_not_taken_for_advice() -> None:
    error = refused(Kvk, "a; b")

    assert error["message"] == '"a; b" is geen KvK-nummer'


def test_amounts_add_up_in_whole_cents() -> None:
    assert Bedrag.sum([Bedrag(10), Bedrag(20)]) == Bedrag(30)
    assert Bedrag(10) - Bedrag(20) == Bedrag(-10)
    assert Bedrag(1240) * 3 == Bedrag(3720)
    assert Bedrag.sum([]) == Bedrag(0)


def test_an_amount_and_a_length_of_time_print_in_dutch() -> None:
    assert str(Bedrag(1_250_050)) == "€\u00a012.500,50"
    assert str(Duur(6, "maand")) == "zes maanden"
    assert str(Duur(2, "jaar")) == "twee jaar"


def test_lengths_of_time_compare_in_months() -> None:
    assert Duur(1, "jaar").maanden == Duur(52, "week").maanden == Duur(12, "maand").maanden
    assert Duur(30, "dag").maanden == Duur(1, "maand").maanden
