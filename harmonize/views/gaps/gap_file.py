"""The list of gaps as a file to take away: the rows seen, in their order, below a head that says what they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from harmonize.model import Comparison, Coverage, TextKind

from ..data_version import data_version
from ..report.file_words import file_words, joined
from ..report.text_dates import DATE, text_dates
from ..report.version_line import version_line
from ..report_words import load_report_words
from ..words import Words
from .gap_columns import GapColumn, GapOrder, column_lines
from .gap_filters import GapFilters, at_place
from .gap_lead import NAMED, counts_line, filter_lines, order_line, where
from .gap_list import GapItem
from .severity import Severity


@dataclass(frozen=True, slots=True)
class GapFile:
    """What a file holds; ``rows`` have a state each, and a text for each of ``heads``, lines broken by ``\\n``.

    ``name`` has no ending and is safe in any file system; ``key`` explains the words, under a title each.
    ``warnings`` are what nobody may overlook: the count, whether digests were read, and that it is no legal advice.
    """

    name: str
    title: str
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    columns: tuple[GapColumn, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Coverage, tuple[str, ...]], ...]
    key: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    words: Words


def gap_file(
    comparison: Comparison,
    items: Sequence[GapItem],
    shown: Sequence[GapItem],
    filters: GapFilters,
    order: GapOrder,
    words: Words,
) -> GapFile:
    """Draw up the file of the rows ``shown``, of all ``items`` of a comparison."""
    at = at_place(items, filters)
    columns = tuple(GapColumn)
    return GapFile(
        name=file_name(comparison, shown, filters),
        title=words.say("gaps.file_title", where=where(at, words)),
        warnings=(
            words.say("gaps.lead", where=where(at, words), counts=counts_line(at, words).replace("**", "")),
            made_from(comparison, {item.jurisdiction for item in shown}, words),
            words.say("app.not_legal_advice"),
        ),
        notes=_notes(comparison, shown, filters, order, words),
        columns=columns,
        heads=tuple(words.say(f"gaps.head.{column.value}") for column in columns),
        rows=tuple(
            (item.coverage, tuple("\n".join(column_lines(item, column, words)) for column in columns)) for item in shown
        ),
        key=_key(words),
        words=load_report_words(words.code),
    )


def file_name(comparison: Comparison, shown: Iterable[GapItem], filters: GapFilters) -> str:
    """Return a name that says the jurisdictions, the states and the newest date of the texts."""
    names = list(dict.fromkeys(file_words(item.jurisdiction_label, item.jurisdiction) for item in shown))
    where_parts = names if 0 < len(names) <= NAMED else [str(len(names))]
    codes = {item.jurisdiction for item in shown}
    found = (DATE.match(text.as_of) for text in comparison.instruments if text.jurisdiction in codes)
    newest = max((match[0] for match in found if match), default="")
    chosen = [*filters.states, *filters.severities, *(["waiting"] if filters.waiting else [])]
    further = (filters.region, filters.family, filters.instrument, *filters.offences)
    parts = ("harmonize", "gaps", *where_parts, *chosen, *further[: NAMED + 1], newest, data_version(comparison))
    return joined(parts)


def made_from(comparison: Comparison, codes: Iterable[str], words: Words) -> str:
    """Say whether jurisdictions were read from the texts of their laws or from digests."""
    wanted = set(codes)
    texts = [item for item in comparison.instruments if item.jurisdiction in wanted]
    digests = {item.jurisdiction for item in texts if item.kind is TextKind.DIGEST}
    if not digests:
        return words.say("matrix.texts_only")
    if all(item.kind is TextKind.DIGEST for item in texts):
        return words.say("matrix.digests_only")
    names = (item.name for item in comparison.jurisdictions if item.code in digests)
    return words.say("matrix.mixed", names=words.say("app.join").join(names))


def _notes(
    comparison: Comparison, shown: Sequence[GapItem], filters: GapFilters, order: GapOrder, words: Words
) -> tuple[str, ...]:
    filtered = filter_lines(filters, comparison, words)
    told = words.say("gaps.filtered", filters=words.say("app.list").join(filtered)) if filtered else ""
    codes = {item.jurisdiction for item in shown}
    return (
        told or words.say("gaps.unfiltered"),
        words.say("gaps.file_rows", rows=words.count("gaps.count_rows", len(shown)), order=order_line(order, words)),
        text_dates([text for text in comparison.instruments if text.jurisdiction in codes], words),
        version_line(comparison, words),
    )


def _key(words: Words) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the rules of what cells ask for, and what the states say."""
    needs = tuple((words.say(f"gaps.severity.{s.value}"), words.say(f"gaps.rule.{s.value}")) for s in Severity)
    states = tuple((words.state(state), words.explain(state)) for state in Coverage)
    return ((words.say("gaps.rules"), needs), (words.say("gaps.file.states"), states))
