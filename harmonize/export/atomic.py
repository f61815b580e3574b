"""Put a finished set of files in the place of an older one, so that nobody ever sees a mix of both.

The new files are written into a hidden folder inside the result's own folder (there the last step is a
change of names, never a copy). When all of them are safely on the disk, that folder is renamed; from
this moment the new result counts. Then the old files are taken away and the new ones moved in. The
**last** file of the set is taken away first and put in last: where it stands, the whole set is of one
result. A run that is killed earlier leaves the old result as it was; one that is killed later leaves
a change that readers see through and that the next run ends.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without it: two runs into one folder at the same time are not kept apart
    fcntl = None  # type: ignore[assignment]

NEW = ".harmonize-new"
"""Holds files while they are being written; worth nothing if found later."""
READY = ".harmonize-ready"
"""Holds finished files that are not in their place yet."""
OLD = ".old"


def replace_files(
    out: Path, files: Iterable[tuple[str, bytes]], *, order: Sequence[str], leaving: Sequence[str] = ()
) -> None:
    """Replace the set of files and folders named in ``order`` by ``files`` (name inside ``out``, content).

    Files named in ``leaving`` are taken away as well, everything else in ``out`` stays untouched.
    Raises OSError and leaves the old set where it cannot be done.
    """
    out.mkdir(parents=True, exist_ok=True)
    with _alone(out):
        if (out / READY).exists():
            _settle(out, order, leaving, [])
        _remove(out / NEW)
        done: list[tuple[Path, Path]] = []
        try:
            _stage(out / NEW, files)
            (out / NEW).rename(out / READY)
            _flush_folder(out)
            _settle(out, order, leaving, done)
        except BaseException:
            _undo(out, done)
            raise


def find_file(out: Path, name: str) -> Path:
    """Return where a file of the newest finished set stands: in its place, or still waiting for it."""
    waiting = out / READY / name
    return waiting if waiting.exists() else out / name


def state(out: Path, names: Iterable[str]) -> tuple[tuple[int, int, int], ...]:
    """Return marks by which two looks at a set show whether it was replaced in between."""
    return tuple(_mark(find_file(out, name)) for name in names)


def write_file(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


def replace_file(path: Path, content: bytes) -> None:
    """Replace one file at one stroke; OSError where it cannot be done, and the old one stays."""
    waiting = path.with_name(f".{path.name}.new")
    try:
        write_file(waiting, content)
        waiting.replace(path)
    except BaseException:
        with suppress(OSError):
            waiting.unlink()
        raise
    _flush_folder(path.parent)


def _stage(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    folder.mkdir()
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, content)
    for inner in [path for path in folder.rglob("*") if path.is_dir()]:
        _flush_folder(inner)
    _flush_folder(folder)


def _settle(out: Path, order: Sequence[str], leaving: Sequence[str], done: list[tuple[Path, Path]]) -> None:
    """Move what is ready into its place; ``done`` notes each step before it is taken."""
    ready = out / READY
    waiting = [name for name in order if (ready / name).exists()]
    (ready / OLD).mkdir(exist_ok=True)
    for name in (*reversed(waiting), *(leaving if waiting else ())):
        if (out / name).exists():
            _move(out / name, ready / OLD / name, done)
    for name in waiting:
        _move(ready / name, out / name, done)
    _flush_folder(out)
    _remove(ready)


def _move(source: Path, target: Path, done: list[tuple[Path, Path]]) -> None:
    done.append((source, target))
    source.rename(target)


def _undo(out: Path, done: Sequence[tuple[Path, Path]]) -> None:
    """Move everything back and forget the new files; what cannot be moved back stays ready."""
    for source, target in reversed(done):
        if target.exists():
            target.rename(source)
    if (out / READY).exists():
        (out / READY).rename(out / NEW)
    _remove(out / NEW)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Wait until no other run writes into this folder."""
    if fcntl is None:
        yield
        return
    handle = os.open(out, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can tell."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mark(path: Path) -> tuple[int, int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0, 0)
    return (found.st_ino, found.st_mtime_ns, found.st_size)
