"""What a result rests on, in words: the laws' own texts, or somebody's account of them."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import Instrument

from ..matrix.matrix import Matrix, MatrixColumn
from ..words import Words


def provenance(matrix: Matrix, words: Words) -> str:
    """Say whether a result was made from digests, from texts of laws, or from both."""
    read = [column for column in matrix.columns if column.kinds]
    digests = [column for column in read if column.digest_only]
    if read and len(digests) == len(read):
        return words.say("matrix.digests_only")
    if not any("digest" in column.kinds for column in read):
        return words.say("matrix.texts_only")
    named = (column.name for column in read if "digest" in column.kinds)
    return words.say("matrix.mixed", names=words.say("app.join").join(named))


def kinds_of(column: MatrixColumn, words: Words) -> str:
    """Name the kinds of a jurisdiction's texts, each once."""
    tags = (words.say(f"text_tag.{kind.value}") for kind in column.kinds)
    return words.say("app.join").join(tags) or words.say("report.matrix.none_read")


def standing(texts: Sequence[Instrument], words: Words) -> str:
    """Say whether texts are digests or the law's own words, each kind once."""
    return "\n".join(dict.fromkeys(words.text_kind(item.kind) for item in texts))


def dates(texts: Sequence[Instrument], words: Words) -> str:
    """Say the dates of texts, each once; a date that is not known is named as such."""
    return "\n".join(dict.fromkeys(item.as_of or words.say("report.not_known") for item in texts))
