from __future__ import annotations

import datetime
import io
import re
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from planmaker.figures.values import BarChart, Figure, Matrix, Moment, Node, Risk, Series, Span, Timeline, Tree
from planmaker.word.graphics.insert import insert_figures
from planmaker.word.marks import figure_mark
from planmaker.word.mending.repair import repair
from planmaker.word.package import Package
from planmaker.word.xml import parse
from tests.build import W, docx, found, names, p, part, run, style, table, values
from tests.support import Checkers, SecondOpinion, text_in, text_of

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_CM = 567
_EMU = 635
_day = datetime.date
_LONG = (
    "Het samen met de gemeente, de welzijnsorganisatie en de bewoners uitwerken van de eisen aan dit gebouw voor alle."
)
_LANDSCAPE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1417" w:right="1417" '
    'w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
_STYLES = style("Kop1", "heading 1", outline=0)

_CHART = BarChart(
    "Begroting per jaar",
    "De kosten stijgen van 57.000 naar 60.500,50 euro.",
    ("2026", "2027"),
    (Series("Personeel & inhuur", (45_000, Decimal("48000.50"))), Series("Huisvesting", (12_000, None))),
    stacked=True,
    unit="euro",
)
_TREE = Tree(
    "Overleggen",
    "De stuurgroep stuurt de werkgroep taal aan.",
    (Node("Stuurgroep", "Voorzitter: de wethouder", (Node("Werkgroep taal", kind="werkgroep"),)),),
)
_PLAN = Timeline(
    "Planning",
    "Verkennen in januari en februari; besluit op 15 februari.",
    (Span("Verkennen", _day(2026, 1, 1), _day(2026, 2, 20), kind="fase"),
     Span("Gesprekken", _day(2026, 2, 1), _day(2026, 2, 20), "Verkennen")),
    (Moment("Besluit college", _day(2026, 2, 15), "besluit"), Moment("Klaar", _day(2026, 2, 20))),
)  # fmt: skip
_MATRIX = Matrix("Risico's", "Risico 1 is groot.", (Risk("1", 5, 4), Risk("2", 5, 4), Risk("3", 1, 1)))
_ALL: tuple[Figure, ...] = (_CHART, _TREE, _PLAN, _MATRIX)
_ELEVEN_YEARS = BarChart(
    "Elf jaar",
    "Twaalf posten in elf jaar.",
    tuple(str(2026 + at) for at in range(11)),
    tuple(Series(f"Post {at} {_LONG}"[:120], tuple(range(at, at + 11))) for at in range(12)),
    stacked=True,
)
_SIXTY = Timeline(
    "Zestig",
    "Zestig activiteiten in elf jaar.",
    tuple(
        Span(f"{at} {_LONG}", _day(2026 + at // 6, 1, 1), _day(2026 + at // 6, 9, 9), f"Fase {at % 5}")
        for at in range(60)
    ),
)
_GOALS = Tree(
    "Doelen",
    "Een opgave met tien doelen.",
    tuple(
        Node(_LONG, _LONG, tuple(Node(f"{at} {_LONG}", kind="doel") for at in range(10)), "opgave") for _ in range(2)
    ),
)
_EXTREMES: tuple[Figure, ...] = (*_ALL, _ELEVEN_YEARS, _SIXTY, _GOALS)


def _made(figures: tuple[Figure, ...], *body: str, headers: tuple[str, ...] = ()) -> bytes:
    package = Package.open(
        docx(*(body or map(p, map(figure_mark, range(len(figures))))), styles=_STYLES, headers=headers)
    )
    insert_figures(package, figures)
    repair(package)
    return package.to_bytes()


def _complete(*figures: Figure) -> bytes:
    """A document with a heading for each figure, and all that the checkers ask of a document."""
    blocks = [
        block for at, one in enumerate(figures) for block in (p(one.title, "Kop1"), p(figure_mark(at)), p("Slot."))
    ]
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Figuren</dc:title></cp:coreProperties>'
    )
    package = Package.open(docx(*blocks, styles=_STYLES, numbering=""))
    package.add_part(
        "docProps/core.xml",
        core.encode(),
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "",
    )
    assert insert_figures(package, figures) == len(figures)
    repair(package)
    return package.to_bytes()


def _chart_of(data: bytes, number: int = 1) -> etree._Element:
    return part(data, f"word/charts/chart{number}.xml")


def _cells(rows: list[etree._Element]) -> list[list[str]]:
    return [[text_in(one) for one in row.iterfind("{*}tc")] for row in rows]


# --- native charts --------------------------------------------------------------------------------------------------


def test_a_chart_keeps_its_names_and_its_numbers_to_the_cent() -> None:
    chart = _chart_of(_made((_CHART,)))

    series = list(chart.iter(f"{_C}ser"))
    assert [one.findtext(f"{_C}tx//{_C}v") for one in series] == ["Personeel & inhuur", "Huisvesting"]
    assert [v.text for v in series[0].iterfind(f"{_C}cat//{_C}v")] == ["2026", "2027"]
    assert [v.text for v in series[0].iterfind(f"{_C}val//{_C}v")] == ["45000", "48000.50"]
    assert [v.text for v in series[1].iterfind(f"{_C}val//{_C}v")] == ["12000"]  # an unknown amount is no zero
    assert [f.text for f in series[1].iter(f"{_C}f")] == ["Gegevens!$C$1", "Gegevens!$A$2:$A$3", "Gegevens!$C$2:$C$3"]
    assert [one.get("val") for one in chart.iter(f"{_C}grouping")] == ["stacked"]
    assert [t.text for t in chart.iterfind(".//{*}title//{*}t")] == ["euro"]


def test_the_workbook_in_a_chart_has_the_same_cells_for_a_spreadsheet_program(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    file = tmp_path / "data.xlsx"
    file.write_bytes(part_bytes(_made((_CHART,)), "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"))

    rows = openpyxl.load_workbook(file)["Gegevens"].values

    assert list(rows) == [(None, "Personeel & inhuur", "Huisvesting"), ("2026", 45000, 12000), ("2027", 48000.5, None)]


def test_series_differ_by_more_than_colour() -> None:
    posts = tuple(Series(f"Post {at}", (1,)) for at in range(12))
    chart = _chart_of(_made((BarChart("Posten", "Twaalf posten.", ("2026",), posts),)))

    looks = [
        fill.get("prst") or next(one.get("val") for one in fill.iter("{*}srgbClr"))
        for fill in (shape[0] for shape in chart.iterfind(f".//{_C}ser/{_C}spPr"))
    ]
    assert len(set(looks)) == 12  # no pattern twice, and each solid fill its own tone
    assert chart.find(f".//{_C}legend") is not None
    assert len(chart.findall(".//{*}ser/{*}spPr/{*}ln")) == 12


def test_numbers_are_written_the_dutch_way_and_axes_have_positive_ids() -> None:
    chart = _chart_of(_made((_CHART,)))

    assert {one.get("formatCode") for one in chart.iterfind(f".//{_C}valAx/{_C}numFmt")} == {"[$-413]#,##0"}
    assert {int(one.get("val", "0")) > 0 for one in chart.iter(f"{_C}axId", f"{_C}crossAx")} == {True}


def test_a_budget_of_nothing_has_an_axis_from_zero_to_one() -> None:
    chart = _chart_of(_made((BarChart("Nul", "Er is geen geld.", ("2026",), (Series("Kosten", (0,)),)),)))

    assert [one.get("val") for one in chart.iter(f"{_C}max")] == ["1"]
    assert [one.get("val") for one in chart.iter(f"{_C}majorUnit")] == ["1"]


def test_each_chart_has_parts_of_its_own_also_in_a_header() -> None:
    made = _made((_CHART,), p(figure_mark(0)), p(figure_mark(0)), headers=(p(figure_mark(0)),))

    assert sum(name.startswith("word/charts/chart") for name in names(made)) == 3
    assert sum(name.startswith("word/embeddings/") for name in names(made)) == 3
    package = Package.open(made)
    assert [len(package.related("chart", story)) for story in package.stories()] == [2, 1]
    ids = [
        one.get("id", "")
        for name in ("word/document.xml", "word/header1.xml")
        for one in found(part(made, name), "//wp:docPr")
    ]
    assert len(ids) == len(set(ids)) == 3


# --- drawings -------------------------------------------------------------------------------------------------------


def test_a_tree_is_a_drawing_in_the_line_with_real_text_in_its_boxes() -> None:
    document = part(_made((_TREE,)))

    boxes = [[t.text for t in box.iter("{*}t")] for box in document.iter("{*}txbxContent")]
    assert boxes == [["werkgroep", "Werkgroep taal"], ["Stuurgroep", "Voorzitter: de wethouder"]]
    assert len(found(document, "//wp:inline")) == 1
    assert found(document, "//wp:anchor") == []


@pytest.mark.parametrize("figure", [_CHART, _TREE])
def test_a_drawing_says_in_words_what_it_shows(figure: Figure) -> None:
    [properties] = found(part(_made((figure,))), "//wp:docPr")

    assert (properties.get("name"), properties.get("descr")) == (figure.title, figure.alt)


def test_ids_of_drawings_and_shapes_are_all_different() -> None:
    document = part(_made((_TREE, _CHART, _TREE)))

    ids = [one.get("id") for one in document.iter("{*}docPr", "{*}cNvPr")]
    assert len(ids) == len(set(ids)) == 3 + 2 * 3  # two boxes and a line in each tree


def test_ids_are_different_from_those_of_drawings_that_were_there_already() -> None:
    package = Package.open(_made((_TREE,)))
    package.body.append(parse(p(figure_mark(0)).replace("<w:p>", f'<w:p xmlns:w="{W}">').encode()))
    insert_figures(package, [_TREE])

    ids = [one.get("id") for one in package.body.iter("{*}docPr", "{*}cNvPr")]
    assert len(ids) == len(set(ids)) == 2 * 4


def test_a_tree_longer_than_a_page_goes_on_in_paragraphs_of_its_own() -> None:
    long = Tree(
        "Doelen", "Dertig doelen.", (Node("Opgave", children=tuple(Node(f"{at} {_LONG}") for at in range(30))),)
    )

    document = part(_made((long,), p(figure_mark(0), properties='<w:jc w:val="center"/>'), p("Slot.")))

    paragraphs = found(document, "/w:document/w:body/w:p")
    assert [len(found(one, ".//wp:inline")) for one in paragraphs] == [1, 1, 1, 0]
    assert values(document, "/w:document/w:body/w:p/w:pPr/w:jc") == ["center"] * 3
    assert all(int(one.get("cy", "0")) <= 14004 * _EMU for one in found(document, "//wp:extent"))


# --- tables ---------------------------------------------------------------------------------------------------------


def test_a_planning_is_a_table_with_a_sign_for_all_that_is_shaded() -> None:
    document = part(_made((_PLAN,)))

    assert _cells(found(document, "//w:tr")) == [
        ["Jaar", "2026"],
        ["Fase of activiteit, per maand", "jan", "feb"],
        ["Verkennen", "▬", "▬"],
        ["Gesprekken", "", "■"],
        ["Mijlpalen en besluiten", "", ""],
        ["Besluit college, 15 februari 2026", "", "●"],
        ["Klaar, 20 februari 2026", "", "◆"],
    ]
    shaded = found(document, "//w:tr[position()>2]/w:tc[w:tcPr/w:shd]")
    assert {text_in(cell) for cell in shaded} == {"▬", "■"}
    assert text_of(_made((_PLAN,)))[-1] == "Legenda: ▬ fase, ■ activiteit, ◆ mijlpaal, ● besluit."


def test_the_head_of_a_planning_repeats_and_no_row_is_cut_by_a_page() -> None:
    document = part(_made((_PLAN,)))

    assert [bool(found(row, "w:trPr/w:tblHeader")) for row in found(document, "//w:tr")] == [True] * 2 + [False] * 5
    assert len(found(document, "//w:tr/w:trPr/w:cantSplit")) == 7
    assert values(document, "//w:tblCaption") == ["Planning"]
    assert values(document, "//w:tblDescription") == [_PLAN.alt]


def test_a_long_planning_is_cut_between_activities_only_and_keeps_its_legend() -> None:
    kept = _cells(found(part(_made((_SIXTY,))), "//w:tr[.//w:keepNext]"))

    assert [cells[0] for cells in kept] == [
        "Fase of activiteit, per jaar", *(f"Fase {at}" for at in range(5)), f"59 {_LONG}",
    ]  # fmt: skip


@pytest.mark.parametrize("figure", [_PLAN, _MATRIX])
def test_a_short_table_stays_on_one_page(figure: Figure) -> None:
    rows = found(part(_made((figure,))), "//w:tr")

    assert all(found(row, ".//w:keepNext") for row in rows[:-1])


def test_a_legend_explains_only_the_signs_that_are_used() -> None:
    only = Timeline("Kort", "Eén activiteit.", (Span("Iets", _day(2026, 3, 1), _day(2026, 3, 2)),))

    assert text_of(_made((only,)))[-1] == "Legenda: ■ activiteit."


def test_a_risk_matrix_has_a_word_for_every_shade_and_the_numbers_in_their_cells() -> None:
    rows = _cells(found(part(_made((_MATRIX,))), "//w:tr"))

    assert rows[0][0] == "Kans ↓  Impact →"
    assert rows[0][5] == "Impact 5zeer groot"
    assert rows[1] == ["Kans 5zeer groot", "laag", "midden", "hoog", "1, 2hoog", "hoog"]
    assert rows[5][:2] == ["Kans 1zeer klein", "3laag"]


# --- the place of a figure ------------------------------------------------------------------------------------------


def test_a_figure_is_as_wide_as_the_page_of_its_own_section() -> None:
    turned = f"<w:p><w:pPr>{_LANDSCAPE}</w:pPr></w:p>"
    document = part(_made((_PLAN, _CHART), p(figure_mark(0)), p(figure_mark(1)), turned, p(figure_mark(1))))

    wide, narrow = 16838 - 2 * 1417, 11906 - 2 * 1417
    assert values(document, "//w:tblW", "w") == [str(wide)]
    assert [int(one.get("cx", "0")) for one in found(document, "//wp:extent")] == [wide * _EMU, narrow * _EMU]


def test_a_section_that_ends_inside_a_content_control_counts() -> None:
    turned = f"<w:p><w:pPr>{_LANDSCAPE}</w:pPr></w:p>"
    control = f"<w:sdt><w:sdtContent>{turned}{p(figure_mark(0))}</w:sdtContent></w:sdt>"

    document = part(_made((_PLAN,), p(figure_mark(0)), control))

    assert values(document, "//w:tblW", "w") == [str(16838 - 2 * 1417), str(11906 - 2 * 1417)]


def test_a_figure_that_ends_a_section_leaves_the_section_in_its_place() -> None:
    last = p(figure_mark(0), properties=_LANDSCAPE)

    for figure, tags in ((_MATRIX, ["tbl", "p", "p", "sectPr"]), (_CHART, ["p", "p", "sectPr"])):
        document = part(_made((figure,), last, p("Daarna.")))

        body = found(document, "/w:document/w:body")[0]
        assert [child.tag.rpartition("}")[2] for child in body] == tags
        sections = found(document, "//w:p/w:pPr/w:sectPr")
        assert len(sections) == 1
        assert sections[0].getparent().getparent() is body[tags.index("p")]  # type: ignore[union-attr]


def test_a_tree_of_some_pages_ends_its_section_once() -> None:
    long = Tree("Doelen", "Veertig doelen.", tuple(Node(f"{at} {_LONG}") for at in range(40)))

    document = part(_made((long,), p(figure_mark(0), properties=_LANDSCAPE), p("Daarna.")))

    drawings = found(document, "/w:document/w:body/w:p[.//wp:inline]")
    assert [len(found(one, "w:pPr/w:sectPr")) for one in drawings] == [0] * (len(drawings) - 1) + [1]
    assert len(drawings) > 2


def test_a_figure_in_a_cell_is_no_wider_than_the_cell() -> None:
    cell = f'<w:tcPr><w:tcW w:w="{8 * _CM}" w:type="dxa"/></w:tcPr>{p(figure_mark(0))}'

    document = part(_made((_CHART,), table([cell, p("naast")])))

    assert int(found(document, "//wp:extent")[0].get("cx", "0")) <= 8 * _CM * _EMU


def test_a_table_takes_the_place_of_its_paragraph_and_keeps_its_bookmark() -> None:
    document = part(_made((_MATRIX,), p("Voor."), p(figure_mark(0), label="matrix"), p("Na.")))

    body = found(document, "/w:document/w:body")[0]
    assert [child.tag.rpartition("}")[2] for child in body] == [
        "p", "tbl", "bookmarkStart", "bookmarkEnd", "p", "sectPr",
    ]  # fmt: skip


def test_a_table_at_the_end_of_a_document_or_cell_is_followed_by_a_paragraph() -> None:
    document = part(_made((_MATRIX,), table([p(figure_mark(0))]), p(figure_mark(0))))

    assert len(found(document, "//w:tc/w:tbl/following-sibling::w:p")) == 1
    assert len(found(document, "//w:body/w:tbl[2]/following-sibling::w:p")) == 1


def test_two_tables_in_a_row_stay_two() -> None:
    document = part(_made((_MATRIX,), p(figure_mark(0)), p(figure_mark(0)), p("Slot.")))

    body = found(document, "/w:document/w:body")[0]
    assert [child.tag.rpartition("}")[2] for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_a_figure_with_nothing_to_show_leaves_nothing_and_is_not_counted() -> None:
    package = Package.open(docx(p("Voor."), p(figure_mark(0)), p("Na."), styles=_STYLES))

    assert insert_figures(package, [Tree("Leeg", "Niets.", ())]) == 0
    assert text_of(package.to_bytes()) == ["Voor.", "Na."]


def test_a_mark_without_a_figure_stays() -> None:
    assert figure_mark(7) in "".join(text_of(_made((_CHART,), p(runs=run(figure_mark(7))))))


def test_text_around_a_mark_stays() -> None:
    made = _made((_MATRIX,), p(f"Zie {figure_mark(0)} hier."))

    assert text_of(made)[-1] == "Zie  hier."


def test_a_style_of_the_template_is_used_as_it_is() -> None:
    own = _STYLES + style("FT", "Figuurtekst")
    package = Package.open(docx(p(figure_mark(0)), styles=own))
    insert_figures(package, [_MATRIX])

    made = package.to_bytes()
    assert set(values(part(made), "//w:tbl//w:pStyle")) == {"FT"}
    assert len(found(part(made, "word/styles.xml"), "//w:style[w:name/@w:val='Figuurtekst']")) == 1


# --- judged by others -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_checkers_find_nothing_in_any_figure(checkers: Checkers, tmp_path: Path) -> None:
    file = tmp_path / "figuren.docx"
    file.write_bytes(_complete(*_EXTREMES))

    assert checkers.errors(file) == []


@pytest.mark.slow
def test_microsofts_validator_finds_nothing_in_any_figure(second_opinion: SecondOpinion, tmp_path: Path) -> None:
    file = tmp_path / "figuren.docx"
    file.write_bytes(_complete(*_EXTREMES))

    assert second_opinion.errors(file) == []


def test_the_same_figures_give_the_same_bytes() -> None:
    assert _complete(*_EXTREMES) == _complete(*_EXTREMES)


def part_bytes(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def _seen(data: bytes, folder: Path) -> str:
    """The text on the pages that LibreOffice makes of a document."""
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if office is None or reader is None:
        pytest.skip("no LibreOffice (soffice) or no pdftotext here")
    (folder / "figuur.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "figuur.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    shown = subprocess.run(
        [reader, "-layout", str(folder / "figuur.pdf"), "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return re.sub(r"\s+", " ", shown.stdout)


@pytest.mark.slow
def test_libreoffice_shows_every_kind_of_figure(tmp_path: Path) -> None:
    seen = _seen(_complete(*_ALL), tmp_path)

    assert "45.000" in seen  # a number of the chart, the Dutch way
    assert "Personeel & inhuur" in seen
    assert "Voorzitter: de wethouder" in seen
    assert "Fase of activiteit, per maand" in seen
    assert "Impact 4" in seen
