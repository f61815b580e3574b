"""A cell drawn up from its own part of a result is the one drawn up from the whole."""

from __future__ import annotations

import pytest

from harmonize.views.lookup import Lookup
from harmonize.views.offence.cell import build_cell
from harmonize.views.words import load_words
from tests.official.result import official
from tests.shared_folder import needs_shared

pytestmark = [needs_shared, pytest.mark.official]
EVERY = 7
"""A cell of so many is looked at; the number shares no factor with the twelve jurisdictions."""


def test_a_part_of_the_result_gives_the_same_cell():
    whole, words = official(), load_words()
    lookup = Lookup(whole)
    for gap in whole.gaps[::EVERY]:
        part = lookup.narrowed(gap.offence, gap.jurisdiction)
        assert build_cell(part, gap.offence, gap.jurisdiction, words) == build_cell(
            whole, gap.offence, gap.jurisdiction, words
        )
