"""What a template sees of a dossier: names behind references, what follows by itself, and no secrets."""

from __future__ import annotations

from typing import Any

import pytest

from planmaker.documents.gaps import Missing, OpenPoints
from planmaker.documents.view import present
from planmaker.dossier import Dossier
from planmaker.dossier.prose import Prose

WHOLE = {
    "partijen": [{"id": "bieb", "naam": "Stichting Bieb", "kortnaam": "Bieb"}, {"id": "gemeente"}],
    "rollen": [{"id": "leider", "naam": "de projectleider"}],
    "governance": {"overleggen": [{"id": "kern", "naam": "de kerngroep"}]},
    "fasen": [{"id": "start", "naam": "Start"}],
    "activiteiten": [
        {
            "id": "a",
            "naam": "werven",
            "fase": "start",
            "omschrijving": "Eerst **dit**.\n\n- dan dat",
            "rasci": {"uitvoerend": ["leider", "kern"], "eindverantwoordelijk": "bieb", "geinformeerd": ["gemeente"]},
        },
        {"id": "b", "na": ["a"]},
    ],
}


def seen(dossier: Any, intern: bool = False) -> Any:
    return present(Dossier.model_validate(dossier), OpenPoints(), intern=intern)


def test_a_reference_to_whoever_it_is_gives_the_name_to_print() -> None:
    rasci = seen(WHOLE)["activiteiten"][0]["rasci"]

    assert [one["naam"] for one in rasci["uitvoerend"]] == ["de projectleider", "de kerngroep"]
    assert rasci["eindverantwoordelijk"] == {"id": "bieb", "naam": "Bieb"}
    assert isinstance(rasci["geinformeerd"][0]["naam"], Missing)


def test_a_reference_to_a_phase_or_an_activity_gives_its_name() -> None:
    first, second = seen(WHOLE)["activiteiten"]

    assert first["fase"] == {"id": "start", "naam": "Start"}
    assert second["na"] == [{"id": "a", "naam": "werven"}]


def test_a_long_text_comes_as_paragraphs() -> None:
    text = seen(WHOLE)["activiteiten"][0]["omschrijving"]

    assert isinstance(text, Prose)
    assert [blok.soort for blok in text.blokken] == ["alinea", "opsomming"]


def test_what_follows_stands_in_the_place_of_what_was_left_out() -> None:
    view = seen(
        {
            "partijen": [{"id": "a", "vertegenwoordiging": {"personen": [{"voorletters": "A.", "achternaam": "Bos"}]}}],
            "begroting": {"kosten": [{"jaren": [{"jaar": 2027, "bedrag": 10}, {"jaar": 2028, "bedrag": 5}]}]},
        }
    )

    assert view["partijen"][0]["vertegenwoordiging"]["personen"][0]["naam"] == "A. Bos"
    assert str(view["begroting"]["kosten"][0]["bedrag"]) == "€\u00a015"
    assert view["begroting"]["per"] == "looptijd"


@pytest.mark.parametrize(
    ("risk", "lacks"), [({"naam": "brand", "kans": 2}, "risicos[1].impact"), ({"naam": "brand"}, "risicos[1].kans")]
)
def test_a_derived_value_that_is_absent_is_the_gap_of_what_it_lacks(risk: dict[str, Any], lacks: str) -> None:
    points = OpenPoints()
    view = present(Dossier.model_validate({"risicos": [risk]}), points, intern=False)

    assert isinstance(view["risicos"][0]["score"], Missing)
    str(view["risicos"][0]["score"])
    assert [finding.hint.split(" in:")[0] for finding in points.findings] == [f"vul {lacks}"]


def test_what_is_internal_does_not_enter_a_document_for_partners() -> None:
    dossier = {
        "analyse": {"krachten": [{"naam": "onder ons"}]},
        "mfa": {"stadia": [{"nummer": 0, "intern": "onder ons", "doel": "openbaar"}]},
        "risicos": [{"naam": "onder ons", "intern": "ja"}, {"naam": "openbaar"}],
    }

    for_partners, for_us = seen(dossier), seen(dossier, intern=True)

    assert "onder ons" not in repr(for_partners)
    assert "openbaar" in repr(for_partners)
    assert repr(for_us).count("onder ons") >= 3


def test_a_reference_to_what_is_internal_does_not_enter_either() -> None:
    dossier = {
        "risicos": [{"id": "r1", "naam": "onder ons", "intern": "ja"}, {"id": "r2", "naam": "openbaar"}],
        "mfa": {"stadia": [{"nummer": 1, "risicos": ["r1", "r2"]}]},
    }

    assert seen(dossier)["mfa"]["stadia"][0]["risicos"] == [{"id": "r2", "naam": "openbaar"}]
    assert len(seen(dossier, intern=True)["mfa"]["stadia"][0]["risicos"]) == 2


def test_a_party_may_belong_to_another_party() -> None:
    parties = [{"id": "school", "onderdeel_van": "bestuur"}, {"id": "bestuur", "naam": "Stichting Scholen"}]

    assert seen({"partijen": parties})["partijen"][0]["onderdeel_van"] == {"id": "bestuur", "naam": "Stichting Scholen"}
