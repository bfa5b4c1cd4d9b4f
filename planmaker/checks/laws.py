"""Which laws there are, and when each was in force: read from `wetten.yaml`, which an adviser can correct."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from planmaker import dutch
from planmaker.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Wet:
    """A law. `van` and `tot` are the first and the last day on which it is in force; `nu` is what came after it.

    `geldt` says whether it is in force on the day that matters to the document it is shown in.
    """

    id: str
    naam: str
    waarvoor: str
    van: datetime.date
    bron: str
    gezien: str
    zeker: bool
    kort: str = ""
    ook: tuple[str, ...] = field(default=())
    tot: datetime.date | None = None
    nu: str = ""
    geldt: bool = True

    @property
    def namen(self) -> tuple[str, ...]:
        """What people call it."""
        return tuple(filter(None, (self.naam, self.kort, *self.ook)))

    def in_force(self, day: datetime.date) -> bool:
        """Tell whether the law is in force on `day`."""
        return self.van <= day and (self.tot is None or day <= self.tot)

    def misfit(self, begin: datetime.date, end: datetime.date) -> str:
        """Return why the law does not fit what holds from `begin` until `end`, in words; nothing when it does."""
        if self.tot is not None and self.tot < begin:
            return f"die geldt niet meer; nu geldt {self.nu}"
        if self.van > end:
            return f"die geldt pas vanaf {dutch.datum(self.van)}"
        if self.tot is not None and self.tot < end:
            return f"die geldt tot en met {dutch.datum(self.tot)}, en de afspraken lopen door; daarna geldt {self.nu}"
        return ""


@cache
def laws() -> tuple[Wet, ...]:
    """Return every law of the list."""
    return tuple(Wet(**{**law, "ook": tuple(law.get("ook", ()))}) for law in _read()["wetten"])


@cache
def looked_at() -> datetime.date:
    """Return the day on which the list was last looked through."""
    day: datetime.date = _read()["nagekeken"]
    return day


@cache
def _read() -> dict[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = resources.files("planmaker.checks").joinpath("wetten.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506 - safe
    return data


def term(dossier: Dossier) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that matter to what a dossier says: of its term, as far as that is known.

    What is not known is the day on which the list of laws was looked through, or the first day when that is later.
    """
    known = dossier.samenwerking.looptijd
    begin = known.ingang if known and known.ingang else looked_at()
    end = known.einde if known and known.einde else max(begin, looked_at())
    return (begin, end) if begin <= end else (end, begin)


def named_in(text: str) -> Iterator[tuple[str, Wet]]:
    """Yield every law that `text` names, with the name as it stands there; the longest name that fits."""
    by_name = _names()
    for found in _pattern().finditer(text):
        yield found[0], by_name[found[0]]


@cache
def _names() -> dict[str, Wet]:
    return {name: law for law in laws() for name in law.namen}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
