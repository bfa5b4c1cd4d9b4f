"""Which day it is."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator

import pytest

from planmaker.clock import today


def test_without_more_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.date.today()

    assert before <= today() <= datetime.date.today()


@pytest.fixture(params=["Pacific/Kiritimati", "Pacific/Honolulu"])
def elsewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on the other side of the date line."""
    with monkeypatch.context() as changed:
        changed.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of this system cannot be changed")
@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("0", datetime.date(1970, 1, 1)),
        ("1798761599", datetime.date(2026, 12, 31)),
        ("1798761600", datetime.date(2027, 1, 1)),
    ],
)
def test_a_given_moment_is_a_day_in_utc_wherever_we_are(
    monkeypatch: pytest.MonkeyPatch, moment: str, day: datetime.date
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert today() == day


@pytest.mark.parametrize("moment", ["gisteren", "1,5", "9" * 30])
def test_a_moment_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)

    with pytest.raises(ValueError, match="geen aantal seconden sinds 1970"):
        today()
