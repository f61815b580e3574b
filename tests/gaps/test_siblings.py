"""Articles that were not matched keep an element open: those that wait, and those of the same kind; invented texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.gaps import elements
from harmonize.gaps.elements import LIKELY, find_elements
from harmonize.gaps.law import BESIDE, index_law, mentions_of
from harmonize.model import Verdict

from .invented import findings, matched, read, ruled, spanish
from .test_saying_absent import ACTS, OTHER, PENALTY, TRADE, TRAFFICKING, A, U


@pytest.fixture
def understood(monkeypatch):
    monkeypatch.setattr(elements, "UNDERSTOOD", 0.01)


def test_what_waits_with_little_chance_keeps_nothing_open(understood):
    articles = spanish(TRADE, *[OTHER] * 4, f"Refugio|El que acogiere a una persona {PENALTY}")
    law = index_law(read(articles))
    for score, status in ((LIKELY, U), (LIKELY - 0.01, A)):
        waits = [replace(m, score=score) for m in matched(TRAFFICKING, "6", verdict=Verdict.REVIEW)]
        found = find_elements(ruled(TRAFFICKING, ACTS), "aa", [*matched(TRAFFICKING, "1"), *waits], law)
        (finding,) = (f for f in found if f.element == "harbouring")
        assert finding.status is status
        assert ("aa/x.md 6" in finding.searched) is (status is U)


SIBLING = "Otra trata|El que captare y acogiere a una persona con fines de explotación {penalty}"


def test_what_an_unmatched_article_of_the_same_kind_names_is_unclear(understood):
    sibling = SIBLING.format(penalty=PENALTY)
    decisive = ruled(TRAFFICKING).profile.decisive
    there = {m.concept for m in mentions_of(read(spanish(sibling))[0])}
    assert all(there.intersection(group) for group in decisive)
    found = findings(ruled(TRAFFICKING, ACTS), spanish(TRADE, sibling), "1")["harbouring"]
    assert (found.status, found.article, found.quotes) == (U, "2", ())
    assert "2" in found.rule


@pytest.mark.parametrize("between", [BESIDE - 1, BESIDE])
def test_such_an_article_stands_right_beside_the_matched_one(understood, between):
    text = spanish(TRADE, *[OTHER] * between, SIBLING.format(penalty=PENALTY))
    found = findings(ruled(TRAFFICKING, ACTS), text, "1")["harbouring"]
    assert found.status is (U if between < BESIDE else A)


def test_an_article_without_what_makes_the_offence_keeps_nothing_open(understood):
    beside = f"Refugio|El que acogiere a una persona {PENALTY}"
    assert findings(ruled(TRAFFICKING, ACTS), spanish(TRADE, beside), "1")["harbouring"].status is A
