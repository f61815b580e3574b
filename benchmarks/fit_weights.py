"""Fit the weights of the comparisons on hand-checked answers, and judge them where they were not fitted.

python benchmarks/fit_weights.py STATUTES GOLD.csv [--only PE,AR,ES,ME,MK,AL]

For each jurisdiction of the gold in turn, weights are fitted on the others (logistic regression with the
signs held: what speaks for an offence cannot come to speak against it) and judge it. Printed are the
held-out figures and the weights fitted on all, which go into harmonize/settings/default.toml by hand.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from dataclasses import fields
from pathlib import Path

import numpy as np

from harmonize.match import score_candidates
from harmonize.model import label_key
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.settings import Weights, load_settings
from harmonize.yardsticks import load_yardstick

NAMES = [field.name for field in fields(Weights)]
AGAINST = {"decisive_missing", "neighbour_heading", "neighbour_body", "no_penalty", "variant", "rival", "standing"}
COLUMN = {
    "neighbours in heading": ("neighbour_heading",),
    "neighbours in body": ("neighbour_body",),
    "heading": ("heading", "no_heading"),
    "decisive": ("decisive", "decisive_missing"),
    "penalty": ("penalty", "no_penalty"),
    "standing": ("standing", "standing_best"),
}


def features(scored) -> np.ndarray:
    """Return the findings of a candidate in the order of the weights."""
    current = load_settings().weights
    row = np.zeros(len(NAMES))
    for item in scored.evidence:
        options = COLUMN.get(item.comparison, (item.comparison,))
        worth = [abs(getattr(current, option) * item.value - item.weight) for option in options]
        row[NAMES.index(options[int(np.argmin(worth))])] = item.value
    return row


def collect(statutes: Path, gold: Path, only: set[str]):
    """Return rows (jurisdiction, offence, place, features, decided, answer) of every candidate."""
    answers: dict[tuple[str, str], dict[tuple[str, str], tuple[str, str]]] = defaultdict(dict)
    with gold.open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            if row["jurisdiction"] in only and row["article"]:
                place = (Path(row["file"]).stem, label_key(row["article"]))
                answers[row["jurisdiction"].lower(), row["offence"]][place] = (row["present"], row["rank"])
    settings = load_settings()
    readings = defaultdict(list)
    for item in read_statutes([statutes], RunRecord(settings)).instruments:
        if item.instrument.jurisdiction.upper() in only:
            readings[item.instrument.jurisdiction].extend(item.readings)
    rows = []
    for code in sorted(readings):
        for offence, items in score_candidates(readings[code], load_yardstick(), settings).items():
            known = answers[code, offence]
            for item in items:
                place = (Path(item.reading.provision.file).stem, label_key(item.reading.provision.article))
                rows.append((code, offence, place, features(item), item.decided, known.get(place, ("no", ""))))
    return rows


def fit(x: np.ndarray, y: np.ndarray, *, ridge: float = 6, steps: int = 6000) -> np.ndarray:
    """Fit by projected gradient descent with momentum; signs are held, the start is free."""
    low = np.where([name in AGAINST or name == "start" for name in NAMES], -12.0, 0.0)
    high = np.where([name in AGAINST or name == "start" for name in NAMES], 0.0, 12.0)
    prior = np.array([getattr(load_settings().weights, name) for name in NAMES])
    weights, speed = prior.copy(), np.zeros(len(NAMES))
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -40, 40)))
        gradient = x.T @ (p - y) + ridge * (weights - prior)
        speed = 0.9 * speed - 0.002 * gradient
        weights = np.clip(weights + speed, low, high)
    return weights


def figures(rows, weights: np.ndarray, match: float = 0.45, review: float = 0.04) -> dict[str, float]:
    """Return principal first, precision and recall of matches, and false gaps, on these rows."""
    cells = defaultdict(list)
    for code, offence, place, vector, decided, answer in rows:
        cells[code, offence].append((float(1 / (1 + np.exp(-vector @ weights))), decided, place, answer))
    first = good = said = gap = matched = count = 0
    for items in cells.values():
        principal = next((i for i in items if i[3][1] == "1" and i[3][0] == "yes"), None)
        if principal is None:
            continue
        count += 1
        best = max(items, key=lambda i: i[0])
        first += best[2][1] == principal[2][1]
        gap += best[0] < review
        standing = [i for i in items if i[0] >= match and i[1]]
        said += len(standing)
        good += sum(i[3][0] != "no" for i in standing)
        matched += principal in standing
    return {
        "cells": count,
        "principal@1": first / count,
        "precision": good / max(1, said),
        "matched": matched / count,
        "false-gap": gap / count,
        "said": said,
    }


def main() -> None:
    """Print the held-out figures and the weights fitted on all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--only", default="PE,AR,ES,ME")
    options = parser.parse_args()
    rows = collect(options.statutes, options.gold, set(options.only.split(",")))

    def arrays(chosen):
        kept = [r for r in chosen if r[5][0] != "partial"]
        return np.array([r[3] for r in kept]), np.array([float(r[5][0] == "yes") for r in kept])

    for code in sorted({r[0] for r in rows}):
        held_out = [r for r in rows if r[0] == code]
        print(
            code,
            {k: round(v, 3) for k, v in figures(held_out, fit(*arrays([r for r in rows if r[0] != code]))).items()},
        )
    x, y = arrays(rows)
    weights = fit(x, y)
    print("all (fitted, no evidence of quality)", {k: round(v, 3) for k, v in figures(rows, weights).items()})
    for name, value in zip(NAMES, weights, strict=True):
        print(f"{name} = {value:.2f}")


if __name__ == "__main__":
    main()
