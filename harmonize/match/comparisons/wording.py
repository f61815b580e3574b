"""Is the wording like a usual wording of the offence in the same language?"""

from __future__ import annotations

from rapidfuzz import fuzz

from harmonize.lang.fold import shadow
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading

from .base import Finding, Question

FIRST = 1500
"""Characters of the conduct that are compared: the basic form stands first."""


def compare_wording(reading: ProvisionReading, question: Question, *, unlike: float, alike: float) -> Finding | None:
    """RapidFuzz's token-set ratio of conduct and wording, scaled between unlike and alike texts."""
    if question.wording is None or not reading.conduct:
        return None
    model = " ".join(shadow(question.wording.text).split())
    ratio = fuzz.token_set_ratio(reading.conduct[:FIRST], model)
    value = min(1.0, max(0.0, (ratio - unlike) / (alike - unlike)))
    return Finding("wording", value, phrase("match.wording")) if value > 0 else None
