"""The choices of a lawyer, own articles and annexes, and what the document itself looks like."""

from __future__ import annotations

from tests.convenant.build import REMOVE, TOWN
from tests.convenant.cases import Case
from tests.convenant.cases_parties import COLLEGE

RENEWAL = "…Dit convenant treedt in werking op 1 januari 2027 en eindigt van rechtswege op 31 december 2030.\n"
OTHERS = "voor zover de inhoud en strekking zich daartegen niet verzetten."

CASES = (
    Case(
        "a term that begins with the last signature and has no end",
        {
            "samenwerking.looptijd": {"ingang_bij_ondertekening": "ja", "onbepaald": "ja"},
            "afspraken.uittreding": {"opzegtermijn": "1 jaar", "tegen": "elk-moment"},
        },
        (
            "Dit convenant treedt in werking op de dag waarop de laatste Partij het ondertekent en geldt voor onbepaalde "
            "tijd.",
            "Een Partij kan dit convenant schriftelijk opzeggen, met een opzegtermijn van één jaar.",
        ),
        ("eindigt van rechtswege", "tussentijds schriftelijk"),
    ),
    Case(
        "a term that begins with the last signature, of an agreement",
        {
            "afspraken.soort": "intentieverklaring",
            "afspraken.onderzoek": {"doel": "het kan", "besluit": "1 juli 2027"},
            "samenwerking.looptijd.ingang": REMOVE,
            "samenwerking.looptijd.ingang_bij_ondertekening": "ja",
        },
        ("Deze intentieverklaring treedt in werking op de dag waarop …",),
        faults=(
            (
                "Deze intentieverklaring treedt in werking op de dag waarop de laatste Partij haar ondertekent en eindigt "
                "van rechtswege op 31 december 2030.",
                "‘deze intentieverklaring … het ondertekent’: een de-woord krijgt ‘haar’",
            ),
        ),
    ),
    Case(
        "a fixed term with dates",
        {
            "samenwerking.looptijd.ingang_bij_ondertekening": "nee",
            "samenwerking.looptijd.onbepaald": "nee",
            "afspraken.verlenging": {"wijze": "geen", "overleg": "6 maanden"},
        },
        (
            f"Looptijd en verlenging\n{RENEWAL[1:]}Partijen overleggen uiterlijk zes maanden voor de einddatum over "
            "voortzetting.\nDit convenant wordt niet stilzwijgend verlengd.",
        ),
    ),
    Case(
        "tacit renewal for as long again",
        {"afspraken.verlenging": {"wijze": "stilzwijgend-gelijke-periode", "opzegtermijn": "6 maanden"}},
        (
            f"{RENEWAL}Dit convenant wordt telkens stilzwijgend verlengd met een even lange periode, tenzij een Partij "
            "uiterlijk zes maanden voor de einddatum schriftelijk laat weten dat zij niet verlengt.",
        ),
        ("over voortzetting",),
    ),
    Case(
        "tacit renewal for a year",
        {"afspraken.verlenging": {"wijze": "stilzwijgend-een-jaar", "opzegtermijn": "3 maanden"}},
        (
            f"{RENEWAL}Dit convenant wordt daarna telkens stilzwijgend met één jaar verlengd, tenzij een Partij uiterlijk "
            "drie maanden voor de einddatum schriftelijk laat weten dat zij niet verlengt.",
        ),
    ),
    Case(
        "renewal once on request, with a term to ask",
        {"afspraken.verlenging": {"wijze": "eenmalig-op-verzoek", "duur": "2 jaar", "opzegtermijn": "6 maanden"}},
        (
            f"{RENEWAL}Partijen kunnen dit convenant één keer verlengen met twee jaar. Een Partij vraagt daar schriftelijk "
            "om, uiterlijk zes maanden voor de einddatum, en alle Partijen stemmen er schriftelijk mee in.",
        ),
    ),
    Case(
        "renewal once on request, joining with the consent of all, leaving that ends it all",
        {
            "afspraken.verlenging": {"wijze": "eenmalig-op-verzoek", "duur": "1 jaar"},
            "afspraken.toetreding": {"mogelijk": "ja", "instemming": "alle-partijen"},
            "afspraken.uittreding": {
                "opzegtermijn": "3 maanden",
                "tegen": "schooljaar",
                "vorm": "schriftelijk",
                "gevolg": "eindigt",
                "begrotingsjaar": "nee",
            },
        },
        (
            "…één keer verlengen met één jaar. Een Partij vraagt daar schriftelijk om, en alle Partijen stemmen er "
            "schriftelijk mee in.",
            "Toetreding\nEen organisatie die het doel van dit convenant onderschrijft, kan toetreden. Zij vraagt daar "
            "schriftelijk om.\nToetreding is mogelijk met schriftelijke instemming van alle Partijen. Voor de toetredende "
            "organisatie gelden dezelfde rechten en plichten als voor Partijen, tenzij bij de toetreding iets anders wordt "
            "vastgelegd.\nHet verzoek en de instemming worden als bijlage aan dit convenant gehecht. Partijen krijgen "
            "bericht van de toetreding.",
            "Uittreding\nEen Partij kan dit convenant tussentijds schriftelijk opzeggen tegen het einde van het schooljaar, "
            "met een opzegtermijn van drie maanden.\nDoor de opzegging eindigt dit convenant voor alle Partijen.",
        ),
    ),
    Case(
        "renewal without end afterwards, joining on conditions, leaving for a reason at a price",
        {
            "partijen.2": TOWN,
            "afspraken.verlenging": {"wijze": "daarna-onbepaald", "opzegtermijn": "1 jaar"},
            "afspraken.toetreding": {
                "mogelijk": "ja",
                "instemming": "overleg",
                "overleg": "stuurgroep",
                "voorwaarden": ["zij iets bijdraagt", "zij in Waterveen werkt."],
            },
            "afspraken.uittreding": {
                "opzegtermijn": "12 maanden",
                "tegen": "begrotingsjaar",
                "begrotingsjaar": "ja",
                "vorm": "aangetekend",
                "gronden": ["haar subsidie vervalt", "zij wordt opgeheven"],
                "gevolg": "overleg",
                "gevolgen": {
                    "geld": "het geld blijft",
                    "personeel": "iedereen gaat terug.",
                    "gegevens": "gegevens worden gewist",
                    "materialen": "boeken blijven",
                    "huisvesting": "de ruimte komt vrij",
                },
                "frictiekosten": {
                    "omvat": ["loon", "huur"],
                    "maximum": "50000",
                    "maximum_percentage": "75%",
                    "afbouw": [{"jaar": "1", "percentage": "75%"}, {"jaar": "2", "percentage": "37,5%"}],
                    "vaststelling": "een onafhankelijke accountant",
                },
            },
        },
        (
            "Na de einddatum wordt dit convenant voor onbepaalde tijd voortgezet, tenzij een Partij uiterlijk één jaar voor "
            "de einddatum schriftelijk laat weten dat zij niet voortzet.",
            "…kan toetreden. Zij vraagt daar schriftelijk om. Voorwaarde is dat:\nzij iets bijdraagt;\n"
            "zij in Waterveen werkt.\nToetreding is mogelijk met schriftelijke instemming van de stuurgroep. …",
            "Een Partij kan dit convenant tussentijds bij aangetekende brief opzeggen tegen het einde van een "
            "begrotingsjaar, met een opzegtermijn van twaalf maanden. Tussen de opzegging en de uittreding ligt ten minste "
            "één volledig begrotingsjaar.\n"
            "Opzegging is alleen mogelijk als:\nhaar subsidie vervalt;\nzij wordt opgeheven.\n"
            "Na een opzegging overleggen de overige Partijen of en hoe zij dit convenant voortzetten.\n"
            "Het geld blijft.\nIedereen gaat terug.\nGegevens worden gewist.\nBoeken blijven.\nDe ruimte komt vrij.\n"
            "De uittredende Partij vergoedt de aantoonbare en niet te vermijden kosten die rechtstreeks uit de uittreding "
            "voortvloeien (frictiekosten). Daaronder vallen in ieder geval loon en huur. De vergoeding is ten hoogste "
            "€ 50.000. De vergoeding is ten hoogste 75% van de laatste jaarbijdrage van de uittredende Partij. Een "
            "onafhankelijke accountant stelt de frictiekosten vast.\n"
            "De uittredende Partij betaalt na de uittreding nog een aflopend deel van haar laatste jaarbijdrage:\n"
            "in het eerste jaar 75%;\nin het tweede jaar 37,5%.\n"
            "Wat zij zo betaalt, komt in mindering op de frictiekosten.",
        ),
    ),
    Case(
        "two parties of which one leaves, and the other talks with nobody",
        {"afspraken.uittreding": {"opzegtermijn": "6 maanden", "tegen": "kalenderjaar", "gevolg": "overleg"}},
        ("…opzeggen tegen 31 december, met een opzegtermijn van zes maanden.",),
        faults=(
            (
                "Na een opzegging besluit de andere Partij of en hoe zij de samenwerking voortzet.",
                "twee partijen: ‘Na een opzegging overleggen de andere Partij of en hoe zij … voortzetten’",
            ),
        ),
    ),
    Case(
        "leaving, and it goes on for the others; nobody can join; changes within a term",
        {
            "afspraken.toetreding": {"mogelijk": "nee"},
            "afspraken.uittreding": {
                "opzegtermijn": "6 maanden",
                "gevolg": "blijft-bestaan",
                "frictiekosten": {"maximum": "100"},
            },
            "afspraken.wijziging": {"overleg": "6 weken"},
            "afspraken.onvoorzien": {"overleg": "4 weken", "opzeggen": "ja", "opzegtermijn": "3 maanden"},
        },
        (
            "Toetreding\nAndere organisaties kunnen niet tot dit convenant toetreden.",
            f"Voor de andere Partij blijft dit convenant in stand, {OTHERS}",
            "Wijziging\nEen Partij kan schriftelijk verzoeken dit convenant te wijzigen. Partijen bespreken dat verzoek "
            "binnen zes weken.\nWijzigingen gelden alleen als alle Partijen daarmee schriftelijk hebben ingestemd. De "
            "wijziging en de instemming worden als bijlage aan dit convenant gehecht.",
            "Onvoorziene omstandigheden\nAls omstandigheden wezenlijk veranderen, overleggen Partijen binnen vier weken "
            "nadat een Partij daarom schriftelijk heeft verzocht.\nLeidt dat overleg niet tot overeenstemming, dan kan "
            "iedere Partij dit convenant schriftelijk opzeggen met een opzegtermijn van drie maanden.\nIs een bepaling "
            "ongeldig, dan vervangen Partijen haar door een geldige bepaling die zo dicht mogelijk bij de bedoeling "
            "blijft. De overige bepalingen blijven van kracht.",
        ),
        ("Daaronder vallen", "aflopend deel"),
    ),
    Case(
        "unforeseen circumstances without a way out; liability at own risk, insured; talks on compliance",
        {
            "partijen.2": TOWN,
            "afspraken.onvoorzien": {"overleg": "4 weken", "opzeggen": "nee"},
            "afspraken.aansprakelijkheid": {"regeling": "eigen-risico", "verzekering": "ja"},
            "afspraken.naleving": {"wijze": "overleg", "herstel": "6 weken"},
        },
        (
            "Aansprakelijkheid en verzekering\nIedere Partij draagt de schade en de risico’s van haar eigen activiteiten "
            "binnen de samenwerking.\nIedere Partij is voor haar wettelijke aansprakelijkheid voldoende verzekerd en laat "
            "dat op verzoek zien.",
            "Naleving\nKomt een Partij een afspraak niet na, dan spreken de overige Partijen haar daarop aan. Zij krijgt "
            "zes weken de tijd om de afspraak alsnog na te komen.",
        ),
        ("kan iedere Partij dit convenant schriftelijk opzeggen", "boete"),
    ),
    Case(
        "limited liability, not insured; a penalty; the court",
        {
            "partijen.2": TOWN,
            "afspraken.afdwingbaarheid.keuze": "geheel",
            "afspraken.aansprakelijkheid": {"regeling": "beperkt", "maximum": "100000", "verzekering": "nee"},
            "afspraken.naleving": {"wijze": "boete", "boete": "2500"},
            "afspraken.geschillen": {
                "overleg": "4 weken",
                "bestuurlijk": "3 weken",
                "mediation": "ja",
                "kosten": "gelijke-delen",
                "slot": "rechter",
                "rechtbank": "Noord-Holland",
            },
        },
        (
            "De aansprakelijkheid van een Partij tegenover de overige Partijen is beperkt tot € 100.000 per gebeurtenis. "
            "Deze beperking geldt niet bij opzet of bewuste roekeloosheid.",
            "…\nKomt zij de afspraak ook dan niet na, dan is zij een boete verschuldigd van € 2.500 per overtreding. De "
            "boete treedt in de plaats van schadevergoeding op grond van de wet.",
            "Geschillen\nEr is een geschil als een Partij dat schriftelijk aan de overige Partijen meldt.\n"
            "Partijen proberen een geschil eerst in onderling overleg op te lossen, binnen vier weken na die melding.\n"
            "Lukt dat niet, dan bespreken de bestuurders van de betrokken Partijen het geschil binnen drie weken.\n"
            "Lukt ook dat niet, dan schakelen de betrokken Partijen een onafhankelijke mediator in. De kosten daarvan "
            "dragen zij in gelijke delen.\n"
            "Blijft het geschil bestaan, dan kan iedere Partij het voorleggen aan de bevoegde rechter van de rechtbank "
            "Noord-Holland.",
            "Afdwingbaarheid\nDe afspraken in dit convenant zijn in rechte afdwingbaar.",
            "Toepasselijk recht\nOp dit convenant is Nederlands recht van toepassing.",
        ),
        ("voldoende verzekerd",),
    ),
    Case(
        "two parties, a breach and no way to mend it in time",
        {"afspraken.naleving": {"wijze": "overleg"}},
        ("Naleving\nKomt een Partij een afspraak niet na, dan …",),
        ("de tijd om",),
        faults=(
            (
                "Komt een Partij een afspraak niet na, dan spreekt de andere Partij haar daarop aan.",
                "twee partijen: ‘dan spreken de andere Partij haar daarop aan’",
            ),
        ),
    ),
    Case(
        "arbitration, mediation at own cost, some articles not enforceable",
        {
            "ambitie.herijking": "ieder jaar",
            "afspraken.afdwingbaarheid": {"keuze": "bepaalde-artikelen", "niet_afdwingbaar": ["ambitie", "bijdragen"]},
            "afspraken.geschillen": {
                "mediation": "ja",
                "kosten": "ieder-eigen",
                "slot": "arbitrage",
                "instituut": "het reglement van het Nederlands Arbitrage Instituut",
            },
        },
        (
            "Partijen proberen een geschil eerst in onderling overleg op te lossen.\n"
            "Lukt ook dat niet, dan schakelen de betrokken Partijen een onafhankelijke mediator in. Ieder draagt daarbij de "
            "eigen kosten.\nBlijft het geschil bestaan, dan wordt het beslecht door arbitrage volgens het reglement van "
            "het Nederlands Arbitrage Instituut.",
            "Niet in rechte afdwingbaar zijn de artikelen 2 en 3. De overige afspraken in dit convenant zijn dat wel.",
            "Op dit convenant is Nederlands recht van toepassing.",
        ),
        faults=(
            (
                "Lukt dat niet, dan schakelen de betrokken Partijen een onafhankelijke mediator in. Ieder draagt daarbij de "
                "eigen kosten.",
                "mediation zonder bestuurlijk overleg: ‘Lukt ook dat niet’ terwijl er maar één stap voor stond",
            ),
        ),
    ),
    Case(
        "binding advice at equal cost, one article not enforceable",
        {
            "afspraken.afdwingbaarheid": {"keuze": "bepaalde-artikelen", "niet_afdwingbaar": ["doel"]},
            "afspraken.geschillen": {"mediation": "nee", "kosten": "gelijke-delen", "slot": "bindend-advies"},
        },
        (
            "Blijft het geschil bestaan, dan vragen de betrokken Partijen een bindend advies aan drie deskundigen die zij "
            "gezamenlijk aanwijzen. De kosten daarvan dragen zij in gelijke delen.",
            "Niet in rechte afdwingbaar is artikel 1. De overige afspraken in dit convenant zijn dat wel.",
        ),
        ("mediator",),
    ),
    Case(
        "binding advice, each at its own cost",
        {
            "afspraken.afdwingbaarheid.keuze": "geheel",
            "afspraken.geschillen": {"kosten": "ieder-eigen", "slot": "bindend-advies"},
        },
        ("…drie deskundigen die zij gezamenlijk aanwijzen. Ieder draagt daarbij de eigen kosten.",),
    ),
    Case(
        "nothing to be enforced, and so no judge",
        {"afspraken.afdwingbaarheid.keuze": "geen", "afspraken.geschillen": {"slot": "geen"}},
        (
            "Over de nakoming van dit convenant voeren Partijen geen procedure bij de rechter of een arbiter.",
            "De afspraken in dit convenant zijn niet in rechte afdwingbaar.",
        ),
        ("Toepasselijk recht",),
    ),
    Case(
        "personal data in every role, secrets for a while, publication",
        {
            "partijen.2": TOWN,
            "afspraken.privacy": {
                "gegevensstromen": [
                    {
                        "naam": "aanmelding",
                        "doel": "de plaatsing",
                        "rol": "gezamenlijk",
                        "partijen": ["bibliotheek", "welzijn"],
                        "grondslag": "toestemming",
                        "categorieen": ["naam", "telefoonnummer"],
                        "bewaartermijn": "2 jaar",
                    },
                    {"naam": "lesadministratie", "doel": "de les", "rol": "verwerker", "verwerker": "een bureau"},
                    {"naam": "doorverwijzing", "doel": "hulp", "rol": "zelfstandig"},
                ],
                "aanspreekpunt": "bibliotheek",
                "datalek_uren": "24",
            },
            "afspraken.geheimhouding": {"geldt": "ja", "na_afloop": "2 jaar"},
            "afspraken.openbaarheid": {"partij": "gemeente", "weken": "4", "kanaal": "de website van de gemeente"},
        },
        (
            "Persoonsgegevens\nPartijen wisselen alleen persoonsgegevens uit voor zover dat noodzakelijk is voor het doel "
            "van dit convenant en daarvoor een grondslag bestaat als bedoeld in artikel 6 van de Algemene verordening "
            "gegevensbescherming (AVG).\n"
            "De gegevensstromen, en de rol die iedere Partij daarin heeft, staan in bijlage 2.\n"
            "Waar Partijen gezamenlijk verantwoordelijk zijn, leggen zij hun onderlinge verantwoordelijkheden vast in een "
            "regeling als bedoeld in artikel 26 van de AVG en delen zij de hoofdlijnen daarvan met de betrokkenen.\n"
            "Met een verwerker wordt, voordat de verwerking begint, een verwerkersovereenkomst gesloten als bedoeld in "
            "artikel 28 van de AVG.\n"
            "Betrokkenen kunnen met vragen en verzoeken terecht bij de Bibliotheek. Zij kunnen hun rechten ook tegenover "
            "iedere andere Partij uitoefenen.\n"
            "Een Partij die een datalek ontdekt dat de samenwerking raakt, informeert de betrokken Partijen binnen 24 uur.",
            "Geheimhouding\nPartijen behandelen vertrouwelijke informatie vertrouwelijk, behalve voor zover een wettelijk "
            "voorschrift tot openbaarmaking verplicht.\nDeze verplichting geldt tot twee jaar na het einde van dit "
            "convenant.",
            "Openbaarheid\nBinnen vier weken na ondertekening maakt de Gemeente de tekst van dit convenant openbaar via de "
            "website van de gemeente.",
            "Gegevensstromen\nDeze tabel laat per gegevensstroom zien wie waarvoor verantwoordelijk is.\nGegevens\n"
            "Doel en grondslag\nRol en partijen\nBewaren\n"
            "Aanmelding: naam en telefoonnummer\nDe plaatsing; toestemming\nGezamenlijk verantwoordelijk (artikel 26 AVG): "
            "Bibliotheek en Welzijn Waterveen\ntwee jaar\n"
            "Lesadministratie\nDe les\nVerantwoordelijke en verwerker (artikel 28 AVG); verwerker: een bureau\n–\n"
            "Doorverwijzing\nHulp\nZelfstandig verantwoordelijk\n–",
        ),
    ),
    Case(
        "personal data without flows, no secrets, material for all",
        {
            "afspraken.privacy": {"datalek_uren": "1"},
            "afspraken.geheimhouding": {"geldt": "nee"},
            "afspraken.intellectueel_eigendom": {"regeling": "vrij-gebruik", "afspraken": ["het logo blijft van allen"]},
            "afspraken.kwaliteit": ["het Taalhuis wordt getoetst."],
        },
        (
            "…informeert de betrokken Partijen binnen één uur.",
            "Intellectueel eigendom\nMateriaal dat Partijen gezamenlijk ontwikkelen, mag iedere Partij ook na beëindiging "
            "kosteloos voor eigen, niet-commerciële doelen gebruiken.\nHet logo blijft van allen.",
            "Kwaliteit\nHet Taalhuis wordt getoetst.",
        ),
        ("Geheimhouding", "artikel 26", "artikel 28", "Gegevensstromen"),
    ),
    Case(
        "material that stays with its maker, of two parties",
        {"afspraken.intellectueel_eigendom": {"regeling": "maker"}},
        (
            "Rechten op materiaal blijven bij de Partij die het maakt. De andere Partij mag het gedurende de looptijd "
            "kosteloos voor de samenwerking gebruiken.",
        ),
    ),
    Case(
        "material that stays with its maker, of three parties",
        {"partijen.2": TOWN, "afspraken.intellectueel_eigendom": {"regeling": "maker"}},
        (
            "Rechten op materiaal blijven bij de Partij die het maakt. De overige Partijen mogen het gedurende de looptijd "
            "kosteloos voor de samenwerking gebruiken.",
        ),
    ),
    Case(
        "material that belongs to all together",
        {"afspraken.intellectueel_eigendom": {"regeling": "gezamenlijk"}},
        (
            "Rechten op materiaal dat Partijen gezamenlijk ontwikkelen, komen hun gezamenlijk toe. Overdracht of commercieel "
            "gebruik gebeurt alleen met instemming van alle Partijen.",
        ),
    ),
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
            "De volgende bijlage maakt deel uit van dit convenant:\nbijlage 1: Belangen, brengen en halen.",
            "Belangen, brengen en halen\nIedere Partij heeft laten zien wat voor haar van belang is, wat zij brengt en wat "
            "zij komt halen.\nPartij\nBelang\nBrengt\nHaalt\nBibliotheek\n–\nboeken\n–",
        ),
        faults=(
            (
                "Bij strijdigheid gaat de tekst van dit convenant voor op de bijlage.",
                "één bijlage, toch ‘voor op de bijlagen’ (en omgekeerd ‘gaan de bijlagen voor’)",
            ),
        ),
    ),
    Case(
        "public powers and private ones",
        {
            "partijen.2": TOWN,
            "afspraken.publieke_taak": "ja",
            "afspraken.bijlagen": [{"id": "kaart", "titel": "Kaart"}],
            "afspraken.rangorde": "stuk",
        },
        (
            "Bij strijdigheid gaat de tekst van dit convenant voor op de bijlagen.",
            "Publieke bevoegdheden\nDit convenant laat de publiekrechtelijke bevoegdheden van de bestuursorganen van de "
            "Gemeente onverlet.",
        ),
    ),
    Case(
        "no word on public powers",
        {"partijen.2": TOWN, "afspraken.publieke_taak": "nee"},
        ("de gemeente Waterveen, zetelend te Waterveen, …",),
        ("Publieke bevoegdheden",),
    ),
    Case(
        "public powers of an administrative body",
        {"partijen.2": COLLEGE},
        ("Publieke bevoegdheden\n…",),
        faults=(
            (
                "Dit convenant laat de publiekrechtelijke bevoegdheden van het College onverlet.",
                "een bestuursorgaan heeft geen bestuursorganen: ‘van de bestuursorganen van het College’",
            ),
        ),
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
                "vertegenwoordiging": {"personen": [{"naam": "A. Bos", "functie": "directeur"}], "grondslag": "statuten"},
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
            "Doelen, resultaten en indicatoren\nIedereen leest\nOpgave: Geletterdheid. Doelgroep: Kinderen. Resultaat: "
            "Betere lezers. Beleid: Taalbeleid. Partners: Bieb en Welzijn Waterveen.\n"
            "Indicator\nNulmeting\nStreefwaarde\nWanneer\nBron en eigenaar\n"
            "leden (personen)\n100\n200\n31-12-2029\ntelling; Bieb\nplezier – kwalitatief\n–\n–\n–\nWelzijn Waterveen\n"
            "Overige indicatoren\nIndicator\nNulmeting\nStreefwaarde\nWanneer\nBron en eigenaar\n"
            "bezoek (personen)\n1\n2\n01-05-2029\npoortje; Welzijn Waterveen\nsfeer – kwalitatief\n–\n–\n–\n\n"
            "Belangen, brengen en halen",
            "Bieb\neen wijze wijk en meer leden\nboeken\nlezers, ruimte en rust",
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
                    "leden": ["Iedereen is welkom.", {"tekst": "Het volgende mag niet:", "onderdelen": ["roken", "rennen."]}],
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
