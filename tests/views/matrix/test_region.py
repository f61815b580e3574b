"""A region is offered where its jurisdictions fit beside each other."""

from __future__ import annotations

from dataclasses import replace

from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.matrix.region import region_beside
from tests.factories import make_comparison


def test_the_jurisdiction_asked_for_comes_first():
    made = make_comparison()
    matrix = build_matrix(made)
    one = replace(matrix, columns=tuple(replace(column, region="Here") for column in matrix.columns))
    assert region_beside(one, "bb", 5) == ("Here", ("bb", "aa"))


def test_nothing_is_offered_where_they_are_one_or_too_many():
    matrix = build_matrix(make_comparison())
    apart = replace(matrix, columns=tuple(replace(column, region=f"Region {column.code}") for column in matrix.columns))
    same = replace(matrix, columns=tuple(replace(column, region="Here") for column in matrix.columns))
    assert region_beside(apart, "aa", 5) == ("Region aa", ())
    assert region_beside(same, "aa", 1) == ("Here", ())
