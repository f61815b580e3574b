"""Articles that a file tells itself are taken as they are."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.lang import load_language
from harmonize.model import MarkedArticle, MarkedUp, Paragraph, ProvisionStatus, Segment, SegmentKind, Span
from harmonize.segment import segment_instrument

from .cutting import source_text

TEXT = "Preámbulo. Uno dice esto. Dos dice aquello.\nArtículo 9. Que nadie busca.\n"
FRONT, FIRST, SECOND, REST = Span(0, 11), Span(11, 26), Span(26, 44), Span(44, len(TEXT))


def marked(**changes) -> MarkedUp:
    first = MarkedArticle("1", "Uno", ("T",), ProvisionStatus.IN_FORCE, FIRST, FIRST, notes=(Span(12, 15),))
    return MarkedUp(
        (Segment(SegmentKind.FRONT, FRONT), Segment(SegmentKind.OTHER, REST)),
        (
            dataclasses.replace(first, **changes),
            MarkedArticle("2", "", (), ProvisionStatus.TRANSITIONAL, SECOND, SECOND),
        ),
    )


def test_articles_are_not_looked_for_anew():
    source = dataclasses.replace(source_text(TEXT), marked=marked())
    cut = segment_instrument(source, load_language("es"), "es-PE")
    assert [(p.article, p.heading, p.path, p.status.value) for p in cut.provisions] == [
        ("1", "Uno", ("T",), "in_force"),
        ("2", "", (), "transitional"),
    ]
    assert [p.text for p in cut.provisions] == [FIRST.of(TEXT), SECOND.of(TEXT)]
    assert {(p.jurisdiction, p.file, p.language) for p in cut.provisions} == {("aa", "aa/x.md", "es-PE")}


def test_pieces_make_up_the_text_and_notes_are_pieces():
    cut = segment_instrument(dataclasses.replace(source_text(TEXT), marked=marked()), load_language("es"), "es")
    assert "".join(piece.span.of(TEXT) for piece in cut.segments) == TEXT
    assert [piece.kind.value for piece in cut.segments] == ["front", "article", "note", "article", "article", "other"]


def test_without_marks_the_text_is_searched():
    cut = segment_instrument(source_text(TEXT), load_language("es"), "es")
    assert [p.article for p in cut.provisions] == ["9"]


def test_what_was_told_fits():
    assert marked().fits(len(TEXT))
    assert not marked().fits(len(TEXT) + 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"span": Span(11, 27)},
        {"span": Span(12, 26)},
        {"body": Span(10, 26)},
        {"notes": (Span(25, 27),)},
        {"quotations": (Span(0, 2),)},
        {"paragraphs": (Paragraph("1", Span(11, 27)),)},
        {"paragraphs": (Paragraph("1", Span(15, 20)), Paragraph("2", Span(19, 22)))},
    ],
)
def test_what_lies_outside_does_not_fit(changes):
    assert not marked(**changes).fits(len(TEXT))
