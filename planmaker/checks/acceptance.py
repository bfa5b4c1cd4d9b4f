"""What people read and left as it is: findings under `accepteer` are marked, and an acceptance of nothing is found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.acceptatie import Acceptatie
from planmaker.dossier.base import Part, spot
from planmaker.findings import Finding, Severity

LIGHT = (Severity.WARNING, Severity.TIP)
"""What may be left as it is. A fault may not, and what is open is filled in."""

OF_DOCUMENTS = ("niet-in-document",)
"""Light findings that a document gives, so that no dossier alone can tell whether they are still there."""


def marked(findings: Iterable[Finding], dossier: Dossier) -> list[Finding]:
    """Return the findings, those that the dossier accepts with who said so, when and why."""
    entries = [one for one in dossier.accepteer if not _lacks(one)]
    return [_marked(finding, entries, dossier) for finding in findings] if entries else list(findings)


def unfounded(findings: Collection[Finding], dossier: Dossier, codes: Collection[str]) -> Iterator[Finding]:
    """Yield each acceptance that stands for none of `findings`, or that cannot stand.

    `codes` are those that advice about a dossier may have.
    """
    for entry in dossier.accepteer:
        lacks = _lacks(entry)
        if lacks:
            yield Finding(
                "acceptatie-onvolledig",
                f"hier staat niet {dutch.opsomming(lacks)}; daarom telt deze acceptatie niet",
                entry.place(),
                "vul `code`, `reden`, `door` en `datum` in",
                Severity.WARNING,
            )
        elif entry.code not in (*codes, *OF_DOCUMENTS):
            near = dutch.meest_lijkend(entry.code or "", codes)
            yield Finding(
                "acceptatie-kan-niet",
                f'"{entry.code}" is geen advies dat u kunt laten staan',
                entry.place("code"),
                f"bedoelt u {near}?" if near else "alleen een let op of een tip van een controle kan blijven staan",
                Severity.WARNING,
            )
        elif entry.code in codes and not any(_fits(entry, finding, dossier) for finding in findings):
            where = f' bij "{entry.plaats}"' if entry.plaats else ""
            yield Finding(
                "acceptatie-past-niet",
                f'de melding "{entry.code}" is er{where} niet meer',
                entry.place("code"),
                "haal deze acceptatie weg, of kijk of `plaats` nog klopt",
                Severity.WARNING,
            )


_NEEDED = {
    "code": "welke melding u aanvaardt",
    "reden": "waarom",
    "door": "wie dat besloot",
    "datum": "wanneer dat was",
}


def _lacks(entry: Acceptatie) -> list[str]:
    return [words for field, words in _NEEDED.items() if getattr(entry, field) is None]


def _marked(finding: Finding, entries: Iterable[Acceptatie], dossier: Dossier) -> Finding:
    for entry in entries:
        if _fits(entry, finding, dossier) and entry.datum:
            why = f"{entry.reden} ({entry.door}, {dutch.datum(entry.datum)})"
            return replace(finding, accepted=why)
    return finding


def _fits(entry: Acceptatie, finding: Finding, dossier: Dossier) -> bool:
    """Tell whether the entry is about this finding: its code, and its place when one is named."""
    if entry.code != finding.code or finding.severity not in LIGHT:
        return False
    return entry.plaats is None or entry.plaats in _places(finding, dossier)


def _places(finding: Finding, dossier: Dossier) -> set[str]:
    """Return all that a person may call the place of a finding: its cell, its path, those around it, ids on the way."""
    place = finding.place
    named = {f"{place.sheet}!{place.cell}"} if place.cell else set()
    value: object = dossier
    path: tuple[str | int, ...] = ()
    for step in place.spot.replace("]", "").replace("[", ".").split(".") if place.spot else ():
        at = int(step) - 1 if step.isdigit() else step
        value = value[at] if isinstance(value, tuple) and isinstance(at, int) else getattr(value, str(at), None)
        path = (*path, at)
        named.add(spot(path))
        if isinstance(value, Part):
            named |= {str(one) for name in ("id", "partij", "partijen") for one in _listed(getattr(value, name, ()))}
    return named


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)
