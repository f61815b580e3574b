"""Nothing is lost: text, pieces and articles come back from the XML as they were."""

from __future__ import annotations

import dataclasses
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from harmonize.lang import load_language
from harmonize.model import SourceEntry, SourceText, TextKind
from harmonize.segment import segment_instrument
from harmonize.sources.readers.xml_marked import WORDED
from tests.export.odd_comparisons import comparisons
from tests.export.strange_words import FORMULAS, ODD
from tests.factories import make_comparison
from tests.properties.test_segmenting import CODES, sources
from tests.shared_folder import SHARED, needs_shared

from .written import DIGESTS, archive, assert_comes_back, comparison_of, read, report_of, texts_in, xml_of

SAMPLE = (
    *("ar/ley-25246-lavado-uif.md", "br/l11343.htm", "hr/kazneni-zakon-nn-125-2011.md", "cl/ley-17798-control-de-armas.md"),
    *("me/zakon-o-sprecavanju-zloupotrebe-droga-me-akn.xml", "pe/dl-25475-terrorismo.md", "rs/zakon-o-strancima.json"),
)  # fmt: skip
"""Texts with final provisions, passages struck out, carriage returns, notes and quotations."""


def plain_source(text: str) -> SourceText:
    entry = SourceEntry("codigo.md", kind=TextKind.CONSOLIDATED)
    return SourceText("aa", "aa/codigo.md", text, entry, "md", "utf-8", "test", len(text), "0")


@given(sources(), CODES)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_text_comes_back(source, code):
    cut = segment_instrument(source, load_language(code), code)
    assert_comes_back(source, cut, xml_of(comparison_of(source, cut, code)))


@given(comparisons())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_result_that_somebody_changed_loses_no_character(comparison):
    """Articles may overlap there, and their parts lie anywhere."""
    report = report_of(comparison)
    with archive(report) as papers:
        names = [name for name in papers.namelist() if name.endswith(".xml")]
        assert len(names) == len(comparison.texts)
        found = sorted(read(papers.read(name)).text for name in names)
    assert found == sorted(comparison.texts.values())


@pytest.mark.parametrize(
    "words", [*ODD, *FORMULAS, "]]>", "<p>x</p>", "&amp;", "<!DOCTYPE x>", "\ufffe", "\\u0000", "é\0"]
)
def test_hostile_words_come_back_as_words(words):
    text = f"Artículo 1. Uno {words}\n{words} y dos {words}\n\nArtículo 2.\n(1) {words} tres;\n(2) {words}\n"
    source = plain_source(text)
    cut = segment_instrument(source, load_language("es"), "es")
    known = comparison_of(source, cut, title=words, source=words, as_of=words, title_en=words)
    changed = tuple(dataclasses.replace(p, heading=words, path=(words, words)) for p in cut.provisions)
    content = xml_of(dataclasses.replace(known, provisions=changed))
    again = read(content)
    assert again.text == text and again.marked is not None
    assert [(a.heading, a.path) for a in again.marked.articles] == [(words, (words, words)) for _ in changed]


@pytest.fixture(scope="module")
def digests():
    return list(texts_in(DIGESTS))


def test_every_digest_comes_back(digests):
    assert len(digests) > 30
    for source, cut, language in digests:
        assert_comes_back(source, cut, xml_of(comparison_of(source, cut, language)))


def test_another_parser_sees_the_same_words(digests):
    for source, cut, language in digests[::5]:
        tree = ElementTree.fromstring(xml_of(comparison_of(source, cut, language)))
        blocks = (node for node in tree.iter() if node.tag in WORDED)
        assert "".join(words for block in blocks for words in block.itertext()) == source.text


@needs_shared
@pytest.mark.parametrize("file", SAMPLE)
def test_official_texts_come_back(file):
    ((source, cut, language),) = texts_in(SHARED / "statutes", only=file)
    assert_comes_back(source, cut, xml_of(comparison_of(source, cut, language)))


def test_an_empty_text_is_a_valid_file_too():
    comparison = dataclasses.replace(make_comparison(), provisions=(), segments={}, texts={"aa/codigo.md": ""})
    assert read(xml_of(comparison)).text == ""
