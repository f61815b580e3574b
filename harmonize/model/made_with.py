"""How a result was made: the folders and options of its comparison, and how well each file was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Root:
    """A folder of statutes: as it was named, and its absolute path."""

    given: str
    absolute: str


@dataclass(frozen=True, slots=True)
class FileReading:
    """How much of a file became text; ``bytes_in`` and ``characters_out`` are counts, pages count from 1."""

    bytes_in: int = 0
    characters_out: int = 0
    pages: int = 0
    pages_without_text: tuple[int, ...] = ()
    losses: tuple[str, ...] = ()

    @property
    def lossy(self) -> bool:
        """True where something of the file did not become text."""
        return bool(self.losses or self.pages_without_text)


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What a comparison was given; ``roots`` is empty where its record does not say.

    ``yardstick`` is a file's absolute path or a country's code, ``pairs`` codes or ``all``, ``meaning`` a model's
    name or folder, ``language`` that of the workbook; all of them "" where nothing was named, ``max_mb`` 0.
    ``readings`` are by ``<iso2>/<file name>``.
    """

    roots: tuple[Root, ...] = ()
    yardstick: str = ""
    pairs: str = ""
    meaning: str = ""
    max_mb: float = 0.0
    language: str = ""
    readings: Mapping[str, FileReading] = field(default_factory=dict)
