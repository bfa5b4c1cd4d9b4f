"""Everything docxtpl's syntax can do works."""

from __future__ import annotations

import pytest

from planmaker.templating import Template
from tests.build import Block, docx_of, made, with_part, xml_of
from tests.support import text_of
from tests.templating.peer import docxtpl_makes

PARTIES = {"partijen": [{"naam": "Noord"}, {"naam": "Zuid"}]}


@pytest.mark.parametrize(
    ("blocks", "context", "shown"),
    [
        (["Naam: {{ naam }}."], {"naam": "Noord"}, ["Naam: Noord."]),
        (["{{ a.b[0].c }}"], {"a": {"b": [{"c": 3}]}}, ["3"]),
        (["{%p if x %}", "ja", "{%p else %}", "nee", "{%p endif %}"], {"x": False}, ["nee"]),
        (
            ["{%p for p in partijen %}", "- {{ p.naam }}", "{%p endfor %}", "slot"],
            PARTIES,
            ["- Noord", "- Zuid", "slot"],
        ),
        (
            ["{% for p in partijen %}{{ p.naam }}{% if not loop.last %}, {% endif %}{% endfor %}"],
            PARTIES,
            ["Noord, Zuid"],
        ),
        (["a {%- if x -%} b {%- endif -%} c"], {"x": True}, ["abc"]),
        (["Dit is", "{%- if x -%}", " waar", "{%- endif -%}", " hoor"], {"x": True}, ["Dit is waar hoor"]),
        (["a{# nooit zichtbaar #}b"], {}, ["ab"]),
        (["{#p weg #}", "blijft"], {}, ["blijft"]),
        (["{_{ naam }_} {_% if %_}"], {}, ["{{ naam }} {% if %}"]),
        (["{% raw %}{{ naam }}{% endraw %}"], {}, ["{{ naam }}"]),
        (["{{ “a” ~ ‘b’ }}"], {}, ["ab"]),
        (["{%r if x %}ja{%r endif %}"], {"x": True}, ["ja"]),
        (["{% set x = 2 %}{{ x * 3 }}"], {}, ["6"]),
        (["{% macro m(t) %}[{{ t }}]{% endmacro %}{{ m('<a>') }}"], {}, ["[<a>]"]),
        (["{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}x{% endcall %}"], {}, ["(x)"]),
        (["{% set z %}{{ a }} & b{% endset %}{{ z }}"], {"a": "<"}, ["< & b"]),
        (["{% filter upper %}abc{% endfilter %}"], {}, ["ABC"]),
        (["{% with y = 2 %}{{ y }}{% endwith %}"], {}, ["2"]),
        (["{% block b %}blok {{ a }}{% endblock %}"], {"a": 1}, ["blok 1"]),
        (["{% for x in [1, 2, 3] if x != 2 %}{{ x }}{% endfor %}"], {}, ["13"]),
        (["{% for x in [] %}{% else %}leeg{% endfor %}"], {}, ["leeg"]),
        (
            ["{% for x in boom recursive %}{{ x.n }}{{ loop(x.k) if x.k }}{% endfor %}"],
            {"boom": [{"n": "a", "k": [{"n": "b", "k": []}]}]},
            ["ab"],
        ),
        (["{{ {'a': {'b': 1}}['a']['b'] }}"], {}, ["1"]),
        (["{{ 'x}}y' }}"], {}, ["x}}y"]),
        (["{{ weg|default('geen') }}{{ weg is defined }}"], {}, ["geenFalse"]),
        (["50% {korting} } {"], {}, ["50% {korting} } {"]),
    ],
)
def test_a_tag_does_what_docxtpl_does(blocks: list[Block], context: dict[str, object], shown: list[str]) -> None:
    assert made(context, *blocks) == shown
    assert text_of(docxtpl_makes(docx_of(*blocks), context, autoescape=True)) == shown


def test_rows_repeat() -> None:
    table = [["Naam", "Rol"], ["{%tr for p in partijen %}", ""], ["{{ p.naam }}", "lid"], ["{%tr endfor %}", ""]]

    assert made(PARTIES, table) == ["Naam", "Rol", "Noord", "lid", "Zuid", "lid"]


def test_columns_repeat_and_the_grid_follows() -> None:
    table = [["{%tc for x in [1, 2, 3] %}", "kolom {{ x }}", "{%tc endfor %}"]]

    data = Template(docx_of(table)).render({})

    assert text_of(data) == ["kolom 1", "kolom 2", "kolom 3"]
    assert xml_of(data).count("<w:gridCol") == 3


def test_a_cell_spans_and_is_coloured_as_the_data_say() -> None:
    xml = xml_of(
        Template(docx_of([["{% colspan n %}breed"], ["{% cellbg kleur %}rood"]])).render({"n": 2, "kleur": "FF0000"})
    )

    assert '<w:gridSpan w:val="2"/>' in xml
    assert 'w:fill="FF0000"' in xml


def test_cells_merge_down_a_loop() -> None:
    table = [["{%tr for x in [1, 2] %}", ""], ["{% vm %}samen", "{{ x }}"], ["{%tr endfor %}", ""]]

    xml = xml_of(Template(docx_of(table)).render({}))

    assert [xml.count('w:val="restart"'), xml.count('w:val="continue"'), xml.count("samen")] == [1, 1, 1]


def test_cells_merge_across_a_loop() -> None:
    table = [["{%tc for x in [1, 2, 3] %}", "{% hm %}kop", "{%tc endfor %}"]]

    xml = xml_of(Template(docx_of(table)).render({}))

    assert ['<w:gridSpan w:val="3"/>' in xml, xml.count("kop")] == [True, 1]


def test_a_tag_that_word_cut_in_pieces_is_one_tag() -> None:
    data = docx_of("Naam: {{ naam }}.")
    data = with_part(
        data,
        "word/document.xml",
        "{{ naam }}",
        '{</w:t></w:r><w:r><w:rPr><w:lang w:val="nl-NL"/></w:rPr><w:t>{ na</w:t></w:r><w:r><w:t>am }</w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/><w:r><w:t>}',
    )

    template = Template(data)

    assert text_of(template.render({"naam": "Noord"})) == ["Naam: Noord."]
    assert template.findings == ()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("docProps/core.xml", "<dc:title>Proef</dc:title>", "<dc:title>{{ naam }} &amp; co</dc:title>"),
        (
            "word/document.xml",
            "<w:body>",
            '<w:body><w:p><w:r><w:instrText xml:space="preserve"> QUOTE {{ naam }} </w:instrText></w:r></w:p>',
        ),
        (
            "word/document.xml",
            "<w:body>",
            '<w:body><w:sdt><w:sdtPr><w:alias w:val="{{ naam }}"/></w:sdtPr>'
            "<w:sdtContent><w:p/></w:sdtContent></w:sdt>",
        ),
    ],
)
def test_a_tag_outside_the_running_text_is_filled_too(name: str, old: str, new: str) -> None:
    data = Template(with_part(docx_of("x"), name, old, new)).render({"naam": 'A"<B>'})

    assert 'A"&lt;B&gt;' in xml_of(data, name).replace("&quot;", '"')


def test_an_address_is_filled_as_word_saves_it() -> None:
    rels = "word/_rels/document.xml.rels"
    link = (
        '<Relationship Id="rId99" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        'Target="https://x.nl/%7b%7b%20plaats%20%7d%7d?a=1"/></Relationships>'
    )
    data = with_part(docx_of("x"), rels, "</Relationships>", link)

    filled = xml_of(Template(data).render({"plaats": "Sint Pancras & co"}), rels)

    assert 'Target="https://x.nl/Sint%20Pancras%20&amp;%20co?a=1"' in filled


def test_headers_footnotes_and_comments_are_filled() -> None:
    import io

    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "Kop {{ naam }}"
    paragraph = document.add_paragraph("tekst")
    document.add_comment(paragraph.runs, text="Let op {{ naam }}", author="x", initials="x")
    document.save(out := io.BytesIO())

    data = Template(out.getvalue()).render({"naam": "Noord"})

    assert "Kop Noord" in text_of(data)
    assert "Let op Noord" in xml_of(data, "word/comments.xml")
