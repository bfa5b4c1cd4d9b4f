"""The map of the code: every room with what lives there, every module with the first sentence of its docstring."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.support import ROOT

_HEAD = """\
# The map, down to modules

<!-- Made from the docstrings; do not edit it here. To make it anew: make renew -->

Each room (a package) with what lives there, and its modules with the first sentence of their docstrings. How the rooms
hang together is told by [the architecture](architectuur.md).
"""


def page() -> str:
    """Return the page. Raises ValueError for a module without a docstring."""
    package = ROOT / "planmaker"
    rooms = sorted(folder.parent for folder in package.rglob("__init__.py"))
    return _HEAD + "".join(_room(room) for room in rooms)


def _room(room: Path) -> str:
    modules = [module for module in sorted(room.glob("*.py")) if module.name != "__init__.py"]
    rows = "".join(f"| `{module.name}` | {_first(module)} |\n" for module in modules)
    table = f"\n| module | what it does |\n| --- | --- |\n{rows}" if rows else ""
    return f"\n## {room.relative_to(ROOT).as_posix()}/\n\n{_whole(room / '__init__.py')}\n{table}"


def _doc(module: Path) -> str:
    text = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    if not text:
        raise ValueError(f"{module} has no docstring")
    return text


def _first(module: Path) -> str:
    """Return the first paragraph of a docstring, to fit in a cell."""
    return " ".join(_doc(module).split("\n\n")[0].split()).replace("|", "\\|")


def _whole(module: Path) -> str:
    """Return a docstring as Markdown: what stands indented in it is code there too."""
    return _doc(module)
