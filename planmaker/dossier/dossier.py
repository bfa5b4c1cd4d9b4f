"""The dossier as a whole, and what follows from its parts together."""

import unicodedata
from itertools import chain
from typing import ClassVar, Literal

from planmaker import dutch
from planmaker.dossier.acceptatie import Acceptatie
from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.derived.agenda import Agendaregel, Besluitregel, decisions, in_time, six_stages
from planmaker.dossier.derived.schedule import schedule
from planmaker.dossier.gebouw.mfa import Mfa, Stadium
from planmaker.dossier.parts.afspraken import Afspraken, Begrip
from planmaker.dossier.parts.analyse import Analyse
from planmaker.dossier.parts.begroting import Begroting
from planmaker.dossier.parts.communicatie import Communicatie
from planmaker.dossier.parts.document import Document
from planmaker.dossier.parts.eigen import EigenVeld, Hoofdstuk
from planmaker.dossier.parts.governance import Governance
from planmaker.dossier.parts.koersplan import Ambitie, Koersplan, Wsob
from planmaker.dossier.parts.monitoring import Monitoring
from planmaker.dossier.parts.partijen import Bijdrage, Partij, Persoon
from planmaker.dossier.parts.plan import Plan
from planmaker.dossier.parts.planning import Activiteit, Fase, Mijlpaal, Planregel, Rol
from planmaker.dossier.parts.risicos import Risico
from planmaker.dossier.parts.samenwerking import Samenwerking
from planmaker.dossier.values import FORMAT, Formaat, PartijId, Tekst


class Partijgroep(Part):
    """Parties that stand under one heading; `naam` is empty for parties without a group."""

    naam: Tekst | None = veld("De naam van de groep.")
    partijen: tuple[PartijId, ...] = lijst("De partijen in de groep.")


class Groepsnaam(Part):
    """A defined term that stands for all parties of one group."""

    term: Tekst = veld("De term, met lidwoord.", standaard=...)
    leden: tuple[PartijId, ...] = lijst("De partijen in de groep.")


class Bijdragegroep(Part):
    """The contributions of one sort of the same party, or of the same parties together; no party means every party."""

    partijen: tuple[PartijId, ...] = lijst("Wie bijdragen.")
    soort: Literal["inspanning", "resultaat"] = veld("Inspanning of resultaat.", standaard="inspanning")
    bijdragen: tuple[Bijdrage, ...] = lijst("Hun bijdragen.")


class Handtekening(Part):
    """A place to sign: for which party, and who signs when that is known."""

    partij: PartijId = veld("Voor welke partij.", standaard=...)
    persoon: Persoon | None = veld("Wie tekent.")


class Handtekeningrij(Part):
    """Places to sign that stand side by side."""

    plaatsen: tuple[Handtekening, ...] = lijst("De plaatsen, van links naar rechts.")


class Dossier(Part):
    """One collaboration. Every part is optional until a document needs it."""

    noun: ClassVar = "het dossier"
    shows: ClassVar = {"besluitenlijst": ("fasen.besluit.uitkomst", "mijlpalen.besluit.uitkomst")}

    samenwerking: Samenwerking = veld("Wat u samen doet, waar, voor wie en hoe lang.", standaard=Samenwerking)
    partijen: tuple[Partij, ...] = lijst("Wie meedoen, en wie voor hen tekent.")
    koersplan: Koersplan | None = veld("De doelen van de bibliotheek waar de samenwerking aan bijdraagt.")
    ambitie: Ambitie | None = veld("Wat u samen belooft, wat iedereen ervoor inzet en wat u als eerste doet.")
    governance: Governance | None = veld("Wie de regie heeft, wie overlegt en hoe u besluit.")
    bijdragen: tuple[Bijdrage, ...] = lijst("Wat iedere partij doet.")
    plan: Plan | None = veld("Wat in een plan van aanpak staat naast de rest van dit dossier.", titel="Plan van aanpak")
    rollen: tuple[Rol, ...] = lijst("Wie wat is in het project.")
    fasen: tuple[Fase, ...] = lijst("Het project in stukken, elk met een besluit aan het eind.")
    activiteiten: tuple[Activiteit, ...] = lijst("Wat er gebeurt.")
    mijlpalen: tuple[Mijlpaal, ...] = lijst("Momenten waarop iets bereikt is.")
    begroting: Begroting | None = veld("Kosten, dekking en verdeling; planmaker telt op en rekent de verdeling uit.")
    risicos: tuple[Risico, ...] = lijst("Wat er mis kan gaan, en wat u eraan doet.", titel="Risico's")
    monitoring: Monitoring | None = veld("Hoe u volgt, evalueert en viert.")
    communicatie: Communicatie | None = veld("Wat u naar buiten brengt, en wie dat doet.")
    mfa: Mfa | None = veld(
        "Alleen bij een gedeeld gebouw: gebouw, beheer, ruimten, kosten en de weg ernaartoe.",
        titel="Gedeeld gebouw (MFA)",
    )
    afspraken: Afspraken = veld("De keuzes waar een jurist naar vraagt.", standaard=Afspraken)
    analyse: Analyse | None = veld(
        "Wat u van de samenwerking en de partners vindt; blijft binnen uw eigen organisatie.", intern=True
    )
    accepteer: tuple[Acceptatie, ...] = lijst(
        "Adviezen van planmaker die u laat staan, en waarom.", titel="Aanvaarde adviezen", intern=True
    )
    hoofdstukken: tuple[Hoofdstuk, ...] = lijst("Eigen hoofdstukken en bijlagen, zonder een sjabloon te veranderen.")
    extra: tuple[EigenVeld, ...] = lijst("Eigen velden, voor een eigen sjabloon.", titel="Eigen velden")
    document: Document = veld("Wensen voor het document zelf.", standaard=Document)
    planmaker: Formaat = veld(
        "De versie van het dossierformaat; laat dit staan, zo weet een latere planmaker hoe hij dit leest.",
        titel="Dossierformaat",
        standaard=FORMAT,
    )

    def partij(self, id: str) -> Partij:
        """Return the party with this id; raises KeyError when there is none."""
        for partij in self.partijen:
            if partij.id == id:
                return partij
        raise KeyError(id)

    @derived
    def partijgroepen(self) -> tuple[Partijgroep, ...]:
        """The parties by group, groups in the order in which they first occur."""
        names = dict.fromkeys(p.groep for p in self.partijen)
        return tuple(
            Partijgroep(naam=name, partijen=tuple(p.id for p in self.partijen if p.groep == name)) for name in names
        )

    @derived
    def groepsnamen(self) -> tuple[Groepsnaam, ...]:
        """The groups of parties whose name is a defined term, so that the text may speak of them by it."""
        defined = {dutch.zonder_lidwoord(b.term).lower(): b.term for b in self.afspraken.begrippen if b.term}
        found = []
        for group in self.partijgroepen:
            term = defined.get(dutch.zonder_lidwoord(group.naam or "").lower())
            if term and len(group.partijen) > 1:
                found.append(Groepsnaam(term=f"de {dutch.zonder_lidwoord(term)}", leden=group.partijen))
        return tuple(found)

    @derived
    def bijdragegroepen(self) -> tuple[Bijdragegroep, ...]:
        """The contributions by who makes them; those of every party first, then in the order of the parties."""
        order = {p.id: i for i, p in enumerate(self.partijen)}
        keys = dict.fromkeys((b.partijen, b.soort) for b in self.bijdragen)
        by_party = sorted(keys, key=lambda key: [order.get(i, len(order)) for i in key[0]])
        return tuple(
            Bijdragegroep(
                partijen=ids,
                soort=sort,
                bijdragen=tuple(b for b in self.bijdragen if (b.partijen, b.soort) == (ids, sort)),
            )
            for ids, sort in by_party
        )

    @derived
    def bibliotheken(self) -> tuple[Partij, ...]:
        """The parties that are a public library."""
        return tuple(p for p in self.partijen if p.soort == "bibliotheek")

    @derived
    def gemeenten(self) -> tuple[Partij, ...]:
        """The parties that are a municipality, or an administrative body of one."""
        return tuple(p for p in self.partijen if p.soort == "gemeente" or p.rechtsvorm == "gemeente")

    @derived
    def overheden(self) -> tuple[Partij, ...]:
        """The parties that are a municipality or a province: their council decides on the money."""
        kinds = ("gemeente", "provincie")
        return tuple(p for p in self.partijen if p.soort in kinds or p.rechtsvorm in kinds)

    @derived
    def wsob_functies(self) -> tuple[Wsob, ...]:
        """The functions of the library act that the goals serve, in the order of the act."""
        served = set(chain.from_iterable(d.wsob for d in self.koersplan.doelen)) if self.koersplan else set()
        return tuple(f for f in ("kennis", "ontwikkeling", "lezen", "ontmoeting", "kunst") if f in served)

    @derived
    def beleid(self) -> tuple[str, ...]:
        """The municipal policies that the goals connect to, each once."""
        goals = self.koersplan.doelen if self.koersplan else ()
        return tuple(dict.fromkeys(d.beleid for d in goals if d.beleid))

    @derived
    def planning(self) -> tuple[Planregel, ...]:
        """Activities and milestones with their days, those that follow from the others included."""
        return schedule(self.activiteiten, self.mijlpalen)

    @derived
    def stadia(self) -> tuple[Stadium, ...]:
        """The six stages of a shared building, those that the dossier says nothing of included."""
        return six_stages(self.mfa) if self.mfa else ()

    @derived
    def besluitenlijst(self) -> tuple[Besluitregel, ...]:
        """Every decision in order of time."""
        return decisions(self.mfa, self.fasen, self.mijlpalen)

    @derived
    def agenda(self) -> tuple[Agendaregel, ...]:
        """Everything with a day in order of time; of the decisions those still to be taken."""
        return in_time(self.mfa, self.activiteiten, self.planning, self.mijlpalen, self.besluitenlijst)

    @derived
    def begrippen(self) -> tuple[Begrip, ...]:
        """The defined terms in alphabetical order, as the drafting rules ask."""
        return tuple(sorted(self.afspraken.begrippen, key=lambda b: alphabetical(b.term or "")))

    @derived
    def brengen_en_halen(self) -> bool:
        """Whether any party said what it brings, gets or has at stake."""
        return any(p.brengt or p.haalt or p.gedeelde_belangen for p in self.partijen)

    @derived
    def handtekeningrijen(self) -> tuple[Handtekeningrij, ...]:
        """The places to sign, row by row.

        People who sign for the same party stand side by side, three in a row at most; parties for which one person
        signs stand two by two.
        """
        rows: list[list[Handtekening]] = []
        for partij in self.partijen:
            signing = partij.vertegenwoordiging
            people: tuple[Persoon | None, ...] = (signing.personen if signing else ()) or (None,)
            places = [Handtekening(partij=partij.id, persoon=persoon) for persoon in people]
            alone = bool(rows) and len(rows[-1]) == 1 and self._signs_alone(rows[-1][0].partij)
            if len(places) == 1 and alone:
                rows[-1] += places
            else:
                rows += [places[i : i + 3] for i in range(0, len(places), 3)]
        return tuple(Handtekeningrij(plaatsen=tuple(row)) for row in rows)

    def _signs_alone(self, id: str) -> bool:
        """Tell whether at most one person signs for this party."""
        signing = self.partij(id).vertegenwoordiging
        return signing is None or len(signing.personen) <= 1


def alphabetical(text: str) -> tuple[str, str]:
    """Return what to sort a text by: its letters without accents and capitals, then the text itself."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold(), text
