"""Findings in the words of the form that somebody works in: paths in a text, sheets and cells in a workbook.

Whoever makes a finding quotes the names of fields in backticks, as a dossier in text has them: `looptijd.einde`, or
`soort: gedeeld`. That holds for every form; what a workbook calls them is put there instead when it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planmaker.findings import Finding, Place


def worded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield `findings` as somebody reads them beside the form in which the dossier was written."""
    return (_in_workbook(finding) if finding.place.sheet else finding for finding in findings)


def where(path: str, place: Place) -> str:
    """Return how to find the field at `path` ("partijen[1].naam"), when `place` is where it is missed."""
    if not place.sheet:
        return path
    from planmaker.intake.excel import wording

    return wording.where(path, place)


def _in_workbook(finding: Finding) -> Finding:
    from planmaker.intake.excel import wording

    return wording.in_workbook(finding)
