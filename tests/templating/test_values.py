"""Values that are more than text, and what text may hold."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import OutputError
from planmaker.templating import Link, List, PageBreak, Picture, RichText, Template
from tests.build import docx_of, made, xml_of
from tests.support import Checkers, text_of


def png(width: int = 96, height: int = 48) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


LEGAL = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


@given(LEGAL)
def test_any_text_survives(text: str) -> None:
    assert made({"v": text}, "[{{ v }}]") == [f"[{text}]"]


@pytest.mark.parametrize(
    "text", ["{{ x }}", "{% if %}", "{_{", "}}", "%}", "\U0010fffc", "]]>", "<w:p/>", "&amp;", "&#10;", "@12@"]
)
def test_a_value_that_looks_like_a_tag_is_just_text(text: str) -> None:
    assert made({"v": text}, "[{{ v }}]", "slot") == [f"[{text}]", "slot"]


def test_breaks_and_tabs_in_a_value_come_out_as_such_in_the_formatting_of_the_run() -> None:
    xml = xml_of(Template(docx_of("x {{ v }} y")).render({"v": "a\nb\tc\r\nd"}))

    assert text_of(Template(docx_of("x {{ v }} y")).render({"v": "a\nb\tc\r\nd"})) == ["x a\nb\tc\nd y"]
    assert xml.count("<w:r>") == 1


def test_a_bell_begins_a_paragraph_with_the_same_style() -> None:
    data = Template(docx_of(("List Bullet", "{{ v }}"))).render({"v": "een\atwee"})

    assert text_of(data) == ["een", "twee"]
    assert xml_of(data).count('w:val="ListBullet"') == 2


def test_a_form_feed_begins_a_page() -> None:
    xml = xml_of(Template(docx_of("{{ v }}")).render({"v": "een\ftwee"}))

    assert xml.count('<w:br w:type="page"/>') == 1


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_a_sign_that_cannot_be_in_a_document_is_an_error_with_the_path_of_its_field(sign: str) -> None:
    with pytest.raises(OutputError) as caught:
        made(
            {"partijen": [{"naam": "goed"}, {"naam": f"a{sign}b"}]},
            "{%p for p in partijen %}",
            "{{ p.naam }}",
            "{%p endfor %}",
        )

    (finding,) = caught.value.findings
    assert finding.code == "teken-onmogelijk"
    assert "partijen[2].naam" in finding.message


def test_none_is_an_error_not_the_word_none() -> None:
    with pytest.raises(OutputError) as caught:
        made({"v": None}, "{{ v }}")

    assert [finding.code for finding in caught.value.findings] == ["waarde-leeg"]


def test_formatted_text_keeps_the_formatting_of_the_template_and_adds_its_own() -> None:
    import io

    from docx import Document

    document = Document()
    document.add_paragraph().add_run("{{ v }}").italic = True
    document.save(out := io.BytesIO())

    xml = xml_of(
        Template(out.getvalue()).render({"v": RichText("a ").add("b & c", bold=True, color="#FF0000", size=14)})
    )

    assert "<w:rPr><w:i/></w:rPr>" in xml
    assert '<w:rPr><w:b/><w:i/><w:color w:val="FF0000"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>' in xml


@pytest.mark.parametrize("tag", ["{{ v }}", "{{r v }}", "{{p v }}"])
def test_a_picture_comes_with_its_size_its_words_and_its_own_number(
    tag: str, tmp_path: Path, checkers: Checkers
) -> None:
    template = Template(docx_of("{%p for x in [1, 2] %}", tag, "{%p endfor %}"))

    data = template.render({"v": Picture(png(), width_cm=4, alt='Plan "A"')})

    xml = xml_of(data)
    assert xml.count('cx="1440000" cy="720000"') == 4
    assert xml.count('descr="Plan &quot;A&quot;"') == 2
    (tmp_path / "x.docx").write_bytes(data)
    assert checkers.check_docx.check(tmp_path / "x.docx") == []


def test_a_file_that_is_no_picture_is_an_error() -> None:
    with pytest.raises(OutputError) as caught:
        made({"v": Picture(b"GIF of niet", alt="x")}, "{{ v }}")

    assert [finding.code for finding in caught.value.findings] == ["afbeelding-onleesbaar"]


def test_a_list_gives_a_paragraph_for_each_item_in_the_style_of_its_place() -> None:
    data = Template(docx_of(("List Bullet", "{{ v }}"), "slot")).render(
        {"v": List(["een", RichText("twee"), "drie & vier"])}
    )

    assert text_of(data) == ["een", "twee", "drie & vier", "slot"]
    assert xml_of(data).count('w:val="ListBullet"') == 3


def test_a_link_leads_to_its_address() -> None:
    data = Template(docx_of("Zie {{ v }}.")).render({"v": Link("https://x.nl/?a=1&b=2", "de site")})

    assert text_of(data) == ["Zie de site."]
    assert 'Target="https://x.nl/?a=1&amp;b=2" TargetMode="External"' in xml_of(data, "word/_rels/document.xml.rels")


def test_a_page_break_breaks_the_page() -> None:
    assert '<w:br w:type="page"/>' in xml_of(Template(docx_of("a{{ v }}b")).render({"v": PageBreak()}))


def test_values_of_docxtpl_itself_are_refused_with_what_to_use_instead() -> None:
    import docxtpl

    with pytest.raises(OutputError) as caught:
        made({"v": docxtpl.RichText("x", bold=True)}, "{{ v }}")

    assert "planmaker.templating" in caught.value.findings[0].hint
