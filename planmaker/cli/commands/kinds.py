"""`planmaker kinds`: the documents that planmaker can make."""

from __future__ import annotations

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result, show


@click.command("kinds", cls=Command, short_help="Toont welke documenten planmaker kan maken.")
def command() -> None:
    """Toont welke documenten planmaker kan maken.

    Een regel per document: de naam, voor wie het is (extern of intern) en de titel. Een soort met een fout in kind.yaml
    staat er niet bij; wat eraan schort, meldt planmaker apart.
    """
    from planmaker.documents.catalogue import faults, kinds

    found = kinds()
    width = max((len(kind.name) for kind in found), default=0)
    for kind in found:
        result(f"{kind.name:{width}}  {kind.voor}  {kind.titel}")
    show([finding for findings in faults().values() for finding in findings], err=True)
