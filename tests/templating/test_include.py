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
from tests.support import Checkers, text_of
from tests.templating.build import docx_of, made, part
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
    styles = part(Template(docx_of("{{p deel }}")).render({"deel": Include(annex())}), "word/styles.xml")

    assert styles.count('<w:name w:val="Eigen"/>') == 1
    assert styles.lower().count('<w:name w:val="heading 1"/>') == 1


def test_twice_the_same_file_gives_pictures_with_their_own_numbers(tmp_path: Path, checkers: Checkers) -> None:
    template = Template(docx_of("{%p for x in [1, 2] %}", "{{p deel }}", "{%p endfor %}"))

    data = template.render({"deel": Include(annex())})

    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', part(data)))) == 2
    assert data == template.render({"deel": Include(annex())})


@pytest.mark.parametrize(("tag", "value"), [("{{ deel }}", b"x"), ("{{p deel }}", "/bestaat/niet.docx")])
def test_what_cannot_be_taken_in_is_told(tag: str, value: bytes | str) -> None:
    with pytest.raises(OutputError) as caught:
        made({"deel": Include(value)}, f"x {tag}" if tag == "{{ deel }}" else tag)

    assert caught.value.findings[0].code in ("invoegen-kan-hier-niet", "bestand-onleesbaar")
