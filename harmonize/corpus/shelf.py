"""The shelf of a reader's own texts: taken, listed, removed; it is a root of statutes like any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from harmonize.jurisdictions import is_jurisdiction
from harmonize.model import OwnText, SourceEntry
from harmonize.sources import READERS

from .content import check_upload
from .disk import alone, flush_folder, put
from .listing import NAME, as_entry, entries_by_file, read_listing, without, write_listing
from .names import free_name, is_safe, safe_name
from .refusal import Refused
from .rivals import StatuteFile, occupied, rivals_of

MOST_TEXTS = 500
"""Texts in one country's folder; beyond this it is no shelf of one reader."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of texts, ``<folder>/<iso2>/<file>``; nothing outside of it is ever written or removed."""

    folder: Path

    def texts(self, others: Sequence[StatuteFile] = ()) -> tuple[OwnText, ...]:
        """List the texts, by country and name; ``others`` are those of a result's own folders."""
        found: list[OwnText] = []
        for folder in self._countries():
            try:
                listed = entries_by_file(read_listing(folder))
            except Refused:
                listed = {}
            for path in sorted(folder.iterdir()):
                if path.suffix.lower() in READERS and not path.name.startswith(".") and _plain_file(path):
                    entry, taken = listed.get(path.name, (SourceEntry(path.name, title=path.stem), ""))
                    rivals = rivals_of(folder.name, entry, others)
                    found.append(OwnText(folder.name, entry, path.stat().st_size, taken, rivals))
        return tuple(found)

    def take(
        self,
        jurisdiction: str,
        name: str,
        data: bytes,
        entry: SourceEntry,
        *,
        max_mb: float,
        others: Sequence[StatuteFile] = (),
        replaces: str = "",
    ) -> OwnText:
        """Put a text on the shelf with what its reader confirmed, and return it.

        ``others`` are the texts of the result's own folders, whose names stay theirs. ``replaces`` is the address of
        a digest of the same act, by whose name the text is kept, so that a comparison reads it in its place. Refused
        where the content is none that can be read, where the jurisdiction is unknown, or where there is no room.
        """
        safe = check_upload(name, data, max_mb)
        if replaces:
            ending = Path(safe).suffix
            safe = safe_name(f"{Path(replaces).stem}{ending}", ending)
        if not is_jurisdiction(jurisdiction):
            raise Refused("no_jurisdiction")
        folder = self._country(jurisdiction)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with alone(folder):
                return self._put(folder, safe, data, entry, others)
        except OSError as err:
            raise Refused("disk", folder=str(self.folder), fault=err.strerror or str(err)) from err

    def remove(self, file: str) -> None:
        """Remove a text that was taken here, with its entry; Refused for every other file."""
        code, _, name = file.partition("/")
        if not is_jurisdiction(code) or not is_safe(name):
            raise Refused("not_ours", file=file)
        folder = self._country(code)
        path = folder / name
        try:
            if not folder.is_dir() or not _plain_file(path):
                raise Refused("gone", file=file)
            with alone(folder):
                self._drop(folder, path, file)
        except OSError as err:
            raise Refused("disk", folder=str(self.folder), fault=err.strerror or str(err)) from err

    def _put(self, folder: Path, name: str, data: bytes, entry: SourceEntry, others: Sequence[StatuteFile]) -> OwnText:
        present = {path.name for path in folder.iterdir()}
        if len(present) >= MOST_TEXTS:
            raise Refused("full", most=MOST_TEXTS)
        entries = read_listing(folder)
        listed = set(entries_by_file(entries))
        free = free_name(name, present | listed | occupied(folder.name, entry.kind, others))
        taken = datetime.now(UTC).isoformat(timespec="seconds")
        written = as_entry(free, entry, taken)
        # The list first: a run in between finds an entry without a file, never a text without what was confirmed.
        write_listing(folder, [*entries, written])
        put(folder / free, data)
        kept, _ = entries_by_file([written])[free]
        return OwnText(folder.name, kept, len(data), taken)

    def _drop(self, folder: Path, path: Path, file: str) -> None:
        entries = read_listing(folder)
        _, taken = entries_by_file(entries).get(path.name, (None, ""))
        if not taken:
            raise Refused("not_ours", file=file)
        path.unlink()
        left = without(entries, path.name)
        if left:
            write_listing(folder, left)
        else:
            (folder / NAME).unlink()
        flush_folder(folder)
        if not any(folder.iterdir()):
            folder.rmdir()

    def _countries(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return [path for path in sorted(self.folder.iterdir()) if is_jurisdiction(path.name) and _plain_folder(path)]

    def _country(self, code: str) -> Path:
        folder = self.folder / code
        if folder.exists() and not _plain_folder(folder):
            raise Refused("link", file=code)
        return folder


def _plain_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
