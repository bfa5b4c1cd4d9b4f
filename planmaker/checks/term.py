"""How long what a dossier is about goes on."""

from __future__ import annotations

from planmaker.dossier import Dossier

ENDLESS = 1200


def months(dossier: Dossier) -> int:
    """Return for how many months the agreements hold, rounded down: 0 when nobody knows, many when there is no end."""
    term = dossier.samenwerking.looptijd
    if term is None:
        return 0
    return ENDLESS if term.onbepaald else int(term.duur.maanden) if term.duur else 0
