"""A comparison as slides: one offence each, with what every jurisdiction's law has of it, in the fewest words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from harmonize.model import Coverage, ElementStatus, Requirement, YardstickOffence

from ..lookup import Lookup
from ..matrix.matrix import MatrixColumn
from ..offence.article import ArticleView
from ..offence.cell import CellView, build_cell
from ..offence.differences import AddedCondition
from ..words import Words, as_sentence
from .present_law import LawGroup, law_groups
from .present_sentence import chair_sentence


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A thing that the treaty asks for; ``number`` ties it to the words of a law."""

    number: int
    element: str
    type: str
    description: str
    force: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The article that came nearest and was not taken, and the one thing that decides against it."""

    label: str
    sure: str
    why_not: str
    opening: str
    language: str
    source: str
    file: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One jurisdiction on a slide. Where the law is not loaded, nothing but that is said.

    ``found`` of ``asked`` are 0 of 0 where nothing was counted; ``missing`` and ``unclear`` say what is lacking;
    ``status`` holds what was found of each asked part, by its element. ``penalty`` is the range in words,
    ``penalties`` that of each form in the first article. ``law`` are the words of the law that carry elements.
    """

    jurisdiction: str
    name: str
    brief: str
    region: str
    state: Coverage
    sentence: str
    found: int
    asked: int
    review: bool
    digest: bool
    missing: tuple[str, ...]
    unclear: tuple[str, ...]
    added: tuple[AddedCondition, ...]
    status: dict[str, ElementStatus]
    articles: tuple[str, ...]
    waiting: tuple[str, ...]
    """Articles that may be the ones: a person must look."""
    penalty: str
    penalties: tuple[str, ...]
    law: tuple[LawGroup, ...]
    near: NearMiss | None


@dataclass(frozen=True, slots=True)
class Slide:
    """One offence: what is asked, the tiles in the order of the matrix, and a sentence to read aloud."""

    offence: str
    label: str
    family: str
    instruments: tuple[str, ...]
    asked: tuple[AskedPart, ...]
    tiles: tuple[Tile, ...]
    sentence: str


def build_slides(lookup: Lookup, words: Words) -> tuple[Slide, ...]:
    """Return a slide for each offence in the order of the matrix, with every jurisdiction that is asked for."""
    matrix = lookup.matrix
    return tuple(
        _slide(
            lookup,
            lookup.asked[row.id],
            [column for column, gap in zip(matrix.columns, cells, strict=True) if lookup.fits(gap)],
            words,
        )
        for row, cells in zip(matrix.rows, matrix.cells, strict=True)
    )


def choose_slides(
    slides: Sequence[Slide], offences: Collection[str], jurisdictions: Collection[str], words: Words
) -> tuple[Slide, ...]:
    """Return the slides of some offences with the tiles of some jurisdictions (none named: all of them)."""
    return tuple(_among(slide, jurisdictions, words) for slide in slides if slide.offence in offences)


def _among(slide: Slide, jurisdictions: Collection[str], words: Words) -> Slide:
    if not jurisdictions:
        return slide
    tiles = tuple(tile for tile in slide.tiles if tile.jurisdiction in jurisdictions)
    return replace(slide, tiles=tiles, sentence=chair_sentence(slide.label, tiles, words))


def _slide(lookup: Lookup, asked: YardstickOffence, columns: Sequence[MatrixColumn], words: Words) -> Slide:
    parts = tuple(_part(number, row, words) for number, row in enumerate(_counted(asked), 1))
    tiles = tuple(_tile(lookup, asked.id, column, words) for column in columns)
    return Slide(
        offence=asked.id,
        label=asked.label,
        family=asked.family,
        instruments=tuple(words.instrument(name) for name in asked.instruments),
        asked=parts,
        tiles=tiles,
        sentence=chair_sentence(asked.label, tiles, words),
    )


def _counted(asked: YardstickOffence) -> Sequence[Requirement]:
    """The rows that make the offence; where only rules for all offences make it, those that are required."""
    return asked.core or tuple(row for row in asked.requirements if row.force.startswith("M"))


def _part(number: int, row: Requirement, words: Words) -> AskedPart:
    return AskedPart(number, row.element, row.type, row.description, words.force(row.force))


def _tile(lookup: Lookup, offence: str, column: MatrixColumn, words: Words) -> Tile:
    cell = build_cell(lookup.narrowed(offence, column.code), offence, column.code, words)
    asked = {row.element for row in _counted(lookup.asked[offence])}
    standing = tuple(article for article in cell.articles if not article.review) if cell.claims else ()
    counted = cell.claims and cell.counted
    return Tile(
        jurisdiction=column.code,
        name=column.name,
        brief=column.brief or column.name,
        region=column.region,
        state=cell.state,
        sentence=cell.sentence,
        found=cell.found if counted else 0,
        asked=cell.asked if counted else 0,
        review=cell.review,
        digest=cell.digest and cell.claims,
        missing=tuple(map(as_sentence, cell.missing)),
        unclear=tuple(map(as_sentence, cell.unclear)),
        added=cell.added if cell.claims else (),
        status=dict(_statuses(cell, asked)) if cell.claims else {},
        articles=tuple(dict.fromkeys(article.name for article in standing)),
        waiting=tuple(dict.fromkeys(a.name for a in cell.articles if a.review)) if cell.claims else (),
        penalty=cell.penalty_note if cell.claims else "",
        penalties=standing[0].penalties if standing else (),
        law=law_groups(lookup, cell, asked, words) if cell.claims else (),
        near=_near(cell.near_misses) if cell.state is Coverage.NONE else None,
    )


def _statuses(cell: CellView, asked: Collection[str]) -> Iterator[tuple[str, ElementStatus]]:
    for row in cell.requirements:
        if row.element in asked and row.status is not None:
            yield row.element, row.status


def _near(misses: Sequence[ArticleView]) -> NearMiss | None:
    if not misses:
        return None
    nearest = misses[0]
    return NearMiss(
        nearest.label,
        nearest.sure,
        nearest.why_not,
        nearest.opening,
        nearest.language,
        nearest.source.line,
        nearest.file,
    )
