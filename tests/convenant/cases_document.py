"""Own articles and annexes, and what the document itself looks like."""

from __future__ import annotations

from tests.convenant.build import REMOVE
from tests.convenant.cases import Case

CASES = (
    Case(
        "earlier agreements, own annexes that go before the text, a short title",
        {
            "afspraken.eerdere_afspraken": [
                {"titel": "Taalakkoord", "datum": "1 mei 2020", "gevolg": "vervangt"},
                {"titel": "Huurcontract", "datum": "2 mei 2020", "gevolg": "blijft"},
            ],
            "afspraken.bijlagen": [
                {"id": "kaart", "titel": "Plattegrond", "datum": "1 september 2026", "kenmerk": "P-1"},
                {"id": "lijst", "titel": "Los stuk"},
                {"id": "regels", "titel": "Huisregels", "tekst": ["Iedereen is welkom.", "Roken mag niet."]},
            ],
            "afspraken.rangorde": "bijlagen",
            "afspraken.citeertitel": "Convenant Taalhuis Waterveen 2027.",
        },
        (
            "Slotbepalingen\nDit convenant vervangt ‘Taalakkoord’ van 1 mei 2020.\n"
            "Naast dit convenant blijft ‘Huurcontract’ van 2 mei 2020 gelden.\n"
            "De volgende bijlagen maken deel uit van dit convenant:\nbijlage 1: Belangen, brengen en halen;\n"
            "bijlage 2: Plattegrond;\nbijlage 3: Los stuk;\nbijlage 4: Huisregels.\n"
            "Bij strijdigheid gaan de bijlagen voor op de tekst van dit convenant.",
            "Citeertitel\nDit convenant wordt aangehaald als: Convenant Taalhuis Waterveen 2027.",
            "Plattegrond\nDeze bijlage is als afzonderlijk stuk bij dit convenant gevoegd, gedateerd 1 september 2026, "
            "kenmerk P-1.\nLos stuk\nDeze bijlage is als afzonderlijk stuk bij dit convenant gevoegd.\n"
            "Huisregels\nIedereen is welkom.\nRoken mag niet.",
        ),
    ),
    Case(
        "one annex, that the text goes before",
        {"afspraken.rangorde": "stuk"},
        (
            "De volgende bijlage maakt deel uit van dit convenant:\nbijlage 1: Belangen, brengen en halen.\n"
            "Bij strijdigheid gaat de tekst van dit convenant voor op de bijlage.",
            (
                "Belangen, brengen en halen\n"
                "In deze tabel staat, voor zover bekend, wat voor partijen van belang is, wat zij brengen en wat "
                "zij komen halen.\n"
                "Partij\n"
                "Belang\n"
                "Brengt\n"
                "Haalt\n"
                "Bibliotheek\n"
                "–\n"
                "boeken\n"
                "–"
            ),
        ),
    ),
    Case(
        "one annex, that goes before the text",
        {"afspraken.rangorde": "bijlagen"},
        ("Bij strijdigheid gaat de bijlage voor op de tekst van dit convenant.",),
        ("de bijlagen",),
    ),
    Case(
        "interests of all layers, goals with indicators of both sorts",
        {
            "partijen.0": {
                "id": "bibliotheek",
                "naam": "Stichting Bibliotheek Waterveen",
                "kortnaam": "Bieb",
                "aanduiding": "de Bibliotheek",
                "rechtsvorm": "stichting",
                "kvk": "00000001",
                "zetel": "Waterveen",
                "vertegenwoordiging": {
                    "personen": [{"naam": "A. Bos", "functie": "directeur"}],
                    "grondslag": "statuten",
                },
                "haalt": ["lezers", "ruimte", "rust"],
                "brengt": ["boeken"],
                "belangen": [
                    {"laag": "collectief", "tekst": "een wijze wijk"},
                    {"laag": "organisatie", "tekst": "meer leden"},
                    {"laag": "persoonlijk", "tekst": "een lintje"},
                ],
            },
            "koersplan": {
                "doelen": [
                    {
                        "id": "lezen",
                        "tekst": "Iedereen leest.",
                        "opgave": "geletterdheid",
                        "doelgroep": "kinderen",
                        "beleid": "taalbeleid",
                        "resultaat": "betere lezers",
                        "partijen": ["bibliotheek", "welzijn"],
                        "indicatoren": [
                            {
                                "naam": "leden",
                                "soort": "kwantitatief",
                                "eenheid": "personen",
                                "nulmeting": "100",
                                "streefwaarde": "200",
                                "datum": "31 december 2029",
                                "bron": "telling",
                                "eigenaar": "bibliotheek",
                            },
                            {"naam": "plezier", "soort": "kwalitatief", "eigenaar": "welzijn"},
                        ],
                    }
                ]
            },
            "monitoring.indicatoren": [
                {
                    "naam": "bezoek",
                    "eenheid": "personen",
                    "nulmeting": "1",
                    "streefwaarde": "2",
                    "datum": "1 mei 2029",
                    "bron": "poortje",
                    "eigenaar": "welzijn",
                },
                {"naam": "sfeer", "soort": "kwalitatief"},
            ],
        },
        (
            "De resultaten en indicatoren bij deze doelen staan in bijlage 1.",
            (
                "Doelen, resultaten en indicatoren\n"
                "Iedereen leest\n"
                "Opgave: geletterdheid.\n"
                "Doelgroep: kinderen.\n"
                "Resultaat: betere lezers.\n"
                "Beleid: taalbeleid.\n"
                "Wie eraan werken: de Bibliotheek en Welzijn Waterveen.\n"
                "Indicator\n"
                "Nulmeting\n"
                "Streefwaarde\n"
                "Wanneer\n"
                "Bron en eigenaar\n"
                "Leden (personen)\n"
                "100\n"
                "200\n"
                "31-12-2029\n"
                "telling; Bibliotheek\n"
                "Plezier – kwalitatief\n"
                "–\n"
                "–\n"
                "–\n"
                "Welzijn Waterveen\n"
                "Overige indicatoren\n"
                "Indicator\n"
                "Nulmeting\n"
                "Streefwaarde\n"
                "Wanneer\n"
                "Bron en eigenaar\n"
                "Bezoek (personen)\n"
                "1\n"
                "2\n"
                "01-05-2029\n"
                "poortje; Welzijn Waterveen\n"
                "Sfeer – kwalitatief\n"
                "–\n"
                "–\n"
                "–\n"
                "\n"
                "Belangen, brengen en halen"
            ),
            ("Bibliotheek\neen wijze wijk; meer leden\nboeken\nlezers; ruimte; rust"),
        ),
        ("lintje",),
    ),
    Case(
        "own articles: with and without items",
        {
            "afspraken.artikelen": [
                {
                    "id": "regels",
                    "titel": "Huisregels",
                    "leden": [
                        "Iedereen is welkom.",
                        {"tekst": "Het volgende mag niet:", "onderdelen": ["roken", "rennen."]},
                    ],
                }
            ]
        },
        ("Huisregels\nIedereen is welkom.\nHet volgende mag niet:\nroken;\nrennen.",),
    ),
    Case(
        "a cover, contents, version history, articles by number",
        {
            "document": {
                "versie": "0.3",
                "kenmerk": "BW-1",
                "versies": [{"versie": "0.1", "datum": "7 september 2026", "auteur": "A. Bos", "wijziging": "opzet"}],
                "nummering": "artikelen",
                "omslag": "ja",
                "inhoudsopgave": "ja",
            }
        },
        (
            "Convenant\nTaalhuis Waterveen\nTussen\nStichting Bibliotheek Waterveen\nStichting Welzijn Waterveen\n"
            "Concept · versie 0.3 · 1 december 2026 · kenmerk BW-1\n"
            "Dit is een concept. Laat het juridisch toetsen voordat Partijen het vaststellen en ondertekenen.\n"
            "Inhoud\nPartijen\nOverwegingen\nAfspraken\nArtikel 1\tDoel en ambitie\n…",
            "Versiebeheer\nVersie\nDatum\nAuteur\nWijziging\n0.1\n07-09-2026\nA. Bos\nopzet\nPartijen\n"
            "De ondergetekenden:",
            "Convenant · versie 0.3 · 1 december 2026\tPagina 1 van 1",
        ),
    ),
    Case(
        "no cover, no contents, articles by letter",
        {"document": {"nummering": "letters", "omslag": "nee", "inhoudsopgave": "nee"}},
        ("Convenant\nTaalhuis Waterveen\nConcept · 1 december 2026\n…",),
        ("Inhoud\n", "Tussen\n", "Versiebeheer"),
    ),
    Case(
        "a cover and contents only when long, which this is not, headings without number",
        {"document": {"nummering": "kopjes", "omslag": "auto", "inhoudsopgave": "auto"}},
        ("Convenant\nTaalhuis Waterveen\nConcept · 1 december 2026\n…",),
        ("Inhoud\n", "Tussen\n"),
    ),
    Case(
        "a cover of one party",
        {"partijen.1": REMOVE, "document.omslag": "ja"},
        ("Taalhuis Waterveen\nVan\nStichting Bibliotheek Waterveen\nConcept · 1 december 2026",),
        ("Tussen",),
    ),
)
