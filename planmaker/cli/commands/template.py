"""`planmaker template`: look after Word templates."""

from __future__ import annotations

from planmaker.cli.group import LazyGroup

command = LazyGroup(
    "template",
    {
        "check": "planmaker.cli.commands.template_check",
        "fields": "planmaker.cli.commands.template_fields",
        "apply": "planmaker.cli.commands.template_apply",
    },
    {
        "check": "Kijkt een sjabloon na.",
        "fields": "Toont welke velden een sjabloon vraagt.",
        "apply": "Zet veranderde tekst uit een outline terug in een sjabloon.",
    },
    short_help="Kijkt Word-sjablonen na en toont hun velden.",
    help="Kijkt Word-sjablonen na, toont welke velden ze vragen, en zet veranderde tekst terug in een sjabloon.",
)
