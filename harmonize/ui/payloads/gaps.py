"""What the list of gaps is drawn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from harmonize.views.gaps.gap_columns import GapColumn, GapOrder, column_lines
from harmonize.views.gaps.gap_list import GapItem
from harmonize.views.gaps.severity import Severity, Step, step_of
from harmonize.views.words import Words

from ..address.language import LANGUAGE
from ..address.place import JURISDICTION, OFFENCE

OPEN_LINES = 3
"""Lines of a cell that stand open."""
OPEN_ARTICLES = 2


def gaps_payload(
    items: Sequence[GapItem],
    steps: Mapping[Step, int],
    order: GapOrder,
    beside: str,
    words: Words,
) -> dict[str, Any]:
    """Return the table of ``items``; ``steps`` count all that fit, ``beside`` is the page that shows a cell."""
    groups = {
        step: words.say("gaps.group", step=words.say(f"gaps.step.{step.value}"), n=words.number(n))
        for step, n in steps.items()
    }
    return {
        "caption": words.say("gaps.caption"),
        "columns": [{"id": column.value, "name": words.say(f"gaps.head.{column.value}")} for column in GapColumn],
        "sort": {"column": order.column.value, "down": order.descending},
        "open": {column.value: OPEN_ARTICLES if column is GapColumn.ARTICLES else OPEN_LINES for column in GapColumn},
        "words": {"more": words.say("gaps.fold_more", n="{n}"), "less": words.say("gaps.fold_less")},
        "rows": [_row(item, beside, words) for item in items],
        "groups": [groups.get(step_of(item.severity), "") for item in items] if order.by_need else [],
    }


def rules_payload(words: Words) -> dict[str, Any]:
    """Return what is to be done and by which rule, in order."""
    rows = [
        [words.say(f"gaps.severity.{severity.value}"), words.say(f"gaps.rule.{severity.value}")]
        for severity in Severity
    ]
    columns = [
        {"name": words.say("gaps.head.need"), "kind": ""},
        {"name": words.say("gaps.file.meaning"), "kind": "wide"},
    ]
    return {"caption": words.say("gaps.rules"), "columns": columns, "rows": rows}


def _row(item: GapItem, beside: str, words: Words) -> dict[str, Any]:
    query = urlencode({OFFENCE: item.offence, JURISDICTION: item.jurisdiction, LANGUAGE: words.code})
    return {
        "offence": item.offence,
        "jurisdiction": item.jurisdiction,
        "href": f"{beside}?{query}",
        "state": item.coverage.value,
        "need": item.severity.value,
        "digest": item.digest,
        "waits": item.waits,
        "cells": [list(column_lines(item, column, words)) for column in GapColumn],
    }
