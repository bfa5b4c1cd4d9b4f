"""Where rules come from, each source named in one place, so that a new edition changes one line."""

from __future__ import annotations

_SUBJECTS = {
    "partijen": 9,
    "toetreding": 10,
    "plichten": 11,
    "rechtmatig": 12,
    "gegevens": 13,
    "geld": 14,
    "belangen": 15,
    "derden": 16,
    "overleg": 18,
    "monitoring": 19,
    "evaluatie": 20,
    "verslag": 21,
    "naleving": 22,
    "afdwingbaarheid": 23,
    "onvoorzien": 24,
    "wijzigen": 25,
    "looptijd": 26,
    "opzegging": 27,
    "ondertekening": 28,
    "publicatie": 29,
}


def avc(*subjects: str) -> str:
    """Return the Aanwijzingen voor convenanten (2025) about `subjects`, by their numbers in that edition."""
    numbers = sorted(_SUBJECTS[subject] for subject in subjects)
    name = "aanwijzing" if len(numbers) == 1 else "aanwijzingen"
    return f"Aanwijzingen voor convenanten (2025), {name} {' en '.join(map(str, numbers))}"


_CONDITIONS = ("ambitie", "belangen", "relatie", "organisatie", "proces")


def conditie(name: str) -> str:
    """Return which of the five conditions for collaboration of Kaats and Opheij this is."""
    return f"Kaats en Opheij, conditie {_CONDITIONS.index(name) + 1}: {name}"


LONKEND = "Cubiss en Common Eye, Samenwerken als lonkend perspectief (2023)"
VELSEN = "Probiblio, Maatschappelijk impact maken door samenwerking met partners (2022)"
NETWERK = "Probiblio, De bibliotheek als netwerkpartner"
INSTRUMENTEN = "Probiblio, Samenwerkingsdossier"
PLAN = "Gebruik in projectplannen"
RASCI = "RASCI: één die erop wordt aangesproken, ten minste één die het doet"
SMART = "SMART: specifiek, meetbaar, acceptabel, realistisch, tijdgebonden"
TAAL = "Schrijven op taalniveau B1 (Direct Duidelijk)"
