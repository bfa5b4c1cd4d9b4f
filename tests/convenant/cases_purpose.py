"""Why partners agree and to what end: sorts of document, recitals, goals, the study, the grant."""

from __future__ import annotations

from tests.convenant.build import REMOVE, TOWN, Tree
from tests.convenant.cases import Case

STUDY = {
    "doel": "een gedeeld gebouw haalbaar is",
    "besluit": "15 november 2027",
}
GRANT = {
    "subsidiebesluit": "het besluit tot subsidieverlening",
    "datum": "10 november 2026",
    "subsidieontvanger": "bibliotheek",
    "prestaties": [{"omschrijving": "taalles"}],
}
REPORT = {"partij": "bibliotheek", "voor": "1 april"}
COSTS = {"btw": "inclusief", "kosten": [{"omschrijving": "coördinatie", "bedrag": "12000"}]}
PLAN = {"titel": "Samen wijzer", "doelen": [{"id": "lezen", "tekst": "Iedereen leest"}]}

# What each sort asks for beyond the minimal convenant.
NEEDS: dict[str, Tree] = {
    "intentieverklaring": {"afspraken.onderzoek": STUDY},
    "convenant": {},
    "samenwerkingsovereenkomst": {
        "begroting": COSTS,
        "afspraken.aansprakelijkheid": {},
        "afspraken.geschillen": {"slot": "geen"},
    },
    "uitvoeringsovereenkomst": {
        "partijen.2": TOWN,
        "begroting": COSTS,
        "monitoring.rapportage": REPORT,
        "afspraken.uitvoering": GRANT,
        "afspraken.geschillen": {"slot": "geen"},
    },
    "samenwerkingsprotocol": {"afspraken.werkafspraken": [{"onderwerp": "intake", "afspraak": "een gesprek"}]},
}

CASES = (
    Case(
        "an intentieverklaring",
        {
            "afspraken.soort": "intentieverklaring",
            **NEEDS["intentieverklaring"],
            "partijen.2": TOWN,
            "bijdragen": REMOVE,
            "governance": REMOVE,
            "monitoring": REMOVE,
            "afspraken.uittreding": REMOVE,
            "partijen.0.brengt": REMOVE,
            "koersplan": {"titel": "Samen wijzer", "doelen": [{"id": "lezen", "wsob": ["lezen"], "tekst": "lezen"}]},
        },
        (
            "Intentieverklaring\nTaalhuis Waterveen\nConcept · 1 december 2026",
            "Partijen overwegen dat:\nde Bibliotheek in het koersplan ‘Samen wijzer’ doelen heeft vastgelegd waaraan "
            "Partijen gezamenlijk willen werken;\nPartijen hun afspraken in deze intentieverklaring vastleggen.",
            "Partijen verklaren het volgende:\nDoel\nPartijen werken samen om iedereen te leren lezen.",
            "Onderzoek\nPartijen onderzoeken of een gedeeld gebouw haalbaar is.",
            "Besluit over voortzetting\nPartijen besluiten uiterlijk op 15 november 2027 of zij de samenwerking "
            "voortzetten.\nDat besluit is vrij. Deze intentieverklaring verplicht geen van Partijen tot een "
            "vervolgovereenkomst.",
            "De afspraken in deze intentieverklaring zijn niet in rechte afdwingbaar.",
            "Ondertekening\nAldus verklaard en in drievoud ondertekend,",
            "Intentieverklaring Taalhuis Waterveen\tCONCEPT",
            "Intentieverklaring · 1 december 2026\tPagina 1 van 1",
        ),
        ("Wijziging", "artikel 5", "Doel en ambitie", "overeengekomen"),
    ),
    Case(
        "a convenant, and why partners want it",
        {
            "afspraken.soort": "convenant",
            "afspraken.motto": "Samen sterk",
            "afspraken.onderwerp": "Taal in Waterveen",
            "partijen.2": TOWN,
            "samenwerking.aanleiding": "veel inwoners lezen niet goed",
            "koersplan": {
                "titel": "Samen wijzer",
                "organisatie": "bibliotheek",
                "periode": {"van": "2025", "tot_en_met": "2028"},
                "vastgesteld": {"datum": "1 juni 2025", "orgaan": "het bestuur"},
                "doelen": [
                    {
                        "id": "lezen",
                        "tekst": "Iedereen leest",
                        "wsob": ["kunst", "kennis", "ontwikkeling", "lezen", "ontmoeting"],
                        "beleid": "het taalbeleid",
                    },
                    {"id": "meedoen", "tekst": "Iedereen doet mee", "beleid": "het armoedebeleid"},
                ],
            },
            "afspraken.overwegingen": ["taal belangrijk is.", {"tekst": "er al veel gebeurt", "doel": "lezen"}],
        },
        (
            "Convenant\nTaal in Waterveen\nSamen sterk\n…",
            "Overwegingen\nVeel inwoners lezen niet goed.\nPartijen overwegen dat:",
            (
                "de Bibliotheek op grond van artikel 5 van de Wet stelsel openbare bibliotheekvoorzieningen "
                "bijdraagt aan de persoonlijke ontwikkeling en de maatschappelijke kansen van het algemene publiek;\n"
                "deze samenwerking de volgende functies uit dat artikel ten goede komt: het ter beschikking stellen"
                " van kennis en informatie, het bieden van mogelijkheden tot ontwikkeling en educatie, het "
                "bevorderen van lezen en het laten kennismaken met literatuur, het organiseren van ontmoeting en "
                "debat, en het laten kennismaken met kunst en cultuur;\n"
                "gemeenten op grond van artikel 6 van die wet medeverantwoordelijkheid dragen voor het netwerk van "
                "openbare bibliotheekvoorzieningen;\n"
                "de Bibliotheek in het koersplan ‘Samen wijzer’ voor de periode 2025 tot en met 2028 doelen heeft "
                "vastgelegd waaraan Partijen gezamenlijk willen werken, en dat koersplan op 1 juni 2025 is "
                "vastgesteld door het bestuur;\n"
                "deze samenwerking aansluit bij het taalbeleid en het armoedebeleid;\n"
                "taal belangrijk is;\n"
                "er al veel gebeurt;\n"
                "Partijen hun afspraken in dit convenant vastleggen."
            ),
            "Partijen komen het volgende overeen:",
            "Partijen werken samen aan de volgende doelen uit het koersplan:\nIedereen leest.\nIedereen doet mee.",
            "Convenant Taal in Waterveen\tCONCEPT",
        ),
    ),
    Case(
        "one function, one goal, one target group, one theme, one policy, two libraries",
        {
            "partijen.1.soort": "bibliotheek",
            "samenwerking.doelgroepen": ["ouders"],
            "samenwerking.werkgebied": "de gemeente Waterveen",
            "samenwerking.themas": ["taal"],
            "koersplan": {"doelen": [{"id": "lezen", "tekst": "iedereen leest.", "wsob": ["lezen"]}]},
        },
        (
            "de Bibliotheek en Welzijn Waterveen op grond van artikel 5 van de Wet stelsel openbare "
            "bibliotheekvoorzieningen bijdragen aan de persoonlijke ontwikkeling en de maatschappelijke kansen van het "
            "algemene publiek;\ndeze samenwerking de volgende functie uit dat artikel ten goede komt: het bevorderen "
            "van lezen en het laten kennismaken met literatuur;",
            (
                "De samenwerking is bedoeld voor ouders.\n"
                "De samenwerking heeft betrekking op de gemeente Waterveen.\n"
                "De samenwerking richt zich op het volgende thema: taal.\n"
                "Partijen werken samen aan het volgende doel:\n"
                "Iedereen leest."
            ),
        ),
        ("functies", "doelen"),
    ),
    Case(
        "several target groups and themes",
        {"samenwerking.doelgroepen": ["ouders", "opa’s", "oma’s"], "samenwerking.themas": ["taal", "rekenen"]},
        (
            "De samenwerking is bedoeld voor ouders, opa’s en oma’s.\n"
            "De samenwerking richt zich op de volgende thema’s: taal en rekenen.",
        ),
    ),
    Case(
        "a samenwerkingsovereenkomst",
        {"afspraken.soort": "samenwerkingsovereenkomst", **NEEDS["samenwerkingsovereenkomst"]},
        (
            "Samenwerkingsovereenkomst\nTaalhuis Waterveen\n…",
            "Partijen hun afspraken in deze samenwerkingsovereenkomst vastleggen.",
            "Partijen komen het volgende overeen:\nDoel en ambitie",
            "Financiën",
            "Aansprakelijkheid en verzekering",
            "Geschillen",
            "Samenwerkingsovereenkomst Taalhuis Waterveen\tCONCEPT",
        ),
    ),
    Case(
        "an uitvoeringsovereenkomst with one performance",
        {
            "afspraken.soort": "uitvoeringsovereenkomst",
            **NEEDS["uitvoeringsovereenkomst"],
            "afspraken.uitvoering.medewerking": "nee",
        },
        (
            "Uitvoeringsovereenkomst\nTaalhuis Waterveen\n…",
            "aan de Bibliotheek bij het besluit tot subsidieverlening van 10 november 2026 subsidie is verleend en "
            "Partijen ter uitvoering daarvan een overeenkomst sluiten als bedoeld in artikel 4:36, eerste lid, van de "
            "Algemene wet bestuursrecht;",
            "Partijen komen ter uitvoering van de subsidie het volgende overeen:",
            "De Bibliotheek levert de volgende prestatie:\ntaalles.\nDeze uitvoeringsovereenkomst wijzigt het besluit "
            "tot subsidieverlening niet. Bij strijdigheid gaat dat besluit voor.",
            "Bij strijdigheid gaat eerst het besluit tot subsidieverlening voor, dan deze uitvoeringsovereenkomst en "
            "daarna de bijlagen.",
        ),
        ("is verplicht de activiteiten",),
    ),
    Case(
        "performances with a norm and a proof, of a grant that anyone may carry out",
        {
            "afspraken.soort": "uitvoeringsovereenkomst",
            **NEEDS["uitvoeringsovereenkomst"],
            "afspraken.uitvoering": {
                **GRANT,
                "kenmerk": "S-9",
                "medewerking": "ja",
                "prestaties": [
                    {"omschrijving": "taalles", "norm": "220 deelnemers per jaar", "bewijs": "de jaarrapportage"},
                    {"omschrijving": "intake", "norm": "binnen een week"},
                    {"omschrijving": "een spreekuur", "bewijs": "het rooster"},
                ],
            },
        },
        (
            "…van 10 november 2026, kenmerk S-9, subsidie is verleend en …",
            "De Bibliotheek levert de volgende prestaties:\n"
            "taalles: 220 deelnemers per jaar, blijkend uit de jaarrapportage;\nintake: binnen een week;\n"
            "een spreekuur, blijkend uit het rooster.\n"
            "De Bibliotheek is verplicht de activiteiten te verrichten waarvoor de subsidie is verleend, als bedoeld "
            "in artikel 4:36, tweede lid, van de Algemene wet bestuursrecht.",
        ),
    ),
    Case(
        "a samenwerkingsprotocol",
        {
            "afspraken.soort": "samenwerkingsprotocol",
            "afspraken.werkafspraken": [
                {
                    "onderwerp": "aanmelding",
                    "afspraak": "wie belt, krijgt een gesprek.",
                    "partij": "bibliotheek",
                    "reactietijd": "5 dagen",
                },
                {"onderwerp": "Vragen.", "afspraak": "wij bellen terug", "partij": "welzijn"},
                {"onderwerp": "klachten", "afspraak": "de klager hoort wat er gebeurt", "reactietijd": "1 week"},
                {"onderwerp": "overig", "afspraak": "in overleg"},
            ],
            "afspraken.contactpersonen": [{"partij": "welzijn", "functie": "consulent", "bereikbaar": "023 123 45 67"}],
        },
        (
            "Samenwerkingsprotocol\nTaalhuis Waterveen\n…",
            "Partijen spreken de volgende werkwijze af:",
            (
                "Werkafspraken\n"
                "Voor aanmelding geldt het volgende. Wie belt, krijgt een gesprek. Aanspreekpunt is de Bibliotheek;"
                " zij reageert binnen vijf dagen.\n"
                "Voor vragen geldt het volgende. Wij bellen terug. Aanspreekpunt is Welzijn Waterveen.\n"
                "Voor klachten geldt het volgende. De klager hoort wat er gebeurt. Dat gebeurt binnen één week.\n"
                "Voor overig geldt het volgende. In overleg.\n"
                "De contactpersonen staan in bijlage 2."
            ),
            "Contactpersonen\nPartij\nFunctie\nBereikbaar\nWelzijn Waterveen\nconsulent\n023 123 45 67",
            "Dit samenwerkingsprotocol treedt in werking op 1 januari 2027 en eindigt van rechtswege op 31 december "
            "2030.",
        ),
    ),
    Case(
        "the ambition: commitment, first steps, and when it is looked at again",
        {
            "ambitie.commitment": [
                {"partij": "bibliotheek", "tekst": "stelt een coördinator beschikbaar"},
                {"partij": "welzijn", "tekst": "werft vrijwilligers."},
            ],
            "ambitie.doen": [
                {"tekst": "Wij openen een Taalhuis.", "partij": "bibliotheek", "datum": "1 maart 2027"},
                {"tekst": "Wij maken een folder", "partij": "welzijn"},
                {"tekst": "Wij beginnen", "datum": "1 mei 2027"},
                {"tekst": "Wij vieren het"},
            ],
            "ambitie.herijking": "ieder jaar in oktober",
        },
        (
            (
                "Toezeggingen en eerste stappen\n"
                "Om de ambitie waar te maken zeggen Partijen het volgende toe:\n"
                "de Bibliotheek stelt een coördinator beschikbaar;\n"
                "Welzijn Waterveen werft vrijwilligers.\n"
                "De eerste stappen zijn:\n"
                "Wij openen een Taalhuis. De Bibliotheek zorgt daarvoor, uiterlijk op 1 maart 2027.\n"
                "Wij maken een folder. Welzijn Waterveen zorgt daarvoor.\n"
                "Wij beginnen. Dat gebeurt uiterlijk op 1 mei 2027.\n"
                "Wij vieren het.\n"
                "Partijen bespreken ieder jaar in oktober of de ambitie nog helder, onderscheidend en haalbaar is, "
                "en stellen haar zo nodig bij."
            ),
        ),
    ),
    Case(
        "a study that one party orders, with starting points, products, criteria, costs and a way out",
        {
            "afspraken.soort": "intentieverklaring",
            "partijen.2": TOWN,
            "begroting": {
                "btw": "exclusief",
                "verdeelsleutel": {
                    "te_verdelen": "24000",
                    "partijen": ["bibliotheek", "welzijn"],
                    "grondslagen": [{"maatstaf": "gelijke-delen"}],
                },
            },
            "afspraken.onderzoek": {
                **STUDY,
                "opdrachtgever": "bibliotheek",
                "uitvoering": "een adviesbureau",
                "uitgangspunten": ["het programma vooropstaat", "het gebouw daarop volgt"],
                "producten": ["een visie", "een raming"],
                "criteria": ["er draagvlak is"],
                "kosten": "24000",
                "eigendom": "opdrachtgever",
                "afscheid": "4 weken",
            },
        },
        (
            (
                "De Bibliotheek is opdrachtgever van het onderzoek. Een adviesbureau voert het onderzoek uit.\n"
                "Uitgangspunt bij het onderzoek is dat:\n"
                "het programma vooropstaat;\n"
                "het gebouw daarop volgt.\n"
                "Het onderzoek levert het volgende op:\n"
                "een visie;\n"
                "een raming.\n"
                "Voortzetting is haalbaar als:\n"
                "er draagvlak is.\n"
                "Het onderzoek kost ten hoogste € 24.000, exclusief btw. Partijen dragen deze kosten volgens "
                "bijlage 2.\n"
                "De resultaten van het onderzoek komen toe aan de Bibliotheek. De overige Partijen mogen ze voor "
                "eigen taken gebruiken."
            ),
            "Een Partij die het onderzoek niet wil voortzetten, meldt dat schriftelijk aan de overige Partijen, met "
            "een termijn van vier weken. Zij draagt haar aandeel in de kosten die tot het einde van die termijn zijn "
            "gemaakt.",
        ),
    ),
    Case(
        "a study of two parties, that is theirs together and costs no btw",
        {
            "begroting": {"btw": "vrijgesteld", "indexatie": {"maatstaf": "de loonindex"}},
            "afspraken.onderzoek": {
                **STUDY,
                "uitvoering": "een werkgroep",
                "kosten": "1000,50",
                "eigendom": "gezamenlijk",
            },
        },
        (
            (
                "Het onderzoek kost ten hoogste € 1.000,50, vrijgesteld van btw.\n"
                "De resultaten van het onderzoek komen Partijen gezamenlijk toe. Iedere Partij mag ze voor haar "
                "eigen taken gebruiken."
            ),
        ),
    ),
    Case(
        "a study of two parties, ordered by one of them",
        {
            "afspraken.onderzoek": {
                **STUDY,
                "opdrachtgever": "bibliotheek",
                "eigendom": "opdrachtgever",
                "afscheid": "1 week",
            },
        },
        (
            "De Bibliotheek is opdrachtgever van het onderzoek.\n"
            "De resultaten van het onderzoek komen toe aan de Bibliotheek. De andere Partij mag ze voor eigen taken "
            "gebruiken.",
            "Een Partij die het onderzoek niet wil voortzetten, meldt dat schriftelijk aan de andere Partij, met een "
            "termijn van één week. Zij draagt haar aandeel in de kosten die tot het einde van die termijn zijn "
            "gemaakt.",
        ),
    ),
    Case(
        "defined terms in the order of the alphabet",
        {
            "afspraken.begrippen": [
                {"term": "vrijwilliger", "omschrijving": "wie helpt."},
                {"term": "Échte lezer", "omschrijving": "wie leest"},
                {"term": "deelnemer", "omschrijving": "wie leert"},
            ]
        },
        (
            "Begrippen\nIn dit convenant wordt verstaan onder:\ndeelnemer: wie leert;\nÉchte lezer: wie leest;\n"
            "vrijwilliger: wie helpt.",
        ),
    ),
    Case(
        "one defined term",
        {"afspraken.begrippen": [{"term": "deelnemer", "omschrijving": "wie leert"}]},
        ("In dit convenant wordt verstaan onder:\ndeelnemer: wie leert.",),
    ),
)
