"""How long it lasts, who may join, and how one leaves."""

from __future__ import annotations

from tests.convenant.build import REMOVE, TOWN
from tests.convenant.cases import Case

RENEWAL = "…Dit convenant treedt in werking op 1 januari 2027 en geldt tot en met 31 december 2030.\n"
OTHERS = "voor zover de inhoud en strekking zich daartegen niet verzetten."

CASES = (
    Case(
        "a term that begins with the last signature and has no end",
        {
            "samenwerking.looptijd": {"ingang_bij_ondertekening": "ja", "onbepaald": "ja"},
            "afspraken.uittreding": {"opzegtermijn": "1 jaar", "tegen": "elk-moment"},
        },
        (
            "Dit convenant treedt in werking op de dag waarop de laatste Partij het ondertekent en geldt voor "
            "onbepaalde tijd.",
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
        (
            "Deze intentieverklaring treedt in werking op de dag waarop de laatste Partij haar ondertekent en eindigt "
            "van rechtswege op 31 december 2030.",
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
            "Looptijd en verlenging\nDit convenant treedt in werking op 1 januari 2027 en eindigt van rechtswege op 31 "
            "december 2030.\nPartijen overleggen uiterlijk zes maanden voor de einddatum over "
            "voortzetting.\nDit convenant wordt niet stilzwijgend verlengd.",
        ),
    ),
    Case(
        "tacit renewal for as long again",
        {"afspraken.verlenging": {"wijze": "stilzwijgend-gelijke-periode", "opzegtermijn": "6 maanden"}},
        (
            f"{RENEWAL}Dit convenant wordt daarna telkens stilzwijgend verlengd met een even lange "
            f"periode, tenzij een Partij "
            "uiterlijk zes maanden voor de einddatum schriftelijk laat weten dat zij niet verlengt.",
        ),
        ("over voortzetting",),
    ),
    Case(
        "tacit renewal for a year",
        {"afspraken.verlenging": {"wijze": "stilzwijgend-een-jaar", "opzegtermijn": "3 maanden"}},
        (
            f"{RENEWAL}Dit convenant wordt daarna telkens stilzwijgend met één jaar verlengd, tenzij een Partij "
            f"uiterlijk "
            "drie maanden voor de einddatum schriftelijk laat weten dat zij niet verlengt.",
        ),
    ),
    Case(
        "renewal once on request, with a term to ask",
        {"afspraken.verlenging": {"wijze": "eenmalig-op-verzoek", "duur": "2 jaar", "opzegtermijn": "6 maanden"}},
        (
            f"{RENEWAL}Partijen kunnen dit convenant één keer verlengen met twee jaar. Een Partij vraagt daar "
            f"schriftelijk "
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
            "schriftelijk om.\nToetreding is mogelijk met schriftelijke instemming van alle Partijen. Voor de "
            "toetredende organisatie gelden dezelfde rechten en plichten als voor Partijen, tenzij bij de toetreding "
            "iets anders wordt vastgelegd.\nHet verzoek en de instemming worden als bijlage aan dit convenant "
            "gehecht. Partijen krijgen bericht van de toetreding.",
            "Uittreding\nEen Partij kan dit convenant tussentijds schriftelijk opzeggen tegen het einde van het "
            "schooljaar, met een opzegtermijn van drie maanden.\nDoor de opzegging eindigt dit convenant voor alle "
            "Partijen.",
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
            (
                "Na de einddatum wordt dit convenant voor onbepaalde tijd voortgezet, tenzij een Partij uiterlijk "
                "één jaar voor de einddatum schriftelijk laat weten dat zij niet voortzet. Dan eindigt dit "
                "convenant alleen voor haar."
            ),
            "…kan toetreden. Zij vraagt daar schriftelijk om. Voorwaarde is dat:\nzij iets bijdraagt;\n"
            "zij in Waterveen werkt.\nToetreding is mogelijk met schriftelijke instemming van de stuurgroep. …",
            "Een Partij kan dit convenant tussentijds bij aangetekende brief opzeggen tegen het einde van een "
            "begrotingsjaar, met een opzegtermijn van twaalf maanden. Tussen de opzegging en de uittreding ligt ten "
            "minste één volledig begrotingsjaar.\n"
            "Opzegging is alleen mogelijk als:\nhaar subsidie vervalt;\nzij wordt opgeheven.\n"
            "Na een opzegging overleggen de overige Partijen of en hoe zij dit convenant voortzetten.\n"
            "Het geld blijft.\nIedereen gaat terug.\nGegevens worden gewist.\nBoeken blijven.\nDe ruimte komt vrij.\n"
            "De uittredende Partij vergoedt de aantoonbare en niet te vermijden kosten die rechtstreeks uit de "
            "uittreding voortvloeien (frictiekosten). Daaronder vallen in ieder geval loon en huur. De vergoeding is "
            "ten hoogste € 50.000 en niet meer dan 75% van de laatste jaarbijdrage van de uittredende Partij. "
            "Een onafhankelijke accountant stelt de frictiekosten vast.\n"
            "De uittredende Partij betaalt na de uittreding nog een aflopend deel van haar laatste jaarbijdrage:\n"
            "in het eerste jaar 75%;\nin het tweede jaar 37,5%.\n"
            "Wat zij zo betaalt, komt in mindering op de frictiekosten.",
        ),
    ),
    Case(
        "two parties of which one leaves, and both talk about what follows",
        {
            "afspraken.uittreding": {
                "opzegtermijn": "6 maanden",
                "tegen": "kalenderjaar",
                "gevolg": "overleg",
                "frictiekosten": {"maximum_percentage": "50%"},
            }
        },
        (
            "…opzeggen tegen 31 december, met een opzegtermijn van zes maanden.\n"
            "Na een opzegging overleggen Partijen over de gevolgen.\n…",
            "…(frictiekosten). De vergoeding is ten hoogste 50% van de laatste jaarbijdrage van de uittredende Partij.",
        ),
        ("of en hoe", "niet meer dan"),
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
            "…(frictiekosten). De vergoeding is ten hoogste € 100.",
            "Wijziging\nEen Partij kan schriftelijk verzoeken dit convenant te wijzigen. Partijen bespreken dat "
            "verzoek binnen zes weken.\nWijzigingen gelden alleen als alle Partijen daarmee schriftelijk hebben "
            "ingestemd. De wijziging en de instemming worden als bijlage aan dit convenant gehecht.",
            "Onvoorziene omstandigheden\nAls omstandigheden wezenlijk veranderen, overleggen Partijen binnen vier "
            "weken nadat een Partij daarom schriftelijk heeft verzocht.\nLeidt dat overleg niet tot overeenstemming, "
            "dan kan iedere Partij dit convenant schriftelijk opzeggen met een opzegtermijn van drie maanden.\n"
            "Is een bepaling ongeldig, dan vervangen Partijen haar door een geldige bepaling die zo dicht mogelijk "
            "bij de bedoeling blijft. De overige bepalingen blijven van kracht.",
        ),
        ("Daaronder vallen", "aflopend deel"),
    ),
)
