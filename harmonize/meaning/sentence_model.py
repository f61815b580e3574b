"""What a sentence model must offer, whoever made it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from harmonize.errors import BrokenModel

Vectors = npt.NDArray[np.float32]
"""Rows of length 1, one for each text."""

UNIT_WITHIN = 1e-2
"""So far from 1 may the length of a vector be; models of few bits are not exact."""


@runtime_checkable
class SentenceModel(Protocol):
    """Turns texts into vectors: texts of like meaning lie near each other, in whatever languages."""

    @property
    def name(self) -> str:
        """What people call the model."""

    @property
    def fingerprint(self) -> str:
        """Hexadecimal digest of weights and recipe: vectors of two fingerprints must never be compared."""

    @property
    def dim(self) -> int:
        """Numbers in a vector."""

    def encode_passages(self, texts: list[str]) -> Vectors:
        """Return one row of length 1 for each text: shape (texts, dim).

        A text's row does not depend on its neighbours. Raises BrokenModel where the model fails.
        """


def check_vectors(vectors: Vectors, texts: int, dim: int, name: str) -> Vectors:
    """Return the vectors as they are; BrokenModel where they are not rows of length 1 in the agreed shape."""
    if vectors.shape != (texts, dim):
        raise BrokenModel(f"gave vectors of shape {vectors.shape}, not {(texts, dim)}.", where=name)
    lengths = np.linalg.norm(vectors, axis=1)
    # A comparison with NaN is false, so that what is not finite fails too.
    if not bool((np.abs(lengths - 1) <= UNIT_WITHIN).all()):
        raise BrokenModel("gave vectors that are not finite or not of length 1.", where=name)
    return vectors


def scale_rows(values: Vectors) -> Vectors:
    """Return the rows at length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(values, axis=1, keepdims=True)
    return np.asarray(values / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def as_list(texts: Sequence[str]) -> list[str]:
    """Return the texts as a list; a lone string is a mistake that would be read letter by letter."""
    if isinstance(texts, str):
        raise TypeError("texts must be a sequence of strings, not one string")
    return list(texts)
