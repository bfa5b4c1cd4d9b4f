"""publiccode.yml, which catalogues of public software read, keeps to the standard and makes nothing up."""

from __future__ import annotations

import tomllib
from typing import Any

import jsonschema
import pytest
import yaml

from tests.support import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What the standard demands and this file cannot say yet: there is no public address, and nobody's name to give.
NOT_YET = {"url", "contacts"}

_TEXT = {"type": "string", "minLength": 1}
_FEATURES = {"type": "array", "minItems": 1, "items": _TEXT | {"maxLength": 100}}


def shape(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": required | (optional or {}),
        "additionalProperties": False,
    }


def some(*words: str) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": {"enum": words} if words else _TEXT}


# The keys that a project like this one can use, as version 0.4 describes them; of its lists of words those that fit us.
STANDARD = shape(
    {
        "publiccodeYmlVersion": {"const": "0.4"},
        "name": _TEXT,
        "url": {"type": "string", "pattern": "^https?://"},
        "platforms": some("web", "windows", "mac", "linux"),
        "categories": some("document-management", "project-collaboration", "project-management", "office"),
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"enum": ["standalone/desktop", "standalone/backend", "standalone/other", "library"]},
        "description": {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z]{2}$"},
            "additionalProperties": shape(
                {
                    "shortDescription": _TEXT | {"maxLength": 150},
                    "longDescription": {"type": "string", "minLength": 150, "maxLength": 10_000},
                    "features": _FEATURES,
                }
            ),
        },
        "legal": shape({"license": _TEXT}),
        "maintenance": shape(
            {
                "type": {"enum": ["internal", "community"]},
                "contacts": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"]}},
            }
        ),
        "localisation": shape({"localisationReady": {"type": "boolean"}, "availableLanguages": some()}),
    },
    {
        "inputTypes": some(),
        "outputTypes": some(),
        "softwareVersion": _TEXT,
        "releaseDate": {},
        "intendedAudience": shape(
            {}, {"countries": some("nl"), "scope": some("culture", "education", "local-authorities")}
        ),
    },
)


@pytest.fixture
def stated() -> Any:
    return yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))


def test_it_keeps_to_the_standard_but_for_what_nobody_can_say_yet(stated: Any) -> None:
    faults = list(jsonschema.Draft202012Validator(STANDARD).iter_errors(stated))
    lacking = {name for name in NOT_YET for error in faults if error.message == f"'{name}' is a required property"}

    assert [error.message for error in faults if not any(name in error.message for name in lacking)] == []
    assert lacking == (set() if "urls" in PROJECT else NOT_YET)


def test_it_says_the_same_as_the_project(stated: Any) -> None:
    assert stated["name"] == PROJECT["name"]
    assert stated["legal"]["license"] == PROJECT["license"]
    assert stated["description"]["nl"]["shortDescription"] == PROJECT["description"]
    assert set(stated["description"]) == {"nl", "en"}
