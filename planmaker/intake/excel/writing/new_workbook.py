"""A workbook to begin in: the first dossier of `planmaker new`, on the sheets that its form of collaboration needs."""

from __future__ import annotations

from planmaker.dossier.first.forms import First
from planmaker.intake.binding import bind
from planmaker.intake.excel.writing.write import write
from planmaker.intake.formats import write_first
from planmaker.intake.source import read_source


def workbook(first: First) -> bytes:
    """Return a workbook that holds what `first` says, with the sheets of the parts that it uses."""
    return write(bind(read_source(write_first.write(first), "dossier.yaml")), first.uses)
