"""The figures that one document prints: a template prints a mark, and Word's part puts the figure in its place."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planmaker.figures.values import Figure


class Printable:
    """A figure as a template sees it: printed it is a mark; false when it has nothing to show."""

    def __init__(self, figures: Figures, make: Callable[[], Figure]) -> None:
        self._figures, self._make = figures, make

    @functools.cached_property
    def _figure(self) -> Figure:
        return self._make()

    @property
    def titel(self) -> str:
        """The title, for a caption."""
        return self._figure.title

    @property
    def alt(self) -> str:
        """What the figure shows, in words."""
        return self._figure.alt

    def __bool__(self) -> bool:
        return bool(self._figure)

    def __html__(self) -> str:
        """Return a mark and remember that this figure was printed."""
        return self._figures.number(self._figure)

    def __str__(self) -> str:
        return self.__html__()


class Figures:
    """The figures printed by one document, each once, in the order in which a reader meets them.

    `mark` makes the mark for the figure with a number, as `planmaker.word.marks.figure_mark` does.
    """

    def __init__(self, mark: Callable[[int], str]) -> None:
        self._mark = mark
        self._printed: list[Figure] = []

    def of(self, make: Callable[[], Figure]) -> Printable:
        """Return what a template may print for the figure that `make` returns; it is made when that is asked for."""
        return Printable(self, make)

    def number(self, figure: Figure) -> str:
        """Return the mark for `figure`, a new number when it was not printed before."""
        at = next((at for at, known in enumerate(self._printed) if known is figure), len(self._printed))
        if at == len(self._printed):
            self._printed.append(figure)
        return self._mark(at)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures by number, for `insert_figures`."""
        return tuple(self._printed)
