"""Vectors kept between runs, one file for each model's fingerprint."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from .sentence_model import UNIT_WITHIN, Vectors

AT_ONCE = 500
WAIT = 10.0
"""Seconds to wait for another process that writes."""


def cache_folder() -> Path:
    """Return where vectors are kept: ``$XDG_CACHE_HOME/harmonize/meaning``, or below ``~/.cache``."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(named) if named and Path(named).is_absolute() else Path.home() / ".cache"
    return base / "harmonize" / "meaning"


class VectorCache:
    """Vectors by the hash of their text; texts themselves are not kept.

    A cache that cannot be read or written is passed over: it costs time, never a result.
    """

    def __init__(self, fingerprint: str, folder: Path | None = None) -> None:
        self.path = (folder or cache_folder()) / f"{fingerprint[:32]}.sqlite"

    def load(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """Return the vectors that are known; damaged ones are left out."""
        by_hash = {_digest(text): text for text in texts}
        found: dict[str, Vectors] = {}
        if not self.path.is_file():
            return found
        try:
            with closing(self._open()) as store:
                for start in range(0, len(by_hash), AT_ONCE):
                    part = list(by_hash)[start : start + AT_ONCE]
                    marks = ",".join("?" * len(part))
                    rows = store.execute(f"SELECT text, vector FROM vectors WHERE text IN ({marks})", part)  # noqa: S608
                    for digest, packed in rows:
                        vector = _unpack(packed)
                        if vector is not None:
                            found[by_hash[digest]] = vector
        except (sqlite3.Error, OSError):
            return {}
        return found

    def save(self, vectors: Mapping[str, Vectors]) -> None:
        """Keep vectors by their texts; a damaged file is begun anew."""
        rows = [(_digest(text), vector.astype("<f4").tobytes()) for text, vector in vectors.items()]
        try:
            self._write(rows)
        except sqlite3.OperationalError:
            return  # locked, full or not writable: another run may fare better
        except sqlite3.DatabaseError:
            self._begin_anew(rows)
        except OSError:
            return

    def _begin_anew(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        try:
            self.path.unlink(missing_ok=True)
            self._write(rows)
        except (sqlite3.Error, OSError):
            return

    def _write(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(self._open()) as store, store:
            store.execute(
                "CREATE TABLE IF NOT EXISTS vectors (text BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID"
            )
            store.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=WAIT)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()


def _unpack(packed: object) -> Vectors | None:
    """Return a stored vector, None where it is damaged."""
    if not isinstance(packed, bytes) or not packed or len(packed) % 4:
        return None
    vector = np.frombuffer(packed, dtype="<f4").astype(np.float32)
    return vector if abs(float(np.linalg.norm(vector)) - 1) <= UNIT_WITHIN else None
