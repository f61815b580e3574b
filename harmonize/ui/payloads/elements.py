"""What the table of elements is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harmonize.views.cell import CellView
from harmonize.views.element_table import ElementCell, ElementRow, element_rows
from harmonize.views.words import Words, as_sentence

from .column import pieces_payload, quotes_payload


def elements_payload(cells: Sequence[CellView], words: Words) -> dict[str, Any]:
    """Return the elements row by row, each beside what the jurisdictions have of it."""
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
        "columns": [_column(cell, words) for cell in cells],
        "groups": [group for group in groups if group["rows"]],
        "words": {
            "asks": words.say("offence.asks"),
            "sentence": words.say("elements.sentence"),
            "differ": words.say("elements.differ", n=differing) if 0 < differing < len(rows) else "",
            "copy": words.say("elements.copy"),
            "copied": words.say("cite.button.cited"),
        },
    }


def _column(cell: CellView, words: Words) -> dict[str, Any]:
    return {
        "name": cell.jurisdiction_name,
        "state": cell.state.value,
        "stateWord": words.state(cell.state),
        "mark": words.say("app.digest_mark") if cell.digest else "",
        "line": words.say("offence.numbers", found=cell.found, asked=cell.asked) if cell.counted else "",
        "sentence": "" if cell.articles else cell.sentence,
        "review": as_sentence(words.say("matrix.review")) if cell.review else "",
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
