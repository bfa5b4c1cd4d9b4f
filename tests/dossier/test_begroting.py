"""Money: totals, and shares that add up to the cent. The figures were worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier.parts.begroting import Basispakket, Begroting, Pluspakket
from planmaker.dossier.parts.sleutels import apportion
from planmaker.dossier.values import Bedrag


def budget(**fields: Any) -> Begroting:
    return Begroting.model_validate(fields)


def shares(begroting: Begroting) -> list[tuple[str, str, int]]:
    """Return per party its percentage and its amount in cents."""
    return [(a.partij, str(a.procent), a.bedrag.cents) for a in begroting.aandelen if a.bedrag]


def measure(maatstaf: str, gewicht: str = "100", **values: str) -> dict[str, Any]:
    rows = [{"partij": party, "waarde": value} for party, value in values.items()]
    return {"maatstaf": maatstaf, "gewicht": gewicht, "waarden": rows}


@given(
    st.integers(0, 10**12),
    st.dictionaries(st.text(max_size=3), st.integers(1, 10**6), min_size=1, max_size=30),
)
def test_parts_add_up_to_the_whole_and_none_is_a_unit_off(whole: int, weights: dict[str, int]) -> None:
    total = sum(weights.values())
    fractions = {key: Decimal(weight) / total for key, weight in weights.items()}

    parts = apportion(whole, fractions)

    assert sum(parts.values()) == whole
    assert list(parts) == list(weights)
    assert all(abs(parts[key] - whole * weight / Decimal(total)) <= 1 for key, weight in weights.items())


@pytest.mark.parametrize(
    ("whole", "fractions", "parts"),
    [
        # A hundred over three: 33,33… each; the cent that is left goes to the first.
        (100, [Decimal(1) / 3] * 3, [34, 33, 33]),
        # 0,5 each of one cent: the first gets it.
        (1, [Decimal("0.5"), Decimal("0.5")], [1, 0]),
        # 2,5 and 7,5: equal remainders, so the first is rounded up.
        (10, [Decimal("0.25"), Decimal("0.75")], [3, 7]),
        # 3,1 / 3,1 / 3,8: what is left goes to the largest remainder.
        (10, [Decimal("0.31"), Decimal("0.31"), Decimal("0.38")], [3, 3, 4]),
        (0, [Decimal(1)], [0]),
        (7, [], []),
    ],
)
def test_what_is_left_goes_to_the_largest_remainder(whole: int, fractions: list[Decimal], parts: list[int]) -> None:
    assert list(apportion(whole, dict(enumerate(fractions))).values()) == parts  # type: ignore[arg-type]


def test_costs_and_cover_add_up_and_the_balance_tells_the_shortage() -> None:
    begroting = budget(
        kosten=[{"bedrag": "12.500"}, {"bedrag": "1.250,50"}],
        dekking=[{"bedrag": "13.000"}],
        in_kind=[{"waarde": "600"}],
    )

    assert begroting.totaal_kosten == Bedrag(1_375_050)
    assert begroting.totaal_dekking == Bedrag(1_300_000)
    assert begroting.totaal_in_kind == Bedrag(60_000)
    assert begroting.saldo == Bedrag(-75_050)


def test_costs_shared_by_floor_area() -> None:
    # 300 and 100 of 400 m²: three quarters and one quarter of € 1.000.
    begroting = budget(
        kosten=[{"bedrag": "1000"}], verdeelsleutel={"grondslagen": [measure("m2", bieb="300", school="100")]}
    )

    assert shares(begroting) == [("bieb", "75", 75_000), ("school", "25", 25_000)]


def test_equal_shares_of_an_amount_that_does_not_divide() -> None:
    # € 100,00 over three parties.
    begroting = budget(
        verdeelsleutel={
            "partijen": ["a", "b", "c"],
            "te_verdelen": "100",
            "grondslagen": [{"maatstaf": "gelijke-delen"}],
        }
    )

    assert shares(begroting) == [("a", "33.34", 3334), ("b", "33.33", 3333), ("c", "33.33", 3333)]


def test_two_measures_count_by_their_weight() -> None:
    # 70% by m² (60/40) and 30% by hours (10/30): a = 0,7·0,6 + 0,3·0,25 = 0,495; b = 0,7·0,4 + 0,3·0,75 = 0,505.
    begroting = budget(
        kosten=[{"bedrag": "2000"}],
        verdeelsleutel={
            "grondslagen": [measure("m2", "70%", a="60", b="40"), measure("gebruiksuren", "30%", a="10", b="30")]
        },
    )

    assert shares(begroting) == [("a", "49.5", 99_000), ("b", "50.5", 101_000)]


def test_equal_shares_beside_a_measure_count_every_party_that_shares() -> None:
    # 50% by inhabitants (a 1.000, b 3.000) and 50% equally: a = 0,125 + 0,25 = 0,375.
    begroting = budget(
        kosten=[{"bedrag": "800"}],
        verdeelsleutel={
            "grondslagen": [measure("inwoners", "50", a="1.000", b="3.000"), measure("gelijke-delen", "50")]
        },
    )

    assert shares(begroting) == [("a", "37.5", 30_000), ("b", "62.5", 50_000)]


def test_the_amount_to_share_goes_before_the_costs() -> None:
    begroting = budget(
        kosten=[{"bedrag": "5000"}], verdeelsleutel={"te_verdelen": "10", "grondslagen": [measure("fte", a="1", b="1")]}
    )

    assert shares(begroting) == [("a", "50", 500), ("b", "50", 500)]


@pytest.mark.parametrize(
    "grondslagen", [[], [{"maatstaf": "m2"}], [measure("m2", a="0")]], ids=["none", "empty", "zero"]
)
def test_a_key_that_is_not_complete_gives_no_shares(grondslagen: list[dict[str, Any]]) -> None:
    assert shares(budget(kosten=[{"bedrag": "100"}], verdeelsleutel={"grondslagen": grondslagen})) == []


def test_a_package_costs_its_price_for_every_inhabitant() -> None:
    # € 12,40 × 10.000 and × 30.001.
    package = Basispakket.model_validate(
        {
            "bedrag_per_inwoner": "12,40",
            "inwoners": [{"partij": "a", "aantal": "10.000"}, {"partij": "b", "aantal": "30.001"}],
        }
    )

    assert [(s.partij, s.bedrag) for s in package.bijdragen] == [("a", Bedrag(12_400_000)), ("b", Bedrag(37_201_240))]
    assert package.totaal == Bedrag(49_601_240)


def test_an_extra_package_costs_the_sum_of_its_parts() -> None:
    package = Pluspakket.model_validate({"onderdelen": [{"bedrag": "100"}, {"bedrag": "0,50"}]})

    assert package.totaal == Bedrag(10_050)
