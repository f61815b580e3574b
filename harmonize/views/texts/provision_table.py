"""The articles behind the cells as a plain table, from the law's side: which offences an article answers.

Matches, articles to be looked at and near misses, in the order of the laws.
"""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Coverage, Gap, Match, Provision, Verdict

from ..likelihood import how_sure
from ..lookup import Cell, Lookup
from ..matrix.bond_words import bond_words
from ..offence.article import title_words
from ..offence.waterfall import waterfall_lines
from ..report.asked_words import treaty_articles
from ..report.cell_names import jurisdiction_words, number_cells, state_words
from ..report.match_words import certainty, one_line, reason_lines
from ..words import Words
from .provenance import dates
from .texts_behind import source_lines


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One article proposed for an offence.

    ``number`` is that of the cell, ``first`` True of its best article. ``score`` is in whole per cent, 1 to 99.
    ``start`` and ``end`` are None where the article's text is not at hand.
    """

    cell: Cell
    coverage: Coverage
    verdict: Verdict
    first: bool
    number: int
    jurisdiction: str
    act: str
    article: str
    heading: str
    offence: str
    treaty_articles: tuple[str, ...]
    bond: str
    verdict_words: str
    state: str
    score: int
    sure: str
    paragraphs: str
    text: str
    reasons: tuple[str, ...]
    signs: tuple[str, ...]
    path: str
    file: str
    kind: str
    source: tuple[str, ...]
    as_of: str
    sha256: str
    start: int | None
    end: int | None


def provision_rows(lookup: Lookup, words: Words) -> tuple[ProvisionRow, ...]:
    """Return the rows by jurisdiction, act and article; offences of one article in the order of the matrix."""
    columns = {column.code: place for place, column in enumerate(lookup.matrix.columns)}
    acts = {instrument.file: place for place, instrument in enumerate(lookup.comparison.instruments)}
    numbers = number_cells(lookup)
    asked = {row.id: treaty_articles(lookup.asked[row.id], words) for row in lookup.matrix.rows}
    found = []
    for gap in lookup.gaps:
        number = numbers[gap.offence, gap.jurisdiction]
        for place, match in enumerate(lookup.matches.get((gap.offence, gap.jurisdiction), [])):
            provision = lookup.provision(match)
            start = provision.span.start if provision else 0
            key = columns[gap.jurisdiction], acts.get(match.file, len(acts)), match.file, start, match.article, number
            row = _row(lookup, gap, match, provision, asked[gap.offence], number, place == 0, words)
            found.append((key, row))
    found.sort(key=lambda pair: pair[0])
    return tuple(row for _, row in found)


def _row(
    lookup: Lookup,
    gap: Gap,
    match: Match,
    provision: Provision | None,
    asked: tuple[str, ...],
    number: int,
    first: bool,
    words: Words,
) -> ProvisionRow:
    instrument = lookup.instruments.get(match.file)
    texts = [instrument] if instrument else []
    return ProvisionRow(
        cell=(gap.offence, gap.jurisdiction),
        coverage=gap.coverage,
        verdict=match.verdict,
        first=first,
        number=number,
        jurisdiction=jurisdiction_words(lookup, match.jurisdiction, words),
        act=one_line(title_words(instrument)) if instrument else match.file,
        article=match.article,
        heading=one_line(provision.heading) if provision else "",
        offence=lookup.asked[match.offence].label,
        treaty_articles=asked,
        bond=bond_words(gap, lookup, words),
        verdict_words=words.say(f"report.verdict.{match.verdict.value}"),
        state=state_words(gap, words),
        score=certainty(match.score),
        sure=how_sure(match.score, words),
        paragraphs=words.say("app.join").join(match.paragraphs),
        text=provision.text.strip() if provision else words.say("report.no_text"),
        reasons=reason_lines(match, words),
        signs=waterfall_lines(match, words),
        path=words.say("app.crumb").join(map(one_line, provision.path)) if provision else "",
        file=match.file,
        kind=words.text_kind(instrument.kind) if instrument else words.say("report.not_known"),
        source=source_lines(texts),
        as_of=dates(texts, words) or words.say("report.not_known"),
        sha256=instrument.sha256 if instrument else "",
        start=provision.span.start if provision else None,
        end=provision.span.end if provision else None,
    )
