"""The text formats of a dossier, read and written: YAML and JSON. Each gives and takes the same tree.

Here live: a reader and a writer per format, what they have in common (`written`), and the choice between them. Not
here: which files may be opened, what is included in what, and what the model makes of a tree.
"""

from __future__ import annotations

from planmaker.findings import Finding
from planmaker.intake.files import TEXTS
from planmaker.intake.limits import Budget
from planmaker.intake.lines import Lines
from planmaker.intake.tree import Node


def parse(text: str, file: str, budget: Budget) -> tuple[Node, tuple[Finding, ...]]:
    """Return the tree of a text in the format that the name of `file` says, and what did not stop the reading.

    Raises:
        InputError: the text cannot be read, or grows beyond `budget`.
    """
    lines = Lines(file, text)
    if file.lower().endswith(".json"):
        from planmaker.intake.formats import json

        return json.parse(text, lines, budget)
    from planmaker.intake.formats import yaml

    return yaml.parse(text, lines, budget)


def names_file(text: str) -> bool:
    """Tell whether a text could be the name of a file with a part of a dossier."""
    return "\n" not in text and "\0" not in text and text.strip().lower().endswith(TEXTS)
