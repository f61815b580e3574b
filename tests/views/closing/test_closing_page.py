"""Wordings elsewhere as a page shows them."""

from __future__ import annotations

from harmonize.model import ElementRole, TextKind
from harmonize.views.closing.closing import close_cell, close_gaps
from harmonize.views.closing.closing_page import advice, closing_views
from harmonize.views.lookup import Lookup
from harmonize.views.words import load_words
from tests.factories import make_comparison
from tests.views.closing.test_closing import LACKING, with_others

WORDS = load_words()
OFFENCE, CODE, ELEMENT = LACKING


def test_one_cell_is_closed_as_all_of_them_are():
    lookup = Lookup(with_others(("cc", "es", ElementRole.CONSTITUTIVE, TextKind.OFFICIAL)))
    for gap in lookup.gaps:
        own = [c for c in close_gaps(lookup) if (c.offence, c.jurisdiction) == (gap.offence, gap.jurisdiction)]
        assert list(close_cell(lookup, gap.offence, gap.jurisdiction)) == own
    assert close_cell(lookup, OFFENCE, "zz") == ()


def test_a_wording_says_whose_it_is_from_what_text_and_marks_the_words():
    lookup = Lookup(with_others(("cc", "es", ElementRole.AGGRAVATING, TextKind.DIGEST)))
    (view,) = closing_views(lookup, OFFENCE, CODE, WORDS)
    assert (view.element, view.absent, view.status, view.count) == (ELEMENT, True, "not found", "1 wording elsewhere")
    (wording,) = view.wordings
    assert wording.place == "cc, Article 12"
    assert wording.near == "same language"
    assert wording.role == "only raises the penalty"
    assert [piece.text for piece in wording.pieces if piece.marks] == ["cruzar la frontera"]
    assert wording.source.endswith("as of 2026")
    assert wording.digest
    assert "not a model law" in advice(WORDS)


def test_without_a_wording_the_reason_stands_in_its_place():
    (view,) = closing_views(Lookup(make_comparison()), OFFENCE, CODE, WORDS)
    assert view.wordings == ()
    assert view.count == view.reason == "No other country compared has words for this."


def test_a_law_that_was_not_loaded_has_no_gap_to_close():
    assert closing_views(Lookup(make_comparison()), "money-laundering", "bb", WORDS) == ()
