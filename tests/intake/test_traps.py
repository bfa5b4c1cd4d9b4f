"""What a person types in YAML and YAML reads otherwise: nothing of it is silent, and a message points at the cause."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.findings import Finding, InputError
from planmaker.intake import bind, read_text
from planmaker.intake.formats import write_yaml
from planmaker.intake.formats import yaml as yaml_reader
from planmaker.intake.invisible import SIGNS, name_of
from planmaker.intake.source import read_source


@pytest.fixture(params=[yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)], ids=["python", "libyaml"])
def _either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", request.param)


def told(text: str) -> tuple[Finding, ...]:
    try:
        source = read_source(text, "d.yaml")
        bind(source)
    except InputError as error:
        return error.findings
    return source.findings


pytestmark = pytest.mark.usefixtures("_either")


# --- a # inside a text ------------------------------------------------------------------------------------------------


def test_a_hash_that_begins_no_comment_is_told_with_the_whole_text() -> None:
    (finding,) = told("samenwerking:\n  naam: Taalhuis #1 Waterveen\n  vorm: taalhuis\n")

    assert (finding.code, finding.severity.value) == ("hekje-in-tekst", "let op")
    assert (finding.place.line, finding.place.column) == (2, 17)
    assert '"Taalhuis #1 Waterveen"' in finding.hint


def test_a_text_that_is_all_hash_is_told() -> None:
    (finding,) = told("samenwerking:\n  naam: #1 in Waterveen\n")

    assert '"#1 in Waterveen"' in finding.hint


@pytest.mark.parametrize(
    "text",
    [
        "samenwerking:\n  naam: Taalhuis  # de naam\n",
        "samenwerking:\n  naam:  # de naam, bijvoorbeeld Taalhuis #1\n",
        "samenwerking:\n  naam: Huis C#-club\n",
        'samenwerking:\n  naam: "Taalhuis #1"\n',
        "samenwerking:\n  naam: Taalhuis\n  #vorm: taalhuis\n",
        "samenwerking:\n  naam: Taalhuis\n#einde\n",
        "samenwerking:\n  naam: |\n    Taalhuis #1\n",
        "samenwerking:\n  naam: Taalhuis ########\n",
    ],
)
def test_a_comment_is_a_comment(text: str) -> None:
    assert told(text) == ()


# --- quotes at the front ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["'s-Gravenhage", "'t Kruispunt"])
@pytest.mark.parametrize("rest", ["", "  vorm: taalhuis\n", "  aanleiding: zo is 't\n", "  aanleiding: zo'n 'plek'\n"])
def test_an_apostrophe_at_the_front_is_told_where_it_stands_with_what_keeps_it(name: str, rest: str) -> None:
    finding = told(f"samenwerking:\n  naam: {name}\n{rest}")[0]

    assert (finding.code, finding.place.line, finding.place.column) == ("aanhalingsteken-open", 2, 9)
    assert f'"{name}"' in finding.hint


def test_who_follows_the_advice_keeps_the_apostrophe() -> None:
    (finding,) = told("samenwerking:\n  naam: 's-Gravenhage\n")
    advised = finding.hint.partition("geheel: ")[2].partition(";")[0]

    assert read_text(f"samenwerking:\n  naam: {advised}\n", "d.yaml").samenwerking.naam == "'s-Gravenhage"


def test_text_behind_a_closing_quote_gets_other_quotes_around_the_whole() -> None:
    (finding,) = told('samenwerking:\n  naam: "Huis" van de wijk\n')

    assert finding.place.line == 2
    assert finding.hint.endswith("'\"Huis\" van de wijk'")


def test_a_quoted_text_of_several_lines_is_no_mistake() -> None:
    assert (
        told("samenwerking:\n  naam: 'Taalhuis\n    Waterveen'\n  aanleiding: \"Zie: ons plan,\n    en meer\"\n") == ()
    )


# --- signs that nobody sees -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["\xa0", "\u200b", "\u202f", "\u2060"])
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("samenwerking:\n{0} naam: x\n  vorm: taalhuis\n", 2, 1),
        ("samenwerking:\n {0}naam: x\n", 2, 2),
        ("samenwerking:\n  naam:{0}x\n  vorm: taalhuis\n", 2, 8),
        ("samenwerking:\n  naam:{0}x\n", 2, 8),
        ("samenwerking:\n  naam{0}: x\n", 2, 7),
        ("samenwerking:\n  naam: x\nkoersplan:\n  doelen:\n    -{0}id: a\n", 5, 6),
    ],
)
def test_an_invisible_sign_for_a_space_is_named_at_its_own_line(sign: str, text: str, line: int, column: int) -> None:
    finding = told(text.format(sign))[0]

    assert (finding.code, finding.place.line, finding.place.column) == ("onzichtbaar-teken", line, column)
    assert f"U+{ord(sign):04X}" in finding.message


def test_all_of_them_are_told_at_once_and_before_what_follows_from_them() -> None:
    text = "samenwerking:\n\xa0 naam: x\n\xa0 vorm: taalhuis\npartijen:\n\xa0 - id: a\n"

    assert [(finding.code, finding.place.line) for finding in told(text)][:3] == [
        ("onzichtbaar-teken", line) for line in (2, 3, 5)
    ]


def test_an_invisible_sign_inside_a_text_is_part_of_it() -> None:
    dossier = read_text("samenwerking:\n  naam: Taalhuis\xa0Waterveen\n  aanleiding: |\n    \xa0Zo\n", "d.yaml")

    assert dossier.samenwerking.naam == "Taalhuis\xa0Waterveen"


def test_an_invisible_sign_in_what_must_be_exact_is_named() -> None:
    (finding,) = told("partijen:\n  - id: bib\u200bliotheek\n")

    assert finding.code == "geen-id"
    assert f"teken 4 is een onzichtbaar teken: {name_of(chr(0x200B))}" in finding.hint


@given(st.sampled_from(SIGNS.replace("\ufeff", "").replace("\u2028", "").replace("\u2029", "")), st.integers(0, 3))
def test_a_message_about_an_unknown_field_names_the_sign_in_it(sign: str, at: int) -> None:
    field = f"{'naam'[:at]}{sign}{'naam'[at:]}"

    assert any(f"U+{ord(sign):04X}" in finding.message + finding.hint for finding in told(f'"{field}": x\n'))


# --- commas in [ ] ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "items",
    [
        "Een plek om te lezen, te leren en te praten",
        "een ruimte in het gebouw, waar ouders terechtkunnen",
        "Er is koffie voor iedereen, thee voor wie wil",
    ],
)
def test_commas_that_split_a_sentence_are_told(items: str) -> None:
    (finding,) = told(f"partijen:\n  - id: a\n    brengt: [{items}]\n")

    assert (finding.code, finding.severity.value) == ("komma-in-lijst", "let op")
    assert f'["{items}"]' in finding.hint


@pytest.mark.parametrize(
    "items",
    [
        "leden, klanten",
        "om te leren lezen en schrijven, om te ontmoeten",
        "Een plek om te lezen, Een plek om te leren",
        "een plek om te lezen, een plek om te leren",
        '"Een plek om te lezen, te leren", koffie',
        "Leden van de vereniging",
    ],
)
def test_a_list_of_texts_is_a_list(items: str) -> None:
    assert told(f"partijen:\n  - id: a\n    brengt: [{items}]\n") == ()


def test_a_comma_between_braces_is_explained() -> None:
    findings = told("partijen:\n  - {id: a, naam: Huis, tuin en keuken}\n")

    assert any("scheidt een komma de velden" in finding.hint for finding in findings)


# --- what planmaker writes itself -------------------------------------------------------------------------------------


@settings(max_examples=200)
@given(st.text(st.sampled_from("ab #'\",[]{}:-\xa0\u200b"), min_size=1, max_size=12))
def test_nothing_that_planmaker_writes_is_a_trap(text: str) -> None:
    dossier = Dossier.model_validate(
        {"samenwerking": {"naam": f"x{text}"}, "partijen": [{"id": "a", "haalt": [f"y{text}"]}]}
    )

    assert told(write_yaml.write(dossier)) == ()
