"""The repairs that a printed part gets: which, in what order, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable

from planmaker.templating.bounds import readable
from planmaker.templating.printing.faults import ValueFault
from planmaker.word.mending import printed
from planmaker.word.names import MOST_COLUMNS


def fit_grid(xml: bytes) -> bytes:
    """Make the grid of each table agree with its cells; ValueFault when Word opens no table so wide."""
    from planmaker.word.mending.grid import TooWideError, fit

    readable(xml)
    try:
        return fit(xml)
    except TooWideError as error:
        raise ValueFault(
            "tabel-te-breed",
            f"een tabel krijgt {error.columns} kolommen, en Word opent er geen met meer dan {MOST_COLUMNS}",
            "maak van de kolommen rijen, of verdeel ze over meer tabellen",
        ) from error


def prove(xml: bytes) -> bytes:
    """Return `xml` after reading it: what a macro or a filter made of it cannot be known from the template."""
    from xml.parsers import expat

    try:
        expat.ParserCreate().Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueFault(
            "opmaak-kapot",
            "een macro, filter of blok maakt de opmaak van dit onderdeel kapot",
            "gebruik een filter alleen op losse waarden, niet om tekst met opmaak heen",
        ) from error
    return xml


REWRITES = (fit_grid,)
"""The repairs that read and write the whole part."""

ORDER: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("tables", printed.drop_bare_tables),
    ("paragraphs", printed.drop_empty_paragraphs),
    ("controls", printed.drop_empty_controls),
    ("rows", printed.drop_empty_rows),
    ("grid", fit_grid),
    ("cells", printed.fill_cells),
    ("stories", printed.fill_stories),
    ("checks", printed.set_checks),
    ("pairs", printed.pair_ranges),
    ("apart", printed.keep_apart),
    ("marks", printed.keep_apart_beside_marks),
    ("prove", prove),
)
"""The repairs by name, in the order in which they are done: the cells last, because the others may empty one."""
