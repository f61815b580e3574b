"""Walk statute folders: which files there are, and which of two texts of one act counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from harmonize.errors import WrongUse
from harmonize.jurisdictions import is_issuer, is_jurisdiction
from harmonize.lang.fold import fold
from harmonize.model import Notice, SkippedFile, SourceEntry, TextKind

from .readers import KNOWN_BUT_UNREAD, READERS
from .source_list import read_source_list


@dataclass(frozen=True, slots=True)
class StatuteFile:
    """A file to be read, with what its folder says about it."""

    jurisdiction: str
    path: Path
    entry: SourceEntry

    @property
    def file(self) -> str:
        """Address in all results: ``<iso2>/<file name>``."""
        return f"{self.jurisdiction}/{self.path.name}"


@dataclass(frozen=True, slots=True)
class FolderListing:
    """What the roots hold: files to read, files left out, and what is odd."""

    files: tuple[StatuteFile, ...]
    skipped: tuple[SkippedFile, ...]
    notices: tuple[Notice, ...]


def list_statutes(roots: Sequence[Path]) -> FolderListing:
    """List the statute files of all roots, sorted by address.

    A later root does not hide an earlier one: of two files with one address the official text is
    taken before the digest, then the one of the root named first. Raises WrongUse where a root is
    no folder or holds no country folder.
    """
    files: list[StatuteFile] = []
    skipped: list[SkippedFile] = []
    notices: list[Notice] = []
    for root in roots:
        if not root.is_dir():
            raise WrongUse("is not a folder.", where=str(root), remedy="Name a folder that holds <iso2>/ folders.")
        for folder in sorted(path for path in root.iterdir() if not path.name.startswith(".")):
            _list_folder(root, folder, files, skipped, notices)
    kept, replaced = _official_first(files)
    return FolderListing(tuple(kept), tuple(skipped + replaced), tuple(notices))


def _list_folder(
    root: Path, folder: Path, files: list[StatuteFile], skipped: list[SkippedFile], notices: list[Notice]
) -> None:
    name = folder.name
    if not folder.is_dir():
        if folder.suffix.lower() in READERS.keys() | KNOWN_BUT_UNREAD:
            skipped.append(
                SkippedFile(
                    name, "stands outside a country folder.", f"Move it to {root.name}/<iso2>/, for example pe/."
                )
            )
        return
    if is_issuer(name):
        notices.append(Notice(name, "holds an issuer's instruments, not a country's law; not compared.", ""))
        return
    if not is_jurisdiction(name):
        skipped.append(
            SkippedFile(
                name, "is no country code.", "Name the folder by ISO 3166-1 alpha-2 in lower case, such as pe or rs."
            )
        )
        return
    if not _inside(folder, root):
        skipped.append(SkippedFile(name, "is a link that leads out of the folder given.", "Copy the files instead."))
        return
    entries, found = read_source_list(folder, name)
    notices.extend(found)
    for path in sorted(folder.iterdir()):
        _list_file(root, name, path, entries, files, skipped, notices)
    present = {path.name for path in folder.iterdir()}
    notices.extend(
        Notice(f"{name}/{listed}", "is named in SOURCE.yaml but is not there.", "Add the file or take the entry out.")
        for listed in entries
        if listed not in present
    )


def _list_file(
    root: Path,
    jurisdiction: str,
    path: Path,
    entries: dict[str, SourceEntry],
    files: list[StatuteFile],
    skipped: list[SkippedFile],
    notices: list[Notice],
) -> None:
    address = f"{jurisdiction}/{path.name}"
    ending = path.suffix.lower()
    if not path.is_file() or path.name.startswith(".") or ending not in READERS.keys() | KNOWN_BUT_UNREAD:
        return
    if not _inside(path, root):
        skipped.append(SkippedFile(address, "is a link that leads out of the folder given.", "Copy the file instead."))
    elif ending in KNOWN_BUT_UNREAD:
        skipped.append(
            SkippedFile(address, f"{ending} files cannot be read yet.", "Save the text as .docx, .pdf, .html or .txt.")
        )
    else:
        entry = entries.get(path.name)
        if entry is None and entries:
            notices.append(Notice(address, "has no entry in SOURCE.yaml.", "Its language is found by detection."))
        files.append(StatuteFile(jurisdiction, path, entry or unlisted(path)))


def unlisted(path: Path) -> SourceEntry:
    """Return what is known of a file that SOURCE.yaml does not name."""
    return SourceEntry(path.name, title=path.stem)


def _inside(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def act_names(jurisdiction: str, file_name: str, title: str) -> frozenset[tuple[str, str]]:
    """Return what a text's act is known by: two texts that share one of these are taken for the same act."""
    return frozenset((jurisdiction, key) for key in (Path(file_name).stem.lower(), fold(title)) if key)


def _official_first(files: Iterable[StatuteFile]) -> tuple[list[StatuteFile], list[SkippedFile]]:
    """Keep one text of each act: official before digest, first root before later ones."""
    ordered = sorted(enumerate(files), key=lambda item: (item[1].entry.kind == TextKind.DIGEST, item[0]))
    kept: dict[str, StatuteFile] = {}
    acts: set[tuple[str, str]] = set()
    replaced: list[SkippedFile] = []
    for _, found in ordered:
        is_digest = found.entry.kind == TextKind.DIGEST
        names = act_names(found.jurisdiction, found.path.name, found.entry.title)
        if found.file in kept or (is_digest and names & acts):
            reason = "is a digest; the official text is read in its place." if is_digest else "stands in two folders."
            replaced.append(SkippedFile(found.file, reason, "", failed=not is_digest))
            continue
        kept[found.file] = found
        if not is_digest:
            acts |= names
    return [kept[address] for address in sorted(kept)], replaced
