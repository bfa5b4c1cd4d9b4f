"""Long text as paragraphs, lists and emphasis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier.prose import Blok, Loop, Prose, runs


def shown(text: str) -> list[str]:
    """Every block on a line: `-` or `1` for an item, `#` where a numbered list begins, two spaces per level."""
    signs = {"alinea": "", "opsomming": "- ", "genummerd": "1 "}
    return [
        f"{'  ' * blok.niveau}{'#' if blok.begin else ''}{signs[blok.soort]}{blok.tekst}"
        for blok in Prose(text).blokken
    ]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Eén zin.", ["Eén zin."]),
        ("Een zin die\nverder loopt.", ["Een zin die verder loopt."]),
        ("Eerste.\n\nTweede.\n\n\nDerde.", ["Eerste.", "Tweede.", "Derde."]),
        ("Adres:  \nPlein 1\\\n1234 AB", ["Adres:\nPlein 1\n1234 AB"]),
        ("Wij doen:\n- lezen\n- schrijven", ["Wij doen:", "- lezen", "- schrijven"]),
        ("- een\n  die verder loopt\n\n- twee", ["- een die verder loopt", "- twee"]),
        ("* a\n• b", ["- a", "- b"]),
        ("1. een\n2. twee\n\nDan:\n\n1. weer een", ["#1 een", "1 twee", "Dan:", "#1 weer een"]),
        ("- a\n  - b\n  - c\n- d", ["- a", "  - b", "  - c", "- d"]),
        ("1. a\n   - b\n2. c", ["#1 a", "  - b", "1 c"]),
        ("- a\n1. b", ["- a", "#1 b"]),
        ("In\n2026. Toen was het klaar.", ["In 2026. Toen was het klaar."]),
        ("-geen punt", ["-geen punt"]),
        ("a\r\n\r\nb", ["a", "b"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_paragraphs_and_lists_are_read_as_people_type_them(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("gewoon", [("gewoon", "")]),
        ("heel **vet** woord", [("heel ", ""), ("vet", "v"), (" woord", "")]),
        ("*schuin* en _ook_", [("schuin", "c"), (" en ", ""), ("ook", "c")]),
        ("***allebei***", [("allebei", "vc")]),
        ("**vet met *schuin* erin**", [("vet met ", "v"), ("schuin", "vc"), (" erin", "v")]),
        ("2 * 3 * 4", [("2 * 3 * 4", "")]),
        ("een_naam_met_streepjes", [("een_naam_met_streepjes", "")]),
        ("**niet af", [("**niet af", "")]),
        (r"\*geen\* nadruk", [("*geen* nadruk", "")]),
        ("C:\\map", [("C:\\map", "")]),
    ],
)
def test_emphasis_becomes_pieces_and_other_signs_stay(text: str, pieces: list[tuple[str, str]]) -> None:
    found = [(run.tekst, "v" * run.vet + "c" * run.cursief) for run in runs(text)]

    assert found == pieces


def test_as_text_it_is_what_a_reader_sees() -> None:
    assert str(Prose("Wij **doen**:\n- *lezen*")) == "Wij doen:\nlezen"


@pytest.mark.parametrize(
    ("text", "simple"), [("Eén zin.", True), ("", True), ("**vet**", False), ("a\n\nb", False), ("- a", False)]
)
def test_one_plain_paragraph_is_simple(text: str, simple: bool) -> None:
    assert Prose(text).eenvoudig is simple


def test_blocks_are_values() -> None:
    assert Prose("a **b**").blokken == (Blok("alinea", (Loop("a "), Loop("b", vet=True))),)


@given(st.text(st.sampled_from("ab *_\\-1.\n")))
def test_no_letter_or_figure_within_a_line_is_lost(text: str) -> None:
    """Marks of items go, and so do the figures of numbered ones; everything else a reader still sees."""
    kept = [sign for sign in str(Prose(text)) if sign in "ab"]

    assert kept == [sign for sign in text if sign in "ab"]


@pytest.mark.parametrize("text", ["*a " * 20_000, "**a " * 20_000, "_" * 50_000, "***" * 20_000, "_a_*b*" * 9_000])
def test_hostile_marks_are_read_to_the_end(text: str) -> None:
    """Each of these would take minutes if the work grew with the square of the length."""
    (block,) = Prose(text).blokken

    assert len(block.tekst) > 9_000
