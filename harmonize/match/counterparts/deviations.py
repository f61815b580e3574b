"""How far a likeness stands out among all that a provision could be like, and the same seen from the other side."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from .profile import Matrix

TRIMMED = 0.01
"""Share of the likest provisions left out of mean and deviation: the answer must not shrink its own figure."""
EXPECTED = 60
"""A jurisdiction with so many provisions is judged half by its own spread and half by the usual one."""
USUAL = {
    "first": (0.05, 0.09),
    "acts": (0.07, 0.12),
    "objects": (0.08, 0.14),
    "aims": (0.07, 0.12),
    "nearby": (0.23, 0.10),
    "words": (0.02, 0.03),
    "cognates": (0.01, 0.02),
}
"""Usual mean and deviation of the cosine, from the official texts of twelve jurisdictions."""
LEAST, MOST = -4.0, 15.0
SCALE = 5.0
"""Deviations that count as one."""


def stand_out(likeness: Matrix, of_a: npt.NDArray[np.bool_], of_b: npt.NDArray[np.bool_], kind: str) -> Matrix:
    """Return the mean of the deviations along both sides, in units of five standard deviations.

    ``of_a`` and ``of_b`` are the provisions that set the scale: those that punish something.
    """
    there = _along_rows(likeness, of_b, kind)
    back = _along_rows(likeness.T, of_a, kind).T
    mean: Matrix = (there + back) / np.float32(2 * SCALE)
    return mean


def _along_rows(likeness: Matrix, scale: npt.NDArray[np.bool_], kind: str) -> Matrix:
    own = likeness[:, scale]
    many = own.shape[1]
    kept = many - math.ceil(many * TRIMMED)
    if 0 < kept < many:
        own = np.partition(own, kept - 1, axis=1)[:, :kept]
    middle, spread = USUAL[kind]
    total = kept + EXPECTED
    average = (own.sum(axis=1, keepdims=True) + EXPECTED * middle) / total
    variance = (np.square(own - average).sum(axis=1, keepdims=True) + EXPECTED * spread**2) / total
    deviations: Matrix = np.clip((likeness - average) / np.sqrt(variance), LEAST, MOST).astype(np.float32)
    return deviations
