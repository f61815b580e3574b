"""Which texts of a result's own folders are of the same act as one on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from harmonize.errors import HarmonizeError
from harmonize.model import Rival, SourceEntry, TextKind
from harmonize.sources import StatuteFile, act_names, list_statutes

__all__ = ["StatuteFile", "list_others", "occupied", "rivals_of"]


def list_others(roots: Sequence[Path]) -> tuple[StatuteFile, ...]:
    """List the texts of the folders that are there; a folder that cannot be listed gives none."""
    try:
        return list_statutes([root for root in roots if root.is_dir()]).files
    except (HarmonizeError, OSError):
        return ()


def rivals_of(jurisdiction: str, entry: SourceEntry, others: Sequence[StatuteFile]) -> tuple[Rival, ...]:
    """Return the texts that a comparison takes for the same act, as it takes them: by file name or title."""
    names = act_names(jurisdiction, entry.file, entry.title)
    return tuple(
        Rival(other.file, other.entry.title, other.entry.kind is TextKind.DIGEST)
        for other in others
        if names & act_names(other.jurisdiction, other.path.name, other.entry.title)
    )


def digests_of(jurisdiction: str, others: Sequence[StatuteFile]) -> tuple[Rival, ...]:
    """Return a country's digests: a text of one's own may be of the same act under another title."""
    return tuple(
        Rival(other.file, other.entry.title, True)
        for other in others
        if other.jurisdiction == jurisdiction and other.entry.kind is TextKind.DIGEST
    )


def occupied(jurisdiction: str, kind: TextKind, others: Sequence[StatuteFile]) -> frozenset[str]:
    """Return the file names that a new text must not have, or one of the two would not be read.

    A digest gives way to a text of the same name, and needs no other.
    """
    return frozenset(
        other.path.name
        for other in others
        if other.jurisdiction == jurisdiction and (kind is TextKind.DIGEST or other.entry.kind is not TextKind.DIGEST)
    )
