"""The pages for authors and readers say all there is to say, and nothing that is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from planmaker.documents.catalogue import kinds
from planmaker.documents.names import names_of
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shapes
from planmaker.templating.filters import FILTERS, FUNCTIONS
from tests.renew import codes, filters, glossary, modules, names
from tests.support import ROOT


def rows(page: str, section: str) -> dict[str, str]:
    """The rows under a heading by the name in their first cell."""
    under = page.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return {line.split("`")[1]: line for line in under.splitlines() if line.startswith("| `")}


def test_every_filter_and_function_is_told_with_an_example_and_no_other() -> None:
    assert set(filters.TOLD) == {*FILTERS, *FUNCTIONS}
    assert [name for name, (_, _, examples) in filters.TOLD.items() if not examples] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ budget|bedrag }}", "€ 12.500,50"),
        ("{{ zaken|opsomming }}", "brood en beleg, en thee"),
        ('{{ lid("looptijd", 2) }}', "artikel 2, tweede lid"),
    ],
)
def test_the_result_of_an_example_is_what_a_document_says(text: str, shown: str) -> None:
    assert filters.result(text) == shown


@pytest.mark.parametrize("kind", [kind.name for kind in kinds()])
def test_every_name_at_the_top_of_a_document_has_a_row(kind: str) -> None:
    page = names.page()
    told = {*rows(page, "Wat een document toevoegt"), *rows(page, "Het dossier")}

    assert set(names_of(kind).fields) - told == set()


def test_every_field_and_derived_value_of_every_part_has_a_row_with_what_it_is() -> None:
    page = names.page()

    for part in parts(Dossier, set()):
        told = rows(page, "Het dossier" if part is Dossier else title_of(part, page))
        assert {*(shape.name for shape in shapes(part)), *part.derived_names()} == set(told), part
        assert [name for name in part.derived_names() if "*Afgeleid.* |" in told[name]] == []


def title_of(part: type[Part], page: str) -> str:
    """The heading of a part: its name, and where it is made when another part is called so too."""
    twin = f"{part.__name__} ({part.__module__.rpartition('.')[2]})"
    return twin if f"\n## {twin}\n" in page else part.__name__


def parts(part: type[Part], seen: set[type[Part]]) -> Iterator[type[Part]]:
    if part not in seen:
        seen.add(part)
        yield part
        for shape in shapes(part):
            if shape.part:
                yield from parts(shape.part, seen)


def test_every_link_in_the_page_of_names_leads_to_a_section() -> None:
    page = names.page()
    titles = re.findall(r"^## (.+)$", page, re.MULTILINE)
    anchors = {re.sub(r"[()]", "", title.lower().replace(" ", "-")) for title in titles}

    assert len(titles) == len(set(titles))
    assert set(re.findall(r"\(#([^)]+)\)", page)) - anchors == set()


def test_a_word_is_explained_once() -> None:
    words = [line.split("|")[1].strip() for line in glossary.page().splitlines() if line.startswith("| ")][2:]

    assert len(words) == len(set(words)) > 40
    assert {"consent", "penvoerder", "intentieverklaring", "risico's"} <= set(words)


def test_every_code_has_a_row_with_its_weight_its_question_and_where_it_is_explained() -> None:
    told = {line.split("`")[1]: line for line in codes.page().splitlines() if line.startswith("| `")}

    assert set(told) == codes.all_codes()
    assert "| open punt | Heeft alles wat wordt opgeteld een bedrag? |" in told["totaal-onvolledig"]
    assert "(controles.md#wat-er-nog-ontbreekt)" in told["*-ontbreekt"]
    assert "(controles.md#het-bestand)" in told["niet-gevonden"]


def test_every_module_is_on_the_map_with_what_it_does() -> None:
    page = modules.page()

    for module in (ROOT / "planmaker").rglob("*.py"):
        room = page.split(f"\n## {module.parent.relative_to(ROOT).as_posix()}/\n")[1].split("\n## ")[0]
        assert module.name == "__init__.py" or re.search(rf"^\| `{re.escape(module.name)}` \| \S", room, re.MULTILINE)
