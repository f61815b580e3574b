"""The first page of a report: counts by jurisdiction, kind and treaty, and the gravest gaps in order."""

from __future__ import annotations

import dataclasses

from harmonize.model import Coverage
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.report import summary
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report.summary import summarise
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison, make_gap

WORDS = load_report_words()


def drawn(comparison=None, **filters):
    return summarise(open_report(Lookup(comparison or make_comparison()), WORDS, Ask(Filters(**filters))))


def unmet(*changes):
    """Four cells in which a treaty duty is not met."""
    places = [(gap.offence, gap.jurisdiction) for gap in make_comparison().gaps]
    gaps = (
        make_gap(*place, obligation="obligation_not_met", **change)
        for place, change in zip(places, changes, strict=True)
    )
    return dataclasses.replace(make_comparison(), gaps=tuple(gaps))


def test_it_says_what_the_report_covers():
    assert drawn().covers == "This report covers 2 jurisdictions, 2 offences and 2 instruments: 4 cells."
    assert (
        drawn(jurisdictions=("aa",)).covers
        == "This report covers 1 jurisdiction, 2 offences and 2 instruments: 2 cells."
    )


def test_cells_are_counted_by_jurisdiction_and_in_all():
    view = drawn()
    assert [(tally.label, tally.states, tally.waiting) for tally in view.jurisdictions] == [
        ("Aland (AA)", (0, 1, 1, 0, 0, 0), 1),
        ("Borduria (BB)", (0, 0, 0, 1, 1, 0), 1),
    ]
    assert view.whole.total == sum(tally.total for tally in view.jurisdictions) == 4


def test_a_share_leaves_out_what_says_nothing_of_the_law():
    whole = drawn().whole
    assert (whole.judged, whole.share) == (3, 0.0)
    assert drawn(states=(Coverage.NOT_LOADED,)).whole.share is None


def test_an_offence_stands_under_its_kind_once_and_under_every_treaty():
    view = drawn()
    assert [(family.label, [tally.name for tally in family.offences]) for family in view.families] == [
        ("Organised crime", ["money-laundering"]),
        ("People", ["migrant-smuggling"]),
    ]
    assert [asking.offences for asking in view.instruments] == [
        ("money-laundering", "migrant-smuggling"),
        ("migrant-smuggling",),
    ]


def test_whole_offences_come_before_the_smallest_share():
    view = drawn(
        unmet({"found": 2}, {"found": 1}, {"coverage": Coverage.NONE, "found": 0, "missing": ()}, {"found": 0})
    )
    assert [gap.state for gap in view.gravest] == ["none found", "partial 0/3", "partial 1/3", "partial 2/3"]
    assert view.gravest[0].missing == "The whole offence"


def test_it_names_a_few_and_counts_the_rest(monkeypatch):
    monkeypatch.setattr(summary, "GRAVEST", 1)
    view = drawn(unmet({}, {}, {}, {}))
    assert (len(view.gravest), view.not_met) == (1, 4)
