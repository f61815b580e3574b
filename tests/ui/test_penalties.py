"""The page of penalties: its sentence, its choices in the address, its chart as plain data, its table."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

pytest.importorskip("streamlit")

import plotly.graph_objects as go
from streamlit.testing.v1 import AppTest

from harmonize.lang import interface_languages
from harmonize.model import Comparison
from harmonize.ui.look import CHART_INKS, chart_css
from harmonize.ui.payloads.axis import axis_figure
from harmonize.ui.payloads.axis_bars import CUT, DISC, DOTTED, GENERAL, LIFE, SOLID, draw_form
from harmonize.ui.payloads.axis_legend import legend_payload
from harmonize.ui.payloads.axis_text import shown, wrapped
from harmonize.ui.payloads.penalties import penalties_payload, reach_sentences, without_article
from harmonize.views.colours import SURFACES
from harmonize.views.lookup import Lookup
from harmonize.views.penalties.axis_scale import Scale
from harmonize.views.penalties.penalty_axis import End, EndKind, FormRange, axis_rows
from harmonize.views.penalties.penalty_lines import SERIOUS, Line, lines_for
from harmonize.views.penalties.penalty_table import penalty_rows
from harmonize.views.report_words import load_report_words
from harmonize.views.words import load_words
from tests.factories import make_comparison
from tests.ui.conftest import HOSTILE, hostile_comparison

WORDS = load_words()
SMUGGLING = "migrant-smuggling"
SERIOUS_LINE = Line(SERIOUS, 48)
SCALE = Scale(20, (0, 5, 10, 15, 20), True)
LIFE_AT = 22.0


def penalties_page():
    from harmonize.ui import result
    from harmonize.ui.pages import penalties
    from harmonize.views.words import load_words

    penalties.draw(result.load(), load_words())


def few_page():
    from harmonize.ui import result
    from harmonize.ui.axis import draw_axis
    from harmonize.views.words import load_words

    draw_axis(result.load(), "migrant-smuggling", ["bb", "aa"], load_words())
    draw_axis(result.load(), "money-laundering", ["bb", "aa"], load_words())


def opened(folder, monkeypatch, page=penalties_page, **query: str | list[str]) -> AppTest:
    monkeypatch.setenv("HARMONIZE_OUT", str(folder))
    app = AppTest.from_function(page)
    app.query_params.update(query)
    return run(app)


def run(changed) -> AppTest:
    """Run the page, or the page with what was done to one of its parts."""
    app = changed.run(timeout=60)
    assert not app.exception
    return app


def rows_of(comparison: Comparison, offence: str = SMUGGLING):
    asked = next(item for item in comparison.yardstick.offences if item.id == offence)
    return axis_rows(Lookup(comparison), offence, lines_for(asked), WORDS)


def texts(app: AppTest) -> list[str]:
    return [item.value for item in app.text]


def figure_texts(figure) -> list[str]:
    found = [words for trace in figure["data"] for words in trace.get("text", [])]
    found += [words for trace in figure["data"] for words in trace.get("hovertext", [])]
    return found + [note["text"] for note in figure["layout"]["annotations"]]


def test_the_page_opens_with_its_sentence_and_names_who_has_no_article(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, offence=SMUGGLING, jurisdiction="aa")
    assert app.markdown[0].value == (
        "**Migrant smuggling**, basic form. "
        "The maximum reaches four years, the line of a serious crime, in **1** of 2 jurisdictions."
    )
    assert "Unclear, a person must decide: Borduria." in texts(app)
    assert (app.query_params["offence"], app.query_params["jurisdiction"]) == (SMUGGLING, "aa")


def test_an_offence_without_any_term_is_said_in_words(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, offence="money-laundering")
    assert "in **0** of 2 jurisdictions" in app.markdown[0].value
    assert WORDS.say("penalties.nothing_drawn") in texts(app)
    assert "None found: Aland." in texts(app)
    assert "Law not loaded, which says nothing about the country: Borduria." in texts(app)


def test_an_unknown_offence_is_said_to_be_unknown(result_folder, monkeypatch):
    assert WORDS.say("offence.unknown") in texts(opened(result_folder, monkeypatch, offence="no-such-offence"))


def test_one_steps_from_offence_to_offence(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, offence="money-laundering")
    assert app.button(key="penalty_previous").disabled
    run(app.button(key="penalty_next").click())
    assert app.query_params["offence"] == SMUGGLING
    assert app.selectbox(key="penalty_offence").value == SMUGGLING
    assert app.button(key="penalty_next").disabled
    run(app.selectbox(key="penalty_offence").select("money-laundering"))
    assert app.query_params["offence"] == "money-laundering"


def test_what_is_shown_stands_in_the_address(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, offence=SMUGGLING)
    assert not {"line", "order", "region", "among"} & set(app.query_params)
    run(app.selectbox(key="penalty_order").select("maximum"))
    assert app.query_params["order"] == "maximum"
    run(app.multiselect(key="penalty_lines").select("ets-024-extradition"))
    assert app.query_params["line"] == ["serious", "ets-024-extradition"]
    assert "figure of the European Convention on Extradition, in **1** of 2" in app.markdown[1].value
    run(app.multiselect(key="penalty_lines").set_value([]))
    assert app.query_params["line"] == "none"
    assert app.markdown[0].value.endswith("2 jurisdictions; no line is drawn.")
    run(app.multiselect(key="penalty_among").select("aa"))
    assert app.query_params["among"] in ("aa", ["aa"])
    assert "1 of 2 jurisdictions are shown." in [caption.value for caption in app.caption]


def test_an_address_leads_back_to_its_lines_order_and_region(result_folder, monkeypatch):
    app = opened(
        result_folder,
        monkeypatch,
        offence=SMUGGLING,
        line=["extradition-oas-1981", "budapest"],
        order="minimum",
        region="Western Balkans",
        among=["nowhere"],
    )
    assert app.multiselect(key="penalty_lines").value == ["extradition-oas-1981"]
    assert app.selectbox(key="penalty_order").value == "minimum"
    assert app.selectbox(key="penalty_region").value == "Western Balkans"
    assert app.query_params["line"] == ["extradition-oas-1981", "budapest"], "kept for an offence that it is for"
    assert "among" not in app.query_params


def test_where_nobody_fits_the_filters_one_click_shows_all(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, offence=SMUGGLING, region="Latin America", among=["bb"], order="maximum")
    assert WORDS.say("penalties.nobody") in texts(app)
    run(next(button for button in app.button if button.label == WORDS.say("penalties.clear")).click())
    assert WORDS.say("penalties.nobody") not in texts(app)
    assert "region" not in app.query_params and app.query_params["order"] == "maximum"


def test_the_table_is_taken_away_as_it_is_seen(result_folder, monkeypatch):
    offered = {}
    monkeypatch.setattr("streamlit.download_button", lambda label, data, **more: offered.update(more, data=data))
    opened(result_folder, monkeypatch, offence=SMUGGLING, among=["bb"], line=["serious"])
    assert offered["file_name"] == "penalties-migrant-smuggling.csv"
    rows = list(csv.reader(io.StringIO(offered["data"].decode("utf-8-sig"), newline="")))
    said = [line for (line,) in rows[: rows.index([])]]
    assert said[0] == "Penalties compared: Migrant smuggling"
    assert WORDS.say("app.not_legal_advice") in said and WORDS.say("matrix.digests_only") in said
    assert any(line.startswith("1 of 4 cells fit: jurisdictions Borduria; offences Migrant smuggling") for line in said)
    heads, *table = rows[rows.index([]) + 1 :]
    assert [row[0] for row in table] == ["Borduria"] and len(table[0]) == len(heads)


def test_the_part_for_other_pages_draws_only_what_it_can(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, few_page)
    drawn = [item.type for item in app.main.children.values()]
    assert drawn == ["header", "flex_container", "bidi_component"], "money laundering has no article there"


def test_the_figure_is_one_that_plotly_takes():
    rows = rows_of(make_comparison())
    figure = axis_figure(rows, (SERIOUS_LINE,), WORDS, by_region=True)
    json.dumps(figure)
    go.Figure(figure)
    assert figure["layout"]["hovermode"] == "y"
    targets = next(trace for trace in figure["data"] if trace["name"] == "targets")
    assert targets["customdata"] == ["aa", "bb"]
    assert any("2 – 6 years" in words for words in figure_texts(figure))
    assert any("4 years: serious crime" in words for words in figure_texts(figure))
    assert any("digest" in words for words in figure_texts(figure))
    regions = next(trace for trace in figure["data"] if trace["name"] == "regions")
    assert len(regions["text"]) == 2


def test_words_of_others_are_escaped_in_every_text_of_the_figure():
    made = hostile_comparison()
    evil = f"<b>a</b> <a href='http://192.0.2.1'>b</a> &lt; $x$ {HOSTILE}"
    made = replace(made, jurisdictions=tuple(replace(item, name=evil, region=evil) for item in made.jurisdictions))
    figure = axis_figure(rows_of(made), (SERIOUS_LINE,), WORDS, by_region=True)
    for words in figure_texts(figure):
        ours = words.replace("<br>", "").replace("<b>", "").replace("</b>", "").replace("</span>", "")
        left = "".join(part.split(">", 1)[1] if at else part for at, part in enumerate(ours.split("<span style=")))
        assert "<" not in left and "$" not in left, words
    assert "&lt;a href=" in "".join(figure_texts(figure))


def test_escaping_keeps_every_sign():
    assert shown("<b>&amp;$x$") == "&lt;b&gt;&amp;amp;&#36;x&#36;"
    assert "".join(wrapped("one  two\nthree", 5)) == "onetwothree"
    assert wrapped("✕\u00a0none", 3)[0].startswith("✕")


def form_range(low, high, low_kind=EndKind.STATED, high_kind=EndKind.STATED, **more) -> FormRange:
    values = {"prison": True, "life": False, "more": False, **more}
    return FormRange(End(low, low_kind), End(high, high_kind), **values)


@pytest.mark.parametrize(
    ("terms", "strokes", "ends"),
    [
        (form_range(24, 72), [(SOLID, 2, 6)], [(DISC, 2), (DISC, 6)]),
        (form_range(1, 36, EndKind.GENERAL), [(SOLID, 1 / 12, 3)], [(GENERAL, 1 / 12), (DISC, 3)]),
        (form_range(None, 36, EndKind.OPEN), [(SOLID, 0, 3)], [(DISC, 3)]),
        (form_range(48, 180, high_kind=EndKind.GENERAL), [(DOTTED, 4, 15)], [(DISC, 4), (GENERAL, 15)]),
        (form_range(48, 420, high_kind=EndKind.GENERAL), [(DOTTED, 4, 20)], [(DISC, 4), (CUT, 20)]),
        (form_range(48, None, high_kind=EndKind.OPEN), [(DOTTED, 4, 6.4)], [(DISC, 4), (CUT, 6.4)]),
        (form_range(12, 60, more=True), [(SOLID, 1, 5), (DOTTED, 5, 7.4)], [(DISC, 1), (DISC, 5), (CUT, 7.4)]),
        (form_range(None, None, EndKind.OPEN, EndKind.OPEN), [], []),
        (form_range(None, None, EndKind.OPEN, EndKind.OPEN, prison=False, life=True), [], [(LIFE, LIFE_AT)]),
        (
            form_range(120, 240, life=True),
            [(SOLID, 10, 20), (DOTTED, 20, LIFE_AT)],
            [(DISC, 10), (DISC, 20), (LIFE, LIFE_AT)],
        ),
    ],
)
def test_what_is_drawn_of_a_range(terms, strokes, ends):
    drawn = draw_form(terms, SCALE, LIFE_AT)
    for found, expected in zip(drawn.strokes, strokes, strict=True):
        assert found[0] == expected[0] and found[1:] == pytest.approx(expected[1:])
    assert [kind for kind, _ in drawn.ends] == [kind for kind, _ in ends]
    assert [year for _, year in drawn.ends] == pytest.approx([year for _, year in ends])


def test_the_legend_tells_only_what_is_drawn():
    rows = rows_of(make_comparison())
    assert [item["mark"] for item in legend_payload(rows, (SERIOUS_LINE,), WORDS)["marks"]] == ["basic", "disc"]


def test_every_colour_of_the_chart_follows_the_theme():
    light = [SURFACES[token][0] for token in CHART_INKS]
    assert len(set(light)) == len(light), "a colour stands for one token"
    figure = json.dumps(axis_figure(rows_of(make_comparison()), (SERIOUS_LINE,), WORDS))
    used = {colour for pair in SURFACES.values() for colour in pair if colour in figure}
    assert used and used <= set(light)
    assert "var(--text)!important" in chart_css()


def test_the_table_has_the_rows_of_the_chart_with_links_and_states():
    made = make_comparison()
    said = {
        row.jurisdiction: row for row in penalty_rows(Lookup(made), load_report_words()) if row.offence == SMUGGLING
    }
    table = penalties_payload(rows_of(made), said, WORDS, lambda code: f"offence?jurisdiction={code}")
    first, second = table["rows"]
    assert first[0] == {"text": "Aland", "go": "aa", "href": "offence?jurisdiction=aa", "mark": ""}
    assert first[1:3] == ["Article 12", "2 years to 6 years (article 12)"]
    assert second[0]["mark"] == "digest" and second[2] == {"state": "unclear", "text": "unclear"}
    assert {len(row) for row in table["rows"]} == {len(table["columns"])}
    assert "go" not in penalties_payload(rows_of(made), said, WORDS)["rows"][0][0]


def test_sentences_name_who_stays_below_and_escape_names():
    made = make_comparison()
    short = replace(made.offences[0].penalties[0], max_months=24.0)
    made = replace(
        made,
        offences=(replace(made.offences[0], penalties=(short,)),),
        jurisdictions=(replace(made.jurisdictions[0], name="*A*"), made.jurisdictions[1]),
    )
    (sentence,) = reach_sentences("X", rows_of(made), (SERIOUS_LINE,), WORDS)
    assert "in **0** of 2 jurisdictions. Below it: **\\*A\\***." in sentence
    assert without_article(rows_of(made), WORDS) == ["Unclear, a person must decide: Borduria."]


def test_hostile_names_do_not_stop_the_page(hostile_folder, monkeypatch):
    app = opened(hostile_folder, monkeypatch, offence=SMUGGLING)
    assert "in **1** of 2 jurisdictions" in app.markdown[0].value


@pytest.mark.parametrize("tag", sorted(interface_languages()))
def test_the_page_opens_in_every_language(result_folder, monkeypatch, tag):
    page = "from harmonize.ui import result\nfrom harmonize.ui.pages import penalties\nfrom harmonize.views.words import load_words\n"
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = AppTest.from_string(f"{page}penalties.draw(result.load(), load_words({tag!r}))")
    app.query_params.update({"offence": SMUGGLING, "lang": tag, "line": ["serious", "extradition-oas-1981"]})
    run(app)
    assert "**1**" in app.markdown[0].value
