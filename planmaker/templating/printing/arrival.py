"""The proof that what was printed is in the document.

Printing puts each text in the part and nothing else touches it, so most documents need no search. Where a later step
reads and writes a part anew, each printed text that stood in it must stand in it afterwards, in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence

from planmaker.word.marks import START


class LostError(AssertionError):
    """A printed value is not found back; `value` is its text."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


def landed(printed: Sequence[str], before: bytes, after: bytes) -> None:
    """Check that the texts `printed` that stand in `before`, in that order, stand so in `after` too.

    Texts with a mark are left out: they are there to be replaced. LostError when one is gone.
    """
    position = here = 0
    for text in printed:
        if START in text:
            continue
        sought = text.encode()
        found = before.find(sought, position)
        if found < 0:
            continue
        position = found + len(sought)
        here = after.find(sought, here)
        if here < 0:
            raise LostError(text)
        here += len(sought)
