"""Values with a meaning of their own in a template."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator


class Gap(ABC):
    """A value that the input lacks.

    It counts as false and as an empty list, so that conditions and loops leave it out. Printed, it shows a
    mark that later becomes a highlighted open point. Filters hand it on unchanged.
    """

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    @abstractmethod
    def __html__(self) -> str:
        """Return the mark that shows where the value should have stood."""

    def __str__(self) -> str:
        return self.__html__()
