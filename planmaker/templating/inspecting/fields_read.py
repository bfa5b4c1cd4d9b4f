"""The names a template reads, nested as the data is: what a context must hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planmaker.templating.inspecting.reading import Read, Reader
from planmaker.templating.language import Language

Sources = Sequence[tuple[str, Mapping[int, int]]]
"""The Jinja text of each part, with the number of the tag that stands at each line."""


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One name that a template reads.

    `path` is as in the data, with `[]` for each item of a loop: `partijen[].naam`. `loop` tells that the template goes
    through it. `places` are where it stands, in the order of the template.
    """

    path: str
    loop: bool
    places: tuple[str, ...]


def fields_of(environment: Language, sources: Sources, places: Sequence[str]) -> list[TemplateField]:
    """Return the fields of a template, sorted by path; `places` are those of its tags."""
    found: dict[str, tuple[bool, list[str]]] = {}
    for read, tag in reads_of(environment, sources):
        place = places[tag] if 0 <= tag < len(places) else ""
        for path in read.paths:
            loop, known = found.setdefault(path, (False, []))
            if place not in known:
                known.append(place)
            found[path] = (loop or read.loop, known)
    return [TemplateField(path, loop, tuple(where)) for path, (loop, where) in sorted(found.items())]


def reads_of(environment: Language, sources: Sources) -> Iterator[tuple[Read, int]]:
    """Yield each reading of the data, part by part, with the number of the tag it stands in."""
    for source, lines in sources:
        reader = Reader(environment)
        reader.block(environment.parse(source).body, {})
        for read in reader.found:
            yield read, lines.get(read.line, -1)
