"""What a document still lacks, as shown to whoever works on in Word. Loads nothing, so that anyone may make one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing missing: `label` is shown in the text between square brackets, `note` says where to fill it in."""

    label: str
    note: str
