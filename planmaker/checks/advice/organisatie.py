"""Rules about the organisation: bodies that decide, roles, who answers to whom."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import WARNING, Fault, rule
from planmaker.checks.sources import conditie
from planmaker.dossier import Dossier

SUBJECT = "Organisatie"


@rule(
    "niemand-besluit",
    WARNING,
    "Staat vast hoe er besloten wordt?",
    why="Zonder regel voor het besluit blijft ieder onderwerp liggen zodra partijen het oneens zijn.",
    source=conditie("organisatie"),
    mend="Voeg bij het hoogste overleg `besluitvorming` toe.",
    breaks="governance: {overleggen: [{id: stuurgroep}]}",
    keeps="governance: {overleggen: [{id: stuurgroep, besluitvorming: {wijze: consent}}]}",
)
def somebody_decides(dossier: Dossier) -> Iterator[Fault]:
    """At least one body has a rule for how it decides."""
    if dossier.governance and dossier.governance.overleggen and not dossier.governance.besluitend:
        yield (
            dossier.governance.place("overleggen"),
            "er zijn overleggen, maar van geen enkel overleg staat vast hoe het besluit",
            "voeg bij het hoogste overleg `besluitvorming` toe met een `wijze`",
        )
