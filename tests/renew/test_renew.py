"""What is made from something else is fresh, and `make renew` makes it so."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.renew import Made, everything
from tests.support import ROOT

EVERYTHING = list(everything())


@pytest.mark.parametrize("made", EVERYTHING, ids=lambda made: made.name)
def test_what_is_made_from_something_else_is_fresh(made: Made) -> None:
    assert not made.stale(), f"{made.name} is stale; look at what you changed, then: make renew"


def test_a_stale_file_is_seen_and_written_anew(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("renew") / "bladzijde.md"
    made = Made(path, lambda: b"vers")

    assert made.stale()
    path.write_bytes(b"oud")
    assert made.stale()
    assert made.renew()
    assert path.read_bytes() == b"vers"
    assert not made.renew()


def test_the_command_has_nothing_to_write_when_all_is_fresh() -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "tests.renew"], cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True
    )

    assert printed.stdout == ""


def test_the_makefile_and_the_page_for_contributors_name_the_command() -> None:
    assert "-m tests.renew" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "make renew" in (ROOT / "docs" / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_page_that_is_made_says_so() -> None:
    pages = [made for made in EVERYTHING if made.path.suffix == ".md"]

    assert pages
    assert [made.name for made in pages if b"make renew" not in made.path.read_bytes()] == []
