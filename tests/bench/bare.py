"""What is done with docxtpl alone, on a template of ours: open, patch, compile, fill, save.

usage: python bare.py TEMPLATE VALUES.json OUT.docx

A script as short as it can be. Each filter and function of ours gives back its first argument, and what has no text of
its own prints its name: about as many characters as ours, without the work that we do for them.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import jinja2
from docxtpl import DocxTemplate


def first(*values: Any, **more: Any) -> Any:
    return values[0] if values else ""


class Filters(dict[str, Any]):
    """The filters of Jinja, and any other name."""

    def __contains__(self, name: object) -> bool:
        return True

    def get(self, name: str, other: Any = None) -> Any:
        return self[name]

    def __missing__(self, name: str) -> Any:
        return first


class Silent(jinja2.ChainableUndefined):
    """What the values lack: nothing, that can be called, compared and counted with."""

    __call__ = staticmethod(first)
    __lt__ = __le__ = __gt__ = __ge__ = lambda self, other: False  # type: ignore[assignment,misc]
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = lambda self, other: 0  # type: ignore[assignment,misc]


def printed(value: Any) -> Any:
    """Return what is printed of a value: of a part of a dossier its name, of a list those of its items."""
    if isinstance(value, dict):
        return value.get("naam") or value.get("titel") or ""
    if isinstance(value, list):
        return ", ".join(str(printed(item)) for item in value)
    return value


LANGUAGE = jinja2.Environment(undefined=Silent, finalize=printed)
LANGUAGE.filters = Filters(LANGUAGE.filters)


def fill(template: str, values: dict[str, Any]) -> bytes:
    """Return the document that docxtpl makes of a template and values."""
    document = DocxTemplate(template)
    document.render(values, LANGUAGE, autoescape=True)
    document.save(out := io.BytesIO())
    return out.getvalue()


if __name__ == "__main__":
    Path(sys.argv[3]).write_bytes(fill(sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))))
