from __future__ import annotations

import itertools

import pytest

from planmaker.dossier.parts.risicos import niveau
from planmaker.figures.matrix import lay_out, severity
from planmaker.figures.values import Matrix, Risk


def test_the_highest_chance_stands_on_top_and_the_highest_impact_at_the_right() -> None:
    rows = lay_out(Matrix("Risico's", "Kans en impact.", (Risk("1", 5, 1), Risk("2", 1, 5), Risk("3", 1, 5))))

    assert [chance for chance, _ in rows] == [5, 4, 3, 2, 1]
    assert rows[0][1][0].risks == "1"
    assert rows[4][1][4].risks == "2, 3"
    assert sum(bool(cell.risks) for _, cells in rows for cell in cells) == 2


def test_severity_grows_with_chance_times_impact() -> None:
    rows = lay_out(Matrix("Risico's", "Kans en impact.", ()))

    assert [" ".join(cell.severity[0] for cell in cells) for _, cells in rows] == [
        "l m h h h",  # chance 5
        "l m h h h",
        "l m m h h",
        "l l m m m",
        "l l l l l",
    ]


def test_the_matrix_weighs_a_risk_as_the_dossier_does() -> None:
    for chance, impact in itertools.product(range(1, 6), repeat=2):
        assert severity(chance, impact) == niveau(chance * impact)


@pytest.mark.parametrize(("chance", "impact"), [(0, 1), (1, 6)])
def test_a_chance_or_impact_outside_one_to_five_is_refused(chance: int, impact: int) -> None:
    with pytest.raises(ValueError, match="risk 7: chance and impact go from 1 to 5"):
        Risk("7", chance, impact)
