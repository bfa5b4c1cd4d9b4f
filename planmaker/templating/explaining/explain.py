"""Say why a rendering failed: print the template again, slowly, and collect everything that is missing or wrong.

The fast programs stop at the first trouble and know no names. Only then is each part compiled once more, so that every
expression is tried on its own, every gap is noted with its path, and every loop tells its turn.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from types import TracebackType
from typing import Any

from jinja2.exceptions import SecurityError

from planmaker.dutch import lijkend
from planmaker.findings import Finding, OutputError, Place, PlanmakerError, TemplateError
from planmaker.templating import limits
from planmaker.templating.bounds import LimitError
from planmaker.templating.compiled import Compiled, Program
from planmaker.templating.compiling.codegen import python_of
from planmaker.templating.explaining.data_paths import Whereabouts
from planmaker.templating.explaining.holes import Hole, Journal, Turns, loop_parts
from planmaker.templating.explaining.python_errors import reason, sort_of
from planmaker.templating.language import Language, language
from planmaker.templating.places import shorten
from planmaker.templating.printing.arrival import LostError
from planmaker.templating.printing.faults import TROUBLE, ValueFault
from planmaker.templating.printing.run import Run
from planmaker.templating.printing.runtime import PROGRAM_NAMES, Rendering
from planmaker.templating.printing.wording import Site

_TEMPLATE_CODES = frozenset(("grens-overschreden", "sjabloon-onveilig"))


def explain(compiled: Compiled, context: Mapping[str, object], error: Exception) -> PlanmakerError:
    """Return the error to raise for a rendering that failed with `error`: all findings, with their places."""
    notes = _Report(compiled, context)
    environment = notes.environment
    sites = [Site(*site) for site in compiled.sites] + [Site("text")]
    try:
        for program in compiled.programs:
            _try_part(program, environment, notes, context, sites)
    except LimitError as limit:
        if isinstance(error, LimitError):
            notes.failed(error, notes.tag if str(limit) == str(error) else _tag_of(compiled, error.__traceback__))
    if not notes.findings:
        notes.failed(error, _tag_of(compiled, error.__traceback__))
    findings = list(dict.fromkeys(notes.findings))[: limits.MAX_FINDINGS]
    ours = any(finding.code in _TEMPLATE_CODES for finding in findings)
    return TemplateError(findings) if ours else OutputError(findings)


def _try_part(
    program: Program, environment: Language, notes: _Report, context: Mapping[str, object], sites: list[Site]
) -> None:
    try:
        code, _ = python_of(environment, program.source, program.part, program.source_lines, frozenset(), tracing=True)
        names: dict[str, Any] = {"environment": environment}
        exec(code, names)  # noqa: S102  - the same sandboxed template, compiled with its places
        names.update(PROGRAM_NAMES)
        slow = _Slow(
            environment,
            {**environment.globals, **notes.run.helpers(), "_pm_loop": notes.loop, **context},
            program.part,
            names["blocks"],
        )
        slow.notes = notes
        slow.bind(notes.run, sites)
        notes.run.part = program.part
        for _ in names["root"](slow):
            pass
    except TROUBLE as error:
        if isinstance(error, LimitError):
            raise
        notes.failed(error, notes.tag)


class _Slow(Rendering):
    """Prints nothing; tries each expression and notes what goes wrong."""

    notes: _Report

    def derived(self, locals: dict[str, Any] | None = None) -> _Slow:
        """Return a context that also knows `locals`, of the same rendering."""
        made = super().derived(locals)
        assert isinstance(made, _Slow)
        made.notes = self.notes
        return made

    def bind(self, run: Run, sites: Sequence[Site]) -> None:
        """Say which rendering this is; values are tried before they are printed."""
        super().bind(run, sites)
        self.text = self.tried

    def tried(self, value: Any, tag: int) -> str:
        """Try an expression and print it, noting what is wrong."""
        outcome = self.attempt(value, tag)
        if isinstance(outcome, Hole):
            outcome.note()
            return ""
        try:
            return self.special(outcome, tag)
        except TROUBLE as error:
            if isinstance(error, LimitError):
                raise
            self.notes.failed(error, tag)
            return ""

    def attempt(self, expression: Callable[[], Any], tag: int) -> Any:
        """Return the value of an expression; a silent gap when it fails, after noting why."""
        notes = self.notes
        notes.tag, notes.empty, notes.fresh = tag, None, []
        before = len(notes.findings)
        try:
            return expression()
        except TROUBLE as error:
            if isinstance(error, LimitError):
                raise
            if not isinstance(error, (ValueFault, ZeroDivisionError)):
                for gap in notes.fresh:
                    gap.note()  # what a filter could do nothing with
            if len(notes.findings) == before:
                notes.failed(error, tag)
            return notes.silent()


class _Report(Journal):
    """The findings of one failed rendering."""

    def __init__(self, compiled: Compiled, context: Mapping[str, object]) -> None:
        super().__init__()
        self.compiled, self.context = compiled, context
        self.findings: list[Finding] = []
        self.run = Run(compiled.numbers, compiled.bookmarks)
        self.run.most = limits.MAX_TRIED
        notes: Journal = self

        class Noted(Hole):
            """A gap that knows where to note itself."""

            __slots__ = ()
            notes_to = notes

        self.gap = Noted
        self.places = Whereabouts(context)
        self.empty: tuple[object, str] | None = None
        self.environment = language().overlay(undefined=Noted)
        self.environment.get_field = self._watched(self.environment.get_field)  # type: ignore[method-assign, assignment]
        self.environment.getitem = self._watched(self.environment.getitem)  # type: ignore[method-assign, assignment]

    def silent(self) -> Hole:
        """Return a gap that was noted already."""
        gap = self.gap(name="?")
        gap.silence()
        return gap

    def loop(self, items: Any, tag: int) -> Any:
        """Return what a loop goes through, telling each turn."""
        if isinstance(items, Hole):
            items.note()
            return []
        try:
            counted = items if hasattr(items, "__len__") else list(_limited(items))
            left = self.run.most - self.run.turns - 1
            if 0 < left < len(counted):  # what is wrong in so many turns is enough to tell
                counted = list(islice(counted, left))
            self.run.charge(len(counted) + 1)
        except TROUBLE as error:
            if isinstance(error, LimitError):
                raise
            self.failed(error, tag)
            return []
        target, source = loop_parts(self.body(tag))
        return Turns(self, counted, target, source)

    def body(self, tag: int) -> str:
        """Return what stands in tag number `tag`."""
        return self.compiled.tags[tag][1] if 0 <= tag < len(self.compiled.tags) else ""

    def place(self, tag: int) -> Place:
        """Return the place of a tag, and the turn of each loop around it."""
        if not 0 <= tag < len(self.compiled.tags):
            return Place(self.compiled.file)
        turns = "".join(f" › {turn}" for turn in self.turn_names())
        return Place(self.compiled.file, spot=self.compiled.tags[tag][2] + turns)

    def _watched(self, look: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        """Return `look`, which then remembers where it found nothing: a step further, that is what was missing."""

        def looked(owner: Any, name: Any) -> Any:
            value = look(owner, name)
            if value is None:
                self.empty = owner, str(name)
            return value

        return looked

    def path(self, value: object, typed: str) -> str:
        """Return where in the data `value` is, as typed when that leads there."""
        return self.places.of(value, typed)

    def missing(self, name: object, owner: object, tag: int) -> None:
        """Note a value that is not there."""
        typed = self.compiled.tags[tag][0] if 0 <= tag < len(self.compiled.tags) else ""
        if owner is None:
            message, hint = self._step_into_nothing(str(name), tag)
        elif owner is self.nothing:
            path = self.path_of(str(name), self.body(tag))
            message, hint = f"de waarde {path} ontbreekt", self._of_a_loop(str(name))
            hint = hint or _near(str(name), [*self.context, *self.loop_names()], "")
        else:
            at = isinstance(name, int) and not isinstance(owner, Mapping)
            shown = name + 1 if isinstance(name, int) and at else name
            as_typed = self.path_of(str(shown), self.body(tag))
            parent = self.path(owner, as_typed.rpartition("[" if at else ".")[0])
            step = f"[{shown}]" if at else f".{name}"
            path = f"{parent}{step}" if parent else as_typed
            message, hint = f"de waarde {path} ontbreekt", _advice(name, owner, path.removesuffix(step))
        self.findings.append(
            Finding("waarde-ontbreekt", f"{message}, gevraagd in {shorten(typed, 60)}", self.place(tag), hint)
        )

    def _of_a_loop(self, name: str) -> str:
        """Return where a name exists that only a loop gives, "" when none does."""
        loops = (typed for typed, body, _ in self.compiled.tags if name in re.split(r"[\s,()]+", loop_parts(body)[0]))
        typed = next(loops, "")
        return f"{name} is er alleen binnen de lus {shorten(typed)}; zet de tag daarbinnen" if typed else ""

    def _step_into_nothing(self, name: str, tag: int) -> tuple[str, str]:
        as_typed = self.path_of(name, self.body(tag))
        parent = as_typed.rpartition(".")[0]
        if self.empty is not None:
            owner, step = self.empty
            known = self.path(owner, parent.rpartition(".")[0])
            parent = f"{known}.{step}" if known else parent
        parent = parent or "de waarde"
        return f"{parent} is leeg, dus {parent}.{name} bestaat niet", f"vul {parent}, of gebruik {{% if … %}}"

    def failed(self, error: Exception, tag: int) -> None:
        """Note an error in a tag."""
        typed = self.compiled.tags[tag][0] if 0 <= tag < len(self.compiled.tags) else "het sjabloon"
        code, message, hint = _told(error, shorten(typed, 60), self.full(self.body(tag)))
        self.findings.append(Finding(code, message, self.place(tag), hint))


def _told(error: Exception, typed: str, path: str) -> tuple[str, str, str]:
    if isinstance(error, ValueFault):
        return error.code, f"{path or typed}: {error}", error.hint
    if isinstance(error, LimitError):
        return "grens-overschreden", f"{typed}: {error}", "maak het sjabloon eenvoudiger of de gegevens kleiner"
    if isinstance(error, RecursionError):
        return "grens-overschreden", f"{typed}: een macro roept zichzelf te vaak aan", "maak het sjabloon eenvoudiger"
    if isinstance(error, SecurityError):
        return "sjabloon-onveilig", f"{typed}: hier mag een sjabloon niet bij", "gebruik alleen velden en filters"
    if isinstance(error, LostError):
        return (
            "waarde-verdwenen",
            f"de waarde “{shorten(error.value)}” staat niet in het document",
            "meld dit als fout van planmaker",
        )
    if isinstance(error, ZeroDivisionError):
        return "uitdrukking-mislukt", f"{typed}: er wordt door nul gedeeld", "controleer de berekening"
    return (
        "uitdrukking-mislukt",
        f"{typed} kan niet worden uitgerekend: {reason(error)}",
        "controleer de soort van de waarden in de tag",
    )


def _advice(name: object, owner: object, path: str) -> str:
    """Return how to mend the asking for `name` of `owner`, which is at `path`."""
    if isinstance(owner, (list, tuple)):
        if isinstance(name, int):
            return f"{path} heeft {len(owner)} onderdelen; in een tag telt het eerste als 0"
        return f"{path} is een lijst: ga er eerst langs met {{% for … %}}, en vraag het dan van elk"
    if isinstance(owner, Mapping):
        return _near(str(name), [str(key) for key in owner], " van dit onderdeel")
    if isinstance(owner, (str, int, float, Decimal, datetime.date)):
        return f"{path} is {sort_of(owner)} en heeft zelf geen velden; vraag alleen {path}"
    return _near(str(name), [one for one in dir(owner) if not one.startswith("_")], " van dit onderdeel")


def _near(name: str, known: list[str], whose: str) -> str:
    near = lijkend(name, known, 3)
    if near:
        return f"bedoelt u {' of '.join(near)}?"
    if not known:
        return "voeg de waarde toe aan de gegevens"
    shown = ", ".join(sorted(known)[:12]) + ("…" if len(known) > 12 else "")
    return f"voeg de waarde toe aan de gegevens{whose}; bekend zijn: {shown}"


def _limited(items: Any) -> Any:
    for count, item in enumerate(items):
        if count > limits.MAX_TURNS:
            raise LimitError(f"een lus draait vaker dan {limits.MAX_TURNS} keer")
        yield item


def _tag_of(compiled: Compiled, trace: TracebackType | None) -> int:
    tag = -1
    programs = {f"<sjabloon {program.part}>": program for program in compiled.programs}
    while trace is not None:
        program = programs.get(trace.tb_frame.f_code.co_filename)
        if program is not None:
            lines = [line for line in program.lines if line <= trace.tb_lineno]
            tag = program.lines[max(lines)] if lines else tag
        trace = trace.tb_next
    return tag
