"""The choices a lawyer asks for (domain guide 1.2 to 1.4; Aanwijzingen voor convenanten 2003)."""

from typing import Annotated, Literal

from planmaker.dossier.base import Part, kort, lijst, veld
from planmaker.dossier.values import (
    Aantal,
    Bedrag,
    Datum,
    DoelId,
    Duur,
    Id,
    JaNee,
    OverlegId,
    PartijId,
    Percentage,
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
    )
    doel: DoelId | None = veld("Het doel van het koersplan waar de overweging bij hoort.")


class Begrip(Part):
    """A defined term."""

    term: Tekst | None = veld("Het begrip.", voorbeeld="taalvrager")
    omschrijving: Tekst | None = veld(
        "Wat het betekent, zonder hoofdletter en zonder punt aan het eind.",
        voorbeeld="een inwoner die beter wil leren lezen of schrijven",
    )


class Lid(Part):
    """A paragraph of an own article."""

    tekst: Tekst | None = veld(
        "De tekst van het lid, als hele zin.", voorbeeld="In de gezamenlijke ruimte gelden huisregels over"
    )
    onderdelen: tuple[Tekst, ...] = lijst(
        "Onderdelen a, b, c; zonder komma of punt aan het eind.",
        voorbeeld=["de openingstijden", "het gebruik van de keuken"],
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


class Verlenging(Part):
    """What happens at the end date (Aanwijzingen, rule 19)."""

    wijze: Literal[
        "geen", "stilzwijgend-gelijke-periode", "stilzwijgend-een-jaar", "eenmalig-op-verzoek", "daarna-onbepaald"
    ] = veld(
        "Wat er op de einddatum gebeurt.",
        standaard="geen",
        keuzes={
            "geen": "de afspraken eindigen",
            "stilzwijgend-gelijke-periode": "vanzelf even lang door",
            "stilzwijgend-een-jaar": "vanzelf een jaar door",
            "eenmalig-op-verzoek": "één keer, als een partij het vraagt",
            "daarna-onbepaald": "daarna zonder einddatum door",
        },
    )
    duur: Duur | None = veld("Bij eenmalig-op-verzoek: met hoe lang.", voorbeeld="2 jaar")
    overleg: Duur | None = veld("Hoe lang vóór de einddatum u over voortzetting spreekt.", voorbeeld="6 maanden")
    opzegtermijn: Duur | None = veld(
        "Hoe lang vooraf een partij laat weten dat zij niet verlengt.", voorbeeld="6 maanden"
    )


class Toetreding(Part):
    """How others can join (Aanwijzingen, rule 6)."""

    mogelijk: JaNee = veld("Ja als anderen kunnen toetreden.", standaard=True)
    instemming: Literal["alle-partijen", "overleg"] = veld("Wie ermee moet instemmen.", standaard="alle-partijen")
    overleg: OverlegId | None = veld("Als een overleg instemt: welk.")
    voorwaarden: tuple[Tekst, ...] = lijst(
        "Wanneer iemand kan toetreden: elk de rest van de zin ‘… als’.",
        voorbeeld=["zij het doel van de samenwerking onderschrijft"],
    )


class Afbouw(Part):
    """A step of a phased payment after leaving."""

    jaar: Aantal | None = veld("Het hoeveelste jaar na het stoppen.", voorbeeld=1)
    percentage: Percentage | None = veld("Welk deel van de laatste bijdrage dan nog betaald wordt.", voorbeeld="75%")


class Frictiekosten(Part):
    """Who pays the costs that leaving causes."""

    omvat: tuple[Tekst, ...] = lijst("Welke kosten eronder vallen.", voorbeeld=["loonkosten van boventallig personeel"])
    maximum: Bedrag | None = veld("Het hoogste bedrag.", voorbeeld="25000")
    maximum_percentage: Percentage | None = veld("Het hoogste deel van de laatste jaarbijdrage.", voorbeeld="50%")
    afbouw: tuple[Afbouw, ...] = lijst("De betaling in stappen.")
    vaststelling: Tekst | None = veld(
        "Wie de kosten vaststelt, met lidwoord.", voorbeeld="een onafhankelijke accountant"
    )


class Gevolgen(Part):
    """What leaving or ending means for what partners share, each as a full sentence."""

    geld: Tekst | None = veld(
        "Wat er met het geld gebeurt.", voorbeeld="Wat aan geld over is, gaat terug naar wie het inbracht."
    )
    personeel: Tekst | None = veld(
        "Wat er met het personeel gebeurt.", voorbeeld="Medewerkers blijven in dienst van hun eigen werkgever."
    )
    gegevens: Tekst | None = veld(
        "Wat er met de gegevens gebeurt.", voorbeeld="Gegevens van deelnemers gaan alleen met hun toestemming over."
    )
    materialen: Tekst | None = veld(
        "Wat er met de materialen gebeurt.", voorbeeld="Gezamenlijk lesmateriaal blijft voor iedereen beschikbaar."
    )
    huisvesting: Tekst | None = veld(
        "Wat er met de huisvesting gebeurt.", voorbeeld="De huur loopt door tot het einde van het jaar."
    )


class Uittreding(Part):
    """How a party can leave, and what follows (Aanwijzingen, rule 20)."""

    opzegtermijn: Duur | None = veld("Hoe lang van tevoren een partij opzegt.", voorbeeld="6 maanden")
    tegen: Literal["kalenderjaar", "schooljaar", "begrotingsjaar", "elk-moment"] = veld(
        "Tegen welk moment kan worden opgezegd.", standaard="kalenderjaar", keuzes={"elk-moment": "op elke dag"}
    )
    begrotingsjaar: JaNee = veld("Ja als ten minste één heel begrotingsjaar in acht wordt genomen.", standaard=False)
    vorm: Literal["schriftelijk", "aangetekend"] = veld(
        "Hoe de opzegging gebeurt.", standaard="schriftelijk", keuzes={"aangetekend": "met een aangetekende brief"}
    )
    gronden: tuple[Tekst, ...] = lijst(
        "Alleen als een reden nodig is: elk de rest van de zin ‘… als’.",
        voorbeeld=["de subsidie van de Gemeente eindigt"],
    )
    gevolg: Literal["eindigt", "blijft-bestaan", "overleg"] = veld(
        "Wat er voor de anderen met de afspraken gebeurt.",
        standaard="blijft-bestaan",
        voorbeeld="overleg",
        keuzes={
            "eindigt": "de afspraken eindigen",
            "blijft-bestaan": "de anderen gaan door",
            "overleg": "de anderen overleggen",
        },
    )
    gevolgen: Gevolgen | None = veld("Wat er gebeurt met wat u deelt, elk als hele zin.")
    frictiekosten: Frictiekosten | None = veld("Kosten die een partij vergoedt als zij stopt.")


class Wijziging(Part):
    """How the agreement can be changed (Aanwijzingen, rule 21)."""

    overleg: Duur | None = veld("Binnen welke tijd u een verzoek bespreekt.", voorbeeld="6 weken")


class Onvoorzien(Part):
    """What partners do when circumstances change (BW 6:258)."""

    overleg: Duur | None = veld("Binnen welke tijd u overlegt.", voorbeeld="4 weken")
    opzeggen: JaNee = veld("Ja als een partij daarna mag opzeggen.", standaard=False)
    opzegtermijn: Duur | None = veld("Met welke opzegtermijn.", voorbeeld="3 maanden")


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
    kanaal: Tekst | None = veld("Waar, met lidwoord.", voorbeeld="de website van de Gemeente")


class EerdereAfspraak(Part):
    """An earlier agreement and what becomes of it."""

    titel: Tekst | None = veld("De titel van het eerdere stuk.", voorbeeld="Convenant Taalpunt Waterveen")
    datum: Datum | None = veld("De datum van het eerdere stuk.", voorbeeld="12 mei 2023")
    gevolg: Literal["vervangt", "blijft"] = veld(
        "Of die vervangen wordt of naast deze blijft gelden.",
        standaard="vervangt",
        keuzes={"vervangt": "dit stuk komt ervoor in de plaats", "blijft": "blijft ernaast gelden"},
    )


class Onderzoek(Part):
    """What an intentieverklaring sets in motion: a study of whether it can be done."""

    doel: Tekst | None = veld(
        "Waar het onderzoek antwoord op geeft: de rest van de zin ‘Partijen onderzoeken of …’.",
        voorbeeld="een gedeeld gebouw haalbaar is",
    )
    uitgangspunten: tuple[Tekst, ...] = lijst(
        "De uitgangspunten en grenzen: elk de rest van de zin ‘… dat’.",
        voorbeeld=["de inhoud vooropstaat en het gebouw daarop volgt"],
    )
    producten: tuple[Tekst, ...] = lijst("Wat het onderzoek oplevert.", voorbeeld=["een programma van eisen"])
    criteria: tuple[Tekst, ...] = lijst(
        "Wanneer doorgaan haalbaar is: elk de rest van de zin ‘… als’.",
        voorbeeld=["de jaarlijkse lasten niet hoger zijn dan nu"],
    )
    uitvoering: Tekst | None = veld("Wie het onderzoek doet, met lidwoord.", voorbeeld="een gezamenlijke werkgroep")
    kosten: Bedrag | None = veld("Wat het onderzoek ten hoogste kost.", voorbeeld="24000")
    eigendom: Literal["gezamenlijk", "opdrachtgever"] | None = veld("Van wie de resultaten zijn.")
    opdrachtgever: PartijId | None = veld("Wie opdrachtgever is.", voorbeeld="gemeente")
    besluit: Datum | None = veld("Wanneer u uiterlijk besluit of u doorgaat.", voorbeeld="15 november 2027")
    afscheid: Duur | None = veld("Met welke termijn een partij kan stoppen.", voorbeeld="4 weken")


class Prestatie(Part):
    """A performance agreed under a grant (Awb 4:36)."""

    omschrijving: Tekst | None = veld("De prestatie.", voorbeeld="begeleiding van taalvragers")
    norm: Tekst | None = veld("Hoeveel of hoe goed.", voorbeeld="ten minste 220 deelnemers per jaar")
    bewijs: Tekst | None = veld("Waaruit het blijkt.", voorbeeld="de jaarrapportage")


class Uitvoering(Part):
    """What an uitvoeringsovereenkomst carries out: the grant decision and its performances."""

    subsidiebesluit: Tekst | None = veld(
        "Het besluit tot subsidieverlening, met lidwoord.", voorbeeld="het besluit tot subsidieverlening"
    )
    datum: Datum | None = veld("De datum van dat besluit.", voorbeeld="1 december 2026")
    kenmerk: Tekst | None = veld("Het kenmerk van dat besluit.", voorbeeld="Z-26-104321")
    subsidieontvanger: PartijId | None = veld("Welke partij de subsidie ontvangt.")
    prestaties: tuple[Prestatie, ...] = lijst("Wat de ontvanger levert.")
    medewerking: JaNee = veld(
        "Ja als de ontvanger verplicht is de prestaties te leveren (Awb artikel 4:36, tweede lid).", standaard=True
    )


class Werkafspraak(Part):
    """Who handles what, and how quickly."""

    onderwerp: Tekst | None = veld("Waarover.", voorbeeld="aanmelding van een taalvrager")
    afspraak: Tekst | None = veld(
        "Wat er gebeurt, als hele zin.", voorbeeld="De coördinator belt de taalvrager en plant een intake."
    )
    partij: PartijId | None = veld("Wie het oppakt.")
    reactietijd: Duur | None = veld("Binnen welke tijd.", voorbeeld="5 dagen")


class Contactpersoon(Part):
    """Whom to call at a party."""

    partij: PartijId | None = veld("Welke partij.")
    functie: Tekst | None = veld("De functie van de contactpersoon, met lidwoord.", voorbeeld="de coördinator")
    bereikbaar: Tekst | None = veld(
        "Telefoonnummer of algemeen e-mailadres.", voorbeeld="taalhuis@bibliotheekwaterveen.example"
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
