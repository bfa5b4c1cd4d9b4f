"""Every text that a person can type about a shared building is found in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.dossier.base import Part, is_intern
from planmaker.dossier.gebouw.mfa import Mfa
from planmaker.dossier.model.fields import shapes
from tests.stappenplan.build import Tree, dossier, text, tree

FULL: Tree = {
    "visie": "tekst visie",
    "uitgangspunten": ["tekst uitgangspunt"],
    "gebouw": {
        "naam": "tekst gebouw",
        "soort": "nieuwbouw",
        "adres": {"straat": "tekst straat 1", "postcode": "1234 AB", "plaats": "tekst plaats"},
        "bouwjaar": "1977",
        "oppervlakte": "4.321 m²",
        "opening": "3 februari 2031",
        "openingstijden": "tekst openingstijden",
        "omschrijving": "tekst omschrijving gebouw",
    },
    "eigendom": {
        "model": "vve",
        "eigenaar": "gemeente",
        "hoofdhuurder": "welzijn",
        "redenen": ["tekst reden eigendom"],
        "toelichting": "tekst toelichting eigendom",
    },
    "beheer": {
        "model": "gebundeld",
        "beheerder": "bieb",
        "redenen": ["tekst reden beheer"],
        "toelichting": "tekst toelichting beheer",
        "taken": [
            {
                "taak": "tekst taak",
                "door": "welzijn",
                "rekening": "eigenaar",
                "frequentie": "tekst frequentie",
                "toelichting": "tekst toelichting taak",
            }
        ],
    },
    "ruimtestaat": [
        {
            "id": "r",
            "naam": "tekst ruimte",
            "soort": "gedeeld",
            "oppervlakte": "765,4 m²",
            "verdieping": "tekst verdieping",
            "gebruikers": [{"partij": "bieb", "uren": "8,5 uur"}, {"partij": "welzijn", "uren": "3 uur"}],
            "eisen": ["tekst eis"],
        }
    ],
    "sleutels": [
        {
            "id": "s",
            "naam": "tekst sleutel",
            "partijen": ["bieb", "welzijn"],
            "grondslagen": [
                {"maatstaf": "m2", "gewicht": "60%", "bron": "tekst bron"},
                {
                    "maatstaf": "bezoekers",
                    "gewicht": "40%",
                    "waarden": [{"partij": "bieb", "waarde": "4.567"}, {"partij": "welzijn", "waarde": "8.910"}],
                },
            ],
            "toelichting": "tekst toelichting sleutel",
        }
    ],
    "exploitatie": [
        {
            "id": "e",
            "omschrijving": "tekst last",
            "bedrag": "12.345,67",
            "kant": "gebruiker",
            "sleutel": "s",
            "toelichting": "tekst toelichting last",
        }
    ],
    "scenarios": [
        {
            "id": "anders",
            "naam": "tekst scenario",
            "sleutel": "s",
            "afwijkingen": [{"last": "e", "sleutel": "s"}],
            "toelichting": "tekst toelichting scenario",
        }
    ],
    "tarieven": [{"naam": "tekst tarief", "soort": "sociaal", "bedrag": "7,89", "per": "dagdeel"}],
    "stadia": [
        {
            "nummer": number,
            "naam": f"tekst naam {number}",
            "doel": f"tekst doel {number}",
            "begin": f"{number + 1} januari 2027",
            "einde": f"{number + 11} december 2027",
            "vragen": [{"vraag": f"tekst vraag {number}", "antwoord": f"tekst antwoord {number}"}],
            "stappen": [
                {
                    "wat": f"tekst stap {number}",
                    "wie": "bieb",
                    "begin": f"{number + 1} maart 2027",
                    "einde": f"{number + 11} maart 2027",
                    "resultaat": f"tekst resultaat {number}",
                },
                {"wat": f"tekst losse stap {number}", "wanneer": f"tekst wanneer {number}"},
            ],
            "besluiten": [
                {
                    "besluit": f"tekst besluit {number}",
                    "door": f"tekst door {number}",
                    "datum": f"{number + 1} juni 2027",
                    "go": [f"tekst go {number}"],
                    "no_go": [f"tekst no-go {number}"],
                    "uitkomst": "aangehouden",
                    "toelichting": f"tekst toelichting besluit {number}",
                },
                {"besluit": f"tekst tweede {number}", "overleg": "stuur"},
            ],
            "producten": [
                {
                    "naam": f"tekst product {number}",
                    "eigenaar": "bieb",
                    "datum": f"{number + 1} mei 2027",
                    "gereed": "deels",
                }
            ],
            "partijen": ["bieb", "welzijn"],
            "risicos": ["gevaar"],
            "intern": "GEHEIM",
        }
        for number in range(6)
    ],
}


def _full() -> Tree:
    typed = tree(**FULL)
    typed["governance"] = {"overleggen": [{"id": "stuur", "naam": "de stuurgroep"}]}
    typed["risicos"] = [{"id": "gevaar", "naam": "tekst gevaar", "maatregel": "tekst maatregel"}]
    return typed


def _fields(part: Part) -> Iterator[str]:
    """The fields that were filled in somewhere, as `Stadium.doel`."""
    for shape in shapes(type(part)):
        value = getattr(part, shape.name)
        if value not in (None, ()):
            yield f"{type(part).__name__}.{shape.name}"
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Part):
                yield from _fields(item)


def _every(of: type[Part]) -> Iterator[str]:
    for shape in shapes(of):
        yield f"{of.__name__}.{shape.name}"
        if shape.part is not None:
            yield from _every(shape.part)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str) and value.startswith("tekst "):
        yield value


def test_this_test_fills_in_every_field_of_a_shared_building() -> None:
    found = dossier(_full()).mfa
    assert found is not None
    assert set(_every(Mfa)) - set(_fields(found)) == set()


def test_every_text_about_the_building_stands_in_the_plan_and_what_is_internal_does_not() -> None:
    whole = " ".join(text(_full())).casefold()
    assert [value for value in _texts(FULL) if value not in whole] == []
    assert is_intern(type(dossier(_full()).stadia[0]), "intern")
    assert "geheim" not in whole


def test_every_number_and_day_about_the_building_stands_in_the_plan() -> None:
    whole = " ".join(text(_full()))
    for shown in (
        "1977",
        "4.321 m²",
        "3 februari 2031",
        "765,40",
        "8,5 uur",
        "60%",
        "4.567",
        "8.910",
        "12.345,67",
        "7,89",
        "1234 AB",
    ):
        assert shown in whole, shown
    for number in range(6):
        for day in (
            f"0{number + 1}-03-2027 – {number + 11}-03-2027",
            f"0{number + 1}-05-2027",
            f"0{number + 1}-06-2027",
        ):
            assert day in whole, day
        assert f"{number + 1} januari 2027 tot en met {number + 11} december 2027." in whole
