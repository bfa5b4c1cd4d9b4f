"""Keep together what a page break should not part."""

from __future__ import annotations

from planmaker.word.names import PPR, TBL, TR, P, w
from planmaker.word.package import Package
from planmaker.word.whereabouts import plain_text
from planmaker.word.xml import Element, element, is_marker, properties_of

_LAST_ROWS = 3
"""How many rows at the end of a table stay on one page with its total."""

_BEFORE_KEEP_NEXT = frozenset({w("pStyle")})


def keep_lead_ins(package: Package) -> int:
    """Keep each paragraph that ends with a colon, or that a table follows, on the page of what comes next.

    Return how many there were.
    """
    count = 0
    for paragraph in package.body.iter(P):
        if _leads_in(paragraph):
            count += _keep_with_next(paragraph)
    return count


def _leads_in(paragraph: Element) -> bool:
    text = plain_text(paragraph).rstrip()
    after = next((one for one in paragraph.itersiblings() if not is_marker(one)), None)
    return text.endswith(":") or (bool(text) and after is not None and after.tag == TBL)


def keep_totals(package: Package) -> int:
    """Keep the total of each table, its last row, on the page of the rows above it; return how many tables have one.

    A table has a total when it says that its last row looks different (`w:tblLook`).
    """
    count = 0
    for table in package.body.iter(TBL):
        look = table.find(f"{w('tblPr')}/{w('tblLook')}")
        rows = table.findall(TR)
        if look is None or look.get(w("lastRow")) not in ("1", "true") or len(rows) < 2:
            continue
        count += 1
        for paragraph in (one for row in rows[-_LAST_ROWS:-1] for one in row.iter(P)):
            _keep_with_next(paragraph)
    return count


def _keep_with_next(paragraph: Element) -> bool:
    """Keep a paragraph on the page of what follows it; return whether that is new."""
    if paragraph.find(f"{PPR}/{w('keepNext')}") is not None:
        return False
    properties = properties_of(paragraph)
    properties.insert(sum(child.tag in _BEFORE_KEEP_NEXT for child in properties), element("keepNext"))
    return True
