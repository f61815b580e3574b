"""What is asked of a law, in words."""

from __future__ import annotations

import dataclasses

from harmonize.model import OWN_YARDSTICK
from harmonize.views.report.asked_words import view_asked
from harmonize.views.report_words import load_report_words
from tests.factories import make_yardstick

WORDS = load_report_words()


def smuggling(**changes):
    offence = make_yardstick().offence("migrant-smuggling")
    rows = tuple(dataclasses.replace(row, **changes) for row in offence.requirements)
    return dataclasses.replace(offence, requirements=rows)


def test_articles_stand_under_their_treaty_each_once():
    view = view_asked(smuggling(article="SoM 3(a), 6(1)(a); UNTOC 10"), WORDS)
    assert view.articles == ("Smuggling Protocol 3(a), 6(1)(a)", "UNTOC 10")


def test_what_decides_the_state_is_numbered():
    assert view_asked(smuggling(), WORDS).elements == (
        "(1) Procure illegal entry in words; (2) Enable illegal stay in words; (3) Benefit in words"
    )


def test_mandatory_and_optional_are_told_apart_and_what_differs_is_said():
    assert view_asked(smuggling(), WORDS).duty == "mandatory: the treaties oblige their Parties to punish it"
    optional = dataclasses.replace(smuggling(force="O"), optional=True)
    assert view_asked(optional, WORDS).duty == "optional: the treaties ask their Parties to consider it"
    reserved = view_asked(smuggling(force="M/r"), WORDS).duty
    assert reserved.endswith("of some elements: required, unless a reservation was made")


def test_a_yardstick_of_ones_own_is_cited_as_it_says():
    view = view_asked(smuggling(article="Our article 5", basis=OWN_YARDSTICK), WORDS)
    assert (view.articles, view.duty) == (("Our article 5",), "no treaty asks for it")
