"""A good document every time, whatever the data."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.templating import Template
from planmaker.word.lists.numbers import Numbers
from planmaker.word.names import P
from planmaker.word.package import Package
from planmaker.word.xml import visible_text
from tests.build import Block, docx_of, made, with_part, xml_of
from tests.support import Checkers, text_of

BOOKMARK = '<w:bookmarkStart w:id="3" w:name="plek"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="3"/>'


def sound(data: bytes, folder: Path, checkers: Checkers) -> list[str]:
    """Return what the judge of Word files has against `data`."""
    (folder / "x.docx").write_bytes(data)
    return [str(f) for f in checkers.check_docx.check(folder / "x.docx") if f.level != "warning"]


@pytest.mark.parametrize(
    ("blocks", "context", "shown"),
    [
        (["a", "{% if x %}b{% endif %}", "c"], {"x": False}, ["a", "c"]),
        (["a", "{% for y in x %}b{% endfor %}", "c"], {"x": []}, ["a", "c"]),
        (["a", "{% if x %}", "b", "{% endif %}", "c"], {"x": False}, ["a", "c"]),
        (["a", "{% if x %}", "b", "{% endif %}", "c"], {"x": True}, ["a", "b", "c"]),
        (["a", "", "c"], {}, ["a", "", "c"]),
        (["a", "{{ x }}", "c"], {"x": ""}, ["a", "", "c"]),
        (["a", "b {% if x %}x{% endif %}", "c"], {"x": False}, ["a", "b ", "c"]),
    ],
)
def test_a_condition_or_loop_leaves_no_empty_paragraph(
    blocks: list[Block], context: dict[str, object], shown: list[str]
) -> None:
    assert made(context, *blocks) == shown


@pytest.mark.parametrize("x", [True, False])
def test_a_cell_keeps_a_paragraph(x: bool, tmp_path: Path, checkers: Checkers) -> None:
    data = Template(docx_of([["{%p if x %}\nja\n{%p endif %}", "{% if x %}ja{% endif %}"]])).render({"x": x})

    assert sound(data, tmp_path, checkers) == []


def test_a_row_without_cells_goes(tmp_path: Path, checkers: Checkers) -> None:
    data = Template(docx_of([["{%tc for c in x %}", "{{ c }}", "{%tc endfor %}"], ["a", "b", "c"]], "slot")).render(
        {"x": []}
    )

    assert text_of(data) == ["a", "b", "c", "slot"]
    assert sound(data, tmp_path, checkers) == []


ROWS = [["Naam"], ["{%tr for r in rijen %}"], ["{{ r }}"], ["{%tr endfor %}"]]


def test_a_table_with_only_its_header_goes() -> None:
    assert made({"rijen": []}, "voor", ROWS, "na") == ["voor", "na"]


def test_a_table_with_only_its_header_stays_when_asked() -> None:
    kept = [["Naam{# tabel blijft #}"], *ROWS[1:]]

    assert made({"rijen": []}, "voor", kept, "na") == ["voor", "Naam", "na"]


def test_a_table_with_a_row_of_totals_stays() -> None:
    assert made({"rijen": []}, [*ROWS, ["Totaal"]]) == ["Naam", "Totaal"]


def test_tables_in_a_loop_go_one_by_one() -> None:
    shown = made({"t": [[1], [], [2]]}, "{%p for rijen in t %}", ROWS, "{%p endfor %}", "na")

    assert [text for text in shown if text] == ["Naam", "1", "Naam", "2", "na"]


def test_bookmarks_in_a_loop_get_numbers_and_names_of_their_own(tmp_path: Path, checkers: Checkers) -> None:
    data = with_part(
        docx_of("{%p for x in [1, 2, 3] %}", "plek", "{%p endfor %}"),
        "word/document.xml",
        "<w:r><w:t>plek</w:t></w:r>",
        BOOKMARK,
    )

    xml = xml_of(Template(data).render({}))

    assert re.findall(r'bookmarkStart w:id="(\d+)" w:name="(\w+)"', xml) == [
        ("3", "plek"),
        ("4", "plek_2"),
        ("5", "plek_3"),
    ]
    assert re.findall(r'bookmarkEnd w:id="(\d+)"', xml) == ["3", "4", "5"]


def test_a_reference_inside_a_loop_leads_to_the_bookmark_of_its_own_turn() -> None:
    link = BOOKMARK + '<w:hyperlink w:anchor="plek"><w:r><w:t>zie</w:t></w:r></w:hyperlink>'
    data = with_part(
        docx_of("{%p for x in [1, 2] %}", "plek", "{%p endfor %}"),
        "word/document.xml",
        "<w:r><w:t>plek</w:t></w:r>",
        link,
    )

    assert re.findall(r'w:anchor="(\w+)"', xml_of(Template(data).render({}))) == ["plek", "plek_2"]


def test_comments_in_a_loop_are_copied_with_numbers_of_their_own(tmp_path: Path, checkers: Checkers) -> None:
    document = Document()
    document.add_paragraph("{%p for x in [1, 2] %}")
    document.add_comment(document.add_paragraph("hier").runs, text="opmerking", author="x", initials="x")
    document.add_paragraph("{%p endfor %}")
    document.save(out := io.BytesIO())

    data = Template(out.getvalue()).render({})

    assert re.findall(r'<w:comment [^>]*w:id="(\d+)"', xml_of(data, "word/comments.xml")) == ["0", "1"]
    assert re.findall(r'commentReference w:id="(\d+)"', xml_of(data)) == ["0", "1"]


def test_drawings_in_a_loop_get_numbers_of_their_own(tmp_path: Path, checkers: Checkers) -> None:
    from tests.templating.test_values import png

    document = Document()
    document.add_paragraph("{%p for x in [1, 2, 3] %}")
    document.add_picture(io.BytesIO(png()))
    document.add_paragraph("{%p endfor %}")
    document.save(out := io.BytesIO())

    data = Template(out.getvalue()).render({})

    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', xml_of(data)))) == 3
    assert sound(data, tmp_path, checkers) == []


def numbers(data: bytes) -> list[str]:
    return re.findall(r'<w:numId w:val="(\d+)"', xml_of(data))


GROUPS = {"g": [{"n": "A", "t": [1, 2]}, {"n": "B", "t": [3, 4]}]}


def test_a_list_starts_anew_in_each_turn_that_makes_a_list_of_its_own() -> None:
    blocks: list[Block] = [
        "{%p for p in g %}",
        "{{ p.n }}",
        "{%p for x in p.t %}",
        ("List Number", "{{ x }}"),
        "{%p endfor %}",
        "{%p endfor %}",
    ]

    data = Template(docx_of(*blocks)).render(GROUPS)

    third, fourth = numbers(data)  # the first two have the number of their style
    assert third == fourth
    assert f'<w:num w:numId="{third}">' in xml_of(data, "word/numbering.xml")
    assert '<w:startOverride w:val="1"/>' in xml_of(data, "word/numbering.xml")


def test_a_list_numbers_on_when_each_turn_gives_one_item_of_it() -> None:
    blocks: list[Block] = ["{%p for p in g %}", ("List Number", "{{ p.n }}"), "toelichting", "{%p endfor %}"]

    assert len(set(numbers(Template(docx_of(*blocks)).render(GROUPS)))) <= 1


def test_a_list_numbers_on_when_nothing_stands_between() -> None:
    blocks: list[Block] = [
        "{%p for p in g %}",
        "{%p for x in p.t %}",
        ("List Number", "{{ x }}"),
        "{%p endfor %}",
        "{%p endfor %}",
    ]

    assert len(set(numbers(Template(docx_of(*blocks)).render(GROUPS)))) <= 1


def shown_numbers(*blocks: Block, **values: object) -> list[str]:
    """Return each paragraph with the number that Word shows before it."""
    package = Package.open(Template(docx_of(*blocks)).render(values))
    counted = Numbers(package)
    return [f"{counted.label(one)} {visible_text(one)}".strip() for one in package.body.iter(P)]


ITEM, OTHER = ("List Number", "{{ x }}"), ("List Number", "{{ y }}")
FIRST: list[Block] = ["{%p for x in xs %}", ITEM, "{%p endfor %}"]
SECOND: list[Block] = ["{%p for y in ys %}", OTHER, "{%p endfor %}"]


@pytest.mark.parametrize(
    ("blocks", "shown"),
    [
        ([*FIRST, "tekst", *SECOND], ["1. a", "2. b", "tekst", "1. c", "2. d"]),
        ([*FIRST, *SECOND], ["1. a", "2. b", "3. c", "4. d"]),
        ([*FIRST, "tekst", ("List Number", "slot")], ["1. a", "2. b", "tekst", "1. slot"]),
        ([*FIRST, ("List Number", "slot")], ["1. a", "2. b", "3. slot"]),
        ([("List Number", "een"), "tekst", *SECOND], ["1. een", "tekst", "1. c", "2. d"]),
        (
            [("List Number", "een"), "tekst", ("List Number", "twee"), *SECOND],
            ["1. een", "tekst", "2. twee", "3. c", "4. d"],
        ),
        ([*FIRST, "{%p if n %}", "tekst", "{%p endif %}", *SECOND], ["1. a", "2. b", "3. c", "4. d"]),
        (
            ["{%p for x in xs %}", ITEM, "uitleg", "{%p endfor %}", "tekst", *SECOND],
            ["1. a", "uitleg", "2. b", "uitleg", "tekst", "1. c", "2. d"],
        ),
        (
            ["{%p for x in xs %}", *SECOND, "tekst", *SECOND, "{%p endfor %}"],
            ["1. c", "2. d", "tekst", "1. c", "2. d", "3. c", "4. d", "tekst", "1. c", "2. d"],
        ),
        (["tekst", "{%p for x in [] %}", ITEM, "{%p endfor %}", "tekst", *SECOND], ["tekst", "tekst", "1. c", "2. d"]),
    ],
    ids=range(10),
)
def test_a_list_starts_anew_after_text_where_a_loop_begins_or_ends(blocks: list[Block], shown: list[str]) -> None:
    assert shown_numbers(*blocks, xs="ab", ys="cd", n=False) == shown


def test_a_section_break_survives_the_tag_it_stands_at() -> None:
    document = Document()
    document.add_paragraph("{%p if x %}")
    document.add_paragraph("liggend")
    document.add_paragraph("{%p endif %}")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("slot")
    document.save(out := io.BytesIO())

    for x in (True, False):
        assert xml_of(Template(out.getvalue()).render({"x": x})).count("<w:sectPr") == 2


def test_half_a_bookmark_outlives_the_tag_it_stands_at() -> None:
    data = docx_of("{%p if x %}", "a", "{%p endif %}", "b")
    data = with_part(
        data,
        "word/document.xml",
        "<w:p><w:r><w:t>{%p endif",
        '<w:p><w:bookmarkStart w:id="1" w:name="m"/><w:r><w:t>{%p endif',
    )
    data = with_part(data, "word/document.xml", "<w:t>b</w:t></w:r>", '<w:t>b</w:t></w:r><w:bookmarkEnd w:id="1"/>')

    xml = xml_of(Template(data).render({"x": False}))

    assert [xml.count("bookmarkStart"), xml.count("bookmarkEnd")] == [1, 1]


def test_a_macro_template_becomes_a_plain_document_and_says_so() -> None:
    data = docx_of("x")
    data = with_part(
        data,
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    )
    import zipfile

    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")

    template = Template(buffer.getvalue())

    assert [finding.code for finding in template.findings] == ["macros-weggelaten"]
    result = template.render({})
    assert "macroEnabled" not in xml_of(result, "[Content_Types].xml")
    assert "word/vbaProject.bin" not in zipfile.ZipFile(io.BytesIO(result)).namelist()


LEAF = st.sampled_from(
    [
        "tekst",
        "{{ v }}",
        "{% if w %}a{% endif %}",
        "{% for i in r %}{{ i }}{% endfor %}",
        "x{% if o %}{{ v }}{% endif %}",
    ]
)
TABLE = st.sampled_from(["T1", "T2"])


def _wrapped(inner: st.SearchStrategy[list[object]]) -> st.SearchStrategy[list[object]]:
    opening = st.sampled_from(["{%p if w %}", "{%p if o %}", "{%p for i in r %}", "{%p for i in n %}"])
    return st.builds(
        lambda tag, body: [tag, *body, "{%p endif %}" if " if " in tag else "{%p endfor %}"], opening, inner
    )


BODY = st.recursive(
    st.lists(LEAF | TABLE, min_size=0, max_size=2),
    lambda inner: st.lists(_wrapped(inner), max_size=2).map(lambda parts: [block for part in parts for block in part]),
    max_leaves=6,
)


def _block(text: object) -> Block:
    if text == "T1":
        return [
            ["kop", "kop"],
            ["{%tr for i in r %}", ""],
            ["{{ i }}", "{% if o %}x{% endif %}"],
            ["{%tr endfor %}", ""],
        ]
    if text == "T2":
        return [["{%tc for i in n %}", "{{ i }}", "{%tc endfor %}"], ["{%p if o %}\nja\n{%p endif %}", "b", "c"]]
    return str(text)


@settings(max_examples=15)
@given(BODY, st.booleans(), st.integers(0, 2))
def test_any_nesting_of_loops_and_conditions_gives_a_sound_document(
    tmp_path_factory: pytest.TempPathFactory, checkers: Checkers, body: list[object], w: bool, size: int
) -> None:
    template = Template(docx_of(*map(_block, body), "slot"))

    data = template.render({"v": "A & B", "w": w, "o": not w, "r": [1, 2, 3][:size], "n": []})

    assert sound(data, tmp_path_factory.mktemp("x"), checkers) == []
    assert text_of(data)[-1] == "slot"


@pytest.mark.parametrize("x", [True, False])
def test_a_bookmark_that_a_condition_cuts_in_two_is_whole_or_gone(x: bool, tmp_path: Path, checkers: Checkers) -> None:
    data = docx_of("{%p if x %}", "begin", "{%p endif %}", "eind")
    start, end = '<w:bookmarkStart w:id="1" w:name="m"/>', '<w:bookmarkEnd w:id="1"/>'
    data = with_part(data, "word/document.xml", "<w:r><w:t>begin", f"{start}<w:r><w:t>begin")
    data = with_part(data, "word/document.xml", "<w:t>eind</w:t></w:r>", f"<w:t>eind</w:t></w:r>{end}")

    xml = xml_of(Template(data).render({"x": x}))

    assert xml.count("bookmarkStart") == xml.count("bookmarkEnd") == int(x)


def test_two_tables_do_not_grow_together_when_what_stood_between_them_goes() -> None:
    data = Template(docx_of([["een"]], "{%p if x %}", "tussen", "{%p endif %}", [["twee"]])).render({"x": False})

    assert "</w:tbl><w:tbl>" not in xml_of(data)
    assert text_of(data)[:1] == ["een"]


def test_numbered_headings_number_on_through_all_turns() -> None:
    blocks: list[Block] = ["{%p for p in g %}", "{{ p.n }}", "{%p for x in p.t %}", ("List Number", "{{ x }}")]
    data = docx_of(*blocks, "{%p endfor %}", "{%p endfor %}")
    data = with_part(
        data,
        "word/styles.xml",
        '<w:numId w:val="5"/></w:numPr>',
        '<w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="1"/>',
    )

    assert numbers(Template(data).render(GROUPS)) == []  # all have the number of their style
