"""What users install is whole: the built wheel makes a convenant in an empty environment, far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions, version
from pathlib import Path

import pytest

from tests.support import ROOT, text_of

pytestmark = pytest.mark.slow

# A stranger's environment: nothing of the one the tests run in. Where pip finds its index stays as it is.
STRANGER = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}}


@pytest.fixture(scope="module", autouse=True)
def _same_versions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whatever is installed here comes at the version that the tests run with: the lock's, or the newest."""
    constraints = tmp_path_factory.mktemp("pip") / "constraints.txt"
    versions = {f"{each.name}=={each.version}" for each in distributions() if each.name != "planmaker"}
    constraints.write_text("\n".join(sorted(versions)), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(STRANGER, "PIP_CONSTRAINT", str(constraints))
        yield


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that must succeed and return its standard output."""
    done = subprocess.run(command, cwd=cwd, env=STRANGER, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution and not from the checkout: so both are proven whole."""
    folder = tmp_path_factory.mktemp("dist")
    probe = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", "probe", "hatchling"]
    if subprocess.run(probe, cwd=folder, env=STRANGER, capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no package index here: nothing can be installed in an empty environment")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of an environment that holds the wheel, what it asks for, and nothing else."""
    home = tmp_path_factory.mktemp("empty") / "venv"
    run(sys.executable, "-m", "venv", home, cwd=home.parent)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    run(folder / "python", "-m", "pip", "install", "--quiet", wheel, cwd=home.parent)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder of somebody else, with a copy of an example in it."""
    shutil.copy(ROOT / "examples" / "velserbroek" / "dossier.yaml", tmp_path / "dossier.yaml")
    return tmp_path


def made(stdout: str, folder: Path) -> list[str]:
    """Return the text of the one document whose path is all there is on `stdout`."""
    (path,) = stdout.splitlines()
    assert path.endswith(".docx")
    return text_of((folder / path).read_bytes())


def test_the_wheel_makes_a_convenant_from_another_folder(scripts: Path, elsewhere: Path) -> None:
    stdout = run(scripts / "planmaker", "make", "convenant", "dossier.yaml", "-o", "out/", cwd=elsewhere)

    assert (elsewhere / stdout.strip()).parent == elsewhere / "out"
    assert any("Stichting Bibliotheek Velsen" in text for text in made(stdout, elsewhere))


def test_the_wheel_knows_the_kind_convenant(scripts: Path, tmp_path: Path) -> None:
    lines = run(scripts / "planmaker", "kinds", cwd=tmp_path).splitlines()

    assert [line.split()[:2] for line in lines if line.startswith("convenant")] == [["convenant", "extern"]]


def test_the_wheel_makes_a_concept_from_a_new_dossier(scripts: Path, tmp_path: Path) -> None:
    run(scripts / "planmaker", "new", "x", cwd=tmp_path)

    stdout = run(scripts / "planmaker", "make", "convenant", "x/dossier.yaml", cwd=tmp_path)

    assert any("CONCEPT" in text for text in made(stdout, tmp_path))


def test_the_environment_holds_the_versions_that_the_tests_run_with(scripts: Path, tmp_path: Path) -> None:
    frozen = run(scripts / "python", "-m", "pip", "freeze", cwd=tmp_path).lower().split()

    assert {f"{name}=={version(name)}".lower() for name in ("pydantic", "lxml", "jinja2")} <= set(frozen)


def test_the_environment_runs_the_wheel_and_not_the_checkout(scripts: Path, tmp_path: Path) -> None:
    home = run(scripts / "python", "-c", "import planmaker; print(planmaker.__file__)", cwd=tmp_path).strip()

    assert Path(home).is_relative_to(scripts.parent)
    assert (Path(home).parent / "py.typed").is_file()
