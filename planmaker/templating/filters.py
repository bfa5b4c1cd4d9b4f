"""The words that templates may use besides Jinja's own: filters, tests and functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FILTERS: dict[str, Callable[..., Any]] = {}
TESTS: dict[str, Callable[..., Any]] = {}
GLOBALS: dict[str, Any] = {}
