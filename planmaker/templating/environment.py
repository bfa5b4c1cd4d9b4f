"""The environment in which every template runs: sandboxed, escaping, strict about names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import jinja2
from jinja2.sandbox import SandboxedEnvironment

from planmaker.dossier.prose import Prose
from planmaker.templating.filters import FILTERS, FUNCTIONS
from planmaker.word.prose import prose_mark


@cache
def environment() -> SandboxedEnvironment:
    """Return the one environment of all templates."""
    env = SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=True, finalize=_printable)
    env.filters.update(FILTERS)
    env.globals.update(FUNCTIONS)
    return env


def _printable(value: Any) -> Any:
    """Refuse to print the absence of a value: it would read as the word None. Hand on a long text as its mark."""
    if value is None:
        raise jinja2.UndefinedError("het sjabloon drukt een waarde af die er niet is")
    return prose_mark(value) if isinstance(value, Prose) else value


def evaluate(expression: str, view: Mapping[str, Any]) -> Any:
    """Return the value of a Jinja expression, such as `begroting.kosten or begroting.dekking`, for this view."""
    return environment().compile_expression(expression, undefined_to_none=False)(**view)


def fill_text(text: str, view: Mapping[str, Any]) -> str:
    """Return a short text with tags, such as the pattern of a file name, filled in."""
    return environment().from_string(text).render(view)
