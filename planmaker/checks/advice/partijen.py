"""Rules about the parties: may they sign, do they contribute, are their interests known, does somebody decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planmaker.checks.rule import ERROR, WARNING, Fault, rule
from planmaker.dossier import Dossier

_ONLY_FOR = {
    "artikel-171": "gemeente",
    "artikel-171-lid-2": "gemeente",
    "artikel-176": "provincie",
    "artikel-176-lid-2": "provincie",
}


@rule("te-weinig-partijen", WARNING, "Zijn er ten minste twee partijen?")
def agreement_has_two_sides(dossier: Dossier) -> Iterator[Fault]:
    """Nobody agrees with himself."""
    if len(dossier.partijen) == 1:
        yield (
            dossier.place("partijen"),
            "er is maar één partij; voor een afspraak zijn er ten minste twee nodig",
            "voeg onder `partijen` de andere partij toe",
        )


@rule(
    "grondslag-past-niet",
    ERROR,
    "Kan iedere partij tekenen op de grondslag die er staat?",
    source="Gemeentewet artikel 171, Provinciewet artikel 176, Burgerlijk Wetboek artikel 2:292",
)
def ground_fits_party(dossier: Dossier) -> Iterator[Fault]:
    """The ground for signing exists for this kind of party."""
    for partij in dossier.partijen:
        signing = partij.vertegenwoordiging
        if signing is None or signing.grondslag is None or partij.rechtsvorm is None:
            continue
        only = _ONLY_FOR.get(signing.grondslag)
        wrong = only is not None and partij.rechtsvorm != only
        wrong |= signing.grondslag == "statuten" and partij.rechtsvorm in ("gemeente", "provincie")
        if wrong:
            yield (
                signing.place("grondslag"),
                f'partij "{partij.id}" is een {partij.rechtsvorm} en kan niet tekenen op grond van {signing.grondslag}',
                "kies voor een gemeente artikel-171 of artikel-171-lid-2, voor een provincie artikel-176 of "
                "artikel-176-lid-2, voor een stichting of vereniging statuten of volmacht",
            )


@rule("dubbele-aanduiding", ERROR, "Heeft iedere partij in de tekst een eigen naam?")
def term_is_unique(dossier: Dossier) -> Iterator[Fault]:
    """No two parties bear the same defined name: nobody could tell them apart in the text."""
    counts = Counter(p.term for p in dossier.partijen if p.term)
    for partij in dossier.partijen:
        if partij.term and counts[partij.term] > 1:
            yield (
                partij.place("aanduiding"),
                f'{counts[partij.term]} partijen heten in de tekst "{partij.term}"',
                f'geef partij "{partij.id}" een eigen `aanduiding`',
            )


@rule("gezamenlijk-maar-alleen", WARNING, "Tekent wie alleen samen bevoegd is, ook met een ander?")
def joint_means_several(dossier: Dossier) -> Iterator[Fault]:
    """Who may only sign jointly, signs with at least one other."""
    for partij in dossier.partijen:
        signing = partij.vertegenwoordiging
        if signing and signing.gezamenlijk and len(signing.personen) == 1:
            yield (
                signing.place("gezamenlijk"),
                f'bij partij "{partij.id}" zijn de vertegenwoordigers alleen samen bevoegd, maar er staat er één',
                "voeg de andere persoon toe, of haal `gezamenlijk: ja` weg",
            )


@rule(
    "partij-zonder-rechtspersoonlijkheid",
    WARNING,
    "Kan iedere partij zichzelf binden?",
    source="Aanwijzingen voor convenanten, aanwijzing 9",
)
def network_cannot_bind_itself(dossier: Dossier) -> Iterator[Fault]:
    """A network without legal personality cannot be bound; its members can."""
    for partij in dossier.partijen:
        if partij.rechtsvorm == "geen":
            yield (
                partij.place("rechtsvorm"),
                f'partij "{partij.id}" is geen rechtspersoon en kan zichzelf niet binden',
                "neem de leden zelf als partij op, of laat een van hen namens de anderen tekenen met een volmacht",
            )


@rule(
    "partij-zonder-bijdrage",
    WARNING,
    "Draagt iedere partij iets bij?",
    source="Aanwijzingen voor convenanten, aanwijzing 11",
)
def everyone_contributes(dossier: Dossier) -> Iterator[Fault]:
    """Every party does something for the collaboration."""
    if not dossier.bijdragen or any(not b.partijen for b in dossier.bijdragen):
        return
    contributing = {id for b in dossier.bijdragen for id in b.partijen}
    for partij in dossier.partijen:
        if partij.id not in contributing:
            yield (
                partij.place("id"),
                f'partij "{partij.id}" draagt volgens dit dossier niets bij',
                "voeg onder `bijdragen` een bijdrage van deze partij toe",
            )


@rule(
    "belangen-niet-op-tafel",
    WARNING,
    "Is bekend wat partijen halen, brengen en van belang vinden?",
    source="Kaats en Opheij, tweede conditie",
)
def interests_are_on_the_table(dossier: Dossier) -> Iterator[Fault]:
    """A collaboration does justice to interests only when they are known."""
    if len(dossier.partijen) > 1 and dossier.afspraken.soort != "intentieverklaring" and not dossier.brengen_en_halen:
        yield (
            dossier.place("partijen"),
            "van geen enkele partij staat in het dossier wat zij haalt, wat zij brengt en welk belang zij heeft",
            "vul per partij `haalt`, `brengt` of `belangen` in",
        )


@rule("niemand-besluit", WARNING, "Staat vast hoe er besloten wordt?", source="Kaats en Opheij, vierde conditie")
def somebody_decides(dossier: Dossier) -> Iterator[Fault]:
    """At least one body has a rule for how it decides."""
    if dossier.governance and dossier.governance.overleggen and not dossier.governance.besluitend:
        yield (
            dossier.governance.place("overleggen"),
            "er zijn overleggen, maar van geen enkel overleg staat vast hoe het besluit",
            "voeg bij het hoogste overleg `besluitvorming` toe met een `wijze`",
        )
