"""A Word template: compiled once, rendered many times, by any number of threads."""

from __future__ import annotations

import marshal
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any, NamedTuple

from planmaker.findings import Finding, InputError, OutputError, Place
from planmaker.office.archive import EPOCH_STAMP, Member, entry, stamp_of, write_entries
from planmaker.templating import cache
from planmaker.templating.bounds import LimitError, readable
from planmaker.templating.compiled import Compiled, from_stored, restored, stored_form
from planmaker.templating.language import language
from planmaker.templating.printing.arrival import landed
from planmaker.templating.printing.attaching import assemble
from planmaker.templating.printing.dating import dated, moment_of
from planmaker.templating.printing.faults import TROUBLE
from planmaker.templating.printing.mends import ORDER, REWRITES
from planmaker.templating.printing.run import Run
from planmaker.templating.printing.runtime import PROGRAM_NAMES, Rendering, Shown
from planmaker.templating.printing.wording import Site
from planmaker.word.names import MAIN

if TYPE_CHECKING:
    from planmaker.templating.inspecting.fields_read import Sources, TemplateField
    from planmaker.templating.inspecting.names_of_data import Names
    from planmaker.word.package import Package

_BATCH = 64  # pieces printed before the length is looked at: of 10,000 characters each at most


_ABOVE = re.compile(r"onder “(.*?)”(?= ›|$)")
_QUOTED = re.compile(r"“(.*?)”(?= ›|$)")
_LABEL = re.compile(r"label\(\"([\w-]+)\"\)")


class Heading(NamedTuple):
    """What a tag stands under in a template: the part of the file, the heading as typed, and its bookmark."""

    part: str
    text: str
    bookmark: str


class Template:
    """A Word template in docxtpl's dialect, from a path or from bytes (.docx, .dotx, .docm, .dotm).

    Immutable: it can be shared between threads, and pickled. TemplateError carries all that is wrong with the file.
    `name` is what findings call it; by default the name of the file.
    """

    __slots__ = ("_compiled", "_entries", "_mends", "_roots", "_sites")

    def __init__(self, source: str | Path | bytes, name: str = "") -> None:
        data = source if isinstance(source, bytes) else _read(Path(source))
        file = name or ("sjabloon" if isinstance(source, bytes) else Path(source).name)
        state = cache.load(data, file)
        if state is not None:
            self._load(from_stored(state))
            return
        from planmaker.templating.compiling.compile import compile_template

        compiled = compile_template(data, file)
        cache.store(data, file, stored_form(compiled))
        self._load(compiled)

    def _load(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._roots = [(program.part, *_function(program.code, program.part)) for program in compiled.programs]
        self._mends = [tuple(step for name, step in ORDER if name in program.mends) for program in compiled.programs]
        self._sites = [Site(*site) for site in compiled.sites] + [Site("text")]
        self._entries = {name: entry(member) for name, member in compiled.members.items()}

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (stored_form(self._compiled),)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is doubtful in the template but does not prevent rendering."""
        return tuple(map(restored, self._compiled.findings))

    def headings(self) -> list[Heading]:
        """Return for each tag, by its number, the heading that it stands under."""
        marked = {
            quoted[-1]: name for name, spot in self._compiled.bookmarks.items() if (quoted := _QUOTED.findall(spot))
        }
        found: list[Heading] = []
        for _, _, spot in self._compiled.tags:
            part = spot.partition(" › ")[0]
            above = _ABOVE.search(spot)
            text = above[1] if above else ""
            label = _LABEL.search(text)
            found.append(Heading(part, text, marked.get(text) or (label[1] if label else "")))
        return found

    def fields(self) -> tuple[TemplateField, ...]:
        """Return the names that the template reads, nested as the data is, with loops and places."""
        from planmaker.templating.inspecting.fields_read import fields_of

        return tuple(fields_of(language(), self._sources(), [spot for _, _, spot in self._compiled.tags]))

    def unknown(self, names: Names) -> list[Finding]:
        """Return what the template asks for that data with these names will not have."""
        from planmaker.templating.inspecting.unknown_fields import unknown_fields

        return unknown_fields(language(), self._sources(), self._compiled, names)

    def _sources(self) -> Sources:
        return [(program.source, program.source_lines) for program in self._compiled.programs]

    def render(self, context: Mapping[str, object], *, moment: datetime | None = None) -> bytes:
        """Return the .docx made from this template with the values of `context`.

        The same template, context and `moment` give the same bytes; without `moment`, `SOURCE_DATE_EPOCH` counts, and
        else the earliest moment that a zip can hold. PlanmakerError carries all missing values at once.
        """
        printed, run = self._print(context)
        members = assemble(self._compiled, printed, run)
        when = moment_of(moment)
        stamp = EPOCH_STAMP
        if when is not None:
            stamp = stamp_of(when.timetuple()[:6])
            members |= dated(self._compiled.members, members, when)
        if self._compiled.finish:
            from planmaker.templating.printing.finish import finish

            package = self._package(members)
            finish(package, self._compiled)
            if MAIN in printed:
                landed(run.printed, printed[MAIN], package.read(MAIN))
            return package.to_bytes(stamp)
        entries = self._entries if when is None else {n: entry(m, stamp) for n, m in self._compiled.members.items()}
        fresh = {name: entry(Member.of(name, data), stamp) for name, data in members.items()}
        return write_entries({**entries, **fresh}.values())

    def fill(self, view: Mapping[str, object], shown: list[Shown] | None = None) -> Package:
        """Return the document made from `view` for further work: marks not yet resolved, lists not yet started anew.

        `shown` gets a note of each value that went into the text. Errors as of `render`.
        """
        printed, run = self._print(view, starts_lists=False)
        if shown is not None:
            shown += run.shown
        return self._package(assemble(self._compiled, printed, run))

    def _package(self, members: Mapping[str, bytes]) -> Package:
        from planmaker.word.package import Package

        fresh = {name: Member.of(name, data) for name, data in members.items()}
        return Package.of([*{**self._compiled.members, **fresh}.values()], self._compiled.file)

    def _print(self, context: Mapping[str, object], *, starts_lists: bool = True) -> tuple[dict[str, bytes], Run]:
        """Return the XML of each part with tags, and what the rendering needs beside them."""
        run = Run(self._compiled.numbers, self._compiled.bookmarks)
        run.starts_lists = starts_lists
        names = {**language().globals, **run.helpers(), **context}
        printed: dict[str, bytes] = {}
        try:
            for (part, root, blocks), mends in zip(self._roots, self._mends, strict=True):
                first = len(run.printed)
                run.part = part
                xml = _join(root(_rendering(names, part, blocks, run, self._sites)))
                if part in run.notes:
                    xml = run.with_notes(xml)
                for mend in mends:
                    mended = mend(xml)
                    if mend in REWRITES:
                        landed(run.printed[first:], xml, mended)
                    xml = mended
                if part == MAIN and self._compiled.finish:
                    readable(xml, paragraphs=True)
                printed[part] = xml
        except TROUBLE as error:
            from planmaker.templating.explaining.explain import explain

            raise explain(self._compiled, context, error) from error
        if self._compiled.links:
            from planmaker.templating.compiling.links import left_out

            if findings := left_out(self._compiled, printed):
                raise OutputError(findings)
        return printed, run


def _restore(state: tuple[Any, ...]) -> Template:
    template = object.__new__(Template)
    template._load(from_stored(state))
    return template


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"het sjabloon is niet te lezen: {error.strerror}"
        raise InputError([Finding("bestand-onleesbaar", message, Place(str(path)), "controleer het pad")]) from error


def _function(code: bytes, part: str) -> tuple[Any, dict[str, Any]]:
    program: CodeType = marshal.loads(code)  # noqa: S302  - made by ourselves, never read from a place others can write
    names: dict[str, Any] = {"environment": language(), "__name__": f"sjabloon {part}"}
    exec(program, names)  # noqa: S102  - Jinja's own compiled form of the sandboxed template
    names.update(PROGRAM_NAMES)
    return names["root"], names["blocks"]


def _rendering(names: dict[str, Any], part: str, blocks: dict[str, Any], run: Run, sites: list[Site]) -> Rendering:
    rendering = Rendering(language(), names, part, blocks)
    rendering.bind(run, sites)
    return rendering


def _join(pieces: Any) -> bytes:
    from itertools import islice

    from planmaker.templating.limits import MAX_OUTPUT

    out: list[bytes] = []
    size = 0
    while batch := "".join(islice(pieces, _BATCH)):
        size += len(batch)
        if size > MAX_OUTPUT:
            raise LimitError(f"het document wordt langer dan {MAX_OUTPUT} tekens")
        out.append(batch.encode())  # by batch: one letter outside ASCII makes a text many times slower to encode
    return b"".join(out)
