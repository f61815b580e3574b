"""Presentations as the tests look at them."""

from __future__ import annotations

import io
from dataclasses import replace

from pptx import Presentation

from harmonize.export.slides.render import render_slides
from harmonize.model import Coverage, Jurisdiction
from harmonize.views.lookup import Lookup
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate
from tests.factories import make_comparison, make_gap


def report_of(comparison=None, language="en", ask=None):
    words = load_report_words(language)
    return open_report(Lookup(restate(comparison or make_comparison(), words)), words, ask or Ask())


def opened(report):
    return Presentation(io.BytesIO(render_slides(report)))


def shape_texts(shape):
    """Return the words of a shape, of each cell of a table, of what a chart is made from."""
    if shape.has_text_frame:
        return [shape.text_frame.text]
    if getattr(shape, "has_table", False) and shape.has_table:
        return [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    if getattr(shape, "has_chart", False) and shape.has_chart:
        plot = shape.chart.plots[0]
        return [*map(str, plot.categories), *(series.name for series in plot.series)]
    return []


def slide_texts(slide):
    return [text for shape in slide.shapes for text in shape_texts(shape) if text]


def tables(slide):
    return [shape.table for shape in slide.shapes if getattr(shape, "has_table", False) and shape.has_table]


def charts(slide):
    return [shape for shape in slide.shapes if getattr(shape, "has_chart", False) and shape.has_chart]


def titles(file):
    return [slide.shapes.title.text_frame.text for slide in file.slides]


def slide_called(file, title):
    return next(slide for slide in file.slides if slide.shapes.title.text_frame.text == title)


def many(count):
    """Return a comparison of so many jurisdictions: the first as they are, the others without a loaded law."""
    comparison = make_comparison()
    more = [f"{first}{second}" for first in "cdefgh" for second in "abcdefghijklmnop"][:count]
    state = {"provisions": (), "rejected": (), "found": 0, "missing": (), "penalty_note": "", "confidence": 0.5}
    gaps = [
        make_gap(offence, code, **state, coverage=Coverage.NOT_LOADED, asked=1, sentence="Not among the files.")
        for code in more
        for offence in ("money-laundering", "migrant-smuggling")
    ]
    return replace(
        comparison,
        jurisdictions=(
            *comparison.jurisdictions,
            *(Jurisdiction(code, f"Land {code}", f"L. {code}", "Elsewhere") for code in more),
        ),
        gaps=(*comparison.gaps, *gaps),
    )
