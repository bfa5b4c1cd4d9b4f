"""Short expressions and texts outside a Word file, in the same language as its tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import TemplateSyntaxError

from planmaker.templating.language import language


def evaluate(expression: str, view: Mapping[str, Any]) -> Any:
    """Return the value of a Jinja expression, such as `begroting.kosten or begroting.dekking`, for this view."""
    return _compiled(expression)(**view)


@lru_cache(maxsize=512)
def _compiled(expression: str) -> Callable[..., Any]:
    return language().compile_expression(expression, undefined_to_none=False)


def expression_fault(expression: str) -> str | None:
    """Return what is wrong with an expression, or None."""
    return text_fault(f"{{{{ {expression} }}}}")


def text_fault(text: str) -> str | None:
    """Return what is wrong with a short text with tags, or None."""
    try:
        language().parse(text)
    except TemplateSyntaxError as error:
        return error.message or "?"
    except RecursionError:
        return "te veel haakjes in elkaar"
    return None


def fill_text(text: str, view: Mapping[str, Any]) -> str:
    """Return a short text with tags, such as the pattern of a file name, filled in."""
    return language().from_string(text).render(view)
