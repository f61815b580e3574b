"""Candidates of one offence in one jurisdiction in their order."""

from __future__ import annotations

from collections.abc import Sequence

from .combine import Scored


def rank_candidates(candidates: Sequence[Scored]) -> list[Scored]:
    """Best first; ties by file and place; one row for an article of a file."""
    ordered = sorted(
        candidates,
        key=lambda s: (-s.score, -s.odds, s.reading.provision.file, s.reading.provision.span.start),
    )
    seen: set[tuple[str, str]] = set()
    kept = []
    for scored in ordered:
        if scored.article not in seen:
            seen.add(scored.article)
            kept.append(scored)
    return kept
