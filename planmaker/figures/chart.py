"""How a bar chart is laid out: standing or lying, how large, where its legend, which bars show their number.

Lengths are twips; a `Frame` is in thousandths of the chart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planmaker.figures import text
from planmaker.figures.values import BarChart

SIZE = 9
"""The size of all letters in a chart, in points."""

_EDGE = 120
_UNIT = 330  # room for the unit along the axis
_TICKS = 320  # room for the numbers below the axis of lying bars
_KEY = 420  # the coloured square of a legend entry, with the room round it
_PLOT = 3700  # the height of standing bars
_BAR, _BETWEEN = 250, 170  # of lying bars
_MOST_NAMES = 0.42  # of the width, for the names beside lying bars
_LABELS = 48  # more numbers than this in one chart only make it dark
_LOW_LABEL = 230  # the height a bar needs for a number in it


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part of the chart stands, in thousandths of its width and height."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is decided about a chart. `labels` says per series which categories show their number."""

    width: int
    height: int
    horizontal: bool
    plot: Frame
    legend: Frame
    labels: tuple[frozenset[int], ...]
    low: Decimal
    high: Decimal


def lay_out(chart: BarChart, width: int, height: int) -> Layout:
    """Return the layout of a chart that has something to show, for a page with room for `width` by `height`."""
    low, high = _reach(chart)
    ticks = max(text.width(f"{round(value):,d}", SIZE) for value in (low, high * 2)) + _EDGE
    unit = _UNIT if chart.unit else 0
    legend = _legend_height(chart, width)
    slot = max((width - ticks - unit - _EDGE) // len(chart.categories), 1)
    horizontal = chart.horizontal or any(
        text.widest_word(name, SIZE) > slot or text.lines(name, SIZE, slot) > 3 for name in chart.categories
    )
    if horizontal:
        names = min(round(width * _MOST_NAMES), max(text.width(name, SIZE) for name in chart.categories) + _EDGE)
        bars = 1 if chart.stacked else len(chart.series)
        rows = sum(
            max(text.lines(name, SIZE, names - _EDGE) * text.line_height(SIZE), bars * _BAR) + _BETWEEN
            for name in chart.categories
        )
        left, top, across = names, _EDGE, width - names - max(_EDGE, ticks // 2)
        foot = _TICKS + unit
        down = min(rows, height - legend - top - foot)
    else:
        most = max(text.lines(name, SIZE, slot) for name in chart.categories)
        left, top, across, down = ticks + unit, _EDGE, width - ticks - unit - _EDGE, _PLOT
        foot = most * text.line_height(SIZE) + _EDGE
        down = min(down, height - legend - top - foot)
    down = max(down, _BAR)
    total = top + down + foot + legend
    return Layout(
        width,
        total,
        horizontal,
        _frame(left, top, across, down, width, total),
        _frame(_EDGE, total - legend, width - 2 * _EDGE, legend - _EDGE // 2, width, total),
        _labels(chart, horizontal, across, down, low, high),
        low,
        high,
    )


def _reach(chart: BarChart) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest point that a bar reaches; 0 is always between them."""
    ends = [Decimal(0)]
    for at in range(len(chart.categories)):
        here = [Decimal(one.values[at] or 0) for one in chart.series]
        if chart.stacked:
            ends += [sum((v for v in here if v > 0), Decimal(0)), sum((v for v in here if v < 0), Decimal(0))]
        else:
            ends += here
    return min(ends), max(ends)


def _legend_height(chart: BarChart, width: int) -> int:
    """Return the room that the legend takes below the chart, its names in columns of equal width."""
    room = width - 2 * _EDGE
    widest = max(text.width(one.name, SIZE) for one in chart.series) + _KEY
    beside = max(1, room // widest)
    if beside > 1:
        count = -(-len(chart.series) // beside)
    else:
        count = sum(text.lines(one.name, SIZE, room - _KEY) for one in chart.series)
    return count * (text.line_height(SIZE) + 60) + _EDGE


def _labels(
    chart: BarChart, horizontal: bool, across: int, down: int, low: Decimal, high: Decimal
) -> tuple[frozenset[int], ...]:
    """Return for each series the categories whose bar has room for its number."""
    count, many = len(chart.categories), len(chart.series)
    if count * many > _LABELS:
        return tuple(frozenset() for _ in chart.series)
    length, slot = (across, down // count) if horizontal else (down, across // count)
    thick = slot * 2 // 3 // (1 if chart.stacked else many)

    def fits(value: Decimal | int | None) -> bool:
        if value is None:
            return False
        wide = text.width(f"{round(value):,d} €", SIZE)
        along = int(abs(Decimal(value)) / (high - low or 1) * length)
        if not chart.stacked:  # the number stands beyond the end of its bar
            return thick >= _LOW_LABEL if horizontal else thick * 4 // 3 >= wide
        if horizontal:
            return along >= wide and thick >= _LOW_LABEL
        return along >= _LOW_LABEL and slot >= wide

    return tuple(frozenset(at for at, value in enumerate(one.values) if fits(value)) for one in chart.series)


def _frame(x: int, y: int, width: int, height: int, whole_width: int, whole_height: int) -> Frame:
    return Frame(
        x * 1000 // whole_width, y * 1000 // whole_height, width * 1000 // whole_width, height * 1000 // whole_height
    )


def axis_step(low: Decimal, high: Decimal) -> int | None:
    """Return the distance between the marks of the axis where the program would put them between whole numbers."""
    return 1 if high - low <= 5 and all(value == value.to_integral_value() for value in (low, high)) else None
