"""Every template of docxtpl's own test suite gives the text that docxtpl gives, or a repair that the docs describe.

The suite is docxtpl's, so it lies elsewhere: only what its templates read, and data of our own for it, stand here.
docxtpl is asked to escape values; without that it loses text.
"""

from __future__ import annotations

import difflib
import os
import re
import zipfile
from pathlib import Path
from typing import Any

import jinja2
import pytest

from planmaker.findings import TemplateError
from planmaker.templating import Include, List, Picture, RichText, Template
from tests.build import docx_of
from tests.support import all_text_of
from tests.templating.peer import docxtpl_makes
from tests.templating.test_differences import DIFFERENCES
from tests.templating.test_values import png

LOGO = Picture(png(), width_cm=2, alt="Logo")
ANNEX = Include(docx_of("Ingevoegd & wel", [["cel", "1 < 2"]]))
RICH = RichText("gewoon ").add("vet & rood", bold=True, color="FF0000").add("\nregel\tna tab\aalinea", underline=True)
PEOPLE = {"title": "Jaarplan & begroting", "company_name": "Noord <Zuid>", "date": "1 maart 2027", "mysubdoc": ANNEX}
SOLD: dict[str, Any] = {
    "items": [{"desc": "Potlood & gum", "qty": 2, "price": "€ 3"}, {"desc": "Schrift", "qty": 40, "price": "€ 1,50"}],
    "total_price": "€ 66",
}

CASES: dict[str, dict[str, Any]] = {
    "cellbg_tpl.docx": {
        "alerts": [
            {"date": "2027-01-02", "desc": RICH, "type": "Fout", "bg": "FF0000"},
            {"date": "2027-01-03", "desc": RichText("<let op>"), "type": "Vraag & antwoord", "bg": "00FF00"},
        ]
    },
    "comments_tpl.docx": {},
    "custom_jinja_filters_tpl.docx": {"base_value_float": 1.5, "base_value_string": "Dag", "doc_no": 7},
    "doc_properties_tpl.docx": {"test": "Titel & zo"},
    "dynamic_table_tpl.docx": {
        "col_labels": ["maandag", "di & wo", "<vrij>"],
        "tbl_contents": [{"label": "ochtend", "cols": ["a", "b", "c"]}, {"label": "middag", "cols": [1, 2, 3]}],
    },
    "embedded_embedded_docx_tpl.docx": {"name": "Ada & Bo"},
    "embedded_main_tpl.docx": {"name": "Ada & Bo"},
    "escape_tpl.docx": {
        "myvar": RichText("1 < 2 & 3 > 2"),
        "myescvar": "1 < 2 & 3 > 2",
        "nlnp": RICH,
        "mylisting": "een\ntwee & <drie>",
        "page_break": RichText("\f"),
        "new_listing": "\nregel\n\ttab\a\nalinea\a\nblad\f\nslot\n",
        "some_html": "<p>\n\t<b>x & y</b>\n\n</p>",
    },
    "escape_tpl_auto.docx": {
        "nested_dict": {"minder": "<", "en": "&", "aanhaling": '"'},
        "autoescape": "'x' & \"y\"",
        "autoescape_unicode": "漢字 & <é>",
        "iteritems": lambda x: x.items(),
    },
    "footnotes_tpl.docx": {"a_jinja_variable": "bron & <noot>"},
    "get_undeclared_variables.docx": {
        "name": "Ada",
        "age": 36,
        "email": "a@b.nl",
        "is_student": False,
        "has_degree": True,
        "degree_field": "R & D",
        "skills": ["lezen", "tellen"],
        "projects": [
            {"name": "Een", "year": 2026, "description": "x < y"},
            {"name": "Twee", "year": 2027, "description": "z"},
        ],
        "company_name": "Noord",
        "page_number": 1,
        "generation_date": "2027-01-01",
        "author": "Bo",
    },
    "header_footer_entities_tpl.docx": {"title": "Titel"},
    "header_footer_image_tpl.docx": {"mycompany": "Noord & Zuid"},
    "header_footer_inline_image_tpl.docx": {"inline_image": LOGO, "images": [LOGO, LOGO]},
    "header_footer_tpl.docx": PEOPLE,
    "header_footer_tpl_utf8.docx": PEOPLE,
    "horizontal_merge_tpl.docx": {},
    "inline_image_tpl.docx": {"myimage": LOGO, "myimageratio": LOGO, "frameworks": [{"image": LOGO, "desc": "a & b"}]},
    "less_cells_after_loop_tpl.docx": {},
    "merge_docx_master_tpl.docx": {"mysubdoc": ANNEX},
    "merge_paragraph_tpl.docx": {"living_in_town": True},
    "module_execute_tpl.docx": {
        "json_dict_var": {"a": 1},
        "json_array_var": ["b", 2],
        "json_string_var": "tekst",
        "json_int_var": 3,
        "json_float_var": 1.5,
        "json_true_var": True,
        "json_false_var": False,
        "json_none_var": None,
    },
    "multi_rendering_tpl.docx": {"title": "A & B", "body": "<tekst>"},
    "nested_for_tpl.docx": {
        "dishes": [{"name": "soep", "ingredients": ["ui", "prei & wortel"]}, {"name": "water", "ingredients": []}],
        "authors": [{"name": "Vos", "books": [{"title": "Een"}, {"title": "Twee"}]}],
    },
    "order_tpl.docx": {
        **SOLD,
        "customer_name": "Ada & Bo",
        "in_europe": True,
        "is_paid": False,
        "company_name": "<Noord>",
    },
    "preserve_spaces_tpl.docx": {"tag_1": "klaar", "tag_2": "ook"},
    "richtext_and_if_tpl.docx": {"foobar": RICH},
    "richtext_eastAsia_tpl.docx": dict.fromkeys(
        ("example", "Chinese", "simsun"), RichText().add("测试", font="SimSun")
    ),
    "richtext_paragraph_tpl.docx": {"example": List([RICH, "gewone & tekst"], style="IntenseQuote")},
    "richtext_tpl.docx": {"example": RICH.add(" de site", url="https://x.nl/?a=1&b=2")},
    "subdoc_tpl.docx": {"mysubdoc": ANNEX},
    "template_error_tpl.docx": {"test_variable": "x"},
    "vertical_merge_nested_tpl.docx": {},
    "vertical_merge_tpl.docx": {**SOLD, "category": "Boeken & zo"},
    "word2016_tpl.docx": {
        "test_space": "     ",
        "test_tabs": "\t\t\t",
        "test_space_r": RichText("     "),
        "test_tabs_r": RichText("\t\t\t"),
    },
}

STATIC = {
    "embedded_dummy.docx",
    "embedded_dummy2.docx",
    "embedded_static_docx.docx",
    "merge_docx_subdoc.docx",
    "replace_picture_tpl.docx",
}
"""The documents in the suite without a tag: for inserting, or with a picture to swap."""

REFUSED = {"custom_jinja_filters_tpl.docx": "filter-onbekend", "template_error_tpl.docx": "begintag-ontbreekt"}
"""What docxtpl refuses with this data as well, and the finding that says so here."""

AT_THE_END = "na een ingevoegd document dat op een tabel eindigt, houdt het document op"
LEFT_EMPTY = "een alinea met alleen een voorwaarde of lus blijft leeg staan"
REPAIRS: dict[str, tuple[str, list[str]]] = {
    "doc_properties_tpl.docx": (
        "`&` in een eigenschap van het bestand wordt `&amp;`",
        ["docProps/core.xml - title: Titel &amp; zo", "docProps/core.xml + title: Titel & zo"],
    ),
    "escape_tpl.docx": (
        "een paginasprong in een waarde geeft een lege alinea extra",
        [
            "word/document.xml - \n",
            "word/document.xml - --start of page--",
            "word/document.xml + \n--start of page--",
            "word/document.xml - \n",
            "word/document.xml - \nslot\n",
            "word/document.xml + \n\nslot\n",
        ],
    ),
    "escape_tpl_auto.docx": (LEFT_EMPTY, ["word/document.xml - "]),
    "get_undeclared_variables.docx": (LEFT_EMPTY, ["word/document.xml - "] * 3),
    "header_footer_entities_tpl.docx": (
        "`&amp;` in een tekst binnen een tag blijft `&amp;`",
        ["word/footer1.xml - Testé&amp;xx;", "word/footer1.xml + Testé&xx;"],
    ),
    "header_footer_tpl.docx": (AT_THE_END, ["word/document.xml + "]),
    "header_footer_tpl_utf8.docx": (AT_THE_END, ["word/document.xml + "]),
}
"""Each difference: the row of docs/sjablonen.md that explains it, and what only docxtpl (-) or only we (+) show."""


def suite() -> Path:
    """Return the folder `tests` of docxtpl's sources."""
    folder = os.environ.get("DOCXTPL_SUITE")
    if not folder:
        pytest.skip(
            "set DOCXTPL_SUITE to the folder tests of docxtpl's source (github.com/elapouya/python-docx-template)"
        )
    return Path(folder)


def differences(theirs: bytes, ours: bytes) -> list[str]:
    """Return what only one of two documents shows, with the part it stands in."""
    before, after = all_text_of(theirs), all_text_of(ours)
    return [
        f"{part} {line[0]} {line[2:]}"
        for part in sorted(before.keys() | after.keys())
        for line in difflib.ndiff(before.get(part, []), after.get(part, []))
        if line[0] in "+-"
    ]


@pytest.mark.parametrize("name", CASES)
def test_a_template_shows_what_docxtpl_shows_or_a_documented_repair(name: str) -> None:
    template = (suite() / "templates" / name).read_bytes()

    if name in REFUSED:
        with pytest.raises(jinja2.TemplateError):
            docxtpl_makes(template, CASES[name], autoescape=True)
        with pytest.raises(TemplateError) as caught:
            Template(template)
        assert REFUSED[name] in [finding.code for finding in caught.value.findings]
        return
    found = differences(docxtpl_makes(template, CASES[name], autoescape=True), Template(template).render(CASES[name]))

    assert found == REPAIRS.get(name, ("", []))[1]


def test_each_file_in_the_suite_is_known_here() -> None:
    files = {path.name: path for path in (suite() / "templates").glob("*.docx")}

    assert files.keys() == CASES.keys() | STATIC
    assert [name for name in STATIC if tagged(files[name])] == []


def tagged(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels")))
    return re.search(rb"\{\{|\{%|\{#", re.sub(rb"<[^>]+>", b"", text)) is not None


def test_each_repair_is_a_difference_that_the_documentation_tells() -> None:
    assert {row for row, _ in REPAIRS.values()} <= DIFFERENCES.keys()
