"""The minimum that a reader asks for on the page of pairs."""

from __future__ import annotations

import csv
import io

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


@pytest.fixture
def files(monkeypatch):
    """What the pages offer to download: names with what makes the bytes."""
    offered = {}
    monkeypatch.setattr(
        "streamlit.download_button", lambda label, data, name, *rest, **more: offered.update({name: data})
    )
    return offered


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_square_is_taken_away_as_it_is_seen_with_its_minimum(served_result, files):
    opened(AppTest.from_function(dual_page), offence="migrant-smuggling", minimum="4-years")
    ((name, make),) = files.items()
    assert name == "dual-migrant-smuggling-4-years.csv"
    rows = rows_of(make())
    told, (heads, *pairs) = rows[: rows.index([])], rows[rows.index([]) + 1 :]
    said = [line for (line,) in told]
    assert said[0] == "Dual criminality: Migrant smuggling"
    assert "Minimum asked for: a maximum of at least 4 years (serious crime)" in said
    assert WORDS.say("app.not_legal_advice") in said
    assert any("From digests, not from official texts: Borduria." in line for line in said)
    assert heads == [WORDS.say(f"dual.head.{name}") for name in ("one", "other", "verdict", "reasons")]
    square = dual_matrix(open_dual(make_comparison()), "migrant-smuggling", Minimum.SERIOUS)
    payload = pairs_payload(square, build_matrix(make_comparison()), WORDS)
    assert pairs == [
        [one, other, verdict["text"], "\n".join(why["list"])] for one, other, verdict, why in payload["rows"]
    ]


def test_two_jurisdictions_are_taken_away_as_they_are_seen(served_result, files):
    opened(AppTest.from_function(dual_page), by="pair", requesting="bb", requested="aa", lang="en")
    ((name, make),) = files.items()
    assert name == "dual-bb-aa-treaties.csv"
    rows = rows_of(make())
    assert rows[0] == ["Dual criminality: Borduria requests, Aland is requested"]
    lines = dual_lines(open_dual(make_comparison()), "bb", "aa")
    assert rows[rows.index([]) + 2 :] == [[line.label, line.words, "\n".join(line.reasons)] for line in lines]
