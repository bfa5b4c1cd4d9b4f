"""Dutch forms: pure functions from plain Python values to Dutch text, and back.

Nothing here knows of a dossier or a document. What a function cannot read it refuses with a `ValueError` whose
message is Dutch, starts in lower case and says how to write it instead. Spaces are non-breaking only after "€" and
"d.d."; elsewhere they are ordinary, so that text can be found. babel, num2words and markupsafe are imported when
first needed.

Left out on purpose: the possessive s ("Anna's", "Hans'"). It depends on how a name is pronounced, and
"van" with the name is always right.
"""

from planmaker.dutch.amounts import bedrag, bedrag_getal, parse_bedrag
from planmaker.dutch.articles import artikelverwijzing
from planmaker.dutch.clauses import Misfit, inpassen, misfit
from planmaker.dutch.codes import iban, kvk, postcode
from planmaker.dutch.dates import datum, datum_kort, dd, maand_jaar, parse_datum, periode
from planmaker.dutch.moments import Eenmaal, ieder_jaar, ieder_jaar_voor, wanneer
from planmaker.dutch.names import Naam, parse_naam
from planmaker.dutch.numbers import getal, parse_getal, procent
from planmaker.dutch.numerals import aantal, keer, rangtelwoord, voluit, voud
from planmaker.dutch.references import deze_dit, lidwoord, meervoud, verwijswoord, zonder_lidwoord
from planmaker.dutch.sentences import bereik, hoofdletter, kleine_letter, opsomming
from planmaker.dutch.similar import lijkend, meest_lijkend
from planmaker.dutch.verbs import onbepaald, werkwoord

__all__ = [
    "Eenmaal",
    "Misfit",
    "Naam",
    "aantal",
    "artikelverwijzing",
    "bedrag",
    "bedrag_getal",
    "bereik",
    "datum",
    "datum_kort",
    "dd",
    "deze_dit",
    "getal",
    "hoofdletter",
    "iban",
    "ieder_jaar",
    "ieder_jaar_voor",
    "inpassen",
    "keer",
    "kleine_letter",
    "kvk",
    "lidwoord",
    "lijkend",
    "maand_jaar",
    "meervoud",
    "meest_lijkend",
    "misfit",
    "onbepaald",
    "opsomming",
    "parse_bedrag",
    "parse_datum",
    "parse_getal",
    "parse_naam",
    "periode",
    "postcode",
    "procent",
    "rangtelwoord",
    "verwijswoord",
    "voluit",
    "voud",
    "wanneer",
    "werkwoord",
    "zonder_lidwoord",
]
