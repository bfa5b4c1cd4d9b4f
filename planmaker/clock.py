"""Which day it is, for a document that was given no date."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Return today's date; with SOURCE_DATE_EPOCH in the environment the day of that moment, in UTC.

    SOURCE_DATE_EPOCH is a number of seconds since 1970 (reproducible-builds.org): with it the same dossier gives the
    same bytes on any day. Raises ValueError, with a Dutch sentence, when it holds something else.
    """
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if not moment:
        return datetime.date.today()
    try:
        return datetime.datetime.fromtimestamp(int(moment), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"SOURCE_DATE_EPOCH is {moment!r}: dat is geen aantal seconden sinds 1970") from error
