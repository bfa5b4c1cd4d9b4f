"""The rules, in the order in which their findings are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planmaker.checks import afspraken, doelen, geld, partijen, plan, zinnen
from planmaker.dossier import Dossier
from planmaker.findings import Finding

Rule = Callable[[Dossier], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    partijen.agreement_has_two_sides,
    partijen.ground_fits_party,
    partijen.term_is_unique,
    partijen.joint_means_several,
    partijen.network_cannot_bind_itself,
    partijen.everyone_contributes,
    partijen.interests_are_on_the_table,
    partijen.somebody_decides,
    doelen.goal_has_indicator,
    doelen.goal_has_party,
    doelen.party_has_goal,
    geld.costs_are_covered,
    geld.promised_is_budgeted,
    plan.phases_join,
    plan.activity_within_phase,
    plan.somebody_answers,
    plan.heavy_risk_is_met,
    plan.figure_has_source,
    plan.result_has_owner,
    afspraken.penalty_needs_enforceability,
    afspraken.judge_needs_enforceability,
    afspraken.result_needs_enforceability,
    afspraken.evaluation_within_term,
    afspraken.renewal_needs_an_end,
    afspraken.name_of_one_is_a_de_word,
    afspraken.grant_needs_public_body,
    afspraken.document_has_one_name,
    afspraken.law_is_in_force,
    zinnen.text_fits_its_sentence,
)


def check_dossier(dossier: Dossier) -> list[Finding]:
    """Return all findings of all rules."""
    return [finding for rule in RULES for finding in rule(dossier)]
