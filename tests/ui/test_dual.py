"""The minimum that a reader asks for on the page of pairs."""

from __future__ import annotations

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize.ui.payloads.dual import lead, lead_lines, lines_payload, pairs_payload, square_payload
from harmonize.views.dual.dual import dual_lines, dual_matrix, open_dual, signs_under
from harmonize.views.dual.minimum import Minimum
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.words import load_words
from tests.dual.invented import OFFENCE, Country, compare
from tests.factories import make_comparison
from tests.ui.test_app import dual_page, opened

WORDS = load_words()
MADE = compare(Country("rs"), Country("al", bounds=(1, 36)))


@pytest.fixture
def served_result(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))


def test_a_minimum_is_chosen_and_stands_in_the_address(served_result):
    app = opened(AppTest.from_function(dual_page), offence="migrant-smuggling")
    assert app.selectbox(key="dual_minimum").value == Minimum.TREATIES
    assert "minimum" not in app.query_params
    app.selectbox(key="dual_minimum").select(Minimum.SERIOUS).run(timeout=60)
    assert not app.exception
    assert app.query_params["minimum"] == "4-years"
    assert "at least 4 years (serious crime)" in app.markdown[-1].value
    app.selectbox(key="dual_offence").select("money-laundering").run(timeout=60)
    assert app.query_params["minimum"] == "4-years", "another offence keeps it"
    app.selectbox(key="dual_minimum").select(Minimum.TREATIES).run(timeout=60)
    assert "minimum" not in app.query_params


@pytest.mark.parametrize("minimum", Minimum)
def test_an_address_leads_back_to_the_minimum(served_result, minimum):
    app = opened(AppTest.from_function(dual_page), offence="migrant-smuggling", minimum=minimum.value)
    assert app.selectbox(key="dual_minimum").value == minimum
    usual = minimum is Minimum.TREATIES
    assert WORDS.say("dual.either" if usual else "dual.either_chosen") in [item.value for item in app.caption]


def test_a_minimum_that_is_not_there_is_the_usual_one(served_result):
    app = opened(AppTest.from_function(dual_page), minimum="99-years")
    assert app.selectbox(key="dual_minimum").value == Minimum.TREATIES
    assert "minimum" not in app.query_params


def test_the_list_of_one_pair_follows_it_too(served_result):
    app = opened(AppTest.from_function(dual_page), by="pair", requesting="aa", requested="bb", minimum="none")
    assert app.selectbox(key="dual_minimum").value == Minimum.NONE
    assert app.markdown[-1].value.endswith("**none, punishable in both is enough**.")
    app.segmented_control(key="dual_by").set_value(False).run(timeout=60)
    assert not app.exception
    assert app.query_params["minimum"] == "none", "and another view of the pairs keeps it"


@pytest.mark.parametrize("minimum", Minimum)
def test_square_legend_sentence_and_tables_say_the_same(minimum):
    matrix, dual = build_matrix(MADE), open_dual(MADE)
    square = dual_matrix(dual, OFFENCE, minimum)
    drawn = square_payload(square, matrix, None, WORDS)
    assert drawn["states"] == [sign.value for sign in signs_under(minimum)]
    verdict = square.cells[0][1]
    assert verdict is not None
    assert drawn["words"]["state"][verdict.sign.value] == verdict.words
    assert verdict.words in lead(square, matrix, WORDS)
    ((_, _, state, reasons),) = pairs_payload(square, matrix, WORDS)["rows"]
    assert state == {"state": verdict.sign.value, "text": verdict.words}
    assert reasons == {
        "list": list(verdict.reasons),
        "fold": WORDS.count("dual.count_reasons", len(verdict.reasons)),
    }
    lines = dual_lines(dual, "al", "rs", minimum)
    row = next(row for row in lines_payload(lines, WORDS)["rows"] if row[1] == state)
    assert row[2]["list"] == reasons["list"]
    assert lead_lines(lines, minimum, WORDS).startswith("2 offences: ")


def test_four_years_are_not_reached_by_three():
    square = dual_matrix(open_dual(MADE), OFFENCE, Minimum.SERIOUS)
    said = lead(square, build_matrix(MADE), WORDS)
    assert said.startswith("1 pair: **1** punishable in both, the minimum chosen is not reached.")


def test_without_a_choice_nothing_is_said_of_one():
    made = make_comparison()
    square = dual_matrix(open_dual(made), "migrant-smuggling")
    assert lead(square, build_matrix(made), WORDS) == "1 pair: **1** cannot say."
