"""Articles of each official text beside what its source states: ``docs/quality/articles.csv``."""

from __future__ import annotations

from functools import lru_cache

import pytest

from benchmarks.count_articles import COLUMNS, COUNTED, by_file, count, load
from harmonize.segment.numbers import leading_number
from tests.official.result import official
from tests.shared_folder import PROJECT, needs_shared

TABLE = load(PROJECT / "docs" / "quality" / "articles.csv")


@lru_cache(maxsize=1)
def counted() -> dict[str, dict[str, str]]:
    return {file: count(provisions) for file, provisions in by_file(official().provisions).items()}


def differs(row: dict[str, str]) -> bool:
    """Tell whether what is found is not what the source states, or numbers are missing."""
    ends = any(
        row[f"stated_{end}"] and int(row[f"stated_{end}"]) != leading_number(row[end]) for end in ("first", "last")
    )
    return ends or bool(row["holes"]) or row["stated_count"] not in ("", row["articles"])


@pytest.mark.parametrize("file", TABLE)
def test_every_row_is_whole_and_every_difference_has_its_remark(file):
    row = TABLE[file]
    assert tuple(row) == COLUMNS and row["stated"]
    assert sum(int(row[name]) for name in COUNTED[1:6]) == int(row["articles"])
    assert row["remark"] or not differs(row)


@needs_shared
@pytest.mark.official
def test_the_table_has_every_file():
    assert sorted(TABLE) == sorted(counted())


@needs_shared
@pytest.mark.official
@pytest.mark.parametrize("file", TABLE)
def test_what_is_found_is_what_the_table_says(file):
    assert counted()[file] == {name: TABLE[file][name] for name in COUNTED}
