"""What machines are told, before any format."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.views.machine.cell_record import cell_record
from harmonize.views.machine.report_record import report_record
from tests.export.reported import reported
from tests.factories import make_comparison


def cell(report, offence="migrant-smuggling", jurisdiction="aa"):
    gap = next(gap for gap in report.gaps if (gap.offence, gap.jurisdiction) == (offence, jurisdiction))
    return cell_record(report.lookup, gap, report.words)


def test_near_misses_stand_apart_with_the_reason():
    made = cell(reported())
    assert [article["article"] for article in made["articles"]] == ["12"]
    assert [(a["article"], a["verdict"]) for a in made["near_misses"]] == [("13", "rejected")]
    assert made["near_misses"][0]["why_not"] == "A word of a neighbouring offence."
    assert not made["articles"][0]["why_not"]


def test_penalties_are_in_months():
    made = cell(reported())
    (penalty,) = made["articles"][0]["penalties"]
    assert (penalty["min_months"], penalty["max_months"], penalty["form"]) == (24.0, 72.0, "basic")
    (form,) = made["penalties"]["forms"]
    assert (form["min_months"], form["max_months"], form["min"]["from"]) == (24.0, 72.0, "article")
    assert made["penalties"]["serious_crime"] == "yes"
    assert cell(reported(), jurisdiction="bb")["penalties"] is None


def test_each_treaty_that_asks_has_a_standing():
    comparison = make_comparison()
    jurisdictions = (dataclasses.replace(comparison.jurisdictions[0], code="me"), *comparison.jurisdictions[1:])
    gaps = tuple(dataclasses.replace(g, jurisdiction="me") if g.jurisdiction == "aa" else g for g in comparison.gaps)
    report = reported(dataclasses.replace(comparison, jurisdictions=jurisdictions, gaps=gaps))
    made = {item["instrument"]: item for item in cell(report, jurisdiction="me")["bound"]}
    assert set(made) == {"smuggling-protocol", "untoc"}
    assert made["untoc"]["standing"] == "party"
    unknown = cell(reported())["bound"]
    assert {item["standing"] for item in unknown} == {"unknown"}


def test_what_is_no_treaty_is_not_known():
    comparison = make_comparison()
    gaps = tuple(dataclasses.replace(gap, instruments=("house-rules",)) for gap in comparison.gaps)
    (item,) = cell(reported(dataclasses.replace(comparison, gaps=gaps)))["bound"]
    assert item == {"instrument": "house-rules", "standing": "unknown", "since": "", "basis": "", "as_of": ""}


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_figure_that_is_none_is_not_written(value):
    from harmonize.export.machine.json_file import render_json

    comparison = make_comparison()
    gaps = (*comparison.gaps[:3], dataclasses.replace(comparison.gaps[3], confidence=value))
    with pytest.raises(ValueError, match="JSON compliant"):
        render_json(reported(dataclasses.replace(comparison, gaps=gaps)))


def test_an_article_whose_text_is_not_at_hand_has_no_provision():
    comparison = dataclasses.replace(make_comparison(), provisions=())
    assert cell(reported(comparison))["articles"][0]["provision"] is None


def test_it_has_the_offences_and_jurisdictions_of_the_matrix():
    made = report_record(reported(jurisdictions=("bb",)))
    assert [item["jurisdiction"] for item in made["jurisdictions"]] == ["bb"]
    assert [item["file"] for item in made["texts"]] == ["bb/zakonik.md"]
    assert [item["offence"] for item in made["offences"]] == ["money-laundering", "migrant-smuggling"]
    assert [row["element"] for row in made["offences"][0]["requirements"]] == ["conversion-or-transfer"]
