"""What a first dossier says from the start: that cannot follow from the model.

A field that is None is there, empty, to be filled in, and so is a list without items. A field that is not named is
shown as an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Tree = dict[str, Any]
"""Fields by name: a text as a person types it, None, a list, or the fields of a part."""


class Example(dict[str, Any]):
    """One more item of a list, shown as an example after the items that are there."""


HEAD = """\
# Dit is het dossier van één samenwerking. planmaker maakt er uw documenten van, in Word.
#
# Zo werkt het:
#   - Achter elke dubbele punt vult u iets in. Weet u het nog niet? Laat het leeg. In het concept staat dan een
#     opvallend label, met een opmerking die zegt waar u het invult.
#   - Een # met een spatie erachter is uitleg, zoals hier. Een # die vastzit aan een woord of een streepje is een
#     voorbeeld. Wilt u zo'n regel gebruiken? Haal alleen die # weg en zet er uw eigen gegevens neer.
#   - Laat de spaties aan het begin van een regel staan: zij bepalen wat bij elkaar hoort.
#   - Een streepje begint een onderdeel van een lijst. Meer onderdelen? Zet ze eronder, op dezelfde manier. Elk
#     onderdeel mag alle velden hebben die bij het eerste staan.
#   - Wat u niet nodig hebt, laat u staan of gooit u weg. Wat leeg is, komt niet in het document.
#
# Bedragen schrijft u als 12500 of 12.500,50; een datum als 2027-01-31 of 31 januari 2027; een tijd als 6 maanden
# of 4 weken; een keuze als ja of nee. Staat er een dubbele punt in uw tekst? Zet er dan aanhalingstekens omheen.
# Een lange tekst mag alinea's en lijstjes hebben. Zet dan een | achter de dubbele punt en schrijf eronder,
# ingesprongen: een lege regel begint een alinea, ‘- ’ begint een punt, **vet** en *cursief* geven nadruk.
#
# Een concept maken:  planmaker make convenant dossier.yaml
# Laten nakijken:     planmaker check dossier.yaml
"""
"""What stands at the top of a first dossier."""


def start() -> Tree:
    """Return what every first dossier begins with, to change at will."""
    return {
        "samenwerking": {
            "naam": None, "vorm": "anders", "aanleiding": None, "werkgebied": None, "fase": "verkennen",
            "looptijd": {"ingang": None, "einde": None}, "dossiernummer": None,
        },
        "partijen": [
            {
                "id": "bibliotheek", "naam": None, "kortnaam": "Bibliotheek", "aanduiding": "de Bibliotheek",
                "soort": "bibliotheek", "rechtsvorm": "stichting", "hoedanigheid": "rechtspersoon",
                **_office(),
                "vertegenwoordiging": {
                    "personen": [{"naam": None, "functie": "directeur-bestuurder"}], "grondslag": "statuten",
                    "besluit": {},
                },
            },
            {
                "id": "gemeente", "naam": None, "kortnaam": "Gemeente", "aanduiding": "de Gemeente",
                "soort": "gemeente", "rechtsvorm": "gemeente", "hoedanigheid": "rechtspersoon",
                **_office(),
                "vertegenwoordiging": {
                    "personen": [{"naam": None, "functie": "burgemeester"}], "grondslag": "artikel-171",
                    "besluit": {
                        "orgaan": "het college van burgemeester en wethouders", "datum": None, "kenmerk": None,
                    },
                },
            },
            Example(
                id="nog-een-partij", naam="Stichting Welzijn Waterveen", kortnaam="Welzijn",
                aanduiding="de Welzijnsorganisatie", soort="welzijn", rechtsvorm="stichting",
            ),
        ],
        "koersplan": {
            "titel": None, "organisatie": "bibliotheek", "doelen": [{"id": "doel-1", "tekst": None}],
        },
        "ambitie": {"belofte": None},
        "governance": {
            "regie": "gemeente", "penvoerder": "bibliotheek",
            "overleggen": [{
                "id": "stuurgroep", "naam": "de stuurgroep", "niveau": "bestuurlijk",
                "samenstelling": "één bestuurlijk vertegenwoordiger van iedere Partij", "secretariaat": "bibliotheek",
                "taken": ["bewaakt de ambitie en de doelen", "stelt het jaarplan vast"], "frequentie": "2",
                "besluitvorming": {"wijze": "consensus", "termijn": "4 weken"},
            }],
        },
        "bijdragen": [
            {"partijen": ["bibliotheek"], "soort": "inspanning", "tekst": None},
            {"partijen": ["gemeente"], "soort": "inspanning", "tekst": None},
        ],
        "plan": {
            "vorm": "lang", "variant": "algemeen", "samenvatting": None, "probleem": {"tekst": None}, "afbakening": {},
            "aanpak": None, "borging": {"tekst": None}, "besluit": {},
        },
        "rollen": [{"id": "projectleider", "naam": "de projectleider", "soort": "projectleider"}],
        "fasen": [{"id": "fase-1", "naam": None, "doel": None, "besluit": {}}],
        "activiteiten": [
            {"id": "activiteit-1", "naam": None, "na": []},
            Example(id="activiteit-2", naam="het spreekuur openen", na=["activiteit-1"], einde="30 september 2027"),
        ],
        "risicos": [{"id": "risico-1", "naam": None}],
        "monitoring": {"evaluaties": [{"soort": "jaarlijks", "moment": "oktober", "bespreking": "stuurgroep"}]},
        "communicatie": {"afstemmen": "ja", "termijn": "5 dagen"},
        "mfa": {
            "visie": None, "gebouw": {"naam": None},
            "sleutels": [{
                "id": "oppervlakte-en-uren", "naam": "70% oppervlakte, 30% uren",
                "grondslagen": [
                    {"maatstaf": "m2", "gewicht": "70", "waarden": []}, {"maatstaf": "gebruiksuren", "gewicht": "30"},
                ],
            }],
            "exploitatie": [{
                "id": "energie", "omschrijving": "energie en water", "bedrag": None, "kant": "gebruiker",
                "sleutel": "oppervlakte-en-uren",
            }],
            "stadia": [{"nummer": str(number), "doel": None} for number in range(6)],
        },
        "afspraken": {
            "soort": "convenant",
            "afdwingbaarheid": {"keuze": "geen"},
            "verlenging": {"wijze": "geen", "overleg": "6 maanden"},
            "toetreding": {"mogelijk": "ja", "instemming": "alle-partijen"},
            "uittreding": {
                "opzegtermijn": "6 maanden", "tegen": "kalenderjaar", "vorm": "schriftelijk", "gevolg": "overleg",
            },
            "wijziging": {"overleg": "6 weken"},
            "onvoorzien": {"overleg": "4 weken"},
            "geschillen": {"overleg": "4 weken", "bestuurlijk": "4 weken", "mediation": "nee", "slot": "geen"},
            "privacy": {"aanspreekpunt": "bibliotheek", "datalek_uren": "24"},
            "geheimhouding": {"geldt": "ja"},
            "intellectueel_eigendom": {"regeling": "vrij-gebruik"},
            "openbaarheid": {"partij": "gemeente", "weken": "4", "kanaal": "de website van de Gemeente"},
        },
        "analyse": {
            "scans": [{
                "datum": None,
                "oordelen": [
                    {"voorwaarde": voorwaarde, "score": None}
                    for voorwaarde in ("ambitie", "belangen", "relatie", "organisatie", "proces")
                ],
            }],
            "afweging": {"criteria": [
                {"id": "doelgroep", "groep": "passendheid", "tekst": "bereikt dezelfde doelgroep", "gewicht": "2"},
                {"id": "meerwaarde", "groep": "toegevoegde-waarde", "tekst": "kan iets wat wij niet kunnen",
                 "gewicht": "2"},
                {"id": "capaciteit", "groep": "realiseerbaarheid", "tekst": "heeft er mensen, geld en tijd voor",
                 "gewicht": "1"},
            ]},
        },
        "document": {
            "versie": "0.1", "nummering": "artikelen", "register": "formeel", "omslag": "auto",
            "inhoudsopgave": "auto",
        },
        "planmaker": "1",
    }  # fmt: skip


def _office() -> Tree:
    return {"kvk": None, "zetel": None, "adres": {"straat": None, "postcode": None, "plaats": None}}


def fill(tree: Mapping[str, Any], path: str, value: Any) -> None:
    """Put `value` in `tree` at `path`, such as `partijen[0].naam`. Raises KeyError when nothing leads there."""
    *above, name = path.replace("[", ".[").split(".")
    spot: Any = tree
    for step in above:
        spot = spot[int(step[1:-1])] if step.startswith("[") else spot[step]
    if name not in spot:
        raise KeyError(path)
    spot[name] = value
