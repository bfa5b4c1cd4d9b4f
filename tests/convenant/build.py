"""A small but complete dossier, and what a test changes in it, named by dotted path."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

import planmaker
from planmaker.dossier import Dossier
from planmaker.intake import read_text
from planmaker.pipeline import Made

DATE = datetime.date(2026, 12, 1)
"""The date of every document that these tests make."""

REMOVE = object()
"""As value of an override: leave this out of the dossier."""

Tree = dict[str, Any]

LIBRARY: Tree = {
    "id": "bibliotheek",
    "naam": "Stichting Bibliotheek Waterveen",
    "aanduiding": "de Bibliotheek",
    "soort": "bibliotheek",
    "rechtsvorm": "stichting",
    "kvk": "00000001",
    "zetel": "Waterveen",
    "vertegenwoordiging": {
        "personen": [{"naam": "drs. A. Bos", "functie": "directeur-bestuurder"}],
        "grondslag": "statuten",
    },
    "brengt": ["boeken"],
}
WELFARE: Tree = {
    "id": "welzijn",
    "naam": "Stichting Welzijn Waterveen",
    "aanduiding": "Welzijn Waterveen",
    "soort": "welzijn",
    "rechtsvorm": "stichting",
    "kvk": "00000002",
    "zetel": "Waterveen",
    "vertegenwoordiging": {
        "personen": [{"naam": "C. Dam", "functie": "directeur"}],
        "grondslag": "statuten",
    },
}
TOWN: Tree = {
    "id": "gemeente",
    "naam": "gemeente Waterveen",
    "aanduiding": "de Gemeente",
    "soort": "gemeente",
    "rechtsvorm": "gemeente",
    "kvk": "00000003",
    "zetel": "Waterveen",
    "vertegenwoordiging": {
        "personen": [{"naam": "E. Es", "functie": "burgemeester"}],
        "grondslag": "artikel-171",
        "besluit": {"orgaan": "het college van burgemeester en wethouders", "datum": "3 november 2026"},
    },
}
BASE: Tree = {
    "samenwerking": {
        "naam": "Taalhuis Waterveen",
        "looptijd": {"ingang": "1 januari 2027", "einde": "31 december 2030"},
    },
    "partijen": [LIBRARY, WELFARE],
    "ambitie": {"belofte": "iedereen te leren lezen"},
    "governance": {
        "overleggen": [{"id": "stuurgroep", "naam": "de stuurgroep", "besluitvorming": {"wijze": "consensus"}}]
    },
    "bijdragen": [{"tekst": "inwoners door te verwijzen"}],
    "monitoring": {"evaluaties": [{"soort": "jaarlijks"}]},
    "afspraken": {
        "uittreding": {"opzegtermijn": "6 maanden"},
        "afdwingbaarheid": {"keuze": "geen"},
    },
}
"""Two parties and a convenant: every article it needs, and nothing that has no place in it."""


def tree(overrides: Mapping[str, Any] | None = None, base: Tree = BASE) -> Tree:
    """Return a copy of `base` with the value at each path of `overrides` put in its place.

    A path names fields and items from 0: `partijen.0.naam`. A field on the way that is not there is made; the number
    of the next item adds one. REMOVE takes a field out.
    """
    whole = copy.deepcopy(base)
    for path, value in (overrides or {}).items():
        first, *rest = path.split(".")
        spot: Any = whole
        last = first
        for below in rest:
            spot = _step(spot, last, [] if below.isdigit() else {})
            last = below
        if value is REMOVE:
            del spot[int(last) if isinstance(spot, list) else last]
        elif isinstance(spot, list) and int(last) == len(spot):
            spot.append(copy.deepcopy(value))
        else:
            spot[int(last) if isinstance(spot, list) else last] = copy.deepcopy(value)
    return whole


def _step(spot: Any, step: str, new: Any) -> Any:
    if isinstance(spot, list):
        if int(step) == len(spot):
            spot.append(new)
        return spot[int(step)]
    return spot.setdefault(step, new)


class _Plain(yaml.SafeDumper):
    """Writes everything out: no anchors for what occurs twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def text(overrides: Mapping[str, Any] | None = None, base: Tree = BASE) -> str:
    """Return the dossier as somebody would type it in a file."""
    return yaml.dump(tree(overrides, base), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)


def dossier(overrides: Mapping[str, Any] | None = None, base: Tree = BASE) -> Dossier:
    """Return the dossier, read the way a file is read."""
    return read_text(text(overrides, base), "dossier.yaml")


def make(overrides: Mapping[str, Any] | None = None, base: Tree = BASE, *, definitief: bool = False) -> Made:
    """Return the document made from the dossier; the same dossier is made once."""
    return _made(text(overrides, base), definitief)


@cache
def _made(source: str, definitief: bool) -> Made:
    return planmaker.make("convenant", read_text(source, "dossier.yaml"), definitief=definitief, date=DATE)
