from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import getal, parse_getal, procent

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1234, "1.234"),
        (1_234_567, "1.234.567"),
        (999, "999"),
        (0, "0"),
        (-1500, "-1.500"),
        (Decimal("0.5"), "0,5"),
        (Decimal("0.50"), "0,5"),
        (Decimal("1234.5678"), "1.234,5678"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("-0.0"), "0"),
    ],
)
def test_a_number_has_dots_between_thousands_and_a_decimal_comma(number: int | Decimal, text: str) -> None:
    assert getal(number) == text


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        ("0.125", 2, "0,13"),
        ("0.135", 2, "0,14"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("-0.4", 0, "0"),
        ("12", 2, "12,00"),
        ("1234.5", 1, "1.234,5"),
    ],
)
def test_a_number_is_rounded_only_when_asked_and_halves_go_away_from_zero(number: str, places: int, text: str) -> None:
    assert getal(Decimal(number), places) == text


def test_a_number_longer_than_a_decimal_keeps_is_written_in_full() -> None:
    assert getal(Decimal("123456789012345678901234567890.12345")) == "123.456.789.012.345.678.901.234.567.890,12345"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match="is geen getal dat te schrijven is"):
        getal(Decimal(number))


def test_a_percentage_has_no_space_before_its_sign() -> None:
    assert procent(Decimal("33.3")) == "33,3%"
    assert procent(20) == "20%"
    assert procent(Decimal(100) / 3, 1) == "33,3%"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234", "1234"),
        ("1.234", "1234"),
        ("1.234.567,25", "1234567.25"),
        ("0,5", "0.5"),
        ("0,125", "0.125"),
        ("7.5", "7.5"),
        ("7.25", "7.25"),
        ("-1,5", "-1.5"),
        ("−1,5", "-1.5"),
        (" 12 ", "12"),
    ],
)
def test_a_number_is_read_in_dutch_notation(text: str, number: str) -> None:
    assert parse_getal(text) == Decimal(number)


def test_minus_nothing_is_nothing() -> None:
    assert str(parse_getal("-0")) == "0"


@pytest.mark.parametrize(
    "text", ["", "twaalf", "1.2.3", "1,234.5", "0.125", "1.2345", "12.34.567", "1.234.56", "1 234", "0123", "1e5", "5%"]
)
def test_what_is_no_clear_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="schrijf een punt tussen duizendtallen en een komma voor decimalen") as caught:
        parse_getal(text)
    assert str(caught.value).startswith(f'"{text}" is geen duidelijk getal; ')


@given(decimals)
def test_a_written_number_reads_as_the_same_number(number: Decimal) -> None:
    assert parse_getal(getal(number)) == number
