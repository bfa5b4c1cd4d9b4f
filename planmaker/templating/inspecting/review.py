"""All that can be said of a template without data."""

from __future__ import annotations

from planmaker.findings import Finding, TemplateError
from planmaker.templating.inspecting.names_of_data import Names
from planmaker.templating.template import Template


def review(data: bytes, file: str, known: Names | None = None) -> tuple[list[Finding], bool]:
    """Return the findings about a template, and whether anything prevents rendering.

    `known` are the names that its data will have; a template that asks for another is at fault.
    """
    try:
        template = Template(data, file)
    except TemplateError as error:
        return list(error.findings), True
    unknown = [] if known is None else template.unknown(known)
    return [*template.findings, *unknown], bool(unknown)
