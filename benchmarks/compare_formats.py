"""Compare what is read of one law in two formats: labels, statuses, names and penalties, article by article.

python benchmarks/compare_formats.py STATUTES VARIANTS TABLE.csv

Writes every difference into the table. Causes written by hand are kept.
"""

from __future__ import annotations

import argparse
import csv
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from harmonize.model import Offence, Penalty, Provision, label_key
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.settings import load_settings

PAIRS = {
    "al 2024 pdf/txt": ("al/kodi-penal-2024.pdf", "al/kodi-penal-2024.txt"),
    "al 2016 pdf/txt": ("al/kodi-penal-2016-qbz.pdf", "al/kodi-penal-2016-qbz.txt"),
    "al 2016 txt/json": ("al/kodi-penal-2016-qbz.txt", "al/kodi-penal-2016-parsed.json"),
    "hr md/json": ("hr/kazneni-zakon-nn-125-2011.md", "hr/kazneni-zakon-nn-125-2011.json"),
    "me 2023 txt/pdf": ("me/krivicni-zakonik-me-110-2023.txt", "me/krivicni-zakonik-me-110-2023.pdf"),
    "me 2021 xml/html": ("me/krivicni-zakonik-me-akn.xml", "me/krivicni-zakonik-me-paragraf-2021.html"),
    "mk code pdf/txt": ("mk/krivichen-zakonik-2023.pdf", "mk/krivichen-zakonik-2023.txt"),
    "mk border pdf/txt": ("mk/zakon-za-granichna-kontrola.pdf", "mk/zakon-za-granichna-kontrola.txt"),
    "mk weapons pdf/txt": ("mk/zakon-za-oruzjeto.pdf", "mk/zakon-za-oruzjeto.txt"),
    "mk aliens pdf/txt": ("mk/zakon-za-strancite.pdf", "mk/zakon-za-strancite.txt"),
    "rs 2014 pdf/txt": ("rs/krivicni-zakonik-2014-latn.pdf", "rs/krivicni-zakonik-2014-latn.txt"),
    "xk pdf/txt": ("xk/kodi-penal-06-L-074.pdf", "xk/kodi-penal-06-L-074.txt"),
}
COLUMNS = ("pair", "article", "differs", "first", "second", "cause")
Difference = tuple[str, ...]
"""The columns but the cause."""


@dataclass(frozen=True)
class Article:
    """What two formats of a law should have in common about one article."""

    status: str
    name: str
    """Letters and digits alone, in lower case."""
    penalties: tuple[str, ...]


def in_figures(form: str, penalty: Penalty) -> str:
    """Return a penalty as form, kind and bounds in months."""
    low, high = (f"{bound:g}" if bound is not None else "" for bound in (penalty.min_months, penalty.max_months))
    return f"{form} {penalty.kind.value} {low}-{high}".removesuffix(" -")


def articles_of(provisions: Sequence[Provision], offences: Iterable[Offence]) -> dict[str, Article]:
    """Return the articles of one file by label; a label's second article is ``label (2)``."""
    starts = [p.span.start for p in provisions]
    first_of = {p.article: place for place, p in reversed(list(enumerate(provisions)))}
    penalties: dict[int, list[str]] = defaultdict(list)
    for offence in offences:
        for penalty in offence.penalties:
            place = bisect_right(starts, penalty.quote.span.start) - 1
            if provisions[place].article != offence.article:  # quoted from the article it refers to
                place = first_of[offence.article]
            penalties[place].append(in_figures(offence.form.value, penalty))
    found: dict[str, Article] = {}
    seen: Counter[str] = Counter()
    for place, provision in enumerate(provisions):
        key = label_key(provision.article)
        seen[key] += 1
        key += f" ({seen[key]})" if seen[key] > 1 else ""
        name = "".join(c for c in provision.heading.lower() if c.isalnum())
        found[key] = Article(provision.status.value, name, tuple(penalties[place]))
    return found


def unlike(first: Sequence[str], second: Sequence[str]) -> tuple[str, str]:
    """Return the penalties that only one side has; all of them where the order alone differs."""
    here, there = Counter(first), Counter(second)
    if here == there:
        return "; ".join(first), "; ".join(second)
    return "; ".join((here - there).elements()), "; ".join((there - here).elements())


def name_words(first: str, second: str) -> tuple[str, str]:
    """Say of two unlike names which side has one."""
    if first and second:
        return "name differs", "name differs"
    return ("name present", "name absent") if first else ("name absent", "name present")


def compare_articles(pair: str, first: Mapping[str, Article], second: Mapping[str, Article]) -> list[Difference]:
    """Return every difference, in the order of the first text; what it lacks comes last."""
    rows: list[Difference] = []
    for key, one in first.items():
        other = second.get(key)
        if other is None:
            rows.append((pair, key, "only in first", one.status, ""))
            continue
        if one.status != other.status:
            rows.append((pair, key, "status", one.status, other.status))
        if one.penalties != other.penalties:
            rows.append((pair, key, "penalties", *unlike(one.penalties, other.penalties)))
        if one.name != other.name:
            rows.append((pair, key, "name", *name_words(one.name, other.name)))
    rows.extend((pair, key, "only in second", "", other.status) for key, other in second.items() if key not in first)
    return rows


Texts = Mapping[str, tuple[Sequence[Provision], Sequence[Offence]]]


def read_texts(roots: Sequence[Path]) -> dict[str, tuple[Sequence[Provision], Sequence[Offence]]]:
    """Return articles and offences of every file of the roots."""
    read = read_statutes(roots, RunRecord(load_settings())).instruments
    return {i.source.file: (i.cut.provisions, [o for r in i.readings for o in r.offences]) for i in read}


def compare_pairs(texts: Texts) -> list[Difference]:
    """Return the differences of all pairs."""
    return [
        row
        for pair, files in PAIRS.items()
        for row in compare_articles(pair, *(articles_of(*texts[file]) for file in files))
    ]


def load(table: Path) -> dict[Difference, str]:
    """Read the table: the cause of each difference."""
    with table.open(encoding="utf-8", newline="") as handle:
        return {tuple(row[name] for name in COLUMNS[:-1]): row["cause"] for row in csv.DictReader(handle)}


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("variants", type=Path)
    parser.add_argument("table", type=Path)
    options = parser.parse_args()
    rows = compare_pairs(read_texts([options.statutes, options.variants]))
    causes = load(options.table) if options.table.exists() else {}
    with options.table.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((*row, causes.get(row, "")) for row in rows)


if __name__ == "__main__":
    main()
