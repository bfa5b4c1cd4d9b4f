"""What the handleiding says of the plan is true."""

from __future__ import annotations

from planmaker.documents.catalogue import find
from planmaker.dossier.derived.agenda import STADIA
from tests import pages
from tests.support import ROOT

PAGE = ROOT / "docs" / "handleiding" / "stappenplan.md"


def _rows(title: str) -> list[list[str]]:
    lines = [line for line in pages.section(PAGE, title).splitlines() if line.startswith("| ")][1:]
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]


def test_the_chapters_are_listed_in_their_order() -> None:
    made = [[one.id, one.titel] for one in find("stappenplan-mfa").hoofdstukken]
    assert [row[:2] for row in _rows("De hoofdstukken")] == made


def test_the_stages_are_listed_by_their_names() -> None:
    assert [row[1] for row in _rows("De zes stadia")] == list(STADIA)
