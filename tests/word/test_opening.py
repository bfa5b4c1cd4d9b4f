from __future__ import annotations

import pytest

from planmaker.word.finishing.first_chapter import open_on_new_page
from planmaker.word.package import Package
from tests.build import docx, p, part, style, values

_STYLES = (
    style("Kop1", "heading 1", outline=0)
    + style("Kop1N", "Kop 1 nieuwe pagina", outline=0)
    + style("Omslag", "Omslagsoort")
    + style("Kop2", "heading 2", outline=1)
)
_CONTENTS = "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"


def _chapters(*body: str, styles: str = _STYLES) -> list[str]:
    """The styles of the paragraphs after the first chapter was given its page."""
    package = Package.open(docx(*body, styles=styles, numbering=""))
    open_on_new_page(package)
    return values(part(package.to_bytes()), "//w:body/w:p/w:pPr/w:pStyle")


@pytest.mark.parametrize("front", [p("Plan", "Omslag"), _CONTENTS])
def test_after_a_cover_or_contents_the_first_chapter_begins_on_a_new_page_and_no_other(front: str) -> None:
    found = _chapters(front, p("Risico's", "Kop1"), p("Deel", "Kop2"), p("Samenvatting", "Kop1N"))
    assert [one for one in found if one != "Omslag"] == ["Kop1N", "Kop2", "Kop1"]


def test_a_document_without_a_front_stays_as_it_is() -> None:
    assert _chapters(p("Een", "Kop1"), p("Twee", "Kop1N")) == ["Kop1", "Kop1N"]


def test_a_template_without_the_styles_stays_as_it_is() -> None:
    styles = style("Kop1", "heading 1", outline=0)
    assert _chapters(_CONTENTS, p("Een", "Kop1"), styles=styles) == ["Kop1"]


def test_it_says_whether_anything_changed() -> None:
    package = Package.open(docx(_CONTENTS, p("Een", "Kop1"), styles=_STYLES, numbering=""))
    assert open_on_new_page(package)
    assert not open_on_new_page(package)
