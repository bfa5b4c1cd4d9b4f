"""The walks of the page for contributors, taken step by step in a copy of the repository."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import pages
from tests.support import ROOT, text_of

PAGE = ROOT / "docs" / "CONTRIBUTING.md"
COPIED = ("planmaker", "templates", "examples", "docs", "tests", "README.md", "CHANGELOG.md", "pyproject.toml")
COMMANDS: dict[str, Callable[[list[str]], list[str]]] = {
    "planmaker": lambda words: [sys.executable, "-m", "planmaker", *words],
    "make": lambda words: [sys.executable, "-m", f"tests.{words[0]}"],
    "grep": lambda words: ["grep", *words],
    "cp": lambda words: ["cp", *words],
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which every step of the page was taken; a step that fails raises."""
    copy = tmp_path_factory.mktemp("kloon")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy / name)
    for block in pages.blocks(PAGE):
        if block.language == "diff":
            change(copy / block.words[0], block.text)
        elif block.language == "shell-session":
            run(block.text, copy)
        elif block.language == "quote":
            (document,) = sorted((copy / "proef").rglob("*.docx"), key=lambda path: path.stat().st_mtime)[-1:]
            assert block.text in text_of(document.read_bytes()), f"the document does not say: {block.text}"
    return copy


def change(file: Path, diff: str) -> None:
    """Change a file as a block shows: what it shows as old must stand there once; a file that is not there is made."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if not old:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text + new, encoding="utf-8")
        return
    assert len(re.findall(rf"^{re.escape(old)}", text, re.MULTILINE)) == 1, (
        f"{file.name} has this not just once:\n{old}"
    )
    file.write_text(re.sub(rf"^{re.escape(old)}", lambda _: new, text, flags=re.MULTILINE), encoding="utf-8")


def run(session: str, copy: Path) -> None:
    """Run the commands of a block and compare what they print."""
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        program, *words = shlex.split(command)
        outcome = subprocess.run(
            COMMANDS[program](words),
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy), "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert outcome.returncode == 0, f"{command}\n{outcome.stdout}"
        assert re.fullmatch(pages.pattern(expected), outcome.stdout, re.DOTALL), f"{command}\n{outcome.stdout}"


@pytest.mark.slow
def test_the_walks_end_where_the_page_says(walked: Path) -> None:
    assert (walked / "templates" / "samenwerkingsbrief" / "template.docx").exists()
    assert "leus" in (walked / "docs" / "handleiding" / "velden.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_tests_of_a_newcomer_say_what_is_forgotten(walked: Path) -> None:
    outcome = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/test_docs.py",
            "-k",
            "code_of_a_finding",
        ],
        cwd=walked,
        env={**os.environ, "PYTHONPATH": str(walked)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )

    assert outcome.returncode == 1
    assert "zelfde-kvk-nummer" in outcome.stdout.replace("\\", "")


@pytest.mark.parametrize("heading", ["A clause", "A field", "A rule", "A kind of document"])
def test_each_walk_is_short_and_shows_that_it_worked(heading: str) -> None:
    text = pages.section(PAGE, heading)

    assert len(text.splitlines()) <= 70
    assert "```diff" in text
    assert "```shell-session" in text


def test_a_step_that_does_not_fit_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("een\ntwee\ntwee\n", encoding="utf-8")

    change(file, " een\n+anderhalf\n")
    assert file.read_text(encoding="utf-8") == "een\nanderhalf\ntwee\ntwee\n"
    for old in ("-drie\n+vier\n", "-twee\n+drie\n"):
        with pytest.raises(AssertionError):
            change(file, old)
    with pytest.raises(AssertionError):
        run("$ grep drie a.txt\n", tmp_path)
