from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import bedrag, bedrag_getal, parse_bedrag

NBSP = "\u00a0"
amounts = st.integers(-(10**16), 10**16)
NOT_CLEAR = "schrijf een punt tussen duizendtallen en twee cijfers na de komma, bijvoorbeeld 12.500 of 12.500,50"


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (1_250_000, "12.500"),
        (1_250_050, "12.500,50"),
        (1180, "11,80"),
        (5, "0,05"),
        (0, "0"),
        (-15_000, "-150"),
        (-15_001, "-150,01"),
        (123_456_789_000, "1.234.567.890"),
    ],
)
def test_an_amount_in_text_shows_cents_only_when_there_are_any(cents: int, text: str) -> None:
    assert bedrag(cents) == f"€{NBSP}{text}"


def test_decimals_can_be_asked_for_or_left_out() -> None:
    assert bedrag(1_250_000, True) == f"€{NBSP}12.500,00"
    assert bedrag(1_250_000, False) == f"€{NBSP}12.500"
    assert bedrag(1_250_050, False) == f"€{NBSP}12.501"
    assert bedrag(-1_250_050, False) == f"€{NBSP}-12.501"
    assert bedrag(-49, False) == f"€{NBSP}0"


def test_an_amount_in_a_table_has_two_decimals_and_no_euro_sign() -> None:
    assert bedrag_getal(1_250_000) == "12.500,00"
    assert bedrag_getal(-15_005) == "-150,05"


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12500", 1_250_000),
        ("12.500", 1_250_000),
        ("12.500,50", 1_250_050),
        ("12500,5", 1_250_050),
        ("12.500,5", 1_250_050),
        ("12500.50", 1_250_050),
        ("12.50", 1250),
        ("€ 12.500,-", 1_250_000),
        ("€ 12.500,--", 1_250_000),
        ("€ 12.500,–", 1_250_000),
        (f"€{NBSP}12.500", 1_250_000),
        ("€12.500,00", 1_250_000),
        ("EUR 12.500", 1_250_000),
        ("12.500 euro", 1_250_000),
        ("1.234.567,89", 123_456_789),
        ("0", 0),
        ("-0", 0),
        ("0,05", 5),
        ("-150", -15_000),
        ("€ -150", -15_000),
        ("-€ 150", -15_000),
        ("€ −150,50", -15_050),
        ("-150,-", -15_000),
    ],
)
def test_an_amount_is_read_in_each_form_that_people_write(text: str, cents: int) -> None:
    assert parse_bedrag(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3",
        "12,345",
        "1.5",
        "1.2345",
        "12.50.000",
        "12.500.50",
        "1,234.56",
        "12 500",
        "0.123",
        "0123",
        "--5",
        "-€ -5",
        "12.500,",
        ".50",
        ",50",
        "12.5000",
        "1.234,567",
        "9" * 16,
    ],
)
def test_dots_and_commas_that_can_be_read_in_two_ways_are_refused(text: str) -> None:
    message = f'"{text}" is geen duidelijk bedrag; {NOT_CLEAR}'
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_bedrag(text)


@pytest.mark.parametrize("text", ["", "pm", "€", "ongeveer 100", "12k", "1e5", "$ 100", "١٢"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is geen bedrag; schrijf bijvoorbeeld 12\.500 of 12\.500,50$"):
        parse_bedrag(text)


@given(amounts)
def test_a_written_amount_reads_as_the_same_amount(cents: int) -> None:
    assert (
        parse_bedrag(bedrag(cents)) == parse_bedrag(bedrag(cents, True)) == parse_bedrag(bedrag_getal(cents)) == cents
    )


@given(st.text(alphabet="-€ .,0123456789euro", max_size=12))
def test_any_text_is_an_amount_that_can_be_written_again_or_is_refused_in_dutch(text: str) -> None:
    try:
        cents = parse_bedrag(text)
    except ValueError as error:
        said = str(error).startswith(f'"{text}" is geen')
    else:
        said = parse_bedrag(bedrag(cents)) == cents
    assert said
