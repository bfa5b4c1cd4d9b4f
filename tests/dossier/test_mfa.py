"""The shared building: floor space, keys and shares, against figures worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.dossier.gebouw.mfa import Mfa
from planmaker.dossier.values import Bedrag

ROOMS = [
    {"naam": "bieb", "oppervlakte": "300", "gebruikers": ["bieb"]},
    {"naam": "balie", "oppervlakte": "100", "gebruikers": ["welzijn"]},
    {
        "naam": "foyer",
        "soort": "gedeeld",
        "oppervlakte": "80",
        "gebruikers": [{"partij": "bieb", "uren": "30"}, {"partij": "welzijn", "uren": "10"}],
    },
    {"naam": "gang", "soort": "algemeen", "oppervlakte": "48"},
]


def building(**more: object) -> Mfa:
    return Mfa.model_validate({"ruimtestaat": ROOMS, **more})


def key(id: str, *measures: tuple[str, int]) -> dict[str, object]:
    return {"id": id, "grondslagen": [{"maatstaf": name, "gewicht": weight} for name, weight in measures]}


def test_floor_space_counts_own_rooms_shared_rooms_by_hours_and_the_rest_by_share() -> None:
    # bieb: 300 + 80 × 30/40 = 360; welzijn: 100 + 80 × 10/40 = 120. The corridor of 48 by 360 : 120.
    assert building().gebruik == {"bieb": Decimal(396), "welzijn": Decimal(132)}
    assert str(building().totaal_oppervlakte) == "528 m²"
    assert [(d.partij, str(d.oppervlakte), str(d.uren)) for d in building().metingen] == [
        ("bieb", "396 m²", "30 uur"),
        ("welzijn", "132 m²", "10 uur"),
    ]


def test_a_shared_room_without_hours_is_shared_in_equal_parts() -> None:
    rooms = [{"soort": "gedeeld", "oppervlakte": "100", "gebruikers": ["a", "b", {"partij": "c", "uren": 3}]}]

    assert Mfa.model_validate({"ruimtestaat": rooms}).gebruik == {
        "a": Decimal("33.34"),
        "b": Decimal("33.33"),
        "c": Decimal("33.33"),
    }


def test_a_key_of_two_measures_shares_costs_so_that_every_figure_can_be_followed() -> None:
    mfa = building(
        sleutels=[key("mix", ("m2", 70), ("gebruiksuren", 30))],
        exploitatie=[{"omschrijving": "energie", "bedrag": "10.000,01", "sleutel": "mix"}],
    )

    # bieb: 70% × 396/528 + 30% × 30/40 = 52,5% + 22,5% = 75%.
    (worked,) = mfa.sleuteluitwerking
    assert [(row.partij, row.procent) for row in worked.rijen] == [("bieb", Decimal(75)), ("welzijn", Decimal(25))]
    assert [(t.maatstaf, t.waarde, t.totaal, t.gewicht) for t in worked.rijen[0].tellingen] == [
        ("m2", Decimal(396), Decimal(528), Decimal(70)),
        ("gebruiksuren", Decimal(30), Decimal(40), Decimal(30)),
    ]
    # 75% of 10.000,01 is 7.500,0075; 25% is 2.500,0025: the odd cent goes to the larger remainder.
    assert mfa.verdeling
    (line,) = mfa.verdeling.regels
    assert [(a.partij, str(a.bedrag)) for a in line.aandelen] == [
        ("bieb", "€\u00a07.500,01"),
        ("welzijn", "€\u00a02.500"),
    ]


def test_scenarios_lay_other_keys_beside_the_own_ones() -> None:
    mfa = building(
        sleutels=[key("m2", ("m2", 100)), key("gelijk", ("gelijke-delen", 100))],
        exploitatie=[
            {"id": "energie", "bedrag": 1000, "sleutel": "m2"},
            {"id": "schoonmaak", "bedrag": 2000, "sleutel": "m2"},
            {"id": "los", "bedrag": 50},
        ],
        scenarios=[
            {"id": "gelijk", "naam": "ieder evenveel", "sleutel": "gelijk"},
            {"id": "half", "afwijkingen": [{"last": "schoonmaak", "sleutel": "gelijk"}]},
        ],
    )

    assert mfa.verdeling
    ways = [mfa.verdeling, *mfa.vergelijking]
    assert [way.scenario for way in ways] == [None, "ieder evenveel", "half"]
    assert [[share.bedrag.cents // 100 for share in way.totalen if share.bedrag] for way in ways] == [
        [2250, 750],
        [1525, 1525],
        [1750, 1250],
    ]
    assert [(str(way.totaal), str(way.onverdeeld)) for way in ways] == [
        ("€\u00a03.050", "€\u00a050"),
        ("€\u00a03.050", "€\u00a00"),
        ("€\u00a03.050", "€\u00a050"),
    ]


def test_a_key_that_lacks_values_shares_nothing() -> None:
    mfa = building(
        sleutels=[key("fte", ("fte", 100))], exploitatie=[{"bedrag": 100, "sleutel": "fte"}, {"sleutel": "fte"}]
    )

    assert mfa.sleuteluitwerking[0].rijen == ()
    assert mfa.verdeling
    assert [line.aandelen for line in mfa.verdeling.regels] == [(), ()]


@pytest.mark.parametrize("rooms", [[], [{"oppervlakte": 40}], [{"gebruikers": ["a"]}]])
def test_a_ruimtestaat_that_is_not_finished_breaks_nothing(rooms: list[dict[str, object]]) -> None:
    mfa = Mfa.model_validate(
        {
            "ruimtestaat": rooms,
            "sleutels": [key("m2", ("m2", 100))],
            "exploitatie": [{"bedrag": 10, "sleutel": "m2"}],
        }
    )

    assert mfa.verdeling
    assert mfa.verdeling.onverdeeld == Bedrag(1000)


@given(
    st.lists(st.integers(1, 9_999), min_size=1, max_size=6),
    st.lists(st.integers(0, 10_000_000), min_size=1, max_size=4),
    st.integers(0, 100),
)
def test_parts_add_up_to_the_whole_to_the_cent_whatever_the_figures(
    spaces: list[int], cents: list[int], weight: int
) -> None:
    rooms = [{"oppervlakte": Decimal(s) / 100, "gebruikers": [f"p{i}"]} for i, s in enumerate(spaces)]
    mfa = Mfa.model_validate(
        {
            "ruimtestaat": [*rooms, {"soort": "algemeen", "oppervlakte": 77}],
            "sleutels": [key("k", ("m2", weight), ("gelijke-delen", 100 - weight))],
            "exploitatie": [{"bedrag": Bedrag(c), "sleutel": "k"} for c in cents],
        }
    )

    assert mfa.verdeling
    assert Bedrag.sum(share.bedrag for share in mfa.verdeling.totalen) == Bedrag(sum(cents))
    assert sum(row.procent for row in mfa.sleuteluitwerking[0].rijen) == 100
    assert sum(mfa.gebruik.values()) == sum(map(Decimal, spaces)) / 100 + 77


def test_stage_nought_is_the_one_inside() -> None:
    stages = Mfa.model_validate({"stadia": [{"nummer": n} for n in range(6)]}).stadia

    assert [stage.binnen for stage in stages] == [True, False, False, False, False, False]


def test_a_dossier_without_building_has_none() -> None:
    assert Dossier().mfa is None
