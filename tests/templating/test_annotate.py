"""A copy with comments: each finding where an author sees it, in a file that Word opens."""

from __future__ import annotations

import datetime
import io
import re
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from planmaker.templating.inspecting.annotate import annotate
from planmaker.templating.inspecting.review import review
from tests.build import NAMESPACES, docx, p, run, xml_of
from tests.support import Checkers, SecondOpinion, text_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BOX = "<w:txbxContent><w:p><w:r><w:t>{{ vak</w:t></w:r></w:p></w:txbxContent>"
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def annotated(data: bytes) -> tuple[bytes, dict[str, str]]:
    """Return the copy, and the text of each comment of ours by the paragraph of the main text that it stands at."""
    findings, _ = review(data, "brief.docx")
    copy = annotate(data, findings, datetime.date(2026, 1, 1), "brief.docx")
    name = next(name for name in ("word/comments1.xml", "word/comments.xml") if name.encode() in copy)
    told = {
        one.get(f"{W}id"): "\n".join(text_in(block) for block in one)
        for one in etree.fromstring(xml_of(copy, name).encode())
    }
    at: dict[str, str] = {}
    for start in etree.fromstring(xml_of(copy).encode()).iter(f"{W}commentRangeStart"):
        paragraph = next(start.iterancestors(f"{W}p"))
        number = start.get(f"{W}id")
        assert number in told
        at[told[number]] = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
        assert not list(start.iterancestors(f"{W}txbxContent"))
    return copy, at


def everywhere() -> bytes:
    """Return a template with a mistake in each place where a person can type one."""
    document = Document()
    document.add_paragraph("Begin")
    document.add_paragraph("Tekst {{ een")
    table = document.add_table(2, 2)
    table.cell(1, 1).text = "{{ twee"
    table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "{{ drie"
    document.sections[0].header.paragraphs[0].text = "{{ vier"
    document.sections[0].footer.paragraphs[0].text = "{{ vijf"
    document.add_paragraph("Naast ").add_run()._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:9pt;height:9pt">'
            f"<v:textbox>{_BOX}</v:textbox></v:shape></w:pict>"
        )
    )
    document.element.body.insert(
        -1,
        parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Naam"/></w:sdtPr>'
            "<w:sdtContent><w:p><w:r><w:t>{{ zes</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    document.save(out := io.BytesIO())
    return out.getvalue()


def test_each_finding_is_at_its_spot_or_says_where_it_belongs(
    tmp_path: Path, checkers: Checkers, second_opinion: SecondOpinion
) -> None:
    copy, at = annotated(everywhere())

    places = {re.findall(r"niet gesloten: “\{\{ (\w+)”", note)[0]: (text, note) for note, text in at.items()}
    assert {name: text for name, (text, _) in places.items()} == {
        "een": "Tekst {{ een", "twee": "{{ twee", "drie": "{{ drie", "zes": "{{ zes",
        "vak": "Naast {{ vak", "vier": "Begin", "vijf": "Begin",
    }  # fmt: skip
    elsewhere = {name: note.split("\n")[0] for name, (_, note) in places.items() if note.startswith("Dit gaat over")}
    assert sorted(elsewhere) == ["vak", "vier", "vijf"]
    assert "koptekst › alinea 1 “{{ vier”" in elsewhere["vier"]
    assert "tekstvak 1 › alinea 1 “{{ vak”" in elsewhere["vak"]
    path = tmp_path / "kopie.docx"
    path.write_bytes(copy)
    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning" and one.code != "tag"] == []
    assert second_opinion.errors(path) == []


def test_a_finding_in_a_note_or_a_comment_is_said_where_its_sign_stands() -> None:
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="4">{p("Bron: {{ bron")}</w:footnote></w:footnotes>'
    remarks = f'<w:comments {NAMESPACES}><w:comment w:id="8" w:author="A">{p("Kies {{ dit")}</w:comment></w:comments>'
    data = docx(
        p("Eerst"),
        p(runs=run("Met noot") + '<w:r><w:footnoteReference w:id="4"/></w:r>'),
        p(runs=run("Met opmerking") + '<w:r><w:commentReference w:id="8"/></w:r>'),
        parts={
            "word/footnotes.xml": (notes, f"{_TYPE}.footnotes+xml", "footnotes"),
            "word/comments.xml": (remarks, f"{_TYPE}.comments+xml", "comments"),
        },
    )

    _, at = annotated(data)

    assert sorted((text, note.split("\n")[0].split(". Daar")[0]) for note, text in at.items()) == [
        ("Met noot", "Dit gaat over: voetnoot 1 › alinea 1 “Bron: {{ bron”"),
        ("Met opmerking", "Dit gaat over: opmerking 1 › alinea 1 “Kies {{ dit”"),
    ]


def test_a_text_box_that_word_wrote_twice_gives_one_finding() -> None:
    box = (
        f'<w:r><mc:AlternateContent {_MC} {_WPS}><mc:Choice Requires="wps"><w:drawing><wps:txbx>{_BOX}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{_BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    findings, _ = review(docx(p("Boven"), p(runs=run("Naast") + box), p("{{ na")), "brief.docx")

    assert [finding.place.spot for finding in findings] == [
        "hoofdtekst › tekstvak 1 › alinea 1 “{{ vak”",
        "hoofdtekst › alinea 3 “{{ na”",
    ]


def test_paragraphs_are_counted_as_a_person_counts_them() -> None:
    document = Document()
    document.add_paragraph("een")
    table = document.add_table(1, 2)
    table.cell(0, 1).text = "boven"
    table.cell(0, 1).add_paragraph("{{ in")
    document.add_paragraph("{{ na")
    document.save(out := io.BytesIO())

    findings, _ = review(out.getvalue(), "brief.docx")

    assert [finding.place.spot for finding in findings] == [
        "hoofdtekst › tabel 1, rij 1, cel 2 › alinea 2 “{{ in”",
        "hoofdtekst › alinea 2 “{{ na”",
    ]


def test_a_document_without_paragraphs_gets_one_for_its_comments() -> None:
    _, at = annotated(docx(headers=(p("{{ kop"),)))

    assert len(at) == 1


def test_the_comments_of_a_copy_are_no_tags_when_it_is_mended_and_checked_again() -> None:
    copy, _ = annotated(everywhere())

    before, _ = review(everywhere(), "brief.docx")
    after, _ = review(copy, "brief.docx")

    assert [one for one in after if one.code != "opmerkingen-van-planmaker"] == before
    (reminder,) = [one for one in after if one.code == "opmerkingen-van-planmaker"]
    assert "nog zeven opmerkingen van planmaker" in reminder.message


@pytest.mark.parametrize("mark", ["{{ x }}", "}_}"])
def test_what_such_a_comment_quotes_stays_as_it_is_in_the_document(mark: str) -> None:
    from planmaker.templating import Template

    comment = f'<w:comment w:id="1" w:author="planmaker nakijken">{p(mark)}</w:comment>'
    comments = f"<w:comments {NAMESPACES}>{comment}</w:comments>"
    parts = {"word/comments.xml": (comments, f"{_TYPE}.comments+xml", "comments")}
    data = docx(p(runs=run("{{ y }}") + '<w:r><w:commentReference w:id="1"/></w:r>'), parts=parts)

    made = Template(data).render({"y": "ja"})

    assert mark in xml_of(made, "word/comments.xml")
