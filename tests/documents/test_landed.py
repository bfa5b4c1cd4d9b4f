"""No field vanishes: it is printed, it steers, it stays inside, it belongs elsewhere, or a finding says where it is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from planmaker.documents.catalogue import find, kinds
from planmaker.documents.context import context
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.landed import OF_THE_FILE, PRINTED, Landing, Prints, account, name_of
from planmaker.documents.rules import lacks
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shapes
from planmaker.dossier.parts.document import Archief
from planmaker.figures.registry import Figures
from planmaker.findings import PlanmakerError
from planmaker.intake import read_dossier
from planmaker.pipeline import make
from planmaker.word.marks import figure_mark
from tests.convenant import build
from tests.convenant.test_variants import CASES
from tests.plan import build as plan
from tests.plan.test_walk import filled
from tests.stappenplan import build as building
from tests.support import ROOT

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


def lost(dossier: str, kind: str) -> list[str]:
    """Return the places of what `make` says does not stand in the document of an example."""
    found = make(kind, ROOT / "examples" / dossier / "dossier.yaml", date=DAY).findings
    return [finding.message.split("`")[1] for finding in found if finding.code == "niet-in-document"]


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
    page = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    named = page.partition("## Wat in geen document staat")[2].partition("\n## ")[0]

    fields = [re.sub(r"\[\d+\]", "", path) for path in lost(dossier, kind)]
    assert [field for field in fields if f"`{field}`" not in named] == []


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
