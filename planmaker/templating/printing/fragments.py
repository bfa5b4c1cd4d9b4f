"""XML that a template printed itself, in a macro, a block or a `set`: it is not escaped again."""

from __future__ import annotations

from typing import Any

import jinja2.runtime
from markupsafe import Markup


class Fragment(Markup):
    """XML that the template itself printed, in a macro or a block: it is not escaped again.

    Whatever a filter makes of it is no longer ours: every method gives plain Markup.
    """

    __slots__ = ()


def _plain_method(name: str) -> Any:
    method = getattr(Markup, name)
    return lambda self, *args, **kwargs: method(Markup(self), *args, **kwargs)  # noqa: S704 - was Markup already


for _name in dir(str):
    if callable(getattr(str, _name)) and (
        not _name.startswith("_") or _name in ("__add__", "__mul__", "__mod__", "__getitem__")
    ):
        setattr(Fragment, _name, _plain_method(_name))


class Macro(jinja2.runtime.Macro):
    """Jinja's macro, whose result is known to be ours."""

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:
        return Fragment(self._func(*arguments))
