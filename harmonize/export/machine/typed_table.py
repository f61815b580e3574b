"""A table of a result with a type for each column: what its CSV file writes in words, as numbers, truths and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import pyarrow as pa  # type: ignore[import-untyped]

from ..cells import YES, split_list, split_path
from ..csv_files import Table

TEXT, WHOLE, NUMBER, TRUTH, LIST, PATH = "text", "whole", "number", "truth", "list", "path"
TYPES: Mapping[str, pa.DataType] = {
    TEXT: pa.string(),
    WHOLE: pa.int64(),
    NUMBER: pa.float64(),
    TRUTH: pa.bool_(),
    LIST: pa.list_(pa.string()),
    PATH: pa.list_(pa.string()),
}
READ: Mapping[str, Callable[[str], object]] = {
    TEXT: str,
    WHOLE: lambda cell: int(cell) if cell else None,
    NUMBER: lambda cell: float(cell) if cell else None,
    TRUTH: lambda cell: cell == YES if cell else None,
    LIST: split_list,
    PATH: split_path,
}
NUMBERS = "score confidence min_months max_months requesting_min_months requesting_max_months"
WHOLES = "start end body_start body_end rank found asked form_number number characters"
LISTS = (
    "instrument missing_elements unclear_elements narrower_by permitted_narrowings provisions rejected_candidates "
    "reasons paragraphs searched law_kinds notes superseded quotations articles life_articles life_places "
    "open_articles requesting_provisions requested_provisions only_requesting only_requested open_requesting "
    "open_requested treaties treaty_months treaty_met treaty_bound treaty_basis"
)
KINDS: Mapping[str, str] = {
    **dict.fromkeys(WHOLES.split(), WHOLE),
    **dict.fromkeys((*NUMBERS.split(), "requested_min_months", "requested_max_months"), NUMBER),
    **dict.fromkeys(("review", "life", "requesting_life", "requested_life"), TRUTH),
    **dict.fromkeys(LISTS.split(), LIST),
    "path": PATH,
}
"""The kinds of columns by their names; every other column is text."""
COUNTS: Mapping[str, Mapping[str, str]] = {"instruments.csv": {"articles": WHOLE}}
"""Columns whose name means something else in one table."""


def kind_of(table: str, column: str) -> str:
    """Return the kind of a column of a CSV file."""
    return COUNTS.get(table, {}).get(column) or KINDS.get(column, TEXT)


def typed_table(content: Table, notes: Iterable[tuple[str, str]]) -> pa.Table:
    """Return the table with the columns of its CSV file; ``notes`` go into its schema.

    An empty cell of a number or a truth is null, of text the empty text, of a list the empty list.
    """
    kinds = [kind_of(content.name, column) for column in content.columns]
    fields = [pa.field(column, TYPES[kind]) for column, kind in zip(content.columns, kinds, strict=True)]
    columns = zip(*content.rows, strict=True) if content.rows else [()] * len(kinds)
    read = [pa.array(map(READ[kind], cells), TYPES[kind]) for kind, cells in zip(kinds, columns, strict=True)]
    return pa.Table.from_arrays(read, schema=pa.schema(fields, metadata=dict(notes)))
