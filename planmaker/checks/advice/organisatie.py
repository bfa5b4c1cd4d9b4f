"""Rules about the organisation: bodies that decide, roles, who answers to whom."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import LONKEND, avc, conditie
from planmaker.dossier import Dossier
from planmaker.dossier.parts.governance import Coordinator, Governance, Overleg
from planmaker.dossier.parts.planning import Rol

SUBJECT = "Organisatie"


@rule(
    "niemand-besluit",
    WARNING,
    "Staat vast hoe er besloten wordt?",
    why="Zonder regel voor het besluit blijft ieder onderwerp liggen zodra partijen het oneens zijn.",
    source=conditie("organisatie"),
    mend="Voeg bij het hoogste overleg `besluitvorming` toe.",
    breaks="governance: {overleggen: [{id: stuurgroep}]}",
    keeps="governance: {overleggen: [{id: stuurgroep, besluitvorming: {wijze: consent}}]}",
)
def somebody_decides(dossier: Dossier) -> Iterator[Fault]:
    """A body at the top has a rule for how it decides: one of directors, else one under no other."""
    bodies = dossier.governance.overleggen if dossier.governance else ()
    top = [body for body in bodies if body.niveau == "bestuurlijk"] or [
        body for body in bodies if body.rapporteert_aan is None
    ]
    if dossier.governance and top and not any(body.besluitvorming for body in top):
        name = top[0].naam or f'"{top[0].id}"'
        yield (
            top[0].place("id") if len(bodies) > 1 else dossier.governance.place("overleggen"),
            f"van {name} staat niet vast hoe het besluit, en daarboven staat geen overleg",
            "voeg bij het hoogste overleg `besluitvorming` toe met een `wijze`",
        )


@rule(
    "overleg-zonder-voorzitter",
    TIP,
    "Heeft ieder overleg dat besluit een voorzitter?",
    why="Zonder voorzitter roept niemand bijeen en stelt niemand vast wat er besloten is.",
    source=conditie("organisatie"),
    mend="Vul bij het overleg `voorzitter` in.",
    breaks="governance: {overleggen: [{id: stuurgroep, besluitvorming: {wijze: consent}}]}",
    keeps="""
governance: {overleggen: [{id: stuurgroep, besluitvorming: {wijze: consent}, voorzitter: de wethouder}]}
""",
)
def deciding_body_has_chair(body: Overleg) -> Iterator[Fault]:
    """A body that decides has somebody in the chair."""
    if body.besluitvorming and not body.voorzitter:
        yield body.place("besluitvorming"), f'"{body.id}" besluit, maar heeft geen voorzitter', "vul `voorzitter` in"


@rule(
    "overleg-zonder-taak",
    TIP,
    "Weet ieder overleg wat het doet?",
    why="Een overleg zonder taak bespreekt alles en beslist niets.",
    source=avc("overleg"),
    mend="Vul bij het overleg `taken` in, of laat het overleg vervallen.",
    breaks="governance: {overleggen: [{id: stuurgroep, taken: [bewaakt de doelen]}, {id: werkgroep}]}",
    keeps="""
governance: {overleggen: [{id: stuurgroep, taken: [bewaakt de doelen]}, {id: werkgroep, taken: [werft]}]}
""",
)
def body_has_a_task(body: Overleg, dossier: Dossier) -> Iterator[Fault]:
    """When some bodies say what they do, all do."""
    bodies = dossier.governance.overleggen if dossier.governance else ()
    if not body.taken and any(other.taken for other in bodies):
        yield body.place("id"), f'van "{body.id}" staat er niet wat het doet', "vul bij dit overleg `taken` in"


@rule(
    "overleg-hangt-los",
    TIP,
    "Rapporteert ieder overleg onder de bestuurders aan een ander?",
    why="Wat in een los overleg wordt besproken, bereikt niemand die erover gaat.",
    source=LONKEND,
    mend="Vul bij het overleg `rapporteert_aan` in.",
    breaks="governance: {overleggen: [{id: stuurgroep, niveau: bestuurlijk}, {id: werkgroep, niveau: uitvoerend}]}",
    keeps="""
governance:
  overleggen:
    - {id: stuurgroep, niveau: bestuurlijk}
    - {id: werkgroep, niveau: uitvoerend, rapporteert_aan: stuurgroep}
""",
)
def lower_body_reports(body: Overleg, dossier: Dossier) -> Iterator[Fault]:
    """A body below that of the directors reports to another."""
    bodies = dossier.governance.overleggen if dossier.governance else ()
    directors = any(other.niveau == "bestuurlijk" for other in bodies)
    if directors and body.niveau in ("ambtelijk", "uitvoerend") and body.rapporteert_aan is None:
        yield (
            body.place("niveau"),
            f'"{body.id}" rapporteert aan geen enkel overleg',
            "vul bij dit overleg `rapporteert_aan` in",
        )


@rule(
    "overleggen-in-een-kring",
    WARNING,
    "Komt wie rapporteert, uit bij een overleg dat beslist?",
    why="Overleggen die aan elkaar rapporteren, schuiven een besluit eindeloos door.",
    source=conditie("organisatie"),
    mend="Haal een van de verwijzingen bij `rapporteert_aan` weg.",
    breaks="""
governance:
  overleggen:
    - {id: stuurgroep, rapporteert_aan: werkgroep}
    - {id: werkgroep, rapporteert_aan: stuurgroep}
""",
    keeps="governance: {overleggen: [{id: stuurgroep}, {id: werkgroep, rapporteert_aan: stuurgroep}]}",
)
def reporting_has_an_end(body: Overleg, dossier: Dossier) -> Iterator[Fault]:
    """Who follows the line of reporting does not come back where he began."""
    above = {one.id: one.rapporteert_aan for one in dossier.governance.overleggen} if dossier.governance else {}
    at, seen = body.rapporteert_aan, set[str]()
    while at is not None and at not in seen:
        seen.add(at)
        at = above.get(at)
    if body.id in seen:
        yield (
            body.place("rapporteert_aan"),
            f'"{body.id}" rapporteert, soms via andere, aan zichzelf',
            "haal een van de verwijzingen bij `rapporteert_aan` weg",
        )


@rule(
    "meer-overleggen-dan-partijen",
    TIP,
    "Is de samenwerking zo licht georganiseerd als kan?",
    why="Te veel overleg kost de energie die voor het werk bedoeld was.",
    source=LONKEND,
    mend="Kijk welk overleg kan vervallen of samengaan.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
governance: {overleggen: [{id: stuurgroep}, {id: kerngroep}, {id: werkgroep}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
governance: {overleggen: [{id: stuurgroep}, {id: werkgroep}]}
""",
)
def bodies_are_few(dossier: Dossier) -> Iterator[Fault]:
    """There are no more bodies than parties."""
    bodies = dossier.governance.overleggen if dossier.governance else ()
    if dossier.governance and len(dossier.partijen) > 1 and len(bodies) > len(dossier.partijen):
        yield (
            dossier.governance.place("overleggen"),
            f"er zijn {len(bodies)} overleggen voor {len(dossier.partijen)} partijen",
            "kijk welk overleg kan vervallen of samengaan",
        )


@rule(
    "laag-zonder-schakel",
    TIP,
    "Gaan afspraken door alle lagen van de organisaties?",
    why=(
        "Het achtje rond loopt van bestuur via management naar uitvoering en terug; een laag zonder schakel breekt het."
    ),
    source=LONKEND,
    mend="Vul onder `achtje_rond` aan wat in deze laag gebeurt.",
    breaks="governance: {achtje_rond: [{niveau: bestuur, afspraak: De besturen spreken elkaar in mei.}]}",
    keeps="""
governance:
  achtje_rond:
    - {niveau: bestuur, afspraak: De besturen spreken elkaar in mei.}
    - {niveau: management, afspraak: Managers bespreken besluiten met hun team.}
    - {niveau: uitvoering, afspraak: Teams melden wat niet werkt.}
""",
)
def every_level_is_linked(governance: Governance) -> Iterator[Fault]:
    """The loop of eight, once begun, passes directors, managers and those who do the work."""
    told = {one.niveau for one in governance.achtje_rond}
    lacks = [level for level in ("bestuur", "management", "uitvoering") if level not in told]
    if told and lacks:
        yield (
            governance.place("achtje_rond"),
            f"het achtje rond slaat {dutch.opsomming(lacks)} over",
            f"voeg onder `achtje_rond` toe wat er bij {dutch.opsomming(lacks)} gebeurt",
        )


@rule(
    "te-veel-petten",
    TIP,
    "Heeft niemand te veel rollen?",
    why="Wie overal zit, is overal te laat, en controleert zichzelf.",
    source=conditie("organisatie"),
    mend="Verdeel de rollen over meer mensen.",
    breaks="""
rollen:
  - {id: opdrachtgever, persoon: A. Bos}
  - {id: projectleider, persoon: A. Bos}
  - {id: secretaris, persoon: A. Bos}
""",
    keeps="rollen: [{id: opdrachtgever, persoon: A. Bos}, {id: projectleider, persoon: B. Vos}]",
)
def seats_are_spread(dossier: Dossier) -> Iterator[Fault]:
    """Nobody has three roles in one project."""
    by_person: dict[str, list[Rol]] = {}
    for role in dossier.rollen:
        if role.persoon:
            by_person.setdefault(role.persoon, []).append(role)
    for name, roles in by_person.items():
        if len(roles) > 2:
            yield roles[2].place("persoon"), f"{name} heeft {len(roles)} rollen", "verdeel de rollen over meer mensen"


@rule(
    "coordinator-zonder-uren",
    TIP,
    "Heeft de coördinator tijd?",
    why="Coördineren zonder uren gebeurt in de avond, en dan niet meer.",
    source=LONKEND,
    mend="Vul bij de coördinator `uren` in.",
    breaks="governance: {coordinator: {functie: de coördinator}}",
    keeps="governance: {coordinator: {functie: de coördinator, uren: 16 uur per week}}",
)
def coordinator_has_hours(coordinator: Coordinator) -> Iterator[Fault]:
    """Who coordinates has hours for it."""
    if coordinator.functie and not coordinator.uren:
        yield coordinator.place("functie"), "er staat niet hoeveel tijd de coördinator heeft", "vul `uren` in"
