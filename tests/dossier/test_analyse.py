"""What the own organisation thinks: scores added up, and advice that follows from them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.base import is_intern
from planmaker.dossier.parts.analyse import Afweging, Kracht, Scan

CRITERIA = [
    {"id": "past", "groep": "passendheid", "tekst": "past bij ons", "gewicht": 2, "knock_out": 2},
    {"id": "doel", "groep": "passendheid", "gewicht": 1},
    {"id": "geld", "groep": "realiseerbaarheid", "gewicht": 3},
]


def weighed(**scores: int) -> Afweging:
    return Afweging.model_validate(
        {
            "criteria": CRITERIA,
            "kandidaten": [{"naam": "ROC", "scores": [{"criterium": id, "score": s} for id, s in scores.items()]}],
        }
    )


def test_a_candidate_gets_weighted_means_by_question_and_altogether() -> None:
    (result,) = weighed(past=5, doel=2, geld=3).uitslag

    # (2×5 + 1×2) / 3 = 4; altogether (10 + 2 + 9) / 6 = 3,5.
    assert (result.passendheid, result.toegevoegde_waarde, result.realiseerbaarheid) == (Decimal(4), None, Decimal(3))
    assert result.totaal == Decimal("3.5")
    assert (result.volledig, result.advies) == (True, "doen")


@pytest.mark.parametrize(
    ("scores", "out", "advice"),
    [
        ({"past": 1, "doel": 5, "geld": 5}, ("past bij ons",), "niet-doen"),
        ({"past": 2, "doel": 2, "geld": 2}, (), "niet-doen"),
        ({"past": 3, "doel": 3, "geld": 3}, (), "verkennen"),
        ({"past": 5, "geld": 5}, (), "verkennen"),
        ({}, (), None),
    ],
)
def test_the_advice_follows_from_the_scores(scores: dict[str, int], out: tuple[str, ...], advice: str | None) -> None:
    (result,) = weighed(**scores).uitslag

    assert (result.afgevallen_op, result.advies) == (out, advice)


@pytest.mark.parametrize(
    ("interest", "influence", "quadrant"),
    [
        (5, 3, "samen-optrekken"),
        (2, 4, "tevreden-houden"),
        (3, 2, "informeren"),
        (1, 1, "volgen"),
        (None, 3, None),
    ],
)
def test_a_force_stands_in_a_quadrant(interest: int | None, influence: int, quadrant: str | None) -> None:
    assert Kracht.model_validate({"belang_score": interest, "invloed": influence}).kwadrant == quadrant


def test_a_scan_points_at_the_two_lowest_conditions() -> None:
    scan = Scan.model_validate(
        {
            "oordelen": [
                {"voorwaarde": name, "score": score}
                for name, score in [
                    ("ambitie", 4),
                    ("belangen", 2),
                    ("relatie", None),
                    ("organisatie", 3),
                    ("proces", 2),
                ]
            ]
        }
    )

    assert [one.voorwaarde for one in scan.laagste] == ["belangen", "proces"]


def test_the_analysis_is_internal_as_a_whole() -> None:
    assert is_intern(Dossier, "analyse")
