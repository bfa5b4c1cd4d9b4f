"""Values with a meaning of their own in a template."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator


class Gap(ABC):
    """A value that the input lacks.

    It counts as false and as an empty list, so that conditions and loops leave it out. Printed, it shows a
    mark that later becomes a highlighted open point. Filters hand it on unchanged, and so do sums; compared with
    anything else it is neither less nor more.
    """

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __getitem__(self, key: object) -> Gap:
        """Return the gap itself for an item of a list that is not there; a name is asked as a field is."""
        if isinstance(key, str):
            raise KeyError(key)
        return self

    def _same(self, other: object = None) -> Gap:
        """Return the gap: what would follow from what is missing, is missing."""
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _same
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _same
    __neg__ = __abs__ = __round__ = _same

    def _not(self, other: object) -> bool:
        """Return that what is missing is neither less nor more than anything."""
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _not

    @abstractmethod
    def __html__(self) -> str:
        """Return the mark that shows where the value should have stood."""

    def __str__(self) -> str:
        return self.__html__()
