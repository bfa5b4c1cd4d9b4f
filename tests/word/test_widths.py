"""Columns fill their table, cells follow their columns, and no word is cut while a neighbour has room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.figures.text import width
from planmaker.word.finishing.widths import fit_columns
from planmaker.word.names import w
from planmaker.word.package import Package
from tests.build import docx, p

STYLES = (
    '<w:style w:type="table" w:styleId="Raster"><w:name w:val="Raster"/><w:tblPr><w:tblCellMar>'
    '<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Cel"><w:name w:val="Cel"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Kop"/><w:basedOn w:val="Cel"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)
ADDRESS = "bestuur@openbaaronderwijs.example"


def _table(
    grid: list[int], *rows: list[str], width: int = 9000, cells: list[int] | None = None, style: str = "Raster"
) -> str:
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in grid)
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/></w:tcPr>{p(text, "Cel")}</w:tc>'
            for one, text in zip(cells or grid, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    look = f'<w:tblStyle w:val="{style}"/>' if style else ""
    properties = f'{look}<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def _fitted(table: str) -> tuple[int, list[int], list[int]]:
    """Return how many tables changed, the widths of the columns, and those of the cells."""
    package = Package.open(docx(table, p(), styles=STYLES))
    changed = fit_columns(package)
    columns, cells = ([int(one.get(w("w"), "0")) for one in package.body.iter(w(tag))] for tag in ("gridCol", "tcW"))
    return changed, columns, cells


def test_cells_get_the_width_of_their_columns_and_columns_fill_the_table() -> None:
    assert _fitted(_table([2000, 1000], ["a", "b"], cells=[500, 500])) == (1, [6000, 3000], [6000, 3000])


@pytest.mark.parametrize(("grid", "cells"), [([6000, 3000], [6000, 3000]), ([3000, 3000, 3000], [4500, 4500])])
def test_a_table_that_agrees_with_itself_or_with_no_columns_stays(grid: list[int], cells: list[int]) -> None:
    assert _fitted(_table(grid, ["a", "b"], cells=cells)) == (0, grid, cells)


def test_a_column_too_narrow_for_its_longest_word_gets_room_from_the_others() -> None:
    changed, columns, cells = _fitted(_table([4500, 3000, 1500], ["Bibliotheek", "directeur", ADDRESS]))

    assert changed == 1
    assert columns == cells
    assert columns[2] == width(ADDRESS, 10) + 2 * 70
    assert sum(columns) == 9000
    assert columns[0] / columns[1] == pytest.approx(4500 / 3000, rel=0.1)  # both gave of what they could spare


def test_all_rows_count_and_so_does_the_font_of_the_cell() -> None:
    plain = _fitted(_table([8000, 1000], ["a", "b"], ["a", "onderwijsachterstandenbeleid"]))[1]
    bold = _fitted(_table([8000, 1000], ["a", "b"], ["a", "onderwijsachterstandenbeleid"]).replace('"Cel"', '"Kop"'))[1]

    assert 1000 < plain[1] < bold[1] < 4000


def test_words_that_fit_leave_the_proportions_of_the_template_alone() -> None:
    grid = [6000, 1600, 1400]

    assert _fitted(_table(grid, ["een lange tekst " * 20, "leescoördinator", "31-12-2029"])) == (0, grid, grid)


@pytest.mark.parametrize("text", ["31-12-2029", "2026-2029"])
def test_a_date_stays_in_one_piece_and_a_word_with_a_hyphen_need_not(text: str) -> None:
    assert _fitted(_table([8500, 500], ["a", text]))[1][1] > 800
    assert _fitted(_table([8000, 1000], ["a", "taal-lees-punt"]))[0] == 0


def test_when_nobody_has_room_to_spare_the_proportions_stay() -> None:
    assert _fitted(_table([1000, 1000], ["Bibliotheek", ADDRESS], width=2000))[1] == [1000, 1000]


def test_a_table_without_a_table_style_was_laid_out_to_measure() -> None:
    assert _fitted(_table([8500, 500], ["a", ADDRESS], style=""))[0] == 0


def test_fitting_twice_changes_nothing_more() -> None:
    package = Package.open(docx(_table([8000, 1000], ["a", ADDRESS]), p(), styles=STYLES))

    assert [fit_columns(package), fit_columns(package)] == [1, 0]


@given(st.lists(st.tuples(st.integers(200, 4000), st.text(max_size=40)), min_size=1, max_size=6))
def test_whatever_the_words_the_columns_fill_the_table(columns: list[tuple[int, str]]) -> None:
    readable = ["".join(sign for sign in text if sign.isprintable()) for _, text in columns]

    widths = _fitted(_table([width for width, _ in columns], readable, width=9000))[1]

    assert sum(widths) == 9000
    assert min(widths) > 0
