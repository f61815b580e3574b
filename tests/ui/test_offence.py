"""The page of a cell: two to five jurisdictions, two ways to read them, and the way on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize.export.folder import write_result
from harmonize.model import Comparison, Requirement
from harmonize.ui.address.place import MOST_BESIDE
from harmonize.ui.payloads.elements import elements_payload
from harmonize.ui.payloads.offence import compare_payload, near_payload, why_payload
from harmonize.ui.payloads.walk import walk_payload
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.offence.cell import build_cell
from harmonize.views.offence.walk import walk
from harmonize.views.words import load_words
from tests.factories import make_comparison
from tests.ui.conftest import six_countries

WORDS = load_words()
TODAY = date(2026, 3, 15)


def offence_page():
    from harmonize.ui import result
    from harmonize.ui.pages import offence
    from harmonize.views.words import load_words

    offence.draw(result.load(), load_words())


def opened(**query: str | list[str]) -> AppTest:
    app = AppTest.from_function(offence_page)
    app.query_params.update(query)
    app.run(timeout=60)
    assert not app.exception
    return app


@pytest.fixture
def many(tmp_path, monkeypatch) -> Path:
    write_result(six_countries(), tmp_path / "many")
    monkeypatch.setenv("HARMONIZE_OUT", str(tmp_path / "many"))
    return tmp_path


def with_force(made: Comparison, element: str, force: str) -> Comparison:
    def row(item: Requirement) -> Requirement:
        return replace(item, force=force, part="other") if item.element == element else item

    offences = tuple(replace(o, requirements=tuple(map(row, o.requirements))) for o in made.yardstick.offences)
    return replace(made, yardstick=replace(made.yardstick, offences=offences))


def column(made: Comparison, offence: str, code: str, today: date | None = None):
    return compare_payload([build_cell(made, offence, code, WORDS)], WORDS, today)["columns"][0]


def test_five_jurisdictions_stand_side_by_side_and_a_sixth_is_left_out(many):
    app = opened(offence="migrant-smuggling", jurisdiction=["aa", "bb", "cc", "dd", "ee", "ff"])
    assert MOST_BESIDE == 5
    assert app.multiselect(key="choice_beside").value == ["aa", "bb", "cc", "dd", "ee"]
    assert "5" in app.multiselect(key="choice_beside").label
    assert app.query_params["jurisdiction"] == ["aa", "bb", "cc", "dd", "ee"]


def test_the_way_of_reading_is_kept_in_the_address(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(offence="migrant-smuggling", jurisdiction=["aa", "bb"], view="elements")
    assert app.session_state["choice_view"] == "elements"
    assert app.query_params["view"] == "elements"
    plain = opened(offence="migrant-smuggling", jurisdiction=["aa", "bb"], view="no-such-view")
    assert plain.session_state["choice_view"] == "text"
    assert "view" not in plain.query_params, "the full text is what an address without it means"


def test_without_a_jurisdiction_the_page_says_what_to_choose(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(offence="migrant-smuggling")
    assert app.text[0].value == WORDS.say("offence.nothing")
    assert not app.header


def test_a_law_that_was_not_loaded_is_all_that_is_said(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(offence="money-laundering", jurisdiction="bb")
    assert not app.header
    drawn = column(make_comparison(), "money-laundering", "bb", TODAY)
    assert drawn["sentence"] == "The law where this would stand is not among the files."
    for name in ("read", "near", "bound", "articles", "gone", "free", "general", "line"):
        assert not drawn[name], name
    cells = [build_cell(make_comparison(), "money-laundering", "bb", WORDS)]
    assert near_payload(cells, WORDS)["columns"] == []


def test_nothing_found_says_what_was_read_then_what_came_near_then_what_would_close_it(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(offence="money-laundering", jurisdiction="aa")
    assert [header.value for header in app.header] == [
        WORDS.say("offence.near_title"),
        WORDS.say("offence.close_title"),
    ]
    drawn = column(make_comparison(), "money-laundering", "aa", TODAY)
    assert drawn["state"] == "none"
    assert drawn["read"][0].startswith("Código inventado (Invented Code) · consolidated text")


def test_an_old_text_is_noted_once_a_file_and_on_what_was_read():
    made = make_comparison()
    old = replace(made, instruments=(replace(made.instruments[0], as_of="2023-05"), *made.instruments[1:]))
    second = replace(old.matches[1], verdict=old.matches[0].verdict)
    old = replace(old, matches=(old.matches[0], second))
    ages = [article["age"] for article in column(old, "migrant-smuggling", "aa", TODAY)["articles"]]
    assert ages == ["The text is of May 2023, more than two years old: see whether it was amended since.", ""]
    assert "May 2023, more than two years old" in column(old, "money-laundering", "aa", TODAY)["read"][0]
    assert [a["age"] for a in column(made, "migrant-smuggling", "aa", TODAY)["articles"]] == [""]


def test_what_the_treaty_permits_and_the_law_does_not_add_is_not_among_what_is_missing():
    drawn = column(with_force(make_comparison(), "enable-illegal-stay", "P"), "migrant-smuggling", "aa")
    assert [row["id"] for row in drawn["free"]] == ["enable-illegal-stay"]
    assert drawn["gone"] == []
    assert drawn["elements"]["enable-illegal-stay"]["sign"] == "free"
    plain = column(make_comparison(), "migrant-smuggling", "aa")
    assert plain["free"] == []
    assert [row["id"] for row in plain["gone"]] == ["enable-illegal-stay"]


def test_the_words_of_a_held_element_are_at_hand_in_every_column():
    has = column(make_comparison(), "migrant-smuggling", "aa")["elements"]
    assert [quote["text"] for quote in has["benefit"]["quotes"]] == ["obtener un provecho"]
    assert has["benefit"]["place"] == "Article 12"
    assert has["enable-illegal-stay"]["reason"] == "No term of illegal-stay"
    assert column(make_comparison(), "migrant-smuggling", "bb")["elements"] == {}


def test_the_table_of_elements_counts_where_the_jurisdictions_differ():
    made = six_countries()
    cells = [build_cell(made, "migrant-smuggling", code, WORDS) for code in ("aa", "bb", "cc", "dd", "ee")]
    table = elements_payload(cells, WORDS, TODAY)
    assert [len(group["rows"]) for group in table["groups"]] == [3, 1]
    assert {len(row["cells"]) for group in table["groups"] for row in group["rows"]} == {5}
    assert table["words"]["differ"] == "", "all rows differ: there is nothing to choose"
    assert table["columns"][0]["sources"][0]["cite"].startswith("Código inventado (Aland), art. 12")
    alone = elements_payload(cells[:1], WORDS, TODAY)
    assert alone["words"]["differ"] == ""
    json.dumps(table)


def test_only_few_waterfalls_are_open_at_once():
    made = make_comparison()
    cell = build_cell(made, "migrant-smuggling", "aa", WORDS)
    assert [a["open"] for a in why_payload([cell] * 2, WORDS)["articles"]] == [True, True]
    assert not any(a["open"] for a in why_payload([cell] * 3, WORDS)["articles"])


def test_links_to_neighbours_keep_the_rest_of_the_address():
    way = walk(build_matrix(make_comparison()), "money-laundering", ["aa"])
    drawn = walk_payload(way, {"view": "elements"}, WORDS)
    assert drawn["kept"] == {"view": "elements"}
    assert [(link["text"], link["back"]) for link in drawn["links"]] == [
        ("Next jurisdiction: Borduria", False),
        ("Next offence: Migrant smuggling", False),
    ]
