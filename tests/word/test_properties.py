from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from lxml import etree

from planmaker.word.finishing.properties import custom_properties, set_properties
from planmaker.word.package import ROOT, Package
from tests.build import docx, names, p, part
from tests.support import Checkers, SecondOpinion

_OWN = {"planmaker.kind": "convenant", "planmaker.hash": "a & b <c>"}


def _with_properties(data: bytes) -> bytes:
    package = Package.open(data)
    set_properties(
        package,
        title="Convenant & meer",
        subject="Samenwerking",
        keywords="bibliotheek; convenant",
        category="Concept",
        created=datetime.date(2026, 3, 9),
        custom=_OWN,
    )
    return package.to_bytes()


def _texts(root: etree._Element) -> dict[str, str]:
    return {child.tag.rpartition("}")[2]: child.text or "" for child in root}


def test_the_properties_a_reader_sees() -> None:
    assert _texts(part(_with_properties(docx(p("x"))), "docProps/core.xml")) == {
        "title": "Convenant & meer",
        "subject": "Samenwerking",
        "creator": "",
        "keywords": "bibliotheek; convenant",
        "lastModifiedBy": "",
        "revision": "1",
        "created": "2026-03-09T00:00:00Z",
        "modified": "2026-03-09T00:00:00Z",
        "category": "Concept",
        "language": "nl-NL",
    }


def test_nothing_of_the_makers_of_the_template_stays() -> None:
    package = Package.open(docx(p("x")))
    relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    leak = b"<Properties><Company>Bureau</Company><Template>C:\\geheim.dotx</Template></Properties>"
    package.add_part("docProps/app.xml", leak, "text/xml", f"{relationships}/extended-properties", ROOT)
    package.add_part("docProps/eigen.xml", b"<x>Bureau</x>", "text/xml", f"{relationships}/custom-properties", ROOT)
    package.add_part("docProps/thumbnail.jpeg", b"Bureau", "image/jpeg", f"{relationships}/metadata/thumbnail", ROOT)

    made = _with_properties(package.to_bytes())

    assert [name for name in names(made) if name.startswith("docProps")] == [
        "docProps/core.xml",
        "docProps/app.xml",
        "docProps/custom.xml",
    ]
    assert _texts(part(made, "docProps/app.xml")) == {"Application": "planmaker"}
    assert not any(b"Bureau" in Package.open(made).read(name) for name in names(made))


def test_custom_properties_come_back_as_they_went_in() -> None:
    made = _with_properties(docx(p("x")))

    assert custom_properties(made) == _OWN
    assert [one.get("pid") for one in part(made, "docProps/custom.xml")] == ["2", "3"]


def test_writing_twice_gives_the_same_bytes() -> None:
    once = _with_properties(docx(p("x")))

    assert _with_properties(once) == once


@pytest.mark.parametrize("data", [b"", b"geen zip", docx(p("x")), docx(p("x"))[:200]])
def test_a_file_without_custom_properties_has_none(data: bytes) -> None:
    assert custom_properties(data) == {}


def test_broken_custom_properties_are_none() -> None:
    package = Package.open(_with_properties(docx(p("x"))))
    package.replace("docProps/custom.xml", b"<Properties")

    assert custom_properties(package.to_bytes()) == {}


def test_the_result_is_sound(tmp_path: Path, checkers: Checkers, second_opinion: SecondOpinion) -> None:
    path = tmp_path / "eigenschappen.docx"
    path.write_bytes(_with_properties(docx(p("x"))))

    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []
    assert second_opinion.errors(path) == []
