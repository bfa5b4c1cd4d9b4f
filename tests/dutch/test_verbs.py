"""Verbs in the number of who does it, and back."""

from __future__ import annotations

import pytest

from planmaker.dutch import onbepaald, werkwoord


@pytest.mark.parametrize(
    ("infinitive", "one", "more"),
    [
        ("betalen", "betaalt", "betalen"),
        ("bijdragen", "bijdraagt", "bijdragen"),
        ("geven", "geeft", "geven"),
        ("hebben", "heeft", "hebben"),
        ("kiezen", "kiest", "kiezen"),
        ("mogen", "mag", "mogen"),
        ("zijn", "is", "zijn"),
        ("vaststellen", "vaststelt", "vaststellen"),
    ],
)
def test_a_verb_has_the_number_of_its_subject(infinitive: str, one: str, more: str) -> None:
    assert werkwoord(infinitive, meervoud=False) == one
    assert werkwoord(infinitive, meervoud=True) == more


@pytest.mark.parametrize("several", [True, False])
def test_a_verb_that_is_not_in_the_table_is_refused_with_the_nearest(several: bool) -> None:
    with pytest.raises(ValueError, match=r'het werkwoord "betallen" staat niet in de tabel; bedoelt u betalen\?'):
        werkwoord("betallen", meervoud=several)


def test_a_form_of_a_verb_leads_back_to_its_infinitive_also_with_a_capital() -> None:
    forms = ["Biedt", "stelt", "kan", "bieden", "taalhuis", "Inwoners"]

    assert [onbepaald(form) for form in forms] == ["bieden", "stellen", "kunnen", "bieden", None, None]
