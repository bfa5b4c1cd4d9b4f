"""What a condition or loop leaves empty is whole or gone: paragraphs, cells, rows, tables, controls, headers, notes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planmaker.templating import Template
from tests.build import call, cell, control, docx_from, made, note, para, paras, rows_of, text_box, xml_of
from tests.support import Checkers, text_of
from tests.templating.test_good_documents import sound

NOTHING = [
    paras("{% if x %}a{% endif %}"),
    paras("{%p if x %}", "a", "{%p endif %}"),
    paras("{%p for y in z %}", "a", "{%p endfor %}"),
]
EMPTY: dict[str, object] = {"x": False, "z": []}


@pytest.mark.parametrize("content", NOTHING)
@pytest.mark.parametrize("name", ["header", "footer"])
def test_a_header_that_comes_out_empty_holds_a_paragraph(name: str, content: str) -> None:
    data = Template(docx_from(para("a"), **{name: content})).render(EMPTY)

    assert re.search(r"<w:(?:hdr|ftr) [^>]*><w:p/></w:(?:hdr|ftr)>", xml_of(data, f"word/{name}.xml"))


@pytest.mark.parametrize("content", NOTHING)
def test_a_note_that_comes_out_empty_holds_a_paragraph(content: str) -> None:
    data = Template(docx_from(para("a", call("footnote", 1)), footnotes=note("footnote", 1, content))).render(EMPTY)

    assert '<w:footnote w:id="1"><w:p/></w:footnote>' in xml_of(data, "word/footnotes.xml")


@pytest.mark.parametrize("content", NOTHING)
def test_a_text_box_that_comes_out_empty_holds_a_paragraph(content: str) -> None:
    data = Template(docx_from(f"<w:p>{text_box(content)}</w:p>")).render(EMPTY)

    assert "<w:txbxContent><w:p/></w:txbxContent>" in xml_of(data)


def test_a_header_whose_table_goes_holds_a_paragraph() -> None:
    rows = rows_of(["kop"], ["{%tr for y in z %}"], ["a"], ["{%tr endfor %}"])

    data = Template(docx_from(para("a"), header=rows)).render(EMPTY)

    assert "<w:tbl>" not in xml_of(data, "word/header.xml")
    assert "<w:p/></w:hdr>" in xml_of(data, "word/header.xml")


@pytest.mark.parametrize("content", NOTHING)
def test_a_control_that_comes_out_empty_goes_and_its_cell_stays_whole(
    content: str, tmp_path: Path, checkers: Checkers
) -> None:
    data = Template(docx_from(control(content) + rows_of([control(content), "b"]) + para("na"))).render(EMPTY)

    assert "<w:sdt>" not in xml_of(data)
    assert text_of(data) == ["", "b", "na"]
    assert sound(data, tmp_path, checkers) == []


def test_a_control_round_rows_that_all_go_goes_with_its_table(tmp_path: Path, checkers: Checkers) -> None:
    rows = re.findall("<w:tr>.*?</w:tr>", rows_of(["{%tr for y in z %}"], ["{{ y }}"], ["{%tr endfor %}"]))
    whole = rows_of(["kop"]).replace("</w:tr></w:tbl>", f"</w:tr>{control(''.join(rows))}</w:tbl>")
    template = Template(docx_from(whole + para("na")))

    assert text_of(template.render(EMPTY)) == ["na"]
    assert text_of(template.render({"z": ["een"]})) == ["kop", "een", "na"]
    assert sound(template.render(EMPTY), tmp_path, checkers) == []


@pytest.mark.parametrize(
    "text",
    [
        " {% if x %}a{% endif %} ",
        "{% if x %}a{% endif %} {% if x %}b{% endif %}",
        "{% if x %}{{ x }}{% else %} {% endif %}",
    ],
)
def test_a_paragraph_with_conditions_that_comes_out_as_spaces_goes(text: str) -> None:
    assert made(EMPTY, "voor", text, "na") == ["voor", "na"]


def test_a_link_round_a_condition_that_comes_out_empty_goes_with_its_paragraph() -> None:
    link = f'<w:p><w:hyperlink w:anchor="plek">{para("{% if x %}a{% endif %}")[5:-6]}</w:hyperlink></w:p>'

    assert text_of(Template(docx_from(link + para("na"))).render(EMPTY)) == ["na"]


def test_paragraphs_in_a_text_box_go_before_the_paragraph_round_it_is_weighed() -> None:
    box = text_box(paras("{% if x %}a{% endif %}", "vast"))
    body = f"<w:p>{para('{% for y in [1] %}')[5:-6]}{box}{para('{% endfor %}')[5:-6]}</w:p>"

    assert text_of(Template(docx_from(body)).render(EMPTY)) == ["", "vast"]


@pytest.mark.parametrize("between", ["", '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'])
@pytest.mark.parametrize("content", NOTHING)
def test_tables_do_not_grow_together(between: str, content: str) -> None:
    xml = xml_of(Template(docx_from(rows_of(["a"]) + between + content + rows_of(["b"]) + para("na"))).render(EMPTY))

    assert re.search("</w:tbl>(?:<w:bookmark[^>]*>)*<w:p>.*?</w:p><w:tbl>", xml)


def test_a_table_inside_a_table_goes_without_the_one_around_it() -> None:
    inner = rows_of(["i"], ["{%tr for y in x %}"], ["{{ y }}"], ["{%tr endfor %}"])
    outer = rows_of(["kop"], ["{%tr for x in z %}"], [inner + para("{{ x|length }}")], ["{%tr endfor %}"])
    template = Template(docx_from(outer + para("na")))

    assert text_of(template.render({"z": [[], ["a"], []]})) == ["kop", "0", "i", "a", "1", "0", "na"]
    assert text_of(template.render({"z": []})) == ["na"]


START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_cells_that_merge_downwards_get_a_first_one_again_when_that_was_left_out() -> None:
    first = [["{%tr if x %}", ""], [cell("groep", START), "a"], ["{%tr endif %}", ""]]
    xml = xml_of(
        Template(docx_from(rows_of(["k", "k"], *first, [cell("", ON), "b"], [cell("", ON), "c"]) + para("na"))).render(
            EMPTY
        )
    )

    assert re.findall("<w:vMerge[^>]*>", xml) == [START, ON]


def test_cells_that_merge_downwards_round_a_loop_stay_one() -> None:
    rows = [["{%tr for y in z %}", ""], [cell("", ON), "{{ y }}"], ["{%tr endfor %}", ""]]

    xml = xml_of(Template(docx_from(rows_of([cell("groep", START), "a"], *rows) + para("na"))).render({"z": [1, 2]}))

    assert re.findall("<w:vMerge[^>]*>", xml) == [START, ON, ON]


BACK = '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/><w:vAlign w:val="center"/>'


@pytest.mark.parametrize(
    "rows",
    [
        [[cell("{% colspan z|length %}kop", BACK)], ["{%tc for y in z %}", "{{ y }}", "{%tc endfor %}"]],
        [[cell('{% cellbg "FF0000" %}kop', BACK), "a"]],
        [["{%tr for y in z %}", ""], [cell("{% vm %}kop", BACK), "{{ y }}"], ["{%tr endfor %}", ""]],
        [["{%tc for y in z %}", cell("{% hm %}kop", BACK), "{%tc endfor %}"]],
    ],
)
def test_what_a_tag_asks_of_a_cell_stands_where_word_wants_it(
    rows: list[list[str]], tmp_path: Path, checkers: Checkers
) -> None:
    data = Template(docx_from(rows_of(*rows) + para("na"))).render({"z": ["een", "twee", "drie"]})

    assert sound(data, tmp_path, checkers) == []


def test_a_row_with_fewer_cells_than_the_others_says_so() -> None:
    rows = [["a", "{%tc if x %}", "b", "{%tc endif %}"], ["c", "d", "e", "f"]]

    xml = xml_of(Template(docx_from(rows_of(*rows) + para("na"))).render(EMPTY))

    assert re.findall('<w:gridAfter w:val="(\\d)"', xml) == ["3"]


def test_a_cell_over_no_columns_keeps_its_text() -> None:
    rows = [[cell("{% colspan z|length %}kop")], ["{%tc for y in z %}", "{{ y }}", "{%tc endfor %}"], ["slot"]]

    data = Template(docx_from(rows_of(*rows) + para("na"))).render(EMPTY)

    assert text_of(data) == ["kop", "slot", "na"]
    assert 'gridSpan w:val="0"' not in xml_of(data)


def test_the_only_paragraph_of_a_cell_stays_itself_when_it_comes_out_empty() -> None:
    styled = (
        '<w:p><w:pPr><w:pStyle w:val="Tabeltekst"/></w:pPr><w:r><w:t>{% if x %}{{ x }}{% endif %}</w:t></w:r></w:p>'
    )

    xml = xml_of(Template(docx_from(rows_of(["a", "CEL"]).replace(para("CEL"), styled) + para("na"))).render({"x": ""}))

    assert re.search(r'</w:tcPr><w:p><w:pPr><w:pStyle w:val="Tabeltekst"/></w:pPr>(?:(?!<w:p>).)*</w:p></w:tc>', xml)
