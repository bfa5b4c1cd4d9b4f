"""Rules about the agreements: choices that must agree with each other, laws that are in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.findings import Finding, Severity

_OUTDATED = {
    "Wob": "de Wet openbaarheid van bestuur is sinds 1 mei 2022 vervangen door de Wet open overheid (Woo)",
    "Wet openbaarheid van bestuur": "deze wet is sinds 1 mei 2022 vervangen door de Wet open overheid (Woo)",
    "Wbp": "de Wet bescherming persoonsgegevens is sinds 25 mei 2018 vervangen door de AVG",
    "Wet bescherming persoonsgegevens": "deze wet is sinds 25 mei 2018 vervangen door de AVG",
    "Wet OKE": "de Wet OKE bestaat niet meer als afzonderlijke wet",
}


def _unenforceable(dossier: Dossier) -> bool:
    choice = dossier.afspraken.afdwingbaarheid
    return choice is not None and choice.keuze == "geen"


def penalty_needs_enforceability(dossier: Dossier) -> Iterator[Finding]:
    """A penalty and "not enforceable" exclude each other (Aanwijzingen voor convenanten, rules 16 and 17)."""
    naleving = dossier.afspraken.naleving
    if naleving and naleving.wijze == "boete" and _unenforceable(dossier):
        yield Finding(
            "boete-niet-afdwingbaar",
            "het dossier kiest een boete, maar ook dat de afspraken niet afdwingbaar zijn",
            naleving.place("wijze"),
            "kies `wijze: overleg`, of maak de afspraken afdwingbaar",
        )


def judge_needs_enforceability(dossier: Dossier) -> Iterator[Finding]:
    """Who cannot enforce the agreement, does not go to court over it (Aanwijzingen voor convenanten, rule 16)."""
    geschillen = dossier.afspraken.geschillen
    if geschillen and geschillen.slot not in (None, "geen") and _unenforceable(dossier):
        yield Finding(
            "geschil-niet-afdwingbaar",
            f"een geschil eindigt bij {geschillen.slot}, maar de afspraken zijn niet afdwingbaar",
            geschillen.place("slot"),
            "kies `slot: geen`, of maak de afspraken afdwingbaar",
        )


def result_needs_enforceability(dossier: Dossier) -> Iterator[Finding]:
    """A result that nobody can enforce promises more than it gives."""
    if not _unenforceable(dossier):
        return
    for bijdrage in dossier.bijdragen:
        if bijdrage.soort == "resultaat":
            yield Finding(
                "resultaat-niet-afdwingbaar",
                "deze bijdrage belooft een resultaat, maar de afspraken zijn niet afdwingbaar",
                bijdrage.place("soort"),
                "maak er een inspanning van, of bespreek of deze afspraak wel afdwingbaar moet zijn",
                Severity.WARNING,
            )


def evaluation_within_term(dossier: Dossier) -> Iterator[Finding]:
    """An evaluation that comes after the end date cannot be acted upon (Aanwijzingen voor convenanten, rule 18)."""
    term, monitoring = dossier.samenwerking.looptijd, dossier.monitoring
    if term is None or term.einde is None or monitoring is None:
        return
    for evaluatie in monitoring.evaluaties:
        if evaluatie.voor and evaluatie.voor > term.einde:
            yield Finding(
                "evaluatie-na-einde",
                "deze evaluatie is pas klaar na de einddatum van de afspraken",
                evaluatie.place("voor"),
                "plan de evaluatie ten minste een half jaar voor het einde, zodat de uitkomst nog meetelt",
                Severity.WARNING,
            )


def renewal_needs_an_end(dossier: Dossier) -> Iterator[Finding]:
    """Only what ends can be renewed (Aanwijzingen voor convenanten, rule 19)."""
    term, renewal = dossier.samenwerking.looptijd, dossier.afspraken.verlenging
    chosen = renewal and (renewal.wijze != "geen" or renewal.overleg or renewal.duur or renewal.opzegtermijn)
    if term and term.onbepaald and renewal and chosen:
        yield Finding(
            "verlenging-zonder-einde",
            "de afspraken gelden voor onbepaalde tijd, maar er is ook een verlenging gekozen",
            renewal.place("wijze"),
            "haal `verlenging` weg, of geef onder `looptijd` een einddatum",
        )


def name_of_one_is_a_de_word(dossier: Dossier) -> Iterator[Finding]:
    """The text says "iedere Partij" and "zij": the name for one of the parties is a de-word."""
    name = dossier.afspraken.ieder
    if dutch.lidwoord(name.lower()) == "het":
        yield Finding(
            "ieder-is-een-het-woord",
            f'"{name}" is een het-woord; dan leest de tekst niet goed',
            dossier.afspraken.place("ieder"),
            "kies een de-woord, zoals Partij, Partner of Deelnemer",
        )


def grant_needs_public_body(dossier: Dossier) -> Iterator[Finding]:
    """An uitvoeringsovereenkomst carries out a grant, and only a public body grants (Awb 4:36)."""
    if dossier.afspraken.soort == "uitvoeringsovereenkomst" and dossier.partijen and not dossier.overheden:
        yield Finding(
            "uitvoering-zonder-overheid",
            "een uitvoeringsovereenkomst voert een subsidiebesluit uit, maar geen van de partijen is een overheid",
            dossier.afspraken.place("soort"),
            "voeg de gemeente of de provincie toe, of kies een samenwerkingsovereenkomst",
            Severity.WARNING,
        )


def law_is_in_force(dossier: Dossier) -> Iterator[Finding]:
    """No text refers to a law that has been replaced."""
    for part, field, text in _texts(dossier):
        for law, why in _OUTDATED.items():
            if re.search(rf"\b{law}\b", text):
                yield Finding(
                    "verouderde-wet",
                    f"hier staat “{law}”: {why}",
                    part.place(field),
                    "verwijs naar de wet die nu geldt",
                    Severity.WARNING,
                )


_OTHER_NAMES = {
    "intentieverklaring": "intentie(?:verklaring|overeenkomst)",
    "convenant": "convenant",
    "samenwerkingsovereenkomst": "(?:samenwerkings)?overeenkomst",
    "uitvoeringsovereenkomst": "(?:uitvoerings)?overeenkomst",
    "samenwerkingsprotocol": "(?:samenwerkings)?protocol",
}


def document_has_one_name(dossier: Dossier) -> Iterator[Finding]:
    """The document is called the same everywhere in it: a second name makes a reader look for a second document."""
    name = dossier.afspraken.soort
    own = re.compile(rf"(?:deze|dit) {name}\b", re.IGNORECASE)
    named = re.compile(rf"\b(?:deze|dit) (?:{'|'.join(_OTHER_NAMES.values())})\b", re.IGNORECASE)
    for part, field, text in _texts(dossier):
        for found in named.finditer(text):
            if not own.fullmatch(found[0]):
                yield Finding(
                    "andere-naam-voor-het-stuk",
                    f"hier staat “{found[0]}”, maar het stuk is een {name}",
                    part.place(field),
                    f"noem het stuk overal {name}",
                    Severity.WARNING,
                )


def _texts(dossier: Dossier) -> Iterator[tuple[Part, str, str]]:
    """Yield every text of the dossier with the part and the field it stands in."""
    for _, part in parts(dossier):
        for field in type(part).model_fields:
            value = getattr(part, field)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    yield part, field, text
