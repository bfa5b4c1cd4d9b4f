"""Rules about interests: what parties bring and get, and what is at stake for them."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import WARNING, Fault, rule
from planmaker.checks.sources import conditie
from planmaker.dossier import Dossier

SUBJECT = "Belangen"


@rule(
    "belangen-niet-op-tafel",
    WARNING,
    "Is bekend wat partijen halen, brengen en van belang vinden?",
    why="Recht doen aan belangen kan pas als u ze kent. Bij een intentieverklaring mag het later.",
    source=conditie("belangen"),
    mend="Vul per partij `haalt`, `brengt` of `belangen` in.",
    breaks="partijen: [{id: bibliotheek}, {id: gemeente}]",
    keeps="""
partijen:
  - {id: bibliotheek, brengt: [een plek in het centrum]}
  - {id: gemeente, haalt: [bereik in de wijk]}
""",
)
def interests_are_on_the_table(dossier: Dossier) -> Iterator[Fault]:
    """A collaboration does justice to interests only when they are known."""
    if len(dossier.partijen) > 1 and dossier.afspraken.soort != "intentieverklaring" and not dossier.brengen_en_halen:
        yield (
            dossier.place("partijen"),
            "van geen enkele partij staat in het dossier wat zij haalt, wat zij brengt en welk belang zij heeft",
            "vul per partij `haalt`, `brengt` of `belangen` in",
        )
