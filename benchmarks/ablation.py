"""What each comparison is worth, and what is left of the figures for a country unlike those that were learnt from.

python benchmarks/ablation.py STATUTES ANSWERS.csv [--also OTHER.csv ...]

Every row is judged by weights fitted without the country judged. The countries of OTHER tables take no part in any
fit: they are judged by weights fitted on all countries of ANSWERS.csv. Prints tables in Markdown.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from harmonize.evaluation.countries import Country, answer_of_country, read_countries
from harmonize.evaluation.gold import Gold, Scope, gold_of, read_gold
from harmonize.evaluation.hold_out import (
    HeldOut,
    Weighed,
    candidate_pairs,
    hold_out_weighed,
    merge_answers,
)
from harmonize.evaluation.masking import Masking, mask_country, merge_maskings
from harmonize.evaluation.scoreboard import Figures, Scoreboard, make_scoreboard
from harmonize.exemplars import load_exemplars
from harmonize.lang import room_for_tag
from harmonize.match import Scored, reweigh_candidates, weigh_candidates
from harmonize.match.vectors import NAMES
from harmonize.model import Exemplar, OffenceProfile, ProvisionReading, Yardstick
from harmonize.settings import Settings, Weights, load_settings
from harmonize.yardsticks import load_yardstick

GROUPS: Mapping[str, frozenset[str]] = {
    "heading": frozenset({"heading", "no_heading"}),
    "term and chapter": frozenset({"term", "chapter"}),
    "neighbours": frozenset({"neighbour_heading", "neighbour_body"}),
    "signs": frozenset({"signs", "decisive", "decisive_missing", "rival", "standing"}),
    "own wording": frozenset({"wording"}),
    "exemplars by words": frozenset({"alike_words"}),
    "exemplars by concepts": frozenset({"alike_concepts"}),
    "penalty and form": frozenset({"penalty", "no_penalty", "no_bounds", "general_part", "variant"}),
}
"""Settings by what they weigh. Start and lead belong to every row: they rank nothing."""
COLUMNS = ("principal@1", "recall@5", "matched", "precision", "false-gap")
ALL = "all comparisons"
Keep = Callable[[str], bool]
Choose = Callable[[Country], Sequence[Exemplar]]


@dataclass(frozen=True, slots=True)
class Bench:
    """What all rows are made from: yardstick, exemplars and settings as they ship, and who is judged by what."""

    yardstick: Yardstick
    exemplars: Sequence[Exemplar]
    settings: Settings
    held: tuple[Sequence[Country], Gold]
    """Countries that are held out in turn."""
    others: tuple[Sequence[Country], Gold] | None
    """Countries that take no part in any fit."""

    @property
    def countries(self) -> list[Country]:
        """Everybody who is judged."""
        return [*self.held[0], *(self.others[0] if self.others else ())]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of both tables."""

    name: str
    held: Scoreboard
    held_masking: Masking
    others: Scoreboard | None
    others_masking: Masking | None


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--also", type=Path, nargs="+", default=[], metavar="OTHER", help="answers that nothing fits")
    options = parser.parse_args()
    settings = load_settings()
    gold = read_gold(options.answers, None, Scope())
    held = read_countries([options.statutes], gold, settings), gold
    others = None
    if options.also:
        more = _gold_of_tables(options.also, gold)
        others = read_countries([options.statutes], more, settings), more
    bench = Bench(load_yardstick(), load_exemplars(), settings, held, others)
    rows = []
    for row in _rows(bench):
        print(f"{row.name}: {time.process_time():.0f} s", file=sys.stderr, flush=True)
        rows.append(row)
    print(f"Held out: {', '.join(gold.jurisdictions)}\n")
    _print_table([(row.name, row.held, row.held_masking) for row in rows])
    if others:
        print(f"\nNo part in any fit: {', '.join(others[1].jurisdictions)}\n")
        _print_table([(row.name, row.others, row.others_masking) for row in rows if row.others and row.others_masking])


def _gold_of_tables(tables: Sequence[Path], fitted: Gold) -> Gold:
    """Put tables of answers together; countries that the weights are fitted on are left out."""
    known = set(fitted.jurisdictions)
    cells = [cell for table in tables for cell in read_gold(table, None, Scope()).cells.values()]
    return gold_of([row for cell in cells for row in cell.rows if row.jurisdiction not in known])


def _rows(bench: Bench) -> Iterator[Row]:
    """Weigh the countries once for each choice of exemplars and terms; rows that only leave findings out share it."""
    full = _weigh(bench, lambda _: bench.exemplars)
    yield _judge(ALL, bench, full)
    for name, group in GROUPS.items():
        yield _judge(f"{name} alone", bench, _only(full, group.__contains__))
    for name, group in GROUPS.items():
        yield _judge(f"all but {name}", bench, _only(full, _all_but(group)))
    alike = GROUPS["exemplars by words"] | GROUPS["exemplars by concepts"]
    yield _judge("no exemplars", bench, _only(full, _all_but(alike)))
    del full
    laws = [exemplar for exemplar in bench.exemplars if exemplar.origin == "law"]
    yield _judge("exemplars of laws only, no digest", bench, _weigh(bench, lambda _: laws))
    strange = _strangers(bench.exemplars)
    yield _judge("exemplars of other language families only", bench, _weigh(bench, strange))
    nameless = _without_names(bench.yardstick)
    unnamed = _weigh(bench, lambda _: bench.exemplars, nameless)
    unnamed = _only(unnamed, _all_but({"heading"}))  # a likeness to a name is a name too
    yield _judge("no terms of art", bench, unnamed)
    yield _judge("no terms of art, no exemplars", bench, _only(unnamed, _all_but(alike)))
    unnamed = _only(_weigh(bench, strange, nameless), _all_but({"heading"}))
    yield _judge("no terms of art, exemplars of other families only", bench, unnamed)


def _weigh(bench: Bench, choose: Choose, nameless: Yardstick | None = None) -> dict[str, Weighed]:
    """Weigh the candidates of every country; with ``nameless`` as if no name of an offence were known."""
    return {
        country.code: weigh_candidates(
            _unread_names(country.readings) if nameless else country.readings,
            nameless or bench.yardstick,
            choose(country),
            bench.settings,
        )
        for country in bench.countries
    }


def _only(weighed: Mapping[str, Weighed], keep: Keep) -> dict[str, Weighed]:
    """Leave out all findings but those weighed by a setting that is kept."""
    signs = keep("signs")
    return {
        code: {offence: [_cut(item, keep, signs) for item in items] for offence, items in found.items()}
        for code, found in weighed.items()
    }


def _cut(item: Scored, keep: Keep, signs: bool) -> Scored:
    """Without signs nothing is behind another article, and nothing decisive is missing."""
    evidence = tuple(e for e in item.evidence if e.setting in ("start", "lead") or keep(e.setting))
    return replace(item, evidence=evidence) if signs else replace(item, evidence=evidence, signs=0.0, decided=True)


def _all_but(left_out: Collection[str]) -> Keep:
    return lambda setting: setting not in left_out


def _strangers(exemplars: Sequence[Exemplar]) -> Choose:
    def choose(country: Country) -> Sequence[Exemplar]:
        rooms = [room_for_tag(reading.provision.language) for reading in country.readings]
        own = {room.family for room in rooms if room}
        return [exemplar for exemplar in exemplars if exemplar.family not in own]

    return choose


def _unread_names(readings: Sequence[ProvisionReading]) -> list[ProvisionReading]:
    """Return readings in which no name of an offence was recognised."""
    return [
        replace(
            reading,
            in_heading=tuple(m for m in reading.in_heading if not m.concept.startswith(NAMES)),
            in_body=tuple(m for m in reading.in_body if not m.concept.startswith(NAMES)),
            in_path=(),
        )
        for reading in readings
    ]


def _without_names(yardstick: Yardstick) -> Yardstick:
    """Return the yardstick without names of offences; a decisive group of nothing but names goes with them."""
    return Yardstick(tuple(replace(o, profile=_profile_without_names(o.profile)) for o in yardstick.offences))


def _profile_without_names(profile: OffenceProfile) -> OffenceProfile:
    groups = (tuple(c for c in group if not c.startswith(NAMES)) for group in profile.decisive)
    return replace(
        profile,
        names=(),
        signs=tuple((c, weight) for c, weight in profile.signs if not c.startswith(NAMES)),
        decisive=tuple(group for group in groups if group),
        against=tuple(c for c in profile.against if not c.startswith(NAMES)),
    )


def _judge(name: str, bench: Bench, weighed: Mapping[str, Weighed]) -> Row:
    countries, gold = bench.held
    out: HeldOut = hold_out_weighed(countries, weighed, gold, bench.yardstick, bench.settings)
    board = make_scoreboard(name, "", out.answers, gold.among(out.by_jurisdiction), out.pairs)
    if bench.others is None:
        return Row(name, board, out.masking, None, None)
    return Row(name, board, out.masking, *_judge_others(name, bench, weighed, out.weights))


def _judge_others(
    name: str, bench: Bench, weighed: Mapping[str, Weighed], weights: Weights
) -> tuple[Scoreboard, Masking]:
    """Judge the countries that nothing was fitted on."""
    countries, gold = bench.others or ((), gold_of(()))
    settings = replace(bench.settings, weights=weights)
    answers, pairs, masked = [], [], []
    for country in countries:
        scored = reweigh_candidates(weighed[country.code], settings)
        answers.append(answer_of_country(country, scored, bench.yardstick, settings))
        pairs.extend(candidate_pairs(country.code, scored, gold))
        masked.append(mask_country(country, scored, gold, settings, bench.yardstick))
    there = gold.among({country.code.upper() for country in countries})
    return make_scoreboard(name, "", merge_answers(answers), there, pairs), merge_maskings(masked)


def _print_table(rows: Sequence[tuple[str, Scoreboard, Masking]]) -> None:
    print(f"| | {' | '.join(COLUMNS)} | masked cells with a match | calibration error |")
    print("|---" * (len(COLUMNS) + 3) + "|")
    first = rows[0][1]
    print(_line("no skill: random order, all to review", first.all_review))
    print(_line("no skill: random order, all match", first.all_match))
    for name, board, masking in rows:
        wrong = f"{masking.outcomes['match']} of {len(masking.cells)}"
        print(_line(name, board.figures, wrong, _figure(board.reliability[0].calibration.error)))


def _line(name: str, figures: Figures, masked: str = "–", error: str = "–") -> str:
    return f"| {' | '.join([name, *(_figure(figures[column].value) for column in COLUMNS), masked, error])} |"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    main()
