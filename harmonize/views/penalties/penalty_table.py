"""Penalties beside each other as a plain table: one row for each offence and jurisdiction."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Gap

from ..lookup import Lookup
from ..matrix.bond_words import bond_words
from ..offence.article import label_article
from ..words import Words, as_sentence
from .penalties import PenaltyRow, compare_penalties, term_range_words
from .penalty_questions import Answer


@dataclass(frozen=True, slots=True)
class PenaltyTableRow:
    """What one country threatens, in words; ``low`` and ``high`` are months of the basic form, None where unknown.

    ``serious_answer`` is the answer behind the word ``serious``, for filters and pictures; ``bond`` says whether a
    treaty that asks for the offence binds the country.
    """

    offence: str
    jurisdiction: str
    offence_label: str
    jurisdiction_label: str
    articles: tuple[str, ...]
    low: float | None
    high: float | None
    life: str
    serious: str
    serious_answer: Answer
    fine: str
    basic: str
    further: str
    aggravated: str
    general: str
    bond: str
    sentences: tuple[str, ...]


def penalty_rows(lookup: Lookup, words: Words) -> tuple[PenaltyTableRow, ...]:
    """Return the rows in the order of the matrix; ``words`` hold those of the report."""
    gaps = {(gap.offence, gap.jurisdiction): gap for gap in lookup.gaps}
    return tuple(
        _row(lookup, row, gaps[row.offence, row.jurisdiction], words) for row in compare_penalties(lookup, words.code)
    )


def _row(lookup: Lookup, row: PenaltyRow, gap: Gap, words: Words) -> PenaltyTableRow:
    jurisdiction = lookup.jurisdictions[row.jurisdiction]
    code = jurisdiction.code.upper()
    basic = row.basic
    used = any(terms.general for _, terms in row.ranges)
    return PenaltyTableRow(
        offence=row.offence,
        jurisdiction=row.jurisdiction,
        offence_label=lookup.asked[row.offence].label,
        jurisdiction_label=words.say("report.gaps.jurisdiction_cell", name=jurisdiction.name, code=code),
        articles=tuple(label_article(article, "", words) for article in row.articles),
        low=basic.low.months if basic.low else None,
        high=basic.high.months if basic.high else None,
        life=words.say(f"report.answer.{Answer.YES if basic.life else Answer.NO}"),
        serious=words.say(f"report.answer.{row.serious.answer}"),
        serious_answer=row.serious.answer,
        fine=words.say(f"report.answer.{row.fine_alone.answer}"),
        basic=term_range_words(basic, words.code),
        further=term_range_words(row.further, words.code) if row.further else "",
        aggravated=term_range_words(row.aggravated, words.code) if row.aggravated else "",
        general=row.general.article if row.general and used else "",
        bond=as_sentence(bond_words(gap, lookup, words)),
        sentences=row.sentences,
    )
