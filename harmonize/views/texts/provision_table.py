"""The articles behind the cells as a plain table: matches, articles to be looked at, near misses."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Instrument, Match, Provision, Verdict

from ..gaps.gap_table import one_line, reason_lines
from ..likelihood import how_sure
from ..lookup import Lookup
from ..offence.article import title_words
from ..offence.waterfall import waterfall_lines
from ..words import Words
from .provenance import dates


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One article proposed for an offence; ``start`` and ``end`` are None where its text is not at hand."""

    offence: str
    jurisdiction: str
    verdict: Verdict
    offence_label: str
    jurisdiction_label: str
    file: str
    article: str
    heading: str
    path: str
    verdict_words: str
    sure: str
    paragraphs: str
    reasons: tuple[str, ...]
    signs: tuple[str, ...]
    text: str
    kind: str
    source: str
    as_of: str
    start: int | None
    end: int | None


def provision_rows(lookup: Lookup, words: Words) -> tuple[ProvisionRow, ...]:
    """Return the rows in the order of the matrix, inside a cell the best article first."""
    return tuple(
        _row(lookup, match, words)
        for gap in lookup.gaps
        for match in lookup.matches.get((gap.offence, gap.jurisdiction), [])
    )


def _row(lookup: Lookup, match: Match, words: Words) -> ProvisionRow:
    provision = lookup.provision(match)
    instrument = lookup.instruments.get(match.file)
    texts = [instrument] if instrument else []
    jurisdiction = lookup.jurisdictions[match.jurisdiction]
    code = jurisdiction.code.upper()
    return ProvisionRow(
        offence=match.offence,
        jurisdiction=match.jurisdiction,
        verdict=match.verdict,
        offence_label=lookup.asked[match.offence].label,
        jurisdiction_label=words.say("report.gaps.jurisdiction_cell", name=jurisdiction.name, code=code),
        file=match.file,
        article=match.article,
        heading=one_line(provision.heading) if provision else "",
        path=words.say("app.crumb").join(map(one_line, provision.path)) if provision else "",
        verdict_words=words.say(f"report.verdict.{match.verdict.value}"),
        sure=how_sure(match.score, words),
        paragraphs=words.say("app.join").join(match.paragraphs),
        reasons=tuple(reason_lines(match, words)),
        signs=waterfall_lines(match, words),
        text=provision.text.strip() if provision else words.say("report.no_text"),
        kind=words.text_kind(instrument.kind) if instrument else words.say("report.not_known"),
        source=_source(instrument),
        as_of=dates(texts, words) or words.say("report.not_known"),
        **_place(provision),
    )


def _place(provision: Provision | None) -> dict[str, int | None]:
    if provision is None:
        return {"start": None, "end": None}
    return {"start": provision.span.start, "end": provision.span.end}


def _source(instrument: Instrument | None) -> str:
    if instrument is None:
        return ""
    lines = (title_words(instrument), instrument.source)
    return "\n".join(line for line in lines if line)
