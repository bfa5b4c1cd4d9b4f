"""Names of people: what is title, initials, prefix and surname, and how Dutch writes and sorts them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_BEFORE = {"prof", "dr", "drs", "mr", "ir", "ing", "ds", "jhr", "jkvr", "bc", "lic", "em", "h.c"}
_AFTER = {
    "ma", "msc", "mphil", "mba", "med", "mfa", "mpa", "mps", "mcm", "mmc", "llm", "phd", "ba", "bsc", "bed", "bba",
    "llb", "bn", "ra", "aa", "rc", "cpc", "emba", "emia", "mha", "mim", "mla", "msw", "bsw",
}  # fmt: skip
_PREFIXES = {
    "van", "de", "den", "der", "ten", "ter", "te", "tot", "'t", "’t", "'s", "’s", "in", "op", "aan", "bij", "uit",
    "onder", "over", "voor", "vanden", "vander", "la", "le", "les", "du", "des", "d'", "von", "zu", "dos", "da", "di",
    "el", "al", "ben",
}  # fmt: skip
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-zß-ÿ]{0,2}\.-?)+")


@dataclass(frozen=True, slots=True)
class Naam:
    """The parts of a name; what a name does not have is empty. `titels` stand before it, `titels_achter` behind it."""

    achternaam: str
    tussenvoegsel: str = ""
    voorletters: str = ""
    voornaam: str = ""
    titels: str = ""
    titels_achter: str = ""

    def __str__(self) -> str:
        called = f"({self.voornaam})" if self.voornaam and self.voorletters else self.voornaam
        return _joined(self.titels, self.voorletters, called, self.tussenvoegsel, self.achternaam, self.titels_achter)

    @property
    def aangesproken(self) -> str:
        """The surname as it stands after "mevrouw": a prefix gets a capital there, "De Vries"."""
        name = _joined(self.tussenvoegsel, self.achternaam)
        return name[:1].upper() + name[1:] if name[:1].isalpha() else name

    @property
    def gesorteerd(self) -> str:
        """The name as it stands in a list by alphabet, where a prefix does not count: "Vries, mr. A.B. de"."""
        rest = _joined(self.titels, self.voorletters or self.voornaam, self.tussenvoegsel.lower())
        return f"{self.achternaam}, {rest}" if rest else self.achternaam


def parse_naam(text: str) -> Naam:
    """Return the parts of a name as people write it: "mr. A.B. de Vries MSc", "Anna van Dijk".

    With initials all that follows them is the surname, after its prefix; without, the first words are first names, up
    to a prefix or to the last word. Nothing is lost: the parts written one after another are the words of `text`.

    Raises:
        ValueError: there is no letter in it.
    """
    words = text.split()
    if not any(sign.isalpha() for sign in text):
        raise ValueError(f'"{text}" is geen naam; schrijf bijvoorbeeld mr. A.B. de Vries')
    titles = _while(words, lambda word: _is_title(word, words))
    behind: list[str] = []
    while _is_title_behind(words):
        behind.insert(0, words.pop())
    initials = _while(words, lambda word: len(words) > 1 and bool(_INITIALS.fullmatch(word)))
    first = _while(words, lambda word: len(words) > 1 and bool(initials) and bool(re.fullmatch(r"\(.+\)", word)))
    if not initials:
        first = _first_names(words)
    prefixes = _while(words, lambda word: len(words) > 1 and word.lower() in _PREFIXES)
    return Naam(
        achternaam=" ".join(words),
        tussenvoegsel=" ".join(prefixes),
        voorletters=" ".join(initials),
        voornaam=" ".join(first).strip("()"),
        titels=" ".join(titles),
        titels_achter=" ".join(behind),
    )


def _first_names(words: list[str]) -> list[str]:
    """Take the first names from `words`: those before a prefix, otherwise one; a single word is a surname."""
    at = next((i for i, word in enumerate(words[:-1]) if word.lower() in _PREFIXES), min(1, len(words) - 1))
    first = words[:at]
    del words[:at]
    return first


def _while(words: list[str], belongs: Callable[[str], bool]) -> list[str]:
    """Take words from the front of `words` as long as they belong."""
    taken: list[str] = []
    while words and belongs(words[0]):
        taken.append(words.pop(0))
    return taken


def _is_title(word: str, words: list[str]) -> bool:
    """Tell whether `word` is one title or several written together: "mr.", "prof.dr."."""
    pieces = [piece for piece in word.lower().split(".") if piece]
    return len(words) > 1 and word.endswith(".") and bool(pieces) and all(piece in _BEFORE for piece in pieces)


def _is_title_behind(words: list[str]) -> bool:
    """Tell whether the last of `words` is a title: two capitals or more, for "Ma" is a surname; after initials alone
    anything is."""
    plain = re.sub(r"[.,]", "", words[-1])
    capitals = sum(sign.isupper() for sign in plain)
    return len(words) > 1 and capitals > 1 and plain.lower() in _AFTER and not _INITIALS.fullmatch(words[-2])


def _joined(*pieces: str) -> str:
    return " ".join(piece for piece in pieces if piece)
