"""References in a template of one's own: fields with the right text, and findings with both places."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml import etree

from planmaker.findings import Finding, OutputError
from planmaker.templating import Template
from tests.build import docx, found, p, run, xml_of
from tests.support import text_of

_ARTICLES = (
    p("Doel", "Artikel", "doel")
    + p("Een", "Lid")
    + p("Twee", "Lid")
    + p("{%p if looptijd %}")
    + p("Looptijd", "Artikel", "looptijd")
    + p("Een", "Lid")
    + p("{%p if lang %}")
    + p("Twee", "Lid")
    + p("{%p endif %}")
    + p("{%p endif %}")
    + p("Slot", "Artikel", "slot")
    + p("Kaart", "Bijlage", "bijlage_kaart")
    + p("Begroting", "Bijlage", "begroting")
)
ALL = {"looptijd": True, "lang": True}


def template(*body: str, **more: object) -> Template:
    return Template(docx(_ARTICLES, *body, **more), "brief.docx")  # type: ignore[arg-type]


def last(context: dict[str, object], text: str) -> str:
    return text_of(template(p(text)).render(context))[-1].replace("\u00a0", " ")


def lost(context: Mapping[str, object], *body: str, **more: object) -> tuple[Finding, ...]:
    with pytest.raises(OutputError) as caught:
        template(*body, **more).render(context)
    assert {finding.code for finding in caught.value.findings} == {"verwijzing-naar-niets"}
    return caught.value.findings


def field(code: str, shown: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    return char.format("begin") + code + char.format("separate") + run(shown) + char.format("end")


@pytest.mark.parametrize(
    ("looptijd", "tag", "text"),
    [
        (True, '{{ artikel("slot") }}', "artikel 3"),
        (False, '{{ artikel("slot") }}', "artikel 2"),
        (True, '{{ lid("looptijd", 2) }}', "artikel 2, tweede lid"),
        (True, '{{ bijlage("begroting") }}', "bijlage 2"),
        (True, '{{ bijlage("kaart") }}', "bijlage 1"),
        (True, '{{ hoofdstuk("slot") }}', "hoofdstuk 3"),
        (True, '{{ artikelen(["doel", "slot"]) }}', "de artikelen 1 en 3"),
        (True, '{{ artikelen("doel", "slot") }}', "de artikelen 1 en 3"),
        (True, '{{ artikel("slot")|hoofdletter }}', "Artikel 3"),
        (True, '{{ artikelen("doel", "slot")|hoofdletter }}', "De artikelen 1 en 3"),
        (True, '{{ artikel("slot")|upper }}', "ARTIKEL 3"),
        (True, '{% set r = artikel("slot") %}{{ r }} en {{ r }}', "artikel 3 en artikel 3"),
    ],
)
def test_a_reference_has_the_right_text_whatever_was_left_out(looptijd: bool, tag: str, text: str) -> None:
    assert last({**ALL, "looptijd": looptijd}, tag) == text


def test_a_reference_is_a_field() -> None:
    made = template(p('{{ hoofdstuk("slot") }}')).render(ALL)

    codes = found(etree.fromstring(xml_of(made).encode()), "//w:instrText")
    assert [one.text for one in codes][1:] == [" REF slot \\r \\t \\h "]


def test_a_reference_to_what_was_left_out_tells_both_places_and_the_tag() -> None:
    (finding,) = lost({**ALL, "looptijd": False}, p("Zie {{ artikel('looptijd') }}."))

    assert finding.place.spot == "hoofdtekst › onder “Begroting” › alinea 14 “Zie {{ artikel('looptijd') }}.”"
    assert finding.message == (
        'de tekst verwijst naar artikel "looptijd", maar dat staat niet in het document; in het sjabloon staat het bij '
        "hoofdtekst › onder “Doel” › alinea 5 “Looptijd”, maar het is weggelaten, gevraagd in {{ artikel('looptijd') }}"
    )


def test_a_reference_in_a_header_is_told_there() -> None:
    (finding,) = lost({**ALL, "looptijd": False}, headers=(p('{{ artikel("looptijd") }}'),))

    assert finding.place.spot.startswith("koptekst › alinea 1")


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ('{{ lid("looptijd", 2) }}', 'lid 2 van "looptijd", maar dat artikel heeft één lid in dit document'),
        ('{{ lid("slot", 2) }}', 'lid 2 van "slot", maar dat artikel heeft geen leden in dit document'),
        ('{{ lid("doel", 3) }}', 'lid 3 van "doel", maar dat artikel heeft 2 leden in dit document'),
    ],
)
def test_a_lid_that_is_not_there_is_told_and_not_that_its_article_was_left_out(tag: str, says: str) -> None:
    (finding,) = lost({**ALL, "lang": False}, p(tag))

    assert says in finding.message
    assert "weggelaten" not in finding.message


@pytest.mark.parametrize("change", ['replace("|", "/")', "slug", "title|replace('Artikel', '')|replace('|', '')"])
def test_a_filter_that_breaks_a_reference_is_a_finding(change: str) -> None:
    (finding,) = lost(ALL, p('{{ artikel("slot")|%s }}' % change))  # noqa: UP031 - braces

    assert "een filter heeft hier een verwijzing stukgemaakt" in finding.message


@pytest.mark.parametrize(
    "reference",
    [
        field("REF looptijd \\r \\h", "Artikel 2"),
        field("PAGEREF looptijd", "2"),
        f'<w:fldSimple w:instr=" REF looptijd ">{run("Looptijd")}</w:fldSimple>',
        f'<w:hyperlink w:anchor="looptijd">{run("Looptijd")}</w:hyperlink>',
    ],
)
def test_a_field_or_link_typed_in_word_to_what_was_left_out_is_told_with_both_places(reference: str) -> None:
    (finding,) = lost({**ALL, "looptijd": False}, p(runs=run("zie ") + reference))

    assert finding.place.spot.startswith("hoofdtekst › onder “Begroting” › alinea 14 “zie ")
    assert "in het sjabloon staat het bij hoofdtekst › onder “Doel” › alinea 5 “Looptijd”" in finding.message
    template(p(runs=run("zie ") + reference)).render(ALL)
    together = [p("{%p if looptijd %}"), p(runs=run("zie ") + reference), p("{%p endif %}")]
    template(*together).render({**ALL, "looptijd": False})


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{{ artikel() }}", "artikel mist een waarde tussen de haakjes"),
        ('{{ lid("doel") }}', "lid mist een waarde tussen de haakjes"),
        ('{{ artikel("doel", 2) }}', "artikel krijgt te veel waarden tussen de haakjes"),
        ('{{ lid("doel", nummer=2) }}', "lid kent geen nummer"),
    ],
)
def test_a_reference_with_the_wrong_words_between_its_brackets_is_told_in_dutch(body: str, why: str) -> None:
    with pytest.raises(OutputError) as caught:
        template(p(body)).render(ALL)

    assert caught.value.findings[0].message.endswith(f"kan niet worden uitgerekend: {why}")
