"""How large a dossier may be, whatever the format of the file, and with all the files that it includes."""

from __future__ import annotations

from dataclasses import dataclass

from planmaker.findings import Finding, Place

LARGEST = 10_000_000
"""How many bytes a dossier may have, with the files that it includes: ten thousand pages of text."""

DEPTH = 50
"""How deep parts may lie in each other. The model is ten deep; what reads the tree after us is recursive."""

VALUES = 100_000
"""How many values a dossier may hold, aliases and included files written out. One of 500 lines holds some 600."""

CHARACTERS = 10_000_000
"""How much text a dossier may hold, aliases and included files written out: as much as the largest file could."""

FILES = 100
"""How many times a dossier may include a file."""


@dataclass(slots=True)
class Budget:
    """What is left for a dossier while its files are read one after another."""

    bytes: int = LARGEST
    values: int = VALUES
    characters: int = CHARACTERS
    files: int = FILES

    def spend(self, values: int, characters: int, place: Place) -> Finding | None:
        """Take `values` and `characters` off; return what to tell when there were not so many left."""
        self.values -= values
        self.characters -= characters
        if self.values >= 0 and self.characters >= 0:
            return None
        return Finding(
            "te-veel-waarden",
            "dit dossier wordt te groot als alles erin voluit staat",
            place,
            f"een dossier kan {VALUES} waarden bevatten; gebruik minder verwijzingen met & en *, en voeg minder in",
        )


def too_deep(depth: int, place: Place) -> Finding | None:
    """Return what to tell of a part that lies `depth` deep, when that is too deep."""
    if depth <= DEPTH:
        return None
    return Finding(
        "te-diep",
        f"hier liggen meer dan {DEPTH} onderdelen in elkaar",
        place,
        "een dossier is niet zo diep; kijk naar de haken en de inspringing",
    )
