"""Dossiers of a shared building, small and large, and the text of the plan made from them."""

from __future__ import annotations

import datetime
from typing import Any

import yaml

import planmaker
from planmaker.dossier import Dossier
from planmaker.intake import read_text
from planmaker.pipeline import Made
from tests.support import text_of

DATE = datetime.date(2026, 11, 23)
"""The date of every document that these tests make."""

Tree = dict[str, Any]

PARTIES: list[Tree] = [
    {"id": "bieb", "naam": "Stichting Bibliotheek Waterveen", "aanduiding": "de Bibliotheek", "soort": "bibliotheek"},
    {"id": "welzijn", "naam": "Stichting Welzijn Waterveen", "aanduiding": "Welzijn Waterveen", "soort": "welzijn"},
    {"id": "gemeente", "naam": "gemeente Waterveen", "aanduiding": "de Gemeente", "soort": "gemeente"},
]
ROOMS: list[Tree] = [
    {"naam": "leeszaal", "oppervlakte": "100", "gebruikers": ["bieb"]},
    {"naam": "huiskamer", "oppervlakte": "50", "gebruikers": ["welzijn"]},
    {
        "naam": "zaal",
        "soort": "gedeeld",
        "oppervlakte": "60",
        "gebruikers": [{"partij": "bieb", "uren": "10"}, {"partij": "welzijn", "uren": "20"}],
    },
    {"naam": "gang", "soort": "algemeen", "oppervlakte": "42"},
]
KEY: Tree = {
    "id": "mix",
    "naam": "70% oppervlakte, 30% uren",
    "grondslagen": [{"maatstaf": "m2", "gewicht": "70%"}, {"maatstaf": "gebruiksuren", "gewicht": "30%"}],
}
EQUAL: Tree = {"id": "gelijk", "naam": "gelijke delen", "grondslagen": [{"maatstaf": "gelijke-delen"}]}
OWNER: Tree = {"id": "eigenaar", "partijen": ["gemeente"], "grondslagen": [{"maatstaf": "gelijke-delen"}]}
COSTS: list[Tree] = [
    {"id": "kapitaal", "omschrijving": "kapitaallasten", "bedrag": "5.000", "kant": "eigenaar", "sleutel": "eigenaar"},
    {"id": "energie", "omschrijving": "energie", "bedrag": "1.000", "sleutel": "mix"},
    {"id": "afval", "omschrijving": "afval", "bedrag": "100,01", "sleutel": "gelijk"},
]


def tree(**mfa: Any) -> Tree:
    """A dossier as typed, with rooms, keys and costs; `mfa` replaces or adds fields of the building."""
    building = {"ruimtestaat": ROOMS, "sleutels": [KEY, EQUAL, OWNER], "exploitatie": COSTS, **mfa}
    return {"samenwerking": {"naam": "MFA Waterveen"}, "partijen": PARTIES, "mfa": building}


def dossier(typed: Tree) -> Dossier:
    """Read a dossier as if it was typed."""
    return read_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False), "dossier.yaml")


def made(typed: Tree, *, definitief: bool = False) -> Made:
    """Make the plan."""
    return planmaker.make("stappenplan-mfa", dossier(typed), date=DATE, definitief=definitief)


def text(typed: Tree) -> list[str]:
    """The paragraphs of the plan, with ordinary spaces."""
    return [line.replace("\u00a0", " ") for line in text_of(made(typed).data)]
