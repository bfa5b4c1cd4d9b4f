"""A first dossier, cut to the form of the collaboration."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planmaker.dossier.first.start import Example, Tree, fill, start
from planmaker.dossier.parts.samenwerking import Vorm

_ALWAYS = (
    "samenwerking", "partijen", "koersplan", "ambitie", "governance", "bijdragen", "begroting", "monitoring",
    "communicatie", "afspraken", "document", "planmaker",
)  # fmt: skip
_PROJECT = ("plan", "rollen", "fasen", "activiteiten", "mijlpalen", "risicos")

Partner = tuple[str, str, str, str]
"""The soort of a partner, its short name, how the text calls it, and its rechtsvorm."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """What a form of collaboration needs: more parts, values it begins with, partners, and fields it never uses."""

    parts: tuple[str, ...]
    values: Mapping[str, str]
    partners: tuple[Partner, ...]
    without: tuple[str, ...] = ()


_WELZIJN = ("welzijn", "Welzijn", "de Welzijnsorganisatie", "stichting")
_NO_GRANT = ("plan.spuk", "begroting.basispakket", "begroting.pluspakketten", "afspraken.uitvoering")
_NO_STUDY = ("plan.geletterdheid", "afspraken.onderzoek", *_NO_GRANT)

_BUILDING = Keuze(
    (*_PROJECT, "mfa", "analyse"),
    {"afspraken.soort": "samenwerkingsovereenkomst"},
    (_WELZIJN, ("cultuur", "Cultuur", "de Cultuurinstelling", "stichting")),
    ("plan.geletterdheid", *_NO_GRANT),
)

FORMS: Mapping[Vorm, Keuze] = {
    "mfa": _BUILDING,
    "mfo": _BUILDING,
    "taalhuis": Keuze(
        _PROJECT,
        {"plan.variant": "geletterdheid"},
        (("taalaanbieder", "Taalaanbieder", "de Taalaanbieder", "stichting"), _WELZIJN),
        ("afspraken.onderzoek", *_NO_GRANT),
    ),
    "bibliotheek-op-school": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen"),
        {"afspraken.soort": "samenwerkingsovereenkomst", "afspraken.uittreding.tegen": "schooljaar"},
        (("schoolbestuur", "Schoolbestuur", "het Schoolbestuur", "stichting"),),
        _NO_STUDY,
    ),
    "boekstart": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen"),
        {},
        (
            ("jgz", "Jeugdgezondheidszorg", "de Jeugdgezondheidszorg", "stichting"),
            ("kinderopvang", "Kinderopvang", "de Kinderopvang", "stichting"),
        ),
        _NO_STUDY,
    ),
    "ido": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen", "risicos"),
        {},
        (("maatschappelijk-werk", "Maatschappelijk werk", "de Maatschappelijk Dienstverlener", "stichting"),),
        _NO_STUDY,
    ),
    "netwerk": Keuze(
        ("activiteiten", "mijlpalen", "risicos", "analyse", "rollen", "fasen"), {}, (_WELZIJN,), _NO_STUDY
    ),
    "community": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen"),
        {},
        (("vrijwilligers", "Vrijwilligers", "de Vrijwilligers", "vereniging"),),
        _NO_STUDY,
    ),
}
"""Every form that `planmaker new --vorm` knows; `anders` is the whole."""


def known_form(text: str) -> Vorm | None:
    """Return the form of this name, `anders` included, or None."""
    forms: tuple[Vorm, ...] = (*FORMS, "anders")
    return next((form for form in forms if form == text), None)


@dataclass(frozen=True, slots=True)
class First:
    """A first dossier: what it says, and which fields of the model it leaves out."""

    tree: Tree
    choice: Keuze | None = None

    def uses(self, path: tuple[str, ...]) -> bool:
        """Tell whether the field at `path`, names from the dossier on, belongs to this form of collaboration."""
        if self.choice is None or not path:
            return True
        without = (tuple(left.split(".")) for left in self.choice.without)
        return path[0] in (*_ALWAYS, *self.choice.parts) and not any(path[: len(left)] == left for left in without)


def first_dossier(vorm: Vorm | None = None, *, suggest: bool = True) -> First:
    """Return the first dossier for a collaboration of this form; without a form, or for `anders`, everything.

    What the form begins with is filled in; with `suggest` also the partners that go with it.
    """
    tree = start()
    choice = FORMS.get(vorm) if vorm else None
    if choice:
        for path, value in {"samenwerking.vorm": str(vorm), **choice.values}.items():
            fill(tree, path, value)
        if suggest:
            add_partners(tree, choice.partners)
    return First(tree, choice)


def add_partners(tree: Tree, partners: Iterable[Partner]) -> None:
    """Add these partners to the parties of `tree`, after those that are there."""
    parties = tree["partijen"]
    there = [party for party in parties if not isinstance(party, Example)]
    taken = {party["id"] for party in there}
    for soort, name, term, legal in partners:
        there.append(
            {
                "id": new_id(soort if soort != "anders" else name, taken),
                "naam": name if soort == "anders" else None,
                "kortnaam": name,
                **({"aanduiding": term} if term else {}),
                "soort": soort,
                "rechtsvorm": legal,
                "vertegenwoordiging": {"personen": [{"naam": None, "functie": None}], "grondslag": "statuten"},
            }
        )
    parties[:] = [*there, *(party for party in parties if isinstance(party, Example))]


def new_id(name: str, taken: set[str]) -> str:
    """Return an id made from `name` that is not in `taken`, and add it there."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "partij"
    found = next(id for id in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if id not in taken)
    taken.add(found)
    return found
