"""Templates that broke elsewhere, as people reported them: the name of each case is the thread it comes from."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_SECTION

from planmaker.findings import OutputError, TemplateError
from planmaker.templating import Include, List, RichText, Template
from tests.build import Block, docx_of, with_footnote, with_part, xml_of
from tests.support import Checkers, text_of

GROUPS = {"g": [{"n": "een", "i": [1, 2]}, {"n": "twee", "i": [3]}]}
BARE = ("word/document.xml", '<w:tcPr><w:tcW w:type="dxa" w:w="8640"/></w:tcPr>', "")


def in_a_cell(outer: list[str], inner: list[list[str]]) -> bytes:
    """Return a table of one column with `outer` in its rows, and a table inside the second of them."""
    document = Document()
    table = document.add_table(len(outer), 1)
    for index, text in enumerate(outer):
        table.cell(index, 0).text = text
    nested = table.cell(1, 0).add_table(len(inner), len(inner[0]))
    for index, row in enumerate(inner):
        for column, text in enumerate(row):
            nested.cell(index, column).text = text
    table.cell(1, 0).add_paragraph("")
    document.save(out := io.BytesIO())
    return out.getvalue()


RUNS = '<w:r><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>% if x %</w:t></w:r><w:r><w:t>}ja</w:t></w:r>'
SHOWN: dict[str, tuple[bytes, dict[str, Any], list[str]]] = {
    "docx-templates 277, 448": (
        in_a_cell(
            ["{%tr for x in g %}", "{{ x.n }}", "{%tr endfor %}"],
            [["A", "B"], ["{%tr for z in x.i %}", ""], ["{{ z }}", "b"], ["{%tr endfor %}", ""]],
        ),
        GROUPS,
        ["een", "A", "B", "1", "b", "2", "b", "", "", "twee", "A", "B", "3", "b", "", ""],
    ),
    "docxtpl 547, docx-templates 306": (
        docx_of(
            [
                ["{%tr for x in g %}", ""],
                ["{%tr for z in x.i %}", ""],
                ["{% vm %}{{ x.n }}", "{{ z }}"],
                ["{%tr endfor %}", ""],
                ["{%tr endfor %}", ""],
            ]
        ),
        GROUPS,
        ["een", "1", "", "2", "twee", "3"],
    ),
    "docxtpl 418": (
        docx_of(
            [
                ["{%tc for x in g %}", "{%tc for z in x.i %}", "{% hm %}{{ x.n }}", "{%tc endfor %}", "{%tc endfor %}"],
                ["{%tc for x in g %}", "{%tc for z in x.i %}", "{{ z }}", "{%tc endfor %}", "{%tc endfor %}"],
            ]
        ),
        GROUPS,
        ["een", "twee", "1", "2", "3"],
    ),
    "docxtpl 81": (
        docx_of("Antwoorden:", "{% for x in y %}{{ loop.index }} {{r x }}", "{% endfor %}"),
        {"y": [RichText("ja"), RichText("nee")]},
        ["Antwoorden:", "1 ja", "2 nee"],
    ),
    "docxtpl PR 10, docx-templates 449": (
        with_part(docx_of("x", "{% endif %}"), "word/document.xml", "<w:r><w:t>x</w:t></w:r>", RUNS),
        {"x": True},
        ["ja"],
    ),
    "docxtpl 594": (
        docx_of([["R&D {{ x }}", "A & B"], ["{% if x == 'R&D' %}ja{% endif %}", "<{{ x }}>"]]),
        {"x": "R&D"},
        ["R&D R&D", "A & B", "ja", "<R&D>"],
    ),
    "docxtpl 565": (
        with_part(
            docx_of("voor", "hier", "na"),
            "word/document.xml",
            "<w:r><w:t>hier</w:t></w:r>",
            '<w:r><w:t>{{p d }}</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t> </w:t></w:r>',
        ),
        {"d": Include(docx_of("in"))},
        ["voor", "in", "na"],
    ),
    "docxtpl 488, 504": (
        docx_of("voor", "{% if x %}a{% endif -%}", [["cel"]], "{%- if x %} b{% endif %}"),
        {"x": True},
        ["voor", "a", "cel", " b"],
    ),
    "docxtpl 570": (with_footnote(docx_of("{%p if x %}", "weg", "{%p endif %}", "Zie"), "bron"), {"x": False}, ["Zie"]),
    "docx-templates 340": (
        docx_of([["{%tr if x %}"], ["{%tr if y %}"], ["xy"], ["{%tr endif %}"], ["x"], ["{%tr endif %}"], ["slot"]]),
        {"x": True, "y": False},
        ["x", "slot"],
    ),
    "docx-templates 74, 416": (
        docx_of("{% for x in g %}{% for z in x.i %}{{ x.n }}{{ z }} {% endfor %}{% endfor %}."),
        GROUPS,
        ["een1 een2 twee3 ."],
    ),
    "carbone 215": (
        docx_of(
            "{%p for x in g %}",
            ("List Bullet", "{{ x.n }}"),
            "{%p endfor %}",
            "{%p for x in g %}",
            ("List Number", "{{ x.i|sum }}"),
            "{%p endfor %}",
        ),
        GROUPS,
        ["een", "twee", "3", "3"],
    ),
    "carbone 97": (
        docx_of("{%p if x %}", "{%p for y in g %}", "{{ y.n }}", "{%p endfor %}", "{%p endif %}", "slot"),
        {**GROUPS, "x": True},
        ["een", "twee", "slot"],
    ),
    "docxtemplater 612": (
        docx_of("voor", [["{%tr for x in y %}"], ["{{ x }}"], ["{%tr endfor %}"]]),
        {"y": []},
        ["voor"],
    ),
    "docxtemplater 552": (
        docx_of(
            "{%p for x in g %}",
            [["{{ x.n }}"], ["{%tr for z in x.i %}"], ["{{ z }}"], ["{%tr endfor %}"], ["som"]],
            "{%p endfor %}",
        ),
        GROUPS,
        ["een", "1", "2", "som", "", "twee", "3", "som"],
    ),
    "poi-tl 85": (docx_of([["{{p x }}"]], "na"), {"x": List([])}, ["", "na"]),
    "poi-tl 910, without cell properties": (
        with_part(
            docx_of([["{%tr for x in g %}"], ["{% cellbg 'FF0000' %}{% vm %}{{ x.n }}"], ["{%tr endfor %}"]]), *BARE
        ),
        GROUPS,
        ["een", ""],
    ),
}


@pytest.mark.parametrize("thread", SHOWN)
def test_a_template_that_broke_elsewhere_works_here(thread: str) -> None:
    template, context, shown = SHOWN[thread]

    assert text_of(Template(template).render(context)) == shown


@pytest.mark.parametrize("thread", SHOWN)
def test_and_gives_a_sound_document(thread: str, tmp_path: Path, checkers: Checkers) -> None:
    template, context, _ = SHOWN[thread]

    (tmp_path / "x.docx").write_bytes(Template(template).render(context))

    assert [str(f) for f in checkers.check_docx.check(tmp_path / "x.docx") if f.level != "warning"] == []


TOLD: dict[str, tuple[list[Block], list[tuple[str, str]]]] = {
    "docxtpl 249": (
        [[["{%tr for x in g %}", ""], ["{% vm %} {% vm %}{{ x }}", "a"], ["{%tr endfor %}", ""]]],
        [("celtag-dubbel", "{% vm %}")],
    ),
    "docxtpl 571": ([[["{% vm %}a", "b"]]], [("celtag-buiten-lus", "{% vm %}")]),
    "docxtpl 161": (
        ["{%p if x %}{%p if y %}", "a", "{%p endif %}", "{%p endif %}"],
        [("tekst-naast-tag", "“{%p if y %}”"), ("tekst-naast-tag", "“{%p if x %}”")],
    ),
    "docx-templates 74": (
        [[["{%tr for x in g %}", "{%tr for z in x %}"], ["{%tr endfor %}", ""], ["{%tr endfor %}", ""]]],
        [("tekst-naast-tag", "“{%tr for z in x %}”"), ("tekst-naast-tag", "“{%tr for x in g %}”")],
    ),
    "docx-templates 322": (["{%p for x in g %}", "a"], [("eindtag-ontbreekt", "{%p for x in g %}")]),
}


@pytest.mark.parametrize("thread", TOLD)
def test_a_template_that_cannot_work_is_told_as_its_author_typed_it(thread: str) -> None:
    blocks, told = TOLD[thread]

    with pytest.raises(TemplateError) as caught:
        Template(docx_of(*blocks))

    findings = caught.value.findings
    assert [finding.code for finding in findings] == [code for code, _ in told]
    assert all(typed in finding.message for finding, (_, typed) in zip(findings, told, strict=True))


@pytest.mark.parametrize(
    ("tag", "value", "written"),
    [
        ("{% cellbg v %}", "#ff0000", 'w:fill="ff0000"'),
        ("{% cellbg v %}", "", 'w:fill="auto"'),
        ("{% colspan v %}", 0, '<w:gridSpan w:val="1"/>'),
        ("{% colspan v %}", "2", '<w:gridSpan w:val="2"/>'),
    ],
)
def test_a_cell_takes_what_word_can_read(tag: str, value: object, written: str) -> None:
    assert written in xml_of(Template(docx_of([[f"{tag}x", "y"]])).render({"v": value}))


@pytest.mark.parametrize(("tag", "value"), [("{% cellbg v %}", "rood"), ("{% colspan v %}", "veel")])
def test_a_value_that_a_cell_cannot_take_is_told_with_its_place(tag: str, value: str) -> None:
    with pytest.raises(OutputError) as caught:
        Template(docx_of([[f"{tag}x", "y"]])).render({"v": value})

    (finding,) = caught.value.findings
    assert (finding.code, f"“{value}”" in finding.message) == ("waarde-past-niet", True)
    assert finding.place.spot.startswith("hoofdtekst › tabel 1, rij 1, cel 1")


def test_a_dash_joins_no_text_over_the_end_of_a_section() -> None:
    document = Document()
    document.add_paragraph("liggend")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].add_run("slot van de sectie")
    document.add_paragraph("{%- if x %}staand{% endif %}")
    document.save(out := io.BytesIO())

    data = Template(out.getvalue()).render({"x": True})

    assert text_of(data) == ["liggend", "slot van de sectie", "staand"]
    assert xml_of(data).count("<w:sectPr") == 2


def test_an_item_of_two_paragraphs_keeps_the_style_of_the_list() -> None:
    data = Template(docx_of("{{p x }}")).render({"x": List(["een\atwee", "drie"], style="ListBullet")})

    assert text_of(data) == ["een", "twee", "drie"]
    assert xml_of(data).count('<w:pStyle w:val="ListBullet"/>') == 3
