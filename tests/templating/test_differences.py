"""Each difference from docxtpl that docs/sjablonen.md tells, shown on both sides in the same run."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jinja2
import pytest
from docx import Document

from planmaker.findings import PlanmakerError
from planmaker.templating import Include, Template
from tests.build import call, docx_from, docx_of, note, para, paras, with_part, xml_of
from tests.support import ROOT, all_text_of, text_of
from tests.templating.peer import docxtpl_makes
from tests.templating.test_values import png

Look = Callable[[bytes], object]
FULL = {"v": [0] * 64}
DELETED = '<w:del w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>{{ v }}</w:delText></w:r></w:del>'


def commented() -> bytes:
    document = Document()
    document.add_comment(document.add_paragraph("tekst").runs, text="let op {{ v }}", author="x", initials="x")
    document.save(out := io.BytesIO())
    return out.getvalue()


def comments(data: bytes) -> list[str]:
    return all_text_of(data)["word/comments.xml"]


def title(data: bytes) -> str:
    return all_text_of(data)["docProps/core.xml"][0]


def all_xml(data: bytes) -> bool:
    return "lekt" in xml_of(data)


def note_calls(data: bytes) -> list[str]:
    return re.findall(r'footnoteReference w:id="(\d+)"', xml_of(data))


def last_block(data: bytes) -> str:
    found = re.findall(r"</w:tbl>|<w:p/>|</w:p>", xml_of(data))
    return str(found[-1])


def pictured(*texts: str) -> bytes:
    """Return a Word file with a picture in a paragraph of its own after the first text."""
    document = Document()
    for text in texts:
        document.add_paragraph(text)
        if text == texts[0]:
            document.add_picture(io.BytesIO(png()))
    document.save(out := io.BytesIO())
    return out.getvalue()


def pictures(data: bytes) -> int:
    return xml_of(data).count("<w:drawing>")


def cells(data: bytes) -> int:
    return xml_of(data).count("<w:tc>")


def cell(data: bytes) -> list[str]:
    found = re.search(r"<w:tcPr>(.*?)</w:tcPr>", xml_of(data))
    assert found
    return re.findall(r"<w:(\w+)", found[1])


@dataclass(frozen=True)
class Difference:
    """One template, and what both engines show of it; a finding's code when planmaker refuses."""

    template: bytes
    context: dict[str, Any]
    theirs: object
    ours: object
    look: Look = text_of
    options: dict[str, Any] = field(default_factory=dict)
    """For docxtpl's `render`."""


ESCAPING = {"autoescape": True}
V = {"v": "A & B"}
DIFFERENCES: dict[str, list[Difference]] = {
    "`&` en `<` in waarden kosten tekst": [
        Difference(docx_of("{{ v }} erna"), {"v": "A & B"}, ["A  B erna"], ["A & B erna"]),
        Difference(docx_of("{{ v }} erna"), {"v": "A <x> B"}, ["A "], ["A <x> B erna"]),
        Difference(docx_of("{{ v|safe }} erna"), {"v": "A <x> B"}, ["A "], ["A <x> B erna"], options=ESCAPING),
    ],
    "`&` in een eigenschap van het bestand wordt `&amp;`": [
        Difference(
            with_part(docx_of("x"), "docProps/core.xml", "Proef", "{{ v }}"),
            {"v": "A & B"},
            "title: A &amp; B",
            "title: A & B",
            title,
            ESCAPING,
        )
    ],
    "`&amp;` in een tekst binnen een tag blijft `&amp;`": [
        Difference(docx_of("{{ 'a & b' }}"), {}, ["a &amp; b"], ["a & b"], options=ESCAPING)
    ],
    "een apostrof in een tekst tussen dubbele aanhalingstekens wordt recht": [
        Difference(docx_of('{{ "foto’s" }}'), {}, ["foto's"], ["foto’s"])
    ],
    'een ontbrekende waarde wordt niets, None wordt "None"': [
        Difference(docx_of("[{{ v }}]"), {}, ["[]"], "waarde-ontbreekt"),
        Difference(docx_of("[{{ v }}]"), {"v": None}, ["[None]"], "waarde-leeg"),
    ],
    "tekst naast `{%p … %}` verdwijnt": [
        Difference(docx_of("Let op: {%p if 1 %}", "x", "{%p endif %}"), {}, ["x"], "tekst-naast-tag")
    ],
    "`{%-` en `-%}` nemen woorden, cellen en afbeeldingen mee die ernaast staan": [
        Difference(docx_of("a", "voor {%- if v %} b{% endif %}"), V, ["a b"], ["a", "voor b"]),
        Difference(docx_of("{% if v -%} b", "{% endif %}c"), V, ["c"], ["b", "c"]),
        Difference(docx_of([["a", "{%- if v %}b{% endif %}"]]), V, 1, 2, cells),
        Difference(pictured("a", "{%- if v %}b{% endif %}"), V, 0, 1, pictures),
        Difference(docx_of("a", "{% if v %}b{%- else %}c{% endif %}"), V, "TemplateSyntaxError", ["a", "b"]),
    ],
    "`{%p … -%}` en `{%-p … %}` nemen ook de alinea ernaast mee": [
        Difference(docx_of("{%p if v -%}", "b", "{%p endif %}", "c"), V, ["c"], "streepje-past-niet"),
        Difference(docx_of("a", "{%-p if v %}", "b", "{%p endif %}"), V, ["b"], "streepje-past-niet"),
    ],
    "een tag die over het eind van een alinea loopt, neemt dat eind mee": [
        Difference(docx_of("a{# een", "twee #}b"), {}, ["ab"], "tag-niet-gesloten")
    ],
    "een gewone waarde in `{{p … }}` of `{{r … }}` verdwijnt": [
        Difference(docx_of("{{p v }}", "slot"), V, ["slot"], ["A & B", "slot"], options=ESCAPING),
        Difference(docx_of("{{r v }} erna"), V, [" erna"], ["A & B erna"], options=ESCAPING),
    ],
    "een `%` of `}` binnen een tag met p, tr, tc of r is een fout": [
        Difference(docx_of("{%p if 3 % 2 %}", "oneven", "{%p endif %}"), {}, "TemplateSyntaxError", ["oneven"]),
        Difference(docx_of("{%p if {'a': 1}.a %}", "ja", "{%p endif %}"), {}, "TemplateSyntaxError", ["ja"]),
    ],
    "tags in opmerkingen, eindnoten en adressen blijven staan": [
        Difference(commented(), {"v": "A & B"}, ["let op {{ v }}"], ["let op A & B"], comments)
    ],
    "alle rondes van een lus delen één voetnoot, en die kent de lus niet": [
        Difference(
            docx_from(
                paras("{%p for x in v %}") + para("{{ x }}", call("footnote", 1)) + paras("{%p endfor %}"),
                footnotes=note("footnote", 1, para("noot")),
            ),
            {"v": ["a", "b"]},
            ["1", "1"],
            ["1", "2"],
            note_calls,
        )
    ],
    "een tabel met meer dan 63 kolommen opent niet in Word": [
        Difference(
            docx_of([["{%tc for x in v %}", "a", "{%tc endfor %}"]]), {"v": [0] * 64}, 64, "tabel-te-breed", cells
        )
    ],
    "een tag in een verwijderde revisie wordt ingevuld": [
        Difference(
            with_part(docx_of("x"), "word/document.xml", "<w:r><w:t>x</w:t></w:r>", DELETED),
            {"v": "lekt"},
            True,
            "open-wijziging",
            all_xml,
        )
    ],
    "een alinea met alleen een voorwaarde of lus blijft leeg staan": [
        Difference(docx_of("a", "{% if v %}b{% endif %}", "c"), {"v": 0}, ["a", "", "c"], ["a", "c"]),
        Difference(docx_of("a", "{% for x in v %}b{% endfor %}", "c"), {"v": []}, ["a", "", "c"], ["a", "c"]),
    ],
    "een paginasprong in een waarde geeft een lege alinea extra": [
        Difference(docx_of("{{ v }}"), {"v": "een\ftwee"}, ["een", "\n", "twee"], ["een", "\ntwee"])
    ],
    "een ingevoegd document midden in een zin maakt de opmaak stuk": [
        Difference(docx_of("zin {{ v }} uit"), {"v": Include(docx_of("in"))}, ["zin ", "in"], "invoegen-kan-hier-niet")
    ],
    "na een ingevoegd document dat op een tabel eindigt, houdt het document op": [
        Difference(docx_of("{{p v }}"), {"v": Include(docx_of([["a"]]))}, "</w:tbl>", "<w:p/>", last_block)
    ],
    "`{% colspan %}`, `{% cellbg %}`, `{% vm %}` en `{% hm %}` zetten hun opmaak op een plek die Word niet kent": [
        Difference(
            docx_of([["{% cellbg 'FF0000' %}{% colspan 2 %}x"]]),
            {},
            ["shd", "gridSpan", "tcW"],
            ["tcW", "gridSpan", "shd"],
            cell,
        ),
        Difference(
            with_part(
                docx_of([["{%tc for x in [1, 2] %}", "{% hm %}x", "{%tc endfor %}"]]),
                "word/document.xml",
                "</w:tcPr>",
                '<w:vAlign w:val="center"/></w:tcPr>',
            ),
            {},
            ["tcW", "vAlign", "gridSpan"],
            ["tcW", "gridSpan", "vAlign"],
            cell,
        ),
    ],
    "`{% include %}`, `{% import %}` en eigen code kunnen": [
        Difference(docx_of("{{ cycler.__init__.__globals__.__name__ }}"), {}, ["jinja2.utils"], "waarde-ontbreekt"),
        Difference(docx_of("{% include 'x' %}"), {}, "TypeError", "opdracht-niet-toegestaan"),
    ],
}


def shown_by_docxtpl(case: Difference) -> object:
    """Return what docxtpl's document shows, or the name of the error that it gives."""
    try:
        return case.look(docxtpl_makes(case.template, case.context, **case.options))
    except (jinja2.TemplateError, TypeError) as error:
        return type(error).__name__


def shown_by_us(case: Difference) -> object:
    """Return what our document shows, or the code of the one finding that refuses it."""
    try:
        return case.look(Template(case.template).render(case.context))
    except PlanmakerError as error:
        (finding,) = error.findings
        return finding.code


@pytest.mark.parametrize("case", [pytest.param(one, id=row) for row, cases in DIFFERENCES.items() for one in cases])
def test_what_goes_wrong_there_goes_right_here(case: Difference) -> None:
    assert shown_by_docxtpl(case) == case.theirs
    assert shown_by_us(case) == case.ours


def test_the_documentation_tells_these_differences_and_no_others() -> None:
    page = (ROOT / "docs" / "sjablonen.md").read_text(encoding="utf-8")
    table = page.split("Elk verschil herstelt iets dat daar misgaat.")[1].strip().split("\n\n")[0]

    assert [line.removeprefix("| ").split(" | ")[0] for line in table.splitlines()[2:]] == list(DIFFERENCES)
