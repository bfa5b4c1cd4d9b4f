"""Sheets for a part that a workbook did not have yet: what was filled in goes along, and the old workbook stays."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from planmaker.dossier import Dossier
from planmaker.intake import read_dossier
from planmaker.intake.excel.writing.write import write
from tests.cli.conftest import Run
from tests.intake.workbook import filled


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with two sheets, filled in, and a sheet of somebody's own."""

    def note(one: openpyxl.Workbook) -> None:
        one.create_sheet("Notities")["A1"] = "bel Jan"

    empty = write(Dossier(), lambda path: path[0] in {"samenwerking", "partijen"} and len(path) < 3)
    path = tmp_path / "taalhuis.xlsx"
    path.write_bytes(filled({"Partijen": {"B4": "bieb", "C4": "Bibliotheek"}}, note, base=empty))
    return path


def names(path: Path) -> list[str]:
    return list(openpyxl.load_workbook(io.BytesIO(path.read_bytes())).sheetnames)


def test_the_sheets_come_in_a_workbook_beside_it_with_all_that_was_filled_in(run: Run, book: Path) -> None:
    before = book.read_bytes()

    outcome = run("new", "--excel", "taalhuis.xlsx", "--erbij", "Plan")

    assert (outcome.exit_code, outcome.stdout) == (0, "taalhuis-2.xlsx\n")
    assert book.read_bytes() == before
    made = book.with_name("taalhuis-2.xlsx")
    assert {"Plan", "Plan kaders"} <= set(names(made))
    assert not {"Mfa", "Begroting", "Governance"} & set(names(made))
    assert set(names(book)) - {"Notities"} <= set(names(made))
    assert read_dossier(made).partijen == read_dossier(book).partijen


def test_a_sheet_of_ones_own_is_told_to_stay_behind(run: Run, book: Path) -> None:
    outcome = run("new", "--excel", book.name, "--erbij", "plan", "--erbij", "mfa")

    assert "‘Notities’" in outcome.stderr
    assert "Bladen van uzelf zijn niet meegegaan" in outcome.stderr
    assert "Mfa" in names(book.with_name("taalhuis-2.xlsx"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("taalhuis", "--erbij", "plan"), "--erbij hoort bij --excel"),
        (("--excel", "taalhuis.xlsx", "--erbij", "plam"), '"plam" kan hier niet; kies uit '),
        (("--excel", "taalhuis.xlsx", "--erbij", "plan", "--vorm", "mfa"), "zonder andere opties"),
    ],
)
def test_wrong_use_is_told(run: Run, book: Path, words: tuple[str, ...], told: str) -> None:
    outcome = run("new", *words)

    assert outcome.exit_code == 2
    assert told in outcome.stderr


def test_a_workbook_that_is_not_there_is_told(run: Run) -> None:
    outcome = run("new", "--excel", "weg.xlsx", "--erbij", "plan")

    assert outcome.exit_code == 3
    assert "[niet-gevonden]" in outcome.stderr


def test_who_asks_for_a_document_without_its_sheets_is_told_how_to_get_them(run: Run, book: Path) -> None:
    outcome = run("make", "plan-van-aanpak", book.name)

    assert "planmaker new --excel taalhuis.xlsx --erbij plan" in outcome.stderr
    assert "‘Plan’" in outcome.stderr
