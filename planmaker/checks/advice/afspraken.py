"""Rules about the agreements: choices that must agree with each other, laws that are in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks import laws
from planmaker.checks.rule import ERROR, WARNING, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts


def _unenforceable(dossier: Dossier) -> bool:
    choice = dossier.afspraken.afdwingbaarheid
    return choice is not None and choice.keuze == "geen"


@rule(
    "boete-niet-afdwingbaar",
    ERROR,
    "Is een boete ook af te dwingen?",
    source="Aanwijzingen voor convenanten, aanwijzingen 22 en 23",
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
    source="Aanwijzingen voor convenanten, aanwijzing 23",
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


@rule("resultaat-niet-afdwingbaar", WARNING, "Is een beloofd resultaat ook af te dwingen?")
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
    "evaluatie-na-einde",
    WARNING,
    "Is de evaluatie klaar voordat de afspraken eindigen?",
    source="Aanwijzingen voor convenanten, aanwijzing 20",
)
def evaluation_within_term(dossier: Dossier) -> Iterator[Fault]:
    """An evaluation that comes after the end date cannot be acted upon."""
    term, monitoring = dossier.samenwerking.looptijd, dossier.monitoring
    if term is None or term.einde is None or monitoring is None:
        return
    for evaluatie in monitoring.evaluaties:
        if evaluatie.voor and evaluatie.voor > term.einde:
            yield (
                evaluatie.place("voor"),
                "deze evaluatie is pas klaar na de einddatum van de afspraken",
                "plan de evaluatie ten minste een half jaar voor het einde, zodat de uitkomst nog meetelt",
            )


@rule(
    "verlenging-zonder-einde",
    ERROR,
    "Heeft wat verlengd wordt ook een einde?",
    source="Aanwijzingen voor convenanten, aanwijzing 26",
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


@rule("ieder-is-een-het-woord", ERROR, "Past de naam voor één van de partijen in de zinnen van de tekst?")
def name_of_one_is_a_de_word(dossier: Dossier) -> Iterator[Fault]:
    """The text says "iedere Partij" and "zij": the name for one of the parties is a de-word."""
    name = dossier.afspraken.ieder
    if dutch.lidwoord(name.lower()) == "het":
        yield (
            dossier.afspraken.place("ieder"),
            f'"{name}" is een het-woord; dan leest de tekst niet goed',
            "kies een de-woord, zoals Partij, Partner of Deelnemer",
        )


@rule(
    "uitvoering-zonder-overheid",
    WARNING,
    "Is bij de uitvoering van een subsidie een overheid partij?",
    source="Algemene wet bestuursrecht artikel 4:36",
)
def grant_needs_public_body(dossier: Dossier) -> Iterator[Fault]:
    """An uitvoeringsovereenkomst carries out a grant, and only a public body grants."""
    if dossier.afspraken.soort == "uitvoeringsovereenkomst" and dossier.partijen and not dossier.overheden:
        yield (
            dossier.afspraken.place("soort"),
            "een uitvoeringsovereenkomst voert een subsidiebesluit uit, maar geen van de partijen is een overheid",
            "voeg de gemeente of de provincie toe, of kies een samenwerkingsovereenkomst",
        )


@rule("verouderde-wet", WARNING, "Gelden de wetten die u noemt?")
def law_is_in_force(dossier: Dossier) -> Iterator[Fault]:
    """No text refers to a law that is not in force in the term of the agreements."""
    begin, end = laws.term(dossier)
    for part, field, text in _texts(dossier):
        for name, law in laws.named_in(text):
            why = law.misfit(begin, end)
            if why:
                hint = "verwijs naar de wet die geldt zolang de afspraken gelden"
                yield part.place(field), f"hier staat “{name}”: {why}", hint


_OTHER_NAMES = {
    "intentieverklaring": "intentie(?:verklaring|overeenkomst)",
    "convenant": "convenant",
    "samenwerkingsovereenkomst": "(?:samenwerkings)?overeenkomst",
    "uitvoeringsovereenkomst": "(?:uitvoerings)?overeenkomst",
    "samenwerkingsprotocol": "(?:samenwerkings)?protocol",
}


@rule("andere-naam-voor-het-stuk", WARNING, "Heet het stuk overal hetzelfde?")
def document_has_one_name(dossier: Dossier) -> Iterator[Fault]:
    """The document is called the same everywhere in it: a second name makes a reader look for a second document."""
    name = dossier.afspraken.soort
    own = re.compile(rf"(?:deze|dit) {name}\b", re.IGNORECASE)
    named = re.compile(rf"\b(?:deze|dit) (?:{'|'.join(_OTHER_NAMES.values())})\b", re.IGNORECASE)
    for part, field, text in _texts(dossier):
        for found in named.finditer(text):
            if not own.fullmatch(found[0]):
                yield (
                    part.place(field),
                    f"hier staat “{found[0]}”, maar het stuk is een {name}",
                    f"noem het stuk overal {name}",
                )


def _texts(dossier: Dossier) -> Iterator[tuple[Part, str, str]]:
    """Yield every text of the dossier with the part and the field it stands in."""
    for _, part in parts(dossier):
        for field in type(part).model_fields:
            value = getattr(part, field)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    yield part, field, text
