"""Findings as comments in a copy of the template, at the spots they are about."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from planmaker.findings import Finding
from planmaker.templating.archive import read_archive
from planmaker.templating.package import MAIN, normalise
from planmaker.templating.places import part_name
from planmaker.word.openpoints import Comments
from planmaker.word.package import Package
from planmaker.word.xml import Element, P, R, run

_PARAGRAPH = re.compile(r" › alinea (\d+) “")


def annotate(data: bytes, findings: Iterable[Finding], date: datetime.date, file: str = "sjabloon") -> bytes:
    """Return a copy of a Word file with a comment for each finding, dated `date`.

    Word knows comments only in the main text: what is wrong elsewhere is said at the first paragraph, with its place.
    """
    members, _ = normalise(read_archive(data, file), file)
    package = Package.of([*members.values()], file)
    paragraphs = list(package.body.iter(P))
    comments = Comments(package, "planmaker", date)
    for finding in findings:
        spot = finding.place.spot
        match = _PARAGRAPH.search(spot) if spot.startswith(part_name(MAIN)) else None
        number = int(match.group(1)) if match else 1
        if not paragraphs:
            break
        note = "\n".join(
            filter(None, ["" if match else spot, finding.message, f"Oplossing: {finding.hint}" if finding.hint else ""])
        )
        comments.add(_anchor(paragraphs[min(number, len(paragraphs)) - 1]), note)
    return package.to_bytes()


def _anchor(paragraph: Element) -> Element:
    """Return the first run of a paragraph; an empty one is made where there is none."""
    for found in paragraph.iterchildren(R):
        return found
    made = run("")
    paragraph.append(made)
    return made
