"""The plan of the example, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

import planmaker
from planmaker.dossier import Dossier
from planmaker.intake import read_dossier
from planmaker.pipeline import Made
from tests.stappenplan.build import DATE
from tests.support import text_of


@pytest.fixture(scope="session")
def velserbroek(root: Path) -> Dossier:
    return read_dossier(root / "examples" / "velserbroek" / "dossier.yaml")


@pytest.fixture(scope="session")
def plan(velserbroek: Dossier) -> Made:
    return planmaker.make("stappenplan-mfa", velserbroek, date=DATE)


@pytest.fixture(scope="session")
def lines(plan: Made) -> list[str]:
    return [line.replace("\u00a0", " ") for line in text_of(plan.data)]
