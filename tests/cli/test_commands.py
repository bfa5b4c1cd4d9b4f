"""What each command asks for, prints, writes and ends with, whatever the pipeline answers."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planmaker.findings import (
    CheckError,
    EditedError,
    Finding,
    InputError,
    OutputError,
    Place,
    PlanmakerError,
    Severity,
    TemplateError,
)
from tests.build import edited, sealed
from tests.cli.conftest import Run

WRONG = Finding("kapot", "dit klopt niet", Place("dossier.yaml", 4, 7, text="  naam: x"), "maak het heel")
OPEN = Finding("naam-ontbreekt", "er is geen naam", Place("dossier.yaml", 2, 3), "vul in", Severity.OPEN)
HEED = Finding("let-erop", "dit is ongewoon", Place("dossier.yaml", spot="partijen[2]"), severity=Severity.WARNING)
DOCUMENT = sealed("Convenant")


@dataclass(frozen=True)
class Made:
    """What the pipeline hands over."""

    data: bytes = DOCUMENT
    filename: str = "convenant-taalhuis.docx"
    findings: tuple[Finding, ...] = ()
    versie: str = ""


# --- make -----------------------------------------------------------------------------------------------------------


def test_make_writes_the_document_beside_the_dossier_and_prints_its_path(run: Run, pipeline: Any) -> None:
    pipeline.make = lambda *_, **__: Made()

    outcome = run("make", "convenant", "map/dossier.yaml")

    path = Path("map", "convenant-taalhuis.docx")
    assert outcome.exit_code == 0
    assert outcome.stdout == f"{path}\n"
    assert outcome.stderr == "concept gemaakt: geen open punten\n"
    assert path.read_bytes() == DOCUMENT


def test_make_asks_the_pipeline_for_what_was_typed(run: Run, pipeline: Any) -> None:
    asked: list[tuple[Any, ...]] = []

    def make(kind: str, dossier: Path, **how: Any) -> Made:
        asked.append((kind, dossier, how))
        return Made()

    pipeline.make = make

    outcome = run("make", "convenant", "dossier.yaml", "--definitief", "--date", "2027-01-31")

    assert asked == [
        ("convenant", Path("dossier.yaml"), {"definitief": True, "date": datetime.date(2027, 1, 31), "versie": None}),
    ]
    assert outcome.stderr == "document gemaakt: geen open punten\n"


def test_make_takes_the_day_of_source_date_epoch_when_no_date_is_typed(
    run: Run, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[datetime.date] = []

    def make(*_: Any, date: datetime.date, **__: Any) -> Made:
        days.append(date)
        return Made()

    pipeline.make = make

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    run("make", "convenant", "dossier.yaml")
    run("make", "convenant", "dossier.yaml", "--date", "2030-05-05")

    assert days == [datetime.date(2027, 1, 1), datetime.date(2030, 5, 5)]


@pytest.mark.parametrize("command", [("make", "convenant"), ("check",)])
def test_a_source_date_epoch_that_is_no_moment_is_wrong_use(
    run: Run, pipeline: Any, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    pipeline.make = pipeline.check = None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gisteren")

    outcome = run(*command, "dossier.yaml")

    assert outcome.exit_code == 2
    assert "fout: SOURCE_DATE_EPOCH is 'gisteren': dat is geen aantal seconden sinds 1970" in outcome.stderr


def test_make_shows_open_points_before_what_asks_attention_and_counts_them(run: Run, pipeline: Any) -> None:
    pipeline.make = lambda *_, **__: Made(findings=(HEED, OPEN, OPEN))

    outcome = run("make", "convenant", "dossier.yaml")

    assert outcome.exit_code == 0
    assert outcome.stdout == "convenant-taalhuis.docx\n"
    assert outcome.stderr == f"{OPEN}\n{OPEN}\n{HEED}\nconcept gemaakt: 2 open punten, 1 aandachtspunt\n"


@pytest.mark.parametrize(
    ("output", "path"),
    [
        ("uit", Path("uit", "convenant-taalhuis.docx")),
        ("uit/", Path("uit", "convenant-taalhuis.docx")),
        ("a/b/mijn.DOCX", Path("a", "b", "mijn.DOCX")),
    ],
)
def test_make_writes_where_it_was_told(run: Run, pipeline: Any, output: str, path: Path) -> None:
    pipeline.make = lambda *_, **__: Made()

    assert run("make", "convenant", "dossier.yaml", "-o", output).stdout == f"{path}\n"
    assert path.read_bytes() == DOCUMENT


def test_make_leaves_the_work_of_a_person_alone_and_writes_beside_it_when_asked(run: Run, pipeline: Any) -> None:
    pipeline.make = lambda *_, **__: Made()
    theirs = edited(DOCUMENT, "eigen zin")
    Path("uit.docx").write_bytes(theirs)

    refused = run("make", "convenant", "dossier.yaml", "-o", "uit.docx")
    beside = run("make", "convenant", "dossier.yaml", "-o", "uit.docx", "--beside")

    assert refused.exit_code == 7
    assert refused.stdout == ""
    assert refused.stderr.startswith("uit.docx: fout: dit document is veranderd")
    assert "--beside" in refused.stderr
    assert (beside.exit_code, beside.stdout) == (0, "uit-2.docx\n")
    assert Path("uit.docx").read_bytes() == theirs


def test_make_that_cannot_write_is_exit_5_and_says_why(run: Run, pipeline: Any) -> None:
    pipeline.make = lambda *_, **__: Made()
    Path("uit.docx").mkdir()

    outcome = run("make", "convenant", "dossier.yaml", "-o", "uit.docx")

    assert outcome.exit_code == 5
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("uit.docx: fout: hier kan niet worden geschreven: daar staat een map met die naam")


# --- check ----------------------------------------------------------------------------------------------------------


def test_check_prints_the_findings_as_results_and_counts_them_beside(run: Run, pipeline: Any) -> None:
    pipeline.check = lambda *_, **__: [WRONG, OPEN, HEED]

    outcome = run("check", "dossier.yaml")

    assert outcome.stdout == f"{WRONG}\n{OPEN}\n{HEED}\n"
    assert outcome.stderr == "dossier.yaml: 1 fout, 1 open punt, 1 aandachtspunt\n"


def test_check_of_a_good_dossier_prints_no_results(run: Run, pipeline: Any) -> None:
    pipeline.check = lambda *_, **__: []

    outcome = run("check", "dossier.yaml")

    assert (outcome.exit_code, outcome.stdout, outcome.stderr) == (0, "", "dossier.yaml: geen bevindingen\n")


@pytest.mark.parametrize(
    ("findings", "fail_on", "code"),
    [
        ([WRONG], "fout", 1),
        ([OPEN], "fout", 0),
        ([HEED], "fout", 0),
        ([WRONG], "open-punt", 1),
        ([HEED, OPEN], "open-punt", 1),
        ([HEED], "open-punt", 0),
        ([HEED], "let-op", 1),
        ([], "let-op", 0),
    ],
)
def test_check_ends_with_1_from_the_weight_that_was_asked_for(
    run: Run, pipeline: Any, findings: list[Finding], fail_on: str, code: int
) -> None:
    pipeline.check = lambda *_, **__: findings

    assert run("check", "dossier.yaml", "--fail-on", fail_on).exit_code == code


def test_check_without_a_weight_ends_with_1_only_when_something_is_wrong(run: Run, pipeline: Any) -> None:
    pipeline.check = lambda dossier, **_: [WRONG] if dossier.name == "fout.yaml" else [OPEN]

    assert [run("check", name).exit_code for name in ("fout.yaml", "open.yaml")] == [1, 0]


def test_check_asks_about_the_kind_that_was_typed(run: Run, pipeline: Any) -> None:
    asked: list[Any] = []

    def check(dossier: Path, kind: str | None) -> list[Finding]:
        asked.append((dossier, kind))
        return []

    pipeline.check = check

    run("check", "dossier.yaml", "--kind", "convenant")
    run("check", "dossier.yaml")

    assert asked == [(Path("dossier.yaml"), "convenant"), (Path("dossier.yaml"), None)]


def test_check_prints_json_for_a_program(run: Run, pipeline: Any) -> None:
    pipeline.check = lambda *_, **__: [WRONG, OPEN, HEED]

    outcome = run("check", "dossier.yaml", "--format", "json")

    assert outcome.exit_code == 1
    assert json.loads(outcome.stdout) == [
        {
            "code": "kapot",
            "severity": "fout",
            "message": "dit klopt niet",
            "hint": "maak het heel",
            "file": "dossier.yaml",
            "line": 4,
            "column": 7,
            "sheet": "",
            "cell": "",
            "label": "",
            "spot": "",
            "accepted": "",
            "group": "",
        },
        {
            "code": "naam-ontbreekt",
            "severity": "open-punt",
            "message": "er is geen naam",
            "hint": "vul in",
            "file": "dossier.yaml",
            "line": 2,
            "column": 3,
            "sheet": "",
            "cell": "",
            "label": "",
            "spot": "",
            "accepted": "",
            "group": "",
        },
        {
            "code": "let-erop",
            "severity": "let-op",
            "message": "dit is ongewoon",
            "hint": "",
            "file": "dossier.yaml",
            "line": None,
            "column": None,
            "sheet": "",
            "cell": "",
            "label": "",
            "spot": "partijen[2]",
            "accepted": "",
            "group": "",
        },
    ]


def test_check_prints_json_also_when_the_dossier_cannot_be_read(run: Run, pipeline: Any) -> None:
    def fail(*_: object, **__: object) -> None:
        raise InputError([WRONG])

    pipeline.check = fail

    outcome = run("check", "dossier.yaml", "--format", "json")

    assert outcome.exit_code == 3
    assert [row["code"] for row in json.loads(outcome.stdout)] == ["kapot"]
    assert outcome.stderr == ""


# --- every way to end -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code"), [(CheckError, 1), (InputError, 3), (TemplateError, 4), (OutputError, 5), (EditedError, 7)]
)
def test_an_error_shows_all_its_findings_and_nothing_else(
    run: Run, pipeline: Any, error: type[PlanmakerError], code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error([WRONG, OPEN, HEED])

    pipeline.make = pipeline.check = fail

    for command in (("make", "convenant"), ("check",)):
        outcome = run(*command, "dossier.yaml")

        assert outcome.exit_code == code
        assert outcome.stdout == ""
        assert outcome.stderr == f"{WRONG}\n{OPEN}\n{HEED}\n"


def test_a_fault_of_ours_is_exit_70_with_its_place_and_without_what_the_dossier_holds(run: Run, pipeline: Any) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("mevrouw De Vries")

    pipeline.make = fail

    outcome = run("make", "convenant", "dossier.yaml")

    line = fail.__code__.co_firstlineno + 1
    assert outcome.exit_code == 70
    assert outcome.stdout == ""
    assert outcome.stderr.startswith(
        f"cli/test_commands.py:{line}: fout: dit is een fout in planmaker zelf, niet in wat u deed: KeyError ["
    )
    assert "oplossing: meld dit aan de makers van planmaker" in outcome.stderr
    assert "De Vries" not in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_a_fault_of_ours_shows_everything_when_asked(run: Run, pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("mevrouw De Vries")

    pipeline.make = fail
    monkeypatch.setenv("PLANMAKER_DEBUG", "1")

    outcome = run("make", "convenant", "dossier.yaml")

    assert outcome.exit_code == 70
    assert "Traceback (most recent call last)" in outcome.stderr
    assert "KeyError: 'mevrouw De Vries'" in outcome.stderr


def test_the_place_of_a_fault_names_no_folder_of_this_machine(run: Run, pipeline: Any) -> None:
    pipeline.make = lambda *_, **__: json.loads("{")

    stderr = run("make", "convenant", "dossier.yaml").stderr

    assert stderr.startswith("json/decoder.py:")
    assert str(Path(json.__file__).parent) not in stderr


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (EOFError, 70)])
def test_ctrl_c_is_130_and_the_end_of_a_file_somewhere_inside_is_a_fault(
    run: Run, pipeline: Any, error: type[BaseException], code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    pipeline.make = fail

    outcome = run("make", "convenant", "dossier.yaml")

    assert outcome.exit_code == code
    assert ("afgebroken" in outcome.stderr) == (code == 130)


# --- on the screen --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("finding", [WRONG, OPEN, HEED])
def test_the_weight_of_a_finding_has_a_colour_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], finding: Finding
) -> None:
    from planmaker.cli import screen

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    screen.show([finding], err=False)
    coloured = capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda stream, color: color is False)
    screen.show([finding], err=False)

    assert f"\x1b[1m{finding.severity.value}\x1b[0m: {finding.message}" in coloured
    assert capsys.readouterr().out == f"{finding}\n"


def test_a_sign_that_commands_the_terminal_is_shown_and_not_obeyed(run: Run, pipeline: Any) -> None:
    pipeline.check = lambda *_, **__: [Finding("x", "naam \x1b[2J\x07\x9b weg", Place("d.yaml", 1, 1, text="a\x08b"))]

    assert run("check", "d.yaml").stdout == "d.yaml:1:1: fout: naam \ufffd[2J\ufffd\ufffd weg [x]\n    1 | a\ufffdb\n"


# --- new and kinds --------------------------------------------------------------------------------------------------


def test_new_writes_a_dossier_and_prints_its_path(run: Run) -> None:
    outcome = run("new", "samen/taalhuis")

    path = Path("samen", "taalhuis", "dossier.yaml")
    assert outcome.exit_code == 0
    assert outcome.stdout == f"{path}\n"
    assert "planmaker make convenant" in outcome.stderr
    first, second, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=dossier.schema.json"
    assert second.startswith("# Dit is het dossier van één samenwerking.")


def test_new_overwrites_nothing(run: Run) -> None:
    Path("dossier.yaml").write_text("van een mens")

    outcome = run("new", ".")

    assert outcome.exit_code == 7
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("dossier.yaml: fout: hier staat al iets met deze naam")
    assert Path("dossier.yaml").read_text() == "van een mens"


def test_new_leaves_other_files_in_the_folder_alone(run: Run) -> None:
    Path("notities.txt").write_text("van een mens")

    assert run("new", ".").exit_code == 0
    assert sorted(path.name for path in Path().iterdir()) == ["dossier.schema.json", "dossier.yaml", "notities.txt"]


def test_new_where_a_file_stands_is_exit_5(run: Run) -> None:
    Path("taalhuis").write_text("een bestand")

    outcome = run("new", "taalhuis")

    assert outcome.exit_code == 5
    assert "daar staat een bestand en geen map" in outcome.stderr


def test_kinds_prints_a_line_per_kind_that_a_program_can_split(run: Run) -> None:
    outcome = run("kinds")

    rows = [line.split(maxsplit=2) for line in outcome.stdout.splitlines()]
    assert outcome.exit_code == 0
    assert ["convenant", "extern"] in [row[:2] for row in rows]
    assert all(voor in {"extern", "intern"} and titel for _, voor, titel in rows)
