"""Money: costs, cover, packages, keys, and the annexes in which they stand."""

from __future__ import annotations

from tests.convenant.build import TOWN, Tree
from tests.convenant.cases import Case
from tests.convenant.cases_purpose import NEEDS

SECOND: Tree = {
    **TOWN,
    "id": "zandwijk",
    "naam": "gemeente Zandwijk",
    "aanduiding": "de Gemeente Zandwijk",
    "zetel": "Zandwijk",
}
PROVINCE: Tree = {
    **TOWN,
    "id": "provincie",
    "naam": "provincie Zeeland",
    "aanduiding": "de Provincie",
    "soort": "provincie",
    "rechtsvorm": "provincie",
    "vertegenwoordiging": {
        "personen": [{"naam": "G. Gras", "functie": "commissaris van de Koning"}],
        "grondslag": "artikel-176",
        "besluit": {"orgaan": "gedeputeerde staten", "datum": "3 november 2026"},
    },
}


def key(maatstaf: str, *values: str, gewicht: str = "100", **more: str) -> Tree:
    measure: Tree = {"maatstaf": maatstaf, "gewicht": gewicht, **more}
    if values:
        measure["waarden"] = [
            {"partij": p, "waarde": value} for p, value in zip(("bibliotheek", "welzijn"), values, strict=True)
        ]
    return measure


CASES = (
    Case(
        "a budget with everything in it, that falls short",
        {
            "partijen.2": TOWN,
            "governance.penvoerder": "welzijn",
            "begroting": {
                "per": "jaar",
                "btw": "exclusief",
                "kosten": [
                    {"omschrijving": "coördinatie", "bedrag": "12000", "toelichting": "24 uur per week"},
                    {"omschrijving": "korting", "bedrag": "-500,25"},
                ],
                "dekking": [
                    {"bron": "subsidie gemeente", "partij": "gemeente", "bedrag": "5000", "soort": "subsidie"},
                    {"bron": "bijdrage partners", "partij": "welzijn", "bedrag": "2000", "soort": "bijdrage"},
                    {"bron": "Oranje Fonds", "bedrag": "1000", "soort": "fonds"},
                    {"bron": "reserve", "partij": "bibliotheek", "bedrag": "500", "soort": "eigen-middelen"},
                ],
                "in_kind": [
                    {"partij": "bibliotheek", "omschrijving": "lesruimte", "uren": "1200", "waarde": "3000"},
                    {"partij": "welzijn", "omschrijving": "vrijwilligers", "uren": "400"},
                    {"partij": "gemeente", "omschrijving": "drukwerk", "waarde": "250,50"},
                ],
                "indexatie": {"maatstaf": "de consumentenprijsindex", "per": "1 januari"},
                "betaling": {"voor": "1 februari", "termijnen": "4", "aan": "bibliotheek", "betaaltermijn": "30 dagen"},
                "verantwoording": {"partij": "bibliotheek", "voor": "1 april", "vorm": "een financieel verslag."},
                "overschot_tekort": "overleg",
                "begrotingsvoorbehoud": "ja",
                "subsidieverordening": "de Algemene subsidieverordening Waterveen",
            },
        },
        (
            (
                "Financiën\n"
                "De gezamenlijke kosten zijn begroot op € 11.499,75 per jaar, exclusief btw. De begroting en de "
                "dekking staan in bijlage 2.\n"
                "Voor € 2.999,75 is nog geen dekking. Partijen gaan voor dat deel geen verplichtingen aan voordat "
                "de dekking vaststaat.\n"
                "Bijdragen in natura staan in bijlage 2 en worden niet in geld verrekend.\n"
                "Partijen passen de bedragen ieder jaar per 1 januari aan met de consumentenprijsindex.\n"
                "De overige Partijen betalen hun bijdrage ieder jaar vóór 1 februari in vier gelijke termijnen aan "
                "de Bibliotheek, binnen dertig dagen na ontvangst van de factuur.\n"
                "Over een overschot of tekort overleggen Partijen voordat zij nieuwe verplichtingen aangaan.\n"
                "De Bibliotheek verantwoordt de inkomsten en uitgaven ieder jaar vóór 1 april met een financieel "
                "verslag.\n"
                "De bijdrage van de Gemeente vindt plaats onder het voorbehoud dat de gemeenteraad daarvoor "
                "voldoende middelen ter beschikking stelt.\n"
                "Dit convenant is geen beschikking tot subsidieverlening. Op subsidies blijven de Algemene wet "
                "bestuursrecht en de Algemene subsidieverordening Waterveen van toepassing."
            ),
            "Begroting en dekking\nAlle bedragen zijn exclusief btw en gelden per jaar.\nKosten\nOmschrijving\n"
            "Toelichting\nBedrag (€)\ncoördinatie\n24 uur per week\n12.000,00\nkorting\n–\n-500,25\nTotaal\n\n"
            "11.499,75\nDekking\nBron\nPartij\nSoort\nBedrag (€)\nsubsidie gemeente\nGemeente\nsubsidie\n5.000,00\n"
            "bijdrage partners\nWelzijn Waterveen\nbijdrage\n2.000,00\nOranje Fonds\n–\nfonds\n1.000,00\n"
            "reserve\nBibliotheek\neigen middelen\n500,00\nTotaal\n\n\n8.500,00\nNog te dekken: € 2.999,75.\n"
            "Bijdragen in natura\nPartij\nOmschrijving\nUren\nWaarde (€)\nBibliotheek\nlesruimte\n1.200\n3.000,00\n"
            "Welzijn Waterveen\nvrijwilligers\n400\n–\nGemeente\ndrukwerk\n–\n250,50\nTotaal\n\n\nten minste 3.250,50",
        ),
    ),
    Case(
        "a budget for the whole term, inclusive, with a surplus for a reserve",
        {
            "partijen.2": PROVINCE,
            "governance.penvoerder": "welzijn",
            "begroting": {
                "per": "looptijd",
                "btw": "inclusief",
                "kosten": [{"omschrijving": "alles", "bedrag": "1000"}],
                "dekking": [{"bron": "provincie", "partij": "provincie", "bedrag": "1500", "soort": "subsidie"}],
                "betaling": {"termijnen": "1", "voor": "1 maart"},
                "overschot_tekort": "reserve",
                "reserve_maximum": "5000",
                "begrotingsvoorbehoud": "ja",
                "verantwoording": {"partij": "welzijn", "voor": "1 mei"},
            },
        },
        (
            (
                "De gezamenlijke kosten zijn begroot op € 1.000 voor de hele looptijd, inclusief btw. De begroting "
                "en de dekking staan in bijlage 2.\n"
                "De overige Partijen betalen hun bijdrage ieder jaar vóór 1 maart aan Welzijn Waterveen.\n"
                "Een overschot gaat naar een gezamenlijke reserve. Een tekort komt ten laste van die reserve. De "
                "reserve is niet hoger dan € 5.000.\n"
                "Welzijn Waterveen verantwoordt de inkomsten en uitgaven ieder jaar vóór 1 mei.\n"
                "De bijdrage van de Provincie vindt plaats onder het voorbehoud dat provinciale staten daarvoor "
                "voldoende middelen ter beschikking stellen.\n"
                "Dit convenant is geen beschikking tot subsidieverlening. Op subsidies blijft de Algemene wet "
                "bestuursrecht van toepassing."
            ),
            "Alle bedragen zijn inclusief btw en gelden voor de hele looptijd.",
            "De dekking is € 500 hoger dan de kosten.",
        ),
        ("termijnen", "nog geen dekking"),
    ),
    Case(
        "a budget without btw, two public bodies, a surplus for the penvoerder, no reservation",
        {
            "partijen.2": TOWN,
            "partijen.3": SECOND,
            "governance.penvoerder": "welzijn",
            "begroting": {
                "btw": "vrijgesteld",
                "kosten": [{"omschrijving": "alles", "bedrag": "1000"}],
                "overschot_tekort": "penvoerder",
                "begrotingsvoorbehoud": "nee",
                "betaling": {"betaaltermijn": "1 maand", "aan": "welzijn"},
            },
        },
        (
            "De gezamenlijke kosten zijn begroot op € 1.000 per jaar, vrijgesteld van btw. …",
            (
                "De overige Partijen betalen hun bijdrage aan Welzijn Waterveen, binnen één maand na ontvangst van "
                "de factuur.\n"
                "Een overschot of tekort komt ten gunste of ten laste van de penvoerder."
            ),
            "Alle bedragen zijn vrijgesteld van btw en gelden per jaar.",
            "Dit convenant laat de publiekrechtelijke bevoegdheden van de bestuursorganen van de Gemeente en de "
            "Gemeente Zandwijk onverlet.",
        ),
        ("voorbehoud", "geen beschikking"),
    ),
    Case(
        "the money of two public bodies depends on their councils",
        {
            "partijen.2": TOWN,
            "partijen.3": SECOND,
            "begroting": {"begrotingsvoorbehoud": "ja", "indexatie": {"maatstaf": "de loonindex", "per": "1 juli"}},
        },
        (
            "Partijen passen de bedragen ieder jaar per 1 juli aan met de loonindex.",
            "De bijdragen van de Gemeente en de Gemeente Zandwijk vinden plaats onder het voorbehoud dat hun "
            "gemeenteraden daarvoor voldoende middelen ter beschikking stellen.",
        ),
    ),
    Case(
        "the money of two provinces depends on their provinciale staten",
        {
            "partijen.2": PROVINCE,
            "partijen.3": {**PROVINCE, "id": "holland", "naam": "provincie Zuid-Holland", "aanduiding": "Zuid-Holland"},
            "begroting": {"begrotingsvoorbehoud": "ja"},
        },
        (
            "De bijdragen van de Provincie en Zuid-Holland vinden plaats onder het voorbehoud dat hun provinciale "
            "staten daarvoor voldoende middelen ter beschikking stellen.",
        ),
        ("gemeenteraden",),
    ),
    Case(
        "the money of two municipalities, one of which is only known by its legal form",
        {"partijen.2": TOWN, "partijen.3": {**SECOND, "soort": "anders"}, "begroting": {"begrotingsvoorbehoud": "ja"}},
        (
            "De bijdragen van de Gemeente en de Gemeente Zandwijk vinden plaats onder het voorbehoud dat hun "
            "gemeenteraden daarvoor voldoende middelen ter beschikking stellen.",
        ),
    ),
    Case(
        "the money of a municipality and a province depends on their councils",
        {"partijen.2": TOWN, "partijen.3": PROVINCE, "begroting": {"begrotingsvoorbehoud": "ja"}},
        (
            "De bijdragen van de Gemeente en de Provincie vinden plaats onder het voorbehoud dat hun gemeenteraden en "
            "provinciale staten daarvoor voldoende middelen ter beschikking stellen.",
        ),
    ),
    Case(
        "a key of several measures, with sources and a moment to look again",
        {
            "begroting": {
                "kosten": [{"omschrijving": "alles", "bedrag": "1000"}],
                "btw": "inclusief",
                "verdeelsleutel": {
                    "herziening": "ieder jaar op 1 januari.",
                    "grondslagen": [
                        key("m2", "300", "100", gewicht="20", bron="ruimtestaat van 1 juni 2026"),
                        key("gebruiksuren", "30", "10", gewicht="10"),
                        key("inwoners", "3.000", "1.000", gewicht="10"),
                        key("fte", "1,5", "0,5", gewicht="10"),
                        key("bezoekers", "300", "100", gewicht="10"),
                        key("leerlingen", "300", "100", gewicht="10"),
                        key("verbruik", "300", "100", gewicht="10"),
                        key("gelijke-delen", gewicht="10"),
                        key("vast-percentage", "75", "25", gewicht="10"),
                    ],
                },
                "overschot_tekort": "volgens-sleutel",
            },
        },
        (
            (
                "De Bibliotheek en Welzijn Waterveen verdelen € 1.000 per jaar volgens de "
                "verdeelsleutel in bijlage 3. Zij stellen de "
                "getallen in die sleutel ieder jaar op 1 januari opnieuw vast.\n"
                "Partijen verrekenen een overschot of tekort na afloop van het jaar volgens de verdeelsleutel."
            ),
            "Verdeelsleutel\nTe verdelen: € 1.000 per jaar.\nVierkante meters (gewicht 20%)\n"
            "Bron: Ruimtestaat van 1 juni 2026.\nPartij\nVierkante meters\nBibliotheek\n300\nWelzijn "
            "Waterveen\n100\nTotaal\n"
            "400\nGebruiksuren (gewicht 10%)\n…",
            ("Inwoners (gewicht 10%)\nPartij\nInwoners\nBibliotheek\n3.000\nWelzijn Waterveen\n1.000\nTotaal\n4.000"),
            (
                "Formatieplaatsen (fte) (gewicht 10%)\n"
                "Partij\n"
                "Formatieplaatsen (fte)\n"
                "Bibliotheek\n"
                "1,5\n"
                "Welzijn Waterveen\n"
                "0,5\n"
                "Totaal\n"
                "2"
            ),
            "Bezoekers (gewicht 10%)",
            "Leerlingen (gewicht 10%)",
            "Werkelijk verbruik (gewicht 10%)",
            "Gelijke delen (gewicht 10%)\nVast percentage (gewicht 10%)",
            "Aandeel per partij\nPartij\nAandeel (%)\nBedrag (€)\nBibliotheek\n72,50\n725,00\nWelzijn Waterveen\n"
            "27,50\n275,00\nTotaal\n100,00\n1.000,00",
        ),
    ),
    Case(
        "a key for an amount over the whole term",
        {
            "begroting": {
                "per": "looptijd",
                "verdeelsleutel": {
                    "te_verdelen": "100,01",
                    "grondslagen": [key("gelijke-delen")],
                    "partijen": ["bibliotheek", "welzijn"],
                },
            }
        },
        (
            "De Bibliotheek en Welzijn Waterveen verdelen € 100,01 over de hele looptijd volgens de "
            "verdeelsleutel in bijlage 2.",
            "Te verdelen: € 100,01 over de hele looptijd.",
            "Bibliotheek\n50,00\n50,01\nWelzijn Waterveen\n50,00\n50,00\nTotaal\n100,00\n100,01",
        ),
    ),
    Case(
        "packages of two municipalities",
        {
            "partijen.2": TOWN,
            "partijen.3": SECOND,
            "begroting": {
                "basispakket": {
                    "onderdelen": [
                        {"omschrijving": "uitlenen", "bedrag": "1000"},
                        {"omschrijving": "voorlezen."},
                    ],
                    "bedrag_per_inwoner": "12,40",
                    "inwoners": [
                        {"partij": "gemeente", "aantal": "30.000"},
                        {"partij": "zandwijk", "aantal": "10.000"},
                    ],
                    "bron": "CBS, 1 januari 2026",
                },
                "pluspakketten": [
                    {"partij": "gemeente", "onderdelen": [{"omschrijving": "bibliobus", "bedrag": "5000"}]},
                    {"partij": "zandwijk", "onderdelen": [{"omschrijving": "servicepunt", "bedrag": "2000"}]},
                ],
            },
        },
        (
            (
                "De Gemeente en de Gemeente Zandwijk nemen deel aan het basispakket. De bijdrage daarvoor is € "
                "12,40 per inwoner per jaar. De inhoud van het basispakket en het bedrag per gemeente staan in "
                "bijlage 2.\n"
                "Daarnaast kiezen de Gemeente en de Gemeente Zandwijk voor een pluspakket. De inhoud en de bedragen"
                " daarvan staan in bijlage 2."
            ),
            "Basispakket en pluspakketten\nBasispakket\nHet basispakket bestaat uit:\nuitlenen (€ 1.000 per jaar);\n"
            "voorlezen.\nDe bijdrage is € 12,40 per inwoner per jaar. Bron van de inwonertallen: CBS, 1 januari 2026.\n"
            "Gemeente\nInwoners\nAandeel (%)\nBedrag (€)\nGemeente\n30.000\n75,00\n372.000,00\nGemeente Zandwijk\n"
            "10.000\n25,00\n124.000,00\nTotaal\n40.000\n100,00\n496.000,00\n"
            "Pluspakket Gemeente\nOnderdeel\nBedrag (€)\nbibliobus\n5.000,00\nTotaal\n5.000,00\n"
            "Pluspakket Gemeente Zandwijk\nOnderdeel\nBedrag (€)\nservicepunt\n2.000,00\nTotaal\n2.000,00",
        ),
    ),
    Case(
        "packages as a grant, one municipality with more",
        {
            **NEEDS["uitvoeringsovereenkomst"],
            "afspraken.soort": "uitvoeringsovereenkomst",
            "begroting": {
                "basispakket": {
                    "onderdelen": [{"omschrijving": "uitlenen"}],
                    "bedrag_per_inwoner": "12",
                    "inwoners": [{"partij": "gemeente", "aantal": "30.000"}],
                },
                "pluspakketten": [{"partij": "gemeente", "onderdelen": [{"omschrijving": "bus", "bedrag": "5000"}]}],
            },
        },
        (
            "…De subsidie daarvoor is € 12,00 per inwoner per jaar. …",
            "Daarnaast kiest de Gemeente voor een pluspakket. De inhoud en de bedragen daarvan staan in bijlage 2.",
        ),
        ("begroot",),
    ),
)
