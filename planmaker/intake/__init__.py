"""From files to a dossier, each value with its place.

    file ─ read ─▶ source: text in lists and fields ─ bind ─▶ dossier: typed, coherent

What a file format is, only `read` knows; every reader gives the tree of `planmaker.intake.tree`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planmaker.dossier import Dossier
    from planmaker.intake.source import Source

__all__ = ["bind", "read", "read_dossier", "read_text"]

# Imports stand inside: the models cost more to load than a dossier to read, and not every command needs them.


def read(path: str | os.PathLike[str]) -> Source:
    """Return what the file at `path` holds, as typed.

    Raises:
        InputError: there is no such file, it is something else than a file, or it cannot be read as a dossier.
    """
    from planmaker.intake import source

    return source.read(path)


def bind(source: Source) -> Dossier:
    """Return the dossier that `source` describes.

    Raises:
        InputError: with everything that is wrong in the text, or contradicts itself.
    """
    from planmaker.intake import binding

    return binding.bind(source)


def read_dossier(path: str | os.PathLike[str]) -> Dossier:
    """Return the dossier in the file at `path`; raises InputError with all that is wrong with it."""
    return bind(read(path))


def read_text(text: str, name: str) -> Dossier:
    """Return the dossier that `text` describes in YAML; `name` stands for the file in messages.

    Raises:
        InputError: with all that is wrong with it.
    """
    from planmaker.intake.source import read_source

    return bind(read_source(text, name))
