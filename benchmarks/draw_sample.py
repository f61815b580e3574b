"""Draw penalties or provisions in force for a person to read against the text.

python benchmarks/draw_sample.py STATUTES {penalties,provisions} --count 30 --seed 20261126 [--only br,cl]

Prints CSV: seed, number, place and what the program says; the columns for what the person read are empty. The
same seed draws the same rows as long as the program says the same. Jurisdictions are drawn from in turn, so
that a long code does not fill the sample.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from harmonize.pipeline import ReadStatutes, RunRecord, read_statutes
from harmonize.settings import load_settings


def penalties(statutes: ReadStatutes) -> list[tuple[str, list[str]]]:
    """Return (jurisdiction, row) for each prison term stated in an article in force."""
    rows = []
    for item in statutes.instruments:
        for reading in item.readings:
            for offence in reading.offences:
                for penalty in offence.penalties:
                    if penalty.kind.value in ("imprisonment", "life"):
                        bounds = [f"{b:g}" if b is not None else "" for b in (penalty.min_months, penalty.max_months)]
                        said = [
                            offence.form.value,
                            penalty.kind.value,
                            *bounds,
                            penalty.connective,
                            penalty.by_reference,
                        ]
                        place = [offence.file, offence.article, offence.paragraph]
                        span = penalty.quote.span
                        rows.append(
                            (offence.jurisdiction, [*place, *said, penalty.change, str(span.start), str(span.end)])
                        )
    return rows


def provisions(statutes: ReadStatutes) -> list[tuple[str, list[str]]]:
    """Return (jurisdiction, row) for each provision called in force."""
    return [
        (p.jurisdiction, [p.file, p.article, p.status.value, str(p.span.start), str(p.span.end)])
        for item in statutes.instruments
        for p in item.cut.provisions
        if p.status.value == "in_force"
    ]


HEADERS = {
    "penalties": "file article paragraph form kind min_months max_months connective by_reference change start end",
    "provisions": "file article status start end",
}


def draw(rows: Sequence[tuple[str, list[str]]], count: int, seed: int) -> list[list[str]]:
    """Draw rows from each jurisdiction in turn."""
    chance = random.Random(seed)
    by_country = {code: [row for c, row in rows if c == code] for code in sorted({c for c, _ in rows})}
    drawn: list[list[str]] = []
    while len(drawn) < count and any(by_country.values()):
        for left in by_country.values():
            if left and len(drawn) < count:
                drawn.append(left.pop(chance.randrange(len(left))))
    return sorted(drawn)


def main() -> None:
    """Print the sample as CSV."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("what", choices=tuple(HEADERS))
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--only", default="", help="comma-separated jurisdictions")
    options = parser.parse_args()
    only = {code for code in options.only.split(",") if code}
    statutes = read_statutes([options.root], RunRecord(load_settings()))
    found = penalties(statutes) if options.what == "penalties" else provisions(statutes)
    rows = draw([pair for pair in found if not only or pair[0] in only], options.count, options.seed)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["seed", "number", *HEADERS[options.what].split(), "read", "verdict", "remark"])
    for number, row in enumerate(rows, 1):
        writer.writerow([options.seed, number, *row, "", "", ""])


if __name__ == "__main__":
    main()
