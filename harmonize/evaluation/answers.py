"""What the program answered, read from a result folder or made from a comparison at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from harmonize.model import ElementFinding, Gap, Match, Offence, OffenceForm

from .places import Cell, Place, place_of
from .rows import read_table

MATCHES = ("offence", "jurisdiction", "rank", "file", "article", "verdict")
OFFENCES = ("file", "article", "min_months", "max_months")
GAPS = ("offence", "jurisdiction", "coverage")
ELEMENTS = ("offence", "jurisdiction", "element", "status")
PROVISIONS = ("jurisdiction", "file", "article", "status")
Bounds = tuple[float | None, float | None]
"""Lower and upper bound of a penalty in months."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An article proposed for an offence; ``score`` is None where the result names none."""

    place: Place
    article: str
    score: float | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that is judged; jurisdictions in capitals."""

    proposals: Mapping[Cell, Sequence[Proposal]]
    """Best first."""
    bounds: Mapping[Place, Sequence[Bounds]]
    """Penalties of basic forms."""
    coverage: Mapping[Cell, str]
    elements: Mapping[tuple[Cell, str], str]
    articles: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    """Articles in force by jurisdiction: what a program that knows nothing would draw from."""


def read_answers(out: Path, *, elements: bool = False) -> Answers:
    """Read a result folder; columns beyond those of the contract are not looked at.

    ``gaps.csv`` and ``provisions.csv`` may be missing: cells, and baselines of ranking, are then not judged.
    ``elements.csv`` is read where ``elements`` asks for it. WrongUse names what is missing or cannot be understood.
    """
    remedy = f"Run: harmonize compare --out {out}"
    proposals: dict[Cell, list[tuple[int, Proposal]]] = defaultdict(list)
    for row in read_table(out / "matches.csv", MATCHES, remedy):
        place = place_of(row["file"], row["article"])
        proposal = Proposal(place, row["article"], row.number("score"), row["verdict"])
        proposals[row["jurisdiction"].upper(), row["offence"]].append((row.whole("rank"), proposal))
    bounds: dict[Place, list[Bounds]] = defaultdict(list)
    for row in read_table(out / "offences.csv", OFFENCES, remedy):
        if row["form"] in ("", OffenceForm.BASIC):
            bounds[place_of(row["file"], row["article"])].append((row.number("min_months"), row.number("max_months")))
    gaps = read_table(out / "gaps.csv", GAPS, remedy) if (out / "gaps.csv").is_file() else []
    stated = read_table(out / "elements.csv", ELEMENTS, remedy) if elements else []
    return Answers(
        {cell: [item for _, item in sorted(found, key=lambda pair: pair[0])] for cell, found in proposals.items()},
        bounds,
        {(row["jurisdiction"].upper(), row["offence"]): row["coverage"] for row in gaps},
        {((row["jurisdiction"].upper(), row["offence"]), row["element"]): row["status"] for row in stated},
        _articles_in_force(out / "provisions.csv", remedy),
    )


def make_answers(
    matches: Iterable[Match],
    offences: Iterable[Offence],
    gaps: Iterable[Gap],
    elements: Iterable[ElementFinding],
    articles: Mapping[str, frozenset[Place]],
) -> Answers:
    """Return the answers of a comparison that is at hand; matches come best first."""
    proposals: dict[Cell, list[Proposal]] = defaultdict(list)
    for match in matches:
        place = place_of(match.file, match.article)
        proposal = Proposal(place, match.article, match.score, match.verdict.value)
        proposals[match.jurisdiction.upper(), match.offence].append(proposal)
    bounds: dict[Place, list[Bounds]] = defaultdict(list)
    for offence in offences:
        if offence.form is OffenceForm.BASIC:
            place = place_of(offence.file, offence.article)
            bounds[place].extend((penalty.min_months, penalty.max_months) for penalty in offence.penalties)
    return Answers(
        proposals,
        bounds,
        {(gap.jurisdiction.upper(), gap.offence): gap.coverage.value for gap in gaps},
        {((found.jurisdiction.upper(), found.offence), found.element): found.status.value for found in elements},
        articles,
    )


def _articles_in_force(path: Path, remedy: str) -> dict[str, frozenset[Place]]:
    if not path.is_file():
        return {}
    found: dict[str, set[Place]] = defaultdict(set)
    for row in read_table(path, PROVISIONS, remedy):
        if row["status"] == "in_force":
            found[row["jurisdiction"].upper()].add(place_of(row["file"], row["article"]))
    return {code: frozenset(places) for code, places in found.items()}
