"""Every page opens, with a result and without one."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize.export.folder import write_result
from harmonize.model import Coverage
from harmonize.ui import look
from harmonize.ui.payloads.closing import closing_payload
from harmonize.ui.payloads.dual import pair_card, pairs_payload, square_payload
from harmonize.ui.payloads.matrix import card_payload
from harmonize.ui.payloads.offence import compare_payload, near_payload, why_payload
from harmonize.ui.payloads.tables import (
    files_payload,
    notices_payload,
    skipped_payload,
    states_payload,
)
from harmonize.ui.plain import plain
from harmonize.views.closing.closing_page import closing_views
from harmonize.views.colours import SURFACES
from harmonize.views.dual.dual import DualSign, dual_line, dual_matrix, open_dual
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.offence.cell import build_cell
from harmonize.views.words import load_words
from tests.factories import make_comparison
from tests.shared_folder import PROJECT

WORDS = load_words()
APP = str(PROJECT / "app.py")
LEGAL = WORDS.say("app.not_legal_advice")


def offence_page():
    from harmonize.ui import result
    from harmonize.ui.pages import offence
    from harmonize.views.words import load_words

    offence.draw(result.load(), load_words())


def method_page():
    from harmonize.ui import result
    from harmonize.ui.pages import method
    from harmonize.views.words import load_words

    method.draw(result.load(), load_words())


def dual_page():
    from harmonize.ui import result
    from harmonize.ui.pages import dual
    from harmonize.views.words import load_words

    dual.draw(result.load(), load_words())


def opened(app: AppTest, **query: str | list[str]) -> AppTest:
    app.query_params.update(query)
    app.run(timeout=60)
    assert not app.exception
    return app


def test_the_matrix_opens_with_its_sentence(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_file(APP))
    assert app.title[0].value == "Coverage of treaty offences"
    assert "2 jurisdictions, 2 offences" in app.markdown[0].value
    assert [caption.value for caption in app.caption].count(LEGAL) == 1


def test_a_filter_that_fits_nothing_offers_a_way_out(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_file(APP), show=["partial", "none"], among=["bb"])
    assert "No cell fits these filters." in [text.value for text in app.text]
    app.button(key="filter_clear").click().run(timeout=60)
    assert not app.exception
    assert "show" not in app.query_params
    assert "No cell fits these filters." not in [text.value for text in app.text]


def test_a_filter_in_the_address_is_shown_in_the_widgets(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_file(APP), family="People", among=["aa"])
    assert app.multiselect(key="filter_families").value == ["People"]
    assert app.multiselect(key="filter_jurisdictions").value == ["aa"]
    app.multiselect(key="filter_families").unselect("People").run(timeout=60)
    assert not app.exception
    assert "family" not in app.query_params
    assert app.query_params["among"] == "aa"


@pytest.mark.parametrize("name", ["none", "half"])
def test_without_a_result_the_page_says_what_to_run(name, tmp_path, monkeypatch):
    folder = tmp_path / name
    if name == "half":
        folder.mkdir()
        (folder / "run.json").write_text("{}", encoding="utf-8")
    monkeypatch.setenv("HARMONIZE_OUT", str(folder))
    app = opened(AppTest.from_file(APP))
    assert app.title[0].value == "There is no result to show yet"
    assert app.code[0].value == "harmonize compare"
    key = "empty.missing" if name == "none" else "empty.incomplete"
    assert app.text[0].value == WORDS.say(key, folder=folder)
    assert [caption.value for caption in app.caption] == [LEGAL]


def test_the_offence_page_opens(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_function(offence_page))
    assert app.text[0].value == WORDS.say("offence.nothing")
    app = opened(AppTest.from_function(offence_page), offence="migrant-smuggling", jurisdiction=["aa", "bb"])
    assert app.title[0].value == "Migrant smuggling"
    assert app.header[1].value == "Why this article was chosen"
    assert app.header[-1].value == "What would close the gap"
    app.multiselect(key="choice_beside").unselect("bb").run(timeout=60)
    assert not app.exception
    assert app.query_params["jurisdiction"] == "aa"


def test_an_unknown_address_is_said_to_be_unknown(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_function(offence_page), offence="no-such-offence", jurisdiction="zz")
    assert app.text[0].value == WORDS.say("offence.unknown")


def test_the_method_page_opens(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_function(method_page))
    heads = [header.value for header in app.header]
    assert heads[:4] == ["What the states mean", "Kinds of elements", "How sure", "How good it is"]
    assert "Files that were read" in heads and "Words used" in heads
    assert app.text[-3].value == "Made with Harmonize 0.0.0."
    assert app.text[-1].value.startswith("2 texts, the oldest of")


def test_dual_criminality_opens_with_its_caution_and_its_sentence(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_function(dual_page), offence="migrant-smuggling")
    assert "no legal advice" in app.markdown[0].value
    assert app.markdown[-1].value == "1 pair: **1** cannot say."
    assert app.selectbox(key="dual_offence").value == "migrant-smuggling"
    app.selectbox(key="dual_offence").select("money-laundering").run(timeout=60)
    assert not app.exception
    assert app.query_params["offence"] == "money-laundering"
    assert app.markdown[-1].value == "1 pair: **1** not found on one side."


def test_two_jurisdictions_are_chosen_and_kept_in_the_address(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_function(dual_page), by="pair", requesting="aa")
    assert app.text[0].value == WORDS.say("dual.two")
    app.selectbox(key="dual_requested").select("bb").run(timeout=60)
    assert not app.exception
    assert not app.text
    assert {name: app.query_params[name] for name in ("by", "requesting", "requested")} == {
        "by": "pair",
        "requesting": "aa",
        "requested": "bb",
    }
    app.selectbox(key="dual_requested").select("aa").run(timeout=60)
    assert app.text[0].value == WORDS.say("dual.two")


def test_an_unknown_pair_is_said_to_be_unknown(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_function(dual_page), offence="no-such-offence", requesting="zz")
    assert app.text[0].value == WORDS.say("dual.unknown")


def test_one_country_has_no_pair(tmp_path, monkeypatch):
    made = make_comparison()
    gaps = tuple(gap for gap in made.gaps if gap.jurisdiction == "aa")
    write_result(replace(made, jurisdictions=made.jurisdictions[:1], gaps=gaps), tmp_path / "one")
    monkeypatch.setenv("HARMONIZE_OUT", str(tmp_path / "one"))
    app = opened(AppTest.from_function(dual_page))
    assert app.text[0].value == WORDS.say("dual.single")


def test_the_square_is_the_same_from_both_sides_and_has_a_table_twin():
    made = make_comparison()
    matrix, square = build_matrix(made), dual_matrix(open_dual(made), "money-laundering")
    drawn = square_payload(square, matrix, ("aa", "bb"), WORDS)
    assert [[cell[0] for cell in row] for row in drawn["cells"]] == [
        ["not_applicable", "none"],
        ["none", "not_applicable"],
    ]
    assert drawn["selected"] == ["aa", "bb"]
    assert set(drawn["states"]) < set(drawn["words"]["state"])
    ((*names, verdict, reasons),) = pairs_payload(square, matrix, WORDS)["rows"]
    assert (names, verdict) == (["Aland", "Borduria"], {"state": "none", "text": "not found on one side"})
    assert reasons["fold"] == "2 reasons" and reasons["list"][0].startswith("Aland: ")
    card = pair_card(dual_line(open_dual(made), "migrant-smuggling", "aa", "bb"), *matrix.columns, WORDS)
    assert (card["state"], card["mark"]) == ("unclear", "digest")
    assert card["before"][0]["items"][0]["text"].startswith("Aland: punishable by article 12.")


def test_every_cell_can_be_drawn():
    comparison = make_comparison()
    lookup = Lookup(comparison)
    for gap in comparison.gaps:
        cell = build_cell(comparison, gap.offence, gap.jurisdiction, WORDS)
        for payload in (
            card_payload(cell, WORDS),
            compare_payload([cell], WORDS),
            why_payload([cell], WORDS),
            near_payload([cell], WORDS),
            closing_payload([(cell, closing_views(lookup, gap.offence, gap.jurisdiction, WORDS))], WORDS),
        ):
            json.dumps(payload)


def test_rules_for_all_offences_are_lines_and_no_gaps():
    made = make_comparison()
    rows = tuple(
        replace(row, part="general") if row.element in ("benefit", "endangering") else row
        for row in made.yardstick.offence("migrant-smuggling").requirements
    )
    offences = tuple(
        replace(o, requirements=rows) if o.id == "migrant-smuggling" else o for o in made.yardstick.offences
    )
    made = replace(made, yardstick=replace(made.yardstick, offences=offences))
    column = compare_payload([build_cell(made, "migrant-smuggling", "aa", WORDS)], WORDS)["columns"][0]
    found, unclear = column["general"]
    assert found["line"] == "Found: Article 12"
    assert found["quote"] == "obtener un provecho"
    assert unclear["line"] == "Unclear: Not looked for"
    assert [row["id"] for row in column["gone"]] == ["enable-illegal-stay"]


def test_a_law_that_was_not_loaded_is_offered_no_wording():
    cell = build_cell(make_comparison(), "money-laundering", "bb", WORDS)
    assert closing_payload([(cell, ())], WORDS)["columns"] == []


def test_a_cell_without_its_law_shows_nothing_but_that():
    card = card_payload(build_cell(make_comparison(), "money-laundering", "bb", WORDS), WORDS)
    assert card["sentence"] == "The law where this would stand is not among the files."
    assert not any(card[name] for name in ("before", "after", "articles", "sure", "numbers"))


def test_near_misses_stand_first_where_nothing_was_found():
    comparison = make_comparison()
    gaps = tuple(
        replace(gap, coverage=Coverage.NONE) if gap.coverage is Coverage.PARTIAL else gap for gap in comparison.gaps
    )
    rejected = tuple(match for match in comparison.matches if match.rank == 2)
    changed = replace(comparison, gaps=gaps, matches=rejected)
    card = card_payload(build_cell(changed, "migrant-smuggling", "aa", WORDS), WORDS)
    assert card["before"][0]["title"] == WORDS.say("panel.near")
    assert card["before"][0]["items"][0]["text"].startswith("Article 13 · Agravante")
    column = compare_payload([build_cell(changed, "migrant-smuggling", "aa", WORDS)], WORDS)["columns"][0]
    assert column["read"][0].startswith("Código inventado (Invented Code) · consolidated text")
    assert column["near"][0].startswith("Article 13")


def test_tables_hold_every_file_and_notice():
    comparison = make_comparison()
    assert len(states_payload(WORDS)["rows"]) == len(Coverage)
    assert [row[2] for row in files_payload(comparison, WORDS)["rows"]] == [
        "consolidated",
        {"digest": True, "text": "digest"},
    ]
    assert skipped_payload(comparison, WORDS)["rows"] == []
    assert notices_payload(comparison, WORDS)["rows"] == []


def test_plain_words_stay_plain():
    assert plain("a *b* [c](d) :red[x] $y$") == r"a \*b\* \[c\]\(d\) \:red\[x\] \$y\$"


def test_both_entries_have_the_same_settings_in_our_colours():
    ours = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert (look.ASSETS.parent / "served" / ".streamlit" / "config.toml").read_text(encoding="utf-8") == ours
    theme = tomllib.loads(ours)["theme"]
    for number, name in enumerate(("light", "dark")):
        assert theme[name]["primaryColor"] == SURFACES["primary"][number]
        assert theme[name]["backgroundColor"] == SURFACES["page"][number]
        assert theme[name]["secondaryBackgroundColor"] == SURFACES["panel"][number]
        assert theme[name]["textColor"] == SURFACES["text"][number]
        assert theme[name]["linkColor"] == SURFACES["link"][number]


def test_scripts_never_set_markup():
    for path in look.ASSETS.glob("*.js"):
        script = path.read_text(encoding="utf-8")
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "http:", "https:"):
            assert word not in script.replace("http://www.w3.org/2000/svg", ""), f"{path.name}: {word}"


def test_every_state_has_a_drawing():
    assert set(look.SYMBOLS) == {state.value for state in Coverage}
    assert {sign.value for sign in DualSign} <= set(look.SYMBOLS) | set(look.PAIR_SYMBOLS)
