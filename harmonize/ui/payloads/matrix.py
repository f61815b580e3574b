"""What the grid and the panel beside it are drawn from: plain data made of the views."""

from __future__ import annotations

from typing import Any

from harmonize.model import Coverage, ElementStatus, Gap
from harmonize.views.lookup import Cell
from harmonize.views.matrix.arrangement import Arranged, Arrangement
from harmonize.views.matrix.head_words import column_words, group_label
from harmonize.views.matrix.matrix import MatrixColumn
from harmonize.views.matrix.measures import Band, Measure, Measured, Reading, always_named
from harmonize.views.offence.article import ArticleView
from harmonize.views.offence.cell import CellView, RequirementView
from harmonize.views.offence.cell_lines import near_line
from harmonize.views.words import Words, as_sentence

COMPACT_FROM = 21
"""Columns from which cells show symbols or brief figures alone."""
NARROW_FROM = 41
QUOTE = 110
"""Characters of a quote that the panel shows."""
HEADROOM = "max(420px, calc(100vh - 352px))"
"""Height that leaves the title, the filters and the legend in sight."""


def grid_payload(
    arranged: Arranged, measured: Measured, arrangement: Arrangement, words: Words, selected: Cell | None = None
) -> dict[str, Any]:
    """Return what the grid draws.

    A cell is the id of its band, the text in it, what is said beside the band, a flag, the sentence of the tooltip,
    whether it fits the filters, the text of a narrow cell and a second symbol.
    """
    matrix = arranged.matrix
    compact = len(matrix.columns) >= COMPACT_FROM
    groups = [group_label(group, arrangement.grouping, words) for group in arranged.row_groups]
    return {
        "rows": [
            {"id": row.id, "label": row.label, "group": group} for row, group in zip(matrix.rows, groups, strict=True)
        ],
        "cols": [
            {**column_payload(column, words), "group": group}
            for column, group in zip(matrix.columns, arranged.column_groups, strict=True)
        ],
        "cells": [
            [
                _cell(gap, measured.readings[gap.offence, gap.jurisdiction], fits=fits)
                for gap, fits in zip(gaps, fitting, strict=True)
            ]
            for gaps, fitting in zip(matrix.cells, arranged.selection.fits, strict=True)
        ],
        "words": grid_words(measured, words),
        "bands": [_band(band, measured.measure) for band in measured.bands],
        "lang": words.code,
        "selected": list(selected) if selected else None,
        "compact": compact,
        "minWidth": 17 if len(matrix.columns) >= NARROW_FROM else 24 if compact else 54,
        "cellHeight": 22 if compact else 29,
        "height": HEADROOM,
        "summary": not compact,
    }


def _band(band: Band, measure: Measure) -> list[Any]:
    return [band.id, band.look, band.symbol, band.word, always_named(measure, band)]


def _cell(gap: Gap, reading: Reading, *, fits: bool) -> list[Any]:
    flag = "review" if gap.review else ""
    return [reading.band, reading.text, reading.said, flag, gap.sentence, fits, reading.brief, reading.beside]


def grid_words(measured: Measured, words: Words) -> dict[str, Any]:
    """Return the words of the grid; ``{places}`` in them are filled in by the script."""
    section = words.table("matrix")
    names = ("caption", "summary", "group", "cell", "review", "outside")
    return {
        **{name: section[name] for name in names},
        "legend": words.say(f"measure.legend.{measured.measure.value}"),
        "rowHead": section["row_head"],
        "dash": words.say("app.dash"),
    }


def column_payload(column: MatrixColumn, words: Words) -> dict[str, str]:
    """Return the head of a jurisdiction's column, marked where it rests on digests."""
    label, mark = column_words(column, words)
    return {
        "id": column.code,
        "code": column.code.upper(),
        "name": column.name,
        "label": label,
        "brief": column.brief or column.name,
        "group": column.region,
        "mark": mark,
    }


def card_payload(cell: CellView, words: Words) -> dict[str, Any]:
    """Return what the panel draws of a cell; where the law was not loaded, nothing but that."""
    numbers = words.say("matrix.elements", n=cell.found, m=cell.asked) if cell.counted else ""
    return {
        "title": cell.offence_label,
        "sub": cell.jurisdiction_name,
        "mark": words.say("app.digest_mark") if cell.digest else "",
        "state": cell.state.value,
        "stateWord": words.state(cell.state),
        "numbers": numbers,
        "sentence": cell.sentence,
        "sure": words.say("panel.how_sure", sure=cell.sure) if cell.claims else "",
        "digest": words.say("panel.digest") if cell.digest and cell.claims else "",
        "review": as_sentence(words.say("matrix.review")) if cell.review else "",
        "before": _before(cell, words) if cell.claims else [],
        "after": _after(cell, words) if cell.claims else [],
        "articles": [_opening(article, words) for article in cell.articles[:1]],
        "penalty": words.say("panel.penalty", words=cell.penalty_note) if cell.penalty_note else "",
    }


def _before(cell: CellView, words: Words) -> list[dict[str, Any]]:
    """What stands above the article: near misses where nothing was found, else what is missing or open."""
    if cell.state is Coverage.NONE:
        return [_near(cell, words)]
    parts = (("missing", "absent", cell.missing), ("unclear", "unclear", cell.unclear))
    return [
        {"title": words.say(f"panel.{name}"), "mark": mark, "items": [{"text": text} for text in texts]}
        for name, mark, texts in parts
        if texts
    ]


def _after(cell: CellView, words: Words) -> list[dict[str, Any]]:
    """What stands below the article: the elements that were found, with their words."""
    found = [_found(row, words) for row in cell.core if row.status is ElementStatus.PRESENT]
    return [{"title": words.say("panel.found"), "mark": "present", "items": found}] if found else []


def _near(cell: CellView, words: Words) -> dict[str, Any]:
    items: list[dict[str, Any]] = [
        {
            "text": near_line(article, words),
            "notes": [article.why_not],
        }
        for article in cell.near_misses
    ]
    nothing: list[dict[str, Any]] = [{"text": words.say("panel.no_near")}]
    return {"title": words.say("panel.near"), "mark": "near", "items": items or nothing}


def _found(row: RequirementView, words: Words) -> dict[str, Any]:
    notes = [as_sentence(row.role)] if row.role else []
    if not row.quotes:
        return {"text": row.description, "notes": notes}
    quote = row.quotes[0]
    text = " ".join(quote.text.split())
    short = text if len(text) <= QUOTE else text[:QUOTE].rstrip() + words.say("app.ellipsis")
    return {"text": row.description, "quote": short, "lang": quote.language, "notes": notes}


def _opening(article: ArticleView, words: Words) -> dict[str, str]:
    return {
        "label": article.label,
        "note": words.say("panel.waiting") if article.review else "",
        "text": article.opening,
        "lang": article.language,
    }
