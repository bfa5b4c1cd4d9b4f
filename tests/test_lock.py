"""The lock holds what pyproject.toml asks for, exactly and for everybody; the newest are tried where it matters."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.support import ROOT
from tests.test_imports import imports_of

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")
# A package of the lock: its name and version, where it applies, and the digests of its files.
LINE = re.compile(r"^(\S+)==(\S+?)(?: ; (.+?))?((?: \\\n +--hash=sha256:[0-9a-f]{64})*)\n", re.MULTILINE)
# What a machine that made the lock could leave in it: an address, an option of pip, a path.
FOREIGN = re.compile(r"://|^\s*-(?!-hash=)|(?<![\w.])[~/]\w|\\\w|@|localhost", re.MULTILINE)


def locked() -> dict[str, list[tuple[str, str | None]]]:
    """Return the versions of each package in the lock, each with the marker that says where it applies."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    for name, version, marker, _ in LINE.findall(LOCK):
        found.setdefault(canonicalize_name(name), []).append((version, marker or None))
    return found


ASKED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["project"]["optional-dependencies"]["dev"],
    *PROJECT["build-system"]["requires"],
]


@pytest.mark.parametrize("asked", ASKED)
def test_what_the_project_asks_for_is_in_the_lock_at_a_version_that_will_do(asked: str) -> None:
    requirement = Requirement(asked)
    versions = [version for version, _ in locked().get(canonicalize_name(requirement.name), [])]

    assert versions
    assert [version for version in versions if not requirement.specifier.contains(version)] == []


def test_every_line_of_the_lock_is_a_package_at_one_version_with_digests_or_a_remark() -> None:
    rest = [line for line in LINE.sub("", LOCK).splitlines() if not line.lstrip().startswith("#")]

    assert rest == []
    assert [name for name, *_, digests in LINE.findall(LOCK) if not digests] == []


def test_the_lock_says_nothing_of_the_machine_or_the_registry_it_was_made_with() -> None:
    assert FOREIGN.findall(LOCK) == []


@pytest.mark.parametrize(
    "line",
    ["--index-url x", "-i x", "--find-links x", "a @ b", "    # via -r /tmp/x.in", "# https://e.nl", "# ~/x", "c:\\x"],
)
def test_a_lock_that_tells_more_is_seen(line: str) -> None:
    assert FOREIGN.search(f"a==1 \\\n    --hash=sha256:0\n{line}\n")


def versions_of_python() -> list[str]:
    """Return the versions of Python that the project says it was tried with."""
    stated = re.compile(r"Programming Language :: Python :: (3\.\d+)")
    return [match[1] for each in PROJECT["project"]["classifiers"] if (match := stated.fullmatch(each))]


def test_the_lock_serves_every_python_that_the_project_names() -> None:
    allowed = SpecifierSet(PROJECT["project"]["requires-python"])
    conditions = [Marker(marker) for each in locked().values() for _, marker in each if marker]

    assert [version for version in versions_of_python() if version not in allowed] == []
    assert versions_of_python()[0] == PROJECT["project"]["requires-python"].removeprefix(">=")
    for version in versions_of_python():
        here = {"python_version": version, "python_full_version": f"{version}.0"}
        applies = {str(marker): marker.evaluate(here) for marker in conditions}
        for name, found in locked().items():
            assert len([version for version, marker in found if not marker or applies[str(Marker(marker))]]) <= 1, name


def test_only_two_libraries_have_an_upper_bound() -> None:
    bounded = {
        Requirement(asked).name
        for asked in PROJECT["project"]["dependencies"]
        if any(one.operator not in {">=", "!="} for one in Requirement(asked).specifier)
    }

    assert bounded == {"docxtpl", "jinja2"}


def tried_with_the_newest() -> set[str]:
    """Return what `make newest` runs, as it stands in the Makefile."""
    (words,) = re.findall(r"^TOUCHING := \$\(addprefix tests/,(.*)\)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    return set(words.split())


def test_every_part_that_knows_a_library_is_tried_with_the_newest_releases() -> None:
    asked = {canonicalize_name(Requirement(each).name) for each in PROJECT["project"]["dependencies"]}
    made_by = packages_distributions()
    knows = {
        found.part
        for path in (ROOT / "planmaker").rglob("*.py")
        for found in imports_of(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
        if asked & {canonicalize_name(name) for name in made_by.get(found.target.partition(".")[0], [])}
    }

    assert {"dossier", "dutch", "templating"} <= knows
    assert knows - tried_with_the_newest() == set()
    assert [name for name in tried_with_the_newest() if not (ROOT / "tests" / name).exists()] == []
