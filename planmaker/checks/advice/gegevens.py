"""Rules about personal data: a ground, a role, no more than needed, no longer than needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planmaker.checks.rule import TIP, WARNING, Fault, rule
from planmaker.checks.sources import avc
from planmaker.dossier import Dossier
from planmaker.dossier.parts.afspraken import Afspraken, Gegevensstroom

SUBJECT = "Gegevens"

_SPECIAL = re.compile(r"\bbsn\b|burgerservice|gezondheid|medisch|godsdienst|ras\b|strafblad|justitie", re.IGNORECASE)
_LAWFUL = re.compile(r"artikel 9|UAVG|Uitvoeringswet|wettelijke", re.IGNORECASE)
_PASSED_ON = re.compile(
    r"doorverwij|door te verwijzen|aan te melden|meldt .* aan\b|intake|dossiers? te delen", re.IGNORECASE
)


@rule(
    "gegevens-zonder-rol",
    WARNING,
    "Staat bij iedere stroom gegevens wie verantwoordelijk is?",
    why="Wie verantwoordelijk is, beslist wie een datalek meldt en wie een inwoner antwoord geeft.",
    source="AVG, artikelen 24, 26 en 28; " + avc("gegevens"),
    mend="Vul bij de gegevensstroom `rol` in.",
    breaks="afspraken: {privacy: {gegevensstromen: [{naam: aanmelding}]}}",
    keeps="afspraken: {privacy: {gegevensstromen: [{naam: aanmelding, rol: gezamenlijk}]}}",
)
def flow_has_a_role(flow: Gegevensstroom) -> Iterator[Fault]:
    """Somebody is responsible for a flow of data."""
    if flow.naam and flow.rol is None:
        yield flow.place("naam"), "bij deze gegevens staat niet wie verantwoordelijk is", "vul `rol` in"


@rule(
    "gegevens-zonder-grondslag",
    WARNING,
    "Staat bij iedere stroom gegevens waarom die mag?",
    why="Een convenant is zelf geen grondslag om gegevens te delen.",
    source="AVG, artikel 6; " + avc("gegevens"),
    mend="Vul bij de gegevensstroom `grondslag` in.",
    breaks="afspraken: {privacy: {gegevensstromen: [{naam: aanmelding, rol: gezamenlijk}]}}",
    keeps="""
afspraken: {privacy: {gegevensstromen: [{naam: aanmelding, rol: gezamenlijk, grondslag: toestemming}]}}
""",
)
def flow_has_a_ground(flow: Gegevensstroom) -> Iterator[Fault]:
    """There is a legal ground for a flow of data."""
    if flow.rol is not None and not flow.grondslag:
        yield flow.place("rol"), "bij deze gegevens staat niet waarom u ze mag verwerken", "vul `grondslag` in"


@rule(
    "bijzondere-gegevens",
    WARNING,
    "Is er een wet voor gegevens die extra beschermd zijn?",
    why="Gegevens over gezondheid, geloof of strafblad, en het bsn, mag u alleen verwerken als een wet dat zegt.",
    source="AVG, artikelen 9 en 10; UAVG, artikelen 22 tot en met 33 en 46",
    mend="Noem bij `grondslag` de wet die het toestaat, of vraag deze gegevens niet.",
    breaks="""
afspraken: {privacy: {gegevensstromen: [{naam: intake, grondslag: toestemming, categorieen: [gezondheid]}]}}
""",
    keeps="""
afspraken: {privacy: {gegevensstromen: [{naam: intake, grondslag: toestemming, categorieen: [naam]}]}}
""",
)
def special_data_have_a_law(flow: Gegevensstroom) -> Iterator[Fault]:
    """Data that are protected more have a law that allows them."""
    found = next((one for one in flow.categorieen if _SPECIAL.search(one)), "")
    if found and not _LAWFUL.search(flow.grondslag or ""):
        yield (
            flow.place("categorieen"),
            f"“{found}” is extra beschermd, en de grondslag noemt geen wet die het toestaat",
            "noem die wet bij `grondslag`, of vraag deze gegevens niet",
        )


@rule(
    "toestemming-aan-overheid",
    TIP,
    "Is toestemming vrij, als een overheid haar vraagt?",
    why="Wie iets nodig heeft van de gemeente, kan moeilijk nee zeggen; dan is toestemming zelden vrij.",
    source="AVG, overweging 43",
    mend="Kijk of een taak van algemeen belang (artikel 6, eerste lid, onder e) beter past.",
    breaks="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
afspraken: {privacy: {gegevensstromen: [{naam: intake, partijen: [gemeente], grondslag: toestemming}]}}
""",
    keeps="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
afspraken: {privacy: {gegevensstromen: [{naam: intake, partijen: [gemeente], grondslag: een publieke taak}]}}
""",
)
def consent_is_free(flow: Gegevensstroom, dossier: Dossier) -> Iterator[Fault]:
    """A public body does not lean on consent."""
    public = {party.id for party in dossier.partijen if party.overheid}
    if public & set(flow.partijen) and "toestemming" in (flow.grondslag or "").casefold():
        yield (
            flow.place("grondslag"),
            "hier vraagt een overheid om toestemming, en die is zelden vrij",
            "kijk of bij `grondslag` een taak van algemeen belang beter past",
        )


@rule(
    "gegevens-zonder-termijn",
    TIP,
    "Staat erbij hoe lang gegevens bewaard blijven?",
    why="Gegevens mogen niet langer blijven dan nodig is.",
    source="AVG, artikel 5, eerste lid, onder e",
    mend="Vul bij de gegevensstroom `bewaartermijn` in.",
    breaks="afspraken: {privacy: {gegevensstromen: [{naam: aanmelding, categorieen: [naam]}]}}",
    keeps="afspraken: {privacy: {gegevensstromen: [{naam: aanmelding, categorieen: [naam], bewaartermijn: 2 jaar}]}}",
)
def data_go_in_time(flow: Gegevensstroom) -> Iterator[Fault]:
    """Data that are told one by one have a day on which they go."""
    if flow.categorieen and flow.bewaartermijn is None:
        yield flow.place("categorieen"), "er staat niet hoe lang deze gegevens blijven", "vul `bewaartermijn` in"


@rule(
    "gegevens-vergeten",
    TIP,
    "Is aan gegevens gedacht, als partijen mensen naar elkaar verwijzen?",
    why="Met een inwoner gaan ook naam en vraag mee.",
    source="AVG, artikelen 5 en 26",
    mend="Vul onder `privacy` de `gegevensstromen` in.",
    breaks="bijdragen: [{tekst: inwoners door te verwijzen naar het spreekuur}]",
    keeps="""
bijdragen: [{tekst: inwoners door te verwijzen naar het spreekuur}]
afspraken: {privacy: {gegevensstromen: [{naam: verwijzing}]}}
""",
)
def referring_passes_on_data(dossier: Dossier) -> Iterator[Fault]:
    """Who refers people to each other says what happens to their data."""
    privacy = dossier.afspraken.privacy
    if privacy and privacy.gegevensstromen:
        return
    for one in dossier.bijdragen:
        if one.tekst and _PASSED_ON.search(one.tekst):
            yield (
                one.place("tekst"),
                "hier gaan mensen van de een naar de ander, maar er staat niets over hun gegevens",
                "vul onder `privacy` de `gegevensstromen` in",
            )
            return


@rule(
    "geheim-en-openbaar",
    TIP,
    "Past geheimhouding bij wat een overheid openbaar moet maken?",
    why="Een overheid kan niet beloven dat zij zwijgt over wat de wet openbaar maakt.",
    source="Wet open overheid, artikelen 4.1 en 5.1; " + avc("publicatie"),
    mend="Vul ook `openbaarheid` in.",
    breaks="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
afspraken: {geheimhouding: {na_afloop: 2 jaar}}
""",
    keeps="""
partijen: [{id: gemeente, rechtsvorm: gemeente}]
afspraken: {geheimhouding: {na_afloop: 2 jaar}, openbaarheid: {partij: gemeente}}
""",
)
def secrets_leave_room_for_the_law(choices: Afspraken, dossier: Dossier) -> Iterator[Fault]:
    """Where a public body keeps something secret, it is said who publishes the text."""
    secret = choices.geheimhouding
    if secret and secret.geldt and choices.openbaarheid is None and any(party.overheid for party in dossier.partijen):
        yield (
            choices.place("geheimhouding"),
            "er is geheimhouding met een overheid, maar er staat niet wie het stuk openbaar maakt",
            "vul ook `openbaarheid` in",
        )
