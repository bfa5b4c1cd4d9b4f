"""A gap stays a gap: what would follow from what is missing is missing too."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planmaker.templating.gap import Gap
from tests.build import made


class Hole(Gap):
    """A gap that prints as three dots."""

    __slots__ = ()

    def __html__(self) -> str:
        return "…"


def printed(expression: str) -> str:
    context = {"gat": Hole(), "twee": Decimal(2), "rijen": [{"n": 1}, {"n": Hole()}]}
    return str(made(context, "{{ " + expression + " }}")[0])


@pytest.mark.parametrize(
    "expression",
    [
        "gat + 1", "1 + gat", "gat - twee", "twee - gat", "gat * 3", "3 * gat", "gat / twee", "twee / gat", "7 // gat",
        "gat % 2", "-gat", "gat|abs", "gat|round", "gat[0]", "rijen|sum(attribute='n')", "(gat + 1) * 2",
        "(gat + 1)|getal",
    ],
)  # fmt: skip
def test_what_is_worked_out_from_a_gap_is_the_gap(expression: str) -> None:
    assert printed(expression) == "…"


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">="])
def test_a_gap_is_neither_less_nor_more_than_anything(sign: str) -> None:
    assert printed(f"'ja' if gat {sign} 1 or 1 {sign} gat else 'nee'") == "nee"


def test_without_parties_the_number_of_copies_follows_from_who_they_will_be() -> None:
    assert printed("3|voud") == "drievoud"
    assert printed("0|voud") == "evenveel exemplaren als er partijen zijn"
