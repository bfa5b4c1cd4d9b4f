"""planmaker as a program: what goes to which stream, what it ends with, what it leaves on the disk."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from planmaker.output.provenance import untouched
from tests.build import edited
from tests.cli.conftest import Program
from tests.support import ROOT, Checkers, text_of

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and names as Unix knows them")


@pytest.fixture
def dossier(program: Program) -> Path:
    """A new dossier, as `planmaker new` writes it."""
    done = program("new", "taalhuis")
    assert (done.returncode, done.stdout) == (0, f"{Path('taalhuis', 'dossier.yaml')}\n")
    return Path("taalhuis", "dossier.yaml")


def test_a_new_dossier_makes_a_concept_at_once(
    program: Program, dossier: Path, tmp_path: Path, checkers: Checkers
) -> None:
    done = program("make", "convenant", dossier, "--date", "2027-01-31")

    assert done.returncode == 0, done.stderr
    (path,) = done.stdout.splitlines()
    assert (tmp_path / path).parent == tmp_path / "taalhuis"
    assert untouched((tmp_path / path).read_bytes())
    assert any("CONCEPT" in text for text in text_of((tmp_path / path).read_bytes()))
    assert re.search(r"^concept gemaakt: \d+ open punten", done.stderr, re.MULTILINE)
    assert checkers.errors(tmp_path / path) == []


def test_the_same_dossier_and_day_give_the_same_bytes(program: Program, dossier: Path, tmp_path: Path) -> None:
    program("make", "convenant", dossier, "-o", "een.docx", "--date", "2027-01-01")
    program("make", "convenant", dossier, "-o", "twee.docx", SOURCE_DATE_EPOCH="1798761600")

    assert (tmp_path / "een.docx").read_bytes() == (tmp_path / "twee.docx").read_bytes()


def test_definitief_refuses_while_something_is_missing(program: Program, dossier: Path, tmp_path: Path) -> None:
    done = program("make", "convenant", dossier, "--definitief")

    assert done.returncode == 1
    assert done.stdout == ""
    assert "[naam-ontbreekt]" in done.stderr
    assert list(tmp_path.rglob("*.docx")) == []


def test_made_again_it_replaces_its_own_work_but_not_that_of_a_person(
    program: Program, dossier: Path, tmp_path: Path
) -> None:
    target = tmp_path / "uit.docx"
    program("make", "convenant", dossier, "-o", "uit.docx", "--date", "2027-01-01")
    first = target.read_bytes()
    again = program("make", "convenant", dossier, "-o", "uit.docx", "--date", "2027-01-02")
    second = target.read_bytes()
    target.write_bytes(edited(second, "een zin van de directeur"))
    refused = program("make", "convenant", dossier, "-o", "uit.docx", "--date", "2027-01-03")
    beside = program("make", "convenant", dossier, "-o", "uit.docx", "--date", "2027-01-03", "--beside")

    assert (again.returncode, first == second) == (0, False)
    assert (refused.returncode, refused.stdout) == (7, "")
    assert refused.stderr.startswith("uit.docx: fout: ")
    assert "--beside" in refused.stderr
    assert "een zin van de directeur" in text_of(target.read_bytes())
    assert (beside.returncode, beside.stdout) == (0, "uit-2.docx\n")


@pytest.mark.parametrize("command", [("check",), ("make", "convenant")], ids=" ".join)
@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("weg.yaml", None, 1),
        ("sleutel.yaml", b"samenwerking:\n  naam: x\n  namm: y\n", 3),
        ("geen.yaml", b"partijen:\n  - id: a\n  naam: [\n", 3),
        ("latin.yaml", "samenwerking:\n  naam: caf\u00e9\n".encode("latin-1"), 2),
        ("leeg.yaml", b"", 1),
        ("map", b"", 1),
    ],
)
def test_a_dossier_that_cannot_be_read_is_exit_3_and_the_message_starts_with_file_and_line(
    program: Program, tmp_path: Path, command: tuple[str, ...], name: str, content: bytes | None, line: int
) -> None:
    if name == "map":
        (tmp_path / name).mkdir()
    elif content is not None:
        (tmp_path / name).write_bytes(content)

    done = program(*command, name)

    assert done.returncode == 3
    assert done.stdout == ""
    assert re.match(rf"{re.escape(name)}:{line}:\d+: fout: ", done.stderr), done.stderr


def test_check_prints_findings_and_a_program_can_read_them(program: Program, dossier: Path) -> None:
    text = program("check", dossier)
    read = program("check", dossier, "--format", "json", "--fail-on", "open-punt")

    assert text.returncode == 0
    assert "open punt" in text.stdout
    assert re.fullmatch(rf"{re.escape(str(dossier))}: \d+ open punten.*\n", text.stderr)
    assert read.returncode == 1
    assert {row["severity"] for row in json.loads(read.stdout)} >= {"open-punt"}


# Output waits in a buffer, as it does for users; an environment of developers may say otherwise.
BUFFERED = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}


@posix
@pytest.mark.parametrize("command", ["check", "--help"])
def test_a_reader_who_stops_reading_is_no_fault(dossier: Path, tmp_path: Path, command: str) -> None:
    words = [sys.executable, "-m", "planmaker", command, *([str(dossier)] if command == "check" else [])]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(words, cwd=tmp_path, env=BUFFERED, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
@pytest.mark.parametrize("command", ["kinds", "--help", "--version"])
def test_output_that_can_go_nowhere_is_exit_5(tmp_path: Path, command: str) -> None:
    words = [sys.executable, "-m", "planmaker", command]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(words, cwd=tmp_path, env=BUFFERED, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 5
    assert done.stderr.startswith(
        b"standaarduitvoer: fout: de uitvoer van deze opdracht kan nergens heen: de schijf is"
    )


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
def test_findings_that_can_go_nowhere_keep_no_document_from_being_made(dossier: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "planmaker", "make", "convenant"]
    with Path("/dev/full").open("wb") as full:
        made = subprocess.run(
            [*words, dossier], cwd=tmp_path, env=BUFFERED, stdout=subprocess.PIPE, stderr=full, check=False
        )
        lost = subprocess.run(
            [*words, "weg.yaml"], cwd=tmp_path, env=BUFFERED, stdout=subprocess.PIPE, stderr=full, check=False
        )

    assert made.returncode == 0
    assert (tmp_path / made.stdout.decode().strip()).is_file()
    assert (lost.returncode, lost.stdout) == (3, b"")


@posix
def test_a_name_that_is_no_text_is_printed_as_it_is(program: Program, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9")

    done = program("new", name, PYTHONIOENCODING="utf-8:strict")

    assert (done.returncode, done.stdout) == (0, f"{name}/dossier.yaml\n")
    assert (tmp_path / name / "dossier.yaml").is_file()


def test_a_screen_without_the_sign_is_no_fault(program: Program, tmp_path: Path) -> None:
    shown = Path(r"\U0001f389", "dossier.yaml")

    done = program("new", "\N{PARTY POPPER}", PYTHONIOENCODING="cp1252")

    assert (done.returncode, done.stdout) == (0, str(shown) + "\n")
    assert (tmp_path / "\N{PARTY POPPER}" / "dossier.yaml").is_file()
