"""Time: ends after beginnings, lengths that fit, steps that do not wait for each other in a circle."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import ERROR, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.derived.schedule import Step, circle, last_day, schedule
from planmaker.dossier.parts.koersplan import Periode
from planmaker.dossier.parts.planning import Activiteit
from planmaker.dossier.parts.samenwerking import Looptijd

SUBJECT = "Tijd"

_FROM_TO = (("begin", "einde"), ("toegetreden", "uitgetreden"))
"""Pairs of fields of one part that are the two ends of a period."""


@rule(
    "einde-voor-begin",
    ERROR,
    "Eindigt de looptijd nadat zij ingaat?",
    why="Een looptijd die eindigt voordat zij begint, is er niet.",
    mend="Kijk beide datums na.",
    breaks="samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2026}}",
    keeps="samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2027}}",
)
def term_ends_after_it_begins(term: Looptijd) -> Iterator[Fault]:
    """The term ends after it begins."""
    if term.ingang and term.einde and term.einde < term.ingang:
        yield (
            term.place("einde"),
            f"de looptijd eindigt ({dutch.datum(term.einde)}) voordat zij ingaat ({dutch.datum(term.ingang)})",
            "kijk beide jaartallen na",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Heeft een looptijd óf een einde óf geen?",
    why="Onbepaald en een einddatum sluiten elkaar uit.",
    mend="Haal `einde` weg, of schrijf `onbepaald: nee`.",
    breaks="samenwerking: {looptijd: {onbepaald: ja, einde: 31 december 2030}}",
    keeps="samenwerking: {looptijd: {onbepaald: ja}}",
)
def unending_term_has_no_end(term: Looptijd) -> Iterator[Fault]:
    """What goes on for an indefinite time has no last day."""
    if term.onbepaald and term.einde:
        yield (
            term.place("einde"),
            f"de looptijd is onbepaald, en eindigt op {dutch.datum(term.einde)}",
            "haal `einde` weg, of schrijf `onbepaald: nee`",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Begint de looptijd óf bij ondertekening óf op een dag?",
    why="Er kan één eerste dag zijn.",
    mend="Haal `ingang` weg, of schrijf `ingang_bij_ondertekening: nee`.",
    breaks="samenwerking: {looptijd: {ingang_bij_ondertekening: ja, ingang: 1 januari 2027}}",
    keeps="samenwerking: {looptijd: {ingang_bij_ondertekening: ja}}",
)
def term_begins_in_one_way(term: Looptijd) -> Iterator[Fault]:
    """What begins when it is signed has no other first day."""
    if term.ingang_bij_ondertekening and term.ingang:
        yield (
            term.place("ingang"),
            f"de looptijd gaat in bij ondertekening, en op {dutch.datum(term.ingang)}",
            "haal `ingang` weg, of schrijf `ingang_bij_ondertekening: nee`",
        )


@rule(
    "einde-voor-begin",
    ERROR,
    "Eindigt de periode van het koersplan nadat zij begint?",
    why="Een koersplan dat eindigt voordat het begint, is er niet.",
    mend="Kijk beide jaartallen na.",
    breaks="koersplan: {periode: {van: 2027, tot_en_met: 2024}}",
    keeps="koersplan: {periode: {van: 2024, tot_en_met: 2027}}",
)
def years_end_after_they_begin(period: Periode) -> Iterator[Fault]:
    """The years of the koersplan end after they begin."""
    if period.van is not None and period.tot_en_met is not None and period.tot_en_met < period.van:
        yield (
            period.place("tot_en_met"),
            f"de periode van het koersplan eindigt ({period.tot_en_met}) voordat zij begint ({period.van})",
            "kijk beide jaartallen na",
        )


@rule(
    "einde-voor-begin",
    ERROR,
    "Eindigt alles nadat het begint?",
    why="Wat eindigt voordat het begint, kan niet gebeuren.",
    mend="Kijk beide datums na.",
    breaks="fasen: [{id: opbouw, begin: 1 juli 2027, einde: 1 maart 2027}]",
    keeps="fasen: [{id: opbouw, begin: 1 maart 2027, einde: 1 juli 2027}]",
)
def periods_end_after_they_begin(part: Part) -> Iterator[Fault]:
    """Whatever has a first and a last day ends after it begins."""
    fields = type(part).model_fields
    for first, last in _FROM_TO:
        if first in fields and last in fields:
            begin, end = getattr(part, first), getattr(part, last)
            if isinstance(begin, datetime.date) and isinstance(end, datetime.date) and end < begin:
                yield (
                    part.place(last),
                    f"`{last}` ({dutch.datum(end)}) is eerder dan `{first}` ({dutch.datum(begin)})",
                    "kijk beide datums na",
                )


@rule(
    "tegenspraak",
    ERROR,
    "Past de duur van een activiteit bij haar eerste en laatste dag?",
    why="Begin, einde en duur zeggen samen één keer te veel.",
    mend="Haal `duur` of `einde` weg.",
    breaks="activiteiten: [{id: werven, begin: 1 maart 2027, einde: 30 april 2027, duur: 3 maanden}]",
    keeps="activiteiten: [{id: werven, begin: 1 maart 2027, einde: 31 mei 2027, duur: 3 maanden}]",
)
def length_fits_the_days(activity: Activiteit) -> Iterator[Fault]:
    """An activity with a first day, a last day and a length has one last day."""
    if activity.begin and activity.einde and activity.duur:
        end = last_day(activity.begin, activity.duur)
        if end != activity.einde:
            yield (
                activity.place("duur"),
                f"met een duur van {activity.duur} eindigt dit op {dutch.datum(end)}, "
                f"maar `einde` is {dutch.datum(activity.einde)}",
                "haal `duur` of `einde` weg",
            )


@rule(
    "kring",
    ERROR,
    "Wacht geen stap op zichzelf, ook niet langs een omweg?",
    why="Stappen die op elkaar wachten, beginnen nooit.",
    mend="Haal een van de verwijzingen bij `na` weg.",
    breaks="activiteiten: [{id: werven, na: [trainen]}, {id: trainen, na: [werven]}]",
    keeps="activiteiten: [{id: werven}, {id: trainen, na: [werven]}]",
)
def no_steps_wait_for_each_other(dossier: Dossier) -> Iterator[Fault]:
    """No step waits for itself, by way of others."""
    steps = _steps(dossier)
    found = circle(steps)
    if found:
        shown = " → ".join((*found, found[0])) if len(found) > 1 else ""
        yield (
            steps[found[0]].place("na"),
            f"deze stappen wachten op elkaar: {shown}" if shown else f'"{found[0]}" wacht op zichzelf',
            "haal een van de verwijzingen bij `na` weg",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Begint iedere stap nadat klaar is waarop hij wacht?",
    why="Wat moet wachten, kan niet eerder beginnen.",
    mend="Kijk de datums na, of haal de verwijzing bij `na` weg.",
    breaks="""
activiteiten:
  - {id: werven, begin: 1 maart 2027, einde: 30 april 2027}
  - {id: trainen, begin: 1 april 2027, na: [werven]}
""",
    keeps="""
activiteiten:
  - {id: werven, begin: 1 maart 2027, einde: 30 april 2027}
  - {id: trainen, begin: 1 mei 2027, na: [werven]}
""",
)
def steps_come_after_what_they_wait_for(dossier: Dossier) -> Iterator[Fault]:
    """No step begins before what it waits for is done, both by days that were typed or follow from those."""
    days = {line.id: line for line in schedule(dossier.activiteiten, dossier.mijlpalen)}
    for step in _steps(dossier).values():
        field = "begin" if isinstance(step, Activiteit) else "datum"
        begin = getattr(step, field)
        for earlier in step.na:
            line = days.get(earlier)
            end = line.einde if line else None
            whole_day = field == "begin" and line is not None and line.soort == "activiteit"
            if begin and end and (begin <= end if whole_day else begin < end):
                yield (
                    step.place(field),
                    f'dit is op {dutch.datum(begin)}, maar "{earlier}" moet eerst klaar zijn en dat is '
                    f"{dutch.datum(end)}",
                    "kijk de datums na, of haal de verwijzing bij `na` weg",
                )


def _steps(dossier: Dossier) -> dict[str, Step]:
    steps: dict[str, Step] = {}
    every: list[Step] = [*dossier.activiteiten, *dossier.mijlpalen]
    for step in every:
        steps.setdefault(step.id, step)
    return steps
