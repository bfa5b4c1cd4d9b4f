"""The repository keeps its shape, and its documentation tells the truth about the commands."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from planmaker import cli
from tests.support import ROOT

TOP_LEVEL = {
    "planmaker", "templates", "examples", "tests", "docs",
    "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "Makefile",
    "requirements.txt", "SECURITY.md", "publiccode.yml",
}  # fmt: skip
LONGEST_MODULE = 400
# Somebody's own folders. Not after a letter or a dot: https://example.nl/home/contact is no path.
OWN_FOLDER = re.compile(rb"(?<![\w.])/(?:work|home|root|Users)/\w[\w.-]*")


@pytest.fixture(scope="module")
def committed() -> list[Path]:
    """Every file that git knows, below the root."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("no git here: what is committed cannot be listed")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode:
        pytest.skip(f"git does not list what is committed: {listed.stderr.strip()}")
    names = [Path(name) for name in listed.stdout.split("\0") if name]
    return [name for name in names if (ROOT / name).is_file()]


def contents(file: Path) -> Iterator[bytes]:
    """Yield what a file says: its bytes, or those of its members when it is a zip such as a Word file."""
    data = (ROOT / file).read_bytes()
    if not data.startswith(b"PK\x03\x04"):
        yield data
        return
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield from map(package.read, package.namelist())


def test_the_top_level_holds_only_what_the_layout_names(committed: list[Path]) -> None:
    top = {name.parts[0] for name in committed if not name.parts[0].startswith(".")}

    assert top - TOP_LEVEL == set()


def test_no_committed_file_names_a_folder_of_the_machine_it_was_made_on(committed: list[Path]) -> None:
    named = {(str(file), hit) for file in committed for data in contents(file) for hit in OWN_FOLDER.findall(data)}

    assert named == set()


def test_no_module_is_too_long_to_read() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "planmaker").rglob("*.py")
    }

    assert {module: lines for module, lines in lengths.items() if lines > LONGEST_MODULE} == {}


# Documentation for people who type commands. A decision record may speak of a command that never came.
PAGES = [ROOT / "README.md", *sorted(page for page in (ROOT / "docs").rglob("*.md") if "besluiten" not in page.parts)]
FENCE = re.compile(r"^(?P<fence>```+|~~~+)[^\n]*\n(?P<code>.*?)^(?P=fence)", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`(planmaker [^`]+)`(?!`)")
OPTION = re.compile(r"(?<![\w-])--?[a-z][\w-]*")


def commands_in(page: str) -> list[str]:
    """Return every `planmaker …` of a Markdown page: lines of code blocks, a prompt or not, and code in a sentence."""
    code = "\n".join(block["code"] for block in FENCE.finditer(page)).replace("\\\n", " ").replace("&&", "\n")
    blocks = [line.strip().removeprefix("$ ") for line in code.splitlines()]
    sentences = [" ".join(hit.split()) for hit in INLINE.findall(FENCE.sub("", page))]
    return [line for line in [*blocks, *sentences] if line.startswith("planmaker ")]


def faults_in(line: str, group: click.Group) -> list[str]:
    """Return what a command line names that `group` does not have: the command, or its options."""
    context = click.Context(group, info_name="planmaker")
    command: click.Command = group
    words = line.split(" #")[0].split()[1:]
    for word in words:
        if not isinstance(command, click.Group) or word.startswith("-"):
            break
        found = command.get_command(context, word)
        if found is None:
            return [f"{line}: no command {word}"]
        command = found
    known = {name for each in command.get_params(context) for name in (*each.opts, *each.secondary_opts)}
    return [f"{line}: no option {option}" for option in OPTION.findall(" ".join(words)) if option not in known]


@pytest.fixture(scope="module")
def group() -> click.Group:
    """The command line as click knows it."""
    assert isinstance(cli.main, click.Group)
    return cli.main


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_in_the_documentation_exists(page: Path, group: click.Group) -> None:
    commands = commands_in(page.read_text(encoding="utf-8"))

    assert [fault for line in commands for fault in faults_in(line, group)] == []


def test_every_command_is_in_the_documentation(group: click.Group) -> None:
    documented = {line.split()[1] for page in PAGES for line in commands_in(page.read_text(encoding="utf-8"))}

    assert set(group.list_commands(click.Context(group))) - documented == set()


def test_commands_are_read_from_code_blocks_and_from_sentences() -> None:
    page = "Typ `planmaker kinds`, of:\n\n```console\n$ planmaker new x && planmaker check x/dossier.yaml\nklaar\n```\n"

    assert commands_in(page) == ["planmaker new x", "planmaker check x/dossier.yaml", "planmaker kinds"]


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("planmaker make convenant DOSSIER [-o DIR] [--date YYYY-MM-DD]  # elke keer", []),
        ("planmaker --help", []),
        ("planmaker mkae convenant", ["planmaker mkae convenant: no command mkae"]),
        ("planmaker make convenant --datum 1", ["planmaker make convenant --datum 1: no option --datum"]),
    ],
)
def test_a_command_that_does_not_exist_is_seen(line: str, faults: list[str]) -> None:
    make = click.Command("make", params=[click.Option(["-o", "--output"]), click.Option(["--date"])])

    assert faults_in(line, click.Group("planmaker", commands=[make])) == faults


def test_a_user_is_addressed_as_u_everywhere() -> None:
    spoken = [
        *(ROOT / "planmaker").rglob("*.py"),
        *(ROOT / "docs" / "handleiding").glob("*.md"),
        ROOT / "docs" / "sjablonen.md",
    ]
    familiar = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)

    assert [file.name for file in spoken if familiar.search(file.read_text(encoding="utf-8"))] == []
