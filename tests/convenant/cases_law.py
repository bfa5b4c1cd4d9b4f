"""The choices of a lawyer: liability, disputes, enforceability, data, secrets, rights, public powers."""

from __future__ import annotations

from tests.convenant.build import TOWN
from tests.convenant.cases import Case
from tests.convenant.cases_money import SECOND
from tests.convenant.cases_parties import COLLEGE

CASES = (
    Case(
        "unforeseen circumstances without a way out; liability at own risk, insured; talks on compliance",
        {
            "partijen.2": TOWN,
            "afspraken.onvoorzien": {"overleg": "4 weken", "opzeggen": "nee"},
            "afspraken.aansprakelijkheid": {"regeling": "eigen-risico", "verzekering": "ja"},
            "afspraken.naleving": {"wijze": "overleg", "herstel": "6 weken"},
        },
        (
            "Aansprakelijkheid en verzekering\nIedere Partij draagt de schade en de risico’s van haar eigen "
            "activiteiten binnen de samenwerking.\nIedere Partij is voor haar wettelijke aansprakelijkheid voldoende "
            "verzekerd en laat dat op verzoek zien.",
            "Naleving\nKomt een Partij een afspraak niet na, dan spreken de overige Partijen haar daarop aan. Zij "
            "krijgt zes weken de tijd om de afspraak alsnog na te komen.",
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
            "De aansprakelijkheid van een Partij tegenover de overige Partijen is beperkt tot € 100.000 per "
            "gebeurtenis. Deze beperking geldt niet bij opzet of bewuste roekeloosheid.",
            "…\nKomt zij de afspraak ook dan niet na, dan is zij een boete verschuldigd van € 2.500 per overtreding. "
            "De boete treedt in de plaats van schadevergoeding op grond van de wet.",
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
        ("Naleving\nKomt een Partij een afspraak niet na, dan spreekt de andere Partij haar daarop aan.",),
        ("de tijd om",),
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
            "Lukt dat niet, dan schakelen de betrokken Partijen een onafhankelijke mediator in. Ieder draagt "
            "daarbij de eigen kosten.\nBlijft het geschil bestaan, dan wordt het beslecht door arbitrage volgens het "
            "reglement van het Nederlands Arbitrage Instituut.",
            "Niet in rechte afdwingbaar zijn de artikelen 2 en 3. De overige afspraken in dit convenant zijn dat wel.",
            "Op dit convenant is Nederlands recht van toepassing.",
        ),
        ("Lukt ook dat niet",),
    ),
    Case(
        "binding advice at equal cost, one article not enforceable",
        {
            "afspraken.afdwingbaarheid": {"keuze": "bepaalde-artikelen", "niet_afdwingbaar": ["doel"]},
            "afspraken.geschillen": {"mediation": "nee", "kosten": "gelijke-delen", "slot": "bindend-advies"},
        },
        (
            "Blijft het geschil bestaan, dan vragen de betrokken Partijen een bindend advies aan drie deskundigen die "
            "zij gezamenlijk aanwijzen. De kosten daarvan dragen zij in gelijke delen.",
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
            (
                "Persoonsgegevens\n"
                "Partijen wisselen alleen persoonsgegevens uit voor zover dat noodzakelijk is voor het doel van dit"
                " convenant en daarvoor een grondslag bestaat als bedoeld in artikel 6 van de Algemene verordening "
                "gegevensbescherming (AVG).\n"
                "De gegevensstromen, en de rol die iedere Partij daarin heeft, staan in bijlage 2.\n"
                "Waar Partijen gezamenlijk verantwoordelijk zijn, leggen zij hun onderlinge verantwoordelijkheden "
                "vast in een regeling als bedoeld in artikel 26 van de AVG en delen zij de hoofdlijnen daarvan met "
                "de betrokkenen.\n"
                "Wie een verwerker inschakelt, sluit daarmee voordat de verwerking begint een "
                "verwerkersovereenkomst als bedoeld in artikel 28 van de AVG.\n"
                "Betrokkenen kunnen met vragen en verzoeken terecht bij de Bibliotheek. Waar Partijen gezamenlijk "
                "verantwoordelijk zijn, kunnen zij hun rechten ook tegenover iedere andere Partij uitoefenen.\n"
                "Een Partij die een datalek ontdekt dat de samenwerking raakt, informeert de betrokken Partijen "
                "binnen 24 uur."
            ),
            (
                "Geheimhouding\n"
                "Partijen delen vertrouwelijke informatie niet met anderen, behalve voor zover een wettelijk "
                "voorschrift tot openbaarmaking verplicht. Vertrouwelijk is wat een Partij zo heeft aangeduid, en "
                "wat naar zijn aard vertrouwelijk is.\n"
                "Deze verplichting geldt tot twee jaar na het einde van dit convenant."
            ),
            "Openbaarheid\nBinnen vier weken na ondertekening maakt de Gemeente de tekst van dit convenant openbaar "
            "via de website van de gemeente.",
            (
                "Gegevensstromen\n"
                "Deze tabel laat per gegevensstroom zien wie waarvoor verantwoordelijk is.\n"
                "Gegevens\n"
                "Doel en grondslag\n"
                "Rol en partijen\n"
                "Bewaren\n"
                "Aanmelding: naam en telefoonnummer\n"
                "De plaatsing; toestemming\n"
                "Gezamenlijk verantwoordelijk (artikel 26 AVG): de Bibliotheek en Welzijn Waterveen\n"
                "twee jaar\n"
                "Lesadministratie\n"
                "De les\n"
                "Verantwoordelijke en verwerker (artikel 28 AVG); verwerker: een bureau\n"
                "–\n"
                "Doorverwijzing\n"
                "Hulp\n"
                "Zelfstandig verantwoordelijk\n"
                "–"
            ),
        ),
    ),
    Case(
        "personal data without flows, no secrets, material for all",
        {
            "afspraken.privacy": {"datalek_uren": "1"},
            "afspraken.geheimhouding": {"geldt": "nee"},
            "afspraken.intellectueel_eigendom": {
                "regeling": "vrij-gebruik",
                "afspraken": ["het logo blijft van allen"],
            },
            "afspraken.kwaliteit": ["het Taalhuis wordt getoetst."],
        },
        (
            "…informeert de betrokken Partijen binnen één uur.",
            "Intellectueel eigendom\nMateriaal dat Partijen gezamenlijk ontwikkelen, mag iedere Partij ook na "
            "beëindiging kosteloos voor eigen, niet-commerciële doelen gebruiken.\nHet logo blijft van allen.",
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
            "Rechten op materiaal blijven bij de Partij die het maakt. De overige Partijen mogen het gedurende de "
            "looptijd kosteloos voor de samenwerking gebruiken.",
        ),
    ),
    Case(
        "material that belongs to all together",
        {"afspraken.intellectueel_eigendom": {"regeling": "gezamenlijk"}},
        (
            "Rechten op materiaal dat Partijen gezamenlijk ontwikkelen, komen hun gezamenlijk toe. Overdracht of "
            "commercieel gebruik gebeurt alleen met instemming van alle Partijen.",
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
            "Publieke bevoegdheden\nDit convenant laat de publiekrechtelijke bevoegdheden van de bestuursorganen van "
            "de Gemeente onverlet.",
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
        ("Publieke bevoegdheden\nDit convenant laat de publiekrechtelijke bevoegdheden van het College onverlet.",),
    ),
    Case(
        "public powers of an administrative body and of a municipality as a legal person",
        {"partijen.2": COLLEGE, "partijen.3": SECOND},
        (("Dit convenant laat de publiekrechtelijke bevoegdheden van de bestuursorganen onder Partijen onverlet."),),
        ("de bestuursorganen van",),
    ),
    Case(
        "an agreement of a time before the laws of today",
        {
            "samenwerking.looptijd": {"ingang": "1 januari 2010", "einde": "31 december 2012"},
            "partijen.2": TOWN,
            "afspraken.privacy": {"gegevensstromen": [{"naam": "aanmelding", "rol": "gezamenlijk"}]},
        },
        (
            "Partijen wisselen alleen persoonsgegevens uit voor zover dat noodzakelijk is voor het doel van dit "
            "convenant en de wet dat toestaat.",
            "Gezamenlijk verantwoordelijk",
        ),
        ("AVG", "Wet stelsel openbare bibliotheekvoorzieningen", "die wet"),
    ),
)
