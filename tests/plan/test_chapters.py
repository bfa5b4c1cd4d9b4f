"""The dossier decides which chapters there are, and in which order."""

from __future__ import annotations

from typing import Any

import pytest

from planmaker.findings import CheckError
from tests.plan.build import KIND, headings, made, text, tree

USUAL = [
    "Samenvatting", "Aanleiding", "Probleemstelling", "Doelen", "Doelgroep", "Resultaten", "Afbakening",
    "Aanpak en fasering", "Activiteiten en planning", "Organisatie", "Begroting en dekking", "Risico’s en maatregelen",
    "Communicatie", "Monitoring en evaluatie", "Borging", "Besluit",
]  # fmt: skip


def _ordered(**layout: Any) -> list[str]:
    return headings(made(tree(document={"indelingen": [{"stuk": KIND, **layout}]})).data)


def test_chapters_stand_in_their_usual_order() -> None:
    assert headings(made(tree()).data) == USUAL


def test_named_chapters_come_first_and_the_others_follow() -> None:
    found = _ordered(volgorde=["samenvatting", "probleemstelling", "besluit"])

    assert found[:4] == ["Samenvatting", "Probleemstelling", "Besluit", "Aanleiding"]
    assert sorted(found) == sorted(USUAL)


def test_a_chapter_with_pages_on_their_side_moves_whole() -> None:
    typed = tree(document={"indelingen": [{"stuk": KIND, "volgorde": ["activiteiten", "aanleiding"]}]})

    lines = text(typed)

    at = {name: lines.index(name) for name in ("Activiteiten en planning", "Planning in beeld", "Aanleiding", "Doelen")}
    assert sorted(at, key=lambda name: at[name]) == list(at)


def test_a_chapter_may_be_left_out() -> None:
    assert "Communicatie" not in _ordered(zonder=["communicatie"])


def test_what_a_chapter_that_was_left_out_would_print_is_not_missed() -> None:
    layout = {"indelingen": [{"stuk": KIND, "zonder": ["informatie"]}]}
    typed = tree(plan={"titel": "Proef", "informatie": "Wij bewaren niets."}, document=layout)

    assert "niet-in-document" not in {finding.code for finding in made(typed).findings}


def test_a_short_plan_leaves_out_what_only_a_long_one_has() -> None:
    plan = {"titel": "Proef", "kwaliteit": ["goed werk"], "raakvlakken": ["een ander plan"]}

    short, long = (headings(made(tree(plan=plan | {"vorm": form})).data) for form in ("kort", "lang"))

    assert set(long) - set(short) == {"Kwaliteit", "Raakvlakken", "Communicatie"}


@pytest.mark.parametrize("field", ["volgorde", "zonder"])
def test_a_chapter_that_does_not_exist_is_refused_with_the_nearest_name(field: str) -> None:
    with pytest.raises(CheckError) as refused:
        _ordered(**{field: ["aanleidng"]})

    (finding,) = refused.value.findings
    assert finding.code == "hoofdstuk-onbekend"
    assert finding.hint == "bedoelt u aanleiding?"
    assert finding.place.line is not None


VISITS: dict[str, Any] = {
    "id": "aantallen",
    "titel": "Vestigingen",
    "kolommen": ["Wijk", {"naam": "Bezoek", "soort": "getal", "totaal": "ja"}],
    "rijen": [["Noord", "120"], ["Zuid", "80"]],
    "bron": "telling 2026",
}
HISTORY = {"id": "geschiedenis", "titel": "Wat eraan voorafging", "na": "aanleiding"}
OWN: list[dict[str, Any]] = [
    HISTORY | {"tekst": "Er was eens.\n\n- een\n- twee"},
    {"id": "wijken", "titel": "De wijken", "tabellen": [VISITS]},
    {"id": "elders", "titel": "Alleen in het convenant", "stukken": ["convenant"]},
    {"id": "lijst", "titel": "Lijst van namen", "plaats": "bijlage", "tekst": "Anna en Bram."},
]


def test_own_chapters_stand_where_the_dossier_wants_them() -> None:
    found = headings(made(tree(hoofdstukken=OWN)).data)

    assert found.index("Wat eraan voorafging") == found.index("Aanleiding") + 1
    assert "De wijken" in found
    assert "Alleen in het convenant" not in found


def test_own_texts_tables_and_annexes_stand_in_the_plan() -> None:
    lines = text(tree(hoofdstukken=OWN))

    at = lines.index("Er was eens.")
    assert lines[at : at + 3] == ["Er was eens.", "een", "twee"]
    at = lines.index("Wijk")
    assert lines[at : at + 9] == ["Wijk", "Bezoek", "Noord", "120", "Zuid", "80", "Totaal", "200", "Bron: telling 2026"]
    assert lines.index("Lijst van namen") > lines.index("Besluit")


def test_the_variant_adds_its_own_chapter() -> None:
    plain, literacy, grant = (
        headings(made(tree(plan={"titel": "Proef", "variant": variant})).data)
        for variant in ("algemeen", "geletterdheid", "spuk")
    )

    assert set(literacy) - set(plain) == {"Aanpak van laaggeletterdheid"}
    assert set(grant) - set(plain) == {"De aanvraag"}


@pytest.mark.parametrize(
    ("register", "heading", "asked"),
    [
        ("formeel", "Risico’s en maatregelen", "wordt verzocht"),
        ("zakelijk", "Risico’s en maatregelen", "wordt gevraagd"),
        ("eenvoudig", "Wat er mis kan gaan", "wordt gevraagd"),
    ],
)
def test_the_register_of_the_dossier_sets_the_tone(register: str, heading: str, asked: str) -> None:
    plan = {"titel": "Proef", "besluit": {"door": "de raad", "punten": ["in te stemmen met dit plan"]}}
    typed = tree(plan=plan, document={"register": register})

    assert heading in headings(made(typed).data)
    assert f"De raad {asked}:" in text(typed)
