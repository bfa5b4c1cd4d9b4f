"""`planmaker check` for a person and for a program: groups, a choice of codes, and SARIF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.convenant import build
from tests.convenant.build import REMOVE

RESULT = "resultaat-niet-afdwingbaar"
BROKEN = {
    "partijen.1.rechtsvorm": "geen",
    "partijen.1.zetel": REMOVE,
    "bijdragen": [{"partijen": ["bibliotheek", "welzijn"], "soort": "resultaat", "tekst": "levert een ruimte"}],
}
ACCEPT = {"accepteer": [{"code": RESULT, "reden": "Zo is het.", "door": "het bestuur", "datum": "1 oktober 2026"}]}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    file = tmp_path / "mijn dossier.yaml"
    file.write_text(build.text({**BROKEN, **ACCEPT}), encoding="utf-8")
    return file


def test_findings_stand_under_their_group_and_what_was_accepted_at_the_end(run: Run, dossier: Path) -> None:
    outcome = run("check", dossier)

    lines = outcome.stdout.splitlines()
    heads = [line for line in lines if line and not line.startswith((" ", str(dossier)))]
    assert (heads[0], heads[-1]) == ("Partij Welzijn Waterveen", "Aanvaard")
    assert lines[-1] == "  aanvaard: Zo is het. (het bestuur, 1 oktober 2026)"
    assert outcome.stderr.startswith(f"{dossier}: 1 aandachtspunt, ")


def test_the_summary_says_where_to_begin(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "d.yaml"
    file.write_text(build.text(BROKEN), encoding="utf-8")

    told = run("check", file).stderr

    assert told.startswith(f"{file}: 2 aandachtspunten, ")
    assert told.endswith("; begin bij: Partij Welzijn Waterveen\n")


@pytest.mark.parametrize(
    ("only", "codes"),
    [
        (("--only", RESULT), [RESULT]),
        (("--only", f"niemand-besluit,{RESULT}"), [RESULT]),
        (("--only", "niemand-besluit", "--only", "partij-zonder-rechtspersoonlijkheid"),
         ["partij-zonder-rechtspersoonlijkheid"]),
        (("--only", "naam-ontbreekt"), []),
    ],
)  # fmt: skip
def test_only_the_codes_that_were_asked_for_are_shown_and_counted(
    run: Run, tmp_path: Path, only: tuple[str, ...], codes: list[str]
) -> None:
    file = tmp_path / "d.yaml"
    file.write_text(build.text(BROKEN), encoding="utf-8")

    outcome = run("check", file, "--fail-on", "tip", "--format", "json", *only)

    assert [row["code"] for row in json.loads(outcome.stdout)] == codes
    assert outcome.exit_code == int(bool(codes))


def test_a_code_that_does_not_exist_is_told(run: Run, dossier: Path) -> None:
    outcome = run("check", dossier, "--only", "niemand-beslui")

    assert outcome.exit_code == 2
    assert 'er is geen code "niemand-beslui"; bedoelt u "niemand-besluit"?' in outcome.stderr


def test_sarif_tells_each_finding_its_rule_its_place_and_what_was_accepted(run: Run, dossier: Path) -> None:
    log = json.loads(run("check", dossier, "--format", "sarif").stdout)

    [one] = log["runs"]
    whole(log)
    by_rule = {result["ruleId"]: result for result in one["results"]}
    region = by_rule[RESULT]["locations"][0]["physicalLocation"]["region"]
    assert dossier.read_text("utf-8").splitlines()[region["startLine"] - 1].strip() == "soort: resultaat"
    assert by_rule[RESULT]["suppressions"][0]["justification"] == "Zo is het. (het bestuur, 1 oktober 2026)"
    assert "suppressions" not in by_rule["partij-zonder-rechtspersoonlijkheid"]


def test_sarif_is_also_given_for_a_dossier_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "d.yaml"
    file.write_text("samenwerkin: {}\n", encoding="utf-8")

    outcome = run("check", file, "--format", "sarif")

    log = json.loads(outcome.stdout)
    whole(log)
    assert outcome.exit_code == 3
    assert [result["level"] for result in log["runs"][0]["results"]] == ["error"]


def whole(log: dict[str, Any]) -> None:
    """What the schema of SARIF 2.1.0 asks of the parts that planmaker writes."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    for one in log["runs"]:
        assert set(one) <= {"tool", "columnKind", "results"}
        assert one["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
        driver = one["tool"]["driver"]
        assert set(driver) == {"name", "version", "language", "rules"}
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(ids) == len(set(ids))
        for rule in driver["rules"]:
            texts = {"shortDescription", "fullDescription", "help"} & set(rule)
            assert all(isinstance(rule[name]["text"], str) and rule[name]["text"] for name in texts)
            assert set(rule) - texts <= {"id", "defaultConfiguration", "properties"}
        for result in one["results"]:
            assert ids[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] in {"none", "note", "warning", "error"}
            assert result["message"]["text"]
            for location in result["locations"]:
                physical = location["physicalLocation"]
                uri = physical["artifactLocation"]["uri"]
                assert " " not in uri
                assert "\\" not in uri
                assert all(number >= 1 for name, number in physical.get("region", {}).items() if name != "snippet")
            for suppression in result.get("suppressions", ()):
                assert suppression["kind"] in {"inSource", "external"}
                assert suppression["status"] in {"accepted", "underReview", "rejected"}
