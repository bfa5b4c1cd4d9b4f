"""What a rule is: a question to a dossier, the code and the weight of what it finds, and a small generator.

A module of rules holds functions under `@rule`; the registry finds them there by itself, in the order of the module.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.findings import Finding, Place, Severity

ERROR, WARNING, OPEN = Severity.ERROR, Severity.WARNING, Severity.OPEN

Fault = tuple[Place, str, str]
"""What a rule yields: where something is wrong, what, and how to mend it."""


@dataclass(frozen=True)
class Rule:
    """A rule. `question` is what it asks, in Dutch; `source` where that comes from, when it is not common sense.

    The first thing that `function` takes says what the rule looks at: the dossier, or every part of some type in it.
    Several rules may share a code, when a person mends in the same way what they find.
    """

    code: str
    severity: Severity
    question: str
    function: Callable[..., Iterator[Fault]]
    source: str = ""

    @property
    def name(self) -> str:
        """What the rule is called in the code."""
        return self.function.__name__

    @cached_property
    def looks_at(self) -> tuple[type[Part], ...]:
        """The types of the parts that the rule looks at."""
        annotation = next(iter(typing.get_type_hints(self.function).values()))
        return typing.get_args(annotation) or (annotation,)

    def findings(self, *subject: Any) -> Iterator[Finding]:
        """Yield what is wrong with one subject."""
        for place, message, hint in self.function(*subject):
            yield Finding(self.code, message, place, hint, self.severity)


def rule(
    code: str, severity: Severity, question: str, *, source: str = ""
) -> Callable[[Callable[..., Iterator[Fault]]], Rule]:
    """Return a decorator that makes a rule of a generator of faults."""
    return lambda function: Rule(code, severity, question, function, source)


def rules_of(*modules: ModuleType) -> tuple[Rule, ...]:
    """Return the rules in these modules, in the order in which they stand there."""
    return tuple(one for module in modules for one in vars(module).values() if isinstance(one, Rule))


def findings_of(rules: Iterable[Rule], dossier: Dossier) -> Iterator[Finding]:
    """Yield what `rules` find in `dossier`, rule by rule, each part in the order of the dossier."""
    every = [part for _, part in parts(dossier)]
    for one in rules:
        for part in (dossier,) if one.looks_at == (Dossier,) else every:
            if isinstance(part, one.looks_at):
                yield from one.findings(part)
