"""Which dossier this is, whatever it says: so that no document takes the place of another dossier's."""

from __future__ import annotations

import hashlib
import json
import secrets

from planmaker.dossier.dossier import Dossier


def identity(dossier: Dossier) -> str:
    """Return what tells this dossier from all others: its `dossiernummer`.

    A dossier without one is known by the name of the collaboration and the names of its parties: when those change, its
    documents count as those of another dossier, and what is there stays.
    """
    if dossier.samenwerking.dossiernummer:
        return dossier.samenwerking.dossiernummer
    names = [dossier.samenwerking.naam, sorted(partij.naam or partij.id or "" for partij in dossier.partijen)]
    return f"naam-{hashlib.sha256(json.dumps(names).encode()).hexdigest()[:16]}"


def numbered(dossier: Dossier) -> Dossier:
    """Return the dossier with its identity as its number, so that a copy in another format is the same dossier.

    One without number and name stays as it is: there is nothing yet to tell it from others.
    """
    part = dossier.samenwerking
    if part.dossiernummer or not part.naam:
        return dossier
    return dossier.model_copy(update={"samenwerking": part.model_copy(update={"dossiernummer": identity(dossier)})})


def new_number() -> str:
    """Return a number that no other dossier has."""
    return f"pm-{secrets.token_hex(5)}"
