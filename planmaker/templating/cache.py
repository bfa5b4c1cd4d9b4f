"""Compiled templates on disk, so that a single document need not wait for the compiler.

What lies there is Python code: it is only read from a folder that this user owns and that nobody else can write to. The
name of a file holds a digest of the template and of every program that had a say in compiling it. Set
`PLANMAKER_CACHE` to another folder, or to `off`.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import marshal
import os
import stat
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_MAGIC: Final = "planmaker-sjabloon-1"
_MAKERS = ("docxtpl.template", "jinja2.compiler", "jinja2.sandbox", "markupsafe")
_ROOMS = ("templating", "word", "office")
_MOST_FILES = 200
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def load(data: bytes, file: str) -> tuple[Any, ...] | None:
    """Return the compiled form of template `data` called `file`, or None when it is not there or not to be trusted."""
    path = _path(data, file)
    if path is None:
        return None
    try:
        with path.open("rb") as stored:
            about = os.fstat(stored.fileno())
            if about.st_uid != _user() or about.st_mode & _OTHERS:
                return None
            magic, state = marshal.loads(stored.read())  # noqa: S302  - see above: our own file in our own folder
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return state if magic == _MAGIC else None


def store(data: bytes, file: str, state: tuple[Any, ...]) -> None:
    """Keep the compiled form of a template. A folder that cannot be used is no reason to fail."""
    path = _path(data, file)
    if path is None:
        return
    with contextlib.suppress(OSError):
        _make_room(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stored:
                stored.write(marshal.dumps((_MAGIC, state)))
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _path(data: bytes, file: str) -> Path | None:
    folder = _folder(os.environ.get("PLANMAKER_CACHE", ""))
    if folder is None:
        return None
    digest = hashlib.sha256(f"{_makers()}\0{file}\0".encode() + data).hexdigest()
    return folder / f"{digest}.bin"


def _folder(chosen: str) -> Path | None:
    """Return the folder of the cache, made when absent; None when there is none that only this user can write to."""
    if chosen == "off" or not hasattr(os, "getuid"):
        return None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118  - pathlib would load for this
    folder = Path(chosen or os.path.join(base, "planmaker", "sjablonen"))  # noqa: PTH118
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        about = folder.lstat()
    except (OSError, RuntimeError):
        return None
    ours = stat.S_ISDIR(about.st_mode) and about.st_uid == _user() and not about.st_mode & _OTHERS
    return folder if ours else None


def _user() -> int:
    return os.getuid()


@lru_cache(maxsize=1)
def _makers() -> str:
    """Return what identifies everything that had a say in compiling: Python, docxtpl, Jinja, and our own modules."""
    files = [Path(path) for name in _MAKERS if (path := _source(name))]
    files += sorted(file for room in _ROOMS for file in (Path(__file__).parents[1] / room).rglob("*.py"))
    about = [(file.name, (seen := file.stat()).st_size, seen.st_mtime_ns) for file in files]
    return f"{_MAGIC} {sys.implementation.cache_tag} {sys.hexversion} {about}"


def _source(module: str) -> str | None:
    package, _, name = module.partition(".")
    found = importlib.util.find_spec(package)
    if found is None or not found.origin:
        return None
    return os.path.join(os.path.dirname(found.origin), f"{name}.py") if name else found.origin  # noqa: PTH118, PTH120


def _make_room(folder: Path) -> None:
    """Drop the oldest files when there are many: a cache must not grow for ever."""
    files = sorted(folder.glob("*.bin"), key=lambda file: file.stat().st_mtime)
    for file in files[: max(0, len(files) - _MOST_FILES)]:
        file.unlink(missing_ok=True)
