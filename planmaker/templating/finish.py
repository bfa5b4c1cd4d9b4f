"""What a document needs after printing when its template asks for it: labels, references, contents page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from planmaker.findings import Finding, OutputError, Place
from planmaker.templating.archive import EPOCH_STAMP, entry, write_archive
from planmaker.word.archive import read_members
from planmaker.word.bookmarks import place_labels
from planmaker.word.contents import fill_contents
from planmaker.word.marks import holds_mark
from planmaker.word.package import Package
from planmaker.word.references import resolve_references

NEEDED = re.compile(r"\b(?:artikel|artikelen|lid|bijlage|label)\s*\(")
"""A tag that leaves a mark to be resolved."""

CONTENTS = re.compile(rb"<w:instrText[^>]*>[^<]*\bTOC\b|w:instr=\"[^\"]*\bTOC\b")
"""A contents page."""


def finish(package: Package, bookmarks: Mapping[str, str]) -> None:
    """Put the labels, references and contents of a printed document in their place.

    `bookmarks` tells where each bookmark stands in the template. OutputError carries the references to what was left
    out, with both places.
    """
    place_labels(package)
    findings = [_with_origin(finding, bookmarks) for finding in resolve_references(package)]
    if findings:
        raise OutputError(findings)
    if any(holds_mark(package.read(name).decode()) for name in package.stories()):
        message = "een filter heeft een verwijzing of label veranderd"
        hint = "zet geen filter achter artikel(…), lid(…), bijlage(…) of label(…)"
        raise OutputError([Finding("verwijzing-kan-hier-niet", message, Place(package.file), hint)])
    fill_contents(package)


def restamped(data: bytes, stamp: tuple[int, int]) -> bytes:
    """Return a zip with `stamp` as the date of its members."""
    return data if stamp == EPOCH_STAMP else write_archive(entry(member, stamp) for member in read_members(data))


def _with_origin(finding: Finding, bookmarks: Mapping[str, str]) -> Finding:
    match = re.search(r'"([^"]+)"', finding.message)
    origin = bookmarks.get(match.group(1).replace("-", "_").lower()) if match else None
    if origin is None:
        return finding
    return replace(
        finding, message=f"{finding.message}; in het sjabloon staat het bij {origin}, maar het is weggelaten"
    )
