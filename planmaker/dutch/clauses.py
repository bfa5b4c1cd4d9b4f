"""Text that goes on with a sentence: made to fit where that is sure, and told with a proposal where it is not.

A field that continues a sentence says how: `Aansluiting`. The rules for the order of words are those of Dutch: the
finite verb stands second in a main clause, last in a subordinate clause, and not at all behind "om".
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

from planmaker.dutch.genders import gender, is_noun
from planmaker.dutch.references import lidwoord, meervoud
from planmaker.dutch.sentences import opsomming
from planmaker.dutch.verbs import PARTICLES, infinitief_van, onbepaald, werkwoord

Aansluiting = Literal["infinitief", "gezegde", "bijzin", "deel", "wie"]
"""What a text goes on with: "om …" (infinitief), "De Gemeente …" (gezegde), "dat …" (bijzin), any other sentence
(deel), or one in which it says who, with an article (wie)."""

_ITEM = re.compile(r"\s*(?:[-–—•*·]|[0-9]{1,2}[.)]|[a-z][.)])\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = re.compile(r"[.;,\s]+\Z")
_INFINITIVE = re.compile(r"\bte ([^\W\d_]+n)\b")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?]\s+[A-Z]")
_WORDS = """
    aan achter als bij binnen boven buiten dankzij door gedurende gezamenlijk hiervoor in ingeval inzake indien
    jaarlijks langs lokale meer met na naar naast namens niet nieuwe om omdat onder ook op over per regionale rond
    samen sinds tegen ten ter tijdens tot tussen twee drie vier vijf uit uiterlijk van vanaf vanuit veel via volgens
    voor voordat wanneer wat waar zodat zonder zoveel bezoekers cliënten deelnemers docenten gezinnen inwoners
    jongeren kinderen laaggeletterde leerlingen leerkrachten mantelzorgers medewerkers nieuwkomers ouderen ouders
    partijen peuters professionals scholieren studenten taalvragers volwassenen vrijwilligers werkzoekenden
"""
_DETERMINED = "de het een alle iedere ieder elke elk deze dit die dat mijn uw haar zijn hun onze ons geen beide"
_SUBJECT = "zij hij het wij iedereen niemand partijen men wie ze we partners inwoners"
_DETERMINERS, _SUBJECTS = frozenset(_DETERMINED.split()), frozenset(_SUBJECT.split())
_COMMON = _DETERMINERS | _SUBJECTS | frozenset(_WORDS.split())


class Misfit(NamedTuple):
    """Why a text does not go on with its sentence, and how it would; nothing where only its writer can tell."""

    message: str
    proposal: str


def inpassen(text: str, aansluiting: Aansluiting, namen: Collection[str] = ()) -> str:
    """Return a text as it goes on with a sentence, as far as that is sure.

    The full stop at its end goes, and so does the capital at its start, unless it may be that of a name: one of
    `namen`, an abbreviation, or a word that is no common one. A list with dashes or numbers becomes an enumeration.
    What the sentence says already ("om", "dat") is not said twice, and who does something gets an article.
    """
    items = _items(text)
    if items:
        return opsomming(inpassen(item, aansluiting, namen) for item in items)
    fitted = zonder_hoofdletter(_END.sub("", text), namen)
    if aansluiting == "infinitief":
        return re.sub(r"\Aom\s+", "", fitted)
    if aansluiting == "bijzin":
        return re.sub(r"\A(?:dat|of)\s+", "", fitted)
    return _with_article(fitted, namen) if aansluiting == "wie" else fitted


def zonder_hoofdletter(text: str, namen: Collection[str] = ()) -> str:
    """Return a text without the capital of a sentence; that of a name, or of what may be one, stays."""
    found = _WORD.match(text)
    if found is None or not found[0][0].isupper() or found[0][1:] != found[0][1:].lower():
        return text
    word, small = found[0], found[0].lower()
    if any(re.match(rf"{re.escape(name)}(?!\w)", text) for name in namen if name):
        return text
    before_name = bool(re.match(r"\s+[A-Z]", text[found.end() :]))
    sure = small in _COMMON or onbepaald(small) or (is_noun(small) and not before_name)
    return small + text[len(word) :] if sure else text


def misfit(text: str, aansluiting: Aansluiting) -> Misfit | None:
    """Return why a text cannot go on with its sentence, None when it fits or when that is not sure."""
    items = _items(text)
    if items:
        return next(filter(None, (misfit(item, aansluiting) for item in items)), None)
    plain = inpassen(text, aansluiting)
    if aansluiting != "wie" and _TWO_SENTENCES.search(plain):
        return Misfit("de tekst is meer dan één zin, en loopt door in een zin van het document", "")
    return _CHECKS[aansluiting](plain) if aansluiting in _CHECKS and plain else None


def _items(text: str) -> list[str]:
    """Return the items of a text that is a list with dashes or numbers, none when it is not."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(_ITEM.match(line) for line in lines):
        return []
    return [_ITEM.sub("", line, count=1) for line in lines]


def _with_article(text: str, names: Collection[str]) -> str:
    """Return who does something with an article, where it is a noun and not a name."""
    first = _WORD.match(text)
    if first is None or meervoud(text) or lidwoord(text) not in ("de", "het") or any(text == name for name in names):
        return text
    if first[0].lower() in _COMMON or not text[0].islower():
        return text
    rest = text[first.end() :].strip()
    if rest[:1].isupper() and gender(first[0]) == "m":
        return text  # "wethouder Jansen"
    return f"{lidwoord(text)} {text}"


def _behind_om(text: str) -> Misfit | None:
    words = text.split()
    verb = onbepaald(words[0]) if not infinitief_van(words[0]) else None
    if verb and words[0].lower() != verb:
        return Misfit(f"de tekst begint met een persoonsvorm (“{words[0]}”), maar volgt op “om”", _te(words, verb))
    if _INFINITIVE.search(text):
        return None
    at = _finite(words)
    if at:
        subject, after = words[:at], words[at + 1 :]
        proposal = f"ervoor te zorgen dat {_clause(subject, words[at], after)}"
        return Misfit("de tekst is een hele zin, maar volgt op “om”", proposal)
    return Misfit("de tekst volgt op “om”, maar heeft geen werkwoord met “te”", "")


def _behind_subject(text: str) -> Misfit | None:
    words = text.split()
    found = re.fullmatch(rf"(?:(?P<rest>.*?)\s)??(?:(?P<particle>{'|'.join(PARTICLES)})\s)?te (?P<verb>\w+n)", text)
    if found and not onbepaald(words[0]):
        verb = onbepaald(found["verb"])
        form = werkwoord(verb, meervoud=False) if verb else ""
        proposal = " ".join(filter(None, (form, found["rest"], found["particle"]))) if form else ""
        return Misfit("de tekst volgt op wie het doet, maar begint niet met een werkwoord", proposal)
    if words[0].lower() in _DETERMINERS | _SUBJECTS and not onbepaald(words[0]):
        at = _finite(words)
        return Misfit(
            "de tekst volgt op wie het doet, maar begint zelf met een onderwerp", " ".join(words[at:]) if at else ""
        )
    return None


def _behind_dat(text: str) -> Misfit | None:
    words = text.split()
    at = _finite(words)
    after = words[at + 1 :]
    subject = 3 if words[0].lower() in _DETERMINERS - _SUBJECTS else 1
    # "… dat de gemeente heeft besloten" is right: only an object behind the verb is sure to stand before it.
    if not 0 < at <= subject or not after or after[0].lower() not in _DETERMINERS - {"die", "dat"}:
        return None
    return Misfit("de tekst is een hoofdzin, maar volgt op “dat” of “als”", _clause(words[:at], words[at], after))


_CHECKS = {"infinitief": _behind_om, "gezegde": _behind_subject, "bijzin": _behind_dat}


def _finite(words: list[str]) -> int:
    """Return where the finite verb of a main clause stands behind its subject; 0 when none is sure."""
    if len(words) < 2:
        return 0
    start = 2 if words[0].lower() in _DETERMINERS - _SUBJECTS else 1
    for at in range(start, min(len(words), 5)):
        if words[at].lower() in ("die", "dat", "waar", "wie") or words[at - 1].endswith(","):
            return 0
        if onbepaald(words[at]) and words[at - 1].lower() not in ("te", *_DETERMINERS - _SUBJECTS):
            return at
    return 0


def _clause(subject: list[str], verb: str, after: list[str]) -> str:
    """Return a main clause as a subordinate one: its finite verb last, before the infinitive it goes with."""
    particle = after[-1] if after and after[-1].lower() in PARTICLES else ""
    if after and infinitief_van(after[-1]):
        return " ".join([*subject, *after[:-1], verb, after[-1]])
    if particle:
        return " ".join([*subject, *after[:-1], particle + verb])
    return " ".join([*subject, *after, verb])


def _te(words: list[str], verb: str) -> str:
    """Return a predicate that begins with `verb` as an infinitive with "te": "een zaal beschikbaar te stellen"."""
    rest = words[1:]
    if "en" in rest and any(onbepaald(word) and not infinitief_van(word) for word in rest):
        return ""  # two verbs
    if rest and rest[0].lower() == "deel":
        return " ".join(["deel te", verb, *rest[1:]])
    return " ".join([*rest, "te", verb])
