from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.figures.timeline import MOMENTS, TimeGrid, lay_out
from planmaker.figures.values import Moment, Span, Timeline

_PORTRAIT, _LANDSCAPE = 9070, 14000
_day = datetime.date


def _grid(*rows: Span, milestones: tuple[Moment, ...] = (), width: int = _PORTRAIT, unit: str = "auto") -> TimeGrid:
    return lay_out(Timeline("Planning", "Wat wanneer gebeurt.", rows, milestones, unit), width)  # type: ignore[arg-type]


def _bars(grid: TimeGrid) -> list[str]:
    """Each row as its name and a sign per column."""
    signs = {"": ".", "fase": "F", "activiteit": "A", "mijlpaal": "M", "besluit": "B"}
    return [f"{row.label}: {''.join(signs[cell] for cell in row.cells)}" for row in grid.rows]


def test_activities_stand_below_their_phase_and_moments_below_all() -> None:
    grid = _grid(
        Span("Verkennen", _day(2026, 1, 10), _day(2026, 3, 1), kind="fase"),
        Span("Uitwerken", _day(2026, 4, 1), _day(2026, 6, 30), kind="fase"),
        Span("Gesprekken", _day(2026, 1, 10), _day(2026, 2, 28), "Verkennen"),
        Span("Ruimtestaat", _day(2026, 5, 1), _day(2026, 6, 1), "Uitwerken"),
        milestones=(
            Moment("Besluit van de raad", _day(2026, 6, 25), "besluit"),
            Moment("Start", _day(2026, 1, 10)),
        ),
    )

    assert _bars(grid) == [
        "Verkennen: FFF...",
        "Gesprekken: AA....",
        "Uitwerken: ...FFF",
        "Ruimtestaat: ....AA",
        f"{MOMENTS}: ......",
        "Start, 10 januari 2026: M.....",
        "Besluit van de raad, 25 juni 2026: .....B",
    ]
    assert [row.level for row in grid.rows] == [0, 1, 0, 1, 0, 1, 1]
    assert grid.years == (("2026", 6),)
    assert grid.columns == ("jan", "feb", "mrt", "apr", "mei", "jun")
    assert grid.head == "Fase of activiteit, per maand"


def test_a_group_that_is_no_phase_lasts_from_its_first_activity_to_its_last() -> None:
    grid = _grid(
        Span("Werving", _day(2026, 2, 1), _day(2026, 2, 28), "Starten"),
        Span("Training", _day(2026, 4, 1), _day(2026, 4, 30), "Starten"),
        Span("Los", _day(2026, 5, 1), _day(2026, 5, 2)),
    )

    assert _bars(grid) == ["Starten: FFF.", "Werving: A...", "Training: ..A.", "Los: ...A"]


def test_two_phases_with_one_name_both_count() -> None:
    grid = _grid(
        Span("Overleg", _day(2026, 1, 1), _day(2026, 1, 31), kind="fase"),
        Span("Overleg", _day(2026, 3, 1), _day(2026, 3, 31), kind="fase"),
    )

    assert _bars(grid) == ["Overleg: FFF"]


def test_only_moments_get_a_head_of_their_own() -> None:
    grid = _grid(milestones=(Moment("Start", _day(2026, 3, 1)),))

    assert grid.head == "Mijlpaal of besluit, per maand"
    assert _bars(grid) == ["Start, 1 maart 2026: M"]


def test_a_year_of_one_month_gets_a_second_month_so_that_its_name_fits() -> None:
    assert _grid(Span("Kort", _day(2026, 12, 5), _day(2027, 1, 20))).years == (("2026", 2), ("2027", 2))


@pytest.mark.parametrize(
    ("years", "width", "unit"),
    [(1, _PORTRAIT, "maand"), (2, _PORTRAIT, "maand"), (3, _PORTRAIT, "kwartaal"), (3, _LANDSCAPE, "maand"),
     (11, _LANDSCAPE, "kwartaal"), (11, _PORTRAIT, "jaar"), (60, _LANDSCAPE, "6 jaar")],
)  # fmt: skip
def test_columns_are_as_fine_as_the_page_allows(years: int, width: int, unit: str) -> None:
    grid = _grid(Span("Lang", _day(2026, 1, 1), _day(2025 + years, 12, 31)), width=width)

    assert grid.head.endswith(f", per {unit}")
    assert grid.label_width + grid.column_width * len(grid.columns) == width


def test_a_wish_for_quarters_is_kept_and_one_that_does_not_fit_becomes_coarser() -> None:
    year = Span("Jaar", _day(2026, 1, 1), _day(2026, 12, 31))
    long = Span("Lang", _day(2026, 1, 1), _day(2036, 12, 31))

    assert _grid(year, unit="kwartaal").columns == ("K1", "K2", "K3", "K4")
    assert len(_grid(long, unit="maand", width=_LANDSCAPE).columns) == 44
    assert _grid(year, unit="jaar").columns == ("2026",)
    assert _grid(year, unit="jaar").years == ()


def test_a_column_of_years_says_which() -> None:
    grid = _grid(Span("Eeuw", _day(2026, 1, 1), _day(2085, 12, 31)))

    assert grid.columns[0] == "2022-2027"
    assert grid.years == ()


_days = st.dates(_day(2020, 1, 1), _day(2090, 12, 31))


@given(st.lists(st.tuples(_days, _days), min_size=1, max_size=6), st.sampled_from([1500, _PORTRAIT, _LANDSCAPE]))
def test_every_grid_fits_word_and_shows_every_row(pairs: list[tuple[datetime.date, datetime.date]], width: int) -> None:
    grid = _grid(*(Span("Iets", min(pair), max(pair)) for pair in pairs), width=width)

    assert len(grid.columns) <= 62
    assert grid.column_width > 0
    assert grid.label_width + grid.column_width * len(grid.columns) == width
    assert all(len(row.cells) == len(grid.columns) and "activiteit" in row.cells for row in grid.rows)
    assert not grid.years or sum(count for _, count in grid.years) == len(grid.columns)


def test_an_activity_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="'Terug' ends before it starts"):
        Span("Terug", _day(2026, 2, 1), _day(2026, 1, 1))
