"""Dutch forms: pure functions from plain Python values to Dutch text, and back.

Nothing here knows of a dossier or a document. What a function cannot read it refuses with a `ValueError` whose
message is Dutch, starts in lower case and says how to write it instead. Spaces are non-breaking only after "€" and
"d.d."; elsewhere they are ordinary, so that text can be found. babel, num2words and markupsafe are imported when
first needed.

Left out on purpose: the possessive s ("Anna's", "Hans'"). It depends on how a name is pronounced, and
"van" with the name is always right.
"""

from planmaker.dutch.amounts import bedrag, bedrag_getal, parse_bedrag
from planmaker.dutch.numbers import getal, parse_getal, procent
from planmaker.dutch.sentences import bereik, hoofdletter, kleine_letter, opsomming

__all__ = [
    "bedrag",
    "bedrag_getal",
    "bereik",
    "getal",
    "hoofdletter",
    "kleine_letter",
    "opsomming",
    "parse_bedrag",
    "parse_getal",
    "procent",
]
