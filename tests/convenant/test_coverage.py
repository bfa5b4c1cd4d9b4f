"""No variant without a test: every choice of the model and every sentence of the template occurs in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

import jinja2
from jinja2 import nodes

from planmaker.documents.catalogue import find
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.dossier.model.fields import shapes
from tests.build import W, found, part
from tests.convenant import build
from tests.convenant.test_concept import SHOWN_WHEN_LACKING
from tests.convenant.test_variants import CASES
from tests.support import ROOT


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("’", "'").strip().lower()


TEMPLATE = (ROOT / "templates/convenant/template.docx").read_bytes()


ELSEWHERE = _plain("\n".join((*SHOWN_WHEN_LACKING, "Definitief", "De inhoudsopgave wordt door planmaker gevuld.")))
"""What no complete concept shows: test_concept.py reads those sentences; the contents page is filled by planmaker."""


WITHOUT_WORDS = ("samenwerking.vorm", "partijen.soort")
"""Choices that no sentence follows one by one: what sort of collaboration, and of party, this is."""


def _choices(of: type[Part], path: tuple[str, ...] = ()) -> Iterator[tuple[type[Part], str, str]]:
    """Every value of every field with a choice that a convenant has a use for, ja and nee included."""
    kind = find("convenant")
    for shape in shapes(of):
        here = (*path, shape.name)
        unread = (*kind.niet_afgedrukt, *WITHOUT_WORDS)
        if ".".join(here) in unread or here[0] not in kind.onderdelen:
            continue
        if shape.part is not None:
            yield from _choices(shape.part, here)
        elif shape.choice:
            yield from ((of, shape.name, value) for value in shape.choices or ("ja", "nee"))


def test_every_choice_is_made_by_some_case() -> None:
    made = set()
    for case in CASES:
        for _, one in parts(build.dossier(case.overrides, case.base)):
            for name in one.model_fields_set:
                value = getattr(one, name)
                for chosen in value if isinstance(value, tuple) else (value,):
                    if isinstance(chosen, bool | str):
                        answer = {True: "ja", False: "nee"}.get(chosen, chosen) if isinstance(chosen, bool) else chosen
                        made.add((type(one), name, answer))

    without = [
        f"{of.__name__}.{name}: {value}" for of, name, value in _choices(Dossier) if (of, name, value) not in made
    ]

    assert without == [], "voeg in tests/convenant/cases_*.py een geval toe met de zin die erbij hoort"


def _template_texts() -> Iterator[str]:
    """Every piece of text that the template may print: what stands outside its tags, and words chosen inside."""
    paragraphs = (
        "".join(text.text or "" for text in found(paragraph, ".//w:t")) for paragraph in found(part(TEMPLATE), "//w:p")
    )
    source = re.sub(r"\{%-?(?:p|tr|tc|r) ", "{% ", "\n".join(paragraphs))
    tree = jinja2.Environment(autoescape=True).parse(source)
    for data in tree.find_all(nodes.TemplateData):
        yield from data.data.split("\n")
    for choice in tree.find_all(nodes.CondExpr):
        for side in (choice.expr1, choice.expr2):
            if isinstance(side, nodes.Const) and isinstance(side.value, str):
                yield side.value


def test_every_sentence_of_the_template_stands_in_some_case() -> None:
    promised = "\n".join(sentence for case in CASES for sentence in case.sees)
    said = _plain(promised)

    unread = sorted({text for text in _template_texts() if re.search(r"\w", text) and _plain(text) not in said})

    assert [text for text in unread if _plain(text) not in ELSEWHERE] == []


def test_the_template_has_a_document_part_that_this_test_can_read() -> None:
    assert len(found(part(TEMPLATE), f"//*[local-name()='p' and namespace-uri()='{W}']")) > 300
    assert sum(1 for _ in _template_texts()) > 300
