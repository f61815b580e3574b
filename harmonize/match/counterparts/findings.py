"""What speaks for and against each pair of provisions of two jurisdictions: one table of figures for each sign."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from rapidfuzz import fuzz, process

from .deviations import USUAL, stand_out
from .profile import Matrix, Profile, Stems

LIKE_HEADINGS = 60.0
"""RapidFuzz ratio (0 to 100) of two headings that share common words only."""
NEAR_TERMS, FAR_TERMS = 1.0, 2.0
"""Logarithms of the ratio of two prison terms that are no longer alike, and that cannot be farther apart."""
APART = 0.7
"""From here on two terms speak against each other."""


def find_signs(a: Profile, b: Profile) -> Mapping[str, Matrix]:
    """Return a table for each sign, a row for each provision of ``a`` and a column for each of ``b``.

    Only these two jurisdictions have a say; the same two give the transposed tables the other way round.
    """
    if a.jurisdiction > b.jurisdiction:
        # One order of sums for both directions: the last digits must agree.
        return {name: table.T for name, table in find_signs(b, a).items()}
    families = [[name or None for name in side.families.tolist()] for side in (a, b)]
    same_family = np.array(
        [[one is not None and one == other for other in families[1]] for one in families[0]], dtype=bool
    ).reshape(len(families[0]), len(families[1]))
    likeness = {name: _cosines(a.concepts[name], b.concepts[name]) for name in a.concepts}
    signs = {
        name: stand_out(likeness[name], a.punishing, b.punishing, name) for name in likeness if name in USUAL
    } | _names(a, b, likeness)
    for name, stems, there in (
        ("words", (a.words, b.words), same_family),
        ("cognates", (a.cognates, b.cognates), ~same_family),
    ):
        signs[name] = _shared_stems(a, b, stems, name) * there if there.any() else np.zeros(there.shape, np.float32)
    signs["heading"] = _headings(a, b) * same_family
    few = (a.few[:, None] | b.few[None, :]) & same_family
    signs["words_few"] = signs["words"] * few
    return signs | _penalties(a, b)


def _cosines(a: Matrix, b: Matrix) -> Matrix:
    used = a.any(axis=0) & b.any(axis=0)
    found: Matrix = np.ascontiguousarray(a[:, used]) @ np.ascontiguousarray(b[:, used]).T
    return found


def _names(a: Profile, b: Profile, likeness: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """Names of offences that both have, and names where each has others."""
    found = {name: likeness[name] for name in ("names", "heading_names")}
    for name, clash in (("heading_names", "heading_clash"), ("chapter", "chapter_clash")):
        there, back = (np.asarray(side.concepts[name].any(axis=1)) for side in (a, b))
        both = there[:, None] & back[None, :]
        found[clash] = (both & (likeness[name] <= 0)).astype(np.float32)
    return found


def _shared_stems(a: Profile, b: Profile, stems: tuple[Stems, Stems], kind: str) -> Matrix:
    shared = np.intersect1d(stems[0].vocabulary, stems[1].vocabulary)
    cosines: Matrix = stems[0].among(shared) @ stems[1].among(shared).T
    return stand_out(cosines, a.punishing, b.punishing, kind)


def _headings(a: Profile, b: Profile) -> Matrix:
    ratios = process.cdist(a.headings, b.headings, scorer=fuzz.token_sort_ratio, dtype=np.float32)
    there, back = (np.array([bool(heading) for heading in side.headings], dtype=bool) for side in (a, b))
    printed = there[:, None] & back[None, :]
    above: Matrix = np.clip((ratios - LIKE_HEADINGS) / (100.0 - LIKE_HEADINGS), 0, 1) * printed
    return above.astype(np.float32)


def _penalties(a: Profile, b: Profile) -> dict[str, Matrix]:
    apart = np.abs(a.months[:, None] - b.months[None, :])
    known = ~np.isnan(apart)
    apart = np.where(known, apart, 0.0)
    return {
        "penalty": (known * np.maximum(0.0, NEAR_TERMS - apart)).astype(np.float32),
        "penalty_apart": (known * np.clip(apart - APART, 0.0, FAR_TERMS)).astype(np.float32),
        "prison_apart": (a.prison[:, None] ^ b.prison[None, :]).astype(np.float32),
    }
