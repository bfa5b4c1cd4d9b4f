"""The words that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def meest_lijkend(woord: str, keuzes: Iterable[str]) -> str | None:
    """Return the one of `keuzes` that looks most like `woord`, or None when none comes near; see `lijkend`."""
    return next(iter(lijkend(woord, keuzes, 1)), None)


def lijkend(woord: str, keuzes: Iterable[str], hoogstens: int) -> list[str]:
    """Return those of `keuzes` that look like `woord`, the nearest first, `hoogstens` that many.

    Capitals do not count, nor does the difference between a space, a hyphen and an underscore. Of equally
    near choices the first wins.
    """
    from difflib import get_close_matches

    originals: dict[str, str] = {}
    for keuze in keuzes:
        originals.setdefault(_plain(keuze), keuze)
    return [originals[near] for near in get_close_matches(_plain(woord), originals, n=hoogstens, cutoff=0.7)]


def _plain(word: str) -> str:
    return word.casefold().replace("-", " ").replace("_", " ").strip()
