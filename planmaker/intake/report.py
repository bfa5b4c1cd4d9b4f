"""From findings to the error that carries them: in reading order, and not endless."""

from __future__ import annotations

from collections.abc import Sequence

from planmaker.findings import Finding, InputError

MOST = 100
"""Nobody mends more at a time; a file of another sort altogether would otherwise fill the screen for minutes."""


def refusal(findings: Sequence[Finding], left_out: int = 0) -> InputError:
    """Return the error that reports `findings`, first line first; `left_out` counts those nobody worked out."""
    ordered = sorted(findings, key=lambda f: (f.place.file, f.place.line or 0, f.place.column or 0))
    more = max(0, len(ordered) - MOST) + left_out
    if more:
        last = ordered[:MOST][-1]
        ordered[MOST:] = [
            Finding(
                "meer-fouten",
                f"hierna {'volgt nog 1 fout' if more == 1 else f'volgen nog {more} fouten'}",
                last.place,
                hint="verbeter eerst de fouten hierboven en probeer het dan opnieuw",
            )
        ]
    return InputError(ordered)
