"""A workbook holds what it was given: every text to the letter, and the same bytes every time."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from decimal import Decimal

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planmaker.intake.excel.reading.unpacking import open_workbook
from planmaker.office.workbook import Look, Tab, reference, to_bytes
from tests.intake.instances import TEXTS
from tests.support import ROOT

PLAIN = Look()


def one_cell(value: str | int | Decimal) -> bytes:
    tab = Tab("Blad")
    tab.put(1, 1, value, PLAIN)
    return to_bytes([tab], "Titel")


@settings(max_examples=60)
@given(TEXTS | st.from_regex(r"(_x00[0-9A-F]{2}|<r>|</r>|[_x<r>& \n]){1,12}", fullmatch=True))
@example("<r>Rood</r>")
@example("<r><t>x</t></r>")
@example("_x0041_x0042_x0043_")
@example("=1+1")
@example("{=1+1}")
@example("http://voorbeeld.nl")
@example("' vooraan")
def test_any_text_is_kept_to_the_letter(text: str) -> None:
    (page,) = open_workbook(one_cell(text), "d.xlsx").pages

    assert page.cells[1, 1].text == text if text.strip() else page.cells == {}


@settings(max_examples=40)
@given(st.decimals(-(10**12), 10**12, places=2))
def test_a_number_is_kept_to_the_cent(number: Decimal) -> None:
    (page,) = open_workbook(one_cell(number), "d.xlsx").pages

    assert page.cells[1, 1].number == number


def test_a_workbook_knows_no_clock_no_user_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(one_cell("x"))) as package:
        assert {(one.date_time, one.create_system) for one in package.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
        core = package.read("docProps/core.xml").decode()

    assert core.count("1980-01-01T00:00:00Z") == 2
    assert core.count("planmaker") == 2  # who made it, and who changed it last


def test_a_link_leads_to_the_sheet_also_when_its_name_has_an_apostrophe() -> None:
    start, other = Tab("Begin"), Tab("Foto's")
    start.put(1, 1, "Foto's", PLAIN)
    start.links[1, 1] = "Foto's"

    book = openpyxl.load_workbook(io.BytesIO(to_bytes([start, other], "x")))

    cell = book["Begin"]["A1"]
    assert (cell.value, cell.hyperlink.location) == ("Foto's", "'Foto''s'!A1")
    assert reference("Foto's", "$A$1") == "'Foto''s'!$A$1"


def test_the_library_waits_until_a_workbook_is_made() -> None:
    program = (
        "import sys\n"
        "from planmaker.intake import read_dossier\n"
        "from planmaker.word.graphics import charts\n"
        f"read_dossier({str(ROOT / 'examples/spuk/dossier.xlsx')!r})\n"
        "print('xlsxwriter' in sys.modules)\n"
    )

    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    assert run.stdout == "False\n"
