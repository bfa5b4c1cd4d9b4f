"""Two answers to one question: ends before beginnings, sums that do not add up, circles, tables that are not square."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planmaker import dutch
from planmaker.dossier.base import Part, parts
from planmaker.dossier.derived.schedule import Step, circle, last_day, schedule
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.gebouw.exploitatie import Kostensleutel
from planmaker.dossier.gebouw.mfa import Mfa
from planmaker.dossier.parts.begroting import Begroting, Begrotingsregel, Dekkingsregel, Grondslag, Verdeelsleutel
from planmaker.dossier.parts.eigen import Rij, Tabel, number
from planmaker.dossier.parts.partijen import Partij, Persoon
from planmaker.dossier.parts.plan import Doelgroep
from planmaker.dossier.parts.planning import Activiteit
from planmaker.findings import Finding

_FROM_TO = (("begin", "einde"), ("toegetreden", "uitgetreden"))
"""Pairs of fields of one part that are the two ends of a period."""


def contradictions(dossier: Dossier) -> Iterator[Finding]:
    """Yield everything in `dossier` that speaks against itself, whatever is added."""
    yield from _term(dossier)
    yield from _plan_years(dossier)
    for _, part in parts(dossier):
        yield from _period(part)
        match part:
            case Persoon():
                yield from _name(part)
            case Activiteit():
                yield from _length(part)
            case Begroting():
                yield from _budget(part)
            case Begrotingsregel() | Dekkingsregel():
                yield from _line(part)
            case Verdeelsleutel() | Kostensleutel():
                yield from _key(part.grondslagen)
            case Doelgroep():
                yield from _reach(part)
            case Tabel():
                yield from _table(part)
            case Mfa():
                yield from _building(part)
            case Partij():
                yield from _own_whole(part)
    yield from _circle(dossier)
    yield from _order(dossier)


def _two_answers(message: str, part: Part, field: str, hint: str) -> Finding:
    return Finding("tegenspraak", message, part.place(field), hint=hint)


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


def _plan_years(dossier: Dossier) -> Iterator[Finding]:
    period = dossier.koersplan.periode if dossier.koersplan else None
    if period and period.van is not None and period.tot_en_met is not None and period.tot_en_met < period.van:
        yield Finding(
            "einde-voor-begin",
            f"de periode van het koersplan eindigt ({period.tot_en_met}) voordat zij begint ({period.van})",
            period.place("tot_en_met"),
            hint="kijk beide jaartallen na",
        )


def _period(part: Part) -> Iterator[Finding]:
    fields = type(part).model_fields
    for first, last in _FROM_TO:
        if first not in fields or last not in fields:
            continue
        begin, end = getattr(part, first), getattr(part, last)
        if isinstance(begin, datetime.date) and isinstance(end, datetime.date) and end < begin:
            yield Finding(
                "einde-voor-begin",
                f"`{last}` ({dutch.datum(end)}) is eerder dan `{first}` ({dutch.datum(begin)})",
                part.place(last),
                hint="kijk beide datums na",
            )


def _name(person: Persoon) -> Iterator[Finding]:
    made = person.samengesteld
    if person.naam and made and " ".join(person.naam.split()) != made:
        yield _two_answers(
            f'de naam is "{person.naam}", maar de delen maken samen "{made}"',
            person,
            "naam",
            "haal `naam` weg, of de delen",
        )


def _own_whole(party: Partij) -> Iterator[Finding]:
    if party.onderdeel_van == party.id:
        yield _two_answers(
            f'partij "{party.id}" kan geen onderdeel van zichzelf zijn',
            party,
            "onderdeel_van",
            "noem de organisatie waar deze partij onder valt, of haal dit veld weg",
        )


def _length(activity: Activiteit) -> Iterator[Finding]:
    if activity.begin and activity.einde and activity.duur:
        end = last_day(activity.begin, activity.duur)
        if end != activity.einde:
            yield _two_answers(
                f"met een duur van {activity.duur} eindigt dit op {dutch.datum(end)}, "
                f"maar `einde` is {dutch.datum(activity.einde)}",
                activity,
                "duur",
                "haal `duur` of `einde` weg",
            )


def _budget(budget: Begroting) -> Iterator[Finding]:
    if budget.totaal is not None and budget.kosten and budget.totaal != budget.totaal_kosten:
        yield _two_answers(
            f"het totaal is {budget.totaal}, maar de kosten zijn samen {budget.totaal_kosten}",
            budget,
            "totaal",
            "haal `totaal` weg, of pas de kosten aan: planmaker telt zelf op",
        )
    if budget.per == "jaar":
        lines: list[Begrotingsregel | Dekkingsregel] = [*budget.kosten, *budget.dekking]
        for line in lines:
            if line.jaren:
                yield _two_answers(
                    "de begroting is per jaar, maar deze regel heeft een bedrag voor elk jaar",
                    line,
                    "jaren",
                    "schrijf bij de begroting `per: looptijd`",
                )


def _line(line: Begrotingsregel | Dekkingsregel) -> Iterator[Finding]:
    years = line.follows("bedrag")
    if line.bedrag is not None and years is not None and line.bedrag != years:
        yield _two_answers(
            f"het bedrag is {line.bedrag}, maar de jaren zijn samen {years}",
            line,
            "bedrag",
            "haal `bedrag` weg, of pas de jaren aan: planmaker telt zelf op",
        )
    seen: set[int] = set()
    for year in line.jaren:
        if year.jaar is not None and year.jaar in seen:
            yield _two_answers(f"het jaar {year.jaar} staat hier twee keer", year, "jaar", "tel de bedragen samen")
        seen.update(() if year.jaar is None else (year.jaar,))


def _key(measures: Sequence[Grondslag]) -> Iterator[Finding]:
    total = sum((measure.gewicht for measure in measures), Decimal(0))
    if measures and total != 100:
        yield Finding(
            "geen-honderd-procent",
            f"de gewichten van de maatstaven zijn samen {dutch.procent(total)}, niet 100%",
            measures[-1].place("gewicht"),
            hint=f"nu is het {_weights(measures)}; maak er samen 100% van",
        )
    for measure in measures:
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


def _reach(group: Doelgroep) -> Iterator[Finding]:
    if group.omvang is not None and group.bereik is not None and group.bereik > group.omvang:
        yield _two_answers(
            f"u wilt {dutch.getal(group.bereik)} mensen bereiken, maar de groep telt er {dutch.getal(group.omvang)}",
            group,
            "bereik",
            "kijk beide aantallen na",
        )


def _table(table: Tabel) -> Iterator[Finding]:
    for row in table.rijen:
        if len(row.cellen) != len(table.kolommen):
            yield Finding(
                "rij-past-niet",
                f"deze rij heeft {dutch.aantal(len(row.cellen), 'cel', 'cellen')}, "
                f"maar de tabel heeft {dutch.aantal(len(table.kolommen), 'kolom', 'kolommen')}",
                row.place("cellen"),
                hint="geef elke rij evenveel cellen als er kolommen zijn; een lege cel is een streepje: -",
            )
            continue
        for at, column in enumerate(table.kolommen):
            yield from _cell(row, at, column.soort)


def _cell(row: Rij, at: int, kind: str) -> Iterator[Finding]:
    text = row.cellen[at]
    if kind == "tekst" or text == "-":
        return
    try:
        number(kind, text)
    except ValueError as error:
        what, _, advice = str(error).partition("; ")
        yield Finding("geen-getal" if kind == "getal" else "geen-bedrag", what, row.place("cellen", at), hint=advice)


def _building(mfa: Mfa) -> Iterator[Finding]:
    building = mfa.gebouw
    if building and building.oppervlakte is not None and mfa.totaal_oppervlakte > building.oppervlakte:
        yield _two_answers(
            f"het gebouw is {building.oppervlakte}, maar de ruimten zijn samen {mfa.totaal_oppervlakte}",
            building,
            "oppervlakte",
            "kijk de ruimtestaat na, of haal de oppervlakte van het gebouw weg",
        )
    for room in mfa.ruimtestaat:
        if room.soort == "exclusief" and len(room.gebruikers) > 1:
            yield _two_answers(
                f"deze ruimte is van één gebruiker, maar er staan er {len(room.gebruikers)}",
                room,
                "gebruikers",
                "schrijf `soort: gedeeld`, of noem één gebruiker",
            )
    seen: set[int] = set()
    for stage in mfa.stadia:
        if stage.nummer in seen:
            yield _two_answers(
                f"stadium {stage.nummer} staat er twee keer", stage, "nummer", "voeg de twee stadia samen"
            )
        seen.add(stage.nummer)
    measured: dict[str, dict[str, Decimal]] = {"m2": mfa.gebruik, "gebruiksuren": mfa.uren}
    for key in mfa.sleutels:
        for measure in key.grondslagen:
            yield from _measured(measure, measured.get(measure.maatstaf or "", {}))


def _measured(measure: Grondslag, rooms: dict[str, Decimal]) -> Iterator[Finding]:
    for value in measure.waarden:
        said = rooms.get(value.partij or "")
        if said and value.waarde is not None and value.waarde != said:
            unit = "m²" if measure.maatstaf == "m2" else "uur"
            yield _two_answers(
                f"hier staat {dutch.getal(value.waarde)} {unit}, maar volgens de ruimtestaat is het "
                f"{dutch.getal(said)} {unit}",
                value,
                "waarde",
                "haal `waarden` weg: planmaker neemt ze uit de ruimtestaat",
            )


def _steps(dossier: Dossier) -> dict[str, Step]:
    steps: dict[str, Step] = {}
    for activity in dossier.activiteiten:
        steps.setdefault(activity.id, activity)
    for milestone in dossier.mijlpalen:
        steps.setdefault(milestone.id, milestone)
    return steps


def _circle(dossier: Dossier) -> Iterator[Finding]:
    steps = _steps(dossier)
    found = circle(steps)
    if found:
        shown = " → ".join((*found, found[0])) if len(found) > 1 else ""
        yield Finding(
            "kring",
            f"deze stappen wachten op elkaar: {shown}" if shown else f'"{found[0]}" wacht op zichzelf',
            steps[found[0]].place("na"),
            hint="haal een van de verwijzingen bij `na` weg",
        )


def _order(dossier: Dossier) -> Iterator[Finding]:
    """A step that begins before what it waits for is done, both by days that were typed or follow from those."""
    days = {line.id: line for line in schedule(dossier.activiteiten, dossier.mijlpalen)}
    for step in _steps(dossier).values():
        field = "begin" if isinstance(step, Activiteit) else "datum"
        begin = getattr(step, field)
        for before in step.na:
            line = days.get(before)
            end = line.einde if line else None
            if (
                begin
                and end
                and (begin <= end if field == "begin" and line and line.soort == "activiteit" else begin < end)
            ):
                yield _two_answers(
                    f'dit is op {dutch.datum(begin)}, maar "{before}" moet eerst klaar zijn en dat is '
                    f"{dutch.datum(end)}",
                    step,
                    field,
                    "kijk de datums na, of haal de verwijzing bij `na` weg",
                )
