"""The conductor of matching jurisdictions with each other, after a comparison with the yardstick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from .errors import WrongUse
from .match.counterparts import find_alone, make_profile, propose, weigh_pairs
from .model import Instrument, PairResult, ProvisionReading
from .settings import Settings
from .yardsticks import load_law_kinds

ALL = "all"
FEWEST = 2
Progress = Callable[[str, int, int], None]


def read_codes(listed: str) -> tuple[str, ...]:
    """Return the jurisdictions named in ``pe,br``, in that order; none for ``all``. WrongUse where one is too few."""
    codes = tuple(dict.fromkeys(code.strip().lower() for code in listed.split(",") if code.strip()))
    if codes == (ALL,):
        return ()
    if len(codes) < FEWEST:
        raise WrongUse(
            f"--pairs needs two or more jurisdictions, not '{listed}'.", remedy="Write --pairs pe,br or --pairs all."
        )
    return codes


def compare_pairs(
    readings: Sequence[ProvisionReading],
    instruments: Sequence[Instrument],
    codes: Sequence[str],
    settings: Settings,
    progress: Progress | None = None,
) -> PairResult:
    """Match the provisions of every two of the jurisdictions ``codes`` (all that were read where none is named).

    What is said of two jurisdictions depends on no third one; only which provisions are alone does. Raises WrongUse
    where one was not read, or fewer than two were.
    """
    there = sorted({item.jurisdiction for item in instruments})
    codes = tuple(codes) or tuple(there)
    unknown = [code for code in codes if code not in there]
    if unknown or len(codes) < FEWEST:
        said = f"no statutes of {', '.join(unknown)} were read" if unknown else "only one jurisdiction was read"
        raise WrongUse(f"{said}, so nothing can be paired.", remedy=f"There are: {', '.join(there)}.")
    profiles = [make_profile(code, [r for r in readings if r.provision.jurisdiction == code]) for code in codes]
    found = {}
    pairs = list(combinations(profiles, 2))
    for done, (a, b) in enumerate(pairs):
        if progress:
            progress(f"{a.jurisdiction} {b.jurisdiction}", done, len(pairs))
        weighed = weigh_pairs(a, b, settings.pair_weights)
        found[a.jurisdiction, b.jurisdiction] = propose(weighed, settings.pair_rules)
    return PairResult(
        jurisdictions=codes,
        counterparts=tuple(item for two in found.values() for item in two.counterparts),
        alone=tuple(find_alone(profiles, found, instruments, load_law_kinds())),
        possible=sum(two.weighed.possible for two in found.values()),
        weighed=sum(len(two.weighed.rows) for two in found.values()),
    )


__all__ = ["compare_pairs", "read_codes"]
