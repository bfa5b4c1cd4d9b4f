"""A dossier that contradicts itself: references to nothing, ids twice, ends before beginnings, sums that do not add up.

What is missing is not told here: a dossier may grow. What is told here cannot be right, whatever is added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from planmaker import dutch
from planmaker.dossier.afspraken import Artikel, Bijlage
from planmaker.dossier.base import Part, parts
from planmaker.dossier.begroting import Begrotingsregel, Grondslag, Verdeelsleutel
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.governance import Overleg
from planmaker.dossier.koersplan import Doel
from planmaker.dossier.partijen import Partij
from planmaker.dossier.shape import shapes
from planmaker.dossier.values import Bedrag
from planmaker.findings import Finding, Place

BELOW_ZERO = {(Begrotingsregel, "bedrag")}
"""Amounts that may be negative: a discount or a correction is a cost below zero."""

SHOWN = 12
"""How many ids a hint lists; more is no help."""


@dataclass(frozen=True, slots=True)
class _Target:
    """What a reference may point to: the field that holds it, and the ids that are there, each with its places."""

    where: str
    ids: Mapping[str, Sequence[Place]]


def incoherent(dossier: Dossier) -> Iterator[Finding]:
    """Yield every contradiction in `dossier`, each at the place of the value that cannot stand."""
    plan, governance, agreed = dossier.koersplan, dossier.governance, dossier.afspraken
    targets = {
        "partij": _target("partijen", dossier.partijen),
        "doel": _target("koersplan.doelen", plan.doelen if plan else ()),
        "overleg": _target("governance.overleggen", governance.overleggen if governance else ()),
    }
    own = _target("afspraken.artikelen", agreed.artikelen), _target("afspraken.bijlagen", agreed.bijlagen)
    for target in (*targets.values(), *own):
        yield from _twice(target)
    for _, part in parts(dossier):
        yield from _references(part, targets)
        yield from _negatives(part)
    yield from _term(dossier)
    yield from _period(dossier)
    if dossier.begroting and dossier.begroting.verdeelsleutel:
        yield from _key(dossier.begroting.verdeelsleutel)


def _target(where: str, items: Sequence[Partij | Doel | Overleg | Artikel | Bijlage]) -> _Target:
    ids: dict[str, list[Place]] = {}
    for item in items:
        ids.setdefault(item.id, []).append(item.place("id"))
    return _Target(where, ids)


def _twice(target: _Target) -> Iterator[Finding]:
    for name, (first, *others) in target.ids.items():
        for place in others:
            same_file = first.file == place.file and first.line
            yield Finding(
                "dubbel-id",
                f'het id "{name}" staat ook {f"op regel {first.line}" if same_file else f"in {first}"}; '
                f"in `{target.where}` kan elk id één keer voorkomen",
                place,
                hint="geef elk een eigen id, en pas daarna aan wat ernaar verwijst",
            )


def _references(part: Part, targets: Mapping[str, _Target]) -> Iterator[Finding]:
    for shape in shapes(type(part)):
        if shape.refers_to is None:
            continue
        target = targets[shape.refers_to]
        value = getattr(part, shape.name)
        for index, typed in enumerate(value if shape.many else (value,)):
            if typed is not None and typed not in target.ids:
                yield Finding(
                    "verwijst-naar-niets",
                    f'"{typed}" is geen {shape.refers_to} in dit dossier',
                    part.place(shape.name, index if shape.many else None),
                    hint=_mend(typed, target),
                )


def _mend(typed: str, target: _Target) -> str:
    if not target.ids:
        return f"zet in `{target.where}` een onderdeel met `id: {typed}`"
    near = dutch.meest_lijkend(typed, target.ids)
    # Nearest first; the others in the order of the dossier.
    known = sorted(target.ids, key=lambda name: name != near)
    shown = known if len(known) <= SHOWN else [*known[:SHOWN], "meer"]
    question = f"bedoelde je {near}? " if near else ""
    stands = "staat" if len(known) == 1 else "staan"
    return f"{question}in `{target.where}` {stands}: {dutch.opsomming(shown)}"


def _negatives(part: Part) -> Iterator[Finding]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        amount = value.cents if isinstance(value, Bedrag) else value
        if isinstance(amount, int | Decimal) and amount < 0 and (type(part), name) not in BELOW_ZERO:
            shown = value if isinstance(value, Bedrag) else dutch.getal(value)
            yield Finding(
                "negatief",
                f"`{name}` kan niet minder dan nul zijn ({shown})",
                part.place(name),
                hint="haal het minteken weg",
            )


def _term(dossier: Dossier) -> Iterator[Finding]:
    term = dossier.samenwerking.looptijd
    if term is None:
        return
    if term.ingang and term.einde and term.einde < term.ingang:
        yield Finding(
            "einde-voor-begin",
            f"de looptijd eindigt ({dutch.datum(term.einde)}) voordat zij ingaat ({dutch.datum(term.ingang)})",
            term.place("einde"),
            hint="kijk beide jaartallen na",
        )
    if term.onbepaald and term.einde:
        yield Finding(
            "tegenspraak",
            f"de looptijd is onbepaald, en eindigt op {dutch.datum(term.einde)}",
            term.place("einde"),
            hint="haal `einde` weg, of schrijf `onbepaald: nee`",
        )
    if term.ingang_bij_ondertekening and term.ingang:
        yield Finding(
            "tegenspraak",
            f"de looptijd gaat in bij ondertekening, en op {dutch.datum(term.ingang)}",
            term.place("ingang"),
            hint="haal `ingang` weg, of schrijf `ingang_bij_ondertekening: nee`",
        )


def _period(dossier: Dossier) -> Iterator[Finding]:
    period = dossier.koersplan.periode if dossier.koersplan else None
    if period and period.van is not None and period.tot_en_met is not None and period.tot_en_met < period.van:
        yield Finding(
            "einde-voor-begin",
            f"de periode van het koersplan eindigt ({period.tot_en_met}) voordat zij begint ({period.van})",
            period.place("tot_en_met"),
            hint="kijk beide jaartallen na",
        )


def _key(key: Verdeelsleutel) -> Iterator[Finding]:
    total = sum((measure.gewicht for measure in key.grondslagen), Decimal(0))
    if key.grondslagen and total != 100:
        yield Finding(
            "geen-honderd-procent",
            f"de gewichten van de maatstaven zijn samen {dutch.procent(total)}, niet 100%",
            key.grondslagen[-1].place("gewicht"),
            hint=f"nu is het {_weights(key.grondslagen)}; maak er samen 100% van",
        )
    for measure in key.grondslagen:
        complete = measure.waarden and all(value.waarde is not None for value in measure.waarden)
        if measure.maatstaf == "vast-percentage" and complete and measure.totaal != 100:
            yield Finding(
                "geen-honderd-procent",
                f"de vaste percentages zijn samen {dutch.procent(measure.totaal)}, niet 100%",
                measure.place("waarden"),
                hint="verdeel 100% over de partijen",
            )


def _weights(measures: Sequence[Grondslag]) -> str:
    return dutch.opsomming(f"{measure.maatstaf or 'maatstaf'} {dutch.procent(measure.gewicht)}" for measure in measures)
