"""Who works in a workbook reads of sheets, cells and labels; who works in a text reads of paths. Nobody reads both."""

from __future__ import annotations

import ast
import json
import random
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker import check, make
from planmaker.findings import Finding, InputError, OutputError, Place, PlanmakerError, Severity
from planmaker.intake import read_dossier, read_text, written_as
from planmaker.intake.excel.layout import sheets
from planmaker.intake.formats import write_json
from planmaker.intake.wording import where, worded
from tests.intake.test_xlsx import cell
from tests.intake.workbook import EMPTY, filled, findings_of
from tests.support import ROOT

PATH = re.compile(r"`[a-z_]|\b[a-z_]+\[[0-9]+\]|\b[a-z]{3,}(?:\.[a-z_]{3,})+\b(?<!\.nl)(?<!\.xlsx)")
EXAMPLES = [json.loads(write_json.write(read_dossier(path))) for path in sorted(ROOT.glob("examples/*/dossier.yaml"))]
PLACE = Place("d.xlsx", 4, 2, sheet="Partijen")
CELL = Place("d.xlsx", 4, 3, sheet="Partijen", label="Naam")


def told(message: str, hint: str, sheet: str, label: str = "") -> tuple[str, str]:
    (finding,) = worded([Finding("x", message, Place("d.xlsx", 4, 2, sheet=sheet, label=label), hint)])
    return finding.message, finding.hint


@pytest.mark.parametrize(
    ("sheet", "label", "hint", "expected"),
    [
        ("Partijen", "", "vul `kvk` in", "vul ‘KvK-nummer’ in"),
        ("Afspraken", "Naleving: wijze", "kies `wijze: overleg`", "kies ‘overleg’ bij ‘Naleving: wijze’"),
        ("Koersplan doelen", "", "voeg `indicatoren` toe", "voeg regels op het blad ‘Koersplan indicatoren’ toe"),
        ("Samenwerking", "", "voeg onder `partijen` de ander toe", "voeg op het blad ‘Partijen’ de ander toe"),
        (
            "Afspraken",
            "",
            "geef onder `looptijd` een einde",
            "geef onder ‘Looptijd’ op het blad ‘Samenwerking’ een einde",
        ),
        ("Partijen", "", "onderdeel 2 van `partijen`", "rij 4 van het blad ‘Partijen’"),
        ("Partijen", "", "onderdeel 2 van `bijdragen`", "onderdeel 2 van het blad ‘Bijdragen’"),
        ("Partijen", "", "onderdeel 2 van `haalt`", "onderdeel 2 van ‘Haalt’"),
        ("Partijen", "", "haal `partijen[2].kvk` weg", "haal ‘KvK-nummer’ weg"),
        ("Partijen", "", "typ `planmaker new --excel d.xlsx`", "typ `planmaker new --excel d.xlsx`"),
        ("Een blad van mij", "", "vul `kvk` in", "vul ‘KvK-nummer’ op het blad ‘Partijen’ in"),
    ],
)
def test_a_name_of_a_field_becomes_what_the_workbook_calls_it(sheet: str, label: str, hint: str, expected: str) -> None:
    assert told("", hint, sheet, label)[1] == expected


def test_a_row_is_called_by_its_number() -> None:
    assert told("`bijdragen[1]` heeft geen tekst", "", "Bijdragen")[0] == (
        "rij 4 van het blad ‘Bijdragen’ heeft geen tekst"
    )


def test_a_finding_about_a_text_keeps_its_paths() -> None:
    finding = Finding("x", "`looptijd` ontbreekt", Place("d.yaml", 1, 1), "vul `looptijd.einde` in")

    assert list(worded([finding])) == [finding]


@pytest.mark.parametrize(
    ("path", "place", "expected"),
    [
        ("partijen[1].naam", Place("d.yaml", 4, 2), "partijen[1].naam"),
        (
            "partijen[1].naam",
            Place("d.xlsx", 4, 3, sheet="Partijen", label="Naam"),
            "cel C4 (‘Naam’) op het blad ‘Partijen’",
        ),
        ("partijen[1].naam", PLACE, "‘Naam’ in rij 4 van het blad ‘Partijen’"),
        (
            "partijen[1].vertegenwoordiging.personen[1].naam",
            PLACE,
            "‘Naam’ op het blad ‘Partijen personen’ bij rij 4 van ‘Partijen’",
        ),
        ("samenwerking.looptijd.ingang", PLACE, "‘Looptijd: ingang’ op het blad ‘Samenwerking’"),
        ("koersplan.doelen", PLACE, "een rij op het blad ‘Koersplan doelen’"),
    ],
)
def test_where_something_is_missed_is_as_exact_as_it_can_be(path: str, place: Place, expected: str) -> None:
    assert where(path, place) == expected


def sentences(source: str) -> Iterator[str]:
    """Yield the texts in Python code, but for docstrings."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def test_every_name_that_a_rule_quotes_is_one_that_a_workbook_has() -> None:
    known = {step for sheet in sheets() for column in sheet.columns for step in (*sheet.path, *column.path)}
    quoted = {
        name
        for path in (ROOT / "planmaker" / "checks").rglob("*.py")
        for text in sentences(path.read_text("utf-8"))
        for name in re.findall(r"`([a-z_]+)(?:: [^`]*)?`", text)
    }

    assert {"gezamenlijk", "waarden", "partijen"} <= quoted
    assert quoted - known == set()


def dropped(tree: Any, chance: random.Random) -> Any:
    """Return a tree without about a quarter of its fields; ids stay, as others name them."""
    match tree:
        case dict():
            return {
                name: dropped(value, chance) for name, value in tree.items() if name == "id" or chance.random() > 0.25
            }
        case list():
            return [dropped(value, chance) for value in tree]
    return tree


def workbook_with_holes(whole: dict[str, Any], chance: random.Random, path: Path) -> Path:
    """Write a workbook of an example with holes that do not contradict each other."""
    while True:
        try:
            dossier = read_text(json.dumps(dropped(whole, chance)), "d.json")
        except InputError:
            continue
        path.write_bytes(written_as(dossier, ".xlsx"))
        return path


@settings(max_examples=8)
@given(st.sampled_from(range(len(EXAMPLES))), st.integers(0, 9999))
def test_no_finding_about_a_workbook_speaks_of_a_path(
    tmp_path_factory: pytest.TempPathFactory, example: int, seed: int
) -> None:
    file = workbook_with_holes(EXAMPLES[example], random.Random(seed), tmp_path_factory.mktemp("holes") / "d.xlsx")
    try:
        findings: list[Finding] = check(file)
    except OutputError:
        return
    except PlanmakerError as error:
        findings = list(error.findings)

    for finding in findings:
        if finding.place.sheet:
            assert not PATH.search(finding.message.partition("“")[0]), finding.message
            assert not PATH.search(finding.hint), finding.hint
        if finding.severity is Severity.OPEN and finding.code.endswith("-ontbreekt"):
            assert "blad ‘" in finding.hint


def test_a_comment_in_word_names_the_sheet_and_the_cell(tmp_path: Path) -> None:
    file = tmp_path / "d.xlsx"
    partijen = {"B4": "bieb", "B5": "gemeente", "C5": "gemeente Waterveen"}
    file.write_bytes(filled({"Samenwerking": {cell("Samenwerking", "Naam"): "Taalhuis"}, "Partijen": partijen}))

    with zipfile.ZipFile(BytesIO(make("convenant", file).data)) as document:
        (name,) = [name for name in document.namelist() if name.startswith("word/comments")]
        comments = document.read(name).decode()

    assert "Vul cel C4 (‘Naam’) op het blad ‘Partijen’ in." in comments
    assert "partijen[" not in comments


def test_what_is_wrong_in_a_cell_is_told_with_the_label_of_its_column() -> None:
    (finding,) = findings_of(filled({"Partijen": {"B4": "bieb", "F4": "iets"}}, base=EMPTY))

    assert finding.message == '‘Soort’ kan niet "iets" zijn'
    assert finding.place.label == "Soort"
