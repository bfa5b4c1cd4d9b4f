"""What a rule is: a question to a dossier, why it is asked, what mends it, and a small generator that answers it.

A module of rules holds functions under `@rule`; the registry finds them there by itself, in the order of the module.
"""

from __future__ import annotations

import inspect
import sys
import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from types import ModuleType
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts, spot
from planmaker.findings import Finding, Place, Severity

ERROR, OPEN, WARNING, TIP = Severity.ERROR, Severity.OPEN, Severity.WARNING, Severity.TIP

Fault = tuple[Place, str, str]
"""What a rule yields: where something is wrong, what, and how to mend it."""

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Rule:
    """A rule, and what a person who meets it wants to know, in Dutch.

    `question` is what it asks, `why` the reason, `source` where that comes from when it is not common sense, and `mend`
    what to do. `breaks` and `keeps` are small dossiers, one that it speaks about and one that it does not; they are
    shown to people, and a test reads them. `causes` are the codes of rules that this one may be a consequence of.

    The first thing that `function` takes says what the rule looks at: the dossier, or every part of some type in it; a
    second one is the dossier around that part. Several rules may share a code, when a person mends in the same way what
    they find.
    """

    code: str
    severity: Severity
    question: str
    function: Callable[..., Iterator[Fault]]
    why: str
    source: str
    mend: str
    breaks: str
    keeps: str
    causes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the rule is called in the code."""
        return self.function.__name__

    @property
    def subject(self) -> str:
        """What the rule is about, as a person calls it: the subject of its module."""
        subject: str = sys.modules[self.function.__module__].SUBJECT
        return subject

    @cached_property
    def looks_at(self) -> tuple[type[Part], ...]:
        """The types of the parts that the rule looks at."""
        annotation = next(iter(typing.get_type_hints(self.function).values()))
        return typing.get_args(annotation) or (annotation,)

    @cached_property
    def looks_around(self) -> bool:
        """Whether the rule asks for the dossier around the part."""
        return len(inspect.signature(self.function).parameters) > 1

    def findings(self, *subject: Any) -> Iterator[Finding]:
        """Yield what is wrong with one subject."""
        for place, message, hint in self.function(*subject):
            yield Finding(self.code, message, place, hint, self.severity)


def rule(
    code: str,
    severity: Severity,
    question: str,
    *,
    why: str,
    mend: str,
    breaks: str,
    keeps: str,
    source: str = "",
    causes: tuple[str, ...] = (),
) -> Callable[[Callable[..., Iterator[Fault]]], Rule]:
    """Return a decorator that makes a rule of a generator of faults."""
    return lambda function: Rule(code, severity, question, function, why, source, mend, breaks, keeps, causes)


def rules_of(*modules: ModuleType) -> tuple[Rule, ...]:
    """Return the rules in these modules, in the order in which they stand there."""
    return tuple(one for module in modules for one in vars(module).values() if isinstance(one, Rule))


def findings_of(rules: Iterable[Rule], dossier: Dossier) -> Iterator[Finding]:
    """Yield what `rules` find in `dossier`, rule by rule, each part in the order of the dossier."""
    every = list(parts(dossier))
    by_type: dict[type[Part], list[Part]] = {}
    for _, part in every:
        by_type.setdefault(type(part), []).append(part)
    spots: dict[int, Path] = {}  # by the very object: comparing places costs more than all rules
    for one in rules:
        for finding in _found(one, dossier, by_type):
            if not spots:
                for place, path in _spots(every):
                    spots.setdefault(id(place), path)
            found = spots.get(id(finding.place))
            yield replace(finding, place=replace(finding.place, spot=spot(found))) if found else finding


def _found(one: Rule, dossier: Dossier, by_type: dict[type[Part], list[Part]]) -> Iterator[Finding]:
    if one.looks_at == (Dossier,):
        yield from one.findings(dossier)
        return
    around = (dossier,) if one.looks_around else ()
    for kind, those in by_type.items():
        if issubclass(kind, one.looks_at):
            for part in those:
                yield from one.findings(part, *around)


def _spots(every: Iterable[tuple[Path, Part]]) -> Iterator[tuple[Place, Path]]:
    """Yield every place in the dossier with the path to what was written there, from the outside inwards."""
    for path, part in every:
        yield part.place(), path
        for name, place in part.written.items():
            field, _, item = name.rstrip("]").partition("[")
            yield place, (*path, field, int(item)) if item else (*path, field)
