"""Word files as people have them: from SharePoint and the web, with macros, signatures, an old mail merge."""

from __future__ import annotations

import pytest

from planmaker.findings import Finding, OutputError, TemplateError
from planmaker.templating import Template
from planmaker.word.inspect import inspect, texts
from planmaker.word.outlines.outline import outline
from planmaker.word.package import Package
from tests.build import abstract, docx, level, members, num, p, run, style, zipped

_ACTIVE_X = "application/vnd.ms-office.activeX+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rendered(data: bytes, **context: object) -> Package:
    """Return the document that a template gives; nothing in it may be broken."""
    package = Package.open(Template(data).render(context))
    assert inspect(package) == []
    return package


def refusal(data: bytes, **context: object) -> Finding:
    """Return the first finding about a template that gives no document."""
    with pytest.raises((TemplateError, OutputError)) as caught:
        Template(data).render(context)
    return caught.value.findings[0]


def renamed(data: bytes, names: dict[str, str]) -> bytes:
    """Return a Word file whose parts have other names, as Word on the web gives them."""
    content = {}
    for name, part in members(data).items():
        for old, new in names.items():
            part = part.replace(old.encode(), new.encode())
            name = name.replace(old, new)
        content[name] = part
    return zipped(content)


def test_a_template_that_word_on_the_web_saved_is_a_template() -> None:
    styles, numbering = style("Punt", num=1), abstract(0, level(0, "%1.", bound="Punt")) + num(1, 0)
    body = (p("{%p for x in xs %}"), p("{{ x }}"), p("{%p for y in xs %}"), p("{{ y }}", "Punt"), p("{%p endfor %}"))
    data = docx(*body, p("{%p endfor %}"), styles=styles, numbering=numbering, headers=(p("kop {{ a }}"),))
    web = renamed(data, {"document.xml": "document2.xml", "numbering.xml": "numbering2.xml", "header1.xml": "kop.xml"})

    package = rendered(web, xs=["een", "twee"], a="hier")

    assert texts(package) == ["een", "een", "twee", "twee", "een", "twee", "kop hier"]
    assert texts(package) == texts(rendered(data, xs=["een", "twee"], a="hier"))


def test_a_strict_document_is_refused_for_what_it_is() -> None:
    body = docx(p("{%p if a %}"), p("ja"), p("{%p endif %}"))
    strict = renamed(body, {_OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships"})

    found = refusal(strict, a=True)

    assert "Strict Open XML" in found.message
    assert "Word-document (*.docx)" in found.hint
    with pytest.raises(TemplateError, match="Strict"):
        outline(strict)


def test_a_control_with_code_goes_and_leaves_a_file_that_word_opens() -> None:
    control = '<w:object><w:control r:id="rId4" w:name="CheckBox1"/></w:object>'
    body = p(runs=f"{run('{{ v }}')}<w:r>{control}</w:r>")
    data = docx(
        body, parts={"word/activeX/activeX1.xml": ("<ax/>", "application/vnd.ms-office.activeX+xml", "control")}
    )

    package = rendered(data, v="x")

    assert not [name for name in package.names if "activeX" in name]
    assert b"w:control" not in package.read(package.main)
    assert [(one.code, "ActiveX" in one.message) for one in Template(data).findings] == [("macros-weggelaten", True)]


def test_an_old_mail_merge_asks_no_reader_for_an_address_file() -> None:
    merge = '<w:mailMerge><w:query w:val="SELECT x"/><w:dataSource r:id="rId1"/></w:mailMerge><w:zoom w:percent="90"/>'
    content = members(docx(p("{{ v }}"), settings=merge))
    source = f'Type="{_OFFICE}/mailMergeSource" Target="file:///C:/geheim/adressen.xlsx" TargetMode="External"'
    spaces = "http://schemas.openxmlformats.org/package/2006/relationships"
    bonds = f'<Relationships xmlns="{spaces}"><Relationship Id="rId1" {source}/></Relationships>'
    content["word/_rels/settings.xml.rels"] = bonds.encode()

    package = rendered(zipped(content), v="x")

    settings = package.read("word/settings.xml")
    assert b"mailMerge" not in settings
    assert b"w:zoom" in settings
    assert b"geheim" not in b"".join(package.read(name) for name in package.names)


def test_a_signature_that_no_longer_holds_does_not_go_along() -> None:
    content = members(docx(p("{{ v }}")))
    bond = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'  # noqa: E501
    content["_rels/.rels"] = content["_rels/.rels"].replace(b"</Rel", bond.encode() + b"</Rel")
    content["_xmlsignatures/origin.sigs"] = b""
    content["_xmlsignatures/sig1.xml"] = b"<s/>"
    signed = zipped(content)

    package = rendered(signed, v="x")

    assert not [name for name in package.names if "signature" in name]
    assert b"digital-signature" not in package.read("_rels/.rels")
    assert [one.code for one in Template(signed).findings] == ["handtekening-weggelaten"]


def test_a_list_of_sharepoint_or_a_broken_part_beside_the_text_stops_no_outline() -> None:
    content = members(docx(p("tekst")))
    content["customXml/item1.xml"] = b'<p><s xmlns="0e1f7d5a-1111-2222-3333-444455556666">x</s></p>'
    content["customXml/item2.xml"] = b"<p"

    lines = outline(zipped(content)).splitlines()

    assert "[Normal] tekst" in lines
    assert [line.split()[0] for line in lines if "customXml" in line] == ["customXml/item1.xml", "customXml/item2.xml"]


def test_a_year_is_asked_of_data_with_years_and_named_as_typed_when_it_is_not_there() -> None:
    data = docx(p("{{ d.2027 }}"))

    assert texts(rendered(data, d={"2027": "tien"})) == ["tien"]
    assert "d.2027 ontbreekt" in refusal(data, d={"2028": "elf"}).message


def test_too_many_parts_are_called_too_large() -> None:
    data = zipped({**members(docx(p("x"))), **{f"word/media/{at}.png": b"" for at in range(5_000)}})

    assert refusal(data).code == "sjabloon-te-groot"
