from __future__ import annotations

from planmaker.word.finishing.keeping_together import keep_lead_ins
from planmaker.word.package import Package
from tests.build import docx, found, p, part, table
from tests.support import text_in


def test_a_paragraph_that_ends_with_a_colon_stays_with_the_next() -> None:
    paragraphs = [p("Partijen spreken af:"), p("eerst dit;"), p("Slot", style="Lid"), p("En:", style="Lid")]
    package = Package.open(docx(*paragraphs))

    assert keep_lead_ins(package) == 2

    kept = found(part(package.to_bytes()), "//w:p[w:pPr/w:keepNext]")
    assert [text_in(one) for one in kept] == ["Partijen spreken af:", "En:"]
    assert [child.tag.rpartition("}")[2] for child in kept[1][0]] == ["pStyle", "keepNext"]


def test_a_paragraph_that_is_kept_already_stays_as_it_is() -> None:
    package = Package.open(docx(p("Daarbij geldt:", properties="<w:keepNext/>")))

    assert keep_lead_ins(package) == 0


def test_a_paragraph_before_a_table_stays_with_it_whatever_mark_stands_between() -> None:
    marks = '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'
    package = Package.open(
        docx(p("Los."), p("Dit is afgesproken."), marks, table([p("cel")]), p(), table([p("cel")]), p())
    )

    assert keep_lead_ins(package) == 1

    kept = found(part(package.to_bytes()), "//w:p[w:pPr/w:keepNext]")
    assert [text_in(one) for one in kept] == ["Dit is afgesproken."]
