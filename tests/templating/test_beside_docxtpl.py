"""What docxtpl's dialect can do, each on a template of our own, beside docxtpl itself in the same run.

Compared is all that can be read, and how the tables look: cells with their span, merging and colour.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.shared import Inches
from lxml import etree

from planmaker.templating import Include, Link, List, Picture, RichText, Template
from tests.build import Block, docx_of, with_footnote, with_part, xml_of
from tests.support import Checkers, all_text_of, text_in
from tests.templating.peer import docxtpl_makes
from tests.templating.test_values import png

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOGO = Picture(png(), width_cm=2, alt="Logo")
RICH = RichText("gewoon ").add("vet & <rood>", bold=True, color="FF0000").add("\nregel\tna tab", underline=True)
PEOPLE = {"p": [{"naam": "Noord & Zuid", "taken": ["a < b", "c"]}, {"naam": "“Oost”", "taken": []}]}
DAYS = {"k": ["ma", "di & wo", "do"], "r": [{"n": "een", "c": [1, 2, 3]}, {"n": "twee", "c": [4, 5, 6]}]}


def made_of(build: Callable[[Doc], object]) -> bytes:
    """Return the Word file that `build` makes of an empty one."""
    document = Document()
    build(document)
    document.save(out := io.BytesIO())
    return out.getvalue()


def in_runs(*texts: str) -> bytes:
    """Return a Word file with one paragraph, in which each text is a run of its own."""
    return made_of(lambda document: [paragraph := document.add_paragraph(), *map(paragraph.add_run, texts)])


def shorter(block: list[list[str]], *rows: int) -> bytes:
    """Return a Word file with a table whose `rows` miss their last cell."""

    def cut(document: Doc) -> None:
        for index in rows:
            row = document.tables[0].rows[index]._tr
            row.remove(row.tc_lst[-1])

    document = Document(io.BytesIO(docx_of(block)))
    cut(document)
    document.save(out := io.BytesIO())
    return out.getvalue()


def around(document: Doc) -> None:
    """Tags above and below the text, in every header and footer a section can have."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section.header.paragraphs[0].text = "헤더 {{ titel }}"
    section.footer.paragraphs[0].text = '{{ weg|default("Één < twee") }}'
    section.first_page_header.paragraphs[0].text = "{% if titel %}eerste: {{ titel }}{% endif %}"
    section.first_page_footer.add_table(1, 1, Inches(6)).cell(0, 0).text = "{{ titel }}"
    section.even_page_header.paragraphs[0].text = "{{ logo }} even"
    document.add_paragraph("{{ titel }}")


def properties(document: Doc) -> None:
    core = document.core_properties
    core.title, core.subject, core.author = "{{ titel }}", "over {{ titel|upper }}", "{{ wie }}"
    core.comments, core.identifier = "{% for w in woorden %}{{ w }} {% endfor %}", "{{ wie }}-1"
    document.add_paragraph("{{ titel }}")


SDT = "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{{ x }}</w:t></w:r></w:sdtContent></w:sdt>"
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="vak"><v:textbox><w:txbxContent><w:p><w:r>'
    "<w:t>{% for i in y %}{{ i }};{% endfor %}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
KINDS = ("mapping", "sequence", "string", "integer", "float", "true", "false", "none")
ANNEX = docx_of(("Heading 1", "Bijlage & zo"), ("List Number", "een"), ("List Number", "twee"), [["a", "1 < 2"]], "uit")
LOOP: list[Block] = ["{%p for x in p %}", "{{ x.naam }}: {% for t in x.taken %}{{ t }}, {% endfor %}", "{%p endfor %}"]

CASES: dict[str, tuple[bytes, dict[str, Any]]] = {
    "values and rows": (
        docx_of(
            "Beste {{ wie }},",
            [["Wat", "Aantal"], ["{%tr for i in x %}", ""], ["{{ i.wat }}", "{{ i.n }}"], ["{%tr endfor %}", ""]],
            "{%p if betaald %}",
            "Dank.",
            "{%p elif korting %}",
            "Met korting.",
            "{%p else %}",
            "Te betalen: {{ som }} {% if nl %}euro{% else %}dollar{% endif %}.",
            "{%p endif %}",
            "slot",
        ),
        {"wie": "Ada & Bo", "x": [{"wat": "<gum>", "n": 2}], "betaald": False, "korting": 0, "som": 1.5, "nl": True},
    ),
    "loops in loops": (docx_of(*LOOP, "{%p for x in p %}", *LOOP, "{%p endfor %}"), PEOPLE),
    "rows in a table in a loop": (
        docx_of(
            "{%p for x in p %}",
            [["{{ x.naam }}"], ["{%tr for t in x.taken %}"], ["{{ t }}"], ["{%tr endfor %}"], ["som"]],
            "",
            "{%p endfor %}",
        ),
        PEOPLE,
    ),
    "dashes over paragraphs": (
        docx_of(
            "Het huis", "{%- if x -%}", "\u00a0in de stad", "{%- else -%}", " buiten", "{%- endif -%}", " is mooi."
        ),
        {"x": True},
    ),
    "dashes over line breaks": (
        docx_of("Het huis\n{%- if x -%}\n in de stad\n{%- else -%}\n buiten\n{%- endif -%}\n is mooi."),
        {"x": False},
    ),
    "a dash with nothing between": (docx_of("voor{% if x -%}", "{%- endif %} en na"), {"x": True}),
    "spaces between runs": (
        in_runs("De ", "{{ a }}", " is", " {{", "b", "}} ", "en ", "klaar"),
        {"a": "boot", "b": "af"},
    ),
    "spaces and tabs as values": (
        docx_of("{{ '   ' }}x", "{{ s }}x{{ t }}x", "{{r rs }}x{{r rt }}x"),
        {"s": "    ", "t": "\t\t", "rs": RichText("    "), "rt": RichText("\t\t")},
    ),
    "breaks in a value": (
        docx_of("[{{ v }}]", ("List Bullet", "{{ w }}"), "{{ h|e }}"),
        {"v": "\nregel\n\ttab\aalinea\n\naan het eind\a", "w": "een\atwee & <drie>", "h": "<p>\n\t<b>x</b>\n</p>"},
    ),
    "formatted text": (
        docx_of("{{r x }}.", "voor {{r x }} na", [["{{r x }}"]], "{%p for r in y %}", "{{r r }}", "{%p endfor %}"),
        {"x": RICH.add("\anieuwe alinea", size=20).add("klein", superscript=True), "y": [RICH, RichText("<z>")]},
    ),
    "formatted text and if": (docx_of("{%r if x %} {{r x }}ja{%r endif %}{%r if not x %}nee{%r endif %}"), {"x": RICH}),
    "formatted text in a font of the east": (
        docx_of("测试 {{r x }}", "{{r y }}"),
        {"x": RichText().add("测试TEST", font="SimSun"), "y": RichText().add("한국어", font="Batang", lang="ko-KR")},
    ),
    "a link": (docx_of("Zie {{r l }}."), {"l": Link("https://x.nl/?a=1&b=2", "de <site>")}),
    "paragraphs of a list": (
        docx_of("{{p x }}", [["kop"], ["{{p x }}"]], "slot"),
        {"x": List(["een & twee", RICH.add("\anog een")], style="ListBullet")},
    ),
    "comments of the template": (
        docx_of(
            "a {# niet #}b",
            "{#p weg #}",
            [["x", "y"], ["{#tr rij weg #}", "ook"], ["{#tc cel weg #}", "blijft"]],
            "c",
        ),
        {},
    ),
    "braces as they are": (docx_of("{_{ x }_} en {_% vm %_} en {_%- y -%_}", "{{ x }}"), {"x": "{{ geen tag }}"}),
    "kinds of data": (
        docx_of(
            *[f"{{% if x{n} is {kind} %}}{kind}{{% endif %}}: {{{{ x{n} is {kind} }}}}" for n, kind in enumerate(KINDS)]
        ),
        {f"x{n}": value for n, value in enumerate([{"a": 1}, ["b"], "c", 3, 1.5, True, False, None])},
    ),
    "data printed as it is": (
        docx_of("{{ d }} {{ l }} {{ f }} {{ b }}"),
        {"d": {"a": [1]}, "l": ["b"], "f": 0.1, "b": True},
    ),
    "colours of cells": (
        docx_of(
            [
                ["{%tr for a in m %}", "", ""],
                ["{{ a.d }}", "{% cellbg a.k %}{{ a.s }}", "{{r a.t }}"],
                ["{%tr endfor %}", "", ""],
            ]
        ),
        {
            "m": [
                {"d": 1, "k": "FF0000", "s": "fout", "t": RICH},
                {"d": 2, "k": "00FF00", "s": "<ok>", "t": RichText("b")},
            ]
        },
    ),
    "columns of the data": (
        shorter(
            [
                ["wat", "{% colspan k|count %}dagen", "", ""],
                ["", "{%tc for x in k %}", "{{ x }}", "{%tc endfor %}"],
                ["{%tr for i in r %}", "", "", ""],
                ["{{ i.n }}", "{%tc for c in i.c %}", "{{ c }}", "{%tc endfor %}"],
                ["{%tr endfor %}", "", "", ""],
            ],
            0,
            0,
        ),
        DAYS,
    ),
    "cells merged across": (
        shorter(
            [
                ["een", "{%tc for x in k %}", "{% hm %}kop & zo", "{%tc endfor %}", "slot"],
                ["a", "{%tc for x in k %}", "{{ x }}", "{%tc endfor %}", "b"],
            ],
            1,
        ),
        DAYS,
    ),
    "wide cells merged across": (
        with_part(
            docx_of([["{%tc for x in k %}", "{% hm %}kop", "{%tc endfor %}"]]),
            "word/document.xml",
            '<w:tcW w:type="dxa" w:w="2880"/></w:tcPr><w:p><w:r><w:t>{% hm',
            '<w:tcW w:type="dxa" w:w="2880"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>{% hm',
        ),
        DAYS,
    ),
    "cells merged down": (
        docx_of(
            [
                ["{%tr for i in r %}", "", "", ""],
                ["{% vm %}samen & <een>", "{{ i.n }}", "{{ i.c[0] }}", "{{ i.c[1] }}"],
                ["{%tr endfor %}", "", "", ""],
                ["totaal", "", "", "{{ r|length }}"],
            ]
        ),
        DAYS,
    ),
    "cells merged down beside columns of the data": (
        docx_of(
            [
                ["{%tr for i in r %}", "", "", "", ""],
                ["groep{% vm %}", "{{ i.n }}", "{%tc for c in i.c %}", "{{ c }}", "{%tc endfor %}"],
                ["{%tr endfor %}", "", "", "", ""],
                ["", "drie", "{%tc for c in k %}", "{{ c }}", "{%tc endfor %}"],
            ]
        ),
        DAYS,
    ),
    "footnotes": (
        with_footnote(docx_of("Zie hier"), "bron: {{ x }}{% if y %} ({{ y }}){% endif %}"),
        {"x": "A & <B>", "y": 3},
    ),
    "headers and footers": (made_of(around), {"titel": "Één & <ander>", "logo": LOGO}),
    "properties": (made_of(properties), {"titel": "Plan", "wie": "Noord", "woorden": ["a", "b"]}),
    "controls and text boxes": (
        with_part(docx_of("hier"), "word/document.xml", "<w:r><w:t>hier</w:t></w:r>", SDT + BOX),
        {"x": "A & B", "y": [1, "<2>"]},
    ),
    "pictures": (
        docx_of(
            "{{ logo }}",
            "ervoor {{ logo }} erna",
            [["{%tr for x in y %}", ""], ["{{ x.logo }}", "{{ x.wat }}"], ["{%tr endfor %}", ""]],
            "{%p for l in z %}",
            "{{ l }} ",
            "{%p endfor %}",
        ),
        {"logo": LOGO, "y": [{"logo": LOGO, "wat": "a & b"}], "z": [LOGO, LOGO, LOGO]},
    ),
    "another document": (docx_of("voor", "{{p deel }}", "na", [["{{p deel }}"]]), {"deel": Include(ANNEX)}),
}


def cells(data: bytes) -> list[list[tuple[str, ...]]]:
    """Return each row of each table: text, span, vertical merging and colour of its cells."""

    def asked(cell: etree._Element, name: str, attribute: str = "val") -> str:
        found = cell.find(f"{W}tcPr/{W}{name}")
        return "" if found is None else found.get(W + attribute, "")

    def row(element: etree._Element) -> list[tuple[str, ...]]:
        found = element.findall(f"{W}tc")
        return [(text_in(c, f"{W}t"), asked(c, "gridSpan"), asked(c, "vMerge"), asked(c, "shd", "fill")) for c in found]

    return [row(element) for element in etree.fromstring(xml_of(data).encode()).iter(f"{W}tr")]


def drawings(data: bytes) -> int:
    return sum(xml_of(data, name).count("<wp:docPr ") for name in all_text_of(data) if name.startswith("word/"))


@pytest.mark.parametrize("name", CASES)
def test_it_shows_what_docxtpl_shows(name: str) -> None:
    template, context = CASES[name]

    theirs = docxtpl_makes(template, context, autoescape=True)
    ours = Template(template).render(context)

    assert all_text_of(ours) == all_text_of(theirs)
    assert cells(ours) == cells(theirs)
    assert drawings(ours) == drawings(theirs)


@pytest.mark.parametrize("name", CASES)
def test_the_document_is_sound(name: str, tmp_path: Path, checkers: Checkers) -> None:
    template, context = CASES[name]
    (tmp_path / "x.docx").write_bytes(Template(template).render(context))

    found = checkers.check_docx.check(tmp_path / "x.docx")

    assert [str(f) for f in found if f.level != "warning" and f.code != "tag"] == []
