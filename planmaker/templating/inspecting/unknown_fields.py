"""What a template asks for, held against the names that its data will have."""

from __future__ import annotations

import difflib

from planmaker.findings import Finding, Place
from planmaker.templating.compiled import Compiled
from planmaker.templating.inspecting.fields_read import Sources, reads_of
from planmaker.templating.inspecting.names_of_data import Names, Unknown, paths_to, unknown
from planmaker.templating.language import Language
from planmaker.templating.places import shorten


def unknown_fields(environment: Language, sources: Sources, compiled: Compiled, names: Names) -> list[Finding]:
    """Return a finding for each name that does not exist, at the first tag that asks for it.

    A value that may be several things is at fault only when none of them has the name. What the template itself asks
    about with `is defined` or `|default` may be absent.
    """
    reads = list(reads_of(environment, sources))
    allowed = {path for read, _ in reads if not read.sure for path in read.paths}
    findings: dict[str, Finding] = {}
    for read, tag in reads:
        absent = [unknown(names, path) for path in read.paths]
        first = absent[0]
        if first is None or not all(absent) or first.path in allowed or first.path in findings:
            continue
        typed, _, spot = compiled.tags[tag] if 0 <= tag < len(compiled.tags) else ("", "", "")
        findings[first.path] = _finding(first, names, typed, Place(compiled.file, spot=spot))
    return list(findings.values())


def _finding(absent: Unknown, names: Names, typed: str, place: Place) -> Finding:
    asked = f", gevraagd in {shorten(typed, 60)}" if typed else ""
    if absent.name in absent.inside.hidden:
        message = f"{absent.path} is intern en komt niet in dit soort document{asked}"
        return Finding("veld-onbekend", message, place, "haal het veld weg; dit document is voor partners")
    message = f"dit soort document kent geen veld {absent.path}{asked}"
    return Finding("veld-onbekend", message, place, _hint(absent, names))


def _hint(absent: Unknown, names: Names) -> str:
    owner, inside = absent.owner, absent.inside
    if inside.item is not None:
        if absent.name in ("length", "size", "aantal"):
            return f"{owner} is een lijst; het aantal is {owner}|length"
        return f"{owner} is een lijst: ga er eerst langs met {{% for … %}}, en vraag het dan van elk"
    if owner and not inside.fields:
        return f"{owner} is {inside.sort} en heeft zelf geen velden; vraag alleen {owner}"
    if near := difflib.get_close_matches(absent.name, sorted(inside.fields), 3, 0.6):
        return f"bedoelt u {' of '.join(near)}?"
    if elsewhere := paths_to(names, absent.name):
        return f"bedoelt u {' of '.join(elsewhere)}?"
    return f"{owner or 'het dossier'} heeft: {', '.join(sorted(inside.fields))}"
