"""Commands that planmaker prints work when they are copied."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import as_typed
from tests.cli.conftest import Run


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_a_shell_reads_every_path_as_one_word(path: str) -> None:
    assert shlex.split(as_typed(path)) == [path]


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("taalhuis/dossier.yaml", "taalhuis/dossier.yaml"),
        ("Taalhuis Zuid/dossier.yaml", '"Taalhuis Zuid/dossier.yaml"'),
        ("café/a-b_c.yaml", "café/a-b_c.yaml"),
        ("kosten $HOME", "'kosten $HOME'"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(path: str, typed: str) -> None:
    assert as_typed(path) == typed


def test_what_new_says_to_type_works_with_a_space_in_the_name(run: Run) -> None:
    said = run("new", "Taalhuis Zuid").stderr
    command = said.partition("typ daarna: planmaker ")[2].strip()

    assert command == f'make convenant "{Path("Taalhuis Zuid", "dossier.yaml")}"'
    assert run(*shlex.split(command)).exit_code == 0


def test_a_folder_without_a_dossier_gets_a_command_that_works(run: Run) -> None:
    Path("Taalhuis Zuid").mkdir()

    assert 'planmaker new "Taalhuis Zuid"' in run("check", "Taalhuis Zuid").stderr
