"""Rules about the parties: may they sign, do they contribute, are their interests known, does somebody decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planmaker.dossier import Dossier
from planmaker.findings import Finding, Severity

_ONLY_FOR = {
    "artikel-171": "gemeente",
    "artikel-171-lid-2": "gemeente",
    "artikel-176": "provincie",
    "artikel-176-lid-2": "provincie",
}


def agreement_has_two_sides(dossier: Dossier) -> Iterator[Finding]:
    """Nobody agrees with himself."""
    if len(dossier.partijen) == 1:
        yield Finding(
            "te-weinig-partijen",
            "er is maar één partij; voor een afspraak zijn er ten minste twee nodig",
            dossier.place("partijen"),
            "voeg onder `partijen` de andere partij toe",
            Severity.WARNING,
        )


def ground_fits_party(dossier: Dossier) -> Iterator[Finding]:
    """The ground for signing exists for this kind of party (Gemeentewet 171, Provinciewet 176, BW 2:292)."""
    for partij in dossier.partijen:
        signing = partij.vertegenwoordiging
        if signing is None or signing.grondslag is None or partij.rechtsvorm is None:
            continue
        only = _ONLY_FOR.get(signing.grondslag)
        wrong = only is not None and partij.rechtsvorm != only
        wrong |= signing.grondslag == "statuten" and partij.rechtsvorm in ("gemeente", "provincie")
        if wrong:
            yield Finding(
                "grondslag-past-niet",
                f'partij "{partij.id}" is een {partij.rechtsvorm} en kan niet tekenen op grond van {signing.grondslag}',
                signing.place("grondslag"),
                "kies voor een gemeente artikel-171 of artikel-171-lid-2, voor een provincie artikel-176 of "
                "artikel-176-lid-2, voor een stichting of vereniging statuten of volmacht",
            )


def term_is_unique(dossier: Dossier) -> Iterator[Finding]:
    """No two parties bear the same defined name: nobody could tell them apart in the text."""
    counts = Counter(p.term for p in dossier.partijen if p.term)
    for partij in dossier.partijen:
        if partij.term and counts[partij.term] > 1:
            yield Finding(
                "dubbele-aanduiding",
                f'{counts[partij.term]} partijen heten in de tekst "{partij.term}"',
                partij.place("aanduiding"),
                f'geef partij "{partij.id}" een eigen `aanduiding`',
            )


def joint_means_several(dossier: Dossier) -> Iterator[Finding]:
    """Who may only sign jointly, signs with at least one other."""
    for partij in dossier.partijen:
        signing = partij.vertegenwoordiging
        if signing and signing.gezamenlijk and len(signing.personen) == 1:
            yield Finding(
                "gezamenlijk-maar-alleen",
                f'bij partij "{partij.id}" zijn de vertegenwoordigers alleen samen bevoegd, maar er staat er één',
                signing.place("gezamenlijk"),
                "voeg de andere persoon toe, of haal `gezamenlijk: ja` weg",
                Severity.WARNING,
            )


def network_cannot_bind_itself(dossier: Dossier) -> Iterator[Finding]:
    """A network without legal personality cannot be bound; its members can (Aanwijzingen voor convenanten, rule 5)."""
    for partij in dossier.partijen:
        if partij.rechtsvorm == "geen":
            yield Finding(
                "partij-zonder-rechtspersoonlijkheid",
                f'partij "{partij.id}" is geen rechtspersoon en kan zichzelf niet binden',
                partij.place("rechtsvorm"),
                "neem de leden zelf als partij op, of laat een van hen namens de anderen tekenen met een volmacht",
                Severity.WARNING,
            )


def everyone_contributes(dossier: Dossier) -> Iterator[Finding]:
    """Every party does something for the collaboration (Aanwijzingen voor convenanten, rule 7)."""
    if not dossier.bijdragen or any(not b.partijen for b in dossier.bijdragen):
        return
    contributing = {id for b in dossier.bijdragen for id in b.partijen}
    for partij in dossier.partijen:
        if partij.id not in contributing:
            yield Finding(
                "partij-zonder-bijdrage",
                f'partij "{partij.id}" draagt volgens dit dossier niets bij',
                partij.place("id"),
                "voeg onder `bijdragen` een bijdrage van deze partij toe",
                Severity.WARNING,
            )


def interests_are_on_the_table(dossier: Dossier) -> Iterator[Finding]:
    """A collaboration does justice to interests only when they are known (Kaats & Opheij, second condition)."""
    if len(dossier.partijen) > 1 and dossier.afspraken.soort != "intentieverklaring" and not dossier.brengen_en_halen:
        yield Finding(
            "belangen-niet-op-tafel",
            "van geen enkele partij staat in het dossier wat zij haalt, wat zij brengt en welk belang zij heeft",
            dossier.place("partijen"),
            "vul per partij `haalt`, `brengt` of `belangen` in",
            Severity.WARNING,
        )


def somebody_decides(dossier: Dossier) -> Iterator[Finding]:
    """At least one body has a rule for how it decides (Kaats & Opheij, fourth condition)."""
    if dossier.governance and dossier.governance.overleggen and not dossier.governance.besluitend:
        yield Finding(
            "niemand-besluit",
            "er zijn overleggen, maar van geen enkel overleg staat vast hoe het besluit",
            dossier.governance.place("overleggen"),
            "voeg bij het hoogste overleg `besluitvorming` toe met een `wijze`",
            Severity.WARNING,
        )
