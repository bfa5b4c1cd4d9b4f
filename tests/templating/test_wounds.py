"""The ten wounds that engines share. Each is healed here and still open in plain docxtpl: both are shown.

The eighth, making a PDF slowly and without a reason, is no part of filling a template: neither engine makes one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docxtpl import DocxTemplate
from jinja2 import TemplateError

from planmaker.findings import EditedError, PlanmakerError
from planmaker.output.provenance import seal
from planmaker.output.write import Target, write
from planmaker.templating import Template
from tests.build import Block, docx_of, with_part, xml_of
from tests.support import text_of
from tests.templating.peer import docxtpl_makes
from tests.templating.test_differences import DELETED, Difference, shown_by_docxtpl, shown_by_us
from tests.templating.test_values import png

MAIN = "word/document.xml"
HERE = "<w:r><w:t>hier</w:t></w:r>"
MARK = '<w:bookmarkStart w:id="3" w:name="m"/><w:r><w:t>m</w:t></w:r><w:bookmarkEnd w:id="3"/>'
CONTENTS = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>oud</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
TWICE = ("{%p for i in [1, 2] %}", "hier", "{%p endfor %}")


def found(pattern: str, name: str = MAIN) -> Callable[[bytes], list[str]]:
    """Return what looks for `pattern` in one part of a document."""
    return lambda data: re.findall(pattern, xml_of(data, name))


def different(pattern: str) -> Callable[[bytes], int]:
    """Return what counts how many different texts `pattern` finds in a document."""
    return lambda data: len(set(re.findall(pattern, xml_of(data))))


def commented() -> bytes:
    document = Document()
    document.add_paragraph(TWICE[0])
    document.add_comment(document.add_paragraph("hier").runs, text="opmerking", author="x", initials="x")
    document.add_paragraph(TWICE[2])
    document.save(out := io.BytesIO())
    return out.getvalue()


def with_picture() -> bytes:
    document = Document()
    header = document.sections[0].header
    header.paragraphs[0].text = TWICE[0]
    header.add_paragraph().add_run().add_picture(io.BytesIO(png()))
    header.add_paragraph(TWICE[2])
    document.add_paragraph("tekst")
    document.save(out := io.BytesIO())
    return out.getvalue()


def lists_in_turns() -> bytes:
    inner: list[Block] = ["{%p for i in [1, 2] %}", ("List Number", "{{ i }}"), "{%p endfor %}"]
    return docx_of("{%p for g in gs %}", "{{ g }}", *inner, "{%p endfor %}")


WOUNDS: dict[str, list[Difference]] = {
    "1 escaping and silent loss": [
        Difference(docx_of("{{ v }} erna"), {"v": "A & B"}, ["A  B erna"], ["A & B erna"]),
        Difference(docx_of("{{ v }} erna"), {"v": "A <x> B"}, ["A "], ["A <x> B erna"]),
        Difference(docx_of("{{ weg }}"), {}, [""], "waarde-ontbreekt"),
        Difference(docx_of("{{ v }}"), {"v": "a\x01b"}, ["ab"], "teken-onmogelijk"),
        Difference(
            with_part(docx_of("hier"), MAIN, HERE, DELETED), {"v": "lekt"}, ["lekt"], "open-wijziging", found("lekt")
        ),
    ],
    "3 blank paragraphs and lost neighbours": [
        Difference(docx_of("a", "{% if x %}b{% endif %}", "c"), {"x": 0}, ["a", "", "c"], ["a", "c"]),
        Difference(docx_of("Let op: {%p if x %}", "b", "{%p endif %}"), {"x": 1}, ["b"], "tekst-naast-tag"),
        Difference(docx_of("a", "voor {%- if x %} b{% endif %}"), {"x": 1}, ["a b"], ["a", "voor b"]),
    ],
    "4 numbering in loops": [
        Difference(lists_in_turns(), {"gs": ["a", "b"]}, 0, 1, different(r'w:numId w:val="(\d+)"')),
    ],
    "5 repeated ids": [
        Difference(
            with_part(docx_of(*TWICE), MAIN, HERE, MARK),
            {},
            [("3", "m"), ("3", "m")],
            [("3", "m"), ("4", "m_2")],
            found(r'bookmarkStart w:id="(\d+)" w:name="(\w+)"'),
        ),
        Difference(commented(), {}, ["0", "0"], ["0", "1"], found(r'commentReference w:id="(\d+)"')),
        Difference(commented(), {}, ["0"], ["0", "1"], found(r'<w:comment [^>]*w:id="(\d+)"', "word/comments.xml")),
        Difference(with_picture(), {}, ["1", "1"], ["1", "2"], found(r'docPr id="(\d+)"', "word/header1.xml")),
    ],
    "6 tables: loops in loops, merging, empty cells": [
        Difference(docx_of([["{%p if x %}\na\n{%p endif %}"]]), {"x": 0}, 1, 0, lambda data: empty_cells(data)),
        Difference(
            docx_of([["a", "{%- if x %}b{% endif %}"]]), {"x": 1}, 1, 2, lambda data: xml_of(data).count("<w:tc>")
        ),
        Difference(docx_of([["{% colspan 3 %}a"], ["b"]]), {}, 1, 3, lambda data: xml_of(data).count("<w:gridCol ")),
        Difference(
            docx_of([["{%tr for x in y %}"], ["{% vm %}{% vm %}{{ x }}"], ["{%tr endfor %}"]]),
            {"y": [1]},
            "TemplateSyntaxError",
            "celtag-dubbel",
        ),
        Difference(
            docx_of("voor", [["kop"], ["{%tr for x in y %}"], ["{{ x }}"], ["{%tr endfor %}"]]),
            {"y": []},
            ["voor", "kop"],
            ["voor"],
        ),
    ],
    "7 contents page and fields stale": [
        Difference(
            with_part(docx_of("hier", ("Heading 1", "{{ x }}")), MAIN, HERE, CONTENTS),
            {"x": "Partijen"},
            (True, 1),
            (False, 2),
            lambda data: ("oud" in "".join(text_of(data)), "".join(text_of(data)).count("Partijen")),
        )
    ],
    "9 templates that run code": [
        Difference(docx_of("{{ cycler.__init__.__globals__.__name__ }}"), {}, ["jinja2.utils"], "waarde-ontbreekt"),
        Difference(docx_of("{{ ''.__class__.__mro__|length }}"), {}, ["2"], "waarde-ontbreekt"),
    ],
}


def empty_cells(data: bytes) -> int:
    return len(re.findall(r"(?<!</w:p>)(?<!<w:p/>)</w:tc>", xml_of(data)))


@pytest.mark.parametrize("case", [pytest.param(one, id=wound) for wound, cases in WOUNDS.items() for one in cases])
def test_a_wound_of_docxtpl_is_healed_here(case: Difference) -> None:
    assert shown_by_docxtpl(case) == case.theirs
    assert shown_by_us(case) == case.ours
    assert case.theirs != case.ours


@pytest.mark.parametrize(
    ("template", "place"),
    [
        (docx_of("x", ("Heading 1", "Kosten"), "{% if a %}", "y"), "onder “Kosten” › alinea 3 “{% if a %}”"),
        (docx_of("x", [["a", "{{ b.c.d }}"]]), "tabel 1, rij 1, cel 2 › alinea 1"),
    ],
    ids=["2 no usable location, of a tag", "2 no usable location, of a value"],
)
def test_an_error_names_its_place(template: bytes, place: str) -> None:
    with pytest.raises(TemplateError) as theirs:
        docxtpl_makes(template, {"a": True, "b": {}})
    assert "alinea" not in str(theirs.value)
    assert not {"Kosten", "cel", "rij"} & set(str(theirs.value).split())

    with pytest.raises(PlanmakerError) as ours:
        Template(template).render({"a": True, "b": {}})
    assert place in ours.value.findings[0].place.spot


def test_10_what_a_person_changed_is_not_overwritten(tmp_path: Path) -> None:
    template, mine, theirs = docx_of("{{ v }}"), tmp_path / "ons.docx", tmp_path / "hun.docx"

    def again(save: Callable[[], object], path: Path) -> list[str]:
        save()
        path.write_bytes(with_part(path.read_bytes(), MAIN, "nieuw", "met de hand"))
        save()
        return text_of(path.read_bytes())

    def docxtpl_saves() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render({"v": "nieuw"})
        document.save(theirs)

    def we_save() -> None:
        write(Target(mine), seal(Template(template).render({"v": "nieuw"})))

    assert again(docxtpl_saves, theirs) == ["nieuw"]
    with pytest.raises(EditedError):
        again(we_save, mine)
    assert text_of(mine.read_bytes()) == ["met de hand"]
