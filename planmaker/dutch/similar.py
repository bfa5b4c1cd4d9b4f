"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def meest_lijkend(woord: str, keuzes: Iterable[str]) -> str | None:
    """Return the one of `keuzes` that looks most like `woord`, or None when none comes near.

    Capitals do not count, nor does the difference between a space, a hyphen and an underscore. Of equally
    near choices the first wins.
    """
    from difflib import get_close_matches

    originals: dict[str, str] = {}
    for keuze in keuzes:
        originals.setdefault(_plain(keuze), keuze)
    near = get_close_matches(_plain(woord), originals, n=1, cutoff=0.7)
    return originals[near[0]] if near else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", " ").replace("_", " ").strip()
