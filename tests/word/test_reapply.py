"""Text changed in an outline goes back into the Word file; styles and formatting stay."""

from __future__ import annotations

import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import InputError
from planmaker.word.outlines.outline import outline
from planmaker.word.outlines.reapply import reapply
from tests import build
from tests.build import docx_of, p, run, with_part, xml_of
from tests.support import text_in, text_of


def applied(data: bytes, *changes: tuple[str, str]) -> bytes:
    text = outline(data)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    changed, _ = reapply(data, text, "a.docx", "a.txt")
    assert outline(changed) == text
    return changed


def bold_middle() -> bytes:
    document = Document()
    paragraph = document.add_paragraph("voor ")
    paragraph.add_run("vet").bold = True
    paragraph.add_run(" na")
    document.save(out := io.BytesIO())
    return out.getvalue()


def test_a_word_keeps_the_formatting_of_what_it_replaces() -> None:
    xml = xml_of(applied(bold_middle(), ("vet", "dik")))

    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">dik</w:t>' in xml


def test_a_line_can_be_added_and_taken_away() -> None:
    data = docx_of("een", "twee", "drie")

    assert text_of(applied(data, ("[Normal] twee", "[Normal] twee\n[heading 1] nieuw"))) == [
        "een",
        "twee",
        "nieuw",
        "drie",
    ]
    assert text_of(applied(data, ("[Normal] twee\n", ""))) == ["een", "drie"]


def test_text_in_a_table_can_change() -> None:
    assert text_of(applied(docx_of([["a", "b"]]), ("[Normal] b", "[Normal] {{ c }}"))) == ["a", "{{ c }}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("<rij>", "<rij, kop>"), ("[Normal] a", "[Bestaat niet] a"), ("[Normal] a", "[Normal] a⇥b"), ("[Normal] a\n", "")],
)
def test_what_is_more_than_text_is_refused_with_its_line(old: str, new: str) -> None:
    data = docx_of([["a"]])
    with pytest.raises(InputError) as caught:
        reapply(data, outline(data).replace(old, new), "a.docx", "a.txt")

    assert caught.value.findings[0].place.line


@given(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30).map(
        lambda t: " ".join(t.split())
    )
)
def test_any_text_can_be_put_back(text: str) -> None:
    if any(sign in text for sign in "⇥⏎«»⟨⟩") or "{#" in text or "[^" in text:
        return
    data = build.docx(p(runs=run("voor ") + run("vet", "<w:b/>") + run(" na")))

    assert text_of(applied(data, ("voor vet na", text or "x"))) == [text or "x"]


def test_a_changed_word_does_not_lend_its_look_to_letters_of_the_next() -> None:
    data = build.docx(p(runs=run("vet", "<w:b/>") + run(" gewoon")))

    xml = xml_of(applied(data, ("vet gewoon", "iets heel anders")))

    assert xml.count("<w:b/>") == 1
    assert ">iets</w:t>" in xml
    assert "> heel anders</w:t>" in xml


def test_an_unchanged_outline_changes_no_byte_whatever_spaces_and_line_ends_an_editor_made() -> None:
    data = build.docx(p(runs='<w:r><w:t xml:space="preserve">  a  </w:t></w:r>') + p("b"))
    text = outline(data)

    for saved in (text, text.rstrip("\n"), text + "\n\n", text.replace("\n", "\r\n"), text.replace("b\n", "b  \n")):
        assert reapply(data, saved, "a.docx", "a.txt") == (data, 0)


def refused(data: bytes, old: str, new: str) -> str:
    """Return the one sentence with which an outline is refused, and see that it names a line."""
    text = outline(data)
    assert old in text
    with pytest.raises(InputError) as caught:
        reapply(data, text.replace(old, new), "a.docx", "a.txt")
    (finding,) = caught.value.findings
    assert finding.place.line
    assert finding.hint
    return finding.message


def _field(kind: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText> {kind} </w:instrText></w:r>"
    return char.format("begin") + code + char.format("separate") + run("zeven") + char.format("end")


@pytest.mark.parametrize(
    "runs",
    [_field("REF x"), f'<w:fldSimple w:instr=" TITLE ">{run("zeven")}</w:fldSimple>'],
)
def test_what_word_works_out_in_a_field_is_not_changed_by_hand(runs: str) -> None:
    assert "zoals een veld" in refused(build.docx(p(runs=run("zie ") + runs)), "zeven", "acht")


def test_the_words_of_a_link_can_change() -> None:
    link = f'<w:hyperlink w:anchor="doel">{run("terug")}</w:hyperlink>'

    applied(build.docx(p(runs=link)), ("[terug]", "[naar het doel]"))
    applied(build.docx(p(runs=_field("HYPERLINK x"))), ("zeven", "acht"))


@pytest.mark.parametrize(
    "runs",
    [
        f"{run('x')}<w:r><w:pict><w:txbxContent>{p('in het vak')}</w:txbxContent></w:pict></w:r>",
        f'<w:bookmarkStart w:id="5" w:name="_Ref1"/>{run("x")}<w:bookmarkEnd w:id="5"/>',
        f'<w:commentRangeStart w:id="5"/>{run("x")}<w:commentRangeEnd w:id="5"/>',
        f'<w:ins w:id="5" w:author="a">{run("x")}</w:ins>',
        f'{run("x")}<w:del w:id="5" w:author="a"><w:r><w:delText>y</w:delText></w:r></w:del>',
    ],
)
def test_a_paragraph_with_more_than_text_does_not_go_with_its_line(runs: str) -> None:
    data = build.docx(p("voor") + p(runs=runs) + p("na"))
    line = next(line for line in outline(data).splitlines() if "x" in line and line.startswith("[Normal]"))

    assert "dat kan alleen in Word" in refused(data, f"{line}\n", "")


def test_a_row_that_is_taken_away_is_refused_in_one_sentence() -> None:
    data = docx_of([["a", "b"], ["c", "d"]])
    row = "  <rij>\n    <cel>\n      [Normal] c\n    <cel>\n      [Normal] d\n"

    assert "“<rij>” weggehaald" in refused(data, row, "")


def test_text_in_headers_notes_boxes_and_controls_can_change() -> None:
    notes = f'<w:footnotes {build.NAMESPACES}><w:footnote w:id="4">{p("Bron")}</w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    box = f"<w:r><w:pict><w:txbxContent>{p('in het vak')}</w:txbxContent></w:pict></w:r>"
    control = f'<w:sdt><w:sdtPr><w:alias w:val="N"/></w:sdtPr><w:sdtContent>{run("Anna")}</w:sdtContent></w:sdt>'
    data = build.docx(
        p(runs=run("a") + '<w:r><w:footnoteReference w:id="4"/></w:r>' + box) + p(runs=control),
        headers=(p("Kop"),),
        parts={"word/footnotes.xml": (notes, kind, "footnotes")},
    )

    applied(
        data,
        ("  [Normal] Bron", "  [Normal] Bron: CBS\n  [Normal] en meer"),
        ("[Normal] Kop", "[Normal] Kop van {{ naam }}\n[Normal] tweede regel"),
        ("in het vak", "in het grote vak"),
        ("<invulvak N: Anna>", "<invulvak N: Bea>"),
    )


_LINK = '<w:hyperlink r:id="rId9">{}</w:hyperlink>'


def linked(*runs: str) -> bytes:
    """A paragraph of runs, of which those in braces are a link to a site."""
    data = build.docx(p(runs="".join(_LINK.format(run(one[1:-1])) if one[0] == "{" else run(one) for one in runs)))
    bond = '<Relationship Id="rId9" Type="x/hyperlink" Target="https://a.nl" TargetMode="External"/></Rel'
    return with_part(data, "word/_rels/document.xml.rels", "</Rel", bond)


@pytest.mark.parametrize(
    ("runs", "old", "new"),
    [
        (("{site}",), "[site](https://a.nl)", "[site](https://a.nl) en meer"),
        (("{site}",), "[site](https://a.nl)", "zie [site](https://a.nl)"),
        (("{een}", "{twee}"), ")[twee]", ") en [twee]"),
        (("{site}", " eind"), "nl) eind", "nl) aan het eind"),
        (("zie ", "{site}"), "zie [", "zie ook ["),
        (("zie ", "{site}"), "[site]", "[deze site]"),
    ],
)
def test_words_can_be_put_before_in_and_behind_a_link(runs: tuple[str, ...], old: str, new: str) -> None:
    data = linked(*runs)

    changed = applied(data, (old, new))

    inside = [text_in(link) for link in build.found(build.part(changed), "//w:hyperlink")]
    assert inside == [
        one[1:-1].replace("site", "deze site") if "deze" in new else one[1:-1] for one in runs if "{" in one
    ]


def test_words_behind_a_link_look_as_the_text_and_not_as_the_link() -> None:
    blue = _LINK.format(run("site", "<w:color w:val='0000FF'/>"))
    data = with_part(linked("x"), "word/document.xml", run("x"), run("zie ", "<w:i/>") + blue)

    xml = xml_of(applied(data, ("nl)", "nl) hier")))

    assert '<w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> hier</w:t>' in xml


def commented(text: str, *paragraphs: str) -> bytes:
    """A paragraph with a comment at all of its text, of these paragraphs."""
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    body = p(runs=f'{start}{run(text)}{end}<w:r><w:commentReference w:id="0"/></w:r>')
    comments = f'<w:comments {build.NAMESPACES}><w:comment w:id="0" w:author="x">{"".join(map(p, paragraphs))}</w:comment></w:comments>'  # noqa: E501
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    return build.docx(body, parts={"word/comments.xml": (comments, kind, "comments")})


@pytest.mark.parametrize("paragraphs", [("goed ",), ("goed", ""), ("goed", " ", ""), ("", "goed\u00a0"), ("",)])
def test_an_unchanged_outline_changes_nothing_however_its_comments_end(paragraphs: tuple[str, ...]) -> None:
    data = commented("tekst", *paragraphs)

    assert reapply(data, outline(data), "a.docx", "a.txt") == (data, 0)


@pytest.mark.parametrize("told", ["“hele tekst”: mooi", "“hele woorden”: mooi"], ids=["as it was", "as it becomes"])
def test_words_under_a_comment_can_change(told: str) -> None:
    data = commented("hele tekst", "mooi")
    text = outline(data).replace("] hele tekst", "] hele woorden").replace("“hele tekst”: mooi", told)

    changed, count = reapply(data, text, "a.docx", "a.txt")

    assert count == 1
    assert "[Normal] hele woorden" in outline(changed)
    assert "“hele woorden”: mooi" in outline(changed)


def test_a_comment_cannot_be_changed_in_an_outline() -> None:
    data = commented("tekst", "mooi")

    with pytest.raises(InputError, match="dat kan alleen in Word"):
        reapply(data, outline(data).replace("mooi", "lelijk"), "a.docx", "a.txt")


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\u2028"])
def test_an_alternative_text_of_several_lines_is_one_line(sign: str) -> None:
    name = f'<wp:docPr id="1" name="x" descr="een{"&#10;" if sign != chr(0x2028) else sign}twee"/>'
    data = build.docx(p(runs=f"<w:r><w:drawing><wp:inline>{name}</wp:inline></w:drawing></w:r>{run(f'a{sign}b')}"))

    changed = applied(data, ("een twee>a", "een twee>wel a"))

    assert "<afbeelding: een twee>wel a" in outline(changed)


def test_a_contents_page_that_begins_in_its_title_and_ends_in_text_survives_a_change_elsewhere() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end"))
    code = f"{begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{middle}"
    data = build.docx(p(runs=run("Inhoud") + code), p("Een"), p(runs=end + run("daarna")), p("tekst"))

    assert reapply(data, outline(data), "a.docx", "a.txt") == (data, 0)
    assert text_of(applied(data, ("] tekst", "] woorden"), ("Inhoud«", "Overzicht«")))[0].startswith("Overzicht")


@given(
    pieces=st.lists(st.sampled_from(["tekst", " en ", "{site}", "{bron}", "\u00a0"]), min_size=1, max_size=6),
    new=st.text(st.sampled_from("ab c"), min_size=1, max_size=4),
    at=st.integers(0, 6),
)
def test_words_put_between_any_texts_and_links_land_there(pieces: list[str], new: str, at: int) -> None:
    data = linked(*pieces)
    line = outline(data).split("\n")[1]
    shown = [f"[{one[1:-1]}](https://a.nl)" if one[0] == "{" else one for one in pieces]
    wanted = "[Normal] " + "".join([*shown[:at], new, *shown[at:]])
    text = outline(data).replace(line, wanted.rstrip(), 1)

    changed, _ = reapply(data, text, "a.docx", "a.txt")

    assert outline(changed) == text
