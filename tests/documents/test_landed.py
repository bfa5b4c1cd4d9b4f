"""No field vanishes: it is printed, it steers, it stays inside, it belongs elsewhere, or a finding says where it is."""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from planmaker.documents.catalogue import find, kinds
from planmaker.documents.context import context
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.landed import CODE, ELSEWHERE, NOWHERE, OF_THE_FILE, PRINTED, Landing, Prints, account, name_of
from planmaker.documents.rules import lacks
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.first.forms import first_dossier
from planmaker.dossier.model.fields import shape_map, shapes
from planmaker.dossier.parts.document import Archief
from planmaker.figures.registry import Figures
from planmaker.findings import Finding, PlanmakerError
from planmaker.intake import new_yaml, read_dossier, read_text
from planmaker.pipeline import check, make
from planmaker.word.marks import figure_mark
from tests.convenant import build
from tests.convenant.test_variants import CASES
from tests.plan import build as plan
from tests.plan.test_walk import filled
from tests.stappenplan import build as building
from tests.support import ROOT, text_of

DAY = datetime.date(2026, 11, 27)
EXAMPLES = ("intentie", "regio", "spuk", "taalhuis", "velserbroek")
NOBODY_PRINTS = {
    *("extra.tekst", "koersplan.doelen.prioriteit", "risicos.soort", "samenwerking.fase"),
    *(f"partijen.{name}" for name in ("iban", "logo", "toegetreden", "uitgetreden", "website")),
    *(f"document.archief.{name}" for name in Archief.model_fields),
}
"""What a dossier may say and no document shows yet; whoever fills it in is told so."""


def landings(dossier: Dossier, kind: str) -> list[Landing]:
    """Return what became of each field, without finishing the document."""
    prints, each = Prints(), find(kind)
    figures = Figures(figure_mark)
    view = context(dossier, each, OpenPoints(), figures, date=DAY, definitief=False, owners=prints.owners)
    each.template().fill(view, prints.shown)
    return account(dossier, each, prints)


def leaves(part: type[Part], path: tuple[str, ...] = (), above: tuple[type[Part], ...] = ()) -> Iterator[str]:
    """Yield the name of every field that holds a value and is for partners."""
    for shape in shapes(part):
        if shape.intern or shape.identifier:
            continue
        here = (*path, shape.name)
        if shape.part is None:
            yield ".".join(here)
        elif shape.part not in above:
            yield from leaves(shape.part, here, (*above, shape.part))


MORE: tuple[dict[str, Any], ...] = (
    building.tree(
        stadia=[{"nummer": 1, "naam": "eerst", "stappen": [{"wat": "praten", "wanneer": "in mei"}]}],
        sleutels=[
            {
                "id": "mix",
                "naam": "naar uren",
                "grondslagen": [
                    {
                        "maatstaf": "fte",
                        "gewicht": "100%",
                        "waarden": [{"partij": "bieb", "waarde": "7"}, {"partij": "welzijn", "waarde": "9"}],
                    }
                ],
            }
        ],
        exploitatie=[{"id": "energie", "omschrijving": "energie", "bedrag": "1.000", "sleutel": "mix"}],
    ),
    plan.tree(
        begroting={"totaal": "100", "kosten": [{"omschrijving": "boeken", "bedrag": "100"}]},
        hoofdstukken=[
            {
                "id": "eigen",
                "titel": "Ons eigen hoofdstuk",
                "tekst": "Eigen tekst.",
                "tabellen": [
                    {"id": "t", "titel": "Tellingen", "kolommen": ["Plek"], "rijen": [["Noord"]], "bron": "eigen werk"}
                ],
                "paragrafen": [{"titel": "Een paragraaf", "tekst": "Met tekst."}],
            }
        ],
    ),
)
NAME = {"titels": "mr.", "voorletters": "A.B.", "voornaam": "An", "tussenvoegsel": "de", "achternaam": "Vos"}
SIGNING = {"partijen.0.vertegenwoordiging.personen": [NAME | {"titels_achter": "MSc", "functie": "directeur"}]}


@cache
def whole() -> tuple[Dossier, ...]:
    """Dossiers that together fill in every field."""
    examples = [read_dossier(ROOT / "examples" / name / "dossier.yaml") for name in EXAMPLES]
    cases = [build.dossier(case.overrides, case.base) for case in CASES]
    more = [Dossier.model_validate(typed) for typed in MORE]
    more += [build.dossier(SIGNING), *(plan.dossier(filled(variant)) for variant in ("algemeen", "spuk"))]
    return (*examples, *cases, *more)


@pytest.mark.slow
def test_every_field_is_printed_by_some_template_or_named_as_steering() -> None:
    printed: set[str] = set()
    for dossier in whole():
        for kind in kinds():
            if not lacks(dossier, kind):
                try:
                    printed |= {name_of(one.path) for one in landings(dossier, kind.name) if one.fate == PRINTED}
                except PlanmakerError:
                    continue
    steers = {field for kind in kinds() for field in kind.stuurt}

    lost = {name for name in leaves(Dossier) if name not in printed and name not in {*steers, *OF_THE_FILE}}

    assert lost == NOBODY_PRINTS


def unnamed(findings: Iterable[Finding]) -> list[str]:
    """Return the fields that stand in no document and are not named on the page of the examples."""
    page = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    named = page.partition("## Wat in geen document staat")[2].partition("\n## ")[0]
    fields = [re.sub(r"\[\d+\]", "", one.message.split("`")[1]) for one in findings if one.code == CODE]
    return [field for field in fields if f"`{field}`" not in named]


@pytest.mark.parametrize(
    ("dossier", "kind"),
    [
        ("intentie", "convenant"),
        ("regio", "convenant"),
        ("spuk", "plan-van-aanpak"),
        ("taalhuis", "convenant"),
        ("taalhuis", "plan-van-aanpak"),
        ("velserbroek", "convenant"),
        ("velserbroek", "stappenplan-mfa"),
    ],
)
def test_an_example_loses_nothing_but_what_its_page_names(dossier: str, kind: str) -> None:
    assert unnamed(make(kind, ROOT / "examples" / dossier / "dossier.yaml", date=DAY).findings) == []


@pytest.mark.parametrize("dossier", EXAMPLES)
def test_what_stands_in_no_document_of_an_example_is_named_on_its_page(dossier: str) -> None:
    assert unnamed(check(ROOT / "examples" / dossier / "dossier.yaml")) == []


def test_the_same_field_of_many_items_is_told_once_at_the_first(root: Path) -> None:
    found = make("plan-van-aanpak", root / "examples" / "taalhuis" / "dossier.yaml", date=DAY).findings
    (risk,) = (finding for finding in found if "risicos" in finding.message)

    assert risk.message == (
        "`risicos[1].soort` staat niet in dit document: “inhoudelijk”; hetzelfde geldt voor vier andere onderdelen"
    )
    assert "soort: inhoudelijk" in risk.place.text


def test_a_part_of_which_nothing_lands_is_told_once_with_its_place() -> None:
    typed = plan.tree() | {"extra": [{"naam": "wijk", "tekst": "Noord"}, {"naam": "buurt", "tekst": "Oost"}]}

    found = [f for f in make("plan-van-aanpak", plan.dossier(typed), date=DAY).findings if "extra" in f.message]

    assert [finding.message for finding in found] == ["`extra` staat niet in dit document"]
    assert found[0].place.text == "extra:"


WORDS = st.text("abcdefghij", min_size=8, max_size=12).map(lambda text: f"zeldzaam {text}")
TEXTS = [
    (kind, path)
    for kind in ("convenant", "plan-van-aanpak", "stappenplan-mfa")
    for path in sorted(leaves(Dossier))
    if path not in OF_THE_FILE and "kolommen" not in path  # a table without rows is left out whole
]
BASES = {
    "convenant": build.tree(),
    "plan-van-aanpak": plan.tree(),
    "stappenplan-mfa": building.tree(),
}


def fill(tree: Any, steps: list[str], part: type[Part], word: str) -> str | None:
    """Put a value in a field of a dossier as typed, making the parts around it; return what was put there."""
    step, *rest = steps
    shape = shape_map(part)[step]
    if rest:
        assert shape.part is not None
        inner = tree.get(step)
        if shape.many:
            tree[step] = inner = inner if isinstance(inner, list) and inner and isinstance(inner[0], dict) else [{}]
            inner = inner[0]
        elif not isinstance(inner, dict):
            tree[step] = inner = {}
        needed = {name: f"x{name}" for name, field in shape.part.model_fields.items() if field.is_required()}
        for name, value in needed.items():
            inner.setdefault(name, value)
        return fill(inner, rest, shape.part, word)
    if shape.choice or shape.refers_to:
        return None
    for value in (word, "3 mei 2033", "4.321,09", "7 weken", "13", "2034", "3"):
        try:
            part.model_validate({**tree, step: [value] if shape.many else value})
        except ValidationError as error:
            if any(step in one["loc"] for one in error.errors()):
                continue
        tree[step] = [value] if shape.many else value
        return value
    return None


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(TEXTS), WORDS)
def test_any_field_that_is_filled_in_is_found_again_or_told(where: tuple[str, str], word: str) -> None:
    kind, path = where
    typed = copy.deepcopy(BASES[kind])
    value = fill(typed, path.split("."), Dossier, word)
    assume(value is not None)
    try:
        dossier = read_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False), "dossier.yaml")
        made = make(kind, dossier, date=DAY)
    except PlanmakerError:
        assume(False)
    (one, *_) = [landing for landing in made.landings if name_of(landing.path) == path]
    told = [finding for finding in made.findings if finding.code == CODE and path.split(".")[0] in finding.message]

    if value == word:
        assert (word.casefold() in " ".join(text_of(made.data)).casefold()) is (one.fate == PRINTED)
    assert one.fate != NOWHERE or told[0].place.line
    assert one.fate != ELSEWHERE or one.where


def test_what_a_first_dossier_proposes_nobody_filled_in() -> None:
    for form in ("taalhuis", None):
        text = new_yaml(first_dossier(form))

        assert [finding.message for finding in check(text) if finding.code == CODE] == []


@pytest.mark.parametrize(
    ("stukken", "fate"), [([], NOWHERE), (["convenant"], NOWHERE), (["plan-van-aanpak"], ELSEWHERE)]
)
def test_what_was_written_for_this_document_belongs_in_no_other(stukken: list[str], fate: str) -> None:
    typed = build.tree() | {"extra": [{"naam": "wijk", "tekst": "Noord"}]}
    if stukken:
        typed["extra"][0]["stuk"] = stukken[0]

    (one,) = [one for one in landings(Dossier.model_validate(typed), "convenant") if one.path[0] == "extra"]

    assert one.fate == fate
