"""The ten wounds that engines share. Each is healed here, and still open in plain docxtpl: that is tested too."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from docxtpl import DocxTemplate

from planmaker.findings import PlanmakerError
from planmaker.templating import Template
from tests.support import text_of
from tests.templating.build import docx_of, part, with_part

Render = Callable[[bytes, dict[str, Any]], bytes]


def plain_docxtpl(template: bytes, context: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render(context)
    document.save(out := io.BytesIO())
    return out.getvalue()


def ours(template: bytes, context: dict[str, Any]) -> bytes:
    return Template(template).render(context)


def escaping(render: Render) -> None:
    assert text_of(render(docx_of("{{ v }} erna"), {"v": "A & B <x>"})) == ["A & B <x> erna"]


def silent_loss(render: Render) -> None:
    with pytest.raises(PlanmakerError, match="zou verdwijnen"):
        render(docx_of("Belangrijk: {%p if a %}", "x", "{%p endif %}"), {"a": True})


def missing_values(render: Render) -> None:
    with pytest.raises(PlanmakerError, match="ontbreekt"):
        render(docx_of("{{ weg }}"), {})


def location(render: Render) -> None:
    with pytest.raises(PlanmakerError, match=r"alinea 2 “\{% if a %\}”"):
        render(docx_of("x", "{% if a %}", "y"), {"a": True})


def blank_paragraphs(render: Render) -> None:
    assert text_of(render(docx_of("a", "{% if x %}b{% endif %}", "c"), {"x": False})) == ["a", "c"]


def numbering(render: Render) -> None:
    body = ["{%p for g in gs %}", "{{ g }}", "{%p for i in [1, 2] %}", ("List Number", "{{ i }}")]
    numbers = re.findall(
        r'w:numId w:val="(\d+)"', part(render(docx_of(*body, "{%p endfor %}", "{%p endfor %}"), {"gs": [1, 2]}))
    )
    assert (len(numbers), len(set(numbers))) == (2, 1)  # the second list has a number of its own


def repeated_ids(render: Render) -> None:
    mark = '<w:bookmarkStart w:id="3" w:name="m"/><w:r><w:t>m</w:t></w:r><w:bookmarkEnd w:id="3"/>'
    data = docx_of("{%p for i in [1, 2] %}", "hier", "{%p endfor %}")
    xml = part(render(with_part(data, "word/document.xml", "<w:r><w:t>hier</w:t></w:r>", mark), {}))
    assert len(set(re.findall(r'bookmarkStart w:id="(\d+)"', xml))) == 2
    assert len(set(re.findall(r'w:name="(m\w*)"', xml))) == 2


def empty_cells(render: Render) -> None:
    xml = part(render(docx_of([["{%p if a %}\nx\n{%p endif %}"]]), {"a": False}))
    assert re.search(r"(</w:p>|<w:p/>)</w:tc>", xml)


def stale_contents(render: Render) -> None:
    toc = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>oud</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    data = with_part(
        docx_of("toc", ("Heading 1", "{{ x }}")), "word/document.xml", "<w:p><w:r><w:t>toc</w:t></w:r></w:p>", toc
    )
    assert "oud" not in "".join(text_of(render(data, {"x": "Partijen"})))


def running_code(render: Render) -> None:
    with pytest.raises(PlanmakerError):
        render(docx_of("{{ cycler.__init__.__globals__.os.getcwd() }}"), {})


def revisions(render: Render) -> None:
    deleted = (
        '<w:del w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z">'
        "<w:r><w:delText>{{ geheim }}</w:delText></w:r></w:del>"
    )
    data = with_part(docx_of("x"), "word/document.xml", "<w:r><w:t>x</w:t></w:r>", deleted)
    with pytest.raises(PlanmakerError, match="wijziging"):
        render(data, {"geheim": "lekt"})


def illegal_signs(render: Render) -> None:
    with pytest.raises(PlanmakerError, match=r"U\+0001"):
        render(docx_of("{{ v }}"), {"v": "a\x01b"})


WOUNDS = [
    escaping,
    silent_loss,
    missing_values,
    location,
    blank_paragraphs,
    numbering,
    repeated_ids,
    empty_cells,
    stale_contents,
    running_code,
    revisions,
    illegal_signs,
]


@pytest.mark.parametrize("wound", WOUNDS, ids=lambda wound: wound.__name__)
def test_it_is_healed(wound: Callable[[Render], None]) -> None:
    wound(ours)


@pytest.mark.parametrize("wound", WOUNDS, ids=lambda wound: wound.__name__)
def test_plain_docxtpl_has_it(wound: Callable[[Render], None]) -> None:
    with pytest.raises((AssertionError, Exception, pytest.fail.Exception)):
        wound(plain_docxtpl)
