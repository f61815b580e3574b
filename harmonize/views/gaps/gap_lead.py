"""The list of gaps in a few sentences: how many of what, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from harmonize.model import Comparison, Coverage

from ..words import Words
from .gap_columns import GapOrder
from .gap_filters import GapFilters
from .gap_list import GapItem
from .severity import Severity, Step, step_of

NAMED = 3
"""Jurisdictions that a sentence names; of more it says how many."""
COUNTED = (Coverage.PARTIAL, Coverage.NONE, Coverage.UNCLEAR, Coverage.NOT_LOADED)
SELDOM = (Coverage.NOT_APPLICABLE, Coverage.FULL)
"""States that are told where there are any."""


def severity_counts(items: Iterable[GapItem]) -> dict[Severity, int]:
    """How many rows ask for what, in order; only what there is."""
    found = Counter(item.severity for item in items)
    return {severity: found[severity] for severity in Severity if found[severity]}


def step_counts(items: Iterable[GapItem]) -> dict[Step, int]:
    """How many rows stand in each step, in order; only what there is."""
    found = Counter(step_of(item.severity) for item in items)
    return {step: found[step] for step in Step if found[step]}


def where(items: Sequence[GapItem], words: Words) -> str:
    """Name the jurisdictions of a list, or say how many there are."""
    names = list(dict.fromkeys(item.jurisdiction_label for item in items))
    if not names or len(names) > NAMED:
        return words.count("matrix.count_jurisdictions", len(names))
    return words.say("app.join").join(names)


def counts_line(items: Sequence[GapItem], words: Words) -> str:
    """Say how many cells are in each state; the figures stand between stars."""
    found = Counter(item.coverage for item in items)
    told = [*COUNTED, *(state for state in SELDOM if found[state])]
    return words.say("app.join").join(words.count(f"gaps.count_{state.value}", found[state]) for state in told)


def filter_lines(filters: GapFilters, comparison: Comparison, words: Words) -> tuple[str, ...]:
    """Name what is filtered, each filter once; nothing where nothing is."""
    names = {item.code: item.name for item in comparison.jurisdictions}
    labels = {offence.id: offence.label for offence in comparison.yardstick.offences}
    join = words.say("app.join").join
    told = {
        "jurisdictions": join(names[code] for code in filters.jurisdictions),
        "region": filters.region,
        "family": filters.family,
        "offences": join(labels[offence] for offence in filters.offences),
        "instrument": words.instrument(filters.instrument) if filters.instrument else "",
        "states": join(words.state(state) for state in filters.states),
        "severities": join(words.say(f"gaps.severity.{severity.value}") for severity in filters.severities),
        "waiting": words.say("gaps.waiting_only") if filters.waiting else "",
        "find": words.say("gaps.quoted", words=filters.find) if filters.find.strip() else "",
    }
    return tuple(
        words.say("gaps.filter_line", name=words.say(f"gaps.by.{name}"), values=values)
        for name, values in told.items()
        if values
    )


def order_line(order: GapOrder, words: Words) -> str:
    """Say what the rows are sorted by."""
    key = "gaps.sorted_down" if order.descending else "gaps.sorted_up"
    return words.say(key, column=words.say(f"gaps.head.{order.column.value}"))
