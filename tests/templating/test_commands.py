"""`planmaker template` and `planmaker outline`, as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from planmaker.cli import main
from planmaker.cli.group import LazyGroup
from tests.build import docx_of, xml_of
from tests.support import Checkers, text_of


def run(*args: str | Path) -> int:
    """Run a command line and return its exit code."""
    with pytest.raises(SystemExit) as ended:
        main([str(arg) for arg in args])
    return int(ended.value.code or 0)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "brief.docx"
    path.write_bytes(
        docx_of(("Heading 1", "Aan {{ naam }}"), "Beste {{ naam }},", "{% for p in ps %}{{ p.x }}{% endfor %}")
    )
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "fout.docx"
    path.write_bytes(docx_of("x", "{{ naam", "{% if x %}"))
    return path


def test_a_good_template_ends_with_nothing_to_say(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "check", good) == 0
    assert capsys.readouterr().err.endswith("geen bevindingen\n")


def test_a_template_at_fault_ends_with_four_and_says_where(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "check", bad) == 4
    shown = capsys.readouterr().out
    assert "fout.docx › hoofdtekst › alinea 2" in shown
    assert "[tag-niet-gesloten]" in shown
    assert "[eindtag-ontbreekt]" in shown


def test_findings_come_as_json_too(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "check", bad, "--format", "json") == 4
    assert [row["code"] for row in json.loads(capsys.readouterr().out)] == ["tag-niet-gesloten", "eindtag-ontbreekt"]


def test_a_copy_gets_a_comment_at_each_spot(bad: Path, tmp_path: Path, checkers: Checkers) -> None:
    copy = tmp_path / "kopie.docx"

    assert run("template", "check", bad, "--annotate", copy) == 4

    comments = xml_of(copy.read_bytes(), "word/comments1.xml")
    assert comments.count("<w:comment ") == 2
    assert "deze tag wordt niet gesloten" in comments
    assert xml_of(copy.read_bytes()).index("commentRangeStart") > xml_of(copy.read_bytes()).index("<w:t>x</w:t>")
    faults = checkers.check_docx.check(copy)
    assert [f for f in faults if f.level == "fatal"] == []


def test_a_copy_never_takes_the_place_of_a_file(bad: Path, good: Path) -> None:
    before = good.read_bytes()

    assert run("template", "check", bad, "--annotate", good) == 7
    assert good.read_bytes() == before


def test_a_name_that_a_kind_does_not_know_is_told(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "check", good, "--kind", "convenant") == 4
    assert "[veld-onbekend]" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["convenant", "plan-van-aanpak", "stappenplan-mfa"])
def test_the_template_of_a_kind_knows_its_kind(kind: str, root: Path) -> None:
    assert run("template", "check", root / "templates" / kind / "template.docx", "--kind", kind) == 0


def test_fields_are_listed(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "fields", good, "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["path"], row["loop"]) for row in rows] == [("naam", False), ("ps", True), ("ps[].x", False)]


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "check", tmp_path / "weg.docx") == 3
    assert "bestand-onleesbaar" in capsys.readouterr().err


def outline_of(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run("outline", path) == 0
    return capsys.readouterr().out


def test_text_changed_in_an_outline_goes_back_into_the_file(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = outline_of(good, capsys)
    changed = good.with_suffix(".txt")
    changed.write_text(text.replace("Beste {{ naam }},", "Geachte {{ naam }}:").replace("[heading 1]", "[heading 2]"))

    assert run("template", "apply", good, changed) == 0

    assert text_of(good.read_bytes())[:2] == ["Aan {{ naam }}", "Geachte {{ naam }}:"]
    assert outline_of(good, capsys) == changed.read_text()


def test_an_outline_that_asks_for_more_than_text_is_refused(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = good.read_bytes()
    changed = good.with_suffix(".txt")
    changed.write_text(outline_of(good, capsys).replace("# andere onderdelen", "# iets anders"))

    assert run("template", "apply", good, changed) == 3
    assert good.read_bytes() == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_outline_is_read_as_windows_saves_it(encoding: str, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = outline_of(good, capsys).replace("Beste", "Beste één").replace("\n", "\r\n")
    changed = good.with_suffix(".txt")
    changed.write_bytes(text.encode(encoding))

    assert run("template", "apply", good, changed) == 0
    assert "Beste één {{ naam }}," in text_of(good.read_bytes())


def test_an_outline_in_another_encoding_is_refused_and_harms_no_letter(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = good.read_bytes()
    changed = good.with_suffix(".txt")
    changed.write_bytes(outline_of(good, capsys).replace("Beste", "Beste één").encode("cp1252"))

    assert run("template", "apply", good, changed) == 3
    assert "kies in uw editor bij Opslaan als de codering UTF-8" in capsys.readouterr().err
    assert good.read_bytes() == before


@pytest.mark.parametrize(
    "group", [main, main.get_command(click.Context(main), "template")], ids=lambda group: group.name
)
def test_help_says_of_each_command_what_the_command_says_of_itself(group: LazyGroup) -> None:
    context = click.Context(group)
    commands = {name: group.get_command(context, name) for name in group.list_commands(context)}

    assert {name: command.short_help for name, command in commands.items() if command} == group.helps
