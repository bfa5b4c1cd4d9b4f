"""The Word file is one that a careful secretary could have made."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree

from tests.build import W, found, names, part, values
from tests.convenant import build
from tests.convenant.build import LIBRARY, TOWN
from tests.convenant.conftest import Example
from tests.convenant.reading import headings, lines, page, shown
from tests.support import ROOT

FOLDER = ROOT / "templates/convenant"
TEMPLATE = (FOLDER / "template.docx").read_bytes()


def _direct(properties: etree._Element, *allowed: str) -> set[str]:
    return {str(child.tag).rpartition("}")[2] for child in properties} - set(allowed)


@pytest.mark.parametrize("name", ["word/document.xml", "word/header1.xml", "word/footer1.xml"])
def test_the_template_uses_named_styles_only(name: str) -> None:
    root = part(TEMPLATE, name)

    assert [left for one in found(root, "//w:r/w:rPr") if (left := _direct(one, "rStyle"))] == []
    assert [left for one in found(root, "//w:p/w:pPr") if (left := _direct(one, "pStyle", "sectPr"))] == []


def test_every_style_that_is_used_is_defined(example: Example) -> None:
    for data in (TEMPLATE, example.concept.data, example.definitief.data):
        known = {one.get(f"{{{W}}}styleId") for one in found(part(data, "word/styles.xml"), "//w:style")}
        for name in (name for name in names(data) if re.match(r"word/(document|header|footer|comments)\d*\.xml", name)):
            used = set(values(part(data, name), "//w:pStyle | //w:rStyle | //w:tblStyle"))
            assert used - known == set(), name


def test_the_guidance_for_editors_is_in_the_template_and_not_in_the_document(example: Example) -> None:
    assert any(name.startswith("word/comments") for name in names(TEMPLATE))
    for data in (example.concept.data, example.definitief.data):
        assert not any(name.startswith("word/comments") for name in names(data))
        assert not found(part(data), "//w:commentRangeStart | //w:commentRangeEnd | //w:commentReference")
        assert "Sjabloontag" not in {each.style for each in shown(data)}


def test_everything_is_in_dutch(example: Example) -> None:
    data = example.concept.data
    [default] = found(part(data, "word/styles.xml"), "//w:docDefaults//w:lang")
    languages = {
        lang.get(f"{{{W}}}val")
        for name in names(data)
        if name.startswith("word/") and name.endswith(".xml")
        for lang in found(part(data, name), "//w:lang")
    }
    core = {child.tag.rpartition("}")[2]: child.text for child in part(data, "docProps/core.xml")}

    assert default.get(f"{{{W}}}val") == "nl-NL"
    assert languages == {"nl-NL"}
    assert core["language"] == "nl-NL"


def test_the_footer_counts_pages_and_the_header_says_what_it_is(example: Example) -> None:
    data = example.concept.data
    sections = found(part(data), "//w:sectPr")
    footers = [name for name in names(data) if re.match(r"word/footer\d+\.xml", name)]
    codes = " ".join(code.text or "" for name in footers for code in found(part(data, name), "//w:instrText"))
    simple = " ".join(value for name in footers for value in values(part(data, name), "//w:fldSimple", "instr"))

    assert re.search(r"\bPAGE\b", codes + simple)
    assert re.search(r"\bNUMPAGES\b", codes + simple)
    assert found(sections[-1], "w:headerReference")
    assert found(sections[-1], "w:footerReference")
    assert lines(data)[-1].endswith("Pagina 1 van 1")


def test_the_contents_page_lists_the_headings_as_they_are(made_examples: dict[str, Example]) -> None:
    for example in made_examples.values():
        data = example.concept.data
        entries = [each.text for each in shown(data) if re.fullmatch(r"toc \d", each.style) and each.text]
        expected = [f"{label}\t{title}".strip() for label, title in headings(data)]

        assert entries == ([] if example.name == "intentie" else expected)


def test_a_short_document_has_no_cover_and_a_long_one_has(made_examples: dict[str, Example]) -> None:
    covers = {
        name: "Omslagsoort" in {each.style for each in shown(one.concept.data)} for name, one in made_examples.items()
    }

    assert covers == {"intentie": False, "regio": True, "taalhuis": True, "velserbroek": True}


SIGNING = [{"naam": f"{letter}. Bos", "functie": f"bestuurder {letter}"} for letter in "ABCD"]


@pytest.mark.parametrize(
    ("signatories", "rows"),
    [
        ((1,), [1]),
        ((1, 1), [2]),
        ((1, 1, 1), [2, 1]),
        ((2, 1), [2, 1]),
        ((1, 2, 1), [1, 2, 1]),
        ((3, 3), [3, 3]),
        ((4, 1), [3, 1, 1]),
    ],
)
def test_signatories_stand_side_by_side_in_rows_that_stay_whole(signatories: tuple[int, ...], rows: list[int]) -> None:
    parties = [
        {
            **LIBRARY,
            "id": f"p{n}",
            "naam": f"Stichting {n}",
            "aanduiding": f"Partner {n}",
            "vertegenwoordiging": {"personen": SIGNING[:people], "grondslag": "statuten"},
        }
        for n, people in enumerate(signatories)
    ]
    data = build.make({"partijen": parties, "bijdragen": [{"tekst": "te lezen"}]}).data
    tables = _tables(data, "Ondertekeningstabel")

    people = [[text for text in _paragraphs(table) if re.fullmatch("[A-D]\\.\u00a0Bos", text)] for table in tables]
    assert [len(row) for row in people] == rows
    for table in tables:
        for row in found(table, "w:tr"):
            assert found(row, "w:trPr/w:cantSplit")
    for table in tables:
        for cell in found(table, "w:tr/w:tc[w:p//w:t]"):
            texts = _paragraphs(cell)
            assert re.match(r"Stichting \d$", texts[0])
            assert [text.rstrip("\t ") for text in texts[1:4]] == ["Plaats:", "Datum:", "Handtekening:"]
            assert re.fullmatch("[A-D]\\.\u00a0Bos", texts[4])
            assert re.fullmatch("bestuurder [A-D]", texts[5])
            assert texts[6] == "bevoegd op grond van de statuten"


def _tables(data: bytes, name: str) -> list[etree._Element]:
    """The tables in the style of this name."""
    [style] = [
        one.get(f"{{{W}}}styleId", "")
        for one in found(part(data, "word/styles.xml"), f"//w:style[w:name/@w:val='{name}']")
    ]
    return [table for table in found(part(data), "//w:tbl") if values(table, "w:tblPr/w:tblStyle") == [style]]


def _paragraphs(node: etree._Element) -> list[str]:
    return ["".join(text.text or "" for text in found(each, ".//w:t")) for each in found(node, ".//w:p")]


def test_places_to_sign_do_not_break_over_a_page_nor_leave_their_heading(example: Example) -> None:
    data = example.concept.data
    tables = _tables(data, "Ondertekeningstabel")
    keeping = {
        values(style, "w:name")[0] for style in found(part(data, "word/styles.xml"), "//w:style[w:pPr/w:keepNext]")
    }

    assert {"heading 1", "Inleidende zin"} <= keeping
    assert all(len(found(table, "w:tr")) == 1 for table in tables)
    assert all(found(table, "w:tr/w:trPr/w:cantSplit") for table in tables)
    before = tables[0].getprevious()
    assert before is not None
    opening = "Aldus verklaard en in" if example.name == "intentie" else "Aldus overeengekomen en in"
    assert "".join(text.text or "" for text in found(before, ".//w:t")).startswith(opening)


def test_heads_of_tables_repeat_and_rows_stay_whole(example: Example) -> None:
    tables = _tables(example.concept.data, "Planmaker tabel")

    assert all(found(table, "w:tr[1]/w:trPr/w:tblHeader") for table in tables)
    assert all(found(row, "w:trPr/w:cantSplit") for table in tables for row in found(table, "w:tr"))
    assert len(tables) >= (0 if example.name == "intentie" else 5)


def _after_table(paragraph: etree._Element) -> bool:
    before = paragraph.getprevious()
    return before is not None and str(before.tag) == f"{{{W}}}tbl"


def test_no_paragraph_of_the_text_is_empty(example: Example) -> None:
    empty = [
        paragraph
        for paragraph in found(part(example.concept.data), "//w:body/w:p")
        if not "".join(text.text or "" for text in found(paragraph, ".//w:t")).strip()
        and not found(paragraph, ".//w:drawing | .//w:sectPr | .//w:br | .//w:fldChar")
    ]
    # Word wants a paragraph between two tables, or it makes them one.
    apart = [one for one in empty if _after_table(one)]

    assert [one for one in empty if one not in apart] == []


def test_recitals_are_lettered_from_a(example: Example) -> None:
    recitals = [each for each in shown(example.concept.data) if each.style == "Overweging"]

    assert [each.label for each in recitals] == [f"{chr(97 + at)}." for at in range(len(recitals))]
    assert [each.text[-1] for each in recitals] == [";"] * (len(recitals) - 1) + ["."]


CHECKED: tuple[dict[str, Any], ...] = (
    {},
    {"document.nummering": "letters", "document.omslag": "ja", "document.inhoudsopgave": "ja", "partijen.2": TOWN},
    {
        "document.nummering": "kopjes",
        "document.inhoudsopgave": "ja",
        "afspraken.bijlagen": [{"id": "x", "titel": "Kaart"}],
    },
    {"partijen.0.naam": "A & B <c> \"d\" 'e' 📚", "partijen.1.zetel": build.REMOVE, "ambitie": build.REMOVE},
)


def test_the_examples_pass_the_judges_beside_the_project(example: Example, checkers: Any, tmp_path: Any) -> None:
    for kind, made in (("concept", example.concept), ("definitief", example.definitief)):
        path = tmp_path / f"{kind}.docx"
        path.write_bytes(made.data)
        assert checkers.errors(path) == []


@pytest.mark.parametrize("overrides", CHECKED, ids=["minimal", "letters", "headings", "open points"])
def test_variants_pass_the_judges_beside_the_project(overrides: dict[str, Any], checkers: Any, tmp_path: Any) -> None:
    path = tmp_path / "stuk.docx"
    path.write_bytes(build.make(overrides).data)

    assert checkers.errors(path) == []


def test_microsoft_has_nothing_against_a_document(
    made_examples: dict[str, Example], second_opinion: Any, tmp_path: Any
) -> None:
    documents = {name: one.concept.data for name, one in made_examples.items()}
    documents |= {f"variant{at}": build.make(overrides).data for at, overrides in enumerate(CHECKED)}

    found_errors = {}
    for name, data in documents.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        found_errors[name] = second_opinion.errors(path)

    assert {name: errors for name, errors in found_errors.items() if errors} == {}


def test_every_field_of_the_template_survives_into_the_document(made_examples: dict[str, Example]) -> None:
    codes = " ".join(
        code.text or "" for code in found(part(made_examples["velserbroek"].concept.data), "//w:instrText")
    )

    assert "TOC " in codes
    assert codes.count("REF ") >= 15
    assert "Inhoud" in page(made_examples["velserbroek"].concept.data)
