"""What was read from a file, and what the folder says about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class TextKind(StrEnum):
    """Standing of a text: the law's own words, or somebody's account of them."""

    OFFICIAL = "official"
    CONSOLIDATED = "consolidated"
    TRANSLATION = "translation"
    EXCERPT = "excerpt"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One entry of SOURCE.yaml; empty strings where the folder says nothing."""

    file: str
    title: str = ""
    title_en: str = ""
    language: str = ""
    kind: TextKind = TextKind.CONSOLIDATED
    as_of: str = ""
    source: str = ""
    source_url: str = ""
    licence: str = ""
    completeness: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about a file that was read: what, where, what to do."""

    file: str
    message: str
    remedy: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that could not be read, with the reason and the remedy."""

    file: str
    reason: str
    remedy: str
    failed: bool = True
    """False where leaving the file out is right (a digest replaced by its official text)."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file as written, newline characters included.

    ``file`` is ``<iso2>/<file name>``; offsets everywhere refer to ``text``.
    """

    jurisdiction: str
    file: str
    text: str
    entry: SourceEntry
    format: str
    encoding: str
    encoding_rule: str
    bytes_in: int
    sha256: str
    notices: tuple[Notice, ...] = field(default=())
