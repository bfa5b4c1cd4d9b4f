"""The sheets of the workbook follow from the model: every field has one place, and every place one name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.model.fields import shapes
from planmaker.dossier.values import Tekst
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Column, Sheet, example, explanation, key, sheets
from planmaker.intake.excel.texts_in_cell import from_one_cell, in_one_cell


class Taak(Part):
    """A task with tasks in it."""

    naam: Tekst | None = veld("De naam.")
    taken: tuple[Taak, ...] = lijst("De taken erin.")


def fields(part: type[Part], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every field that holds a value."""
    for shape in shapes(part):
        path = (*above, shape.name)
        if shape.part:
            yield from fields(shape.part, path)
        else:
            yield path


def columns() -> Iterator[tuple[Sheet, Column]]:
    for sheet in sheets():
        for column in sheet.columns:
            yield sheet, column


def test_every_field_of_the_model_has_one_place() -> None:
    places = [(*sheet.path, *column.path) for sheet, column in columns() if column.sort is not None]

    assert sorted(places) == sorted(fields(Dossier))


def test_sheets_have_names_that_a_workbook_can_hold_and_that_nobody_takes_for_another() -> None:
    names = [sheet.name for sheet in sheets()]

    assert all(0 < len(name) <= layout.LONGEST_NAME for name in names)
    assert not any(set(name) & set("[]:*?/\\'") for name in names)
    assert len({key(name) for name in [*names, layout.START, layout.LISTS]}) == len(names) + 2


def test_no_two_columns_of_a_sheet_have_the_same_heading() -> None:
    own = [key(layout.NUMBER), key(layout.OWNER)]

    for sheet in sheets():
        known = [*own, *(name for name, _ in sheet.fields())]
        assert len(known) == len(set(known)), sheet.name


def test_every_column_says_what_belongs_in_it() -> None:
    silent = [f"{sheet.name}: {column.heading}" for sheet, column in columns() if not explanation(column).strip()]

    assert silent == []


def test_an_example_row_is_told_from_an_explanation() -> None:
    assert [c.heading for _, c in columns() if example(c) and example(c) == explanation(c)] == []


def test_internal_fields_are_marked() -> None:
    ((sheet, column),) = [(s, c) for s, c in columns() if c.path == ("standpunt",)]

    assert sheet.name == "Partijen belangen"
    assert "Intern" in explanation(column)


def test_all_of_an_internal_part_is_marked_on_every_sheet_of_it() -> None:
    inside = [sheet for sheet in sheets() if sheet.path[:1] == ("analyse",)]

    assert len(inside) > 3
    assert all(sheet.intern and "Intern" in sheet.about for sheet in inside)
    assert all(column.intern for sheet in inside for column in sheet.columns)
    assert not any(sheet.intern for sheet in sheets() if sheet.path[:1] == ("partijen",))


@pytest.mark.parametrize(
    ("shown", "typed"),
    [("Risico’s", "risicos"), ("Risico’s", "Risico's *"), ("Coördinator", "COORDINATOR"), ("KvK-nummer", "kvk-nummer")],
)
def test_headings_are_spelled_as_dutch_and_known_however_they_are_typed(shown: str, typed: str) -> None:
    names = {sheet.name for sheet in sheets()} | {column.heading for _, column in columns()}

    assert shown in names
    assert key(typed) == key(shown)


def test_a_row_is_named_by_its_id_only_where_no_other_row_can_have_it() -> None:
    by_id = {sheet.name for sheet in sheets() if sheet.table and sheet.by_id}

    assert {"Partijen", "Koersplan doelen", "Governance overleggen"} <= by_id
    assert not any(sheet.owner for sheet in sheets() if sheet.name in by_id)


def test_a_model_that_no_sheet_can_hold_is_refused() -> None:
    (shape,) = [one for one in shapes(Taak) if one.part]

    with pytest.raises(TypeError, match="Taak holds itself"):
        layout._add([], shape, ("taken",), None, (Dossier,), intern=False)


@pytest.mark.parametrize(
    ("texts", "cell"),
    [
        (["een"], "een"),
        (["een", "twee"], "een\ntwee"),
        (["een", "twee\nregels"], "- een\n- twee\n  regels"),
        (["- een", "twee"], "- - een\n- twee"),
        (["a\n\nb", "c"], "- a\n  \n  b\n- c"),
        (["-5 graden", "-"], "-5 graden\n-"),
    ],
)
def test_texts_in_one_cell_come_back(texts: list[str], cell: str) -> None:
    assert in_one_cell(texts) == cell
    assert from_one_cell(cell) == texts


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("• een\n• twee", ["een", "twee"]),
        ("\n een \n\ntwee\n", ["een", "twee"]),
        ("- een\n\n- twee\nen meer", ["een", "twee\nen meer"]),
        ("  \n", []),
    ],
)
def test_a_cell_is_read_as_people_type_lists(typed: str, texts: list[str]) -> None:
    assert from_one_cell(typed) == texts


def test_sheets_and_headings_are_spelled_as_a_person_writes_them_and_older_ones_are_read() -> None:
    names = {sheet.name for sheet in sheets()}
    headings = {column.heading for sheet in sheets() for column in sheet.columns}

    assert {"Risico’s", "Mfa scenario’s"} <= names
    assert {"Thema's", "Coördinator: functie", "KvK-nummer", "IBAN", "Dossierformaat"} <= headings
    assert key("Risico's") == key("Risico’s") == key("risicos")
    for sheet in sheets():
        known = dict(sheet.fields())
        for column in sheet.columns:
            old = ": ".join(name.replace("_", " ") for name in column.path) or "Leeg onderdeel"
            assert known[key(old)] is known[key(column.heading)] is column
