"""The choices a lawyer asks for (domain guide 1.2 to 1.4; Aanwijzingen voor convenanten 2003)."""

from typing import Annotated, Literal

from planmaker.dossier.base import Part, kort, lijst, veld
from planmaker.dossier.clausules.einde import Onvoorzien, Toetreding, Uittreding, Verlenging, Wijziging
from planmaker.dossier.clausules.soorten import Contactpersoon, Onderzoek, Uitvoering, Werkafspraak
from planmaker.dossier.values import (
    Aantal,
    Bedrag,
    Datum,
    DoelId,
    Duur,
    Id,
    JaNee,
    PartijId,
    Tekst,
)

Stuk = Literal[
    "intentieverklaring", "convenant", "samenwerkingsovereenkomst", "uitvoeringsovereenkomst", "samenwerkingsprotocol"
]


class Overweging(Part):
    """A recital: why partners agree, never what they owe."""

    tekst: Tekst | None = veld(
        "De overweging: de rest van de zin ‘overwegende dat …’, zonder hoofdletter en zonder punt aan het eind.",
        voorbeeld="goed kunnen lezen en schrijven nodig is om mee te doen",
        zin="bijzin",
    )
    doel: DoelId | None = veld("Het doel van het koersplan waar de overweging bij hoort.")


class Begrip(Part):
    """A defined term."""

    term: Tekst | None = veld("Het begrip.", voorbeeld="taalvrager")
    omschrijving: Tekst | None = veld(
        "Wat het betekent, zonder hoofdletter en zonder punt aan het eind.",
        voorbeeld="een inwoner die beter wil leren lezen of schrijven",
        zin="deel",
    )


class Lid(Part):
    """A paragraph of an own article."""

    tekst: Tekst | None = veld(
        "De tekst van het lid, als hele zin.", voorbeeld="In de gezamenlijke ruimte gelden huisregels over"
    )
    onderdelen: tuple[Tekst, ...] = lijst(
        "Onderdelen a, b, c; zonder komma of punt aan het eind.",
        voorbeeld=["de openingstijden", "het gebruik van de keuken"],
        zin="deel",
    )


class Artikel(Part):
    """An article of the collaboration's own."""

    id: Id = veld("Een kort, vast woord, om naar het artikel te verwijzen.", standaard=..., voorbeeld="huisregels")
    titel: Tekst | None = veld("De titel.", voorbeeld="Huisregels")
    leden: tuple[Annotated[Lid, kort("tekst")], ...] = lijst("De leden van het artikel, elk als hele zin.")
    na: Id | None = veld("Het id van het artikel waar dit artikel achter komt.", voorbeeld="bijdragen")


class Bijlage(Part):
    """An annex of the collaboration's own."""

    id: Id = veld("Een kort, vast woord, om naar de bijlage te verwijzen.", standaard=..., voorbeeld="plattegrond")
    titel: Tekst | None = veld("De titel.", voorbeeld="Plattegrond begane grond")
    tekst: tuple[Tekst, ...] = lijst(
        "De tekst, elke alinea apart; laat weg als de bijlage los is bijgevoegd.",
        voorbeeld=["De gezamenlijke ruimte ligt naast de ingang."],
    )
    datum: Datum | None = veld("De datum van een los bijgevoegd stuk.", voorbeeld="1 juni 2026")
    kenmerk: Tekst | None = veld("Het kenmerk van een los bijgevoegd stuk.", voorbeeld="TEK-14")


class Afdwingbaarheid(Part):
    """Whether a court can be asked to enforce the agreement (Aanwijzingen, rule 16)."""

    keuze: Literal["geen", "bepaalde-artikelen", "geheel"] | None = veld(
        "Wat een rechter kan afdwingen.",
        keuzes={
            "geen": "niets is afdwingbaar",
            "bepaalde-artikelen": "de artikelen hieronder zijn dat niet",
            "geheel": "alles is afdwingbaar",
        },
    )
    niet_afdwingbaar: tuple[Id, ...] = lijst(
        "Bij bepaalde-artikelen: welke artikelen niet afdwingbaar zijn.", voorbeeld=["ambitie", "bijdragen"]
    )


class Geschillen(Part):
    """The ladder of dispute resolution (Aanwijzingen, rule 16)."""

    overleg: Duur | None = veld("Hoe lang u het zelf probeert op te lossen.", voorbeeld="4 weken")
    bestuurlijk: Duur | None = veld("Hoe lang bestuurders daarna overleggen.", voorbeeld="4 weken")
    mediation: JaNee = veld("Ja als daarna een mediator helpt.", standaard=False)
    slot: Literal["rechter", "arbitrage", "bindend-advies", "geen"] | None = veld(
        "Wie het laatste woord heeft.",
        voorbeeld="geen",
        keuzes={
            "arbitrage": "een arbiter in plaats van de rechter",
            "bindend-advies": "een deskundige, en u houdt u daaraan",
            "geen": "u spreekt niets af",
        },
    )
    rechtbank: Tekst | None = veld("Bij rechter: welke rechtbank.", voorbeeld="Noord-Holland")
    instituut: Tekst | None = veld(
        "Bij arbitrage: welk reglement, met lidwoord.", voorbeeld="het reglement van het Nederlands Arbitrage Instituut"
    )
    kosten: Literal["gelijke-delen", "ieder-eigen"] | None = veld(
        "Wie de mediator of adviseur betaalt.",
        keuzes={"gelijke-delen": "ieder evenveel", "ieder-eigen": "ieder de eigen kosten"},
    )


class Aansprakelijkheid(Part):
    """Who bears damage, and who is insured."""

    regeling: Literal["eigen-risico", "beperkt"] = veld(
        "Hoe u schade verdeelt.",
        standaard="eigen-risico",
        keuzes={"eigen-risico": "ieder draagt de eigen schade", "beperkt": "tot een bedrag per gebeurtenis"},
    )
    maximum: Bedrag | None = veld("Bij beperkt: het hoogste bedrag per gebeurtenis.", voorbeeld="100000")
    verzekering: JaNee = veld("Ja als partijen zich verzekeren.", standaard=True)


class Naleving(Part):
    """What helps partners keep their word (Aanwijzingen, rule 17)."""

    wijze: Literal["overleg", "boete"] = veld(
        "Wat u doet als een partij een afspraak niet nakomt.",
        standaard="overleg",
        keuzes={"overleg": "u praat erover", "boete": "kan alleen als de afspraken afdwingbaar zijn"},
    )
    herstel: Duur | None = veld("Binnen welke tijd een partij het alsnog in orde maakt.", voorbeeld="6 weken")
    boete: Bedrag | None = veld("De boete per overtreding.", voorbeeld="500")


class Personeel(Part):
    """People who work for the collaboration."""

    werkgever_blijft: JaNee = veld("Ja als iedere partij werkgever blijft van haar eigen mensen.", standaard=True)
    detachering: tuple[Tekst, ...] = lijst(
        "Afspraken over detachering, elk als hele zin.",
        voorbeeld=["De coördinator wordt voor acht uur per week gedetacheerd bij de Gemeente."],
    )
    vrijwilligers: PartijId | None = veld("De partij die de vrijwilligers begeleidt en verzekert.")
    vog: JaNee = veld("Ja als een verklaring omtrent het gedrag verplicht is.", titel="VOG", standaard=False)


class Gegevensstroom(Part):
    """A flow of personal data and the role each party has in it (AVG art. 26 and 28)."""

    naam: Tekst | None = veld("Welke gegevens.", voorbeeld="aanmelding van deelnemers")
    doel: Tekst | None = veld(
        "Waarvoor, met lidwoord of als zelfstandig naamwoord.", voorbeeld="de plaatsing van deelnemers"
    )
    rol: Literal["zelfstandig", "gezamenlijk", "verwerker"] | None = veld(
        "Wie verantwoordelijk is.",
        voorbeeld="gezamenlijk",
        keuzes={
            "zelfstandig": "ieder voor zich",
            "gezamenlijk": "samen, AVG artikel 26",
            "verwerker": "een ander doet het voor u, AVG artikel 28",
        },
    )
    partijen: tuple[PartijId, ...] = lijst(
        "De partijen die verantwoordelijk zijn.", voorbeeld=["bibliotheek", "gemeente"]
    )
    verwerker: Tekst | None = veld(
        "Bij rol verwerker: wie, met lidwoord.", voorbeeld="de leverancier van het registratiesysteem"
    )
    grondslag: Tekst | None = veld(
        "Waarom het van de wet mag.",
        voorbeeld="toestemming van de deelnemer (artikel 6, eerste lid, onder a, van de AVG)",
    )
    categorieen: tuple[Tekst, ...] = lijst(
        "De soorten gegevens.", titel="Categorieën", voorbeeld=["naam", "telefoonnummer"]
    )
    bewaartermijn: Duur | None = veld("Hoe lang de gegevens bewaard blijven.", voorbeeld="2 jaar")


class Privacy(Part):
    """Personal data: only what is needed, on a legal ground, with clear roles."""

    gegevensstromen: tuple[Gegevensstroom, ...] = lijst("Welke gegevens partijen verwerken.")
    aanspreekpunt: PartijId | None = veld("De partij die vragen van betrokkenen aanneemt.")
    datalek_uren: Aantal | None = veld(
        "Binnen hoeveel uur partijen elkaar over een datalek informeren.",
        titel="Uren tot melding van een datalek",
        voorbeeld=24,
    )


class Geheimhouding(Part):
    """Confidentiality, never beyond the law."""

    geldt: JaNee = veld("Ja als partijen vertrouwelijke informatie geheimhouden.", standaard=True)
    na_afloop: Duur | None = veld("Hoe lang dat na afloop nog geldt.", voorbeeld="2 jaar")


class IntellectueelEigendom(Part):
    """What happens with material that partners make together."""

    regeling: Literal["vrij-gebruik", "maker", "gezamenlijk"] = veld(
        "Van wie het materiaal is dat u samen maakt.",
        standaard="vrij-gebruik",
        keuzes={
            "vrij-gebruik": "iedereen mag het gebruiken",
            "maker": "rechten bij wie het maakt",
            "gezamenlijk": "rechten samen",
        },
    )
    afspraken: tuple[Tekst, ...] = lijst(
        "Andere afspraken, elk als hele zin.", voorbeeld=["Partijen noemen de maker bij gebruik."]
    )


class Openbaarheid(Part):
    """Publication of the text (Aanwijzingen, rule 25; Wet open overheid)."""

    partij: PartijId | None = veld("Wie de tekst openbaar maakt.", voorbeeld="gemeente")
    weken: Aantal | None = veld("Binnen hoeveel weken na ondertekening.", voorbeeld=4)
    kanaal: Tekst | None = veld("Waar, met lidwoord.", voorbeeld="de website van de Gemeente", zin="deel")


class EerdereAfspraak(Part):
    """An earlier agreement and what becomes of it."""

    titel: Tekst | None = veld("De titel van het eerdere stuk.", voorbeeld="Convenant Taalpunt Waterveen")
    datum: Datum | None = veld("De datum van het eerdere stuk.", voorbeeld="12 mei 2023")
    gevolg: Literal["vervangt", "blijft"] = veld(
        "Of die vervangen wordt of naast deze blijft gelden.",
        standaard="vervangt",
        keuzes={"vervangt": "dit stuk komt ervoor in de plaats", "blijft": "blijft ernaast gelden"},
    )


class Afspraken(Part):
    """The agreement itself."""

    soort: Stuk = veld(
        "Wat voor stuk u maakt.",
        standaard="convenant",
        keuzes={
            "intentieverklaring": "u onderzoekt of u gaat samenwerken",
            "convenant": "u spreekt af wat u samen wilt",
            "samenwerkingsovereenkomst": "u legt vast wat ieder moet doen",
            "uitvoeringsovereenkomst": "de prestaties bij een subsidie",
            "samenwerkingsprotocol": "wie wat doet in het dagelijkse werk",
        },
    )
    onderwerp: Tekst | None = veld(
        "Waar het stuk over gaat, als titel; laat weg voor de naam van de samenwerking.", voorbeeld="Taalhuis Waterveen"
    )
    motto: Tekst | None = veld("Een eigen motto.", voorbeeld="Samen verder met taal")
    citeertitel: Tekst | None = veld(
        "Hoe het stuk wordt aangehaald.", voorbeeld="Convenant Taalhuis Waterveen 2027-2030"
    )
    samen: Tekst = veld("Hoe de partijen samen heten.", standaard="Partijen", voorbeeld="Partners")
    ieder: Tekst = veld("Hoe één van hen heet; een de-woord.", standaard="Partij", voorbeeld="Partner")
    overwegingen: tuple[Annotated[Overweging, kort("tekst")], ...] = lijst("Waarom u dit afspreekt.")
    begrippen: tuple[Begrip, ...] = lijst("Woorden die anders verkeerd begrepen worden.")
    artikelen: tuple[Artikel, ...] = lijst("Eigen artikelen.")
    bijlagen: tuple[Bijlage, ...] = lijst("Eigen bijlagen.")
    afdwingbaarheid: Afdwingbaarheid | None = veld("Of een rechter de afspraken kan afdwingen.")
    verlenging: Verlenging | None = veld("Wat er aan het eind gebeurt.")
    toetreding: Toetreding | None = veld("Hoe anderen later kunnen meedoen.")
    uittreding: Uittreding | None = veld("Hoe een partij kan stoppen.")
    wijziging: Wijziging | None = veld("Hoe u de afspraken wijzigt.")
    onvoorzien: Onvoorzien | None = veld("Wat u doet als de omstandigheden veranderen.")
    geschillen: Geschillen | None = veld("Hoe u een meningsverschil oplost.")
    aansprakelijkheid: Aansprakelijkheid | None = veld("Wie schade draagt.")
    naleving: Naleving | None = veld("Wat er gebeurt als een partij zich niet aan de afspraken houdt.")
    personeel: Personeel | None = veld("Afspraken over medewerkers en vrijwilligers.")
    privacy: Privacy | None = veld("Afspraken over persoonsgegevens.")
    geheimhouding: Geheimhouding | None = veld("Afspraken over vertrouwelijkheid.")
    intellectueel_eigendom: IntellectueelEigendom | None = veld("Afspraken over gezamenlijk materiaal.")
    kwaliteit: tuple[Tekst, ...] = lijst(
        "Afspraken over kwaliteit en certificering, elk als hele zin.",
        voorbeeld=["Het Taalhuis laat zich iedere vier jaar toetsen op de normen voor certificering."],
    )
    openbaarheid: Openbaarheid | None = veld("Wie het stuk openbaar maakt.")
    eerdere_afspraken: tuple[EerdereAfspraak, ...] = lijst("Eerdere overeenkomsten.")
    rangorde: Literal["stuk", "bijlagen"] = veld(
        "Wat voorgaat als stuk en bijlage elkaar tegenspreken.", standaard="stuk"
    )
    publieke_taak: JaNee = veld(
        "Ja als het stuk zegt dat de bevoegdheden van de overheid blijven zoals ze zijn.", standaard=True
    )
    onderzoek: Onderzoek | None = veld("Alleen bij een intentieverklaring: wat u gaat onderzoeken.")
    uitvoering: Uitvoering | None = veld("Alleen bij een uitvoeringsovereenkomst: de subsidie en de prestaties.")
    werkafspraken: tuple[Werkafspraak, ...] = lijst("Alleen bij een samenwerkingsprotocol: wie wat doet, en hoe snel.")
    contactpersonen: tuple[Contactpersoon, ...] = lijst("Bij wie partijen terechtkunnen.")
