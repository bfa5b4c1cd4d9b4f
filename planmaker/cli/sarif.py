"""Findings in SARIF 2.1.0, the form in which editors and build servers show what a check found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from planmaker import __version__
from planmaker.checks.rule import Rule
from planmaker.findings import Finding, Place, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.OPEN: "warning", Severity.WARNING: "warning", Severity.TIP: "note"}


def as_sarif(findings: Sequence[Finding], rules: Sequence[Rule]) -> str:
    """Return `findings` as a SARIF log with one run; each of `rules` with a code that was found is told in it."""
    known: dict[str, Rule] = {}
    for one in rules:
        known.setdefault(one.code, one)
    codes = list(dict.fromkeys(finding.code for finding in findings))
    driver = {
        "name": "planmaker",
        "version": __version__,
        "language": "nl",
        "rules": [_rule(code, known.get(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, one: Rule | None) -> dict[str, Any]:
    if one is None:
        return {"id": code}
    source = f" {one.source}." if one.source else ""
    return {
        "id": code,
        "shortDescription": {"text": one.question},
        "fullDescription": {"text": f"{one.why}{source}"},
        "help": {"text": one.mend},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
        "properties": {"tags": [one.subject]},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    hint = f" Oplossing: {finding.hint.rstrip('.')}" if finding.hint else ""
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}.{hint}"},
        "locations": [_location(finding.place)],
        "properties": {"severity": finding.severity.value, "group": finding.group},
    }
    if finding.accepted:
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": finding.accepted}]
    return result


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line and not place.sheet:
        region: dict[str, Any] = {"startLine": place.line}
        if place.column:
            region["startColumn"] = place.column
        if place.text:
            region["snippet"] = {"text": place.text}
        physical["region"] = region
    named = f"{place.sheet}!{place.cell}" if place.cell else place.spot
    return {"physicalLocation": physical} | ({"logicalLocations": [{"fullyQualifiedName": named}]} if named else {})


def _uri(file: str) -> str:
    path = PurePath(file)
    return Path(file).as_uri() if path.is_absolute() else quote(path.as_posix())
