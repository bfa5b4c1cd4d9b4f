"""All rules that look at the dossier alone, in the order in which their findings are shown.

Those that know which document was asked for stand in `planmaker.documents.rules`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.acceptance import LIGHT, marked, unfounded
from planmaker.checks.advice import (
    ambitie,
    belangen,
    einde,
    gegevens,
    geld,
    koersplan,
    mfa,
    organisatie,
    partijen,
    plan,
    proces,
    recht,
    relatie,
    taal,
    tijd,
)
from planmaker.checks.contradictions import building, ids, own_tables, periods, sums
from planmaker.checks.rule import findings_of, rules_of
from planmaker.dossier import Dossier
from planmaker.findings import Finding

CONTRADICTIONS = rules_of(ids, sums, periods, own_tables, building)
"""What no dossier may say, whatever is added: told when it is read."""

ADVICE = rules_of(
    *(partijen, ambitie, belangen, relatie, organisatie, proces, koersplan, plan, recht, einde, gegevens, geld),
    *(tijd, mfa, taal),
)
"""What a colleague would point out: told by check and make."""


def incoherent(dossier: Dossier) -> Iterator[Finding]:
    """Yield everything in `dossier` that cannot be right, each at the place of the value that cannot stand."""
    return findings_of(CONTRADICTIONS, dossier)


def check_dossier(dossier: Dossier) -> list[Finding]:
    """Return what a colleague would point out in `dossier`: what cannot stand in any document, and what is unwise.

    What the dossier accepts is among it, marked so; and each acceptance that no longer stands for anything.
    """
    found = list(findings_of(ADVICE, dossier))
    if not dossier.accepteer:
        return found
    codes = list(dict.fromkeys(one.code for one in ADVICE if one.severity in LIGHT))
    return [*marked(found, dossier), *unfounded(found, dossier, codes)]
