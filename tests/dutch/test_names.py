"""Names of people: taken apart, written and sorted as Dutch does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import Naam, parse_naam


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "mr. A.B. de Vries MSc",
            Naam(titels="mr.", voorletters="A.B.", tussenvoegsel="de", achternaam="Vries", titels_achter="MSc"),
        ),
        ("Anna van Dijk", Naam(voornaam="Anna", tussenvoegsel="van", achternaam="Dijk")),
        ("Anna Maria van den Berg", Naam(voornaam="Anna Maria", tussenvoegsel="van den", achternaam="Berg")),
        ("Anna Jansen", Naam(voornaam="Anna", achternaam="Jansen")),
        ("Jansen", Naam(achternaam="Jansen")),
        ("De Vries", Naam(tussenvoegsel="De", achternaam="Vries")),
        ("L. Kerkhoven MA", Naam(voorletters="L.", achternaam="Kerkhoven", titels_achter="MA")),
        ("A. Ma", Naam(voorletters="A.", achternaam="Ma")),
        ("Yo-Yo Ma", Naam(voornaam="Yo-Yo", achternaam="Ma")),
        ("drs. M.J. Jansen van Dijk", Naam(titels="drs.", voorletters="M.J.", achternaam="Jansen van Dijk")),
        ("prof.dr. J.Th. van der Berg-de Boer", Naam(
            titels="prof.dr.", voorletters="J.Th.", tussenvoegsel="van der", achternaam="Berg-de Boer"
        )),
        ("A.B. (Anna) 't Hart", Naam(voorletters="A.B.", voornaam="Anna", tussenvoegsel="'t", achternaam="Hart")),
        ("mr. dr. S. el Amrani LLM MBA", Naam(
            titels="mr. dr.", voorletters="S.", tussenvoegsel="el", achternaam="Amrani", titels_achter="LLM MBA"
        )),
    ],
)  # fmt: skip
def test_a_name_has_these_parts_and_is_written_as_it_was_typed(text: str, parts: Naam) -> None:
    assert parse_naam(text) == parts
    assert str(parts) == text


@pytest.mark.parametrize(
    ("text", "spoken", "sorted_as"),
    [
        ("mr. A.B. de Vries MSc", "De Vries", "Vries, mr. A.B. de"),
        ("A. 't Hart", "'t Hart", "Hart, A. 't"),
        ("De Vries", "De Vries", "Vries, de"),
        ("Anna van der Berg", "Van der Berg", "Berg, Anna van der"),
        ("Jansen", "Jansen", "Jansen"),
    ],
)
def test_a_name_is_spoken_with_a_capital_and_sorted_without_its_prefix(text: str, spoken: str, sorted_as: str) -> None:
    assert parse_naam(text).aangesproken == spoken
    assert parse_naam(text).gesorteerd == sorted_as


@pytest.mark.parametrize("text", ["", "  ", "12", "…"])
def test_what_has_no_letter_is_no_name(text: str) -> None:
    with pytest.raises(ValueError, match="is geen naam; schrijf bijvoorbeeld mr"):
        parse_naam(text)


@given(st.lists(st.text(st.characters(categories=["Ll", "Lu", "Nd", "Po"]), min_size=1, max_size=6), max_size=6))
def test_no_word_of_a_name_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    if not any(sign.isalpha() for sign in text):
        return

    written = str(parse_naam(text)).translate({ord("("): None, ord(")"): None})

    assert written.split() == text.translate({ord("("): None, ord(")"): None}).split()
