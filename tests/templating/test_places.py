"""Mistakes that people make in Word, each told once, at the place where it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from planmaker.findings import Finding, OutputError, Severity, TemplateError
from planmaker.templating import Template
from tests.build import Block, docx_of, made, with_part

HALF_BOLD = ("{{ naam }}", "{{ na</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>am }}")
REVISION = (
    "weg",
    '</w:t></w:r><w:del w:id="9" w:author="x" w:date="2026-01-01T00:00:00Z">'
    "<w:r><w:delText>{{ weg }}</w:delText></w:r></w:del><w:r><w:t>",
)


def broken(*blocks: Block, swap: tuple[str, str] | None = None) -> tuple[Finding, ...]:
    """Return what is said of a template with these blocks."""
    data = docx_of(*blocks)
    if swap:
        data = with_part(data, "word/document.xml", *swap)
    try:
        return Template(data, "brief.docx").findings
    except TemplateError as error:
        return error.findings


@pytest.mark.parametrize(
    ("blocks", "swap", "code", "shown", "place"),
    [
        (["Aan {{ naam }}"], HALF_BOLD, "tag-half-opgemaakt", "{{ naam }}", "alinea 1"),
        (["Aan {{ naam } en zo"], None, "tag-niet-gesloten", "{{ naam } en zo", "alinea 1"),
        (["{{ datum|default(‘geen’) }}"], None, "gekrulde-aanhalingstekens", "‘geen’", "alinea 1"),
        (["x", "{%tr for r in rijen %}"], None, "tag-buiten-tabel", "{%tr for r in rijen %}", "alinea 2"),
        ([[["{% for r in rijen %}a", "{% endfor %}"]]], None, "blok-over-grens", "andere cel", "tabel 1, rij 1, cel 2"),
        (["x", "weg"], REVISION, "open-wijziging", "bijgehouden wijziging", "alinea 2"),
        (
            ["Belangrijk: {%p if x %}", "{%p endif %}"],
            None,
            "tekst-naast-tag",
            "“Belangrijk:” zou verdwijnen",
            "alinea 1",
        ),
        (
            [("Heading 1", "Kosten"), "{% if x %}", "rest"],
            None,
            "eindtag-ontbreekt",
            "{% if x %}",
            "onder “Kosten” › alinea 2",
        ),
        (["{% endif %}"], None, "begintag-ontbreekt", "{% endif %}", "alinea 1"),
        (["{%p if x %}", "ja", "{% endif %}"], None, "tags-verschillen", "{% endif %}", "alinea 3"),
        (["{%pif x %}", "ja", "{%p endif %}"], None, "opdracht-onbekend", "{%pif x %}", "alinea 1"),
        (["{{ naam|hoofdleter }}"], None, "filter-onbekend", "hoofdleter", "alinea 1"),
        (["{{ naam || x }}"], None, "tag-onbegrijpelijk", "verwacht “naam”, maar er staat “|”", "alinea 1"),
        (["{ { naam } }"], None, "lijkt-op-tag", "{ { naam", "alinea 1"),
        (["naam }} dus"], None, "tag-zonder-begin", "naam }}", "alinea 1"),
        (["{{ }}"], None, "lege-tag", "{{ }}", "alinea 1"),
        (["{% include 'x' %}"], None, "opdracht-niet-toegestaan", "andere bestanden", "alinea 1"),
        (["{% colspan 2 %}x"], None, "celtag-buiten-tabel", "{% colspan 2 %}", "alinea 1"),
        (
            [[["{%tr for r in x %}", ""], ["{{ r }}", "totaal {%tr endfor %}"]]],
            None,
            "tekst-naast-tag",
            "totaal",
            "rij 2, cel 2",
        ),
        (["{% if x %}a{% elif %}b{% endif %}"], None, "tag-onbegrijpelijk", "{% elif %}", "alinea 1"),
        (["{% else %}"], None, "tag-hoort-nergens-bij", "{% else %}", "alinea 1"),
        (["{% if x }ja{% endif %}"], None, "tag-niet-gesloten", "{% if x }", "alinea 1"),
    ],
)
def test_a_mistake_is_told_once_and_where(
    blocks: list[Block], swap: tuple[str, str] | None, code: str, shown: str, place: str
) -> None:
    (finding,) = broken(*blocks, swap=swap)

    assert finding.code == code
    assert shown in finding.message
    assert place in finding.place.spot
    assert finding.hint


def test_all_mistakes_are_told_in_one_run() -> None:
    codes = [finding.code for finding in broken("{{ a", "{{ b|nieuw }}", "{% if c %}")]

    assert codes == ["tag-niet-gesloten", "filter-onbekend", "eindtag-ontbreekt"]


def test_doubts_do_not_prevent_rendering() -> None:
    template = Template(docx_of("{{ “a” }}"))

    assert [finding.severity for finding in template.findings] == [Severity.WARNING]


def test_a_mistake_in_a_header_names_the_header() -> None:
    import io

    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ naam"
    document.save(out := io.BytesIO())

    with pytest.raises(TemplateError, match="koptekst › alinea 1"):
        Template(out.getvalue())


def missing(context: Mapping[str, object], *blocks: Block) -> tuple[Finding, ...]:
    with pytest.raises(OutputError) as caught:
        made(context, *blocks)
    return caught.value.findings


def test_every_missing_value_is_told_with_its_path_its_turn_and_the_nearest_name() -> None:
    context: dict[str, object] = {"partijen": [{"naam": "a"}, {"nam": "b"}], "datum": "x"}

    findings = missing(
        context,
        "{%p for p in partijen %}",
        "{{ p.naam }}",
        "{%p endfor %}",
        "{{ daum|upper }}",
        "{% if weg %}{% endif %}",
    )

    assert [re.findall(r"de waarde (\S+) ontbreekt", finding.message) for finding in findings] == [
        ["partijen[2].naam"],
        ["daum"],
        ["weg"],
    ]
    assert findings[0].hint == "bedoelt u nam?"
    assert findings[0].place.spot.endswith("› partijen[2]")
    assert findings[1].hint == "bedoelt u datum?"


def test_nested_turns_are_told_from_the_outside_in() -> None:
    context: dict[str, object] = {"a": [{"b": [{"x": 1}]}, {"b": [{"x": 1}, {}]}]}

    (finding,) = missing(context, "{% for p in a %}{% for q in p.b %}{{ q.x }}{% endfor %}{% endfor %}")

    assert "a[2].b[2].x" in finding.message
    assert finding.place.spot.endswith("› a[2] › a[2].b[2]")


def test_a_step_into_nothing_names_what_is_empty() -> None:
    (finding,) = missing({"a": {"b": None}}, "{{ a.b.c }}")

    assert "a.b is leeg" in finding.message


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{{ 1 / nul }}", "uitdrukking-mislukt"),
        ("{{ 'a' + 1 }}", "uitdrukking-mislukt"),
        ("{{ x|first|upper|int + 'a' }}", "uitdrukking-mislukt"),
    ],
)
def test_an_expression_that_fails_is_told_with_its_place(body: str, code: str) -> None:
    (finding,) = missing({"nul": 0, "x": ["a"]}, "goed", body)

    assert (finding.code, "alinea 2" in finding.place.spot) == (code, True)


def test_a_value_that_goes_once_through_a_loop_is_explained_too() -> None:
    (finding,) = missing({"x": iter([1, 2])}, "{% for i in x %}{{ i }}{{ weg }}{% endfor %}")

    assert finding.code in ("waarde-ontbreekt", "uitdrukking-mislukt")
    assert "alinea 1" in finding.place.spot


PARTIES = {"partijen": [{"naam": "a"}, {"nam": "b"}], "geld": {"kosten": [{"bedrag": 1}]}, "los": None, "tekst": "hoi"}


@pytest.mark.parametrize(
    ("body", "path", "hint"),
    [
        ("{% macro m(p) %}{{ p.naam }}{% endmacro %}{% for q in partijen %}{{ m(q) }}{% endfor %}",
         "partijen[2].naam", "bedoelt u nam?"),
        ("{% macro m(p) %}{{ p.naam }}{{ caller() }}{% endmacro %}{% call m(partijen[1]) %}x{% endcall %}",
         "partijen[2].naam", "bedoelt u nam?"),
        ("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ geld.kostn }}{% endcall %}",
         "geld.kostn", "bedoelt u kosten?"),
        ("{% set x = partijen[1] %}{{ x.naam }}", "partijen[2].naam", "bedoelt u nam?"),
        ("{% with x = partijen|last %}{{ x.naam }}{% endwith %}", "partijen[2].naam", "bedoelt u nam?"),
        ("{{ partijen|map(attribute='naam')|join }}", "partijen[2].naam", "bedoelt u nam?"),
        ("{{ partijen|sort(attribute='naam')|map(attribute='naam')|join }}", "partijen[2].naam", "bedoelt u nam?"),
        ("{{ partijen|opsomming('naam') }}", "partijen[2].naam", "bedoelt u nam?"),
        ("{{ geld.kosten|sum(attribute='bedragg') }}", "geld.kosten[1].bedragg", "bedoelt u bedrag?"),
        ("{{ partijen[0]['naamm'] }}", "partijen[1].naamm", "bedoelt u naam?"),
        ("{% for k, v in geld.items() %}{{ v.x }}{% endfor %}", "geld.kosten.x", "geld.kosten is een lijst"),
        ("{% if geld.kostn == 1 %}x{% endif %}", "geld.kostn", "bedoelt u kosten?"),
        ("{{ range(los2) }}", "los2", "bedoelt u los?"),
        ("{{ teks|datum }}", "teks", "bedoelt u tekst?"),
        ("{{ partijen.naam }}", "partijen.naam", "partijen is een lijst: ga er eerst langs met {% for … %}"),
        ("{{ partijen[7].naam }}", "partijen[8]", "partijen heeft 2 onderdelen; in een tag telt het eerste als 0"),
        ("{{ tekst.kort }}", "tekst.kort", "tekst is een tekst en heeft zelf geen velden; vraag alleen tekst"),
    ],
)  # fmt: skip
def test_a_missing_value_is_told_with_its_path_in_the_data_however_the_template_came_to_it(
    body: str, path: str, hint: str
) -> None:
    (finding,) = missing(PARTIES, body)

    assert finding.message.startswith(f"de waarde {path} ontbreekt, gevraagd in ")
    assert hint in finding.hint


def test_a_loop_over_a_choice_of_items_tells_the_turn_in_the_data() -> None:
    findings = missing(PARTIES, "{% for p in partijen|rejectattr('naam', 'defined') %}{{ p.naam }}{% endfor %}")

    assert [finding.place.spot.rpartition(" › ")[2] for finding in findings] == ["partijen[2]"]


def test_a_step_into_nothing_is_told_with_its_path_through_a_name_of_the_template() -> None:
    (finding,) = missing({"a": [{"b": {"c": None}}]}, "{% set x = a[0].b %}{{ x.c.d }}")

    assert finding.message.startswith("a[1].b.c is leeg, dus a[1].b.c.d bestaat niet")


def test_a_value_missing_in_a_header_comes_with_those_of_the_text() -> None:
    import io

    from docx import Document

    document = Document()
    document.add_paragraph("{{ een }}")
    document.sections[0].header.paragraphs[0].text = "{% for p in partijen %}{{ p.naam }}{% endfor %}"
    document.save(out := io.BytesIO())
    with pytest.raises(OutputError) as caught:
        Template(out.getvalue()).render(PARTIES)

    assert [finding.message.split()[2] for finding in caught.value.findings] == ["een", "partijen[2].naam"]
    assert "koptekst" in caught.value.findings[1].place.spot


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{{ tekst|datum }}", "|datum kan niets met een tekst (“hoi”)"),
        ("{{ 1|bedrag }}", "|bedrag kan niets met een getal (“1”)"),
        ("{% for p in 5 %}{{ p }}{% endfor %}", "een getal is geen lijst om langs te gaan"),
        ("{% if los > 3 %}x{% endif %}", "niets (None) en een getal zijn niet te vergelijken met >"),
        ("{{ 'a' + 1 }}", "+ kan niet met een tekst en een getal; plak teksten met ~"),
        ("{{ geld * 2 }}", "* kan niet met een onderdeel met velden en een getal"),
        ("{{ tekst() }}", "een tekst is geen functie: haal de haakjes weg"),
        ("{% macro m(p) %}{% endmacro %}{{ m(1, 2) }}", "de macro m krijgt meer dan 1 waarden"),
    ],
)
def test_why_an_expression_fails_is_told_in_dutch(body: str, why: str) -> None:
    (finding,) = missing(PARTIES, body)

    assert finding.code == "uitdrukking-mislukt"
    assert finding.message.endswith(f" kan niet worden uitgerekend: {why}")
