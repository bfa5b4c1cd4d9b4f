"""What a document needs after printing when its template asks for it: labels, references, contents page."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from planmaker.findings import Finding, OutputError, Place
from planmaker.templating.compiled import Compiled
from planmaker.templating.places import shorten
from planmaker.word.bookmarks import Bookmarks, place_labels
from planmaker.word.finishing.captions import number_captions
from planmaker.word.finishing.contents import fill_contents
from planmaker.word.finishing.references import resolve_references
from planmaker.word.lists.numbers import Numbers
from planmaker.word.marks import holds_mark
from planmaker.word.package import Package

NEEDED = re.compile(r"\b(?:artikel|artikelen|lid|bijlage|hoofdstuk|label)\s*\(")
"""A tag that leaves a mark to be resolved."""

COUNTED = re.compile(rb"<w:instrText[^>]*>[^<]*\b(?:TOC|SEQ)\b|w:instr=\"[^\"]*\b(?:TOC|SEQ)\b")
"""A contents page, or captions that count."""


def finish(package: Package, compiled: Compiled) -> None:
    """Put the labels, references and contents of a printed document in their place.

    OutputError carries the references to what was left out, with both places in the template.
    """
    place_labels(package)
    number_captions(package)
    numbers = Numbers(package)
    present = {name.lower() for name in Bookmarks(package).names}
    findings = [_with_origin(finding, compiled, present) for finding in resolve_references(package, numbers=numbers)]
    if findings:
        raise OutputError(dict.fromkeys(findings))
    if any(holds_mark(package.read(name).decode()) for name in package.stories()):
        message = "een filter heeft een verwijzing of label stukgemaakt"
        hint = "zet achter artikel(…), lid(…), bijlage(…) of label(…) geen filter, of alleen hoofdletter"
        raise OutputError([Finding("verwijzing-naar-niets", message, Place(package.file), hint)])
    fill_contents(package, numbers=numbers)


def _with_origin(finding: Finding, compiled: Compiled, present: AbstractSet[str]) -> Finding:
    """Return the finding with the place of the tag that refers, and that of what it refers to when it was left out."""
    match = re.search(r'"([^"]+)"', finding.message)
    if match is None:
        return finding
    label = match.group(1)
    message, place = finding.message, finding.place
    names = [label.replace("-", "_").lower(), f"bijlage_{label.replace('-', '_').lower()}"]
    origin = next((compiled.bookmarks[name] for name in names if name in compiled.bookmarks), None)
    if origin is not None and present.isdisjoint(names):
        message += f"; in het sjabloon staat het bij {origin}, maar het is weggelaten"
    asked = re.compile(rf"\b(?:artikel|artikelen|lid|bijlage|hoofdstuk)\s*\(.*?['\"]{re.escape(label)}['\"]")
    tags = {(spot, typed) for typed, body, spot in compiled.tags if asked.search(body)}
    if len({spot for spot, _ in tags}) == 1:  # else nothing tells which it was: the place in the document says more
        typed = " en ".join(sorted(shorten(typed) for _, typed in tags))
        message, place = f"{message}, gevraagd in {typed}", Place(compiled.file, spot=next(iter(tags))[0])
    return replace(finding, message=message, place=place)
