"""``dual_criminality.csv``: rows grow with the square of the jurisdictions, so each is let go once written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from harmonize.dual import DualCriminality, DualRow, PrisonRange, RuleFinding, Side
from harmonize.model import Comparison

from .cells import join_list, number, yes_no
from .csv_files import render_rows

NAME = "dual_criminality.csv"
NO_FIGURE = "none"
NOT_KNOWN = "not_known"
READ, RECALLED = "text read", "general knowledge"
OF_A_SIDE = ("punishable", "provisions", "min_months", "max_months", "life", "general_min", "general_max")
COLUMNS = (
    *("offence", "requesting", "requested", "verdict", "punishable"),
    *(f"requesting_{column}" for column in OF_A_SIDE),
    *(f"requested_{column}" for column in OF_A_SIDE),
    *("only_requesting", "only_requested", "open_requesting", "open_requested"),
    *("treaties", "treaty_months", "treaty_met", "treaty_bound", "treaty_basis", "reasons"),
)


def render_dual(comparison: Comparison) -> bytes:
    """Return the bytes of the file: each offence for each ordered pair of jurisdictions."""
    return render_rows(COLUMNS, written_rows(DualCriminality(comparison).rows()))


def written_rows(rows: Iterable[DualRow]) -> Iterator[Sequence[str]]:
    """Yield the cells of rows, in the order of ``COLUMNS``."""
    sides: dict[tuple[str, str], Sequence[str]] = {}

    def side_cells(side: Side) -> Sequence[str]:
        key = side.offence, side.jurisdiction
        if key not in sides:
            sides[key] = _side(side)
        return sides[key]

    for row in rows:
        yield (
            *(row.offence, row.requesting.jurisdiction, row.requested.jurisdiction, row.verdict, row.punishable),
            *side_cells(row.requesting),
            *side_cells(row.requested),
            *(join_list(row.only_requesting), join_list(row.only_requested)),
            *(join_list(row.open_requesting), join_list(row.open_requested)),
            *_rules(row.rules),
            join_list(row.reasons),
        )


def _side(side: Side) -> Sequence[str]:
    prison = side.prison or PrisonRange()
    low, high = (0.0, 0.0) if prison.none else (prison.min_months, prison.max_months)
    return (
        *(side.punishable, join_list(side.articles), number(low), number(high)),
        *(yes_no(prison.life), prison.general_min, prison.general_max),
    )


@lru_cache(maxsize=4000)
def _rules(rules: tuple[RuleFinding, ...]) -> Sequence[str]:
    return (
        join_list(f"{rule.instrument} {rule.article}" for rule in rules),
        join_list(NO_FIGURE if rule.months is None else number(rule.months) for rule in rules),
        join_list(rule.met for rule in rules),
        join_list(yes_no(True) if rule.bound else NOT_KNOWN for rule in rules),
        join_list(RECALLED if rule.recalled else READ for rule in rules),
    )
