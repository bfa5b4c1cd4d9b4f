"""Codes of organisations: bank account, postal code and number in the trade register, checked and written alike."""

from __future__ import annotations

import re

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_IBAN_NL = re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}")
_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Z]{2})")
# Never given out.
_NO_LETTERS = {"SA", "SD", "SS"}


def iban(text: str) -> str:
    """Return an IBAN in capitals and groups of four: "NL91 ABNA 0417 1643 00". Source: ISO 13616.

    Raises:
        ValueError: the shape is wrong, or the check digits show a typing error.
    """
    code = re.sub(r"[\s.-]", "", text).upper()
    if not (_IBAN_NL if code.startswith("NL") else _IBAN).fullmatch(code):
        raise ValueError(f'"{text}" is geen IBAN; een Nederlands IBAN ziet eruit als NL91 ABNA 0417 1643 00')
    # Letters count as 10 to 35, which is what base 36 makes of them; the country and check digits come last.
    digits = "".join(str(int(sign, 36)) for sign in code[4:] + code[:4])
    if int(digits) % 97 != 1:
        raise ValueError(f'het IBAN "{text}" klopt niet: het controlegetal past niet bij de rest; kijk de cijfers na')
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))


def postcode(text: str) -> str:
    """Return a Dutch postal code with one space and capitals: "1234 AB".

    Raises:
        ValueError: `text` is no Dutch postal code.
    """
    match = _POSTCODE.fullmatch(" ".join(text.split()).upper())
    if match is None or match[2] in _NO_LETTERS:
        raise ValueError(f'"{text}" is geen postcode; schrijf vier cijfers en twee letters, bijvoorbeeld 1234 AB')
    return f"{match[1]} {match[2]}"


def kvk(text: str) -> str:
    """Return a number of the Dutch trade register as eight digits; spaces and dots in it are dropped.

    Raises:
        ValueError: `text` does not have eight digits, or holds something else.
    """
    code = re.sub(r"[\s.]", "", text)
    if not re.fullmatch(r"[0-9]+", code):
        raise ValueError(f'"{text}" is geen KvK-nummer; een KvK-nummer heeft acht cijfers')
    if len(code) == 12:
        raise ValueError(f'"{text}" is een vestigingsnummer van twaalf cijfers; geef het KvK-nummer van acht cijfers')
    if len(code) != 8:
        raise ValueError(f'"{text}" heeft {len(code)} cijfers; een KvK-nummer heeft er acht, ook als het met 0 begint')
    return code
