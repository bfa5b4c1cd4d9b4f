"""The template as its editors find it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from planmaker.documents.catalogue import find
from tests.plan.build import KIND, made, tree
from tests.support import Checkers

FOLDER = find(KIND).folder


@pytest.fixture(scope="module")
def document() -> str:
    with zipfile.ZipFile(io.BytesIO((FOLDER / "template.docx").read_bytes())) as package:
        return package.read("word/document.xml").decode()


def test_looks_come_from_named_styles_only(document: str) -> None:
    assert set(re.findall(r"<w:rPr>(?!<w:rStyle)|<w:(?:jc|ind|spacing|numPr)\b", document)) == set()


def test_pages_on_their_side_come_back_to_upright_pages(document: str) -> None:
    turned = ["landscape" in section for section in re.findall(r"<w:sectPr>.*?</w:sectPr>", document)]

    assert turned == [False, True, False, True, False, True, False]


def test_every_chapter_of_the_manifest_stands_in_the_template_in_that_order(document: str) -> None:
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([a-z]+)"', document)

    assert list(dict.fromkeys(names)) == [chapter.id for chapter in find(KIND).hoofdstukken]


def test_editors_find_guidance_beside_the_text() -> None:
    with zipfile.ZipFile(io.BytesIO((FOLDER / "template.docx").read_bytes())) as package:
        assert package.read("word/comments.xml").decode().count("<w:comment ") >= 10


@pytest.mark.parametrize(
    ("scheme", "first", "second"), [("artikelen", "1", "10.2"), ("letters", "A", "J.2"), ("kopjes", "", "")]
)
def test_chapters_and_sections_are_numbered_as_the_dossier_asks(scheme: str, first: str, second: str) -> None:
    from planmaker.word.lists.numbers import Numbers
    from planmaker.word.names import P
    from planmaker.word.package import Package
    from planmaker.word.whereabouts import plain_text

    budget = {"kosten": [{"omschrijving": "werk", "bedrag": 10}]}
    package = Package.open(made(tree(document={"nummering": scheme}, begroting=budget)).data)
    numbers = Numbers(package)
    shown = {plain_text(one): numbers.label(one) for one in package.body.iter(P)}

    assert (shown["Aanleiding"], shown["Dekking"]) == (first, second)
    assert shown["Samenvatting"] == ""


@pytest.mark.parametrize("variant", ["algemeen", "geletterdheid", "spuk"])
def test_a_plan_of_each_variant_is_a_sound_word_file(variant: str, tmp_path: Path, checkers: Checkers) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(made(tree(plan={"titel": "Proef", "variant": variant})).data)

    assert checkers.errors(path) == []


@pytest.mark.parametrize("name", ["taalhuis", "spuk"])
def test_the_examples_are_sound_word_files(name: str, root: Path, tmp_path: Path, checkers: Checkers) -> None:
    import planmaker

    path = tmp_path / "plan.docx"
    path.write_bytes(planmaker.make(KIND, root / "examples" / name / "dossier.yaml").data)

    assert checkers.errors(path) == []
