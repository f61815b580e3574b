"""Every sentence that the result of the official texts holds can be said in every interface language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from harmonize.lang.catalogue import RESULTS, catalogues
from harmonize.model import Comparison
from harmonize.views.restated.restated import restate
from harmonize.views.words import load_words
from tests.official.result import official
from tests.shared_folder import needs_shared

LEAST = 0.99
"""So large a share of each kind of sentence must be said in the other language."""


def sentences(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Yield every sentence of ours with its kind, in the order of the result."""
    for match in comparison.matches:
        yield from (("reason", reason) for reason in match.reasons)
        yield from (("evidence", item.reason) for item in match.evidence)
    for finding in comparison.elements:
        yield "rule", finding.rule
        yield "duty", finding.duty
    for gap in comparison.gaps:
        yield "sentence", gap.sentence
        yield "penalty", gap.penalty_note


@needs_shared
@pytest.mark.parametrize("tag", [tag for tag in catalogues() if tag != RESULTS])
def test_hardly_a_sentence_stays_in_english(tag: str):
    made = official()
    told: dict[str, list[bool]] = {}
    for (kind, old), (_, new) in zip(sentences(made), sentences(restate(made, load_words(tag))), strict=True):
        if old:
            told.setdefault(kind, []).append(old != new)
    assert set(told) == {"reason", "evidence", "rule", "duty", "sentence", "penalty"}
    for kind, changed in told.items():
        assert sum(changed) >= LEAST * len(changed), (kind, sum(changed), len(changed))
