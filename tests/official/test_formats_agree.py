"""The same law in two formats reads alike, but for the differences named in ``docs/quality/formats.csv``."""

from __future__ import annotations

from functools import lru_cache

import pytest

from benchmarks.compare_formats import PAIRS, Difference, compare_pairs, load, read_texts
from benchmarks.count_articles import by_file
from tests.official.result import official
from tests.shared_folder import PROJECT, SHARED, needs_shared

TABLE = load(PROJECT / "docs" / "quality" / "formats.csv")
VARIANTS = SHARED / "statutes-variants"


@lru_cache(maxsize=1)
def differences() -> list[Difference]:
    """Compare all pairs; the texts under ``statutes`` are taken from the comparison all tests share."""
    texts = read_texts([VARIANTS])
    offences = by_file(official().offences)
    for file, provisions in by_file(official().provisions).items():
        texts[file] = (provisions, offences.get(file, []))
    return compare_pairs(texts)


def test_every_difference_has_its_cause():
    assert all(TABLE.values()) and {row[0] for row in TABLE} <= set(PAIRS)


@needs_shared
@pytest.mark.official
@pytest.mark.skipif(not VARIANTS.is_dir(), reason="the texts in other formats are not here")
@pytest.mark.parametrize("pair", PAIRS)
def test_two_formats_differ_only_as_the_table_says(pair):
    assert [row for row in differences() if row[0] == pair] == [row for row in TABLE if row[0] == pair]
