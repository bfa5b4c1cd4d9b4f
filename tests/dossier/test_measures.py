"""Floor space, hours, scores, years and codes: what may be typed, and how it prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from planmaker.dossier.measures import Oppervlakte, Uren
from planmaker.dossier.values import Artikelverwijzing, Iban, Jaar, LangeTekst, Score, Stadiumnummer
from tests.dossier.test_values import read, refused


@pytest.mark.parametrize(
    ("kind", "typed", "shown"),
    [
        (Oppervlakte, "120", "120 m²"),
        (Oppervlakte, "1.200,5 m2", "1.200,5 m²"),
        (Oppervlakte, "1200.5 M²", "1.200,5 m²"),
        (Oppervlakte, "80 vierkante meter", "80 m²"),
        (Oppervlakte, 120.5, "120,5 m²"),
        (Oppervlakte, Decimal("0.1"), "0,1 m²"),
        (Oppervlakte, 0, "0 m²"),
        (Uren, "24 uur", "24 uur"),
        (Uren, "7,5 uren", "7,5 uur"),
        (Uren, "12u", "12 uur"),
        (Uren, 1200, "1.200 uur"),
        (Score, "4", "4"),
        (Jaar, "2027", "2027"),
        (Stadiumnummer, "0", "0"),
        (Iban, "nl91abna0417164300", "NL91 ABNA 0417 1643 00"),
        (Artikelverwijzing, "art. 4 lid 2 sub b", "artikel 4, tweede lid, onder b"),
        (LangeTekst, " Eén.\n\nTwee. ", "Eén.\n\nTwee."),
    ],
)
def test_a_value_prints_in_dutch(kind: Any, typed: object, shown: str) -> None:
    assert str(read(kind, typed)) == shown


@pytest.mark.parametrize(
    ("kind", "typed", "code", "message", "hint"),
    [
        (Oppervlakte, "groot", "geen-oppervlakte", '"groot" is geen duidelijk getal', "1.234,5"),
        (Oppervlakte, "-1", "geen-oppervlakte", '"-1" is minder dan nul', "120,5 m²"),
        (Oppervlakte, "24 uur", "geen-oppervlakte", "24 uur", "punt"),
        (Oppervlakte, float("nan"), "geen-oppervlakte", "NaN", "punt"),
        (Oppervlakte, True, "geen-oppervlakte", "hier hoort een oppervlakte te staan", "120,5 m²"),
        (Uren, ["24"], "geen-uren", "hier hoort een aantal uren te staan", "7,5 uur"),
        (Iban, "NL92ABNA0417164300", "geen-iban", "controlegetal", "cijfers"),
        (Artikelverwijzing, "lid 2", "geen-artikelverwijzing", '"lid 2"', "artikel 4"),
        (Score, "vier", "geen-heel-getal", '"vier"', "1 tot en met 5"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_type(
    kind: Any, typed: object, code: str, message: str, hint: str
) -> None:
    error = refused(kind, typed)

    assert error["code"] == code
    assert message in error["message"]
    assert hint in error["hint"]


@pytest.mark.parametrize(
    ("kind", "typed", "limit"),
    [(Score, "6", 5), (Score, "0", 1), (Jaar, "27", 1900), (Stadiumnummer, "6", 5)],
)
def test_a_number_outside_its_range_is_refused_with_the_limit(kind: Any, typed: str, limit: int) -> None:
    assert limit in refused(kind, typed).values()


@given(st.decimals(0, 10**9, allow_nan=False, places=3), st.sampled_from([Oppervlakte, Uren]))
def test_what_is_printed_is_read_as_the_same(value: Decimal, kind: Any) -> None:
    assert kind.parse(str(kind(value))) == kind(value)
    assert TypeAdapter(kind).validate_python(TypeAdapter(kind).dump_python(kind(value))) == kind(value)


def test_quantities_add_up_and_compare() -> None:
    assert Uren.sum([Uren(Decimal(2)), None, Uren(Decimal("0.5"))]) == Uren(Decimal("2.5"))
    assert Oppervlakte(Decimal(2)) > Oppervlakte(Decimal("1.5"))
    assert Oppervlakte(Decimal(2)) + Oppervlakte(Decimal(1)) == Oppervlakte(Decimal(3))
