"""Rules about the plan: phases that join, activities inside them, somebody who answers, risks that are met."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planmaker import dutch
from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import PLAN, RASCI, conditie
from planmaker.dossier import Dossier
from planmaker.dossier.gebouw.mfa import Stadium
from planmaker.dossier.parts.plan import Afbakening, Doelgroep
from planmaker.dossier.parts.planning import Activiteit, Besluitmoment, Fase
from planmaker.dossier.parts.risicos import Risico

SUBJECT = "Plan"

_DAY = datetime.timedelta(days=1)


@rule(
    "fasen-sluiten-niet-aan",
    WARNING,
    "Sluiten de fasen op elkaar aan?",
    why="Wie is er aan het werk in de tijd ertussen?",
    source=PLAN,
    mend="Laat de fasen aansluiten, of zeg in de tekst waarom niet.",
    breaks="""
fasen:
  - {id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}
  - {id: uitvoering, begin: 1 september 2027}
""",
    keeps="""
fasen:
  - {id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}
  - {id: uitvoering, begin: 1 juli 2027}
""",
)
def phases_join(dossier: Dossier) -> Iterator[Fault]:
    """The next phase begins before the last one ends or on the day after: no time in which nobody is at work."""
    yield from _joined([(phase, f'fase "{phase.id}"') for phase in dossier.fasen])
    stages = sorted(dossier.mfa.stadia, key=lambda stage: stage.nummer) if dossier.mfa else []
    yield from _joined([(stage, f"stadium {stage.nummer}") for stage in stages])


def _joined(periods: Sequence[tuple[Fase | Stadium, str]]) -> Iterator[Fault]:
    for (before, before_name), (after, name) in pairwise(periods):
        if before.einde is None or after.begin is None or after.begin - before.einde <= _DAY:
            continue  # inside and outside go on side by side
        yield (
            after.place("begin"),
            f"{name} begint op {dutch.datum(after.begin)}, maar {before_name} eindigt op {dutch.datum(before.einde)}",
            "laat de fasen op elkaar aansluiten, of zeg in de tekst waarom dat niet zo is",
        )


@rule(
    "activiteit-buiten-fase",
    WARNING,
    "Valt iedere activiteit in haar fase?",
    why="Een activiteit buiten haar fase staat op een plaats in de planning waar niemand haar zoekt.",
    source=PLAN,
    mend="Kijk de datums na, of kies een andere fase.",
    breaks="""
fasen: [{id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}]
activiteiten: [{id: werven, fase: opbouw, begin: 1 mei 2027, einde: 31 juli 2027}]
""",
    keeps="""
fasen: [{id: opbouw, begin: 1 januari 2027, einde: 30 juni 2027}]
activiteiten: [{id: werven, fase: opbouw, begin: 1 mei 2027, einde: 30 juni 2027}]
""",
)
def activity_within_phase(dossier: Dossier) -> Iterator[Fault]:
    """An activity happens in the phase that it belongs to."""
    phases = {phase.id: phase for phase in dossier.fasen}
    typed = {activity.id: activity for activity in dossier.activiteiten}
    for line in dossier.planning:
        phase, activity = phases.get(line.fase or ""), typed.get(line.id)
        if phase is None or activity is None:
            continue
        early = line.begin is not None and phase.begin is not None and line.begin < phase.begin
        late = line.einde is not None and phase.einde is not None and line.einde > phase.einde
        if early or late:
            when = "begint vóór" if early else "eindigt na"
            yield (
                activity.place("fase"),
                f'activiteit "{activity.id}" {when} fase "{phase.id}", waar zij bij hoort',
                "kijk de datums na, of kies een andere fase",
            )


@rule(
    "rasci-onvolledig",
    WARNING,
    "Is van iedere activiteit bekend wie haar doet en wie erop wordt aangesproken?",
    why="Altijd één die erop wordt aangesproken, en ten minste één die het doet.",
    source=RASCI,
    mend="Vul `uitvoerend` en `eindverantwoordelijk` in.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
activiteiten: [{id: werven, rasci: {uitvoerend: [bibliotheek]}}]
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
activiteiten: [{id: werven, rasci: {uitvoerend: [bibliotheek], eindverantwoordelijk: gemeente}}]
""",
)
def somebody_answers(dossier: Dossier) -> Iterator[Fault]:
    """In a RASCI row somebody does the work and exactly one answers for it; the model keeps out a second one."""
    for activity in dossier.activiteiten:
        rasci = activity.rasci
        if rasci and not (rasci.uitvoerend and rasci.eindverantwoordelijk):
            lacks = "eindverantwoordelijk" if rasci.uitvoerend else "uitvoerend"
            yield (
                activity.place("rasci"),
                f'bij activiteit "{activity.id}" staat niet wie {lacks} is',
                f"vul onder `rasci` het veld `{lacks}` in",
            )


@rule(
    "risico-zonder-maatregel",
    WARNING,
    "Heeft ieder groot risico een maatregel en een eigenaar?",
    why=(
        "Een groot risico dat u kent (kans × impact is 12 of meer), vraagt een antwoord en iemand die het in de "
        "gaten houdt."
    ),
    source=PLAN,
    mend="Vul `maatregel` en `eigenaar` in.",
    breaks="risicos: [{naam: te weinig vrijwilligers, kans: 4, impact: 4}]",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
risicos: [{naam: te weinig vrijwilligers, kans: 4, impact: 4, maatregel: werven, eigenaar: gemeente}]
""",
)
def heavy_risk_is_met(dossier: Dossier) -> Iterator[Fault]:
    """A heavy risk has a measure and an owner."""
    for risk in dossier.risicos:
        if risk.niveau == "hoog" and not (risk.maatregel and risk.eigenaar):
            lacks = "eigenaar" if risk.maatregel else "maatregel"
            yield (
                risk.place("naam"),
                f"dit risico is groot (kans × impact is {risk.score}), maar heeft geen {lacks}",
                f"vul bij dit risico `{lacks}` in",
            )


@rule(
    "cijfer-zonder-bron",
    WARNING,
    "Staat bij ieder cijfer waar het vandaan komt?",
    why="Een cijfer zonder bron overtuigt niemand.",
    source=PLAN,
    mend="Vul `bron` en `jaar` in.",
    breaks="plan: {probleem: {cijfers: [{omschrijving: inwoners met een taalvraag, waarde: 2.400}]}}",
    keeps="""
plan: {probleem: {cijfers: [{omschrijving: inwoners met een taalvraag, waarde: 2.400, bron: CBS, jaar: 2025}]}}
""",
)
def figure_has_source(dossier: Dossier) -> Iterator[Fault]:
    """A figure without source and year convinces nobody."""
    problem = dossier.plan.probleem if dossier.plan else None
    for figure in problem.cijfers if problem else ():
        if figure.waarde and not (figure.bron and figure.jaar):
            yield (
                figure.place("waarde"),
                f"bij dit cijfer staat niet {'van welk jaar het is' if figure.bron else 'waar het vandaan komt'}",
                "vul `bron` en `jaar` in",
            )


@rule(
    "resultaat-zonder-eigenaar",
    WARNING,
    "Is van ieder resultaat bekend wie het oplevert, en wanneer?",
    why="Een resultaat van niemand komt er niet.",
    source=PLAN,
    mend="Vul `eigenaar` en `datum` in.",
    breaks="plan: {resultaten: [{tekst: een digitaal spreekuur}]}",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
plan: {resultaten: [{tekst: een digitaal spreekuur, eigenaar: bibliotheek, datum: 1 juni 2027}]}
""",
)
def result_has_owner(dossier: Dossier) -> Iterator[Fault]:
    """Somebody delivers a result, on a day."""
    for result in dossier.plan.resultaten if dossier.plan else ():
        if not (result.eigenaar and result.datum):
            yield (
                result.place("tekst"),
                f"bij dit resultaat staat niet {'wanneer het er is' if result.eigenaar else 'wie het oplevert'}",
                "vul `eigenaar` en `datum` in",
            )


@rule(
    "overleg-eindverantwoordelijk",
    WARNING,
    "Is één mens of partij op de activiteit aan te spreken, en geen overleg?",
    why="Een overleg is niet aan te spreken: iedereen was het ermee eens, en niemand deed het.",
    source=RASCI,
    mend="Kies bij `eindverantwoordelijk` een rol of een partij.",
    breaks="""
partijen: [{id: bibliotheek}]
governance: {overleggen: [{id: werkgroep}]}
activiteiten: [{id: werven, rasci: {uitvoerend: [bibliotheek], eindverantwoordelijk: werkgroep}}]
""",
    keeps="""
partijen: [{id: bibliotheek}]
governance: {overleggen: [{id: werkgroep}]}
activiteiten: [{id: werven, rasci: {uitvoerend: [werkgroep], eindverantwoordelijk: bibliotheek}}]
""",
)
def body_does_not_answer(dossier: Dossier) -> Iterator[Fault]:
    """Who answers for an activity is a role or a party."""
    bodies = {body.id for body in dossier.governance.overleggen} if dossier.governance else set()
    for activity in dossier.activiteiten:
        if activity.rasci and activity.rasci.eindverantwoordelijk in bodies:
            yield (
                activity.rasci.place("eindverantwoordelijk"),
                f'bij activiteit "{activity.id}" is een overleg eindverantwoordelijk',
                "kies bij `eindverantwoordelijk` een rol of een partij",
            )


@rule(
    "trekker-niet-in-rasci",
    TIP,
    "Staat de trekker van een activiteit ook in haar RASCI?",
    why="Wie trekt en in de tabel niets doet, weet niet wat van hem wordt verwacht.",
    source=RASCI,
    mend="Noem de eigenaar bij `uitvoerend` of `eindverantwoordelijk`, of kies een andere eigenaar.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
activiteiten:
  - {id: werven, eigenaar: gemeente, rasci: {uitvoerend: [bibliotheek], eindverantwoordelijk: bibliotheek}}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
activiteiten:
  - {id: werven, eigenaar: gemeente, rasci: {uitvoerend: [bibliotheek], eindverantwoordelijk: gemeente}}
""",
)
def owner_is_in_rasci(activity: Activiteit) -> Iterator[Fault]:
    """Who sees to an activity does it or answers for it."""
    rasci = activity.rasci
    active = (*rasci.uitvoerend, rasci.eindverantwoordelijk) if rasci and rasci.uitvoerend else ()
    if activity.eigenaar and active and activity.eigenaar not in active:
        yield (
            activity.place("eigenaar"),
            f'"{activity.eigenaar}" trekt activiteit "{activity.id}", maar staat niet bij wie haar uitvoert',
            "noem de eigenaar bij `uitvoerend` of `eindverantwoordelijk`",
        )


@rule(
    "maatregel-helpt-niet",
    TIP,
    "Maakt de maatregel het risico kleiner?",
    why="Een maatregel die niets verandert, is werk zonder zin.",
    source=PLAN,
    mend="Zoek een andere maatregel, of kijk `restkans` en `restimpact` na.",
    breaks="risicos: [{naam: uitval, kans: 3, impact: 4, maatregel: overleggen, restkans: 3, restimpact: 4}]",
    keeps="risicos: [{naam: uitval, kans: 3, impact: 4, maatregel: vervangers werven, restkans: 1, restimpact: 4}]",
)
def measure_helps(risk: Risico) -> Iterator[Fault]:
    """After a measure a risk is smaller."""
    if risk.maatregel and risk.score and risk.restscore and risk.restscore >= risk.score:
        yield risk.place("restkans"), "na de maatregel is dit risico niet kleiner", "zoek een maatregel die helpt"


@rule(
    "doelgroep-zonder-bron",
    TIP,
    "Staat bij de omvang van een doelgroep waar het getal vandaan komt?",
    why="Een getal zonder bron overtuigt niemand.",
    source=PLAN,
    mend="Vul bij de doelgroep `bron` in.",
    breaks="plan: {doelgroepen: [{naam: jonge ouders, omvang: 400}]}",
    keeps="plan: {doelgroepen: [{naam: jonge ouders, omvang: 400, bron: CBS, jaar: 2025}]}",
)
def group_has_source(group: Doelgroep) -> Iterator[Fault]:
    """A number of people has a source."""
    if group.omvang is not None and not group.bron:
        yield group.place("omvang"), "er staat niet waar dit getal vandaan komt", "vul bij deze doelgroep `bron` in"


@rule(
    "niets-erbuiten",
    TIP,
    "Staat er ook wat niet bij het plan hoort?",
    why="Wat u niet uitsluit, vraagt iemand er later bij.",
    source=PLAN,
    mend="Vul `afbakening.buiten` in.",
    breaks="plan: {afbakening: {binnen: [lessen voor volwassenen]}}",
    keeps="plan: {afbakening: {binnen: [lessen voor volwassenen], buiten: [lessen voor kinderen]}}",
)
def something_is_out(scope: Afbakening) -> Iterator[Fault]:
    """Who says what is in says what is out."""
    if scope.binnen and not scope.buiten:
        yield scope.place("binnen"), "er staat niet wat buiten dit plan valt", "vul bij de afbakening `buiten` in"


@rule(
    "fase-zonder-besluit",
    TIP,
    "Eindigt iedere fase met een besluit, behalve de laatste?",
    why="Zonder besluit loopt een fase door en gaat de volgende vanzelf.",
    source=PLAN,
    mend="Vul bij de fase `besluit` in.",
    breaks="fasen: [{id: opbouw, besluit: {besluit: doorgaan}}, {id: proef}, {id: borging}]",
    keeps="""
fasen: [{id: opbouw, besluit: {besluit: doorgaan}}, {id: proef, besluit: {besluit: borgen}}, {id: borging}]
""",
)
def phase_ends_with_decision(phase: Fase, dossier: Dossier) -> Iterator[Fault]:
    """When some phases end with a decision, all do but the last."""
    if phase.besluit is None and phase is not dossier.fasen[-1] and any(other.besluit for other in dossier.fasen):
        yield phase.place("id"), f'fase "{phase.id}" eindigt zonder besluit', "vul bij deze fase `besluit` in"


@rule(
    "besluit-zonder-wie",
    WARNING,
    "Staat bij ieder besluit wie het neemt?",
    why="Een besluit van niemand wordt niet genomen.",
    source=conditie("organisatie"),
    mend="Vul bij het besluit `door` of `overleg` in.",
    breaks="fasen: [{id: opbouw, besluit: {besluit: doorgaan}}]",
    keeps="fasen: [{id: opbouw, besluit: {besluit: doorgaan, door: het college}}]",
)
def decision_has_somebody(decision: Besluitmoment) -> Iterator[Fault]:
    """Somebody takes a decision."""
    if decision.besluit and not (decision.door or decision.overleg):
        yield decision.place("besluit"), "er staat niet wie dit besluit neemt", "vul bij dit besluit `door` in"
