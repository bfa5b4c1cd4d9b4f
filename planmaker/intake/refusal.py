"""From findings to the error that carries them: in reading order, and not endless."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from planmaker.findings import Finding, InputError
from planmaker.intake.lines import printable

MOST = 100
"""How many findings are told. Nobody mends more at a time, and a file that is no dossier at all has millions."""

_CAUSES = frozenset({"blad-ontbreekt", "blad-hernoemd", "blad-niet-gelezen", "kop-ontbreekt", "onzichtbaar-teken"})
"""What makes other findings: it is told before them, wherever it stands."""


def refusal(*findings: Iterable[Finding]) -> InputError:
    """Return the error that reports `findings`, causes before what follows from them, and then first line first; of
    each iterable only what can be told is asked.

    What was typed may stand in a message; it is made fit for a screen here, once for all.
    """
    found = list(dict.fromkeys(_fit(finding) for several in findings for finding in islice(several, MOST + 1)))
    found.sort(key=_order)
    if len(found) > MOST:
        found[MOST:] = [
            Finding(
                "meer-fouten",
                "er zijn nog meer fouten",
                found[:MOST][-1].place,
                hint="verbeter eerst de fouten hierboven en probeer het dan opnieuw",
            )
        ]
    return InputError(found)


def _order(finding: Finding) -> tuple[bool, str, str, int, int]:
    place = finding.place
    return finding.code not in _CAUSES, place.file, place.sheet, place.line or 0, place.column or 0


def _fit(finding: Finding) -> Finding:
    message, hint = (printable(" ".join(text.split("\n"))) for text in (finding.message, finding.hint))
    return replace(finding, message=message, hint=hint)
