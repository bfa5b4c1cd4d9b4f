"""Numbers in words.

Rules, after taaladvies.net ("Aaneenschrijven van telwoorden (algemeen)") and rule 6.N of the Leidraad of the
Woordenlijst Nederlandse Taal: one word up to and including "duizend", a space after "duizend", and "miljoen"
and "miljard" as words of their own. Of the two allowed forms "honderdeen" and "honderdeneen" the shorter is used,
so the ordinal is "honderdeerste". "Een" has accents only where it could be read as the article: as the first word
of the number ("één", "één miljoen"), never further on ("honderdeen", "duizend een").
"""

from __future__ import annotations

from planmaker.dutch.numbers import getal

_LIMIT = 10**12
_BIG = ((10**9, "miljard"), (10**6, "miljoen"))
# What nearly every number in a document is, so that most documents do without num2words: it loads the numbers of fifty
# languages at once.
_TO_TWENTY = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
_MAAL = {1: "eenmaal", 2: "tweemaal", 3: "driemaal"}
# "Jaar", "uur" and "keer" stay singular after a number.
_PLURALS = {
    "begrotingsjaar": "begrotingsjaren",
    "dag": "dagen",
    "exemplaar": "exemplaren",
    "jaar": "jaar",
    "keer": "keer",
    "kwartaal": "kwartalen",
    "maand": "maanden",
    "partij": "partijen",
    "uur": "uur",
    "week": "weken",
    "werkdag": "werkdagen",
}


def voluit(n: int) -> str:
    """Return the cardinal in words: "één", "honderdeen", "tweeduizend zesentwintig", "één miljoen".

    Corrects num2words, which writes accents inside words ("honderdéén"), none in "een miljoen" and no space after
    "duizend".

    Raises:
        ValueError: `n` has more than twelve digits.
    """
    _refuse_large(n)
    if n < 0:
        return f"min {voluit(-n)}"
    return _accented(_words(n)) if n else "nul"


def rangtelwoord(n: int) -> str:
    """Return the ordinal in words: "eerste", "achtste", "honderdeerste", "tweeduizend zesentwintigste".

    Raises:
        ValueError: `n` is less than one, or has more than twelve digits.
    """
    _refuse_large(n)
    if n < 1:
        raise ValueError(f"een rangtelwoord begint bij eerste; {n} heeft er geen")
    for size, name in _BIG:
        if n == size:
            return f"{name}ste"
    # The ending depends on the last part alone.
    tail = n % 100
    if tail == 0:
        return f"{_accented(_words(n))}ste"
    head = _words(n - tail)
    gap = " " if head.endswith(("duizend", "miljoen", "miljard")) else ""
    return _accented(f"{head}{gap}{_num2words(tail, to='ordinal')}")


def keer(n: int) -> str:
    """Return how often: "eenmaal", "tweemaal", "driemaal", then "vier keer"."""
    return _MAAL.get(n) or aantal(n, "keer")


def aantal(n: int, enkelvoud: str, meervoud: str | None = None) -> str:
    """Return a number with its noun: "één maand", "zes maanden", "24 maanden", "twee jaar".

    In words are: zero to twenty, tens to a hundred, hundreds to a thousand and thousands to ten thousand; other
    numbers are in digits. That is the usual rule for running Dutch text (taaladvies.net, "Getallen in cijfers of
    letters"). The plural is known of the usual units and of partij and exemplaar, with or without a capital.

    Raises:
        ValueError: a plural is needed, not given and not known.
    """
    number = voluit(n) if _in_words(n) else getal(n)
    return f"{number} {enkelvoud if n == 1 else meervoud or _plural(enkelvoud)}"


def voud(n: int) -> str:
    """Return the number of signed copies, as in "in tweevoud": "tweevoud", "twintigvoud", "24-voud".

    Words and digits as in `aantal`, up to a hundred. One copy is "enkelvoud".

    Raises:
        ValueError: `n` is less than one.
    """
    if n < 1:
        raise ValueError(f"een stuk wordt in minstens één exemplaar ondertekend, niet in {n}")
    if n == 1:
        return "enkelvoud"
    return f"{voluit(n)}voud" if n <= 100 and _in_words(n) else f"{n}-voud"


def _refuse_large(n: int) -> None:
    if abs(n) >= _LIMIT:
        raise ValueError(f"{getal(n)} is te groot om in woorden te schrijven")


def _words(n: int) -> str:
    """Return `n` (not zero) in words, with "een" always without accents."""
    parts = []
    for size, name in _BIG:
        count, n = divmod(n, size)
        if count:
            parts.append(f"{_words(count)} {name}")
    thousands, n = divmod(n, 1000)
    if thousands:
        parts.append(f"{_below_thousand(thousands) if thousands > 1 else ''}duizend")
    if n:
        parts.append(_below_thousand(n))
    return " ".join(parts)


def _below_thousand(n: int) -> str:
    if n < len(_TO_TWENTY):
        return _TO_TWENTY[n]
    return _num2words(n, to="cardinal").replace("één", "een")


def _num2words(n: int, to: str) -> str:
    from num2words import num2words

    return str(num2words(n, lang="nl", to=to))


def _accented(words: str) -> str:
    first, gap, rest = words.partition(" ")
    return f"één{gap}{rest}" if first == "een" else words


def _in_words(n: int) -> bool:
    return 0 <= n <= 20 or any(n <= 10 * unit and n % unit == 0 for unit in (10, 100, 1000) if n >= 0)


def _plural(noun: str) -> str:
    plural = _PLURALS.get(noun.lower())
    if plural is None:
        raise ValueError(f'het meervoud van "{noun}" is niet bekend; geef het erbij')
    return noun[0] + plural[1:]
