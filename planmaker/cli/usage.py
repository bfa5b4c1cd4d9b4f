"""What is wrong with a command line, in Dutch, and what to type instead."""

from __future__ import annotations

from collections.abc import Iterable

import click


def similar_to(word: str, choices: Iterable[str]) -> str:
    """Return `; bedoelt u "…"?` with the choice that comes near, or nothing."""
    from planmaker.dutch.similar import meest_lijkend

    near = meest_lijkend(word, choices)
    return f'; bedoelt u "{near}"?' if near else ""


def explain(error: click.UsageError) -> str:
    """Return the usage line, what is wrong, and where to read on. For a command without anything: its help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.message
    if error.ctx is None:
        return f"fout: {_sentence(error)}"
    hint = f"typ `{error.ctx.command_path} --help` voor uitleg"
    return f"{error.ctx.get_usage()}\n\nfout: {_sentence(error)}\n  oplossing: {hint}"


def _sentence(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            options = error.ctx.command.get_params(error.ctx) if error.ctx else []
            known = [name for option in options for name in option.opts if name.startswith("-")]
            return f"de optie {error.option_name} bestaat niet{similar_to(error.option_name, known)}"
        case click.BadOptionUsage():
            wants = "krijgt geen waarde" if _is_flag(error) else "heeft een waarde nodig"
            return f"de optie {error.option_name} {wants}"
        case click.MissingParameter():
            return f"{_name(error)} ontbreekt"
        case click.BadParameter():
            return f"bij {_name(error)}: {error.message}"
    return error.message


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.get_params(error.ctx) if error.ctx else []
    return any(
        isinstance(option, click.Option) and option.is_flag and error.option_name in option.opts for option in options
    )


def _name(error: click.BadParameter) -> str:
    """Return the parameter as it stands in the help: an option's longest name, an argument in capitals."""
    if error.param is None:
        return "de waarde"
    if isinstance(error.param, click.Option):
        return f"de optie {max(error.param.opts, key=len)}"
    return f"het argument {error.param.human_readable_name}"
