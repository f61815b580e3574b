"""What every reader is given and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from harmonize.model import CutPassage, MarkedUp, SourceEntry

HeadingPlace = Literal["above", "below", "beside"]
"""Where a country prints an article's heading: above its label, below it, or on its line."""

MAX_CHARACTERS = 20_000_000
"""No statute is longer; a text beyond this comes from a file made to do harm."""


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """The bytes of one file, its name for messages and what is known of how its law is printed.

    ``article_word`` is the word before an article's number, for data that hold the number alone.
    """

    data: bytes
    where: str
    language: str = ""
    heading_place: HeadingPlace = "above"
    article_word: str = ""


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of a file as a printed statute, with the record of how it came about.

    ``struck`` holds the offsets of what the file shows as struck out, ``page_starts`` those of its
    pages, ``furniture`` those of page headers and numbers that stay in the text. ``marked`` and ``entry`` are what
    a file written by this program tells of its articles and of itself.
    """

    text: str
    encoding: str = ""
    encoding_rule: str = ""
    struck: tuple[tuple[int, int], ...] = ()
    pages: int = 0
    pages_without_text: tuple[int, ...] = ()
    page_starts: tuple[int, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    cut: tuple[CutPassage, ...] = ()
    changes: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()
    marked: MarkedUp | None = None
    entry: SourceEntry | None = None


class Reader(Protocol):
    """Turns the bytes of a file into its text.

    Raises UnreadableFile with the reason and the remedy. Imports its parser when it is first called,
    so that a child process holds one parser alone.
    """

    def __call__(self, request: ReadRequest) -> ReadText:
        """Return the text of the file."""
        ...
