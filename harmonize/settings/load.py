"""Read the settings: every entry is typed, and all errors are reported at once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData

DEFAULT = Path(__file__).parent / "default.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each comparison adds to the log-odds; see default.toml."""

    start: float
    heading: float
    no_heading: float
    chapter: float
    term: float
    signs: float
    decisive: float
    decisive_missing: float
    wording: float
    neighbour_heading: float
    neighbour_body: float
    penalty: float
    no_penalty: float
    no_bounds: float
    general_part: float
    variant: float
    rival: float
    standing: float
    alike_words: float
    alike_concepts: float
    lead: float


@dataclass(frozen=True, slots=True)
class PairWeights:
    """What each sign adds to the log-odds that two provisions are counterparts; see default.toml."""

    start: float
    names: float
    heading_names: float
    heading_clash: float
    chapter_clash: float
    first: float
    acts: float
    objects: float
    aims: float
    nearby: float
    words: float
    words_few: float
    cognates: float
    heading: float
    penalty: float
    penalty_apart: float
    prison_apart: float
    lead: float


@dataclass(frozen=True, slots=True)
class PairRules:
    """From which probability two provisions stand as counterparts, or must be looked at, and how many of the latter."""

    match: float
    review: float
    review_mutual: float
    most_reviews: int


@dataclass(frozen=True, slots=True)
class VerdictRules:
    """From which probability a candidate stands, must be looked at, or is shown as a near miss."""

    match: float
    match_first: float
    review: float
    most_reviews: int
    most_rejected: int
    least_shown: float


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a run."""

    weights: Weights
    verdicts: VerdictRules
    wording: Mapping[str, float]
    code_offences: int
    max_mb: float
    pair_weights: PairWeights
    pair_rules: PairRules


@lru_cache(maxsize=4)
def load_settings(path: Path = DEFAULT) -> Settings:
    """Read a settings file; BrokenData names every entry that is missing, unknown or no number."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    faults: list[str] = []
    weights = _numbers(table, "weights", {field.name for field in fields(Weights)}, faults)
    verdicts = _numbers(table, "verdicts", {field.name for field in fields(VerdictRules)}, faults)
    wording = _numbers(table, "wording", {"unlike", "alike"}, faults)
    kinds = _numbers(table, "law_kinds", {"code_offences"}, faults)
    limits = _numbers(table, "limits", {"max_mb"}, faults)
    pair_weights = _numbers(table, "pair_weights", {field.name for field in fields(PairWeights)}, faults)
    pair_rules = _numbers(table, "pair_verdicts", {field.name for field in fields(PairRules)}, faults)
    if faults:
        raise BrokenData("; ".join(faults) + ".", where=path.name)
    whole = {name: int(verdicts[name]) for name in ("most_reviews", "most_rejected")}
    return Settings(
        Weights(**weights),
        VerdictRules(
            verdicts["match"],
            verdicts["match_first"],
            verdicts["review"],
            least_shown=verdicts["least_shown"],
            **whole,
        ),
        wording,
        int(kinds["code_offences"]),
        limits["max_mb"],
        PairWeights(**pair_weights),
        PairRules(
            **{name: value for name, value in pair_rules.items() if name != "most_reviews"},
            most_reviews=int(pair_rules["most_reviews"]),
        ),
    )


def _numbers(table: dict[str, Any], section: str, names: set[str], faults: list[str]) -> dict[str, float]:
    entries = table.get(section, {})
    faults += [f"[{section}] lacks {name}" for name in sorted(names - entries.keys())]
    faults += [f"[{section}] {name} is not known" for name in sorted(entries.keys() - names)]
    faults += [f"[{section}] {k} is no number" for k, v in entries.items() if not isinstance(v, int | float)]
    return {name: float(entries[name]) for name in names & entries.keys() if isinstance(entries[name], int | float)}
