"""Read the figures of quality that ship with the program; ``benchmarks/quality.py`` makes them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from harmonize.errors import BrokenData

TABLE = Path(__file__).parent / "quality.csv"
TREATY, PAIR = "treaty", "pair"
COLUMNS = ("kind", "languages", "asked", "first", "matched", "right", "matches")
ALL = "all"


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """Shares from 0 to 1, None where nothing was asked.

    ``kind`` is ``treaty`` (the laws of a language beside the treaties) or ``pair`` (the laws of two languages beside
    each other); ``languages`` are codes of rooms joined by a hyphen, or ``all``. Of ``asked`` questions the right
    article came ``first`` in that share, and stood as a match in the share ``matched``; of ``matches`` that could be
    judged the share ``right`` was right.
    """

    kind: str
    languages: str
    asked: int
    first: float | None
    matched: float | None
    right: float | None
    matches: int


@lru_cache(maxsize=1)
def load_quality() -> tuple[QualityFigures, ...]:
    """Return the figures in the order of the table; BrokenData where it is not well formed."""
    with TABLE.open(encoding="utf-8", newline="") as handle:
        rows = csv.DictReader(handle)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise BrokenData(f"has other columns than {', '.join(COLUMNS)}.", where=TABLE.name)
        return tuple(_row(row, rows.line_num) for row in rows)


def _row(row: dict[str, str], line: int) -> QualityFigures:
    try:
        return QualityFigures(
            kind=row["kind"],
            languages=row["languages"],
            asked=int(row["asked"]),
            first=_share(row["first"]),
            matched=_share(row["matched"]),
            right=_share(row["right"]),
            matches=int(row["matches"]),
        )
    except ValueError as err:
        raise BrokenData(f"holds no figures: {err}.", where=f"{TABLE.name}, line {line}") from err


def _share(cell: str) -> float | None:
    return float(cell) if cell else None
