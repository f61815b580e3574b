"""One offence across jurisdictions: what is asked, states at a glance, each jurisdiction, elements side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from harmonize.model import Coverage

from ..matrix.matrix import MatrixRow
from ..offence.cell import CellView, RequirementView, build_cell
from ..offence.element_table import ElementRow, element_rows
from ..present.present_sentence import chair_sentence
from ..report.report import Report
from ..words import Words, as_sentence
from .section import Section, draw_section


@dataclass(frozen=True, slots=True)
class AskedRow:
    """What treaties ask for, in our own words; ``kind`` names its ``type``."""

    number: int
    type: str
    kind: str
    description: str
    force: str
    treaty_article: str
    core: bool


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One jurisdiction at a glance; ``lacking`` and ``unclear`` name elements, ``found`` counts them."""

    jurisdiction: str
    name: str
    state: Coverage
    state_words: str
    review: bool
    digest: str
    articles: tuple[str, ...]
    found: str
    lacking: tuple[str, ...]
    unclear: tuple[str, ...]
    added: tuple[str, ...]
    penalty: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One offence; ``beside`` is empty where one jurisdiction alone is looked at."""

    offence: str
    label: str
    asked_by: str
    sentence: str
    asked: tuple[AskedRow, ...]
    overview: tuple[OverviewRow, ...]
    sections: tuple[Section, ...]
    columns: tuple[tuple[str, Coverage, str], ...]
    """Of each column beside the others: its name, its state, and that in words."""
    beside: tuple[ElementRow, ...]


def draw_chapter(report: Report, row: MatrixRow) -> Chapter:
    """Draw up the chapter of an offence, with the jurisdictions asked for in the order of the matrix."""
    lookup, words = report.lookup, report.words
    codes = [gap.jurisdiction for gap in report.gaps if gap.offence == row.id]
    cells = [build_cell(lookup.narrowed(row.id, code), row.id, code, words) for code in codes]
    overview = tuple(_at_a_glance(cell, words) for cell in cells)
    asked_by = words.say("app.join").join(cells[0].instruments)
    return Chapter(
        offence=row.id,
        label=row.label,
        asked_by=words.say("document.asked_by", instruments=asked_by) if asked_by else "",
        sentence=chair_sentence(row.label, overview, words).replace("**", ""),
        asked=tuple(_asked(item, words) for item in cells[0].requirements),
        overview=overview,
        sections=tuple(draw_section(lookup, cell, words) for cell in cells),
        columns=tuple((item.name, item.state, item.state_words) for item in overview),
        beside=element_rows(cells, words) if len(cells) > 1 else (),
    )


def portions(count: int, most: int) -> list[range]:
    """Divide columns into as few portions of at most ``most`` as there must be, as even as can be."""
    parts = -(-count // most)
    borders = [count * part // parts for part in range(parts + 1)] if parts else []
    return [range(start, end) for start, end in pairwise(borders)]


def _asked(row: RequirementView, words: Words) -> AskedRow:
    return AskedRow(
        number=row.number,
        type=row.type,
        kind=words.element_type(row.type),
        description=as_sentence(row.description),
        force=row.force,
        treaty_article=row.treaty_article,
        core=row.core,
    )


def _at_a_glance(cell: CellView, words: Words) -> OverviewRow:
    articles: Sequence[str] = [
        words.say("gaps.article_waits", article=article.name) if article.review else article.name
        for article in cell.articles
    ]
    return OverviewRow(
        jurisdiction=cell.jurisdiction,
        name=cell.jurisdiction_name,
        state=cell.state,
        state_words=words.state(cell.state),
        review=cell.review,
        digest=words.say("app.digest_mark") if cell.digest else "",
        articles=tuple(dict.fromkeys(articles)) if cell.claims else (),
        found=words.say("matrix.elements", n=cell.found, m=cell.asked) if cell.counted and cell.claims else "",
        lacking=tuple(map(as_sentence, cell.missing)) if cell.claims else (),
        unclear=tuple(map(as_sentence, cell.unclear)) if cell.claims else (),
        added=tuple(item.description for item in cell.added if not item.permitted) if cell.claims else (),
        penalty=as_sentence(cell.penalty_note) if cell.claims else "",
    )
