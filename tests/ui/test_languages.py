"""The pages in every language, with words of others untouched."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from harmonize.lang import interface_languages
from harmonize.ui.address.language import nearest
from harmonize.views.words import load_words
from tests.shared_folder import PROJECT
from tests.ui.conftest import HOSTILE
from tests.ui.test_app import opened

APP = str(PROJECT / "app.py")
OTHERS = [tag for tag in interface_languages() if tag != "en"]


def page(name: str) -> AppTest:
    def draw(name: str) -> None:
        from importlib import import_module

        from harmonize.ui import result
        from harmonize.ui.address.language import read_language
        from harmonize.views.words import load_words

        import_module(f"harmonize.ui.pages.{name}").draw(result.load(), load_words(read_language()))

    return AppTest.from_function(draw, args=(name,))


@pytest.mark.parametrize("tag", OTHERS)
def test_the_address_names_the_language(tag, result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_file(APP), lang=tag)
    words = load_words(tag)
    assert app.title[0].value == words.say("matrix.title")
    assert app.caption[-1].value == words.say("app.not_legal_advice")
    assert app.query_params["lang"] == tag


@pytest.mark.parametrize(
    ("locale", "tag"),
    [("es-PE", "es"), ("es", "es"), ("sr-Latn-RS", "sr-Latn"), ("sr-RS", "sr"), ("sr", "sr"), ("sq", "en"), ("", "en")],
)
def test_a_browser_is_answered_in_its_language(locale, tag):
    assert nearest(locale, interface_languages()) == tag


def test_a_language_that_is_not_there_is_english(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_file(APP), lang="zz")
    assert app.title[0].value == load_words().say("matrix.title")


def test_choosing_a_language_changes_the_page_and_the_address(result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(AppTest.from_file(APP), family="People")
    app.selectbox(key="choice_language").set_value("es").run(timeout=60)
    assert not app.exception
    assert app.title[0].value == load_words("es").say("matrix.title")
    assert app.query_params["lang"] == "es"
    assert app.multiselect(key="filter_families").value == ["Personas"]


@pytest.mark.parametrize("tag", OTHERS)
@pytest.mark.parametrize("name", ["offence", "method", "dual", "penalties"])
def test_every_page_opens_in_every_language(name, tag, result_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(result_folder))
    app = opened(page(name), lang=tag, offence="migrant-smuggling", jurisdiction=["aa", "bb"])
    words = load_words(tag)
    assert app.title
    said = " ".join(element.value for element in [*app.title, *app.markdown, *app.text, *app.caption, *app.header])
    english = load_words()
    for key in (
        "matrix.digests_only",
        "matrix.texts_only",
        "dual.either",
        "method.lead",
        "penalties.note",
        "gaps.unfiltered",
    ):
        assert english.say(key) not in said
    assert words.code == tag


@pytest.mark.parametrize("name", ["offence", "method", "dual", "penalties"])
def test_hostile_words_stay_as_they_are_in_another_language(name, hostile_folder, monkeypatch):
    monkeypatch.setenv("HARMONIZE_OUT", str(hostile_folder))
    app = opened(page(name), lang="es", offence="migrant-smuggling", jurisdiction=["aa", "bb"])
    assert not [item for item in app.markdown if HOSTILE in item.value]
