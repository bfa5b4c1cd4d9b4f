"""planmaker: one dossier about a collaboration in, the documents it needs out.

For Python users: `make` and `check`, loaded at the first call, so that importing planmaker costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planmaker.pipeline import check, make

__all__ = ["__version__", "check", "make"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in {"check", "make"}:
        from planmaker import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
