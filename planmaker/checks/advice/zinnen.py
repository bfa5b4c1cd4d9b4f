"""Rules about language: what a person typed goes on with the sentence of a document."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import OPEN, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.base import parts, spot

_EXAMPLES = {
    "infinitief": "schrijf een zinsdeel met ‘te’ en een werkwoord, zoals “inwoners door te verwijzen”",
    "gezegde": "begin met het werkwoord, zoals “stelt een ruimte beschikbaar”",
    "bijzin": "schrijf een bijzin met het werkwoord achteraan, zoals “de gemeente de kosten betaalt”",
    "deel": "schrijf één zinsdeel, zonder punt en zonder hoofdletter",
}


@rule("past-niet-in-zin", OPEN, "Past elke tekst in de zin van het document waar zij op volgt?")
def text_fits_its_sentence(dossier: Dossier) -> Iterator[Fault]:
    """A text that goes on with a sentence can do so; where it cannot, there is a proposal."""
    for path, part in parts(dossier):
        for field in type(part).model_fields:
            joins = part.aansluiting(field)
            value = getattr(part, field)
            if joins is None or not value:
                continue
            for index, text in enumerate(value if isinstance(value, tuple) else (value,)):
                wrong = dutch.misfit(text, joins)
                if wrong is None:
                    continue
                item = index if isinstance(value, tuple) else None
                where = (*path, field) if item is None else (*path, field, item)
                hint = f"schrijf: {wrong.proposal}" if wrong.proposal else _EXAMPLES[joins]
                yield part.place(field, item), f"{spot(where)}: {wrong.message}", hint
