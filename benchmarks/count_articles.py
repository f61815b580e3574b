"""Count the articles of each statute by status and write them into a table beside what its source states.

python benchmarks/count_articles.py STATUTES TABLE.csv

The columns taken over by hand (what SOURCE.yaml states, and the remark) are kept; the counts are written anew.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from harmonize.model import Offence, Provision, ProvisionStatus
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.segment import find_holes
from harmonize.segment.numbers import leading_number
from harmonize.settings import load_settings

BY_HAND = ("stated", "stated_first", "stated_last", "stated_count")
COUNTED = ("articles", *(status.value for status in ProvisionStatus), "first", "last", "holes")
COLUMNS = ("file", *BY_HAND, *COUNTED, "remark")
Item = TypeVar("Item", Offence, Provision)
MISPRINT = 200
"""A last number so far above the one before it is misprinted; ``harmonize.segment`` judges holes alike."""


def count(provisions: Sequence[Provision]) -> dict[str, str]:
    """Return the counted columns of one file; first and last go by the number, quoted articles left out."""
    statuses = Counter(p.status.value for p in provisions)
    own = [p.article for p in provisions if p.status is not ProvisionStatus.QUOTED]
    numbered = sorted(
        ((n, label) for label in own if (n := leading_number(label)) is not None), key=lambda pair: pair[0]
    )
    while len(numbered) > 1 and numbered[-1][0] - numbered[-2][0] > MISPRINT:
        numbered.pop()
    ends = (numbered[0][1], numbered[-1][1]) if numbered else (own[0], own[-1]) if own else ("", "")
    holes = " ".join(map(str, find_holes(provisions)))
    counts = [len(provisions), *(statuses[status.value] for status in ProvisionStatus)]
    return dict(zip(COUNTED, (*map(str, counts), *ends, holes), strict=True))


def by_file(items: Iterable[Item]) -> dict[str, list[Item]]:
    """Group articles or offences by file."""
    grouped: dict[str, list[Item]] = {}
    for item in items:
        grouped.setdefault(item.file, []).append(item)
    return grouped


def load(table: Path) -> dict[str, dict[str, str]]:
    """Read the table, a row for each file."""
    with table.open(encoding="utf-8", newline="") as handle:
        return {row["file"]: row for row in csv.DictReader(handle)}


def write(table: Path, counts: Mapping[str, Mapping[str, str]]) -> None:
    """Write the table, with the columns written by hand."""
    known = load(table) if table.exists() else {}
    with table.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n", restval="")
        writer.writeheader()
        for file, counted in sorted(counts.items()):
            writer.writerow({**known.get(file, {}), "file": file, **counted})


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("table", type=Path)
    options = parser.parse_args()
    statutes = read_statutes([options.statutes], RunRecord(load_settings()))
    found = {item.source.file: item.cut.provisions for item in statutes.instruments}
    write(options.table, {file: count(provisions) for file, provisions in found.items()})


if __name__ == "__main__":
    main()
