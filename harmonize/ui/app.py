"""The dashboard: its pages, and what stands on all of them."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.words import Words, load_words

from . import look, result, shell
from .address.language import read_language
from .pages import dual, matrix, method, offence, penalties, present

Draw = Callable[[Comparison, Words], None]


def main() -> None:
    """Draw the page that the address names."""
    words = load_words(read_language())
    st.set_page_config(page_title=words.say("app.name"), page_icon=str(look.ICON), layout="wide")
    st.html(look.page_css())
    st.logo(look.logo(st.context.theme.type == "dark"), size="large")
    beside = st.Page(_page(offence.draw, words), title=words.say("page.offence"), url_path="offence")

    def draw_matrix(comparison: Comparison, words: Words) -> None:
        matrix.draw(comparison, words, beside)

    def draw_dual(comparison: Comparison, words: Words) -> None:
        dual.draw(comparison, words, beside)

    pages = [
        st.Page(_page(draw_matrix, words), title=words.say("page.matrix"), url_path="matrix", default=True),
        beside,
        st.Page(_page(draw_dual, words), title=words.say("page.dual"), url_path="dual"),
        st.Page(_page(penalties.draw, words), title=words.say("page.penalties"), url_path="penalties"),
        st.Page(_page(method.draw, words), title=words.say("page.method"), url_path="method"),
        st.Page(_page(present.draw, words), title=words.say("page.present"), url_path="present"),
    ]
    st.navigation(pages, position="top").run()
    shell.foot(words)


def _page(draw: Draw, words: Words) -> Callable[[], None]:
    """Wrap a page so that it is drawn on a result, or says that there is none."""

    def run() -> None:
        found = result.load()
        if isinstance(found, result.NoResult):
            _draw_empty(found, words)
        else:
            draw(found, words)

    return run


def _draw_empty(found: result.NoResult, words: Words) -> None:
    shell.head(words.say("empty.title"), words)
    key = "empty.incomplete" if found.reason else "empty.missing"
    st.text(words.say(key, folder=found.folder))
    if found.reason:
        st.text(words.say("empty.reason", reason=found.reason))
    st.text(words.say("empty.how"))
    st.code("harmonize compare", language=None)
    st.button(words.say("empty.again"))
