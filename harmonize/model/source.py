"""What was read from a file, and what the folder says about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .marked_up import MarkedUp
from .text import Span


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
class CutPassage:
    """A kind of matter that a reader left out of the text: page headers, navigation, repeated labels."""

    what: str
    where: str
    times: int
    characters: int
    example: str = ""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of a file became text, what was left out on purpose and what was lost.

    ``losses`` are faults a person should know of; ``changes`` tells what was mended, in words.
    """

    bytes_in: int = 0
    characters_out: int = 0
    encoding: str = ""
    encoding_rule: str = ""
    pages: int = 0
    pages_without_text: tuple[int, ...] = ()
    cut: tuple[CutPassage, ...] = ()
    changes: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file, newline characters included: plain text as written, other formats as read.

    ``file`` is ``<iso2>/<file name>``; offsets everywhere refer to ``text``. ``struck`` are the
    passages that the file shows as struck out, ``pages`` the offsets at which its pages begin, ``furniture``
    page headers and numbers that stand in the text; ``marked`` is there where the file tells its articles itself.
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
    completeness: Completeness = field(default=Completeness())
    struck: tuple[Span, ...] = field(default=())
    pages: tuple[int, ...] = field(default=())
    furniture: tuple[Span, ...] = field(default=())
    marked: MarkedUp | None = field(default=None)
