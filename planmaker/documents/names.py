"""The names that the template of a kind may use."""

from __future__ import annotations

import datetime

from planmaker.documents.context import context
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.kinds import find
from planmaker.dossier import Dossier
from planmaker.figures.registry import Figures
from planmaker.word.marks import figure_mark


def names_of(kind: str) -> frozenset[str]:
    """Return the names at the top of the context of `kind`; raises UsageError when there is no such kind."""
    found = find(kind)
    return frozenset(
        context(Dossier(), found, OpenPoints(), Figures(figure_mark), date=datetime.date(2000, 1, 1), definitief=False)
    )
