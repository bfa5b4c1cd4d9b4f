"""Imports point downwards, difficult libraries stand behind their own door, and `--help` waits for none of them."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.support import ROOT

# Highest first. A part of the package may import from the lines below its own.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("pipeline",),
    ("documents", "output"),
    ("templating", "word"),
    ("figures",),
    ("intake",),
    ("checks",),
    ("dossier",),
    ("office",),
    ("clock", "dutch", "findings", "huisstijl"),
)
RANK = {part: len(LAYERS) - line for line, parts in enumerate(LAYERS) for part in parts}
# Within a line parts do not know each other, but for these: rendering ends with repairs, which are Word's business.
SIDEWAYS = {("templating", "word")}
# The package itself, `planmaker/__init__.py`: what Python users see. It loads findings; the rest only when called.
FACE = ""

# Library: the only parts that may know it.
DOORS = {
    "docxtpl": {"templating"},
    "docx": {"templating", "word"},
    "click": {"cli"},
    "rich": {"cli"},
    "openpyxl": set(),
    "xlsxwriter": {"office"},
}
MOST_MODULES = 15
"""Modules in one folder beside its `__init__`, which tells what lives there: more, and nobody finds a thing."""

# What turns a value into file access; the dossier is a pure value.
FILES = {"os", "io", "pathlib", "shutil", "tempfile", "zipfile"}
# What `--help` must not wait for.
HEAVY = {"pydantic", "docx", "docxtpl", "lxml", "openpyxl", "babel", "num2words", "jinja2", "yaml", "xlsxwriter"}


@dataclass(frozen=True)
class Import:
    """One name imported by one module; `part` is the module's own part of planmaker."""

    module: str
    part: str
    line: int
    target: str  # dotted, absolute
    eager: bool  # runs as soon as the module is imported

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


def imports_of(source: str, module: str) -> list[Import]:
    """Return every import in `source`, those inside functions too; `module` is its path below the root."""
    package = Path(module).with_suffix("").parts
    part = package[1] if package[1:] != ("__init__",) else FACE
    tree = ast.parse(source, module)
    later = {id(node) for block in ast.walk(tree) if _runs_later(block) for node in ast.walk(block)}
    return [
        Import(module, part, node.lineno, target, id(node) not in later)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for target in _targets(node, package)
    ]


def _runs_later(block: ast.AST) -> bool:
    """Tell whether importing the module leaves the block alone: a function, or what only a type checker reads."""
    if isinstance(block, ast.If):
        return ast.unparse(block.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}
    return isinstance(block, ast.FunctionDef | ast.AsyncFunctionDef)


def _targets(node: ast.Import | ast.ImportFrom, package: tuple[str, ...]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    above = package[: len(package) - node.level] if node.level else ()
    base = ".".join([*above, *filter(None, [node.module])])
    yield from (f"{base}.{alias.name}" for alias in node.names)


def part_of(target: str) -> str | None:
    """Return the part of planmaker that `target` lies in, or None when it is not planmaker's."""
    names = target.split(".")
    if names[0] != "planmaker":
        return None
    return names[1] if len(names) > 1 and names[1] in RANK else FACE


def is_upward(found: Import) -> bool:
    """Tell whether an import breaks the direction."""
    to = part_of(found.target)
    if to is None or to == found.part or (found.part, to) in SIDEWAYS:
        return False
    if found.part == FACE:
        return to == "cli" or (found.eager and to != "findings")
    if to == FACE:
        return found.part != "cli" and found.target != "planmaker.__version__"
    return RANK[to] >= RANK.get(found.part, 0)


@cache
def everything() -> list[Import]:
    return [found for path, text in sources().items() for found in imports_of(text, path)]


def module_of(path: str) -> str:
    """Return the dotted name of a module by its path below the root."""
    return ".".join(Path(path).with_suffix("").parts).removesuffix(".__init__")


def circles(imports: Iterable[Import], modules: Set[str]) -> list[tuple[str, ...]]:
    """Return the groups of modules that reach each other through imports: eager, lazy, or only for types."""
    calls: Mapping[str, set[str]] = defaultdict(set)
    for found in imports:
        target = found.target if found.target in modules else found.target.rpartition(".")[0]
        if target in modules and target != module_of(found.module):
            calls[module_of(found.module)].add(target)
    reached = {module: _reach(module, calls) for module in modules}
    groups = {
        tuple(sorted({module, *(one for one in reached[module] if module in reached[one])})) for module in modules
    }
    return sorted(group for group in groups if len(group) > 1)


def _reach(module: str, calls: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [module]
    while todo:
        new = calls[todo.pop()] - seen
        seen |= new
        todo += new
    return seen


@cache
def sources() -> dict[str, str]:
    """Return the text of every module of planmaker by its path below the root."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "planmaker").rglob("*.py"))
    }


def test_no_modules_call_each_other_in_a_circle() -> None:
    assert circles(everything(), set(map(module_of, sources()))) == []


@pytest.mark.parametrize(
    "later", ["{}", "if TYPE_CHECKING:\n    {}", "def f():\n    {}"], ids=["eager", "types", "lazy"]
)
def test_a_circle_is_seen_whenever_its_imports_run(later: str) -> None:
    texts = {
        "planmaker/a.py": "from planmaker.b import x",
        "planmaker/b.py": "from planmaker import c",
        "planmaker/c/__init__.py": later.format("import planmaker.a"),
        "planmaker/d.py": "import planmaker.a",
    }
    imports = [found for path, text in texts.items() for found in imports_of(text, path)]

    assert circles(imports, set(map(module_of, texts))) == [("planmaker.a", "planmaker.b", "planmaker.c")]


def test_no_folder_holds_more_modules_than_a_person_oversees() -> None:
    counts = Counter(
        folder for folder, _, name in (path.rpartition("/") for path in sources()) if name != "__init__.py"
    )

    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_a_name_of_a_class_means_one_thing() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path, text in sources().items():
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes[node.name].append(path)

    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


def test_every_part_of_the_package_has_its_place_in_the_layers() -> None:
    parts = {path.relative_to(ROOT / "planmaker").parts[0] for path in (ROOT / "planmaker").rglob("*.py")}

    assert {part.removesuffix(".py") for part in parts} - {"__init__"} <= set(RANK)


def test_imports_point_downwards() -> None:
    assert [str(found) for found in everything() if is_upward(found)] == []


@pytest.mark.parametrize(("library", "parts"), DOORS.items(), ids=DOORS)
def test_a_difficult_library_is_known_only_behind_its_own_door(library: str, parts: set[str]) -> None:
    users = [found for found in everything() if found.target.split(".")[0] == library]

    assert [str(found) for found in users if found.part not in parts] == []


def test_the_dossier_has_no_access_to_files() -> None:
    users = [found for found in everything() if found.part == "dossier" and found.target.split(".")[0] in FILES]

    assert [str(found) for found in users] == []


@pytest.mark.parametrize(
    ("module", "source", "upward"),
    [
        ("planmaker/dossier/base.py", "from planmaker.findings import Finding", False),
        ("planmaker/intake/formats/yaml.py", "from planmaker.dossier.base import Part", False),
        ("planmaker/dossier/base.py", "def read():\n    from planmaker.intake import yaml", True),
        ("planmaker/dossier/base.py", "from ..intake import yaml", True),
        ("planmaker/dossier/__init__.py", "from .base import Part", False),
        ("planmaker/dossier/base.py", "from planmaker import intake", True),
        ("planmaker/dutch/datum.py", "from planmaker.findings import Finding", True),
        ("planmaker/templating/render.py", "from planmaker.word import repair", False),
        ("planmaker/word/mending/repair.py", "from planmaker.templating import render", True),
        ("planmaker/output/write.py", "import planmaker.cli", True),
        ("planmaker/output/write.py", "from planmaker import __version__", False),
        ("planmaker/output/write.py", "from planmaker import make", True),
        ("planmaker/cli/commands/make.py", "from planmaker import make", False),
        ("planmaker/__init__.py", "def make():\n    from planmaker import pipeline", False),
        ("planmaker/__init__.py", "from planmaker import pipeline", True),
        ("planmaker/__init__.py", "if TYPE_CHECKING:\n    from planmaker.pipeline import Made", False),
        ("planmaker/__init__.py", "def make():\n    from planmaker import cli", True),
        ("planmaker/__init__.py", "from planmaker.findings import PlanmakerError", False),
    ],
)
def test_the_direction_is_read_from_every_way_to_write_an_import(module: str, source: str, upward: bool) -> None:
    assert [is_upward(found) for found in imports_of(source, module)] == [upward]


def test_help_waits_for_no_heavy_library() -> None:
    program = (
        "import json, sys\n"
        "sys.argv = ['planmaker', '--help']\n"
        "from planmaker.cli import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 0, run.stderr
    assert "kinds" in run.stdout
    assert HEAVY & set(json.loads(run.stderr.splitlines()[-1])) == set()
