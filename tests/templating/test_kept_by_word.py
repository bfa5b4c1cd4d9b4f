"""What Word keeps in a file beside what was typed: results of fields, prompts, addresses, the state of a check box."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import Finding, OutputError, TemplateError
from planmaker.templating import Include, Template
from planmaker.word.fields import fields_of
from planmaker.word.inspect import inspect, texts
from planmaker.word.package import Package
from tests.build import NAMESPACES, docx, members, p, run, style, zipped
from tests.support import SecondOpinion

_HEADING = style("Kop", "heading 1", outline=0)
_TWO = {"partijen": [{"naam": "A", "url": "https://a.nl/x y"}, {"naam": "B", "url": 'https://b.nl/"'}], "naam": "Z"}


def char(kind: str) -> str:
    """Return the run of one end of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, shown: str) -> str:
    """Return the runs of a field with what it showed last; `shown` is text, or runs."""
    result = shown if shown.startswith("<") else run(shown)
    return f"{char('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{char('separate')}{result}{char('end')}"


def marked(text: str, name: str) -> str:
    """Return runs with a bookmark round them."""
    runs = text if text.startswith("<") else run(text)
    return f'<w:bookmarkStart w:id="5" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="5"/>'


def loop(*body: str) -> str:
    """Return paragraphs in a loop over the parties."""
    return "".join((p("{%p for q in partijen %}"), *body, p("{%p endfor %}")))


def made(*body: str, context: Mapping[str, object] = _TWO, **how: object) -> Package:
    """Return the document of a template with this body; nothing in it may be broken."""
    template = Template(docx(*body, styles=_HEADING, **how))  # type: ignore[arg-type]
    package = Package.open(template.render(context))
    assert inspect(package) == []
    return package


def refusal(*body: str) -> Finding:
    """Return the first finding about a template that gives no document."""
    with pytest.raises((TemplateError, OutputError)) as caught:
        Template(docx(*body, styles=_HEADING)).render(_TWO)
    return caught.value.findings[0]


# -- results of fields


@pytest.mark.parametrize("inner", ["{}", '<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>', "field"])
def test_a_contents_page_that_word_filled_with_tags_is_filled_with_headings(inner: str) -> None:
    entry = run("Partij {{ q.naam }}")
    entry = field("HYPERLINK x", entry) if inner == "field" else inner.format(entry)
    heading = p(runs=marked("Partij {{ q.naam }}", "_Toc1"), style="Kop")

    package = made(p(runs=field('TOC \\o "1-3"', entry)), loop(heading, p("tekst")))

    body = ["Partij A", "tekst", "Partij B", "tekst"]
    assert [line.rstrip("\t") for line in texts(package)] == ["Partij A", "Partij B", "", *body]


def test_a_reference_to_a_heading_in_a_loop_is_refused_for_what_it_leaves_open() -> None:
    heading = p(runs=marked("Partij {{ q.naam }}", "_Ref1"), style="Kop")

    found = refusal(p(runs=run("Zie ") + field("REF _Ref1 \\h", "Partij {{ q.naam }}")), loop(heading))

    assert found.code == "verwijzing-naar-lus"
    assert "{%p for q in partijen %}" in found.message
    assert "Zie" in found.place.spot


def test_a_reference_inside_the_loop_or_to_a_heading_outside_shows_what_the_heading_shows() -> None:
    heading = p(runs=marked("Partij {{ q.naam }}", "_Ref1"), style="Kop")
    inside = p(runs=field("REF _Ref1 \\h", "Partij {{ q.naam }}"))
    outside = p(runs=field("REF _Ref2 \\h", "Over {{ naam }}"))
    title = p(runs=f'<w:bookmarkStart w:id="8" w:name="_Ref2"/>{run("Over {{ naam }}")}<w:bookmarkEnd w:id="8"/>')

    package = made(title, outside, loop(heading, inside))

    assert texts(package) == ["Over Z", "Over Z", "Partij A", "Partij A", "Partij B", "Partij B"]


def test_a_header_that_follows_a_heading_of_a_loop_waits_for_word() -> None:
    header = p(runs=field('STYLEREF "heading 1"', "Partij {{ q.naam }}") + run(" van {{ naam }}"))

    package = made(loop(p("Partij {{ q.naam }}", "Kop"), p("tekst")), headers=(header,))

    assert texts(package)[-1] == " van Z"


@pytest.mark.parametrize(
    "sign", ["\u2011", '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'], ids=["typed", "of Word"]
)
def test_a_hyphen_at_which_no_line_breaks_is_a_minus_in_a_tag_and_itself_elsewhere(sign: str) -> None:
    tags = run("{{ a@b }} {{ 'x@y' }} 1@2").replace("@", sign)

    package = made(p(runs=tags), context={"a": 5, "b": 3})

    assert texts(package) == ["2 x\u2011y 1\u20112"]


# -- captions


def caption(text: str, code: str = "SEQ Tabel \\* ARABIC", stored: str = "1") -> str:
    return p(runs=run("Tabel ") + field(code, stored) + run(text))


def test_captions_in_a_loop_count_on() -> None:
    package = made(caption(": vooraf"), loop(caption(": {{ q.naam }}")), caption(": achteraf", stored="7"))

    assert texts(package) == ["Tabel 1: vooraf", "Tabel 2: A", "Tabel 3: B", "Tabel 4: achteraf"]


def test_a_caption_of_one_element_counts_too() -> None:
    simple = f'<w:fldSimple w:instr=" SEQ Figuur ">{run("1")}</w:fldSimple>'

    assert texts(made(loop(p(runs=run("Figuur ") + simple)))) == ["Figuur 1", "Figuur 2"]


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        (["SEQ a", "SEQ a \\c", "SEQ a"], ["1", "1", "2"]),
        (["SEQ a", "SEQ b", "SEQ A"], ["1", "1", "2"]),
        (["SEQ a \\r 5", "SEQ a", "SEQ a \\n"], ["5", "6", "7"]),
        (["SEQ a \\* ROMAN", "SEQ a \\* alphabetic"], ["I", "b"]),
        (["SEQ a \\s 1", "SEQ a \\s 1", "# kop", "SEQ a \\s 1", "SEQ b \\s 1"], ["1", "2", "1", "1"]),
    ],
)
def test_captions_count_as_word_counts_them(codes: list[str], shown: list[str]) -> None:
    body = (p(code, "Kop") if code[0] == "#" else p(runs=field(code, "9")) for code in codes)

    assert [line for line in texts(made(*body)) if line[0] != "#"] == shown


def test_a_reference_to_a_caption_shows_its_number() -> None:
    target = p(runs=marked(run("Tabel ") + field("SEQ Tabel", "1"), "_Ref1") + run(": kosten"))
    lines = (p(runs=field("REF _Ref1 \\h", "Tabel 1")), loop(caption(": {{ q.naam }}")), target)

    assert texts(made(*lines)) == ["Tabel 3", "Tabel 1: A", "Tabel 2: B", "Tabel 3: kosten"]


def test_a_list_of_tables_lists_the_captions_of_the_loop() -> None:
    listed = p(runs=field('TOC \\h \\c "Tabel"', "Tabel 1: {{ q.naam }}"))

    package = made(listed, p("kop", "Kop"), loop(caption(": {{ q.naam }}")))

    captions = ["Tabel 1: A", "Tabel 2: B"]
    assert [line.rstrip("\t") for line in texts(package)] == [*captions, "", "kop", *captions]


@given(names=st.lists(st.sampled_from(["Tabel", "Figuur"]), max_size=8))
def test_captions_always_count_from_one_without_a_gap(names: list[str]) -> None:
    body = "".join(p(runs=run(f"{name} ") + field(f"SEQ {name}", "1")) for name in names)
    package = Package.open(Template(docx(body or p("x"))).render({}))

    for name in set(names):
        shown = [line.split()[1] for line in texts(package) if line.startswith(name)]
        assert shown == [str(at) for at in range(1, names.count(name) + 1)]


# -- controls


def control(properties: str, content: str) -> str:
    return p(runs=f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")


def test_what_a_tag_prints_in_a_control_is_its_content_and_no_prompt() -> None:
    look = (
        '<w:style w:type="character" w:styleId="Tijdelijk"><w:name w:val="Placeholder Text"/></w:style>'
        '<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/></w:style>'
    )
    tag = run("{{ naam }}", '<w:rStyle w:val="Tijdelijk"/><w:b/>')
    typed = run("kies", '<w:rStyle w:val="Tijdelijk"/>')
    body = (control('<w:id w:val="1"/><w:showingPlcHdr/>', tag), control('<w:id w:val="2"/><w:showingPlcHdr/>', typed))

    xml = Package.open(Template(docx(*body, styles=look)).render(_TWO)).read("word/document.xml").decode()

    first, second = xml.split("</w:sdt>")[:2]
    assert "showingPlcHdr" not in first
    assert "Tijdelijk" not in first
    assert "<w:b/>" in first
    assert "showingPlcHdr" in second
    assert "Tijdelijk" in second


@pytest.mark.parametrize(("value", "state"), [(True, "1"), (False, "0")])
@pytest.mark.parametrize("before", ["0", "1"])
def test_a_check_box_holds_what_its_sign_shows(value: bool, state: str, before: str) -> None:
    states = '<w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/></w14:checkbox>'
    box = f'<w14:checkbox><w14:checked w14:val="{before}"/>{states}'
    other = control(f'<w14:checkbox><w14:checked w14:val="1"/>{states}', run("☒"))
    data = docx(control(box, run("{% if a %}☒{% else %}☐{% endif %}")), other)

    xml = Package.open(Template(data).render({"a": value})).read("word/document.xml").decode()

    assert f'<w14:checked w14:val="{state}"/>' in xml.split("</w:sdt>")[0]
    assert '<w14:checked w14:val="1"/>' in xml.split("</w:sdt>")[1]


def with_data(bound: str) -> bytes:
    """Return a template with a control bound to data of its own, as on a cover page of Word."""
    data = docx(control(f'<w:dataBinding w:xpath="/d/v" w:storeItemID="{bound}"/>', run("{{ naam }}")))
    content = members(data)
    content["customXml/item1.xml"] = b"<d><v>{{ naam }}</v></d>"
    content["customXml/itemProps1.xml"] = b'<ds:datastoreItem xmlns:ds="x" ds:itemID="{AB-1}"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    bond = '<Relationship Id="r1" Type="x/customXmlProps" Target="itemProps1.xml"/>'
    content["customXml/_rels/item1.xml.rels"] = f'<Relationships xmlns="{space}">{bond}</Relationships>'.encode()
    return zipped(content)


def test_data_behind_a_control_is_filled_in_as_the_control_is() -> None:
    package = Package.open(Template(with_data("{ab-1}")).render({"naam": "Z & Co"}))

    assert b"<d><v>Z &amp; Co</v></d>" in package.read("customXml/item1.xml")


def test_data_that_no_control_shows_is_nobodys_template() -> None:
    package = Package.open(Template(with_data("{AB-2}")).render({"naam": "Z"}))

    assert package.read("customXml/item1.xml") == b"<d><v>{{ naam }}</v></d>"


def test_a_variable_of_the_document_is_filled_in() -> None:
    settings = '<w:docVars><w:docVar w:name="zaak" w:val="{{ naam }}"/></w:docVars>'

    package = made(p(runs=field("DOCVARIABLE zaak", "{{ naam }}")), settings=settings)

    assert b'w:val="Z"' in package.read("word/settings.xml")


# -- addresses, and what stands beside a loop


def test_a_link_in_a_loop_leads_to_an_address_of_its_own_each_turn() -> None:
    data = docx(loop(p(runs=f'<w:hyperlink r:id="rId9">{run("{{ q.naam }}")}</w:hyperlink>{run(" einde")}')))
    content = members(data)
    bond = b'<Relationship Id="rId9" Type="x/hyperlink" Target="%7b%7b%20q.url%20%7d%7d" TargetMode="External"/></Rel'
    content["word/_rels/document.xml.rels"] = content["word/_rels/document.xml.rels"].replace(b"</Rel", bond)

    package = Package.open(Template(zipped(content)).render(_TWO))

    assert inspect(package) == []
    assert texts(package) == ["A einde", "B einde"]
    links = [one.code.strip() for one in fields_of(package.body)]
    assert links == ['HYPERLINK "https://a.nl/x%20y"', 'HYPERLINK "https://b.nl/%22"']


def test_a_name_of_a_loop_asked_outside_is_told_where_it_is_known() -> None:
    found = refusal(loop(p("{{ q.naam }}")), p("{{ q.naam }}"))

    assert "q is er alleen binnen de lus {%p for q in partijen %}" in found.hint


def test_a_shape_keeps_its_type_when_the_one_that_had_it_goes() -> None:
    space = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    kind = f'<v:shapetype {space} id="_x0000_t75"/>'
    shape = f'<v:shape {space} id="s" type="#_x0000_t75"/>'
    shapes = [f"<w:r><w:pict>{before}{shape}</w:pict></w:r>" for before in (kind, "")]

    package = made(p("{%p if weg %}"), p(runs=shapes[0]), p("{%p endif %}"), p(runs=shapes[1]), context={"weg": False})

    xml = package.read("word/document.xml").decode()
    assert xml.count("<v:shape ") == xml.count("<v:shapetype ") == 1


def test_a_header_is_called_by_the_pages_it_is_on() -> None:
    with pytest.raises(TemplateError) as caught:
        Template(docx(p("x"), headers=(p("kop"), p("{{ fout")))).render({})

    assert caught.value.findings[0].place.spot.startswith("koptekst, eerste pagina › alinea 1")


def test_a_document_to_take_in_is_named_with_the_tag_that_asks_for_it() -> None:
    note = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{p("noot")}</w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts = {"word/footnotes.xml": (note, kind, "footnotes")}
    noted = docx(p(runs='<w:r><w:footnoteReference w:id="1"/></w:r>'), parts=parts)

    for data, code in ((b"geen word", "geen-word-bestand"), (noted, "invoegen-kan-niet")):
        with pytest.raises(OutputError) as caught:
            Template(docx(p("vooraf"), p("{{p deel }}"))).render({"deel": Include(data)})
        assert caught.value.findings[0].code == code
        assert "het ingevoegde document" in caught.value.findings[0].message
        assert "alinea 2 “{{p deel }}”" in caught.value.findings[0].place.spot


def test_a_list_of_tables_that_are_gone_goes_and_leaves_the_contents_page_alone() -> None:
    gone = f'<w:hyperlink w:anchor="_Toc7">{run("Tabel 1: {{ q.naam }}")}</w:hyperlink>'

    package = made(p(runs=field("TOC \\o", "x")), p(runs=field('TOC \\c "Tabel"', gone)), p("kop", "Kop"))

    assert [line.strip() for line in texts(package)] == ["kop", "", "kop"]


@pytest.mark.slow
def test_word_opens_what_is_made_of_all_this(second_opinion: SecondOpinion, tmp_path: Path) -> None:
    heading = p(runs=marked("Partij {{ q.naam }}", "_Toc1"), style="Kop")
    listed = p(runs=field('TOC \\h \\c "Tabel"', "Tabel 1: {{ q.naam }}"))
    contents = p(runs=run("Inhoud") + field('TOC \\o "1-3"', "Partij {{ q.naam }}"))
    link = p(runs=f'<w:hyperlink r:id="rId9">{run("{{ q.naam }}")}</w:hyperlink>')
    prompt = control('<w:id w:val="1"/><w:showingPlcHdr/>', run("{{ naam }}"))
    data = docx(contents, listed, prompt, loop(heading, caption(": {{ q.naam }}"), link), styles=_HEADING, numbering="")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    target = b'Target="%7b%7b%20q.url%20%7d%7d" TargetMode="External"'
    bond = b'<Relationship Id="rId9" Type="' + kind + b'" ' + target + b"/></Rel"
    content = members(data)
    content["word/_rels/document.xml.rels"] = content["word/_rels/document.xml.rels"].replace(b"</Rel", bond)
    (path := tmp_path / "alles.docx").write_bytes(Template(zipped(content)).render(_TWO))

    assert second_opinion.errors(path) == []
