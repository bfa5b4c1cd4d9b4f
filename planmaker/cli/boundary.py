"""The edge of the program: every way in which a command can end, and the exit code that it ends with."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from collections.abc import Callable

import click

from planmaker.cli.screen import ClosedPipeError, show, tell
from planmaker.cli.usage import explain
from planmaker.findings import Finding, Place, PlanmakerError

USAGE, BUG, INTERRUPTED, CLOSED_PIPE = 2, 70, 130, 141
"""The exit codes that no finding carries. The last two are what a shell makes of the signals INT and PIPE."""


_COLLECT_AFTER = 100_000
"""After how many new objects Python looks for circles to clear. A command is over soon: looking after every 700 takes
up to a tenth of its time."""


def guarded(run: Callable[[], object]) -> int:
    """Run a command and return the exit code; tell on stderr what stopped it."""
    _print_any_text()
    gc.set_threshold(_COLLECT_AFTER)
    # Otherwise Python looks through all that is left for circles before it ends: a tenth of the time of a command.
    atexit.register(gc.freeze)
    try:
        return _ended(run)
    except ClosedPipeError:
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        _forget_unwritten()


def _ended(run: Callable[[], object]) -> int:
    try:
        code = run()
    except PlanmakerError as error:
        show(error.findings, err=True)
        return error.exit_code
    except click.UsageError as error:
        tell(explain(error))
        return USAGE
    except click.Abort as error:  # click's name for Ctrl-C, and for the end of a file
        if isinstance(error.__cause__, EOFError):
            return _our_fault(error.__cause__)
        tell("afgebroken")
        return INTERRUPTED
    except ClosedPipeError:
        raise
    except Exception as error:  # the one place where everything that nobody foresaw comes out
        return _our_fault(error)
    return code if isinstance(code, int) else 0


def _our_fault(error: BaseException) -> int:
    """Tell that planmaker is at fault, with what its makers need and nothing of what the dossier holds."""
    import traceback

    if os.environ.get("PLANMAKER_DEBUG") == "1":
        tell("".join(traceback.format_exception(error)))
    steps = traceback.extract_tb(error.__traceback__)
    raised = Place(_short(steps[-1].filename), steps[-1].lineno) if steps else Place("planmaker")
    message = f"dit is een fout in planmaker zelf, niet in wat u deed: {type(error).__name__}"
    hint = (
        "meld dit aan de makers van planmaker, met deze regels en de opdracht die u gaf; "
        "met PLANMAKER_DEBUG=1 voor de opdracht toont planmaker alle details"
    )
    show([Finding("fout-in-planmaker", message, raised, hint)], err=True)
    return BUG


def _short(file: str) -> str:
    """Return a source file from its package on: no folder of somebody's machine in a report."""
    from pathlib import Path

    parts = Path(file).parts
    for folder in ("site-packages", "planmaker"):
        if folder in parts:
            start = len(parts) - 1 - parts[::-1].index(folder)
            return "/".join(parts[start + (folder == "site-packages") :])
    return "/".join(parts[-2:])


def _print_any_text() -> None:
    """Let a file name that is no text, or a sign that the terminal lacks, be no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_utf8 = stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if is_utf8 else "backslashreplace")


def _forget_unwritten() -> None:
    """Send what could not be written to nowhere: Python would try it again at the end, and fail with its own code."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
