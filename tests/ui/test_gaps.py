"""The page of gaps: what it says, filters, sorts and offers."""

from __future__ import annotations

import dataclasses
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize.export.folder import write_result
from harmonize.model import Coverage
from harmonize.ui.payloads.gaps import gaps_payload, rules_payload
from harmonize.views.gaps.gap_columns import GapColumn, GapOrder, column_lines, sort_items
from harmonize.views.gaps.gap_lead import step_counts
from harmonize.views.gaps.gap_list import gap_items
from harmonize.views.gaps.severity import Severity
from harmonize.views.lookup import Lookup
from harmonize.views.words import load_words
from tests.factories import make_comparison

from .conftest import HOSTILE, hostile_comparison

WORDS = load_words()


def gaps_page():
    import streamlit as st

    from harmonize.ui import result
    from harmonize.ui.pages import gaps, offence
    from harmonize.views.words import load_words

    def draw_offence():
        offence.draw(result.load(), load_words())

    beside = st.Page(draw_offence, title="Offence", url_path="offence")

    def draw():
        gaps.draw(result.load(), load_words(), beside)

    st.navigation([st.Page(draw, title="Gaps", url_path="gaps", default=True), beside]).run()


def opened(folder, monkeypatch, **query) -> AppTest:
    monkeypatch.setenv("HARMONIZE_OUT", str(folder))
    app = AppTest.from_function(gaps_page)
    app.query_params.update(query)
    app.run(timeout=60)
    assert not app.exception
    return app


def asked(app: AppTest, name: str) -> list[str]:
    value = app.query_params.get(name, [])
    return [value] if isinstance(value, str) else list(value)


def told(app: AppTest) -> str:
    return "\n".join(item.value for item in app.markdown).replace("\\", "")


def test_it_opens_with_its_sentence_and_its_files(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch)
    assert app.title[0].value == "Gaps"
    assert app.markdown[0].value == (
        r"Aland\, Borduria: **1** partial, **1** none found, **1** a person must decide, **1** law not loaded."
    )
    assert "4 rows, sorted by “What is to be done”. Excel and CSV hold just these." in told(app)
    assert [button.label for button in app.get("download_button")] == ["Excel", "CSV"]
    assert "data" in app.query_params and "sort" not in app.query_params


def test_filters_of_the_address_are_shown_and_kept(result_folder, monkeypatch):
    query = {"among": ["aa"], "state": ["partial", "none"], "need": ["no_duty"], "family": "People", "find": "stay"}
    app = opened(result_folder, monkeypatch, **query, sort="sure", down="yes")
    assert app.multiselect(key="gap_among").value == ["aa"]
    assert app.multiselect(key="gap_states").value == [Coverage.PARTIAL, Coverage.NONE]
    assert app.selectbox(key="gap_family").value == "People"
    assert app.text_input(key="gap_find").value == "stay"
    assert app.get("button_group")[0].value == [Severity.NO_DUTY]
    assert "1 row, sorted by “How sure”, the other way round." in told(app)
    for name, value in (*query.items(), ("sort", "sure"), ("down", "yes")):
        assert asked(app, name) == ([value] if isinstance(value, str) else value)


def test_a_filter_that_is_changed_stands_in_the_address(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, sort="offence")
    app.multiselect(key="gap_among").select("bb").run(timeout=60)
    assert asked(app, "among") == ["bb"]
    assert asked(app, "sort") == ["offence"]
    assert "Filtered by jurisdictions: Borduria. 2 rows" in told(app)
    app.checkbox(key="gap_waiting").check().run(timeout=60)
    assert asked(app, "waiting") == ["yes"]
    assert "1 row, sorted" in told(app)
    app.get("button_group")[0].set_value([Severity.PERSON]).run(timeout=60)
    assert asked(app, "need") == ["person"]
    assert not app.exception


def test_nothing_that_fits_offers_a_way_out(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, find="no such words", sort="offence")
    assert "No gap fits these filters." in [text.value for text in app.text]
    assert not app.get("download_button")
    next(button for button in app.button if button.label == "Clear the filters").click().run(timeout=60)
    assert "find" not in app.query_params
    assert asked(app, "sort") == ["offence"]
    assert "4 rows" in told(app)


def test_a_result_without_gaps_says_so(tmp_path, monkeypatch):
    made = make_comparison()
    full = tuple(dataclasses.replace(g, coverage=Coverage.FULL, missing=(), review=False) for g in made.gaps)
    folder = tmp_path / "out"
    write_result(dataclasses.replace(made, gaps=full), folder)
    app = opened(folder, monkeypatch)
    assert "Nothing is missing, unclear or not loaded." in [text.value for text in app.text]
    assert "**4** full" in app.markdown[0].value
    assert "4 rows" in told(opened(folder, monkeypatch, need="no_gap"))


@pytest.mark.parametrize(
    "query",
    [
        {"among": ["zz"], "state": "nothing", "need": "x", "sort": "x", "rows": "x", "family": "x", "treaty": "x"},
        {"rows": "99999999999999999999"},
        {"rows": "-5", "region": "Nowhere"},
        {"rows": "²"},
        {"find": "(" * 5000},
    ],
)
def test_an_address_of_nonsense_does_no_harm(query, result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, **query)
    assert ("No gap fits these filters." in [text.value for text in app.text]) is ("find" in query)


def test_the_rules_are_written_down_for_every_severity():
    payload = rules_payload(WORDS)
    assert len(payload["rows"]) == len(Severity)
    assert payload["rows"][0][0] == "A treaty duty is not met"


def payload_of(comparison, order=None):
    order = order or GapOrder()
    items = sort_items(gap_items(Lookup(comparison), WORDS), order)
    return items, gaps_payload(items, step_counts(items), order, "offence", WORDS)


def test_the_table_shows_the_words_of_the_view_in_its_order():
    items, payload = payload_of(make_comparison())
    for item, row in zip(items, payload["rows"], strict=True):
        assert row["cells"] == [list(column_lines(item, column, WORDS)) for column in GapColumn]
        link = urlsplit(row["href"])
        query = {"offence": [item.offence], "jurisdiction": [item.jurisdiction], "lang": ["en"]}
        assert (link.path, parse_qs(link.query)) == ("offence", query)
    assert list(dict.fromkeys(payload["groups"])) == [
        "To legislate, or to consider (2)",
        "To check by a person (1)",
        "To load first (1)",
    ]
    assert payload_of(make_comparison(), GapOrder(GapColumn.OFFENCE))[1]["groups"] == []


def test_no_words_of_others_stand_in_a_link():
    _, payload = payload_of(hostile_comparison())
    assert HOSTILE in str([row["cells"] for row in payload["rows"]]).replace("\\'", "'")
    assert all(row["href"].startswith("offence?") and "<" not in row["href"] for row in payload["rows"])
