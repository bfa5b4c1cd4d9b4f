"""The first chapter begins on a new page, whichever chapter comes first."""

from __future__ import annotations

from planmaker.word.names import SDT, P
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import set_style

CHAPTER, ON_A_NEW_PAGE, COVER = "heading 1", "Kop 1 nieuwe pagina", "Omslagsoort"
"""The styles of a chapter, of a chapter that begins on a new page, and of the first line of a cover."""


def open_on_new_page(package: Package) -> bool:
    """Let the first chapter of the body begin on a new page, and no other; return whether a style changed.

    Only in a document with a cover or a contents page, whose template has the styles for it.
    """
    styles = Styles(package)
    plain, new_page, cover = (styles.find(name) for name in (CHAPTER, ON_A_NEW_PAGE, COVER))
    if plain is None or new_page is None:
        return False
    paragraphs = list(package.body.iterchildren(P))
    if package.body.find(SDT) is None and not any(styles.of(one) == cover for one in paragraphs):
        return False
    chapters = [one for one in paragraphs if styles.of(one) in (plain, new_page)]
    changed = False
    for at, chapter in enumerate(chapters):
        wanted = plain if at else new_page
        if styles.of(chapter) != wanted:
            set_style(chapter, wanted)
            changed = True
    return changed
