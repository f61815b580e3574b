"""Answers beside gold, cell by cell: what is counted, and what was missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .answers import Answers, Bounds, Proposal
from .figures import Counts, add
from .gold import Gold, GoldCell, GoldElement, GoldProvision
from .places import Cell, Place

PROPOSED = ("match", "review")
COVERED = frozenset({"full", "partial"})
UNCOVERED = frozenset({"none", "not_loaded", "not_applicable"})
A_DAY = 0.04
"""Bounds in months that differ by less are the same to a day."""
SHOWN = 3
"""So many answers are named beside what was wanted."""


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """One fault: the figure that it lowers (or raises), what was wanted and what came first."""

    figure: str
    jurisdiction: str
    offence: str
    wanted: str
    came: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Counts of every cell that gold knows, and the faults in order."""

    cells: dict[Cell, Counts]
    misses: tuple[Miss, ...]


def judge_answers(answers: Answers, gold: Gold) -> Judged:
    """Count every figure in every cell of gold."""
    cells: dict[Cell, Counts] = defaultdict(dict)
    misses: list[Miss] = []
    for cell, known in gold.cells.items():
        judge = _CellJudge(cell, cells[cell], misses)
        judge.cell(known, answers)
    for item in gold.elements:
        _CellJudge(item.cell, cells[item.cell], misses).element(item, answers.elements.get((item.cell, item.element)))
    return Judged({cell: cells[cell] for cell in sorted(cells)}, tuple(sorted(misses)))


def ranked_places(proposals: Sequence[Proposal]) -> list[Place]:
    """Return the places proposed, best first, each once."""
    return list(dict.fromkeys(item.place for item in proposals if item.verdict in PROPOSED))


def states_agree(known: GoldCell, coverage: str) -> tuple[bool, bool]:
    """Say of a cell's state whether it agrees with gold, and whether it says the opposite."""
    if known.full:
        return coverage in COVERED, coverage in UNCOVERED
    if known.absent:
        return coverage in UNCOVERED, coverage in COVERED
    return coverage in COVERED or coverage == "unclear", False


def bounds_agree(row: GoldProvision, bounds: Sequence[Bounds]) -> bool:
    """Say whether any of the penalties has the bounds of gold; a bound that gold leaves open agrees with all."""
    return any(_same(high, row.high) and _same(low, row.low) for low, high in bounds)


def asks_for_penalty(row: GoldProvision) -> bool:
    """Say whether gold states the prison term of this provision."""
    return row.rank == 1 and row.high is not None


@dataclass(frozen=True, slots=True)
class _CellJudge:
    """Counts one cell and notes its faults."""

    where: Cell
    counts: Counts
    misses: list[Miss]

    def cell(self, known: GoldCell, answers: Answers) -> None:
        """Count what matches, penalties and coverage say of a cell."""
        proposals = [item for item in answers.proposals.get(self.where, ()) if item.verdict in PROPOSED]
        matched = {item.place: item.article for item in reversed(proposals) if item.verdict == "match"}
        add(self.counts, "reviews", sum(item.verdict == "review" for item in proposals))
        if known.full:
            self.present(known, proposals)
            self.penalties(known, answers)
        elif known.absent:
            self.tell("false-match", bool(matched), "no provision", _named(proposals), fault=bool(matched))
        if answers.coverage:
            self.coverage(known, answers.coverage.get(self.where, ""))
        for place in sorted(matched):
            right = place in known.named
            self.tell("precision", right, "no match here", f"{matched[place]} ({place[0]})", fault=not right)

    def present(self, known: GoldCell, proposals: Sequence[Proposal]) -> None:
        """Count the ranking of an offence that is there."""
        ranked, principal = ranked_places(proposals), known.principal
        wanted = ", ".join(dict.fromkeys(row.article for row in known.full if row.place in principal))
        first, five = bool(ranked) and ranked[0] in principal, bool(principal & set(ranked[:5]))
        came = _named(proposals)
        self.tell("false-gap", not ranked, wanted, came, fault=not ranked)
        self.tell("principal@1", first, wanted, came, fault=not first)
        self.tell("recall@5", five, wanted, came, fault=not five)
        add(self.counts, "hit@1", bool(ranked) and ranked[0] in known.named)
        add(self.counts, "matched", any(item.verdict == "match" and item.place in principal for item in proposals))
        for row in known.full:
            add(self.counts, "provisions", row.place in ranked)

    def penalties(self, known: GoldCell, answers: Answers) -> None:
        """Count the basic prison terms of the principal provisions."""
        for row in filter(asks_for_penalty, known.full):
            stated = answers.bounds.get(row.place, ())
            right = bounds_agree(row, stated)
            came = "; ".join(_months(*bounds) for bounds in stated[:SHOWN])
            self.tell("penalty", right, f"{row.article}: {_months(row.low, row.high)}", came, fault=not right)

    def coverage(self, known: GoldCell, state: str) -> None:
        """Count the state of the cell."""
        agrees, opposite = states_agree(known, state)
        add(self.counts, "cells", agrees)
        if known.full or known.absent:
            wanted = "full or partial" if known.full else "none, not_loaded or not_applicable"
            self.tell("cells-wrong", opposite, wanted, state, fault=opposite)

    def element(self, item: GoldElement, said: str | None) -> None:
        """Count an element; those that the person left unclear are not judged."""
        if item.status not in ("present", "absent"):
            return
        right = said == item.status
        self.tell("elements", right, f"{item.element}: {item.status}", said or "", fault=not right)
        if item.status == "present":
            add(self.counts, "present-found", right)
            add(self.counts, "false-absent", said == "absent")
        else:
            add(self.counts, "absent-found", right)

    def tell(self, figure: str, so: bool, wanted: str, came: str, *, fault: bool) -> None:
        """Count, and note a fault."""
        add(self.counts, figure, so)
        if fault:
            self.misses.append(Miss(figure, *self.where, wanted, came or "nothing"))


def _named(proposals: Sequence[Proposal]) -> str:
    labels = dict.fromkeys(f"{item.article} ({item.verdict})" for item in proposals)
    return ", ".join(list(labels)[:SHOWN])


def _months(low: float | None, high: float | None) -> str:
    return " to ".join("open" if bound is None else f"{bound:g}" for bound in (low, high)) + " months"


def _same(found: float | None, wanted: float | None) -> bool:
    return wanted is None or (found is not None and abs(found - wanted) < A_DAY)
