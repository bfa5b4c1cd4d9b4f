"""Text that goes on with a sentence: made to fit where that is sure, told with a proposal where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dutch import inpassen, misfit
from planmaker.dutch.clauses import Aansluiting

TERMS = ("Bibliotheek", "Inwoners van Nu", "Partijen")


@pytest.mark.parametrize(
    ("typed", "joins", "fitted"),
    [
        ("Inwoners door te verwijzen.", "infinitief", "inwoners door te verwijzen"),
        ("Om inwoners door te verwijzen", "infinitief", "inwoners door te verwijzen"),
        ("Stelt een ruimte beschikbaar;", "gezegde", "stelt een ruimte beschikbaar"),
        ("Dat de gemeente betaalt.", "bijzin", "de gemeente betaalt"),
        ("De Bibliotheek betaalt", "bijzin", "de Bibliotheek betaalt"),
        ("Bibliotheek en gemeente betalen", "bijzin", "Bibliotheek en gemeente betalen"),
        ("Inwoners van Nu betaalt", "bijzin", "Inwoners van Nu betaalt"),
        ("Partijen betalen", "bijzin", "Partijen betalen"),
        ("AVG en Woo gelden", "bijzin", "AVG en Woo gelden"),
        ("MFA’s", "deel", "MFA’s"),
        ("Velsen en omgeving", "deel", "Velsen en omgeving"),
        ("Gemeente Velsen", "deel", "Gemeente Velsen"),
        ("Gemeenten met een bibliotheek", "deel", "gemeenten met een bibliotheek"),
        ("’s Ochtends", "deel", "’s Ochtends"),
        (
            "- boeken uit te lenen\n- Kinderen voor te lezen.",
            "infinitief",
            "boeken uit te lenen en kinderen voor te lezen",
        ),
        ("1. De loonkosten\n2. De huur\n3. De rente", "deel", "de loonkosten, de huur en de rente"),
        ("stuurgroep", "wie", "de stuurgroep"),
        ("Stuurgroep", "wie", "de stuurgroep"),
        ("Bestuurlijk overleg", "wie", "Bestuurlijk overleg"),
        ("bestuurlijk overleg", "wie", "het bestuurlijk overleg"),
        ("de stuurgroep", "wie", "de stuurgroep"),
        ("een onafhankelijke deskundige", "wie", "een onafhankelijke deskundige"),
        ("wethouder Jansen", "wie", "wethouder Jansen"),
        ("mevrouw A. de Vries", "wie", "mevrouw A. de Vries"),
    ],
)
def test_a_text_is_made_to_fit_where_that_is_sure(typed: str, joins: Aansluiting, fitted: str) -> None:
    assert inpassen(typed, joins, TERMS) == fitted


@pytest.mark.parametrize(
    ("typed", "joins", "message", "proposal"),
    [
        ("Iedereen kan lezen.", "infinitief", "hele zin", "ervoor te zorgen dat iedereen kan lezen"),
        ("De gemeente betaalt de huur", "infinitief", "hele zin", "ervoor te zorgen dat de gemeente de huur betaalt"),
        ("Wij werken samen", "infinitief", "hele zin", "ervoor te zorgen dat wij samenwerken"),
        ("Biedt een plek", "infinitief", "persoonsvorm", "een plek te bieden"),
        ("stelt een zaal beschikbaar", "infinitief", "persoonsvorm", "een zaal beschikbaar te stellen"),
        ("neemt deel aan het overleg", "infinitief", "persoonsvorm", "deel te nemen aan het overleg"),
        ("werft en begeleidt mensen", "infinitief", "persoonsvorm", ""),
        ("betere taal", "infinitief", "geen werkwoord met “te”", ""),
        ("Iedereen leest. Dat is het doel.", "infinitief", "meer dan één zin", ""),
        ("een zaal beschikbaar te stellen", "gezegde", "niet met een werkwoord", "stelt een zaal beschikbaar"),
        ("inwoners door te verwijzen", "gezegde", "niet met een werkwoord", "verwijst inwoners door"),
        ("de Bibliotheek stelt een zaal open", "gezegde", "een onderwerp", "stelt een zaal open"),
        (
            "de gemeente betaalt de kosten van het gebouw",
            "bijzin",
            "hoofdzin",
            "de gemeente de kosten van het gebouw betaalt",
        ),
        ("partijen delen een ambitie", "bijzin", "hoofdzin", "partijen een ambitie delen"),
    ],
)
def test_what_does_not_fit_is_told_with_a_proposal(typed: str, joins: Aansluiting, message: str, proposal: str) -> None:
    wrong = misfit(typed, joins)

    assert wrong is not None
    assert message in wrong.message
    assert wrong.proposal == proposal
    assert not proposal or misfit(proposal, joins) is None


@pytest.mark.parametrize(
    ("typed", "joins"),
    [
        ("iedere inwoner een plek te bieden om beter te leren lezen", "infinitief"),
        ("te zorgen dat iedereen leest", "infinitief"),
        ("faciliteert het overleg", "gezegde"),
        ("stelt vast", "gezegde"),
        ("partijen ervan overtuigd zijn dat samenwerken loont", "bijzin"),
        ("de gemeente heeft besloten het gebouw te kopen", "bijzin"),
        ("de kosten stijgen door inflatie", "bijzin"),
        ("wie lid is, de huisregels naleeft", "bijzin"),
        ("kinderen van 0 tot en met 4 jaar", "deel"),
        ("drs. A. Bos, voorzitter", "wie"),
    ],
)
def test_what_fits_or_may_fit_is_left_alone(typed: str, joins: Aansluiting) -> None:
    assert misfit(typed, joins) is None


@given(st.text(), st.sampled_from(["infinitief", "gezegde", "bijzin", "deel", "wie"]))
def test_any_text_can_be_looked_at_and_fitting_twice_changes_nothing_more(text: str, joins: Aansluiting) -> None:
    misfit(text, joins)
    fitted = inpassen(text, "deel")

    assert inpassen(fitted, "deel") == fitted


@given(st.text(alphabet="abcde ABC\n-,;"))
def test_no_word_is_lost_in_fitting(text: str) -> None:
    def words(of: str) -> list[str]:
        return [word for word in "".join(c if c.isalpha() else " " for c in of).lower().split() if word != "en"]

    assert words(inpassen(text, "deel")) == words(text)
