"""What follows from a shared building for the people who pay: own bill per user, keys as sums, scenarios compared."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from planmaker import dutch
from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.gebouw.exploitatie import (
    Kostensleutel,
    Last,
    Scenario,
    Sleutelrij,
    Sleuteluitwerking,
    Uitwerking,
)
from planmaker.dossier.gebouw.ruimten import Ruimte, room_shares, spaces, weekly_hours
from planmaker.dossier.measures import Oppervlakte, Uren
from planmaker.dossier.parts.sleutels import apportion
from planmaker.dossier.values import Bedrag, LangeTekst, PartijId, Tekst

_UNITS: Mapping[str | None, str] = {
    "m2": " m²",
    "gebruiksuren": " uur",
    "inwoners": " inwoners",
    "fte": " fte",
    "bezoekers": " bezoekers",
    "leerlingen": " leerlingen",
}


class Ruimteopbouw(Part):
    """How the floor space of one user is built up."""

    partij: PartijId = veld("Welke gebruiker.", standaard=...)
    eigen: Oppervlakte = veld("De eigen ruimten.", standaard=...)
    gedeeld: Oppervlakte = veld("Het deel in de gedeelde ruimten, naar uren.", standaard=...)
    algemeen: Oppervlakte = veld("Het deel in de algemene ruimten, naar rato.", standaard=...)
    samen: Oppervlakte = veld("Alles samen.", standaard=...)
    uren: Uren = veld("Uren per week in gedeelde ruimten.", standaard=...)


class Ruimteverdeling(Part):
    """The floor space of all users, with the row of totals."""

    rijen: tuple[Ruimteopbouw, ...] = lijst("Per gebruiker.")
    eigen: Oppervlakte = veld("Alle eigen ruimten.", standaard=...)
    gedeeld: Oppervlakte = veld("Alle gedeelde ruimten.", standaard=...)
    algemeen: Oppervlakte = veld("Alle algemene ruimten.", standaard=...)
    samen: Oppervlakte = veld("Alles samen.", standaard=...)
    uren: Uren = veld("Alle uren per week.", standaard=...)


class Rekenregel(Part):
    """The share of one user in a key, as a sum that anybody can do again."""

    partij: PartijId = veld("Welke gebruiker.", standaard=...)
    som: Tekst = veld("De berekening.", standaard=...)
    procent: Decimal = veld("De uitkomst in procenten, op twee decimalen.", standaard=...)


class Sleutelberekening(Part):
    """A key as sums. No rows while a value is missing."""

    naam: Tekst = veld("De naam van de sleutel.", standaard=...)
    toelichting: Tekst | None = veld("Waarom deze sleutel past.")
    bronnen: tuple[Tekst, ...] = lijst("Waar de getallen vandaan komen.")
    kosten: tuple[Tekst, ...] = lijst("Welke kosten deze sleutel verdeelt.")
    regels: tuple[Rekenregel, ...] = lijst("Per gebruiker de berekening.")


class Kostenkant(Part):
    """The costs of the owner, or those of the users, with their subtotal."""

    kant: Literal["eigenaar", "gebruiker"] = veld("Van wie deze kosten zijn.", standaard=...)
    regels: tuple[Last, ...] = lijst("De kosten.")
    subtotaal: Bedrag = veld("Wat die samen zijn.", standaard=...)


class Rekeningregel(Part):
    """A cost on the bill of one user."""

    omschrijving: Tekst | None = veld("Waarvoor.")
    sleutel: Tekst | None = veld("Met welke sleutel.")
    geheel: Bedrag = veld("Wat het voor iedereen samen kost.", standaard=...)
    procent: Decimal = veld("Het aandeel in procenten, op twee decimalen.", standaard=...)
    bedrag: Bedrag = veld("Het aandeel in geld.", standaard=...)


class Rekening(Part):
    """What one user pays a year, cost by cost."""

    partij: PartijId = veld("Welke gebruiker.", standaard=...)
    regels: tuple[Rekeningregel, ...] = lijst("Per kostenpost.")
    totaal: Bedrag = veld("Alles samen.", standaard=...)


class Verschil(Part):
    """What a scenario changes for one user."""

    partij: PartijId = veld("Welke gebruiker.", standaard=...)
    nu: Bedrag = veld("Wat deze gebruiker betaalt met de gekozen sleutels.", standaard=...)
    dan: Bedrag = veld("Wat dat in het scenario is.", standaard=...)
    verschil: Bedrag = veld("Hoeveel dat scheelt; negatief is minder.", standaard=...)


class Vergelijking(Part):
    """A scenario beside the chosen keys."""

    naam: Tekst = veld("De naam van het scenario.", standaard=...)
    toelichting: LangeTekst | None = veld("Voor wie dit scenario gunstig is, en waarom.")
    rijen: tuple[Verschil, ...] = lijst("Per gebruiker.")
    nu: Bedrag = veld("Alle gebruikers samen, met de gekozen sleutels.", standaard=...)
    dan: Bedrag = veld("Alle gebruikers samen, in het scenario.", standaard=...)
    verschil: Bedrag = veld("Hoeveel dat scheelt.", standaard=...)


def space_shares(rooms: Sequence[Ruimte]) -> Ruimteverdeling:
    """Return per user how its square metres come about; every column adds up to its total.

    No rows while the size of a room is missing: nobody's part can be told then.
    """
    complete = all(room.oppervlakte is not None for room in rooms)
    whole, hours = spaces(rooms) if complete else {}, weekly_hours(rooms)
    own = dict.fromkeys(whole, Decimal(0))
    together = dict.fromkeys(whole, Decimal(0))
    for room in rooms if complete else ():
        space = room.oppervlakte.waarde if room.oppervlakte else Decimal(0)
        for party, share in ({} if room.soort == "algemeen" else room_shares(room)).items():
            (own if room.soort == "exclusief" else together)[party] += space * share
    shared = _hundredths(together)
    own = _hundredths(own)
    rows = tuple(
        Ruimteopbouw(
            partij=party,
            eigen=Oppervlakte(own[party]),
            gedeeld=Oppervlakte(shared[party]),
            algemeen=Oppervlakte(max(space - own[party] - shared[party], Decimal(0))),
            samen=Oppervlakte(space),
            uren=Uren(hours[party]),
        )
        for party, space in whole.items()
    )
    return Ruimteverdeling(
        rijen=rows,
        eigen=Oppervlakte.sum(row.eigen for row in rows),
        gedeeld=Oppervlakte.sum(row.gedeeld for row in rows),
        algemeen=Oppervlakte.sum(row.algemeen for row in rows),
        samen=Oppervlakte.sum(row.samen for row in rows),
        uren=Uren.sum(row.uren for row in rows),
    )


def _hundredths(values: Mapping[str, Decimal]) -> dict[str, Decimal]:
    total = sum(values.values(), Decimal(0))
    if not total:
        return dict(values)
    parts = apportion(round(total * 100), {key: value / total for key, value in values.items()})
    return {key: Decimal(part) / 100 for key, part in parts.items()}


def key_sums(
    keys: Sequence[Kostensleutel], worked: Sequence[Sleuteluitwerking], costs: Sequence[Last]
) -> tuple[Sleutelberekening, ...]:
    """Return every key as sums: "70% × 862,5 ÷ 1.750 m² + 30% × 22,5 ÷ 90 uur"."""
    return tuple(
        Sleutelberekening(
            naam=key.naam or key.id,
            toelichting=key.toelichting,
            bronnen=tuple(dict.fromkeys(measure.bron for measure in key.grondslagen if measure.bron)),
            kosten=tuple(cost.omschrijving for cost in costs if cost.sleutel == key.id and cost.omschrijving),
            regels=tuple(Rekenregel(partij=row.partij, som=_sum(row), procent=row.procent) for row in result.rijen),
        )
        for key, result in zip(keys, worked, strict=True)
    )


def _sum(row: Sleutelrij) -> str:
    parts = [
        f"{dutch.procent(t.gewicht)} × {dutch.getal(t.waarde)} ÷ {dutch.getal(t.totaal)}{_UNITS.get(t.maatstaf, '')}"
        for t in row.tellingen
    ]
    return " + ".join(parts)


def cost_sides(costs: Sequence[Last]) -> tuple[Kostenkant, ...]:
    """Return the costs of the owner and those of the users, with subtotals; not a side without costs."""
    sides: tuple[Literal["eigenaar", "gebruiker"], ...] = ("eigenaar", "gebruiker")
    found = {side: tuple(cost for cost in costs if cost.kant == side) for side in sides}
    return tuple(
        Kostenkant(kant=side, regels=those, subtotaal=Bedrag.sum(cost.bedrag for cost in those))
        for side, those in found.items()
        if those
    )


def bills(worked: Uitwerking) -> tuple[Rekening, ...]:
    """Return what each user pays, cost by cost."""
    return tuple(
        Rekening(
            partij=total.partij,
            regels=tuple(
                Rekeningregel(
                    omschrijving=line.omschrijving,
                    sleutel=line.sleutel,
                    geheel=line.bedrag or Bedrag(0),
                    procent=share.procent,
                    bedrag=share.bedrag or Bedrag(0),
                )
                for line in worked.regels
                for share in line.aandelen
                if share.partij == total.partij
            ),
            totaal=total.bedrag or Bedrag(0),
        )
        for total in worked.totalen
    )


def compared(
    chosen: Uitwerking, scenarios: Sequence[Scenario], worked: Sequence[Uitwerking]
) -> tuple[Vergelijking, ...]:
    """Return every scenario beside the chosen keys, per user and altogether."""
    now = {share.partij: share.bedrag or Bedrag(0) for share in chosen.totalen}
    return tuple(_compared(now, scenario, result) for scenario, result in zip(scenarios, worked, strict=True))


def _compared(now: Mapping[str, Bedrag], scenario: Scenario, result: Uitwerking) -> Vergelijking:
    then = {share.partij: share.bedrag or Bedrag(0) for share in result.totalen}
    nothing = Bedrag(0)
    rows = tuple(
        Verschil(
            partij=party,
            nu=now.get(party, nothing),
            dan=then.get(party, nothing),
            verschil=then.get(party, nothing) - now.get(party, nothing),
        )
        for party in dict.fromkeys((*now, *then))
    )
    return Vergelijking(
        naam=scenario.naam or scenario.id,
        toelichting=scenario.toelichting,
        rijen=rows,
        nu=Bedrag.sum(row.nu for row in rows),
        dan=Bedrag.sum(row.dan for row in rows),
        verschil=Bedrag.sum(row.verschil for row in rows),
    )
