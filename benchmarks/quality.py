"""Measure quality by the language of the law and by pair of languages, and write the table that ships with the program.

python benchmarks/quality.py RESULT STATUTES ANSWERS.csv ... --drawn DRAWN.csv [--into harmonize/settings/quality.csv]

RESULT is a comparison of the official texts in STATUTES; ANSWERS are tables of checked answers (the columns of
docs/quality/answers-br-cl-mx.csv). Rows of kind ``treaty`` set the laws of a language beside the treaties, rows of
kind ``pair`` the laws of two languages beside each other; the weights are those that ship. Rows of kind ``elements``
count how many verdicts that were drawn by lot a person found right (DRAWN: docs/quality/elements-2026-11-27.csv).
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from harmonize.evaluation import Plan, evaluate
from harmonize.evaluation.answers import Answers, read_answers
from harmonize.evaluation.figures import Figure
from harmonize.evaluation.gold import Gold, read_gold
from harmonize.evaluation.scoreboard import make_scoreboard
from harmonize.export.folder import read_result
from harmonize.lang import room_for_tag
from harmonize.settings import load_settings

COLUMNS = ("kind", "languages", "asked", "first", "matched", "right", "matches")
INTO = Path("harmonize/settings/quality.csv")
ALL = "all"


def countries_by_language(result: Path) -> Mapping[str, frozenset[str]]:
    """Return the countries of a result, in capitals, by the room of the language that most of their texts are in."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for item in read_result(result).instruments:
        room = room_for_tag(item.language)
        if room is not None:
            found[item.jurisdiction.upper()][room.code] += item.characters
    grouped: dict[str, set[str]] = defaultdict(set)
    for country, rooms in found.items():
        grouped[max(sorted(rooms), key=lambda code: rooms[code])].add(country)
    return {code: frozenset(grouped[code]) for code in sorted(grouped)}


def treaty_rows(answers: Answers, gold: Gold, languages: Mapping[str, frozenset[str]]) -> Iterator[dict[str, str]]:
    """Return a row for each language whose laws people answered for, and one for all."""
    for code, countries in (*languages.items(), (ALL, frozenset(gold.jurisdictions))):
        there = gold.among(countries)
        if there.cells:
            figures = make_scoreboard(code, "", answers, there).figures
            yield _row("treaty", code, *(figures[name] for name in ("principal@1", "matched", "precision")))


def pair_rows(statutes: Path, result: Path, gold: Path) -> Iterator[dict[str, str]]:
    """Return a row for each pair of languages, and one for all."""
    found = evaluate(result, Plan(gold, statutes=(statutes,), pairs=True), load_settings()).pairs
    assert found is not None
    for item in found.by_languages:
        yield _row("pair", item.languages, *(item.shares[name] for name in ("first", "match", "matches right")))


def _row(kind: str, languages: str, first: Figure, matched: Figure, right: Figure) -> dict[str, str]:
    shown = [f"{figure.value:.3f}" if figure.value is not None else "" for figure in (first, matched, right)]
    return dict(zip(COLUMNS, (kind, languages, str(first.n), *shown, str(right.n)), strict=True))


def drawn_rows(table: Path) -> Iterator[dict[str, str]]:
    """Return a row for the verdicts *absent* and one for *present*."""
    with table.open(encoding="utf-8", newline="") as handle:
        judged = [(row["said"], row["judged"]) for row in csv.DictReader(handle)]
    for verdict in ("absent", "present"):
        own = [answer for said, answer in judged if said == verdict]
        right = Figure(sum(answer == "right" for answer in own) / len(own), len(own))
        yield _row("elements", verdict, Figure(None, len(own)), Figure(None, 0), right)


def joined(tables: Sequence[Path], folder: Path) -> Path:
    """Return one table of all answers."""
    whole = folder / "answers.csv"
    with whole.open("w", encoding="utf-8", newline="") as out:
        writer = None
        for table in tables:
            with table.open(encoding="utf-8-sig", newline="") as handle:
                rows = csv.DictReader(handle)
                if writer is None:
                    writer = csv.DictWriter(out, list(rows.fieldnames or ()))
                    writer.writeheader()
                writer.writerows(rows)
    return whole


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("result", type=Path)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("answers", type=Path, nargs="+")
    parser.add_argument("--drawn", type=Path, required=True)
    parser.add_argument("--into", type=Path, default=INTO)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = joined(asked.answers, Path(folder))
        languages = countries_by_language(asked.result)
        rows = [
            *treaty_rows(read_answers(asked.result), read_gold(table), languages),
            *pair_rows(asked.statutes, asked.result, table),
            *drawn_rows(asked.drawn),
        ]
    with asked.into.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
