"""The rows of the files that set countries beside each other; they are made from a result, and not read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harmonize.model import Comparison, Coverage, Quote
from harmonize.views.closing.closing import Closing, Wording, close_gaps
from harmonize.views.harmonisation.harmonisation import IndexRow, build_index
from harmonize.views.harmonisation.harmonisation_words import index_words
from harmonize.views.lookup import Lookup
from harmonize.views.penalties.penalties import BASIC, PenaltyRow, compare_penalties
from harmonize.views.penalties.penalty_bounds import Bound, TermRange

from .cells import join_list, number, place, yes_no
from .csv_files import Table, table

NAMES = ("penalties.csv", "closing.csv", "harmonisation.csv")


def comparing_tables(comparison: Comparison) -> tuple[Table, ...]:
    """Return the files in the order of their names above."""
    lookup = Lookup(comparison)
    return (
        penalties_table(compare_penalties(lookup)),
        _closing(close_gaps(lookup)),
        _harmonisation(build_index(lookup), lookup),
    )


def penalties_table(rows: Sequence[PenaltyRow]) -> Table:
    """Return the table of what each jurisdiction threatens, a row for each form."""
    columns = (
        "offence jurisdiction form min_months max_months min_from max_from min_article min_quote min_place "
        "max_article max_quote max_place life life_articles life_places general_article open_articles serious_crime "
        "fine_alone articles words"
    )
    return table(NAMES[0], columns, (line for row in rows for line in _penalty_lines(row)))


def _penalty_lines(row: PenaltyRow) -> Iterator[Sequence[str]]:
    """One line for each form; the questions and the words stand in that of the basic one."""
    for form, terms in row.ranges:
        first = form == BASIC
        asked = (row.serious.answer, row.fine_alone.answer) if first else ("", "")
        words = " ".join(row.sentences) if first else ""
        general = row.general.article if row.general and terms.general else ""
        low, high = terms.low, terms.high
        yield (
            *(row.offence, row.jurisdiction, form),
            *(number(bound.months if bound else None) for bound in (low, high)),
            *(bound.origin if bound else "" for bound in (low, high)),
            *(*_bound_place(low), *_bound_place(high)),
            *(*_life(terms), general, join_list(dict.fromkeys((*terms.open_low, *terms.open_high)))),
            *(*asked, join_list(row.articles), words),
        )


def _closing(gaps: Sequence[Closing]) -> Table:
    columns = (
        "offence jurisdiction element status number from_jurisdiction file article quote start end passage "
        "passage_start passage_end language gloss role nearness kind source as_of note"
    )
    return table(NAMES[1], columns, (line for gap in gaps for line in _closing_lines(gap)))


def _closing_lines(gap: Closing) -> Iterator[Sequence[str]]:
    """One line for each wording, numbered from 1; one without number where there is none."""
    key = (gap.offence, gap.jurisdiction, gap.element, gap.status)
    if not gap.wordings:
        yield (*key, *[""] * 17, gap.reason)
    for count, wording in enumerate(gap.wordings, 1):
        yield (*key, str(count), *_wording(wording), gap.advice)


def _wording(wording: Wording) -> Sequence[str]:
    quotes = (wording.quote, wording.passage)
    places = [(q.text, str(q.span.start), str(q.span.end)) for q in quotes]
    source = wording.source
    return (
        *(wording.jurisdiction, wording.quote.file, wording.article, *places[0], *places[1]),
        *(source.language, wording.gloss, wording.role, wording.near),
        *(source.kind, source.source, source.as_of),
    )


def _harmonisation(rows: Sequence[IndexRow], lookup: Lookup) -> Table:
    columns = (
        "level key name index lowest highest best_rank worst_rank ranked cells weight not_loaded not_applicable "
        "weightless without_one_lowest without_one_highest moved_by moved_to words"
    )
    return table(NAMES[2], columns, ((*_index(row), index_words(row, lookup)) for row in rows))


def _index(row: IndexRow) -> Sequence[str]:
    share, rank, tried = row.share, row.rank, row.sensitivity
    left_out = (row.left_out[state] for state in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE))
    return (
        *(row.level, row.key, row.name),
        *((number(v) for v in (share.found, share.found, share.highest)) if share else ("", "", "")),
        *((str(rank.best), str(rank.worst), str(rank.of)) if rank else ("", "", "")),
        *(str(row.cells), number(row.weight), *map(str, left_out), str(row.weightless)),
        *((number(tried.lowest), number(tried.highest), tried.mover, number(tried.to)) if tried else [""] * 4),
    )


def _bound_place(bound: Bound | None) -> Sequence[str]:
    return (bound.article, bound.quote.text, _place(bound.quote)) if bound else ("", "", "")


def _life(terms: TermRange) -> Sequence[str]:
    articles = join_list(article for article, _ in terms.life)
    return yes_no(bool(terms.life)), articles, join_list(_place(quote) for _, quote in terms.life)


def _place(quote: Quote) -> str:
    return f"{quote.file} {place(quote.span)}"
