from __future__ import annotations

from pathlib import Path

import pytest

from planmaker.word.finishing.contents import fill_contents
from planmaker.word.package import Package
from tests.build import ARTICLE_STYLES, SECTION, docx, found, p, part, run, style, values
from tests.support import Checkers, SecondOpinion, text_of

_STYLES = ARTICLE_STYLES + style("Kop1", "heading 1", outline=0) + style("Kop2", "heading 2", outline=1)


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _toc(code: str, result: str = "Nog leeg") -> str:
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return p(runs=_char("begin") + instruction + _char("separate") + run(result) + _char("end"), style="Standaard")


def _control(inner: str) -> str:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f'<w:sdt><w:sdtPr><w:id w:val="5"/>{gallery}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


_HEADINGS = p("Doel", "Artikel") + p("Tekst", "Lid") + p("Looptijd & slot", "Artikel") + p("Kaart", "Bijlage")


def _entries(data: bytes) -> list[str]:
    """The entries as a reader sees them, with their style."""
    return [
        f"{values(one, 'w:pPr/w:pStyle')[0]}: "
        + "".join("→" if node.tag.endswith("}tab") else node.text or "" for node in found(one, ".//w:t | .//w:r/w:tab"))
        for one in found(part(data), "//w:p[.//w:hyperlink]")
    ]


def _filled(*body: str, styles: str = _STYLES) -> bytes:
    package = Package.open(docx(*body, styles=styles))
    fill_contents(package)
    return package.to_bytes()


def test_the_contents_page_lists_number_and_title_of_every_heading() -> None:
    made = _filled(_control(_toc(r"TOC \o \u \n \h")), _HEADINGS)

    assert _entries(made) == ["TOC1: Artikel 1→Doel", "TOC1: Artikel 2→Looptijd & slot", "TOC1: Bijlage 1→Kaart"]
    assert "Nog leeg" not in text_of(made)


def test_every_entry_links_to_a_bookmark_round_its_heading() -> None:
    made = _filled(_toc(r"TOC \u \n \h"), _HEADINGS)

    anchors = values(part(made), "//w:hyperlink", "anchor")
    assert anchors == ["_Toc000001", "_Toc000002", "_Toc000003"]
    assert [values(part(made), f"//w:p[w:bookmarkStart/@w:name='{name}']/w:pPr/w:pStyle") for name in anchors] == [
        ["Artikel"],
        ["Artikel"],
        ["Bijlage"],
    ]


def test_it_stays_one_real_field_that_begins_in_the_first_entry_and_ends_after_the_last() -> None:
    made = _filled(_toc(r"TOC \u \n \h"), _HEADINGS)
    paragraphs = found(part(made), "//w:p")

    assert values(paragraphs[0], ".//w:fldChar", "fldCharType") == ["begin", "separate"]
    assert values(paragraphs[3], ".//w:fldChar", "fldCharType") == ["end"]
    assert [one.text for one in found(part(made), "//w:instrText")] == [r" TOC \u \n \h "]
    assert len(paragraphs) == 3 + 1 + 4


def test_with_page_numbers_every_entry_ends_with_a_page_field() -> None:
    made = _filled(_toc(r'TOC \o "1-3" \u \h \z'), _HEADINGS)

    assert _entries(made)[0] == "TOC1: Artikel 1→Doel→"
    codes = [(one.text or "").strip() for one in found(part(made), "//w:hyperlink//w:instrText")]
    assert codes == [rf"PAGEREF _Toc00000{n} \h" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("code", "titles"),
    [
        (r'TOC \o "1-2" \n', ["TOC1: Een", "TOC2: Twee"]),
        (r'TOC \o "1-1" \n', ["TOC1: Een"]),
        (r'TOC \o "1-1" \u \n', ["TOC1: Een", "TOC1: Artikel 1→Doel"]),
        (r'TOC \t "Lid;2;Artikel;1" \n', ["TOC1: Artikel 1→Doel", "TOC2: 1.1→Tekst"]),
        (r"TOC \n", ["TOC1: Een", "TOC2: Twee"]),
    ],
)
def test_the_switches_decide_which_headings(code: str, titles: list[str]) -> None:
    made = _filled(
        _toc(code), p("Een", "Kop1"), p("Twee", "Kop2"), p("", "Kop1"), p("Doel", "Artikel"), p("Tekst", "Lid")
    )

    assert _entries(made) == titles


def test_pages_that_are_known_are_shown() -> None:
    package = Package.open(docx(_toc(r"TOC \u \h"), _HEADINGS))
    fill_contents(package, pages=[3, 14])

    shown = [text.split("\t") for text in text_of(package.to_bytes())[:3]]
    assert shown == [
        ["Artikel 1", "Doel", "3"], ["Artikel 2", "Looptijd & slot", "14"], ["Bijlage 1", "Kaart", ""],
    ]  # fmt: skip


def test_filling_again_gives_the_same_bytes() -> None:
    once = _filled(_control(_toc(r"TOC \u \h")), _HEADINGS)
    package = Package.open(once)
    fill_contents(package)

    assert package.to_bytes() == once


def test_a_longer_old_result_is_replaced_whole_and_the_styles_of_the_template_are_used() -> None:
    begin = _char("begin") + r"<w:r><w:instrText>TOC \u \n</w:instrText></w:r>" + _char("separate")
    old = p("Inhoud") + p(runs=begin + run("oud 1")) + p("oud 2") + p(runs=_char("end"), properties=SECTION)
    made = _filled(_control(old), _HEADINGS, styles=_STYLES + style("Inhopg1", "TOC 1"))

    assert text_of(made)[:4] == ["Inhoud", "Artikel 1\tDoel", "Artikel 2\tLooptijd & slot", "Bijlage 1\tKaart"]
    assert _entries(made)[0].startswith("Inhopg1")
    assert len(found(part(made), "//w:sdt//w:p[last()]/w:pPr/w:sectPr")) == 1
    assert not any("oud " in text for text in text_of(made))


def test_a_list_of_figures_stays_as_it_is() -> None:
    assert text_of(_filled(_toc(r'TOC \c "Figuur"'), _HEADINGS))[0] == "Nog leeg"


@pytest.mark.parametrize(
    "block", [_control(p("Inhoud", "Inhoudskop") + _toc(r"TOC \u")), p("Inhoud", "Inhoudskop") + _toc(r"TOC \u")]
)
def test_a_short_document_loses_the_whole_contents_page(block: str) -> None:
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    package = Package.open(
        docx(p("Titel"), block, page_break, p("Tekst"), styles=_STYLES + style("Inhoudskop", "Kopje inhoud"))
    )

    assert fill_contents(package) == 0

    assert text_of(package.to_bytes()) == ["Titel", "Tekst"]


def test_a_section_break_in_the_contents_page_stays() -> None:
    package = Package.open(docx(p("Titel"), _control(_toc("TOC") + p(properties=SECTION)), p("Tekst")))
    fill_contents(package)

    assert len(found(part(package.to_bytes()), "//w:sectPr")) == 2


def test_a_document_without_headings_has_no_contents_page() -> None:
    assert text_of(_filled(_control(_toc(r"TOC \u")), p("Tekst"))) == ["Tekst"]


def test_the_result_is_sound(tmp_path: Path, checkers: Checkers, second_opinion: SecondOpinion) -> None:
    path = tmp_path / "inhoud.docx"
    path.write_bytes(_filled(_control(_toc(r"TOC \u \h")), _HEADINGS))

    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []
    assert second_opinion.errors(path) == []
