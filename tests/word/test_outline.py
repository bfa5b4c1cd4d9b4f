from __future__ import annotations

import re

import pytest

from planmaker.findings import TemplateError
from planmaker.word.outlines.outline import outline
from planmaker.word.package import Package
from tests.build import NAMESPACES, docx, p, run, style, table

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LAST = "--- laatste sectie: nextPage, 210 × 297 mm, boven 25, rechts 25, onder 25, links 25"


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _field(code: str, shown: str = "7") -> str:
    instruction = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    return _char("begin") + instruction + _char("separate") + run(shown) + _char("end")


def _lines(*body: str, **more: object) -> list[str]:
    """The lines of the document itself, without title and last section."""
    text = outline(docx(*body, **more))  # type: ignore[arg-type]
    return text.split("\n\n")[0].splitlines()[1:-1]


def test_a_document_reads_as_lines_with_style_text_and_labels_and_jinja_tags_stand_as_text() -> None:
    body = p("{{ stuk.titel }}") + p("Looptijd", "Artikel", "looptijd") + p("", "Lid") + p("{%p if x %}", "Opsomming")

    assert outline(docx(body)).splitlines()[:6] == [
        "# document",
        "[Normal] {{ stuk.titel }}",
        "[Artikel] {#looptijd}Looptijd",
        "[Lid]",
        "[Opsomming a] {%p if x %}",
        _LAST,
    ]


def test_tables_show_rows_cells_and_merges() -> None:
    merged = table([p("kop"), p("")], [p("a") + p("b"), table([p("in")]) + p()])
    merged = merged.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    merged = merged.replace("<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', 1)
    merged = merged.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Raster"/>', 1)

    assert _lines(merged) == [
        "<tabel: Raster>",
        "  <rij, kop>",
        "    <cel, 2 breed>",
        "      [Normal] kop",
        "    <cel>",
        "      [Normal]",
        "  <rij>",
        "    <cel>",
        "      [Normal] a",
        "      [Normal] b",
        "    <cel>",
        "      <tabel>",
        "        <rij>",
        "          <cel>",
        "            [Normal] in",
        "      [Normal]",
    ]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a⇥b⏎c"),
        ('<w:r><w:br w:type="page"/></w:r>', "<pagina-einde>"),
        (run("zie ") + _field(r"REF doel \r \h"), r"zie «REF doel \r \h: 7»"),
        (
            _char("begin")
            + "<w:r><w:instrText> QUOTE </w:instrText></w:r>"
            + _field("REF x", "").replace(run(""), "")
            + _char("separate")
            + run("7")
            + _char("end"),
            "«QUOTE «REF x: »: 7»",
        ),
        (run("Pagina ") + _field("PAGE", "3") + run(" van ") + _field("NUMPAGES", "9"), "Pagina «PAGE» van «NUMPAGES»"),
        (f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>', "«PAGE»"),
        (f'<w:fldSimple w:instr=" TITLE ">{run("Plan")}</w:fldSimple>', "«TITLE: Plan»"),
        (f'<w:hyperlink w:anchor="doel">{run("terug")}</w:hyperlink>', "[terug](#doel)"),
        (f'<w:hyperlink w:anchor="_Toc1">{run("terug")}</w:hyperlink>', "terug"),
        (f'<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del>{run("blijft")}', "⟨-weg⟩blijft"),
        (f'<w:ins w:id="1">{run("nieuw")}</w:ins>{run(" oud")}', "⟨+nieuw⟩ oud"),
        (
            f'<w:sdt><w:sdtPr><w:alias w:val="Naam"/></w:sdtPr><w:sdtContent>{run("Anna")}</w:sdtContent></w:sdt>',
            "<invulvak Naam: Anna>",
        ),
        ('<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>' + run("x"), "x"),
    ],
)
def test_what_is_no_text_has_a_sign(runs: str, text: str) -> None:
    assert _lines(p(runs=runs)) == [f"[Normal] {text}"]


def test_pictures_show_their_alternative_text_and_text_boxes_their_paragraphs() -> None:
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" {}/></wp:inline></w:drawing></w:r>'
    box = f"<w:r><w:pict><w:txbxContent>{p('in het vak', 'Lid')}</w:txbxContent></w:pict></w:r>"

    assert _lines(p(runs=picture.format('descr="Logo"') + run("!")), p(runs=picture.format("")), p(runs=box)) == [
        "[Normal] <afbeelding: Logo>!",
        "[Normal] <afbeelding zonder alternatieve tekst>",
        "[Normal]",
        "  <tekstvak>",
        "    [Lid] in het vak",
    ]


def test_a_field_over_several_paragraphs_opens_in_one_and_closes_in_another() -> None:
    begin = _char("begin") + r"<w:r><w:instrText>TOC \u</w:instrText></w:r>" + _char("separate") + run("Een")

    assert _lines(p(runs=begin), p(runs=run("Twee") + _char("end"))) == [r"[Normal] «TOC \u: Een", "[Normal] Twee»"]


def test_content_controls_are_named() -> None:
    control = f'<w:sdt><w:sdtPr><w:tag w:val="naam"/></w:sdtPr><w:sdtContent>{p("x")}</w:sdtContent></w:sdt>'

    assert _lines(control) == ["<invulvak: naam>", "  [Normal] x"]


def test_headers_notes_and_comments_follow_with_what_they_belong_to() -> None:
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="-1">{p("streep")}</w:footnote>'
        f'<w:footnote w:id="4">{p("Bron: CBS")}</w:footnote></w:footnotes>'
    )
    comments = (
        f'<w:comments {NAMESPACES}><w:comment w:id="8" w:author="Anna">{p("Kies")}{p("hier")}</w:comment></w:comments>'
    )
    body = p(
        runs=run("Een ")
        + '<w:commentRangeStart w:id="8"/>'
        + run("anker")
        + '<w:commentRangeEnd w:id="8"/><w:r><w:commentReference w:id="8"/></w:r>'
        + '<w:r><w:footnoteReference w:id="4"/></w:r>'
    )
    data = docx(
        body,
        headers=(p("Kop"), p("Voorblad")),
        parts={
            "word/footnotes.xml": (notes, f"{_WORD}.footnotes+xml", "footnotes"),
            "word/comments.xml": (comments, f"{_WORD}.comments+xml", "comments"),
        },
    )

    sections = outline(data).split("\n\n")
    assert sections[0].splitlines()[1] == "[Normal] Een anker[^1]"
    headers = ["# koptekst, sectie 1\n[Normal] Kop", "# koptekst, sectie 1, eerste pagina\n[Normal] Voorblad"]
    assert sorted(sections[1:3]) == headers
    assert sections[3] == "# voetnoten\n[^1]\n  [Normal] Bron: CBS"
    assert sections[4] == "# opmerkingen\n“anker”: Kies / hier"


def test_other_parts_have_a_hash_that_changes_with_them() -> None:
    plain, other = outline(docx(p("x"))), outline(docx(p("x"), styles=style("Artikel", outline=1)))

    hashes = dict(re.findall(r"^(word/\S+) ([0-9a-f]{8})$", plain, re.MULTILINE))
    assert sorted(hashes) == ["word/numbering.xml", "word/settings.xml", "word/styles.xml"]
    assert hashes["word/styles.xml"] not in other
    assert hashes["word/numbering.xml"] in other


def test_ids_that_change_with_every_save_do_not_show() -> None:
    first = docx(p("tekst", "Artikel", "doel"), settings='<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids>')
    package = Package.open(
        docx(p("tekst", "Artikel", "doel"), settings='<w:rsids><w:rsidRoot w:val="00B2"/></w:rsids>')
    )
    document = package.read(package.main).decode().replace("<w:p>", '<w:p w:rsidR="00B2" w14:paraId="11111111">')
    document = re.sub(r'w:id="\d+"', 'w:id="77"', document)
    split = document.replace("tekst</w:t></w:r>", "te</w:t></w:r><w:r w:rsidRPr='00B2'><w:t>kst</w:t></w:r>")
    assert split != document
    package.replace(package.main, split.encode())

    assert outline(package.to_bytes()) == outline(first)


def test_what_is_no_word_file_is_a_finding() -> None:
    with pytest.raises(TemplateError, match="geen Word-bestand"):
        outline(b"hallo")
