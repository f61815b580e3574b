"""The rows of ``pairs.csv`` and ``alone.csv``."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import PairResult, ProvisionKey, Quote

from .cells import join_list, number, place
from .csv_files import Table, table

NAMES = ("pairs.csv", "alone.csv")


def pair_tables(result: PairResult) -> tuple[Table, ...]:
    """Return both files of a comparison of jurisdictions with each other."""
    return _pairs(result), _alone(result)


def _pairs(result: PairResult) -> Table:
    columns = (
        "jurisdiction_a file_a article_a jurisdiction_b file_b article_b rank score verdict relation reasons shared "
        "quotes_a places_a quotes_b places_b rank_back"
    )
    rows = (
        (
            *(*_key(item.a), *_key(item.b), str(item.rank), number(item.score), item.verdict, item.relation),
            *(join_list(item.reasons), join_list(item.shared)),
            *(*_quotes(item.quotes_a), *_quotes(item.quotes_b), str(item.rank_back)),
        )
        for item in result.counterparts
    )
    return table(NAMES[0], columns, rows)


def _alone(result: PairResult) -> Table:
    columns = "jurisdiction file article heading other finding nearest_file nearest_article score reason"
    rows = (
        (
            *(*_key(item.provision), item.heading, item.other, item.finding),
            *((item.nearest.file, item.nearest.article) if item.nearest else ("", "")),
            *(number(item.score), item.reason),
        )
        for item in result.alone
    )
    return table(NAMES[1], columns, rows)


def _key(key: ProvisionKey) -> Sequence[str]:
    return key.jurisdiction, key.file, key.article


def _quotes(quotes: Sequence[Quote]) -> tuple[str, str]:
    return join_list(quote.text for quote in quotes), join_list(place(quote.span) for quote in quotes)
