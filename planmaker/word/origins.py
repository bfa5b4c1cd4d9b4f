"""What ties a file to the computer of its maker: the template it was made from, the addresses of a mail merge."""

from __future__ import annotations

from lxml import etree

from planmaker.word.names import w
from planmaker.word.package import Package

_SETTINGS = (w("attachedTemplate"), w("mailMerge"))
_BONDS = frozenset(("attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData"))


def drop_origins(package: Package) -> None:
    """Take these ties out of the settings, with the paths they hold: Word would follow them at every reader's."""
    for name in package.related("settings"):
        etree.strip_elements(package.tree(name), *_SETTINGS, with_tail=False)
        for bond in package.relationships(name):
            if bond.kind in _BONDS:
                package.drop_relationship(name, bond.id)
                if not bond.external:
                    package.drop_part(bond.target)
