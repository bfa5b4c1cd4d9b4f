"""The command line: it reads, calls and prints. What there is to know lies below it.

`main` is the entry point `planmaker`. Each command is a module; its heavy libraries load when the command runs.
"""

from __future__ import annotations

import click

from planmaker.cli.group import LazyGroup
from planmaker.cli.screen import result

COMMANDS = {
    "new": "planmaker.cli.commands.new",
    "check": "planmaker.cli.commands.check",
    "explain": "planmaker.cli.commands.explain",
    "make": "planmaker.cli.commands.make",
    "convert": "planmaker.cli.commands.convert",
    "kinds": "planmaker.cli.commands.kinds",
    "schema": "planmaker.cli.commands.schema",
    "template": "planmaker.cli.commands.template",
    "outline": "planmaker.cli.commands.outline",
}
"""Name of a command, and the module that holds it as `command`; in the order in which a person meets them."""

HELPS = {
    "new": "Begint een nieuw dossier.",
    "check": "Kijkt een dossier na.",
    "explain": "Legt een controle uit.",
    "make": "Maakt een document van een dossier.",
    "convert": "Zet een dossier om naar YAML, JSON of Excel.",
    "kinds": "Toont welke documenten planmaker kan maken.",
    "schema": "Toont het schema waarmee een editor helpt bij het invullen.",
    "template": "Kijkt Word-sjablonen na en toont hun velden.",
    "outline": "Toont een Word-bestand als leesbare tekst.",
}
"""What each command does, as its module says it too: a test holds them together."""


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from planmaker import __version__

        result(f"planmaker {__version__}")
        context.exit()


main = LazyGroup(
    "planmaker",
    COMMANDS,
    HELPS,
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
