"""The list of laws: sound, and read by rules and templates alike."""

from __future__ import annotations

import datetime

import pytest

from planmaker.checks import laws
from planmaker.checks.laws import Wet
from planmaker.dossier import Dossier
from tests.convenant import build
from tests.documents.test_names import context_of


@pytest.mark.parametrize("law", laws.laws(), ids=lambda law: law.id)
def test_every_law_says_what_it_is_for_and_where_that_was_seen(law: Wet) -> None:
    assert law.waarvoor
    assert law.bron
    assert law.gezien
    assert law.tot is None or law.van <= law.tot
    assert (law.tot is None) == (not law.nu)


def test_no_two_laws_have_one_name_and_a_name_leads_to_its_law() -> None:
    names = [name for law in laws.laws() for name in law.namen]

    assert len(names) == len(set(names))
    assert [[law.id for _, law in laws.named_in(f"volgens de {name}.")] for name in names] == [
        [law.id] for law in laws.laws() for _ in law.namen
    ]


def test_what_came_after_a_law_is_in_force_when_it_is_over() -> None:
    over = [law for law in laws.laws() if law.tot and law.tot < laws.looked_at()]
    later = [law for old in over for _, law in laws.named_in(old.nu)]

    assert len(over) > 5
    assert [law.id for law in later if not law.in_force(laws.looked_at())] == ["wet-oke"]  # it says what it changed


def test_a_template_can_ask_whether_a_law_is_in_force_when_the_agreements_begin() -> None:
    def at(begin: str) -> dict[str, Wet]:
        looptijd = {"ingang": begin}
        shown = context_of(Dossier.model_validate({"samenwerking": {"looptijd": looptijd}}), "convenant")
        found: dict[str, Wet] = shown["wetten"]
        return found

    before, after = at("2020-01-01"), at("2027-01-01")
    assert (before["wob"].geldt, before["woo"].geldt) == (True, False)
    assert (after["wob"].geldt, after["woo"].geldt) == (False, True)
    assert after["woo"].naam == "Wet open overheid"


def test_a_dossier_without_a_term_is_judged_by_the_day_of_the_list() -> None:
    assert laws.term(Dossier()) == (laws.looked_at(), laws.looked_at())
    assert laws.term(build.dossier({"samenwerking.looptijd": {"ingang": "2030-01-01"}})) == (
        datetime.date(2030, 1, 1),
        datetime.date(2030, 1, 1),
    )
