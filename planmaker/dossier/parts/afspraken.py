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
        "De overweging, als bijzin zonder hoofdletter en zonder punt aan het eind.", zin="bijzin"
    )
    doel: DoelId | None = veld("Het doel van het koersplan waar de overweging bij hoort.")


class Begrip(Part):
    """A defined term."""

    term: Tekst | None = veld("Het begrip.", voorbeeld="taalvrager")
    omschrijving: Tekst | None = veld("Wat het betekent, zonder hoofdletter en zonder punt aan het eind.", zin="deel")


class Lid(Part):
    """A paragraph of an own article."""

    tekst: Tekst | None = veld("De tekst van het lid, als hele zin.")
    onderdelen: tuple[Tekst, ...] = lijst("Onderdelen a, b, c; zonder leesteken aan het eind.", zin="deel")


class Artikel(Part):
    """An article of the collaboration's own."""

    id: Id = veld("Een kort, vast id, om naar het artikel te verwijzen.", voorbeeld="huisregels", standaard=...)
    titel: Tekst | None = veld("De titel.", voorbeeld="Huisregels")
    leden: tuple[Annotated[Lid, kort("tekst")], ...] = lijst("De leden, elk als hele zin.")
    na: Id | None = veld("Het id van het artikel waar dit artikel achter komt.", voorbeeld="bijdragen")


class Bijlage(Part):
    """An annex of the collaboration's own."""

    id: Id = veld("Een kort, vast id, om naar de bijlage te verwijzen.", voorbeeld="plattegrond", standaard=...)
    titel: Tekst | None = veld("De titel.", voorbeeld="Plattegrond begane grond")
    tekst: tuple[Tekst, ...] = lijst("De tekst, een item per alinea; leeg als de bijlage los is bijgevoegd.")
    datum: Datum | None = veld("De datum van een los bijgevoegd stuk.")
    kenmerk: Tekst | None = veld("Het kenmerk van een los bijgevoegd stuk.")


class Afdwingbaarheid(Part):
    """Whether a court can be asked to enforce the agreement (Aanwijzingen, rule 16)."""

    keuze: Literal["geen", "bepaalde-artikelen", "geheel"] | None = veld(
        "Geen: niets is afdwingbaar. Bepaalde-artikelen: de genoemde artikelen niet. Geheel: alles is afdwingbaar."
    )
    niet_afdwingbaar: tuple[Id, ...] = lijst(
        "Bij bepaalde-artikelen: de artikelen die niet afdwingbaar zijn.", voorbeeld=["ambitie", "bijdragen"]
    )


class Verlenging(Part):
    """What happens at the end date (Aanwijzingen, rule 19)."""

    wijze: Literal[
        "geen", "stilzwijgend-gelijke-periode", "stilzwijgend-een-jaar", "eenmalig-op-verzoek", "daarna-onbepaald"
    ] = veld("Hoe de afspraken worden verlengd.", standaard="geen")
    duur: Duur | None = veld("Bij eenmalig-op-verzoek: met hoe lang.", voorbeeld="2 jaar")
    overleg: Duur | None = veld("Hoe lang vóór de einddatum partijen over voortzetting spreken.", voorbeeld="6 maanden")
    opzegtermijn: Duur | None = veld(
        "Hoe lang vooraf een partij laat weten dat zij niet verlengt.", voorbeeld="6 maanden"
    )


class Toetreding(Part):
    """How others can join (Aanwijzingen, rule 6)."""

    mogelijk: JaNee = veld("Ja als anderen kunnen toetreden.", standaard=True)
    instemming: Literal["alle-partijen", "overleg"] = veld("Wie ermee moet instemmen.", standaard="alle-partijen")
    overleg: OverlegId | None = veld("Welk overleg, als dat instemt.")
    voorwaarden: tuple[Tekst, ...] = lijst(
        "Voorwaarden, elk als bijzin.", voorbeeld=["zij het doel onderschrijft"], zin="bijzin"
    )


class Afbouw(Part):
    """A step of a phased payment after leaving."""

    jaar: Aantal | None = veld("Het hoeveelste jaar na de uittreding.", voorbeeld=1)
    percentage: Percentage | None = veld("Welk deel van de laatste bijdrage dan nog betaald wordt.", voorbeeld="75%")


class Frictiekosten(Part):
    """Who pays the costs that leaving causes."""

    omvat: tuple[Tekst, ...] = lijst(
        "Welke kosten eronder vallen.", voorbeeld=["loonkosten van boventallig personeel"], zin="deel"
    )
    maximum: Bedrag | None = veld("Het maximum.")
    maximum_percentage: Percentage | None = veld("Het maximum als deel van de laatste jaarbijdrage.")
    afbouw: tuple[Afbouw, ...] = lijst("De betaling in stappen.")
    vaststelling: Tekst | None = veld(
        "Wie de kosten vaststelt, met lidwoord.", voorbeeld="een onafhankelijke accountant", zin="wie"
    )


class Gevolgen(Part):
    """What leaving or ending means for what partners share, each as a full sentence."""

    geld: Tekst | None = veld("Wat er met het geld gebeurt.")
    personeel: Tekst | None = veld("Wat er met het personeel gebeurt.")
    gegevens: Tekst | None = veld("Wat er met de gegevens gebeurt.")
    materialen: Tekst | None = veld("Wat er met de materialen gebeurt.")
    huisvesting: Tekst | None = veld("Wat er met de huisvesting gebeurt.")


class Uittreding(Part):
    """How a party can leave, and what follows (Aanwijzingen, rule 20)."""

    opzegtermijn: Duur | None = veld("De opzegtermijn.", voorbeeld="6 maanden")
    tegen: Literal["kalenderjaar", "schooljaar", "begrotingsjaar", "elk-moment"] = veld(
        "Tegen welk moment kan worden opgezegd.", standaard="kalenderjaar"
    )
    begrotingsjaar: JaNee = veld("Ja als ten minste één heel begrotingsjaar in acht wordt genomen.", standaard=False)
    vorm: Literal["schriftelijk", "aangetekend"] = veld("Hoe de opzegging gebeurt.", standaard="schriftelijk")
    gronden: tuple[Tekst, ...] = lijst("De gronden, als een reden nodig is, elk als bijzin na ‘als’.", zin="bijzin")
    gevolg: Literal["eindigt", "blijft-bestaan", "overleg"] = veld(
        "Of de afspraken voor de anderen eindigen, blijven bestaan of onderwerp van overleg worden.",
        standaard="blijft-bestaan",
    )
    gevolgen: Gevolgen | None = veld("Wat er gebeurt met geld, personeel, gegevens, materialen en huisvesting.")
    frictiekosten: Frictiekosten | None = veld("Kosten die een uittreder vergoedt.")


class Wijziging(Part):
    """How the agreement can be changed (Aanwijzingen, rule 21)."""

    overleg: Duur | None = veld("Binnen welke tijd partijen een verzoek bespreken.", voorbeeld="6 weken")


class Onvoorzien(Part):
    """What partners do when circumstances change (BW 6:258)."""

    overleg: Duur | None = veld("Binnen welke tijd partijen overleggen.", voorbeeld="4 weken")
    opzeggen: JaNee = veld("Ja als een partij daarna mag opzeggen.", standaard=False)
    opzegtermijn: Duur | None = veld("Met welke opzegtermijn.", voorbeeld="3 maanden")


class Geschillen(Part):
    """The ladder of dispute resolution (Aanwijzingen, rule 16)."""

    overleg: Duur | None = veld("Hoe lang partijen zelf proberen het op te lossen.", voorbeeld="4 weken")
    bestuurlijk: Duur | None = veld("Hoe lang bestuurders daarna overleggen.", voorbeeld="4 weken")
    mediation: JaNee = veld("Ja als daarna een mediator wordt ingeschakeld.", standaard=False)
    slot: Literal["rechter", "arbitrage", "bindend-advies", "geen"] | None = veld("Wie het laatste woord heeft.")
    rechtbank: Tekst | None = veld("De bevoegde rechtbank.", voorbeeld="Noord-Holland")
    instituut: Tekst | None = veld(
        "Bij arbitrage: volgens welk reglement, met lidwoord.",
        voorbeeld="het reglement van het Nederlands Arbitrage Instituut",
    )
    kosten: Literal["gelijke-delen", "ieder-eigen"] | None = veld("Wie de kosten van mediation of advies draagt.")


class Aansprakelijkheid(Part):
    """Who bears damage, and who is insured."""

    regeling: Literal["eigen-risico", "beperkt"] = veld(
        "Ieder draagt eigen risico, of de aansprakelijkheid is beperkt.", standaard="eigen-risico"
    )
    maximum: Bedrag | None = veld("Bij beperkt: het maximum per gebeurtenis.")
    verzekering: JaNee = veld("Ja als partijen zich verzekeren.", standaard=True)


class Naleving(Part):
    """What helps partners keep their word (Aanwijzingen, rule 17)."""

    wijze: Literal["overleg", "boete"] = veld(
        "Overleg, of een boete (alleen als de afspraken afdwingbaar zijn).", standaard="overleg"
    )
    herstel: Duur | None = veld("Binnen welke tijd een partij het alsnog in orde maakt.", voorbeeld="6 weken")
    boete: Bedrag | None = veld("De boete per overtreding.")


class Personeel(Part):
    """People who work for the collaboration."""

    werkgever_blijft: JaNee = veld("Ja als iedere partij werkgever blijft van haar eigen mensen.", standaard=True)
    detachering: tuple[Tekst, ...] = lijst("Afspraken over detachering, elk als hele zin.")
    vrijwilligers: PartijId | None = veld("De partij die de vrijwilligers begeleidt en verzekert.")
    vog: JaNee = veld("Ja als een verklaring omtrent het gedrag verplicht is.", standaard=False)


class Gegevensstroom(Part):
    """A flow of personal data and the role each party has in it (AVG art. 26 and 28)."""

    naam: Tekst | None = veld("Welke gegevens.", voorbeeld="aanmelding van deelnemers")
    doel: Tekst | None = veld(
        "Waarvoor, met lidwoord of als zelfstandig naamwoord.", voorbeeld="de plaatsing van deelnemers"
    )
    rol: Literal["zelfstandig", "gezamenlijk", "verwerker"] | None = veld(
        "Zelfstandig verantwoordelijk, gezamenlijk (AVG artikel 26) of met een verwerker (AVG artikel 28)."
    )
    partijen: tuple[PartijId, ...] = lijst("De verantwoordelijke partijen.")
    verwerker: Tekst | None = veld("Bij een verwerker: wie.")
    grondslag: Tekst | None = veld(
        "De wettelijke grondslag.",
        voorbeeld="toestemming van de deelnemer (artikel 6, eerste lid, onder a, van de AVG)",
    )
    categorieen: tuple[Tekst, ...] = lijst("De soorten gegevens.", voorbeeld=["naam", "telefoonnummer"])
    bewaartermijn: Duur | None = veld("Hoe lang de gegevens bewaard blijven.", voorbeeld="2 jaar")


class Privacy(Part):
    """Personal data: only what is needed, on a legal ground, with clear roles."""

    gegevensstromen: tuple[Gegevensstroom, ...] = lijst("De gegevensstromen.")
    aanspreekpunt: PartijId | None = veld("De partij die vragen van betrokkenen aanneemt.")
    datalek_uren: Aantal | None = veld("Binnen hoeveel uur partijen elkaar over een datalek informeren.", voorbeeld=24)


class Geheimhouding(Part):
    """Confidentiality, never beyond the law."""

    geldt: JaNee = veld("Ja als partijen vertrouwelijke informatie geheimhouden.", standaard=True)
    na_afloop: Duur | None = veld("Hoe lang dat na afloop nog geldt.", voorbeeld="2 jaar")


class IntellectueelEigendom(Part):
    """What happens with material that partners make together."""

    regeling: Literal["vrij-gebruik", "maker", "gezamenlijk"] = veld(
        "Vrij gebruik door iedereen, rechten bij de maker, of gezamenlijke rechten.", standaard="vrij-gebruik"
    )
    afspraken: tuple[Tekst, ...] = lijst("Andere afspraken, elk als hele zin.")


class Openbaarheid(Part):
    """Publication of the text (Aanwijzingen, rule 25; Wet open overheid)."""

    partij: PartijId | None = veld("Wie de tekst openbaar maakt.")
    weken: Aantal | None = veld("Binnen hoeveel weken na ondertekening.", voorbeeld=4)
    kanaal: Tekst | None = veld("Waar, met lidwoord.", voorbeeld="de website van de gemeente", zin="deel")


class EerdereAfspraak(Part):
    """An earlier agreement and what becomes of it."""

    titel: Tekst | None = veld("De titel.")
    datum: Datum | None = veld("De datum.")
    gevolg: Literal["vervangt", "blijft"] = veld(
        "Of die vervangen wordt of naast deze blijft gelden.", standaard="vervangt"
    )


class Onderzoek(Part):
    """What an intentieverklaring sets in motion: a study of whether it can be done."""

    doel: Tekst | None = veld("Waar het onderzoek antwoord op geeft, als bijzin na ‘of’.", zin="bijzin")
    uitgangspunten: tuple[Tekst, ...] = lijst("De uitgangspunten en grenzen, elk als bijzin na ‘dat’.", zin="bijzin")
    producten: tuple[Tekst, ...] = lijst("Wat het onderzoek oplevert.", zin="deel")
    criteria: tuple[Tekst, ...] = lijst("Wanneer voortzetting haalbaar is, elk als bijzin na ‘als’.", zin="bijzin")
    uitvoering: Tekst | None = veld(
        "Wie het onderzoek doet, met lidwoord.", voorbeeld="een gezamenlijke werkgroep", zin="wie"
    )
    kosten: Bedrag | None = veld("Wat het onderzoek ten hoogste kost.")
    eigendom: Literal["gezamenlijk", "opdrachtgever"] | None = veld("Van wie de resultaten zijn.")
    opdrachtgever: PartijId | None = veld("Wie opdrachtgever is.")
    besluit: Datum | None = veld("Wanneer partijen uiterlijk besluiten of zij doorgaan.")
    afscheid: Duur | None = veld("Met welke termijn een partij kan stoppen.", voorbeeld="4 weken")


class Prestatie(Part):
    """A performance agreed under a grant (Awb 4:36)."""

    omschrijving: Tekst | None = veld("De prestatie.", zin="deel")
    norm: Tekst | None = veld("Hoeveel of hoe goed.", voorbeeld="ten minste 220 deelnemers per jaar", zin="deel")
    bewijs: Tekst | None = veld("Waaruit het blijkt.", voorbeeld="de jaarrapportage", zin="deel")


class Uitvoering(Part):
    """What an uitvoeringsovereenkomst carries out: the grant decision and its performances."""

    subsidiebesluit: Tekst | None = veld(
        "Het besluit tot subsidieverlening, met lidwoord.", voorbeeld="het besluit tot subsidieverlening", zin="wie"
    )
    datum: Datum | None = veld("De datum van dat besluit.")
    kenmerk: Tekst | None = veld("Het kenmerk van dat besluit.")
    subsidieontvanger: PartijId | None = veld("Welke partij de subsidie ontvangt.")
    prestaties: tuple[Prestatie, ...] = lijst("De prestaties.")
    medewerking: JaNee = veld(
        "Ja als de ontvanger verplicht is de prestaties te leveren (Awb 4:36, tweede lid).", standaard=True
    )


class Werkafspraak(Part):
    """Who handles what, and how quickly."""

    onderwerp: Tekst | None = veld("Waarover.", voorbeeld="aanmelding van een taalvrager", zin="deel")
    afspraak: Tekst | None = veld("Wat er gebeurt, als hele zin.")
    partij: PartijId | None = veld("Wie het oppakt.")
    reactietijd: Duur | None = veld("Binnen welke tijd.", voorbeeld="5 dagen")


class Contactpersoon(Part):
    """Whom to call at a party."""

    partij: PartijId | None = veld("Welke partij.")
    functie: Tekst | None = veld("De functie van de contactpersoon.")
    bereikbaar: Tekst | None = veld("Telefoonnummer of algemeen e-mailadres.")


class Afspraken(Part):
    """The agreement itself."""

    soort: Stuk = veld("Het soort stuk.", standaard="convenant")
    onderwerp: Tekst | None = veld("Waar het stuk over gaat, als titel.", voorbeeld="Taalhuis Waterveen")
    motto: Tekst | None = veld("Een eigen motto.")
    citeertitel: Tekst | None = veld(
        "Hoe het stuk wordt aangehaald.", voorbeeld="Convenant Taalhuis Waterveen 2027-2030"
    )
    samen: Tekst = veld("Hoe de partijen samen heten.", standaard="Partijen", voorbeeld="Partners")
    ieder: Tekst = veld("Hoe één van hen heet; een de-woord.", standaard="Partij", voorbeeld="Partner")
    overwegingen: tuple[Annotated[Overweging, kort("tekst")], ...] = lijst("Eigen overwegingen.")
    begrippen: tuple[Begrip, ...] = lijst("Begrippen die anders verkeerd begrepen worden.")
    artikelen: tuple[Artikel, ...] = lijst("Eigen artikelen.")
    bijlagen: tuple[Bijlage, ...] = lijst("Eigen bijlagen.")
    afdwingbaarheid: Afdwingbaarheid | None = veld("Of een rechter de afspraken kan afdwingen.")
    verlenging: Verlenging | None = veld("Wat er aan het eind gebeurt.")
    toetreding: Toetreding | None = veld("Hoe anderen kunnen toetreden.")
    uittreding: Uittreding | None = veld("Hoe een partij kan uittreden.")
    wijziging: Wijziging | None = veld("Hoe de afspraken gewijzigd worden.")
    onvoorzien: Onvoorzien | None = veld("Wat partijen doen bij onvoorziene omstandigheden.")
    geschillen: Geschillen | None = veld("Hoe partijen geschillen oplossen.")
    aansprakelijkheid: Aansprakelijkheid | None = veld("Wie schade draagt.")
    naleving: Naleving | None = veld("Wat er gebeurt als een partij haar afspraken niet nakomt.")
    personeel: Personeel | None = veld("Afspraken over medewerkers en vrijwilligers.")
    privacy: Privacy | None = veld("Afspraken over persoonsgegevens.")
    geheimhouding: Geheimhouding | None = veld("Afspraken over vertrouwelijkheid.")
    intellectueel_eigendom: IntellectueelEigendom | None = veld("Afspraken over gezamenlijk materiaal.")
    kwaliteit: tuple[Tekst, ...] = lijst("Afspraken over kwaliteit en certificering, elk als hele zin.")
    openbaarheid: Openbaarheid | None = veld("Wie het stuk openbaar maakt.")
    eerdere_afspraken: tuple[EerdereAfspraak, ...] = lijst("Eerdere overeenkomsten.")
    rangorde: Literal["stuk", "bijlagen"] = veld("Wat voorgaat bij strijdigheid.", standaard="stuk")
    publieke_taak: JaNee = veld(
        "Ja als het stuk zegt dat bevoegdheden van de overheid onverlet blijven.", standaard=True
    )
    onderzoek: Onderzoek | None = veld("Bij een intentieverklaring: het onderzoek.")
    uitvoering: Uitvoering | None = veld("Bij een uitvoeringsovereenkomst: subsidiebesluit en prestaties.")
    werkafspraken: tuple[Werkafspraak, ...] = lijst("Bij een samenwerkingsprotocol: wie doet wat, hoe snel.")
    contactpersonen: tuple[Contactpersoon, ...] = lijst("Bij wie partijen terechtkunnen.")
