"""A cell of the matrix as a row of a report."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Coverage

from ..lookup import Cell
from ..report.asked_words import AskedView


@dataclass(frozen=True, slots=True)
class BestArticle:
    """The best article of a cell; ``score`` says in whole per cent, 1 to 99, how sure it is that this is the one."""

    act: str = ""
    article: str = ""
    heading: str = ""
    text: str = ""
    language: str = ""
    score: int | None = None
    sure: str = ""


@dataclass(frozen=True, slots=True)
class TextsView:
    """The texts that a cell rests on: ``kind`` says whether digests or the laws' own words."""

    kind: str
    source: tuple[str, ...]
    as_of: str
    files: tuple[str, ...]
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """One cell in words.

    ``number`` counts the rows from 1 and names the cell on every sheet. ``best`` is empty where no article was taken,
    ``others`` names the rest. ``share`` says found of asked. ``confidence`` says in whole per cent, 1 to 99, how sure
    the state is; None where it claims nothing. ``obligation`` is the gravest of what treaties say of what is absent.
    Lines of ``missing``, ``unclear``, ``duties`` and ``closing`` begin with the same number where they speak of the
    same element.
    """

    cell: Cell
    coverage: Coverage
    number: int
    offence: str
    jurisdiction: str
    asked: AskedView
    bond: str
    state: str
    share: str
    sentence: str
    best: BestArticle
    others: tuple[str, ...]
    confidence: int | None
    sure: str
    relation: str
    covered: tuple[str, ...]
    penalty: tuple[str, ...]
    missing: tuple[str, ...]
    unclear: tuple[str, ...]
    narrower: tuple[str, ...]
    near: tuple[str, ...]
    need: str
    obligation: str
    duties: tuple[str, ...]
    closing: tuple[str, ...]
    look: str
    texts: TextsView
