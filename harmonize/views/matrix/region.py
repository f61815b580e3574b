"""The jurisdictions of one region, to be set side by side."""

from __future__ import annotations

from .matrix import Matrix


def region_beside(matrix: Matrix, code: str, most: int) -> tuple[str, tuple[str, ...]]:
    """Return the region of a jurisdiction and its codes in the order of the matrix, the one asked for first.

    Empty where it stands alone there, or where they are more than fit beside each other.
    """
    region = next((column.region for column in matrix.columns if column.code == code), "")
    codes = tuple(column.code for column in matrix.columns if column.region == region)
    if not 1 < len(codes) <= most:
        return region, ()
    return region, (code, *(other for other in codes if other != code))
