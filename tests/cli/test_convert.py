"""`planmaker convert` and `planmaker new --excel`: what goes in comes out, and what was there stays."""

from __future__ import annotations

import itertools
from pathlib import Path

import openpyxl
import pytest

from planmaker.intake import read_dossier
from tests.cli.conftest import Program, Run
from tests.support import ROOT

TAALHUIS = ROOT / "examples" / "taalhuis" / "dossier.yaml"
SMALL = "# uitleg\nsamenwerking:\n  naam: Taalhuis\n  dossiernummer: pm-1\npartijen:\n  - id: bieb\n    kvk: 01234567\n"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.yaml"
    path.write_text(SMALL)
    return path


@pytest.mark.usefixtures("dossier")
def test_a_dossier_goes_from_kind_to_kind_and_keeps_all_it_says(run: Run, tmp_path: Path) -> None:
    steps = ["dossier.yaml", "een.xlsx", "map/twee.json", "DRIE.XLSX", "vier.yml"]
    for old, new in itertools.pairwise(steps):
        outcome = run("convert", old, new)
        assert (outcome.exit_code, outcome.stdout) == (0, f"{new}\n"), outcome.stderr

    assert (tmp_path / "vier.yml").read_text() == (
        'samenwerking:\n  naam: Taalhuis\n  dossiernummer: pm-1\n\npartijen:\n  - id: bieb\n    kvk: "01234567"\n'
    )


def test_the_largest_example_loses_nothing(run: Run, tmp_path: Path) -> None:
    run("convert", TAALHUIS, "een.json")
    run("convert", "een.json", "twee.xlsx")

    assert read_dossier(tmp_path / "twee.xlsx") == read_dossier(TAALHUIS)


@pytest.mark.usefixtures("dossier")
def test_comments_that_stay_behind_are_told(run: Run) -> None:
    assert "opmerkingen" in run("convert", "dossier.yaml", "een.json").stderr
    assert run("convert", "een.json", "twee.yaml").stderr == ""
    assert run("convert", "twee.yaml", "drie.json").stderr == ""


@pytest.mark.usefixtures("dossier")
def test_what_is_there_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "een.xlsx").write_text("van mij")

    refused = run("convert", "dossier.yaml", "een.xlsx")
    assert refused.exit_code == 7
    assert refused.stderr.startswith("een.xlsx: fout: ")
    assert "--beside" in refused.stderr

    beside = run("convert", "dossier.yaml", "een.xlsx", "--beside")
    assert (beside.exit_code, beside.stdout) == (0, "een-2.xlsx\n")
    assert (tmp_path / "een.xlsx").read_text() == "van mij"
    assert read_dossier(tmp_path / "een-2.xlsx") == read_dossier(tmp_path / "dossier.yaml")


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("name", ["een", "een.docx", "een.xls", "een.csv"])
def test_a_name_that_says_no_kind_is_wrong_use(name: str, run: Run, tmp_path: Path) -> None:
    outcome = run("convert", "dossier.yaml", name)

    assert outcome.exit_code == 2
    assert ".yaml, .json of .xlsx" in outcome.stderr
    assert not (tmp_path / name).exists()


def test_a_dossier_with_mistakes_is_not_converted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_text('{"samenwerking": {"vorm": "taalhuys"}}')

    outcome = run("convert", "dossier.json", "een.xlsx")

    assert outcome.exit_code == 3
    assert outcome.stderr.startswith("dossier.json:1:27: fout: ")
    assert not (tmp_path / "een.xlsx").exists()


def test_a_text_that_no_cell_can_hold_is_told_where_it_stands(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(f"samenwerking:\n  naam: {'x' * 32_768}\n")

    outcome = run("convert", "dossier.yaml", "een.xlsx")

    assert outcome.exit_code == 5
    assert outcome.stderr.startswith("dossier.yaml:2:9: fout: ")
    assert "32767" in outcome.stderr
    assert not (tmp_path / "een.xlsx").exists()


def test_included_files_are_written_out_in_full(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text("koersplan: koersplan.yaml\n")
    (tmp_path / "koersplan.yaml").write_text("titel: Samen wijzer\n")

    run("convert", "dossier.yaml", "een.yaml")

    assert (tmp_path / "een.yaml").read_text() == "koersplan:\n  titel: Samen wijzer\n"


def test_new_makes_a_workbook_that_is_a_dossier(run: Run, tmp_path: Path) -> None:
    outcome = run("new", "--excel", "taalhuis.xlsx", "--vorm", "taalhuis")

    assert (outcome.exit_code, outcome.stdout) == (0, "taalhuis.xlsx\n")
    assert [path.name for path in tmp_path.iterdir()] == ["taalhuis.xlsx"]
    assert run("check", "taalhuis.xlsx").exit_code == 0
    assert run("make", "convenant", "taalhuis.xlsx").exit_code == 0


def test_a_form_leaves_out_the_sheets_that_it_never_uses(run: Run, tmp_path: Path) -> None:
    run("new", "--excel", "alles.xlsx")
    run("new", "--excel", "taalhuis.xlsx", "--vorm", "taalhuis")

    whole, some = (set(openpyxl.load_workbook(tmp_path / name).sheetnames) for name in ("alles.xlsx", "taalhuis.xlsx"))
    assert {"Mfa", "Mfa ruimtestaat", "Begroting pluspakketten"} <= whole - some
    assert {"Begin hier", "Samenwerking", "Partijen", "Afspraken"} <= some


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new"], "--excel"),
        (["new", "map", "--excel", "x.xlsx"], "niet allebei"),
        (["new", "--excel", "x.xls"], ".xlsx"),
    ],
)
def test_new_says_what_is_wrong_with_a_command(words: list[str], told: str, run: Run, tmp_path: Path) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 2
    assert told in outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_new_leaves_a_workbook_that_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("van mij")

    assert run("new", "--excel", "x.xlsx").exit_code == 7
    assert (tmp_path / "x.xlsx").read_text() == "van mij"


def test_a_finding_names_sheet_and_cell_for_people_and_for_programs(program: Program, tmp_path: Path) -> None:
    program("new", "--excel", "d.xlsx")
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    book["Partijen"]["B4"] = "Gemeente Velsen"
    book.save(tmp_path / "d.xlsx")

    assert program("check", "d.xlsx").stderr.startswith("d.xlsx:Partijen!B4: fout: ")
    assert '"sheet": "Partijen",\n    "cell": "B4",' in program("check", "d.xlsx", "--format", "json").stdout
