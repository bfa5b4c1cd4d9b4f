from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.figures.chart import axis_step, lay_out
from planmaker.figures.values import BarChart, Series

_WIDTH, _HEIGHT = 9070, 12600
_LONG = "Het samen met de gemeente en de welzijnsorganisatie uitwerken van het programma van eisen voor het hele gebouw"


def _chart(
    *values: tuple[int | None, ...], names: tuple[str, ...] = (), stacked: bool = False, horizontal: bool = False
) -> BarChart:
    categories = names or tuple(str(2026 + at) for at in range(len(values[0])))
    series = tuple(Series(f"Post {at}", one) for at, one in enumerate(values, 1))
    return BarChart("Begroting", "Wat het kost.", categories, series, stacked, horizontal)


def test_long_names_of_categories_lay_the_bars_down() -> None:
    assert not lay_out(_chart((1, 2, 3)), _WIDTH, _HEIGHT).horizontal
    assert lay_out(_chart((1, 2, 3), names=(_LONG, "b", "c")), _WIDTH, _HEIGHT).horizontal
    assert lay_out(_chart((1, 2, 3), horizontal=True), _WIDTH, _HEIGHT).horizontal


def test_a_number_stands_only_in_a_piece_with_room_for_it() -> None:
    layout = lay_out(_chart((100_000, 90_000), (100, 40_000), (0, 0), stacked=True), _WIDTH, _HEIGHT)

    assert layout.labels == (frozenset({0, 1}), frozenset({1}), frozenset())
    assert (layout.low, layout.high) == (Decimal(0), Decimal(130_000))


def test_zero_is_said_beside_a_bar_that_stands_alone() -> None:
    assert lay_out(_chart((0, None, 0)), _WIDTH, _HEIGHT).labels == (frozenset({0, 2}),)


def test_a_crowded_chart_has_no_numbers_in_its_bars() -> None:
    crowded = _chart(*[tuple(range(1, 12))] * 12, stacked=True)

    assert set(lay_out(crowded, _WIDTH, _HEIGHT).labels) == {frozenset()}


def test_losses_and_gains_of_a_stack_reach_to_both_sides_of_zero() -> None:
    layout = lay_out(_chart((5, -2), (7, -1), stacked=True), _WIDTH, _HEIGHT)

    assert (layout.low, layout.high) == (Decimal(-3), Decimal(12))


_numbers = st.none() | st.integers(-(10**7), 10**8)


@given(st.integers(1, 12), st.integers(1, 12), st.booleans(), st.booleans(), st.booleans(), st.data())
def test_legend_and_bars_lie_apart_on_the_chart(
    categories: int, series: int, stacked: bool, horizontal: bool, long: bool, data: st.DataObject
) -> None:
    rows = tuple(
        Series(_LONG if long else "Post", tuple(data.draw(_numbers) for _ in range(categories))) for _ in range(series)
    )
    names = tuple(_LONG if long else str(2026 + at) for at in range(categories))
    layout = lay_out(BarChart("Begroting", "Wat het kost.", names, rows, stacked, horizontal), _WIDTH, _HEIGHT)

    assert layout.height <= _HEIGHT
    for frame in (layout.plot, layout.legend):
        assert frame.x >= 0
        assert frame.y >= 0
        assert frame.width > 300
        assert frame.height > 0
        assert frame.x + frame.width <= 1000
        assert frame.y + frame.height <= 1000
    assert layout.plot.y + layout.plot.height < layout.legend.y


@pytest.mark.parametrize(("high", "step"), [("0", 1), ("3", 1), ("2.5", None), ("5", 1), ("6", None)])
def test_few_whole_things_are_counted_one_by_one(high: str, step: int | None) -> None:
    assert axis_step(Decimal(0), Decimal(high)) == step


def test_a_series_that_misses_a_value_is_refused() -> None:
    with pytest.raises(ValueError, match="series 'Post 1' has 1 values for 2 categories"):
        _chart((1,), names=("2026", "2027"))


def test_a_chart_without_categories_or_series_has_nothing_to_show() -> None:
    assert not BarChart("Leeg", "Niets.", ("2026",), ())
    assert not BarChart("Leeg", "Niets.", (), (Series("Kosten", ()),))
    assert _chart((0,))
