from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import iban, kvk, postcode


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"),
        ("nl91 abna 0417 1643 00", "NL91 ABNA 0417 1643 00"),
        ("NL91.ABNA.0417.1643.00", "NL91 ABNA 0417 1643 00"),
        ("BE68539007547034", "BE68 5390 0754 7034"),
        ("DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
    ],
)
def test_an_iban_is_written_in_groups_of_four(text: str, made: str) -> None:
    assert iban(text) == made


@given(st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_in_an_iban_is_noticed(place: int, digit: str) -> None:
    right = "NL91ABNA0417164300"
    wrong = right[:place] + digit + right[place + 1 :]

    if wrong == right:
        assert iban(wrong) == "NL91 ABNA 0417 1643 00"
    else:
        with pytest.raises(ValueError, match="IBAN"):
            iban(wrong)


def test_an_iban_with_swapped_digits_is_refused() -> None:
    with pytest.raises(ValueError, match='het IBAN "NL91ABNA0417163400" klopt niet: het controlegetal past niet'):
        iban("NL91ABNA0417163400")


@pytest.mark.parametrize("text", ["", "123456789", "NL91ABNA04171643", "NL91ABNA041716430000", "NL9104171643001234"])
def test_what_has_not_the_shape_of_an_iban_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen IBAN; een Nederlands IBAN ziet eruit als NL91 ABNA 0417 1643 00"):
        iban(text)


@pytest.mark.parametrize("text", ["1234 AB", "1234AB", "1234 ab", " 1234  ab ", "1234\u00a0AB"])
def test_a_postal_code_has_one_space_and_capitals(text: str) -> None:
    assert postcode(text) == "1234 AB"


@pytest.mark.parametrize(
    "text", ["", "0123 AB", "1234", "1234 A", "12345 AB", "1234 ABC", "1234 SS", "AB 1234", "B-1000"]
)
def test_what_is_no_dutch_postal_code_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen postcode; schrijf vier cijfers en twee letters"):
        postcode(text)


@pytest.mark.parametrize(
    ("text", "made"), [("41222333", "41222333"), ("01 23 45 67", "01234567"), ("4122.2333", "41222333")]
)
def test_a_kvk_number_has_eight_digits(text: str, made: str) -> None:
    assert kvk(text) == made


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1234567", '"1234567" heeft 7 cijfers; een KvK-nummer heeft er acht, ook als het met 0 begint'),
        ("123456789", '"123456789" heeft 9 cijfers; een KvK-nummer heeft er acht, ook als het met 0 begint'),
        (
            "000012345678",
            '"000012345678" is een vestigingsnummer van twaalf cijfers; geef het KvK-nummer van acht cijfers',
        ),
        ("NL123456", '"NL123456" is geen KvK-nummer; een KvK-nummer heeft acht cijfers'),
        ("", '"" is geen KvK-nummer; een KvK-nummer heeft acht cijfers'),
    ],
)
def test_what_is_no_kvk_number_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        kvk(text)
