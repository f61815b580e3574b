"""The slides of a report as a file for presentation programs."""

from __future__ import annotations

from harmonize.views.deck.deck import build_deck
from harmonize.views.report.report import Report

from .clean import clean
from .file import render_file
from .plan import plan_sheets


def render_slides(report: Report) -> bytes:
    """Return the bytes of the slides; the same report gives the same bytes.

    Words of files stand in them as text. Control characters are left out; the slide on method says how many.
    """
    deck, removed = clean(build_deck(report))
    return render_file(plan_sheets(deck, removed, report.words), deck, report.words)
