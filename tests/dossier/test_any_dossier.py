"""Whatever a dossier says: it goes through plain values, has a fingerprint, and can be looked at from every side."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from planmaker.checks import check_dossier, incoherent
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.view import present
from planmaker.dossier import Dossier
from planmaker.dossier.model.fingerprint import fingerprint
from planmaker.dossier.prose import Prose
from tests.intake.instances import dossiers

ANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@ANY
@given(dossiers())
def test_any_dossier_comes_back_from_plain_values(dossier: Dossier) -> None:
    plain = dossier.model_dump(exclude_defaults=True)

    again = Dossier.model_validate(plain)

    assert again == dossier
    assert fingerprint(again) == fingerprint(dossier)


@ANY
@given(dossiers())
def test_any_dossier_can_be_checked_and_shown(dossier: Dossier) -> None:
    assert all(finding.message for finding in (*incoherent(dossier), *check_dossier(dossier)))
    for intern in (False, True):
        view = present(dossier, OpenPoints(), intern=intern)
        assert ("analyse" in view) is intern
        assert (dossier.plan is None) is (not view["plan"])
        assert (
            not view["plan"] or not dossier.plan or not dossier.plan.aanpak or isinstance(view["plan"]["aanpak"], Prose)
        )
