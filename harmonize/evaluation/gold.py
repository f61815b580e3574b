"""Answers that a person has checked: which provisions an offence has in a country, and which elements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .places import Cell, Place, article_key, place_of
from .rows import Row, read_table

PROVISIONS = ("jurisdiction", "offence", "rank", "article", "file", "present", "penalty_min", "penalty_max")
ELEMENTS = ("jurisdiction", "offence", "element", "status")
REMEDY = "See docs/evaluate.md for the columns."
TERM = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([ymd])\s*")
MONTHS = {"y": 12.0, "m": 1.0, "d": 1 / 30}


@dataclass(frozen=True, slots=True)
class GoldProvision:
    """A provision of an offence; ``answer`` is ``yes``, ``partial`` or ``no`` (the offence is not there)."""

    jurisdiction: str
    offence: str
    rank: int
    file: str
    article: str
    answer: str
    low: float | None
    """Lower bound of the basic prison term, in months; None where no answer was given."""
    high: float | None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place_of(self.file, self.article)


@dataclass(frozen=True, slots=True)
class GoldCell:
    """All provisions of one offence in one country."""

    cell: Cell
    rows: tuple[GoldProvision, ...]

    @property
    def located(self) -> tuple[GoldProvision, ...]:
        """The rows that name an article."""
        return tuple(row for row in self.rows if row.article)

    @property
    def full(self) -> tuple[GoldProvision, ...]:
        """The provisions that are the offence, not only a part of it."""
        return tuple(row for row in self.located if row.answer == "yes")

    @property
    def principal(self) -> frozenset[Place]:
        """Where the first provision stands; the code and the law that inserted it count as one."""
        if not self.full:
            return frozenset()
        first = next((row for row in self.full if row.rank == 1), self.full[0])
        label = article_key(first.article)
        return frozenset(row.place for row in self.full if article_key(row.article) == label)

    @property
    def named(self) -> frozenset[Place]:
        """Where any of its provisions stands."""
        return frozenset(row.place for row in self.located)

    @property
    def absent(self) -> bool:
        """Whether the person found that the country does not have the offence."""
        return not self.full and (not self.located or all(row.answer == "no" for row in self.rows))

    def answer(self, place: Place) -> str:
        """Return ``yes``, ``partial`` or ``no`` for a place."""
        said = {row.answer for row in self.located if row.place == place}
        return next((answer for answer in ("yes", "partial") if answer in said), "no")


@dataclass(frozen=True, slots=True)
class GoldElement:
    """An element of an offence in one country; ``status`` is ``present``, ``absent`` or ``unclear``."""

    cell: Cell
    element: str
    status: str


@dataclass(frozen=True, slots=True)
class Gold:
    """The checked answers, cells in order."""

    cells: Mapping[Cell, GoldCell]
    elements: tuple[GoldElement, ...] = ()

    @property
    def jurisdictions(self) -> tuple[str, ...]:
        """The countries that there are answers for, in capitals."""
        return tuple(sorted({code for code, _ in (*self.cells, *(item.cell for item in self.elements))}))

    def among(self, jurisdictions: Collection[str]) -> Gold:
        """Return the answers for some countries alone."""
        cells = {cell: known for cell, known in self.cells.items() if cell[0] in jurisdictions}
        return Gold(cells, tuple(item for item in self.elements if item.cell[0] in jurisdictions))


@dataclass(frozen=True, slots=True)
class Scope:
    """Which answers to judge by; an empty set means all."""

    jurisdictions: frozenset[str] = frozenset()
    offences: frozenset[str] = frozenset()

    def holds(self, cell: Cell) -> bool:
        """Say whether a cell is judged."""
        inside = not self.jurisdictions or cell[0] in self.jurisdictions
        return inside and (not self.offences or cell[1] in self.offences)


def read_gold(path: Path, elements: Path | None = None, scope: Scope | None = None) -> Gold:
    """Read the answers; WrongUse names file, row and column of what cannot be understood."""
    scope = scope or Scope()
    rows = [row for row in map(_provision, read_table(path, PROVISIONS, REMEDY)) if scope.holds(_cell(row))]
    found: Sequence[GoldElement] = ()
    if elements is not None:
        found = [item for item in map(_element, read_table(elements, ELEMENTS, REMEDY)) if scope.holds(item.cell)]
    return gold_of(rows, found)


def gold_of(rows: Collection[GoldProvision], elements: Collection[GoldElement] = ()) -> Gold:
    """Group provisions by cell, in the order given."""
    cells: dict[Cell, list[GoldProvision]] = defaultdict(list)
    for row in rows:
        cells[_cell(row)].append(row)
    return Gold({cell: GoldCell(cell, tuple(found)) for cell, found in sorted(cells.items())}, tuple(elements))


def _cell(row: GoldProvision) -> Cell:
    return row.jurisdiction, row.offence


def _provision(row: Row) -> GoldProvision:
    return GoldProvision(
        jurisdiction=row["jurisdiction"].upper(),
        offence=row["offence"],
        rank=row.whole("rank"),
        file=row["file"],
        article=row["article"],
        answer=row.one_of("present", ("yes", "partial", "no")),
        low=_months(row, "penalty_min"),
        high=_months(row, "penalty_max"),
    )


def _months(row: Row, column: str) -> float | None:
    """Return ``8y``, ``6m`` or ``10d`` in months."""
    if not row[column].strip():
        return None
    found = TERM.fullmatch(row[column])
    if found is None:
        raise row.fault(column, "must be a term such as 8y, 6m or 10d")
    return float(found[1]) * MONTHS[found[2]]


def _element(row: Row) -> GoldElement:
    status = row.one_of("status", ("present", "absent", "unclear"))
    return GoldElement((row["jurisdiction"].upper(), row["offence"]), row["element"], status)
