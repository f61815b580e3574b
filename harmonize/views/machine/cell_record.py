"""A cell of the matrix as a record: its state, what was found of each element, the articles, penalties and treaties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from harmonize.model import ElementFinding, Gap, Verdict
from harmonize.treaties import Standing, party_status, treaties

from ..lookup import Lookup
from ..penalties.penalties import PenaltyRow, penalty_row
from ..penalties.penalty_bounds import Bound, TermRange
from ..words import Words
from .article_record import article_record
from .place_record import Record, figure, quote_record


def cell_record(lookup: Lookup, gap: Gap, words: Words) -> Record:
    """Return the record of a cell; its sentences are in the language of ``words``, all else stays the same."""
    key = gap.offence, gap.jurisdiction
    matches = lookup.matches.get(key, [])
    return {
        "offence": gap.offence,
        "jurisdiction": gap.jurisdiction,
        "instruments": list(gap.instruments),
        "coverage": gap.coverage.value,
        "found": gap.found,
        "asked": gap.asked,
        "review": gap.review,
        "confidence": figure(gap.confidence),
        "sentence": gap.sentence,
        "missing_elements": list(gap.missing),
        "unclear_elements": list(gap.unclear),
        "narrower_by": list(gap.narrower_by),
        "permitted_narrowings": list(gap.permitted),
        "obligation": gap.obligation,
        "penalty_note": gap.penalty_note,
        "elements": [finding_record(finding) for finding in lookup.findings.get(key, [])],
        "articles": [article_record(lookup, m, words) for m in matches if m.verdict is not Verdict.REJECTED],
        "near_misses": [article_record(lookup, m, words) for m in matches if m.verdict is Verdict.REJECTED],
        "penalties": _compared(penalty_row(lookup, *key, words.code)),
        "bound": list(_bound(gap.jurisdiction, gap.instruments)),
        "texts": list(dict.fromkeys(item.file for item in lookup.read(gap.jurisdiction))),
    }


def finding_record(finding: ElementFinding) -> Record:
    """Return what was found of an element, with all the words that carry it, best first."""
    return {
        "element": finding.element,
        "status": finding.status.value,
        "role": finding.role.value,
        "file": finding.file,
        "article": finding.article,
        "quotes": [quote_record(quote) for quote in finding.quotes],
        "rule": finding.rule,
        "searched": list(finding.searched),
        "obligation": finding.obligation,
        "duty": finding.duty,
    }


def _compared(row: PenaltyRow | None) -> Record | None:
    """Return what the articles threaten together; None where none stands without a reviewer."""
    if row is None:
        return None
    return {
        "articles": list(row.articles),
        "serious_crime": row.serious.answer.value,
        "fine_alone": row.fine_alone.answer.value,
        "words": list(row.sentences),
        "forms": [_form(form, terms, row) for form, terms in row.ranges],
    }


def _form(form: str, terms: TermRange, row: PenaltyRow) -> Record:
    return {
        "form": form,
        "min_months": figure(terms.low.months) if terms.low else None,
        "max_months": figure(terms.high.months) if terms.high else None,
        "min": _term(terms.low),
        "max": _term(terms.high),
        "life": bool(terms.life),
        "general_article": row.general.article if row.general and terms.general else "",
        "open_articles": list(dict.fromkeys((*terms.open_low, *terms.open_high))),
    }


def _term(bound: Bound | None) -> Record | None:
    if bound is None:
        return None
    return {"from": bound.origin.value, "article": bound.article, "quote": quote_record(bound.quote)}


def _bound(jurisdiction: str, instruments: Iterable[str]) -> Iterator[Record]:
    """Yield how the jurisdiction stands to each treaty that asks for the offence."""
    known = treaties()
    for name in instruments:
        if name not in known:
            yield {"instrument": name, "standing": Standing.UNKNOWN.value, "since": "", "basis": "", "as_of": ""}
            continue
        status = party_status(jurisdiction, name)
        yield {
            "instrument": name,
            "standing": status.standing.value,
            "since": status.since,
            "basis": status.basis.value,
            "as_of": status.as_of,
        }
