"""Learn what provisions of each offence are like, and write the figures that ship with the program.

python benchmarks/learn_exemplars.py STATUTES ANSWERS.csv ... [--digests data/statutes] [--into harmonize/exemplars]

STATUTES are official texts, ANSWERS tables of checked answers (columns as in docs/quality/answers-br-cl-mx.csv):
rows that are `yes` are learnt from. The digests speak for the offences that no answer of their country names.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from harmonize.evaluation.places import place_of
from harmonize.exemplars.load import FIGURES, INDEX
from harmonize.match.learning import KnownProvision, learn_exemplars
from harmonize.match.likeness import key_of
from harmonize.model import Exemplar, ProvisionReading
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.settings import load_settings

LABELS = "labels.csv"


def readings_by_country(root: Path) -> Mapping[str, list[ProvisionReading]]:
    """Return the provisions in force of each country."""
    found: dict[str, list[ProvisionReading]] = defaultdict(list)
    for item in read_statutes([root], RunRecord(load_settings())).instruments:
        found[item.instrument.jurisdiction].extend(item.readings)
    return found


def known_answers(tables: Iterable[Path]) -> Mapping[str, list[dict[str, str]]]:
    """Return the rows of answers that are learnt from, by country."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for table in tables:
        with table.open(encoding="utf-8-sig", newline="") as handle:
            for row in csv.DictReader(handle):
                if row["present"] == "yes" and row["article"]:
                    found[row["jurisdiction"].lower()].append(row)
    return found


def known_labels(root: Path) -> Mapping[str, list[dict[str, str]]]:
    """Return the labels of the digests, by country."""
    found: dict[str, list[dict[str, str]]] = {}
    for table in sorted(root.glob(f"*/{LABELS}")):
        code = table.parent.name
        with table.open(encoding="utf-8", newline="") as handle:
            found[code] = [{**row, "file": f"{code}/{row['file']}"} for row in csv.DictReader(handle)]
    return found


def learn(
    origin: str, readings: Mapping[str, Sequence[ProvisionReading]], rows: Mapping[str, Sequence[Mapping[str, str]]]
) -> list[Exemplar]:
    """Return the exemplars of all countries."""
    found: list[Exemplar] = []
    for code in sorted(set(readings) & set(rows)):
        places = {}
        for reading in readings[code]:
            places.setdefault(place_of(reading.provision.file, reading.provision.article), key_of(reading))
        known = [
            KnownProvision(row["offence"], places[place], row["rank"] == "1")
            for row in rows[code]
            if (place := place_of(row["file"], row["article"])) in places
        ]
        found.extend(learn_exemplars(code, readings[code], known, origin))
    return found


def write(exemplars: Sequence[Exemplar], folder: Path) -> None:
    """Write the index and the figures."""
    ordered = sorted(exemplars, key=lambda e: (e.origin, e.jurisdiction, e.offence))
    with (folder / INDEX).open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["origin", "jurisdiction", "offence", "family", "articles"])
        writer.writerows([e.origin, e.jurisdiction, e.offence, e.family, "; ".join(e.articles)] for e in ordered)
    with (folder / FIGURES).open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["origin", "jurisdiction", "offence", "kind", "term", "weight"])
        for e in ordered:
            for kind, terms in (("word", e.words), ("concept", e.concepts)):
                writer.writerows([e.origin, e.jurisdiction, e.offence, kind, t, w] for t, w in sorted(terms.items()))


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("answers", type=Path, nargs="+")
    parser.add_argument("--digests", type=Path, default=Path("data/statutes"))
    parser.add_argument("--into", type=Path, default=Path("harmonize/exemplars"))
    options = parser.parse_args()
    laws = learn("law", readings_by_country(options.statutes), known_answers(options.answers))
    spoken_for = {(e.jurisdiction, e.offence) for e in laws}
    digests = learn("digest", readings_by_country(options.digests), known_labels(options.digests))
    write([*laws, *(e for e in digests if (e.jurisdiction, e.offence) not in spoken_for)], options.into)


if __name__ == "__main__":
    main()
