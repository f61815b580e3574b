"""How old the texts are that a paper rests on, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harmonize.model import Instrument

from ..words import Words

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""The date that an entry begins with; what stands further on is a remark."""


def text_dates(texts: Sequence[Instrument], words: Words) -> str:
    """Say from when to when texts are, as far as they say so themselves."""
    dates = sorted(match[0] for item in texts if (match := DATE.match(item.as_of)))
    undated = len(texts) - len(dates)
    if not dates:
        return words.say("gaps.file_undated")
    when = dates[0] if dates[0] == dates[-1] else words.say("gaps.file_span", first=dates[0], last=dates[-1])
    if not undated:
        return words.say("gaps.file_dates_all", when=when)
    return words.say("gaps.file_dates", when=when, undated=words.count("gaps.count_texts", undated))
