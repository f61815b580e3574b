"""Reports of comparisons, for tests of papers."""

from __future__ import annotations

from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate
from tests.factories import make_comparison


def reported(comparison=None, language="en", **filters):
    """Draw up a report of a comparison with the cells that fit."""
    words = load_report_words(language)
    whole = restate(comparison or make_comparison(), words)
    return open_report(Lookup(whole), words, Ask(Filters(**filters)))
