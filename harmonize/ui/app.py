"""The dashboard: its pages, and what stands on all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.words import Words, load_words

from . import look, result, shell
from .address.language import read_language
from .pages import corpus, dual, gaps, matrix, method, offence, papers, penalties, present

Draw = Callable[[Comparison, Words], None]


def main() -> None:
    """Draw the page that the address names."""
    words = load_words(read_language())
    st.set_page_config(page_title=words.say("app.name"), page_icon=str(look.ICON), layout="wide")
    st.html(look.page_css())
    st.logo(look.logo(st.context.theme.type == "dark"), size="large")

    def draw_offence(comparison: Comparison, words: Words) -> None:
        offence.draw(comparison, words, pages[0])

    beside, away = _page("offence", draw_offence, words), _page("reports", papers.draw, words)
    pages = [
        _page("matrix", partial(matrix.draw, beside=beside, papers=away), words, default=True),
        beside,
        _page("dual", partial(dual.draw, beside=beside), words),
        _page("penalties", partial(penalties.draw, beside=beside), words),
        _page("gaps", partial(gaps.draw, beside=beside), words),
        _page("present", present.draw, words),
        away,
        st.Page(partial(_corpus, words), title=words.say("page.corpus"), url_path="corpus"),
        _page("method", method.draw, words),
    ]
    st.navigation(pages, position="top").run()
    shell.foot(words)


def _page(name: str, draw: Draw, words: Words, *, default: bool = False) -> st.Page:
    """Return a page that is drawn on a result, or says that there is none."""

    def run() -> None:
        found = result.load()
        if isinstance(found, result.NoResult):
            _draw_empty(found, words)
        else:
            draw(found, words)

    return st.Page(run, title=words.say(f"page.{name}"), url_path=name, default=default)


def _corpus(words: Words) -> None:
    """Draw the page of the texts, which is there without a result too."""
    found = result.load()
    corpus.draw(None if isinstance(found, result.NoResult) else found, words)


def _draw_empty(found: result.NoResult, words: Words) -> None:
    shell.head(words.say("empty.title"), words)
    key = "empty.incomplete" if found.reason else "empty.missing"
    st.text(words.say(key, folder=found.folder))
    if found.reason:
        st.text(words.say("empty.reason", reason=found.reason))
    st.text(words.say("empty.how"))
    st.code("harmonize compare", language=None)
    st.button(words.say("empty.again"))
