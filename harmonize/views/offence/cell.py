"""One cell of the matrix, told in full: what is asked, what was found, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import (
    Comparison,
    Coverage,
    ElementFinding,
    ElementStatus,
    Gap,
    Instrument,
    Jurisdiction,
    Match,
    Requirement,
    TextKind,
    Verdict,
    YardstickOffence,
)

from ..likelihood import how_sure
from ..words import Words, as_sentence
from .article import ArticleView, label_article, view_article
from .binding import BindingView, binding
from .differences import AddedCondition, added_conditions, relation_words, role_words
from .marks import Piece
from .quoted import QuoteView, Quoting

GENERAL = "general"
NOT_MET = "obligation_not_met"
PERMITTED = "P"


@dataclass(frozen=True, slots=True)
class RequirementView:
    """What the treaty asks, in our own words, and what was found of it.

    ``status`` is None where no article was there to be searched. ``role`` says what part the words play where they do
    not make the offence. Of an absent element ``duty`` says what the treaties that bind the country ask, and
    ``duty_open`` is True where one of them asks for it.
    """

    number: int
    element: str
    type: str
    force: str
    core: bool
    description: str
    treaty_article: str
    status: ElementStatus | None
    quotes: tuple[QuoteView, ...]
    sentence: tuple[Piece, ...]
    """The sentence around quoted words, cut at them."""
    reason: str
    general: bool
    """True of a row on attempt, participation, intent or legal persons, which a rule for all offences may meet."""
    role: str
    place: str
    """Of a row that was found: the article that has it."""
    duty: str
    duty_open: bool
    permitted: bool
    """True of a condition that the treaty lets national law add: a law without it lacks nothing."""


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: ``found`` of ``asked`` says how complete the law is, ``sure`` how sure the state is.

    ``relation`` says how the first article stands to what is asked, ``added`` which conditions narrow it.
    """

    offence: str
    offence_label: str
    family: str
    instruments: tuple[str, ...]
    jurisdiction: str
    jurisdiction_name: str
    state: Coverage
    sentence: str
    sure: str
    found: int
    asked: int
    review: bool
    digest: bool
    penalty_note: str
    missing: tuple[str, ...]
    unclear: tuple[str, ...]
    relation: str
    added: tuple[AddedCondition, ...]
    articles: tuple[ArticleView, ...]
    near_misses: tuple[ArticleView, ...]
    requirements: tuple[RequirementView, ...]
    read: tuple[Instrument, ...]
    bound: BindingView

    @property
    def core(self) -> tuple[RequirementView, ...]:
        """The requirements that decide the state."""
        return tuple(row for row in self.requirements if row.core)

    @property
    def general(self) -> tuple[RequirementView, ...]:
        """The rows that rules for all offences may meet, where anything was found or looked for."""
        return tuple(row for row in self.requirements if row.general and row.status is not None)

    @property
    def counted(self) -> bool:
        """True where an article stands without a reviewer, so that its elements were counted."""
        return self.asked > 0 and any(not article.review for article in self.articles)

    @property
    def claims(self) -> bool:
        """True where the cell says something about the law, so that one may ask how sure it is."""
        return self.state not in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)


def build_cell(comparison: Comparison, offence: str, jurisdiction: str, words: Words) -> CellView:
    """Draw up a cell; KeyError where the result has no such offence or jurisdiction."""
    asked = comparison.yardstick.offence(offence)
    gap = _gap(comparison, offence, jurisdiction)
    findings = [f for f in comparison.elements if (f.offence, f.jurisdiction) == (offence, jurisdiction)]
    matches = [m for m in comparison.matches if (m.offence, m.jurisdiction) == (offence, jurisdiction)]
    matches.sort(key=lambda match: match.rank)
    chosen = [m for m in matches if m.verdict is not Verdict.REJECTED]
    rejected = [m for m in matches if m.verdict is Verdict.REJECTED]
    articles = _articles(comparison, chosen, findings, asked, words)
    read = tuple(item for item in comparison.instruments if item.jurisdiction == jurisdiction)
    descriptions = {row.element: row.description for row in asked.requirements}
    return CellView(
        offence=offence,
        offence_label=asked.label,
        family=asked.family,
        instruments=tuple(words.instrument(name) for name in asked.instruments),
        jurisdiction=jurisdiction,
        jurisdiction_name=_jurisdiction(comparison, jurisdiction).name,
        state=gap.coverage,
        sentence=gap.sentence or words.explain(gap.coverage),
        sure=how_sure(gap.confidence, words),
        found=gap.found,
        asked=gap.asked,
        review=gap.review,
        digest=_from_digest(articles, read),
        penalty_note=gap.penalty_note,
        missing=tuple(descriptions.get(element, element) for element in gap.missing),
        unclear=tuple(descriptions.get(element, element) for element in gap.unclear),
        relation=relation_words(gap, chosen, words),
        added=added_conditions(gap, asked),
        articles=articles,
        near_misses=_articles(comparison, rejected, (), asked, words),
        requirements=_requirements(comparison, asked, findings, articles, words),
        read=read,
        bound=binding(jurisdiction, asked.instruments, words),
    )


def _gap(comparison: Comparison, offence: str, jurisdiction: str) -> Gap:
    for gap in comparison.gaps:
        if (gap.offence, gap.jurisdiction) == (offence, jurisdiction):
            return gap
    raise KeyError((offence, jurisdiction))


def _jurisdiction(comparison: Comparison, code: str) -> Jurisdiction:
    return next(item for item in comparison.jurisdictions if item.code == code)


def _articles(
    comparison: Comparison,
    matches: Sequence[Match],
    findings: Sequence[ElementFinding],
    asked: YardstickOffence,
    words: Words,
) -> tuple[ArticleView, ...]:
    views = (view_article(comparison, match, findings, asked.requirements, words) for match in matches)
    return tuple(view for view in views if view is not None)


def _from_digest(articles: Sequence[ArticleView], read: Sequence[Instrument]) -> bool:
    """True where the words shown are a digest's; without an article, where nothing else was read."""
    if articles:
        return any(article.source.kind is TextKind.DIGEST for article in articles)
    return bool(read) and all(item.kind is TextKind.DIGEST for item in read)


def _requirements(
    comparison: Comparison,
    asked: YardstickOffence,
    findings: Sequence[ElementFinding],
    articles: Sequence[ArticleView],
    words: Words,
) -> tuple[RequirementView, ...]:
    rows = (*asked.core, *(row for row in asked.requirements if row.part != "core"))
    by_element = {finding.element: finding for finding in findings}
    quoting = Quoting(comparison, asked.requirements, findings, articles, words)
    return tuple(
        _requirement(number, row, by_element.get(row.element), quoting, bool(articles), words)
        for number, row in enumerate(rows, 1)
    )


def _requirement(
    number: int,
    row: Requirement,
    finding: ElementFinding | None,
    quoting: Quoting,
    read: bool,
    words: Words,
) -> RequirementView:
    """Draw up a row; ``read`` is True where there are articles in which it was looked for."""
    judged = finding is not None and (read or bool(finding.quotes))
    found = finding if finding is not None and finding.status is ElementStatus.PRESENT else None
    return RequirementView(
        number=number,
        element=row.element,
        type=row.type,
        force=words.force(row.force),
        core=row.part == "core",
        description=row.description,
        treaty_article=row.article,
        status=finding.status if finding is not None and judged else None,
        quotes=quoting.quotes(finding, row) if finding is not None else (),
        sentence=quoting.sentence(finding, row) if finding is not None else (),
        reason=as_sentence(finding.rule) if finding is not None else words.status(None),
        general=row.part == GENERAL,
        role=role_words(found.role, words, row.type) if found else "",
        place=label_article(found.article, "", words) if found and found.article else "",
        duty=finding.duty if finding is not None and judged else "",
        duty_open=finding is not None and finding.obligation == NOT_MET,
        permitted=row.force == PERMITTED,
    )
