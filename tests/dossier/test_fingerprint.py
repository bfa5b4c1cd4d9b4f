"""The hash of a dossier follows what it says, not how that was typed."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.dossier.model.fingerprint import fingerprint
from planmaker.intake import read_text

ONE = """\
samenwerking:
  naam: Taalhuis
  looptijd: {ingang: 2027-01-01, onbepaald: ja}
partijen:
  - {id: a, haalt: [rust, ruimte]}
  - {id: b}
begroting:
  kosten: [{bedrag: "12500"}]
  verdeelsleutel:
    grondslagen:
      - {maatstaf: m2, gewicht: "70"}
      - {maatstaf: fte, gewicht: "30"}
afspraken:
  uittreding: {opzegtermijn: 6 maanden}
"""


def of(text: str) -> str:
    return fingerprint(read_text(text, "d.yaml"))


def test_it_is_a_sha256_in_hexadecimal() -> None:
    assert re.fullmatch("[0-9a-f]{64}", of(ONE))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("samenwerking:", "# uitleg\n\nsamenwerking:"),
        ("naam: Taalhuis", 'naam: "Taalhuis "'),
        ("\n", "\r\n"),
        ("{ingang: 2027-01-01, onbepaald: ja}", "{onbepaald: Ja, ingang: 1 januari 2027}"),
        ('"12500"', "€ 12.500"),
        ('gewicht: "70"', 'gewicht: "70,0%"'),
        ("6 maanden", "6 Maand"),
        ("- {id: b}", "- id: b\n    naam:\n    soort: anders"),
        ("samenwerking:\n", "document: {}\nsamenwerking:\n  fase:\n"),
    ],
)
def test_the_way_of_typing_does_not_count(old: str, new: str) -> None:
    assert ONE.count(old)
    assert of(ONE.replace(old, new)) == of(ONE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Taalhuis", "taalhuis"),
        ("Taalhuis", "Taal huis"),
        ("2027-01-01", "2027-01-02"),
        ("onbepaald: ja", "onbepaald: nee"),
        ("[rust, ruimte]", "[ruimte, rust]"),
        ("[rust, ruimte]", "[rust ruimte]"),
        ("{id: b}", "{id: c}"),
        ("  - {id: b}\n", ""),
        ('"12500"', '"12500,01"'),
        ("6 maanden", "6 weken"),
        ("maatstaf: m2", "maatstaf: inwoners"),
        ("naam: Taalhuis", "aanleiding: Taalhuis"),
    ],
)
def test_a_changed_value_counts(old: str, new: str) -> None:
    assert ONE.count(old)
    assert of(ONE.replace(old, new)) != of(ONE)


def test_a_dossier_made_in_python_has_the_hash_of_the_same_one_from_a_file() -> None:
    made = Dossier.model_validate({"samenwerking": {"naam": "Taalhuis"}, "partijen": [{"id": "a"}]})

    assert fingerprint(made) == of("partijen: [{id: a}]\nsamenwerking: {naam: Taalhuis}")


@given(st.text(), st.text())
def test_different_texts_have_different_hashes(one: str, other: str) -> None:
    hashes = {text: fingerprint(_named(text)) for text in (one.strip(), other.strip())}

    assert len(set(hashes.values())) == len(hashes)


def _named(text: str) -> Dossier:
    return Dossier.model_construct(samenwerking=Dossier().samenwerking.model_copy(update={"naam": text}))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("samenwerking: {}", "{}"),
        ("samenwerking: {naam: Café, aanleiding: x}", '{"samenwerking":{"aanleiding":"x","naam":"Caf\\u00e9"}}'),
        ("begroting: {kosten: [{bedrag: 10}]}", '{"begroting":{"kosten":[{"bedrag":1000}]}}'),
        (
            "afspraken: {uittreding: {opzegtermijn: 6 weken}}",
            '{"afspraken":{"uittreding":{"opzegtermijn":[6,"week"]}}}',
        ),
    ],
)
def test_what_is_hashed_stays_what_it_is(text: str, canonical: str) -> None:
    # Another form here would make every document that was ever written look out of date.
    assert of(text) == hashlib.sha256(canonical.encode("ascii")).hexdigest()
