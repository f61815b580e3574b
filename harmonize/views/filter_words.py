"""What is filtered, in words."""

from __future__ import annotations

from collections.abc import Iterable

from .matrix.matrix import Matrix
from .matrix.selection import Filters, Selection
from .words import Words


def filter_line(selection: Selection, matrix: Matrix, filters: Filters, words: Words) -> str:
    """Say how many cells fit and which filters are set; empty where none is."""
    if not filters.any:
        return ""
    said = words.say("app.list").join(_parts(matrix, filters, words))
    pale = selection.shown < selection.matrix.size
    key = "matrix.filtered_pale" if pale else "matrix.filtered"
    return words.say(key, shown=words.number(selection.shown), all=words.number(matrix.size), filters=said)


def _parts(matrix: Matrix, filters: Filters, words: Words) -> Iterable[str]:
    rows = {row.id: row.label for row in matrix.rows}
    columns = {column.code: column.name for column in matrix.columns}
    named = {
        "states": [words.state(state) for state in filters.states],
        "regions": filters.regions,
        "jurisdictions": [columns[code] for code in filters.jurisdictions],
        "instruments": [words.instrument(name) for name in filters.instruments],
        "families": filters.families,
        "offences": [rows[name] for name in filters.offences],
    }
    for name in filters.active:
        if name == "find":
            yield words.say("matrix.filter_find", text=filters.find.strip())
        elif name == "review":
            yield words.say("matrix.filter_review")
        else:
            yield words.say(f"matrix.filter_{name}", names=words.say("app.join").join(named[name]))
