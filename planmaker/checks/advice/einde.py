"""Rules about how it ends: terms that fit in each other, leaving, going on, and others who come in."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import avc
from planmaker.checks.term import ENDLESS, months
from planmaker.dossier import Dossier
from planmaker.dossier.clausules.einde import Frictiekosten, Toetreding, Uittreding, Verlenging
from planmaker.dossier.parts.begroting import Begroting

SUBJECT = "Looptijd en einde"


@rule(
    "opzegtermijn-te-lang",
    WARNING,
    "Is opzeggen mogelijk binnen de looptijd?",
    why="Een opzegtermijn die langer is dan de looptijd, geeft een recht dat niemand kan gebruiken.",
    source=avc("opzegging"),
    mend="Kies een kortere opzegtermijn, of een langere looptijd.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
afspraken: {uittreding: {opzegtermijn: 10 jaar}}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
afspraken: {uittreding: {opzegtermijn: 6 maanden}}
""",
)
def notice_fits_the_term(leaving: Uittreding, dossier: Dossier) -> Iterator[Fault]:
    """Notice is shorter than the term."""
    notice, whole = leaving.opzegtermijn, months(dossier)
    if notice and whole and notice.maanden >= whole:
        yield (
            leaving.place("opzegtermijn"),
            f"de opzegtermijn is {notice}, langer dan de looptijd toelaat",
            "kies een kortere `opzegtermijn`",
        )


@rule(
    "gesprek-voor-het-begin",
    WARNING,
    "Valt het gesprek over verlengen binnen de looptijd?",
    why="Een gesprek dat moet beginnen voordat de afspraken ingaan, komt er niet.",
    source=avc("looptijd"),
    mend="Kies bij `verlenging` een korter `overleg`.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
afspraken: {verlenging: {overleg: 9 jaar}}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
afspraken: {verlenging: {overleg: 9 maanden}}
""",
)
def talk_fits_the_term(renewal: Verlenging, dossier: Dossier) -> Iterator[Fault]:
    """Parties talk about going on within the term."""
    whole = months(dossier)
    if renewal.overleg and whole and renewal.overleg.maanden >= whole:
        yield (
            renewal.place("overleg"),
            f"het gesprek over verlengen is {renewal.overleg} voor het einde, en dat is voor het begin",
            "kies een korter `overleg`",
        )


@rule(
    "gesprek-te-laat",
    WARNING,
    "Praat u over verlengen voordat het te laat is om op te zeggen?",
    why="Wie pas praat als opzeggen niet meer kan, heeft al besloten.",
    source=avc("looptijd"),
    mend="Kies bij `verlenging` een `overleg` dat langer is dan de `opzegtermijn`.",
    breaks="afspraken: {verlenging: {wijze: stilzwijgend-een-jaar, overleg: 3 maanden, opzegtermijn: 6 maanden}}",
    keeps="afspraken: {verlenging: {wijze: stilzwijgend-een-jaar, overleg: 9 maanden, opzegtermijn: 6 maanden}}",
)
def talk_comes_before_notice(renewal: Verlenging) -> Iterator[Fault]:
    """The talk about going on comes before the last day to say no."""
    if renewal.overleg and renewal.opzegtermijn and renewal.overleg.maanden < renewal.opzegtermijn.maanden:
        yield (
            renewal.place("overleg"),
            f"u praat {renewal.overleg} voor het einde, maar opzeggen kan tot {renewal.opzegtermijn} voor het einde",
            "kies een langer `overleg` dan de `opzegtermijn`",
        )


@rule(
    "verlenging-zonder-opzegtermijn",
    WARNING,
    "Kan een partij nee zeggen tegen een stilzwijgende verlenging?",
    why="Wat vanzelf doorloopt en niet op te zeggen is, heeft geen einde.",
    source=avc("looptijd", "opzegging"),
    mend="Vul bij `verlenging` `opzegtermijn` in.",
    breaks="afspraken: {verlenging: {wijze: stilzwijgend-een-jaar}}",
    keeps="afspraken: {verlenging: {wijze: stilzwijgend-een-jaar, opzegtermijn: 6 maanden}}",
)
def tacit_renewal_can_be_refused(renewal: Verlenging) -> Iterator[Fault]:
    """Who goes on tacitly may say no in time."""
    if (renewal.wijze or "").startswith("stilzwijgend") and renewal.opzegtermijn is None:
        yield (
            renewal.place("wijze"),
            "de afspraken lopen vanzelf door, maar er staat niet tot wanneer een partij nee kan zeggen",
            "vul bij `verlenging` `opzegtermijn` in",
        )


@rule(
    "sluiproute",
    WARNING,
    "Is opzeggen bij onvoorziene omstandigheden niet sneller dan gewoon opzeggen?",
    why="De snelste weg naar buiten wordt de gewone weg.",
    source=avc("onvoorzien", "opzegging"),
    mend="Maak de opzegtermijn bij `onvoorzien` niet korter dan die bij `uittreding`.",
    breaks="afspraken: {onvoorzien: {opzeggen: ja, opzegtermijn: 1 maand}, uittreding: {opzegtermijn: 6 maanden}}",
    keeps="afspraken: {onvoorzien: {opzeggen: ja, opzegtermijn: 6 maanden}, uittreding: {opzegtermijn: 6 maanden}}",
)
def no_quick_way_out(dossier: Dossier) -> Iterator[Fault]:
    """Nobody leaves sooner by what was not foreseen than by giving notice."""
    sudden, usual = dossier.afspraken.onvoorzien, dossier.afspraken.uittreding
    if not (sudden and usual and sudden.opzeggen and sudden.opzegtermijn and usual.opzegtermijn):
        return
    if sudden.opzegtermijn.maanden < usual.opzegtermijn.maanden:
        yield (
            sudden.place("opzegtermijn"),
            f"bij onvoorziene omstandigheden kan een partij na {sudden.opzegtermijn} weg, anders na "
            f"{usual.opzegtermijn}",
            "maak deze `opzegtermijn` niet korter dan die bij `uittreding`",
        )


@rule(
    "onbepaald-zonder-opzegging",
    WARNING,
    "Kan een partij weg uit afspraken zonder einde?",
    why="Afspraken zonder einde moeten op te zeggen zijn; zonder termijn beslist de rechter wat redelijk is.",
    source=avc("opzegging"),
    mend="Vul `uittreding.opzegtermijn` in.",
    breaks="samenwerking: {looptijd: {onbepaald: ja}}",
    keeps="""
samenwerking: {looptijd: {onbepaald: ja}}
afspraken: {uittreding: {opzegtermijn: 6 maanden}}
""",
)
def endless_can_be_left(dossier: Dossier) -> Iterator[Fault]:
    """Who agrees on something without end says how one gets out."""
    leaving = dossier.afspraken.uittreding
    if months(dossier) == ENDLESS and not (leaving and leaving.opzegtermijn) and dossier.samenwerking.looptijd:
        yield (
            dossier.samenwerking.looptijd.place("onbepaald"),
            "de afspraken hebben geen einde, en er staat niet hoe een partij opzegt",
            "vul `uittreding.opzegtermijn` in",
        )


@rule(
    "twee-partijen-blijven",
    WARNING,
    "Blijft er iets over als een partij vertrekt?",
    why="Met twee partijen eindigt de samenwerking als er een vertrekt, wat het stuk ook zegt.",
    source=avc("opzegging"),
    mend="Kies bij `uittreding` een ander `gevolg`.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
afspraken: {uittreding: {gevolg: blijft-bestaan}}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
afspraken: {uittreding: {gevolg: eindigt}}
""",
)
def two_do_not_go_on_as_one(leaving: Uittreding, dossier: Dossier) -> Iterator[Fault]:
    """Of two parties none goes on alone; the choice is only judged where somebody made it."""
    chosen = leaving.place("gevolg") != leaving.place()
    if len(dossier.partijen) == 2 and leaving.gevolg == "blijft-bestaan" and chosen:
        yield (
            leaving.place("gevolg"),
            "er zijn twee partijen; als er een vertrekt, blijft er geen samenwerking over",
            "kies bij `uittreding` een ander `gevolg`",
        )


@rule(
    "vertrek-zonder-gevolgen",
    TIP,
    "Staat er wat er bij een vertrek gebeurt met geld, mensen en gegevens?",
    why="Wie dat pas regelt als iemand weggaat, regelt het met ruzie.",
    source=avc("opzegging"),
    mend="Vul `uittreding.gevolgen` in.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}, {id: school}]
begroting: {dekking: [{bron: gemeente, partij: gemeente}]}
afspraken: {uittreding: {opzegtermijn: 6 maanden}}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}, {id: school}]
begroting: {dekking: [{bron: gemeente, partij: gemeente}]}
afspraken: {uittreding: {opzegtermijn: 6 maanden, gevolgen: {geld: De bijdrage van dat jaar blijft verschuldigd.}}}
""",
)
def leaving_has_consequences(leaving: Uittreding, dossier: Dossier) -> Iterator[Fault]:
    """Where parties pay together and may leave, it is said what becomes of what they share."""
    shares = dossier.begroting and dossier.begroting.dekking
    if leaving.opzegtermijn and leaving.gevolgen is None and shares and len(dossier.partijen) > 2:
        yield (
            leaving.place("opzegtermijn"),
            "er staat niet wat er bij een vertrek gebeurt met wat u deelt",
            "vul `uittreding.gevolgen` in",
        )


@rule(
    "frictie-zonder-plafond",
    TIP,
    "Is er een grens aan wat een vertrek kost?",
    why="Zonder grens durft niemand toe te treden.",
    source=avc("opzegging"),
    mend="Vul bij de frictiekosten `maximum` of `maximum_percentage` in, of een `afbouw`.",
    breaks="afspraken: {uittreding: {frictiekosten: {omvat: [loonkosten]}}}",
    keeps="afspraken: {uittreding: {frictiekosten: {omvat: [loonkosten], maximum: 25000}}}",
)
def leaving_costs_have_a_limit(costs: Frictiekosten) -> Iterator[Fault]:
    """What leaving costs has a limit."""
    if costs.omvat and not (costs.maximum or costs.maximum_percentage or costs.afbouw):
        yield costs.place("omvat"), "aan de kosten van een vertrek is geen grens", "vul `maximum` in, of `afbouw`"


@rule(
    "toetreding-zonder-besluit",
    WARNING,
    "Kan het overleg dat over toetreding gaat, besluiten?",
    why="Een nieuwe partij wacht op een besluit dat niemand mag nemen.",
    source=avc("toetreding"),
    mend="Vul bij dat overleg `besluitvorming` in.",
    breaks="""
governance: {overleggen: [{id: stuurgroep}]}
afspraken: {toetreding: {instemming: overleg, overleg: stuurgroep}}
""",
    keeps="""
governance: {overleggen: [{id: stuurgroep, besluitvorming: {wijze: consent}}]}
afspraken: {toetreding: {instemming: overleg, overleg: stuurgroep}}
""",
)
def newcomers_are_decided_upon(joining: Toetreding, dossier: Dossier) -> Iterator[Fault]:
    """The body that agrees with newcomers has a rule for how it decides."""
    for body in dossier.governance.overleggen if dossier.governance else ():
        if joining.instemming == "overleg" and body.id == joining.overleg and body.besluitvorming is None:
            yield (
                joining.place("overleg"),
                f'"{body.id}" beslist over toetreding, maar er staat niet hoe het besluit',
                "vul bij dat overleg `besluitvorming` in",
            )


@rule(
    "jaarlijks-in-een-jaar",
    TIP,
    "Past ‘ieder jaar’ bij de looptijd?",
    why="In een stuk voor één jaar komt ‘ieder jaar’ nooit.",
    source=avc("looptijd"),
    mend="Haal de indexatie weg, of kies een langere looptijd.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2027}}
begroting: {indexatie: {maatstaf: de CPI}}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2028}}
begroting: {indexatie: {maatstaf: de CPI}}
""",
)
def yearly_needs_years(budget: Begroting, dossier: Dossier) -> Iterator[Fault]:
    """What happens every year asks for more than one."""
    if budget.indexatie and 0 < months(dossier) <= 12 and dossier.afspraken.verlenging is None:
        yield (
            budget.indexatie.place(),
            "het stuk duurt één jaar, dus indexeren komt er niet van",
            "haal `indexatie` weg, of kies een langere looptijd",
        )
