"""Which pairs of provisions are worth weighing: for each the likest few, before anything is weighed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from .profile import Matrix

MOST = 20
"""So many candidates each provision has on the other side."""
LIKE = ("first", "acts", "objects", "aims", "words", "cognates", "names", "heading_names", "heading")
"""What both share: concepts, stems and names; all count alike here."""
DECIMALS = 4


def select_pairs(signs: Mapping[str, Matrix]) -> npt.NDArray[np.bool_]:
    """Return a table that is true where either provision has the other among its likest twenty."""
    likeness = np.round(sum((signs[name] for name in LIKE), np.zeros_like(signs[LIKE[0]])), DECIMALS)
    return _likest(likeness) | _likest(likeness.T).T


def _likest(likeness: Matrix) -> npt.NDArray[np.bool_]:
    """Mark the likest of each row; of equals all, so that order does not decide."""
    if likeness.shape[1] <= MOST:
        return np.ones(likeness.shape, dtype=bool)
    least = np.partition(likeness, -MOST, axis=1)[:, -MOST][:, None]
    found: npt.NDArray[np.bool_] = (likeness >= least) & (likeness > 0)
    return found
