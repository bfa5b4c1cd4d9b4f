"""The proof that what was printed is in the document: each text is found back, in order."""

from __future__ import annotations

from collections.abc import Sequence


class LostError(AssertionError):
    """A printed value is not found back; `value` is its text."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


def landed(printed: Sequence[str], first: int, xml: str) -> None:
    """Check that the texts `printed[first:]` stand in `xml` in that order; LostError when one does not."""
    position = 0
    find = xml.find
    for index in range(first, len(printed)):
        text = printed[index]
        position = find(text, position)
        if position < 0:
            raise LostError(text)
        position += len(text)
