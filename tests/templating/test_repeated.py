"""What a loop or condition repeats or leaves out keeps its own number, name and note, and what belongs to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planmaker.findings import OutputError, TemplateError
from planmaker.templating import Link, Template
from tests.build import bookmark, call, docx_from, field, note, para, paras, rows_of, text_box, xml_of
from tests.support import Checkers, SecondOpinion
from tests.templating.test_good_documents import sound

PEOPLE = {"p": [{"naam": "Ada", "taken": ["lezen", "& <rekenen>"]}, {"naam": "Bas", "taken": ["schrijven"]}]}
LOOP, END = para("{%p for x in p %}"), para("{%p endfor %}")


def notes(data: bytes, kind: str = "footnote") -> list[tuple[str, str]]:
    """Return the number and the text of each note, as they lie in the file."""
    found = re.findall(
        rf'<w:{kind} [^>]*?w:id="(\d+)"[^>]*>(.*?)</w:{kind}>', xml_of(data, f"word/{kind}s.xml"), re.DOTALL
    )
    return [(number, re.sub(r"<[^>]*>", "", content)) for number, content in found]


def calls(data: bytes, kind: str = "footnote") -> list[str]:
    return re.findall(rf'<w:{kind}Reference w:id="(\d+)"', xml_of(data))


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
def test_each_turn_of_a_loop_has_a_note_of_its_own_with_its_own_values(
    kind: str, tmp_path: Path, checkers: Checkers
) -> None:
    loop = LOOP + para("{{ x.naam }}", call(kind, 1)) + END
    content = note(kind, 1, para("over {{ x.naam }}: {% for t in x.taken %}({{ t }}){% endfor %}"))

    data = Template(docx_from(loop, **{f"{kind}s": content})).render(PEOPLE)

    assert calls(data, kind) == ["1", "2"]
    assert notes(data, kind) == [("1", "over Ada: (lezen)(&amp; &lt;rekenen&gt;)"), ("2", "over Bas: (schrijven)")]
    assert sound(data, tmp_path, checkers) == []


def test_notes_lie_in_the_order_in_which_the_text_calls_them() -> None:
    inner = para("{%p for t in x.taken %}") + para("{{ t }}", call("footnote", 1)) + END
    body = para("eerst", call("footnote", 4)) + LOOP + para("{{ x.naam }}", call("footnote", 3)) + inner + END
    texts = {1: "taak {{ t }} van {{ x.naam }}", 2: "nooit", 3: "{{ x.naam }}", 4: "{{ p|length }} mensen", 5: "slot"}
    content = "".join(note("footnote", number, para(text)) for number, text in texts.items())

    data = Template(docx_from(body + para("slot", call("footnote", 5)), footnotes=content)).render(PEOPLE)

    assert calls(data) == [number for number, _ in notes(data)] == [str(number) for number in range(1, 8)]
    assert [text for _, text in notes(data)] == [
        "2 mensen",
        "Ada",
        "taak lezen van Ada",
        "taak &amp; &lt;rekenen&gt; van Ada",
        "Bas",
        "taak schrijven van Bas",
        "slot",
    ]


def test_a_note_at_what_a_condition_leaves_out_is_not_in_the_file() -> None:
    body = para("a{% if geheim %}b", call("footnote", 1)) + para("c{% endif %}d")
    template = Template(docx_from(body, footnotes=note("footnote", 1, para("geheim: {{ geheim }}"))))

    assert notes(template.render({"geheim": ""})) == []
    assert notes(template.render({"geheim": "X"})) == [("1", "geheim: X")]


def test_a_link_in_a_note_of_a_loop_belongs_to_the_part_with_the_notes(tmp_path: Path, checkers: Checkers) -> None:
    body = LOOP + para("x", call("footnote", 1)) + END

    data = Template(docx_from(body, footnotes=note("footnote", 1, para("{{ x }}")))).render(
        {"p": [Link("https://een.nl"), Link("https://twee.nl")]}
    )

    assert re.findall('Target="(https[^"]*)"', xml_of(data, "word/_rels/footnotes.xml.rels")) == [
        "https://een.nl",
        "https://twee.nl",
    ]
    assert "https://een.nl" not in xml_of(data, "word/_rels/document.xml.rels")
    assert sound(data, tmp_path, checkers) == []


def test_a_value_that_a_note_misses_is_told_with_the_turn_and_the_place_of_the_note() -> None:
    template = Template(
        docx_from(LOOP + para("x", call("footnote", 1)) + END, footnotes=note("footnote", 1, para("{{ x.rol }}")))
    )

    with pytest.raises(OutputError) as caught:
        template.render(PEOPLE)

    assert [finding.message for finding in caught.value.findings] == [
        f"de waarde p[{turn}].rol ontbreekt, gevraagd in {{{{ x.rol }}}}" for turn in (1, 2)
    ]
    assert caught.value.findings[0].place.spot.startswith("voetnoot 1")
    assert [one.path for one in template.fields()] == ["p", "p[].rol"]


def test_a_footnote_at_an_item_does_not_break_the_list() -> None:
    style = '<w:pPr><w:pStyle w:val="ListNumber"/></w:pPr>'
    body = LOOP + para("{%p for t in x.taken %}") + para("{{ t }}", call("footnote", 1), style) + END + END

    data = Template(docx_from(body, footnotes=note("footnote", 1, para("noot")))).render(PEOPLE)

    assert "w:numId" not in xml_of(data)


def test_a_text_box_in_a_loop_gets_a_name_of_its_own_and_keeps_its_type() -> None:
    xml = xml_of(Template(docx_from(LOOP + f"<w:p>{text_box(para('{{ x.naam }}'))}</w:p>" + END)).render(PEOPLE))

    assert re.findall('<v:shape id="([^"]*)"', xml) == ["Tekstvak 1", "Tekstvak 1_2"]
    assert re.findall('<v:shapetype id="([^"]*)"', xml) == ["_x0000_t202", "_x0000_t202_2"]
    assert re.findall(' type="#([^"]*)"', xml) == ["_x0000_t202", "_x0000_t202_2"]
    assert "o:spid" not in xml  # Word gives these itself


def test_text_boxes_in_a_loop_satisfy_the_second_judge(tmp_path: Path, second_opinion: SecondOpinion) -> None:
    data = Template(docx_from(LOOP + f"<w:p>{text_box(para('{{ x.naam }}'))}</w:p>" + END)).render(PEOPLE)
    (tmp_path / "x.docx").write_bytes(data)

    assert second_opinion.errors(tmp_path / "x.docx") == []


def test_a_drawing_with_a_value_in_its_alternative_text_gets_a_number_of_its_own() -> None:
    space = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    inline = f'<wp:inline {space}><wp:docPr id="5" name="x" descr="{{{{ x.naam }}}}"/></wp:inline>'
    drawing = f"<w:r><w:drawing>{inline}</w:drawing></w:r>"

    xml = xml_of(Template(docx_from(LOOP + f"<w:p>{drawing}</w:p>" + END)).render(PEOPLE))

    assert re.findall('docPr id="(\\d+)" name="x" descr="(\\w+)"', xml) == [("5", "Ada"), ("6", "Bas")]


def test_a_name_with_a_number_is_not_given_when_the_template_has_it_already() -> None:
    data = docx_from(
        LOOP
        + bookmark("a")
        + bookmark("b", "a" * 40, 4)
        + bookmark("c", "a" * 39 + "b", 5)
        + END
        + bookmark("d", "plek_2", 6)
    )

    names = re.findall('bookmarkStart [^>]*w:name="(\\w+)"', xml_of(Template(data).render(PEOPLE)))

    assert len({name.lower() for name in names}) == len(names) == 7
    assert max(map(len, names)) == 40


def test_a_label_that_a_loop_gives_again_gets_a_name_of_its_own() -> None:
    data = Template(docx_from(LOOP + para('{{ label("kop") }}{{ x.naam }}') + END)).render(PEOPLE)

    assert re.findall('w:name="(kop\\w*)"', xml_of(data)) == ["kop", "kop_2"]


def test_a_reference_follows_a_bookmark_inside_a_condition_of_the_same_turn() -> None:
    body = (
        LOOP
        + para("{%p if x.naam %}")
        + bookmark("{{ x.naam }}")
        + para("{%p endif %}")
        + para("zie ", field("REF plek \\h"))
        + END
    )

    assert re.findall(" REF (\\w+)", xml_of(Template(docx_from(body)).render(PEOPLE))) == ["plek", "plek_2"]


@pytest.mark.parametrize(
    "goes",
    [
        field("REF plek \\h"),
        field("PAGEREF plek"),
        '<w:hyperlink w:anchor="plek"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
    ],
)
def test_a_reference_of_word_to_what_was_left_out_is_a_finding_with_both_places(goes: str) -> None:
    body = para("{%p if x %}") + bookmark("het doel") + para("{%p endif %}") + para("zie ", goes)
    template = Template(docx_from(body))

    template.render({"x": True})
    with pytest.raises(OutputError) as caught:
        template.render({"x": False})

    (finding,) = caught.value.findings
    assert finding.code == "verwijzing-naar-niets"
    assert "het doel" in finding.message
    assert "zie" in finding.place.spot


def test_a_bookmark_round_a_condition_that_comes_out_empty_goes_with_its_paragraph() -> None:
    body = para("a") + bookmark("{% if x %}b{% endif %}", "_GoBack") + para("c")

    xml = xml_of(Template(docx_from(body)).render({"x": False}))

    assert xml.count("<w:p>") == 2
    assert "_GoBack" not in xml


def test_half_a_bookmark_outlives_the_empty_paragraph_it_stands_in(tmp_path: Path, checkers: Checkers) -> None:
    start = '<w:bookmarkStart w:id="3" w:name="plek"/>'
    body = para("{% if x %}b{% endif %}", before=start) + para("c", '<w:bookmarkEnd w:id="3"/>')

    data = Template(docx_from(body)).render({"x": False})

    assert xml_of(data).count("<w:p>") == 1
    assert f"{start}<w:p>" in xml_of(data)
    assert sound(data, tmp_path, checkers) == []


def test_a_field_that_a_condition_would_cut_in_two_is_refused() -> None:
    begin, rest = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', field("PAGE").partition("</w:r>")[2]

    with pytest.raises(TemplateError) as caught:
        Template(docx_from(para("{% if x %}", begin + para("{% endif %}")[5:-6] + rest)))

    assert [finding.code for finding in caught.value.findings] == ["blok-over-grens"]


@pytest.mark.parametrize("name", ["header", "footnotes"])
def test_an_open_change_in_a_part_without_tags_is_refused_too(name: str) -> None:
    change = '<w:p><w:ins w:id="9" w:author="x"><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p>'
    content = note("footnote", 1, change) if name == "footnotes" else change

    with pytest.raises(TemplateError) as caught:
        Template(docx_from(para("{{ x }}"), **{name: content}))

    assert [finding.code for finding in caught.value.findings] == ["open-wijziging"]


def test_a_comment_whose_text_was_left_out_leaves_nothing_behind(tmp_path: Path, checkers: Checkers) -> None:
    body = para("a", before='<w:commentRangeStart w:id="1"/>') + para("{%p if x %}")
    body += para("b", '<w:commentRangeEnd w:id="1"/>' + call("comment", 1)) + para("{%p endif %}")
    template = Template(docx_from(body, comments=note("comment", 1, para("alleen voor ons"))))

    data = template.render({"x": False})

    assert "comment" not in xml_of(data)
    assert "alleen voor ons" not in xml_of(data, "word/comments.xml")
    assert sound(data, tmp_path, checkers) == []
    assert notes(template.render({"x": True}), "comment") == [("1", "alleen voor ons")]


def test_a_macro_that_prints_a_note_prints_it_for_each_call() -> None:
    macro = para("{%p macro m(v) %}") + para("{{ v }}", call("footnote", 1)) + para("{%p endmacro %}")
    body = macro + paras('{{p m("een") }}', '{{p m("twee") }}')

    data = Template(docx_from(body, footnotes=note("footnote", 1, para("over {{ v }}")))).render({})

    assert notes(data) == [("1", "over een"), ("2", "over twee")]


def test_a_note_in_a_row_of_a_table_comes_with_each_row() -> None:
    rows = (["{%tr for x in p %}"], [f"{para('{{ x.naam }}', call('footnote', 1))}"], ["{%tr endfor %}"])

    data = Template(docx_from(rows_of(*rows) + para("na"), footnotes=note("footnote", 1, para("{{ x.naam }}")))).render(
        PEOPLE
    )

    assert notes(data) == [("1", "Ada"), ("2", "Bas")]


def test_a_document_without_loops_keeps_its_notes_as_they_lie() -> None:
    data = docx_from(para("{{ x }}", call("footnote", 8)), footnotes=note("footnote", 8, para("noot")))

    assert notes(Template(data).render({"x": "a"})) == [("8", "noot")]
