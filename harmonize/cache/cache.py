"""The cache as a run sees it: entries by what they are of, and a count of what was found."""

from __future__ import annotations

import os
from pathlib import Path

from harmonize.model import Comparison, SourceEntry, Yardstick
from harmonize.settings import Settings

from . import keys
from .package import AT_START, fingerprint, marks
from .store import Store

CHANGED = "the package's files were changed while it ran"
KINDS = ("file", "jurisdiction", "result")


class Cache:
    """Entries of one run. Without a store it holds nothing, takes nothing and ``note`` says why.

    An empty key is that of something that cannot be kept; nothing is ever found under it.
    """

    def __init__(self, store: Store | None, around: keys.Surroundings | None, note: str = "") -> None:
        self.note = note
        self._store = store
        self._around = around
        self._used = store is not None
        self._found = dict.fromkeys(KINDS, 0)
        self._made = dict.fromkeys(KINDS, 0)

    @property
    def on(self) -> bool:
        """Whether anything is kept."""
        return self._store is not None

    def file_key(self, settings: Settings, jurisdiction: str, file: str, entry: SourceEntry, sha256: str) -> str:
        """Return the key of what one statute file gives."""
        if self._around is None:
            return ""
        return keys.file_key(self._around, settings, jurisdiction, file, entry, sha256)

    def jurisdiction_key(
        self, settings: Settings, yardstick: Yardstick, code: str, files: list[str], meaning: tuple[str, ...] = ()
    ) -> str:
        """Return the key of a jurisdiction's cells; see ``keys.jurisdiction_key``."""
        if self._around is None or not all(files):
            return ""
        return keys.jurisdiction_key(self._around, settings, yardstick, code, files, meaning)

    def result_key(self, comparison: Comparison, language: str) -> str:
        """Return the key of the files that a comparison is written into, the workbook in a language."""
        try:
            return "" if self._around is None else keys.result_key(self._around, comparison, language)
        except (TypeError, ValueError, OverflowError):
            return ""

    def get(self, key: str) -> bytes | None:
        """Return the bytes under a key, or None."""
        return self._store.get(key) if self._store is not None and key else None

    def put(self, key: str, payload: bytes | None) -> None:
        """Keep bytes; where that cannot be done, nothing more is kept in this run."""
        if self._store is None or not key or payload is None:
            return
        try:
            if marks() == AT_START:
                self._store.put(key, payload)
            else:
                self._stop(CHANGED)
        except OSError as err:
            self._stop(f"cannot be written: {err.strerror or err}")

    def count(self, kind: str, *, found: bool) -> None:
        """Note that something was found, or had to be made."""
        (self._found if found else self._made)[kind] += 1

    def close(self) -> None:
        """Take away what has not been used for longest."""
        if self._store is not None:
            self._store.prune()

    def account(self) -> dict[str, object]:
        """Return what came from the cache and what was made, for run.json."""
        counts = {kind: {"found": self._found[kind], "made": self._made[kind]} for kind in KINDS}
        return {"used": self._used, "note": self.note, **counts}

    def _stop(self, why: str) -> None:
        self._store, self.note = None, why


def no_cache(note: str = "not wanted") -> Cache:
    """Return a cache that keeps nothing."""
    return Cache(None, None, note)


def open_cache(*, wanted: bool = True) -> Cache:
    """Open the user's cache; where it cannot be used the run goes on without one."""
    if not wanted:
        return no_cache()
    try:
        print_of_package = fingerprint()
        if not print_of_package or marks() != AT_START:
            return no_cache(CHANGED)
        return Cache(Store(cache_folder()), keys.surroundings(print_of_package))
    except (OSError, RuntimeError) as err:
        reason = err.strerror if isinstance(err, OSError) and err.strerror else str(err)
        return no_cache(f"cannot be used: {reason}")


def cache_folder() -> Path:
    """Return the folder of the cache: below XDG_CACHE_HOME, else below ~/.cache.

    Raises RuntimeError where there is no home.
    """
    named = os.environ.get("XDG_CACHE_HOME", "")
    # A path that is not absolute is to be passed over (XDG Base Directory Specification).
    base = Path(named) if named and Path(named).is_absolute() else Path.home() / ".cache"
    return base / "harmonize"
