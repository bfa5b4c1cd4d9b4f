"""Rules about the process: looking back in time, with somebody who does it, and celebrating what went well."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import avc, conditie
from planmaker.checks.term import months
from planmaker.dossier import Dossier
from planmaker.dossier.parts.monitoring import Evaluatie, Monitoring

SUBJECT = "Proces"


@rule(
    "evaluatie-zonder-wie",
    TIP,
    "Is van iedere evaluatie bekend wie haar doet?",
    why="Een evaluatie van niemand komt er niet.",
    source=avc("evaluatie"),
    mend="Vul bij de evaluatie `door` in.",
    breaks="monitoring: {evaluaties: [{soort: tussentijds, moment: oktober 2028}]}",
    keeps="monitoring: {evaluaties: [{soort: tussentijds, moment: oktober 2028, door: de stuurgroep}]}",
)
def evaluation_has_somebody(evaluation: Evaluatie) -> Iterator[Fault]:
    """An evaluation that has a moment has somebody who does it."""
    if (evaluation.moment or evaluation.voor) and not evaluation.door:
        field = "moment" if evaluation.moment else "voor"
        yield evaluation.place(field), "er staat niet wie deze evaluatie doet", "vul bij deze evaluatie `door` in"


@rule(
    "evaluatie-zonder-gevolg",
    TIP,
    "Bespreekt iemand wat uit de evaluatie komt?",
    why="Een rapport dat niemand bespreekt, verandert niets.",
    source=avc("evaluatie"),
    mend="Vul bij de evaluatie `bespreking` in: welk overleg.",
    breaks="""
governance: {overleggen: [{id: stuurgroep}]}
monitoring: {evaluaties: [{soort: tussentijds, door: een deskundige}]}
""",
    keeps="""
governance: {overleggen: [{id: stuurgroep}]}
monitoring: {evaluaties: [{soort: tussentijds, door: een deskundige, bespreking: stuurgroep}]}
""",
)
def evaluation_is_discussed(evaluation: Evaluatie, dossier: Dossier) -> Iterator[Fault]:
    """Where there are bodies, one of them discusses what an evaluation by somebody found."""
    bodies = dossier.governance.overleggen if dossier.governance else ()
    if bodies and evaluation.door and not evaluation.bespreking:
        yield (
            evaluation.place("door"),
            "er staat niet welk overleg deze evaluatie bespreekt",
            "vul bij deze evaluatie `bespreking` in",
        )


@rule(
    "nooit-geevalueerd",
    TIP,
    "Kijkt u in een lange looptijd ten minste één keer terug?",
    why="Na twee jaar weet u meer dan bij het begin; zonder evaluatie verandert er niets.",
    source=avc("evaluatie"),
    mend="Voeg onder `monitoring` een evaluatie toe.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
monitoring: {indicatoren: [{naam: deelnemers}]}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
monitoring: {indicatoren: [{naam: deelnemers}], evaluaties: [{soort: jaarlijks}]}
""",
)
def long_terms_are_evaluated(monitoring: Monitoring, dossier: Dossier) -> Iterator[Fault]:
    """What is followed for more than two years is evaluated."""
    if not monitoring.evaluaties and months(dossier) > 24:
        yield (
            monitoring.place(),
            "de afspraken gelden langer dan twee jaar, maar er is geen evaluatie",
            "voeg onder `monitoring` `evaluaties` toe, met wie en wanneer",
        )


@rule(
    "geen-reflectie",
    TIP,
    "Is er een gesprek over de samenwerking zelf, buiten de gewone agenda?",
    why="In een gewoon overleg gaat het over het werk; hoe het met de samenwerking gaat, blijft dan liggen.",
    source=conditie("proces"),
    mend="Vul `monitoring.reflectie` in.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
monitoring: {evaluaties: [{soort: tussentijds}]}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
monitoring: {evaluaties: [{soort: tussentijds}], reflectie: {moment: ieder najaar}}
""",
)
def reflection_is_planned(monitoring: Monitoring, dossier: Dossier) -> Iterator[Fault]:
    """Who evaluates a long collaboration also talks about the collaboration itself."""
    if monitoring.evaluaties and monitoring.reflectie is None and months(dossier) > 24:
        yield (
            monitoring.place("evaluaties"),
            "er is geen gesprek gepland over de samenwerking zelf",
            "vul `monitoring.reflectie` in: wanneer, en met welke vragen",
        )


@rule(
    "niets-te-vieren",
    TIP,
    "Staat er een moment om te vieren wat gelukt is?",
    why="Successen vieren houdt mensen bij elkaar, en het gebeurt alleen als het gepland is.",
    source=conditie("proces"),
    mend="Vul `monitoring.vieren` in, of `vieren` bij een mijlpaal.",
    breaks="monitoring: {reflectie: {moment: ieder najaar}}",
    keeps="monitoring: {reflectie: {moment: ieder najaar}, vieren: [Bij de honderdste deelnemer is er taart.]}",
)
def success_is_celebrated(monitoring: Monitoring, dossier: Dossier) -> Iterator[Fault]:
    """Who plans to reflect also plans to celebrate."""
    if monitoring.reflectie and not monitoring.vieren and not any(one.vieren for one in dossier.mijlpalen):
        yield (
            monitoring.place("reflectie"),
            "er staat niet wanneer u viert wat gelukt is",
            "vul `monitoring.vieren` in, of `vieren` bij een mijlpaal",
        )


@rule(
    "evaluatie-na-einde",
    WARNING,
    "Is de evaluatie klaar voordat de afspraken eindigen?",
    why="De uitkomst moet nog meetellen bij de vraag of u doorgaat.",
    source=avc("evaluatie"),
    mend="Plan haar ten minste een half jaar voor het einde.",
    breaks="""
samenwerking: {looptijd: {einde: 31 december 2030}}
monitoring: {evaluaties: [{soort: tussentijds, voor: 1 maart 2031}]}
""",
    keeps="""
samenwerking: {looptijd: {einde: 31 december 2030}}
monitoring: {evaluaties: [{soort: tussentijds, voor: 1 maart 2030}]}
""",
)
def evaluation_within_term(dossier: Dossier) -> Iterator[Fault]:
    """An evaluation that comes after the end date cannot be acted upon."""
    term, monitoring = dossier.samenwerking.looptijd, dossier.monitoring
    if term is None or term.einde is None or monitoring is None:
        return
    for evaluatie in monitoring.evaluaties:
        if evaluatie.soort == "eind":
            continue  # what was done is judged when it is done
        years = [int(year) for year in re.findall(r"\b20\d\d\b", evaluatie.moment or "")]
        late = bool(years) and min(years) > term.einde.year
        if late or (evaluatie.voor and evaluatie.voor > term.einde):
            yield (
                evaluatie.place("moment" if late else "voor"),
                "deze evaluatie is pas klaar na de einddatum van de afspraken",
                "plan de evaluatie ten minste een half jaar voor het einde, zodat de uitkomst nog meetelt",
            )
