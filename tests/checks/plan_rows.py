"""What the rules about the plan speak of, and what not."""

from __future__ import annotations

from typing import Any

Rows = tuple[tuple[dict[str, Any], str | None], ...]


def _phases(first_end: str, second_begin: str) -> dict[str, Any]:
    first = {"id": "een", "begin": "2027-01-01", "einde": first_end}
    return {"fasen": [first, {"id": "twee", "begin": second_begin, "einde": "2027-12-31"}]}


def _stages(end: str, begin: str) -> dict[str, Any]:
    return {"mfa": {"stadia": [{"nummer": 1, "begin": begin}, {"nummer": 0, "einde": end}]}}


def _activity(**more: Any) -> dict[str, Any]:
    phase = {"id": "een", "begin": "2027-01-01", "einde": "2027-06-30"}
    return {"fasen": [phase], "activiteiten": [{"id": "werven", "fase": "een", **more}]}


def _rasci(**letters: Any) -> dict[str, Any]:
    return {"activiteiten": [{"id": "werven", "rasci": letters}]}


def _risk(**more: Any) -> dict[str, Any]:
    return {"risicos": [{"naam": "brand", "kans": 3, **more}]}


def _figure(**more: Any) -> dict[str, Any]:
    return {"plan": {"probleem": {"cijfers": [more]}}}


def _result(**more: Any) -> dict[str, Any]:
    return {"plan": {"resultaten": [{"tekst": "een spreekuur", **more}]}}


PLAN: dict[str, Rows] = {
    "phases_join": (
        (_phases("2027-06-30", "2027-07-02"), "fasen-sluiten-niet-aan"),
        (_phases("2027-06-30", "2027-05-01"), None),
        (_phases("2027-06-30", "2027-07-01"), None),
        ({"fasen": [{"id": "een"}, {"id": "twee", "begin": "2027-01-01"}]}, None),
        (_stages("2027-06-30", "2027-08-01"), "fasen-sluiten-niet-aan"),
        (_stages("2027-06-30", "2027-07-01"), None),
    ),
    "activity_within_phase": (
        (_activity(begin="2026-12-31"), "activiteit-buiten-fase"),
        (_activity(begin="2027-06-01", duur="2 maanden"), "activiteit-buiten-fase"),
        (_activity(begin="2027-06-01", duur="1 maand"), None),
        (_activity(), None),
    ),
    "somebody_answers": (
        (_rasci(uitvoerend=["welzijn"]), "rasci-onvolledig"),
        (_rasci(eindverantwoordelijk="welzijn"), "rasci-onvolledig"),
        (_rasci(uitvoerend=["welzijn"], eindverantwoordelijk="bibliotheek"), None),
        ({"activiteiten": [{"id": "werven"}]}, None),
    ),
    "heavy_risk_is_met": (
        (_risk(impact=4), "risico-zonder-maatregel"),
        (_risk(impact=4, maatregel="een melder"), "risico-zonder-maatregel"),
        (_risk(impact=4, maatregel="een melder", eigenaar="welzijn"), None),
        (_risk(impact=3), None),
        (_risk(), None),
    ),
    "figure_has_source": (
        (_figure(waarde="300"), "cijfer-zonder-bron"),
        (_figure(waarde="300", bron="CBS"), "cijfer-zonder-bron"),
        (_figure(waarde="300", bron="CBS", jaar=2025), None),
        (_figure(omschrijving="inwoners"), None),
    ),
    "result_has_owner": (
        (_result(), "resultaat-zonder-eigenaar"),
        (_result(eigenaar="welzijn"), "resultaat-zonder-eigenaar"),
        (_result(eigenaar="welzijn", datum="2027-09-01"), None),
    ),
}
