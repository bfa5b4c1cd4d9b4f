"""The order in which a person mends: what belongs together stands together, and a cause before what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from planmaker.checks.registry import ADVICE, CONTRADICTIONS
from planmaker.dossier import Dossier
from planmaker.dossier.model.fields import shape_map
from planmaker.findings import Finding

FILE = "Het bestand"
_PARTY = re.compile(r"partijen\[(\d+)\]")
_RULES = {one.code: (at, one) for at, one in reversed([*enumerate((*CONTRADICTIONS, *ADVICE))])}
_FIELDS = {"partijen": "Partijen", "governance": "Organisatie", "begroting": "Geld", "bijdragen": "Recht"}
_FIELDS |= {"afspraken": "Recht", "monitoring": "Proces", "activiteiten": "Plan", "fasen": "Plan", "rollen": "Plan"}
_FIELDS |= {"risicos": "Plan", "mijlpalen": "Plan", "plan": "Plan", "mfa": "Gebouw"}
"""What the field at the top of a dossier is about, where a rule has a word for that."""


def in_order(findings: Iterable[Finding], dossier: Dossier) -> list[Finding]:
    """Return the findings group by group, the group with the worst first, each with the name of its group."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        group = finding.group or _group(finding, dossier)
        groups.setdefault(group, []).append(replace(finding, group=group))
    order = [FILE, *(_party(dossier, at) for at in range(len(dossier.partijen)))]
    order += [one.subject for _, one in sorted(_RULES.values(), key=lambda pair: pair[0])]
    place = {group: at for at, group in reversed([*enumerate(order)])}

    def key(group: str) -> tuple[int, int]:
        return -max(one.severity.rank for one in groups[group]), place.get(group, len(order))

    return [finding for group in sorted(groups, key=key) for finding in _causes_first(groups[group])]


def _group(finding: Finding, dossier: Dossier) -> str:
    party = _PARTY.match(finding.place.spot)
    if party:
        return _party(dossier, int(party[1]) - 1)
    if finding.code in _RULES:
        return _RULES[finding.code][1].subject
    field = re.split(r"[.\[]", finding.place.spot)[0]
    if field not in shape_map(Dossier):
        return FILE
    return _FIELDS.get(field, shape_map(Dossier)[field].label)


def _party(dossier: Dossier, at: int) -> str:
    party = dossier.partijen[at]
    return f"Partij {party.kort or party.id}"


def _causes_first(findings: list[Finding]) -> list[Finding]:
    """Return the findings of one group, the worst first; what follows from another stands behind that."""
    there = {finding.code for finding in findings}

    def cause(finding: Finding) -> str:
        causes = _RULES[finding.code][1].causes if finding.code in _RULES else ()
        return next((code for code in causes if code in there), "")

    following: dict[str, list[Finding]] = {}
    for finding in findings:
        following.setdefault(cause(finding), []).append(finding)

    def weight(finding: Finding) -> int:
        ranks: list[int] = [one.severity.rank for one in (finding, *following.get(finding.code, ()))]
        return max(ranks)

    def key(finding: Finding) -> tuple[int, int]:
        return -weight(finding), _RULES[finding.code][0] if finding.code in _RULES else len(_RULES)

    ordered: list[Finding] = []
    for code, those in groupby(sorted(following.pop("", ()), key=key), key=lambda finding: finding.code):
        ordered += [*those, *sorted(following.pop(code, ()), key=key)]
    return [*ordered, *(finding for those in following.values() for finding in those)]
