"""A shared building: rooms that fit in it, one stage of each number, keys that count what the rooms say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planmaker import dutch
from planmaker.checks.rule import ERROR, Fault, rule
from planmaker.dossier.gebouw.mfa import Mfa
from planmaker.dossier.gebouw.ruimten import Ruimte
from planmaker.dossier.values import TenMinste

SUBJECT = "Gebouw"


@rule(
    "tegenspraak",
    ERROR,
    "Passen alle ruimten in het gebouw?",
    why="De ruimten passen samen niet in het gebouw.",
    mend="Kijk de ruimtestaat na, of haal de oppervlakte van het gebouw weg.",
    breaks="mfa: {gebouw: {oppervlakte: 100 m²}, ruimtestaat: [{naam: zaal, oppervlakte: 120 m²}]}",
    keeps="mfa: {gebouw: {oppervlakte: 150 m²}, ruimtestaat: [{naam: zaal, oppervlakte: 120 m²}]}",
)
def rooms_fit_in_the_building(mfa: Mfa) -> Iterator[Fault]:
    """The rooms are no larger together than the building."""
    building = mfa.gebouw
    if building and building.oppervlakte is not None and mfa.totaal_oppervlakte > building.oppervlakte:
        yield (
            building.place("oppervlakte"),
            f"het gebouw is {building.oppervlakte}, maar de ruimten zijn samen {mfa.totaal_oppervlakte}",
            "kijk de ruimtestaat na, of haal de oppervlakte van het gebouw weg",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Heeft een ruimte van één gebruiker er ook maar één?",
    why="Een ruimte van één gebruiker heeft er maar één.",
    mend="Schrijf `soort: gedeeld`, of noem één gebruiker.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
mfa: {ruimtestaat: [{naam: zaal, soort: exclusief, gebruikers: [bibliotheek, gemeente]}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
mfa: {ruimtestaat: [{naam: zaal, soort: gedeeld, gebruikers: [bibliotheek, gemeente]}]}
""",
)
def own_room_has_one_user(room: Ruimte) -> Iterator[Fault]:
    """A room of one user has no others."""
    if room.soort == "exclusief" and len(room.gebruikers) > 1:
        yield (
            room.place("gebruikers"),
            f"deze ruimte is van één gebruiker, maar er staan er {len(room.gebruikers)}",
            "schrijf `soort: gedeeld`, of noem één gebruiker",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Staat ieder stadium er één keer?",
    why="Een stadium dat er twee keer staat, heeft twee verhalen.",
    mend="Voeg de twee stadia samen.",
    breaks="mfa: {stadia: [{nummer: 1}, {nummer: 1}]}",
    keeps="mfa: {stadia: [{nummer: 1}, {nummer: 2}]}",
)
def stages_differ(mfa: Mfa) -> Iterator[Fault]:
    """No stage is told twice."""
    seen: set[int] = set()
    for stage in mfa.stadia:
        if stage.nummer in seen:
            yield stage.place("nummer"), f"stadium {stage.nummer} staat er twee keer", "voeg de twee stadia samen"
        seen.add(stage.nummer)


@rule(
    "tegenspraak",
    ERROR,
    "Telt een sleutel wat de ruimtestaat zegt?",
    why="Twee getallen voor dezelfde vierkante meters geven twee rekeningen.",
    mend="Haal `waarden` weg: planmaker neemt ze uit de ruimtestaat.",
    breaks="""
partijen: [{id: bibliotheek}]
mfa:
  ruimtestaat: [{naam: zaal, soort: exclusief, oppervlakte: 120 m², gebruikers: [bibliotheek]}]
  sleutels: [{id: m2, grondslagen: [{maatstaf: m2, waarden: [{partij: bibliotheek, waarde: 100}]}]}]
""",
    keeps="""
partijen: [{id: bibliotheek}]
mfa:
  ruimtestaat: [{naam: zaal, soort: exclusief, oppervlakte: 120 m², gebruikers: [bibliotheek]}]
  sleutels: [{id: m2, grondslagen: [{maatstaf: m2}]}]
""",
)
def keys_count_what_the_rooms_say(mfa: Mfa) -> Iterator[Fault]:
    """Square metres and hours that were typed in a key are those of the rooms."""
    measured: dict[str, tuple[str, dict[str, Decimal]]] = {"m2": ("m²", mfa.gebruik), "gebruiksuren": ("uur", mfa.uren)}
    for measure in (measure for key in mfa.sleutels for measure in key.grondslagen):
        unit, rooms = measured.get(measure.maatstaf or "", ("", {}))
        for value in measure.waarden:
            said = rooms.get(value.partij or "")
            if said and not isinstance(said, TenMinste) and value.waarde not in (None, said):
                yield (
                    value.place("waarde"),
                    f"hier staat {dutch.getal(value.waarde)} {unit}, maar volgens de ruimtestaat is het "
                    f"{dutch.getal(said)} {unit}",
                    "haal `waarden` weg: planmaker neemt ze uit de ruimtestaat",
                )
