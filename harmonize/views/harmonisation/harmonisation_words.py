"""The harmonisation index in sentences; a rank is never told without what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from harmonize.lang.catalogue import RESULTS
from harmonize.lang.phrases import phrase
from harmonize.model import Coverage

from ..likelihood import whole_percent
from ..lookup import Lookup
from .harmonisation import IndexRow, Level


def index_words(row: IndexRow, lookup: Lookup, code: str = RESULTS) -> str:
    """Say a row: share and interval, what was counted, rank range and what moves it most."""
    return " ".join(_sentences(row, lookup, code))


def _sentences(row: IndexRow, lookup: Lookup, code: str) -> Iterator[str]:
    if row.share is None:
        yield phrase("index.none", code=code)
    else:
        low, high = _percent(row.share.found, code), _percent(row.share.highest, code)
        yield phrase(
            "index.share" if row.share.found < row.share.highest else "index.exact", code=code, low=low, high=high
        )
        yield phrase("index.cells", code=code, n=row.cells)
    unread, optional = row.left_out[Coverage.NOT_LOADED], row.left_out[Coverage.NOT_APPLICABLE]
    if unread or optional:
        yield phrase("index.left_out", code=code, unread=unread, optional=optional)
    if row.rank:
        key = "index.rank" if row.rank.best < row.rank.worst else "index.rank_exact"
        yield phrase(key, code=code, best=row.rank.best, worst=row.rank.worst, of=row.rank.of)
    if row.sensitivity:
        tried = row.sensitivity
        yield phrase(
            "index.moved",
            code=code,
            name=member_name(row, lookup),
            to=_percent(tried.to, code),
            low=_percent(tried.lowest, code),
            high=_percent(tried.highest, code),
        )


def member_name(row: IndexRow, lookup: Lookup) -> str:
    """Name the offence (of an offence's row: the country) that moves an index most; empty where there is none."""
    if row.sensitivity is None:
        return ""
    mover = row.sensitivity.mover
    return lookup.jurisdictions[mover].name if row.level is Level.OFFENCE else lookup.asked[mover].label


def _percent(share: float, code: str) -> str:
    return phrase("index.percent", code=code, n=whole_percent(share))
