"""A dossier in whatever a program has: path, text, bytes, stream, mapping, Dossier; all the same dossier."""

from __future__ import annotations

import datetime
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import planmaker
from planmaker.dossier import Dossier
from planmaker.findings import Finding, InputError
from planmaker.intake import read_dossier, read_text, read_with_remarks, written_as
from tests.support import ROOT

FILE = ROOT / "examples" / "intentie" / "dossier.yaml"
TEXT = FILE.read_text(encoding="utf-8")
WHOLE = read_dossier(FILE)
DAY = datetime.date(2026, 11, 27)


def as_fields() -> Any:
    return yaml.load(TEXT, Loader=yaml.BaseLoader)


GIVEN = {
    "a path as text": str(FILE),
    "a path": FILE,
    "a text": TEXT,
    "a text in JSON": written_as(WHOLE, ".json").decode(),
    "JSON on one line": json.dumps(as_fields()),
    "bytes": TEXT.encode(),
    "bytes in JSON": written_as(WHOLE, ".json"),
    "bytes of a workbook": written_as(WHOLE, ".xlsx"),
    "a bytearray": bytearray(TEXT.encode()),
    "a memoryview": memoryview(TEXT.encode()),
    "a stream of text": lambda: io.StringIO(TEXT),
    "a stream of bytes": lambda: io.BytesIO(TEXT.encode()),
    "a stream of a workbook": lambda: io.BytesIO(written_as(WHOLE, ".xlsx")),
    "a mapping": as_fields(),
}


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_every_way_to_give_a_dossier_gives_that_dossier(given: Any) -> None:
    whole, _ = read_with_remarks(given() if callable(given) else given)

    assert whole == WHOLE


def test_an_open_file_is_read_and_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text("samenwerking:\n  namm: x\n", encoding="utf-8")

    with FILE.open("rb") as good, (tmp_path / "d.yaml").open(encoding="utf-8") as bad:
        assert read_with_remarks(good)[0] == WHOLE
        with pytest.raises(InputError, match=r"d\.yaml:2:3"):
            read_with_remarks(bad)


@pytest.mark.parametrize("given", [TEXT, TEXT.encode(), as_fields(), WHOLE, FILE], ids=lambda one: type(one).__name__)
def test_make_and_check_take_them_all_and_give_the_same(given: Any) -> None:
    same = planmaker.make("convenant", FILE, date=DAY)

    assert planmaker.make("convenant", given, date=DAY).data == same.data
    assert [one.code for one in planmaker.check(given)] == [one.code for one in planmaker.check(FILE)]


def test_a_mapping_may_hold_the_values_themselves() -> None:
    fields = {
        "samenwerking": {"naam": "Taalhuis", "looptijd": {"ingang": datetime.date(2027, 1, 1), "onbepaald": True}},
        "partijen": [{"id": "bieb", "kvk": "12345678", "naam": None}],
        "begroting": {"kosten": [{"bedrag": Decimal("12.50")}, {"bedrag": 12.5}, {"bedrag": 3}]},
    }

    whole, _ = read_with_remarks(fields)

    assert whole.samenwerking.looptijd is not None
    assert whole.samenwerking.looptijd.ingang == datetime.date(2027, 1, 1)
    assert whole.samenwerking.looptijd.onbepaald
    assert whole.begroting is not None
    assert [str(row.bedrag) for row in whole.begroting.kosten] == ["€\u00a012,50", "€\u00a012,50", "€\u00a03"]


def test_a_fault_in_a_mapping_is_told_with_its_path() -> None:
    with pytest.raises(InputError) as caught:
        read_with_remarks({"partijen": [{"id": "bieb"}, {"id": "b", "namm": "x"}]})

    (found,) = caught.value.findings
    assert str(found.place) == "dossier › partijen[2].namm"
    assert found.code == "onbekende-sleutel"
    assert "`naam`" in found.hint


def test_a_fault_in_a_text_is_told_with_its_line() -> None:
    with pytest.raises(InputError, match=r"dossier:2:3: fout: `namm`"):
        read_with_remarks("samenwerking:\n  namm: x\n")


class _Broken:
    def read(self, size: int = -1) -> Any:
        raise OSError("weg")


class _Odd:
    def read(self, size: int = -1) -> Any:
        return 7


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, "niets (None)"),
        (7, "een int"),
        (["a"], "een list"),
        (object(), "een object"),
        (_Broken(), "niet te lezen (OSError)"),
        (_Odd(), "geen tekst uit maar een int"),
        ({"samenwerking": {"naam": object()}}, "geen object staan"),
        ({"samenwerking": {"naam": float("nan")}}, "geen float staan"),
        ({1: "x"}, "de naam van een veld is een tekst"),
        ({"samenwerking": {"naam": {1, 2}}}, "geen set staan"),
        ({}, ""),
        (b"\xff\xfe\x00", "UTF-16"),
    ],
)
def test_what_is_no_dossier_is_an_input_error_that_says_what_to_give(given: Any, says: str) -> None:
    if given == {}:
        assert read_with_remarks(given)[0] == read_text("{}", "d")
        return
    with pytest.raises(InputError) as caught:
        read_with_remarks(given)

    assert says in caught.value.findings[0].message
    assert caught.value.findings[0].hint


def test_a_mapping_that_holds_itself_is_too_deep() -> None:
    round: dict[str, Any] = {}
    round["samenwerking"] = round

    with pytest.raises(InputError, match="te-diep"):
        read_with_remarks(round)


def test_a_text_cannot_include_a_file() -> None:
    with pytest.raises(InputError, match="invoegen-kan-niet"):
        read_with_remarks("koersplan: koersplan.yaml\n")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(sorted(Dossier.model_fields)), inner),
    max_leaves=20,
)


@settings(deadline=None)
@given(ANYTHING)
def test_anything_at_all_is_a_dossier_or_an_input_error(anything: Any) -> None:
    findings: tuple[Finding, ...] = ()
    try:
        read_with_remarks(anything)
    except InputError as error:
        findings = error.findings

    assert all(finding.hint for finding in findings)


def test_the_path_of_a_file_is_no_text_even_when_it_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="niet-gevonden"):
        read_with_remarks(str(tmp_path / "nergens.yaml"))
