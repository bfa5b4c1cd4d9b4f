"""A dossier in JSON: the same tree as from YAML, each value with its place, and every fault told where it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.dossier.values import Bedrag
from planmaker.findings import InputError
from planmaker.intake import bind, read_dossier, read_text
from planmaker.intake.source import read_source
from planmaker.intake.tree import Absent, Mapping, Node, Scalar, Sequence
from tests.intake.support import unmark

FAULTS = [
    ('{"a": 1‸,}', "geen-json", "haal de komma weg"),
    ('{"a": [1‸,]}', "geen-json", "haal de komma weg"),
    ('{"a": ‸NaN}', "geen-getal", "cijfers"),
    ('{"a": ‸-Infinity}', "geen-getal", "cijfers"),
    ('{"a": ‸012}', "geen-getal", "zonder nul vooraan"),
    ('{"a": ‸.5}', "geen-getal", "punt voor decimalen"),
    ('{"a": ‸+1}', "geen-getal", "aanhalingstekens"),
    ('{"a": 1,‸5 }', "geen-json", "zet de naam"),
    ("{‸'a': 1}", "aanhalingsteken", "schrijf"),
    ("{‸“a”: 1}", "aanhalingsteken", "schrijf"),
    ("{‸a: 1}", "geen-json", "zet de naam tussen aanhalingstekens"),
    ('{"a" ‸1}', "geen-json", '"naam":'),
    ('{"a": 1 ‸"b": 2}', "geen-json", "zet een komma"),
    ('{"a": ‸ja}', "geen-json", '"ja"'),
    ('{"a": ‸True}', "geen-json", "true"),
    ('{"a": ‸, "b": 1}', "geen-json", "schrijf een waarde"),
    ('‸// uitleg\n{"a": 1}', "opmerking", "YAML"),
    ('{"a": 1} ‸{"b": 2}', "geen-json", "haal weg"),
    ('{"a": ‸"x', "aanhalingsteken-open", "aan het eind"),
    ('{"a": ‸"x\ny"}', "aanhalingsteken-open", "\\n"),
    ('{"a": "x‸\ty"}', "onleesbaar-teken", "verwijder"),
    ('{"a": "C:‸\\data"}', "backslash", "dubbel"),
    ('‸{"a": 1', "haak-open", "zet } aan het eind"),
    ('{"a": ‸[1', "haak-open", "zet ] aan het eind"),
    ('{"a": 1, ‸"a": 2}', "dubbele-sleutel", "houd er één over"),
    ('{‸"": 1}', "sleutel-ontbreekt", "naam"),
    ("‸", "leeg-dossier", "planmaker new"),
    ("‸[1]", "geen-dossier", "samenwerking"),
    ("[" * 50 + "‸[", "te-diep", "haken"),
]


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text if node.number is None else node.number
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {name: plain(entry.node) for name, entry in node.entries.items()}
        case Absent():
            return None


def tree(text: str) -> Mapping:
    return read_source(text, "d.json").root


@pytest.mark.parametrize(("marked", "code", "hint"), FAULTS, ids=[repr(fault[0])[:40] for fault in FAULTS])
def test_a_fault_is_told_where_it_stands_with_a_way_to_mend_it(marked: str, code: str, hint: str) -> None:
    text, (place,) = unmark(marked)
    try:
        findings = read_source(text, "d.json").findings
    except InputError as error:
        findings = error.findings

    (finding,) = findings
    assert (finding.code, (finding.place.line, finding.place.column)) == (code, place)
    assert hint in finding.hint


def test_every_value_keeps_what_was_typed_and_where() -> None:
    root = tree('{\n "naam": "Café \\u00e9\\ud83d\\ude00\\n",\n "n": [12.50, -3, 1e2, true, null, ""]}')

    assert plain(root) == {"naam": "Café é😀\n", "n": [Decimal("12.50"), -3, Decimal(100), "true", None, None]}
    assert str(root.entries["naam"].key_place) == "d.json:2:2"
    numbers = root.entries["n"].node
    assert isinstance(numbers, Sequence)
    assert [str(item.place) for item in numbers.items[:2]] == ["d.json:3:8", "d.json:3:15"]


@pytest.mark.parametrize(
    ("number", "amount"),
    [
        ("1250", 125_000),
        ("1250.5", 125_050),
        ("12.50", 1250),
        ('"1.250"', 125_000),
        ('"12,50"', 1250),
        ("1.25e3", 125_000),
    ],
)
def test_a_number_means_what_json_says_and_a_text_what_dutch_says(number: str, amount: int) -> None:
    dossier = read_text(f'{{"begroting": {{"kosten": [{{"bedrag": {number}}}]}}}}', "d.json")

    assert dossier.begroting is not None
    assert dossier.begroting.kosten[0].bedrag == Bedrag(amount)


@pytest.mark.parametrize("number", ["1e999999999", "9" * 5000, "-" + "9" * 5000, "1." + "0" * 5000, "1e-999999999"])
def test_a_number_beyond_all_measure_is_a_finding_at_once(number: str) -> None:
    with pytest.raises(InputError) as caught:
        read_text(f'{{"begroting": {{"kosten": [{{"bedrag": {number}}}]}}}}', "d.json")

    assert str(caught.value).startswith("d.json:1:38: fout: ")


def test_a_version_number_keeps_its_zero() -> None:
    assert read_text('{"document": {"versie": 0.10}}', "d.json").document.versie == "0.10"


def test_a_number_where_a_code_belongs_is_told_with_what_to_type() -> None:
    with pytest.raises(InputError) as caught:
        read_text('{"partijen": [{"id": "x", "kvk": 41711}]}', "d.json")

    (finding,) = caught.value.findings
    assert (finding.code, str(finding.place)) == ("geen-kvk-nummer", "d.json:1:34")


def test_the_line_by_which_editors_find_the_schema_is_no_part_of_the_dossier() -> None:
    assert bind(read_source('{"$schema": "dossier.schema.json"}', "d.json")) == read_text("{}", "d.yaml")


def test_a_lone_half_of_a_sign_is_told_and_harms_nobody() -> None:
    with pytest.raises(InputError) as caught:
        read_text('{"samenwerking": {"naam": "x\\ud800"}}', "d.json")

    assert [f.code for f in caught.value.findings] == ["onleesbaar-teken"]
    str(caught.value).encode("utf-8")


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_a_file_is_read_however_it_was_saved(start: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("json") / "DOSSIER.JSON"
    path.write_bytes(start + '{"samenwerking":\r\n{"naam": "Café"}}\r\n'.encode())

    assert read_dossier(path).samenwerking.naam == "Café"


def test_ten_thousand_levels_and_a_million_values_end_soon() -> None:
    for text in ("[" * 10_000, '{"a":' * 10_000, '{"a": [' + "1," * 200_000 + "1]}"):
        with pytest.raises(InputError) as caught:
            read_source(text, "d.json")
        assert caught.value.findings[0].code in ("te-diep", "te-veel-waarden")


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ('{"partijen": {"id": "x"}}', "lijst-verwacht", "zet rechte haken"),
        (
            '{"samenwerking": "x"}',
            "velden-verwacht",
            "accolades, met een of meer velden erin: {…}; hier kan staan: `naam`",
        ),
        ('{"samenwerking": {"naam": ["x"]}}', "geen-lijst", "zonder rechte haken"),
        ('{"samenwerking": {"naam": {"x": 1}}}', "geen-velden", "zonder accolades"),
        ('{"samenwerking": {"themas": [null]}}', "leeg-onderdeel", "haal het weg"),
        ('{"partijen": [{"naam": "x"}]}', "verplicht-veld", 'voeg toe: "id": "bibliotheek"'),
    ],
)
def test_a_hint_is_in_the_signs_of_json(text: str, code: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        read_text(text, "d.json")

    (finding,) = caught.value.findings
    assert finding.code == code
    assert hint in finding.hint
    assert "streepje" not in finding.hint


PIECES = st.sampled_from(
    ['{"a":', "[", "]", "}", ",", ":", '"', "1", "-", "1e9", "null", "tru", "\\", "\\u", "\n", " ", "é"]
)


@settings(max_examples=300)
@given(st.text(max_size=80) | st.lists(PIECES, max_size=25).map("".join))
def test_any_text_at_all_is_a_tree_or_findings_with_a_place(text: str) -> None:
    try:
        findings = read_source(text, "d.json").findings
    except InputError as error:
        findings = error.findings
    for finding in findings:
        assert str(finding.place).startswith("d.json:")
        assert finding.place.line
        assert finding.hint
