"""What must not be parted by the end of a line: a day and its month, initials and a surname, a reference number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.word.finishing.unbroken import keep_unbroken
from planmaker.word.names import P
from planmaker.word.package import Package
from planmaker.word.xml import visible_text
from tests.build import docx_of


def kept(text: str) -> str:
    package = Package.open(docx_of(text))
    keep_unbroken(package)
    return read(package).replace("\u00a0", "_").replace("\u2011", "=")


def read(package: Package) -> str:
    return "".join(visible_text(paragraph) for paragraph in package.body.iter(P))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Op 31 december 2030 eindigt dit.", "Op 31_december 2030 eindigt dit."),
        ("in december 2030, 12 maanden later", "in december 2030, 12 maanden later"),
        ("de heer ing. D.W. Hartman, wethouder", "de heer ing. D.W._Hartman, wethouder"),
        ("mevrouw Th.A. van Dijk", "mevrouw Th.A._van Dijk"),
        ("kenmerk WD-2027-0031, kenmerk RvB-2026-088.", "kenmerk WD=2027=0031, kenmerk RvB=2026=088."),
        ("kenmerk Z26-041873", "kenmerk Z26=041873"),
        ("2025-2029, KvK-nummer, e-mail a-1@veen.example", "2025-2029, KvK-nummer, e-mail a-1@veen.example"),
        ("artikel 4:36 Awb en € 1.000", "artikel 4:36 Awb en € 1.000"),
    ],
)
def test_a_line_does_not_end_inside_a_day_initials_or_a_number(text: str, shown: str) -> None:
    assert kept(text) == shown


@given(st.text(alphabet="AZaz1-. "))
def test_no_other_sign_changes(text: str) -> None:
    assert kept(text).replace("_", " ").replace("=", "-") == read(Package.open(docx_of(text)))
