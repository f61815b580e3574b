"""The page of the texts: empty, full, and an upload from its choice to its removal."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from harmonize import corpus
from harmonize.corpus import DONE, Step
from harmonize.export.folder import write_result
from harmonize.model import MadeWith
from harmonize.ui.pages.compare_anew import outcome, progress
from harmonize.ui.payloads.corpus import corpus_payload, preview_payload
from harmonize.ui.plain import plain
from harmonize.views.texts.corpus import build_corpus
from harmonize.views.texts.upload import PreviewView
from harmonize.views.words import load_words
from tests.corpus.texts import PERU
from tests.factories import make_comparison
from tests.ui.conftest import HOSTILE, hostile_comparison
from tests.views.texts.test_corpus import TODAY

WORDS = load_words()
PATIENCE = 120
ROOTS = {"made_with": {"roots": [{"given": "statutes", "absolute": "/nowhere/statutes"}]}}


def corpus_page():
    from harmonize.model import Comparison
    from harmonize.ui import result
    from harmonize.ui.pages import corpus
    from harmonize.views.words import load_words

    found = result.load()
    corpus.draw(found if isinstance(found, Comparison) else None, load_words())


@pytest.fixture
def page(tmp_path, monkeypatch):
    """Open the page on the factory's result, its own copy; without a result where ``write`` is False."""
    monkeypatch.delenv("HARMONIZE_SHELF", raising=False)
    monkeypatch.setenv("HARMONIZE_OUT", str(tmp_path / "out"))

    def run(*, write: bool = True, run=ROOTS, comparison=None, **query) -> AppTest:
        if write:
            write_result(comparison or make_comparison(), tmp_path / "out", run=run)
        app = AppTest.from_function(corpus_page, default_timeout=PATIENCE)
        app.query_params.update(query)
        app.run()
        assert not app.exception
        return app

    return run


def said(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.text, *app.markdown, *app.caption, *app.subheader))


def key(app: AppTest, begins: str) -> str:
    """The whole key of the one widget whose key begins so."""
    widgets = [*app.button, *app.selectbox, *app.text_input]
    (found,) = [widget.key for widget in widgets if widget.key and widget.key.startswith(begins)]
    return found


def uploaded(app: AppTest, name: str = "código penal.txt", data: bytes = PERU.encode()) -> AppTest:
    app.file_uploader[0].upload(name, data, "text/plain")
    app.run()
    assert not app.exception
    return app


def test_what_was_read_opens_with_its_sentence(page):
    app = page()
    assert app.title[0].value == "Corpus"
    assert "**2** texts of 2 jurisdictions were read. **0** files could not be read." in app.markdown[0].value
    assert not app.file_uploader


def test_the_address_leads_to_texts_of_ones_own(page, tmp_path):
    app = page(part="own")
    assert WORDS.say("shelf.none") in said(app)
    assert plain(WORDS.say("shelf.folder", folder=tmp_path / "out-texts")) in said(app)
    assert app.query_params["part"] == "own"
    assert app.file_uploader


def test_without_a_result_it_offers_the_shipped_digests_and_takes_texts(page):
    app = page(write=False)
    assert app.markdown[0].value == WORDS.say("corpus.lead_empty")
    assert app.button(key="anew").label == WORDS.say("anew.first")
    assert app.file_uploader


def test_a_result_of_an_older_version_says_what_to_run_by_hand(page, tmp_path):
    app = page(run={}, part="own")
    assert WORDS.say("refusal.no_roots") in said(app)
    assert app.code[0].value == f"harmonize compare FOLDERS {tmp_path / 'out-texts'} --out {tmp_path / 'out'}"
    assert "anew" not in [button.key for button in app.button]


def test_a_folder_that_is_gone_is_named(page):
    assert "“/nowhere/statutes”" in said(page(part="own"))


def test_a_shelf_inside_the_result_is_refused(page, tmp_path, monkeypatch):
    monkeypatch.setenv("HARMONIZE_SHELF", str(tmp_path / "out" / "text"))
    app = page(part="own")
    assert "stand in one another" in said(app)
    assert not app.file_uploader


def test_an_upload_is_confirmed_previewed_taken_and_removed(page, tmp_path):
    app = uploaded(page(part="own"))
    assert "“código penal.txt”" in said(app)
    assert app.selectbox(key=key(app, "jurisdiction_")).value == "pe"
    assert app.selectbox(key=key(app, "language_")).value == "es"
    assert app.text_input(key=key(app, "title_")).value == "Código Penal Inventado del Perú"
    assert app.text_input(key=key(app, "as_of_")).value == "2026-03-03"
    assert app.selectbox(key=key(app, "kind_")).value is None

    app.button(key=key(app, "show_")).click().run()
    assert WORDS.say("add.ask_kind") in said(app)
    assert WORDS.say("add.step_preview") not in said(app)
    assert not (tmp_path / "out-texts").exists()

    app.selectbox(key=key(app, "kind_")).select_index(0)
    app.text_input(key=key(app, "source_")).input(HOSTILE)
    app.button(key=key(app, "show_")).click().run()
    assert not app.exception
    assert WORDS.say("add.step_take") in said(app)
    assert not (tmp_path / "out-texts").exists()

    app.button(key="add_take").click().run()
    assert not app.exception
    file = "pe/código-penal.txt"
    assert WORDS.say("add.taken", file=file) in said(app)
    assert (tmp_path / "out-texts" / file).read_text(encoding="utf-8") == PERU
    assert WORDS.say("shelf.changed") in said(app)
    assert app.file_uploader

    app.button(key=f"remove_{file}").click().run()
    assert WORDS.say("shelf.remove_ask", file=file) in said(app)
    app.button(key="remove_no").click().run()
    assert WORDS.say("shelf.remove_ask", file=file) not in said(app)
    assert (tmp_path / "out-texts" / file).exists()
    app.button(key=f"remove_{file}").click().run()
    app.button(key="remove_yes").click().run()
    assert not app.exception
    assert WORDS.say("shelf.removed", file=file) in said(app)
    assert list((tmp_path / "out-texts").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", b"MZ\0\0"), ("a.pdf", b"no PDF at all"), ("a.docx", b"PK\x03\x04 broken")]
)
def test_a_file_that_is_refused_leads_no_further_and_another_may_be_chosen(page, tmp_path, name, data):
    app = uploaded(page(part="own"), name, data)
    assert WORDS.say("add.step_confirm") not in said(app)
    assert not (tmp_path / "out-texts").exists()
    app.button(key="add_other").click().run()
    assert not app.exception
    assert app.file_uploader


def test_nothing_is_taken_or_removed_while_a_comparison_runs(page, tmp_path, monkeypatch):
    running = SimpleNamespace(
        running=True, good=False, cancelled=False, seconds=3, step=Step("reading", "pe/a.md", 1, 4), cancel=lambda: None
    )
    shelf = corpus.Shelf(tmp_path / "out-texts")
    from tests.corpus.texts import ENTRY

    shelf.take("pe", "a.txt", PERU.encode(), ENTRY, max_mb=20)
    monkeypatch.setattr(corpus, "current", lambda out: running)
    app = page(part="own")
    assert app.button(key="remove_pe/a.txt").disabled
    assert app.button(key="anew_stop").label == WORDS.say("anew.stop")


@pytest.mark.parametrize(
    ("step", "cancelled", "share", "words"),
    [
        (Step(), False, 0.0, "Reading the texts. 3 s so far."),
        (Step("reading", "pe/a.md", 1, 4), False, 0.25, "Reading the texts: 1 of 4 (pe/a.md). 3 s so far."),
        (Step("matching", "pe", 1, 2), False, 0.5, "Looking for the offences: 1 of 2 countries (PE). 3 s so far."),
        (Step("writing"), False, 1.0, "Writing the result. 3 s so far."),
        (Step("matching", "pe", 1, 2), True, 0.5, "Stopping. The earlier result stays. 3 s so far."),
    ],
)
def test_what_is_being_done_is_said_with_how_many(step, cancelled, share, words):
    assert progress(SimpleNamespace(step=step, cancelled=cancelled, seconds=3), WORDS) == (share, words)


@pytest.mark.parametrize(
    ("made", "begins"),
    [
        ({"good": True, "code": 0}, "The comparison is done (3 s). All pages show the new result."),
        ({"good": True, "code": 1}, "The comparison is done (3 s). All pages show the new result. Some files"),
        ({"cancelled": True}, "The comparison was stopped. The earlier result is as it was."),
        (
            {"fault": "no statute could be read."},
            "The comparison ended without a result: no statute could be read. The",
        ),
        ({}, "The comparison ended by itself after 3 s"),
    ],
)
def test_what_came_of_it_is_said(made, begins):
    run = {"good": False, "cancelled": False, "fault": "", "seconds": 3, "code": 2, "step": Step(DONE), **made}
    assert outcome(SimpleNamespace(**run), WORDS).startswith(begins)


def test_the_payload_holds_every_file_and_hostile_words_as_they_are():
    view = build_corpus(hostile_comparison(), MadeWith(), TODAY)
    payload = corpus_payload(view, WORDS)
    assert payload["unread"][0]["reason"] == HOSTILE
    texts = [text for group in payload["groups"] for text in group["texts"]]
    assert [text["file"] for text in texts] == [item.file for item in hostile_comparison().instruments]
    assert HOSTILE in texts[0]["title"] and texts[0]["as_of"] == HOSTILE
    assert [text["digest"] for text in texts] == [item.kind == "digest" for item in hostile_comparison().instruments]
    assert {cell["state"] for row in payload["rows"] for cell in row["cells"]} <= {
        "full", "partial", "not_loaded", "not_applicable",
    }  # fmt: skip
    shown = preview_payload(PreviewView("**1** x", (HOSTILE,), (("1", HOSTILE),), (HOSTILE,), ""), "es", WORDS)
    assert shown["headings"] == [{"label": "1", "heading": HOSTILE}]
