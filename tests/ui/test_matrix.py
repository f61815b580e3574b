"""The page of the matrix: its widgets, its address and what the grid is drawn from."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize.model import Coverage, TextKind
from harmonize.ui import look
from harmonize.ui.payloads.matrix import card_payload, grid_payload
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping, arrange
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.matrix.measured import measure_cells
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters, select
from harmonize.views.offence.cell import build_cell
from harmonize.views.texts.provenance import provenance
from harmonize.views.words import load_words
from tests.factories import make_comparison
from tests.shared_folder import PROJECT

WORDS = load_words()
APP = str(PROJECT / "app.py")


@pytest.fixture
def app(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    return AppTest.from_file(APP)


def run(app: AppTest) -> AppTest:
    app.run(timeout=60)
    assert not app.exception
    return app


def opened(app: AppTest, **query: str | list[str]) -> AppTest:
    app.query_params.update(query)
    return run(app)


def drawn(measure=Measure.COVERAGE, filters=None, arrangement=None, comparison=None):
    lookup, arrangement = Lookup(comparison or make_comparison()), arrangement or Arrangement()
    arranged = arrange(select(lookup.matrix, filters or Filters()), arrangement)
    return grid_payload(arranged, measure_cells(lookup, measure, WORDS), arrangement, WORDS)


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_opens_with_its_sentence(app, measure):
    opened(app, measure=measure.value)
    lead = measure_cells(Lookup(make_comparison()), measure, WORDS).lead
    assert app.markdown[0].value.startswith(lead)
    assert app.segmented_control(key="shown_measure").value == measure.value


def test_a_measure_is_chosen_and_kept_in_the_address(app):
    opened(app)
    app.segmented_control(key="shown_measure").set_value("sure")
    run(app)
    assert app.query_params["measure"] == "sure"
    assert "say something about the law" in app.markdown[0].value
    app.segmented_control(key="shown_measure").set_value("coverage")
    run(app)
    assert "measure" not in app.query_params


def test_an_address_with_everything_is_shown_in_every_widget(app):
    query = {
        "show": ["none", "partial"],
        "find": "aland",
        "region": "Latin America",
        "treaty": ["untoc"],
        "family": "Organised crime",
        "offences": "money-laundering",
        "among": ["aa"],
        "waiting": "yes",
        "under": "instrument",
        "rows": "gaps",
        "columns": "name",
    }
    opened(app, **query)
    assert app.multiselect(key="filter_states").value == ["partial", "none"]
    assert app.text_input(key="filter_find").value == "aland"
    assert app.multiselect(key="filter_regions").value == ["Latin America"]
    assert app.multiselect(key="filter_instruments").value == ["untoc"]
    assert app.multiselect(key="filter_offences").value == ["money-laundering"]
    assert app.checkbox(key="filter_review").value is True
    assert app.segmented_control(key="shown_grouping").value == "instrument"
    assert app.segmented_control(key="shown_row_order").value == "gaps"
    assert app.segmented_control(key="shown_column_order").value == "name"
    said = [caption.value for caption in app.caption]
    assert any(line.startswith("1 of 4 cells fit") for line in said)
    assert any(line.startswith(WORDS.say("matrix.by_instrument")[:20]) for line in said)
    assert {name: app.query_params[name] for name in ("find", "under", "waiting")} == {
        "find": "aland",
        "under": "instrument",
        "waiting": "yes",
    }


def test_what_an_address_names_and_the_result_does_not_hold_is_left_out(app):
    opened(app, show="gaps", region="Atlantis", treaty="no-treaty", offences="no-offence", measure="x", rows="y")
    assert not any(app.multiselect(key=f"filter_{name}").value for name in ("states", "regions", "instruments"))
    assert app.segmented_control(key="shown_measure").value == "coverage"
    assert "region" not in app.query_params


def test_the_search_is_written_into_the_address_and_cleared_with_the_filters(app):
    opened(app)
    app.text_input(key="filter_find").set_value("smuggling borduria")
    run(app)
    assert app.query_params["find"] == "smuggling borduria"
    assert any(caption.value.startswith("1 of 4 cells fit") for caption in app.caption)
    app.button(key="filter_clear").click()
    run(app)
    assert "find" not in app.query_params
    assert app.text_input(key="filter_find").value == ""


def test_the_number_of_folded_filters_stands_on_their_button(app):
    opened(app, among=["aa"], waiting="yes", find="a")
    assert app.get("popover")[0].proto.popover.label == WORDS.say("matrix.more_active", n=2)


def test_the_grid_marks_digests_in_the_heads_and_above():
    comparison = make_comparison()
    grid = drawn()
    assert {col["id"]: col["mark"] for col in grid["cols"]} == {"aa": "", "bb": "digest"}
    assert provenance(build_matrix(comparison), WORDS).endswith("Borduria.")
    for kind, key in ((TextKind.DIGEST, "matrix.digests_only"), (TextKind.OFFICIAL, "matrix.texts_only")):
        same = tuple(replace(item, kind=kind) for item in comparison.instruments)
        assert provenance(build_matrix(replace(comparison, instruments=same)), WORDS) == WORDS.say(key)


def test_cells_outside_the_filters_are_said_to_be():
    grid = drawn(filters=Filters(review=True))
    assert [[cell[5] for cell in row] for row in grid["cells"]] == [[True, False], [False, True]]


@pytest.mark.parametrize("measure", Measure)
def test_every_band_of_a_picture_has_a_look_and_a_drawing(measure):
    grid = drawn(measure)
    drawings = {**look.SYMBOLS, **look.PAIR_SYMBOLS, **look.MEASURE_SYMBOLS}
    css = look.component_css("grid")
    bands = {band[0] for band in grid["bands"]}
    for _, name, symbol, word, _ in grid["bands"]:
        assert f".s-{name}" in css
        assert symbol in drawings or symbol == ""
        assert word
    for row in grid["cells"]:
        for cell in row:
            assert cell[0] in bands
            assert cell[7] in drawings or cell[7] == ""
    json.dumps(grid)


def test_heads_follow_the_arrangement():
    by_treaty = drawn(arrangement=Arrangement(grouping=Grouping.INSTRUMENT, columns=ColumnOrder.NAME))
    assert [row["group"] for row in by_treaty["rows"]] == [
        "UN Convention against Transnational Organized Crime",
        "Smuggling of Migrants Protocol",
    ]
    assert {col["group"] for col in by_treaty["cols"]} == {""}
    assert {row["group"] for row in drawn(arrangement=Arrangement(grouping=Grouping.FLAT))["rows"]} == {""}


def test_a_law_that_was_not_loaded_says_the_same_in_every_measure():
    for measure in Measure:
        cell = drawn(measure)["cells"][0][1]
        assert cell[0] == Coverage.NOT_LOADED.value
        assert (cell[1], cell[6]) == ("", "")


def test_the_card_of_a_law_that_was_not_loaded_shows_no_figure():
    card = card_payload(build_cell(make_comparison(), "money-laundering", "bb", WORDS), WORDS)
    assert (card["numbers"], card["penalty"], card["sure"]) == ("", "", "")
