"""`planmaker explain`: whoever meets a code finds out why, and what to do."""

from __future__ import annotations

import pytest

from planmaker.documents.rules import every_rule
from tests.cli.conftest import Run


def test_explain_tells_why_where_from_what_to_do_and_shows_both_examples(run: Run) -> None:
    told = run("explain", "boete-niet-afdwingbaar")

    assert told.exit_code == 0
    assert told.stdout.startswith("boete-niet-afdwingbaar (fout, recht)\nIs een boete ook af te dwingen?\n")
    assert "Bron        Aanwijzingen voor convenanten (2025), aanwijzingen 22 en 23\n" in told.stdout
    assert "Zo geeft het een melding:\n    afspraken: {afdwingbaarheid: {keuze: geen}, naleving: " in told.stdout
    assert "Zo niet:\n    afspraken: {afdwingbaarheid: {keuze: geheel}" in told.stdout


def test_explain_of_a_code_that_rules_share_tells_each(run: Run) -> None:
    told = run("explain", "[tegenspraak]")

    assert told.stdout.count("tegenspraak (fout, ") == sum(one.code == "tegenspraak" for one in every_rule())


def test_the_list_has_every_rule_once_with_its_weight_and_question(run: Run) -> None:
    lines = run("explain", "--list").stdout.splitlines()

    shown = [line for line in lines if line.startswith("  ")]
    assert len(shown) == len(every_rule())
    assert "niemand-besluit let op Staat vast hoe er besloten wordt?" in [" ".join(line.split()) for line in shown]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ((), "geef een code, of --list"),
        (("niemand-besluit", "--list"), "geef een code, of --list"),
        (("niemand-beslui",), 'er is geen controle "niemand-beslui"; bedoelt u "niemand-besluit"?'),
        (("naam-ontbreekt",), '"naam-ontbreekt" is een open punt'),
    ],
)
def test_explain_says_what_was_wrong_with_what_was_typed(run: Run, typed: tuple[str, ...], told: str) -> None:
    outcome = run("explain", *typed)

    assert outcome.exit_code == 2
    assert told in outcome.stderr
