"""The figures about money: costs and funding, what each partner puts in, and what each user of a building pays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.derived import meerjaren
from planmaker.dossier.derived.meerjaren import Groep, Jaarblok, meerjarenbegroting
from planmaker.dossier.values import ONBEKEND_BEDRAG, Bedrag
from planmaker.figures.values import BarChart, Series

MOST_PIECES = 6
"""The most pieces in one bar that a reader can tell apart; the rest goes together."""

_Piece = tuple[str, tuple[Bedrag, ...]]


def kosten(dossier: Dossier) -> BarChart:
    """Return the costs per year."""
    blocks = meerjarenbegroting(dossier)
    return _per_year("Kosten per jaar", blocks, [_pieces(block.kosten) for block in blocks])


def dekking(dossier: Dossier) -> BarChart:
    """Return the funding per year; per source while no years are known."""
    blocks = meerjarenbegroting(dossier)
    if blocks:
        return _per_year("Dekking per jaar", blocks, [_pieces(block.dekking) for block in blocks])
    lines = dossier.begroting.dekking if dossier.begroting else ()
    amounts = tuple(line.geheel or ONBEKEND_BEDRAG for line in lines)
    return _chart(
        "Dekking naar bron",
        tuple(dutch.hoofdletter(line.bron or "") for line in lines),
        [("Dekking", amounts)],
        lying=True,
    )


def inbreng(dossier: Dossier) -> BarChart:
    """Return what each partner puts in, in money and in kind."""
    rows = meerjaren.inbreng(dossier)
    pieces = [("Geld", tuple(row.geld for row in rows)), ("In natura", tuple(row.natura for row in rows))]
    return _chart("Inbreng per partij", tuple(row.partij for row in rows), pieces, lying=True)


def _pieces(groups: Sequence[Groep]) -> list[_Piece]:
    """Return what bars are made of: the groups when there are several, otherwise the lines."""
    lines = [line for group in groups for line in group.regels]
    if len(groups) > 1:
        return [(group.naam or "Overig", _all(group.subtotaal.bedragen)) for group in groups]
    return [(dutch.hoofdletter(line.naam), _all(line.bedragen)) for line in lines]


def _all(amounts: Iterable[Bedrag | None]) -> tuple[Bedrag, ...]:
    return tuple(amount or Bedrag(0) for amount in amounts)


def _per_year(title: str, blocks: Sequence[Jaarblok], pieces: Sequence[Sequence[_Piece]]) -> BarChart:
    """Return one chart over the years of all blocks, which have the same pieces in the same order."""
    joined = [
        (row[0][0], tuple(amount for _, amounts in row for amount in amounts)) for row in zip(*pieces, strict=True)
    ]
    return _chart(title, tuple(year for block in blocks for year in block.jaren), joined)


def _chart(title: str, names: tuple[str, ...], pieces: Sequence[_Piece], *, lying: bool = False) -> BarChart:
    """Return stacked bars of amounts in whole euros; nothing when there is no money in it.

    A bar of which an amount is missing says so at its name: it is at least that long.
    """
    rows = [(name, amounts) for name, amounts in pieces if any(amount != Bedrag(0) for amount in amounts)]
    if not any(amount.cents for _, amounts in rows for amount in amounts):
        return BarChart(title, "", (), ())
    if len(rows) > MOST_PIECES:
        kept, rest = rows[: MOST_PIECES - 1], rows[MOST_PIECES - 1 :]
        together = tuple(Bedrag.sum(column) for column in zip(*(amounts for _, amounts in rest), strict=True))
        rows = [*kept, ("Overig", together)]
    totals = [Bedrag.sum(column) for column in zip(*(amounts for _, amounts in rows), strict=True)]
    said = dutch.opsomming([f"{name} {total}" for name, total in zip(names, totals, strict=True)])
    names = tuple(_with(name, total) for name, total in zip(names, totals, strict=True))
    series = tuple(Series(name, tuple(map(_euros, amounts))) for name, amounts in rows)
    return BarChart(title, f"{title}: {said}.", names, series, stacked=True, horizontal=lying, unit="euro")


def aandelen(dossier: Dossier) -> BarChart:
    """Return what each user pays for the building; nothing to show while no cost has a key."""
    worked = dossier.mfa.verdeling if dossier.mfa else None
    totals = [share for share in worked.totalen if share.bedrag] if worked else []
    lines = [f"{_name(dossier, share.partij)} {share.bedrag}" for share in totals]
    names = tuple(_with(_name(dossier, share.partij), share.bedrag) for share in totals if share.bedrag)
    series = (Series("Bedrag per jaar", tuple(_euros(share.bedrag) for share in totals if share.bedrag)),)
    return BarChart(
        "Aandeel per partij", f"Bedrag per jaar per partij: {dutch.opsomming(lines)}." if lines else "", names,
        series if names else (), horizontal=True, unit="euro per jaar",
    )  # fmt: skip


def scenarios(dossier: Dossier) -> BarChart:
    """Return what each user pays in every scenario, of the users for whom it differs."""
    worked = dossier.mfa.verdeling if dossier.mfa else None
    every = [worked, *(dossier.mfa.vergelijking if dossier.mfa else ())] if worked else []
    found = [{share.partij: _euros(share.bedrag) for share in one.totalen if share.bedrag} for one in every]
    # Who pays the same in every scenario only makes the differences of the others hard to see.
    parties = tuple(p for p in dict.fromkeys(chain(*found)) if len({amounts.get(p) for amounts in found}) > 1)
    worst = {share.partij: share.bedrag for one in every for share in one.totalen if share.bedrag}
    names = tuple(_with(_name(dossier, party), worst[party]) for party in parties)
    series = []
    for one, amounts in zip(every, found, strict=True):
        series.append(Series(one.scenario or "gekozen sleutels", tuple(amounts.get(party, 0) for party in parties)))
    lines = [
        [f"{name} {dutch.getal(value or 0)}" for name, value in zip(names, one.values, strict=True)] for one in series
    ]
    alt = "; ".join(f"{one.name}: {dutch.opsomming(line)}" for one, line in zip(series, lines, strict=True))
    compared = len(series) > 1 and bool(names)
    return BarChart(
        "Scenario’s naast elkaar", f"Bedrag per jaar in euro, per scenario. {dutch.hoofdletter(alt)}.",
        names if compared else (), tuple(series) if compared else (), horizontal=True, unit="euro per jaar",
    )  # fmt: skip


def _with(name: str, amount: Bedrag) -> str:
    """Return the name of a bar, which says so when the bar is shorter than what it stands for."""
    return name if amount.precies else f"{name} ({amount.mate})"


def _euros(amount: Bedrag) -> Decimal:
    return Decimal(amount.cents) / 100


def _name(dossier: Dossier, party: str) -> str:
    own = dossier.partij(party)
    return own.kort or own.naam or party
