"""`-` as standard input and output, and JSON for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planmaker import make
from planmaker.cli import main
from planmaker.intake import read_dossier
from tests.cli.conftest import Run
from tests.support import ROOT

FILE = ROOT / "examples" / "intentie" / "dossier.yaml"
DATE = ("--date", "2026-11-27")


def piped(*words: str) -> Result:
    """Run a command with the dossier on standard input."""
    return CliRunner().invoke(main, words, input=FILE.read_bytes())


def test_check_reads_standard_input(run: Run) -> None:
    assert piped("check", "-", "--format", "json").stdout.replace('"file": "dossier"', "") == run(
        "check", FILE, "--format", "json"
    ).stdout.replace(f'"file": "{FILE}"', "")


def test_make_reads_standard_input_and_writes_standard_output() -> None:
    import datetime

    outcome = piped("make", "convenant", "-", "-o", "-", *DATE)

    assert outcome.exit_code == 0
    assert outcome.stdout_bytes == make("convenant", FILE, date=datetime.date(2026, 11, 27)).data


def test_make_from_standard_input_writes_in_the_present_folder(run: Run) -> None:
    outcome = piped("make", "convenant", "-", *DATE)

    assert Path(outcome.stdout.strip()).is_file()
    assert Path(outcome.stdout.strip()).parent == Path()


def test_convert_goes_from_standard_input_to_standard_output(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_bytes(piped("convert", "-", "-").stdout_bytes)

    assert read_dossier(tmp_path / "d.yaml") == read_dossier(FILE)


def test_convert_from_standard_input_to_a_file(run: Run) -> None:
    assert piped("convert", "-", "d.json").exit_code == 0
    assert read_dossier("d.json") == read_dossier(FILE)


@pytest.mark.parametrize("more", [("--verantwoording",), ("--format", "json")])
def test_nothing_else_goes_to_standard_output_beside_a_document(run: Run, more: tuple[str, ...]) -> None:
    assert run("make", "convenant", FILE, "-o", "-", *more).exit_code == 2
    assert run("make", "all", FILE, "-o", "-").exit_code == 2


def test_make_tells_a_program_what_it_made(run: Run) -> None:
    told = json.loads(run("make", "all", FILE, "-o", "uit", *DATE, "--format", "json", "--verantwoording").stdout)

    ((document),) = told["documents"]
    assert document["kind"] == "convenant"
    assert Path(document["path"]).is_file()
    assert Path(document["verantwoording"]).is_file()
    assert sorted(told["left_out"]) == ["plan-van-aanpak", "stappenplan-mfa"]
    assert {one["code"] for one in told["findings"]} <= {"niet-in-document"}


def test_make_tells_a_program_what_was_wrong(run: Run) -> None:
    Path("d.yaml").write_text("samenwerking: {namm: x}\n", encoding="utf-8")

    outcome = run("make", "convenant", "d.yaml", "--format", "json")

    told = json.loads(outcome.stdout)
    assert outcome.exit_code == 3
    assert told["documents"] == []
    assert [one["code"] for one in told["findings"]] == ["onbekende-sleutel"]


def test_kinds_come_as_json(run: Run) -> None:
    told = json.loads(run("kinds", "--format", "json").stdout)

    assert [one["name"] for one in told] == ["convenant", "plan-van-aanpak", "stappenplan-mfa"]
    assert all(set(one) == {"name", "voor", "titel"} for one in told)
