from __future__ import annotations

from pathlib import Path

from planmaker.word.mending.repair import repair
from planmaker.word.package import Package
from tests.build import NAMESPACES, docx, found, names, p, part, run, table, values
from tests.support import Checkers, SecondOpinion, text_of

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MS = "http://schemas.microsoft.com/office/2011/relationships"


def repaired(data: bytes) -> bytes:
    package = Package.open(data)
    repair(package)
    return package.to_bytes()


def _drawing(number: int) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="{number}" name="Plaatje"/>'
        '<a:graphic><a:graphicData uri="urn:x"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def _control(number: int, text: str) -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{p(text)}</w:sdtContent></w:sdt>'


def test_a_loop_gave_every_turn_the_same_ids_and_they_become_unique_over_all_stories() -> None:
    turn = _drawing(1) + p("x", label="deel") + _control(7, "veld")
    made = repaired(docx(turn, turn, headers=(turn,)))
    trees = [part(made), part(made, "word/header1.xml")]

    assert [one.get("id") for tree in trees for one in found(tree, "//wp:docPr")] == ["1", "2", "3"]
    assert [value for tree in trees for value in values(tree, "//w:bookmarkStart", "name")] == [
        "deel",
        "deel_2",
        "deel_3",
    ]
    for tree in trees:
        assert values(tree, "//w:bookmarkStart", "id") == values(tree, "//w:bookmarkEnd", "id")
    assert [value for tree in trees for value in values(tree, "//w:sdtPr/w:id")] == ["7", "2", "3"]


def test_a_long_bookmark_name_stays_within_what_word_allows() -> None:
    made = repaired(docx(p("x", label="a" * 40), p("y", label="A" * 40)))

    assert values(part(made), "//w:bookmarkStart", "name") == ["a" * 40, "A" * 38 + "_2"]


def test_half_a_bookmark_is_closed_and_a_loose_end_goes() -> None:
    start, end = '<w:bookmarkStart w:id="4" w:name="half"/>', '<w:bookmarkEnd w:id="9"/>'
    made = repaired(docx(p(runs=start + run("Tekst") + end)))

    assert values(part(made), "//w:bookmarkEnd", "id") == values(part(made), "//w:bookmarkStart", "id") == ["0"]


def test_nested_and_overlapping_bookmarks_keep_their_own_ends() -> None:
    inner = (
        '<w:bookmarkStart w:id="1" w:name="a"/>{}<w:bookmarkStart w:id="2" w:name="b"/>{}<w:bookmarkEnd w:id="1"/>{}'
    )
    body = p(runs=inner.format(run("1"), run("2"), run("3")) + '<w:bookmarkEnd w:id="2"/>')
    tree = part(repaired(docx(body)))

    assert values(tree, "//w:bookmarkStart", "id") == ["0", "1"]
    assert values(tree, "//w:bookmarkEnd", "id") == ["0", "1"]


def test_a_cell_a_condition_emptied_gets_a_paragraph_and_one_that_ends_with_a_table_too() -> None:
    made = repaired(docx(table(["", p("b")], ["<w:tcPr/>", table([p("in")])]), p()))

    assert [len(found(cell, "w:p")) for cell in found(part(made), "//w:body/w:tbl/w:tr/w:tc")] == [1, 1, 1, 1]
    assert [child.tag.rpartition("}")[2] for child in found(part(made), "//w:tc[w:tbl]")[0]] == ["tbl", "p"]


def test_rows_without_cells_and_tables_without_rows_go() -> None:
    made = repaired(docx(p("voor"), table([]), table([p("blijft")], []), table([table([])]), p("na")))

    assert text_of(made) == ["voor", "blijft", "", "", "na"]
    assert len(found(part(made), "//w:tbl")) == 2
    assert len(found(part(made), "//w:tr")) == 2


def test_a_header_that_lost_its_only_table_keeps_a_paragraph() -> None:
    assert len(found(part(repaired(docx(p("x"), headers=(table([]),))), "word/header1.xml"), "/w:hdr/w:p")) == 1


def test_tables_that_came_to_stand_together_are_kept_apart_by_a_thin_paragraph() -> None:
    made = repaired(docx(table([p("een")]), '<w:bookmarkStart w:id="1" w:name="m"/>', table([p("twee")]), p("drie")))

    assert [child.tag.rpartition("}")[2] for child in part(made)[0]][:5] == [
        "tbl",
        "bookmarkStart",
        "bookmarkEnd",
        "p",
        "tbl",
    ]
    assert values(part(made), "/w:document/w:body/w:p[1]/w:pPr/w:spacing", "line") == ["20"]
    assert len(found(part(made), "/w:document/w:body/w:p")) == 2


def test_comments_of_the_template_leave_no_trace() -> None:
    reference = '<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="0"/></w:r>'
    body = p(runs=f'<w:commentRangeStart w:id="0"/>{run("Tekst")}<w:commentRangeEnd w:id="0"/>{reference}')
    comments = f'<w:comments {NAMESPACES}><w:comment w:id="0" w:author="Anna">{p("Let op")}</w:comment></w:comments>'
    people = '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    made = repaired(
        docx(
            body,
            parts={
                "word/comments.xml": (comments, f"{_WORD}.comments+xml", "comments"),
                "word/commentsExtended.xml": ("<x/>", f"{_WORD}.commentsExtended+xml", f"{_MS}/commentsExtended"),
                "word/people.xml": (people, f"{_WORD}.people+xml", f"{_MS}/people"),
            },
        )
    )

    assert text_of(made) == ["Tekst"]
    assert [name for name in names(made) if "comment" in name or "people" in name] == []
    assert [child.tag.rpartition("}")[2] for child in found(part(made), "//w:p")[0]] == ["r"]


def test_traces_of_editing_go_and_the_text_stays() -> None:
    body = (
        '<w:p w:rsidR="00A1" w:rsidRDefault="00A2" w14:paraId="1A2B3C4D" w14:textId="77777777">'
        '<w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidRPr="00A3"><w:lastRenderedPageBreak/><w:t>Tekst</w:t></w:r></w:p>'
    )
    package = Package.open(
        docx(body, settings='<w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids>')
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    package.add_part("word/huis.dotx", b"geheim", "text/x", kind, source="word/settings.xml")
    made = repaired(package.to_bytes())

    assert text_of(made) == ["Tekst"]
    document = Package.open(made).read("word/document.xml")
    assert not any(word in document for word in (b"rsid", b"paraId=", b"textId=", b"proofErr", b"lastRendered"))
    assert len(part(made, "word/settings.xml")) == 0
    assert Package.open(made).relationships("word/settings.xml") == []


def test_a_sound_document_keeps_its_bytes() -> None:
    made = repaired(docx(p("Kop", label="kop"), table([p("cel")]), p("Slot")))

    assert repaired(made) == made


def test_the_result_is_sound(tmp_path: Path, checkers: Checkers, second_opinion: SecondOpinion) -> None:
    turn = p("x", label="deel") + _control(7, "veld") + table(["", p("b")], []) + table([table([])])
    path = tmp_path / "heel.docx"
    path.write_bytes(repaired(docx(turn, turn, p("Slot"), headers=(table([]),))))

    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []
    assert second_opinion.errors(path) == []
