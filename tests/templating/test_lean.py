"""A document from a compiled template waits for no compiler, no tree and no model of a dossier."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.build import docx, p
from tests.support import ROOT

_HEAVY = {"lxml", "docx", "docxtpl", "pydantic", "babel", "num2words"}
_PROGRAM = """
import json, sys
from planmaker.templating import Template
Template(open(sys.argv[1], "rb").read()).render({"naam": "x", "rijen": ["a", "b"]})
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""


def loaded(template: Path, cache: Path) -> set[str]:
    """Return the packages that a new process has loaded when it has rendered."""
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(template)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PLANMAKER_CACHE": str(cache)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return set(json.loads(run.stdout))


def test_a_rendering_from_the_cache_loads_nothing_heavy(tmp_path: Path) -> None:
    (template := tmp_path / "a.docx").write_bytes(
        docx(p("{{ naam|upper }}"), p("{%p for x in rijen %}"), p("{{ x }}"), p("{%p endfor %}"))
    )
    cache = tmp_path / "cache"

    assert "lxml" in loaded(template, cache)
    assert _HEAVY & loaded(template, cache) == set()
