"""The moment a document says it was made: given, or from the environment, or none."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from planmaker.office.archive import Member

_CORE = "docProps/core.xml"
_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def moment_of(given: datetime | None) -> datetime | None:
    """Return the moment in UTC: `given`, or that of `SOURCE_DATE_EPOCH`, or None."""
    if given is not None:
        return given.astimezone(UTC)
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdecimal() and len(seconds) < 12 else None


def dated(template: Mapping[str, Member], members: Mapping[str, bytes], moment: datetime) -> dict[str, bytes]:
    """Return the properties of a document with `moment` as the time it was made and last changed."""
    if _CORE not in members and _CORE not in template:
        return {}
    core = members[_CORE] if _CORE in members else template[_CORE].unpack()
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return {_CORE: _DATES.sub(lambda match: match.group(1) + stamp + match.group(2), core)}
