"""A reader's own text: what is guessed of it, what a look at it shows, and how it stands on the shelf."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .source import Notice, SourceEntry


class Sure(StrEnum):
    """How sure a guess is; ``UNKNOWN`` where there is none."""

    LIKELY = "likely"
    OPEN = "open"
    UNKNOWN = "unknown"


class Because(StrEnum):
    """What a guess rests on."""

    PLACES = "places"
    """Names of the country stand in the text."""
    LANGUAGE = "language"
    """No other country that is known writes its statutes in this language."""
    DETECTED = "detected"
    """The words of the text are of this language."""
    OPENING = "opening"
    """It stands at the beginning of the text."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Guess:
    """Something guessed of a text: "" where there is no guess; ``seen`` are words of the text that speak for it."""

    value: str = ""
    sure: Sure = Sure.UNKNOWN
    because: Because = Because.NOTHING
    seen: tuple[str, ...] = ()
    times: int = 0


@dataclass(frozen=True, slots=True)
class TextGuess:
    """What is guessed of an upload before its reader confirms it.

    ``heard`` is the language that detection hears, whether or not statutes in it can be read; ``act`` the kind
    of instrument that the title names in the guessed jurisdiction.
    """

    jurisdiction: Guess = Guess()
    language: Guess = Guess()
    title: Guess = Guess()
    as_of: Guess = Guess()
    heard: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class TextPreview:
    """What a comparison would make of a text; ``headings`` are labels and names of its first articles.

    ``offences`` counts articles that threaten a penalty, ``statuses`` articles by status; ``hindrance`` says why the
    text could be read but not compared ("" where it can).
    """

    articles: int = 0
    offences: int = 0
    statuses: tuple[tuple[str, int], ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    law_kinds: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    bytes_in: int = 0
    characters_out: int = 0
    pages: int = 0
    pages_without_text: tuple[int, ...] = ()
    language: str = ""
    heard: str = ""
    hindrance: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Rival:
    """A text of the same act that is among a result's own folders; a digest gives way, another text is read as well."""

    file: str
    title: str
    digest: bool


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text on the shelf; ``taken`` says when it was put there ("": by other means, and not ours to remove)."""

    jurisdiction: str
    entry: SourceEntry
    size: int = 0
    taken: str = ""
    rivals: tuple[Rival, ...] = field(default=())

    @property
    def file(self) -> str:
        """Address in all results: ``<iso2>/<file name>``."""
        return f"{self.jurisdiction}/{self.entry.file}"
