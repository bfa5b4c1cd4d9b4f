"""The ruimtestaat: rooms, who uses them, and how many square metres and hours that makes per user."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal

from planmaker.dossier.base import Part, kort, lijst, veld
from planmaker.dossier.measures import Oppervlakte, Uren
from planmaker.dossier.parts.sleutels import apportion
from planmaker.dossier.values import Id, PartijId, Tekst, TenMinste


class Gebruik(Part):
    """Who uses a room, and for how long."""

    partij: PartijId | None = veld("Wie de ruimte gebruikt.")
    uren: Uren | None = veld("Hoeveel uur per week, bij een gedeelde ruimte.", voorbeeld="30 uur")


class Ruimte(Part):
    """A room of the ruimtestaat."""

    id: Id | None = veld("Een kort, vast woord voor deze ruimte.", voorbeeld="foyer")
    naam: Tekst | None = veld("De ruimte.", voorbeeld="foyer")
    soort: Literal["exclusief", "gedeeld", "algemeen"] = veld(
        "Van wie de ruimte is.",
        standaard="exclusief",
        voorbeeld="gedeeld",
        keuzes={
            "exclusief": "van één gebruiker",
            "gedeeld": "van enkele",
            "algemeen": "van iedereen, zoals gangen en toiletten",
        },
    )
    oppervlakte: Oppervlakte | None = veld("De oppervlakte.", voorbeeld="120 m²")
    verdieping: Tekst | None = veld("Op welke verdieping.", voorbeeld="begane grond")
    gebruikers: tuple[Annotated[Gebruik, kort("partij")], ...] = lijst(
        "Wie de ruimte gebruiken.",
        voorbeeld=[{"partij": "bibliotheek", "uren": "30 uur"}, {"partij": "gemeente", "uren": "10 uur"}],
    )
    eisen: tuple[Tekst, ...] = lijst("Wat de ruimte nodig heeft.", voorbeeld=["verduisterbaar"])


class Deel(Part):
    """The floor space and the hours of one user."""

    partij: PartijId = veld("Welke gebruiker.", standaard=...)
    oppervlakte: Oppervlakte = veld("Vierkante meters, met het deel in de gedeelde ruimten.", standaard=...)
    uren: Uren = veld("Uren per week in de gedeelde ruimten.", standaard=...)


def spaces(rooms: Sequence[Ruimte]) -> dict[str, Decimal]:
    """Return per user its square metres, on two decimals; together they are the rooms that have a user to count for.

    While the size of a room is missing, each is at least what the others make.

    A room of one counts for that one; a shared room by hours, or in equal parts while hours are missing; what is
    common to all (`algemeen`, or nobody named) by share of the rest.
    """
    own = {use.partij: Decimal(0) for room in rooms for use in room.gebruikers if use.partij}
    common = Decimal(0)
    for room in rooms:
        space = room.oppervlakte.waarde if room.oppervlakte else Decimal(0)
        shares = {} if room.soort == "algemeen" else room_shares(room)
        for party, share in shares.items():
            own[party] += space * share
        common += Decimal(0) if shares else space
    total = sum(own.values(), Decimal(0))
    if any(room.oppervlakte is None for room in rooms):
        return {party: TenMinste(round(space, 2)) for party, space in own.items()}
    if not total:
        return own
    # Figures that people see are the figures that count: shared out in hundredths, so that they add up.
    hundredths = apportion(round((total + common) * 100), {party: space / total for party, space in own.items()})
    return {party: Decimal(count) / 100 for party, count in hundredths.items()}


def room_shares(room: Ruimte) -> dict[str, Decimal]:
    """Return per user of a room its part, between 0 and 1: by hours, or equal while hours are missing."""
    uses = [use for use in room.gebruikers if use.partij]
    hours = [use.uren.waarde for use in uses if use.uren]
    by_hours = len(hours) == len(uses) and sum(hours) > 0
    shares: dict[str, Decimal] = {}
    for use in uses:
        share = use.uren.waarde / sum(hours) if by_hours and use.uren else Decimal(1) / len(uses)
        shares[use.partij or ""] = shares.get(use.partij or "", Decimal(0)) + share
    return shares


def weekly_hours(rooms: Sequence[Ruimte]) -> dict[str, Decimal]:
    """Return per user its hours a week in rooms that are not its own; at least that, while some shared hours lack."""
    found: dict[str, list[Decimal | None]] = {}
    for room in rooms:
        for use in room.gebruikers:
            if use.partij:
                typed = use.uren.waarde if use.uren else None if room.soort == "gedeeld" else Decimal(0)
                found.setdefault(use.partij, []).append(Decimal(0) if room.soort == "exclusief" else typed)
    return {party: TenMinste.sum(hours) for party, hours in found.items()}
