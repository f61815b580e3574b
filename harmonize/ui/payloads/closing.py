"""What the list of wordings elsewhere is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harmonize.views.closing.closing_page import ClosingView, WordingView, advice
from harmonize.views.offence.cell import CellView
from harmonize.views.words import Words


def closing_payload(cells: Sequence[tuple[CellView, Sequence[ClosingView]]], words: Words) -> dict[str, Any]:
    """Return what would close the gaps of each cell that says something about the law."""
    return {
        "advice": advice(words),
        "note": words.say("closing.note"),
        "none": words.say("offence.close_none"),
        "columns": [
            {"name": cell.jurisdiction_name, "items": [_item(view, words) for view in views]}
            for cell, views in cells
            if cell.claims
        ],
    }


def _item(view: ClosingView, words: Words) -> dict[str, Any]:
    return {
        "type": view.type,
        "tag": words.say(f"element_tag.{view.type}") if view.type else "",
        "text": view.description,
        "status": view.status,
        "absent": view.absent,
        "count": view.count,
        "wordings": [_wording(item, words) for item in view.wordings],
    }


def _wording(item: WordingView, words: Words) -> dict[str, Any]:
    return {
        "place": item.place,
        "notes": words.say("app.dash").join(part for part in (item.near, item.role, item.gloss) if part),
        "lang": item.language,
        "pieces": [{"text": piece.shown, "type": piece.marks[0].type if piece.marks else ""} for piece in item.pieces],
        "source": item.source,
        "mark": words.say("app.digest_mark") if item.digest else "",
    }
