from __future__ import annotations

import subprocess
import sys

import planmaker.dutch
from tests.support import ROOT


def test_importing_the_package_loads_no_heavy_library() -> None:
    program = "import sys, planmaker.dutch; print(*{'babel', 'num2words', 'markupsafe'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


def test_each_exported_name_is_a_function_with_a_docstring() -> None:
    assert [name for name in planmaker.dutch.__all__ if not getattr(planmaker.dutch, name).__doc__] == []
