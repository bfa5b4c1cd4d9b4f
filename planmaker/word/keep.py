"""Keep together what a page break should not part."""

from __future__ import annotations

from planmaker.word.package import Package
from planmaker.word.spots import plain_text
from planmaker.word.xml import PPR, P, element, properties_of, w

_BEFORE_KEEP_NEXT = frozenset({w("pStyle")})


def keep_lead_ins(package: Package) -> int:
    """Keep each paragraph that ends with a colon on the page of what follows it; return how many there were."""
    count = 0
    for paragraph in package.body.iter(P):
        if plain_text(paragraph).rstrip().endswith(":") and paragraph.find(f"{PPR}/{w('keepNext')}") is None:
            properties = properties_of(paragraph)
            properties.insert(sum(child.tag in _BEFORE_KEEP_NEXT for child in properties), element("keepNext"))
            count += 1
    return count
