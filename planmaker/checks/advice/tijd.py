"""Rules about time: days inside the term, decisions when deciders are there, versions that go forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import PLAN, avc
from planmaker.dossier import Dossier
from planmaker.dossier.parts.document import Document
from planmaker.dossier.parts.koersplan import Actie
from planmaker.dossier.parts.partijen import Partij
from planmaker.dossier.parts.plan import Resultaat
from planmaker.dossier.parts.planning import Besluitmoment, Mijlpaal

SUBJECT = "Tijd"


@rule(
    "na-het-einde",
    WARNING,
    "Gebeurt alles voordat de afspraken eindigen?",
    why="Wat na het einde klaar moet zijn, heeft niemand meer beloofd.",
    source=avc("looptijd"),
    mend="Kijk de datum na, of verleng de looptijd.",
    breaks="""
samenwerking: {looptijd: {einde: 31 december 2028}}
mijlpalen: [{id: opening, datum: 1 maart 2029}]
""",
    keeps="""
samenwerking: {looptijd: {einde: 31 december 2028}}
mijlpalen: [{id: opening, datum: 1 maart 2028}]
""",
)
def things_happen_within_the_term(part: Mijlpaal | Resultaat | Actie, dossier: Dossier) -> Iterator[Fault]:
    """A milestone, a result or a first action comes before the end."""
    term = dossier.samenwerking.looptijd
    if term and term.einde and part.datum and part.datum > term.einde:
        yield (
            part.place("datum"),
            f"dit is op {dutch.datum(part.datum)}, na het einde van de afspraken ({dutch.datum(term.einde)})",
            "kijk de datum na, of verleng de looptijd",
        )


@rule(
    "mijlpaal-zonder-eigenaar",
    TIP,
    "Heeft iedere mijlpaal iemand die ervoor zorgt?",
    why="Een mijlpaal van niemand verschuift.",
    source=PLAN,
    mend="Vul bij de mijlpaal `eigenaar` in.",
    breaks="""
partijen: [{id: bibliotheek}]
mijlpalen: [{id: start, eigenaar: bibliotheek}, {id: opening}]
""",
    keeps="""
partijen: [{id: bibliotheek}]
mijlpalen: [{id: start, eigenaar: bibliotheek}, {id: opening, eigenaar: bibliotheek}]
""",
)
def milestone_has_owner(milestone: Mijlpaal, dossier: Dossier) -> Iterator[Fault]:
    """When some milestones have an owner, all do."""
    if milestone.eigenaar is None and any(other.eigenaar for other in dossier.mijlpalen):
        yield (
            milestone.place("id"),
            f'mijlpaal "{milestone.id}" heeft geen eigenaar',
            "vul bij deze mijlpaal `eigenaar` in",
        )


def _public(decision: Besluitmoment) -> bool:
    by = (decision.door or "").casefold()
    return any(word in by for word in ("gemeenteraad", "de raad", "college van burgemeester", "het college"))


@rule(
    "besluit-in-het-reces",
    TIP,
    "Vergadert wie besluit op die dag?",
    why="In de zomer en rond de jaarwisseling vergaderen raad en college niet; het besluit schuift dan weken op.",
    source="Vergaderschema van raad en college",
    mend="Kies een dag voor of na het reces, en kijk in het vergaderschema.",
    breaks="fasen: [{id: opbouw, besluit: {besluit: doorgaan, door: de gemeenteraad, datum: 4 augustus 2027}}]",
    keeps="fasen: [{id: opbouw, besluit: {besluit: doorgaan, door: de gemeenteraad, datum: 8 juli 2027}}]",
)
def council_is_there(decision: Besluitmoment) -> Iterator[Fault]:
    """A council or its executive does not decide in its recess."""
    day = decision.datum
    if (
        day
        and _public(decision)
        and (
            (7, 20) <= (day.month, day.day) <= (8, 25)
            or (day.month, day.day) >= (12, 22)
            or (day.month, day.day) <= (1, 4)
        )
    ):
        yield decision.place("datum"), f"op {dutch.datum(day)} is er reces", "kies een dag voor of na het reces"


@rule(
    "besluit-rond-verkiezingen",
    TIP,
    "Is er een raad die kan besluiten?",
    why="Rond de verkiezingen neemt een raad geen grote besluiten, en daarna moet er eerst een college zijn.",
    source="Kieswet artikel F 1: de raad wordt in maart gekozen, in 2026 en daarna om de vier jaar",
    mend="Vraag het besluit eerder, of na de zomer.",
    breaks="fasen: [{id: opbouw, besluit: {besluit: doorgaan, door: de gemeenteraad, datum: 4 april 2030}}]",
    keeps="fasen: [{id: opbouw, besluit: {besluit: doorgaan, door: de gemeenteraad, datum: 4 oktober 2029}}]",
)
def council_is_in_office(decision: Besluitmoment) -> Iterator[Fault]:
    """A council does not decide around its election."""
    day = decision.datum
    if day and _public(decision) and day.year % 4 == 2 and 3 <= day.month <= 5:
        yield (
            decision.place("datum"),
            f"in maart {day.year} zijn er verkiezingen voor de gemeenteraad",
            "vraag dit besluit eerder, of na de zomer",
        )


@rule(
    "versies-lopen-terug",
    WARNING,
    "Is iedere versie later dan de vorige?",
    why="Een versie van voor de vorige laat de lezer twijfelen welke geldt.",
    source=PLAN,
    mend="Kijk de datums van de versies na.",
    breaks="""
document: {versies: [{versie: 0.1, datum: 1 mei 2026}, {versie: 0.2, datum: 1 april 2026}]}
""",
    keeps="""
document: {versies: [{versie: 0.1, datum: 1 april 2026}, {versie: 0.2, datum: 1 mei 2026}]}
""",
)
def versions_go_forward(document: Document) -> Iterator[Fault]:
    """A version with a higher number is of a later day, or of the same."""
    told = [(_number(one.versie), one.datum, one) for one in document.versies if one.versie and one.datum]
    for earlier, day, _ in told:
        for number, later, one in told:
            if number > earlier and later < day:
                yield (
                    one.place("datum"),
                    f"versie {one.versie} is van {dutch.datum(later)}, eerder dan een lagere versie",
                    "kijk de datums van de versies na",
                )
                return


def _number(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text)))


@rule(
    "versie-verschilt",
    WARNING,
    "Is de versie van het stuk de laatste van het versiebeheer?",
    why="Met twee nummers weet niemand welke versie hij leest.",
    source=PLAN,
    mend="Maak `document.versie` gelijk aan de laatste onder `versies`.",
    breaks="document: {versie: 0.3, versies: [{versie: 0.1}, {versie: 0.2}]}",
    keeps="document: {versie: 0.2, versies: [{versie: 0.1}, {versie: 0.2}]}",
)
def version_is_the_last(document: Document) -> Iterator[Fault]:
    """The version on the cover is told in the list of versions."""
    told = [one.versie for one in document.versies if one.versie]
    if document.versie and told and document.versie not in (told[0], told[-1]):
        yield (
            document.place("versie"),
            f"dit is versie {document.versie}, maar het versiebeheer eindigt bij {told[-1]}",
            "voeg deze versie toe onder `versies`, of kijk `versie` na",
        )


@rule(
    "besluit-na-ondertekening",
    WARNING,
    "Is er besloten voordat er getekend wordt?",
    why="Wie tekent voordat er besloten is, bindt zijn organisatie nog niet.",
    source="Gemeentewet artikel 160; " + avc("ondertekening"),
    mend="Kijk de datum van het besluit en die van de ondertekening na.",
    breaks="""
partijen:
  - id: gemeente
    ondertekening: {datum: 1 december 2026}
    vertegenwoordiging: {besluit: {datum: 8 december 2026}}
""",
    keeps="""
partijen:
  - id: gemeente
    ondertekening: {datum: 8 december 2026}
    vertegenwoordiging: {besluit: {datum: 1 december 2026}}
""",
)
def decision_comes_before_signing(party: Partij) -> Iterator[Fault]:
    """A party decides, then signs."""
    signing, ground = party.ondertekening, party.vertegenwoordiging
    decided = ground.besluit.datum if ground and ground.besluit else None
    if signing and signing.datum and decided and decided > signing.datum:
        yield (
            signing.place("datum"),
            f'partij "{party.id}" tekent voordat er besloten is ({dutch.datum(decided)})',
            "kijk de datum van het besluit en die van de ondertekening na",
        )
