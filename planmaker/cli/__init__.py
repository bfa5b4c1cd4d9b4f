"""The command line: it reads, calls and prints. What there is to know lies below it.

`main` is the entry point `planmaker`. Each command is a module; its heavy libraries load when the command runs.
"""

from __future__ import annotations

import click

from planmaker.cli.group import LazyGroup
from planmaker.cli.screen import result

COMMANDS = {
    "new": "planmaker.cli.new",
    "check": "planmaker.cli.check",
    "make": "planmaker.cli.make",
    "convert": "planmaker.cli.convert",
    "kinds": "planmaker.cli.kinds",
    "schema": "planmaker.cli.schema",
}
"""Name of a command, and the module that holds it as `command`; in the order in which a person meets them."""


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from planmaker import __version__

        result(f"planmaker {__version__}")
        context.exit()


main = LazyGroup(
    "planmaker",
    COMMANDS,
    help="Maakt van één dossier over een samenwerking de documenten die erbij horen, in Word.",
    epilog="""
    Zo begint u:

    \b
      planmaker new taalhuis
      planmaker make convenant taalhuis/dossier.yaml

    \b
    Waarde bij afloop: 0 goed; 1 bevindingen; 2 verkeerde opdracht; 3 dossier niet
    te lezen of ongeldig; 4 sjabloon of huisstijl; 5 maken of schrijven mislukt;
    6 hulpprogramma ontbreekt; 7 er zou werk van iemand verloren gaan;
    70 fout in planmaker; 130 afgebroken.
    """,
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help="Toont de versie van planmaker.",
        )
    ],
)
