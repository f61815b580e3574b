"""Fit the weights for pairs of provisions on checked answers, and judge them with jurisdictions held out.

    python benchmarks/fit_pairs.py --gold ANSWERS.csv [--test MORE.csv ...] STATUTES

Prints the weights fitted on all jurisdictions of ``--gold`` (for ``[pair_weights]`` of settings/default.toml), then
figures: of the jurisdictions of ``--gold``, with ``--hold-out`` each by the weights of the others, and of those of
``--test``, whose answers no fit saw.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Sequence
from pathlib import Path

from harmonize.evaluation.countries import read_countries
from harmonize.evaluation.gold import Gold, read_gold
from harmonize.evaluation.pair_questions import JudgedCountries, judge_countries
from harmonize.evaluation.pairs import PairQuality, judge_pairs
from harmonize.match.counterparts.fitting import fit_pair_weights
from harmonize.settings import PairWeights, Settings, load_settings


def main() -> None:
    """Fit, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statutes", type=Path, nargs="+")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    parser.add_argument(
        "--hold-out", action="store_true", help="judge each jurisdiction of --gold by the others' weights"
    )
    options = parser.parse_args()
    settings = load_settings()
    learnt = read_gold(options.gold)
    answers = [learnt, *map(read_gold, options.test)]
    gold = Gold({cell: known for one in answers for cell, known in one.cells.items()})
    countries = read_countries(options.statutes, gold, settings)
    found = list(judge_countries(countries, gold, settings.pair_weights))
    inside = {code.lower() for code in learnt.jurisdictions}
    own = [two for two in found if set(two.codes) <= inside]
    untaught = [dataclasses.replace(t.judged, taught=False) for t in found if not set(t.codes) <= inside]
    fitted = fit_pair_weights([*(two.judged for two in own), *untaught], settings.pair_weights)
    for name, value in dataclasses.asdict(fitted).items():
        print(f"{name} = {value:.2f}")
    _show("as in the settings, all", judge_pairs(found, settings.pair_weights, settings.pair_rules))
    _show("fitted on these, learnt from", judge_pairs(own, fitted, settings.pair_rules))
    for code in sorted(inside) if options.hold_out else ():
        _held_out(code, own, settings)
    _show(
        "no jurisdiction seen",
        judge_pairs([t for t in found if inside.isdisjoint(t.codes)], fitted, settings.pair_rules),
    )
    mixed = [t for t in found if len(inside & set(t.codes)) == 1]
    _show("one of the two seen", judge_pairs(mixed, fitted, settings.pair_rules))


def _held_out(code: str, own: Sequence[JudgedCountries], settings: Settings) -> None:
    weights: PairWeights = fit_pair_weights([t.judged for t in own if code not in t.codes], settings.pair_weights)
    _show(f"{code} held out", judge_pairs([t for t in own if code in t.codes], weights, settings.pair_rules))


def _show(title: str, quality: PairQuality) -> None:
    print(f"\n{title}: {quality.weighed} of {quality.possible} pairs weighed")
    print("languages    asked  @1  any@1  @5  matched  lost  precision (n)  masked: match, review")
    for item in quality.by_languages:
        shares = [
            count / max(1, item.asked)
            for count in (item.first, item.first_any, item.among_few, item.matched, item.lost)
        ]
        right = item.right / max(1, item.matches)
        masked = [count / max(1, item.masked) for count in (item.masked_match, item.masked_review)]
        print(
            f"{item.languages:12} {item.asked:5}  {'  '.join(f'{share:.3f}' for share in shares)}"
            f"  {right:.3f} ({item.matches})  {'  '.join(f'{share:.3f}' for share in masked)}"
        )


if __name__ == "__main__":
    main()
