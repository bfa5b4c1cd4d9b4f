"""Running the command line: inside this process, or as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import planmaker
from planmaker.cli import main
from tests.support import ROOT

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command inside this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("PLANMAKER_DEBUG", raising=False)

    def call(*words: str | Path) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words])

    return call


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Runs planmaker as a program of its own, in `tmp_path`; more environment as keywords."""

    def call(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "planmaker", *map(str, words)],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )

    return call


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A stand-in for `planmaker.pipeline`: a test gives it `make` or `check`, to see what the command line does."""
    stand_in = types.ModuleType("planmaker.pipeline")
    monkeypatch.setitem(sys.modules, "planmaker.pipeline", stand_in)
    monkeypatch.setattr(planmaker, "pipeline", stand_in, raising=False)
    return stand_in
