"""Short expressions and texts outside a Word file, in the same language as its tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planmaker.templating.language import language


def evaluate(expression: str, view: Mapping[str, Any]) -> Any:
    """Return the value of a Jinja expression, such as `begroting.kosten or begroting.dekking`, for this view."""
    return language().compile_expression(expression, undefined_to_none=False)(**view)


def fill_text(text: str, view: Mapping[str, Any]) -> str:
    """Return a short text with tags, such as the pattern of a file name, filled in."""
    return language().from_string(text).render(view)
