"""All that can be said of a template without data."""

from __future__ import annotations

import difflib
import re

from planmaker.findings import Finding, Place, TemplateError
from planmaker.templating.template import Template


def review(data: bytes, file: str, known: frozenset[str] | None = None) -> tuple[list[Finding], bool]:
    """Return the findings about a template, and whether anything prevents rendering.

    `known` are the names that its data will have at the top; a template that asks for another is at fault.
    """
    try:
        template = Template(data, file)
    except TemplateError as error:
        return list(error.findings), True
    findings = list(template.findings)
    unknown = [] if known is None else list(_unknown(template, file, known))
    return findings + unknown, bool(unknown)


def _unknown(template: Template, file: str, known: frozenset[str]) -> list[Finding]:
    findings: dict[str, Finding] = {}
    for field in template.fields():
        name = re.split(r"[.\[]", field.path, maxsplit=1)[0]
        if name in known or name in findings:
            continue
        near = difflib.get_close_matches(name, known, 2)
        hint = f"bedoelt u {' of '.join(near)}?" if near else f"bekend zijn: {', '.join(sorted(known))}"
        place = Place(file, spot=field.places[0] if field.places else "")
        findings[name] = Finding("veld-onbekend", f"dit soort document kent geen veld {name}", place, hint)
    return list(findings.values())
