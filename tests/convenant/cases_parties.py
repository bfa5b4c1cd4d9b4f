"""Who takes part and who signs: every legal form, ground and capacity, one signatory or three."""

from __future__ import annotations

from tests.convenant.build import LIBRARY, TOWN, WELFARE, Tree
from tests.convenant.cases import Case

ADDRESS = {"straat": "Marktplein 1", "postcode": "1234 AB", "plaats": "Waterveen"}
DECISION = {"orgaan": "de raad van bestuur", "datum": "1 mei 2026", "kenmerk": "RvB-7"}


def party(id: str, naam: str, rechtsvorm: str, grondslag: str = "statuten", **more: object) -> Tree:
    signing: Tree = {"personen": [{"naam": "H. Iep", "functie": "directeur"}], "grondslag": grondslag}
    if "besluit" in more:
        signing["besluit"] = more.pop("besluit")
    return {
        "id": id,
        "naam": naam,
        "aanduiding": id.capitalize(),
        "rechtsvorm": rechtsvorm,
        "kvk": "00000009",
        "zetel": "Waterveen",
        "vertegenwoordiging": signing,
        **more,
    }


COLLEGE: Tree = {
    **{name: value for name, value in TOWN.items() if name != "kvk"},
    "id": "college",
    "hoedanigheid": "bestuursorgaan",
    "orgaan": "het college van burgemeester en wethouders",
    "aanduiding": "het College",
    "vertegenwoordiging": {
        "personen": [{"aanhef": "mevrouw", "naam": "F. Goed", "functie": "wethouder"}],
        "grondslag": "mandaat",
        "besluit": {
            "orgaan": "het college van burgemeester en wethouders",
            "datum": "3 november 2026",
            "kenmerk": "Z-1",
        },
    },
}

CASES = (
    Case(
        "several persons who may only sign jointly, an address, units",
        {
            "partijen.0.adres": ADDRESS,
            "partijen.0.eenheden": ["vestiging Noord", "vestiging Zuid"],
            "partijen.0.vertegenwoordiging": {
                "personen": [
                    {"aanhef": "mevrouw", "naam": "mr. A.B. de Vries", "functie": "voorzitter"},
                    {"aanhef": "de heer", "naam": "C. Dam MSc", "functie": "penningmeester"},
                ],
                "gezamenlijk": "ja",
                "grondslag": "statuten",
            },
        },
        (
            (
                "Stichting Bibliotheek Waterveen, statutair gevestigd te Waterveen, Marktplein 1 (1234 AB), "
                "ingeschreven in het handelsregister onder nummer 00000001, deelnemend met vestiging Noord en "
                "vestiging Zuid, ten deze rechtsgeldig vertegenwoordigd door mevrouw mr. A.B. de Vries, voorzitter,"
                " en de heer C. Dam MSc, penningmeester, gezamenlijk handelend, daartoe bevoegd op grond van de "
                "statuten, hierna te noemen: ‘de Bibliotheek’;"
            ),
            "Stichting Bibliotheek Waterveen\nPlaats:\nDatum:\nHandtekening:\nmevrouw mr. A.B. de Vries\nvoorzitter\n"
            "bevoegd op grond van de statuten",
            "Stichting Bibliotheek Waterveen\nPlaats:\nDatum:\nHandtekening:\nde heer C. Dam MSc\npenningmeester\n"
            "bevoegd op grond van de statuten",
            "Aldus overeengekomen en in tweevoud ondertekend,",
        ),
    ),
    Case(
        "three persons, each of whom may sign alone",
        {
            "partijen.0.vertegenwoordiging.gezamenlijk": "nee",
            "partijen.0.vertegenwoordiging.personen": [
                {"naam": "A. Bos", "functie": "voorzitter"},
                {"naam": "C. Dam", "functie": "secretaris"},
                {"naam": "E. Es", "functie": "penningmeester"},
            ],
        },
        (
            "…vertegenwoordigd door A. Bos, voorzitter, C. Dam, secretaris, en E. Es, penningmeester, daartoe bevoegd "
            "op grond van de statuten…",
        ),
        ("gezamenlijk handelend",),
    ),
    Case(
        "public bodies: legal person or administrative body, decision and reference",
        {
            "partijen": [
                LIBRARY,
                TOWN,
                COLLEGE,
                {
                    **TOWN,
                    "id": "tweede",
                    "aanduiding": "de Gemeente Zandwijk",
                    "naam": "gemeente Zandwijk",
                    "zetel": "Zandwijk",
                    "hoedanigheid": "rechtspersoon",
                    "vertegenwoordiging": {
                        "personen": [{"naam": "drs. F. Goed", "functie": "wethouder"}],
                        "grondslag": "artikel-171-lid-2",
                        "besluit": {
                            "orgaan": "het college van burgemeester en wethouders",
                            "datum": "3 november 2026",
                            "kenmerk": "Z-2",
                        },
                    },
                },
                party(
                    "provincie",
                    "provincie Zeeland",
                    "provincie",
                    "artikel-176",
                    soort="provincie",
                    besluit={"orgaan": "gedeputeerde staten", "datum": "1 mei 2026"},
                ),
                party(
                    "friesland",
                    "provincie Fryslân",
                    "provincie",
                    "artikel-176-lid-2",
                    soort="provincie",
                    besluit={"orgaan": "gedeputeerde staten", "datum": "1 mei 2026"},
                ),
                party("uwv", "UWV", "publiekrechtelijk", "machtiging", besluit=DECISION),
            ]
        },
        (
            "de gemeente Waterveen, zetelend te Waterveen, ingeschreven in het handelsregister onder nummer 00000003, "
            "ten deze rechtsgeldig vertegenwoordigd door E. Es, burgemeester, op grond van artikel 171, eerste lid, "
            "van de Gemeentewet en handelend ter uitvoering van het besluit van het college van burgemeester en "
            "wethouders van 3 november 2026, hierna te noemen: ‘de Gemeente’;",
            "het college van burgemeester en wethouders van de gemeente Waterveen, zetelend te Waterveen, ten deze "
            "vertegenwoordigd door mevrouw F. Goed, wethouder, daartoe gemandateerd bij besluit van het college van "
            "burgemeester en wethouders van 3 november 2026, kenmerk Z-1, hierna te noemen: ‘het College’;",
            "…vertegenwoordigd door drs. F. Goed, wethouder, daartoe aangewezen door de burgemeester op grond van "
            "artikel 171, tweede lid, van de Gemeentewet, handelend ter uitvoering van het besluit van het college van "
            "burgemeester en wethouders van 3 november 2026, kenmerk Z-2, hierna te noemen: ‘de Gemeente Zandwijk’;",
            "de provincie Zeeland, zetelend te Waterveen, ingeschreven in het handelsregister onder nummer 00000009, "
            "ten deze rechtsgeldig vertegenwoordigd door H. Iep, directeur, op grond van artikel 176, eerste lid, van "
            "de Provinciewet en handelend ter uitvoering van het besluit van gedeputeerde staten van 1 mei 2026, "
            "hierna te noemen: ‘Provincie’;",
            "…, daartoe aangewezen door de commissaris van de Koning op grond van artikel 176, tweede lid, van de "
            "Provinciewet, handelend ter uitvoering van het besluit van gedeputeerde staten van 1 mei 2026, hierna te "
            "noemen: ‘Friesland’;",
            "UWV, gevestigd te Waterveen, ingeschreven in het handelsregister onder nummer 00000009, ten deze "
            "rechtsgeldig vertegenwoordigd door H. Iep, directeur, daartoe gemachtigd bij besluit van de raad van "
            "bestuur van 1 mei 2026, kenmerk RvB-7, hierna te noemen: ‘Uwv’;",
            "De gemeente Waterveen\nPlaats:\nDatum:\nHandtekening:\nE. Es\nburgemeester\n"
            "artikel 171, eerste lid, Gemeentewet",
            "Het college van burgemeester en wethouders van de gemeente Waterveen\nPlaats:\nDatum:\nHandtekening:\n"
            "mevrouw F. Goed\nwethouder\nmandaat; besluit van 3 november 2026",
            "drs. F. Goed\nwethouder\nartikel 171, tweede lid, Gemeentewet",
            "De provincie Zeeland\nPlaats:\nDatum:\nHandtekening:\nH. Iep\ndirecteur\n"
            "artikel 176, eerste lid, Provinciewet",
            "De provincie Fryslân\nPlaats:\nDatum:\nHandtekening:\nH. Iep\ndirecteur\n"
            "artikel 176, tweede lid, Provinciewet",
            "H. Iep\ndirecteur\nmachtiging; besluit van 1 mei 2026",
            "Aldus overeengekomen en in zevenvoud ondertekend,",
        ),
    ),
    Case(
        "private bodies: every legal form, by power of attorney or by the articles",
        {
            "partijen": [
                party("kunst", "Stichting Kunst", "stichting", "volmacht", besluit=DECISION),
                party("school", "Vereniging Samen", "vereniging"),
                party("boek", "De Boekhandel B.V.", "bv"),
                party("krant", "De Krant N.V.", "nv"),
                party("zorg", "Zorgcoöperatie Veen U.A.", "cooperatie"),
                party("kerk", "Parochie Sint Jan", "anders"),
                {
                    key: value
                    for key, value in party("netwerk", "Netwerk Taal", "geen", adres=ADDRESS).items()
                    if key not in ("kvk", "zetel")
                },
            ]
        },
        (
            "Stichting Kunst, statutair gevestigd te Waterveen, ingeschreven in het handelsregister onder nummer "
            "00000009, ten deze rechtsgeldig vertegenwoordigd door H. Iep, directeur, daartoe gevolmachtigd bij "
            "besluit van de raad van bestuur van 1 mei 2026, kenmerk RvB-7, hierna te noemen: ‘Kunst’;",
            "Vereniging Samen, statutair gevestigd te Waterveen, …",
            "De Boekhandel B.V., statutair gevestigd te Waterveen, …",
            "De Krant N.V., statutair gevestigd te Waterveen, …",
            "Zorgcoöperatie Veen U.A., statutair gevestigd te Waterveen, …",
            "Parochie Sint Jan, statutair gevestigd te Waterveen, …",
            "Netwerk Taal, kantoorhoudende te Waterveen, Marktplein 1 (1234 AB), ten deze …",
            "H. Iep\ndirecteur\nvolmacht; besluit van 1 mei 2026",
        ),
        ("Netwerk Taal, statutair", "Netwerk Taal, kantoorhoudende te Waterveen, Marktplein 1 (1234 AB), ingeschreven"),
    ),
    Case(
        "a party that is a public body without the law on municipalities",
        {
            "partijen.0": {
                **party("uwv", "UWV", "publiekrechtelijk", "volmacht", besluit=DECISION),
                "vertegenwoordiging": {
                    "personen": [{"naam": "H. Iep", "functie": "directeur"}],
                    "grondslag": "statuten",
                    "besluit": DECISION,
                },
            }
        },
        (
            "…, daartoe bevoegd op grond van de statuten, handelend ter uitvoering van het besluit van de raad van "
            "bestuur van 1 mei 2026, kenmerk RvB-7, hierna te noemen: ‘Uwv’;",
        ),
    ),
    Case(
        "groups of parties, places and dates of signing, names for all and for one of them",
        {
            "afspraken.samen": "Partners",
            "afspraken.ieder": "Partner",
            "partijen.0.groep": "Bibliotheekwerk",
            "partijen.1.groep": "Zorg en welzijn",
            "partijen.0.ondertekening": {"plaats": "Waterveen", "datum": "10 december 2026"},
        },
        (
            "De ondergetekenden:\nBibliotheekwerk\nStichting Bibliotheek Waterveen, …",
            "Zorg en welzijn\nStichting Welzijn Waterveen, …",
            "hierna gezamenlijk te noemen: ‘Partners’ en ieder afzonderlijk: ‘Partner’.",
            "Partners overwegen dat:",
            "Partners komen het volgende overeen:",
            "Bijdragen van Partners\nIedere Partner spant zich in om inwoners door te verwijzen.",
            "Stichting Bibliotheek Waterveen\nPlaats: Waterveen\nDatum: 10 december 2026\nHandtekening:",
        ),
        ("Partijen overwegen", "Iedere Partij "),
    ),
    Case(
        "plain language where there is a choice",
        {"document.register": "zakelijk", "partijen.1": COLLEGE},
        (
            "…, hierbij rechtsgeldig vertegenwoordigd door drs. A. Bos, directeur-bestuurder, daartoe …",
            "…, hierbij vertegenwoordigd door mevrouw F. Goed, wethouder, daartoe gemandateerd…",
        ),
        ("ten deze",),
    ),
    Case(
        "simple language is plain language in a convenant",
        {"document.register": "eenvoudig"},
        ("…, hierbij rechtsgeldig vertegenwoordigd door drs. A. Bos, directeur-bestuurder, …",),
        ("ten deze",),
    ),
    Case(
        "formal language where there is a choice, units in one place",
        {"document.register": "formeel", "partijen.0.eenheden": ["vestiging Noord"]},
        ("…, deelnemend met vestiging Noord, ten deze rechtsgeldig vertegenwoordigd door drs. A. Bos, …",),
        ("hierbij",),
    ),
    Case(
        "one party",
        {"partijen": [LIBRARY], "bijdragen": [{"partijen": ["bibliotheek"], "tekst": "te lezen"}]},
        (
            "De Bibliotheek spant zich in om te lezen.",
            "Aldus overeengekomen en in enkelvoud ondertekend,",
        ),
        ("Welzijn", "gezamenlijk te noemen"),
    ),
    Case(
        "twenty parties",
        {
            "partijen": [
                {
                    **WELFARE,
                    "id": f"p{n}",
                    "naam": f"Stichting Partner {n}",
                    "aanduiding": f"Partner {n}",
                    "kvk": f"{n:08}",
                }
                for n in range(1, 21)
            ]
        },
        (
            "Aldus overeengekomen en in twintigvoud ondertekend,",
            "Voor de overige Partijen blijft dit convenant in stand, voor zover de inhoud en strekking zich daartegen "
            "niet verzetten.",
            "…hierna te noemen: ‘Partner 20’;",
        ),
        ("de andere Partij",),
    ),
    Case(
        "a decision that is still to be taken, and what every party has at stake",
        {
            "partijen.0": {**LIBRARY, "haalt": ["lezers"], "belangen": [{"tekst": "meer leden"}]},
            "partijen.1": {**WELFARE, "brengt": ["mensen"], "haalt": ["taal"], "belangen": [{"tekst": "rust"}]},
            "partijen.2": {
                **TOWN,
                "brengt": ["geld"],
                "haalt": ["lezers"],
                "belangen": [{"tekst": "taal"}],
                "vertegenwoordiging": {
                    **TOWN["vertegenwoordiging"],
                    "besluit": {"orgaan": "het college", "datum": "12 januari 2027", "kenmerk": "K-2"},
                },
            },
        },
        (
            "…handelend ter uitvoering van het besluit van het college van 12 januari 2027 (verwacht), kenmerk K-2, "
            "hierna te noemen: ‘de Gemeente’;",
            "Partijen elkaars belangen hebben besproken en die hebben opgenomen in bijlage 1;",
            "Belangen, brengen en halen\nIedere Partij heeft laten zien wat voor haar van belang is, wat zij brengt en "
            "wat zij komt halen.",
        ),
        ("voor zover bekend",),
    ),
)
