from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from planmaker.dutch import bereik, hoofdletter, kleine_letter, opsomming


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a en b"),
        (["a", "b", "c"], "a, b en c"),
        (["", ""], " en "),
    ],
)
def test_an_enumeration_has_no_comma_before_en(items: list[str], text: str) -> None:
    assert opsomming(items) == text


def test_an_enumeration_takes_another_conjunction_and_a_text_for_nothing() -> None:
    assert opsomming(iter(["a", "b", "c"]), voegwoord="of") == "a, b of c"
    assert opsomming([], leeg="geen") == "geen"


def test_plain_items_are_not_escaped() -> None:
    made = opsomming(["Jansen & Zn.", "de <Bieb>"])

    assert made == "Jansen & Zn. en de <Bieb>"
    assert not isinstance(made, Markup)


def test_beside_markup_plain_items_are_escaped_and_markup_is_not() -> None:
    made = opsomming(["Jansen & Zn.", Markup("<b>Socius</b>"), "UWV"], voegwoord="&")

    assert made == "Jansen &amp; Zn., <b>Socius</b> &amp; UWV"
    assert isinstance(made, Markup)


def test_one_item_of_markup_stays_markup() -> None:
    assert isinstance(opsomming([Markup("<b>a</b>")]), Markup)


@given(st.lists(st.text(), min_size=1))
def test_an_enumeration_contains_each_item_escaped_or_not(items: list[str]) -> None:
    assert all(item in opsomming(items) for item in items)
    assert all(escape(item) in opsomming([*items, Markup("<i/>")]) for item in items)


@given(st.lists(st.text(alphabet="abc", min_size=1), min_size=2))
def test_an_enumeration_can_be_taken_apart_again(items: list[str]) -> None:
    head, _, last = opsomming(items).rpartition(" en ")

    assert [*head.split(", "), last] == items


def test_a_range_includes_both_ends() -> None:
    assert bereik(3, 5) == "3 tot en met 5"
    assert bereik("a", "c") == "a tot en met c"


def test_a_range_of_one_is_just_that_one() -> None:
    assert bereik(3, 3) == "3"


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="niet van 5 tot en met 3"):
        bereik(5, 3)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("de Bibliotheek", "De Bibliotheek"),
        ("De Bibliotheek", "De Bibliotheek"),
        ("ijmuiden", "IJmuiden"),
        ("ijs", "IJs"),
        ("écht", "Écht"),
        ("één partij", "Eén partij"),
        ("'s ochtends", "'s Ochtends"),
        ("’s ochtends", "’s Ochtends"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("'s-gravenhage", "'s-Gravenhage"),
        ("’t Gooi", "’t Gooi"),
        ("'t ijsselmeer", "'t IJsselmeer"),
        ("‘de Bibliotheek’", "‘De Bibliotheek’"),
        ("'de Bibliotheek'", "'De Bibliotheek'"),
        ("“’s ochtends”", "“’s Ochtends”"),
        ("(het college)", "(Het college)"),
        ("24 maanden", "24 maanden"),
        ("€ 12.500 per jaar", "€ 12.500 per jaar"),
        ("dBos", "dBos"),
        ("UWV", "UWV"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_a_sentence_starts_with_a_capital(text: str, made: str) -> None:
    assert hoofdletter(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("de Bibliotheek", "De Bibliotheek"),
        ("<b>de</b> Bibliotheek", "<b>De</b> Bibliotheek"),
        ("&#39;s ochtends", "&#39;s Ochtends"),
        ("&#34;de Meent&#34;", "&#34;De Meent&#34;"),
        ("&amp; zonen", "&amp; Zonen"),
    ],
)
def test_markup_gets_its_capital_in_the_text_and_stays_markup(text: str, made: str) -> None:
    result = hoofdletter(Markup(text))

    assert result == made
    assert isinstance(result, Markup)


@given(st.text())
def test_a_capital_changes_only_case_and_only_once(text: str) -> None:
    made = hoofdletter(text)

    assert made.casefold() == text.casefold()
    assert hoofdletter(made) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("De Bibliotheek", "de Bibliotheek"),
        ("Het College", "het College"),
        ("Een partij", "een partij"),
        ("‘De Meent’", "‘de Meent’"),
        ("UWV", "UWV"),
        ("Desta Welzijn", "Desta Welzijn"),
        ("Partijen", "Partijen"),
        ("DE MEENT", "DE MEENT"),
        ("de Bibliotheek", "de Bibliotheek"),
        ("De", "De"),
        ("", ""),
    ],
)
def test_inside_a_sentence_only_an_article_loses_its_capital(text: str, made: str) -> None:
    assert kleine_letter(text) == made


def test_markup_loses_the_capital_of_its_article_and_stays_markup() -> None:
    result = kleine_letter(Markup("<b>De Meent &amp; co</b>"))

    assert result == "<b>de Meent &amp; co</b>"
    assert isinstance(result, Markup)
