"""What all parts of the model share: equality, defaults of one's own, ways through the model."""

from __future__ import annotations

import subprocess
import sys

import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.model.fields import choices, field_at, homes, part_at
from planmaker.dossier.parts.samenwerking import Samenwerking
from planmaker.findings import Place
from tests.support import ROOT


def test_parts_that_say_the_same_are_equal_wherever_that_was_written() -> None:
    one, other = Samenwerking(naam="x"), Samenwerking(naam="x")
    one.locate(Place("a.yaml", 3), {"naam": Place("a.yaml", 4)})

    assert one == other
    assert hash(one) == hash(other)
    assert one != Samenwerking(naam="y")
    assert one != "x"


def test_every_dossier_has_parts_of_its_own() -> None:
    one, other = Dossier(), Dossier()

    one.afspraken.locate(Place("a.yaml", 3), {})

    assert other.afspraken.place() == Place("dossier")
    assert one == other


def test_an_empty_field_is_a_field_left_out() -> None:
    dossier = Dossier.model_validate({"samenwerking": None, "partijen": None, "document": {"omslag": None}})

    assert dossier == Dossier()
    assert dossier.document.omslag == "auto"


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ((), "Dossier"),
        (("partijen",), "Partij"),
        (("partijen", 2), "Partij"),
        (("partijen", 2, "adres"), "Adres"),
        (("partijen", 2, "naam"), None),
        (("partijen", 2, "naam", "x"), None),
        (("niets",), None),
    ],
)
def test_a_path_leads_to_the_part_that_stands_there(path: tuple[str | int, ...], part: str | None) -> None:
    found = part_at(Dossier, path)

    assert (found.__name__ if found else None) == part


def test_a_path_leads_to_the_field_and_its_choices() -> None:
    functions = field_at(Dossier, ("koersplan", "doelen", 0, "wsob", 1))

    assert functions
    assert choices(functions.annotation) == ("kennis", "ontwikkeling", "lezen", "ontmoeting", "kunst")
    assert field_at(Dossier, ("koersplan", "niets")) is None
    assert field_at(Dossier, ()) is None


def test_a_name_is_found_wherever_it_is_at_home_nearest_the_top_first() -> None:
    found = homes(Dossier)

    assert found["partijen"][0] == ()
    assert found["kvk"] == (("partijen",),)
    assert ("governance", "overleggen", "besluitvorming") in found["quorum"]


def test_importing_the_model_builds_no_validator_of_a_part_before_somebody_reads_a_dossier() -> None:
    program = (
        "from planmaker.dossier.dossier import Dossier\n"
        "from planmaker.dossier.gebouw.mfa import Mfa\n"
        "built = Dossier.__pydantic_complete__, Mfa.__pydantic_complete__\n"
        "Dossier.model_validate({})\n"
        "print(built, Dossier.__pydantic_complete__)"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "(False, False) True"
