"""An article proposed for an offence as a record: where it stands, what it says, how sure, which penalties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from harmonize.model import Match, Offence, Penalty, Provision, Verdict

from ..lookup import Lookup
from ..offence.nearness import why_not
from ..words import Words
from .place_record import Record, bound, figure, quote_record, span_record


def article_record(lookup: Lookup, match: Match, words: Words) -> Record:
    """Return the record of a match, or of a near miss; ``provision`` is None where the result holds no such text."""
    provision = lookup.provision(match)
    return {
        "rank": match.rank,
        "file": match.file,
        "article": match.article,
        "paragraphs": list(match.paragraphs),
        "score": figure(match.score),
        "verdict": match.verdict.value,
        "relation": match.relation.value,
        "reasons": list(match.reasons),
        "why_not": why_not(match, words) if match.verdict is Verdict.REJECTED else "",
        "provision": provision_record(provision) if provision else None,
        "penalties": list(penalty_records(lookup.offences.get((match.file, match.article), []))),
    }


def provision_record(provision: Provision) -> Record:
    """Return the article as read; what stands in it and is not its law is named by place."""
    return {
        "heading": provision.heading,
        "path": list(provision.path),
        "language": provision.language,
        "status": provision.status.value,
        "start": provision.span.start,
        "end": provision.span.end,
        "body_start": provision.body.start,
        "body_end": provision.body.end,
        "notes": [span_record(span) for span in provision.notes],
        "superseded": [span_record(span) for span in provision.superseded],
        "quotations": [span_record(span) for span in provision.quotations],
        "text": provision.text,
    }


def penalty_records(offences: Sequence[Offence]) -> Iterator[Record]:
    """Yield a record for each penalty of an article; ``form_number`` counts the forms that it defines."""
    numbers: Counter[tuple[str, str]] = Counter()
    for offence in offences:
        numbers[offence.file, offence.article] += 1
        for penalty in offence.penalties:
            yield {
                "paragraph": offence.paragraph,
                "form": offence.form.value,
                "form_number": numbers[offence.file, offence.article],
                **_penalty(penalty),
            }


def _penalty(penalty: Penalty) -> Record:
    return {
        "penalty_kind": penalty.kind.value,
        "min_months": bound(penalty.min_months),
        "max_months": bound(penalty.max_months),
        "by_reference": penalty.by_reference,
        "connective": penalty.connective,
        "change": penalty.change,
        "quote": quote_record(penalty.quote),
    }
