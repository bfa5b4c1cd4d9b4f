"""What goes into the text of a document is noted where it is printed; what is only asked or counted is not."""

from __future__ import annotations

from typing import Any

import pytest

from planmaker.templating import Shown, Template
from tests.build import docx_of

ANNA, BEN = {"naam": "Anna", "stad": "Ede", "term": "Anna"}, {"naam": "Ben", "stad": "", "term": "Ben"}
VIEW: dict[str, Any] = {
    "leider": ANNA,
    "mensen": [ANNA, BEN],
    "plan": {"titel": "Plan", "kort": "", "themas": ["lezen", "taal"], "wie": ANNA, "geld": 3},
}


def noted(body: str) -> set[tuple[str, str]]:
    """Return what was printed: the name of the part and the field; for a name by itself only that."""
    shown: list[Shown] = []
    Template(docx_of(body)).fill(VIEW, shown)
    names = {id(ANNA): "Anna", id(BEN): "Ben", id(VIEW["plan"]): "plan"}
    return {(names.get(id(owner), ""), name) for owner, name, _, _ in shown if not name.startswith("_pm")}


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("{{ plan.titel }}", {("plan", "titel"), ("", "plan")}),
        ("{{ leider.naam|upper|hoofdletter }}", {("Anna", "naam"), ("", "leider")}),
        ("{{ 'aan ' ~ leider.naam }}", {("Anna", "naam"), ("", "leider")}),
        ("{{ plan.wie.naam }}", {("Anna", "naam"), ("plan", "wie"), ("", "plan")}),
        ("{% if plan.titel %}x{% endif %}", set()),
        ("{% if plan.titel %}{{ leider.stad }}{% endif %}", {("Anna", "stad"), ("", "leider")}),
        ("{{ leider.naam if plan.titel else leider.stad }}", {("Anna", "naam"), ("", "leider")}),
        ("{{ 'x' if plan.titel == 'Plan' }}", set()),
        ("{{ plan.kort or plan.titel }}", {("plan", "kort"), ("plan", "titel"), ("", "plan")}),
        ("{{ plan.titel and leider.naam }}", {("Anna", "naam"), ("", "leider")}),
        ("{{ plan.titel|of(leider.naam) }}", {("plan", "titel"), ("", "plan")}),
        ("{{ plan.kort|of(leider.naam) }}", {("plan", "kort"), ("", "plan"), ("Anna", "naam"), ("", "leider")}),
        ("{{ mensen|length }}", set()),
        ("{{ mensen|naar_aantal('een', 'meer') }}", set()),
        ("{% for m in mensen %}{{ m.naam }}{% endfor %}", {("Anna", "naam"), ("Ben", "naam"), ("", "mensen")}),
        ("{% for m in mensen if m.stad %}{{ m.naam }}{% endfor %}", {("Anna", "naam"), ("", "mensen")}),
        ("{% for m in mensen %}x{% endfor %}", set()),
        ("{% for t in plan.themas %}{{ t }}{% endfor %}", {("plan", "themas"), ("", "plan"), ("", "t")}),
        ("{% set t = plan.titel|zin %}{% if t %}x{% endif %}", set()),
        ("{% set t = plan.titel|zin %}{{ t }}", {("plan", "titel"), ("", "plan"), ("", "t")}),
        ("{% set a = plan.titel %}{% set b = a %}{{ b }}", {("plan", "titel"), ("", "plan"), ("", "a"), ("", "b")}),
        ("{{ mensen|opsomming('naam') }}", {("Anna", "naam"), ("Ben", "naam"), ("", "mensen")}),
        ("{{ mensen|selectattr('stad')|opsomming('naam') }}", {("Anna", "naam"), ("", "mensen")}),
        ("{{ mensen|map(attribute='stad')|join }}", {("Anna", "stad"), ("Ben", "stad"), ("", "mensen")}),
        ("{{ leider|wie('betalen') }}", {("Anna", "term"), ("", "leider")}),
        ("{{ leider|werkwoord('betalen') }}", set()),
        (
            "{% macro m(p) %}{% if p.stad %}{{ p.naam }}{% endif %}{% endmacro %}{{ m(leider) }}{{ m(mensen[1]) }}",
            {("Anna", "naam"), ("", "leider"), ("", "mensen"), ("", "")},
        ),
        ("{{ plan.titel.upper() }}", {("plan", "titel"), ("", "plan")}),
        ("{{ plan.geld + 1 }}", {("plan", "geld"), ("", "plan")}),
    ],
)
def test_only_what_goes_into_the_text_is_noted(body: str, printed: set[tuple[str, str]]) -> None:
    assert noted(body) == printed


def test_a_note_says_which_tag_printed_it() -> None:
    shown: list[Shown] = []
    template = Template(docx_of("{% if plan.titel %}{{ plan.titel }}{% endif %}", "{{ leider.naam }}"))
    template.fill(VIEW, shown)

    assert [(name, tag) for owner, name, _, tag in shown if owner is not None] == [("titel", 1), ("naam", 3)]
