"""Rules about the agreements: choices that must agree with each other, laws that are in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker.checks import laws
from planmaker.checks.rule import ERROR, TIP, WARNING, Fault, rule
from planmaker.checks.sources import avc
from planmaker.checks.term import months
from planmaker.checks.texts import texts
from planmaker.dossier import Dossier
from planmaker.dossier.parts.afspraken import Afspraken

SUBJECT = "Recht"


def _unenforceable(dossier: Dossier) -> bool:
    choice = dossier.afspraken.afdwingbaarheid
    return choice is not None and choice.keuze == "geen"


@rule(
    "boete-niet-afdwingbaar",
    ERROR,
    "Is een boete ook af te dwingen?",
    why="Een boete die niemand kan eisen, is een dreigement zonder gevolg.",
    source=avc("naleving", "afdwingbaarheid"),
    mend="Kies `wijze: overleg`, of maak de afspraken afdwingbaar.",
    breaks="afspraken: {afdwingbaarheid: {keuze: geen}, naleving: {wijze: boete}}",
    keeps="afspraken: {afdwingbaarheid: {keuze: geheel}, naleving: {wijze: boete}}",
)
def penalty_needs_enforceability(dossier: Dossier) -> Iterator[Fault]:
    """A penalty and "not enforceable" exclude each other."""
    naleving = dossier.afspraken.naleving
    if naleving and naleving.wijze == "boete" and _unenforceable(dossier):
        yield (
            naleving.place("wijze"),
            "het dossier kiest een boete, maar ook dat de afspraken niet afdwingbaar zijn",
            "kies `wijze: overleg`, of maak de afspraken afdwingbaar",
        )


@rule(
    "geschil-niet-afdwingbaar",
    ERROR,
    "Gaat alleen wie iets kan afdwingen naar de rechter?",
    why="Wie niets kan afdwingen, heeft bij een rechter of arbiter niets te vragen.",
    source=avc("afdwingbaarheid"),
    mend="Kies `slot: geen`, of maak de afspraken afdwingbaar.",
    breaks="afspraken: {afdwingbaarheid: {keuze: geen}, geschillen: {slot: rechter}}",
    keeps="afspraken: {afdwingbaarheid: {keuze: geen}, geschillen: {slot: geen}}",
)
def judge_needs_enforceability(dossier: Dossier) -> Iterator[Fault]:
    """Who cannot enforce the agreement, does not go to court over it."""
    geschillen = dossier.afspraken.geschillen
    if geschillen and geschillen.slot not in (None, "geen") and _unenforceable(dossier):
        yield (
            geschillen.place("slot"),
            f"een geschil eindigt bij {geschillen.slot}, maar de afspraken zijn niet afdwingbaar",
            "kies `slot: geen`, of maak de afspraken afdwingbaar",
        )


@rule(
    "resultaat-niet-afdwingbaar",
    WARNING,
    "Is een beloofd resultaat ook af te dwingen?",
    why="Het stuk belooft meer dan het geeft.",
    source=avc("plichten", "afdwingbaarheid"),
    mend="Maak er een inspanning van, of bespreek de afdwingbaarheid.",
    breaks="""
bijdragen: [{soort: resultaat, tekst: levert een ruimte}]
afspraken: {afdwingbaarheid: {keuze: geen}}
""",
    keeps="""
bijdragen: [{soort: inspanning, tekst: een ruimte te vinden}]
afspraken: {afdwingbaarheid: {keuze: geen}}
""",
)
def result_needs_enforceability(dossier: Dossier) -> Iterator[Fault]:
    """A result that nobody can enforce promises more than it gives."""
    if not _unenforceable(dossier):
        return
    for bijdrage in dossier.bijdragen:
        if bijdrage.soort == "resultaat":
            yield (
                bijdrage.place("soort"),
                "deze bijdrage belooft een resultaat, maar de afspraken zijn niet afdwingbaar",
                "maak er een inspanning van, of bespreek of deze afspraak wel afdwingbaar moet zijn",
            )


@rule(
    "verlenging-zonder-einde",
    ERROR,
    "Heeft wat verlengd wordt ook een einde?",
    why="Alleen wat eindigt, kan verlengd worden.",
    source=avc("looptijd"),
    mend="Haal `verlenging` weg, of geef een einddatum.",
    breaks="""
samenwerking: {looptijd: {onbepaald: ja}}
afspraken: {verlenging: {wijze: stilzwijgend-een-jaar}}
""",
    keeps="""
samenwerking: {looptijd: {einde: 31 december 2030}}
afspraken: {verlenging: {wijze: stilzwijgend-een-jaar}}
""",
)
def renewal_needs_an_end(dossier: Dossier) -> Iterator[Fault]:
    """Only what ends can be renewed."""
    term, renewal = dossier.samenwerking.looptijd, dossier.afspraken.verlenging
    chosen = renewal and (renewal.wijze != "geen" or renewal.overleg or renewal.duur or renewal.opzegtermijn)
    if term and term.onbepaald and renewal and chosen:
        yield (
            renewal.place("wijze"),
            "de afspraken gelden voor onbepaalde tijd, maar er is ook een verlenging gekozen",
            "haal `verlenging` weg, of geef onder `looptijd` een einddatum",
        )


@rule(
    "uitvoering-zonder-overheid",
    WARNING,
    "Is bij de uitvoering van een subsidie een overheid partij?",
    why="Alleen een overheid geeft subsidie, en alleen met haar voert u een subsidiebesluit uit.",
    source="Algemene wet bestuursrecht artikel 4:36",
    mend="Voeg de gemeente of provincie toe, of kies een samenwerkingsovereenkomst.",
    breaks="""
partijen: [{id: bibliotheek}, {id: welzijn}]
afspraken: {soort: uitvoeringsovereenkomst}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente, soort: gemeente}]
afspraken: {soort: uitvoeringsovereenkomst}
""",
)
def grant_needs_public_body(dossier: Dossier) -> Iterator[Fault]:
    """An uitvoeringsovereenkomst carries out a grant, and only a public body grants."""
    if dossier.afspraken.soort == "uitvoeringsovereenkomst" and dossier.partijen and not dossier.overheden:
        yield (
            dossier.afspraken.place("soort"),
            "een uitvoeringsovereenkomst voert een subsidiebesluit uit, maar geen van de partijen is een overheid",
            "voeg de gemeente of de provincie toe, of kies een samenwerkingsovereenkomst",
        )


@rule(
    "verouderde-wet",
    WARNING,
    "Gelden de wetten die u noemt?",
    why=(
        "Wie naar een wet verwijst die niet geldt, verwijst naar niets. De lijst met data staat in "
        "`planmaker/checks/wetten.yaml`."
    ),
    source=avc("rechtmatig"),
    mend="Verwijs naar de wet die geldt zolang de afspraken gelden.",
    breaks="afspraken: {kwaliteit: [De Gemeente beslist op grond van de Wob.]}",
    keeps="afspraken: {kwaliteit: [De Gemeente beslist op grond van de Woo.]}",
)
def law_is_in_force(dossier: Dossier) -> Iterator[Fault]:
    """No text refers to a law that is not in force in the term of the agreements."""
    begin, end = laws.term(dossier)
    for part, field, text in texts(dossier):
        for name, law in laws.named_in(text):
            why = law.misfit(begin, end)
            if why and not _PAST.search(text):
                hint = "verwijs naar de wet die geldt zolang de afspraken gelden"
                yield part.place(field), f"hier staat “{name}”: {why}", hint


_PAST = re.compile(r"\bvervang|\bvervallen|\bingetrokken|\bvoorheen|\bvoorganger|\bdestijds|\btoenmalig|\bvroeger")
"""Words by which a text itself says that a law is of the past."""

_DOCUMENTS = re.compile(r"\b\w*(?:overeenkomst|convenant|protocol|intentieverklaring|contract)\b", re.IGNORECASE)

_OTHER_NAMES = {
    "intentieverklaring": "intentie(?:verklaring|overeenkomst)",
    "convenant": "convenant",
    "samenwerkingsovereenkomst": "(?:samenwerkings)?overeenkomst",
    "uitvoeringsovereenkomst": "(?:uitvoerings)?overeenkomst",
    "samenwerkingsprotocol": "(?:samenwerkings)?protocol",
}


@rule(
    "andere-naam-voor-het-stuk",
    WARNING,
    "Heet het stuk overal hetzelfde?",
    why="Bij een tweede naam gaat de lezer een tweede stuk zoeken.",
    source=avc("plichten"),
    mend="Noem het stuk overal hetzelfde.",
    breaks="afspraken: {soort: convenant, kwaliteit: [Deze overeenkomst wordt ieder jaar besproken.]}",
    keeps="afspraken: {soort: convenant, kwaliteit: [Dit convenant wordt ieder jaar besproken.]}",
)
def document_has_one_name(dossier: Dossier) -> Iterator[Fault]:
    """The document is called the same everywhere in it: a second name makes a reader look for a second document."""
    name = dossier.afspraken.soort
    own = re.compile(rf"(?:deze|dit) {name}\b", re.IGNORECASE)
    named = re.compile(rf"\b(?:deze|dit) (?:{'|'.join(_OTHER_NAMES.values())})\b", re.IGNORECASE)
    for part, field, text in texts(dossier):
        for found in named.finditer(text):
            earlier = any(one[0].casefold() != name for one in _DOCUMENTS.finditer(text[: found.start()]))
            if not own.fullmatch(found[0]) and not earlier:
                yield (
                    part.place(field),
                    f"hier staat “{found[0]}”, maar het stuk is een {name}",
                    f"noem het stuk overal {name}",
                )


@rule(
    "uitvoering-niet-afdwingbaar",
    WARNING,
    "Is een uitvoeringsovereenkomst af te dwingen?",
    why="Een uitvoeringsovereenkomst is er om de prestatie te kunnen eisen; niet afdwingbaar regelt zij niets.",
    source="Algemene wet bestuursrecht artikel 4:36",
    mend="Kies bij `afdwingbaarheid` geheel, of maak een convenant.",
    breaks="afspraken: {soort: uitvoeringsovereenkomst, afdwingbaarheid: {keuze: geen}}",
    keeps="afspraken: {soort: uitvoeringsovereenkomst, afdwingbaarheid: {keuze: geheel}}",
)
def grants_are_enforceable(dossier: Dossier) -> Iterator[Fault]:
    """What carries out a grant can be enforced."""
    choice = dossier.afspraken.afdwingbaarheid
    if dossier.afspraken.soort == "uitvoeringsovereenkomst" and _unenforceable(dossier) and choice:
        yield (
            choice.place("keuze"),
            "deze uitvoeringsovereenkomst is niet afdwingbaar, dus geen prestatie is te eisen",
            "kies bij `afdwingbaarheid` een andere `keuze`, of maak een convenant",
        )


@rule(
    "publieke-taak-weg",
    WARNING,
    "Blijven de bevoegdheden van de overheid zoals zij zijn?",
    why="Zonder dat artikel lijkt een overheid haar bevoegdheid weg te geven, en dat kan niet.",
    source=avc("rechtmatig"),
    mend="Haal `publieke_taak: nee` weg.",
    breaks="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
afspraken: {publieke_taak: nee}
""",
    keeps="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
afspraken: {publieke_taak: ja}
""",
)
def public_powers_stay(choices: Afspraken, dossier: Dossier) -> Iterator[Fault]:
    """An agreement with a public body says that its powers stay what they are."""
    intention = choices.soort == "intentieverklaring"  # it promises nothing yet
    if not (choices.publieke_taak or intention) and any(party.overheid for party in dossier.partijen):
        yield (
            choices.place("publieke_taak"),
            "een overheid doet mee, maar het stuk zegt niet dat haar bevoegdheden blijven",
            "haal `publieke_taak: nee` weg",
        )


@rule(
    "soort-past-niet",
    WARNING,
    "Past wat u afspreekt bij het soort stuk?",
    why="Wie in een intentieverklaring een boete zet, heeft een overeenkomst zonder het te weten.",
    source=avc("plichten", "naleving"),
    mend="Kies een ander `soort`, of haal weg wat er niet bij past.",
    breaks="afspraken: {soort: intentieverklaring, naleving: {wijze: boete}}",
    keeps="afspraken: {soort: samenwerkingsovereenkomst, naleving: {wijze: boete}}",
)
def sort_fits_what_is_agreed(choices: Afspraken) -> Iterator[Fault]:
    """An intention has no penalty."""
    if choices.soort == "intentieverklaring" and choices.naleving and choices.naleving.wijze == "boete":
        yield choices.naleving.place("wijze"), "een intentieverklaring heeft geen boete", "kies `wijze: overleg`"


@rule(
    "intentie-te-lang",
    TIP,
    "Is een intentie binnen een paar jaar een besluit?",
    why="Wie meer dan drie jaar onderzoekt, werkt al samen zonder afspraken.",
    source=avc("looptijd"),
    mend="Kies een eerder einde, of maak een convenant.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
afspraken: {soort: intentieverklaring}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2027}}
afspraken: {soort: intentieverklaring}
""",
)
def intentions_are_short(dossier: Dossier) -> Iterator[Fault]:
    """An intention becomes a decision within three years."""
    term = dossier.samenwerking.looptijd
    if dossier.afspraken.soort == "intentieverklaring" and term and months(dossier) > 36:
        yield (
            term.place("einde"),
            "deze intentie duurt meer dan drie jaar",
            "kies een eerder `einde`, of maak een convenant",
        )


@rule(
    "begrip-ongebruikt",
    TIP,
    "Komt ieder begrip dat u uitlegt, ook voor?",
    why="Een begrip dat nergens staat, laat de lezer zoeken.",
    source=avc("plichten"),
    mend="Haal het begrip weg, of gebruik het.",
    breaks="afspraken: {begrippen: [{term: taalvrager, omschrijving: een inwoner die beter wil lezen}]}",
    keeps="""
afspraken:
  begrippen: [{term: taalvrager, omschrijving: een inwoner die beter wil lezen}]
  kwaliteit: [Iedere taalvrager krijgt een gesprek.]
""",
)
def terms_are_used(dossier: Dossier) -> Iterator[Fault]:
    """A term that is defined occurs in a text, in one form or another."""
    if not dossier.afspraken.begrippen:
        return
    every = [(part, text.casefold()) for part, _, text in texts(dossier)]
    for term in dossier.afspraken.begrippen:
        stem = (term.term or "").casefold()
        stem = stem[: max(4, len(stem) - 3)]
        if stem and not any(stem in text for part, text in every if part is not term):
            yield term.place("term"), f"het begrip “{term.term}” komt nergens voor", "haal het weg, of gebruik het"


@rule(
    "twee-keer-beloofd",
    TIP,
    "Staat iedere bijdrage er één keer?",
    why="Wat twee keer is beloofd, krijgt twee uitleggen.",
    source=avc("plichten"),
    mend="Haal een van de twee weg.",
    breaks="""
partijen: [{id: welzijn}]
bijdragen: [{partijen: [welzijn], tekst: lessen te geven}, {partijen: [welzijn], tekst: lessen te geven}]
""",
    keeps="""
partijen: [{id: welzijn}]
bijdragen: [{partijen: [welzijn], tekst: lessen te geven}, {partijen: [welzijn], tekst: een zaal te bieden}]
""",
)
def promises_are_made_once(dossier: Dossier) -> Iterator[Fault]:
    """No party promises the same twice."""
    seen: set[tuple[tuple[str, ...], str]] = set()
    for promise in dossier.bijdragen:
        said = (promise.partijen, " ".join((promise.tekst or "").casefold().split()))
        if promise.tekst and said in seen:
            yield promise.place("tekst"), "deze bijdrage staat er twee keer", "haal een van de twee weg"
        seen.add(said)


@rule(
    "arbiter-over-besluit",
    TIP,
    "Beslist over een subsidiebesluit de bestuursrechter?",
    why="Een arbiter of adviseur kan over een besluit van een overheid niets beslissen.",
    source="Algemene wet bestuursrecht artikel 8:1; " + avc("afdwingbaarheid"),
    mend="Kies een ander `slot`, of zeg dat het niet over het besluit gaat.",
    breaks="afspraken: {soort: uitvoeringsovereenkomst, geschillen: {overleg: 4 weken, slot: arbitrage}}",
    keeps="afspraken: {soort: uitvoeringsovereenkomst, geschillen: {overleg: 4 weken, slot: rechter}}",
)
def decisions_go_to_court(choices: Afspraken) -> Iterator[Fault]:
    """No arbiter judges the decision of a public body."""
    dispute = choices.geschillen
    if choices.soort == "uitvoeringsovereenkomst" and dispute and dispute.slot in ("arbitrage", "bindend-advies"):
        yield (
            dispute.place("slot"),
            "over een subsidiebesluit beslist alleen de bestuursrechter",
            "kies bij `geschillen` een ander `slot`",
        )
