"""YAML text to the tree: what is kept as typed, and what is told of text that YAML cannot read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import InputError
from planmaker.intake.formats import yaml as reader
from planmaker.intake.limits import Budget
from planmaker.intake.lines import Lines
from planmaker.intake.source import read_source
from planmaker.intake.tree import Absent, Mapping, Node, Scalar, Sequence
from tests.intake.support import findings_of, places_of, unmark


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML: a machine may lack the one in C."""
    monkeypatch.setattr(reader, "_LOADER", yaml.CSafeLoader if request.param == "libyaml" else yaml.SafeLoader)


def tree(text: str) -> Mapping:
    root, findings = reader.parse(text, Lines("d.yaml", text), Budget())
    assert findings == ()
    assert isinstance(root, Mapping)
    return root


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(entry.node) for key, entry in node.entries.items()}
        case Absent():
            return None


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    "typed",
    ["0123", "no", "12:30", "1981 AB", "2027-01-01", "1e3", "0x1F", "1_000", ".5", "true", "NaN", "=", "€ 12,50"],
)
def test_a_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    assert plain(tree(f"naam: {typed}\nlijst: [{typed.replace(',', ';')}]")) == {
        "naam": typed,
        "lijst": [typed.replace(",", ";")],
    }


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("typed", ["", "~", "null", "Null", '""', "''", '"  "', "|\n", "# later"])
def test_nothing_behind_a_field_is_absent(typed: str) -> None:
    assert plain(tree(f"naam: {typed}\nzetel: x")) == {"naam": None, "zetel": "x"}


@pytest.mark.usefixtures("either_parser")
def test_a_quoted_null_is_a_word() -> None:
    assert plain(tree("naam: 'null'\nzetel: \"~\"")) == {"naam": "null", "zetel": "~"}


@pytest.mark.usefixtures("either_parser")
def test_a_key_is_text_whatever_it_looks_like() -> None:
    assert list(tree("null: a\n12: b\nno: c\n~: d\n'<<': e").entries) == ["null", "12", "no", "~", "<<"]


@pytest.mark.usefixtures("either_parser")
def test_every_node_knows_where_it_stands() -> None:
    root = tree("partijen:\n  - id: a\n    naam: B\n  - {id: c}\n")

    parties = root.entries["partijen"]
    assert isinstance(parties.node, Sequence)
    first, second = parties.node.items
    assert isinstance(first, Mapping)
    assert [str(p) for p in (parties.key_place, first.place, first.entries["naam"].node.place, second.place)] == [
        "d.yaml:1:1",
        "d.yaml:2:5",
        "d.yaml:3:11",
        "d.yaml:4:5",
    ]
    assert first.entries["naam"].node.place.text == "    naam: B"


@pytest.mark.usefixtures("either_parser")
def test_places_count_characters_as_a_reader_does_whatever_the_line_ends() -> None:
    root = tree("naam: é😀\r\nlijst: [é, 😀, x]\rslot: y\n")

    items = root.entries["lijst"].node
    assert isinstance(items, Sequence)
    assert str(items.items[2].place) == "d.yaml:2:15"
    assert str(root.entries["slot"].node.place) == "d.yaml:3:7"
    assert items.items[2].place.text == "lijst: [é, 😀, x]"


@pytest.mark.usefixtures("either_parser")
def test_an_alias_stands_for_what_it_names() -> None:
    assert plain(tree("a: &x {naam: N}\nb: [*x, *x]\n&k c: *k\n")) == {
        "a": {"naam": "N"},
        "b": [{"naam": "N"}, {"naam": "N"}],
        "c": "c",
    }


@pytest.mark.usefixtures("either_parser")
def test_a_block_of_text_keeps_its_lines() -> None:
    assert plain(tree("visie: |\n  een\n\n  twee\r\n")) == {"visie": "een\n\ntwee\n"}


# A mark ‸ stands where the message must point. Each fault, its code, and words that the hint must hold.
FAULTS = [
    ("naam: Huis‸: thuis", "tweede-dubbele-punt", 'aanhalingstekens, bijvoorbeeld "Huis: thuis"'),
    ("samenwerking\n  ‸naam: X", "verkeerde-inspringing", "mist de regel erboven een dubbele punt"),
    ("a: b\n ‸c: d", "verkeerde-inspringing", "even ver inspringen"),
    ("a:b\n‸c: d", "verkeerde-inspringing", "dubbele punt met een spatie"),
    ("p:\n  - id: a\n   ‸naam: b", "verkeerde-inspringing", "even ver inspringen"),
    ("p:\n  - id: a\n ‸naam: b", "verkeerde-inspringing", "even ver inspringen"),
    ("a:\n    b: 1\n  ‸c: 2", "verkeerde-inspringing", "even ver inspringen"),
    ("  a: 1\n‸b: 2", "verkeerde-inspringing", "even ver inspringen"),
    ("a: b\n‸- c", "verkeerde-inspringing", "even ver inspringen"),
    ("s:\n‸\tnaam: x\n  vorm: mfa\n ‸\tfase: delen", "tab-inspringing", "spaties"),
    ("s:\n  a: 1\n‸\tb: 2", "tab-inspringing", "spaties"),
    ('a: ‸"x\nb: y', "aanhalingsteken-open", "aan het eind van de tekst"),
    ("a: ‸'x\nb: y", "aanhalingsteken-open", "aan het eind van de tekst"),
    ("a: 'it'‸s'", "tekst-te-veel", "aanhalingstekens om het geheel"),
    ('a: "x" ‸y', "tekst-te-veel", "aanhalingstekens om het geheel"),
    ("a: ‸[1, 2\nb: c", "haak-open", "] aan het eind"),
    ("a: ‸{x: 1\nb: c", "haak-open", "} aan het eind"),
    ("a: ‸@bieb", "teken-vooraan", '"@bieb"'),
    ("a: ‸%x", "teken-vooraan", '"%x"'),
    ("a: ‸`x`", "teken-vooraan", '"`x`"'),
    ("a: ‸]", "teken-vooraan", '"]"'),
    ("a: ‸* let op", "teken-vooraan", '"* let op"'),
    ("a: ‸& co", "teken-vooraan", '"& co"'),
    ("a: ‸!f!b c", "teken-vooraan", '"!f!b c"'),
    ("a: ‸- b", "streepje", "op een eigen regel"),
    ("a: |‸x\n  y", "tekst-na-blokteken", "op de volgende regel"),
    ("a: > ‸b", "tekst-na-blokteken", "op de volgende regel"),
    ("‸%YAML 3.0\n---\na: 1", "yaml-versie", "haal de regel weg"),
    ("{‸[x: y", "haak-open", "aan het eind"),
    ("a: 1\n‸---\nb: 2", "meer-documenten", "---"),
    ("‸- a", "geen-dossier", "samenwerking:"),
    ("‸losse tekst", "geen-dossier", "samenwerking:"),
    ("‸", "leeg-dossier", "planmaker new"),
    ("‸# alleen uitleg\n", "leeg-dossier", "planmaker new"),
    ("a: x‸\x07y", "onleesbaar-teken", "kopiëren en plakken"),
    ("a: x‸\u2028y‸\x85z", "onleesbaar-teken", "verwijder dat teken"),
    ("a: x‸\udce9", "onleesbaar-teken", "verwijder dat teken"),
    # These do not stop the reading; all of them are told.
    ("a: 1\n‸a: 2\nb: 3\n‸b: 4", "dubbele-sleutel", "houd er één over"),
    ("a: &x {b: c}\nd: {‸<<: *x}", "samenvoegsleutel", "voluit"),
    ("a: ‸!include x.yaml", "invoegen-kan-niet", "voluit"),
    ("‸!include x: a", "onbekend-label", "haal het label weg"),
    ("a: ‸!ref x.yaml", "onbekend-label", "haal het label weg"),
    ("a: ‸!!python/object:os.system x", "onbekend-label", "haal het label weg"),
    ("a: ‸*x", "onbekend-anker", "sterretje"),
    ("a: &x [‸*x]", "onbekend-anker", "voluit"),
    ("? ‸[a]\n: b", "sleutel-geen-tekst", "aanhalingstekens"),
    ("? ‸{a: b}\n: c", "sleutel-geen-tekst", "aanhalingstekens"),
    ("‸'': b", "sleutel-ontbreekt", "voor de dubbele punt"),
]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(("marked", "code", "hint"), FAULTS, ids=[repr(f[0]) for f in FAULTS])
def test_a_fault_is_told_where_it_stands_with_a_way_to_mend_it(marked: str, code: str, hint: str) -> None:
    text, places = unmark(marked)
    try:
        findings = read_source(text, "dossier.yaml").findings
    except InputError as error:
        findings = error.findings

    assert places_of(findings) == places
    assert {finding.code for finding in findings} == {code}
    assert all(hint in finding.hint for finding in findings)


@pytest.mark.usefixtures("either_parser")
def test_a_backslash_that_means_nothing_is_told_on_its_line() -> None:
    (finding,) = findings_of('a: 1\nb: "C:\\data"\n')

    assert (finding.code, finding.place.line) == ("backslash", 2)
    assert "enkele aanhalingstekens" in finding.hint


@pytest.mark.usefixtures("either_parser")
def test_a_key_given_twice_names_the_line_of_the_first() -> None:
    (finding,) = findings_of("partijen: []\nsamenwerking: {}\npartijen: []\n")

    assert finding.place.line == 3
    assert "`partijen`" in finding.message
    assert "regel 1" in finding.message


@pytest.mark.usefixtures("either_parser")
def test_what_was_wrong_before_the_text_broke_off_is_told_too() -> None:
    assert [f.code for f in findings_of("a: 1\na: 2\nb: *c\nd: 'open\n")] == [
        "dubbele-sleutel",
        "onbekend-anker",
        "aanhalingsteken-open",
    ]


@pytest.mark.usefixtures("either_parser")
def test_a_fault_that_nobody_foresaw_still_has_a_dutch_message_and_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, Loader: object) -> Iterator[yaml.Event]:
        raise yaml.YAMLError("the moon is not made of cheese")
        yield

    monkeypatch.setattr(yaml, "parse", broken)

    (finding,) = findings_of("a: b")
    assert str(finding.place) == "dossier.yaml:1:1"
    assert finding.code == "geen-yaml"
    assert "moon" not in str(finding)


LAUGHS = "a0: &a0 [ha, ha, ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (LAUGHS, "te-veel-waarden", 6),
        ("a: &a " + "x" * 100_000 + "\nb: [" + "*a, " * 1000 + "]", "te-veel-waarden", 2),
        ("a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100)), "te-diep", 50),
        ("a: " + "[" * 10_000, "te-diep", 1),
        ("{a: " * 10_000, "te-diep", 1),
        ("- " * 10_000, "te-diep", 1),
        ("\n".join(" " * n + "a:" for n in range(1000)), "te-diep", 51),
        ("a: [" + "x," * 100_001 + "]", "te-veel-waarden", 1),
    ],
    ids=["laughs", "long text", "chain of aliases", "brackets", "braces", "dashes", "indents", "values"],
)
def test_what_would_cost_endless_memory_is_refused(text: str, code: str, line: int) -> None:
    (finding,) = findings_of(text)

    assert (finding.code, finding.place.line) == (code, line)


OPENINGS = {"[": 1, "{": 1, "[[": 2, "[{a: ": 2, "[x, [": 2, "{a: {b: [": 3}
"""A way to open brackets, and how many levels it opens."""


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@given(before=st.sampled_from(["", "a: 1\nb: é😀\nc: ", "- x\n- "]), opening=st.sampled_from(sorted(OPENINGS)))
def test_the_level_too_many_is_pointed_at_however_deep_it_goes_on(loader: type, before: str, opening: str) -> None:
    levels = opening * (2000 // OPENINGS[opening])
    brackets = [at for at, sign in enumerate(levels) if sign in "[{"]
    column = len(before.split("\n")[-1]) + brackets[50 - bool(before)] + 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_LOADER", loader)
        (finding,) = findings_of(before + levels)

    assert finding.code == "te-diep"
    assert (finding.place.line, finding.place.column) == (before.count("\n") + 1, column)


@pytest.mark.usefixtures("either_parser")
def test_what_was_wrong_before_it_went_too_deep_is_told_too() -> None:
    assert [f.code for f in findings_of("a: 1\na: 2\nb: " + "[" * 2000)] == ["dubbele-sleutel", "te-diep"]


def test_a_hint_does_not_repeat_a_long_text_whole() -> None:
    (finding,) = findings_of("naam: Huis: " + "x" * 10_000)

    assert finding.hint.endswith('xx…"')
    assert len(finding.hint) < 200


def test_a_thousand_faults_are_told_as_a_hundred_and_the_word_more() -> None:
    findings = findings_of("a: 1\n" * 1000)

    assert len(findings) == 101
    assert findings[-1].code == "meer-fouten"


def test_a_long_line_is_not_shown_whole_and_shows_nothing_that_upsets_a_screen() -> None:
    (finding,) = findings_of("a: \x1b[31m" + "x" * 10_000)

    assert len(finding.place.text) < 300
    assert "\x1b" not in str(finding)
