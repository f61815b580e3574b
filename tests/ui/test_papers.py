"""The page of papers: what it says, what it offers, and what it says where a paper cannot be made."""

from __future__ import annotations

import io

import pytest

pytest.importorskip("streamlit")

from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from harmonize.errors import WrongUse
from harmonize.export import reports
from harmonize.export.reports import PAPERS, Paper
from harmonize.lang import interface_languages
from harmonize.model import Coverage
from harmonize.ui import result
from harmonize.ui.address.ask import ask_query
from harmonize.ui.pages.papers import order_line
from harmonize.ui.paper import MADE
from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping, RowOrder
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask
from harmonize.views.words import load_words
from tests.ui.conftest import HOSTILE

WORDS = load_words()
EVERYTHING = {
    "show": ["partial", "unclear"],
    "among": ["bb", "aa"],
    "family": "People",
    "measure": "penalty",
    "under": "flat",
    "rows": "name",
    "columns": "gaps",
}


def papers_page():
    from harmonize.ui import result
    from harmonize.ui.address.language import read_language
    from harmonize.ui.pages import papers
    from harmonize.views.words import load_words

    papers.draw(result.load(), load_words(read_language()))


def offence_page():
    from harmonize.ui import result
    from harmonize.ui.pages import offence
    from harmonize.views.words import load_words

    offence.draw(result.load(), load_words())


def present_page():
    from harmonize.ui import result
    from harmonize.ui.pages import present
    from harmonize.views.words import load_words

    present.draw(result.load(), load_words())


def opened(folder, monkeypatch, page=papers_page, **query) -> AppTest:
    monkeypatch.setenv("HARMONIZE_OUT", str(folder))
    app = AppTest.from_function(page)
    app.query_params.update(query)
    return run(app)


def run(changed) -> AppTest:
    app = changed.run(timeout=60)
    assert not app.exception
    return app


def texts(app: AppTest) -> list[str]:
    return [item.value for item in app.text]


def made(app: AppTest) -> dict:
    return app.session_state[MADE][1]


@pytest.fixture
def papers(monkeypatch):
    """Papers in the place of those of this version; what they were asked for is kept in the list."""
    asked = []

    def offer(*names, render=None):
        def keep(report):
            asked.append(report)
            return b"the paper"

        made = tuple(Paper(name, name, ".bin", "application/octet-stream", render or keep) for name in names)
        monkeypatch.setattr(reports, "PAPERS", made)
        return asked

    result._paper.clear()
    yield offer
    result._paper.clear()


@pytest.mark.parametrize("tag", interface_languages())
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_paper_has_its_words(paper, tag):
    words = load_words(tag)
    for section in ("name", "what", "for"):
        assert words.say(f"papers.{section}.{paper.name}")


def test_it_says_what_the_papers_hold_and_offers_each(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch)
    assert app.title[0].value == "Papers to take away"
    said = app.markdown[0].value.replace("\\", "")
    assert "4 cells; 2 offences, 2 jurisdictions." in said
    assert "From digests, not from official texts: Borduria." in said and "Texts as of" in said
    assert [item.value for item in app.subheader] == [WORDS.say(f"papers.name.{paper.name}") for paper in PAPERS]
    assert [button.label for button in app.button if button.key.startswith("paper_make_")] == [
        f"Download ({paper.ending})" for paper in PAPERS
    ]
    assert not app.get("download_button"), "a paper is made when it is asked for, not before"


def test_filters_of_the_address_are_shown_kept_and_made_into_the_paper(result_folder, monkeypatch, papers):
    asked = papers("workbook")
    app = opened(result_folder, monkeypatch, **EVERYTHING)
    assert app.multiselect(key="filter_states").value == ["partial", "unclear"]
    assert any("2 of 4 cells fit" in caption.value for caption in app.caption)
    for name, value in EVERYTHING.items():
        found = app.query_params[name]
        assert ([found] if isinstance(found, str) else found) == ([value] if isinstance(value, str) else value)
    run(app.button(key="paper_make_workbook").click())
    (report,) = asked
    states, families = (Coverage.PARTIAL, Coverage.UNCLEAR), ("People",)
    order = Arrangement(Grouping.FLAT, RowOrder.NAME, ColumnOrder.GAPS)
    filters = Filters(states=states, jurisdictions=("bb", "aa"), families=families)
    assert report.ask == Ask(filters, order, Measure.PENALTY)
    assert [(gap.offence, gap.jurisdiction) for gap in report.gaps] == [
        ("migrant-smuggling", "aa"),
        ("migrant-smuggling", "bb"),
    ]
    assert [button.label for button in app.get("download_button")] == ["Download again (.bin, 0.1 MB)"]


def test_another_choice_asks_for_another_paper(result_folder, monkeypatch, papers):
    asked = papers("workbook")
    app = opened(result_folder, monkeypatch)
    run(app.button(key="paper_make_workbook").click())
    run(app.multiselect(key="filter_jurisdictions").select("bb"))
    assert not app.get("download_button"), "the file of another choice must not be offered"
    run(app.button(key="paper_make_workbook").click())
    assert [len(report.gaps) for report in asked] == [4, 2]
    run(app.button(key="filter_clear").click())
    run(app.button(key="paper_make_workbook").click())
    assert len(asked) == 2, "what was made once is not made again"


def test_two_wishes_at_once_are_both_met(result_folder, monkeypatch, papers):
    papers("slides", "page", "document")
    app = opened(result_folder, monkeypatch)
    app.button(key="paper_make_page").click()
    run(app.button(key="paper_make_slides").click())
    assert set(made(app)) == {"slides", "page"}
    run(app.multiselect(key="filter_jurisdictions").select("bb"))
    assert not app.get("download_button")


def test_the_workbook_is_a_workbook_of_these_cells(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, among="bb", lang="es")
    run(app.button(key="paper_make_workbook").click())
    file = made(app)["workbook"]
    assert file.name.startswith("gap-report-borduria-") and file.name.endswith(".xlsx")
    book = load_workbook(io.BytesIO(file.content))
    said = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    words = load_words("es")
    assert any(words.say("app.not_legal_advice") in line for line in said)
    assert not any(line.startswith("Aland") for line in said)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (WrongUse("too many sheets.", remedy="Choose one."), "“Slides” was not made: too many sheets. Choose one."),
        (KeyError("x"), "“Slides” could not be made. The fault is in the program (KeyError)"),
    ],
    ids=["refused", "broken"],
)
def test_what_stands_in_the_way_is_said_and_the_page_stays(fault, said, result_folder, monkeypatch, papers):
    def fail(report):
        raise fault

    papers("slides", "page", render=fail)
    app = opened(result_folder, monkeypatch)
    run(app.button(key="paper_make_slides").click())
    assert [line for line in texts(app) if said in line]
    assert not app.get("download_button")
    assert app.button(key="paper_make_slides").label == "Download (.bin)"
    assert app.button(key="paper_make_page")


def test_where_no_cell_fits_there_is_no_paper(result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, show="not_applicable")
    assert WORDS.say("matrix.no_cell") in texts(app)
    assert not [button for button in app.button if (button.key or "").startswith("paper_make_")]
    run(app.button(key="filter_clear").click())
    assert app.button(key="paper_make_workbook")


def test_papers_in_another_language_hold_the_same_cells(result_folder, monkeypatch, papers):
    asked = papers("workbook")
    app = opened(result_folder, monkeypatch, family="People", rows="gaps")
    run(app.selectbox(key="paper_language").select("es"))
    assert app.query_params["papers"] == "es"
    run(app.button(key="paper_make_workbook").click())
    (report,) = asked
    assert report.words.code == "es" and report.ask.filters.families == ("Personas",)
    assert [gap.offence for gap in report.gaps] == ["migrant-smuggling"] * 2
    assert app.title[0].value == "Papers to take away", "the page keeps its own language"
    run(app.text_input(key="filter_find").set_value("migrant"))
    assert app.selectbox(key="paper_language").disabled
    assert app.selectbox(key="paper_language").value == "en"


@pytest.mark.parametrize("tag", [tag for tag in interface_languages() if tag != "en"])
def test_the_page_opens_in_every_language(tag, result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, lang=tag, among="aa")
    words = load_words(tag)
    assert app.title[0].value == words.say("papers.title")
    assert [item.value for item in app.subheader] == [words.say(f"papers.name.{paper.name}") for paper in PAPERS]
    assert not [item for item in app.caption if WORDS.say("papers.note") == item.value]
    assert app.selectbox(key="paper_language").value == tag


def test_hostile_names_stay_as_they_are(hostile_folder, monkeypatch):
    app = opened(hostile_folder, monkeypatch, among="aa")
    assert any(HOSTILE in caption.value.replace("\\", "") for caption in app.caption)
    assert not [item for item in [*app.markdown, *app.caption] if HOSTILE in item.value], "unescaped"
    run(app.button(key="paper_make_workbook").click())
    name = made(app)["workbook"].name
    assert "<" not in name and "/" not in name and len(name) < 120


@pytest.mark.parametrize(
    "query",
    [
        {"papers": "zz", "among": ["zz"], "show": "x", "measure": "x", "rows": "x"},
        {"papers": ["es", "sr"], "find": "(" * 500, "family": "<b>"},
    ],
)
def test_an_address_of_nonsense_does_no_harm(query, result_folder, monkeypatch):
    app = opened(result_folder, monkeypatch, **query)
    assert app.title[0].value == "Papers to take away"


def test_the_address_of_what_is_asked_for_says_all_of_it():
    filters = Filters(states=(Coverage.NONE,), review=True, jurisdictions=("aa", "bb"), find="x y")
    ask = Ask(filters, Arrangement(rows=RowOrder.NAME), Measure.SURE)
    assert ask_query(ask) == [
        ("show", "none"),
        ("find", "x y"),
        ("waiting", "yes"),
        ("among", "aa"),
        ("among", "bb"),
        ("measure", "sure"),
        ("rows", "name"),
    ]
    assert ask_query(Ask()) == []
    assert order_line(ask, WORDS).startswith("Show: How sure · Offences under: Kind of offence")


def test_the_document_of_the_laws_shown_side_by_side(result_folder, monkeypatch, papers):
    place = {"offence": "migrant-smuggling", "jurisdiction": ["bb"]}
    papers("workbook")
    app = opened(result_folder, monkeypatch, offence_page, **place)
    assert not [button for button in app.button if (button.key or "").startswith("paper_")]
    asked = papers("document")
    app = opened(result_folder, monkeypatch, offence_page, **place)
    assert app.button(key="paper_make_document").label == "These side by side as a Word document (.bin)"
    run(app.button(key="paper_make_document").click())
    assert [(gap.offence, gap.jurisdiction) for gap in asked[0].gaps] == [("migrant-smuggling", "bb")]
    assert app.get("download_button")[0].label == "Document: download again (.bin, 0.1 MB)"


def test_slides_of_the_offences_that_are_presented(result_folder, monkeypatch, papers):
    asked = papers("slides")
    app = opened(result_folder, monkeypatch, present_page, only="money-laundering")
    run(app.button(key="paper_make_slides").click())
    assert {gap.offence for gap in asked[0].gaps} == {"money-laundering"}
    app = opened(result_folder, monkeypatch, present_page, **{"with": "bb"})
    run(app.button(key="paper_make_slides").click())
    assert [gap.jurisdiction for gap in asked[1].gaps] == ["bb", "bb"]
    assert asked[1].ask.filters.offences == ()
