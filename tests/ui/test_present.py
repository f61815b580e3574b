"""Presenting: the start page, what its slides are drawn from, and where the address leads."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize.model import Coverage
from harmonize.ui import look
from harmonize.ui.address.presenting import Presenting, Which, known_presenting
from harmonize.ui.payloads.present import KEYS, present_payload
from harmonize.views.lookup import Lookup
from harmonize.views.present.present import build_slides
from harmonize.views.words import load_words
from tests.factories import make_comparison

WORDS = load_words()


def present_page():
    from harmonize.ui import result
    from harmonize.ui.pages import present
    from harmonize.views.words import load_words

    present.draw(result.load(), load_words())


def opened(**query: str) -> AppTest:
    app = AppTest.from_function(present_page)
    app.query_params.update(query)
    app.run(timeout=60)
    assert not app.exception
    return app


@pytest.fixture
def app_folder(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    return result_folder


def payload(**changes):
    slides = build_slides(Lookup(make_comparison()), WORDS)
    return present_payload(slides, "migrant-smuggling", (), ("a note",), WORDS, **changes)


def test_the_page_opens_with_everything_chosen(app_folder):
    app = opened()
    assert app.title[0].value == "Present to a group"
    assert "2 offences, one a screen. 2 jurisdictions" in app.text[0].value
    assert app.session_state["present_first"] == "money-laundering"
    assert app.selectbox(key="present_first").label == "Begin with"


def test_the_address_names_the_offence_and_the_choice(app_folder):
    app = opened(offence="migrant-smuggling", kind="People", **{"with": "bb", "open": "1"})
    assert app.session_state["present_which"] is Which.KIND
    assert app.session_state["present_first"] == "migrant-smuggling"
    assert app.session_state["present_with"] == ["bb"]
    assert "1 offence, one a screen. 1 jurisdiction," in app.text[0].value


def test_chosen_offences_and_none_of_them(app_folder):
    app = opened(only="migrant-smuggling")
    assert app.session_state["present_which"] is Which.CHOSEN
    app.multiselect(key="present_only").set_value([]).run(timeout=60)
    assert not app.exception
    assert "Choose at least one offence." in [text.value for text in app.text]
    assert "only" not in app.query_params
    app.multiselect(key="present_only").set_value(["money-laundering"]).run(timeout=60)
    assert app.query_params["only"] in ("money-laundering", ["money-laundering"])
    assert app.session_state["present_first"] == "money-laundering"


def test_what_to_begin_with_goes_into_the_address(app_folder):
    app = opened()
    app.selectbox(key="present_first").select("migrant-smuggling").run(timeout=60)
    assert app.query_params["offence"] in ("migrant-smuggling", ["migrant-smuggling"])


@pytest.mark.parametrize("query", [{"offence": "no-such"}, {"with": "aa,zz"}, {"only": "no-such"}, {"kind": "no"}])
def test_what_the_result_does_not_hold_is_said(app_folder, query):
    app = opened(**query)
    assert app.text[0].value == WORDS.say("offence.unknown")


def test_the_page_without_a_result_says_so(tmp_path, monkeypatch):
    def empty_page():
        import streamlit as st

        from harmonize.ui.app import _page
        from harmonize.ui.pages import present
        from harmonize.views.words import load_words

        st.navigation([_page("present", present.draw, load_words(), default=True)]).run()

    monkeypatch.setenv("HARMONIZE_OUT", str(tmp_path))
    app = AppTest.from_function(empty_page).run(timeout=60)
    assert not app.exception
    assert app.title[0].value == WORDS.say("empty.title")


def test_a_choice_keeps_what_exists_and_falls_back_to_all():
    comparison = make_comparison()
    asked = Presenting(Which.CHOSEN, "", ("no-such", "money-laundering"), ("bb", "zz"))
    known = known_presenting(comparison, asked)
    assert known == Presenting(Which.CHOSEN, "", ("money-laundering",), ("bb",))
    assert known.query == (("only", "money-laundering"), ("with", "bb"))
    assert known_presenting(comparison, Presenting(Which.KIND, "no")).which is Which.ALL
    assert Presenting(Which.KIND, "People").of(comparison) == ("migrant-smuggling",)
    assert Presenting().query == ()


def test_all_slides_are_plain_data_with_a_word_for_every_key_and_count():
    data = json.loads(json.dumps(payload()))
    assert [slide["id"] for slide in data["slides"]] == ["money-laundering", "migrant-smuggling"]
    assert len(data["keys"]) == len(KEYS) and all(item["key"] and item["note"] for item in data["keys"])
    assert {state.value for state in Coverage} == set(data["words"]["counts"])
    assert data["words"]["counts"]["not_loaded"][1:] == ["1 law not loaded", "2 laws not loaded"]
    assert set(KEYS) <= set(data["words"]["act"])


def test_a_tile_ties_what_is_missing_to_what_is_asked():
    tile = payload()["slides"][1]["tiles"][0]
    assert tile["brief"] == ["Not found", "Enable illegal stay in words"]
    assert tile["lacks"] == [2]
    assert tile["numbers"] == "2 of 3 elements"
    assert tile["articles"] == ["Article", "Article 12"]
    assert tile["paper"] == "Article 12 · 2 to 6 years"


def test_a_law_that_is_not_loaded_sends_its_state_and_sentence_alone():
    tile = payload()["slides"][0]["tiles"][1]
    assert set(tile) == {"state", "sentence"}
    assert tile["state"] == "not_loaded"


def test_a_slide_asks_for_nothing_from_the_server():
    script = look.component_js("present")
    assert "fetch(" not in script and "XMLHttpRequest" not in script and "innerHTML" not in script
    assert script.count("export default") == 1
    assert ".slide {" in look.component_css("present") and "mark.k-means" in look.component_css("compare")
