"""The rows of every CSV file of a result.

Cells hold the words as printed, also where a heading or a quote begins with ``=``, ``+``, ``-`` or ``@``:
programs read these files and compare quotes with the text. The workbook is made for spreadsheets;
there such words can never become a formula.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from harmonize.model import Comparison, Instrument, Match, Provision, Quote, Segment

from .cells import join_list, join_path, number, place, yes_no
from .csv_files import Table, table

ARTICLE = "jurisdiction file article"


def all_tables(comparison: Comparison) -> tuple[Table, ...]:
    """Return every CSV file of a result: first those that others rely on, then what reading back needs."""
    return (
        _provisions(comparison),
        _offences(comparison),
        _matches(comparison),
        _elements(comparison),
        _gaps(comparison),
        _jurisdictions(comparison),
        _instruments(comparison),
        _evidence(comparison),
        _element_quotes(comparison),
        _segments(comparison),
        _notices(comparison),
        _skipped(comparison),
    )


def _provisions(comparison: Comparison) -> Table:
    columns = (
        f"{ARTICLE} heading path language status start end body_start body_end paragraphs notes superseded quotations"
    )
    rows = (
        (
            *(p.jurisdiction, p.file, p.article, p.heading, join_path(p.path), p.language, p.status),
            *(str(p.span.start), str(p.span.end), str(p.body.start), str(p.body.end), _paragraphs(p)),
            *(join_list(map(place, spans)) for spans in (p.notes, p.superseded, p.quotations)),
        )
        for p in comparison.provisions
    )
    return table("provisions.csv", columns, rows)


def _paragraphs(provision: Provision) -> str:
    """Write the places of paragraphs, each with its label where it has one: ``12-40 1; 41-90 2``."""
    return join_list(f"{place(p.span)} {p.label}" if p.label else place(p.span) for p in provision.paragraphs)


def _offences(comparison: Comparison) -> Table:
    """One row for a penalty; ``form_number`` counts the forms that an article defines."""
    columns = (
        "jurisdiction file article paragraph form penalty_kind min_months max_months by_reference "
        "quote start end connective form_number change"
    )
    return table("offences.csv", columns, _penalty_rows(comparison))


def _penalty_rows(comparison: Comparison) -> Iterator[Sequence[str]]:
    seen: Counter[tuple[str, str]] = Counter()
    for o in comparison.offences:
        seen[o.file, o.article] += 1
        for p in o.penalties:
            yield (
                *(o.jurisdiction, o.file, o.article, o.paragraph, o.form, p.kind),
                *(number(p.min_months), number(p.max_months), p.by_reference, *_place(p.quote)),
                *(p.connective, str(seen[o.file, o.article]), p.change),
            )


def _matches(comparison: Comparison) -> Table:
    columns = "offence jurisdiction rank file article score verdict relation reasons paragraphs"
    rows = (
        (
            *_match_key(m),
            *(number(m.score), m.verdict, m.relation, join_list(m.reasons), join_list(m.paragraphs)),
        )
        for m in comparison.matches
    )
    return table("matches.csv", columns, rows)


def _evidence(comparison: Comparison) -> Table:
    """One row for a finding; ``quotes`` and ``places`` (file, offsets) go together one by one."""
    columns = "offence jurisdiction rank file article comparison value weight reason quotes places other_side"
    rows = (
        (
            *_match_key(m),
            *(e.comparison, number(e.value), number(e.weight), e.reason),
            join_list(q.text for q in e.quotes),
            join_list(f"{q.file} {place(q.span)}" for q in e.quotes),
            join_list(e.other_side),
        )
        for m in comparison.matches
        for e in m.evidence
    )
    return table("evidence.csv", columns, rows)


def _elements(comparison: Comparison) -> Table:
    columns = "offence jurisdiction element status file article quote start end rule searched role obligation duty"
    rows = (
        (
            *(f.offence, f.jurisdiction, f.element, f.status, f.file, f.article),
            *(_place(f.quotes[0]) if f.quotes else ("", "", "")),
            *(f.rule, join_list(f.searched), f.role, f.obligation, f.duty),
        )
        for f in comparison.elements
    )
    return table("elements.csv", columns, rows)


def _element_quotes(comparison: Comparison) -> Table:
    columns = "offence jurisdiction element number file quote start end"
    rows = (
        (f.offence, f.jurisdiction, f.element, str(position), q.file, *_place(q))
        for f in comparison.elements
        for position, q in enumerate(f.quotes, 1)
    )
    return table("element_quotes.csv", columns, rows)


def _gaps(comparison: Comparison) -> Table:
    columns = (
        "offence instrument jurisdiction coverage missing_elements unclear_elements narrower_by penalty_note "
        "provisions rejected_candidates confidence sentence found asked review permitted_narrowings obligation"
    )
    rows = (
        (
            *(g.offence, join_list(g.instruments), g.jurisdiction, g.coverage),
            *(join_list(g.missing), join_list(g.unclear), join_list(g.narrower_by), g.penalty_note),
            *(join_list(g.provisions), join_list(g.rejected), number(g.confidence)),
            *(g.sentence, str(g.found), str(g.asked), yes_no(g.review), join_list(g.permitted), g.obligation),
        )
        for g in comparison.gaps
    )
    return table("gaps.csv", columns, rows)


def _jurisdictions(comparison: Comparison) -> Table:
    rows = ((j.code, j.name, j.brief, j.region) for j in comparison.jurisdictions)
    return table("jurisdictions.csv", "jurisdiction name brief region", rows)


def _instruments(comparison: Comparison) -> Table:
    told = "title title_en language language_rule kind as_of source law_kinds"
    counted = "characters articles sha256 act heard"
    rows = map(_instrument, comparison.instruments)
    return table("instruments.csv", f"jurisdiction file {told} {counted}", rows)


def _instrument(i: Instrument) -> Sequence[str]:
    return (
        *(i.jurisdiction, i.file, i.title, i.title_en, i.language, i.language_rule),
        *(i.kind, i.as_of, i.source),
        *(join_list(i.law_kinds), str(i.characters), str(i.articles), i.sha256),
        *(i.act, i.heard),
    )


def _segments(comparison: Comparison) -> Table:
    """Every character stands in one piece; a text without pieces has one row with its name alone."""
    rows = (row for file in sorted(comparison.segments) for row in _pieces(file, comparison.segments[file]))
    return table("segments.csv", "file kind start end", rows)


def _pieces(file: str, pieces: Sequence[Segment]) -> Iterable[Sequence[str]]:
    if not pieces:
        return ((file, "", "", ""),)
    return ((file, s.kind, str(s.span.start), str(s.span.end)) for s in pieces)


def _notices(comparison: Comparison) -> Table:
    rows = ((n.file, str(n.line), n.message, n.remedy) for n in comparison.notices)
    return table("notices.csv", "file line message remedy", rows)


def _skipped(comparison: Comparison) -> Table:
    rows = ((s.file, s.reason, s.remedy, yes_no(s.failed)) for s in comparison.skipped)
    return table("skipped.csv", "file reason remedy failed", rows)


def _match_key(m: Match) -> Sequence[str]:
    return (m.offence, m.jurisdiction, str(m.rank), m.file, m.article)


def _place(quote: Quote) -> tuple[str, str, str]:
    return quote.text, str(quote.span.start), str(quote.span.end)
