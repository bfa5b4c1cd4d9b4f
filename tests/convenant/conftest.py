"""The documents of the examples, made once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

import planmaker
from planmaker.dossier import Dossier
from planmaker.intake import read_dossier
from planmaker.pipeline import Made
from tests.convenant.build import DATE, Tree

CONVENANTEN = ("intentie", "regio", "taalhuis", "velserbroek")
"""The examples that make a convenant; the others are about plans."""


@dataclass(frozen=True)
class Example:
    """An example: its name, what was typed, and the document made from it, as concept and as definitive."""

    name: str
    path: Path
    tree: Tree
    dossier: Dossier
    concept: Made
    definitief: Made


@pytest.fixture(scope="session")
def made_examples(examples: list[Path]) -> dict[str, Example]:
    return {path.parent.name: _example(path) for path in examples if path.parent.name in CONVENANTEN}


@pytest.fixture(scope="session", params=CONVENANTEN)
def example(request: pytest.FixtureRequest, made_examples: dict[str, Example]) -> Example:
    return made_examples[request.param]


def _example(path: Path) -> Example:
    typed: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    dossier = read_dossier(path)
    concept, final = (planmaker.make("convenant", dossier, date=DATE, definitief=final) for final in (False, True))
    return Example(path.parent.name, path, typed, dossier, concept, final)
