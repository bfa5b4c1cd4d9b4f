"""How partners speak to the world: what they agreed on it, and which message goes to whom."""

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.values import BetrokkeneId, Datum, Duur, JaNee, LangeTekst, PartijId, Tekst


class Communicatieactie(Part):
    """A message: for whom, what, by which means, when, from whom."""

    doelgroep: Tekst | None = veld("Voor wie.", voorbeeld="medewerkers van de partners")
    boodschap: LangeTekst | None = veld("Wat die moet weten.", voorbeeld="waar u iemand met een taalvraag aanmeldt")
    middel: Tekst | None = veld("Hoe u het vertelt.", voorbeeld="een bijeenkomst en een kaartje")
    moment: Tekst | None = veld("Wanneer, in woorden.", voorbeeld="ieder kwartaal")
    datum: Datum | None = veld("De dag, als die vaststaat.", voorbeeld="15 januari 2027")
    afzender: PartijId | None = veld("Namens wie.")
    eigenaar: BetrokkeneId | None = veld("Wie het doet.", voorbeeld="projectleider")


class Communicatie(Part):
    """Agreements on speaking to the outside world, and the messages themselves."""

    afstemmen: JaNee = veld("Ja als u berichten vooraf met elkaar afstemt.", standaard=True)
    woordvoerder: PartijId | None = veld("De partij die het woord voert.")
    termijn: Duur | None = veld("Binnen welke tijd partijen reageren op een concept.", voorbeeld="5 dagen")
    logo: JaNee = veld("Ja als partijen elkaars naam en logo mogen gebruiken voor de samenwerking.", standaard=False)
    afspraken: tuple[Tekst, ...] = lijst(
        "Andere afspraken over communicatie, elk als hele zin.",
        voorbeeld=["Partijen noemen elkaar in publicaties over de samenwerking."],
    )
    kernboodschap: Tekst | None = veld(
        "Wat iedereen moet onthouden, in één zin.", voorbeeld="Iedereen kan beter leren lezen."
    )
    acties: tuple[Communicatieactie, ...] = lijst("Welke boodschap naar wie gaat, wanneer en hoe.")
