"""Each rule: a dossier it speaks about, and one it does not."""

from __future__ import annotations

from typing import Any

import pytest

from planmaker.checks import ADVICE, check_dossier
from planmaker.checks.rule import findings_of
from planmaker.findings import CheckError, Severity
from tests.checks.plan_rows import PLAN
from tests.convenant import build
from tests.convenant.build import REMOVE, TOWN
from tests.convenant.cases_purpose import NEEDS

Rows = tuple[tuple[dict[str, Any], str | None], ...]


def _signing(form: str, ground: str) -> dict[str, Any]:
    return {"partijen.0.rechtsvorm": form, "partijen.0.vertegenwoordiging.grondslag": ground}


def _goals(**first: Any) -> dict[str, Any]:
    """Two goals: one measured and shared by both parties, and another."""
    whole = {"indicatoren": [{"naam": "leden"}], "partijen": ["bibliotheek", "welzijn"]}
    return {"koersplan.doelen": [{"id": "een", **whole}, {"id": "twee", **whole, **first}]}


def _budget(costs: str, cover: str, **more: Any) -> dict[str, Any]:
    return {
        "begroting": {
            "kosten": [{"omschrijving": "alles", "bedrag": costs}],
            "dekking": [{"bron": "partners", "partij": "welzijn", "bedrag": cover}],
            **more,
        }
    }


def _promise(amount: str, counted: str, **more: Any) -> dict[str, Any]:
    return {
        **_budget(counted, counted, **more),
        "bijdragen": [
            {"tekst": "te lezen"},
            {"partijen": ["welzijn"], "tekst": "mee te betalen", "bedrag": amount},
        ],
    }


def _dispute(end: str, choice: str) -> dict[str, Any]:
    return {"afspraken.geschillen": {"slot": end}, "afspraken.afdwingbaarheid.keuze": choice}


def _penalty(way: str, choice: str) -> dict[str, Any]:
    return {"afspraken.naleving": {"wijze": way, "boete": "100"}, "afspraken.afdwingbaarheid.keuze": choice}


def _result(sort: str, choice: str) -> dict[str, Any]:
    return {"bijdragen": [{"soort": sort, "tekst": "leest"}], "afspraken.afdwingbaarheid.keuze": choice}


def _term(begin: str, end: str) -> dict[str, Any]:
    return {"samenwerking.looptijd": {"ingang": begin, "einde": end}, "monitoring": REMOVE}


TABLE: dict[str, Rows] = {
    "ground_fits_party": (
        (_signing("stichting", "artikel-171"), "grondslag-past-niet"),
        (_signing("stichting", "artikel-171-lid-2"), "grondslag-past-niet"),
        (_signing("gemeente", "artikel-176"), "grondslag-past-niet"),
        (_signing("gemeente", "artikel-176-lid-2"), "grondslag-past-niet"),
        (_signing("provincie", "artikel-171"), "grondslag-past-niet"),
        (_signing("gemeente", "statuten"), "grondslag-past-niet"),
        (_signing("provincie", "statuten"), "grondslag-past-niet"),
        (_signing("gemeente", "artikel-171"), None),
        (_signing("gemeente", "mandaat"), None),
        (_signing("provincie", "artikel-176-lid-2"), None),
        (_signing("vereniging", "statuten"), None),
        (_signing("bv", "volmacht"), None),
        ({"partijen.0.vertegenwoordiging.grondslag": REMOVE}, None),
        ({"partijen.0.vertegenwoordiging": REMOVE}, None),
        ({"partijen.0.rechtsvorm": REMOVE}, None),
    ),
    "term_is_unique": (
        ({"partijen.0.aanduiding": "Welzijn Waterveen"}, "dubbele-aanduiding"),
        ({"partijen.0.aanduiding": REMOVE, "partijen.0.naam": "Welzijn Waterveen"}, "dubbele-aanduiding"),
        ({"partijen.0.aanduiding": REMOVE, "partijen.0.naam": REMOVE}, None),
        ({}, None),
    ),
    "joint_means_several": (
        ({"partijen.0.vertegenwoordiging.gezamenlijk": "ja"}, "gezamenlijk-maar-alleen"),
        (
            {
                "partijen.0.vertegenwoordiging.gezamenlijk": "ja",
                "partijen.0.vertegenwoordiging.personen.1": {"naam": "X"},
            },
            None,
        ),
        ({"partijen.0.vertegenwoordiging": {"gezamenlijk": "ja"}}, None),
        ({}, None),
    ),
    "network_cannot_bind_itself": (
        ({"partijen.1.rechtsvorm": "geen"}, "partij-zonder-rechtspersoonlijkheid"),
        ({"partijen.1.rechtsvorm": "anders"}, None),
    ),
    "everyone_contributes": (
        ({"bijdragen": [{"partijen": ["bibliotheek"], "tekst": "te lezen"}]}, "partij-zonder-bijdrage"),
        ({"bijdragen": [{"partijen": ["bibliotheek", "welzijn"], "tekst": "te lezen"}]}, None),
        ({"bijdragen": [{"partijen": ["bibliotheek"], "tekst": "te lezen"}, {"tekst": "te gaan"}]}, None),
        ({"bijdragen": REMOVE}, None),
    ),
    "interests_are_on_the_table": (
        ({"partijen.0.brengt": REMOVE}, "belangen-niet-op-tafel"),
        ({"partijen.0.brengt": REMOVE, "partijen.1.haalt": ["lezers"]}, None),
        ({"partijen.0.brengt": REMOVE, "partijen.1.belangen": [{"tekst": "rust"}]}, None),
        (
            {"partijen.0.brengt": REMOVE, "partijen.1.belangen": [{"laag": "persoonlijk", "tekst": "rust"}]},
            "belangen-niet-op-tafel",
        ),
        ({"partijen.0.brengt": REMOVE, "partijen.1": REMOVE}, None),
        ({"partijen.0.brengt": REMOVE, "afspraken.soort": "intentieverklaring"}, None),
    ),
    "somebody_decides": (
        ({"governance.overleggen.0.besluitvorming": REMOVE}, "niemand-besluit"),
        ({}, None),
        ({"governance.overleggen": REMOVE}, None),
        ({"governance": REMOVE}, None),
    ),
    "goal_has_indicator": (
        (_goals(indicatoren=[]), "doel-zonder-indicator"),
        (_goals(), None),
        ({"koersplan.doelen": [{"id": "een", "partijen": ["bibliotheek", "welzijn"]}]}, None),
    ),
    "goal_has_party": (
        (_goals(partijen=[]), "doel-zonder-partij"),
        (_goals(), None),
        ({"koersplan.doelen": [{"id": "een", "indicatoren": [{"naam": "leden"}]}]}, None),
    ),
    "party_has_goal": (
        ({"koersplan.doelen": [{"id": "een", "partijen": ["bibliotheek"]}]}, "partij-zonder-doel"),
        (_goals(), None),
        ({"koersplan.doelen": [{"id": "een"}]}, None),
    ),
    "costs_are_covered": (
        (_budget("100", "90"), "kosten-en-dekking-verschillen"),
        (_budget("100", "100,01"), "kosten-en-dekking-verschillen"),
        (_budget("100", "100"), None),
        (_budget("100", "90", dekking=[]), None),
        (_budget("100", "90", kosten=[]), None),
    ),
    "totals_are_whole": (
        (_budget("100", "100", kosten=[{"omschrijving": "alles"}]), "totaal-onvolledig"),
        (_budget("100", "100", dekking=[{"bron": "partners"}]), "totaal-onvolledig"),
        (
            {"mfa": {"exploitatie": [{"omschrijving": "energie"}, {"omschrijving": "beheer", "bedrag": "1"}]}},
            "totaal-onvolledig",
        ),
        ({"mfa": {"exploitatie": [{"omschrijving": "energie"}]}}, None),
        (_budget("100", "100"), None),
        (_budget("100", "100", in_kind=[{"omschrijving": "een zaal"}]), None),
        ({"mfa": {"exploitatie": [{"omschrijving": "energie", "bedrag": "1"}]}}, None),
    ),
    "promised_is_budgeted": (
        (_promise("100", "90"), "bedragen-verschillen"),
        (_promise("100", "100"), None),
        (_promise("100", "90", per="looptijd"), None),
        ({"bijdragen": [{"partijen": ["welzijn"], "tekst": "te lezen", "bedrag": "1"}, {"tekst": "te gaan"}]}, None),
    ),
    "penalty_needs_enforceability": (
        (_penalty("boete", "geen"), "boete-niet-afdwingbaar"),
        (_penalty("boete", "geheel"), None),
        (_penalty("boete", "bepaalde-artikelen"), None),
        (_penalty("overleg", "geen"), None),
    ),
    "judge_needs_enforceability": (
        (_dispute("rechter", "geen"), "geschil-niet-afdwingbaar"),
        (_dispute("arbitrage", "geen"), "geschil-niet-afdwingbaar"),
        (_dispute("bindend-advies", "geen"), "geschil-niet-afdwingbaar"),
        (_dispute("geen", "geen"), None),
        (_dispute("rechter", "geheel"), None),
        ({"afspraken.geschillen": {"overleg": "4 weken"}}, None),
    ),
    "result_needs_enforceability": (
        (_result("resultaat", "geen"), "resultaat-niet-afdwingbaar"),
        (_result("resultaat", "geheel"), None),
        (_result("inspanning", "geen"), None),
    ),
    "evaluation_within_term": (
        ({"monitoring.evaluaties.0.voor": "1 januari 2031"}, "evaluatie-na-einde"),
        ({"monitoring.evaluaties.0.voor": "31 december 2030"}, None),
        ({"monitoring.evaluaties.0.voor": "1 januari 2031", "samenwerking.looptijd.einde": REMOVE}, None),
        ({"samenwerking.looptijd": REMOVE}, None),
        ({"monitoring": REMOVE}, None),
    ),
    "renewal_needs_an_end": (
        (
            {
                "samenwerking.looptijd": {"ingang": "1 januari 2027", "onbepaald": "ja"},
                "afspraken.verlenging": {"wijze": "stilzwijgend-een-jaar"},
            },
            "verlenging-zonder-einde",
        ),
        (
            {
                "samenwerking.looptijd": {"ingang": "1 januari 2027", "onbepaald": "ja"},
                "afspraken.verlenging": {"wijze": "geen"},
            },
            None,
        ),
        (
            {
                "samenwerking.looptijd": {"ingang": "1 januari 2027", "onbepaald": "ja"},
                "afspraken.verlenging": {"wijze": "geen", "overleg": "6 maanden"},
            },
            "verlenging-zonder-einde",
        ),
        ({"afspraken.verlenging": {"wijze": "stilzwijgend-een-jaar"}}, None),
        ({"samenwerking.looptijd": {"ingang": "1 januari 2027", "onbepaald": "ja"}}, None),
    ),
    "name_of_one_is_a_de_word": (
        ({"afspraken.ieder": "Lid"}, "ieder-is-een-het-woord"),
        ({"afspraken.ieder": "Partner"}, None),
    ),
    "agreement_has_two_sides": (
        ({"partijen.1": REMOVE}, "te-weinig-partijen"),
        ({}, None),
    ),
    "grant_needs_public_body": (
        ({"afspraken.soort": "uitvoeringsovereenkomst"}, "uitvoering-zonder-overheid"),
        ({"afspraken.soort": "uitvoeringsovereenkomst", "partijen.2": TOWN, "bijdragen": REMOVE}, None),
        ({"afspraken.soort": "samenwerkingsovereenkomst"}, None),
    ),
    "document_has_one_name": (
        ({"afspraken.kwaliteit": ["Deze overeenkomst is goed."]}, "andere-naam-voor-het-stuk"),
        ({"communicatie": {"afspraken": ["In dit Protocol staat hoe."]}}, "andere-naam-voor-het-stuk"),
        ({"afspraken.kwaliteit": ["Deze intentieverklaring telt."]}, "andere-naam-voor-het-stuk"),
        (
            {"afspraken.soort": "samenwerkingsovereenkomst", "afspraken.kwaliteit": ["Dit convenant is goed."]},
            "andere-naam-voor-het-stuk",
        ),
        ({"afspraken.kwaliteit": ["Dit convenant is goed."]}, None),
        ({"afspraken.kwaliteit": ["Er is een huurovereenkomst, en een convenant met anderen."]}, None),
        ({"afspraken.kwaliteit": ["Wij houden deze overeenkomsten aan."]}, None),
    ),
    "law_is_in_force": (
        ({"afspraken.kwaliteit": ["Op grond van de Wob."]}, "verouderde-wet"),
        ({"afspraken.overwegingen": ["de Wet openbaarheid van bestuur geldt"]}, "verouderde-wet"),
        ({"communicatie": {"afspraken": ["Volgens de Wbp."]}}, "verouderde-wet"),
        ({"afspraken.kwaliteit": ["De Wet bescherming persoonsgegevens."]}, "verouderde-wet"),
        ({"afspraken.kwaliteit": ["De Wet OKE."]}, "verouderde-wet"),
        ({"afspraken.kwaliteit": ["De Woo en de AVG, met Wobbe en de Wet OKEE."]}, None),
        ({"afspraken.kwaliteit": ["De Wet inburgering 2021 en de WVO 2020."]}, None),
        ({"afspraken.kwaliteit": ["De Wet inburgering, of de WVO."]}, "verouderde-wet"),
        ({"afspraken.kwaliteit": ["De Wob."], **_term("2020-01-01", "2022-04-30")}, None),
        ({"afspraken.kwaliteit": ["De Wob."], **_term("2020-01-01", "2022-05-01")}, "verouderde-wet"),
        ({"afspraken.kwaliteit": ["De Wtta."], **_term("2024-01-01", "2026-12-31")}, "verouderde-wet"),
        ({"afspraken.kwaliteit": ["De Wtta."], **_term("2024-01-01", "2027-12-31")}, None),
    ),
    "text_fits_its_sentence": (
        ({"ambitie.belofte": "Iedereen kan lezen."}, "past-niet-in-zin"),
        ({"bijdragen": [{"tekst": "Biedt een plek"}]}, "past-niet-in-zin"),
        ({"bijdragen": [{"soort": "resultaat", "tekst": "een plek te bieden"}]}, "past-niet-in-zin"),
        ({"governance.overleggen.0.taken": ["stelt vast", "het plan te maken"]}, "past-niet-in-zin"),
        ({"afspraken.overwegingen": ["de gemeente betaalt de huur"]}, "past-niet-in-zin"),
        ({"bijdragen": [{"soort": "resultaat", "tekst": "Biedt een plek."}]}, None),
        ({"ambitie.belofte": "Iedereen te leren lezen."}, None),
    ),
}
ALWAYS_ERRORS = {
    "ieder-is-een-het-woord",
    "grondslag-past-niet", "dubbele-aanduiding", "boete-niet-afdwingbaar", "geschil-niet-afdwingbaar",
    "verlenging-zonder-einde",
}  # fmt: skip


TABLE |= PLAN


def test_every_table_has_its_rule() -> None:
    assert set(TABLE) <= {rule.name for rule in ADVICE}
    assert all({code is None for _, code in rows} == {True, False} for rows in TABLE.values())


@pytest.mark.parametrize(
    ("rule", "overrides", "code"),
    [
        pytest.param(name, overrides, code, id=f"{name}-{at}-{code or 'silent'}")
        for name, rows in TABLE.items()
        for at, (overrides, code) in enumerate(rows, 1)
    ],
)
def test_a_rule_speaks_when_it_should(rule: str, overrides: dict[str, Any], code: str | None) -> None:
    [one] = [one for one in ADVICE if one.name == rule]

    findings = list(findings_of([one], build.dossier(overrides)))

    assert {finding.code for finding in findings} == ({code} if code else set())
    for finding in findings:
        assert finding.severity is one.severity
        assert (one.severity is Severity.ERROR) is (code in ALWAYS_ERRORS)
        assert finding.place.file == "dossier.yaml"
        assert finding.place.line is not None
        assert finding.hint
        assert not finding.message[0].isupper()
        assert not finding.message.endswith(".")


def test_a_finding_points_at_the_line_where_to_mend() -> None:
    overrides = {"partijen.1.rechtsvorm": "geen", **_dispute("rechter", "geen")}
    typed = build.text(overrides).splitlines()

    found = {finding.code: finding.place.line for finding in check_dossier(build.dossier(overrides))}

    assert typed[(found["partij-zonder-rechtspersoonlijkheid"] or 0) - 1].strip() == "rechtsvorm: geen"
    assert typed[(found["geschil-niet-afdwingbaar"] or 0) - 1].strip() == "slot: rechter"


def test_the_difference_between_costs_and_cover_is_said_in_euros() -> None:
    [short] = [f for f in check_dossier(build.dossier(_budget("1000", "900,50"))) if f.code.startswith("kosten")]
    [over] = [f for f in check_dossier(build.dossier(_budget("1000", "1100"))) if f.code.startswith("kosten")]

    assert short.message.replace("\u00a0", " ") == "de kosten zijn € 1.000, de dekking is € 900,50: € 99,50 te weinig"
    assert over.message.replace("\u00a0", " ") == "de kosten zijn € 1.000, de dekking is € 1.100: € 100 te veel"


@pytest.mark.parametrize("code", sorted(ALWAYS_ERRORS))
def test_an_error_stops_the_document_and_names_all_errors(code: str) -> None:
    overrides = next(overrides for rows in TABLE.values() for overrides, told in rows if told == code)

    with pytest.raises(CheckError) as refused:
        build.make(overrides)

    assert code in {finding.code for finding in refused.value.findings}
    assert {finding.severity for finding in refused.value.findings} == {Severity.ERROR}


@pytest.mark.parametrize("sort", NEEDS)
def test_a_dossier_with_only_what_must_be_there_gives_tips_and_few_warnings(sort: str) -> None:
    extra = {"bijdragen": REMOVE} if sort in ("intentieverklaring", "samenwerkingsprotocol") else {}
    known = {"kosten-zonder-dekking", "uitvoering-niet-afdwingbaar"}  # these dossiers say what it costs, not who pays

    found = check_dossier(build.dossier({**NEEDS[sort], **extra, "afspraken.soort": sort}))

    assert {f.code for f in found if f.severity is not Severity.TIP} - known == set()
    assert len(found) <= 12
