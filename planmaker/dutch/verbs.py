"""Verbs of agreements and plans: their form with one subject and with several.

A table, not a rule: which vowel is doubled and which letter falls away ("geven": "geeft", "stellen": "stelt") follows
from how a verb sounds. The plural of the present tense is the infinitive.
"""

from __future__ import annotations

from planmaker.dutch.similar import meest_lijkend

# Infinitive, and its form after "zij" of one: "zij betaalt".
_SINGULAR = dict(
    pair.split()
    for pair in """
    begeleiden begeleidt; begroten begroot; behouden behoudt; beheren beheert; benoemen benoemt; bepalen bepaalt;
    beschikken beschikt; beslissen beslist; bespreken bespreekt; besteden besteedt; besluiten besluit;
    betalen betaalt; bevorderen bevordert; bewaken bewaakt; bewaren bewaart; bezoeken bezoekt; bieden biedt;
    blijven blijft; bouwen bouwt; brengen brengt; coördineren coördineert; delen deelt; dienen dient; doen doet;
    dragen draagt; evalueren evalueert; financieren financiert; gaan gaat; gebruiken gebruikt; geven geeft;
    halen haalt; hebben heeft; helpen helpt; houden houdt; huren huurt; informeren informeert;
    inventariseren inventariseert;
    keren keert; kiezen kiest; komen komt; koppelen koppelt; kopen koopt; krijgen krijgt; kunnen kan; leggen legt;
    leiden leidt; leren leert; leveren levert; lezen leest; maken maakt; melden meldt; meten meet; moeten moet;
    mogen mag; nemen neemt; onderhouden onderhoudt; ondersteunen ondersteunt; onderschrijven onderschrijft;
    ondertekenen ondertekent; onderzoeken onderzoekt; ontvangen ontvangt; ontwikkelen ontwikkelt; openen opent;
    organiseren organiseert; overleggen overlegt; plaatsen plaatst; plannen plant; praten praat;
    presenteren presenteert; programmeren programmeert; rapporteren rapporteert; regelen regelt; reserveren reserveert;
    roepen roept; schrijven schrijft; signaleren signaleert; sluiten sluit; spannen spant; spreken spreekt;
    staan staat; stellen stelt; stemmen stemt; stimuleren stimuleert; sturen stuurt; testen test; trainen traint;
    treden treedt; trekken trekt; verantwoorden verantwoordt; verbinden verbindt; verdelen verdeelt; verhuren verhuurt;
    verlenen verleent; vergoeden vergoedt; verlengen verlengt; vermelden vermeldt; verstrekken verstrekt;
    vertegenwoordigen vertegenwoordigt; vervangen vervangt; vervullen vervult; verwerken verwerkt; verwijzen verwijst;
    verzorgen verzorgt; vieren viert; vinden vindt; voeren voert; volgen volgt; voorzien voorziet; vormen vormt;
    vragen vraagt; werken werkt; werven werft; weten weet; wijzen wijst; willen wil; wisselen wisselt; zetten zet;
    zien ziet; zijn is; zoeken zoekt; zorgen zorgt; zullen zal
    """.replace("\n", " ").split(";")
)
_FINITE = {singular: infinitive for infinitive, singular in _SINGULAR.items()}

# What a verb may carry apart from itself: "stelt … beschikbaar", "beschikbaar te stellen".
_PARTICLES = """
    aan achter af beschikbaar bekend bij deel door gelijk in klaar los mee na om onder op open over rond samen schoon
    thuis toe terug uit vast voor vrij weg
"""
PARTICLES = frozenset(_PARTICLES.split())


def werkwoord(infinitief: str, *, meervoud: bool) -> str:
    """Return the form of a verb with one subject, or with several: "betaalt", "betalen".

    A verb that is written as one with its particle stays one, as at the end of a clause: "bijdraagt".

    Raises:
        ValueError: the verb is not in the table.
    """
    if meervoud and (infinitief in _SINGULAR or _parted(infinitief)):
        return infinitief
    if infinitief in _SINGULAR:
        return _SINGULAR[infinitief]
    if parted := _parted(infinitief):
        return parted[0] + _SINGULAR[parted[1]]
    near = meest_lijkend(infinitief, list(_SINGULAR))
    hint = f"; bedoelt u {near}?" if near else ""
    raise ValueError(f'het werkwoord "{infinitief}" staat niet in de tabel{hint}')


def onbepaald(vorm: str) -> str | None:
    """Return the infinitive of a form of a verb in the present tense, None when the verb is not in the table."""
    form = vorm.lower()
    return _FINITE.get(form) or (form if form in _SINGULAR else None)


def infinitief_van(vorm: str) -> bool:
    """Tell whether a word is the infinitive of a verb in the table, which is the plural too."""
    return vorm.lower() in _SINGULAR


def _parted(infinitive: str) -> tuple[str, str] | None:
    """Return the particle and the verb that `infinitive` is made of: "bij" and "dragen"."""
    for particle in PARTICLES:
        base = infinitive.removeprefix(particle)
        if base != infinitive and base in _SINGULAR:
            return particle, base
    return None
