"""The figures that a document may show, as plain values. Loads nothing, so that anyone may make one.

A figure has a `title` (its name for screen readers and in the list of objects; the caption that people see is the
template's) and an `alt`: what it shows, in words. A figure with nothing to show counts as false.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

HIGHEST = 5
"""The highest chance and the highest impact of a risk; the lowest is 1."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers of a chart, a number for each category; None leaves a gap."""

    name: str
    values: tuple[Decimal | int | None, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars: for each category one bar a series, or with `stacked` one bar with a piece for each series.

    Numbers are shown in whole; `unit` stands along the axis. Standing bars lie down by themselves where the names of
    the categories ask for it. Raises ValueError when a series has not one value for each category.
    """

    title: str
    alt: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    stacked: bool = False
    horizontal: bool = False
    unit: str = ""

    def __post_init__(self) -> None:
        for one in self.series:
            if len(one.values) != len(self.categories):
                raise ValueError(
                    f"series {one.name!r} has {len(one.values)} values for {len(self.categories)} categories"
                )

    def __bool__(self) -> bool:
        return bool(self.categories and self.series)


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a tree: `text`, small print `note` below it, and the sort of thing it is (`kind`) small above it."""

    text: str
    note: str = ""
    children: tuple[Node, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Who reports to whom, or what serves what. Several roots stand beside each other."""

    title: str
    alt: str
    roots: tuple[Node, ...]

    def __bool__(self) -> bool:
        return bool(self.roots)


@dataclass(frozen=True, slots=True)
class Span:
    """A phase or an activity of a planning chart; both days are included. `group` is the phase of an activity.

    Raises ValueError when it ends before it starts.
    """

    label: str
    start: datetime.date
    end: datetime.date
    group: str = ""
    kind: Literal["activiteit", "fase"] = "activiteit"

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"{self.label!r} ends before it starts")


@dataclass(frozen=True, slots=True)
class Moment:
    """A milestone or a decision of a planning chart."""

    label: str
    date: datetime.date
    kind: Literal["mijlpaal", "besluit"] = "mijlpaal"


@dataclass(frozen=True, slots=True)
class Timeline:
    """A planning chart. `unit` is what a column stands for; "auto" takes the finest that fits the page."""

    title: str
    alt: str
    rows: tuple[Span, ...] = ()
    milestones: tuple[Moment, ...] = ()
    unit: Literal["auto", "maand", "kwartaal", "jaar"] = "auto"

    def __bool__(self) -> bool:
        return bool(self.rows or self.milestones)


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk in the matrix by its number in the list; chance and impact from 1 to 5. Raises ValueError outside that."""

    number: str
    chance: int
    impact: int

    def __post_init__(self) -> None:
        if not (1 <= self.chance <= HIGHEST and 1 <= self.impact <= HIGHEST):
            raise ValueError(f"risk {self.number}: chance and impact go from 1 to {HIGHEST}")


@dataclass(frozen=True, slots=True)
class Matrix:
    """Chance against impact, with the number of each risk where it belongs."""

    title: str
    alt: str
    risks: tuple[Risk, ...]

    def __bool__(self) -> bool:
        return bool(self.risks)


Figure: TypeAlias = BarChart | Tree | Timeline | Matrix
