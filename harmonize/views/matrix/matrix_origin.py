"""Whether the matrix rests on the texts of the laws or on digests."""

from __future__ import annotations

from harmonize.model import TextKind

from ..words import Words
from .matrix import Matrix


def origin(matrix: Matrix, words: Words) -> str:
    """Say it in one sentence."""
    read = [column for column in matrix.columns if column.kinds]
    digests = [column for column in read if column.digest_only]
    partly = [column for column in read if TextKind.DIGEST in column.kinds]
    if read and len(digests) == len(read):
        return words.say("matrix.digests_only")
    if not partly:
        return words.say("matrix.texts_only")
    names = words.say("app.join").join(column.name for column in partly)
    return words.say("matrix.mixed", names=names)
