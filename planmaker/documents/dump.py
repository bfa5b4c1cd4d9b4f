"""The context of a document as plain data, for comparing and for finding faults in a template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planmaker.figures.registry import Printable
from planmaker.templating.gap import Gap


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it: what is missing as None, dates and amounts as the text they print as.

    A figure has its title and what it shows in words.
    """
    if isinstance(value, Gap):
        return None
    if isinstance(value, Printable):
        return {"titel": value.titel, "alt": value.alt} if value else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    return str(value)
