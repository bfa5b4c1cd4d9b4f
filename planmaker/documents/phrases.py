"""Named phrases: how the documents speak of the partners, of those above them, and of choices, in the right number.

What needs only a word is a filter (`planmaker.templating.filters`); what follows from the dossier stands here, once
for all templates.
"""

from __future__ import annotations

import datetime
from typing import TypedDict

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.parts.partijen import Partij

GRONDSLAGEN = {
    "statuten": "bevoegd op grond van de statuten",
    "artikel-171": "artikel 171, eerste lid, Gemeentewet",
    "artikel-171-lid-2": "artikel 171, tweede lid, Gemeentewet",
    "artikel-176": "artikel 176, eerste lid, Provinciewet",
    "artikel-176-lid-2": "artikel 176, tweede lid, Provinciewet",
}
FUNCTIES = {
    "kennis": "het ter beschikking stellen van kennis en informatie",
    "ontwikkeling": "het bieden van mogelijkheden tot ontwikkeling en educatie",
    "lezen": "het bevorderen van lezen en het laten kennismaken met literatuur",
    "ontmoeting": "het organiseren van ontmoeting en debat",
    "kunst": "het laten kennismaken met kunst en cultuur",
}
MAATSTAVEN = {
    "m2": "vierkante meters",
    "fte": "formatieplaatsen (fte)",
    "verbruik": "werkelijk verbruik",
    "vast-percentage": "vast percentage",
}
UITKOMSTEN = {"go": "Go", "go-met-voorwaarden": "Go, met voorwaarden", "no-go": "No-go", "aangehouden": "Aangehouden"}
VERANTWOORDELIJKEN = {
    "zelfstandig": "Zelfstandig verantwoordelijk",
    "gezamenlijk": "Gezamenlijk verantwoordelijk",
    "verwerker": "Verantwoordelijke en verwerker",
}
AVG = {"gezamenlijk": " (artikel 26 AVG)", "verwerker": " (artikel 28 AVG)"}
WIJZEN = {
    "consensus": "in overeenstemming",
    "consent": "met consent: een besluit is genomen als geen van de leden een overwegend en beargumenteerd bezwaar "
    "heeft",
    "gewone-meerderheid": "met een gewone meerderheid van de uitgebrachte stemmen",
    "gekwalificeerde-meerderheid": "met een meerderheid van ten minste",
    "unanimiteit": "met algemene stemmen",
}
VESTIGINGEN = {
    "nieuwe-vestiging": "Een nieuwe vestiging",
    "verbetering-vestiging": "Verbetering van een vestiging",
    "openingsuren": "Ruimere openingsuren",
    "anders": "Een andere activiteit",
}


class Frasen(TypedDict):
    """The phrases that a template has as `taal`.

    `partijen`, `een_partij`, `iedere_partij` and `de_anderen` are the partners by their collective name; `raden` who
    decides on the money of the public partners, `verleners` who grants their subsidies, `bestuursorganen` who keeps
    public powers; `toetreder` what kind of partner may still join; `hoogste_overleg` the body that reports to nobody,
    when there is one. `eenmaal` is the term of a document that lasts no longer than a year, for `ieder_jaar`.
    `ieders_belang` is whether all partners said what they bring, get and have at stake, `elk_doel_meetbaar` whether
    every goal has an indicator. The others are tables for `in_woorden`.
    """

    partijen: str
    een_partij: str
    iedere_partij: str
    de_anderen: str
    raden: str
    verleners: str
    bestuursorganen: str
    toetreder: str
    hoogste_overleg: str | None
    eenmaal: dutch.Eenmaal | None
    ieders_belang: bool
    elk_doel_meetbaar: bool
    grondslagen: dict[str, str]
    functies: dict[str, str]
    maatstaven: dict[str, str]
    wijzen: dict[str, str]
    uitkomsten: dict[str, str]
    verantwoordelijken: dict[str, str]
    vestigingen: dict[str, str]


def phrases(dossier: Dossier, *, avg: bool) -> Frasen:
    """Return the phrases for this dossier; `avg` tells whether the AVG is in force in its term."""
    together, one = dossier.afspraken.samen, dossier.afspraken.ieder
    two = len(dossier.partijen) <= 2
    return {
        "partijen": together,
        "een_partij": f"een {one}",
        "iedere_partij": f"iedere {one}",
        "de_anderen": f"de andere {one}" if two else f"de overige {dutch.zonder_lidwoord(together)}",
        "raden": _councils(dossier.overheden),
        "verleners": _granting(dossier.overheden),
        "bestuursorganen": _bodies(dossier),
        "toetreder": _joining(dossier),
        "hoogste_overleg": _highest(dossier),
        "eenmaal": once(dossier),
        "ieders_belang": all(p.brengt and p.haalt and p.gedeelde_belangen for p in dossier.partijen),
        "elk_doel_meetbaar": all(doel.indicatoren for doel in dossier.koersplan.doelen) if dossier.koersplan else False,
        "grondslagen": GRONDSLAGEN,
        "functies": FUNCTIES,
        "maatstaven": MAATSTAVEN,
        "uitkomsten": UITKOMSTEN,
        "wijzen": WIJZEN,
        "verantwoordelijken": {
            role: words + (AVG.get(role, "") if avg else "") for role, words in VERANTWOORDELIJKEN.items()
        },
        "vestigingen": VESTIGINGEN,
    }


def once(dossier: Dossier) -> dutch.Eenmaal | None:
    """Return the first and last day of a term of at most a year that is not renewed by itself, otherwise None."""
    term, renewal = dossier.samenwerking.looptijd, dossier.afspraken.verlenging
    if term is None or term.onbepaald or term.ingang is None or term.einde is None:
        return None
    if renewal is not None and renewal.wijze != "geen":
        return None
    short = term.ingang <= term.einde < term.ingang + datetime.timedelta(days=366)
    return (term.ingang, term.einde) if short else None


def _councils(public: tuple[Partij, ...]) -> str:
    """Return who decides on the money of these: "de gemeenteraad", "hun gemeenteraden en provinciale staten"."""
    provinces = sum(one.provincie for one in public)
    if len(public) == 1:
        return "provinciale staten" if provinces else "de gemeenteraad"
    both = ["gemeenteraden"] * (provinces < len(public)) + ["provinciale staten"] * bool(provinces)
    return f"hun {dutch.opsomming(both)}"


def _granting(public: tuple[Partij, ...]) -> str:
    """Return who grants a subsidy: the body that is a party, or that of the party: "het college van de Gemeente"."""
    return dutch.opsomming(
        one.term if one.hoedanigheid == "bestuursorgaan" and one.term else _board(one) for one in public
    )


def _board(public: Partij) -> str:
    board = "gedeputeerde staten" if public.provincie else "het college"
    return f"{board} van {public.term}" if public.term else board


def _joining(dossier: Dossier) -> str:
    """Return who may join: where a library works for several municipalities and for nobody else, one more of those."""
    towns = dossier.gemeenten
    only = len(towns) > 1 and len(dossier.partijen) == len(towns) + len(dossier.bibliotheken)
    return "een gemeente" if only else "een organisatie"


def _bodies(dossier: Dossier) -> str:
    """Return who keeps public powers: the one body that is a party, otherwise the bodies of or among the parties."""
    public = [one for one in dossier.partijen if one.overheid]
    terms = [one.term for one in public if one.term]
    if len(terms) == len(public) and all(one.hoedanigheid == "rechtspersoon" for one in public):
        return f"de bestuursorganen van {dutch.opsomming(terms)}"
    return terms[0] if len(public) == 1 and terms else f"de bestuursorganen onder {dossier.afspraken.samen}"


def _highest(dossier: Dossier) -> str | None:
    """Return the one body that reports to no other, None when there is none or more than one."""
    top = [one for one in dossier.governance.overleggen if not one.rapporteert_aan] if dossier.governance else []
    return top[0].naam if len(top) == 1 else None
