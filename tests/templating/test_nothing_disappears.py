"""What was printed is in the document, and a reference leads to what is there."""

from __future__ import annotations

import pytest

from planmaker.findings import OutputError
from planmaker.templating import Template
from planmaker.templating.printing.arrival import LostError, landed
from tests.build import docx_of, made, with_part, xml_of
from tests.support import text_of

ARTICLE = ("Heading 1", "{{ label('looptijd') }}Looptijd")


def test_a_text_that_a_later_step_loses_is_noticed() -> None:
    landed(["een", "twee"], b"<een>..<twee>", b"een twee")
    with pytest.raises(LostError, match="twee"):
        landed(["een", "twee"], b"een twee", b"twee een")


def test_a_header_whose_table_goes_takes_its_own_texts_along() -> None:
    table = [["{{ kop }}"], ["{%tr for r in rijen %}"], ["{{ r }}"], ["{%tr endfor %}"]]

    assert made({"kop": "Naam", "rijen": []}, "voor", table, "na") == ["voor", "na"]


def test_a_reference_becomes_a_field_that_shows_the_right_text() -> None:
    data = Template(docx_of("zie {{ artikel('looptijd') }}.", ARTICLE)).render({})

    assert text_of(data) == ["zie het onderdeel ‘Looptijd’.", "Looptijd"]
    assert " REF looptijd" in xml_of(data)


def test_a_value_that_looks_like_a_reference_of_ours_is_text_beside_a_real_one() -> None:
    typed = "\ue000ref|artikel|looptijd\ue001"

    data = Template(docx_of("{{ v }} en {{ artikel('looptijd') }}", ARTICLE)).render({"v": typed})

    assert text_of(data) == [f"{typed} en het onderdeel ‘Looptijd’", "Looptijd"]


def test_a_reference_to_what_was_left_out_names_both_places() -> None:
    data = docx_of("{{ artikel('looptijd') }}", "{%p if x %}", ("Heading 1", "Looptijd"), "{%p endif %}")
    mark = '<w:bookmarkStart w:id="1" w:name="looptijd"/><w:r><w:t>Looptijd</w:t></w:r><w:bookmarkEnd w:id="1"/>'
    template = Template(with_part(data, "word/document.xml", "<w:r><w:t>Looptijd</w:t></w:r>", mark))

    assert text_of(template.render({"x": True}))[-1] == "Looptijd"
    with pytest.raises(OutputError) as caught:
        template.render({"x": False})

    (finding,) = caught.value.findings
    assert finding.code == "verwijzing-naar-niets"
    assert "alinea 3 “Looptijd”" in finding.message


def test_a_contents_page_is_filled_with_the_headings_of_this_document() -> None:
    toc = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>leeg</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    data = docx_of("inhoud", "{%p for x in xs %}", ("Heading 1", "{{ x }}"), "{%p endfor %}")
    data = with_part(data, "word/document.xml", "<w:p><w:r><w:t>inhoud</w:t></w:r></w:p>", toc)

    shown = "\n".join(text_of(Template(data).render({"xs": ["Partijen", "Kosten & baten"]})))

    assert (shown.count("Partijen"), shown.count("Kosten & baten"), "leeg" in shown) == (2, 2, False)
