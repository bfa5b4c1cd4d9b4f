"""Rules about the goals: every goal measured and shared, every party working on one."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import INSTRUMENTEN, SMART, VELSEN, avc
from planmaker.dossier import Dossier
from planmaker.dossier.parts.koersplan import Doel, Indicator, Koersplan, Periode
from planmaker.dossier.parts.planning import Activiteit

SUBJECT = "Koersplan"


def _goals(dossier: Dossier) -> tuple[Doel, ...]:
    return dossier.koersplan.doelen if dossier.koersplan else ()


@rule(
    "doel-zonder-indicator",
    WARNING,
    "Is van ieder doel te zien of het dichterbij komt?",
    why="Zonder indicator ziet niemand of het doel dichterbij komt.",
    source=avc("monitoring"),
    mend="Voeg een indicator toe; een verhaal mag ook (`soort: kwalitatief`).",
    breaks="""
koersplan:
  doelen:
    - {id: lezen, indicatoren: [{naam: deelnemers}]}
    - {id: rekenen}
""",
    keeps="""
koersplan:
  doelen:
    - {id: lezen, indicatoren: [{naam: deelnemers}]}
    - {id: rekenen, indicatoren: [{naam: deelnemers}]}
""",
)
def goal_has_indicator(dossier: Dossier) -> Iterator[Fault]:
    """When goals are measured, all are."""
    goals = _goals(dossier)
    for doel in goals:
        if not doel.indicatoren and any(d.indicatoren for d in goals):
            yield (
                doel.place("id"),
                f'aan niets is te zien of doel "{doel.id}" dichterbij komt',
                "voeg onder dit doel `indicatoren` toe",
            )


@rule(
    "doel-zonder-partij",
    WARNING,
    "Werkt er iemand aan ieder doel?",
    why="Een doel van niemand komt er niet.",
    source=INSTRUMENTEN,
    mend="Noem bij het doel de `partijen`.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
koersplan: {doelen: [{id: lezen, partijen: [bibliotheek, gemeente]}, {id: rekenen}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
koersplan: {doelen: [{id: lezen, partijen: [bibliotheek]}, {id: rekenen, partijen: [gemeente]}]}
""",
)
def goal_has_party(dossier: Dossier) -> Iterator[Fault]:
    """When goals name who works on them, all do."""
    goals = _goals(dossier)
    for doel in goals:
        if not doel.partijen and any(d.partijen for d in goals):
            yield (
                doel.place("id"),
                f'niemand werkt volgens dit dossier aan doel "{doel.id}"',
                "noem onder dit doel bij `partijen` wie eraan werken",
            )


@rule(
    "partij-zonder-doel",
    WARNING,
    "Werkt iedere partij aan een doel?",
    why="Duizend bloemen laten bloeien kost veel en levert weinig op. Waarom doet deze partij mee?",
    source=INSTRUMENTEN,
    mend="Noem de partij bij een doel, of bespreek het met haar.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
koersplan: {doelen: [{id: lezen, partijen: [bibliotheek]}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
koersplan: {doelen: [{id: lezen, partijen: [bibliotheek, gemeente]}]}
""",
)
def party_has_goal(dossier: Dossier) -> Iterator[Fault]:
    """When goals name who works on them, every party is among them: no flowers that nobody waters."""
    working = {id for doel in _goals(dossier) for id in doel.partijen}
    for partij in dossier.partijen:
        if working and partij.id not in working:
            yield (
                partij.place("id"),
                f'partij "{partij.id}" werkt volgens dit dossier aan geen enkel doel',
                "noem de partij bij een doel van het koersplan, of bespreek waarom zij meedoet",
            )


@rule(
    "doelen-niet-gemeten",
    TIP,
    "Is van ten minste één doel te zien of het dichterbij komt?",
    why="Zonder indicator weet u aan het eind niet of het gelukt is.",
    source=avc("monitoring"),
    mend="Kies bij een of twee doelen een indicator; een verhaal mag ook.",
    breaks="""
koersplan: {doelen: [{id: lezen}, {id: rekenen}]}
monitoring: {evaluaties: [{soort: jaarlijks}]}
""",
    keeps="""
koersplan: {doelen: [{id: lezen, indicatoren: [{naam: deelnemers}]}]}
monitoring: {evaluaties: [{soort: jaarlijks}]}
""",
)
def something_is_measured(dossier: Dossier) -> Iterator[Fault]:
    """Who evaluates goals has something to see them by."""
    goals, monitoring = _goals(dossier), dossier.monitoring
    measured = any(goal.indicatoren for goal in goals) or (monitoring and monitoring.indicatoren)
    if goals and dossier.koersplan and monitoring and monitoring.evaluaties and not measured:
        yield (
            dossier.koersplan.place("doelen"),
            "u evalueert, maar bij geen enkel doel staat waaraan u ziet of het lukt",
            "voeg bij een doel `indicatoren` toe",
        )


@rule(
    "doel-zonder-activiteit",
    TIP,
    "Gebeurt er iets voor ieder doel?",
    why="Een doel waar niemand iets voor doet, is een wens.",
    source=INSTRUMENTEN,
    mend="Noem het doel bij een activiteit, of haal het uit het plan.",
    breaks="""
koersplan: {doelen: [{id: lezen}, {id: rekenen}]}
activiteiten: [{id: werven, doelen: [lezen]}]
""",
    keeps="""
koersplan: {doelen: [{id: lezen}, {id: rekenen}]}
activiteiten: [{id: werven, doelen: [lezen, rekenen]}]
""",
)
def goal_has_activity(goal: Doel, dossier: Dossier) -> Iterator[Fault]:
    """When activities name the goals they serve, every goal is among them."""
    served = {id for one in dossier.activiteiten for id in one.doelen}
    if served and goal.id not in served:
        yield goal.place("id"), f'voor doel "{goal.id}" is er geen activiteit', "noem dit doel bij `activiteiten`"


@rule(
    "activiteit-zonder-doel",
    TIP,
    "Draagt iedere activiteit bij aan een doel?",
    why="Wat nergens aan bijdraagt, kost tijd die een doel nodig heeft.",
    source=INSTRUMENTEN,
    mend="Noem bij de activiteit de `doelen`, of laat haar vervallen.",
    breaks="""
koersplan: {doelen: [{id: lezen}]}
activiteiten: [{id: werven, doelen: [lezen]}, {id: vieren}]
""",
    keeps="""
koersplan: {doelen: [{id: lezen}]}
activiteiten: [{id: werven, doelen: [lezen]}, {id: vieren, doelen: [lezen]}]
""",
)
def activity_has_goal(activity: Activiteit, dossier: Dossier) -> Iterator[Fault]:
    """When some activities name the goals they serve, all do."""
    prepares = any(activity.id in other.na for other in dossier.activiteiten)  # it serves what waits for it
    if not (activity.doelen or prepares) and any(other.doelen for other in dossier.activiteiten):
        yield (
            activity.place("id"),
            f'activiteit "{activity.id}" draagt volgens dit dossier aan geen doel bij',
            "noem bij deze activiteit de `doelen`",
        )


@rule(
    "indicator-onvolledig",
    TIP,
    "Zegt iedere indicator waar u staat, waar u heen wilt, en wanneer?",
    why="Een streefwaarde zonder nulmeting, of zonder datum, is niet te halen en niet te missen.",
    source=SMART,
    mend="Vul bij de indicator aan wat de melding noemt.",
    breaks="monitoring: {indicatoren: [{naam: deelnemers, streefwaarde: 300}]}",
    keeps="monitoring: {indicatoren: [{naam: deelnemers, nulmeting: 90, streefwaarde: 300, datum: 31 december 2030}]}",
)
def indicator_is_smart(indicator: Indicator) -> Iterator[Fault]:
    """A target in numbers has a number to begin from and a day."""
    if indicator.streefwaarde and indicator.soort == "kwantitatief":
        lacks = [name for name in ("nulmeting", "datum") if getattr(indicator, name) is None]
        if lacks:
            words = dutch.opsomming(f"`{name}`" for name in lacks)
            yield indicator.place("streefwaarde"), f"bij deze streefwaarde ontbreekt {words}", f"vul {words} in"


@rule(
    "streefwaarde-al-gehaald",
    WARNING,
    "Wilt u verder komen dan waar u al bent?",
    why="Een streefwaarde die gelijk is aan de nulmeting, vraagt niets.",
    source=SMART,
    mend="Kijk beide waarden na, of zeg bij de naam dat het zo moet blijven.",
    breaks="monitoring: {indicatoren: [{naam: deelnemers, nulmeting: 300, streefwaarde: 300}]}",
    keeps="monitoring: {indicatoren: [{naam: deelnemers, nulmeting: 90, streefwaarde: 300}]}",
)
def target_is_ahead(indicator: Indicator) -> Iterator[Fault]:
    """A target is something else than today's value."""
    if indicator.streefwaarde and indicator.streefwaarde == indicator.nulmeting:
        yield (
            indicator.place("streefwaarde"),
            f"de streefwaarde is wat er nu al is: {indicator.streefwaarde}",
            "kijk `nulmeting` en `streefwaarde` na",
        )


@rule(
    "twee-streefwaarden",
    WARNING,
    "Heeft iedere indicator één streefwaarde voor één dag?",
    why="Met twee streefwaarden voor hetzelfde is er altijd één gemist.",
    source=avc("monitoring"),
    mend="Maak de waarden gelijk, of geef de indicatoren een eigen naam.",
    breaks="""
monitoring:
  indicatoren:
    - {naam: deelnemers, streefwaarde: 300, datum: 31 december 2030}
    - {naam: deelnemers, streefwaarde: 250, datum: 31 december 2030}
""",
    keeps="""
monitoring:
  indicatoren:
    - {naam: deelnemers, streefwaarde: 250, datum: 31 december 2028}
    - {naam: deelnemers, streefwaarde: 300, datum: 31 december 2030}
""",
)
def indicator_has_one_target(dossier: Dossier) -> Iterator[Fault]:
    """What is called the same has one target on one day."""
    every = [one for goal in _goals(dossier) for one in goal.indicatoren]
    every += dossier.monitoring.indicatoren if dossier.monitoring else ()
    seen: dict[tuple[str, object], str] = {}
    for one in every:
        if one.naam and one.streefwaarde:
            first = seen.setdefault((one.naam.casefold(), one.datum), one.streefwaarde)
            if first != one.streefwaarde:
                yield (
                    one.place("streefwaarde"),
                    f"de streefwaarde is hier {one.streefwaarde}, en elders {first}",
                    "maak de streefwaarden gelijk, of geef de indicatoren een eigen naam",
                )


@rule(
    "alleen-getallen",
    TIP,
    "Meet u ook met verhalen?",
    why="Getallen zeggen hoeveel, verhalen zeggen waarom; financiers vragen om beide.",
    source="Stichting Lezen en Schrijven, monitoring van taalaanpak",
    mend="Voeg een indicator toe met `soort: kwalitatief`, zoals een portret van een deelnemer.",
    breaks="monitoring: {indicatoren: [{naam: deelnemers}, {naam: lessen}, {naam: vrijwilligers}]}",
    keeps="""
monitoring:
  indicatoren: [{naam: deelnemers}, {naam: lessen}, {naam: ervaringen van deelnemers, soort: kwalitatief}]
""",
)
def stories_are_told_too(dossier: Dossier) -> Iterator[Fault]:
    """Who measures three things or more, also tells one."""
    every = [one for goal in _goals(dossier) for one in goal.indicatoren]
    every += dossier.monitoring.indicatoren if dossier.monitoring else ()
    if len(every) > 2 and all(one.soort == "kwantitatief" for one in every):
        yield (
            every[0].place("naam"),
            "alle indicatoren zijn getallen",
            "voeg een indicator toe met `soort: kwalitatief`",
        )


@rule(
    "alles-hoog",
    TIP,
    "Kiest u tussen doelen?",
    why="Als alles voorgaat, gaat niets voor.",
    source=INSTRUMENTEN,
    mend="Geef ten minste één doel een andere prioriteit.",
    breaks="""
koersplan:
  doelen: [{id: lezen, prioriteit: hoog}, {id: rekenen, prioriteit: hoog}, {id: internet, prioriteit: hoog}]
""",
    keeps="""
koersplan:
  doelen: [{id: lezen, prioriteit: hoog}, {id: rekenen, prioriteit: hoog}, {id: internet, prioriteit: gewoon}]
""",
)
def priorities_differ(koersplan: Koersplan) -> Iterator[Fault]:
    """Of three goals or more, not all go first."""
    goals = koersplan.doelen
    if len(goals) > 2 and all(goal.prioriteit == "hoog" for goal in goals):
        yield koersplan.place("doelen"), "alle doelen hebben prioriteit hoog", "kies welk doel kan wachten"


@rule(
    "koersplan-voorbij",
    WARNING,
    "Geldt het koersplan nog als de afspraken ingaan?",
    why="Doelen uit een plan dat voorbij is, zijn misschien niet meer die van de bibliotheek.",
    source=VELSEN,
    mend="Noem het nieuwe koersplan, of zeg waarom dit nog geldt.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027}}
koersplan: {periode: {van: 2022, tot_en_met: 2025}}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027}}
koersplan: {periode: {van: 2025, tot_en_met: 2028}}
""",
)
def koersplan_is_current(period: Periode, dossier: Dossier) -> Iterator[Fault]:
    """The koersplan is not over before the agreements begin."""
    term = dossier.samenwerking.looptijd
    if term and term.ingang and period.tot_en_met is not None and period.tot_en_met < term.ingang.year:
        yield (
            period.place("tot_en_met"),
            f"het koersplan loopt tot en met {period.tot_en_met}, en de afspraken beginnen in {term.ingang.year}",
            "noem het koersplan dat dan geldt",
        )


@rule(
    "bibliotheek-zonder-functie",
    TIP,
    "Staat bij de doelen welke functie van de bibliotheek zij dienen?",
    why="Wie de functies uit de wet noemt, laat de gemeente zien waarvoor zij betaalt.",
    source="Wet stelsel openbare bibliotheekvoorzieningen, artikel 5",
    mend="Vul bij de doelen `wsob` in.",
    breaks="""
partijen: [{id: bibliotheek, soort: bibliotheek}]
koersplan: {doelen: [{id: lezen}, {id: rekenen}]}
""",
    keeps="""
partijen: [{id: bibliotheek, soort: bibliotheek}]
koersplan: {doelen: [{id: lezen, wsob: [lezen]}, {id: rekenen}]}
""",
)
def goals_serve_functions(dossier: Dossier) -> Iterator[Fault]:
    """The goals of a public library say which functions of the act they serve."""
    if dossier.koersplan and dossier.koersplan.doelen and dossier.bibliotheken and not dossier.wsob_functies:
        yield (
            dossier.koersplan.place("doelen"),
            "bij geen enkel doel staat welke functie van de bibliotheek het dient",
            "vul bij de doelen `wsob` in",
        )
