"""The examples exist as YAML and as a workbook, and it makes no difference which of the two one takes."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from planmaker import make
from planmaker.intake import read_dossier, written_as
from tests.support import ROOT, SecondOpinion

EXAMPLES = sorted(ROOT.glob("examples/*/dossier.yaml"))
DAY = datetime.date(2026, 11, 22)


def members(data: bytes) -> dict[str, bytes]:
    """Return what a zip holds; how small it was made differs from one machine to another."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def without_comments(data: bytes) -> dict[str, bytes]:
    """Return what a document holds but for the comments, and the seal that is over all."""
    return {name: part for name, part in members(data).items() if "comments" not in name and "custom" not in name}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_both_give_the_same_document_but_for_where_a_comment_says_to_fill_in(path: Path) -> None:
    from_yaml = make("convenant", path, date=DAY)
    from_workbook = make("convenant", path.with_suffix(".xlsx"), date=DAY)

    assert from_workbook.filename == from_yaml.filename
    assert without_comments(from_workbook.data) == without_comments(from_yaml.data)
    assert len(from_workbook.findings) == len(from_yaml.findings)


@pytest.mark.parametrize("path", EXAMPLES[:1], ids=lambda path: path.parent.name)
def test_a_workbook_tells_no_time_and_is_the_same_every_time(path: Path) -> None:
    data = written_as(read_dossier(path), ".xlsx")

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2  # made and changed
        assert {member.create_system for member in package.infolist()} == {0}
    assert written_as(read_dossier(path), ".xlsx") == data


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_microsofts_own_validator_has_nothing_against_the_workbook(path: Path, second_opinion: SecondOpinion) -> None:
    assert second_opinion.errors(path.with_suffix(".xlsx")) == []


def test_a_stranger_finds_headings_help_lists_and_dates_in_it() -> None:
    book = openpyxl.load_workbook(ROOT / "examples" / "taalhuis" / "dossier.xlsx")
    sheet = book["Partijen"]

    assert book.sheetnames[0] == "Begin hier"
    assert (sheet["B1"].value, sheet["A2"].value, sheet["A3"].value, sheet["A4"].value) == (
        "Id *",
        "uitleg",
        "voorbeeld",
        1,
    )
    assert sheet.freeze_panes == "C3"
    offered = {str(one.sqref): one.formula1 for one in book["Bijdragen"].data_validations.dataValidation}
    assert "OFFSET('Partijen'!$B$4" in offered["B4:B1000"]
    assert offered["C4:C1000"].startswith("'Keuzelijsten'!")
    assert book["Keuzelijsten"].sheet_state == "hidden"
    dates = [cell for row in book["Samenwerking"].iter_rows() for cell in row if cell.is_date and cell.value]
    assert [cell.value.date() for cell in dates][:1] == [datetime.date(2027, 1, 1)]
    links = [cell.hyperlink.location for row in book["Begin hier"].iter_rows() for cell in row if cell.hyperlink]
    assert "'Partijen'!A1" in links
    assert len(links) == len(book.sheetnames) - 2
