"""What follows from a shared building, against figures worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from planmaker.dossier import Dossier
from planmaker.dossier.gebouw.mfa import Mfa
from planmaker.dossier.values import Bedrag
from tests.stappenplan.build import COSTS, EQUAL, KEY, OWNER, dossier, tree


def _mfa(found: Dossier) -> Mfa:
    assert found.mfa is not None
    return found.mfa


def test_floor_space_is_own_rooms_a_share_by_hours_and_a_share_of_what_is_common() -> None:
    # Shared 60 m² by 10 and 20 hours: 20 and 40. So 120 and 90 of 210; the common 42 m² adds a fifth: 24 and 18.
    found = _mfa(dossier(tree())).ruimteverdeling
    rows = [(r.partij, *map(str, (r.eigen, r.gedeeld, r.algemeen, r.samen))) for r in found.rijen]
    assert rows == [
        ("bieb", "100 m²", "20 m²", "24 m²", "144 m²"),
        ("welzijn", "50 m²", "40 m²", "18 m²", "108 m²"),
    ]
    assert [str(n) for n in (found.eigen, found.gedeeld, found.algemeen)] == ["150 m²", "60 m²", "42 m²"]
    assert (str(found.samen), str(found.uren)) == ("252 m²", "30 uur")


def test_floor_space_that_does_not_divide_still_adds_up_in_every_row_and_column() -> None:
    rooms = [
        {"naam": "zaal", "soort": "gedeeld", "oppervlakte": "100", "gebruikers": ["bieb", "welzijn", "gemeente"]},
        {"naam": "kamer", "oppervlakte": "0,01", "gebruikers": ["bieb"]},
        {"naam": "gang", "soort": "algemeen", "oppervlakte": "10"},
    ]
    found = _mfa(dossier(tree(ruimtestaat=rooms))).ruimteverdeling
    for row in found.rijen:
        assert row.eigen.waarde + row.gedeeld.waarde + row.algemeen.waarde == row.samen.waarde
    assert found.gedeeld.waarde == 100
    assert found.samen.waarde == Decimal("110.01")


def test_a_key_is_shown_as_a_sum_that_anybody_can_do_again() -> None:
    # 70% × 144 ÷ 252 = 40%; 30% × 10 ÷ 30 = 10%. And 70% × 108 ÷ 252 + 30% × 20 ÷ 30 = 30% + 20%.
    mixed, equal, owner = _mfa(dossier(tree())).sleutelberekening
    assert [(r.partij, r.som, r.procent) for r in mixed.regels] == [
        ("bieb", "70% × 144 ÷ 252 m² + 30% × 10 ÷ 30 uur", Decimal(50)),
        ("welzijn", "70% × 108 ÷ 252 m² + 30% × 20 ÷ 30 uur", Decimal(50)),
    ]
    assert [r.som for r in equal.regels] == ["100% × 1 ÷ 2"] * 2
    assert [r.som for r in owner.regels] == ["100% × 1 ÷ 1"]
    assert [key.kosten for key in (mixed, equal, owner)] == [("energie",), ("afval",), ("kapitaallasten",)]


def test_a_bill_has_every_cost_of_one_party_and_bills_add_up_to_the_costs_to_the_cent() -> None:
    mfa = _mfa(dossier(tree()))
    bills = {bill.partij: bill for bill in mfa.rekeningen}
    # The odd cent of € 100,01 goes to the first of two equal parts.
    assert [(r.omschrijving, r.geheel.cents, r.procent, r.bedrag.cents) for r in bills["bieb"].regels] == [
        ("energie", 100_000, Decimal(50), 50_000),
        ("afval", 10_001, Decimal("50.00"), 5_001),
    ]
    assert {id: bill.totaal.cents for id, bill in bills.items()} == {
        "gemeente": 500_000,
        "bieb": 55_001,
        "welzijn": 55_000,
    }
    assert mfa.verdeling is not None
    assert Bedrag.sum(bill.totaal for bill in mfa.rekeningen) == mfa.verdeling.totaal == Bedrag(610_001)


def test_costs_stand_apart_for_owner_and_users_and_a_side_without_costs_is_left_out() -> None:
    sides = _mfa(dossier(tree())).kostenkanten
    assert [(s.kant, s.subtotaal.cents) for s in sides] == [("eigenaar", 500_000), ("gebruiker", 110_001)]
    assert [s.kant for s in _mfa(dossier(tree(exploitatie=COSTS[1:]))).kostenkanten] == ["gebruiker"]


def test_a_scenario_says_what_changes_for_whom_and_costs_the_same_altogether() -> None:
    swap = {
        "id": "gelijk-delen",
        "naam": "alles gelijk",
        "sleutel": "gelijk",
        "afwijkingen": [{"last": "kapitaal", "sleutel": "eigenaar"}],
    }
    room = [
        {"naam": "zaal", "oppervlakte": "30", "gebruikers": ["bieb"]},
        {"naam": "hok", "oppervlakte": "10", "gebruikers": ["welzijn"]},
    ]
    by_space = {"id": "mix", "grondslagen": [{"maatstaf": "m2", "gewicht": "100%"}]}
    mfa = _mfa(dossier(tree(ruimtestaat=room, sleutels=[by_space, EQUAL, OWNER], scenarios=[swap])))
    (found,) = mfa.afweging
    # Energy € 1.000: 75% and 25% by floor space, half and half in the scenario.
    assert [(r.partij, r.nu.cents, r.dan.cents, r.verschil.cents) for r in found.rijen] == [
        ("gemeente", 500_000, 500_000, 0),
        ("bieb", 80_001, 55_001, -25_000),
        ("welzijn", 30_000, 55_000, 25_000),
    ]
    assert (found.nu, found.dan, found.verschil.cents) == (Bedrag(610_001), Bedrag(610_001), 0)


def test_a_cost_without_a_key_is_on_nobodys_bill_and_counts_as_not_shared() -> None:
    mfa = _mfa(dossier(tree(exploitatie=[{"omschrijving": "energie", "bedrag": "100"}])))
    assert mfa.rekeningen == ()
    assert mfa.verdeling is not None
    assert mfa.verdeling.onverdeeld == Bedrag(10_000)


def test_there_are_six_stages_whatever_the_dossier_says() -> None:
    found = dossier(tree(stadia=[{"nummer": 3, "naam": "Tekenen"}, {"nummer": 0}]))
    assert [stage.nummer for stage in found.stadia] == [0, 1, 2, 3, 4, 5]
    assert [stage.naam for stage in found.stadia] == [None, None, None, "Tekenen", None, None]
    assert dossier({"samenwerking": {"naam": "x"}}).stadia == ()


def test_decisions_of_stages_phases_and_milestones_stand_in_order_of_time_undated_last() -> None:
    typed = tree(
        stadia=[
            {"nummer": 2, "besluiten": [{"besluit": "bouwen", "datum": "1 mei 2027"}, {"besluit": "ooit"}]},
            {"nummer": 0, "besluiten": [{"besluit": "praten", "datum": "1 mei 2026"}]},
        ]
    )
    typed["fasen"] = [{"id": "f", "naam": "Opbouw", "einde": "1 januari 2027", "besluit": {"besluit": "verder"}}]
    typed["mijlpalen"] = [{"id": "m", "naam": "klaar", "datum": "2 mei 2027", "besluit": {"besluit": "open"}}]
    rows = [(line.besluit.besluit, line.waar) for line in dossier(typed).besluitenlijst]
    assert rows == [
        ("praten", "Stadium 0, Intern voorwerk"),
        ("verder", "Opbouw"),
        ("bouwen", "Stadium 2, Definitie"),
        ("open", "klaar"),
        ("ooit", "Stadium 2, Definitie"),
    ]


def test_the_agenda_has_everything_with_a_day_but_no_decision_that_was_taken() -> None:
    step = {"wat": "meten", "wie": "bieb", "begin": "1 juni 2026", "einde": "30 juni 2026"}
    taken = {"besluit": "praten", "datum": "1 mei 2026", "uitkomst": "go"}
    open_one = {"besluit": "bouwen", "datum": "1 mei 2027"}
    typed = tree(
        stadia=[{"nummer": 1, "stappen": [step, {"wat": "ooit", "wanneer": "later"}], "besluiten": [taken, open_one]}]
    )
    typed["activiteiten"] = [
        {"id": "a", "naam": "werven", "begin": "2 juni 2026", "duur": "2 weken", "eigenaar": "welzijn"}
    ]
    typed["mijlpalen"] = [{"id": "m", "naam": "klaar", "na": ["a"]}]
    lines = dossier(typed).agenda
    assert [(line.soort, line.wat, line.wie) for line in lines] == [
        ("stap", "meten", "bieb"),
        ("activiteit", "werven", "welzijn"),
        ("mijlpaal", "klaar", None),
        ("besluit", "bouwen", None),
    ]
    assert all(before.begin <= after.begin for before, after in pairwise(lines))
    assert str(lines[1].einde) == "2026-06-15"


def test_keys_without_values_have_no_sums() -> None:
    (found,) = _mfa(dossier(tree(ruimtestaat=[], sleutels=[KEY], exploitatie=[]))).sleutelberekening
    assert found.regels == ()
