"""Click in Dutch: help, headings, what is wrong with a command; and commands that load when they are needed."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

import click

from planmaker.cli.boundary import guarded
from planmaker.cli.screen import result
from planmaker.cli.usage import similar_to

_HEADINGS = {"Options": "Opties", "Commands": "Commando's"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Dutch(click.Command):
    """What a command and a group of commands have in common."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help, option.callback = "Toont deze uitleg.", _show_help
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser does not always say where it was
            raise


def _show_help(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        result(ctx.get_help())
        ctx.exit()


class Command(_Dutch):
    """A command of planmaker's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[OPTIES]", **kwargs})

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return what is left of the line; raises UsageError when anything is."""
        ctx.allow_extra_args = True  # click's own complaint is English
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise click.UsageError(f"dit is te veel: {' '.join(rest)}", ctx)
        return rest


class LazyGroup(_Dutch, click.Group):
    """A group whose commands are modules that load when they are asked for.

    `modules` maps the name of a command to the module that holds it as `command`, `helps` to what it does in one line:
    help does not wait for modules to load.
    """

    def __init__(self, name: str, modules: Mapping[str, str], helps: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(name, options_metavar="[OPTIES]", subcommand_metavar="COMMANDO [ARGUMENTEN]...", **kwargs)
        self._modules = modules
        self.helps = helps

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which they were given."""
        return list(self._modules)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with what each does."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.helps[name]) for name in self._modules])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, or None."""
        if cmd_name not in self._modules:
            return None
        command = importlib.import_module(self._modules[cmd_name]).command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return name, command and the rest of the line; raises UsageError for a command that does not exist."""
        if args[0] not in self._modules and not ctx.resilient_parsing:
            near = similar_to(args[0], self._modules)
            raise click.UsageError(f'het commando "{args[0]}" bestaat niet{near}', ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run the command line and leave the program with its exit code.

        Without `standalone_mode` errors come out as exceptions, for whoever runs a command from Python.
        """
        extra.setdefault("prog_name", self.name)
        run: Callable[..., object] = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        raise SystemExit(guarded(lambda: run(*args, standalone_mode=False, **extra)))
