"""The grid of a planning chart: which columns there are, and what stands in each cell. Lengths are twips."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from planmaker import dutch
from planmaker.figures import text
from planmaker.figures.values import Span, Timeline

SIZE = 9
"""The size of the letters in the grid, in points."""

MOMENTS = "Mijlpalen en besluiten"
"""The row above the milestones and decisions."""

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_STEPS = {"maand": 1, "kwartaal": 3, "jaar": 12}
_LABEL, _LABEL_WISH, _LABEL_SHARE = 2700, 3700, 36  # of the names: the least, what they want, per cent of the page
_NARROW, _ENOUGH, _WIDE = 255, 320, 850  # of a column of time
_YEAR = 420  # of a column with the name of a year
_MOST = 60  # columns: Word allows 63 in a table
_FEW = 10  # columns, when each stands for some years


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A row: its name, whether it is a phase or heading (level 0) or stands below one (1), and a cell per column.

    A row that `leads` has others below it that belong to it. A cell is "" or says what is there: "fase",
    "activiteit", "mijlpaal" or "besluit".
    """

    label: str
    level: int
    cells: tuple[str, ...]
    leads: bool = False


@dataclass(frozen=True, slots=True)
class TimeGrid:
    """A planning chart as a table. `years` are the names above groups of columns, with how many columns each has.

    `years` is empty when every column is a year or more; `head` says what the rows and the columns are.
    """

    label_width: int
    column_width: int
    head: str
    years: tuple[tuple[str, int], ...]
    columns: tuple[str, ...]
    rows: tuple[TimeRow, ...]


def lay_out(timeline: Timeline, width: int) -> TimeGrid:
    """Return the grid of a timeline that has something to show, for a page with room for `width`."""
    names = min(_LABEL, width // 3)
    first = min([*(s.start for s in timeline.rows), *(m.date for m in timeline.milestones)])
    last = max([*(s.end for s in timeline.rows), *(m.date for m in timeline.milestones)])
    unit, step = _unit(timeline.unit, first, last, width - names)
    low, high = _range(first, last, step)
    count = high - low + 1
    wish = max(_LABEL_WISH, width * _LABEL_SHARE // 100)
    column = min(_WIDE, max((width - wish) // count, min((width - names) // count, _ENOUGH)))
    years = groupby(range(low, high + 1), key=lambda at: at * step // 12) if step < 12 else ()
    return TimeGrid(
        width - column * count,
        column,
        f"{'Fase of activiteit' if timeline.rows else 'Mijlpaal of besluit'}, per {unit}",
        tuple((str(year), len(list(group))) for year, group in years),
        tuple(_name(at, step, column) for at in range(low, high + 1)),
        tuple(_rows(timeline, low, count, step)),
    )


def _unit(wish: str, first: datetime.date, last: datetime.date, room: int) -> tuple[str, int]:
    """Return the name of the unit and how many months it has: the wish, or the finest that fits; else coarser."""
    for name, step in list(_STEPS.items())[0 if wish == "auto" else list(_STEPS).index(wish) :]:
        low, high = _range(first, last, step)
        if high - low < _MOST and (high - low + 1) * (_NARROW if step < 12 else _YEAR) <= room:
            return name, step
    each = math.ceil((last.year - first.year + 1) / _FEW)
    return f"{each} jaar", each * 12


def _range(first: datetime.date, last: datetime.date, step: int) -> tuple[int, int]:
    """Return the first and last column, counted since the year 0; the years at both ends have room for their name."""
    low, high = _at(first, step), _at(last, step)
    if step < 12:
        low -= (low + 1) * step % 12 == 0
        high += high * step % 12 == 0
    return low, high


def _at(date: datetime.date, step: int) -> int:
    return (date.year * 12 + date.month - 1) // step


def _name(at: int, step: int, width: int) -> str:
    year, month = divmod(at * step, 12)
    if step == 1:
        name = _MONTHS[month]
        return name if text.width(name, SIZE) <= width else str(month + 1)
    if step == 3:
        return f"K{month // 3 + 1}"
    return str(year) if step == 12 else f"{year}-{year + step // 12 - 1}"


def _rows(timeline: Timeline, low: int, count: int, step: int) -> list[TimeRow]:
    def bar(spans: Sequence[Span], kind: str) -> tuple[str, ...]:
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        return tuple(kind if _at(start, step) <= low + at <= _at(end, step) else "" for at in range(count))

    rows = []
    for phase, own, activities in _phases(timeline.rows):
        if phase:
            rows.append(TimeRow(phase, 0, bar(own or activities, "fase"), leads=bool(activities)))
        rows += [TimeRow(one.label, 1 if phase else 0, bar([one], "activiteit")) for one in activities]
    if rows and timeline.milestones:
        rows.append(TimeRow(MOMENTS, 0, ("",) * count, leads=True))
    level = 1 if rows else 0
    for moment in sorted(timeline.milestones, key=lambda one: one.date):
        cells = [""] * count
        cells[_at(moment.date, step) - low] = moment.kind
        rows.append(TimeRow(f"{moment.label}, {dutch.datum(moment.date)}", level, tuple(cells)))
    return rows


def _phases(spans: Sequence[Span]) -> list[tuple[str, list[Span], list[Span]]]:
    """Return the name of each phase, when it is, and its activities, in the order of first mention.

    A group that nobody gave as a phase has no time of its own; activities without a group stand under "".
    """
    phases: dict[str, tuple[list[Span], list[Span]]] = {}
    for span in spans:
        is_phase = span.kind == "fase"
        own, activities = phases.setdefault(span.label if is_phase else span.group, ([], []))
        (own if is_phase else activities).append(span)
    return [(name, *members) for name, members in phases.items()]
