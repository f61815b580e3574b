"""How an article is cited, from invented data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import TextKind
from harmonize.views.offence.cell import build_cell
from harmonize.views.offence.citation import cite
from harmonize.views.words import load_words
from tests.factories import make_comparison

WORDS = load_words()


def cited(**changes) -> str:
    made = make_comparison()
    made = replace(made, instruments=(replace(made.instruments[0], **changes), *made.instruments[1:]))
    (article,) = build_cell(made, "migrant-smuggling", "aa", WORDS).articles
    return cite(article, "Aland", WORDS)


def test_a_citation_names_act_article_paragraph_text_date_and_source():
    assert cited() == (
        "Código inventado (Aland), art. 12 (paragraph 1), consolidated text as of 1 January 2026. Source: invented"
    )


def test_a_citation_of_an_article_without_numbered_paragraphs_names_none():
    made = make_comparison()
    made = replace(made, matches=(replace(made.matches[0], paragraphs=()),))
    (article,) = build_cell(made, "migrant-smuggling", "aa", WORDS).articles
    assert cite(article, "Aland", WORDS).startswith("Código inventado (Aland), art. 12, consolidated")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"as_of": "2024-04"}, "consolidated text as of April 2024"),
        ({"as_of": ""}, "consolidated text, date of the text not known"),
        ({"as_of": "undated"}, "consolidated text, date of the text given as “undated”"),
        (
            {"kind": TextKind.DIGEST, "as_of": "2024-04"},
            "Harmonize's own digest, not the official text; made from the text as of April 2024",
        ),
        ({"title": "", "title_en": ""}, "codigo.md (Aland), art. 12"),
    ],
)
def test_what_text_it_is_and_of_when(changes, said):
    assert said in cited(**changes)


def test_a_text_without_a_source_is_cited_without_one():
    assert cited(source="").endswith("1 January 2026")
