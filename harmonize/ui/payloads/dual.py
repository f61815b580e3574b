"""What the page on dual criminality is drawn from: the square of one offence, one pair in full, and their tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from harmonize.model import Coverage
from harmonize.views.dual.dual import DualCell, DualLine, DualMatrix, DualSign, sign_words, signs_under
from harmonize.views.dual.minimum import Minimum, minimum_words
from harmonize.views.matrix.matrix import Matrix, MatrixColumn
from harmonize.views.words import Words

from .matrix import COMPACT_FROM, HEADROOM, NARROW_FROM, column_payload
from .tables import WIDE

SAME = Coverage.NOT_APPLICABLE.value
"""How the diagonal is drawn."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two jurisdictions of the matrix and what a row between them comes to."""

    one: MatrixColumn
    other: MatrixColumn
    cell: DualCell


def pairs_of(square: DualMatrix, matrix: Matrix) -> tuple[Pair, ...]:
    """Return each pair once, in the order of the matrix; a verdict is the same whoever requests."""
    cells = _cells(square)
    return tuple(Pair(one, other, cells[one.code, other.code]) for one, other in combinations(matrix.columns, 2))


def lead(square: DualMatrix, matrix: Matrix, words: Words) -> str:
    """Say what the pairs of an offence come to, and which minimum was chosen."""
    pairs = pairs_of(square, matrix)
    counted = words.count("dual.count_pairs", len(pairs))
    return _lead(counted, (pair.cell.sign for pair in pairs), square.minimum, words)


def lead_lines(lines: Sequence[DualLine], minimum: Minimum, words: Words) -> str:
    """Say what the offences between two jurisdictions come to, and which minimum was chosen."""
    counted = words.count("matrix.count_offences", len(lines))
    return _lead(counted, (line.sign for line in lines), minimum, words)


def _lead(counted: str, signs: Iterable[DualSign], minimum: Minimum, words: Words) -> str:
    counts = Counter(signs)
    said = [
        words.say("dual.count", n=counts[sign], verdict=sign_words(sign, words.code, minimum))
        for sign in DualSign
        if counts[sign]
    ]
    joined = words.say("app.list").join(said)
    if minimum is Minimum.TREATIES:
        return words.say("dual.lead", counted=counted, counts=joined)
    return words.say("dual.lead_chosen", counted=counted, counts=joined, minimum=minimum_words(minimum, words))


def square_payload(
    square: DualMatrix, matrix: Matrix, selected: tuple[str, str] | None, words: Words
) -> dict[str, Any]:
    """Return what the grid draws: the requesting jurisdiction in the row, the requested one in the column."""
    columns = matrix.columns
    cells = _cells(square)
    signs = signs_under(square.minimum)
    compact = len(columns) >= COMPACT_FROM
    return {
        "rows": [{"id": c.code, "label": c.name, "group": c.region} for c in columns],
        "cols": [column_payload(column, words) for column in columns],
        "cells": [[_cell(one, other, cells, words) for other in columns] for one in columns],
        "words": _grid_words(signs, square.minimum, words),
        "states": [sign.value for sign in signs],
        "brief": True,
        "share": 2,
        "lang": words.code,
        "selected": list(selected) if selected else None,
        "compact": compact,
        "minWidth": 20 if len(columns) >= NARROW_FROM else 24 if compact else 44,
        "cellHeight": 22 if compact else 29,
        "height": HEADROOM,
        "summary": False,
    }


def _cells(square: DualMatrix) -> dict[tuple[str, str], DualCell]:
    return {(cell.requesting, cell.requested): cell for row in square.cells for cell in row if cell is not None}


def _cell(one: MatrixColumn, other: MatrixColumn, cells: dict[tuple[str, str], DualCell], words: Words) -> list[Any]:
    if one.code == other.code:
        return [SAME, 0, 0, "", words.say("dual.same"), True]
    tip = words.say("dual.asks", one=one.name, other=other.name)
    return [cells[one.code, other.code].sign.value, 0, 0, "", tip, True]


def _grid_words(signs: Sequence[DualSign], minimum: Minimum, words: Words) -> dict[str, Any]:
    section = words.table("dual")
    return {
        "legend": section["legend"],
        "caption": section["caption"],
        "group": section["group"],
        "cell": section["cell"],
        "rowHead": section["corner"],
        "dash": words.say("app.dash"),
        "state": {
            **{sign.value: sign_words(sign, words.code, minimum) for sign in signs},
            SAME: words.say("dual.same"),
        },
    }


def pair_card(line: DualLine, one: MatrixColumn, other: MatrixColumn, words: Words) -> dict[str, Any]:
    """Return what the panel draws of one offence between two jurisdictions."""
    digest = [column for column in (one, other) if column.digest_only]
    return {
        "title": line.label,
        "sub": words.say("dual.asks", one=one.name, other=other.name),
        "mark": words.say("app.digest_mark") if digest else "",
        "state": line.sign.value,
        "stateWord": line.words,
        "numbers": "",
        "sentence": "",
        "sure": "",
        "digest": words.say("dual.digest") if digest else "",
        "review": "",
        "before": [{"title": words.say("dual.reasons"), "mark": "near", "items": [{"text": r} for r in line.reasons]}],
        "after": [],
        "articles": [],
        "penalty": "",
    }


PAIR_HEADS = ("one", "other", "verdict", "reasons")
LINE_HEADS = ("offence", "verdict", "reasons")


def pairs_payload(square: DualMatrix, matrix: Matrix, words: Words) -> dict[str, Any]:
    """Return the square as a table, each pair once."""
    rows = [
        [
            pair.one.name,
            pair.other.name,
            {"state": pair.cell.sign.value, "text": pair.cell.words},
            {
                "list": list(pair.cell.reasons),
                "fold": words.count("dual.count_reasons", len(pair.cell.reasons)),
            },
        ]
        for pair in pairs_of(square, matrix)
    ]
    return {"caption": words.say("dual.caption"), "columns": _heads(words, *PAIR_HEADS), "rows": rows}


def lines_payload(lines: Sequence[DualLine], words: Words) -> dict[str, Any]:
    """Return every offence between two jurisdictions as a table."""
    rows = [
        [line.label, {"state": line.sign.value, "text": line.words}, {"list": list(line.reasons)}] for line in lines
    ]
    return {"caption": words.say("dual.caption_pair"), "columns": _heads(words, *LINE_HEADS), "rows": rows}


def table_cells(payload: Mapping[str, Any]) -> tuple[list[str], list[list[str]]]:
    """Return the heads and the rows of such a table in plain words; what is listed in a cell has a line for each."""
    heads = [str(column["name"]) for column in payload["columns"]]
    return heads, [[_plain(cell) for cell in row] for row in payload["rows"]]


def _plain(cell: str | Mapping[str, Any]) -> str:
    if isinstance(cell, str):
        return cell
    return "\n".join(cell["list"]) if "list" in cell else str(cell["text"])


def _heads(words: Words, *names: str) -> list[dict[str, str]]:
    kinds = {"reasons": WIDE}
    return [{"name": words.say(f"dual.head.{name}"), "kind": kinds.get(name, "")} for name in names]
