"""Another Word file as part of a document."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from planmaker.findings import OutputError
from planmaker.templating import Include, Template
from planmaker.word.lists.numbers import Numbers
from planmaker.word.names import P
from planmaker.word.package import Package
from tests.build import docx_of, made, with_part, xml_of
from tests.support import Checkers, text_of
from tests.templating.test_values import png


def annex() -> bytes:
    document = Document()
    document.add_heading("Bijlage", 1)
    for item in ("een", "twee"):
        document.add_paragraph(item, style="List Number")
    document.add_picture(io.BytesIO(png()))
    document.styles.add_style("Eigen", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("in eigen stijl", style="Eigen")
    document.add_table(1, 1).cell(0, 0).text = "cel & zo"
    document.save(out := io.BytesIO())
    return out.getvalue()


def test_its_text_stands_where_the_tag_stood(tmp_path: Path, checkers: Checkers) -> None:
    data = Template(docx_of("voor", "{{p deel }}", "na")).render({"deel": Include(annex())})

    assert [t for t in text_of(data) if t] == ["voor", "Bijlage", "een", "twee", "in eigen stijl", "cel & zo", "na"]
    (tmp_path / "x.docx").write_bytes(data)
    assert [str(f) for f in checkers.check_docx.check(tmp_path / "x.docx") if f.level != "warning"] == []


def test_a_style_that_we_lack_comes_along_and_ours_win() -> None:
    styles = xml_of(Template(docx_of("{{p deel }}")).render({"deel": Include(annex())}), "word/styles.xml")

    assert styles.count('<w:name w:val="Eigen"/>') == 1
    assert styles.lower().count('<w:name w:val="heading 1"/>') == 1


def test_twice_the_same_file_gives_pictures_with_their_own_numbers(tmp_path: Path, checkers: Checkers) -> None:
    template = Template(docx_of("{%p for x in [1, 2] %}", "{{p deel }}", "{%p endfor %}"))

    data = template.render({"deel": Include(annex())})

    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', xml_of(data)))) == 2
    assert data == template.render({"deel": Include(annex())})


@pytest.mark.parametrize(("tag", "value"), [("{{ deel }}", b"x"), ("{{p deel }}", "/bestaat/niet.docx")])
def test_what_cannot_be_taken_in_is_told(tag: str, value: bytes | str) -> None:
    with pytest.raises(OutputError) as caught:
        made({"deel": Include(value)}, f"x {tag}" if tag == "{{ deel }}" else tag)

    assert caught.value.findings[0].code in ("invoegen-kan-hier-niet", "bestand-onleesbaar")


def test_a_list_in_it_starts_at_one_each_time() -> None:
    theirs = docx_of(("List Number", "een"), ("List Number", "twee"))
    template = docx_of(("List Number", "van ons"), "{%p for x in [1, 2] %}", "{{p deel }}", "tussen", "{%p endfor %}")

    package = Package.open(Template(template).render({"deel": Include(theirs)}))

    numbers = Numbers(package)
    shown = [numbers.label(paragraph) for paragraph in package.body.iter(P)]
    assert [label for label in shown if label] == ["1.", "1.", "2.", "1.", "2."]


def test_a_comment_between_its_paragraphs_does_not_come_along() -> None:
    ends = [f'<w:commentRange{end} w:id="7"/>' for end in ("Start", "End")]
    theirs = with_part(docx_of("van hen"), "word/document.xml", "<w:body>", f"<w:body>{''.join(ends)}")

    data = Template(docx_of("{{p deel }}", "na")).render({"deel": Include(theirs)})

    assert "commentRange" not in xml_of(data)


def test_its_table_does_not_grow_together_with_ours_and_asks_for_no_empty_line() -> None:
    table = Include(docx_of([["van hen"]]))

    assert made({"deel": table}, [["van ons"]], "{{p deel }}", "na") == ["van ons", "", "van hen", "na"]
    assert made({"deel": table}, "voor", "{{p deel }}", "na") == ["voor", "van hen", "na"]
