from __future__ import annotations

import pytest

from planmaker.findings import Severity
from planmaker.word.inspect import inspect, texts
from planmaker.word.marks import mark
from planmaker.word.package import Package
from tests.build import NAMESPACES, docx, p, run, table

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _field(code: str, shown: str = "7") -> str:
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return _char("begin") + instruction + _char("separate") + run(shown) + _char("end")


def _drawing(number: int) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="{number}" name="x"/>'
        '<a:graphic><a:graphicData uri="urn:x"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def _control(number: int) -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{p("x")}</w:sdtContent></w:sdt>'


def _comments(*numbers: int) -> dict[str, tuple[str, str, str]]:
    inner = "".join(f'<w:comment w:id="{n}" w:author="x">{p("Let op")}</w:comment>' for n in numbers)
    comments = f"<w:comments {NAMESPACES}>{inner}</w:comments>"
    return {"word/comments.xml": (comments, f"{_WORD}.comments+xml", "comments")}


_RANGE = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>'
_COMMENTED = p(runs=_RANGE.format(run("x")) + '<w:r><w:commentReference w:id="0"/></w:r>')
_SOUND = (
    p("Doel", "Artikel", "doel")
    + p(runs=run("zie artikel ") + _field(r" REF doel \r \t \h "))
    + p(runs=f'<w:hyperlink w:anchor="Doel">{run("naar boven")}</w:hyperlink>')
    + p(runs=f'<w:hyperlink w:anchor="_top">{run("naar boven")}</w:hyperlink>')
    + p("zonder nummer", "Lid", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    + table([p("cel"), _control(3)])
    + _drawing(1)
    + _COMMENTED
)


def _codes(data: bytes) -> list[str]:
    return [finding.code for finding in inspect(Package.open(data))]


def test_a_sound_document_has_no_findings() -> None:
    assert inspect(Package.open(docx(_SOUND, headers=(p("Kop"),), parts=_comments(0)))) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(p(mark("open", "1")), "merkteken-over", id="mark"),
        pytest.param(
            p(runs=run(mark("ref", "x")[:3]) + run(mark("ref", "x")[3:])), "merkteken-over", id="mark-in-runs"
        ),
        (p("{{ naam }}"), "tag-over"),
        (p(runs=run("{") + run("% if x %}")), "tag-over"),
        (p(runs=_field("{# code #}")), "tag-over"),
        (_drawing(1).replace('name="x"', 'name="x" descr="{{ alt }}"'), "tag-over"),
        (p(runs=_field(r" REF nergens \h ")), "verwijzing-zonder-doel"),
        (p(runs=_field(r" PAGEREF _Toc000001 \h ")), "verwijzing-zonder-doel"),
        (p(runs=f'<w:fldSimple w:instr="REF nergens">{run("7")}</w:fldSimple>'), "verwijzing-zonder-doel"),
        (p(runs=f'<w:hyperlink w:anchor="nergens">{run("x")}</w:hyperlink>'), "verwijzing-zonder-doel"),
        (p(runs=_field(' HYPERLINK \\l "nergens" ')), "verwijzing-zonder-doel"),
        (_drawing(1) + _drawing(1), "dubbel-id"),
        (_control(1) + _control(1), "dubbel-id"),
        (p("x", label="ab") + p("x", label="ba"), "dubbel-id"),
        (p("x", label="ab") + p("x", label="AB").replace('w:id="131"', 'w:id="9"'), "dubbel-id"),
        (table([p() + table([p()])]) + p(), "cel-zonder-alinea"),
        (table([""]) + p(), "cel-zonder-alinea"),
        (table([p()], []) + p(), "rij-zonder-cellen"),
        (table() + p(), "rij-zonder-cellen"),
        (p("x", "Onbekend"), "stijl-ontbreekt"),
        (p(runs=run("x", '<w:rStyle w:val="Artikel"/>')), "stijl-ontbreekt"),
        (table([p()]).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Raster"/>') + p(), "stijl-ontbreekt"),
        (p("x", properties='<w:numPr><w:numId w:val="99"/></w:numPr>'), "nummering-ontbreekt"),
        (p(runs=f'<w:hyperlink r:id="rId99">{run("x")}</w:hyperlink>'), "koppeling-ontbreekt"),
        (p(runs=_char("begin")), "veld-niet-heel"),
        (p(runs=_char("end")), "veld-niet-heel"),
        (p(runs='<w:bookmarkStart w:id="1" w:name="x"/>'), "bladwijzer-niet-heel"),
        (p(runs='<w:bookmarkEnd w:id="1"/>'), "bladwijzer-niet-heel"),
        (p(runs='<w:commentRangeStart w:id="1"/>'), "opmerking-niet-heel"),
        (p(runs='<w:commentRangeEnd w:id="1"/>'), "opmerking-niet-heel"),
        (p(runs='<w:r><w:commentReference w:id="1"/></w:r>'), "opmerking-niet-heel"),
    ],
)
def test_each_fault_is_one_finding(body: str, code: str) -> None:
    findings = inspect(Package.open(docx(p("Doel", "Artikel", "doel"), body)))

    assert [finding.code for finding in findings] == [code]
    assert findings[0].severity is Severity.ERROR
    assert findings[0].place.spot
    assert findings[0].hint


def test_a_finding_names_heading_cell_and_text() -> None:
    body = table([p("links"), p("hier {{ naam }} vergeten")])

    place = inspect(Package.open(docx(p("Doel", "Artikel"), body)))[0].place

    assert place.spot == "Doel › tabel 1, rij 1, cel 2 › hier {{ naam }} vergeten"


def test_headers_comments_and_properties_are_read_too() -> None:
    assert _codes(docx(p("x"), headers=(p("{{ a }}"),))) == ["tag-over"]
    comments = {key: (xml.replace("Let op", "{% b %}"), *rest) for key, (xml, *rest) in _comments(0).items()}
    assert _codes(docx(_COMMENTED, parts=comments)) == ["tag-over"]  # type: ignore[arg-type]
    properties = {"docProps/core.xml": ("<x>{{ c }}</x>", "text/xml", "core")}
    assert _codes(docx(p("x"), parts=properties)) == ["tag-over"]


def test_a_tag_in_a_link_as_word_saves_it_is_found() -> None:
    package = Package.open(docx(p("x")))
    bonds = package.read("word/_rels/document.xml.rels").replace(b"styles.xml", b"styles.xml?%7b%7burl%7d%7d")
    package.replace("word/_rels/document.xml.rels", bonds)

    assert "tag-over" in [finding.code for finding in inspect(package)]


def test_comment_ids_count_once() -> None:
    assert _codes(docx(_COMMENTED, parts=_comments(0, 0))) == ["dubbel-id"]


def test_a_part_that_is_no_xml_is_the_only_finding() -> None:
    package = Package.open(docx(p("{{ x }}")))
    package.replace("word/settings.xml", b"<w:settings")

    assert [(one.code, one.place.spot) for one in inspect(package)] == [("onderdeel-onleesbaar", "word/settings.xml")]


def test_private_characters_of_a_user_are_no_marks() -> None:
    assert _codes(docx(p("\ue000 en \ue001"))) == []


def test_texts_are_what_a_reader_sees_in_order() -> None:
    hidden = f"<mc:AlternateContent><mc:Fallback><w:pict>{p('dubbel')}</w:pict></mc:Fallback></mc:AlternateContent>"
    body = (
        p(runs=run("zie artikel ") + _field(" REF doel ")),
        table([p("cel")]),
        p(runs="<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>"),
        p(runs=f"<w:r>{hidden}</w:r>"),
    )

    assert texts(Package.open(docx(*body, headers=(p("kop"),)))) == ["zie artikel 7", "cel", "a\tb\n", "", "kop"]
