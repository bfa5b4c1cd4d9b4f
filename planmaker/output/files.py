"""Bytes onto a disk, whole or not at all.

The bytes go to a temporary file in the same folder, are made to last, and then take their name in one step. These
functions raise OSError and know nothing of documents; `reasons` translates, `write` decides.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

# What a disk answers that cannot make bytes last on demand, such as some network and memory disks.
_CANNOT_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_NEW_FILE = 0o666
"""What the system takes the umask off, and what a folder with its own default rights replaces."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when we looked: what it held, and what shows that it is still that file."""

    data: bytes
    status: os.stat_result

    @property
    def print(self) -> tuple[int, ...]:
        """What changes as soon as somebody writes the file."""
        return _print(self.status)


def look(path: Path, limit: int) -> Seen | None:
    """Return the file at `path`, at most `limit` + 1 bytes of it; None when there is nothing.

    Raises IsADirectoryError for a folder, OSError (ENXIO) for a pipe or a device: opening one could wait for ever.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - the pair of os.fstat below
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
    with path.open("rb") as file:
        return Seen(file.read(limit + 1), os.fstat(file.fileno()))


def put_new(path: Path, data: bytes) -> None:
    """Write `data` at `path`. Raises FileExistsError, and leaves alone what is there, when the name is taken."""
    with _temporary(path.parent, data) as made:
        try:
            os.link(made, path)  # the one step that refuses a name that somebody took a moment ago
        except FileExistsError:
            raise
        except (
            OSError,
            AttributeError,
        ):  # no links on this disk, or in this system; any other fault shows itself below
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            os.replace(made, path)  # noqa: PTH105 - beside os.link
    _sync_folder(path.parent)


def put_over(path: Path, data: bytes, seen: Seen) -> bool:
    """Write `data` in the place of the file that was `seen` at `path`, with the rights that file had.

    Returns False, and writes nothing, when somebody wrote there since. Raises PermissionError for a file that may not
    be written: the system would let us put another in its place.
    """
    if not seen.status.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with _temporary(path.parent, data) as made:
        with suppress(OSError):  # a disk that knows no rights has none to keep
            made.chmod(stat.S_IMODE(seen.status.st_mode))
        try:
            now = _print(os.stat(path))  # noqa: PTH116
        except FileNotFoundError:
            now = ()
        if now != seen.print:
            return False
        os.replace(made, path)  # noqa: PTH105
    _sync_folder(path.parent)
    return True


def prints(folder: Path) -> dict[str, tuple[int, ...]]:
    """Return by name what changes of each file in `folder` as soon as somebody writes it; {} when it is not there."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name: _print(os.stat(entry)) for entry in entries if entry.is_file()}  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return {}


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Wait until no other run of planmaker is writing in `folder`, and keep others waiting.

    A system or disk without such locks is no reason to fail: what is written is compared again before it is replaced.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _print(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


@contextmanager
def _temporary(folder: Path, data: bytes) -> Iterator[Path]:
    """Give a file in `folder` that holds `data`; it is gone afterwards unless it took another name."""
    path = folder / f".planmaker-{secrets.token_hex(8)}.tmp"  # short: the real name may be as long as the disk allows
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _NEW_FILE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            _sync(file.fileno())
        yield path
    finally:
        path.unlink(missing_ok=True)


def _sync(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last. The document is there by now: a disk that cannot do this is no reason to fail."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
