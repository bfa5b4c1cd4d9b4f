"""Rules about a shared building: stages in order, rooms in use, tasks that somebody does, costs with a key."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planmaker import dutch
from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import INSTRUMENTEN, VELSEN
from planmaker.dossier import Dossier
from planmaker.dossier.gebouw.mfa import Beheer, Mfa
from planmaker.dossier.gebouw.ruimten import Ruimte

SUBJECT = "Gebouw"

OPEN_HOURS = 90
"""Hours a week that a building can be used: from early till late, every day but Sunday."""

_MFA = "Praktijk van multifunctionele accommodaties: eigendom en beheer vóór het ontwerp"


@rule(
    "ruimte-zonder-gebruiker",
    TIP,
    "Heeft iedere ruimte een gebruiker?",
    why="Een ruimte van niemand staat leeg, en iemand betaalt haar.",
    source=INSTRUMENTEN,
    mend="Vul bij de ruimte `gebruikers` in, of schrijf `soort: algemeen`.",
    breaks="""
partijen: [{id: bibliotheek}]
mfa: {ruimtestaat: [{naam: zaal, gebruikers: [bibliotheek]}, {naam: atelier}]}
""",
    keeps="""
partijen: [{id: bibliotheek}]
mfa: {ruimtestaat: [{naam: zaal, gebruikers: [bibliotheek]}, {naam: gang, soort: algemeen}]}
""",
)
def room_has_user(room: Ruimte, dossier: Dossier) -> Iterator[Fault]:
    """When some rooms have users, all have but those for everybody."""
    rooms = dossier.mfa.ruimtestaat if dossier.mfa else ()
    if not room.gebruikers and room.soort != "algemeen" and any(other.gebruikers for other in rooms):
        yield (
            room.place("naam"),
            f"voor {room.naam or 'deze ruimte'} is er geen gebruiker",
            "vul bij deze ruimte `gebruikers` in, of schrijf `soort: algemeen`",
        )


@rule(
    "uren-boven-de-week",
    WARNING,
    "Passen de uren van een gedeelde ruimte in een week?",
    why="Wie meer uren belooft dan de week heeft, belooft ze twee keer.",
    source=INSTRUMENTEN,
    mend="Kijk de uren van de gebruikers na, of reken op meer ruimte.",
    breaks="""
partijen: [{id: bibliotheek}, {id: welzijn}]
mfa:
  ruimtestaat:
    - {naam: zaal, soort: gedeeld, gebruikers: [{partij: bibliotheek, uren: 60}, {partij: welzijn, uren: 50}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: welzijn}]
mfa:
  ruimtestaat:
    - {naam: zaal, soort: gedeeld, gebruikers: [{partij: bibliotheek, uren: 30}, {partij: welzijn, uren: 20}]}
""",
)
def hours_fit_the_week(room: Ruimte) -> Iterator[Fault]:
    """The hours of one room fit in a week."""
    hours = sum(one.uren.waarde for one in room.gebruikers if one.uren)
    if hours > OPEN_HOURS:
        yield (
            room.place("gebruikers"),
            f"{room.naam or 'deze ruimte'} wordt samen {dutch.getal(hours)} uur per week gebruikt; "
            f"meer dan {OPEN_HOURS} uur is een gebouw zelden open",
            "kijk de `uren` van de gebruikers na",
        )


@rule(
    "beheertaak-van-niemand",
    WARNING,
    "Doet iemand iedere beheertaak?",
    why="De sleutel, de afwas en de storing: wat niemand doet, doet de bibliotheek.",
    source=_MFA,
    mend="Vul bij de taak `door` in.",
    breaks="mfa: {beheer: {taken: [{taak: sleutels en toegang}]}}",
    keeps="""
partijen: [{id: bibliotheek}]
mfa: {beheer: {taken: [{taak: sleutels en toegang, door: bibliotheek}]}}
""",
)
def task_has_somebody(beheer: Beheer) -> Iterator[Fault]:
    """Somebody does a management task, or the manager does all."""
    for task in beheer.taken:
        if task.taak and task.door is None and beheer.beheerder is None:
            yield task.place("taak"), f"niemand doet deze taak: {task.taak}", "vul bij deze taak `door` in"


@rule(
    "last-zonder-sleutel",
    TIP,
    "Staat bij alle gezamenlijke kosten hoe u ze verdeelt?",
    why="Kosten zonder sleutel verdelen zichzelf niet; de eigenaar blijft ermee zitten.",
    source=INSTRUMENTEN,
    mend="Vul bij de kosten `sleutel` in.",
    breaks="""
mfa:
  sleutels: [{id: gelijk, grondslagen: [{maatstaf: gelijke-delen}]}]
  exploitatie: [{omschrijving: energie, sleutel: gelijk}, {omschrijving: schoonmaak, kant: gebruiker}]
""",
    keeps="""
mfa:
  sleutels: [{id: gelijk, grondslagen: [{maatstaf: gelijke-delen}]}]
  exploitatie: [{omschrijving: energie, sleutel: gelijk}, {omschrijving: schoonmaak, sleutel: gelijk}]
""",
)
def costs_have_a_key(mfa: Mfa) -> Iterator[Fault]:
    """When some costs of users have a key, all have."""
    if not any(cost.sleutel for cost in mfa.exploitatie):
        return
    for cost in mfa.exploitatie:
        if cost.kant == "gebruiker" and cost.sleutel is None:
            yield cost.place("omschrijving"), "deze kosten hebben geen sleutel", "vul bij deze kosten `sleutel` in"


@rule(
    "stadia-door-elkaar",
    WARNING,
    "Begint ieder stadium na het vorige?",
    why="Wie ontwerpt voordat hij weet wat er nodig is, bouwt twee keer.",
    source=VELSEN,
    mend="Kijk de datums van de stadia na.",
    breaks="mfa: {stadia: [{nummer: 2, begin: 1 mei 2027}, {nummer: 3, begin: 1 maart 2027}]}",
    keeps="mfa: {stadia: [{nummer: 2, begin: 1 mei 2027}, {nummer: 3, begin: 1 maart 2028}]}",
)
def stages_are_in_order(mfa: Mfa) -> Iterator[Fault]:
    """A stage begins no earlier than the one before it."""
    dated = [(stage, stage.begin) for stage in sorted(mfa.stadia, key=lambda one: one.nummer) if stage.begin]
    for (before, first), (after, second) in pairwise(dated):
        if second < first:
            yield (
                after.place("begin"),
                f"stadium {after.nummer} begint voor stadium {before.nummer} ({dutch.datum(first)})",
                "kijk de datums van de stadia na",
            )


@rule(
    "ontwerp-zonder-eigenaar",
    TIP,
    "Is bekend wie eigenaar wordt en wie beheert, voordat het ontwerp begint?",
    why="Een ontwerp volgt wie betaalt en wie beheert; wie dat later kiest, ontwerpt opnieuw.",
    source=_MFA,
    mend="Vul `eigendom.model` en `beheer.model` in.",
    breaks="mfa: {stadia: [{nummer: 3, begin: 1 maart 2028}]}",
    keeps="""
mfa: {stadia: [{nummer: 3, begin: 1 maart 2028}], eigendom: {model: gemeente}, beheer: {model: gebundeld}}
""",
)
def ownership_comes_before_design(mfa: Mfa) -> Iterator[Fault]:
    """Once the design has a day, ownership and management are chosen."""
    design = next((stage for stage in mfa.stadia if stage.nummer == 3 and stage.begin), None)
    chosen = {"eigendom": mfa.eigendom and mfa.eigendom.model, "beheer": mfa.beheer and mfa.beheer.model}
    lacks = [name for name, model in chosen.items() if not model]
    if design and lacks:
        words = dutch.opsomming(f"`{name}.model`" for name in lacks)
        yield design.place("begin"), "het ontwerp heeft een datum, maar er is nog niet alles gekozen", f"vul {words} in"


@rule(
    "open-voor-de-bouw",
    WARNING,
    "Gaat het gebouw open nadat de bouw begint?",
    why="Een opening voor de bouw komt in de krant, maar niet uit.",
    source=_MFA,
    mend="Kijk de datum van de opening en het begin van de realisatie na.",
    breaks="mfa: {gebouw: {opening: 1 maart 2028}, stadia: [{nummer: 4, begin: 1 mei 2028, einde: 1 juni 2029}]}",
    keeps="mfa: {gebouw: {opening: 1 september 2029}, stadia: [{nummer: 4, begin: 1 mei 2028, einde: 1 juni 2029}]}",
)
def opening_comes_after_building(mfa: Mfa) -> Iterator[Fault]:
    """The building does not open before the stage of building begins."""
    opening = mfa.gebouw.opening if mfa.gebouw else None
    building = next((stage.begin for stage in mfa.stadia if stage.nummer == 4), None)
    if mfa.gebouw and opening and building and opening < building:
        yield (
            mfa.gebouw.place("opening"),
            f"het gebouw gaat open op {dutch.datum(opening)}, maar de realisatie begint op {dutch.datum(building)}",
            "kijk beide datums na",
        )
