"""What the table of elements is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from harmonize.views.offence.cell import CellView
from harmonize.views.offence.element_table import ElementCell, ElementRow, element_rows
from harmonize.views.words import Words

from .column import column_payload, pieces_payload, quotes_payload

KEPT = ("name", "state", "stateWord", "mark", "review", "relation", "added", "bound", "boundNote")
"""What the head and the foot of a column have in common with the column of the full text."""


def elements_payload(cells: Sequence[CellView], words: Words, today: date | None = None) -> dict[str, Any]:
    """Return the elements row by row, each beside what the jurisdictions have of it; ``today`` as for the columns."""
    rows = element_rows(cells, words)
    core, rest = [row for row in rows if row.core], [row for row in rows if not row.core]
    groups = [
        {"title": words.say("elements.core", n=len(core)), "note": "", "rows": [_row(row, words) for row in core]},
        {
            "title": words.say("part.other", n=len(rest)),
            "note": words.say("part.other_note"),
            "rows": [_row(row, words) for row in rest],
        },
    ]
    differing = sum(row.differs for row in rows)
    return {
        "instruments": words.say("app.join").join(cells[0].instruments),
        "columns": [_column(cell, words, today) for cell in cells],
        "groups": [group for group in groups if group["rows"]],
        "words": {
            "asks": words.say("offence.asks"),
            "sentence": words.say("elements.sentence"),
            "differ": words.say("elements.differ", n=differing) if 0 < differing < len(rows) else "",
            "copy": words.say("elements.copy"),
            "stands": words.say("elements.stands"),
            "sources": words.say("elements.sources"),
            **words.table("cite.button"),
        },
    }


def _column(cell: CellView, words: Words, today: date | None) -> dict[str, Any]:
    drawn = column_payload(cell, words, today)
    return {
        **{name: drawn[name] for name in KEPT},
        "line": words.say("offence.numbers", found=cell.found, asked=cell.asked) if cell.counted else "",
        "sentence": "" if cell.articles else cell.sentence,
        "sources": [{"cite": article["cite"], "age": article["age"]} for article in drawn["articles"]],
    }


def _row(row: ElementRow, words: Words) -> dict[str, Any]:
    return {
        "id": row.element,
        "number": row.number,
        "type": row.type,
        "kind": words.element_type(row.type),
        "text": row.description,
        "force": row.force,
        "article": row.treaty_article,
        "glance": row.glance,
        "differs": row.differs,
        "copied": row.copied,
        "cells": [_cell(cell) for cell in row.cells],
    }


def _cell(cell: ElementCell) -> dict[str, Any]:
    first = cell.quotes[0] if cell.quotes else None
    return {
        "sign": cell.sign,
        "said": cell.said,
        "quotes": quotes_payload(cell.quotes),
        "sentence": pieces_payload(cell.sentence),
        "lang": first.language if first else "",
        "reason": cell.reason,
        "role": cell.role,
        "place": cell.place,
        "duty": cell.duty,
        "open": cell.duty_open,
    }
