"""Who does what and who decides: contributions, direction, bodies, decisions, evaluation, communication."""

from __future__ import annotations

from tests.convenant.build import REMOVE, TOWN
from tests.convenant.cases import Case
from tests.convenant.cases_parties import COLLEGE

CASES = (
    Case(
        "contributions of everybody, of one party and of several",
        {
            "partijen.2": TOWN,
            "bijdragen": [
                {"tekst": "inwoners door te verwijzen", "termijn": "1 mei 2027"},
                {"tekst": "elkaar op de hoogte te houden."},
                {
                    "partijen": ["bibliotheek"],
                    "soort": "resultaat",
                    "tekst": "stelt een ruimte beschikbaar",
                    "termijn": "1 mei 2027",
                    "uren": "1200",
                    "bedrag": "12500",
                    "eenmalig": "1000,50",
                    "ruimte": "een spreekkamer",
                    "voorwaarde": "er subsidie is.",
                },
                {
                    "partijen": ["bibliotheek", "welzijn"],
                    "soort": "inspanning",
                    "tekst": "vrijwilligers te werven",
                    "termijn": "1 juni 2027",
                },
                {"partijen": ["bibliotheek", "gemeente"], "soort": "resultaat", "tekst": "opent een loket"},
                {"partijen": ["welzijn"], "soort": "inspanning", "tekst": "te helpen", "uren": "100"},
                {"partijen": ["gemeente"], "soort": "inspanning", "tekst": "te verwijzen", "termijn": "1 juli 2027"},
                {
                    "partijen": ["gemeente"],
                    "soort": "resultaat",
                    "tekst": "meldt zich bij de Bibliotheek",
                    "termijn": "1 juli 2027",
                },
                {
                    "partijen": ["welzijn", "gemeente"],
                    "soort": "inspanning",
                    "tekst": "te luisteren",
                    "termijn": "1 mei 2027",
                },
                {
                    "partijen": ["welzijn", "gemeente"],
                    "soort": "resultaat",
                    "tekst": "betaalt een deel",
                    "bedrag": "50",
                },
            ],
        },
        (
            (
                "Bijdragen van Partijen\n"
                "Iedere Partij spant zich in om:\n"
                "uiterlijk op 1 mei 2027 inwoners door te verwijzen;\n"
                "elkaar op de hoogte te houden."
            ),
            (
                "De Bibliotheek stelt uiterlijk op 1 mei 2027 een ruimte beschikbaar, met 1.200 uur per "
                "jaar, € 12.500 per jaar, eenmalig € 1.000,50 en een spreekkamer, op voorwaarde dat er subsidie is."
            ),
            "De Bibliotheek en Welzijn Waterveen spannen zich in om uiterlijk op 1 juni 2027 vrijwilligers te werven.",
            "Ieder van de volgende Partijen opent een loket: de Bibliotheek en de Gemeente.",
            "Welzijn Waterveen spant zich in om te helpen, met 100 uur per jaar.",
            (
                "De Gemeente spant zich in om uiterlijk op 1 juli 2027 te verwijzen.\n"
                "De Gemeente meldt zich uiterlijk op 1 juli 2027 bij de Bibliotheek."
            ),
            (
                "Welzijn Waterveen en de Gemeente spannen zich in om uiterlijk op 1 mei 2027 te luisteren.\n"
                "Ieder van de volgende Partijen betaalt een deel, voor € 50 per jaar: Welzijn Waterveen en"
                " de Gemeente."
            ),
        ),
    ),
    Case(
        "one contribution of everybody, a party that is an it",
        {
            "partijen.2": COLLEGE,
            "bijdragen": [
                {"soort": "resultaat", "tekst": "meldt knelpunten."},
                {"partijen": ["college"], "tekst": "te verwijzen"},
                {"partijen": ["college"], "soort": "resultaat", "tekst": "stelt geld beschikbaar"},
                {"partijen": ["bibliotheek", "welzijn", "college"], "soort": "resultaat", "tekst": "leest voor"},
            ],
        },
        (
            "Iedere Partij meldt knelpunten.",
            ("Het College spant zich in om te verwijzen.\nHet College stelt geld beschikbaar."),
            "Ieder van de volgende Partijen leest voor: de Bibliotheek, Welzijn Waterveen en het College.",
        ),
    ),
    Case(
        "a contribution of one word",
        {"bijdragen": [{"partijen": ["bibliotheek"], "soort": "resultaat", "tekst": "exposeert", "uren": "10"}]},
        (("Bijdragen van Partijen\nDe Bibliotheek exposeert, met 10 uur per jaar."),),
    ),
    Case(
        "direction, bookkeeping and coordination with several tasks",
        {
            "governance.regie": "bibliotheek",
            "governance.regie_taken": ["bewaakt de voortgang", "roept Partijen bijeen."],
            "governance.penvoerder": "welzijn",
            "governance.penvoerder_taken": ["int de bijdragen", "betaalt de kosten"],
            "governance.coordinator": {
                "functie": "de coördinator van het Taalhuis",
                "partij": "bibliotheek",
                "uren": "24 uur per week",
                "taken": ["verdeelt het werk", "houdt de planning bij"],
            },
        },
        (
            "Regie en uitvoering\nDe Bibliotheek heeft de regie over de samenwerking en:\nbewaakt de voortgang;\n"
            "roept Partijen bijeen.\nWelzijn Waterveen is penvoerder en:\nint de bijdragen;\nbetaalt de kosten.\n"
            "De coördinator van het Taalhuis coördineert het dagelijkse werk en is in dienst van de Bibliotheek, voor "
            "24 uur per week.\nDe coördinator van het Taalhuis:\nverdeelt het werk;\nhoudt de planning bij.",
        ),
    ),
    Case(
        "direction, bookkeeping and coordination with one task",
        {
            "governance.regie": "bibliotheek",
            "governance.regie_taken": ["bewaakt de voortgang."],
            "governance.penvoerder": "welzijn",
            "governance.penvoerder_taken": ["int de bijdragen"],
            "governance.coordinator": {"functie": "de projectleider", "taken": ["verdeelt het werk."]},
        },
        (
            "De Bibliotheek heeft de regie over de samenwerking en bewaakt de voortgang.\n"
            "Welzijn Waterveen is penvoerder en int de bijdragen.\n"
            "De projectleider coördineert het dagelijkse werk.\nDe projectleider verdeelt het werk.",
        ),
    ),
    Case(
        "direction and bookkeeping without tasks",
        {"governance.regie": "bibliotheek", "governance.penvoerder": "welzijn"},
        ("De Bibliotheek heeft de regie over de samenwerking.\nWelzijn Waterveen is penvoerder.",),
    ),
    Case(
        "bodies at three levels, everything said about them",
        {
            "governance.overleggen": [
                {
                    "id": "stuurgroep",
                    "naam": "de stuurgroep",
                    "niveau": "bestuurlijk",
                    "leden": ["bibliotheek", "welzijn"],
                    "samenstelling": "één bestuurder per lid.",
                    "voorzitter": "de wethouder",
                    "secretariaat": "welzijn",
                    "taken": ["stelt het jaarplan vast", "keurt de rekening goed"],
                    "mandaat": "leden beslissen zelf",
                    "frequentie": "4",
                    "werkgroepen": "ja",
                    "besluitvorming": {
                        "wijze": "gekwalificeerde-meerderheid",
                        "meerderheid": "twee derde van de stemmen",
                        "quorum": "twee derde van de leden",
                        "stemgewicht": [
                            {"partij": "bibliotheek", "stemmen": "3"},
                            {"partij": "welzijn", "stemmen": "1"},
                        ],
                        "termijn": "4 weken",
                    },
                },
                {
                    "id": "werkgroep",
                    "naam": "het werkoverleg",
                    "niveau": "ambtelijk",
                    "rapporteert_aan": "stuurgroep",
                    "taken": ["bereidt voor."],
                    "frequentie": "1",
                    "werkgroepen": "nee",
                    "besluitvorming": {"wijze": "consent"},
                },
                {"id": "uitvoerders", "naam": "uitvoerdersoverleg", "niveau": "uitvoerend", "frequentie": "2"},
            ]
        },
        (
            "Overleg\nEr is een stuurgroep op bestuurlijk niveau. De stuurgroep bestaat uit één bestuurder per lid. "
            "Leden zijn de Bibliotheek en Welzijn Waterveen. De wethouder is voorzitter. Welzijn Waterveen voert het "
            "secretariaat. De stuurgroep komt ten minste vier keer per jaar bijeen. De stuurgroep kan werkgroepen "
            "instellen. Leden beslissen zelf.\nDe stuurgroep:\nstelt het jaarplan vast;\nkeurt de rekening goed.\n"
            "Er is een werkoverleg op ambtelijk niveau. Het werkoverleg komt ten minste eenmaal per jaar bijeen. Het "
            "werkoverleg rapporteert aan de stuurgroep.\nHet werkoverleg bereidt voor.\n"
            "Er is een uitvoerdersoverleg op uitvoerend niveau. …",
            "Wie aan een overleg deelneemt, bindt zijn of haar Partij alleen binnen het mandaat dat deze heeft "
            "verleend.",
            "Besluitvorming\nDe stuurgroep besluit met een meerderheid van ten minste twee derde van de stemmen. "
            "Voor een besluit is de aanwezigheid of vertegenwoordiging nodig van ten minste twee derde van de leden.\n"
            "In de stuurgroep zijn de stemmen als volgt verdeeld:\nde Bibliotheek: drie stemmen;\n"
            "Welzijn Waterveen: één stem.\n"
            "Komt in de stuurgroep geen besluit tot stand, dan bespreken de bestuurders van Partijen het onderwerp "
            "binnen vier weken.\n"
            "Het werkoverleg besluit met consent: een besluit is genomen als geen van de leden een overwegend en "
            "beargumenteerd bezwaar heeft.",
        ),
        ("Het werkoverleg kan werkgroepen",),
    ),
    Case(
        "consensus",
        {"governance.overleggen.0.besluitvorming.wijze": "consensus"},
        ("De stuurgroep besluit in overeenstemming.",),
        ("stem.",),
    ),
    Case(
        "a simple majority, one member, a quorum of several members",
        {
            "governance.overleggen.0.leden": ["bibliotheek"],
            "governance.overleggen.0.besluitvorming": {"wijze": "gewone-meerderheid", "quorum": "vijf leden"},
        },
        (
            "Er is een stuurgroep. Lid is de Bibliotheek.",
            "De stuurgroep besluit met een gewone meerderheid van de uitgebrachte stemmen. Voor een besluit is de "
            "aanwezigheid of vertegenwoordiging nodig van ten minste vijf leden. Ieder lid heeft één stem.",
        ),
    ),
    Case(
        "unanimity, and what happens when the work gets stuck",
        {
            "governance.overleggen.0.besluitvorming": {"wijze": "unanimiteit"},
            "governance.escalatie": [
                {"naar": "de stuurgroep", "termijn": "2 weken"},
                {"naar": "de bestuurders"},
            ],
        },
        (
            (
                "De stuurgroep besluit met algemene stemmen. Ieder lid heeft één stem.\n"
                "Komen Partijen er in de uitvoering niet uit, dan leggen zij het onderwerp achtereenvolgens voor "
                "aan:\n"
                "de stuurgroep, binnen twee weken;\n"
                "de bestuurders."
            ),
        ),
    ),
    Case(
        "how a level keeps its own people informed",
        {
            "governance.achtje_rond": [
                {"niveau": "bestuur", "afspraak": "bestuurders bespreken de besluiten"},
                {"niveau": "management", "partij": "welzijn", "afspraak": "Managers praten bij."},
                {"niveau": "uitvoering", "afspraak": "uitvoerders luisteren"},
                {"partij": "bibliotheek", "afspraak": "de nieuwsbrief gaat rond"},
                {"afspraak": "iedereen leest mee"},
            ]
        },
        (
            (
                "Afstemming binnen de organisaties\n"
                "Iedere Partij zorgt dat bestuur, management en uitvoering van elkaars afspraken weten.\n"
                "Voor het bestuur geldt het volgende. Bestuurders bespreken de besluiten.\n"
                "Bij Welzijn Waterveen geldt voor het management het volgende. Managers praten bij.\n"
                "Voor de uitvoering geldt het volgende. Uitvoerders luisteren.\n"
                "Bij de Bibliotheek geldt het volgende. De nieuwsbrief gaat rond.\n"
                "Iedereen leest mee."
            ),
        ),
    ),
    Case(
        "people: who employs, who looks after volunteers, who shows a certificate",
        {
            "afspraken.personeel": {
                "werkgever_blijft": "ja",
                "detachering": ["de coördinator werkt bij de Bibliotheek"],
                "vrijwilligers": "welzijn",
                "vog": "ja",
            }
        },
        (
            "Medewerkers en vrijwilligers\nIedere Partij blijft werkgever van haar eigen medewerkers en blijft "
            "verantwoordelijk voor hun arbeidsvoorwaarden en aansturing.\nDe coördinator werkt bij de Bibliotheek.\n"
            "Welzijn Waterveen begeleidt de vrijwilligers en zorgt dat zij verzekerd zijn.\n"
            "Wie voor de samenwerking met deelnemers werkt, beschikt over een verklaring omtrent het gedrag.",
        ),
    ),
    Case(
        "people: an employer that changes, no certificate",
        {"afspraken.personeel": {"werkgever_blijft": "nee", "vog": "nee", "vrijwilligers": "bibliotheek"}},
        ("De Bibliotheek begeleidt de vrijwilligers en zorgt dat zij verzekerd zijn.",),
        ("blijft werkgever", "verklaring omtrent"),
    ),
    Case(
        "communication in consultation, with a spokesperson and logos",
        {
            "communicatie": {
                "afstemmen": "ja",
                "termijn": "5 dagen",
                "woordvoerder": "bibliotheek",
                "logo": "ja",
                "afspraken": ["de folder is in eenvoudige taal"],
            }
        },
        (
            "Communicatie\nPartijen stemmen berichten over de samenwerking vooraf met elkaar af en vermelden daarin "
            "alle Partijen. Een Partij reageert binnen vijf dagen op een concept.\n"
            "De Bibliotheek voert namens Partijen het woord over de samenwerking.\n"
            "Partijen mogen elkaars naam en logo gebruiken in uitingen over de samenwerking.\n"
            "De folder is in eenvoudige taal.",
        ),
    ),
    Case(
        "communication without consultation or logos",
        {"communicatie": {"afstemmen": "nee", "logo": "nee", "woordvoerder": "welzijn"}},
        ("Communicatie\nWelzijn Waterveen voert namens Partijen het woord over de samenwerking.",),
        ("stemmen berichten", "logo"),
    ),
    Case(
        "monitoring, evaluations of every sort, reflection and celebration",
        {
            "partijen.2": TOWN,
            "begroting": {
                "verdeelsleutel": {
                    "te_verdelen": "100",
                    "partijen": ["bibliotheek", "welzijn"],
                    "grondslagen": [{"maatstaf": "gelijke-delen"}],
                }
            },
            "governance.penvoerder": "bibliotheek",
            "monitoring": {
                "rapportage": {"partij": "bibliotheek", "voor": "1 april", "aan": "stuurgroep"},
                "indicatoren": [{"naam": "tevredenheid", "soort": "kwalitatief", "bron": "gesprekken"}],
                "evaluaties": [
                    {"soort": "jaarlijks", "moment": "november.", "door": "de stuurgroep", "kosten": "penvoerder"},
                    {
                        "soort": "tussentijds",
                        "moment": "oktober 2028",
                        "voor": "31 december 2028",
                        "kosten": "volgens-sleutel",
                        "bespreking": "stuurgroep",
                        "weken": "8",
                    },
                    {"soort": "eind", "moment": "mei 2030", "kosten": "gelijke-delen", "weken": "1"},
                    {"soort": "eind", "bespreking": "stuurgroep"},
                ],
                "reflectie": {"moment": "ieder najaar", "vragen": ["Doen wij het goed?", "Wat kan beter?"]},
                "vieren": ["wij eten taart"],
            },
        },
        (
            "Monitoring\nDe Bibliotheek rapporteert ieder jaar vóór 1 april over de indicatoren in bijlage 1 aan de "
            "stuurgroep.\nPartijen leveren de gegevens aan die voor deze rapportage nodig zijn. De rapportage bevat "
            "geen gegevens die tot personen zijn te herleiden.",
            (
                "Evaluatie\n"
                "De stuurgroep evalueert dit convenant ieder jaar in november.\n"
                "De kosten daarvan draagt de penvoerder.\n"
                "Partijen evalueren dit convenant tussentijds, in oktober 2028. De evaluatie is klaar vóór 31 "
                "december 2028. De stuurgroep bespreekt binnen acht weken welke gevolgen de uitkomsten hebben.\n"
                "De kosten daarvan dragen Partijen volgens de verdeelsleutel.\n"
                "Partijen evalueren dit convenant aan het eind van de looptijd, in mei 2030. Partijen bespreken "
                "binnen één week welke gevolgen de uitkomsten hebben."
            ),
            "Reflectie en vieren\nPartijen voeren ieder najaar een reflectiegesprek over de samenwerking zelf, los "
            "van de gewone agenda. Daarin bespreken zij de volgende vragen:\nDoen wij het goed?\nWat kan beter?\n"
            "Wij eten taart.",
        ),
    ),
    Case(
        "a report to the others, a reflection without questions, no evaluation article without an evaluation",
        {
            "afspraken.soort": "samenwerkingsprotocol",
            "afspraken.werkafspraken": [{"onderwerp": "intake", "afspraak": "een gesprek"}],
            "monitoring": {
                "rapportage": {"partij": "welzijn", "voor": "1 mei"},
                "reflectie": {"moment": "ieder jaar"},
            },
            "partijen.2": TOWN,
            "bijdragen": REMOVE,
        },
        (
            "Welzijn Waterveen rapporteert ieder jaar vóór 1 mei over de voortgang aan de overige Partijen.",
            "Partijen voeren ieder jaar een reflectiegesprek over de samenwerking zelf, los van de gewone agenda.",
        ),
        ("Evaluatie", "Bijdragen van Partijen"),
    ),
)
