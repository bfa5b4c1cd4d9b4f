"""Money over the years of a project: what each line costs or brings in each year, to the cent.

A budget for the whole term says its years itself. A yearly budget holds for every year of the project: planmaker writes
it out when the project lasts whole years.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from planmaker.dossier.derived.schedule import last_day
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.parts.begroting import Begrotingsregel, Dekkingsregel
from planmaker.dossier.values import ONBEKEND_BEDRAG, Bedrag

NOTHING = Bedrag(0)
WIDEST = 4
"""How many years stand side by side in one table."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A line over some years; `bedragen` has an amount, or None, for each year. `geheel` is over all years."""

    naam: str
    bedragen: tuple[Bedrag | None, ...]
    geheel: Bedrag


@dataclass(frozen=True, slots=True)
class Groep:
    """Lines under one heading with what they add up to; `naam` is empty for lines without a heading."""

    naam: str
    regels: tuple[Regel, ...]
    subtotaal: Regel


@dataclass(frozen=True, slots=True)
class Jaarregel:
    """What goes out and comes in in one year."""

    jaar: str
    kosten: Bedrag
    dekking: Bedrag

    @property
    def saldo(self) -> Bedrag:
        """Cover less costs; negative is a shortage."""
        return self.dekking - self.kosten


@dataclass(frozen=True, slots=True)
class Jaarblok:
    """The budget for years that stand side by side; `laatste` when no years follow, where the whole is shown."""

    jaren: tuple[str, ...]
    laatste: bool
    kosten: tuple[Groep, ...]
    totaal_kosten: Regel
    dekking: tuple[Groep, ...]
    totaal_dekking: Regel
    saldo: Regel

    @property
    def regels(self) -> tuple[Jaarregel, ...]:
        """The years one by one."""
        rows = zip(self.jaren, self.totaal_kosten.bedragen, self.totaal_dekking.bedragen, strict=True)
        return tuple(Jaarregel(year, out or NOTHING, into or NOTHING) for year, out, into in rows)

    @property
    def periode(self) -> str:
        """The years in a few words: "2027 tot en met 2029"."""
        return self.jaren[0] if len(self.jaren) == 1 else f"{self.jaren[0]} tot en met {self.jaren[-1].lower()}"


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    group: str
    amounts: dict[str, Bedrag]
    whole: Bedrag


def projectperiode(dossier: Dossier) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day of the project: of its phases, with the length of the plan when it has one.

    Without phases the term of the collaboration counts. None while a day is missing.
    """
    term = dossier.samenwerking.looptijd
    begins = [phase.begin for phase in dossier.fasen if phase.begin]
    ends = [phase.einde for phase in dossier.fasen if phase.einde]
    begin = min(begins, default=term.ingang if term else None)
    length = dossier.plan.duur if dossier.plan else None
    end = last_day(begin, length) if begin and length else max(ends, default=term.einde if term else None)
    return (begin, end) if begin and end and begin <= end else None


def projectjaren(dossier: Dossier) -> tuple[str, ...]:
    """Return the years of a project that lasts whole years: calendar years, otherwise "Jaar 1", "Jaar 2"; else none."""
    period = projectperiode(dossier)
    if period is None:
        return ()
    begin, end = period
    after = end + datetime.timedelta(days=1) if end < datetime.date.max else end
    years = after.year - begin.year
    if years < 1 or (after.month, after.day) != (begin.month, begin.day):
        return ()
    if (begin.month, begin.day) == (1, 1):
        return tuple(str(begin.year + at) for at in range(years))
    return tuple(f"Jaar {at}" for at in range(1, years + 1))


def meerjarenbegroting(dossier: Dossier) -> tuple[Jaarblok, ...]:
    """Return the budget year by year, in blocks of at most `WIDEST` years; nothing while no years are known."""
    budget = dossier.begroting
    if budget is None or not (budget.kosten or budget.dekking):
        return ()
    years = projectjaren(dossier) if budget.termijn == "jaar" else tuple(map(str, budget.jaren))
    costs = [_cost(line, years, budget.termijn == "jaar") for line in budget.kosten]
    cover = [_cover(line, years, budget.termijn == "jaar") for line in budget.dekking]
    starts = range(0, len(years), WIDEST)
    return tuple(_block(years[at : at + WIDEST], at + WIDEST >= len(years), costs, cover) for at in starts)


def _cost(line: Begrotingsregel, years: Sequence[str], yearly: bool) -> _Line:
    return _line(line, line.omschrijving or "", line.groep or "", years, yearly)


def _cover(line: Dekkingsregel, years: Sequence[str], yearly: bool) -> _Line:
    return _line(line, line.bron or "", "", years, yearly)


def _line(line: Begrotingsregel | Dekkingsregel, name: str, group: str, years: Sequence[str], yearly: bool) -> _Line:
    whole = line.geheel or ONBEKEND_BEDRAG
    if yearly:
        return _Line(name, group, dict.fromkeys(years, whole), whole * len(years))
    # What is not known at all may belong to any year; what is known but has no year stands in the whole only.
    amounts = {str(y.jaar): y.bedrag or ONBEKEND_BEDRAG for y in line.jaren if y.jaar is not None}
    return _Line(name, group, amounts or dict.fromkeys(years if line.geheel is None else (), whole), whole)


def _block(years: tuple[str, ...], last: bool, costs: Sequence[_Line], cover: Sequence[_Line]) -> Jaarblok:
    out, into = _total("Totaal", costs, years), _total("Totaal", cover, years)
    balance = tuple(i - o for i, o in zip(into.bedragen, out.bedragen, strict=True) if i is not None and o is not None)
    return Jaarblok(
        jaren=years,
        laatste=last,
        kosten=_groups(costs, years),
        totaal_kosten=out,
        dekking=_groups(cover, years),
        totaal_dekking=into,
        saldo=Regel("Saldo", balance, into.geheel - out.geheel),
    )


def _groups(lines: Sequence[_Line], years: Sequence[str]) -> tuple[Groep, ...]:
    names = dict.fromkeys(line.group for line in lines)
    found = []
    for name in names:
        those = [line for line in lines if line.group == name]
        rows = tuple(Regel(one.name, tuple(one.amounts.get(y) for y in years), one.whole) for one in those)
        found.append(Groep(name, rows, _total("Subtotaal", those, years)))
    return tuple(found)


def _total(name: str, lines: Iterable[_Line], years: Sequence[str]) -> Regel:
    lines = list(lines)
    amounts = tuple(Bedrag.sum(line.amounts[year] for line in lines if year in line.amounts) for year in years)
    return Regel(name, amounts, Bedrag.sum(line.whole for line in lines))


@dataclass(frozen=True, slots=True)
class Cofinanciering:
    """What others than the grant pay; `procent` is its part of the costs, with one decimal."""

    bedrag: Bedrag
    procent: Decimal


def cofinanciering(dossier: Dossier) -> Cofinanciering | None:
    """Return what is left of the costs after the amount that is asked of the state; None while either is unknown."""
    spuk = dossier.plan.spuk if dossier.plan else None
    budget = dossier.begroting
    if spuk is None or spuk.aangevraagd is None or budget is None:
        return None
    if not budget.totaal_kosten.precies or not budget.totaal_kosten.cents:
        return None
    rest = budget.totaal_kosten - spuk.aangevraagd
    part = Decimal(rest.cents * 100) / budget.totaal_kosten.cents
    return Cofinanciering(rest, part.quantize(Decimal("0.1"), ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class Inbreng:
    """What one party puts in: money and what its contributions in kind are worth, both for the same period."""

    partij: str
    geld: Bedrag
    natura: Bedrag

    @property
    def samen(self) -> Bedrag:
        """Both together."""
        return self.geld + self.natura


def inbreng(dossier: Dossier) -> tuple[Inbreng, ...]:
    """Return per party what it puts in a year, in the order of the parties; parties that put in nothing are left out.

    For a budget over the whole term amounts in kind, which are yearly, count for each of its years.
    """
    budget = dossier.begroting
    if budget is None:
        return ()
    times = 1 if budget.termijn == "jaar" else max(len(budget.jaren), 1)
    found = []
    for party in dossier.partijen:
        money = Bedrag.sum(line.geheel for line in budget.dekking if line.partij == party.id)
        kind = Bedrag.sum(line.waarde for line in budget.in_kind if line.partij == party.id) * times
        if money + kind != NOTHING:
            found.append(Inbreng(party.kort or party.naam or party.id, money, kind))
    return tuple(found)


def totale_inbreng(dossier: Dossier) -> Inbreng:
    """Return what all parties put in together."""
    rows = inbreng(dossier)
    return Inbreng("Totaal", Bedrag.sum(row.geld for row in rows), Bedrag.sum(row.natura for row in rows))
