"""What Python users see of planmaker."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

import planmaker
from planmaker import pipeline
from tests.support import ROOT


def test_make_and_check_are_those_of_the_pipeline() -> None:
    assert planmaker.make is pipeline.make
    assert planmaker.check is pipeline.check
    assert {"__version__", "check", "make"} <= set(dir(planmaker))


def test_the_version_is_that_of_the_package() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert declared.get("version", planmaker.__version__) == planmaker.__version__


def test_another_name_is_simply_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'amke'"):
        planmaker.__getattr__("amke")


def test_importing_planmaker_loads_nothing_else() -> None:
    program = (
        "import sys; import planmaker; print(sorted(n for n in sys.modules if n.startswith(('planmaker.', 'click'))))"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    assert done.stdout == "[]\n"
