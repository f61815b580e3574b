"""Which kinds of law were read of each jurisdiction, as a plain table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..lookup import Lookup
from ..words import Words
from .law_standing import KindCell, Standing, kind_rows
from .upload import kind_names

READ = (Standing.LOADED, Standing.LOSSES)


@dataclass(frozen=True, slots=True)
class LawRow:
    """A jurisdiction; each list names kinds of law in words. ``others`` counts texts of none of these kinds.

    ``missing`` names the offences that wait for each kind; for ``unseen`` none waits.
    """

    jurisdiction: str
    loaded: tuple[str, ...]
    part: tuple[str, ...]
    missing: tuple[str, ...]
    unseen: tuple[str, ...]
    others: int


def law_rows(lookup: Lookup, words: Words) -> tuple[LawRow, ...]:
    """Return the rows of the jurisdictions asked for, in the order of the matrix."""
    rows = {row.code: row for row in kind_rows(lookup.comparison, {})}
    return tuple(
        LawRow(
            jurisdiction=column.name,
            loaded=_named(rows[column.code].cells, READ, words),
            part=_named(rows[column.code].cells, (Standing.PART,), words),
            missing=_named(rows[column.code].cells, (Standing.WAITING,), words),
            unseen=_named(rows[column.code].cells, (Standing.MISSING,), words),
            others=rows[column.code].others,
        )
        for column in lookup.matrix.columns
    )


def _named(cells: Sequence[KindCell], standings: Sequence[Standing], words: Words) -> tuple[str, ...]:
    return tuple(_said(cell, words) for cell in cells if cell.standing in standings)


def _said(cell: KindCell, words: Words) -> str:
    kind = kind_names([cell.kind], words)
    if cell.digest:
        kind = words.say("report.provenance.digest", kind=kind, mark=words.say("corpus.standing.digest"))
    if not cell.offences:
        return kind
    return words.say("corpus.waits", kind=kind, offences=words.say("app.join").join(cell.offences))
