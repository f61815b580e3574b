"""For any text: no character is lost, every offset quotes the source."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract.concepts import concept_finder
from harmonize.extract.offences import offence_finder
from harmonize.lang import load_language
from harmonize.lang.fold import fold, shadow
from harmonize.model import SourceEntry, SourceText
from harmonize.segment import segment_instrument
from harmonize.segment.lines import split_lines

PIECES = st.sampled_from(
    [
        "Artículo 5.- ", "**ARTICULO 7 bis**. - ", "#### ", "“Artículo 9", "Član 12\n", "GLAVA PRVA\n", "TÍTULO II\n",
        "El que venda ", "Ko proda ", "será castigado con prisión de dos a cinco años", "kazniće se zatvorom do tri godine",
        "(Suprimido)", "\n", "\r\n", "\r", "\f", "\u2028", "(2) ", "a) ", ". ", "**", "Sustitúyese por el siguiente:\n",
        "trgovina ljudima", "trata de personas", "\t", "đ", "Č", "😀", "\x00", "\ufeff",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join)
CODES = st.sampled_from(["es", "hbs"])


def _source(text: str) -> SourceText:
    return SourceText("aa", "aa/x.txt", text, SourceEntry("x.txt"), "txt", "utf-8", "test", len(text), "")


@given(TEXTS, CODES)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_segmenting_loses_no_character(text, code):
    cut = segment_instrument(_source(text), load_language(code), code)
    at = 0
    for piece in cut.segments:
        assert piece.span.start == at, "pieces must meet without a gap or an overlap"
        at = piece.span.end
    assert at == len(text)
    for provision in cut.provisions:
        assert provision.text == provision.span.of(text)
        assert provision.span.holds(provision.body)
        assert all(provision.body.holds(paragraph.span) for paragraph in provision.paragraphs)


@given(TEXTS, CODES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_penalty_quotes_the_source(text, code):
    for provision in segment_instrument(_source(text), load_language(code), code).provisions:
        for offence in offence_finder(code).find(provision):
            for penalty in offence.penalties:
                assert penalty.quote.text == penalty.quote.span.of(text)


@given(TEXTS, CODES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_concept_quotes_the_source(text, code):
    for mention in concept_finder(code).find(text):
        assert mention.quote.text == mention.quote.span.of(text)


@given(st.text())
def test_lines_make_up_the_text(text):
    assert "".join(line.raw for line in split_lines(text)) == text


@given(st.text())
def test_the_shadow_is_as_long_as_the_text(text):
    assert len(shadow(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    once = fold(text, {"đ": "dj"})
    assert fold(once, {"đ": "dj"}) == once
