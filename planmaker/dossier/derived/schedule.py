"""When things happen: days that a person typed, and days that follow from a length and from what must be done first."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Mapping, Sequence

from planmaker.dossier.parts.planning import Activiteit, Mijlpaal, Planregel
from planmaker.dossier.values import Duur

_DAY = datetime.timedelta(days=1)

Step = Activiteit | Mijlpaal


def last_day(begin: datetime.date, length: Duur) -> datetime.date:
    """Return the last day of a period of `length` that begins on `begin`: a month from 1 March ends on 31 March."""
    if length.eenheid in ("dag", "week"):
        return _later(begin, length.aantal * (7 if length.eenheid == "week" else 1) - 1)
    months = begin.year * 12 + begin.month - 1 + length.aantal * (12 if length.eenheid == "jaar" else 1)
    year, month = divmod(months, 12)
    if year >= datetime.MAXYEAR:
        return datetime.date.max
    day = min(begin.day, calendar.monthrange(year, month + 1)[1])
    # From the 31st, a month without one is over on its own last day.
    over = datetime.date(year, month + 1, day)
    return over if day < begin.day else over - _DAY


def schedule(activities: Sequence[Activiteit], milestones: Sequence[Mijlpaal]) -> tuple[Planregel, ...]:
    """Return every activity and milestone with its days, in the order of the dossier, activities first.

    A day that was not typed follows: an activity begins the day after what stands at its `na`, and lasts its `duur`;
    a milestone is reached when that is done. A day that does not follow either is None. Circles give None.
    """
    steps: dict[str, Step] = {}
    every: list[Step] = [*activities, *milestones]
    for step in every:
        steps.setdefault(step.id, step)
    days: dict[str, tuple[datetime.date | None, datetime.date | None]] = {}
    for step in in_order(steps):
        ends = [days.get(before, (None, None))[1] for before in step.na]
        known = [end for end in ends if end is not None]
        ready = max(known) if known and len(known) == len(ends) else None
        days[step.id] = _days(step, ready)
    return tuple(
        Planregel(
            id=step.id,
            naam=step.naam,
            soort="activiteit" if isinstance(step, Activiteit) else "mijlpaal",
            fase=step.fase,
            begin=days.get(step.id, (None, None))[0],
            einde=days.get(step.id, (None, None))[1],
        )
        for step in every
    )


def _days(step: Step, ready: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None]:
    if isinstance(step, Mijlpaal):
        day = step.datum or ready
        return day, day
    begin = step.begin or (_later(ready, 1) if ready else None)
    return begin, step.einde or (last_day(begin, step.duur) if begin and step.duur else None)


def _later(day: datetime.date, days: int) -> datetime.date:
    return day + datetime.timedelta(days=min(days, (datetime.date.max - day).days))


def in_order(steps: Mapping[str, Step]) -> Iterator[Step]:
    """Yield steps so that each comes after what it waits for; without those in a circle, and what waits for them."""
    waiting = {id: {before for before in step.na if before in steps} for id, step in steps.items()}
    ready = [id for id, before in waiting.items() if not before]
    after: dict[str, list[str]] = {}
    for id, before in waiting.items():
        for one in before:
            after.setdefault(one, []).append(id)
    for id in ready:
        yield steps[id]
        for next_one in after.get(id, ()):
            waiting[next_one].discard(id)
            if not waiting[next_one]:
                ready.append(next_one)


def circle(steps: Mapping[str, Step]) -> tuple[str, ...]:
    """Return the ids of one circle of steps that wait for each other, in that order; empty when there is none."""
    free = {step.id for step in in_order(steps)}
    stuck = [id for id in steps if id not in free]
    if not stuck:
        return ()
    path = [stuck[0]]
    while True:
        following = next(before for before in steps[path[-1]].na if before in steps and before not in free)
        if following in path:
            return tuple(path[path.index(following) :])
        path.append(following)
