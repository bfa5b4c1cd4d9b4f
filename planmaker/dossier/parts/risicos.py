"""What can go wrong: cause, event and effect, how likely and how bad, and what is done about it."""

from typing import ClassVar, Literal

from planmaker.dossier.base import Part, derived, veld
from planmaker.dossier.values import BetrokkeneId, FaseId, Id, JaNee, LangeTekst, Score, Tekst

Niveau = Literal["laag", "midden", "hoog"]


def niveau(score: int) -> Niveau:
    """Return the level of a risk of this weight, 1 to 25: low up to 5, high from 12."""
    return "laag" if score < 6 else "midden" if score < 12 else "hoog"


class Risico(Part):
    """A risk. What is left of it after the measure is typed apart: `restkans` and `restimpact`."""

    id: Id | None = veld("Een kort, vast woord voor dit risico.", voorbeeld="risico-1")
    naam: Tekst | None = veld("Het risico in een paar woorden.", voorbeeld="een partner trekt zich terug")
    soort: Literal[
        "bestuurlijk", "financieel", "juridisch", "organisatorisch", "personeel", "inhoudelijk", "technisch", "planning"
    ] | None = veld("Het soort risico.")  # fmt: skip
    oorzaak: Tekst | None = veld("Waardoor het kan gebeuren.", voorbeeld="een bezuiniging bij een partner")
    gebeurtenis: Tekst | None = veld("Wat er dan gebeurt.", voorbeeld="de partner zegt de huur op")
    gevolg: Tekst | None = veld("Wat dat betekent.", voorbeeld="de lasten voor de anderen stijgen")
    kans: Score | None = veld("Hoe groot de kans is, van 1 (klein) tot 5 (groot).", voorbeeld=2)
    impact: Score | None = veld("Hoe groot de gevolgen zijn, van 1 (klein) tot 5 (groot).", voorbeeld=4)
    maatregel: LangeTekst | None = veld(
        "Wat u eraan doet.", voorbeeld="Partners spreken een opzegtermijn van twee jaar af."
    )
    eigenaar: BetrokkeneId | None = veld("Wie het in de gaten houdt.")
    restkans: Score | None = veld("De kans na de maatregel, van 1 tot 5.", voorbeeld=1)
    restimpact: Score | None = veld("De gevolgen na de maatregel, van 1 tot 5.", voorbeeld=3)
    restrisico: Tekst | None = veld("Wat er overblijft, in woorden.", voorbeeld="een tijdelijk lege ruimte")
    fase: FaseId | None = veld("In welke fase het speelt.")
    intern: JaNee = veld("Ja als dit risico binnen uw organisatie blijft.", standaard=False)

    needs: ClassVar = {
        "score": ("kans", "impact"),
        "niveau": ("kans", "impact"),
        "restscore": ("restkans", "restimpact"),
        "restniveau": ("restkans", "restimpact"),
    }

    @property
    def only_intern(self) -> bool:
        """Whether this risk stays inside the own organisation."""
        return self.intern

    @derived
    def score(self) -> int | None:
        """Likelihood times impact, 1 to 25."""
        return None if self.kans is None or self.impact is None else self.kans * self.impact

    @derived
    def niveau(self) -> Niveau | None:
        """How heavy the risk is: laag, midden or hoog."""
        return None if self.score is None else niveau(self.score)

    @derived
    def restscore(self) -> int | None:
        """What is left after the measure, 1 to 25."""
        return None if self.restkans is None or self.restimpact is None else self.restkans * self.restimpact

    @derived
    def restniveau(self) -> Niveau | None:
        """How heavy that is: laag, midden or hoog."""
        return None if self.restscore is None else niveau(self.restscore)
