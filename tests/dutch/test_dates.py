from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import datum, datum_kort, dd, maand_jaar, parse_datum, periode

NEW_YEAR = date(2026, 1, 1)
dates = st.dates(min_value=date(1000, 1, 1))


def test_a_date_in_text_has_no_leading_zero_and_a_small_month() -> None:
    assert datum(NEW_YEAR) == "1 januari 2026"
    assert datum(date(2026, 3, 31)) == "31 maart 2026"


def test_a_date_in_a_table_has_two_two_and_four_digits() -> None:
    assert datum_kort(date(2026, 3, 1)) == "01-03-2026"


def test_a_month_stands_with_its_year() -> None:
    assert maand_jaar(date(2026, 12, 31)) == "december 2026"


def test_a_formal_reference_does_not_break_after_dd() -> None:
    assert dd(NEW_YEAR) == "d.d.\u00a01 januari 2026"


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-01",
        "1-1-2026",
        "01-01-2026",
        "01/01/2026",
        "1/1/2026",
        "1 januari 2026",
        "1 Januari 2026",
        "01 januari 2026",
        "1 jan. 2026",
        "1 jan 2026",
        "1\u00a0januari\u00a02026",
        "  1  januari 2026 ",
    ],
)
def test_a_date_is_read_in_each_form_that_people_write(text: str) -> None:
    assert parse_datum(text) == NEW_YEAR


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("1 mrt. 2026", 3),
        ("1 maart 2026", 3),
        ("1 mei 2026", 5),
        ("1 aug 2026", 8),
        ("1 sep 2026", 9),
        ("1 sept. 2026", 9),
        ("1 okt. 2026", 10),
        ("1 dec. 2026", 12),
    ],
)
def test_dutch_abbreviations_of_months_are_read(text: str, month: int) -> None:
    assert parse_datum(text) == date(2026, month, 1)


def test_the_day_comes_before_the_month() -> None:
    assert parse_datum("2-3-2026") == date(2026, 3, 2)


@given(dates)
def test_a_written_date_reads_as_the_same_date(d: date) -> None:
    assert parse_datum(datum(d)) == parse_datum(datum_kort(d)) == parse_datum(d.isoformat()) == d


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("31 februari 2026", '"31 februari 2026" is geen bestaande datum: februari 2026 heeft 28 dagen'),
        ("30-2-2028", '"30-2-2028" is geen bestaande datum: februari 2028 heeft 29 dagen'),
        ("0-1-2026", '"0-1-2026" is geen bestaande datum: januari 2026 heeft 31 dagen'),
        ("2026-13-01", '"2026-13-01" is geen bestaande datum: maand 13 bestaat niet'),
        ("1-0-2026", '"1-0-2026" is geen bestaande datum: maand 0 bestaat niet'),
        ("1-1-26", 'in "1-1-26" is het jaar niet duidelijk; schrijf het jaar met vier cijfers'),
        ("1 jan. 26", 'in "1 jan. 26" is het jaar niet duidelijk; schrijf het jaar met vier cijfers'),
        ("0026-01-01", 'in "0026-01-01" is het jaar niet duidelijk; schrijf het jaar met vier cijfers'),
        ("1 janauri 2026", '"janauri" in "1 janauri 2026" is geen maand; lijkt op "januari"'),
        ("1 xyz 2026", '"xyz" in "1 xyz 2026" is geen maand'),
        ("volgend jaar", '"volgend jaar" is geen datum; schrijf bijvoorbeeld 1 januari 2026 of 1-1-2026'),
        ("", '"" is geen datum; schrijf bijvoorbeeld 1 januari 2026 of 1-1-2026'),
        ("1-1/2026", '"1-1/2026" is geen datum; schrijf bijvoorbeeld 1 januari 2026 of 1-1-2026'),
        ("١-١-2026", '"١-١-2026" is geen datum; schrijf bijvoorbeeld 1 januari 2026 of 1-1-2026'),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_datum(text)


def test_a_period_says_both_dates_in_full() -> None:
    assert periode(NEW_YEAR, date(2029, 12, 31)) == "1 januari 2026 tot en met 31 december 2029"
    assert periode(NEW_YEAR, date(2026, 12, 31)) == "1 januari 2026 tot en met 31 december 2026"


def test_a_period_of_years_says_the_years() -> None:
    assert periode(2026, 2029) == "2026 tot en met 2029"


def test_a_period_of_one_day_or_one_year_is_that_day_or_year() -> None:
    assert periode(NEW_YEAR, NEW_YEAR) == "1 januari 2026"
    assert periode(2026, 2026) == "2026"


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match=r"eindigt \(31 december 2025\) voordat zij begint \(1 januari 2026\)"):
        periode(NEW_YEAR, date(2025, 12, 31))
    with pytest.raises(ValueError, match="niet van 2029 tot en met 2026"):
        periode(2029, 2026)


def test_a_period_does_not_mix_a_year_and_a_date() -> None:
    with pytest.raises(ValueError, match="niet gemengd"):
        periode(2026, date(2029, 12, 31))
