"""Where a document goes, and whether it may go there: no document is ever replaced by another.

What a person made or changed stays as it is, and so does a document of another dossier, and a definitive one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from planmaker.findings import EditedError, Finding, Place
from planmaker.output.files import Seen, look, prints, put_new, put_over, turn
from planmaker.output.provenance import DEFINITIEF, Provenance, made_here, provenance_of, untouched
from planmaker.output.reasons import in_dutch

_LARGEST = 100 * 1024 * 1024
"""More bytes than any document of ours; what is larger is somebody else's, and is not read to the end."""

_MOVE = "kies een andere map, of verplaats eerst wat er staat"
_BESIDE = "geef --beside mee, dan komt de nieuwe versie ernaast; of kies met -o een andere plaats"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a document is to go, and what lay in that folder when the command began.

    `named` tells whether a person chose the very name; otherwise the document may take another that is free.
    """

    path: Path
    named: bool = True
    before: dict[str, tuple[int, ...]] | None = field(default=None, repr=False)


def resolve(output: str | None, filename: str, dossier: Path) -> Target:
    """Return where the document goes: `output` when that names a .docx file, else `filename` in that folder.

    Without `output` the folder is that of `dossier`. Looks at the names only: nothing is read or made.
    """
    if output is not None and output.lower().endswith(".docx"):
        return Target(Path(output))
    return Target(folder_of(output, dossier) / filename, named=False)


def folder_of(output: str | None, dossier: Path) -> Path:
    """Return the folder in which `resolve` puts documents."""
    if output is None:
        return dossier.parent
    return Path(output).parent if output.lower().endswith(".docx") else Path(output)


def write(target: Target, data: bytes, *, beside: bool = False, replace: bool = False) -> Path:
    """Write a sealed document, folders included, and return where it stands.

    Only a concept that planmaker made from the same dossier, of the same kind, and that nobody touched, is replaced; it
    keeps its rights. With `replace` a definitive one too. Where the name was not chosen by a person and another
    dossier's document has it, the document takes the first name that is free: `name-2.docx`. With `beside` whatever is
    there stays, and the document goes next to it; when these very bytes lie there already, nothing is written. A
    symbolic link stays a link: the document goes where it points, and `beside` goes next to the link.

    Raises EditedError when what is there may not be replaced or was written since the command began, OutputError when
    the place cannot be written. Nothing is written then, not even half.
    """
    with in_dutch(target.path):
        _choose(target, data, beside, replace)  # a refusal makes no folder
        target.path.parent.mkdir(parents=True, exist_ok=True)
        with turn(target.path.parent):
            while True:
                path, seen = _choose(target, data, beside, replace)
                if seen and seen.data == data:
                    return path
                if put_over(_home(path), data, seen) if seen else _is_new(_home(path), data):
                    return path
                if seen or (path == target.path and not beside):
                    raise _changed(path)
                # The free name was taken a moment ago: take the next.


def may_write(target: Target, data: bytes, *, beside: bool = False, replace: bool = False) -> None:
    """Raise what `write` would raise for the documents that are there, and OutputError when it cannot look there."""
    with in_dutch(target.path):
        _choose(target, data, beside, replace)


def known_versions(target: Target, data: bytes) -> list[str]:
    """Return the versions that earlier makings of this document show, which lie under its name; the newest last."""
    new = provenance_of(data)
    with in_dutch(target.path):
        found = [provenance_of(seen.data) for _, seen in _family(target.path)]
    return [old.versie for old in found if old.same_work(new)]


def is_there(target: Target, data: bytes) -> bool:
    """Tell whether these very bytes lie under the name of this document already."""
    with in_dutch(target.path):
        return any(seen.data == data for _, seen in _family(target.path))


def write_new(target: Path, data: bytes, *, beside: bool = False, hint: str = _MOVE) -> Path:
    """Write `data` at `target`, folders included, where nothing may be yet, and return where it stands.

    With `beside` it goes next to what has that name: `name-2.xlsx`. `hint` says what to do when something is there.

    Raises EditedError when anything has that name, OutputError when the place cannot be written.
    """
    with in_dutch(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        while not _is_new(path := _free(target) if beside else target, data):
            if not beside:
                raise _taken(target, hint)
        return path


def refuse_taken(target: Path) -> None:
    """Raise what `write_new` raises for a name that is taken; for whoever has questions to ask first."""
    with in_dutch(target):
        taken = os.path.lexists(target)
    if taken:
        raise _taken(target, _MOVE)


def _choose(target: Target, data: bytes, beside: bool, replace: bool) -> tuple[Path, Seen | None]:
    """Return the path that the document takes, and what lies there that it may replace. Raises EditedError."""
    family = list(_family(target.path))
    if beside:
        same = next(((path, seen) for path, seen in family if seen.data == data), None)
        return same or (_free(target.path), None)
    new = provenance_of(data)
    there = next(((path, seen) for path, seen in family if path == target.path), None)
    if not target.named:
        ours = next(((path, seen) for path, seen in family if provenance_of(seen.data).same_work(new)), None)
        if ours is None and there and made_here(there[1].data):
            return _free(target.path), None
        there = ours or there
    if there is None:
        return target.path, None
    path, seen = there
    if seen.data != data:
        _refuse(path, seen, new, replace)
        if target.before is not None and target.before.get(path.name) != seen.print:
            raise _changed(path)
    return path, seen


def _refuse(path: Path, seen: Seen, new: Provenance, replace: bool) -> None:
    """Raise EditedError when the file that was `seen` is not a document that `new` may replace."""
    old, hint = provenance_of(seen.data), _BESIDE
    if not made_here(seen.data):
        code, what = "niet-van-planmaker", "hier staat een bestand dat planmaker niet heeft gemaakt"
    elif not untouched(seen.data):
        code, what = "document-bewerkt", "dit document is veranderd nadat planmaker het maakte"
    elif not old.same_work(new):
        code, what = "ander-document", "hier staat een document van een ander dossier of van een andere soort"
        hint = "kies met -o een andere naam of een map; of geef --beside mee, dan komt dit document ernaast"
    elif old.status == DEFINITIEF and not replace:
        code, what = "document-definitief", "hier staat een definitief document"
        hint = f"{_BESIDE}; weet u zeker dat het weg mag, geef dan --replace mee"
    else:
        return
    raise EditedError([Finding(code, f"{what}; het blijft zoals het is", Place(str(path)), hint)])


def _family(path: Path) -> Iterator[tuple[Path, Seen]]:
    """Yield the files at `path` and next to it, `name-2.docx` and on, in that order, each as it is now."""
    name = re.compile(re.escape(path.stem) + r"(?:-([2-9]|[1-9]\d+))?" + re.escape(path.suffix))
    try:
        there = [(name.fullmatch(one.name), one) for one in path.parent.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return
    for number, one in sorted((int(match[1] or 1), one) for match, one in there if match):
        if number == 1 or one.is_file():  # what is no file beside ours only takes a name
            seen = look(_home(one), _LARGEST)
            if seen:
                yield one, seen


def _free(path: Path) -> Path:
    """Return the first name at or next to `path` that nothing has."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _home(path: Path) -> Path:
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def snapshot(folder: Path) -> dict[str, tuple[int, ...]]:
    """Return what shows of each file in a folder that somebody wrote it since; for `Target.before`."""
    with in_dutch(folder):
        return prints(folder)


def _is_new(path: Path, data: bytes) -> bool:
    """Write at `path` and return True, or return False when the name is taken."""
    try:
        put_new(path, data)
    except FileExistsError:
        return False
    return True


def _taken(target: Path, hint: str) -> EditedError:
    message = "hier staat al iets met deze naam; dat blijft staan"
    return EditedError([Finding("bestaat-al", message, Place(str(target)), hint)])


def _changed(path: Path) -> EditedError:
    message = "iemand anders schreef dit bestand terwijl planmaker bezig was; dat blijft staan"
    return EditedError([Finding("net-geschreven", message, Place(str(path)), "kijk wat er staat en maak het opnieuw")])
