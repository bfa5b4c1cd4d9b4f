"""What a plan van aanpak says beside the rest: problem, results, effects, limits, quality, what stays."""

from typing import Annotated, ClassVar, Literal

from planmaker.dossier.base import Part, derived, kort, lijst, veld
from planmaker.dossier.measures import Uren
from planmaker.dossier.values import (
    Aantal,
    Artikelverwijzing,
    Bedrag,
    BetrokkeneId,
    Datum,
    DoelId,
    Duur,
    Id,
    Jaar,
    LangeTekst,
    PartijId,
    Tekst,
)


class Cijfer(Part):
    """A figure, with where it comes from."""

    omschrijving: Tekst | None = veld("Wat het cijfer zegt.", voorbeeld="volwassenen die moeite hebben met lezen")
    waarde: Tekst | None = veld("Het cijfer, met eenheid.", voorbeeld="3.400 inwoners")
    bron: Tekst | None = veld("Waar het vandaan komt.", voorbeeld="Geletterdheid in Zicht")
    jaar: Jaar | None = veld("Van welk jaar.", voorbeeld=2025)


class Probleem(Part):
    """Who has which problem, and how large it is."""

    tekst: LangeTekst | None = veld(
        "Wie heeft welk probleem, en wat merkt die daarvan?",
        voorbeeld="Een op de zeven volwassenen heeft moeite met lezen en schrijven.",
    )
    oorzaken: tuple[Tekst, ...] = lijst("Waardoor het komt.", voorbeeld=["brieven en formulieren zijn moeilijk"])
    cijfers: tuple[Cijfer, ...] = lijst("Hoe groot het probleem is.")


class Doelgroep(Part):
    """For whom: how many they are, how many the plan reaches, and where to find them."""

    naam: Tekst | None = veld("De groep.", voorbeeld="ouders met jonge kinderen")
    omschrijving: LangeTekst | None = veld("Wie daarbij horen.", voorbeeld="ouders die zelf moeite hebben met lezen")
    omvang: Aantal | None = veld("Hoeveel het er zijn.", voorbeeld=1200)
    bereik: Aantal | None = veld("Hoeveel u er wilt bereiken.", voorbeeld=150)
    bron: Tekst | None = veld("Waar het aantal vandaan komt.", voorbeeld="CBS")
    jaar: Jaar | None = veld("Van welk jaar dat aantal is.", voorbeeld=2025)
    vindplaatsen: tuple[Tekst, ...] = lijst("Waar u hen vindt.", voorbeeld=["het consultatiebureau"])


class Resultaat(Part):
    """What the project delivers."""

    id: Id | None = veld("Een kort, vast woord voor dit resultaat.", voorbeeld="spreekuur")
    tekst: Tekst | None = veld("Wat er ligt of staat.", voorbeeld="een spreekuur in iedere wijk")
    norm: Tekst | None = veld("Hoeveel of hoe goed.", voorbeeld="vier spreekuren, elke week open")
    doelen: tuple[DoelId, ...] = lijst("Aan welke doelen het bijdraagt.")
    eigenaar: BetrokkeneId | None = veld("Wie het oplevert: een partij, een rol of een overleg.")
    datum: Datum | None = veld("Wanneer het er is.", voorbeeld="1 september 2027")


class Effect(Part):
    """What changes for people because of the results."""

    tekst: Tekst | None = veld("Wat er verandert, als hele zin.", voorbeeld="Ouders lezen vaker voor.")
    voor: Tekst | None = veld("Voor wie.", voorbeeld="jonge gezinnen")
    doelen: tuple[DoelId, ...] = lijst("Bij welke doelen het hoort.")
    zichtbaar: Tekst | None = veld("Waaraan u het ziet, en wanneer.", voorbeeld="het onderzoek onder ouders van 2029")


class Afbakening(Part):
    """What belongs to the project, and what does not."""

    binnen: tuple[Tekst, ...] = lijst("Wat erbij hoort.", voorbeeld=["volwassenen vanaf 18 jaar"])
    buiten: tuple[Tekst, ...] = lijst("Wat er niet bij hoort.", voorbeeld=["inburgering"])


class Raakvlak(Part):
    """Another project or policy that this one touches."""

    naam: Tekst | None = veld("Het andere project of beleid.", voorbeeld="de aanpak van schulden")
    afspraak: Tekst | None = veld(
        "Wat dat voor dit plan betekent.", voorbeeld="Het wijkteam verwijst door naar het spreekuur."
    )
    eigenaar: BetrokkeneId | None = veld("Wie het contact houdt.", voorbeeld="gemeente")


class Kader(Part):
    """A law, rule or decision within which the project stays."""

    naam: Tekst | None = veld(
        "De wet, de regeling of het besluit.", voorbeeld="de Wet stelsel openbare bibliotheekvoorzieningen"
    )
    artikel: Artikelverwijzing | None = veld("Welk artikel.", voorbeeld="artikel 5, onder b")
    betekenis: Tekst | None = veld("Wat dat voor dit plan betekent.", voorbeeld="de bibliotheek biedt educatie aan")


class Kwaliteitseis(Part):
    """A norm for the work, and how it is seen that it is met."""

    eis: Tekst | None = veld("De norm.", voorbeeld="vrijwilligers zijn getraind")
    toets: Tekst | None = veld("Hoe u dat nagaat.", voorbeeld="een training met certificaat")
    door: BetrokkeneId | None = veld("Wie dat doet.")


class Borging(Part):
    """What stays when the project is over, and who pays for it."""

    tekst: LangeTekst | None = veld(
        "Wat er blijft, en hoe.", voorbeeld="Het spreekuur hoort daarna bij het gewone werk van de Bibliotheek."
    )
    eigenaar: BetrokkeneId | None = veld("Wie er daarna voor zorgt.")
    kosten: Bedrag | None = veld("Wat dat per jaar kost.", voorbeeld="20000")
    dekking: Tekst | None = veld("Waar dat geld vandaan komt.", voorbeeld="de reguliere subsidie")
    vanaf: Datum | None = veld("Vanaf wanneer.", voorbeeld="1 januari 2031")


class GevraagdBesluit(Part):
    """What the reader is asked to decide."""

    door: Tekst | None = veld("Wie besluit, met lidwoord.", voorbeeld="het college van burgemeester en wethouders")
    datum: Datum | None = veld("Wanneer besloten wordt.", voorbeeld="3 november 2026")
    punten: tuple[Tekst, ...] = lijst(
        "Wat er besloten wordt: elk de rest van de zin ‘… wordt gevraagd’.", voorbeeld=["in te stemmen met dit plan"]
    )


class Akkoord(Part):
    """Somebody who agrees to the plan."""

    naam: Tekst | None = veld("Wie akkoord geeft.", voorbeeld="mr. A.B. de Vries")
    functie: Tekst | None = veld("De functie.", voorbeeld="directeur-bestuurder")
    partij: PartijId | None = veld("Namens welke partij.")
    datum: Datum | None = veld("Wanneer deze persoon akkoord geeft.", voorbeeld="3 december 2026")


class Aanbod(Part):
    """A course, group or consultation hour for people who want to learn."""

    naam: Tekst | None = veld("Wat er te doen is.", voorbeeld="Klik & Tik")
    soort: Literal["formeel", "non-formeel", "informeel"] | None = veld(
        "Of het aanbod tot een diploma leidt.",
        voorbeeld="non-formeel",
        keuzes={
            "formeel": "met diploma",
            "non-formeel": "een cursus zonder diploma",
            "informeel": "leren met een vrijwilliger",
        },
    )
    lijn: Literal["preventief", "curatief", "beide"] | None = veld(
        "Of het problemen voorkomt of verhelpt.",
        voorbeeld="curatief",
        keuzes={"preventief": "voorkomen", "curatief": "verhelpen"},
    )
    doelgroep: Literal["nt1", "nt2", "beide"] | None = veld(
        "Voor welke taalgroep.",
        voorbeeld="beide",
        keuzes={"nt1": "Nederlands als moedertaal", "nt2": "Nederlands als tweede taal"},
    )
    aanbieder: PartijId | None = veld("Wie het aanbiedt.")
    plaatsen: Aantal | None = veld("Hoeveel mensen per jaar.", voorbeeld=60)
    financiering: Tekst | None = veld("Waaruit het betaald wordt.", voorbeeld="WEB-middelen")


class Geletterdheid(Part):
    """What a plan against low literacy says beside the rest."""

    nt1: Aantal | None = veld(
        "Hoeveel inwoners met Nederlands als moedertaal moeite hebben met lezen.", titel="NT1", voorbeeld=2100
    )
    nt2: Aantal | None = veld("Hoeveel inwoners met een andere moedertaal.", titel="NT2", voorbeeld=1300)
    aanbod: tuple[Aanbod, ...] = lijst("Het aanbod, formeel en non-formeel.")
    portefeuilles: tuple[Tekst, ...] = lijst(
        "Welke wethouders erbij horen.", voorbeeld=["onderwijs", "werk en inkomen"]
    )
    contactgemeente: Tekst | None = veld("De contactgemeente van de arbeidsmarktregio.", voorbeeld="Haarlem")
    certificering: LangeTekst | None = veld(
        "Hoe het staat met de certificering van het Taalhuis.", voorbeeld="Het Taalhuis is in 2025 getoetst."
    )
    taalambassadeurs: LangeTekst | None = veld(
        "Hoe mensen die het zelf meemaakten meepraten.", voorbeeld="Twee taalambassadeurs denken mee."
    )


class Spuk(Part):
    """What a grant of the state for library branches asks for."""

    aanvrager: PartijId | None = veld("De gemeente die aanvraagt.", voorbeeld="gemeente")
    activiteit: Literal["nieuwe-vestiging", "verbetering-vestiging", "openingsuren", "anders"] | None = veld(
        "Wat er met het geld gebeurt.", voorbeeld="openingsuren"
    )
    locatie: Tekst | None = veld("Waar.", voorbeeld="dorpshuis De Schakel, Dorpsstraat 4")
    huidig: LangeTekst | None = veld("Hoe het nu is.", voorbeeld="De vestiging is twee dagen open.")
    gewenst: LangeTekst | None = veld("Hoe het wordt.", voorbeeld="De vestiging is vijf dagen open.")
    openingsuren_nu: Uren | None = veld("Openingsuren per week nu.", voorbeeld="20 uur")
    openingsuren_straks: Uren | None = veld("Openingsuren per week straks.", voorbeeld="32 uur")
    aangevraagd: Bedrag | None = veld("Het bedrag dat wordt aangevraagd.", voorbeeld="220000")
    overleg: LangeTekst | None = veld(
        "Hoe gemeente, bibliotheek en ondersteuningsinstelling dit samen voorbereidden.",
        voorbeeld="Gemeente, bibliotheek en Probiblio spraken elkaar in mei.",
    )
    daarna: LangeTekst | None = veld(
        "Hoe het na de uitkering betaald wordt.", voorbeeld="De gemeente betaalt de extra uren uit de subsidie."
    )

    needs: ClassVar = {"extra_uren": ("openingsuren_nu", "openingsuren_straks")}

    @derived
    def extra_uren(self) -> Uren | None:
        """How many hours a week longer it is open; nothing when it is not longer."""
        now, then = self.openingsuren_nu, self.openingsuren_straks
        return Uren(max(then.waarde - now.waarde, Uren.sum(()).waarde)) if now and then else None


class Plan(Part):
    """The plan van aanpak, as far as the rest of the dossier does not say it yet."""

    titel: Tekst | None = veld("De titel van het plan.", voorbeeld="Samen taalvaardig")
    vorm: Literal["kort", "lang"] = veld(
        "Hoe uitgebreid het plan is.",
        standaard="lang",
        keuzes={"kort": "een paar bladzijden", "lang": "met alle hoofdstukken"},
    )
    variant: Literal["algemeen", "geletterdheid", "spuk"] = veld(
        "Het soort plan.",
        standaard="algemeen",
        keuzes={"geletterdheid": "tegen laaggeletterdheid", "spuk": "aanvraag specifieke uitkering"},
    )
    samenvatting: LangeTekst | None = veld(
        "Het plan in een halve bladzijde; laat leeg als planmaker die uit de rest mag maken.",
        voorbeeld="In elke wijk komt een spreekuur waar inwoners met een taalvraag terechtkunnen.",
    )
    aanleiding: LangeTekst | None = veld(
        "Waarom nu, en wat eraan voorafging.", voorbeeld="De gemeente vroeg in 2026 om één aanpak."
    )
    kaders: tuple[Kader, ...] = lijst("Wetten, regels en besluiten waar het plan binnen blijft.")
    probleem: Probleem | None = veld("Wie welk probleem heeft, met cijfers.")
    doelgroepen: tuple[Doelgroep, ...] = lijst("Voor wie, en hoeveel zij zijn.")
    resultaten: tuple[Resultaat, ...] = lijst("Wat het project oplevert.")
    effecten: tuple[Annotated[Effect, kort("tekst")], ...] = lijst("Wat er daardoor verandert.")
    afbakening: Afbakening | None = veld("Wat er wel en niet bij hoort.")
    randvoorwaarden: tuple[Tekst, ...] = lijst(
        "Wat er moet zijn om te slagen, elk als hele zin.", voorbeeld=["De subsidie is vóór 1 januari verleend."]
    )
    uitgangspunten: tuple[Tekst, ...] = lijst(
        "Waar u van uitgaat, elk als hele zin.", voorbeeld=["De deelnemer staat centraal."]
    )
    raakvlakken: tuple[Annotated[Raakvlak, kort("naam")], ...] = lijst("Andere projecten en ander beleid.")
    aanpak: LangeTekst | None = veld(
        "Hoe u te werk gaat.", voorbeeld="Wij beginnen klein en meten elk halfjaar wat het oplevert."
    )
    kwaliteit: tuple[Annotated[Kwaliteitseis, kort("eis")], ...] = lijst("Waar het werk aan moet voldoen.")
    informatie: LangeTekst | None = veld(
        "Hoe u omgaat met informatie, archief en persoonsgegevens.",
        voorbeeld="Partners delen alleen gegevens die nodig zijn.",
    )
    borging: Borging | None = veld("Wat er na het project blijft.")
    besluit: GevraagdBesluit | None = veld("Het besluit dat u vraagt.")
    akkoord: tuple[Akkoord, ...] = lijst("Wie het plan goedkeuren; laat leeg voor een plan zonder ondertekening.")
    verspreiding: tuple[Tekst, ...] = lijst("Wie het plan krijgen.", voorbeeld=["de leden van de stuurgroep"])
    duur: Duur | None = veld(
        "Hoe lang het project duurt; laat weg als dat volgt uit de looptijd of de fasen.", voorbeeld="3 jaar"
    )
    geletterdheid: Geletterdheid | None = veld("Alleen bij een plan tegen laaggeletterdheid.")
    spuk: Spuk | None = veld("Alleen bij een aanvraag voor een specifieke uitkering.", titel="SPUK")
