"""The gaps as a plain table: one row for each offence and jurisdiction, everything in words."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import Gap, Match

from ..language_words import language_words
from ..likelihood import how_sure
from ..lookup import Lookup
from ..matrix.bond_words import bond_words
from ..offence.article import title_words
from ..offence.differences import AddedCondition, added_conditions, relation_words
from ..report.asked_words import AskedView, view_asked
from ..report.cell_names import jurisdiction_words, number_cells, share_words, state_words
from ..report.match_words import article_words, certainty, chosen_of, near_lines, one_line
from ..texts.provenance import dates, standing
from ..texts.texts_behind import source_lines, texts_searched
from ..words import Words, as_sentence
from .gap_list import SILENT, GapItem, gap_items
from .gap_quotes import covered_lines, penalty_quotes
from .gap_row import BestArticle, GapRow, TextsView


def gap_rows(lookup: Lookup, words: Words) -> tuple[GapRow, ...]:
    """Return the rows in the order of the matrix."""
    items = {(item.offence, item.jurisdiction): item for item in gap_items(lookup, words)}
    named = {gap.offence for gap in lookup.gaps}
    asked = {offence: view_asked(lookup.asked[offence], words) for offence in named}
    cells = number_cells(lookup)
    rows = zip(lookup.gaps, cells, strict=True)
    return tuple(_row(lookup, gap, items[cell], cells[cell], asked[gap.offence], words) for gap, cell in rows)


def _row(lookup: Lookup, gap: Gap, item: GapItem, number: int, asked: AskedView, words: Words) -> GapRow:
    chosen = chosen_of(lookup, gap)
    silent = gap.coverage in SILENT
    offence = lookup.asked[gap.offence]
    return GapRow(
        cell=(gap.offence, gap.jurisdiction),
        coverage=gap.coverage,
        number=number,
        offence=offence.label,
        jurisdiction=jurisdiction_words(lookup, gap.jurisdiction, words),
        asked=asked,
        bond=bond_words(gap, lookup, words),
        state=state_words(gap, words),
        share=share_words(gap, words),
        sentence=gap.sentence or words.explain(gap.coverage),
        best=_best(lookup, chosen[0], words) if chosen else BestArticle(),
        others=tuple(article_words(lookup, match, words) for match in chosen[1:]),
        confidence=None if silent else certainty(gap.confidence),
        sure=words.say("report.gaps.claims_nothing") if silent else how_sure(gap.confidence, words),
        relation=relation_words(gap, chosen, words),
        covered=covered_lines(lookup, gap, words),
        penalty=_penalty(lookup, gap, chosen, words),
        missing=item.missing,
        unclear=item.unclear,
        narrower=tuple(_narrowing(added, words) for added in added_conditions(gap, offence)),
        near=near_lines(lookup, gap, words),
        need=words.say(f"gaps.severity.{item.severity.value}"),
        obligation=words.say(f"report.obligation.{gap.obligation}") if gap.obligation else "",
        duties=item.duty,
        closing=item.closing,
        look=words.say("report.gaps.yes" if gap.review else "report.gaps.no"),
        texts=_texts(lookup, gap, chosen, words),
    )


def _best(lookup: Lookup, match: Match, words: Words) -> BestArticle:
    """Say what an article is, with its text as read."""
    provision, instrument = lookup.provision(match), lookup.instruments.get(match.file)
    language = provision.language if provision else instrument.language if instrument else ""
    return BestArticle(
        act=one_line(title_words(instrument)) if instrument else match.file,
        article=match.article,
        heading=one_line(provision.heading) if provision else "",
        text=provision.text.strip() if provision else words.say("report.no_text"),
        language=language_words(language, words) if language else "",
        score=certainty(match.score),
        sure=how_sure(match.score, words),
    )


def _texts(lookup: Lookup, gap: Gap, chosen: Sequence[Match], words: Words) -> TextsView:
    texts = texts_searched(lookup, gap, chosen)
    return TextsView(
        kind=standing(texts, words) or words.say("report.gaps.no_text_read"),
        source=source_lines(texts),
        as_of=dates(texts, words),
        files=tuple(text.file for text in texts),
        hashes=tuple(text.sha256 for text in texts),
    )


def _penalty(lookup: Lookup, gap: Gap, chosen: Sequence[Match], words: Words) -> tuple[str, ...]:
    note = (as_sentence(gap.penalty_note),) if gap.penalty_note else ()
    return (*note, *penalty_quotes(lookup, chosen, words))


def _narrowing(item: AddedCondition, words: Words) -> str:
    key = "report.gaps.permitted" if item.permitted else "report.gaps.barred"
    return words.say(key, condition=item.description)
