"""Help and complaints about a command line are Dutch, and say what to type instead."""

from __future__ import annotations

import datetime
import re

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker import __version__
from planmaker.cli import COMMANDS, main
from planmaker.cli.types import day, kind_name, known_as, vorm_name
from planmaker.documents.catalogue import names
from planmaker.dutch import datum
from tests.cli.conftest import Run

ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Error|Try|Missing|Invalid|No such|Did you|Show this|requires|unexpected|value)\b"
)
WRONG = {
    (): "Gebruik: planmaker [OPTIES] COMMANDO [ARGUMENTEN]...",
    ("mkae",): 'fout: het commando "mkae" bestaat niet; bedoelt u "make"?',
    ("xyzzy",): 'fout: het commando "xyzzy" bestaat niet\n',
    ("--verbose",): "fout: de optie --verbose bestaat niet\n",
    ("-x",): "fout: de optie -x bestaat niet\n",
    ("make",): "fout: het argument KIND ontbreekt",
    ("make", "convenant"): "fout: het argument DOSSIER ontbreekt",
    ("make", "convenat", "x"): 'fout: bij het argument KIND: planmaker kent geen document "convenat"; kies uit ',
    ("make", "convenant", "x", "y", "z"): "fout: dit is te veel: y z",
    ("make", "convenant", "x", "--dat", "2027-01-01"): 'fout: de optie --dat bestaat niet; bedoelt u "--date"?',
    ("make", "convenant", "x", "--date"): "fout: de optie --date heeft een waarde nodig",
    ("make", "convenant", "x", "--beside=ja"): "fout: de optie --beside krijgt geen waarde",
    ("make", "convenant", "x", "--date", "morgen"): 'fout: bij de optie --date: "morgen" is geen datum; schrijf bijv',
    ("make", "convenant", "x", "--date", "20270101"): 'fout: bij de optie --date: "20270101" is geen datum; schrijf',
    ("make", "convenant", "x", "--date", "3-13-2026"): 'fout: bij de optie --date: "3-13-2026" is geen bestaande datum',
    (
        "make",
        "convenant",
        "x",
        "--date",
        "２０２７-０１-０１",
    ): 'fout: bij de optie --date: "２０２７-０１-０１" is geen datum',
    ("make", "convenant", "x", "--date", "2027-02-30"): 'fout: bij de optie --date: "2027-02-30" is geen bestaande',
    ("check",): "fout: het argument DOSSIER ontbreekt",
    ("check", "x", "--kind", "verdrag"): 'fout: bij de optie --kind: planmaker kent geen document "verdrag"',
    ("check", "x", "--fail-on", "fuot"): 'fout: bij de optie --fail-on: "fuot" kan hier niet; kies uit fout, open-punt',
    ("check", "x", "--format", "xml"): 'fout: bij de optie --format: "xml" kan hier niet; kies uit text, json',
    ("new",): "fout: geef een MAP, of --excel met de naam van een werkmap",
    ("kinds", "alles"): "fout: dit is te veel: alles",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_use_is_exit_2_and_says_in_dutch_what_is_wrong(run: Run, words: tuple[str, ...]) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    assert WRONG[words] in outcome.stderr
    assert outcome.stderr.startswith("Gebruik: planmaker")
    assert ENGLISH.findall(outcome.stderr) == []


@pytest.mark.parametrize("words", [words for words in WRONG if words], ids=" ".join)
def test_wrong_use_says_where_to_read_on(run: Run, words: tuple[str, ...]) -> None:
    command = f"planmaker {words[0]}" if words[0] in COMMANDS else "planmaker"

    assert f"\n  oplossing: typ `{command} --help` voor uitleg\n" in run(*words).stderr


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help_is_dutch(run: Run, command: tuple[str, ...]) -> None:
    outcome = run(*command, "--help")

    assert outcome.exit_code == 0
    assert outcome.stderr == ""
    assert outcome.stdout.startswith(f"Gebruik: {' '.join(('planmaker', *command))} [OPTIES]")
    assert "\nOpties:\n" in outcome.stdout
    assert "Toont deze uitleg." in outcome.stdout
    assert ENGLISH.findall(outcome.stdout) == []


def test_help_names_every_command_with_what_it_does(run: Run) -> None:
    _, _, listed = run("--help").stdout.partition("Commando's:\n")
    rows = [line.split(maxsplit=1) for line in listed.partition("\n\n")[0].splitlines()]

    names = ["new", "check", "explain", "make", "convert", "kinds", "schema", "template", "outline"]
    assert [name for name, _ in rows] == names
    assert all(does.endswith(".") for _, does in rows)


def test_every_option_explains_itself() -> None:
    context = click.Context(main)
    commands = [main, *(main.get_command(context, name) for name in main.list_commands(context))]
    options = [option for command in commands if command for option in command.get_params(context)]

    assert [option.name for option in options if isinstance(option, click.Option) and not option.help] == []


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"planmaker {__version__}\n"


def test_whoever_calls_from_python_gets_exceptions_and_no_exit() -> None:
    with pytest.raises(click.UsageError):
        main(["mkae"], standalone_mode=False)


@pytest.mark.parametrize("typed", ["3-12-2026", "3/12/2026", "3 december 2026", "03-12-2026", "2026-12-03"])
def test_a_date_may_be_typed_as_the_dutch_write_it(typed: str) -> None:
    assert day(typed) == datetime.date(2026, 12, 3)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))
def test_any_day_is_the_same_in_dutch_and_in_iso(date: datetime.date) -> None:
    assert day(f"{date.day}-{date.month}-{date.year}") == day(date.isoformat()) == day(datum(date)) == date


@pytest.mark.parametrize("typed", ["Convenant", "CONVENANT", "plan van aanpak", "Plan_van_aanpak", "stappenplan MFA"])
def test_a_kind_may_have_capitals_and_spaces(typed: str) -> None:
    assert kind_name(typed) in names()


@pytest.mark.parametrize("typed", ["Taalhuis", "TAALHUIS", "bibliotheek op school", "Anders"])
def test_a_form_may_have_capitals_and_spaces(typed: str) -> None:
    assert vorm_name(typed) == typed.lower().replace(" ", "-")


def test_a_word_that_is_another_stays_another() -> None:
    assert known_as("convenanten", ["convenant"]) == "convenanten"
    assert known_as("FOUT", ["fout", "let-op"]) == "fout"
    assert known_as("Let op", ["fout", "let-op"]) == "let-op"
