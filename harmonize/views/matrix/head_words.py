"""The heads of the matrix in words."""

from __future__ import annotations

from harmonize.model import TextKind

from ..words import Words
from .arrangement import Grouping
from .matrix import MatrixColumn


def group_label(group: str, grouping: Grouping, words: Words) -> str:
    """Name the head that offences stand under."""
    return words.instrument(group) if group and grouping is Grouping.INSTRUMENT else group


def column_words(column: MatrixColumn, words: Words) -> tuple[str, str]:
    """Name a jurisdiction in full, saying where it rests on digests, and return the mark for that; empty for none."""
    if column.digest_only:
        return words.say("matrix.column_digest", name=column.name), words.say("app.digest_mark")
    if TextKind.DIGEST in column.kinds:
        return words.say("matrix.column_part_digest", name=column.name), words.say("app.part_digest_mark")
    return column.name, ""
